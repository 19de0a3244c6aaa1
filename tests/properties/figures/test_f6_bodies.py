from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import COMMUNE, GIA_LAI, H1
from floors import floor, nonempty
from how_many import HALF
from qcdc import aggregate, codec, gazetteer, rules
from qcdc.auditing import ReportAudit, audit
from qcdc.dates import Period
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Change,
    Figure,
    Place,
    Reconciliation,
    Report,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.terms import Language
from qcdc.testing import figures, reports, unit_bodies
from qcdc.vocab import BodyKind, Level, PlaceKind, VerdictStatus

JUSTICE = UnitBody.of("department", "Sở Tư pháp")
INTERIOR = UnitBody.of("department", "Sở Nội vụ")
INSPECTORATE = UnitBody.of("inspectorate")
BODIES: tuple[UnitBody | None, ...] = (None, PEOPLES_COMMITTEE, INTERIOR, JUSTICE, INSPECTORATE)
LAST_DAY = "2023-06-30"


@floor("the figure names a body", share=0.2)
@given(figures(), st.none() | unit_bodies())
def test_two_figures_of_two_bodies_are_two_figures(figure: Figure, body: UnitBody | None) -> None:
    """F6: figures that differ in their body only are never the same figure."""
    nonempty(figure.body)
    try:
        other = evolve(figure, body=body)
    except InvariantError as error:
        assert error.attribute == "body"
        return

    assert (other.about == figure.about) is (body == figure.body)


@floor("the document names a body", share=0.2)
@given(figures())
def test_a_document_of_a_figure_keeps_its_body(figure: Figure) -> None:
    """F6: the body of a figure is written and read again; a figure of the whole unit is written without one."""
    written = json.loads(codec.encode(figure))
    nonempty("body" in written)

    assert ("body" in written) is (figure.body is not None)
    assert codec.decode(written, Figure) == figure


@floor("the report is of another body than the one that is left out", share=0.2)
@given(reports())
def test_a_report_without_a_body_is_of_the_committee_of_its_unit(report: Report) -> None:
    """F6: a report of a unit without a body is that of its People's Committee, one on another place states none."""
    usual = None if report.unit is None else PEOPLES_COMMITTEE
    plain = evolve(report, body=usual)
    short = json.loads(codec.encode(plain))
    nonempty(report.body != usual)

    assert "body" not in short
    assert codec.decode(short, Report) == plain
    assert codec.decode({**short, "body": None if usual is None else {"kind": "peoples_committee"}}, Report) == plain
    assert codec.decode(codec.encode(report), Report) == report


PLACES = {
    "nation": Place.nation(),
    "named": Place.named("Gia Lai - Kon Tum"),
    "named province": Place.named("Gia Lai - Kon Tum", Level.PROVINCE),
    "office": Place(kind=PlaceKind.OFFICE, name="Trụ sở Tiếp công dân (giả lập)"),
    "office of a commune": Place(kind=PlaceKind.OFFICE, name="Trụ sở (giả lập)", units=(COMMUNE,)),
    "several": Place(kind=PlaceKind.SEVERAL, name="các huyện", level=Level.DISTRICT),
    "unnamed": Place(kind=PlaceKind.UNNAMED),
}
MINISTRY = UnitBody.of("ministry", "Bộ Nội vụ")
DIVISION = UnitBody.of("division", "Phòng Kinh tế")
ALLOWED = {
    "nation": {MINISTRY, INSPECTORATE},
    "named": {MINISTRY, INSPECTORATE, DIVISION, INTERIOR, PEOPLES_COMMITTEE},
    "named province": {INSPECTORATE, INTERIOR, PEOPLES_COMMITTEE},
    "office": {MINISTRY, INSPECTORATE, DIVISION, INTERIOR, PEOPLES_COMMITTEE},
    "office of a commune": {DIVISION, PEOPLES_COMMITTEE},
    "several": {INSPECTORATE, DIVISION, PEOPLES_COMMITTEE},
    "unnamed": {MINISTRY, INSPECTORATE, DIVISION, INTERIOR, PEOPLES_COMMITTEE},
}


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("body", [MINISTRY, INSPECTORATE, DIVISION, INTERIOR, PEOPLES_COMMITTEE], ids=str)
def test_a_place_has_the_bodies_that_it_can_have(where: str, body: UnitBody) -> None:
    """F6: the whole country has national bodies; where a level is stated, the body exists at that level."""
    place = PLACES[where]
    made = (
        lambda: visits(10, place=place, body=body),
        lambda: Report.of("BC", place, H1, [], title="Báo cáo", origin="synthetic", body=body),
    )
    for make in made:
        if body in ALLOWED[where]:
            assert make().body == body
            continue
        with pytest.raises(InvariantError) as caught:
            make()
        assert caught.value.attribute == "body"
        codes = {"body.not_national"} if where == "nation" else {"body.level", "body.national"}
        assert caught.value.code in codes


