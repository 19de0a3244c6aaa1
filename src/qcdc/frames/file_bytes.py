"""The bytes of a file of rows: lines that are too long, files that unpack to far too much, and damaged ones.

Everything is read in blocks, so that no file can take more memory than a line may have.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from qcdc._kernel.extras import needed
from qcdc.codec.files import refusal
from qcdc.errors import CodecError, ProblemError

__all__ = ["COMPRESSED", "MOST_LINE", "Progress", "examined", "lines", "opened", "whole_lines"]

COMPRESSED = (".gz", ".zst")
"""The suffixes of compressed files."""
MOST_LINE = 2**24
"""The most bytes of a line."""
_BLOCK = 2**20
_MB = 2**20
# Registers compress to a tenth or a thirtieth; zeros compress to a thousandth.
_LARGE, _MOST_RATIO = 2**26, 250

Progress = Callable[[int, int], object]
"""A function that is called with the bytes of the file that have been read, and with all of them."""


def _refused(code: str, line: int, **params: int) -> CodecError:
    return CodecError([ProblemError(code, f"line {line}: $" if line else "$", **params)])


class _Counted:
    """A file that counts the bytes that were read from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.done = 0

    def read(self, size: int = -1, /) -> bytes:
        found = self._file.read(size)
        self.done += len(found)
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _unpacked(suffix: str, file: Any) -> IO[bytes]:
    if suffix == ".gz":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=file))
    if suffix == ".zst":
        return _zstd(file)
    found: IO[bytes] = file
    return found


def _zstd(file: Any) -> IO[bytes]:
    """Zstandard is in the standard library of Python 3.14; before that, pyarrow has it."""
    try:
        found: IO[bytes] = import_module("compression.zstd").ZstdFile(file)
    except ImportError:
        arrow = needed("pyarrow", "frames", "path")
        found = arrow.CompressedInputStream(arrow.PythonFile(file, mode="r"), "zstd")
    return found


@contextmanager
def opened(path: Path) -> Generator[tuple[IO[bytes], _Counted]]:
    """The content of a file, unpacked, and beside it the file as it is.

    Raises:
        CodecError: the file cannot be read (``file.unreadable``).
        InvariantError: nothing that is installed can unpack it (``tables.extra``).
    """
    try:
        with path.open("rb") as file:
            counted = _Counted(file)
            yield _unpacked(path.suffix, counted), counted
    except OSError as error:
        raise CodecError([ProblemError("file.unreadable", "$", reason=refusal(error))]) from error


def _blocks(path: Path, progress: Progress | None) -> Iterator[tuple[bytes, int]]:
    """The unpacked blocks, each with the number of its first line.

    Raises:
        CodecError: a line that is too long (``file.line_too_long``), a file that unpacks to far too much
            (``file.bomb``), or that is damaged (``file.damaged``).
    """
    size = path.stat().st_size if path.is_file() else 0
    line, length, unpacked = 1, 0, 0
    with opened(path) as (content, raw):
        while True:
            try:
                block = content.read(_BLOCK)
            except (EOFError, OSError, zlib.error) as error:
                if isinstance(error, OSError) and not _is_damage(error):
                    raise
                raise _refused("file.damaged", line) from None
            if not block:
                return
            unpacked += len(block)
            if path.suffix in COMPRESSED and unpacked > _LARGE and unpacked > _MOST_RATIO * max(raw.done, 1):
                raise _refused("file.bomb", line, size=unpacked // _MB)
            first = line
            end = block.find(b"\n")
            if end < 0:
                length += len(block)
            else:
                line += block.count(b"\n")
                length = max(length + end, 0)
                if length <= MOST_LINE:
                    length = len(block) - block.rfind(b"\n") - 1
            if length > MOST_LINE:
                raise _refused("file.line_too_long", first, limit=MOST_LINE // _MB)
            yield block, first
            if progress is not None:
                progress(min(raw.done, size), size)


def _is_damage(error: OSError) -> bool:
    """Whether a decompressor raised it, and not the system: those of the system have a number."""
    return error.errno is None


def examined(path: Path, progress: Progress | None = None, *, into: BinaryIO | None = None) -> None:
    """Read a file once in blocks, and write it unpacked to another one.

    Raises:
        CodecError: a line that is too long, a file that unpacks to far too much, or that is damaged.
    """
    for block, _ in _blocks(path, progress):
        if into is not None:
            into.write(block)


def whole_lines(path: Path, progress: Progress | None = None) -> Iterator[tuple[int, bytes]]:
    """The bytes of a file in groups of whole lines, each with the number of its first line.

    Raises:
        CodecError: as `examined`.
    """
    rest, number = b"", 1
    for block, _ in _blocks(path, progress):
        end = block.rfind(b"\n") + 1
        if not end:
            rest += block
            continue
        several = rest + block[:end]
        yield number, several
        number += several.count(b"\n")
        rest = block[end:]
    if rest:
        yield number, rest


def lines(path: Path, progress: Progress | None = None) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers, with what ends them.

    Raises:
        CodecError: as `examined`.
    """
    for first, several in whole_lines(path, progress):
        *ended, rest = several.split(b"\n")
        number = first
        for one in ended:
            yield number, one + b"\n"
            number += 1
        if rest:
            yield number, rest
