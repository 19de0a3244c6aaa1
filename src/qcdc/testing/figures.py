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
from qcdc.testing.bodies import a_national_body, a_unit_body, unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_text, an_identifier, days, identifiers, periods, texts
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

_OF_A_DAY = tuple(one for one in Temporal if one is not Temporal.FLOW)
_OF_A_PERIOD = tuple(one for one in Temporal if one not in {Temporal.STOCK, Temporal.OPENING_STOCK})
_WINDOWS = tuple(kind for kind in PeriodKind if kind is not PeriodKind.DAYS)


@made
def shares(choices: Choices, *, max_whole: int = 10_000) -> Share:
    """Parts of wholes; the whole may be 0."""
    whole = choices.between(0, max_whole)
    return Share(part=choices.between(0, whole), whole=whole)


@made
def ranges(choices: Choices) -> Range:
    """A lowest and a highest number."""
    low, high = sorted((choices.between(0, 10**6), choices.between(0, 10**6)))
    return Range(low=low, high=high)


@made
def windows_of_texts(choices: Choices) -> Window:
    """Windows that a text does not state fully."""
    since = choices.maybe_of(days)
    to_date = choices.yes()
    return Window(
        label=choices.of(texts),
        since=since,
        until=None if since is not None or to_date else choices.maybe_of(days),
        to_date=to_date,
    )


@made
def places(choices: Choices) -> Place:
    """Places that are not a unit with a code."""
    kind = choices.member(PlaceKind)
    has_name = kind is not PlaceKind.UNNAMED and (kind is not PlaceKind.NATION or choices.yes())
    has_units = kind in {PlaceKind.OFFICE, PlaceKind.SEVERAL} and choices.yes()
    return Place(
        kind=kind,
        name=choices.of(texts) if has_name else None,
        level=choices.maybe_member(Level),
        units=choices.several(a_unit_ref, least=1, unique=lambda one: one) if has_units else (),
    )


@made
def _where(choices: Choices) -> tuple[UnitRef | None, Place | None]:
    """A unit, or another place."""
    return (None, choices.of(places)) if choices.yes() else (choices.of(unit_refs), None)


def _a_body_in(choices: Choices, unit: UnitRef | None, place: Place | None) -> UnitBody:
    """A body that a unit or another place can have."""
    if unit is not None:
        return a_unit_body(choices, level=unit.level)
    assert place is not None, "a figure has a unit or a place"
    if place.kind is PlaceKind.NATION:
        return a_national_body(choices).body
    stated = () if place.level is None else (place.level,)
    levels = {*stated, *(ref.level for ref in place.units)}
    if not levels:
        return a_unit_body(choices)
    kinds = frozenset(kind for kind in BodyKind if levels <= kind.levels)
    return a_unit_body(choices, level=min(levels), kinds=kinds)


@made
def prints(choices: Choices) -> Print:
    """Prints of numbers: their texts are drawn apart from any value."""
    read_from = choices.member(ReadFrom)
    return Print(
        text=None if read_from is ReadFrom.NOT_PRINTED else choices.of(texts),
        token=choices.maybe_of(texts),
        scale=choices.pick([0, 3, 6, 9]),
        decimals=choices.between(0, 3),
        style=choices.member(NumberStyle),
        read_from=read_from,
        window=choices.maybe_of(texts),
        start=choices.maybe_between(0, 1000),
        note=choices.maybe_of(texts),
    )


@made
def categories(choices: Choices) -> tuple[Category, ...]:
    """Up to two categories."""
    dimensions = choices.some(_ORDER)
    return tuple(Category(dimension=one, value=choices.of(identifiers)) for one in sorted(dimensions, key=_ORDER.index))


_ORDER = list(Dimension)


@made
def figures(
    choices: Choices,
    *,
    indicators: st.SearchStrategy[str] | None = None,
    units: st.SearchStrategy[UnitRef] | None = None,
    windows: st.SearchStrategy[Period] | None = None,
) -> Figure:
    """Figures in every state; marked as synthetic."""
    state = choices.member(FigureState)
    known = state is FigureState.VALUE
    printed = indicators is None and units is None and windows is None and choices.yes()
    stock = windows is None and choices.yes()
    fields: dict[str, Any] = {}
    if printed:
        fields = choices.of(_printed, known=known, stock=stock)
    else:
        fields["unit"] = a_unit_ref(choices) if units is None else choices.draw(units)
        fields["period"] = None if stock else choices.of(periods) if windows is None else choices.draw(windows)
        fields["as_of"] = choices.of(days) if stock else None
        fields["value"] = choices.pick((_a_count, _an_amount, _a_share))(choices) if known else None
    return Figure(
        indicator=choices.pick(_keys()) if indicators is None else choices.draw(indicators),
        state=state,
        hedge=choices.maybe_member(Hedge) if known else None,
        nature=choices.member(Nature),
        origins=frozenset({Origin.SYNTHETIC}),
        provisional=choices.yes(),
        unplaced=choices.between(0, 3),
        **fields,
    )


