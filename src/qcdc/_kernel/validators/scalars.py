"""Validators of single values: texts, identifiers, codes of units, counts, numbers, yes or no."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from qcdc._kernel.text import compatible_sign, holds_unseen, is_plain, show
from qcdc._kernel.validators.signature import Named, wrong_type
from qcdc.errors import InvariantError

__all__ = [
    "MAX_COUNT",
    "MAX_IDENTIFIER",
    "MAX_TEXT",
    "check_count",
    "check_flag",
    "check_identifier",
    "check_text",
    "number",
    "text_fault",
    "unit_code",
]

MAX_TEXT = 20_000
MAX_IDENTIFIER = 120
MAX_COUNT = 10**15
_UNIT_CODE = re.compile(r"[0-9A-Za-z._-]{1,24}", re.ASCII)


def text_fault(name: str, value: object) -> InvariantError | None:
    """The fault of a human-readable text in a field of this name, if it has one.

    It is returned, not raised, so that the caller can delete a text that may name a person before raising the error.
    """
    if not isinstance(value, str):
        return wrong_type(name, "a_text", value)
    if not value.strip():
        return InvariantError("text.blank", name)
    if len(value) > MAX_TEXT:
        return InvariantError("text.too_long", name, limit=MAX_TEXT)
    if not is_plain(value.replace("\n", " ")):
        return InvariantError("text.control_character", name)
    if not unicodedata.is_normalized("NFC", value):
        return InvariantError("text.not_nfc", name)
    return None


def check_text(_: object, attribute: Named, value: Any) -> None:
    """A human-readable text: one line or a paragraph, NFC, not blank, at most 20,000 characters.

    It contains no control and no invisible characters, except the selectors after symbols (see `is_plain`).
    """
    fault = text_fault(attribute.name, value)
    if fault is not None:
        del value  # a tool that prints the local variables of a traceback would show it
        raise fault


def check_identifier(instance: object, attribute: Named, value: Any) -> None:
    """An identifier chosen by the user: one line, at most 120 characters, without surrounding spaces.

    It is compared character by character, so it must be in Unicode form NFKC and without invisible characters: two
    identifiers cannot differ only by a full-width digit, a no-break space or a selector. Letters with marks are
    allowed.
    """
    check_text(instance, attribute, value)
    text = str(value)
    if "\n" in text or len(text) > MAX_IDENTIFIER or text != text.strip():
        raise InvariantError("identifier.malformed", attribute.name, limit=MAX_IDENTIFIER)
    if holds_unseen(text):
        raise InvariantError("text.control_character", attribute.name)
    if (found := compatible_sign(text)) is not None:
        raise InvariantError("identifier.not_nfkc", attribute.name, sign=found[0], plain=found[1])


def unit_code(_: object, attribute: Named, value: Any) -> None:
    """The code of an administrative unit: text, because leading zeros are significant."""
    if not isinstance(value, str):
        raise wrong_type(attribute.name, "a_unit_code", value)
    if not _UNIT_CODE.fullmatch(value):
        raise InvariantError("unit.code_malformed", attribute.name, value=show(value))


def check_count(_: object, attribute: Named, value: Any) -> None:
    """A count: a whole number, zero or more (``True`` is not a number)."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(attribute.name, "a_whole_number_int" if isinstance(value, float) else "a_whole_number", value)
    if value < 0:
        raise InvariantError("count.negative", attribute.name, value=show(value))
    if value > MAX_COUNT:
        raise InvariantError("count.too_large", attribute.name)


def number(_: object, attribute: Named, value: Any) -> None:
    """A finite number: an ``int``, or a ``Decimal`` as printed; not a binary float, which would change the digits."""
    if type(value) is int and -MAX_COUNT <= value <= MAX_COUNT:
        return
    if type(value) is not int and not isinstance(value, Decimal):
        printed = isinstance(value, float)
        expected = "a_whole_number_or_a_decimal_with_digits" if printed else "a_whole_number_or_a_decimal"
        raise wrong_type(attribute.name, expected, value)
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvariantError("number.not_finite", attribute.name)
    size = Decimal(value)
    # The exponent first: the context cannot compare numbers with a huge exponent.
    if not -15 <= int(size.as_tuple().exponent) <= 15 or size.copy_abs() > MAX_COUNT:
        raise InvariantError("number.too_large", attribute.name)


def check_flag(_: object, attribute: Named, value: Any) -> None:
    """Yes or no."""
    if type(value) is not bool:
        raise wrong_type(attribute.name, "true_or_false", value)
