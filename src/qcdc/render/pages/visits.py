"""Figure 1: visits and cases by unit, against the window before."""

from __future__ import annotations

from qcdc import aggregate, terms
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.render.pages.canvas import axis
from qcdc.render.pages.cells import figure_cell, hoisted, label, moved
from qcdc.render.pages.drawings import Dumbbell, DumbbellRow
from qcdc.render.pages.given import Given, Place
from qcdc.render.pages.lines import CASES, VISITS, block_lines, count_of, handed_in, state_of, where
from qcdc.render.pages.values import Cell, Chart, Entry, Mark, Table, Tone
from qcdc.render.pages.words import Words, days, joined, number, say, signed
from qcdc.vocab import FigureState

__all__ = ["visits"]

_MOST = 30


def visits(given: Given) -> Chart | None:
    """Visits, and cases if they are counted, by unit, against the window before."""
    source = given.current
    if source is None or not source.counts(VISITS) or not source.places:
        return None
    with_cases = source.counts(CASES[0]) and figure_cell(source.figure(CASES[0], source.whole)).value != "0"
    rows = [_visit_row(given, place, with_cases=with_cases) for place in source.places]
    order = sorted(range(len(rows)), key=lambda at: (-_size(rows[at]), at))
    drawn = tuple(rows[at] for at in order)
    cut = len(drawn) > _MOST
    if cut:
        known = tuple(row for row in drawn if row.now is not None)
        drawn = (*known[:15], *known[15:][-5:])
    compared = given.previous is not None and given.compared(VISITS, source.whole) is not None
    over = source.rolled.tally.over
    now = Words(vi=str(over.end.year))
    then = None
    if given.previous is not None and compared:
        then = Words(vi=str(given.previous.rolled.tally.over.end.year))
        if then == now:
            now, then = say("kỳ này", "now"), say("kỳ trước", "before")
    numbers = [one for row in drawn for one in (row.now, row.then if compared else None) if one is not None]
    table, marks = _visit_table(given, compared=compared, with_cases=with_cases)
    said = say(
        "Số lượt tiếp công dân{cases}, {where}, {days}{compared}.",
        "Visits received{cases}, {where}, {days}{compared}.",
        cases=say(" và số vụ khiếu nại, tố cáo (KN, TC)", " and cases of complaint and denunciation (C, D)")
        if with_cases
        else "",
        where=where(given),
        days=days(over),
        compared=say(" so với cùng kỳ", " against the same period of the year before") if compared else "",
    )
    if numbers:
        first = axis(numbers)[0]
        said += say(" Trục bắt đầu từ {first}.", " The axis starts at {first}.", first=first) if first else Words(vi="")
    return Chart(
        headline=_visit_headline(given, rows, then),
        subtitle=said,
        legend=_visit_legend(drawn, now, compared=compared, with_cases=with_cases),
        drawing=Dumbbell(
            rows=drawn,
            now=now,
            then=then,
            cases=say("Vụ KN, TC", "Cases (C, D)") if with_cases else None,
        ),
        alternative=_visit_alternative(given, rows, compared=compared, with_cases=with_cases),
        table=table,
        note=_visit_note(given, drawn, cut=cut, compared=compared),
        marks=marks,
    )


def _size(row: DumbbellRow) -> int:
    """By what the rows are sorted; those without a number come last."""
    return -1 if row.now is None else row.now


def _visit_row(given: Given, place: Place, *, with_cases: bool) -> DumbbellRow:
    source = given.current
    assert source is not None, "called beside a roll-up"
    shown = source.figure(VISITS, place)
    compared = given.compared(VISITS, place)
    then = None if given.previous is None else given.previous.figure(VISITS, place)
    cell, change = figure_cell(shown), moved(compared)
    now = count_of(shown)
    partial = cell.tone is Tone.WARN
    word, bad = None, False
    state = state_of(shown)
    if state is FigureState.NOT_REPORTED:
        word, bad = say("chưa gửi kỳ này", "not reported"), True
    elif state is FigureState.NIL:
        word = say("không phát sinh trong kỳ", "nothing arose")
    elif state is FigureState.SUPPRESSED:
        word = say("x: không nêu", "x: withheld")
    elif given.previous is not None and (then is None or count_of(then) is None):
        word = say("không so sánh", "not compared")
    elif partial:
        covered_by = cell.coverage or ""
        word = say("{n} đơn vị", "{n} units", n=covered_by)
    done = open_cases = None
    cases = None
    if with_cases:
        every, settled, pending = (source.figure(key, place) for key in CASES)
        done, open_cases = count_of(settled), count_of(pending)
        cases = figure_cell(every).words
    return DumbbellRow(
        name=place.title,
        now=now,
        then=None if then is None else count_of(then),
        partial=partial,
        shown=(cell.words, Words(vi="…") if then is None else figure_cell(then).words, change.words),
        word=word,
        bad=bad,
        settled=done,
        pending=open_cases,
        cases=cases,
    )


