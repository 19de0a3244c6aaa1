"""How a deadline is told: plain sentences in both languages, with every day, every article, every doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pendulum

from qcdc._kernel.language import Language
from qcdc._kernel.wording import say_day
from qcdc.dates import TermUnit, day_before
from qcdc.law.acts import Act
from qcdc.law.amounts import say_amount
from qcdc.law.citations import Citation
from qcdc.law.limits import Limit
from qcdc.law.transitions import Transition

if TYPE_CHECKING:
    from qcdc.law.deadlines import Deadline, Notice

__all__ = ["explain_deadline", "explain_no_limit", "explain_notice"]

Acts = Mapping[str, Act]

_REASONS = {
    "vi": {
        "weekend": "ngày nghỉ hằng tuần",
        "decreed": "ngày nghỉ lễ, Tết hoặc nghỉ hoán đổi",
        "fixed": "ngày nghỉ lễ hằng năm, tạm tính",
        "proposed": "ngày nghỉ dự kiến",
    },
    "en": {
        "weekend": "weekend",
        "decreed": "decreed day off",
        "fixed": "yearly holiday, assumed",
        "proposed": "proposed day off",
    },
}
_SENTENCES = {
    "vi": {
        "term": "{name}: {length} ({law}).",
        "days": "Thời hạn tính từ ngày tiếp theo liền kề của ngày {start}, kết thúc vào ngày {end}.",
        "suspension": "Thời gian tạm đình chỉ từ {first} đến {last} không tính vào thời hạn{law}.",
        "obstacle": "Thời gian có trở ngại từ {first} đến {last} không tính vào thời hạn{law}.",
        "examination": "Thời gian giám định từ {first} đến {last} không tính vào thời hạn{law}.",
        "examination_days": "{days} ngày giám định không tính vào thời hạn{law}.",
        "suspension_days": "{days} ngày tạm đình chỉ không tính vào thời hạn{law}.",
        "obstacle_days": "{days} ngày có trở ngại không tính vào thời hạn{law}.",
        "extended": "Gia hạn thêm {length}{law}.",
        "skipped": "Không tính: {days}.",
        "rolled": "Ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo ({law}; luật chuyên ngành không nói rõ).",
        "least": "ít nhất {length}",
        "law": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo luật.",
        "decree": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo nghị định.",
        "provisional": "Tạm tính: lịch nghỉ năm {years} chưa được ban hành hoặc chưa có trong dữ liệu.",
        "no_lunar": "Chưa trừ ngày nghỉ Tết Nguyên đán và Giỗ Tổ Hùng Vương năm {years}.",
        "unchecked": "Tạm tính: quy định này mới được rà soát đến ngày {day}.",
        "too_early": "Ngày {day}, quy định này chưa có hiệu lực ({law}: từ ngày {since}).",
        "too_late": "Ngày {day}, quy định này đã hết hiệu lực{law}.",
        "older": "Khi đó áp dụng {law}; số liệu của văn bản đó chưa có trong thư viện nên không xét được.",
        "before": "Chậm nhất là ngày {day}, tính lùi từ ngày {event} (không tính ngày này).",
    },
    "en": {
        "term": "{name}: {length} ({law}).",
        "days": "Counted from the day after {start}; the last day is {end}.",
        "suspension": "Suspended from {first} to {last}: these days do not count{law}.",
        "obstacle": "Kept from acting by an obstacle from {first} to {last}: these days do not count{law}.",
        "examination": "Experts examined something from {first} to {last}: these days do not count{law}.",
        "examination_days": "Days of expert examination, which do not count{law}: {days}.",
        "suspension_days": "Days of suspension, which do not count{law}: {days}.",
        "obstacle_days": "Days of obstacles, which do not count{law}: {days}.",
        "extended": "Extended by {length}{law}.",
        "skipped": "Not counted: {days}.",
        "rolled": "The last day is off, so the next working day takes its place ({law}; the special law is silent).",
        "least": "at least {length}",
        "law": "Note: {law} says {length}; the law is applied here.",
        "decree": "Note: {law} says {length}; the decree is applied here.",
        "provisional": "Provisional: the days off of {years} are not decreed yet, or not in the table.",
        "no_lunar": "Tết and the Hùng Kings' day of {years} are not known and were not left out.",
        "unchecked": "Provisional: this limit was checked up to {day} only.",
        "too_early": "On {day} this was not in force yet ({law}: from {since}).",
        "too_late": "On {day} this was no longer in force{law}.",
        "older": "The law of that day was {law}; its numbers are not in the book, so nothing is said by them.",
        "before": "At the latest on {day}, counted back from {event}, which does not count.",
    },
}


def explain_deadline(due: Deadline, rolling: Citation, language: Language, acts: Acts) -> str:
    """The sentences of a deadline."""
    said = _SENTENCES[language]
    length = say_amount(due.term.count, due.term.unit, language)
    lines = [
        said["term"].format(
            name=due.limit.name(language),
            length=said["least"].format(length=length) if due.limit.least else length,
            law=_cite(due.citations, language, acts),
        ),
        said["days"].format(start=say_day(due.start, language), end=say_day(due.day, language)),
    ]
    lines += _pauses(due, language, acts)
    for extension in due.extensions:
        law = f" ({_cite(extension.citations, language, acts)})" if extension.citations else ""
        lines.append(
            said["extended"].format(length=say_amount(extension.term.count, extension.term.unit, language), law=law)
        )
    if due.skipped:
        lines.append(said["skipped"].format(days=_days(due, language)))
        if due.term.unit is not TermUnit.WORKING_DAY:
            lines.append(said["rolled"].format(law=rolling.text(language, acts=acts)))
    lines += _conflict(due, language, acts)
    lines += _told(due.transitions, language, acts)
    return "\n".join([*lines, *_provisional(due, language)])


def explain_notice(notice: Notice, language: Language, acts: Acts) -> str:
    """The sentences of a day counted back."""
    said = _SENTENCES[language]
    lines = [
        said["term"].format(
            name=notice.limit.name(language),
            length=say_amount(notice.term.count, notice.term.unit, language),
            law=_cite(notice.citations, language, acts),
        ),
        said["before"].format(day=say_day(notice.day, language), event=say_day(notice.event, language)),
    ]
    if notice.skipped:
        lines.append(said["skipped"].format(days=_days(notice, language)))
    lines += _told(notice.transitions, language, acts)
    return "\n".join([*lines, *_provisional(notice, language)])


def explain_no_limit(
    day: pendulum.Date,
    later: Limit | None,
    *,
    cited: Citation | None,
    older: tuple[Act, ...],
    language: Language,
    acts: Acts,
) -> str:
    """Why a limit has no value on a day: not yet, or no longer, in force; and by which older act the day is judged."""
    said = _SENTENCES[language]
    law = "" if cited is None else cited.text(language, acts=acts)
    if later is None:
        lines = [said["too_late"].format(day=say_day(day, language), law=f" ({law})" if law else "")]
    else:
        assert later.force.since is not None, "a limit must begin on a day"
        since = say_day(later.force.since, language)
        lines = [said["too_early"].format(day=say_day(day, language), law=law, since=since)]
    if older:
        lines.append(said["older"].format(law="; ".join(_in_full(act, language) for act in older)))
    return " ".join(lines)


def _in_full(act: Act, language: Language) -> str:
    """An act with its name and its number."""
    return f"{act.name(language)} ({act.number})"


def _told(transitions: tuple[Transition, ...], language: Language, acts: Acts) -> list[str]:
    return [f"{one.text(language)} ({_cite(one.citations, language, acts)})" for one in transitions]


def _pauses(due: Deadline, language: Language, acts: Acts) -> list[str]:
    """The time that does not count, with the provision that leaves it out."""
    lines: list[str] = []
    for one in due.pauses:
        places = tuple(place for other in due.limit.pauses if other.why is one.why for place in other.citations)
        law = f" ({_cite(places, language, acts)})" if places else ""
        stretch = one.stretch
        if stretch is None:
            if one.days:
                lines.append(_SENTENCES[language][f"{one.why}_days"].format(days=one.days, law=law))
        elif stretch[0] < stretch[1]:
            first, last = say_day(stretch[0], language), say_day(day_before(stretch[1]), language)
            lines.append(_SENTENCES[language][one.why].format(first=first, last=last, law=law))
    return lines


def _conflict(due: Deadline, language: Language, acts: Acts) -> list[str]:
    """What the act that was not taken says."""
    other = due.limit.reading(due.start)
    if other is None:
        return []
    if due.reading is None:
        return [
            _SENTENCES[language]["law"].format(
                law=_cite(other.citations, language, acts), length=say_amount(other.count, other.unit, language)
            )
        ]
    return [
        _SENTENCES[language]["decree"].format(
            law=_cite(due.limit.citations, language, acts), length=say_amount(due.limit.count, due.limit.unit, language)
        )
    ]


def _days(counted: Deadline | Notice, language: Language) -> str:
    """The days left out, each with its reason; a day off of a year that is not decreed is only proposed."""
    said = _REASONS[language]
    reasons = {
        one.day: "proposed" if one.reason == "decreed" and one.day.year in counted.provisional else one.reason
        for one in counted.skipped
    }
    return ", ".join(f"{say_day(day, language)} ({said.get(reason, reason)})" for day, reason in reasons.items())


def _provisional(counted: Deadline | Notice, language: Language) -> list[str]:
    said, lines = _SENTENCES[language], list[str]()
    if counted.provisional:
        lines.append(said["provisional"].format(years=", ".join(map(str, counted.provisional))))
    if counted.no_lunar:
        lines.append(said["no_lunar"].format(years=", ".join(map(str, counted.no_lunar))))
    if counted.checked_until is not None:
        lines.append(said["unchecked"].format(day=say_day(counted.checked_until, language)))
    return lines


def _cite(citations: tuple[Citation, ...], language: Language, acts: Acts) -> str:
    return "; ".join(citation.text(language, acts=acts) for citation in citations)
