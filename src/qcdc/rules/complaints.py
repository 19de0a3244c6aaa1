"""Rules on complaints (*khiếu nại*): acceptance, time to settle, competence."""

from __future__ import annotations

import pendulum

from qcdc.law import Citation
from qcdc.model import Petition
from qcdc.rules import (
    complaint_decisions,
    complaint_dialogues,
    complaint_endings,
    complaint_filing,
    complaint_groups,
)
from qcdc.rules.competence import not_competent
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.runs import ACCEPTED, Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.rules.writing import NOT_APPLICABLE, NOT_STATED, Context, Gap, Result, Skip, Topic
from qcdc.vocab import Channel, Ground, HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"
DECREE = "124/2020/NĐ-CP"
RECEPTION = "42/2013/QH13"
CIRCULAR = "07/2014/TT-TTCP"

NOT_COMPLEX = Skip(reason="not_complex", vi="vụ việc không phức tạp", en="the matter is not complex")
MAY_TRANSFER = Skip(
    reason="may_transfer",
    vi="quy định vào ngày đó cho phép chuyển đơn, hoặc không có quy định",
    en="the law of the day allowed a transfer, or did not provide for it",
)

complaints = Topic("complaint", Petition, act=LKN, each=Handlings(PetitionKind.COMPLAINT))
moves = Topic("complaint", Petition, act=LKN, each=Steps(PetitionKind.COMPLAINT, K.TRANSFER, K.GUIDE, K.RETURN))


# Until 30 June 2026 the decree set 10 working days and the law 10 days: an act is late only if it is late by both.
@complaints.rule(
    "acceptance.late",
    "27",
    "36.1",
    "50",
    f"{DECREE} 16.1",
    day=set_off("complaint.acceptance"),
    asks=(
        "Khiếu nại phải được thụ lý, hoặc thông báo không thụ lý, trong thời hạn luật định kể từ ngày nhận được khiếu nại.",
        "A complaint is accepted, or refused with notice, within the statutory time limit after receipt.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày thụ lý hoặc thông báo không thụ lý: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; accepted or refused: {found}; {difference:calendar day} late.",
    ),
    remedy=(
        "Thụ lý ngay hoặc thông báo bằng văn bản, nêu rõ lý do.",
        "Accept the complaint now, or notify the complainant in writing with the reason.",
    ),
)
def acceptance_late(run: Run, _: Context) -> Result:
    """Whether it was accepted or answered in time, by the law and by the decree."""
    return overdue("complaint.acceptance", run)


@complaints.rule(
    "acceptance_told.late",
    "27",
    "36.1",
    "50",
    f"{DECREE} 16.2",
    day=set_off("complaint.acceptance_told"),
    asks=(
        "Việc thụ lý hoặc không thụ lý khiếu nại phải được thông báo bằng văn bản cho người khiếu nại trong thời hạn thụ lý.",
        "The complainant is notified in writing of the acceptance or refusal within the time limit for acceptance.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày thông báo: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; notified: {found}; {difference:calendar day} late.",
    ),
    remedy=("Thông báo ngay bằng văn bản cho người khiếu nại.", "Notify the complainant in writing now."),
)
def acceptance_told_late(run: Run, _: Context) -> Result:
    """The notice is due in the time limit for the acceptance, counted from the receipt."""
    return overdue("complaint.acceptance_told", run)


@complaints.rule(
    "settlement.late",
    "28",
    "37",
    "50",
    day=set_off("complaint.settlement"),
    asks=(
        "Khiếu nại phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
        "A complaint is settled within the statutory time limit after acceptance.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày giải quyết: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; settled: {found}; {difference:calendar day} late.",
    ),
    remedy=("Ban hành quyết định giải quyết khiếu nại.", "Issue the decision on the complaint."),
)
def settlement_late(run: Run, _: Context) -> Result:
    """Whether it was settled in time; unless the matter is stated as not complex, the longer limit may apply."""
    return overdue("complaint.settlement", run)


_BARS = {
    Ground.INTERNAL_OR_NORMATIVE: "11.1",
    Ground.NOT_CONCERNED: "11.2",
    Ground.NO_CAPACITY: "11.3",
    Ground.NO_REPRESENTATIVE: "11.4",
    Ground.UNSIGNED: "11.5",
    Ground.OUT_OF_TIME: "11.6",
    Ground.SECOND_DECISION: "11.7",
    Ground.NOT_RESUMED: "11.8",
    Ground.COURT: "11.9",
}


@complaints.rule(
    "barred.accepted",
    *_BARS.values(),
    day=ACCEPTED,
    asks=(
        "Không thụ lý khiếu nại thuộc một trong các trường hợp luật quy định không được thụ lý.",
        "A complaint in one of the cases that the law excludes is not accepted.",
    ),
    gap=(
        "{at}: thụ lý ngày {found} dù khi phân loại đã xác định lý do không được thụ lý.",
        "{at}: accepted on {found} although a ground for refusal had been found.",
    ),
    remedy=(
        "Xem lại việc thụ lý; nếu đúng là không được thụ lý thì thông báo, nêu rõ lý do.",
        "Review the acceptance; if the ground for refusal applies, give notice with the reason.",
    ),
)
def barred_accepted(run: Run, _: Context) -> Result:
    """The bars found by the last check before the acceptance; each is a separate clause.

    A later check that does not state the bars may have cleared those of an earlier one.
    """
    accepted = run.first(K.ACCEPT)
    assert accepted is not None, "the day of the rule"
    checks = [
        event.classification.barred
        for event in run.events
        if event.classification is not None and event.day <= accepted.day
    ]
    last = checks[-1] if checks else None
    if last is None:
        return NOT_STATED
    found = sorted(ground for ground in last if ground in _BARS)
    return [
        Gap(at=run.at, about=ground, found=accepted.day, citations=(Citation.of(LKN, _BARS[ground]),))
        for ground in found
    ]


