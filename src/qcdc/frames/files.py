"""Files to figures without objects (*tổng hợp từ tệp*): rows are scanned where they are, and written as Parquet.

A file may be larger than the memory. It is looked at once in blocks before an engine gets it, so that no line and no
compressed file can fill the memory.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self

from qcdc._kernel import validators as v
from qcdc._kernel.extras import needed
from qcdc.codec.files import path_of, refusal
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.frames.checks import prepared
from qcdc.frames.engines import engine_of
from qcdc.frames.file_bytes import COMPRESSED, Progress, examined, opened
from qcdc.frames.file_engines import FORMATS, duckdb_rows, polars_rows
from qcdc.frames.file_lines import holds_documents, judged
from qcdc.frames.schema import FrameSchema, schema_of

__all__ = ["FileRows", "SetAside", "scan", "to_parquet"]

_MOST = 1000
_ENGINES = ("polars", "duckdb")
_FOREIGN = frozenset({"_duckdb", "duckdb", "narwhals", "polars", "pyarrow"})
"""The modules of the errors of engines."""
_PATTERNS = frozenset("*?[]{}")


class SetAside(NamedTuple):
    """The lines that were set aside (*các dòng để riêng*).

    Attributes:
        total: how many.
        numbers: the numbers of the first thousand.
        problems: their problems, the first thousand, with the line in the path.
    """

    total: int = 0
    numbers: tuple[int, ...] = ()
    problems: tuple[ProblemError, ...] = ()


class FileRows:
    """The rows of a file while it is open (*các dòng của một tệp*). `scan` makes it.

    It is used as a context manager, because a frame of it is computed from the file, or from an unpacked copy that is
    deleted at the end. An error of an engine while it is open becomes one of ours, with the lines that are wrong.

    Attributes:
        frame: a lazy frame of polars, or a relation of DuckDB, with the columns of the schema.
        set_aside: the lines that were set aside.
    """

    def __init__(
        self, asked: _Asked, place: Path, copies: tempfile.TemporaryDirectory[str], set_aside: SetAside
    ) -> None:
        v.argument(asked, _Asked, "asked")
        self.frame: Any = None
        self.set_aside = set_aside
        self._asked = asked
        self._place = place
        self._copies = copies
        self._connection: Any = None

    def __enter__(self) -> Self:
        """The rows, ready to be counted."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete the copies; an error of an engine becomes a `CodecError`."""
        try:
            if error is not None and _is_foreign(error):
                raise self._explained() from None
        finally:
            self.close()

    def close(self) -> None:
        """Delete the copies, and close a connection that was made for them."""
        self.frame = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._copies.cleanup()

    def open(self, engine: object) -> FileRows:
        """Let an engine scan the file; `scan` calls it."""
        asked, place = self._asked, self._place
        try:
            if engine == "polars":
                self.frame = polars_rows(place, asked.format, asked.wanted, documents=asked.documents)
            else:
                connection = engine
                if engine == "duckdb":
                    connection = self._connection = needed("duckdb", "frames", "engine").connect()
                    # It would draw a bar on the output of the program; `progress` is for that.
                    connection.execute("set enable_progress_bar = false")
                self.frame = duckdb_rows(connection, place, asked.format, asked.wanted, documents=asked.documents)
        except BaseException as error:
            self.__exit__(type(error), error, None)
            raise
        return self

    def _explained(self) -> CodecError:
        """Why an engine could not read the file: its wrong lines, if there are any."""
        asked = self._asked
        found: list[ProblemError] = []
        count = 0
        if asked.format != "parquet":
            for line in judged(self._place, asked.format, asked.wanted, documents=asked.documents):
                count += len(line.problems)
                found += line.problems[: _MOST - len(found)]
        if not found:
            return CodecError([ProblemError("file.damaged", "$")])
        more = [ProblemError("problems.more", "$", count=count - len(found))] if count > len(found) else []
        return CodecError([*found, *more])


class _Asked(NamedTuple):
    """What kind of file it is."""

    format: str
    wanted: FrameSchema
    documents: bool


def _is_foreign(error: BaseException) -> bool:
    return type(error).__module__.partition(".")[0] in _FOREIGN