def _visit_headline(given: Given, rows: list[DumbbellRow], then: Words | None) -> Words:
    """What is seen: all up, all down, mixed, or, if nothing can be compared, the name of the statistic."""
    pairs = [(row.now, row.then) for row in rows if row.now is not None and row.then is not None and not row.partial]
    neutral = given.name(VISITS) + say(" theo đơn vị", " by unit")
    if then is None or len(pairs) < 2:
        return neutral
    fewer = sum(now < before for now, before in pairs)
    more = sum(now > before for now, before in pairs)
    all_of, year = len(pairs), then
    every = all_of == len(rows)
    if fewer == all_of and every:
        vi, en = "Cả {n} nơi tiếp ít lượt hơn cùng kỳ {year}", "All {n} offices received fewer visits than in {year}"
    elif more == all_of and every:
        vi, en = "Cả {n} nơi tiếp nhiều lượt hơn cùng kỳ {year}", "All {n} offices received more visits than in {year}"
    elif fewer > more:
        vi = "{fewer} trong {n} nơi tiếp ít lượt hơn cùng kỳ {year}"
        en = "{fewer} of {n} offices received fewer visits than in {year}"
    elif more > fewer:
        vi = "{more} trong {n} nơi tiếp nhiều lượt hơn cùng kỳ {year}"
        en = "{more} of {n} offices received more visits than in {year}"
    elif more:
        vi = "{more} nơi tiếp nhiều hơn, {fewer} nơi ít hơn cùng kỳ {year}"
        en = "{more} offices received more visits than in {year}, {fewer} fewer"
    elif every:
        vi, en = "Số lượt tiếp không đổi so với cùng kỳ {year}", "As many visits everywhere as in {year}"
    else:
        return neutral
    return say(vi, en, fewer=fewer, more=more, n=all_of, year=year)


def _visit_legend(rows: tuple[DumbbellRow, ...], this: Words, *, compared: bool, with_cases: bool) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if compared:
        entries.append(
            Entry(symbol="dot-now", words=say("{now}, giảm hoặc không đổi", "{now}, fewer or the same", now=this))
        )
        entries.append(Entry(symbol="dot-up", words=say("{now}, tăng", "{now}, more", now=this)))
        entries.append(Entry(symbol="dot-then", words=say("cùng kỳ năm trước", "the year before")))
    else:
        entries.append(Entry(symbol="dot-now", words=this))
    if any(row.partial for row in rows):
        entries.append(Entry(symbol="dot-part", words=say("chưa đủ đơn vị", "units missing")))
    if with_cases:
        entries.append(Entry(symbol="sq-done", words=say("vụ đã giải quyết xong", "case settled")))
        entries.append(Entry(symbol="sq-open", words=say("vụ đang giải quyết", "case pending")))
    return tuple(entries)


def _visit_note(given: Given, rows: tuple[DumbbellRow, ...], *, cut: bool, compared: bool) -> Words | None:
    said: list[Words] = []
    if cut:
        said.append(
            say(
                "Vẽ 15 nơi nhiều nhất và 5 nơi ít nhất trong số nơi có số liệu; xem bảng.",
                "The 15 highest and the 5 lowest of those with a figure are drawn; see the table.",
            )
        )
    if given.previous is not None and not compared:
        said.append(_refused(given))
    if any(row.cases is not None and row.cases.vi == "x" for row in rows):
        said.append(say("x: không nêu để bảo vệ cá nhân.", "x: withheld to protect persons."))
    return joined(said, " ") if said else None


