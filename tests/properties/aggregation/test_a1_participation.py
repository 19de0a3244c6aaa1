from __future__ import annotations

from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from qcdc import aggregate, catalogue
from qcdc.dates import Period, PeriodKind
from qcdc.errors import AggregationError
from qcdc.model import PEOPLES_COMMITTEE, Board, Figure, PublicDialogue, UnitRef, evolve
from qcdc.testing import (
    boards,
    committee_years,
    committees,
    consultations,
    farmers_guilds,
    peoples_decisions,
    public_dialogues,
    published_contents,
    skilful_models,
    territories,
    village_head_elections,
    windows,
    workplace_conferences,
)
from qcdc.vocab import Origin

RECORDS: st.SearchStrategy[aggregate.Record] = st.one_of(
    boards(),
    committee_years(),
    committees(),
    consultations(),
    farmers_guilds(),
    peoples_decisions(),
    public_dialogues(),
    published_contents(),
    skilful_models(),
    village_head_elections(),
    workplace_conferences(),
)


Register = tuple[list[aggregate.Record], Period]


def key(record: aggregate.Record) -> tuple[str, str]:
    """Narrower than a register: two of one kind never share an id here."""
    return type(record).__name__, str(getattr(record, "id", getattr(record, "committee", "")))


@st.composite
def registers(draw: st.DrawFn, *, least: int = 1) -> Register:
    """Some records, and a window around their days."""
    records = draw(st.lists(RECORDS, min_size=least, max_size=4, unique_by=key))
    each = [draw(windows([record])) for record in records]
    # Around a day of one of them, or from the first to the last, so that several lie in it.
    whole = Period.between(min(one.start for one in each), max(one.end for one in each))
    return records, draw(st.sampled_from([whole, whole, *each[:1]]))


@floor("two of the three tallies hold a count")
@HALF
@given(registers(least=3), st.data())
def test_merging_is_associative_and_commutative_with_zero(register: Register, data: st.DataObject) -> None:
    """A1: tallies of participation merge associatively and commutatively, with zero, and forget nothing."""
    records, window = register
    # One or more in each of the three; the zero below is a tally without any.
    places = data.draw(st.permutations([index % 3 for index in range(len(records))]))
    a, b, c = (
        aggregate.tally([record for record, place in zip(records, places, strict=True) if place == index], over=window)
        for index in range(3)
    )
    nonempty(sum(bool(one.counts) for one in (a, b, c)) > 1)
    zero = aggregate.tally([], over=window)

    assert (a + b) + c == a + (b + c) == aggregate.tally(records, over=window)
    assert a + b == b + a
    assert a + zero == a == zero + a


@floor("several records, and a count")
@HALF
@given(registers(least=2), st.integers(2, 4), st.randoms(use_true_random=False))
def test_any_partition_and_order_gives_the_same(register: Register, parts: int, random: object) -> None:
    """A2: any partition or order of records of participation gives the same tally."""
    from random import Random

    assert isinstance(random, Random)
    records, window = register
    shuffled = list(records)
    random.shuffle(shuffled)
    pieces = [aggregate.tally(shuffled[index::parts], over=window) for index in range(parts)]

    nonempty(len(records) > 1 and aggregate.tally(records, over=window).counts)
    assert reduce(add, pieces) == aggregate.tally(records, over=window)


@floor("the tally holds a count")
@HALF
@given(registers())
def test_a_record_is_never_counted_twice(register: Register) -> None:
    """A1: a record that stands in both tallies is refused."""
    records, window = register
    counted = aggregate.tally(records, over=window)
    nonempty(counted.counts)

    with pytest.raises(AggregationError) as caught:
        _ = counted + counted
    assert caught.value.code == "tally.duplicate"


@floor("the tally holds a count")
@HALF
@given(registers())
def test_every_count_is_an_indicator_of_the_catalogue(register: Register) -> None:
    """A5: every count is told what it measures and how it adds over time."""
    records, window = register
    counted = aggregate.tally(records, over=window)
    nonempty(counted.counts)

    for key in counted.counts:
        assert catalogue.shipped().indicator(key).measure


@floor("opinions were counted somewhere")
@given(territories(steady=True), st.lists(public_dialogues(), min_size=3, max_size=6, unique_by=key), st.data())
def test_a_total_is_the_sum_of_the_subtree(
    territory: object, dialogues: list[PublicDialogue], data: st.DataObject
) -> None:
    """A3: a total of dialogues is the sum of the own figures over the subtree; A4, A6: rate and coverage with it."""
    from qcdc.model import Share, Territory

    assert isinstance(territory, Territory)
    tree = territory.at("2023-06-30")
    (top,) = (unit for unit in tree if unit.parent is None)
    refs = [UnitRef(level=unit.level, code=unit.code, on=unit.valid_from) for unit in tree]
    moved = [data.draw(st.sampled_from(refs)) for _ in dialogues]
    # A body of a commune need not exist at another level.
    placed = [evolve(one, unit=ref, body=PEOPLES_COMMITTEE) for one, ref in zip(dialogues, moved, strict=True)]
    window = Period.between("2021-11-01", "2026-12-31")

    rolled = aggregate.roll_up(aggregate.tally(placed, over=window), tree=tree, within=top)

    parts = [rolled.own("dialogue.opinions", unit) for unit in tree]
    nonempty(any(parts))
    if placed:
        assert rolled.figure("dialogue.opinions").number == sum(parts)
        rate = rolled.figure("dialogue.settled_rate").value
        assert isinstance(rate, Share)
        assert 0 <= rate.part <= rate.whole
    assert 0 <= rolled.coverage.reported <= rolled.coverage.expected


@floor("the board has a member in one of the half-years")
@HALF
@given(boards().filter(lambda board: bool(board.members)), st.data())
def test_boards_are_a_stock_and_never_add_over_time(board: Board, data: st.DataObject) -> None:
    """A5: the number of boards is a stock: two half-years of it are no year, and a typed error says so."""
    year = data.draw(windows(board.members, kinds=[PeriodKind.YEAR]))
    halves = year.parts(PeriodKind.HALF_YEAR)
    figures = [
        Figure(
            indicator="board.members",
            unit=board.unit,
            as_of=half.end,
            value=len(board.roster(half.end)),
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for half in halves
    ]

    nonempty(any(one.value for one in figures))
    with pytest.raises(AggregationError) as caught:
        aggregate.sum_over_time(figures, over=year)
    assert caught.value.code == "total.stock_over_time"
