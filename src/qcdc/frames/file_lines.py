"""The lines of a file one by one: which of them are not rows, and why. It is slower than an engine, and exact."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

import pendulum

from qcdc import codec
from qcdc.codec.json_parsing import parse_json
from qcdc.codec.schema_names import named_type
from qcdc.dates import as_day
from qcdc.errors import CodecError, InvariantError, Phrase, ProblemError, QcdcError
from qcdc.frames.file_bytes import Progress, lines, whole_lines
from qcdc.frames.file_engines import DOCUMENTS
from qcdc.frames.schema import FrameColumn, FrameSchema
from qcdc.model import Reception

__all__ = ["Line", "holds_documents", "judged"]

_REMEDY = {
    "text": Phrase("frames_text"),
    "day": Phrase("frames_day"),
    "whole": Phrase("frames_whole"),
    "flag": Phrase("frames_flag"),
}
_TELLS = re.compile(rb"unit|handlings|schema|\\").search


class Line(NamedTuple):
    """A line of a file (*một dòng của tệp*).

    Attributes:
        number: its number, from 1.
        raw: its bytes, with what ends it; a row of CSV may have several lines.
        problems: why it is not a row; empty for one that is.
    """

    number: int
    raw: bytes
    problems: tuple[ProblemError, ...]


def holds_documents(path: Path, rows: str) -> bool:
    """Whether a file of JSON Lines holds whole documents instead of flat rows, by the first line that shows it.

    Raises:
        CodecError: the file cannot be read.
        InvariantError: documents that cannot be counted directly, or not as these rows (``frames.documents``). A file of
            another type has this one fault, not one in each line.
    """
    # A line that shows it has one of these words, unless a letter of it is escaped. The others are not parsed: a file
    # may consist of millions of blank or broken lines.
    telling = (
        raw for _, several in whole_lines(path) if _TELLS(several) for raw in several.split(b"\n") if _TELLS(raw)
    )
    for raw in telling:
        given = _object(raw)
        keys = given.keys()
        named = named_type(given.get("schema"), any_version=True)
        if named is not None or keys & {"unit", "handlings"}:
            if rows not in DOCUMENTS or named not in {None, Reception}:
                raise InvariantError("frames.documents", "rows", known=DOCUMENTS)
            return True
        if "unit_level" in keys:
            return False
    return False


def _object(raw: bytes) -> Mapping[str, object]:
    """The object of a line; an empty one if it is not an object."""
    try:
        found = parse_json(raw)
    except CodecError:
        return {}
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def judged(
    path: Path, format: str, wanted: FrameSchema, *, documents: bool, progress: Progress | None = None
) -> Iterator[Line]:
    """Every line that is not blank, with its problems.

    Raises:
        CodecError: the file cannot be read.
    """
    if format == "csv":
        yield from _of_csv(path, wanted, progress)
        return
    for number, raw in lines(path, progress):
        if not raw.strip():
            continue
        try:
            if documents:
                codec.decode(raw.strip(), Reception)
                problems: tuple[ProblemError, ...] = ()
            else:
                problems = tuple(_row_problems(parse_json(raw.strip()), wanted))
        except CodecError as error:
            problems = error.problems
        yield Line(number, raw, tuple(_on_line(one, number) for one in problems))


def _on_line(problem: ProblemError, number: int) -> ProblemError:
    params = dict(problem.params)
    if problem.code == "json.malformed":
        # The parser saw this line alone.
        params["line"] = number
    return ProblemError(problem.code, f"line {number}: {problem.path}", **params)


def _row_problems(row: object, wanted: FrameSchema) -> Iterator[ProblemError]:
    if not isinstance(row, dict):
        yield ProblemError("frames.line", "$", rows=wanted.name, known=wanted.names)
        return
    given = cast("Mapping[str, object]", row)
    for column in wanted.columns:
        value = given.get(column.name)
        if value is None:
            if column.needed and not column.empty:
                yield ProblemError("field.missing", f"$.{column.name}")
        elif not fits(value, column):
            yield ProblemError("frames.value", f"$.{column.name}", remedy=_REMEDY[column.type], known=column.codes)


def fits(value: object, column: FrameColumn) -> bool:
    """Whether the value of a line is one of the column."""
    match column.type:
        case "text":
            return isinstance(value, str) and (not column.codes or value in column.codes)
        case "day":
            return isinstance(value, str) and _is_day(value)
        case "whole":
            return type(value) is int and (column.least is None or value >= column.least) and abs(value) < 2**63
        case "flag":
            return isinstance(value, bool)


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and isinstance(as_day(text), pendulum.Date)
    except QcdcError:
        return False


def _of_csv(path: Path, wanted: FrameSchema, progress: Progress | None) -> Iterator[Line]:
    """The rows of a CSV file; the first one names the columns."""
    taken: list[tuple[int, bytes]] = []

    def texts() -> Iterator[str]:
        for number, raw in lines(path, progress):
            taken.append((number, raw))
            yield raw.decode("utf-8", "surrogateescape")

    names: list[str] | None = None
    # A quotation mark that is never closed ends with the file; its lines are set aside together.
    for cells in csv.reader(texts(), strict=False):
        number, raw = taken[0][0], b"".join(one for _, one in taken)
        taken.clear()
        if not cells:
            continue
        if names is None:
            names = cells
            yield Line(number, raw, tuple(_on_line(one, number) for one in _header_problems(names, wanted)))
            continue
        if len(cells) != len(names) or not _is_utf8(raw):
            problems = [ProblemError("frames.line", "$", rows=wanted.name, known=wanted.names)]
        else:
            row = {name: _of_text(cell, wanted, name) for name, cell in zip(names, cells, strict=True)}
            problems = list(_row_problems(row, wanted))
        yield Line(number, raw, tuple(_on_line(one, number) for one in problems))


def _header_problems(names: list[str], wanted: FrameSchema) -> Iterator[ProblemError]:
    for column in wanted.columns:
        if column.needed and column.name not in names:
            yield ProblemError("field.missing", f"$.{column.name}")


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _of_text(cell: str, wanted: FrameSchema, name: str) -> Any:
    """A cell as the value that JSON would have; an empty one has none."""
    column = next((one for one in wanted.columns if one.name == name), None)
    if not cell:
        return None
    if column is None or column.type in {"text", "day"}:
        return cell
    if column.type == "flag":
        return {"true": True, "false": False}.get(cell, cell)
    digits = cell.removeprefix("-")
    return int(cell) if digits.isascii() and digits.isdigit() and len(digits) < 20 else cell
