"""Further decided cases of the audit: which checks are stated, which fits are kept, and rates at their edges."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from figures.test_audit_attacks import BEFORE, change, fig, only, report
from qcdc import auditing
from qcdc.auditing.amounts import Amount
from qcdc.auditing.rates import rate, wholes
from qcdc.model import RateOf
from qcdc.vocab import Agreement, CheckKind


def amount(value: str, step: str) -> Amount:
    """A number that was rounded to a step."""
    middle, half = Fraction(value), Fraction(step) / 2
    return Amount(middle, middle - half, middle + half, Fraction(step))


def test_a_comparison_with_the_report_of_the_year_before_is_not_stated_by_a_report() -> None:
    """Neither as a number nor as a percentage: the reports stand beside each other only here."""
    for one in (change("absolute", -108), change("percent", Decimal("-8.2"))):
        now = report(fig("a", 1202, indicator="reception.visits", changes=[one]))
        then = report(fig("a", 1310, indicator="reception.visits", period=BEFORE), id="before", period=BEFORE)
        found = only(auditing.audit(now, then), CheckKind.CHANGE)

        assert (found.stated, found.agrees) == (False, True)


def test_a_rate_that_only_the_catalogue_joins_to_its_counts_is_not_stated() -> None:
    audit = auditing.audit(
        report(
            fig("rate", Decimal("89.2"), indicator="case.resolved_rate"),
            fig("resolved", 33, indicator="case.resolved"),
            fig("all", 37, indicator="case.in_authority"),
        )
    )
    found = only(audit, CheckKind.RATE)

    assert (found.stated, found.agrees) == (False, True)


def test_a_figure_of_the_report_that_fits_is_kept_however_far_it_is_from_the_printed_one() -> None:
    """The rate is that of 33 of 37; the link names 330 as the whole."""
    link = RateOf(rate="rate", part=("part",), whole=("whole",))
    audit = auditing.audit(
        report(
            fig("rate", Decimal("89.19"), measure="percent"),
            fig("part", 33, label="vụ", measure="case"),
            fig("whole", 330, label="vụ", measure="case"),
            fig("other", 37, label="vụ", measure="case"),
            rates=(link,),
        )
    )
    check = only(audit, CheckKind.RATE)

    assert check.agreement is Agreement.MISMATCH
    assert [(fit.operand.figure.id, fit.instead.figure.id) for fit in check.fits if fit.instead is not None] == [
        ("whole", "other")
    ]


@pytest.mark.parametrize(
    ("whole", "step", "known"),
    [("1", "2", False), ("1", "2.5", False), ("1", "1.9", True), ("0", "1", False), ("5", "1", True)],
)
def test_there_is_no_rate_of_a_whole_that_may_be_zero(whole: str, step: str, known: bool) -> None:
    exact = Amount(Fraction(whole), Fraction(whole), Fraction(whole), Fraction(step))

    assert (rate(amount("1", "0"), exact) is not None) is known


def test_the_wholes_of_a_rate_are_the_numbers_between_its_bounds() -> None:
    """25 of the whole is 10 %, printed without digits: the whole is between 25/11 % and 25/9.5 %."""
    part, printed = Amount.exactly(Fraction(25)), Amount.exactly(Fraction(10))

    assert wholes(part, printed, Fraction(1)) == (228, 263)
    assert wholes(Amount.exactly(Fraction(0)), printed, Fraction(1)) is None
    assert wholes(part, Amount.exactly(Fraction(0)), Fraction(1)) is None


@pytest.mark.parametrize(
    ("complaints", "denunciations", "how"),
    [(900, 550, Agreement.EXACT), (900, 551, Agreement.MISMATCH), (900, 400, Agreement.REMAINDER)],
)
def test_parts_of_a_dimension_that_adds_up_are_no_more_than_their_total(
    complaints: int, denunciations: int, how: Agreement
) -> None:
    """The catalogue states that no petition is of two kinds; a report that gives some of the kinds need not say so."""
    audit = auditing.audit(
        report(
            fig("all", 1450, indicator="petition.received"),
            fig("complaints", complaints, indicator="petition.received", by={"kind": "complaint"}),
            fig("denunciations", denunciations, indicator="petition.received", by={"kind": "denunciation"}),
        )
    )
    check = only(audit, CheckKind.SUM)

    assert (check.agreement, check.reservations, check.stated) == (how, (), False)
