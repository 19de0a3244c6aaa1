"""Figures and comparisons in words, with marks if they are synthetic, hedged, partial, provisional or restated."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc.aggregate import AreaComparison, Comparison, GroupCounts, PublishedFigure, Restated
from qcdc.aggregate.marks import Marked, bracketed, marks, number_marks, say_coverage, suppressed_sides
from qcdc.catalogue import Catalogue
from qcdc.model import Change, Coverage, Figure, Range, Share
from qcdc.model.figures.values import Number
from qcdc.render.numbers import number, rate, size_of_rate
from qcdc.vocab import ChangeUnit, FigureState, Measure

__all__ = ["bare", "change", "comparison", "coverage", "figure", "group_counts"]


def figure(
    shown: Figure | PublishedFigure | Restated, language: Language, *, catalogue: Catalogue | None = None
) -> str:
    """A figure: its value with its hedge, or its state in words, and its marks: ``3 [2/23 cơ quan, đơn vị; tạm tính]``.

    A partial total always shows its coverage. A suppressed figure or published cell states that it is suppressed. The
    quality of a restated figure is shown; if the unit itself has no figure, that of the whole area is shown and marked
    as such.
    """
    given: object = shown
    if not isinstance(given, Restated | PublishedFigure):
        v.argument(given, Figure, "shown")
    return bracketed(bare(shown, language), number_marks(shown, language, written=True, catalogue=catalogue))


def bare(shown: Marked, language: Language) -> str:
    """The number without marks. Only for this package: the caller must show the marks."""
    given: object = shown
    if isinstance(given, Comparison | AreaComparison):
        return _difference(given, as_language(language), percentage=True)
    if isinstance(given, Restated):
        own = given.figure or given.area_figure
        return given.quality.text(language) if own is None else bare(own, language)
    one = v.argument(given.figure if isinstance(given, PublishedFigure) else shown, Figure, "shown")
    if one.state is not FigureState.VALUE:
        return one.state.text(language)
    if isinstance(one.value, Share):
        text = f"{number(one.value.part, language)}/{number(one.value.whole, language)}"
        if one.value.rate is not None:
            text += f" ({rate(one.value.rate, language)})"
    elif isinstance(one.value, Range):
        text = f"{number(one.value.low, language)}–{number(one.value.high, language)}"
    else:
        assert one.value is not None, "a value goes with the state 'value'"
        text = number(one.value, language)
    if one.measure is Measure.PERCENT and not isinstance(one.value, Share):
        text += "%"
    return text if one.hedge is None else f"{one.hedge.text(language)} {text}"


def coverage(shown: Coverage, language: Language) -> str:
    """How many units are in a total: ``220/220 cơ quan, đơn vị``."""
    return say_coverage(v.argument(shown, Coverage, "shown"), as_language(language))


def group_counts(shown: GroupCounts, language: Language) -> str:
    """Persons by group, with the mark of synthetic data: ``Jrai: 9; nhóm khác: 7; chưa có thông tin: 0``.

    A number that is not published is named as such.
    """
    tongue = as_language(language)
    given = v.argument(shown, GroupCounts, "shown")
    others = choose(tongue, "nhóm khác", "other groups"), choose(tongue, "chưa có thông tin", "not stated")
    counts: list[tuple[str, int | None]] = [(one.group, one.persons) for one in given.groups]
    counts += [(others[0], given.rest), (others[1], given.unstated)]
    said = [
        f"{name}: {FigureState.SUPPRESSED.text(tongue) if count is None else number(count, tongue)}"
        for name, count in counts
    ]
    return bracketed("; ".join(said), number_marks(given, tongue, written=True))


def change(
    difference: Number | Change | Comparison | AreaComparison, language: Language, *, catalogue: Catalogue | None = None
) -> str:
    """A difference in words: ``giảm 108``, ``up 12``, ``không đổi``; a comparison is followed by its marks.

    A change that is printed beside a figure has its hedge and its unit of measure: ``giảm khoảng 8,2%``.

    >>> change(-108, "vi"), change(Decimal("0.5"), "en")
    ('giảm 108', 'up 0.5')
    """
    given: object = difference
    if isinstance(given, Comparison | AreaComparison):
        tongue = as_language(language)
        return bracketed(_difference(given, tongue, percentage=False), _marks_of_two(given, tongue, catalogue))
    if isinstance(given, Change):
        return _printed(given, as_language(language))
    with v.naming(value="difference"):
        number(difference, language)  # type: ignore[arg-type]
    return _moved(difference, language)  # type: ignore[arg-type]


def comparison(compared: Comparison | AreaComparison, language: Language, *, catalogue: Catalogue | None = None) -> str:
    """A comparison: ``giảm 108 (8,24%)``, with the marks of both figures.

    There is no percentage if the earlier figure is zero. If a figure is missing, the text states that there is no
    comparison; a suppressed figure is named. Shares are compared in percentage points.
    """
    given: object = compared
    if not isinstance(given, AreaComparison):
        v.argument(given, Comparison, "compared")
    tongue = as_language(language)
    return bracketed(_difference(compared, tongue, percentage=True), _marks_of_two(compared, tongue, catalogue))


def _marks_of_two(
    compared: Comparison | AreaComparison, language: Language, catalogue: Catalogue | None
) -> tuple[str, ...]:
    if _both(compared) is None:
        return suppressed_sides(compared, language)
    return marks(compared, language, catalogue=catalogue)


def _both(compared: Comparison | AreaComparison) -> Comparison | None:
    """The two figures, where they have a difference."""
    both = compared.comparison if isinstance(compared, AreaComparison) else compared
    return None if both is None or both.difference is None else both


def _moved(difference: Number | Fraction, language: Language, size: str | None = None) -> str:
    words = choose(language, ("tăng", "giảm", "không đổi"), ("up", "down", "unchanged"))
    if difference == 0:
        return words[2]
    if size is None:
        assert not isinstance(difference, Fraction), "a difference of rates is given in points"
        size = number(-difference if difference < 0 else difference, language)
    return f"{words[0] if difference > 0 else words[1]} {size}"


def _printed(given: Change, language: Language) -> str:
    """A change as it is printed beside a figure."""
    if given.amount is None:
        assert given.words is not None, "a change without an amount has words"
        return given.words
    size = number(-given.amount if given.amount < 0 else given.amount, language)
    if given.unit is ChangeUnit.PERCENT:
        size += "%"
    elif given.unit is ChangeUnit.POINTS:
        size += choose(language, " điểm phần trăm", " percentage points")
    return _moved(given.amount, language, size if given.hedge is None else f"{given.hedge.text(language)} {size}")


def _difference(compared: Comparison | AreaComparison, language: Language, *, percentage: bool) -> str:
    both = _both(compared)
    if both is None:
        return choose(language, "chưa đủ số liệu để so sánh", "not enough figures to compare")
    difference = both.difference
    if isinstance(difference, Fraction):
        points = choose(language, "điểm phần trăm", "percentage points")
        return _moved(difference, language, f"{size_of_rate(difference, language)} {points}")
    assert isinstance(difference, int | Decimal), "compared figures have a difference"
    words = _moved(difference, language)
    # The word states the direction, so the percentage has no sign.
    return words if not percentage or not both.relative else f"{words} ({size_of_rate(both.relative, language)}%)"
