"""Rules on complaints that are suspended, ended or withdrawn (*tạm đình chỉ, đình chỉ, rút khiếu nại*)."""

from __future__ import annotations

from qcdc.law import Citation
from qcdc.model import Petition
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.runs import Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.rules.writing import NOT_APPLICABLE, NOT_STATED, Context, Gap, Result, Skip, Topic
from qcdc.vocab import Ground, HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"
DECREE = "124/2020/NĐ-CP"
_ONLY = PetitionKind.COMPLAINT

IN_PART = Skip(reason="in_part", vi="chỉ rút một phần khiếu nại", en="it was withdrawn only in part")
IN_WHOLE = Skip(reason="in_whole", vi="rút toàn bộ khiếu nại", en="it was withdrawn as a whole")

endings = Topic("complaint", Petition, act=LKN, each=Handlings(_ONLY))
suspensions = Topic("complaint", Petition, act=LKN, each=Steps(_ONLY, K.SUSPEND))
terminations = Topic("complaint", Petition, act=LKN, each=Steps(_ONLY, K.TERMINATE))
withdrawals = Topic("complaint", Petition, act=LKN, each=Steps(_ONLY, K.WITHDRAW))


def _not_provided(step: Step, place: str) -> list[Gap]:
    """Before a day, which the law book gives, the law neither allowed nor forbade the step."""
    book, cited = step.run.book, Citation.of(LKN, place)
    force = book.force_of(cited, on=step.day)
    if force is None or force.since is None or force.since <= step.day:
        return []
    return [Gap(at=step.at, found=step.day, expected=force.since)]


@suspensions.rule(
    "suspension.no_provision",
    "28",
    "37",
    "50",
    day=lambda step: step.day,
    severity=Severity.NOTICE,
    asks=(
        "Khi luật chưa quy định tạm đình chỉ giải quyết khiếu nại, việc tạm đình chỉ không làm dừng thời hạn giải quyết.",
        "While the law did not provide for a suspension, suspending a complaint did not stop the time limit "
        "for settling it.",
    ),
    gap=(
        "{at}: tạm đình chỉ ngày {found}; quy định về tạm đình chỉ có hiệu lực từ {expected}.",
        "{at}: suspended on {found}; the law provides for a suspension from {expected} on.",
    ),
    remedy=("Tiếp tục giải quyết; thời hạn không dừng.", "Continue the settlement; the time limit did not stop."),
)
def suspension_not_provided(step: Step, _: Context) -> Result:
    """Before art. 11a there was no provision on suspensions."""
    return _not_provided(step, "11a.1")


def _reasoned(step: Step, *places: str) -> Skip | list[Gap]:
    """Whether the document states the reason; a reason in the register counts as stated."""
    event = step.event
    if event.reasoned is False:
        return [Gap(at=step.at, found=step.day, citations=tuple(Citation.of(LKN, place) for place in places))]
    return [] if event.reasoned or event.ground is not None else NOT_STATED


@suspensions.rule(
    "suspension.groundless",
    "11a.1",
    "11a.3",
    day=lambda step: step.day,
    severity=Severity.WARNING,
    asks=(
        "Quyết định tạm đình chỉ giải quyết khiếu nại phải nêu rõ lý do, căn cứ pháp luật.",
        "A decision to suspend the settlement of a complaint states its reason and legal ground.",
    ),
    gap=(
        "{at}: tạm đình chỉ ngày {found}, không nêu lý do.",
        "{at}: suspended on {found}, no reason stated.",
    ),
    remedy=("Bổ sung lý do, căn cứ tạm đình chỉ.", "Add the reason for the suspension."),
)
def suspension_groundless(step: Step, _: Context) -> Result:
    """A suspension states its reason."""
    return _reasoned(step, "11a.1", "11a.3")


@endings.rule(
    "suspension_sent.late",
    f"{DECREE} 28b.1",
    f"{DECREE} 28b.2",
    day=set_off("complaint.suspension_sent"),
    asks=(
        "Quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết khiếu nại phải được gửi trong thời hạn luật định.",
        "A decision to suspend, terminate or resume the settlement of a complaint is sent within the "
        "statutory time limit.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày gửi: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; sent: {found}; {difference:calendar day} late.",
    ),
    remedy=("Gửi ngay quyết định cho người có liên quan.", "Send the decision to those concerned now."),
)
def suspension_sent(run: Run, _: Context) -> Result:
    """Each of the decisions is sent in time."""
    return overdue("complaint.suspension_sent", run)


_NEW_GROUNDS = frozenset({Ground.PETITIONER_GONE, Ground.NO_OBJECT, Ground.COURT})


