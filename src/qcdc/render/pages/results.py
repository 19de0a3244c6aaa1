"""Part I: visits and cases by unit, the balance, timeliness, committees, the conference, other figures, statements."""

from __future__ import annotations

from collections import Counter

from qcdc._kernel.values import evolve
from qcdc.aggregate import PublishedFigure
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import Figure
from qcdc.render.pages.cells import covered, figure_cell, hoisted, label, moved, origin_mark, text
from qcdc.render.pages.drawings import Balance, BalancePart, DotRow, Dots, Dumbbell, DumbbellRow
from qcdc.render.pages.given import Given, Place, Source
from qcdc.render.pages.values import Cell, Chart, Entry, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, counted, days, joined, number, on_day, say, signed, term
from qcdc.rules import RULES
from qcdc.vocab import DeadlineStatus, Dimension, FigureState, HandlingState, Origin

__all__ = ["CASES", "VISITS", "as_of_mark", "balance", "timeliness", "visits"]

VISITS = "reception.visits"
CASES = ("case.in_authority", "case.resolved", "case.pending")
_MOST = 30


def as_of_mark(source: Source) -> Mark:
    """The closing day of a block."""
    return Mark(sign=Sign.PLAIN, words=say("chốt {day}", "as of {day}", day=on_day(source.rolled.tally.over.end)))


def block_lines(given: Source, key: str | None = None) -> tuple[Mark, ...]:
    """Coverage and closing day: the line of marks of a tallied block."""
    coverage = given.rolled.coverage_of(indicator=key)
    return (covered(coverage), as_of_mark(given)) if coverage.expected else (as_of_mark(given),)


def _number(shown: Figure | PublishedFigure) -> int | None:
    figure = shown.figure if isinstance(shown, PublishedFigure) else shown
    return figure.value if isinstance(figure.value, int) else None


def _state(shown: Figure | PublishedFigure) -> FigureState:
    return (shown.figure if isinstance(shown, PublishedFigure) else shown).state


def where(given: Given) -> Words:
    """The place of a block: *toàn tỉnh*, or the name of the unit."""
    assert given.current is not None, "only asked beside a roll-up"
    unit = given.current.rolled.within
    return say("cả nước", "whole country") if unit is None else Words(vi=unit.title, en=f"{unit.kind.en} {unit.name}")


def visits(given: Given) -> Chart | None:
    """Visits, and cases if they are counted, by unit, against the window before."""
    source = given.current
    if source is None or not source.counts(VISITS) or not source.places:
        return None
    with_cases = source.counts(CASES[0])
    rows = [_visit_row(given, place, with_cases=with_cases) for place in source.places]
    order = sorted(range(len(rows)), key=lambda at: (-(rows[at].now if rows[at].now is not None else -1), at))
    drawn = tuple(rows[at] for at in order)
    cut = len(drawn) > _MOST
    if cut:
        drawn = (*drawn[:15], *drawn[-5:])
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
        cases=say(" và số vụ khiếu nại, tố cáo (KN, TC)", " and cases of complaint and denunciation (C, D)") if with_cases else "",
        where=where(given),
        days=days(over),
        compared=say(" so với cùng kỳ", " against the same period of the year before") if compared else "",
    )
    if numbers:
        from qcdc.render.pages.painting import axis  # noqa: PLC0415 - the painters import this package's values

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


def _visit_row(given: Given, place: Place, *, with_cases: bool) -> DumbbellRow:
    source = given.current
    assert source is not None, "called beside a roll-up"
    shown = source.figure(VISITS, place)
    compared = given.compared(VISITS, place)
    then = None if given.previous is None else given.previous.figure(VISITS, place)
    cell, change = figure_cell(shown), moved(compared)
    now = _number(shown)
    partial = cell.tone is Tone.WARN
    word, bad = None, False
    state = _state(shown)
    if state is FigureState.NOT_REPORTED:
        word, bad = say("chưa gửi kỳ này", "not handed in"), True
    elif state is FigureState.NIL:
        word = say("không phát sinh trong kỳ", "nothing arose")
    elif state is FigureState.SUPPRESSED:
        word = say("x: không nêu", "x: withheld")
    elif given.previous is not None and (then is None or _number(then) is None):
        word = say("không so sánh", "not compared")
    elif partial:
        covered_by = cell.coverage or ""
        word = say("{n} đơn vị", "{n} units", n=covered_by)
    done = open_cases = None
    cases = None
    if with_cases:
        every, settled, pending = (source.figure(key, place) for key in CASES)
        done, open_cases = _number(settled), _number(pending)
        cases = _dash(figure_cell(every))
    return DumbbellRow(
        name=place.title,
        now=now,
        then=None if then is None else _number(then),
        partial=partial,
        shown=(cell.words, Words(vi="…") if then is None else figure_cell(then).words, change.words),
        word=word,
        bad=bad,
        settled=done,
        pending=open_cases,
        cases=cases,
    )


