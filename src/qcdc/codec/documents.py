"""Documents: JSON (one value) and JSON Lines (many), in bytes and in files.

Reading returns the value or raises one `CodecError` with every problem of the document. Storing is
atomic: a reader sees the old file or the new one.
"""

from __future__ import annotations

import gc
import json
import os
import re
import types
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Literal, NoReturn, TypeVar, cast, overload

import cattrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import is_entity
from qcdc.codec import fast, json_library
from qcdc.codec.converter import DoubledKeys, make_converter, whole_reader
from qcdc.codec.files import path_of, put, read_bytes, refusal
from qcdc.codec.problems import MOST, Faults, Problems, fail, problem
from qcdc.codec.references import unknown_units
from qcdc.codec.register import document, holds_names
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.codec.writing import writer
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Territory

__all__ = ["Document", "Format", "check", "decode", "encode", "encode_masked", "export", "parse_json", "read", "store"]

T = TypeVar("T")
Format = Literal["json", "jsonl"]
Document = bytes | str | Mapping[str, object]
"""UTF-8 bytes, text, or an object from a JSON parser."""

_LONGEST_NUMBER = 40
_SUFFIX = re.compile(r"\.[A-Za-z]{1,5}", re.ASCII)
_SUFFIXES: dict[str, Format] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


@cache
def _converter() -> cattrs.Converter:
    return make_converter()


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
    _refuse_unknown(format)
    parsed = not isinstance(data, bytes | str)
    if parsed and (format == "jsonl" or not isinstance(data, _PARSED)):
        raise InvariantError("codec.data", "data", value=show(data))
    if format == "jsonl":
        return _decode_lines(cast("bytes | str", data), type, _count(count))
    _refuse_count(count)
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


def _refuse_count(given: object) -> None:
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
            pass  # the converter finds every problem
    return _structure(_parse(data) if isinstance(data, bytes | str) else data, cls)


def _structure(raw: object, cls: type[T]) -> T:
    if isinstance(raw, list):
        fail("json.several", count=len(cast("list[object]", raw)))
    try:
        return cast("T", whole_reader(_converter(), cls)(raw, cls))
    except RecursionError:
        fail("json.too_deep")


def _decode_lines(data: bytes | str, cls: type[T], count: int | None) -> tuple[T, ...]:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    found: list[T] = []
    problems = Faults()
    lines = 0
    clean = fast.is_clean(raw)
    # Many new values and no garbage: the collector would look through all of them again and again.
    with _collector_paused():
        for number, line in enumerate(raw.split(b"\n"), start=1):
            if not line.strip(b" \t\r"):
                continue
            lines += 1
            try:
                value = _decode_one(line, cls, clean=clean)
            except Problems as error:
                problems.add_below(f"line {number}: $", error.found.on_line(number))
                # The values read before are discarded.
                found.clear()
            else:
                if not problems.count:
                    found.append(value)
    if count is not None and lines != count:
        problems.add(problem("document.count", expected=count, found=lines)._replace(step="$"))
    if problems.count:
        raise CodecError(problems.told(""))
    return tuple(found)


