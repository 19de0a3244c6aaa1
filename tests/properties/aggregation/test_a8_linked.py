"""A8: indicators that are published together: no small count follows from several tables, whatever links them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import product
from typing import Any

import attrs
import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import aggregate, catalogue
from qcdc.aggregate import Count, Counting, PublishedFigure, RollUp, counts, publish
from qcdc.catalogue import Catalogue, Disaggregation, Identity, Indicator, StockMovement, Term
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import UnitRef
from qcdc.vocab import Dimension, FigureState, Origin
from small_territory import H1, PLAIN, P, commune
from solver import Published, follows

TREE = PLAIN.at("2022-06-30")
TOP = TREE.resolve(P)
QUARTER = Period.quarter(2022, 1)
UNITS = (P, *(commune(code) for code in ("c0", "c1", "c2")))
ATOMS = ("good", "fair", "poor", "kept")
"""What a book is: lent in one of three states, or kept."""
MEANING = {
    "library.used": frozenset(ATOMS),
    "library.lent": frozenset({"good", "fair", "poor"}),
    "library.kept": frozenset({"kept"}),
    "library.good": frozenset({"good"}),
    "library.fair": frozenset({"fair"}),
}


@attrs.frozen
class Book:
    """A book of a library: a record of the user's own type."""

    id: str
    unit: UnitRef
    state: str
    day: pendulum.Date
    shelf: str = "online"
    origin: Origin = Origin.SYNTHETIC


@counts(Book, *MEANING)
def count_books(found: Book, counting: Counting) -> Iterator[Count]:
    if found.day in counting.over:
        for key, states in MEANING.items():
            if found.state in states:
                yield Count(key, by={"channel": found.shelf})


def term(key: str) -> Term:
    return Term.of(f"library.{key}")


def indicator(key: str) -> Indicator:
    channels = Disaggregation(dimension=Dimension.CHANNEL, values=("online", "direct"))
    return Indicator.of(key, vi=key, en=key, measure="item", temporal="flow", dimensions=[channels])


LIBRARY = (
    catalogue.shipped()
    .with_indicators(*map(indicator, MEANING))
    .with_identities(
        Identity(total=term("used"), parts=(term("lent"), term("kept")), exhaustive=True),
        Identity(total=term("lent"), parts=(term("good"), term("fair")), exhaustive=False),
    )
)


def rolled(books: list[Book], *, over: Period = H1, by: tuple[str, ...] = (), known: Catalogue = LIBRARY) -> RollUp:
    tally = aggregate.tally(books, over=over, by=by, counters=[count_books])
    return aggregate.roll_up(tally, tree=TREE, within=TOP, catalogue=known)


@st.composite
def libraries(draw: st.DrawFn) -> list[Book]:
    """Books of a province and three communes, in four states, in two quarters."""
    places = list(product(UNITS, ATOMS, ("2022-02-01", "2022-05-04")))
    many = draw(st.lists(st.sampled_from([0, 0, 1, 5, 6, 7]), min_size=len(places), max_size=len(places)))
    said = [place for place, count in zip(places, many, strict=True) for _ in range(count)]
    return [Book(f"S-{number}", unit, state, as_day(day)) for number, (unit, state, day) in enumerate(said)]


def inside(unit: UnitRef) -> set[UnitRef]:
    return set(UNITS) if unit == P else {unit}


def shown_by(published: tuple[PublishedFigure, ...], windows: list[Period]) -> list[Published]:
    """Every number that is shown, as a sum of books by unit, state and part of the year."""
    found: list[Published] = []
    for one in published:
        figure = one.figure
        assert figure.unit is not None
        assert figure.period is not None
        assert figure.indicator is not None
        if figure.unit not in UNITS or figure.state is FigureState.SUPPRESSED:
            continue
        parts = range(windows.index(figure.period) + 1)
        number = figure.value if figure.state is FigureState.VALUE else 0
        assert isinstance(number, int)
        found.append((frozenset(product(inside(figure.unit), MEANING[figure.indicator], parts)), number))
    return found


def small(books: list[Book], shown: list[Published], windows: list[Period], threshold: int) -> list[int]:
    """The small counts that follow: of a unit, of states that belong together, in a window or between two."""
    truth: dict[Hashable, int] = {
        place: sum(
            (one.unit, one.state, min(n for n, window in enumerate(windows) if one.day in window)) == place
            for one in books
            if one.day in windows[-1]
        )
        for place in product(UNITS, ATOMS, range(len(windows)))
    }
    states = (
        *MEANING.values(),
        MEANING["library.lent"] - MEANING["library.good"],
        frozenset({"poor"}),
        frozenset({"fair", "poor"}),
    )
    wanted = [
        frozenset[Hashable](product(inside(unit), each, range(first, last + 1)))
        for unit in UNITS
        for each in states
        for last in range(len(windows))
        for first in range(last + 1)
    ]
    return [total for _, total in follows(truth, shown, wanted) if 0 < total < threshold]