def visits(value: int, *, place: UnitRef | Place = GIA_LAI, **fields: Any) -> Figure:
    fields = {"period": H1, "origins": "synthetic", **fields}
    return Figure.of("reception.visits", place, value, **fields)


def report(id: str, *shown: Figure, **fields: Any) -> Report:
    named = [evolve(one, id=f"{id}{number}") for number, one in enumerate(shown)]
    return Report.of(id, GIA_LAI, H1, named, title="Báo cáo (giả lập)", origin="synthetic", **fields)


def accused(found: ReportAudit) -> list[str]:
    return [check.text("en") for check in found.checks]


def test_a_department_and_its_province_in_two_reports_are_not_compared() -> None:
    """F6: a department's figure and that of its province, of one period, are not two prints of one figure."""
    of_department = report("SNV", visits(7, body=INTERIOR), body=INTERIOR)
    of_province = report("UBND", visits(1202))

    assert accused(audit(of_department, of_province)) == []
    assert accused(audit(report("SNV", visits(7)), of_province)) != []


def test_a_report_may_print_both() -> None:
    """F6: a report that has both figures prints neither twice, and no rule finds anything in them."""
    both = report("UBND", visits(1202), visits(7, body=INTERIOR), visits(9, body=JUSTICE))

    assert accused(audit(both)) == []
    assert [one for one in rules.run([both], as_of="2026-08-01").verdicts if one.status is VerdictStatus.FAILED] == []
    assert accused(audit(report("UBND", visits(1202), visits(7)))) != []


def petitions(key: str, value: int, **fields: Any) -> Figure:
    fields = {"period": H1, "origins": "synthetic", **fields}
    return Figure.of(f"petition.{key}", GIA_LAI, value, **fields)


EARLIER = H1.year_before()
Pair = tuple[list[Figure], list[Figure]]
IN_ONE: dict[str, Pair] = {
    "a part of its total": ([petitions("received", 5)], [petitions("received", 9, by={"kind": "complaint"})]),
    "a movement": ([petitions("due", 5)], [petitions("carried_in", 4), petitions("received", 9)]),
    "a change beside it": (
        [visits(5, changes=(Change.of("absolute", amount=2, versus=EARLIER),))],
        [visits(9, period=EARLIER)],
    ),
}
IN_TWO: dict[str, Pair] = {
    "two prints": ([visits(5)], [visits(9)]),
    "a change beside it": IN_ONE["a change beside it"],
    "a stock and its flow": (
        [petitions("pending", 3, period=None, as_of="2022-12-31")],
        [petitions("carried_in", 9, period=None, as_of="2022-12-31")],
    ),
    "months of a half-year": (
        [visits(5)],
        [visits(9, period=Period.quarter(2023, 1)), visits(9, period=Period.quarter(2023, 2))],
    ),
}


@pytest.mark.parametrize(
    ("pair", "apart"), [*((pair, False) for pair in IN_ONE.values()), *((pair, True) for pair in IN_TWO.values())]
)
def test_no_comparison_pairs_two_bodies(pair: Pair, apart: bool) -> None:
    """F6: whatever the catalogue proposes between two figures, it proposes for figures of one body only."""
    one, other = pair
    compared: dict[bool, int] = {True: 0, False: 0}
    for first in BODIES:
        for second in BODIES:
            left, right = (
                [evolve(each, body=body) for each in shown] for shown, body in ((one, first), (other, second))
            )
            held = (report("A", *left), report("B", *right)) if apart else (report("A", *left, *right),)
            found = audit(*held, territory=gazetteer.vietnam())
            mixed = [check for check in found.checks if len({one.figure.body for one in check.operands}) > 1]
            assert mixed == []
            compared[first == second] += len(found.checks)
    assert compared[True] >= len(BODIES)


def test_the_committees_below_are_no_parts_of_the_committee_above() -> None:
    """F6: what the committees of communes did is a part of the whole province, not of its own committee's work."""
    vietnam = gazetteer.vietnam()
    tree = vietnam.at(LAST_DAY)
    of_district = visits(9, place=tree.children(tree.resolve(GIA_LAI))[0].ref)

    def pairs(top: UnitBody | None, part: UnitBody | None) -> list[str]:
        texts = [evolve(visits(5), body=top), evolve(of_district, body=part)]
        return accused(audit(report("A", texts[0]), report("B", texts[1]), territory=vietnam))

    assert pairs(None, None) != []
    for top, part in ((PEOPLES_COMMITTEE, PEOPLES_COMMITTEE), (None, PEOPLES_COMMITTEE), (INSPECTORATE, INSPECTORATE)):
        assert pairs(top, part) == []