def _dash(cell: Cell) -> Words:
    """A count of cases beside squares."""
    return cell.words


def _visit_headline(given: Given, rows: list[DumbbellRow], then: Words | None) -> Words:
    """What is seen: all up, all down, mixed, or, if nothing can be compared, the name of the statistic."""
    pairs = [(row.now, row.then) for row in rows if row.now is not None and row.then is not None and not row.partial]
    neutral = given.name(VISITS) + say(" theo đơn vị", " by unit")
    if then is None or len(pairs) < 2:
        return neutral
    fewer = sum(now < before for now, before in pairs)
    more = sum(now > before for now, before in pairs)
    year = then
    all_of = len(pairs)
    if fewer == all_of:
        return say("Cả {n} nơi tiếp ít lượt hơn cùng kỳ {year}", "All {n} offices received fewer visits than in {year}", n=all_of, year=year)
    if more == all_of:
        return say("Cả {n} nơi tiếp nhiều lượt hơn cùng kỳ {year}", "All {n} offices received more visits than in {year}", n=all_of, year=year)
    if fewer > more:
        return say("{part} trong {n} nơi tiếp ít lượt hơn cùng kỳ {year}", "{part} of {n} offices received fewer visits than in {year}", part=fewer, n=all_of, year=year)
    if more > fewer:
        return say("{part} trong {n} nơi tiếp nhiều lượt hơn cùng kỳ {year}", "{part} of {n} offices received more visits than in {year}", part=more, n=all_of, year=year)
    if not more:
        return say("Số lượt tiếp không đổi so với cùng kỳ {year}", "As many visits everywhere as in {year}", year=year)
    return say("{part} nơi tiếp nhiều hơn, {part} nơi ít hơn cùng kỳ {year}", "{part} offices received more visits than in {year}, {part} fewer", part=more, year=year)


def _visit_legend(
    rows: tuple[DumbbellRow, ...], this: Words, *, compared: bool, with_cases: bool
) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if compared:
        entries.append(Entry(symbol="dot-now", words=say("{now}, giảm hoặc không đổi", "{now}, fewer or the same", now=this)))
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
        said.append(say("Vẽ 15 nơi nhiều nhất và 5 nơi ít nhất; xem bảng.", "The 15 highest and the 5 lowest are drawn; see the table."))
    if given.previous is not None and not compared:
        said.append(_refused(given))
    del rows
    return joined(said, " ") if said else None


def _refused(given: Given) -> Words:
    """Why two windows are not compared."""
    from qcdc import aggregate, terms  # noqa: PLC0415

    assert given.current is not None and given.previous is not None, "asked beside two roll-ups"
    now, then = (one.rolled.figure(VISITS) for one in (given.current, given.previous))
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
    said = [say("Biểu đồ hai chấm, {n} nơi. Tổng: {total} lượt.", "Chart of two dots for each of {n} offices. Total: {total} visits.", n=len(rows), total=total)]
    if compared:
        change = moved(given.compared(VISITS, source.whole), percentage=True).words
        said.append(say("So với cùng kỳ: {change}.", "Against the year before: {change}.", change=change))
        known = [(row.now - row.then, row) for row in rows if row.now is not None and row.then is not None and not row.partial]
        down = sorted((one for one in known if one[0] < 0), key=lambda one: one[0])[:2]
        up = sorted((one for one in known if one[0] > 0), key=lambda one: -one[0])
        for found, words in ((down, say("Giảm nhiều nhất: ", "Largest falls: ")), (up if len(up) <= 3 else up[:2], say("Tăng: ", "Rises: "))):
            if found:
                said.append(words + joined([row.name + Words(vi=" ") + signed(size) for size, row in found]) + Words(vi="."))
    if with_cases:
        every, settled = (figure_cell(source.figure(key, source.whole)).words for key in CASES[:2])
        said.append(say("{every} vụ, {settled} vụ đã giải quyết.", "{every} cases, {settled} settled.", every=every, settled=settled))
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
    heads += [*(names[key] for key in keys), say("Gửi sổ", "Handed in")]
    rows: list[tuple[Cell, ...]] = []
    for place in (*source.places, source.whole):
        cells = [label(place.title), figure_cell(source.figure(VISITS, place), strong=True)]
        if compared and given.previous is not None:
            cells += [figure_cell(given.previous.figure(VISITS, place)), moved(given.compared(VISITS, place), percentage=True)]
        cells += [figure_cell(source.figure(key, place)) for key in keys]
        cells.append(handed_in(source, place))
        rows.append(tuple(cells))
    table = Table(head=tuple(heads), rows=tuple(rows), total=True)
    return hoisted(table, extra=block_lines(source))


