"""Which figures may be compared without a statement of the report: one matcher for all comparisons.

Two figures are comparable only if they have the same unit or place, the same body, scope, nature and unit of measure, and
the same window, or one is the stock of the last day (or the opening stock) of the other's window. Nothing else is enough:
a quarter and a year can end on the same day.
"""

from __future__ import annotations

from collections.abc import Iterable

from qcdc.auditing.sheet import Sheet, limits, measure_key, same_place, windows_fit
from qcdc.catalogue import Term
from qcdc.model import Category, Figure
from qcdc.model.figures.categories import in_order

__all__ = ["alike", "find", "inside", "sole"]


def alike(sheet: Sheet, one: Figure, other: Figure, *, measures: bool = True) -> bool:
    """Whether two figures are comparable but for their indicators.

    Args:
        sheet: the report.
        one: the figure whose window counts.
        other: the figure that may be a stock of that window.
        measures: whether they must have the same unit of measure; a rate and its counts do not.
    """
    if not same_place(sheet, one, other) or limits(one) != limits(other):
        return False
    if measures:
        keys = [measure_key(figure, sheet.entry(figure)) for figure in (one, other)]
        if None in keys or keys[0] != keys[1]:
            return False
    return windows_fit(sheet, one, [other]) is True


def inside(figure: Figure, term: Term) -> tuple[Category, ...] | None:
    """The categories that a figure has beyond those of a term; ``None`` if it is not a figure of the term."""
    if figure.indicator != term.indicator or not set(term.categories) <= set(figure.categories):
        return None
    return tuple(one for one in figure.categories if one not in term.categories)


def sole(sheet: Sheet, index: int) -> bool:
    """Whether no comparable figure of the report has the same indicator and categories.

    If a report prints several, only its words say which parts belong to which of them.
    """
    own = sheet.report.figures[index]
    return not any(
        place != index and alike(sheet, own, sheet.report.figures[place])
        for place in sheet.of_term(own.indicator, own.categories, own)
    )


def find(
    sheet: Sheet, term: Term, beside: int, further: Iterable[Category] = (), *, measures: bool = True
) -> int | None:
    """The place of the one figure of a term that is comparable with another; ``None`` if there are none or several.

    Args:
        sheet: the report.
        term: the indicator and its categories.
        beside: the place of the other figure.
        further: categories that it must have as well.
        measures: as for `alike`.
    """
    own = {one.dimension for one in term.categories}
    if any(one.dimension in own for one in further):
        return None
    wanted = in_order([*term.categories, *further])
    like = sheet.report.figures[beside]
    found = [
        index
        for index in sheet.of_term(term.indicator, wanted, like)
        if index != beside and alike(sheet, like, sheet.report.figures[index], measures=measures)
    ]
    return found[0] if len(found) == 1 else None
