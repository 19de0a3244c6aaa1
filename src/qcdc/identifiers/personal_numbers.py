"""Personal numbers (*số định danh cá nhân, số chứng minh nhân dân*): values that never show their digits.

A number of 12 digits has the code of the place where the birth was registered (3), century and sex (1), the year of
birth (2) and a serial (6); there is no check digit. The first digits are not the place of residence, and no merger
changes them. A number of 9 digits is that of an old identity card, which older files keep.
"""

from __future__ import annotations

import re

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model import PersonalText
from qcdc.vocab import NumberOddity, PersonalNumberKind, Sex

__all__ = ["PersonalNumber"]

_SHAPES = {PersonalNumberKind.PERSONAL_ID: 12, PersonalNumberKind.OLD_CARD: 9}
_SEPARATORS = re.compile(r"[\s.\-]+")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])", re.ASCII)
# The codes of the 63 provinces of the time, with a zero before them. Other numbers below 100 were never given.
_PROVINCES = frozenset(
    [
        "001",
        "002",
        "004",
        "006",
        "008",
        "010",
        "011",
        "012",
        "014",
        "015",
        "017",
        "019",
        "020",
        "022",
        "024",
        "025",
        "026",
        "027",
        "030",
        "031",
        "033",
        "034",
        "035",
        "036",
        "037",
        "038",
        "040",
        "042",
        "044",
        "045",
        "046",
        "048",
        "049",
        "051",
        "052",
        "054",
        "056",
        "058",
        "060",
        "062",
        "064",
        "066",
        "067",
        "068",
        "070",
        "072",
        "074",
        "075",
        "077",
        "079",
        "080",
        "082",
        "083",
        "084",
        "086",
        "087",
        "089",
        "091",
        "092",
        "093",
        "094",
        "095",
        "096",
    ]
)


@entity
class PersonalNumber:
    """A personal number (*số định danh cá nhân, số chứng minh nhân dân*); its digits are masked.

    Nothing but the number of digits is checked: a number with an unknown prefix is a number (`oddities` tells).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: by its digits; ``None``: neither 12 nor 9 digits, or not stated.
        text: as written; masked.

    >>> number = PersonalNumber.of("064 085 000 001")
    >>> number.kind
    <PersonalNumberKind.PERSONAL_ID: 'personal_id'>
    >>> str(number), number.birth_year()
    ('***', 1985)
    """

    kind: PersonalNumberKind | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalNumberKind)))
    text: PersonalText = attrs.field(validator=v.instance(PersonalText))

    @check
    def _check_kind(self) -> Faults:
        if self.kind is not None and not self.text.is_withheld and len(_digits(self.text)) != _SHAPES[self.kind]:
            yield InvariantError("personal_number.kind", "kind", count=_SHAPES[self.kind])

    @classmethod
    def of(cls, text: str | PersonalText) -> PersonalNumber:
        """A number as written, with its kind by its digits; any other text is kept, without a kind.

        Raises:
            InvariantError: not a human-readable text.
        """
        try:
            kept = text if isinstance(text, PersonalText) else PersonalText.of(text)
        except InvariantError as error:
            found = error.with_traceback(None)
        else:
            kinds = {count: kind for kind, count in _SHAPES.items()}
            return cls(kind=kinds.get(len(_digits(kept))), text=kept)
        # Tools that print local variables would show it.
        del text
        raise found

    def prefix(self) -> str | None:
        """The code of the place where the birth was registered; ``None`` for other kinds, or if it was withheld."""
        digits = self._digits_of_id()
        return digits[:3] or None

    def sex(self) -> Sex | None:
        """The sex that the number states."""
        digits = self._digits_of_id()
        if not digits:
            return None
        return Sex.FEMALE if int(digits[3]) % 2 else Sex.MALE

    def birth_year(self) -> int | None:
        """The year of birth that the number states."""
        digits = self._digits_of_id()
        return 1900 + 100 * (int(digits[3]) // 2) + int(digits[4:6]) if digits else None

    def oddities(self, *, sex: Sex | None = None, born: PersonalText | None = None) -> tuple[NumberOddity, ...]:
        """What does not fit in the number; none for other kinds.

        A prefix that is not the code of a province may be that of a country, for a birth registered abroad.

        Args:
            sex: the stated sex.
            born: the stated day or year of birth; a text without one clear year is not compared.
        """
        digits = self._digits_of_id()
        if not digits:
            return ()
        told = "" if born is None or born.is_withheld else born.reveal()
        years = {found[0] for found in _YEAR.finditer(told)}
        found = {
            NumberOddity.PREFIX: digits[:3] not in _PROVINCES,
            NumberOddity.SEX: sex is not None and sex is not self.sex(),
            NumberOddity.YEAR: len(years) == 1 and years != {str(self.birth_year())},
        }
        return tuple(oddity for oddity, there in found.items() if there)

    def _digits_of_id(self) -> str:
        return _digits(self.text) if self.kind is PersonalNumberKind.PERSONAL_ID else ""

    def __str__(self) -> str:
        return str(self.text)


def _digits(text: PersonalText) -> str:
    """The digits of a number, without separators; empty if it is not made of digits, or was withheld."""
    bare = "" if text.is_withheld else _SEPARATORS.sub("", text.reveal())
    return bare if bare.isascii() and bare.isdigit() else ""
