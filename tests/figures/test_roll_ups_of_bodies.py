"""Expected bodies, figures of bodies, the whole country, unplaced records, own counters: worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
import pendulum
import pytest

from builders import COMMUNE, GIA_LAI, H1, complaint, visit
from qcdc import aggregate, auditing, catalogue, gazetteer, render
from qcdc.aggregate import Count, Counting, RollUp, counts
from qcdc.catalogue import Indicator
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Bodies,
    Body,
    BodyRef,
    Coverage,
    ExpectedBodies,
    Figure,
    Place,
    Report,
    Submission,
    Unit,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.vocab import BodyKind, FigureState, Level, Origin

TREE = gazetteer.vietnam().at("2023-06-30")
GIA = TREE.resolve(GIA_LAI)
COMMUNES = TREE.descendants(GIA, level=Level.COMMUNE)
HOME_AFFAIRS = UnitBody.of("department", "Sở Nội vụ")
VISITS = "reception.visits"


def handed(unit: Unit | UnitRef, period: Period = H1, *, body: UnitBody | None = None, **fields: Any) -> Submission:
    fields = {"day": as_day("2023-07-03"), "nothing_arose": True, "origin": Origin.SYNTHETIC, **fields}
    ref = unit.ref if isinstance(unit, Unit) else unit
    made = Submission(unit=ref, period=period, **fields)
    return made if body is None else evolve(made, body=body)


# --- expected bodies ----------------------------------------------------------------------------------------------


def test_the_coverage_names_the_bodies_that_are_expected() -> None:
    tally = aggregate.tally([handed(unit) for unit in COMMUNES[:108]], over=H1)
    by_units = aggregate.roll_up(tally, tree=TREE, within=GIA, expected=COMMUNES)
    by_rows = aggregate.roll_up(tally, tree=TREE, within=GIA, expected=[ExpectedBodies.of(COMMUNES)])

    assert by_units.figure(VISITS) == by_rows.figure(VISITS)
    assert by_rows.coverage == Coverage(
        reported=108, expected=220, kind=BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE
    )
    assert render.coverage(by_rows.coverage, "vi") == "108/220 UBND cấp xã"
    assert render.coverage(by_rows.coverage, "en") == "108/220 People's Committees (commune level)"


def test_a_department_is_expected_beside_the_communes() -> None:
    expected = [ExpectedBodies.of(COMMUNES[:2]), ExpectedBodies.of([GIA], "department", "Sở Nội vụ")]
    rolled = aggregate.roll_up(
        aggregate.tally([handed(COMMUNES[0])], over=H1), tree=TREE, within=GIA, expected=expected
    )

    assert rolled.coverage == Coverage(reported=1, expected=3)
    assert [rolled.title(one) for one in rolled.missing] == ["Sở Nội vụ tỉnh Gia Lai", f"UBND {COMMUNES[1].title}"]
    assert rolled.coverage_of(body=HOME_AFFAIRS).expected == 1


def test_a_body_is_expected_only_for_its_days() -> None:
    """A commune that is expected from April on is complete with the second quarter, and the other one is not."""
    quarter = Period.quarter(2023, 2)
    one, other = COMMUNES[:2]
    expected = [ExpectedBodies.of([one], period=quarter), ExpectedBodies.of([other])]
    tally = aggregate.tally([handed(one, quarter), handed(other, quarter)], over=H1)
    rolled = aggregate.roll_up(tally, tree=TREE, within=GIA, expected=expected)

    assert [ref.unit for ref in rolled.missing] == [other.ref]
    assert rolled.figure(VISITS, one).state is FigureState.NIL
    later = aggregate.roll_up(
        aggregate.tally([], over=H1),
        tree=TREE,
        within=GIA,
        expected=[ExpectedBodies.of([one], period=Period.year(2024))],
    )
    assert later.figure(VISITS, one).state is FigureState.NOT_DUE


# --- figures of bodies --------------------------------------------------------------------------------------------

DEPARTMENT = ExpectedBodies.of([GIA], "department", "Sở Nội vụ")


@cache
def worked(*, whole_country: bool = False) -> RollUp:
    """Three visits at the department, two at the committee of its province, four at that of a commune."""
    held = [(GIA, HOME_AFFAIRS, 3), (GIA, PEOPLES_COMMITTEE, 2), (COMMUNES[0], PEOPLES_COMMITTEE, 4)]
    visits = [
        evolve(visit(1, None), id=f"T-{one}", unit=unit.ref, body=body)
        for unit, body, number in held
        for one in range(number)
    ]
    return aggregate.roll_up(
        aggregate.tally(visits, over=H1),
        tree=TREE,
        within=None if whole_country else GIA,
        expected=[GIA, COMMUNES[0], DEPARTMENT],
    )


def test_a_figure_of_one_body_names_it_and_is_not_that_of_the_unit() -> None:
    found, commune = worked(), COMMUNES[0]
    asked: list[tuple[Figure, int, UnitBody | None]] = [
        (found.figure(VISITS), 9, None),
        (found.figure(VISITS, below=False), 5, None),
        (found.figure(VISITS, body=HOME_AFFAIRS), 3, HOME_AFFAIRS),
        (found.figure(VISITS, body=HOME_AFFAIRS, below=False), 3, HOME_AFFAIRS),
        (found.figure(VISITS, body=PEOPLES_COMMITTEE, below=False), 2, PEOPLES_COMMITTEE),
        (found.figure(VISITS, commune, body=PEOPLES_COMMITTEE), 4, PEOPLES_COMMITTEE),
    ]

    assert [(figure.value, figure.body, figure.scope) for figure, _, _ in asked] == [
        (value, body, None) for _, value, body in asked
    ]
    of_bodies = [found.figure(VISITS, body=body) for body in (None, HOME_AFFAIRS, PEOPLES_COMMITTEE)]
    assert len({figure.about for figure in of_bodies}) == 3
    unasked = aggregate.roll_up(found.tally, tree=TREE, within=GIA)
    assert unasked.unexpected == {BodyRef(unit=GIA.ref, body=HOME_AFFAIRS)}
    assert [unasked.figure(VISITS, body=one.body).value for one in of_bodies[:2]] == [9, 3]


def test_a_body_of_several_units_is_a_part_of_what_the_units_do() -> None:
    committees = worked().figure(VISITS, body=PEOPLES_COMMITTEE)
    departments = worked(whole_country=True).figure(VISITS, body=HOME_AFFAIRS)
    due = worked(whole_country=True).due_within(7, body=HOME_AFFAIRS)

    assert (committees.value, committees.body, committees.scope) == (6, None, "Ủy ban nhân dân")
    assert (departments.value, departments.body, departments.scope) == (3, None, "Sở Nội vụ")
    assert due.scope == "Sở Nội vụ, đến hạn trong 7 ngày tới"


def test_the_committees_of_the_whole_country_have_a_figure() -> None:
    found = worked(whole_country=True).figure(VISITS, body=PEOPLES_COMMITTEE)

    assert (found.value, found.body, found.unit) == (6, None, None)


def test_a_body_that_a_unit_cannot_have_is_not_expected_there() -> None:
    found = worked().figure(VISITS, COMMUNES[0], body=HOME_AFFAIRS)

    assert (found.state, found.body) == (FigureState.NOT_DUE, None)


def test_the_reports_of_two_bodies_of_one_unit_do_not_contradict_each_other() -> None:
    found = worked()
    own = Report.of(
        "BC-1",
        GIA,
        H1,
        [found.figure(VISITS, body=HOME_AFFAIRS)],
        body=HOME_AFFAIRS,
        title="Báo cáo của Sở Nội vụ",
        origin="synthetic",
    )
    whole = Report.of("BC-2", GIA, H1, [found.figure(VISITS)], title="Báo cáo của UBND tỉnh", origin="synthetic")

    assert auditing.audit(own, whole, territory=gazetteer.vietnam()).checks == ()


def test_a_case_that_two_bodies_of_a_unit_received_is_one_case_of_the_unit() -> None:
    one = evolve(visit(1, None), unit=GIA_LAI, cases=frozenset({"V-1"}))
    other = evolve(one, body=HOME_AFFAIRS)
    rolled = aggregate.roll_up(aggregate.tally([one, other], over=H1), tree=TREE, within=GIA)

    assert [rolled.figure("reception.cases", body=body).value for body in (None, HOME_AFFAIRS)] == [1, 1]
    assert rolled.figure(VISITS).value == 2


# --- the whole country --------------------------------------------------------------------------------------------


def test_the_whole_country_is_the_top_of_the_tree() -> None:
    hanoi = TREE.find("thành phố Hà Nội")
    strange = evolve(visit(1, None), id="X", unit=UnitRef.of("commune", "99999", "2023-06-30"))
    visits = [visit(1, None), evolve(visit(1, None), unit=hanoi.ref), strange]
    rolled = aggregate.roll_up(aggregate.tally(visits, over=H1), tree=TREE)
    total = rolled.figure(VISITS)

    assert (rolled.within, total.unit, total.place) == (None, None, Place.nation())
    assert (total.value, total.unplaced) == (2, 1)
    assert total.coverage == Coverage(reported=2, expected=len(TREE), kind=BodyKind.PEOPLES_COMMITTEE)
    assert [rolled.figure(VISITS, unit).value for unit in (hanoi, GIA)] == [1, 1]
    assert rolled.figure(VISITS, GIA).unplaced == 0
    assert "2/11.366 UBND" in render.figure(total, "vi")


def test_a_record_of_an_ended_commune_is_said_in_the_district_and_province_it_lay_in() -> None:
    tree = gazetteer.vietnam().at("2024-12-01")
    ended = UnitRef.of("commune", "12799", "2024-01-01")
    record = evolve(visit(1, None), unit=ended, day=as_day("2024-01-05"))
    rolled = aggregate.roll_up(aggregate.tally([record], over=Period.half_year(2024, 1)), tree=tree)
    district = tree.find("huyện Đông Hưng, tỉnh Thái Bình")
    province, other = tree.path(district)[0], tree.find("tỉnh Gia Lai")

    (lost,) = rolled.unplaced
    assert (lost.reason, lost.within) == ("unit.not_in_force", district.ref)
    assert [rolled.figure(VISITS, unit).unplaced for unit in (district, province, None, other)] == [1, 1, 1, 0]
    assert rolled.figure("reception.persons", district).unplaced == record.persons
    assert rolled.figure(VISITS, tree.children(district)[0]).unplaced == 0


def test_a_record_of_a_body_that_the_register_does_not_have_is_unplaced() -> None:
    register = Bodies(entries=(Body(unit=GIA_LAI, body=HOME_AFFAIRS, since=as_day("2021-11-01")),))
    known = evolve(visit(1, None), unit=GIA_LAI, body=HOME_AFFAIRS)
    unknown = evolve(known, body=UnitBody.of("department", "Sở Không có"))
    rolled = aggregate.roll_up(
        aggregate.tally([known, unknown, visit(1, None)], over=H1), tree=TREE, within=GIA, bodies=register
    )

    (lost,) = rolled.unplaced
    assert (lost.body, lost.reason, lost.within) == (unknown.body, "body.unknown", GIA.ref)
    total = rolled.figure(VISITS)
    assert (total.value, total.unplaced) == (2, 1)


# --- submissions --------------------------------------------------------------------------------------------------


def test_a_revised_submission_replaces_the_earlier_one_and_says_so() -> None:
    commune = COMMUNES[0]
    first = handed(commune)
    second = evolve(first, day=as_day("2023-07-20"), nothing_arose=False)
    rolled = aggregate.roll_up(aggregate.tally([second, first], over=H1), tree=TREE, within=GIA, expected=[commune])

    (revision,) = rolled.revised
    assert (revision.by, revision.period) == (BodyRef(unit=commune.ref), H1)
    assert (revision.replaced, revision.received) == ((first.day,), second.day)
    assert revision.nothing_arose is False
    assert (rolled.figure(VISITS).state, rolled.figure(VISITS).value) == (FigureState.VALUE, 0)


def test_two_bodies_of_a_unit_hand_in_each_for_itself() -> None:
    expected = [ExpectedBodies.of([GIA]), ExpectedBodies.of([GIA], "department", "Sở Nội vụ")]
    rolled = aggregate.roll_up(
        aggregate.tally([handed(GIA, body=HOME_AFFAIRS)], over=H1), tree=TREE, within=GIA, expected=expected
    )

    assert rolled.figure(VISITS, body=HOME_AFFAIRS).state is FigureState.NIL
    assert rolled.figure(VISITS, body=PEOPLES_COMMITTEE).state is FigureState.NOT_REPORTED
    assert (rolled.figure(VISITS).state, rolled.coverage.reported) == (FigureState.VALUE, 1)


# --- counters of one's own ----------------------------------------------------------------------------------------


@attrs.frozen
class LibraryVisit:
    """A record of a user's own type."""

    id: str
    unit: UnitRef
    day: pendulum.Date
    origin: Origin
    children: int


