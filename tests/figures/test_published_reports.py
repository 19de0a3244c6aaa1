"""Real published reports: every figure whole, every comparison as computed by hand, nobody accused who is right."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qcdc import auditing, codec
from qcdc.auditing import Check, ReportAudit
from qcdc.model import Figure, Report, Share
from qcdc.terms.prints import read_print
from qcdc.vocab import Agreement, CheckKind, NumberStyle, ReadFrom, Reservation

FOLDER = Path(__file__).parents[2] / "examples" / "published"
REPORTS: dict[str, Report] = {
    path.stem: codec.read(path, Report, format="json") for path in sorted(FOLDER.glob("*.json"))
}
AUDITS: dict[str, ReportAudit] = {name: auditing.audit(report) for name, report in REPORTS.items()}
CHECKS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "published_checks.toml").read_text(encoding="utf-8")
)["check"]
FIGURES = [(report.id, figure) for report in REPORTS.values() for figure in report.figures]

AGREES = {
    "ok": {Agreement.EXACT, Agreement.ROUNDED, Agreement.WITHIN_HEDGE},
    "off_by_last_digit": {Agreement.OFF_BY_LAST_DIGIT},
    "MISMATCH": {Agreement.MISMATCH},
}
KINDS = {
    "sum": {CheckKind.SUM, CheckKind.MOVEMENT},
    "ratio_pct": {CheckKind.RATE},
    "difference": {CheckKind.CHANGE},
}


def found(row: dict[str, Any]) -> Check:
    """The comparison that a check computed by hand is about."""
    for check in AUDITS[row["report"]]:
        first, *others = [one.figure.id for one in check.operands]
        # One rate is the rate of an unprinted sum: its check by hand names the sum.
        same = row["kind"] == "ratio_pct" or set(others) >= set(row["others"])
        if check.kind in KINDS[row["kind"]] and first == row["result"] and same:
            return check
    pytest.fail(f"{row} was not compared")


def test_there_are_as_many_as_were_retyped() -> None:
    not_retyped = 10  # further figures of the texts, which only links need
    assert len(REPORTS) == 23
    assert len(FIGURES) - not_retyped == 264
    assert len(CHECKS) == 57


@pytest.mark.parametrize("row", CHECKS, ids=lambda row: f"{row['report']}-{row['kind']}-{row['result']}")
def test_a_comparison_is_as_computed_by_hand(row: dict[str, Any]) -> None:
    check = found(row)

    assert check.agreement in AGREES[row["verdict"]]
    assert check.computed is not None
    assert abs(Decimal(check.computed) - Decimal(str(row["computed"])) * _scale(check)) < Decimal("0.001")


def _scale(check: Check) -> int:
    printed = check.operands[0].figure.print
    return 1 if printed is None else 10**printed.scale


def test_only_what_differs_is_said_to_disagree() -> None:
    """The reports whose comparisons all agree are accused of nothing."""
    wrong = {(row["report"], row["result"]) for row in CHECKS if row["verdict"] != "ok"}

    said = {(name, check.operands[0].figure.id) for name, audit in AUDITS.items() for check in audit.disagreeing}

    assert said <= wrong
    # Two of them are not contradictions: groups counted in cases, and a rate whose whole the text does not name.
    assert wrong - said == {("C22", "e"), ("C26", "d")}


def test_units_that_differ_are_both_named() -> None:
    (check,) = (one for one in AUDITS["C22"] if Reservation.UNITS_MIXED in one.reservations)

    assert not check.judged
    assert "(đoàn, vụ việc)" in check.text("vi")


def test_a_rate_without_a_named_whole_says_which_was_taken() -> None:
    (check, *_) = (one for one in AUDITS["C11"] if one.kind is CheckKind.RATE)

    assert Reservation.BASE_NOT_NAMED in check.reservations
    assert "“527 vụ việc”" in check.text("vi")
    assert "văn bản không nêu mẫu số" in check.text("vi")


def test_the_one_number_that_would_make_two_comparisons_agree_is_proposed() -> None:
    """316 to settle, 238 settled, 35 left, 88.9 %: the sum and the rate would both agree with 281."""
    both = AUDITS["C09"].disagreeing

    assert [check.kind for check in both] == [CheckKind.SUM, CheckKind.RATE]
    assert {fit.number for check in both for fit in check.fits} == {281}
    assert all("đề xuất, cần kiểm tra" in check.text("vi") for check in both)


def test_figures_that_were_never_compared_are_listed() -> None:
    listed = {name: {one.figure.id for one in audit.not_compared} for name, audit in AUDITS.items()}

    assert listed["C35"] == {"a", "b", "b2"}
    assert listed["C09"] == {"a", "d"}
    compared = {(name, one.figure.id) for name, audit in AUDITS.items() for check in audit for one in check.operands}
    assert not any((name, one) in compared for name, ids in listed.items() for one in ids)


@pytest.mark.parametrize(("report", "figure"), FIGURES, ids=lambda value: getattr(value, "id", value))
def test_a_figure_is_its_print(report: str, figure: Figure) -> None:
    """F7: reading the print gives the number of the figure, its hedge, its scale and its decimals."""
    printed = figure.print
    assert printed is not None, report
    if printed.text is None:
        assert printed.read_from is ReadFrom.NOT_PRINTED
        return
    read = read_print(printed.text, "en" if printed.style is NumberStyle.ENGLISH else "vi")
    assert read is not None
    value = figure.value.part if isinstance(figure.value, Share) else figure.number
    assert value is not None
    # A figure that is a change has its sign in a word beside the print.
    assert read.numeral.value == abs(value)
    assert read.hedge is figure.hedge
    assert (read.numeral.decimals, read.numeral.scale) == (printed.decimals, printed.scale)