def _transferred(step: Step) -> pendulum.Date | Skip:
    return NOT_APPLICABLE if step.event.ground is Ground.SUCCESSION else step.day


@moves.rule(
    "transfer.not_guided",
    f"{RECEPTION} 26.1.b",
    f"{CIRCULAR} 8.1",
    f"{CIRCULAR} 8.2",
    day=_transferred,
    severity=Severity.WARNING,
    asks=(
        "Khi quy định chưa cho phép chuyển đơn, khiếu nại không thuộc thẩm quyền thì hướng dẫn người khiếu nại gửi đến nơi có "
        "thẩm quyền; đơn do cơ quan, tổ chức, cá nhân chuyển đến thì gửi trả nơi chuyển.",
        "Where the law of the day allows no transfer, a complaint to a body that is not competent is not "
        "transferred: the complainant is directed to the right body, and a forwarded complaint is returned "
        "to the forwarding body.",
    ),
    gap=("{at}: đã chuyển đơn ngày {found}.", "{at}: transferred on {found}."),
    remedy=(
        "Hướng dẫn người khiếu nại gửi đúng nơi có thẩm quyền; trả lại đơn cho nơi chuyển, nêu rõ lý do.",
        "Direct the complainant to the right body; return a forwarded complaint with the reason.",
    ),
)
def transferred_not_guided(step: Step, _: Context) -> Result:
    """Receptions had to guide until the law of 2025 allowed a transfer; a circular applied to letters until 2021."""
    petition, book = step.run.of_petition, step.run.book
    if petition.channel is Channel.IN_PERSON:
        place = Citation.of(RECEPTION, "26.1.b")
        # The point was rewritten and keeps its number: from then on the complaint may be transferred.
        forbidden = not book.in_force(Citation.of("136/2025/QH15", "1.11"), on=step.day)
    else:
        place = Citation.of(CIRCULAR, "8.1" if petition.forwarding is None else "8.2")
        forbidden = True
    if not forbidden or not book.in_force(place, on=step.day):
        return MAY_TRANSFER
    if step.event.kind is not K.TRANSFER:
        return []
    return [Gap(at=step.at, found=step.day, citations=(place,))]


@complaints.rule(
    "complexity.unwritten",
    f"{DECREE} 3a.1",
    f"{DECREE} 3a.2",
    day=ACCEPTED,
    asks=(
        "Vụ việc khiếu nại phức tạp phải thuộc trường hợp quy định và được xác định bằng văn bản lưu trong hồ sơ.",
        "A complaint is treated as complex only on a ground that the decree names and that is recorded in writing.",
    ),
    gap=(
        "{at}: chưa có văn bản xác định vụ việc phức tạp.",
        "{at}: there is no document that states that the matter is complex.",
    ),
    remedy=(
        "Lập văn bản nêu căn cứ xác định vụ việc phức tạp, hoặc áp dụng thời hạn thông thường.",
        "Record the ground in writing, or keep to the ordinary time limit.",
    ),
)
def complexity_unwritten(run: Run, _: Context) -> Result:
    """Complexity is recorded in writing; a record that only states complexity does not state its form."""
    handling, complexity = run.handling, run.handling.complexity
    if handling.complex is False:
        return NOT_COMPLEX
    if handling.complex is None or complexity is None:
        return NOT_STATED
    if complexity.written is False or not complexity.grounds:
        return [Gap(at=run.at)]
    return [] if complexity.written or complexity.day is not None else NOT_STATED


@complaints.rule(
    "competence.wrong",
    "7.1",
    "7.2",
    "7.3",
    "17",
    "18.1",
    "18.2",
    "19",
    "20.1",
    "20.2",
    "21.1",
    "21.2",
    "22",
    "23.1",
    "23.2",
    "23.3",
    "51.1",
    "51.2",
    "51.3",
    day=ACCEPTED,
    severity=Severity.WARNING,
    asks=(
        "Khiếu nại phải do đúng người có thẩm quyền giải quyết theo cấp, lần giải quyết và ngày thụ lý.",
        "A complaint is settled by whoever is competent for its level and instance on the day of acceptance.",
    ),
    gap=(
        "{at}: người giải quyết: {found}; người có thẩm quyền: {expected}.",
        "{at}: settled by: {found}; competent: {expected}.",
    ),
    remedy=("Chuyển hồ sơ cho người có thẩm quyền.", "Hand the file to whoever is competent."),
)
def competence_wrong(run: Run, _: Context) -> Result:
    """The competent authority, as far as the law book states it."""
    return not_competent(run)


RULES = (
    *complaints.rules,
    *moves.rules,
    *complaint_filing.RULES,
    *complaint_decisions.RULES,
    *complaint_dialogues.RULES,
    *complaint_endings.RULES,
    *complaint_groups.RULES,
)
