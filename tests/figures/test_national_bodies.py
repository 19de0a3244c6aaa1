"""Records of national bodies: counted under the nation, in the figures of the whole country, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import visit as reception
from floors import floor, nonempty
from qcdc import aggregate, render
from qcdc.aggregate import Count, Counting, Tally, counts, publish
from qcdc.dates import as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import Bodies, Body, Place, Reception, UnitBody, UnitRef, evolve
from qcdc.vocab import FigureState, Origin
from small_territory import H1, PLAIN, P, Q, commune

TREE = PLAIN.at("2022-06-30")
ONE, OTHER = TREE.resolve(P), TREE.resolve(Q)
DAY = as_day("2022-03-01")
NOWHERE = UnitRef.of("commune", "99999", "2022-06-30")
VISITS = "reception.visits"
BOARD = UnitBody.of("reception_board")
INSPECTORATE = UnitBody.of("inspectorate")
MINISTRY = UnitBody.of("ministry", "Bộ Nội vụ")


@attrs.frozen
class BookEntry:
    """A record of the user's own type: a line of the reception book of any body, also of a national one."""

    id: str
    unit: UnitRef | None
    body: UnitBody | None
    day: pendulum.Date = DAY
    origin: Origin = Origin.SYNTHETIC


@counts(BookEntry, VISITS)
def count_entries(found: BookEntry, counting: Counting) -> Iterator[Count]:
    if found.day in counting.over:
        yield Count(VISITS)


def visit(unit: UnitRef) -> Reception:
    return evolve(reception(1, None), unit=unit, day=DAY)


def entries(*where: tuple[UnitRef | None, UnitBody | None]) -> list[BookEntry]:
    return [BookEntry(f"S-{number}", unit, body) for number, (unit, body) in enumerate(where)]


def tallied(*records: BookEntry | Reception, by: tuple[str, ...] = ()) -> Tally:
    return aggregate.tally(records, over=H1, by=by, counters=(*aggregate.COUNTERS, count_entries))


def test_the_records_of_national_bodies_are_counted_in_the_whole_country() -> None:
    records = entries((None, BOARD), (None, MINISTRY), (None, MINISTRY), (P, INSPECTORATE), (None, INSPECTORATE))
    rolled = aggregate.roll_up(tallied(visit(commune("c0")), *records), tree=TREE)
    ministry, inspectorate = (rolled.figure(VISITS, body=body) for body in (MINISTRY, INSPECTORATE))
    own = rolled.figure(VISITS, body=INSPECTORATE, below=False)

    assert (rolled.figure(VISITS).value, rolled.figure(VISITS, ONE).value) == (6, 2)
    assert rolled.figure(VISITS, below=False).value == 4
    assert (ministry.value, ministry.place, ministry.body, ministry.scope) == (2, Place.nation(), MINISTRY, None)
    assert (inspectorate.value, inspectorate.body, inspectorate.scope) == (2, None, "cơ quan thanh tra")
    assert (own.value, own.place, own.body, own.scope) == (1, Place.nation(), INSPECTORATE, None)
    assert rolled.figure(VISITS, ONE, body=MINISTRY).state is FigureState.NOT_DUE
    assert (rolled.own(VISITS), rolled.own(VISITS, ONE), rolled.own(VISITS, body=BOARD)) == (4, 1, 1)
    assert rolled.unplaced == ()
    assert "số liệu giả lập" in render.figure(ministry, "vi")


def test_they_are_not_expected_and_named() -> None:
    rolled = aggregate.roll_up(tallied(*entries((None, MINISTRY))), tree=TREE)

    assert [rolled.title(one) for one in rolled.unexpected] == ["Bộ Nội vụ"]
    assert rolled.coverage.reported == 0


def test_a_province_does_not_have_them_and_lists_them() -> None:
    rolled = aggregate.roll_up(tallied(visit(commune("c0")), *entries((None, MINISTRY))), tree=TREE, within=ONE)
    (lost,) = rolled.unplaced

    assert (lost.unit, lost.body, lost.reason, dict(lost.counts)) == (None, MINISTRY, "rollup.outside", {VISITS: 1})
    assert (rolled.figure(VISITS).value, rolled.figure(VISITS).unplaced) == (1, 0)


