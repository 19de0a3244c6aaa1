"""The figures of a comparison, quoted as printed, and proposals of what would make it agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.model import Figure, Range, Share
from qcdc.model.figures.values import Number, Value
from qcdc.vocab import Measure, OperandRole, Origin

__all__ = ["Fit", "Operand", "listed", "named", "quote"]


@entity
class Operand:
    """A figure in a comparison.

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


def quote(operand: Operand, language: Language) -> str:
    """An operand as printed, in quotation marks; without a print, its number, its unit of measure and its marks."""
    figure = operand.figure
    if figure.print is not None and figure.print.text is not None:
        inside = figure.print.token
        return (
            f"“{figure.print.text}”"
            if inside is None
            else f"“{figure.print.text}” {choose(language, 'trong', 'in')} “{inside}”"
        )
    if figure.value is None:
        return figure.state.text(language)
    hedge = "" if figure.hedge is None else f"{figure.hedge.text(language)} "
    shown = f"{hedge}{_value(figure.value, figure.measure, figure.unit_word, language)}"
    marks = "; ".join(_marks(figure, language))
    return f"{shown} [{marks}]" if marks else shown


def _marks(figure: Figure, language: Language) -> Iterator[str]:
    """What a reader must know of a number that is not printed: which units are missing, that it is synthetic."""
    if figure.coverage is not None and not figure.coverage.complete:
        yield f"{figure.coverage.reported}/{figure.coverage.expected} {figure.coverage.noun(language)}"
    if figure.unplaced:
        yield choose(language, f"{figure.unplaced} hồ sơ chưa xếp được đơn vị", f"{figure.unplaced} records not placed")
    if figure.provisional:
        yield choose(language, "tạm tính", "provisional")
    if Origin.SYNTHETIC in figure.origins:
        yield Origin.SYNTHETIC.text(language)


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


def named(operand: Operand, language: Language, *, times: bool = False, reports: bool = False) -> str:
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
    return f"{quote(operand, language)} ({'; '.join(about)})"


def _time(figure: Figure, language: Language) -> str:
    if figure.as_of is not None:
        return say_day(figure.as_of, language)
    if figure.period is not None:
        return f"{say_day(figure.period.start, language)}–{say_day(figure.period.end, language)}"
    assert figure.window is not None, "a figure without a period or a day has a window"
    return figure.window.text(language)


def listed(operands: Sequence[Operand], language: Language, *, times: bool = False, reports: bool = False) -> str:
    """Several operands, the last after *và*."""
    said = [named(one, language, times=times, reports=reports) for one in operands]
    return f" {choose(language, 'và', 'and')} ".join(filter(None, [", ".join(said[:-1]), said[-1]]))
