"""The audit of totals over bodies that have not all reported: what is compared, and what may still change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import COMMUNE, GIA_LAI, H1, visit
from floors import floor, nonempty
from qcdc import aggregate, auditing, codec, gazetteer, rules
from qcdc.aggregate import RollUp
from qcdc.auditing import ReportAudit
from qcdc.dates import Period
from qcdc.model import Breakdown, Figure, Reception, Report, UnitRef, evolve
from qcdc.vocab import Agreement, CheckKind, ReceptionKind, Reservation

TREE = gazetteer.vietnam().at("2023-06-30")
GIA = TREE.resolve(GIA_LAI)
VISITS = "reception.visits"
MODES = (ReceptionKind.REGULAR, ReceptionKind.AD_HOC)


def rolled(*records: Reception, over: Period = H1) -> RollUp:
    """A roll-up in which most communes did not report."""
    return aggregate.roll_up(aggregate.tally(records, over=over, by=("mode",)), tree=TREE, within=GIA)


def at(number: int, kind: ReceptionKind, unit: UnitRef = COMMUNE) -> Reception:
    return evolve(visit(1, None), id=f"R-{number}", kind=kind, unit=unit)


def report(*figures: Figure, exhaustive: bool | None = True) -> Report:
    named = [evolve(one, id=f"f{number}") for number, one in enumerate(figures)]
    total, *parts = (one.id for one in named)
    return Report.of(
        "BC",
        GIA,
        H1,
        named,
        title="Giả lập",
        origin="synthetic",
        breakdowns=[Breakdown(total=str(total), parts=tuple(map(str, parts)), exhaustive=exhaustive)],
    )


def figures(found: RollUp) -> list[Figure]:
    return [found.figure(VISITS), *(found.figure(VISITS, by={"mode": mode}) for mode in MODES)]


def of_kind(found: ReportAudit, kind: CheckKind) -> auditing.Check:
    (one,) = (check for check in found if check.kind is kind)
    return one


RECORDS = [at(number, MODES[number > 2]) for number in range(5)]


def test_a_total_and_its_parts_of_the_same_bodies_agree() -> None:
    check = of_kind(auditing.audit(report(*figures(rolled(*RECORDS)))), CheckKind.SUM)

    assert (check.agreement, check.reservations) == (Agreement.EXACT, ())
    assert "1/" in check.text("vi")
    assert "UBND" in check.text("vi")


@pytest.mark.parametrize("wrong", range(3))
def test_a_total_and_its_parts_of_the_same_bodies_that_differ_contradict_each_other(wrong: int) -> None:
    changed = figures(rolled(*RECORDS))
    number = changed[wrong].value
    assert isinstance(number, int)
    changed[wrong] = evolve(changed[wrong], value=number + 1)
    printed = report(*changed)
    check = of_kind(auditing.audit(printed), CheckKind.SUM)

    assert check.disagrees
    assert "UBND" in check.text("vi")
    assert "People's Committees" in check.text("en")
    failed = {one.rule.id for one in rules.run(printed, as_of=H1.end).failed}
    assert "report.parts.miss_total" in failed


def test_a_part_above_its_total_of_the_same_bodies_fails() -> None:
    total, part, _ = figures(rolled(*RECORDS))
    check = of_kind(auditing.audit(report(total, evolve(part, value=9), exhaustive=False)), CheckKind.PART)

    assert check.disagrees


@pytest.mark.parametrize(
    "records",
    [
        pytest.param([at(0, MODES[0], TREE.descendants(GIA)[-1].ref)], id="another body"),
        pytest.param([*RECORDS, at(9, MODES[0], TREE.descendants(GIA)[-1].ref)], id="one body more"),
    ],
)
def test_a_part_of_other_bodies_may_still_change(records: list[Reception]) -> None:
    total, part, _ = figures(rolled(*RECORDS))
    other = evolve(figures(rolled(*records))[1], value=9)
    check = of_kind(auditing.audit(report(total, other, exhaustive=False)), CheckKind.PART)

    assert part.coverage is not None
    assert other.coverage is not None
    assert Reservation.MAY_GROW in check.reservations
    assert not check.judged


def test_coverage_whose_bodies_are_not_known_may_still_change() -> None:
    changed = [
        evolve(one, coverage=None if one.coverage is None else evolve(one.coverage, bodies=None))
        for one in figures(rolled(*RECORDS))
    ]
    check = of_kind(auditing.audit(report(evolve(changed[0], value=9), *changed[1:])), CheckKind.SUM)

    assert Reservation.MAY_GROW in check.reservations


@pytest.mark.parametrize("more", [{"provisional": True}, {"unplaced": 1}])
def test_a_provisional_or_unplaced_part_may_still_change(more: dict[str, Any]) -> None:
    total, *parts = figures(rolled(*RECORDS))
    check = of_kind(auditing.audit(report(evolve(total, value=9), evolve(parts[0], **more), parts[1])), CheckKind.SUM)

    assert Reservation.MAY_GROW in check.reservations


@pytest.mark.parametrize(
    ("exhaustive", "more", "status"),
    [
        (None, 0, "passed"),
        (None, 1, "skipped"),
        (None, -1, "skipped"),
        (False, 1, "skipped"),
        (True, 0, "passed"),
        (True, 1, "failed"),
        (True, -1, "failed"),
    ],
)
def test_parts_that_may_not_be_all_never_make_up_a_greater_total(
    exhaustive: bool | None, more: int, status: str
) -> None:
    total, *parts = figures(rolled(*RECORDS))
    number = total.value
    assert isinstance(number, int)
    printed = report(evolve(total, value=number + more), *parts, exhaustive=exhaustive)
    (found,) = (one for one in rules.run(printed, as_of=H1.end) if one.rule.id == "report.parts.miss_total")

    assert found.status.value == status
    if exhaustive is None and more > 0:
        assert found.reason == "parts_not_all"
        assert "the text does not say that these are all of the parts" in found.text("en")
        assert "văn bản không nêu đây đã là tất cả các thành phần" in found.text("vi")


def test_two_reports_of_the_same_bodies_may_be_of_two_days() -> None:
    """The bodies that reported may have sent more records before the second report."""
    first = report(*figures(rolled(*RECORDS)))
    second = evolve(report(*figures(rolled(*RECORDS, at(9, MODES[0])))), id="BC2")

    assert not auditing.audit(first, second).disagreeing


def test_the_bodies_of_a_coverage_are_kept_in_a_document() -> None:
    printed = report(*figures(rolled(*RECORDS)))
    codes = [
        {one.coverage.bodies for one in read.figures if one.coverage is not None}
        for read in (printed, codec.decode(codec.encode(printed), Report))
    ]

    assert codes[0] == codes[1]
    assert None not in codes[0]


def test_a_complete_total_names_no_bodies() -> None:
    found = aggregate.roll_up(
        aggregate.tally(RECORDS, over=H1), tree=TREE, within=GIA, expected=[TREE.resolve(COMMUNE)]
    )

    assert found.coverage.complete
    assert found.coverage.bodies is None


@floor("the communes are not one")
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(MODES)), min_size=1, max_size=8), st.integers(0, 2))
def test_a_partial_total_agrees_with_its_parts_until_one_changes(
    drawn: list[tuple[int, ReceptionKind]], wrong: int
) -> None:
    """M1, A6: of one roll-up, a changed total or part is found however few bodies reported, and no other is accused."""
    communes = TREE.descendants(GIA)[-4:]
    nonempty(len({place for place, _ in drawn}) > 1)
    found = figures(rolled(*(at(n, mode, communes[place].ref) for n, (place, mode) in enumerate(drawn))))

    assert not auditing.audit(report(*found)).disagreeing
    number = found[wrong].number
    assert isinstance(number, int)
    found[wrong] = evolve(found[wrong], value=number + 1)
    assert of_kind(auditing.audit(report(*found)), CheckKind.SUM).disagrees
