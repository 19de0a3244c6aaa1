from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, codec
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, Share, UnitRef, evolve
from qcdc.testing import figures, unit_refs
from qcdc.vocab import FigureState, Level, Nature

H1 = Period.half_year(2023, 1)
TOP = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")
VISITS = figures(indicators=st.just("reception.visits"), windows=st.just(H1)).map(
    lambda figure: evolve(figure, nature=Nature.RESULT, changes=())
)
NUMBERS = VISITS.filter(lambda figure: not isinstance(figure.value, Share))
KNOWN = {FigureState.VALUE, FigureState.NIL}


def missing_one(figure: Figure, state: FigureState) -> Figure:
    """The figure, if it were not there."""
    return evolve(figure, state=state, value=None, hedge=None)


def known_one(figure: Figure, value: int) -> Figure:
    """The figure, if it were this number."""
    return evolve(figure, state=FigureState.VALUE, value=value)


MIXED = st.tuples(
    st.lists(st.builds(missing_one, VISITS, st.sampled_from(sorted(set(FigureState) - KNOWN))), min_size=1, max_size=3),
    st.lists(st.builds(known_one, VISITS, st.integers(0, 10**6)), min_size=1, max_size=3),
).map(lambda pair: [*pair[0], *pair[1]])


@never_empty("every figure has a state")
@given(figures())
def test_the_state_survives_a_round_trip(figure: Figure) -> None:
    """F1: state survives the codec."""
    back = codec.decode(codec.encode(figure), Figure)

    assert (back.state, back.value, back.number) == (figure.state, figure.value, figure.number)


def on_one_level(figures: list[Figure]) -> list[Figure]:
    """The figures, each of another commune: a total takes units of one level."""
    return [
        evolve(figure, unit=UnitRef.of(Level.COMMUNE, f"{number:05}", "2023-06-30"))
        for number, figure in enumerate(figures)
    ]


@floor("some figures are known and some missing")
@given((MIXED | MIXED | st.lists(NUMBERS, min_size=1, max_size=6)).map(on_one_level))
def test_missing_never_becomes_zero_in_a_total(given_figures: list[Figure]) -> None:
    """F1: missing never becomes zero: a total counts who stands behind it, and without anybody it is no number."""
    known = [figure for figure in given_figures if figure.state in KNOWN]
    nonempty(0 < len(known) < len(given_figures))

    total = aggregate.sum_over_units(given_figures, unit=TOP)

    assert total.coverage is not None
    assert (total.coverage.reported, total.coverage.expected) == (len(known), len(given_figures))
    if not known:
        alike = all(figure.state is FigureState.NOT_COUNTED for figure in given_figures)
        assert total.state is (FigureState.NOT_COUNTED if alike else FigureState.NOT_REPORTED)
    assert (total.state in KNOWN) is bool(known)
    assert total.number == (sum(figure.number or 0 for figure in known) if known else None)


@floor("one of the figures is missing")
@given(VISITS, VISITS)
def test_a_comparison_with_something_missing_has_no_difference(one: Figure, other: Figure) -> None:
    """F1: a comparison keeps what is missing missing."""
    other = evolve(other, unit=one.unit)
    missing = {one.state, other.state} - KNOWN
    nonempty(missing)

    compared = aggregate.compare(one, other)

    assert not missing or (compared.difference is None and compared.relative is None)


@never_empty("every example is two figures or more of one unit")
@given(st.lists(VISITS, min_size=2, max_size=4), unit_refs())
def test_a_unit_cannot_be_added_twice(given_figures: list[Figure], unit: UnitRef) -> None:
    """F1: the same unit given twice is refused, not counted twice."""
    doubled = [evolve(figure, unit=unit) for figure in given_figures]

    try:
        aggregate.sum_over_units(doubled, unit=TOP)
    except AggregationError as error:
        assert error.code == "total.twice"
    else:
        raise AssertionError("a unit was added twice")
