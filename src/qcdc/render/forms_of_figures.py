"""Figures, comparisons, tallies and roll-ups as short documents; every number with its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qcdc.aggregate import AreaComparison, Comparison, FigureTable, PublishedFigure, Restated, RollUp, Tally
from qcdc.aggregate.marks import flags, of_all, shared
from qcdc.catalogue import Indicator
from qcdc.errors import AggregationError
from qcdc.model import Coverage, Figure
from qcdc.render.forms import Asked, Fold, Form, Number
from qcdc.render.numbers import window
from qcdc.render.sentences import coverage as say_coverage
from qcdc.vocab import FigureState, Origin, Temporal

__all__ = [
    "area_form",
    "comparison_form",
    "figure_form",
    "restated_form",
    "roll_up_form",
    "table_form",
    "tally_form",
]

Row = tuple[str | Number, ...]


def figure_form(shown: Figure | PublishedFigure, asked: Asked) -> Form:
    """A figure: what it counts, where, when, its number and marks, and its source."""
    figure = shown.figure if isinstance(shown, PublishedFigure) else shown
    facts: list[tuple[str, str | Number]] = [
        (asked.say("Số liệu", "Figure"), asked.number(shown)),
        (asked.say("Nơi", "Place"), asked.place(figure)),
        (asked.say("Kỳ", "Window"), asked.time(figure)),
    ]
    if figure.source is not None:
        facts.append((asked.say("Nguồn", "Source"), figure.source))
    return Form(asked.indicator(figure), facts=tuple(facts))


def restated_form(shown: Restated, asked: Asked) -> Form:
    """A figure on the units of another day: how it was restated, and why."""
    figure = shown.figure or shown.area_figure
    facts: list[tuple[str, str | Number]] = [
        (asked.say("Số liệu", "Figure"), asked.number(shown)),
        (asked.say("Đơn vị", "Unit"), asked.unit(shown.unit)),
    ]
    if figure is not None:
        facts.append((asked.say("Kỳ", "Window"), asked.time(figure)))
    facts += [
        (asked.say("Quy đổi", "Restated"), shown.quality.text(asked.language)),
        (asked.say("Lý do", "Because"), shown.reason.text(asked.language)),
    ]
    title = asked.say("Số liệu quy đổi", "Restated figure") if figure is None else asked.indicator(figure)
    return Form(title, facts=tuple(facts))


def comparison_form(shown: Comparison, asked: Asked) -> Form:
    """Two figures and their difference."""
    return Form(
        asked.indicator(shown.current),
        facts=((asked.say("Nơi", "Place"), asked.place(shown.current)), *_sides(shown, asked)),
    )


def area_form(shown: AreaComparison, asked: Asked) -> Form:
    """The difference of an area that is made of whole units before and after a reform."""
    both = shown.comparison
    units = ", ".join(asked.unit(one) for one in shown.area.after)
    title = asked.say("So sánh của cả khu vực", "Comparison of an area")
    facts: tuple[tuple[str, str | Number], ...] = ((asked.say("Khu vực", "Area"), units),)
    if both is None:
        return Form(title, facts=(*facts, (_change(asked), asked.number(shown))))
    sides = _sides(both, asked)
    return Form(asked.indicator(both.current), facts=(*facts, *sides[:-1], (_change(asked), asked.number(shown))))


def _change(asked: Asked) -> str:
    return asked.say("Tăng, giảm", "Change")


def _sides(shown: Comparison, asked: Asked) -> tuple[tuple[str, str | Number], ...]:
    return (
        (asked.time(shown.current), asked.number(shown.current)),
        (asked.time(shown.previous), asked.number(shown.previous)),
        (_change(asked), asked.number(shown)),
    )


def table_form(shown: FigureTable, asked: Asked) -> Form:
    """The first figures of a table; only these are made."""
    figures = [shown.figure(row) for row in range(min(len(shown), asked.rows))]
    rows, marks = _hoisted([(asked.indicator(one), asked.place(one), asked.number(one)) for one in figures], asked)
    times = tuple(dict.fromkeys(asked.time(one) for one in figures))
    head: tuple[str, ...] = (
        asked.say("Chỉ tiêu", "Indicator"),
        asked.say("Nơi", "Place"),
        asked.say("Số liệu", "Figure"),
    )
    if len(times) > 1:
        head = (*head[:2], asked.say("Kỳ", "Window"), head[2])
        rows = [(*row[:2], asked.time(one), row[2]) for row, one in zip(rows, figures, strict=True)]
    title = asked.say("Bảng số liệu", "Figures")
    return Form(
        f"{title}, {times[0]}" if len(times) == 1 else title,
        marks=marks,
        head=head,
        rows=tuple(rows),
        more=len(shown) - len(figures),
        notes=() if figures else (asked.say("Bảng không có số liệu.", "The table has no figures."),),
    )


def _hoisted(rows: list[Row], asked: Asked) -> tuple[list[Row], tuple[str, ...]]:
    """The rows, and the marks that all of their numbers share: they stand once, beside the title."""
    common = shared(one.marks for row in rows for one in row if isinstance(one, Number) and one.known)
    left = [
        tuple(
            one._replace(marks=tuple(mark for mark in one.marks if mark not in common))
            if isinstance(one, Number)
            else one
            for one in row
        )
        for row in rows
    ]
    said = of_all(common, asked.language)
    return left, (said[1:-1],) if said else ()


def tally_form(shown: Tally, asked: Asked) -> Form:
    """The counts of a tally: they do not say which units are missing, and the form states it."""
    counts = shown.counts
    rows = [
        (_name(asked.catalogue.get(key), key, asked), Number(asked.whole(number))) for key, number in counts.items()
    ]
    title = asked.say("Số đếm của các sổ", "Counts of the registers")
    note = asked.say(
        "Số đếm chưa cho biết cơ quan, đơn vị nào còn thiếu; aggregate.roll_up cho biết.",
        "The counts do not say which units are missing; aggregate.roll_up does.",
    )
    empty = asked.say("Không có hồ sơ nào được đếm.", "No record was counted.")
    return Form(
        f"{title}, {window(shown.over, asked.language)}",
        marks=flags(asked.language, provisional=False, synthetic=Origin.SYNTHETIC in shown.origins),
        facts=(
            (
                asked.say("Đơn vị có hồ sơ hoặc báo cáo", "Units with records or submissions"),
                asked.whole(len(shown.units)),
            ),
            (asked.say("Báo cáo đã nộp", "Submissions"), asked.whole(len(shown.submitted))),
        ),
        head=(asked.say("Chỉ tiêu", "Indicator"), asked.say("Số đếm", "Count")),
        rows=tuple(rows[: asked.rows]),
        more=max(len(rows) - asked.rows, 0),
        notes=(note,) if rows else (empty, note),
    )


def _name(entry: Indicator | None, key: str, asked: Asked) -> str:
    return key if entry is None else entry.name(asked.language)


def roll_up_form(shown: RollUp, asked: Asked) -> Form:
    """The figures of the top of a roll-up, and who is missing."""
    found = list(_figures(shown))
    known = [one for one in found if one.state is not FigureState.NOT_REPORTED]
    rows, marks = _hoisted([(asked.indicator(one), asked.number(one)) for one in known], asked)
    where = asked.unit(None) if shown.within is None else shown.within.title
    title = asked.say("Tổng hợp số liệu", "Figures")
    return Form(
        f"{title}, {where}, {window(shown.tally.over, asked.language)}",
        marks=marks,
        facts=_who(shown, shown.coverage, asked),
        head=(asked.say("Chỉ tiêu", "Indicator"), asked.say("Số liệu", "Figure")),
        rows=tuple(rows[: asked.rows]),
        more=max(len(rows) - asked.rows, 0),
        folds=_folds(shown, [one for one in found if one.state is FigureState.NOT_REPORTED], asked),
    )


def _figures(shown: RollUp) -> Iterator[Figure]:
    """The figures of the top: those of every indicator that the tally counts, and of the ratios between them."""
    registers = shown.tally.registers
    for entry in shown.catalogue:
        sides = [one.indicator for side in (entry.part, entry.whole) if side is not None for one in side]
        if entry.temporal is Temporal.SUMMARY or not all(one in registers for one in sides or [entry.key]):
            continue
        try:
            yield shown.figure(entry.key)
        except AggregationError:
            # A ratio of categories that the tally does not have.
            continue


def _who(shown: RollUp, coverage: Coverage, asked: Asked) -> tuple[tuple[str, str | Number], ...]:
    facts: list[tuple[str, str | Number]] = [
        (asked.say("Đã báo cáo", "Reported"), say_coverage(coverage, asked.language))
    ]
    lost = sum(number for one in shown.unplaced for number in one.counts.values())
    if lost:
        facts.append((asked.say("Số đếm chưa xếp được vào đơn vị", "Counts not placed in any unit"), asked.whole(lost)))
    return tuple(facts)


def _folds(shown: RollUp, unreported: Iterable[Figure], asked: Asked) -> tuple[Fold, ...]:
    missing, others = shown.missing, list(unreported)
    folds: list[Fold] = []
    if missing:
        names = (shown.title(one, asked.language) for one in missing)
        folds.append(asked.fold(asked.say("Chưa báo cáo", "Did not report"), names, len(missing)))
    contradicted = sorted(shown.contradicted, key=lambda one: one.sort_key)
    if contradicted:
        names = (shown.title(one, asked.language) for one in contradicted)
        title = asked.say("Báo không phát sinh nhưng có hồ sơ", "Stated that nothing arose, but have records")
        folds.append(asked.fold(title, names, len(contradicted)))
    if others:
        title = asked.say("Chỉ tiêu chưa đơn vị nào báo cáo", "Indicators that no unit reported")
        folds.append(asked.fold(title, (asked.indicator(one) for one in others), len(others)))
    return tuple(folds)
