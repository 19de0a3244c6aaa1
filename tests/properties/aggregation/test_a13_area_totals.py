"""The totals of comparable areas: added in one loop, they are those of the sums over units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from qcdc.aggregate.area_totals import AreaTotals
from qcdc.aggregate.series import as_series
from qcdc.aggregate.totals import total_of_alike
from qcdc.catalogue import shipped
from qcdc.model import Coverage, Figure, evolve
from qcdc.vocab import BodyKind, FigureState, Hedge, Level, Origin
from small_territory import H1, PLAIN, commune, figure

CODES = ("c0", "c1", "c2", "c3")


def covered(reported: int, more: int, kind: BodyKind | None, level: Level | None) -> Coverage:
    return Coverage(reported=reported, expected=reported + more, kind=kind, level=level)


COVERED = st.none() | st.builds(
    covered,
    st.integers(0, 3),
    st.integers(0, 2),
    st.sampled_from([None, BodyKind.PEOPLES_COMMITTEE, BodyKind.FRONT]),
    st.sampled_from([None, Level.COMMUNE]),
)
ORIGINS = st.sampled_from([{Origin.RECORDED}, {Origin.SYNTHETIC}, {Origin.RECORDED, Origin.SYNTHETIC}]).map(frozenset)
OTHERS = st.sampled_from([FigureState.NIL, FigureState.NOT_REPORTED, FigureState.NOT_COUNTED])


@st.composite
def of_unit(draw: st.DrawFn, code: str) -> Figure:
    """A figure of a commune with whatever marks; most have a plain number."""
    plain = draw(st.sampled_from([True] * 5 + [False]))
    state = FigureState.VALUE if plain else draw(OTHERS)
    hedged = plain and draw(st.sampled_from([False] * 5 + [True]))
    return evolve(
        figure(code, draw(st.integers(0, 50))),
        **({} if plain else {"value": None}),
        state=state,
        hedge=Hedge.ABOUT if hedged else None,
        coverage=draw(COVERED),
        origins=draw(ORIGINS),
        provisional=draw(st.booleans()),
        unplaced=draw(st.integers(0, 2)),
    )


@floor("several figures are added")
@HALF
@given(
    st.sets(st.sampled_from(CODES), min_size=3).flatmap(lambda codes: st.tuples(*map(of_unit, sorted(codes)))),
    st.lists(st.sampled_from(CODES), min_size=2, unique=True),
    st.booleans(),
    st.booleans(),
)
def test_an_area_is_the_total_of_its_units(
    figures: tuple[Figure, ...], codes: list[str], later: bool, presumed: bool
) -> None:
    """A13: number, state, coverage, origins and every mark are those of `sum_over_units`, missing units included."""
    series = as_series(figures, PLAIN, "series")
    refs = [commune(code) for code in codes]
    every = [series.of(ref) for ref in refs]
    nonempty(sum(one.state is FigureState.VALUE for one in every) > 1)

    found = AreaTotals(series, shipped(), provisional=later).of(refs, unit=commune("c9"), presumed=presumed)
    wanted = total_of_alike(every, unit=commune("c9"), period=H1, catalogue=shipped())
    assert found == evolve(wanted, provisional=wanted.provisional or later or presumed)
    assert type(found.value) is type(wanted.value)