@terminations.rule(
    "termination.no_provision",
    "10",
    day=lambda step: step.day if step.event.ground in _NEW_GROUNDS else NOT_APPLICABLE,
    severity=Severity.NOTICE,
    asks=(
        "Khi luật chưa quy định căn cứ khác, chỉ đình chỉ giải quyết khiếu nại khi người khiếu nại rút khiếu nại.",
        "While the law named no other ground, the settlement of a complaint was terminated only when the "
        "complaint was withdrawn.",
    ),
    gap=(
        "{at}: đình chỉ ngày {found}; quy định về căn cứ khác có hiệu lực từ {expected}.",
        "{at}: terminated on {found}; the law names other grounds from {expected} on.",
    ),
    remedy=("Xem lại căn cứ đình chỉ.", "Review the ground of the termination."),
)
def termination_not_provided(step: Step, _: Context) -> Result:
    """Before art. 11a the law named only the withdrawal; it did not exclude other grounds."""
    return _not_provided(step, "11a.2")


@terminations.rule(
    "termination.groundless",
    "11a.2",
    "11a.3",
    day=lambda step: step.day,
    severity=Severity.WARNING,
    asks=(
        "Quyết định đình chỉ giải quyết khiếu nại phải nêu rõ lý do, căn cứ pháp luật.",
        "A decision to terminate the settlement of a complaint states its reason and legal ground.",
    ),
    gap=(
        "{at}: đình chỉ ngày {found}, không nêu lý do.",
        "{at}: terminated on {found}, no reason stated.",
    ),
    remedy=("Bổ sung lý do, căn cứ đình chỉ.", "Add the reason for the termination."),
)
def termination_groundless(step: Step, _: Context) -> Result:
    """A termination states its reason."""
    return _reasoned(step, "11a.2", "11a.3")


@withdrawals.rule(
    "withdrawal.part_no_provision",
    "10",
    day=lambda step: IN_WHOLE if step.event.part is False else step.day if step.event.part else NOT_STATED,
    severity=Severity.NOTICE,
    asks=(
        "Khi luật chưa quy định rút một phần khiếu nại, phạm vi rút khiếu nại phải được xác định rõ.",
        "While the law did not provide for a withdrawal in part, the extent of a withdrawal must be made clear.",
    ),
    gap=(
        "{at}: rút một phần khiếu nại ngày {found}; quy định về rút một phần có hiệu lực từ {expected}.",
        "{at}: withdrawn in part on {found}; the law provides for a withdrawal in part from {expected} on.",
    ),
    remedy=("Xác định lại phạm vi rút khiếu nại.", "Make the extent of the withdrawal clear."),
)
def part_not_provided(step: Step, _: Context) -> Result:
    """Before its clauses 1 and 2, art. 10 only provided for the withdrawal."""
    return _not_provided(step, "10.2")


@withdrawals.rule(
    "withdrawal.unwritten",
    "10",
    day=lambda step: step.day,
    asks=(
        "Việc rút khiếu nại phải được thể hiện bằng đơn rút khiếu nại, hoặc bằng biên bản khi luật cho phép, có chữ ký hoặc "
        "điểm chỉ của người khiếu nại.",
        "A complaint is withdrawn in a signed document, or in signed minutes where the law allows them.",
    ),
    gap=("{at}: rút khiếu nại ngày {found}, không có văn bản.", "{at}: withdrawn on {found}, not in writing."),
    remedy=(
        "Bổ sung đơn rút khiếu nại hoặc biên bản ghi nhận vào hồ sơ.",
        "Add the written withdrawal or the minutes to the file.",
    ),
)
def withdrawal_unwritten(step: Step, _: Context) -> Result:
    """A withdrawal is in writing."""
    event = step.event
    if event.written is False:
        book, new = step.run.book, Citation.of(LKN, "10.1")
        cited = new if book.in_force(new, on=step.day) else Citation.of(LKN, "10")
        return [Gap(at=step.at, found=step.day, citations=(cited,))]
    return [] if event.written or event.document is not None else NOT_STATED


@withdrawals.rule(
    "withdrawal.not_terminated",
    "10",
    "11a.2.a",
    day=lambda step: IN_PART if step.event.part else step.day,
    asks=(
        "Khi người khiếu nại rút toàn bộ khiếu nại, người giải quyết khiếu nại phải đình chỉ việc giải quyết.",
        "When the whole complaint is withdrawn, its settlement is terminated.",
    ),
    gap=(
        "{at}: rút toàn bộ khiếu nại ngày {found}, chưa đình chỉ giải quyết.",
        "{at}: withdrawn as a whole on {found}; the settlement was not terminated.",
    ),
    remedy=(
        "Ban hành quyết định đình chỉ giải quyết khiếu nại và gửi cho người khiếu nại.",
        "Issue the decision to terminate the settlement and send it to the complainant.",
    ),
)
def withdrawal_not_terminated(step: Step, _: Context) -> Result:
    """Whether a termination follows; not stated if the log is not complete."""
    run = step.run
    if run.after(step.index, K.TERMINATE) is not None:
        return []
    if step.event.part is None or not run.lacks(K.TERMINATE):
        return NOT_STATED
    return [Gap(at=step.at, found=step.day)]


RULES = (*endings.rules, *suspensions.rules, *terminations.rules, *withdrawals.rules)
