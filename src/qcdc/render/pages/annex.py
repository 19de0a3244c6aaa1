"""The annex: published figures beside tallied ones, and other windows."""

from __future__ import annotations

from qcdc import rules
from qcdc.model import Reconciliation
from qcdc.render.pages.cells import by_column, figure_cell, hoisted, label, text
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.lines import VISITS
from qcdc.render.pages.values import Cell, Grid, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, days, either, joined, name, say, signed
from qcdc.vocab import Origin, VerdictStatus

__all__ = ["check_table", "windows"]


def check_table(given: Given) -> Grid | None:
    """The published figures beside the tallied ones."""
    if not given.pairs:
        return None
    rows: list[tuple[Cell, ...]] = []
    agree = differ = 0
    synthetic = any(Origin.SYNTHETIC in one.tallied.origins for one in given.pairs)
    for pair in given.pairs:
        cells, status = _pair(given, pair)
        agree += status is VerdictStatus.PASSED
        differ += status is VerdictStatus.FAILED
        rows.append(cells)
    left = len(rows) - agree - differ
    if differ:
        headline = either(
            differ,
            "{n} chỉ tiêu công bố lệch với sổ",
            "{n} published figure differs from the registers",
            "{n} published figures differ from the registers",
        )
    elif left:
        headline = either(
            left,
            "{n} chỉ tiêu chưa đối chiếu được",
            "{n} indicator cannot be checked",
            "{n} indicators cannot be checked",
        )
    else:
        headline = say("{n} chỉ tiêu đối chiếu được đều khớp", "All {n} indicators that can be checked agree", n=agree)
    heads = (
        say("Chỉ tiêu", "Indicator"),
        say("Báo cáo", "Report"),
        say("Tổng hợp từ sổ", "Tallied"),
        say("Đối chiếu", "Check"),
    )
    note = (
        say(
            "Sổ giả lập được lập cho khớp với số công bố, nên dấu “=” chỉ cho biết phép cộng đúng.",
            "The synthetic registers were made to agree, so “=” only says that the sums are right.",
        )
        if synthetic
        else None
    )
    extra = (
        ()
        if given.report is None or given.report.source is None
        else (Mark(sign=Sign.PLAIN, words=name(given.report.source)),)
    )
    return Grid(
        headline=headline, table=by_column(Table(head=heads, rows=tuple(rows), texts=(0, 3))), note=note, marks=extra
    )


def _pair(given: Given, pair: Reconciliation) -> tuple[tuple[Cell, ...], VerdictStatus]:
    assert given.as_of is not None, "pairs are judged on a day"
    audit = rules.run((pair,), as_of=given.as_of, territory=given.territory)
    (verdict,) = (one for one in audit if one.rule.id == "report.printed.against_tallied")
    if verdict.status is VerdictStatus.PASSED:
        said = text(Words(vi="="))
    elif verdict.status is VerdictStatus.FAILED:
        gap = verdict.gaps[0].difference if verdict.gaps else None
        size = signed(gap) if isinstance(gap, int) else Words(vi="")
        said = text(Words(vi="≠ ") + size, tone=Tone.BAD)
    else:
        said = text(say("chưa đối chiếu được", "cannot be checked"), tone=Tone.WARN)
    published, tallied = (figure_cell(one, catalogue=given.catalogue) for one in (pair.published, pair.tallied))
    return (label(given.name(pair.published.indicator)), published, tallied, said), verdict.status


def windows(given: Given) -> Grid | None:
    """The same indicators in other windows: only windows of the same kind may be compared."""
    source = given.current
    if source is None or not given.others:
        return None
    every = (source, *given.others)
    keys = [
        key
        for key in (VISITS, "reception.persons", "case.in_authority", "case.resolved", "handling.opened")
        if all(one.counts(key) for one in every)
    ]
    rows = tuple(
        (label(given.name(key)), *(figure_cell(one.figure(key, one.whole), catalogue=given.catalogue) for one in every))
        for key in keys
    )
    if not rows:
        return None
    heads = tuple(_window(one) for one in every)
    table, marks = hoisted(Table(head=(say("Chỉ tiêu", "Indicator"), *heads), rows=rows), extra=())
    same = all(len({cell.value for cell in row[1:]}) == 1 for row in rows)
    headline = (
        say("Các kỳ cho số liệu như nhau", "The windows give the same figures")
        if same
        else say("Số liệu khác nhau do kỳ báo cáo khác nhau", "Different windows give different figures")
    )
    return Grid(
        headline=headline,
        table=table,
        note=joined([one for one in (given.windows_explained, _SAME_KIND) if one is not None], " "),
        marks=marks,
    )


_SAME_KIND = say("Chỉ so sánh số liệu của các kỳ cùng loại.", "Only windows of the same kind are compared.")


def _window(source: Source) -> Words:
    over = source.rolled.tally.over
    return Words(vi=over.kind.text("vi"), en=over.kind.text("en")) + Words(vi=", ") + days(over)