def handed_in(source: Source, place: Place) -> Cell:
    """How many units handed in."""
    expected, reported = source.rolled.expected, source.rolled.reported
    if place.below:
        coverage = source.rolled.coverage_of(place.unit)
        told, all_of = coverage.reported, coverage.expected
    else:
        ref = None if place.unit is None else place.unit.ref
        bodies = [one for one in expected if one.unit == ref]
        told, all_of = sum(one in reported for one in bodies), len(bodies)
    sign = "◐ " if told < all_of else ""
    return text(
        Words(vi=sign) + number(told) + Words(vi="/") + number(all_of), tone=Tone.WARN if told < all_of else None
    )


_OUTCOMES = {
    "settled": say("đã giải quyết", "settled"),
    "guided": say("hướng dẫn", "guided"),
    "transferred": say("chuyển đơn", "transferred"),
    "filed": say("lưu đơn", "filed"),
}
_BALANCE = ("handling.carried_in", "handling.opened", "handling.finished", "handling.carried_out")


def _outcomes(source: Source) -> list[tuple[str, Words, int]]:
    """Finished handlings by outcome, the largest first; all together if the tally does not divide them."""
    rolled = source.rolled
    if Dimension.OUTCOME not in rolled.tally.by:
        whole = _number(source.figure("handling.finished", source.whole))
        return [] if whole is None else [("finished", say("đã hoàn thành", "finished"), whole)]
    at = rolled.tally.by.index(Dimension.OUTCOME)
    codes = sorted({cell.values[at] for cell in rolled.tally.cells if cell.indicator == "handling.finished"})
    found: list[tuple[str, Words, int]] = []
    for code in codes:
        figure = rolled.figure("handling.finished", by={Dimension.OUTCOME: code or "none"})
        words = _OUTCOMES.get(code) or _outcome_term(code)
        if isinstance(figure.value, int):
            found.append((code, words, figure.value))
    return sorted(found, key=lambda one: (-one[2], one[0]))


def _outcome_term(code: str) -> Words:
    known = {one.value: one for one in HandlingState}
    return term(known[code]) if code in known else say("kết quả khác", "other outcome")


def balance(given: Given) -> Chart | None:
    """What became of the petitions: carried in + opened = finished + carried out."""
    source = given.current
    if source is None or not all(source.counts(key) for key in _BALANCE):
        return None
    shown = [figure_cell(source.figure(key, source.whole), strong=True) for key in _BALANCE]
    numbers = [_number(source.figure(key, source.whole)) or 0 for key in _BALANCE]
    hidden = any(cell.value is None and cell.state == FigureState.SUPPRESSED.value for cell in shown)
    came, opened, finished, left = numbers
    outcomes = [] if hidden else _outcomes(source)
    rows: list[tuple[Cell, ...]] = [
        (label(say("Kỳ trước chuyển sang", "Carried in")), shown[0]),
        (label(say("Phát sinh trong kỳ", "Opened")), shown[1]),
    ]
    if len(outcomes) > 1:
        for code, words, count in outcomes:
            figure = source.rolled.figure("handling.finished", by={Dimension.OUTCOME: code or "none"})
            del count
            rows.append((label(say("Hoàn thành: ", "Finished: ") + words), figure_cell(figure)))
    else:
        rows.append((label(say("Hoàn thành trong kỳ", "Finished")), shown[2]))
    rows.append((label(say("Chuyển kỳ sau", "Carried out")), shown[3]))
    first, second = came + opened, finished + left
    if not hidden:
        both = number(first) + Words(vi=" = ") + number(second) if first == second else number(first) + Words(vi=" ≠ ") + number(second)
        rows.append((label(say("Phải xử lý = hoàn thành + chuyển kỳ sau", "To handle = finished + carried out")), text(both, strong=True)))
    table, marks = hoisted(
        Table(head=(say("Lượt xử lý đơn", "Handlings"), say("Số", "Number")), rows=tuple(rows), total=True),
        extra=block_lines(source, "handling.opened"),
    )
    said = say(
        "Lượt xử lý đơn, {where}, {days}. Hai thanh dài bằng nhau: phải xử lý = đã kết thúc + chuyển kỳ sau.",
        "Handlings of petitions, {where}, {days}. Two bars of equal length: to handle = finished + carried out.",
        where=where(given),
        days=days(source.rolled.tally.over),
    )
    chart = Chart(headline=say("Cân đối lượt xử lý đơn", "Balance of handlings"), subtitle=said, table=table, marks=marks)
    if hidden:
        return evolve(chart, note=say("Không vẽ: có số không nêu để bảo vệ cá nhân.", "Not drawn: a number is withheld to protect persons."))
    if not first and not second:
        return evolve(chart, headline=say("Không phát sinh đơn", "No petitions"))
    if first != second or sum(one[2] for one in outcomes) != finished:
        alarm = say("Không cân: vào {first}, ra {second}.", "Not balanced: {first} in, {second} out.", first=first, second=second)
        return evolve(chart, alarm=alarm)
    return evolve(
        chart,
        headline=say("{part} trong {n} lượt xử lý đơn đã kết thúc trong kỳ", "{part} of {n} handlings ended within the period", part=finished, n=first),
        legend=_balance_legend(came, opened, outcomes, left),
        drawing=Balance(
            above=(
                BalancePart(count=came, words=say("kỳ trước chuyển sang", "carried in"), look="in"),
                BalancePart(count=opened, words=say("phát sinh trong kỳ", "opened"), look="new"),
            ),
            below=(
                *(
                    BalancePart(count=count, words=words, look=f"step{min(place, 3)}")
                    for place, (_, words, count) in enumerate(outcomes)
                ),
                BalancePart(count=left, words=say("chuyển kỳ sau", "carried out"), look="out"),
            ),
        ),
        alternative=say(
            "Hai thanh bằng nhau. Trên: {came} chuyển sang và {opened} phát sinh, cộng {first}. Dưới: {parts}, chuyển kỳ sau {left}, cộng {second}.",
            "Two equal bars. Above: {came} carried in and {opened} opened, {first} in all. Below: {parts}, carried out {left}, {second} in all.",
            came=came, opened=opened, first=first, left=left, second=second,
            parts=joined([words + Words(vi=" ") + number(count) for _, words, count in outcomes]),
        ),
    )  # fmt: skip


