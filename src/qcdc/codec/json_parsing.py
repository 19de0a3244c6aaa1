"""Strict parsing of JSON: nothing is changed on the way, and whatever cannot be a document of ours is a problem."""

from __future__ import annotations

import json
import types
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn, cast

from qcdc._kernel.packed import not_utf8
from qcdc.codec.converter import DoubledKeys
from qcdc.codec.problems import Faults, Problems, fail
from qcdc.errors import CodecError

__all__ = ["has_json_types", "parse", "parse_json"]

_LONGEST_NUMBER = 40


def parse(data: bytes | str) -> Any:
    """Parse JSON, and report another encoding, a byte-order mark, repeated keys, NaN, huge numbers, deep nesting."""
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Problems(Faults([not_utf8(data, error, "")])) from None
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
        return parse(data)
    except Problems as error:
        raise CodecError(error.found.told()) from None


def has_json_types(given: object) -> bool:
    """Whether a parsed object is made of the types of JSON alone, of no others and no subclasses, and is not huge.

    A `DoubledKeys` is a subclass: whoever reads it must see its repeated keys.
    """
    left: list[Any] = [given]
    # The list grows while it is read; an object that contains itself is huge.
    for value in left:
        kind = cast("type[object]", type(value))
        if kind is dict:
            left += value.values()
        elif kind is list:
            left += value
        elif kind not in _LEAVES:
            return False
        if len(left) > _MOST_PARTS:
            return False
    return True


_LEAVES = frozenset({str, int, bool, float, Decimal, types.NoneType})
_MOST_PARTS = 20_000


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
