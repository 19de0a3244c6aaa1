"""Strategies for figures, reports and submissions."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from qcdc.catalogue import shipped
from qcdc.dates import Period, PeriodKind
from qcdc.model import (
    Breakdown,
    Category,
    Change,
    ChangeOf,
    Figure,
    Movement,
    Place,
    Print,
    Range,
    RateOf,
    Report,
    Share,
    Statement,
    Submission,
    UnitBody,
    UnitRef,
    Window,
    evolve,
)
from qcdc.testing.bodies import national_bodies, unit_bodies
from qcdc.testing.once import composite, maybe, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, periods, texts
from qcdc.vocab import (
    BodyKind,
    ChangeUnit,
    Dimension,
    FigureState,
    Hedge,
    Level,
    Measure,
    Nature,
    NumberStyle,
    Origin,
    PlaceKind,
    ReadFrom,
    Temporal,
    Trend,
)

__all__ = ["figures", "reports", "shares", "submissions"]

_WINDOWS = tuple(kind for kind in PeriodKind if kind is not PeriodKind.DAYS)


@composite
def shares(draw: st.DrawFn, *, max_whole: int = 10_000) -> Share:
    """Parts of wholes; the whole may be 0."""
    whole = draw(st.integers(0, max_whole))
    return Share(part=draw(st.integers(0, whole)), whole=whole)


@composite
def ranges(draw: st.DrawFn) -> Range:
    """A lowest and a highest number."""
    low, high = sorted(draw(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))))
    return Range(low=low, high=high)


@composite
def windows_of_texts(draw: st.DrawFn) -> Window:
    """Windows that a text does not state fully."""
    since = draw(maybe(days()))
    to_date = draw(st.booleans())
    return Window(
        label=draw(texts()),
        since=since,
        until=None if since is not None or to_date else draw(maybe(days())),
        to_date=to_date,
    )


@composite
def places(draw: st.DrawFn) -> Place:
    """Places that are not a unit with a code."""
    kind = draw(sampled(PlaceKind))
    has_name = kind is not PlaceKind.UNNAMED and (kind is not PlaceKind.NATION or draw(st.booleans()))
    has_units = kind in {PlaceKind.OFFICE, PlaceKind.SEVERAL} and draw(st.booleans())
    return Place(
        kind=kind,
        name=draw(texts()) if has_name else None,
        level=draw(maybe(sampled(Level))),
        units=tuple(draw(st.lists(unit_refs(), min_size=1, max_size=2, unique=True))) if has_units else (),
    )


@composite
def _where(draw: st.DrawFn) -> tuple[UnitRef | None, Place | None]:
    """A unit, or another place."""
    return (None, draw(places())) if draw(st.booleans()) else (draw(unit_refs()), None)


def _bodies_in(unit: UnitRef | None, place: Place | None) -> st.SearchStrategy[UnitBody]:
    """Bodies that a unit or another place can have."""
    if unit is not None:
        return unit_bodies(level=unit.level)
    assert place is not None, "a figure has a unit or a place"
    if place.kind is PlaceKind.NATION:
        return national_bodies().map(lambda named: named.body)
    stated = () if place.level is None else (place.level,)
    levels = {*stated, *(ref.level for ref in place.units)}
    if not levels:
        return unit_bodies()
    kinds = [kind for kind in BodyKind if levels <= kind.levels]
    return unit_bodies(level=min(levels), kinds=kinds)


@composite
def prints(draw: st.DrawFn) -> Print:
    """Prints of numbers: their texts are drawn apart from any value."""
    read_from = draw(sampled(ReadFrom))
    return Print(
        text=None if read_from is ReadFrom.NOT_PRINTED else draw(texts()),
        token=draw(maybe(texts())),
        scale=draw(st.sampled_from([0, 3, 6, 9])),
        decimals=draw(st.integers(0, 3)),
        style=draw(sampled(NumberStyle)),
        read_from=read_from,
        window=draw(maybe(texts())),
        start=draw(maybe(st.integers(0, 1000))),
        note=draw(maybe(texts())),
    )


@composite
def categories(draw: st.DrawFn) -> tuple[Category, ...]:
    """Up to two categories."""
    dimensions = draw(st.lists(sampled(Dimension), max_size=2, unique=True))
    return tuple(Category(dimension=one, value=draw(identifiers())) for one in sorted(dimensions, key=_ORDER.index))


_ORDER = list(Dimension)


@composite
def figures(
    draw: st.DrawFn,
    *,
    indicators: st.SearchStrategy[str] | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    windows: st.SearchStrategy[Period] | None = None,
) -> Figure:
    """Figures in every state; marked as synthetic."""
    state = draw(sampled(FigureState))
    plain = st.one_of(st.integers(0, 10**9), st.decimals(min_value=0, max_value=10**6, places=2).map(_plain), shares())
    known = state is FigureState.VALUE
    printed = indicators is None and units is None and windows is None and draw(st.booleans())
    stock = windows is None and draw(st.booleans())
    fields: dict[str, Any] = {}
    if printed:
        fields = draw(_printed(known=known, stock=stock))
    else:
        fields["unit"] = draw(unit_refs() if units is None else units)
        fields["period"] = None if stock else draw(periods() if windows is None else windows)
        fields["as_of"] = draw(days()) if stock else None
        fields["value"] = draw(plain) if known else None
    return Figure(
        indicator=draw(_keys() if indicators is None else indicators),
        state=state,
        hedge=draw(maybe(sampled(Hedge))) if known else None,
        nature=draw(sampled(Nature)),
        origins=frozenset({Origin.SYNTHETIC}),
        provisional=draw(st.booleans()),
        unplaced=draw(st.integers(0, 3)),
        **fields,
    )


@composite
def _printed(draw: st.DrawFn, *, known: bool, stock: bool) -> dict[str, Any]:
    """What only printed figures have: words, categories, a unit of measure, a print, changes, other places."""
    open_window = draw(st.booleans())
    unit, place = draw(_where())
    measure = draw(maybe(sampled(Measure)))
    return {
        "label": draw(maybe(texts())),
        "categories": draw(categories()),
        "scope": draw(maybe(texts())),
        "unit": unit,
        "place": place,
        "body": draw(_bodies_in(unit, place)) if draw(st.booleans()) else None,
        "window": draw(windows_of_texts()) if open_window else None,
        "period": None if stock or open_window else draw(periods()),
        "as_of": draw(days()) if stock and not open_window else None,
        "value": draw(st.one_of(st.integers(0, 10**9), shares(), ranges())) if known else None,
        "measure": measure,
        "unit_word": draw(texts()) if measure is Measure.OTHER else draw(maybe(texts())),
        "temporal": Temporal.CUMULATIVE if draw(st.booleans()) else None,
        "changes": tuple(draw(st.lists(changes(), max_size=2))),
        "id": None,
        "print": draw(maybe(prints())),
    }


@cache
def _keys() -> st.SearchStrategy[str]:
    return st.sampled_from([entry.key for entry in shipped()])


@composite
def changes(draw: st.DrawFn) -> Change:
    """Printed changes, in every unit."""
    unit = draw(sampled(ChangeUnit))
    words = unit is ChangeUnit.WORDS
    numbers = st.integers(-(10**6), 10**6) if unit is ChangeUnit.ABSOLUTE else _percents() | st.integers(-100, 1000)
    return Change(
        unit=unit,
        amount=None if words else draw(numbers),
        hedge=None if words else draw(maybe(sampled(Hedge))),
        versus=draw(st.none() | periods(kinds=_WINDOWS) | windows_of_texts()),
        words=draw(texts()) if words else None,
        print=draw(maybe(prints())),
    )


@cache
def _percents() -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=-100, max_value=1000, places=2).map(_plain)


def _plain(number: Decimal) -> Decimal:
    # -0 and 0 are the same number; only 0 is ever printed.
    return abs(number) if number == 0 else number


@composite
def reports(draw: st.DrawFn) -> Report:
    """Reports of up to five figures with ids, the links between them, and up to three statements."""
    found = {one.about: one for one in draw(st.lists(figures(), max_size=5))}
    printed = tuple(evolve(one, id=f"f{number}") for number, one in enumerate(found.values()))
    statements = st.builds(Statement, id=identifiers(), vi=texts(), en=maybe(texts()), trend=sampled(Trend))
    (unit, place), open_window = draw(_where()), draw(st.booleans())
    body = draw(_bodies_in(unit, place)) if draw(st.booleans()) else None
    # Without the field, the report is of the People's Committee of its unit.
    named: dict[str, Any] = {} if draw(st.booleans()) else {"body": body}
    return Report(
        id=draw(identifiers()),
        title=draw(texts()),
        unit=unit,
        place=place,
        **named,
        period=None if open_window else draw(periods(kinds=_WINDOWS)),
        window=draw(windows_of_texts()) if open_window else None,
        figures=printed,
        statements=tuple(draw(st.lists(statements, max_size=3, unique_by=lambda one: one.id))),
        origin=Origin.SYNTHETIC,
        published=draw(maybe(days())),
        **draw(links(tuple(one.id for one in printed if one.id is not None))),
    )


@composite
def links(draw: st.DrawFn, ids: tuple[str, ...]) -> dict[str, Any]:
    """Links of every kind between figures with some ids, as the fields of a report; fewer than three have none."""
    if len(ids) < 3:
        return {}
    first, *others = draw(st.permutations(ids))
    cue = draw(maybe(texts()))
    found = {
        "breakdowns": Breakdown(total=first, parts=tuple(others), exhaustive=draw(maybe(st.booleans())), cue=cue),
        "rates": RateOf(rate=first, part=(others[0],), whole=(others[1],), named=draw(st.booleans()), cue=cue),
        "movements": Movement(opening=first, finished=others[0], closing=others[1], cue=cue),
        "changes": ChangeOf(figure=first, base=others[0], change=others[1], unit=ChangeUnit.ABSOLUTE, cue=cue),
    }
    return {name: (link,) for name, link in found.items() if draw(st.booleans())}


@composite
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
