"""Ids of DHIS2 (*mã UID*): 11 letters and digits, the first a letter, made from what identifies a unit.

Law of the format: the page "Generating UIDs" of the DHIS2 documentation.
"""

from __future__ import annotations

import hashlib
import re
import string

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.errors import InvariantError
from qcdc.model import Unit, UnitRef

__all__ = ["ATTRIBUTE", "ATTRIBUTE_CODE", "check_uid", "is_uid", "uid"]

_LETTERS = string.ascii_uppercase + string.ascii_lowercase
_SIGNS = string.digits + _LETTERS
_LENGTH = 11
_UID = re.compile(r"[A-Za-z][A-Za-z0-9]{10}", re.ASCII)


def uid(unit: Unit | UnitRef) -> str:
    """The id of a unit: always the same for the same level, code and first day.

    It is made from the SHA-256 of the text ``commune 23677 2025-07-01``, read as one number: the first sign is a letter
    of ``A-Za-z`` (the remainder by 52), each of the ten others a sign of ``0-9A-Za-z`` (the next remainder by 62).

    Args:
        unit: the unit, or its key: a reference by the first day of its life (`Unit.ref`, `Territory.canonical_ref`).

    >>> uid(UnitRef.of("commune", "23677", "2025-07-01"))
    'QghsfNqni6h'
    """
    return _of(str(v.argument(unit, UnitRef, "unit").level), unit.code, _first_day(unit))


def _first_day(unit: Unit | UnitRef) -> str:
    return (unit.valid_from if isinstance(unit, Unit) else unit.on).isoformat()


def _of(*words: str) -> str:
    number = int.from_bytes(hashlib.sha256(" ".join(words).encode()).digest())
    number, place = divmod(number, len(_LETTERS))
    signs = [_LETTERS[place]]
    while len(signs) < _LENGTH:
        number, place = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[place])
    return "".join(signs)


ATTRIBUTE = _of("attribute", "unit")
"""The id of the attribute that holds a whole unit."""

ATTRIBUTE_CODE = "QCDC_UNIT"


def is_uid(value: object) -> bool:
    """Whether a value is an id of DHIS2."""
    return isinstance(value, str) and _UID.fullmatch(value) is not None


def check_uid(value: object, name: str) -> str:
    """The value, if it is an id of DHIS2.

    Raises:
        InvariantError: it is not (``dhis2.uid``).
    """
    if not isinstance(value, str) or not is_uid(value):
        raise InvariantError("dhis2.uid", name, value=show(value))
    return value
