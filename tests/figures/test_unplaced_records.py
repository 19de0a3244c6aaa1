"""Which figure states the records that could not be placed, and that the country agrees with its provinces."""

from __future__ import annotations

import random

import pytest

from builders import H1, visit
from qcdc import aggregate, gazetteer
from qcdc.aggregate import RollUp, publish
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError
from qcdc.model import (
    Bodies,
    Body,
    BodyRef,
    ExpectedBodies,
    Figure,
    Reception,
    Submission,
    Unit,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.vocab import Level, Origin, ReceptionKind

TREE = gazetteer.vietnam().at("2023-06-30")
GIA = TREE.find("tỉnh Gia Lai")
LATER = gazetteer.vietnam().at("2024-12-01")
ENDED = UnitRef.of("commune", "12799", "2024-01-01")  # xã Đông Xuân, huyện Đông Hưng, tỉnh Thái Bình; merged in 2024
DEPARTMENT = UnitBody.of("department", "Sở Nội vụ")
VISITS, CASES = "reception.visits", "reception.cases"


def unknown(code: str) -> UnitRef:
    return UnitRef.of("commune", code, "2023-06-30")


def at(number: int, unit: UnitRef, **fields: object) -> Reception:
    return evolve(visit(1, None), id=f"R-{number}", unit=unit, **fields)


def rolled(*records: Reception | Submission, by: tuple[str, ...] = ()) -> RollUp:
    return aggregate.roll_up(aggregate.tally(records, over=H1, by=by), tree=TREE, within=GIA)


def test_a_case_counts_once_for_each_unknown_unit() -> None:
    case = frozenset({"V-1"})
    found = rolled(at(1, unknown("99998"), cases=case), at(2, unknown("99999"), cases=case))

    assert found.figure(CASES).unplaced == 2


def test_a_case_of_two_kinds_of_reception_is_one_unplaced_case() -> None:
    case = frozenset({"V-1"})
    kinds = (ReceptionKind.REGULAR, ReceptionKind.AD_HOC)
    found = rolled(
        *(at(number, unknown("99999"), kind=kind, cases=case) for number, kind in enumerate(kinds)), by=("mode",)
    )
    (unplaced,) = found.unplaced

    assert (unplaced.counts[CASES], unplaced.counts[VISITS]) == (1, 2)
    assert found.figure(CASES).unplaced == 1


def test_the_records_of_a_unit_below_are_not_missing_from_the_bodies_of_the_unit_itself() -> None:
    found = rolled(at(1, unknown("99999")))

    assert (found.figure(VISITS).unplaced, found.figure(VISITS, below=False).unplaced) == (1, 0)


def test_the_records_of_an_unknown_body_are_missing_from_its_own_unit() -> None:
    register = Bodies(entries=(Body(unit=GIA.ref, body=UnitBody.of("inspectorate"), since=GIA.ref.on),))
    tally = aggregate.tally([at(1, GIA.ref, body=DEPARTMENT)], over=H1)
    found = aggregate.roll_up(tally, tree=TREE, within=GIA, bodies=register)

    assert (found.figure(VISITS).unplaced, found.figure(VISITS, below=False).unplaced) == (1, 1)
    assert found.figure(VISITS, body=DEPARTMENT).unplaced == 1
    assert found.figure(VISITS, body=UnitBody.of("inspectorate")).unplaced == 0


def test_a_submission_of_an_unknown_unit_is_listed() -> None:
    """Its body is missing, and whoever looks for it must find what it handed in under another code."""
    nothing = Submission(unit=unknown("99999"), period=H1, day=H1.end, nothing_arose=True, origin=Origin.RECORDED)
    (found,) = rolled(nothing).unplaced

    assert (found.unit, found.reason, dict(found.counts)) == (unknown("99999"), "unit.unknown", {})
    assert rolled(nothing).figure(VISITS).unplaced == 0


@pytest.mark.parametrize(
    ("within", "unplaced", "reason"),
    [
        ("tỉnh Thái Bình", 1, "unit.not_in_force"),
        ("huyện Đông Hưng", 1, "unit.not_in_force"),
        # It may have gone into this commune of its district.
        ("xã Đông Á, huyện Đông Hưng", 1, "unit.not_in_force"),
        # It lay in another province, so it is certainly not missing from this one.
        ("tỉnh Gia Lai", 0, "rollup.outside"),
    ],
)
def test_an_ended_commune_is_missing_only_where_it_may_belong(within: str, unplaced: int, reason: str) -> None:
    tally = aggregate.tally([at(1, ENDED, day=as_day("2024-02-01"))], over=Period.half_year(2024, 1))
    found = aggregate.roll_up(tally, tree=LATER, within=LATER.find(within))

    assert found.figure(VISITS).unplaced == unplaced
    assert [one.reason for one in found.unplaced] == [reason]


def test_a_synthetic_submission_of_another_body_of_the_unit_marks_the_figure() -> None:
    """A10: the People's Committee handed in made-up data, the department has a real record."""
    nothing = Submission(unit=GIA.ref, period=H1, day=H1.end, nothing_arose=True, origin=Origin.SYNTHETIC)
    found = rolled(at(1, GIA.ref, body=DEPARTMENT, origin=Origin.RECORDED), nothing)

    assert found.figure(VISITS).origins == {Origin.RECORDED, Origin.SYNTHETIC, Origin.COMPUTED}
    assert found.figure(VISITS, body=DEPARTMENT).origins == {Origin.RECORDED, Origin.COMPUTED}


def test_what_is_published_does_not_state_how_many_records_are_unplaced() -> None:
    found = rolled(*(at(number, GIA.ref) for number in range(9)), at(9, unknown("99999")))
    top, *others = publish(found, indicators=VISITS, threshold=3)

    assert (top.figure.value, top.figure.unplaced, top.some_unplaced) == (9, 0, True)
    assert not any(one.some_unplaced for one in others)


def test_overlapping_parts_are_not_published_whether_or_not_they_overlap() -> None:
    """A8: if only real overlaps were refused, the refusal would tell that there is one."""
    found = rolled(*(at(number, GIA.ref, cases=frozenset({f"V-{number}"})) for number in range(9)), by=("mode",))
    with pytest.raises(AggregationError) as caught:
        publish(found, indicators=CASES, threshold=3)

    assert caught.value.code == "disclosure.overlap"


def test_the_country_agrees_with_each_of_its_provinces() -> None:
    """A3, A6: values, coverage, states and unplaced records; records of unknown units are only in the country."""
    pick = random.Random(9)
    provinces = pick.sample(TREE.tops, 5)
    units: list[Unit] = [one for top in provinces for one in pick.sample(TREE.descendants(top), 4)] + provinces
    records: list[Reception | Submission] = [
        at(number, pick.choice(units).ref, cases=frozenset({f"V-{number % 7}"})) for number in range(60)
    ]
    records += [at(60, unknown("99999")), at(61, unknown("99998"))]
    records += [
        Submission(unit=unit.ref, period=H1, day=H1.end, nothing_arose=True, origin=Origin.RECORDED)
        for unit in units[::3]
    ]
    tally = aggregate.tally(records, over=H1)
    expected = [ExpectedBodies.of(units)]
    country = aggregate.roll_up(tally, tree=TREE, expected=expected)
    each = {top: aggregate.roll_up(tally, tree=TREE, within=top, expected=expected) for top in provinces}

    for key in (VISITS, CASES, "case.resolved_rate"):
        figures = {top: found.figure(key) for top, found in each.items()}
        for top, figure in figures.items():
            # A record of an unknown unit may belong to any unit, so the top of each roll-up states it.
            assert evolve(figure, unplaced=0) == country.figure(key, top)
        whole: Figure = country.figure(key)
        assert whole.unplaced == (2 if key == VISITS else 0)
        assert whole.coverage is not None
        assert whole.coverage.reported == sum(one.coverage.reported for one in figures.values() if one.coverage)
        assert whole.coverage.expected == len(units)
        if key != "case.resolved_rate":
            assert whole.value == sum(one.number or 0 for one in figures.values() if isinstance(one.number, int))
    assert {one for found in each.values() for one in found.reported} == country.reported
    assert frozenset[BodyRef]().union(*(found.contradicted for found in each.values())) == country.contradicted
    assert {unit.level for unit in units} >= {Level.PROVINCE, Level.COMMUNE}
