"""Rules on the intake of denunciations (*tiếp nhận, thụ lý tố cáo*): acceptance, transfer, notices, competence."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.law import Citation
from qcdc.model import Petition
from qcdc.rules.competence import not_competent
from qcdc.rules.denunciation_law import DECREE, EACH, LAW, accepted, step_day, steps
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.duty_exceptions import checks_of
from qcdc.rules.runs import ACCEPTED, Run, runs_of
from qcdc.rules.steps import Step, untold
from qcdc.rules.writing import (
    LATE,
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
)
from qcdc.vocab import Confidence, Ground, HandlingEventKind, PetitionKind, Recipient

__all__ = ["RULES"]

K = HandlingEventKind

ANONYMOUS = Skip(reason="anonymous", vi="đơn nặc danh", en="the denunciation is anonymous")
topic = Topic("denunciation", Petition, act=LAW, each=EACH)
by_step = Topic("denunciation", Petition, act=LAW, each=steps())


@topic.rule(
    "acceptance.late",
    "24.1",
    day=set_off("denunciation.acceptance"),
    asks=(
        "Tố cáo phải được vào sổ, phân loại, kiểm tra điều kiện thụ lý trong thời hạn luật định kể từ ngày nhận được.",
        "A denunciation is registered and checked for acceptance within the statutory time limit after its receipt.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày thụ lý hoặc thông báo không thụ lý: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; accepted or refused: {found}; {difference:calendar day} late.",
    ),
    remedy=(
        "Ra quyết định thụ lý tố cáo hoặc thông báo lý do không thụ lý.",
        "Decide on acceptance, or give notice of the reasons for refusal.",
    ),
)
def acceptance(run: Run, _: Context) -> Result:
    """Only late in any case: up to 10 working days if several places, or another body, had to be consulted."""
    return overdue("denunciation.acceptance", run)


@topic.rule(
    "transfer.late",
    "24.2",
    day=set_off("denunciation.transfer"),
    asks=(
        "Đơn tố cáo không thuộc thẩm quyền phải được chuyển trong thời hạn luật định kể từ ngày nhận được.",
        "A written denunciation to a body that is not competent is transferred within the statutory time "
        "limit after receipt.",
    ),
    gap=LATE,
    remedy=(
        "Chuyển ngay đơn tố cáo đến cơ quan có thẩm quyền.",
        "Transfer the denunciation to the competent body now.",
    ),
)
def transfer(run: Run, _: Context) -> Result:
    """From the receipt of a petition to its transfer; a visitor is directed to the competent body instead."""
    return overdue("denunciation.transfer", run)


@topic.rule(
    "transfer_told.late",
    "24.2",
    day=set_off("denunciation.transfer_told"),
    asks=(
        "Việc chuyển đơn tố cáo phải được thông báo cho người tố cáo trong thời hạn luật định.",
        "The denouncer is notified of the transfer of the denunciation within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Thông báo ngay việc chuyển đơn cho người tố cáo.", "Notify the denouncer of the transfer now."),
)
def transfer_told(run: Run, _: Context) -> Result:
    """Within the time limit of the transfer itself, from the receipt."""
    return overdue("denunciation.transfer_told", run)


@topic.rule(
    "acceptance_told.late",
    "29.3",
    f"{DECREE} 9.2",
    day=set_off("denunciation.acceptance_told"),
    asks=(
        "Việc thụ lý tố cáo phải được thông báo cho người tố cáo trong thời hạn luật định.",
        "The denouncer is notified of the acceptance of the denunciation within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Thông báo ngay việc thụ lý cho người tố cáo.", "Notify the denouncer of the acceptance now."),
)
def acceptance_told(run: Run, _: Context) -> Result:
    """From the decision to accept."""
    return overdue("denunciation.acceptance_told", run)


@topic.rule(
    "respondent_told.late",
    "29.3",
    f"{DECREE} 9.2",
    day=set_off("denunciation.respondent_told"),
    asks=(
        "Nội dung tố cáo phải được thông báo cho người bị tố cáo trong thời hạn luật định kể từ ngày thụ lý.",
        "The person denounced is notified of the content of the denunciation within the statutory time limit "
        "after the acceptance.",
    ),
    gap=LATE,
    remedy=(
        "Thông báo ngay nội dung tố cáo cho người bị tố cáo, không tiết lộ người tố cáo.",
        "Notify the person denounced of the content now, without disclosing who denounced.",
    ),
)
def respondent_told(run: Run, _: Context) -> Result:
    """The person denounced is notified of the content of the denunciation, not of the denouncer."""
    return overdue("denunciation.respondent_told", run)


@by_step.rule(
    "refusal.untold",
    "24.1",
    "37.2.a",
    day=step_day,
    each=steps(K.REFUSE),
    asks=(
        "Việc không thụ lý tố cáo, không giải quyết lại và lý do phải được thông báo cho người tố cáo.",
        "The denouncer is notified of a refusal to accept a denunciation, or to settle it again, with the reason.",
    ),
    gap=(
        "{at}: không thụ lý, không giải quyết lại ngày {found}, không thông báo.",
        "{at}: refused on {found}, no notice given.",
    ),
    remedy=(
        "Thông báo ngay cho người tố cáo, nêu rõ lý do.",
        "Notify the denouncer now, with the reason for the refusal.",
    ),
)
def refusal_untold(step: Step, _: Context) -> Result:
    """The law sets no number of days: only an express failure to notify is a breach."""
    if step.run.petition is not None and step.run.petition.anonymous:
        return ANONYMOUS
    place = Citation.of(LAW, "37.2.a" if step.run.second else "24.1")
    return untold(step, Recipient.PETITIONER, citations=(place,))


@topic.rule(
    "forwarder_told.late",
    "26.2",
    day=set_off("denunciation.forwarder_told"),
    asks=(
        "Kết quả xử lý tố cáo do cơ quan báo chí hoặc cơ quan, tổ chức, cá nhân có thẩm quyền chuyển đến "
        "phải được thông báo cho nơi chuyển trong thời hạn luật định.",
        "The press agency, body or person that forwarded a denunciation is notified of the outcome within "
        "the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Thông báo ngay bằng văn bản cho nơi chuyển tố cáo.",
        "Notify whoever forwarded the denunciation in writing now.",
    ),
)
def forwarder_told(run: Run, _: Context) -> Result:
    """From the receipt of the forwarded petition, whatever its outcome."""
    return overdue("denunciation.forwarder_told", run)


@topic.rule(
    "barred.accepted",
    "29.1",
    "24.1",
    day=ACCEPTED,
    asks=(
        "Chỉ thụ lý tố cáo khi đủ các điều kiện thụ lý.",
        "A denunciation is accepted only if the conditions of acceptance are met.",
    ),
    gap=(
        "{at}: thụ lý ngày {found} dù kết quả kiểm tra ghi không đủ điều kiện.",
        "{at}: accepted on {found} although the check found that the conditions were not met.",
    ),
    remedy=(
        "Xem lại quyết định thụ lý tố cáo hoặc bổ sung kết quả kiểm tra.",
        "Review the acceptance, or add the result of a later check.",
    ),
)
def barred_accepted(run: Run, _: Context) -> Result:
    """The last check before the acceptance counts, because missing information may have been supplied.

    It may not state whether the conditions are met; then nothing is said of the earlier ones.
    """
    day = accepted(run)
    assert day is not None, "the day of the rule"
    found = [barred for checked, _, barred, _ in checks_of(run) if checked <= day]
    if not found or found[-1] is None:
        return NOT_STATED
    return [Gap(at=run.at, found=day)] if found[-1] else []


@topic.rule(
    "competence.wrong",
    "12.1",
    "12.5",
    "12.6",
    "13.1",
    "13.2",
    "13.3",
    "13.4",
    "13.5",
    "13.7",
    "13.8",
    "18.1",
    "18.2",
    "21",
    "37.1",
    day=ACCEPTED,
    confidence=Confidence.KNOWN,
    asks=(
        "Tố cáo phải do người có thẩm quyền giải quyết tại thời điểm thụ lý.",
        "A denunciation is settled by whoever is competent for it on the day of acceptance.",
    ),
    gap=(
        "{at}: người giải quyết: {found}; người có thẩm quyền: {expected}.",
        "{at}: settled by: {found}; competent: {expected}.",
    ),
    remedy=("Chuyển hồ sơ cho người có thẩm quyền.", "Hand the file to whoever is competent."),
)
def competence(run: Run, _: Context) -> Result:
    """By the office of the person denounced, its level and the day."""
    return not_competent(run)


class Move(NamedTuple):
    """A transfer of a denunciation, and the number of transfers of the same content so far."""

    at: Place
    day: pendulum.Date
    number: int


def moves(petition: Petition, context: Context) -> Skip | list[Move]:
    """The transfers of a denunciation from body to body; a hand-over to a successor does not count."""
    runs = runs_of(petition, context, PetitionKind.DENUNCIATION)
    if isinstance(runs, Skip):
        return runs
    made = [
        (run.at, event.day)
        for run in runs
        for event in run.events[len(run.handling.inherited) :]
        if event.kind is K.TRANSFER and event.ground is not Ground.SUCCESSION
    ]
    return [Move(at, day, number) for number, (at, day) in enumerate(made, start=1)]


transfers = Topic("denunciation", Petition, act=LAW, each=moves)


@transfers.rule(
    "transfer.repeated",
    "05/2021/TT-TTCP 14.1",
    day=lambda move: move.day,
    # The article was read; whether the circular is in force after 30 June 2026 is not established.
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Đơn tố cáo có cùng nội dung chỉ được chuyển một lần.",
        "A denunciation is transferred only once on the same content.",
    ),
    gap=("{at}: chuyển lần nữa ngày {found}.", "{at}: transferred again on {found}."),
    remedy=(
        "Không chuyển tiếp; báo cáo cơ quan có thẩm quyền.",
        "Do not transfer it again; report to the competent body.",
    ),
)
def transferred_again(move: Move, _: Context) -> Result:
    """The first transfer is lawful; the second on the same content is not."""
    return [Gap(at=move.at, found=move.day)] if move.number > 1 else []


RULES = (*topic.rules, *by_step.rules, *transfers.rules)