@made
def _printed(choices: Choices, *, known: bool, stock: bool) -> dict[str, Any]:
    """What only printed figures have: words, categories, a unit of measure, a print, changes, other places."""
    open_window = choices.yes()
    unit, place = choices.of(_where)
    measure = choices.maybe_member(Measure)
    return {
        "label": choices.maybe_of(texts),
        "categories": choices.of(categories),
        "scope": choices.maybe_of(texts),
        "unit": unit,
        "place": place,
        "body": _a_body_in(choices, unit, place) if choices.below(4) else None,
        "window": choices.of(windows_of_texts) if open_window else None,
        "period": None if stock or open_window else choices.of(periods),
        "as_of": choices.of(days) if stock and not open_window else None,
        "value": choices.pick((_a_count, _a_share, _a_range))(choices) if known else None,
        "measure": measure,
        "unit_word": choices.of(texts) if measure is Measure.OTHER else choices.maybe_of(texts),
        "temporal": choices.pick(_OF_A_DAY if stock else _OF_A_PERIOD) if choices.yes() else None,
        "changes": choices.several(_a_change),
        "id": None,
        "print": choices.maybe_of(prints),
    }


@cache
def _keys() -> tuple[str, ...]:
    return tuple(entry.key for entry in shipped())


@made
def changes(choices: Choices) -> Change:
    """Printed changes, in every unit."""
    unit = choices.member(ChangeUnit)
    words = unit is ChangeUnit.WORDS
    amount: int | Decimal
    if unit is ChangeUnit.ABSOLUTE:
        amount = choices.between(-(10**6), 10**6)
    else:
        amount = choices.between(-100, 1000) if choices.yes() else Decimal(choices.between(-10_000, 100_000)) / 100
    return Change(
        unit=unit,
        amount=None if words else amount,
        hedge=None if words else choices.maybe_member(Hedge),
        versus=choices.pick((_no_window, _a_named_window, _a_text_window))(choices),
        words=choices.of(texts) if words else None,
        print=choices.maybe_of(prints),
    )


def _a_count(choices: Choices) -> int:
    return choices.between(0, 10**9)


def _an_amount(choices: Choices) -> Decimal:
    return Decimal(choices.between(0, 10**8)) / 100


def _a_share(choices: Choices) -> Share:
    return choices.of(shares)


def _a_range(choices: Choices) -> Range:
    return choices.of(ranges)


def _a_change(choices: Choices) -> Change:
    return choices.of(changes)


def _no_window(_: Choices) -> None:
    return None


def _a_named_window(choices: Choices) -> Period:
    return choices.of(periods, kinds=_WINDOWS)


def _a_text_window(choices: Choices) -> Window:
    return choices.of(windows_of_texts)


def _a_statement(choices: Choices) -> Statement:
    return Statement(
        id=an_identifier(choices), vi=a_text(choices), en=choices.maybe(a_text), trend=choices.member(Trend)
    )


@made
def reports(choices: Choices) -> Report:
    """Reports of up to five figures with ids, the links between them, and up to three statements."""
    found = {one.about: one for one in choices.several(lambda more: more.of(figures), most=5)}
    printed = tuple(evolve(one, id=f"f{number}") for number, one in enumerate(found.values()))
    (unit, place), open_window = choices.of(_where), choices.yes()
    body = _a_body_in(choices, unit, place) if choices.yes() else None
    # Without the field, the report is of the People's Committee of its unit.
    named: dict[str, Any] = {} if choices.yes() else {"body": body}
    return Report(
        id=choices.of(identifiers),
        title=choices.of(texts),
        unit=unit,
        place=place,
        **named,
        period=None if open_window else choices.of(periods, kinds=_WINDOWS),
        window=choices.of(windows_of_texts) if open_window else None,
        figures=printed,
        statements=choices.several(_a_statement, most=3, unique=lambda one: one.id),
        origin=Origin.SYNTHETIC,
        published=choices.maybe_of(days),
        **choices.of(links, tuple(one.id for one in printed if one.id is not None)),
    )


@made
def links(choices: Choices, ids: tuple[str, ...]) -> dict[str, Any]:
    """Links of every kind between figures with some ids, as the fields of a report; fewer than three have none."""
    if len(ids) < 3:
        return {}
    first, *others = choices.shuffled(ids)
    cue = choices.maybe_of(texts)
    found = {
        "breakdowns": Breakdown(total=first, parts=tuple(others), exhaustive=choices.fact(), cue=cue),
        "rates": RateOf(rate=first, part=(others[0],), whole=(others[1],), named=choices.yes(), cue=cue),
        "movements": Movement(opening=first, finished=others[0], closing=others[1], cue=cue),
        "changes": ChangeOf(figure=first, base=others[0], change=others[1], unit=ChangeUnit.ABSOLUTE, cue=cue),
    }
    return {name: (link,) for name, link in found.items() if choices.yes()}


@made
def submissions(choices: Choices, *, units: st.SearchStrategy[UnitRef] | None = None) -> Submission:
    """Submissions, also of bodies where nothing arose."""
    unit = a_unit_ref(choices) if units is None else choices.draw(units)
    return Submission(
        unit=unit,
        body=choices.of(unit_bodies, level=unit.level),
        period=choices.of(periods, kinds=_WINDOWS),
        day=choices.of(days),
        nothing_arose=choices.yes(),
        origin=Origin.SYNTHETIC,
    )
