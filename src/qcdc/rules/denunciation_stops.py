"""Rules on suspended, ended and withdrawn denunciations (*tạm đình chỉ, đình chỉ giải quyết; rút tố cáo*)."""

from __future__ import annotations

from typing import Final

from qcdc.law import Citation
from qcdc.model import Petition
from qcdc.rules.denunciation_law import DECREE, EACH, LAW, step_day, steps
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.runs import Run
from qcdc.rules.steps import Step, unwritten
from qcdc.rules.writing import LATE, NOT_STATED, Context, Gap, Result, Skip, Topic
from qcdc.vocab import Ground, HandlingEventKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind

GOES_ON = Skip(
    reason="goes_on", vi="phần còn lại vẫn được giải quyết", en="the rest of the denunciation is still being settled"
)
NO_GROUND_TO_GO_ON: Final = Skip(
    reason="no_ground_to_go_on",
    vi="ngày đó pháp luật chưa quy định căn cứ này",
    en="on that day the law did not name this ground",
)

topic = Topic("denunciation", Petition, act=LAW, each=EACH)
by_step = Topic("denunciation", Petition, act=LAW, each=steps())

_SUSPENDED: Final = frozenset({Ground.AWAITING_RESULT, Ground.EXPERT_OPINION})
# This ground does not show whether the court decided or only took the case; the rule favours the body.
_ENDED: Final = frozenset({Ground.WITHDRAWN, Ground.RESPONDENT_DIED, Ground.SETTLED, Ground.COURT})


@by_step.rule(
    "suspension.groundless",
    "34.1.a",
    "34.1.b",
    day=step_day,
    each=steps(K.SUSPEND),
    asks=(
        "Chỉ được tạm đình chỉ giải quyết tố cáo khi có một trong hai căn cứ luật định.",
        "The settlement of a denunciation is suspended only on one of the two statutory grounds.",
    ),
    gap=(
        "{at}: căn cứ đã ghi không thuộc trường hợp được tạm đình chỉ giải quyết tố cáo: {found}.",
        "{at}: the ground stated does not allow a suspension: {found}.",
    ),
    remedy=(
        "Hủy quyết định tạm đình chỉ và tiếp tục giải quyết tố cáo.",
        "Revoke the suspension and continue the settlement.",
    ),
)
def suspension_groundless(step: Step, _: Context) -> Result:
    """Awaiting the result of another body or matter, or of an additional or repeated expert examination."""
    return _groundless(step, _SUSPENDED)


@by_step.rule(
    "termination.groundless",
    "34.3.a",
    "34.3.b",
    "34.3.c",
    day=step_day,
    each=steps(K.TERMINATE),
    asks=(
        "Chỉ được đình chỉ giải quyết tố cáo khi có một trong ba căn cứ luật định.",
        "The settlement of a denunciation is terminated only on one of the three statutory grounds.",
    ),
    gap=(
        "{at}: căn cứ đã ghi không thuộc trường hợp được đình chỉ giải quyết tố cáo: {found}.",
        "{at}: the ground stated does not allow a termination: {found}.",
    ),
    remedy=(
        "Hủy quyết định đình chỉ và tiếp tục giải quyết tố cáo.",
        "Revoke the termination and continue the settlement.",
    ),
)
def termination_groundless(step: Step, _: Context) -> Result:
    """Wholly withdrawn, the only person denounced dead, or settled by a decision in force."""
    return _groundless(step, _ENDED)


def _groundless(step: Step, lawful: frozenset[Ground]) -> Result:
    if step.event.ground is None:
        return NOT_STATED
    return [] if step.event.ground in lawful else [Gap(at=step.at, found=step.event.ground)]


@topic.rule(
    "suspension_sent.late",
    "34.4",
    day=set_off("denunciation.suspension_sent"),
    asks=(
        "Quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo phải được gửi đến người tố cáo, người bị tố cáo "
        "trong thời hạn luật định.",
        "A decision to suspend or terminate the settlement of a denunciation is sent to the denouncer and "
        "the person denounced within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Gửi ngay quyết định cho người tố cáo, người bị tố cáo.", "Send the decision to both of them now."),
)
def suspension_sent(run: Run, _: Context) -> Result:
    """To each of the two; a decision to continue has no separate time limit."""
    return overdue("denunciation.suspension_sent", run)


@by_step.rule(
    "withdrawal.unwritten",
    "33.1",
    f"{DECREE} 4.1",
    day=step_day,
    each=steps(K.WITHDRAW),
    severity=Severity.WARNING,
    asks=(
        "Việc rút tố cáo phải bằng văn bản: đơn rút tố cáo hoặc biên bản có chữ ký, điểm chỉ của người tố cáo.",
        "A denunciation is withdrawn in writing: in a written withdrawal, or in minutes that the denouncer signs.",
    ),
    gap=("{at}: rút tố cáo ngày {found}, không có văn bản.", "{at}: withdrawn on {found}, not in writing."),
    remedy=(
        "Yêu cầu đơn rút tố cáo hoặc lập biên bản có chữ ký của người tố cáo.",
        "Ask for a written withdrawal, or draw up minutes for the denouncer to sign.",
    ),
)
def withdrawal_unwritten(step: Step, _: Context) -> Result:
    """Withdrawals expressly not in writing; without a document in the register, it is not stated."""
    return unwritten(step)


_WITHDRAWN, _CLAUSE_3, _CLAUSE_4 = Citation.of(LAW, "33.3"), Citation.of(DECREE, "4.3"), Citation.of(DECREE, "4.4")
_COERCION = Citation.of(DECREE, "4.4.b")


@by_step.rule(
    "withdrawal.ended_it",
    "33.3",
    f"{DECREE} 4.3",
    f"{DECREE} 4.4",
    day=step_day,
    each=steps(K.WITHDRAW),
    asks=(
        "Rút tố cáo do bị đe dọa, mua chuộc, khi có dấu hiệu vi phạm pháp luật hoặc khi lợi dụng tố cáo để vu khống "
        "thì vụ việc vẫn phải được giải quyết.",
        "The matter is settled all the same if the denouncer withdrew under threat or for a bribe, if there are signs "
        "of a violation, or if the denunciation was meant to slander.",
    ),
    gap=(
        "{at}: rút tố cáo ngày {found}, việc giải quyết đã chấm dứt.",
        "{at}: withdrawn on {found}, and the settlement ended.",
    ),
    remedy=("Tiếp tục giải quyết tố cáo.", "Continue the settlement."),
)
def withdrawal_ended_it(step: Step, _: Context) -> Result:
    """Only if the record states the reason of the withdrawal, and that the body did not continue."""
    event = step.event
    if event.ground is None:
        return NOT_STATED
    if event.part:
        return GOES_ON
    if event.ground is Ground.COERCED and not step.run.book.in_force(_COERCION, on=event.day):
        return NO_GROUND_TO_GO_ON
    if event.goes_on:
        return []
    ended = event.goes_on is False or step.run.after(step.index, K.TERMINATE) is not None
    # It is clause 3 of the decree until 30 June 2026, clause 4 from then on.
    places = (_WITHDRAWN, _CLAUSE_4 if step.run.book.in_force(_CLAUSE_4, on=event.day) else _CLAUSE_3)
    return [Gap(at=step.at, found=event.day, citations=places)] if ended else NOT_STATED


RULES = (*topic.rules, *by_step.rules)
