"""Rules on petitions: were they accepted and settled in time, and in the right order?"""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from qcdc import law
from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence, Deadline
from qcdc.model import Handling, Petition
from qcdc.rules.engine import Context, Gap, Rule, Skip
from qcdc.vocab import HandlingEventKind, Instance, PetitionKind, Severity

__all__ = ["RULES"]

_SETTLING = (HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE)


def _known(day: pendulum.Date | None, context: Context) -> pendulum.Date | None:
    """A day, unless it lies after the day of judgement."""
    return day if day is not None and day <= context.as_of else None


def _late(at: str, found: pendulum.Date | None, due: Deadline, context: Context) -> Iterator[Gap]:
    """A gap where the day found, or the day of judgement while there is none, lies after the last day."""
    reached = context.as_of if found is None else found
    if reached > due.day:
        late = reached.toordinal() - due.day.toordinal()
        yield Gap(at=at, found=found, expected=due.day, gap=late, citations=due.limit.citations)


def _begun(petition: Petition, context: Context) -> list[tuple[int, Handling]]:
    return [(index, one) for index, one in enumerate(petition.handlings) if one.received <= context.as_of]


def _acceptance(petition: Petition, context: Context, kind: PetitionKind) -> Skip | list[Gap]:
    if petition.kind is not kind:
        return Skip(reason="other_kind")
    begun = _begun(petition, context)
    if not begun:
        return Skip(reason="not_begun")
    gaps: list[Gap] = []
    for index, handling in begun:
        key = "denunciation.acceptance" if kind is PetitionKind.DENUNCIATION else "complaint.acceptance"
        if kind is PetitionKind.COMPLAINT and handling.instance is Instance.SECOND:
            key = "complaint.acceptance.second"
        # Up to 10 working days are lawful for a denunciation checked in several places, which a handling does
        # not say: only what is late in any case is called late.
        due = law.deadline(key, start=handling.received, extended=True, calendar=context.calendar)
        # Whoever guides, transfers, returns, refuses or files has answered too.
        answers = [day for day in (handling.accepted, handling.finished) if _known(day, context)]
        gaps.extend(_late(f"handlings[{index}]", min(filter(None, answers), default=None), due, context))
    return gaps


def complaint_acceptance(petition: Petition, context: Context) -> Skip | list[Gap]:
    """Accepted, or answered otherwise, within the term from the receipt."""
    return _acceptance(petition, context, PetitionKind.COMPLAINT)


def denunciation_acceptance(petition: Petition, context: Context) -> Skip | list[Gap]:
    """Registered, checked and accepted, or answered otherwise, within the term from the receipt."""
    return _acceptance(petition, context, PetitionKind.DENUNCIATION)


def _settlement(petition: Petition, context: Context, kind: PetitionKind) -> Skip | list[Gap]:
    if petition.kind is not kind:
        return Skip(reason="other_kind")
    gaps: list[Gap] = []
    accepted = [(index, one, day) for index, one in _begun(petition, context) if (day := _known(one.accepted, context))]
    if not accepted:
        return Skip(reason="not_accepted")
    for index, handling, day in accepted:
        if kind is PetitionKind.DENUNCIATION:
            key = "denunciation.settlement"
        else:
            key = "complaint.settlement." + ("second" if handling.instance is Instance.SECOND else "first")
        due = law.deadline(key, start=day, complex=handling.complex, remote=handling.remote, calendar=context.calendar)
        gaps.extend(_late(f"handlings[{index}]", _known(handling.finished, context), due, context))
    return gaps


def complaint_settlement(petition: Petition, context: Context) -> Skip | list[Gap]:
    """Decided within the term from the acceptance."""
    return _settlement(petition, context, PetitionKind.COMPLAINT)


def denunciation_settlement(petition: Petition, context: Context) -> Skip | list[Gap]:
    """Concluded within the term from the acceptance."""
    return _settlement(petition, context, PetitionKind.DENUNCIATION)


def decision_after_acceptance(petition: Petition, context: Context) -> Skip | list[Gap]:
    """No decision or conclusion without, or before, an acceptance."""
    if not petition.kind.makes_case:
        return Skip(reason="other_kind")
    gaps: list[Gap] = []
    settled = False
    for index, handling in _begun(petition, context):
        for step, event in enumerate(handling.events):
            if event.kind in _SETTLING and event.day <= context.as_of:
                settled = True
                if handling.accepted is None:
                    gaps.append(Gap(at=f"handlings[{index}].events[{step}]", found=event.day))
    return gaps if settled else Skip(reason="not_settled")


