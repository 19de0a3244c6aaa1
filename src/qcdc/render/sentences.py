"""Figures and comparisons in words. What is synthetic, hedged or partial says so itself."""

from __future__ import annotations

from decimal import Decimal

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc.aggregate import Comparison
from qcdc.model import Coverage, Figure, Share
from qcdc.model.figures import Number, percent
from qcdc.render.numbers import number, rate
from qcdc.vocab import FigureState, Origin

__all__ = ["change", "comparison", "coverage", "figure"]


def figure(shown: Figure, language: Language) -> str:
    """A figure: its value with its hedge, or its state in words; partial totals and synthetic data are marked.

    A total over a part of those expected can never be read as a whole one.
    """
    v.argument(shown, Figure, "shown")
    if shown.state is not FigureState.VALUE:
        text = terms.of(shown.state).text(language)
    elif isinstance(shown.value, Share):
        text = f"{number(shown.value.part, language)}/{number(shown.value.whole, language)}"
        if shown.value.rate is not None:
            text += f" ({rate(shown.value.rate, language)})"
    else:
        assert shown.value is not None, "a value goes with the state 'value'"
        text = number(shown.value, language)
    if shown.hedge is not None:
        text = f"{terms.of(shown.hedge).text(language)} {text}"
    marks: list[str] = []
    if shown.coverage is not None and not shown.coverage.complete:
        marks.append(coverage(shown.coverage, language))
    if Origin.SYNTHETIC in shown.origins:
        marks.append(terms.of(Origin.SYNTHETIC).text(language))
    return f"{text} [{'; '.join(marks)}]" if marks else text


def coverage(shown: Coverage, language: Language) -> str:
    """Who stands behind a total: ``220/220 đơn vị``."""
    v.argument(shown, Coverage, "shown")
    unit = "đơn vị" if as_language(language) == "vi" else "units"
    return f"{number(shown.reported, language)}/{number(shown.expected, language)} {unit}"


def change(difference: Number, language: Language) -> str:
    """A difference in words: ``giảm 108``, ``up 12``, ``không đổi``.

    >>> change(-108, "vi"), change(Decimal("0.5"), "en")
    ('giảm 108', 'up 0.5')
    """
    number(difference, language)
    size: Number = -difference if difference < 0 else difference
    words = ("tăng", "giảm", "không đổi") if as_language(language) == "vi" else ("up", "down", "unchanged")
    if difference == 0:
        return words[2]
    return f"{words[0] if difference > 0 else words[1]} {number(size, language)}"


def comparison(compared: Comparison, language: Language) -> str:
    """A comparison: ``giảm 108 (8,24%)``; from nothing there is no percentage, and a missing figure says so."""
    difference = v.argument(compared, Comparison, "compared").difference
    if difference is None:
        return "chưa đủ số liệu để so sánh" if as_language(language) == "vi" else "not enough figures to compare"
    if not isinstance(difference, int | Decimal):
        points = "điểm phần trăm" if as_language(language) == "vi" else "percentage points"
        return f"{change(percent(difference, 2), language)} {points}"
    words = change(difference, language)
    # The word says the direction, so the percentage stands without a sign.
    return words if not compared.relative else f"{words} ({rate(abs(compared.relative), language)})"