def _refused(given: Given) -> Words:
    """Why two windows are not compared."""
    both = [one for one in (given.current, given.previous) if one is not None]
    now, then = (one.rolled.figure(VISITS) for one in both)
    try:
        aggregate.compare(now, then, territory=given.territory, catalogue=given.catalogue)
    except (AggregationError, UnknownCodeError) as error:
        reason = Words(vi=terms.message(error, "vi"), en=terms.message(error, "en"))
        return say("Không so sánh: {reason}", "Not compared: {reason}", reason=reason)
    return say("Không so với kỳ trước: chưa đủ số liệu.", "Not compared with the period before: figures are missing.")


def _visit_alternative(given: Given, rows: list[DumbbellRow], *, compared: bool, with_cases: bool) -> Words:
    source = given.current
    assert source is not None, "called beside a roll-up"
    total = figure_cell(source.figure(VISITS, source.whole)).words
    said = [
        say(
            "Biểu đồ hai chấm, {n} nơi. Tổng: {total} lượt.",
            "Chart of two dots for each of {n} offices. Total: {total} visits.",
            n=len(rows),
            total=total,
        )
    ]
    if compared:
        change = moved(given.compared(VISITS, source.whole), percentage=True).words
        said.append(say("So với cùng kỳ: {change}.", "Against the year before: {change}.", change=change))
        known = [
            (row.now - row.then, row)
            for row in rows
            if row.now is not None and row.then is not None and not row.partial
        ]
        down = sorted((one for one in known if one[0] < 0), key=lambda one: one[0])[:2]
        up = sorted((one for one in known if one[0] > 0), key=lambda one: -one[0])
        for found, words in (
            (down, say("Giảm nhiều nhất: ", "Largest falls: ")),
            (up if len(up) <= 3 else up[:2], say("Tăng: ", "Rises: ")),
        ):
            if found:
                said.append(
                    words + joined([row.name + Words(vi=" ") + signed(size) for size, row in found]) + Words(vi=".")
                )
    if with_cases:
        every, settled = (figure_cell(source.figure(key, source.whole)).words for key in CASES[:2])
        said.append(
            say(
                "{every} vụ, {settled} vụ đã giải quyết.",
                "{every} cases, {settled} settled.",
                every=every,
                settled=settled,
            )
        )
        pending = [row.name + Words(vi=" ") + number(row.pending) for row in rows if row.pending]
        if pending:
            said.append(say("Đang giải quyết: ", "Pending: ") + joined(pending) + Words(vi="."))
    return joined(said, " ")


def _visit_table(given: Given, *, compared: bool, with_cases: bool) -> tuple[Table, tuple[Mark, ...]]:
    source = given.current
    assert source is not None, "called beside a roll-up"
    keys = ["reception.persons"] if source.counts("reception.persons") else []
    keys += CASES if with_cases else ()
    heads = [say("Đơn vị", "Unit"), say("Lượt tiếp", "Visits")]
    heads += [say("Cùng kỳ", "Year before"), say("Thay đổi", "Change")] if compared else []
    names = {
        "reception.persons": say("Người", "Persons"),
        CASES[0]: say("Vụ KN, TC", "Cases"),
        CASES[1]: say("Đã giải quyết", "Settled"),
        CASES[2]: say("Đang giải quyết", "Pending"),
    }
    heads += [*(names[key] for key in keys), say("Đã gửi", "Reported")]
    rows: list[tuple[Cell, ...]] = []
    for place in (*source.places, source.whole):
        cells = [label(place.title), figure_cell(source.figure(VISITS, place), strong=True)]
        if compared and given.previous is not None:
            cells += [
                figure_cell(given.previous.figure(VISITS, place)),
                moved(given.compared(VISITS, place), percentage=True),
            ]
        cells += [figure_cell(source.figure(key, place)) for key in keys]
        cells.append(handed_in(source, place))
        rows.append(tuple(cells))
    table = Table(head=tuple(heads), rows=tuple(rows), total=True)
    return hoisted(table, extra=block_lines(source))
