"""The figures of a comparison, quoted as printed, and proposals of what would make it agree."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import TypedDict

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, choose, enumerated
from qcdc._kernel.values import entity
from qcdc.aggregate.marks import bracketed, number_marks
from qcdc.model import Figure, Range, Share
from qcdc.model.figures.values import Number, Value
from qcdc.terms.prints import HEDGES
from qcdc.vocab import FigureState, Hedge, Measure, OperandRole

__all__ = ["Fit", "Operand", "Where", "listed", "named", "quote", "said_of", "says"]


class Where(TypedDict):
    """What is said of each operand of a text besides its number: see `named`."""

    times: bool
    reports: bool
    without: Container[str]


@entity
class Operand:
    """A figure in a comparison (*số liệu được đối chiếu*).

    Attributes:
        role: what it is in the comparison.
        figure: the figure, with its print.
        report: id of its report.
        index: its place in the report, from 0.
        vi: what it counts, in Vietnamese: the words of the text, or the name of the indicator.
        en: the same in English; the words of the text if the indicator is not known.
        body_vi: the body whose work it counts, in Vietnamese; ``None``: the whole unit or place.
        body_en: the same in English.
        reporter_vi: the body that reports, in Vietnamese, if it is not the People's Committee of the unit.
        reporter_en: the same in English.
    """

    role: OperandRole = attrs.field(validator=v.instance(OperandRole))
    figure: Figure = attrs.field(validator=v.instance(Figure))
    report: str = attrs.field(validator=v.check_identifier)
    index: int = attrs.field(validator=v.check_count)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    body_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    body_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    reporter_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    reporter_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Fit:
    """What would make a comparison agree (*số liệu sẽ khớp nếu …*): a proposal, never a finding.

    Attributes:
        operand: the figure that would be another one.
        number: the number that it would have to be; ``None`` if a figure of the report fits in its place.
        instead: the figure of the report that fits in its place.
    """

    operand: Operand = attrs.field(validator=v.instance(Operand))
    number: Number | None = attrs.field(default=None, validator=v.maybe(v.number))
    instead: Operand | None = attrs.field(default=None, validator=v.maybe(v.instance(Operand)))


def quote(operand: Operand, language: Language, *, without: Container[str] = ()) -> str:
    """An operand as printed, in quotation marks; without a print, its number and unit of measure; then its marks.

    Args:
        operand: the operand.
        language: of the words.
        without: the marks that the text states for all of its numbers.
    """
    return bracketed(
        _written(operand.figure, language), [one for one in said_of(operand, language) if one not in without]
    )


def said_of(operand: Operand, language: Language) -> tuple[str, ...]:
    """The marks of an operand that are not part of its quotation."""
    figure = operand.figure
    printed = _printed(figure)
    inside = printed is None or figure.hedge is None or says(figure.hedge, printed)
    return number_marks(figure, language, written=inside)


def says(hedge: Hedge, printed: str) -> bool:
    """Whether a print contains a word of the hedge."""
    words = "|".join(re.escape(word) for word, one in HEDGES.items() if one is hedge)
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", printed.casefold()) is not None


def _printed(figure: Figure) -> str | None:
    """The print of a figure; a suppressed number is never quoted."""
    hidden = figure.print is None or figure.state is FigureState.SUPPRESSED
    return None if hidden or figure.print is None else figure.print.text


def _written(figure: Figure, language: Language) -> str:
    printed = _printed(figure)
    if printed is not None and figure.print is not None:
        inside = figure.print.token
        return f"“{printed}”" if inside is None else f"“{printed}” {choose(language, 'trong', 'in')} “{inside}”"
    if figure.value is None:
        return figure.state.text(language)
    hedge = "" if figure.hedge is None else f"{figure.hedge.text(language)} "
    return f"{hedge}{_value(figure.value, figure.measure, figure.unit_word, language)}"


def _value(value: Value | None, measure: Measure | None, word: str | None, language: Language) -> str:
    if value is None:
        return "–"
    unit = word if word is not None else None if measure is None else measure.text(language)
    if isinstance(value, Share):
        number = f"{say_number(value.part, language)}/{say_number(value.whole, language)}"
    elif isinstance(value, Range):
        number = f"{say_number(value.low, language)}–{say_number(value.high, language)}"
    else:
        number = say_number(value, language)
    return number if unit is None else f"{number}{unit}" if unit == "%" else f"{number} {unit}"


def named(
    operand: Operand,
    language: Language,
    *,
    times: bool = False,
    reports: bool = False,
    without: Container[str] = (),
) -> str:
    """The print of an operand, what it counts and its body; its window and its report if others are of other ones."""
    about = [choose(language, operand.vi, operand.en)]
    body, reporter = (
        choose(language, *words)
        for words in ((operand.body_vi, operand.body_en), (operand.reporter_vi, operand.reporter_en))
    )
    if body is not None:
        about.append(body)
    if times:
        about.append(_time(operand.figure, language))
    if reports:
        about.append(choose(language, f"báo cáo {operand.report}", f"report {operand.report}"))
        if reporter is not None:
            about[-1] += choose(language, f" của {reporter}", f" of {reporter}")
    return f"{quote(operand, language, without=without)} ({'; '.join(about)})"


def _time(figure: Figure, language: Language) -> str:
    if figure.as_of is not None:
        return say_day(figure.as_of, language)
    if figure.period is not None:
        return f"{say_day(figure.period.start, language)}–{say_day(figure.period.end, language)}"
    assert figure.window is not None, "a figure without a period or a day has a window"
    return figure.window.text(language)


def listed(
    operands: Sequence[Operand],
    language: Language,
    *,
    times: bool = False,
    reports: bool = False,
    without: Container[str] = (),
) -> str:
    """Several operands, the last after *và*."""
    said = [named(one, language, times=times, reports=reports, without=without) for one in operands]
    return enumerated(said, language)