def _balance_legend(came: int, opened: int, outcomes: list[tuple[str, Words, int]], left: int) -> tuple[Entry, ...]:
    rows = [("bar-in", say("kỳ trước chuyển sang", "carried in"), came), ("bar-new", say("phát sinh trong kỳ", "opened"), opened)]
    rows += [(f"bar-step{min(place, 3)}", words, count) for place, (_, words, count) in enumerate(outcomes)]
    rows.append(("bar-out", say("chuyển kỳ sau", "carried out"), left))
    return tuple(
        Entry(symbol=symbol, words=words + Words(vi=" ") + number(count), narrow=True) for symbol, words, count in rows
    )


# The steps of the procedure in their order; the others follow by their ids.
_STEPS = {
    "petition.classification": say("Phân loại, xử lý đơn", "Classification"),
    "complaint.acceptance": say("Thụ lý khiếu nại", "Acceptance of complaints"),
    "complaint.settlement": say("Giải quyết khiếu nại", "Settlement of complaints"),
    "denunciation.acceptance": say("Thụ lý tố cáo", "Acceptance of denunciations"),
    "denunciation.settlement": say("Kết luận tố cáo", "Conclusion on denunciations"),
    "petition.answer": say("Trả lời kiến nghị, phản ánh", "Answer to petitions"),
}
_LATE = (DeadlineStatus.MISSED, DeadlineStatus.OVERDUE)