@counts(LibraryVisit, "library.visits", "library.children")
def count_readers(found: LibraryVisit, counting: Counting) -> Iterator[Count]:
    if found.day in counting.over:
        yield Count("library.visits", by={"sex": "female"})
        yield Count("library.children", found.children)


LIBRARY = catalogue.shipped().with_indicators(
    Indicator.of("library.visits", vi="Lượt bạn đọc", en="Readers", measure="visit", temporal="flow"),
    Indicator.of("library.children", vi="Trẻ em", en="Children", measure="person", temporal="flow"),
)


def library(number: int, day: str, children: int) -> LibraryVisit:
    return LibraryVisit(f"L-{number}", COMMUNE, as_day(day), Origin.SYNTHETIC, children)


def test_records_of_an_own_type_are_counted_and_rolled_up() -> None:
    readers = [library(1, "2023-03-01", 2), library(2, "2023-04-01", 3), library(3, "2022-04-01", 9)]
    tally = aggregate.tally([*readers, visit(1, None)], over=H1, counters=(*aggregate.COUNTERS, count_readers))
    rolled = aggregate.roll_up(tally, tree=TREE, within=GIA, catalogue=LIBRARY)

    assert [rolled.figure(key).value for key in ("library.visits", "library.children", VISITS)] == [2, 5, 1]
    assert "số liệu giả lập" in render.figure(rolled.figure("library.children"), "vi", catalogue=LIBRARY)
    only = aggregate.roll_up(
        aggregate.tally(readers, over=H1, counters=[count_readers]), tree=TREE, within=GIA, catalogue=LIBRARY
    )
    assert only.figure(VISITS).state is FigureState.NOT_COUNTED
    with pytest.raises(AggregationError) as caught:
        _ = tally + aggregate.tally([], over=H1)
    assert caught.value.code == "tally.mismatch"


def test_a_record_without_a_counter_and_a_count_without_a_registration_are_refused() -> None:
    @counts(LibraryVisit, "library.visits")
    def wrong(found: LibraryVisit, counting: Counting) -> Iterator[Count]:
        del found, counting
        yield Count("library.lent")

    record: Any = library(1, "2023-03-01", 2)
    with pytest.raises(InvariantError) as refused:
        aggregate.tally([complaint("2023-03-01"), record], over=H1)
    assert (refused.value.code, refused.value.attribute) == ("tally.record", "records")
    with pytest.raises(AggregationError) as caught:
        aggregate.tally([record], over=H1, counters=[wrong])
    assert (caught.value.code, caught.value.attribute) == ("counter.indicator", "counters")