def test_a_national_body_that_the_register_does_not_have_is_said_in_the_country() -> None:
    register = Bodies(
        entries=(
            Body(unit=None, body=MINISTRY, since=as_day("2022-02-01"), until=as_day("2022-04-30")),
            Body(unit=None, body=INSPECTORATE, since=as_day("2023-01-01")),
        )
    )
    records = entries((None, MINISTRY), (None, BOARD), (None, INSPECTORATE))
    rolled = aggregate.roll_up(tallied(*records), tree=TREE, bodies=register)

    assert {one.body: one.reason for one in rolled.unplaced} == {
        BOARD: "body.unknown",
        INSPECTORATE: "body.not_in_force",
    }
    assert (rolled.figure(VISITS).value, rolled.figure(VISITS).unplaced) == (1, 2)
    assert rolled.figure(VISITS, body=BOARD).unplaced == 1
    assert rolled.figure(VISITS, body=BOARD, below=False).unplaced == 1
    assert rolled.figure(VISITS, body=MINISTRY).unplaced == 0
    assert rolled.figure(VISITS, ONE).unplaced == 0


def test_a_record_of_an_unknown_unit_is_not_one_of_the_nation_itself() -> None:
    strange = visit(NOWHERE)
    rolled = aggregate.roll_up(tallied(strange, *entries((None, MINISTRY))), tree=TREE)

    assert (rolled.figure(VISITS).unplaced, rolled.figure(VISITS, below=False).unplaced) == (1, 0)
    assert rolled.figure(VISITS, ONE).unplaced == 0


def test_a_national_body_has_no_tier_and_its_own_register() -> None:
    rolled = aggregate.roll_up(tallied(*entries((None, MINISTRY), (P, None)), by=("tier",)), tree=TREE)

    assert [rolled.figure(VISITS, by={"tier": tier}).value for tier in ("none", "province")] == [1, 1]
    with pytest.raises(AggregationError) as caught:
        tallied(*entries((None, MINISTRY)), *entries((None, MINISTRY)))
    assert caught.value.code == "tally.duplicate"
    assert (tallied(*entries((None, MINISTRY))) + tallied(*entries((None, BOARD)))).count(VISITS) == 2


@pytest.mark.parametrize(
    ("body", "code"), [(None, "type.wrong"), (UnitBody.of("department", "Sở Nội vụ"), "body.unit_missing")]
)
def test_a_record_without_a_unit_must_be_of_a_national_body(body: UnitBody | None, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        tallied(*entries((None, body)))

    assert (caught.value.code, caught.value.attribute) == (code, "unit")


def test_the_counts_of_national_bodies_cannot_be_computed_from_a_published_table() -> None:
    """A8: the country less its provinces."""
    records = entries(*[(None, MINISTRY)] * 2, *[(P, None)] * 9, *[(Q, None)] * 12)
    shown = publish(aggregate.roll_up(tallied(*records), tree=TREE), indicators=VISITS, threshold=5)
    values: dict[Any, Any] = {one.figure.unit: one.figure.value for one in shown if one.figure.value != 0}

    assert values[None] == 23
    assert sorted(values[unit] or 0 for unit in (P, Q)) != [9, 12]


WHERE: list[tuple[UnitRef | None, UnitBody | None]] = [
    (None, MINISTRY),
    (None, INSPECTORATE),
    (None, BOARD),
    (P, INSPECTORATE),
    (Q, None),
    (commune("c1"), None),
    (NOWHERE, None),
]


@floor("a record is of a national body")
@given(st.lists(st.sampled_from(WHERE), min_size=1, max_size=12), st.booleans())
def test_no_record_vanishes(where: list[tuple[UnitRef | None, UnitBody | None]], registered: bool) -> None:
    """A3, A4: the whole country is its provinces and its national bodies; what is not placed is said by its figure."""
    nonempty(any(unit is None for unit, _ in where))
    register = Bodies(entries=(Body(unit=None, body=BOARD, since=as_day("2020-01-01")),)) if registered else None
    tally = tallied(*entries(*where))
    rolled = aggregate.roll_up(tally, tree=TREE, bodies=register)
    total = rolled.figure(VISITS)
    provinces = sum(rolled.figure(VISITS, top).number or 0 for top in (ONE, OTHER))

    assert (total.number or 0) + total.unplaced == tally.count(VISITS) == len(where)
    assert (total.number or 0) == provinces + rolled.own(VISITS)
    assert sum(one.counts[VISITS] for one in rolled.unplaced) == total.unplaced
    by_body = [
        rolled.figure(VISITS, body=body) for body in dict.fromkeys(body for _, body in where if body is not None)
    ]
    committees = rolled.figure(VISITS, body=UnitBody.of("peoples_committee"))
    assert sum((one.number or 0) + one.unplaced for one in (*by_body, committees)) == len(where)
