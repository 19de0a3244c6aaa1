"""Strategies for figures, reports and submissions."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from qcdc.catalogue import shipped
from qcdc.dates import Period, PeriodKind
from qcdc.model import Change, Figure, Report, Share, Statement, Submission, UnitRef
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, periods, texts
from qcdc.vocab import FigureState, Hedge, Nature, Origin, Trend

__all__ = ["figures", "reports", "shares", "submissions"]

_WINDOWS = tuple(kind for kind in PeriodKind if kind is not PeriodKind.DAYS)


@st.composite
def shares(draw: st.DrawFn, *, max_whole: int = 10_000) -> Share:
    """Parts of wholes; the whole may be 0."""
    whole = draw(st.integers(0, max_whole))
    return Share(part=draw(st.integers(0, whole)), whole=whole)


@st.composite
def figures(
    draw: st.DrawFn,
    *,
    indicators: st.SearchStrategy[str] | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    windows: st.SearchStrategy[Period] | None = None,
) -> Figure:
    """Figures in every state; marked as synthetic."""
    state = draw(st.sampled_from(FigureState))
    values = st.one_of(st.integers(0, 10**9), st.decimals(min_value=0, max_value=10**6, places=2).map(_plain), shares())
    known = state is FigureState.VALUE
    stock = windows is None and draw(st.booleans())
    return Figure(
        indicator=draw(st.sampled_from([entry.key for entry in shipped()]) if indicators is None else indicators),
        unit=draw(unit_refs() if units is None else units),
        period=None if stock else draw(periods() if windows is None else windows),
        as_of=draw(days()) if stock else None,
        state=state,
        value=draw(values) if known else None,
        hedge=draw(st.none() | st.sampled_from(Hedge)) if known else None,
        nature=draw(st.sampled_from(Nature)),
        origins=frozenset({Origin.SYNTHETIC}),
        change=draw(st.none() | changes()),
        provisional=draw(st.booleans()),
        unplaced=draw(st.integers(0, 3)),
    )


@cache
def changes() -> st.SearchStrategy[Change]:
    """Printed changes."""
    return st.builds(
        Change,
        versus=periods(kinds=_WINDOWS),
        absolute=st.integers(-(10**6), 10**6),
        percent=st.none() | _percents() | st.integers(-100, 1000),
    )


@cache
def _percents() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=-100, max_value=1000, places=2).map(_plain)


def _plain(number: Decimal) -> Decimal:
    # -0 and 0 are the same number; only 0 is ever printed.
    return abs(number) if number == 0 else number


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports of up to five figures and three statements."""
    found = {
        (one.indicator, one.unit, one.period, one.as_of, one.nature): one
        for one in draw(st.lists(figures(), max_size=5))
    }
    statements = st.builds(
        Statement, id=identifiers(), vi=texts(), en=st.none() | texts(), trend=st.sampled_from(Trend)
    )
    return Report(
        id=draw(identifiers()),
        title=draw(texts()),
        unit=draw(unit_refs()),
        period=draw(periods(kinds=_WINDOWS)),
        figures=tuple(found.values()),
        statements=tuple(draw(st.lists(statements, max_size=3, unique_by=lambda one: one.id))),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def submissions(draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None) -> Submission:
    """Submissions, also of bodies where nothing arose."""
    unit = draw(unit_refs() if units is None else units)
    return Submission(
        unit=unit,
        body=draw(unit_bodies(level=unit.level)),
        period=draw(periods(kinds=_WINDOWS)),
        day=draw(days()),
        nothing_arose=draw(st.booleans()),
        origin=Origin.SYNTHETIC,
    )
