"""Rules after a decision on a complaint: recipients, publication, effect, enforcement, lawsuit."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from qcdc.dates import day_after
from qcdc.law import LawBook
from qcdc.model import Petition
from qcdc.rules import reasons
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.measures import NOT_DONE, Done, beyond
from qcdc.rules.owed import OWED, Owed
from qcdc.rules.publications import COMPLAINT_FORMS, too_short
from qcdc.rules.runs import Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.rules.writing import (
    LATE,
    NOT_APPLICABLE,
    NOT_STATED,
    Context,
    Gap,
    Result,
    Skip,
    Topic,
    Unjudged,
)
from qcdc.vocab import Basis, Confidence, HandlingEventKind, PetitionKind, Recipient, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"
DECREE = "124/2020/NĐ-CP"
OLDER = "75/2012/NĐ-CP"
_ONLY = PetitionKind.COMPLAINT

NOT_EFFECTIVE = Skip(reason="not_effective", vi="chưa ghi ngày có hiệu lực", en="not recorded as effective")
NOT_SUED = Skip(reason="not_sued", vi="không khởi kiện", en="nobody went to court")
decisions = Topic("complaint", Petition, act=LKN, each=Handlings(_ONLY))
issued = Topic("complaint", Petition, act=LKN, each=Steps(_ONLY, K.DECIDE))
publications = Topic("complaint", Petition, act=LKN, each=Steps(_ONLY, K.PUBLISH))


@decisions.rule(
    "decision_sent.late",
    "32",
    "41.1",
    "56.2",
    f"{DECREE} 29.2.a",
    f"{DECREE} 29.2.b",
    day=set_off("complaint.decision_sent"),
    asks=(
        "Quyết định giải quyết khiếu nại phải được gửi cho người khiếu nại trong thời hạn luật định.",
        "A decision on a complaint is sent to the complainant within the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Gửi ngay quyết định cho người khiếu nại và lưu chứng từ gửi.",
        "Send the decision to the complainant now and keep proof of sending.",
    ),
)
def decision_sent(run: Run, _: Context) -> Result:
    """Whether the complainant received it in time, by the law and by the decree."""
    return overdue("complaint.decision_sent", run)


_SENDING = {
    (False, False): "complaint.decision.send.first",
    (False, True): "complaint.decision.send.discipline.first",
    (True, False): "complaint.decision.send.second",
    (True, True): "complaint.decision.send.discipline",
}
"""By second instance and discipline."""


@issued.rule(
    "decision_sent.others_late",
    "32",
    "41.1",
    "56.2",
    f"{DECREE} 29.2.b",
    day=lambda step: step.day,
    asks=(
        "Quyết định giải quyết khiếu nại phải được gửi cho những người, cơ quan khác mà luật quy định, trong thời hạn luật định.",
        "A decision on a complaint is sent to the other persons and bodies that the law names, within the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Gửi ngay quyết định cho nơi chưa được gửi và lưu chứng từ gửi.",
        "Send the decision now to those who have not received it and keep proof of sending.",
    ),
)
def others_sent(step: Step, _: Context) -> Result:
    """The decision must be sent to each of them; a notice to one does not replace the others.

    There are separate rules for the complainant and for the body that forwarded the complaint.
    """
    run = step.run
    key = _SENDING[run.second, run.handling.discipline]
    if all(step.day not in row.force for row in run.book.limit_history(key)):
        return reasons.BEFORE_LAW
    rows = [one for one in OWED if step.event.kind in one.steps and one.duty is None and one.concerns(run)]
    last = last_day(run.book, key, step.day)
    return [found for one in rows for found in _reached(step, one, last)]


def last_day(book: LawBook, key: str, start: pendulum.Date) -> pendulum.Date:
    """The later of the last days by the law and by the decree; after it, an act is late in any case."""
    due = book.deadline(key, start=start)
    if due.limit.conflict(start) is None:
        return due.day
    return max(due.day, book.deadline(key, start=start, follow="decree").day)


def _reached(step: Step, owed: Owed, last: pendulum.Date) -> Iterator[Gap | Unjudged]:
    run, to = step.run, owed.to
    notices = [one for one in run.events[step.index + 1 :] if one.about is step.event.kind]
    done: Done = next((one.day for one in notices if one.recipient is to), None)
    if done is None and _expressly_untold(step, to, named=all(one.recipient is not None for one in notices)):
        done = NOT_DONE
    # There need not be anyone with related rights: a register that names no one has no gap.
    if done is not None or to is not Recipient.INTERESTED:
        yield from beyond(step.at, last, done, run.as_of, about=to, citations=owed.citations)


def _expressly_untold(step: Step, to: Recipient, *, named: bool) -> bool:
    """Whether a recipient was expressly not notified; a complete log shows it for all that must exist."""
    complete = step.run.handling.log_complete is True and named and to is not Recipient.INTERESTED
    return to in step.event.not_notified or complete


@decisions.rule(
    "forwarder_told.late",
    "32",
    "41.1",
    day=set_off("complaint.forwarder_told"),
    asks=(
        "Quyết định giải quyết khiếu nại phải được gửi cho cơ quan, tổ chức, cá nhân đã chuyển khiếu nại đến trong thời hạn "
        "luật định.",
        "A decision on a complaint is sent within the statutory time limit to whoever forwarded the complaint.",
    ),
    gap=LATE,
    remedy=(
        "Gửi ngay quyết định cho nơi chuyển đơn và lưu chứng từ gửi.",
        "Send the decision now to whoever forwarded the complaint, and keep proof of sending.",
    ),
)
def forwarder_told(run: Run, _: Context) -> Result:
    """The body that forwarded the complaint receives the decision; a second one only a body with the power to forward."""
    return overdue("complaint.forwarder_told", run)


@decisions.rule(
    "front_told.late",
    "66.2",
    day=set_off("complaint.front_told"),
    asks=(
        "Kết quả giải quyết khiếu nại do Mặt trận Tổ quốc, tổ chức thành viên của Mặt trận chuyển đến phải được thông báo bằng "
        "văn bản cho tổ chức đã chuyển đơn trong thời hạn luật định.",
        "The Front, or its member organisation that forwarded a complaint, is notified of the result in "
        "writing within the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Thông báo ngay kết quả bằng văn bản cho tổ chức đã chuyển đơn.",
        "Notify the forwarding organisation of the result in writing now.",
    ),
)
def front_told(run: Run, _: Context) -> Result:
    """The Front is notified of the result of a complaint that it forwarded; sending the decision is enough."""
    return overdue("complaint.front_told", run)


@decisions.rule(
    "publication.late",
    f"{DECREE} 29.3",
    f"{OLDER} 12.1",
    day=set_off("complaint.publication"),
    asks=(
        "Quyết định giải quyết khiếu nại phải được công khai trong thời hạn luật định kể từ ngày ban hành.",
        "A decision on a complaint is made public within the statutory time limit after it was issued.",
    ),
    gap=LATE,
    remedy=("Công khai ngay quyết định giải quyết khiếu nại.", "Make the decision public now."),
)
def publication_late(run: Run, _: Context) -> Result:
    """Until the decree of 2020 only second decisions had to be published; the law book has a limit for each."""
    return overdue("complaint.publication", run)


@publications.rule(
    "publication.short",
    f"{DECREE} 29.3.a",
    f"{DECREE} 29.3.b",
    f"{DECREE} 29.3.c",
    f"{OLDER} 12.2",
    f"{OLDER} 12.3",
    f"{OLDER} 12.4",
    day=lambda step: step.day,
    asks=(
        "Việc công khai quyết định giải quyết khiếu nại phải đủ thời gian, đủ số lần; việc công bố tại cuộc "
        "họp phải được thông báo trước ngày họp đủ số ngày quy định.",
        "A decision on a complaint is made public for the required time or number of times; a meeting that "
        "announces it is announced the required number of days in advance.",
    ),
    gap=(
        "{at}: đã công khai {found} (ngày, lần hoặc số báo); ít nhất {expected}; thiếu {difference}.",
        "{at}: {found} (days, broadcasts or issues); at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Công khai bổ sung cho đủ thời gian, đủ số lần.",
        "Publish the decision again for the missing days or times.",
    ),
)
def publication_short(step: Step, context: Context) -> Result:
    """Only mandatory publications have a minimum length."""
    if not step.run.second and not _had_to_be_published(step):
        return reasons.BEFORE_LAW
    return too_short(step, COMPLAINT_FORMS, context)


def _had_to_be_published(step: Step) -> bool:
    rows = step.run.book.limit_history("complaint.decision.publish.first")
    return any(step.day in row.force for row in rows)


@decisions.rule(
    "enforcement.late",
    f"{DECREE} 31.1",
    day=set_off("complaint.enforcement"),
    asks=(
        "Người giải quyết khiếu nại phải tổ chức thi hành quyết định trong thời hạn luật định kể từ ngày có hiệu lực.",
        "Whoever settled the complaint takes steps to enforce the decision within the statutory time limit "
        "after it takes effect.",
    ),
    gap=LATE,
    remedy=("Tổ chức thi hành ngay quyết định có hiệu lực.", "Take steps to enforce the decision now."),
)
def enforcement_late(run: Run, _: Context) -> Result:
    """From the effect to the first measure or order."""
    return overdue("complaint.enforcement", run)


def _effective(step: Step) -> pendulum.Date | Skip:
    return step.day if step.run.after(step.index, K.TAKE_EFFECT) is not None else NOT_EFFECTIVE


@issued.rule(
    "effect.early",
    "44.1",
    "44.2",
    "57.1.a",
    "57.1.b",
    day=_effective,
    asks=(
        "Quyết định giải quyết khiếu nại chỉ có hiệu lực pháp luật sau khi hết số ngày luật định kể từ ngày ban hành.",
        "A decision on a complaint takes effect only after the number of days that the law sets from its issue.",
    ),
    gap=(
        "{at}: ghi có hiệu lực ngày {found}; sớm nhất {expected}; sớm {difference} ngày.",
        "{at}: recorded as effective on {found}; the earliest lawful day is {expected}; {difference:day} early.",
    ),
    remedy=(
        "Sửa ngày có hiệu lực; chưa thi hành trước ngày đó.",
        "Correct the day of effect; do not enforce before it.",
    ),
)
def effect_early(step: Step, _: Context) -> Result:
    """Effect comes *after* the days: on the day after the last of them.

    In remote areas the days may be more, up to a ceiling: an effect after the ordinary number of days is not early
    there.
    """
    run, effect = step.run, step.run.after(step.index, K.TAKE_EFFECT)
    assert effect is not None, "the day of the rule"
    kind = "discipline" if run.handling.discipline else run.handling.instance.value
    term = run.book.deadline(f"complaint.effect.{kind}", start=step.day)
    first = day_after(term.day)
    if effect >= first:
        return []
    gap = first.toordinal() - effect.toordinal()
    return [Gap(at=step.run.at, found=effect, expected=first, difference=gap, citations=term.limit.citations)]


@issued.rule(
    "effect.inside_window",
    "33.1",
    "44.1",
    day=lambda step: NOT_APPLICABLE if step.run.second else _effective(step),
    basis=Basis.ARITHMETIC,
    severity=Severity.NOTICE,
    asks=(
        "Thời hạn khiếu nại lần hai tính từ ngày nhận được quyết định: quyết định giao muộn có thể có hiệu lực khi người khiếu "
        "nại vẫn còn quyền khiếu nại lần hai.",
        "The time limit for a second complaint runs from receipt of the decision: a decision delivered late "
        "may take effect while a second complaint is still possible.",
    ),
    gap=(
        "{at}: có hiệu lực ngày {found}; thời hạn khiếu nại lần hai đến {expected} ({difference} ngày sau).",
        "{at}: in effect on {found}; a second complaint may be filed until {expected} ({difference:day} later).",
    ),
    remedy=(
        "Gửi quyết định đúng hạn; lưu ý khi thi hành.",
        "Send decisions in time; take care when enforcing.",
    ),
)
def effect_inside_window(step: Step, _: Context) -> Result:
    """A first decision that is notified late takes effect while the complainant may still complain a second time."""
    run, effect, told = (
        step.run,
        step.run.after(step.index, K.TAKE_EFFECT),
        step.run.told(step.index, Recipient.PETITIONER, or_unnamed=True),
    )
    assert effect is not None, "the day of the rule"
    if told is None:
        return NOT_STATED
    key = "complaint.filing.discipline.second" if run.handling.discipline else "complaint.filing.second"
    due = run.book.deadline(key, start=told, remote=run.handling.remote is True)
    if effect > due.day:
        return []
    gap = due.day.toordinal() - effect.toordinal()
    return [Gap(at=step.run.at, found=effect, expected=due.day, difference=gap)]


@issued.rule(
    "lawsuit.late",
    "93/2015/QH13 116.2",
    day=lambda step: NOT_SUED if step.run.after(step.index, K.LITIGATE) is None else step.day,
    confidence=Confidence.KNOWN,
    severity=Severity.NOTICE,
    asks=(
        "Việc khởi kiện vụ án hành chính phải được thực hiện trong thời hiệu khởi kiện kể từ ngày nhận được "
        "quyết định giải quyết khiếu nại.",
        "An administrative lawsuit is filed within the statutory time limit after the decision on the "
        "complaint was received.",
    ),
    gap=(
        "{at}: khởi kiện ngày {found}; hết thời hiệu ngày {expected}; quá hạn {difference} ngày.",
        "{at}: sued on {found}; the time limit ended on {expected}; {difference:day} late.",
    ),
    remedy=(
        "Tòa án xem xét thời hiệu; ghi rõ trở ngại khách quan, nếu có.",
        "The court decides on the time limit; record the objective obstacle, if there was one.",
    ),
)
def lawsuit_late(step: Step, _: Context) -> Result:
    """The text of the article was not read, so the rule only gives a notice."""
    told, sued = (
        step.run.told(step.index, Recipient.PETITIONER, or_unnamed=True),
        step.run.after(step.index, K.LITIGATE),
    )
    assert sued is not None, "the day of the rule"
    if told is None:
        return NOT_STATED
    due = step.run.book.deadline("complaint.lawsuit", start=told)
    if sued <= due.day:
        return []
    gap = sued.toordinal() - due.day.toordinal()
    return [Gap(at=step.run.at, found=sued, expected=due.day, difference=gap, citations=due.limit.citations)]


RULES = (*decisions.rules, *issued.rules, *publications.rules)