def timeliness(given: Given) -> Chart | None:
    """On time or late, by step: one dot for each judged step."""
    if not given.due:
        return None
    counts: dict[str, Counter[DeadlineStatus]] = {}
    for one in given.due:
        counts.setdefault(one.duty, Counter())[one.status] += 1
    order = [key for key in _STEPS if key in counts] + sorted(counts.keys() - _STEPS.keys())
    rows: list[tuple[Cell, ...]] = []
    drawn: list[DotRow] = []
    judged_in_all = late_in_all = others = not_known = 0
    for key in order:
        found = counts[key]
        on_time, late, running = found[DeadlineStatus.MET], sum(found[one] for one in _LATE), found[DeadlineStatus.RUNNING]
        judged = on_time + late
        judged_in_all, late_in_all = judged_in_all + judged, late_in_all + late
        open_ones = found[DeadlineStatus.UNKNOWN] + found[DeadlineStatus.UNSTATED] + found[DeadlineStatus.STOPPED]
        if not judged and not running:
            others += 1
            not_known += open_ones
            continue
        rows.append(_step_cells(_step(key), (judged, on_time, late, running, open_ones)))
        if judged or running:
            drawn.append(DotRow(name=_step(key), on_time=on_time, late=late, running=running))
    if any(one.synthetic for one in given.due):
        mark = origin_mark({Origin.SYNTHETIC})
        rows = [tuple(evolve(cell, marks=(mark,)) if cell.value is not None and mark else cell for cell in row) for row in rows]
    heads = (
        say("Bước", "Step"), say("Đã xét", "Judged"), say("Đúng hạn", "On time"), say("Quá hạn", "Late"),
        say("Tỷ lệ đúng hạn", "Share on time"), say("Trong hạn", "Not due yet"), say("Chưa rõ", "Not known"),
    )  # fmt: skip
    extra = () if given.as_of is None else (Mark(sign=Sign.PLAIN, words=say("xét đến {day}", "judged on {day}", day=on_day(given.as_of))),)
    table, marks = hoisted(Table(head=heads, rows=tuple(rows)), extra=extra)
    chart = Chart(headline=_late_headline(judged_in_all, late_in_all), subtitle=_late_subtitle(given), table=table, marks=marks)
    if not drawn:
        return evolve(chart, note=say("Chưa có bước nào để xét.", "No step can be judged yet."))
    legend = [Entry(symbol="dot-now", words=say("đúng hạn", "on time")), Entry(symbol="late", words=say("quá hạn", "late"))]
    if any(one.running for one in drawn):
        legend.append(Entry(symbol="dot-then", words=say("chưa đến hạn, không tính vào mẫu số", "not due yet, not counted as judged")))
    late_ones = [one.name + Words(vi=" ") + number(one.late) + Words(vi="/") + number(one.on_time + one.late) for one in drawn if one.late]
    none = [one.name for one in drawn if not one.late and one.on_time]
    said = [say("Biểu đồ chấm, mỗi chấm một bước đã xét.", "A dot for each judged step.")]
    if late_ones:
        said.append(say("Quá hạn: ", "Late: ") + joined(late_ones) + Words(vi="."))
    if none:
        said.append(say("Không quá hạn: ", "None late: ") + joined(none) + Words(vi="."))
    note = None
    if others:
        note = say(
            "{n} loại thời hạn khác ({steps} bước): hồ sơ không ghi đã thực hiện hay chưa, hoặc chưa xác định được hạn.",
            "{n} other kinds of time limits ({steps} steps): not stated whether it was done, or the day is not known.",
            n=others,
            steps=not_known,
        )
    return evolve(
        chart, drawing=Dots(rows=tuple(drawn)), legend=tuple(legend), alternative=joined(said, " "), note=note
    )


def _late_headline(judged: int, late: int) -> Words:
    if not judged:
        return say("Thời hạn theo bước", "Time limits by step")
    if not late:
        return say("Cả {n} bước đã xét đều đúng hạn", "All {n} judged steps were on time", n=judged)
    return say("{part} bước quá hạn trong {n} bước đã xét", "{part} late steps among {n} judged", part=late, n=judged)


def _late_subtitle(given: Given) -> Words:
    day = Words(vi="") if given.as_of is None else say(" đến {day}", " on {day}", day=on_day(given.as_of))
    petitions = len({(one.register, one.received.year, one.petition) for one in given.due})
    return say(
        "Mỗi chấm là một bước đã xét hạn{day}, trong {n} đơn của sổ (kể cả đơn nhận trước kỳ).",
        "Each dot is a step judged{day}, of the {n} petitions of the register (those received before the period included).",
        day=day,
        n=petitions,
    )


def _step(key: str) -> Words:
    known = _STEPS.get(key)
    if known is not None:
        return known
    rule = next((one for one in RULES if one.id == f"{key}.late"), None)
    return Words(vi=key) if rule is None else Words(vi=rule.vi.rstrip("."), en=rule.en.rstrip("."))


def _step_cells(step: Words, counts: tuple[int, ...]) -> tuple[Cell, ...]:
    judged, on_time, late, running, open_ones = counts
    if judged >= 20:
        from fractions import Fraction  # noqa: PLC0415

        from qcdc.render.numbers import rate  # noqa: PLC0415

        share = Fraction(on_time, judged)
        shown = Words(vi=rate(share, "vi"), en=rate(share, "en"))
    else:
        shown = say("mẫu nhỏ", "small number") if judged else Words(vi="·")
    def plain(count: int, *, tone: Tone | None = None) -> Cell:
        return Cell(words=number(count), value=str(count), state="value", tone=tone)
    return (
        label(step), plain(judged), plain(on_time), plain(late, tone=Tone.BAD if late else None), text(shown), plain(running), plain(open_ones),
    )  # fmt: skip
