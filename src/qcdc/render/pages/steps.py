"""Figure 3: on time or late, by step of the procedure."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import NamedTuple

from qcdc._kernel.values import evolve
from qcdc.render.numbers import rate
from qcdc.render.pages.cells import SMALL, hoisted, label, origin_mark, text
from qcdc.render.pages.drawings import DotRow, Dots
from qcdc.render.pages.given import Given
from qcdc.render.pages.values import Cell, Chart, Entry, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, either, joined, number, on_day, say
from qcdc.rules import RULES, DueDay
from qcdc.vocab import DeadlineStatus, Origin

__all__ = ["late_headline", "timeliness"]

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
_OPEN = (DeadlineStatus.UNKNOWN, DeadlineStatus.UNSTATED, DeadlineStatus.STOPPED)


class _Counted(NamedTuple):
    """The counts of one step.

    Attributes:
        name: the step.
        on_time: how many were on time.
        late: how many were late.
        running: how many are not due yet.
        open: of how many it is not known.
        petitions: of how many petitions those on time and the late ones are.
    """

    name: Words
    on_time: int
    late: int
    running: int
    open: int
    petitions: int

    @property
    def judged(self) -> int:
        """How many were on time or late."""
        return self.on_time + self.late

    @property
    def shown(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.judged or self.running)


def _counted(given: Given) -> list[_Counted]:
    """The steps in the order of the procedure."""
    counts: dict[str, Counter[DeadlineStatus]] = {}
    petitions: dict[str, set[object]] = {}
    for one in given.due:
        counts.setdefault(one.duty, Counter())[one.status] += 1
        if one.status in {DeadlineStatus.MET, *_LATE}:
            petitions.setdefault(one.duty, set()).add(_petition(one))
    order = [key for key in _STEPS if key in counts] + sorted(counts.keys() - _STEPS.keys())
    return [
        _Counted(
            name=_step(key),
            on_time=counts[key][DeadlineStatus.MET],
            late=sum(counts[key][one] for one in _LATE),
            running=counts[key][DeadlineStatus.RUNNING],
            open=sum(counts[key][one] for one in _OPEN),
            petitions=len(petitions.get(key, ())),
        )
        for key in order
    ]


def timeliness(given: Given) -> Chart | None:
    """On time or late, by step: one dot for each judged step."""
    if not given.due:
        return None
    every = _counted(given)
    shown = [one for one in every if one.shown]
    table, marks = _step_table(given, shown)
    chart = Chart(
        headline=late_headline(sum(one.judged for one in shown), sum(one.late for one in shown)),
        subtitle=_late_subtitle(given),
        table=table,
        note=_note(every, with_rules=given.audit is not None),
        marks=marks,
    )
    if not shown:
        return evolve(chart, note=say("Chưa có bước nào để xét.", "No step can be checked yet."))
    rows = [DotRow(name=one.name, on_time=one.on_time, late=one.late, running=one.running) for one in shown]
    running = any(one.running for one in shown)
    return evolve(chart, drawing=Dots(rows=tuple(rows)), legend=_legend(running=running), alternative=_in_words(shown))


def _step_table(given: Given, shown: list[_Counted]) -> tuple[Table, tuple[Mark, ...]]:
    mark = origin_mark({Origin.SYNTHETIC}) if any(one.synthetic for one in given.due) else None
    rows = [_step_cells(one, () if mark is None else (mark,)) for one in shown]
    heads = (
        say("Bước", "Step"), say("Đã xét", "Checked"), say("Đúng hạn", "On time"), say("Quá hạn", "Late"),
        say("Tỷ lệ đúng hạn", "Share on time"), say("Trong hạn", "Not due yet"), say("Chưa rõ", "Not known"),
    )  # fmt: skip
    extra: list[Mark] = []
    if given.as_of is not None:
        extra.append(Mark(sign=Sign.PLAIN, words=say("xét đến {day}", "checked on {day}", day=on_day(given.as_of))))
    if any(one.provisional for one in given.due):
        extra.append(Mark(sign=Sign.PROVISIONAL, words=say("tạm tính", "provisional")))
    return hoisted(Table(head=heads, rows=tuple(rows)), extra=extra)


def _legend(*, running: bool) -> tuple[Entry, ...]:
    entries = (
        Entry(symbol="dot-now", words=say("đúng hạn", "on time")),
        Entry(symbol="late", words=say("quá hạn", "late")),
    )
    if not running:
        return entries
    words = say("chưa đến hạn, không tính vào mẫu số", "not due yet, not counted as checked")
    return (*entries, Entry(symbol="dot-then", words=words))


def _in_words(shown: list[_Counted]) -> Words:
    late = [
        one.name + Words(vi=" ") + number(one.late) + Words(vi="/") + number(one.judged) for one in shown if one.late
    ]
    none = [one.name for one in shown if not one.late and one.on_time]
    said = [say("Biểu đồ chấm, mỗi chấm một bước đã xét.", "A dot for each checked step.")]
    if late:
        said.append(say("Quá hạn: ", "Late: ") + joined(late) + Words(vi="."))
    if none:
        said.append(say("Không quá hạn: ", "None late: ") + joined(none) + Words(vi="."))
    return joined(said, " ")


def _note(every: list[_Counted], *, with_rules: bool) -> Words | None:
    """What the drawing does not show: the petitions of the steps, and the steps that are not drawn."""
    shown = [one for one in every if one.shown]
    told = (
        _several(shown, with_rules=with_rules),
        _not_known(shown),
        _others([one for one in every if not one.shown]),
    )
    said = [one for one in told if one is not None]
    return joined(said, " ") if said else None


def _several(shown: list[_Counted], *, with_rules: bool) -> Words | None:
    """The steps of which some petition has several: the rules count each petition once."""
    found = [
        say(
            "{step}: {n} bước của {of} đơn",
            "{step}: {n} steps of {of} petitions",
            step=one.name,
            n=one.judged,
            of=one.petitions,
        )
        for one in shown
        if one.judged != one.petitions
    ]
    if not found:
        return None
    return say(
        "Một đơn có thể có nhiều bước cùng loại ({steps}).{once}",
        "A petition can have several steps of a kind ({steps}).{once}",
        steps=joined(found, "; "),
        once=say(
            " Kết quả kiểm tra theo quy tắc tính mỗi đơn một lần.", " The findings by rule count each petition once."
        )
        if with_rules
        else "",
    )


def _not_known(shown: list[_Counted]) -> Words | None:
    """The steps without a dot: a time limit that is paused, or of which the record states too little."""
    found = [one.name + Words(vi=" ") + number(one.open) for one in shown if one.open]
    if not found:
        return None
    return say(
        "Chưa rõ đúng hạn hay quá hạn nên không có dấu chấm: {steps}.",
        "Not known whether on time, so without a dot: {steps}.",
        steps=joined(found, "; "),
    )


def _others(left: list[_Counted]) -> Words | None:
    if not left:
        return None
    return say(
        "{n} loại thời hạn khác ({steps} bước): hồ sơ không ghi đã thực hiện hay chưa, hoặc chưa xác định được hạn.",
        "{n} other kinds of time limits ({steps} steps): not stated whether it was done, or the day is not known.",
        n=len(left),
        steps=sum(one.open for one in left),
    )


def late_headline(judged: int, late: int) -> Words:
    """What is seen, for every case."""
    if not judged:
        return say("Thời hạn theo bước", "Time limits by step")
    if not late:
        return say("Cả {n} bước đã xét đều đúng hạn", "All {n} checked steps were on time", n=judged)
    return either(
        late,
        "{n} bước quá hạn trong {all} bước đã xét",
        "{n} late step among {all} checked",
        "{n} late steps among {all} checked",
        all=judged,
    )


def _petition(one: DueDay) -> object:
    """The petition of a deadline: ids are unique only for each register and year."""
    return one.register, one.received.year, one.petition


def _late_subtitle(given: Given) -> Words:
    day = Words(vi="") if given.as_of is None else say(" đến {day}", " on {day}", day=on_day(given.as_of))
    petitions = len(set(map(_petition, given.due)))
    return say(
        "Mỗi chấm là một bước đã xét hạn{day}, trong {n} đơn của sổ (kể cả đơn nhận trước kỳ).",
        "Each dot is a step checked{day}, of the {n} petitions of the register (those received before the period included).",
        day=day,
        n=petitions,
    )


def _step(key: str) -> Words:
    known = _STEPS.get(key)
    if known is not None:
        return known
    rule = next((one for one in RULES if one.id == f"{key}.late"), None)
    return Words(vi=key) if rule is None else Words(vi=rule.vi.rstrip("."), en=rule.en.rstrip("."))


def _step_cells(step: _Counted, marks: tuple[Mark, ...]) -> tuple[Cell, ...]:
    shown = Words(vi="·")
    if step.judged >= SMALL:
        share = Fraction(step.on_time, step.judged)
        shown = Words(vi=rate(share, "vi"), en=rate(share, "en"))
    elif step.judged:
        shown = say("mẫu nhỏ", "small number")

    def plain(count: int, *, tone: Tone | None = None) -> Cell:
        return Cell(words=number(count), value=str(count), state="value", marks=marks, tone=tone)

    return (
        label(step.name), plain(step.judged), plain(step.on_time), plain(step.late, tone=Tone.BAD if step.late else None),
        text(shown), plain(step.running), plain(step.open),
    )  # fmt: skip