_COMPLAINTS = OpenPeriod.between("2012-07-01", None)
_DENUNCIATIONS = OpenPeriod.between("2019-01-01", None)

# A warning, although the law is clear: until 30 June 2026 the decree says 10 *working* days where the law says 10 days.
# Settlement is no more than a warning while suspensions and extensions are no steps of a handling.
RULES = (
    Rule(
        id="complaint.acceptance.late",
        subject=Petition,
        severity=Severity.WARNING,
        citations=(Citation.of("02/2011/QH13", "27"), Citation.of("02/2011/QH13", "36.1")),
        force=_COMPLAINTS,
        confidence=Confidence.VERIFIED,
        vi="Khiếu nại phải được thụ lý hoặc trả lời trong thời hạn luật định kể từ ngày nhận được khiếu nại.",
        en="A complaint is accepted, or answered otherwise, within the legal term from its receipt.",
        gap_vi="{at}: ngày thụ lý, trả lời: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="{at}: accepted or answered: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Thụ lý ngay hoặc thông báo bằng văn bản, nêu rõ lý do.",
        remedy_en="Accept it now, or notify the petitioner in writing with the reason.",
        check=complaint_acceptance,
    ),
    Rule(
        id="complaint.settlement.late",
        subject=Petition,
        severity=Severity.WARNING,
        citations=(Citation.of("02/2011/QH13", "28"), Citation.of("02/2011/QH13", "37")),
        force=_COMPLAINTS,
        confidence=Confidence.VERIFIED,
        vi="Khiếu nại phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
        en="A complaint is settled within the legal term from its acceptance.",
        gap_vi="{at}: ngày giải quyết: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="{at}: settled: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Ban hành quyết định giải quyết khiếu nại.",
        remedy_en="Issue the decision.",
        check=complaint_settlement,
    ),
    Rule(
        id="denunciation.acceptance.late",
        subject=Petition,
        severity=Severity.BREACH,
        citations=(Citation.of("25/2018/QH14", "24.1"),),
        force=_DENUNCIATIONS,
        confidence=Confidence.VERIFIED,
        vi="Tố cáo phải được đăng ký, kiểm tra điều kiện thụ lý trong thời hạn luật định kể từ ngày nhận được tố cáo.",
        en="A denunciation is registered and checked for acceptance within the legal term from its receipt.",
        gap_vi="{at}: ngày thụ lý, trả lời: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="{at}: accepted or answered: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Ra quyết định thụ lý hoặc thông báo lý do không thụ lý.",
        remedy_en="Decide to accept it, or notify why not.",
        check=denunciation_acceptance,
    ),
    Rule(
        id="denunciation.settlement.late",
        subject=Petition,
        severity=Severity.WARNING,
        citations=(Citation.of("25/2018/QH14", "30"),),
        force=_DENUNCIATIONS,
        confidence=Confidence.VERIFIED,
        vi="Tố cáo phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
        en="A denunciation is concluded within the legal term from its acceptance.",
        gap_vi="{at}: ngày kết luận: {found}; hạn {expected}; quá hạn {gap} ngày.",
        gap_en="{at}: concluded: {found}; due {expected}; {gap} calendar day(s) late.",
        remedy_vi="Ban hành kết luận nội dung tố cáo; vụ việc phức tạp phải có quyết định gia hạn giải quyết tố cáo.",
        remedy_en="Issue the conclusion; a complex matter needs a decision to extend.",
        check=denunciation_settlement,
    ),
    Rule(
        id="petition.decision_before_acceptance",
        subject=Petition,
        severity=Severity.WARNING,
        citations=(Citation.of("02/2011/QH13", "27"), Citation.of("25/2018/QH14", "28")),
        force=_COMPLAINTS,
        confidence=Confidence.VERIFIED,
        vi="Chỉ được ban hành quyết định giải quyết, kết luận nội dung tố cáo sau khi đã thụ lý.",
        en="A decision or conclusion follows an acceptance.",
        gap_vi="{at}: ban hành ngày {found} khi chưa thụ lý.",
        gap_en="{at}: issued on {found} without an acceptance before it.",
        remedy_vi="Bổ sung quyết định, thông báo thụ lý vào hồ sơ, hoặc sửa ngày ghi nhầm.",
        remedy_en="Add the acceptance to the file, or correct a day entered wrongly.",
        check=decision_after_acceptance,
    ),
)