@contextmanager
def _collector_paused() -> Generator[None]:
    """Pause the garbage collector, if it is on.

    Afterwards, what exists is among its old objects: it would otherwise look through all new values at once. They are
    moved there by way of the objects that it ignores, unless the program has chosen such objects itself.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def read_line(
    line: bytes, cls: type[T], number: int, territory: Territory | None = None
) -> tuple[T | None, tuple[ProblemError, ...]]:
    """One line of JSON Lines: its value, if it can be read, and its problems, also those of units if they are known."""
    try:
        raw = _parse(line)
        value = _structure(raw, cls)
    except Problems as error:
        return None, error.found.on_line(number).told()
    return value, () if territory is None else unknown_units(raw, cls, territory)


def _parse(data: bytes | str) -> Any:
    """Parse JSON, and report another encoding, a byte-order mark, repeated keys, NaN, huge numbers, deep nesting."""
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            fail("encoding.not_utf8", offset=error.start)
    else:
        text = data
    if text.startswith("\ufeff"):
        fail("encoding.bom")
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_int=_parse_int,
            parse_float=_parse_decimal,
        )
    except json.JSONDecodeError as error:
        fail("json.malformed", line=error.lineno, column=error.colno)
    except RecursionError:
        fail("json.too_deep")


def parse_json(data: bytes | str) -> Any:
    """Parse JSON as strictly as our documents, for readers of other formats; repeated keys give a `DoubledKeys`.

    Raises:
        CodecError: it is not JSON, or not in UTF-8.
    """
    try:
        return _parse(data)
    except Problems as error:
        raise CodecError(error.found.told()) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = DoubledKeys(found)
    doubled.doubled = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
    return doubled


def _refuse_constant(_: str) -> NoReturn:
    fail("json.not_a_number")


def _parse_int(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        fail("json.number_too_long", limit=_LONGEST_NUMBER)
    return int(text)


def _parse_decimal(text: str) -> Decimal:
    if len(text) > _LONGEST_NUMBER:
        fail("json.number_too_long", limit=_LONGEST_NUMBER)
    try:
        return Decimal(text)
    except InvalidOperation:
        # An exponent that no decimal can hold.
        fail("json.number_too_large")


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
    return _together(own, units)


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
                yield f"line {number}: $" if format == "jsonl" else "$", _parse(part)


def _together(own: tuple[ProblemError, ...], more: list[ProblemError]) -> tuple[ProblemError, ...]:
    """Problems of two kinds: the first thousand, and how many others there are."""
    rest = own[-1].params["count"] if own and own[-1].code == "problems.more" else 0
    every = [*(own[:-1] if rest else own), *more]
    count = len(every[MOST:]) + (rest if isinstance(rest, int) else 0)
    return (*every[:MOST], *((ProblemError("problems.more", "$", count=count),) if count else ()))


def encode(value: object, *, format: Format = "json") -> bytes:
    """Write a value completely, or several values with ``format="jsonl"``, as UTF-8 bytes.

    Names and other personal texts are written as they are: this is for storing. `encode_masked` is for handing on.
    The same value gives the same bytes. A decimal keeps its digits: ``Decimal("1.5")`` and ``Decimal("1.50")`` are
    equal but are written differently.

    Args:
        value: one of the library's values; an iterable of them for JSON Lines.
        format: ``"json"`` or ``"jsonl"``.

    Raises:
        InvariantError: a value that is not a document.
    """
    return _encode(_values(value, format), masked=False, format=format)


def encode_masked(value: object, *, format: Format = "json") -> bytes:
    """Write a value as `encode` does, with ``***`` instead of every personal text.

    The names cannot be recovered: in a value read from it they are withheld.

    Raises:
        InvariantError: a value that is not a document.
    """
    return _encode(_values(value, format), masked=True, format=format)


def _values(value: object, format: Format) -> tuple[object, ...]:
    """The value for JSON, or the values for JSON Lines; all of them must be documents."""
    if format == "json":
        if isinstance(value, list | tuple | set | frozenset):
            raise InvariantError("codec.several", "value")
        values: tuple[object, ...] = (value,)
    else:
        _refuse_unknown(format)
        if is_entity(type(value)) or not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
            raise InvariantError("codec.lines", "value")
        values = tuple(cast("Iterable[object]", value))
    for each in values:
        document(type(each))
    return values


def _encode(values: tuple[object, ...], *, masked: bool, format: Format) -> bytes:
    dump = json_library.chosen.line if format == "jsonl" else json_library.chosen.indented
    try:
        return b"".join(
            dump({KEY: schema_name(type(each)), **writer(type(each), masked=masked)(each)}) for each in values
        )
    except RecursionError:
        raise InvariantError("codec.too_deep", "value") from None


def _format_of(path: Path, given: Format | None) -> Format:
    found = _SUFFIXES.get(path.suffix.lower()) if given is None else given
    if given is None and found is None:
        suffix = path.suffix if _SUFFIX.fullmatch(path.suffix) else show(path.suffix)
        raise InvariantError("codec.suffix", "path", suffix=suffix)
    _refuse_unknown(found)
    return cast("Format", found)


def _refuse_unknown(format: object) -> None:
    known = ("json", "jsonl")
    if not isinstance(format, str) or format not in known:
        raise InvariantError("codec.format", "format", known=known)


@overload
def read(
    path: str | os.PathLike[str], type: type[T], *, format: Literal["jsonl"], count: int | None = None
) -> tuple[T, ...]: ...
@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: None = None, count: int) -> tuple[T, ...]: ...
@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: Literal["json"]) -> T: ...
@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: None = None) -> T | tuple[T, ...]: ...
def read(
    path: str | os.PathLike[str], type: type[T], *, format: Format | None = None, count: int | None = None
) -> T | tuple[T, ...]:
    """Read a file: one value from ``.json``, a tuple of them from ``.jsonl``.

    A type checker does not know the name of the file: to it, the result is either of the two, unless `format` or
    `count` is given. Pass the count of values if you know it: a ``.jsonl`` file that was cut off at the end of a line
    looks complete.

    Raises:
        CodecError: the file cannot be opened, or the document has problems, such as a number of values other than
            `count` (``document.count``).
        InvariantError: the name does not show the format and none was given, or the type is not a document.
    """
    document(type)
    place = path_of(path)
    found = _format_of(place, format)
    data = read_bytes(place)
    if found == "jsonl":
        return decode(data, type, format="jsonl", count=count)
    _refuse_count(count)
    return decode(data, type, format="json")


def store(path: str | os.PathLike[str], value: object, *, format: Format | None = None) -> None:
    """Store one or several values completely, as `encode` writes them; the file is replaced as a whole or not at all.

    A file that contains a personal text that is not masked is private: mode 0600 from its creation, whatever the umask,
    even if an existing file of that name could be read by others. Any other file keeps its mode; a new one gets the
    mode that the umask allows.

    A link is followed and stays a link. If a file has several names (hard links), only the given name gets the new
    content. An interrupted or terminated program leaves the old file or the new one, and nothing else; only a kill that
    cannot be caught may leave a file ``.qcdc-…`` in the folder, with the mode of the file.

    Raises:
        CodecError: the file cannot be written (``file.unwritable``), or is a folder, a device, a pipe
            (``file.not_regular``).
        InvariantError: as `encode`, or the name does not show the format.
    """
    _write(path, value, masked=False, format=format)


def export(path: str | os.PathLike[str], value: object, *, format: Format | None = None) -> None:
    """Write a file to hand on, as `encode_masked` does, with ``***`` instead of every personal text.

    The values themselves keep their names; values read from the file have none. Otherwise as `store`.

    Raises:
        CodecError: the file cannot be written (``file.unwritable``), or is a folder, a device, a pipe
            (``file.not_regular``).
        InvariantError: as `encode`, or the name does not show the format.
    """
    _write(path, value, masked=True, format=format)


def _write(path: object, value: object, *, masked: bool, format: Format | None) -> None:
    place = path_of(path)
    chosen = _format_of(place, format)
    values = _values(value, chosen)
    data = _encode(values, masked=masked, format=chosen)
    try:
        put(place, data, private=not masked and holds_names(values))
    except Problems as error:
        raise CodecError(error.found.told()) from None
    except OSError as error:
        unwritable = problem("file.unwritable", reason=refusal(error))
        raise CodecError(Faults([unwritable]).told()) from error