@floor("the bodies differ", share=0.5)
@HALF
@given(st.sampled_from(BODIES), st.sampled_from(BODIES))
def test_figures_of_two_bodies_are_neither_added_nor_compared(one: UnitBody | None, other: UnitBody | None) -> None:
    """F6: two bodies are never added or compared; of one body, a sum over time is of that body."""
    quarters = [
        visits(number, period=Period.quarter(2023, number), body=body) for number, body in ((1, one), (2, other))
    ]
    nonempty(one != other)
    asked = (
        (lambda: aggregate.sum_over_time(quarters, over=H1), "total.mismatch"),
        (lambda: aggregate.compare(quarters[1], quarters[0]), "compare.mismatch"),
        (lambda: Reconciliation(published=quarters[0], tallied=evolve(quarters[0], body=other)), None),
    )
    for ask, code in asked:
        if one == other:
            found = ask()
            if isinstance(found, Figure):
                assert found.body == one
            continue
        with pytest.raises((AggregationError, InvariantError)) as caught:
            ask()
        assert caught.value.code == (code or "reconciliation.mismatch")
        assert str(caught.value.params["field"]) == "body"


def test_a_total_of_units_below_is_of_the_whole_unit() -> None:
    """F6: the committees of districts add up to a figure of the province with their coverage, not to its committee's."""
    tree = gazetteer.vietnam().at(LAST_DAY)
    districts = [one.ref for one in tree.children(tree.resolve(GIA_LAI))][:3]
    of_committees = [visits(2, place=ref, body=PEOPLES_COMMITTEE) for ref in districts]
    total = aggregate.sum_over_units(of_committees, unit=GIA_LAI)

    assert (total.value, total.body) == (6, None)
    assert total.coverage is not None
    assert (total.coverage.kind, total.coverage.level) == (BodyKind.PEOPLES_COMMITTEE, Level.DISTRICT)
    assert aggregate.sum_over_units(of_committees, unit=districts[0]).body == PEOPLES_COMMITTEE
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_units([evolve(one, body=INSPECTORATE) for one in of_committees], unit=GIA_LAI)
    assert (caught.value.code, caught.value.attribute) == ("total.body", "figures")


def test_two_figures_that_differ_in_the_body_are_named_apart() -> None:
    """F6: a finding names the body of a figure, with its unit if it is known."""
    vietnam = gazetteer.vietnam()
    ours, theirs = visits(-1), visits(-2, body=INTERIOR)
    found = rules.run([report("UBND", ours, theirs)], as_of="2026-08-01", territory=vietnam)
    (failed,) = [one for one in found.verdicts if one.status is VerdictStatus.FAILED]
    assert len({gap.at.text("vi") for gap in failed.gaps}) == len({gap.at.text("en") for gap in failed.gaps}) == 2
    assert "Sở Nội vụ tỉnh Gia Lai" in failed.text("vi")
    assert "Sở Nội vụ, tỉnh Gia Lai" in failed.text("en")
    nameless = rules.run([report("UBND", ours, theirs)], as_of="2026-08-01")
    assert "Sở Nội vụ" in next(one for one in nameless.verdicts if one.status is VerdictStatus.FAILED).text("en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_audit_names_the_body_of_a_figure_and_of_a_report(language: Language) -> None:
    """F6: an operand of an audit names the body of its figure, and its report the body that reports."""
    one, other = (report(name, visits(value, body=INTERIOR), body=JUSTICE) for name, value in (("A", 5), ("B", 7)))
    (check,) = audit(one, other, territory=gazetteer.vietnam()).checks
    (bare,) = audit(one, other).checks

    for body in (INTERIOR, JUSTICE):
        assert body.title(gazetteer.vietnam().resolve(GIA_LAI), language) in check.text(language)
        assert str(body.name) in bare.text(language)
    national = [
        Report.of(
            name,
            Place.nation(),
            H1,
            [visits(value, place=Place.nation(), body=INSPECTORATE)],
            title="a",
            origin="synthetic",
        )
        for name, value in (("A", 5), ("B", 7))
    ]
    (of_nation,) = audit(*national).checks
    assert INSPECTORATE.title(None, language) in of_nation.text(language)


def test_a_verdict_on_a_report_names_the_body_that_reports() -> None:
    """F6: the subject of a verdict names the body of a report that is not of the People's Committee."""
    vietnam = gazetteer.vietnam()
    found = rules.run([report("BC", visits(5), body=INTERIOR)], as_of="2026-08-01", territory=vietnam)
    usual = rules.run([report("BC", visits(5))], as_of="2026-08-01", territory=vietnam)

    assert {one.title("vi") for one in found.verdicts} == {"báo cáo BC, Sở Nội vụ tỉnh Gia Lai (64) [số liệu giả lập]"}
    assert {one.title("vi") for one in usual.verdicts} == {"báo cáo BC [số liệu giả lập]"}
