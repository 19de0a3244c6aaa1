"""Documents: JSON (one value) and JSON Lines (many), in bytes and in files.

Reading either gives the value or raises one `CodecError` with every problem of the document. Writing is
atomic: a reader sees the old file or the new one.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Literal, NoReturn, TypeVar, cast, overload

import cattrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import is_entity
from qcdc.codec.converter import DoubledKeys, make_converter
from qcdc.codec.problems import Problems, fail, located, problem
from qcdc.errors import CodecError, InvariantError, ProblemError

__all__ = ["Format", "check", "decode", "encode", "read", "write"]

T = TypeVar("T")
Format = Literal["json", "jsonl"]

_LONGEST_NUMBER = 40
_SUFFIXES: dict[str, Format] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}


@cache
def _converter(*, identities: bool) -> cattrs.Converter:
    return make_converter(identities=identities)


@overload
def decode(data: bytes | str, type: type[T], *, format: Literal["jsonl"]) -> tuple[T, ...]: ...
@overload
def decode(data: bytes | str, type: type[T], *, format: Literal["json"] = "json") -> T: ...
def decode(data: bytes | str, type: type[T], *, format: Format = "json") -> T | tuple[T, ...]:
    """Read a document.

    Args:
        data: UTF-8 bytes (no byte-order mark), or the text.
        type: one of the library's types.
        format: ``"json"`` for one value, ``"jsonl"`` for one value a line.

    Raises:
        CodecError: with every problem found, whatever the bytes are.
    """
    _refuse_foreign(type)
    if not isinstance(data, bytes | str):
        raise InvariantError("codec.data", "a document is bytes or text", "data")
    _refuse_unknown(format)
    if format == "jsonl":
        return _decode_lines(data, type)
    problems, value = _decode_one(data, type)
    if problems:
        raise CodecError(problems)
    return value


def _refuse_foreign(cls: type) -> None:
    if not is_entity(cls):
        raise InvariantError("codec.type", "only the library's own values are read and written", "type")


def _decode_one(data: bytes | str, cls: type[T]) -> tuple[tuple[ProblemError, ...], T]:
    try:
        found = _parse(data)
        if isinstance(found, list):
            fail(
                "json.several",
                "a list of {count} values: write one a line and read it with format='jsonl', or from a name in .jsonl",
                {"count": len(cast("list[object]", found))},
            )
        return (), _converter(identities=False).structure(found, cls)
    except Problems as error:
        return tuple(located("$", one) for one in error.found), None  # type: ignore[return-value]
    except RecursionError:
        return (located("$", problem("json.too_deep", "the document is nested too deeply")),), None  # type: ignore[return-value]


def _decode_lines(data: bytes | str, cls: type[T]) -> tuple[T, ...]:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    lines = raw.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    found: list[T] = []
    problems: list[ProblemError] = []
    for number, line in enumerate(lines, start=1):
        wrong, value = _decode_one(line, cls)
        problems.extend(_on_line(number, one) for one in wrong)
        if not wrong:
            found.append(value)
    if problems:
        raise CodecError(problems)
    return tuple(found)


def _on_line(number: int, one: ProblemError) -> ProblemError:
    """A problem of one line: what the parser calls line 1 is the line of the document."""
    params = {**one.params, "line": number} if one.code == "json.malformed" else one.params
    return located(f"line {number}: ", ProblemError(one.code, one.template, one.attribute, params))


def _parse(data: bytes | str) -> Any:
    """JSON as people get it wrong: another encoding, a mark in front, a key twice, NaN, endless numbers or depth."""
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            fail("encoding.not_utf8", "byte {offset} is not UTF-8", {"offset": error.start})
    else:
        text = data
    if text.startswith("\ufeff"):
        fail("encoding.bom", "the document begins with a byte-order mark; save it as UTF-8 without one")
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_int=_parse_int,
            parse_float=_parse_decimal,
        )
    except json.JSONDecodeError as error:
        fail(
            "json.malformed",
            "line {line}, column {column}: this is no JSON",
            {"line": error.lineno, "column": error.colno},
        )
    except RecursionError:
        fail("json.too_deep", "the document is nested too deeply")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = DoubledKeys(found)
    doubled.doubled = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
    return doubled


def _refuse_constant(_: str) -> NoReturn:
    fail("json.not_a_number", "NaN and Infinity are no JSON")


def _parse_int(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        fail("json.number_too_long", "a number has more than {limit} signs", {"limit": _LONGEST_NUMBER})
    return int(text)


def _parse_decimal(text: str) -> Decimal:
    if len(text) > _LONGEST_NUMBER:
        fail("json.number_too_long", "a number has more than {limit} signs", {"limit": _LONGEST_NUMBER})
    try:
        return Decimal(text)
    except InvalidOperation:
        # An exponent no computer holds.
        fail("json.number_too_large", "a number is larger than any this can hold", {})


def check(raw: object, type: type[object], *, format: Format = "json") -> tuple[ProblemError, ...]:
    """Every problem of a document, without raising because of what it holds.

    Args:
        raw: bytes or text of the document, or what a JSON parser made of it.
        type: one of the library's types.
        format: for bytes and text, as in `decode`.

    Returns:
        The problems with their paths; empty for a document that `decode` would read.
    """
    _refuse_foreign(type)
    try:
        if isinstance(raw, bytes | str):
            decode(raw, type, format=format)
        else:
            _converter(identities=False).structure(raw, type)
    except CodecError as error:
        return error.problems
    except Problems as error:
        return tuple(located("$", one) for one in error.found)
    except RecursionError:
        return (located("$", problem("json.too_deep", "the document is nested too deeply")),)
    return ()


def encode(value: object, *, identities: bool = False, format: Format = "json") -> bytes:
    """Write a value, or with ``format="jsonl"`` several, as UTF-8 bytes; the same value gives the same bytes.

    Args:
        value: one of the library's values; an iterable of them for JSON Lines.
        identities: whether names and other personal texts are written; ``***`` stands for them otherwise.
        format: ``"json"`` or ``"jsonl"``.

    Raises:
        InvariantError: something that is not one of the library's values.
    """
    converter = _converter(identities=v.argument(identities, bool, "identities"))
    if format == "json":
        if isinstance(value, list | tuple | set | frozenset):
            raise InvariantError(
                "codec.several", "these are several values: give format='jsonl', or a name ending in .jsonl", "value"
            )
        _refuse_foreign(type(value))
        return _dump(_written(value, converter), indent=2)
    _refuse_unknown(format)
    if is_entity(type(value)) or not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
        raise InvariantError("codec.lines", "JSON Lines hold several values: give an iterable of them", "value")
    lines: list[bytes] = []
    for each in cast("Iterable[object]", value):
        _refuse_foreign(type(each))
        lines.append(_dump(_written(each, converter), indent=None))
    return b"".join(lines)


def _dump(written: object, *, indent: int | None) -> bytes:
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(written, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return text.encode("utf-8") + b"\n"


def _written(value: object, converter: cattrs.Converter) -> object:
    try:
        return converter.unstructure(value)
    except RecursionError:
        raise InvariantError("codec.too_deep", "the value is nested too deeply to be written", "value") from None


def _format_of(path: Path, given: Format | None) -> Format:
    found = _SUFFIXES.get(path.suffix.lower()) if given is None else given
    _refuse_unknown(found)
    return cast("Format", found)


def _refuse_unknown(format: object) -> None:
    known = ("json", "jsonl")
    if not isinstance(format, str) or format not in known:
        raise InvariantError("codec.format", "the format is not known; give one of {known}", "format", {"known": known})


@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: Literal["jsonl"]) -> tuple[T, ...]: ...
@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: Literal["json"]) -> T: ...
@overload
def read(path: str | os.PathLike[str], type: type[Any], *, format: None = None) -> Any: ...
def read(path: str | os.PathLike[str], type: type[T], *, format: Format | None = None) -> Any:
    """Read a file: one value from ``.json``, a tuple of them from ``.jsonl``.

    Give the format too where a type checker is to know which of the two comes back.

    Raises:
        CodecError: the file cannot be opened, or the document has problems.
        InvariantError: the name does not tell the format and none was given.
    """
    place = _place(path)
    found = _format_of(place, format)
    try:
        data = place.read_bytes()
    except OSError as error:
        unreadable = problem("file.unreadable", "the file cannot be read: {reason}", {"reason": error.strerror or "?"})
        raise CodecError([located("$", unreadable)]) from error
    if found == "jsonl":
        return decode(data, type, format="jsonl")
    return decode(data, type, format="json")


def write(
    path: str | os.PathLike[str], value: object, *, identities: bool = False, format: Format | None = None
) -> None:
    """Write a file as `encode` does, whole or not at all.

    Raises:
        CodecError: the file cannot be written.
        InvariantError: as `encode`, or the name does not tell the format.
    """
    place = _place(path)
    data = encode(value, identities=identities, format=_format_of(place, format))
    try:
        _replace(place, data)
    except OSError as error:
        unwritable = problem(
            "file.unwritable", "the file cannot be written: {reason}", {"reason": error.strerror or "?"}
        )
        raise CodecError([located("$", unwritable)]) from error


def _place(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InvariantError("codec.path", "a path is a text or a path", "path")
    found: object = os.fspath(cast("str | os.PathLike[str]", path))
    # Half a surrogate pair is no sign that any file system could name.
    if not isinstance(found, str) or "\0" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
        raise InvariantError("codec.path", "a path is a text or a path", "path")
    return Path(found)


def _replace(place: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp gives a private file; the finished document has the usual permissions.
        Path(name).chmod(place.stat().st_mode & 0o777 if place.exists() else 0o644)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
