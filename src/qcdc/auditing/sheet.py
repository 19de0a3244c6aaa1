"""A report as the audit reads it: its figures by id, their amounts, and what may not be compared without a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

import pendulum

from qcdc._kernel.text import even_key
from qcdc.auditing.amounts import Amount, Tolerance, amount_of
from qcdc.auditing.operands import Operand
from qcdc.catalogue import Catalogue, Indicator
from qcdc.catalogue.figure_names import figure_name
from qcdc.dates import day_after, day_before
from qcdc.errors import UnknownCodeError
from qcdc.model import Category, Figure, Place, Report, Share, Territory, UnitRef
from qcdc.model.figures.windows import body_text, reporter_text
from qcdc.vocab import FigureState, Measure, OperandRole, PlaceKind, Reservation, Temporal

__all__ = [
    "Sheet",
    "limits",
    "may_grow",
    "measure_key",
    "reservations",
    "same_place",
    "temporal_of",
    "windows_fit",
    "without_number",
]


class Sheet:
    """A report with the catalogue and the tolerance of an audit."""

    def __init__(
        self, report: Report, catalogue: Catalogue, tolerance: Tolerance, territory: Territory | None = None
    ) -> None:
        self.report = report
        self.catalogue = catalogue
        self.tolerance = tolerance
        self.territory = territory
        self._own = frozenset(map(id, report.figures))
        self._places = {figure.id: index for index, figure in enumerate(report.figures) if figure.id is not None}
        self._by_indicator: dict[Hashable, list[int]] = defaultdict(list)
        self._by_term: dict[Hashable, list[int]] = defaultdict(list)
        for index, figure in enumerate(report.figures):
            shared = limits(figure)
            self._by_indicator[figure.indicator, shared].append(index)
            self._by_term[figure.indicator, figure.categories, shared].append(index)

    def named(self, role: OperandRole, id: str) -> Operand:
        """The figure with an id, in a role."""
        return self.at(role, self._places[id])

    def of_indicator(self, indicator: str | None, like: Figure) -> Sequence[int]:
        """The places of the figures of an indicator with the place, body, scope and nature of another figure."""
        return self._by_indicator.get((indicator, limits(like)), ())

    def of_term(self, indicator: str | None, categories: tuple[Category, ...], like: Figure) -> Sequence[int]:
        """As `of_indicator`, with exactly these categories."""
        return self._by_term.get((indicator, categories, limits(like)), ())

    def at(self, role: OperandRole, index: int) -> Operand:
        """The figure at a place of the report, in a role."""
        figure = self.report.figures[index]
        return Operand(
            role=role,
            figure=figure,
            report=self.report.id,
            index=index,
            # The words of the text are the best name; it is in the language of the text.
            vi=figure_name(figure, self.catalogue, "vi"),
            en=figure_name(figure, self.catalogue, "en"),
            body_vi=body_text(figure, self.territory, "vi"),
            body_en=body_text(figure, self.territory, "en"),
            reporter_vi=reporter_text(self.report, self.territory, "vi"),
            reporter_en=reporter_text(self.report, self.territory, "en"),
        )

    def amount(self, operand: Operand) -> Amount | None:
        """The number of an operand, with its interval."""
        return amount_of(operand.figure, self.tolerance)

    def of_same_bodies(self, figures: Sequence[Figure]) -> bool:
        """Whether figures of this report are of the same bodies that reported, and will not change for another reason.

        Only `roll_up` knows the bodies. In another report, the same bodies may have sent more records.
        """
        codes = {None if one.coverage is None else one.coverage.bodies for one in figures}
        return (
            len(codes) == 1
            and None not in codes
            and not any(one.provisional or one.unplaced for one in figures)
            and all(id(one) in self._own for one in figures)
        )

    def where(self, figure: Figure) -> tuple[UnitRef | None, Place | None]:
        """The unit or the place of a figure; with the territory, one unit has one reference whatever its day."""
        if figure.unit is None or self.territory is None:
            return figure.unit, figure.place
        try:
            return self.territory.canonical_ref(figure.unit), None
        except UnknownCodeError:
            return figure.unit, None

    def entry(self, figure: Figure) -> Indicator | None:
        """The indicator of a figure, if the catalogue has it."""
        return self.catalogue.get(figure.indicator)


def limits(figure: Figure) -> Hashable:
    """What two comparable figures have in common besides their unit: a unit can have several references."""
    return figure.place, figure.body, None if figure.scope is None else even_key(figure.scope), figure.nature


def without_number(operands: Iterable[Operand]) -> Reservation | None:
    """Why some operand has no number to compute with."""
    for one in operands:
        if one.figure.number is None:
            if one.figure.state is not FigureState.VALUE:
                return Reservation.NO_NUMBER
            return Reservation.SHARE if isinstance(one.figure.value, Share) else Reservation.RANGE
    return None


def measure_key(figure: Figure, entry: Indicator | None) -> tuple[Measure, str] | None:
    """What a figure is counted in, so that figures in hectares and in square metres are alike; ``None``: not known."""
    measure = figure.measure or (None if entry is None else entry.measure)
    if measure is None:
        return None
    word = figure.unit_word if measure is Measure.OTHER else None
    return measure.factor[0], even_key(word or "")


def temporal_of(figure: Figure, entry: Indicator | None) -> Temporal | None:
    """How a figure behaves over time."""
    return figure.temporal or (None if entry is None else entry.temporal)


def reservations(sheet: Sheet, total: Figure, parts: Sequence[Figure]) -> tuple[Reservation, ...]:
    """Why a sum of these parts, or a comparison with the total, says less than its arithmetic."""
    found: list[Reservation] = []
    keys = {measure_key(figure, sheet.entry(figure)) for figure in (total, *parts)} - {None}
    if len(keys) > 1:
        found.append(Reservation.UNITS_MIXED)
    if len({figure.nature for figure in (total, *parts)}) > 1:
        found.append(Reservation.NATURES_DIFFER)
    fit = windows_fit(sheet, total, parts)
    if fit is None:
        found.append(Reservation.WINDOW_NOT_STATED)
    elif not fit:
        found.append(Reservation.WINDOWS_DIFFER)
    if not sheet.of_same_bodies((total, *parts)) and any(may_grow(figure) for figure in (total, *parts)):
        found.append(Reservation.MAY_GROW)
    return tuple(found)


def may_grow(figure: Figure) -> bool:
    """Whether a figure may still change: units are missing, records could not be placed, or it is provisional."""
    partial = figure.coverage is not None and not figure.coverage.complete
    return partial or figure.provisional or figure.unplaced > 0


def windows_fit(sheet: Sheet, total: Figure, parts: Sequence[Figure]) -> bool | None:
    """Whether parts can be of the total by their windows; ``None`` if some window is not stated.

    They have the window of the total, or are stocks of its first or last day, or together they are its days.
    """
    if total.window is not None or any(part.window is not None for part in parts):
        known = {figure.window for figure in (total, *parts)}
        return True if len(known) == 1 else None
    days = _days(total)
    if all(_beside(sheet, part, days) for part in parts):
        return True
    spans = sorted(_days(part) for part in parts)
    follows = all(day_after(one[1]) == other[0] for one, other in pairwise(spans))
    return follows and (spans[0][0], spans[-1][1]) == days


def _days(figure: Figure) -> tuple[pendulum.Date, pendulum.Date]:
    if figure.period is not None:
        return figure.period.start, figure.period.end
    assert figure.as_of is not None, "a figure without a period or a window has a day"
    return figure.as_of, figure.as_of


def _beside(sheet: Sheet, part: Figure, days: tuple[pendulum.Date, pendulum.Date]) -> bool:
    if part.as_of is None:
        return _days(part) == days
    kind = temporal_of(part, sheet.entry(part))
    if kind is Temporal.FLOW:
        # A flow of a single day: nobody can tell from which day on it was counted.
        return days == (part.as_of, part.as_of)
    return part.as_of == (day_before(days[0]) if kind is Temporal.OPENING_STOCK else days[1]) or _days(part) == days


def same_place(sheet: Sheet, one: Figure, other: Figure) -> bool:
    """Whether two figures are of one unit, or of one place; figures of several units may be of different ones."""
    several = one.place is not None and one.place.kind is PlaceKind.SEVERAL
    return not several and sheet.where(one) == sheet.where(other)
