"""Reading documents from bytes and texts: JSON (one value) and JSON Lines (many).

Reading returns the value or raises one `CodecError` with every problem of the document.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any, BinaryIO, Literal, NoReturn, TypeVar, cast, overload

import cattrs

from qcdc._kernel import validators as v
from qcdc._kernel.collector import collector_paused
from qcdc._kernel.packed import packed_as
from qcdc._kernel.text import is_clean, show
from qcdc.codec import fast, json_parsing
from qcdc.codec.converter import configure_structure, whole_reader
from qcdc.codec.formats import Format, refuse_unknown
from qcdc.codec.json_parsing import parse
from qcdc.codec.lines import blocks
from qcdc.codec.problems import MOST, Faults, Problems, fail, problem
from qcdc.codec.references import unknown_units
from qcdc.codec.register import document
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Territory

__all__ = ["Document", "check", "decode", "decode_lines", "read_line", "refuse_count"]

T = TypeVar("T")
Document = bytes | str | Mapping[str, object]
"""UTF-8 bytes, text, or an object from a JSON parser."""


@cache
def _converter(*, plain: bool) -> cattrs.Converter:
    """The strict converter; of an object from a JSON parser, it reads only what has a problem field by field."""
    made = cattrs.Converter()
    configure_structure(made, fast.part if plain else None)
    return made


@overload
def decode(
    data: bytes | str, type: type[T], *, format: Literal["jsonl"], count: int | None = None
) -> tuple[T, ...]: ...
@overload
def decode(data: Document, type: type[T], *, format: Literal["json"] = "json") -> T: ...
def decode(data: Document, type: type[T], *, format: Format = "json", count: int | None = None) -> T | tuple[T, ...]:
    """Read a document.

    Args:
        data: UTF-8 bytes (no byte-order mark), the text, or one object from a JSON parser, such as the body of a
            request.
        type: one of the types that `qcdc.codec.documents` lists.
        format: ``"json"`` for one value, ``"jsonl"`` for one value per line; blank lines are skipped.
        count: how many values there must be in JSON Lines. Without it, a file that was cut off at the end of a line
            looks complete.

    Raises:
        CodecError: for any bytes that are not such a document, with every problem found; if there are more than a
            thousand, with the first thousand and the number of the others.
        InvariantError: the type is not a document (``codec.type``), or the data is neither bytes, text nor an object
            (``codec.data``).
    """
    document(type)
    refuse_unknown(format)
    parsed = not isinstance(data, bytes | str)
    if parsed and (format == "jsonl" or not isinstance(data, _PARSED)):
        raise InvariantError("codec.data", "data", value=show(data))
    if format == "jsonl":
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else cast("bytes", data)
        return decode_lines(BytesIO(raw), type, count, longest=len(raw))
    refuse_count(count)
    try:
        return _decode_one(data, type)
    except Problems as error:
        raise CodecError(error.found.told()) from None


def _count(given: object) -> int | None:
    if given is None:
        return None
    count = v.argument(given, int, "count")
    if count < 0:
        raise InvariantError("count.negative", "count", value=count)
    return count


def refuse_count(given: object) -> None:
    """A count belongs to JSON Lines only."""
    if given is not None:
        raise InvariantError("codec.count", "count")


# The types that a JSON parser returns. Only an object can be one of our values; anything else is a problem of the
# document.
_PARSED = (Mapping, list, int, float, Decimal, types.NoneType)


def _decode_one(data: object, cls: type[T], *, clean: bool = False) -> T:
    """A value from bytes, text or a parsed object."""
    if isinstance(data, bytes | str):
        try:
            return cast("T", fast.read(data, cls, clean=clean))
        except fast.Unsure:
            # The converter finds every problem.
            return _structure(parse(data), cls, valid=False)
    return _structure(data, cls)


def _structure(raw: object, cls: type[T], *, valid: bool = True) -> T:
    """The value of a parsed document; `valid`: whether it may be a valid one."""
    if isinstance(raw, list):
        fail("json.several", count=len(cast("list[object]", raw)))
    plain = json_parsing.has_json_types(raw)
    if plain and valid and (found := _in_fast_way(raw, cls)) is not None:
        return found
    try:
        return cast("T", whole_reader(_converter(plain=plain), cls)(raw, cls))
    except RecursionError:
        fail("json.too_deep")


def _in_fast_way(raw: Any, cls: type[T]) -> T | None:
    """The value of a parsed object that may have the key ``schema``, unless the converter must decide."""
    if isinstance(raw, dict) and KEY in raw:
        if raw[KEY] != schema_name(cls):
            return None
        # The caller's object stays as it is.
        raw = cast("dict[str, Any]", raw).copy()
        del raw[KEY]
    return cast("T | None", fast.part(raw, cls))


def decode_lines(file: BinaryIO, cls: type[T], count: int | None, *, longest: int) -> tuple[T, ...]:
    """The values of JSON Lines.

    Args:
        file: the lines.
        cls: the type of the values.
        count: how many there must be, if it is known.
        longest: the largest size of a line, in bytes.

    Raises:
        CodecError: as `decode`.
    """
    stated = _count(count)
    found: list[T] = []
    problems = Faults()
    number = lines = 0
    # Many new values and no garbage: the collector would look through all of them again and again.
    with collector_paused():
        for block, several in blocks(file, longest):
            if not number and (packed := packed_as(block)):
                raise CodecError([ProblemError("encoding.packed", "$", format=packed)])
            clean = is_clean(block)
            for line in several:
                number += 1
                if line is not None and not line.strip(b" \t\r"):
                    continue
                lines += 1
                try:
                    value = _too_long(longest) if line is None else _decode_one(line, cls, clean=clean)
                except Problems as error:
                    problems.add_below(f"line {number}: $", error.found.on_line(number))
                    # The values read before are discarded.
                    found.clear()
                else:
                    if not problems.count:
                        found.append(value)
    if stated is not None and lines != stated:
        problems.add(problem("document.count", expected=stated, found=lines)._replace(step="$"))
    if problems.count:
        raise CodecError(problems.told(""))
    return tuple(found)


def _too_long(longest: int) -> NoReturn:
    fail("document.too_long", limit=longest)


def read_line(
    line: bytes, cls: type[T], number: int, territory: Territory | None = None
) -> tuple[T | None, tuple[ProblemError, ...]]:
    """One line of JSON Lines: its value, if it can be read, and its problems, also those of units if they are known."""
    try:
        raw = parse(line)
        value = _structure(raw, cls)
    except Problems as error:
        return None, error.found.on_line(number).told()
    return value, () if territory is None else unknown_units(raw, cls, territory)


def check(
    raw: object, type: type[object], *, format: Format = "json", territory: Territory | None = None
) -> tuple[ProblemError, ...]:
    """Every problem of a document; the content of the document never raises an error.

    Args:
        raw: bytes or text of the document, or an object from a JSON parser.
        type: one of the types that `qcdc.codec.documents` lists.
        format: for bytes and text, as in `decode`.
        territory: the units; with it, a reference to a unit that is unknown (``unit.unknown``) or not in force on its
            day (``unit.ended``) is a problem as well. A day before the table, or a level that it does not have, is not.

    Returns:
        The problems with their paths; empty for a document that `decode` would read. If there are more than a thousand,
        the first thousand and one with the code ``problems.more``, which states the number of the others.

    Raises:
        InvariantError: the type is not a document (``codec.type``).
    """
    document(type)
    own = _own_problems(raw, type, format)
    if territory is None:
        return own
    v.argument(territory, Territory, "territory")
    units = [
        problem for path, parsed in _parsed(raw, format) for problem in unknown_units(parsed, type, territory, path)
    ]
    return counted_together(own, units)


def _own_problems(raw: object, type: type[object], format: Format) -> tuple[ProblemError, ...]:
    try:
        if isinstance(raw, bytes | str):
            decode(raw, type, format=format)
        else:
            _decode_one(raw, type)
    except CodecError as error:
        return error.problems
    except Problems as error:
        return error.found.told()
    return ()


def _parsed(raw: object, format: Format) -> Iterator[tuple[str, object]]:
    """Every parsed value of a document with its path; a part that cannot be parsed is left out."""
    if not isinstance(raw, bytes | str):
        yield "$", raw
        return
    lines = raw.encode("utf-8", "surrogatepass").split(b"\n") if isinstance(raw, str) else raw.split(b"\n")
    for number, part in enumerate(lines if format == "jsonl" else [raw], start=1):
        if part.strip():
            with suppress(Problems):
                yield f"line {number}: $" if format == "jsonl" else "$", parse(part)


def counted_together(own: tuple[ProblemError, ...], more: list[ProblemError]) -> tuple[ProblemError, ...]:
    """Problems of two kinds: the first thousand, and how many others there are."""
    rest = own[-1].params["count"] if own and own[-1].code == "problems.more" else 0
    every = [*(own[:-1] if rest else own), *more]
    count = len(every[MOST:]) + (rest if isinstance(rest, int) else 0)
    return (*every[:MOST], *((ProblemError("problems.more", "$", count=count),) if count else ()))