def scan(
    path: str | os.PathLike[str],
    rows: str,
    *,
    engine: object = "polars",
    set_aside: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
) -> FileRows:
    """The rows of a file as a frame that is computed when figures are asked for.

    JSON Lines, CSV (with the names of the columns in the first line) and Parquet are read; the first two also compressed
    with gzip or Zstandard. A file holds flat rows (see `SCHEMAS`); JSON Lines may hold whole receptions instead.

    The engine checks the types, the codes and the days of the columns that a figure needs, in the pass in which it
    computes it. It does not check everything that the codec checks, and not that no record is there twice.

    >>> with scan("receptions.jsonl.gz", "receptions") as found:  # doctest: +SKIP
    ...     counted = tally(found.frame, "receptions", over=half, checked=True)
    ...     totals = roll_up(counted, tree=tree).totals.collect()

    Args:
        path: the file; its suffix gives the format.
        rows: what a row is: ``receptions``, ``handlings`` …
        engine: ``"polars"``, ``"duckdb"``, or a connection of DuckDB, for example one with a limit of memory.
        set_aside: a new file for the lines that are not rows. Each line is then read strictly before the engine reads
            the others, which takes several times as long. Without it, a wrong line is an error.
        progress: a function that is called with the bytes of the file that have been read, and with all of them.

    Raises:
        CodecError: the file cannot be read (``file.unreadable``) or is damaged (``file.damaged``), has a line that is
            too long (``file.line_too_long``), or unpacks to far too much (``file.bomb``). Lines that are not rows
            are reported when the frame is computed, or at the end of the ``with`` block.
        InvariantError: another suffix (``frames.suffix``), kind of rows (``frames.kind``) or engine
            (``frames.scanner``); documents that cannot be counted directly (``frames.documents``); lines of Parquet
            to be set aside (``frames.set_aside``), or a file for them that exists (``file.exists``).
    """
    place = path_of(path).absolute()
    wanted = schema_of(rows, "rows")
    if not (engine in _ENGINES if isinstance(engine, str) else hasattr(engine, "read_parquet")):
        raise InvariantError("frames.scanner", "engine", known=_ENGINES)
    kind = _format(place)
    if kind == "parquet" and set_aside is not None:
        raise InvariantError("frames.set_aside", "set_aside")
    with opened(place):
        pass  # a file that cannot be read is ours to report
    asked = _Asked(kind, wanted, kind in {"jsonl", "ndjson"} and holds_documents(place, rows))
    copies = tempfile.TemporaryDirectory(prefix="qcdc-")
    try:
        copy = Path(copies.name) / f"rows.{kind}"
        kept = SetAside()
        if set_aside is not None:
            kept = _set_aside(asked, place, copy, path_of(set_aside), progress)
        elif place.suffix in COMPRESSED:
            with copy.open("wb") as file:
                examined(place, progress, into=file)
        else:
            if kind != "parquet":
                examined(place, progress)
            if _PATTERNS & set(str(place)):
                # An engine would look for several files.
                _link(place, copy)
        return FileRows(asked, copy if copy.exists() else place, copies, kept).open(engine)
    except BaseException:
        copies.cleanup()
        raise


def _format(place: Path) -> str:
    name = place.with_suffix("") if place.suffix in COMPRESSED else place
    found = name.suffix.removeprefix(".").lower()
    if found not in FORMATS or (found == "parquet" and name != place):
        raise InvariantError("frames.suffix", "path", known=tuple(f".{one}" for one in FORMATS))
    return found


def _link(place: Path, copy: Path) -> None:
    """Another name for a file; a copy where the system has no links."""
    try:
        copy.symlink_to(place)
    except OSError:
        shutil.copyfile(place, copy)


def _set_aside(asked: _Asked, place: Path, copy: Path, aside: Path, progress: Progress | None) -> SetAside:
    """Write the lines that are rows to a copy, and the others, as they are, to a file that only its owner can read."""
    numbers: list[int] = []
    problems: list[ProblemError] = []
    count = 0
    with copy.open("wb") as good, _new(aside) as bad:
        lines = judged(place, asked.format, asked.wanted, documents=asked.documents, progress=progress)
        for line in lines:
            if not line.problems:
                good.write(line.raw if line.raw.endswith(b"\n") else line.raw + b"\n")
                continue
            count += 1
            bad.write(line.raw if line.raw.endswith(b"\n") else line.raw + b"\n")
            if len(numbers) < _MOST:
                numbers.append(line.number)
                problems += line.problems[: _MOST - len(problems)]
        bad.flush()
        os.fsync(bad.fileno())
    if not count:
        aside.unlink()
    return SetAside(count, tuple(numbers), tuple(problems))


def _new(aside: Path) -> BinaryIO:
    try:
        return os.fdopen(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb")
    except FileExistsError:
        raise InvariantError("file.exists", "set_aside") from None
    except OSError as error:
        raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from error


def to_parquet(path: str | os.PathLike[str], frame: object, rows: str) -> None:
    """Write the columns of a frame as Parquet, with the types of the schema; a reader sees the old file or the new one.

    A frame that is read back with `scan` has the same rows. Larger than the memory: a lazy frame of polars or a relation
    of DuckDB is written in parts.

    Args:
        path: the file, whose name must end in ``.parquet``.
        frame: rows with the columns of the schema, in polars, pandas, pyarrow or DuckDB.
        rows: what a row is.

    Raises:
        InvariantError: another suffix (``frames.suffix``), kind of rows (``frames.kind``), or a column that is missing or
            has another type (``frames.missing``, ``frames.type``).
        CodecError: the file cannot be written (``file.unwritable``).
    """
    place = path_of(path).absolute()
    if _format(place) != "parquet":
        raise InvariantError("frames.suffix", "path", known=(".parquet",))
    engine = engine_of(frame)
    columns = prepared(engine, schema_of(rows, "rows"))
    try:
        with tempfile.TemporaryDirectory(prefix=".qcdc-", dir=place.parent) as folder:
            written = Path(folder) / "rows.parquet"
            columns.sink_parquet(str(written))
            written.replace(place)
    except OSError as error:
        raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from error