@floor("a figure is suppressed")
@settings(max_examples=30)
@given(
    libraries(),
    st.lists(st.sampled_from(sorted(MEANING)), min_size=2, max_size=4, unique=True),
    st.sampled_from([[H1], [QUARTER, H1]]),
    st.integers(2, 4),
)
def test_nothing_small_follows_from_several_indicators(
    books: list[Book], keys: list[str], windows: list[Period], threshold: int
) -> None:
    """A8: of a total and its parts, of a part and a part of it, in windows within each other."""
    published = publish([rolled(books, over=one) for one in windows], indicators=keys, threshold=threshold)
    nonempty(any(one.figure.state is FigureState.SUPPRESSED for one in published))

    assert small(books, shown_by(published, windows), windows, threshold) == []
    assert [one.figure.indicator for one in published] == [
        key for key in keys for _ in range(len(published) // len(keys))
    ]


BOOKS = [
    Book(f"S-{number}", commune(code), state, as_day("2022-02-01"))
    for number, (code, state) in enumerate(
        [("c0", "good")] * 9
        + [("c0", "kept")] * 1
        + [("c1", "good")] * 9
        + [("c1", "kept")] * 9
        + [("c2", "good")] * 20
    )
]


def test_separate_calls_give_a_hidden_count_away_and_one_call_does_not() -> None:
    """A8: ten used and nine lent is one kept; this is what the docstring says of separate calls."""
    apart = tuple(
        one for key in ("library.used", "library.lent") for one in publish(rolled(BOOKS), indicators=key, threshold=3)
    )
    together = publish(rolled(BOOKS), indicators=("library.used", "library.lent"), threshold=3)

    assert small(BOOKS, shown_by(apart, [H1]), [H1], 3) != []
    assert small(BOOKS, shown_by(together, [H1]), [H1], 3) == []


def test_what_is_not_linked_is_hidden_for_itself() -> None:
    """A8: hiding more than is needed would be no answer."""
    without = catalogue.shipped().with_indicators(*map(indicator, MEANING))
    alone = {
        (one.figure.indicator, one.figure.unit): one.figure.state
        for one in publish(rolled(BOOKS, known=without), indicators=("library.fair", "library.kept"), threshold=3)
    }

    assert alone["library.kept", commune("c0")] is FigureState.SUPPRESSED
    assert alone["library.fair", commune("c0")] is not FigureState.SUPPRESSED


def test_three_numbers_of_a_movement_give_the_fourth() -> None:
    """A8: opening 9, arrived 9, finished 17 leave one, although no table states what is left."""
    names = ("stock.opening", "stock.arrived", "stock.finished", "stock.left")
    known = (
        catalogue.shipped()
        .with_indicators(*(Indicator.of(key, vi=key, en=key, measure="item", temporal="flow") for key in names))
        .with_identities(
            StockMovement(opening=names[0], arrived=names[1], finished=names[2], closing=names[3], total=None)
        )
    )

    @counts(Book, *names)
    def count(found: Book, counting: Counting) -> Iterator[Count]:
        del counting
        yield Count(f"stock.{found.state}")

    books = [
        Book(f"S-{number}", commune(code), state, as_day("2022-02-01"))
        for number, (code, state) in enumerate(
            (code, state)
            for code, left in (("c0", 1), ("c1", 9), ("c2", 9))
            for state, many in (("opening", 9), ("arrived", 9), ("finished", 18 - left))
            for _ in range(many)
        )
    ]
    found = aggregate.roll_up(aggregate.tally(books, over=H1, counters=[count]), tree=TREE, within=TOP, catalogue=known)
    of_three = publish(found, indicators=names[:3], threshold=3)
    of_two = publish(found, indicators=names[:2], threshold=3)

    hidden = {one.figure.unit for one in of_three if one.figure.state is FigureState.SUPPRESSED}
    assert commune("c0") in hidden
    assert len(hidden) >= 2
    assert all((one.figure.state is FigureState.SUPPRESSED) is (one.figure.unit in hidden) for one in of_three)
    assert not any(one.figure.state is FigureState.SUPPRESSED for one in of_two)


def test_cells_of_a_dimension_are_hidden_in_every_linked_table() -> None:
    """A8: by channel, a hidden cell of the part is hidden in the total as well."""
    books = [attrs.evolve(one, shelf="direct" if number % 10 == 0 else "online") for number, one in enumerate(BOOKS)]
    published = publish(
        rolled(books, by=("channel",)), indicators=("library.used", "library.lent", "library.kept"), threshold=3
    )
    states: dict[Any, set[bool]] = {}
    for one in published:
        if one.figure.state is not FigureState.NOT_REPORTED and one.figure.value != 0:
            place = one.figure.unit, one.figure.categories
            states.setdefault(place, set()).add(one.figure.state is FigureState.SUPPRESSED)

    assert all(len(found) == 1 for found in states.values())
    assert {True} in states.values()


def test_an_indicator_that_is_a_value_of_a_dimension_is_not_published_beside_it() -> None:
    """A8: what was settled is the cell *settled* of what was finished; without the dimension, it is a part of it."""
    tally = aggregate.tally([], over=H1, by=("outcome",))
    pair = ("handling.settled", "handling.finished")
    with pytest.raises(AggregationError) as caught:
        publish(aggregate.roll_up(tally, tree=TREE, within=TOP), indicators=pair, threshold=3)
    assert (caught.value.code, caught.value.attribute) == ("disclosure.linked", "indicators")
    plain = aggregate.roll_up(aggregate.tally([], over=H1), tree=TREE, within=TOP)
    assert publish(plain, indicators=pair, threshold=3)


@pytest.mark.parametrize(("keys", "code"), [((), "list.empty"), (("library.used",) * 2, "list.duplicate")])
def test_indicators_are_given_once(keys: tuple[str, ...], code: str) -> None:
    """A8: no indicator, or one twice, is refused."""
    with pytest.raises(InvariantError) as caught:
        publish(rolled(BOOKS), indicators=keys, threshold=3)

    assert (caught.value.code, caught.value.attribute) == (code, "indicators")
