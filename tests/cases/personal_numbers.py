"""Decided cases of the rule on personal numbers: 064 is the code of Gia Lai, 064085… a man born in 1985, 064185… a woman."""

from __future__ import annotations

from builders import complaint, visit
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.model import PersonalText, Petition, Petitioner, Signatory, evolve
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import NumberOddity, PetitionerKind, Sex

__all__ = ["CASES"]

RULE = "record.personal_number"
PAPER = complaint("2023-03-01", (K.GUIDE, "2023-03-02"))


def _petitioner(number: str | None, sex: Sex | None = None, born: str | None = None) -> Petitioner:
    one = Signatory(
        id_number=None if number is None else PersonalText.of(number),
        sex=sex,
        born=None if born is None else PersonalText.of(born),
    )
    return Petitioner(kind=PetitionerKind.INDIVIDUAL, signatories=(one,))


def signed(number: str | None, sex: Sex | None = None, born: str | None = None) -> Petition:
    """A petition signed by one person with a made-up number."""
    return evolve(PAPER, petitioner=_petitioner(number, sex, born))


AT = "petitioner.signatories[0].id_number"

CASES: tuple[Case, ...] = (
    Case(RULE, "sex and year agree", PASSED, signed("064 085 000 001", Sex.MALE, "05/01/1985")),
    Case(RULE, "a woman of the 2000s", PASSED, signed("064 301 000 001", Sex.FEMALE, "2001")),
    Case(RULE, "sex and year are not stated", PASSED, signed("064.185.000.001")),
    Case(RULE, "two years in the text: not compared", PASSED, signed("064185000001", born="1984 hoặc 1986")),
    Case(RULE, "a woman with the number of a man", FAILED, signed("064085000001", Sex.FEMALE)).stating(
        at=AT, found=None, expected=None, article=None, about=NumberOddity.SEX
    ),
    Case(RULE, "another year of birth", FAILED, signed("064085000001", born="1958")).stating(
        at=AT, found=None, expected=None, article=None, about=NumberOddity.YEAR
    ),
    Case(RULE, "a prefix of no province", FAILED, signed("003085000001")).stating(
        at=AT, found=None, expected=None, article=None, about=NumberOddity.PREFIX
    ),
    Case(
        RULE,
        "of a visitor",
        FAILED,
        evolve(visit(1, None), visitor=_petitioner("999200000001")),
    ).stating(
        at="visitor.signatories[0].id_number", found=None, expected=None, article=None, about=NumberOddity.PREFIX
    ),
    Case(RULE, "an old number", SKIPPED, signed("230000001"), reason="no_personal_numbers"),
    Case(RULE, "a text that is not a number", SKIPPED, signed("ABC"), reason="no_personal_numbers"),
    Case(RULE, "nobody's number", SKIPPED, signed(None), reason="no_personal_numbers"),
)
