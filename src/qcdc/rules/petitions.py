"""Rules on petitions of every kind, and on cases: classification, answers, order of steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pendulum

from qcdc.law import Citation
from qcdc.model import Case, HandlingEvent, Petition
from qcdc.rules import reasons
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.measures import unstated
from qcdc.rules.runs import ACCEPTED, Handlings, PetitionParts, Run
from qcdc.rules.steps import Step, Steps
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
from qcdc.vocab import Channel, Confidence, HandlingEventKind, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN, LTC, RECEPTION = "02/2011/QH13", "25/2018/QH14", "42/2013/QH13"
DECREE = "124/2020/NĐ-CP"
CIRCULAR, OLDER_CIRCULAR = "05/2021/TT-TTCP", "07/2014/TT-TTCP"
_COMPLAINT, _DENUNCIATION = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION
_BOTH = (_COMPLAINT, _DENUNCIATION)

NOT_AT_RECEPTION = Skip(
    reason="not_at_reception", vi="không gửi tại nơi tiếp công dân", en="not handed in at a reception"
)

petitions = Topic("petition", Petition, act=RECEPTION, each=Handlings())
mixed = Topic("petition", Petition, act=RECEPTION, each=Handlings(PetitionKind.MIXED))


class _Settled(NamedTuple):
    """A decision or conclusion, with the provisions for its kind of petition that were in force on its day."""

    step: Step
    cited: tuple[Citation, ...]


class _Cited(PetitionParts):
    """The steps of some kinds, each with the places of the law on its kind of petition that are in force on its day.

    Args:
        places: the places in the law on each kind of petition whose steps are checked.
        steps: the kinds of step.
    """

    __slots__ = ("_steps", "places")

    def __init__(self, places: Mapping[PetitionKind, tuple[str, ...]], *steps: HandlingEventKind) -> None:
        super().__init__(places, steps)
        self.places = {kind: tuple(Citation.of(*one.split(" ")) for one in found) for kind, found in places.items()}
        self._steps = steps

    def __call__(self, petition: Petition, context: Context, /) -> Skip | list[_Settled]:
        """The steps taken by the day of the audit, with the law of their day."""
        if petition.kind not in self.kinds:
            return reasons.OTHER_KIND
        found = Steps(petition.kind, *self._steps)(petition, context)
        if isinstance(found, Skip):
            return found
        places, book = self.places[petition.kind], context.book
        return [_Settled(step, tuple(one for one in places if book.in_force(one, on=step.day))) for step in found]


def _by_its_law(part: _Settled) -> pendulum.Date | Skip:
    """Only the law on its own kind of petition applies."""
    return part.step.day if part.cited else reasons.BEFORE_LAW


_ACCEPTED_FIRST = {
    _COMPLAINT: (f"{LKN} 27", f"{LKN} 36.1", f"{LKN} 50"),
    _DENUNCIATION: (f"{LTC} 28.1",),
}

settled = Topic("petition", Petition, act=RECEPTION, each=_Cited(_ACCEPTED_FIRST, K.DECIDE, K.CONCLUDE))


@settled.rule(
    "decision_before_acceptance",
    *_ACCEPTED_FIRST[_COMPLAINT],
    *_ACCEPTED_FIRST[_DENUNCIATION],
    day=_by_its_law,
    severity=Severity.WARNING,
    asks=(
        "Chỉ được ban hành quyết định giải quyết khiếu nại, kết luận nội dung tố cáo sau khi đã thụ lý.",
        "A decision on a complaint or a conclusion on a denunciation is issued only after acceptance.",
    ),
    gap=(
        "{at}: ban hành ngày {found} khi chưa thụ lý.",
        "{at}: issued on {found} without an acceptance before it.",
    ),
    remedy=(
        "Bổ sung quyết định, thông báo thụ lý vào hồ sơ, hoặc sửa ngày ghi nhầm.",
        "Add the acceptance to the file, or correct a day entered wrongly.",
    ),
)
def decision_after_acceptance(part: _Settled, _: Context) -> Result:
    """No decision or conclusion without an acceptance; if the log is not complete, its absence is not stated."""
    step = part.step
    if step.run.handling.accepted is not None:
        return []
    if not step.run.lacks(K.ACCEPT):
        return [unstated(step.at)]
    return [Gap(at=step.at, found=step.day, citations=part.cited)]


@petitions.rule(
    "classification.late",
    CIRCULAR,
    day=set_off("petition.classification"),
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Đơn kiến nghị, phản ánh và đơn có nhiều nội dung nên được phân loại, xử lý trong thời hạn quy định "
        "kể từ ngày nhận.",
        "Petitions with recommendations, feedback or mixed content should be classified and handled within "
        "the time limit after receipt.",
    ),
    gap=LATE,
    remedy=("Phân loại và xử lý đơn ngay.", "Classify and handle the petition now."),
)
def classification_late(run: Run, _: Context) -> Result:
    """The number comes from a circular whose text was not read."""
    return overdue("petition.classification", run)


@petitions.rule(
    "answer.late",
    "28.1",
    day=set_off("petition.answer"),
    asks=(
        "Người đến trình bày phải được trả lời kết quả xử lý bước đầu trong thời hạn luật định.",
        "A visitor who handed in a petition is notified of the initial outcome within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Trả lời ngay, trực tiếp hoặc bằng văn bản.", "Answer now, in person or in writing."),
)
def answer_late(run: Run, _: Context) -> Result:
    """From the receipt at a reception to the first answer."""
    return overdue("petition.answer", run)


@petitions.rule(
    "forwarder_told_result.late",
    "27.2",
    day=set_off("petition.forwarder_told_result"),
    asks=(
        "Kết quả giải quyết khiếu nại, tố cáo phải được thông báo cho cơ quan của Quốc hội, đại biểu, Ban tiếp công dân đã "
        "chuyển đơn đến trong thời hạn luật định.",
        "Bodies of the National Assembly, deputies and reception boards are notified of the result of a "
        "complaint or denunciation that they forwarded within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Thông báo ngay kết quả cho nơi chuyển đơn.", "Notify the forwarding body of the result now."),
)
def forwarder_told_result(run: Run, _: Context) -> Result:
    """The laws on complaints and denunciations provide for other senders."""
    return overdue("petition.forwarder_told_result", run)


@petitions.rule(
    "unhandled.late",
    "154/2026/NĐ-CP 41.3.b",
    day=set_off("petition.unhandled"),
    severity=Severity.WARNING,
    asks=(
        "Người giữ chức vụ được giao xử lý đơn không để đơn quá thời hạn quy định mà không xử lý khi không có lý do chính đáng.",
        "An official in a leading post does not leave a petition unhandled beyond the time limit without a good reason.",
    ),
    gap=LATE,
    remedy=("Xử lý đơn ngay; ghi rõ lý do chậm.", "Handle the petition now; record the reason for the delay."),
)
def unhandled_late(run: Run, _: Context) -> Result:
    """A ground for discipline; a warning, because the disciplining body judges whether there was a good reason."""
    return overdue("petition.unhandled", run)


@petitions.rule(
    "unfit.accepted",
    f"{CIRCULAR} 6",
    day=ACCEPTED,
    confidence=Confidence.UNCERTAIN,
    asks=(
        "Đơn không đủ điều kiện xử lý thì không thụ lý.",
        "A petition that is not fit to be handled is not accepted.",
    ),
    gap=(
        "{at}: thụ lý ngày {found} dù đã phân loại là đơn không đủ điều kiện xử lý.",
        "{at}: accepted on {found} although the check had found it unfit.",
    ),
    remedy=("Phân loại lại, hoặc lưu đơn.", "Classify the petition again, or file it."),
)
def unfit_accepted(run: Run, _: Context) -> Result:
    """An unfit petition is not accepted, unless a later check found it fit."""
    accepted = run.first(K.ACCEPT)
    assert accepted is not None, "the day of the rule"
    checks = [
        event.classification
        for _, event in run.all(K.CLASSIFY)
        if event.classification is not None and event.day <= accepted.day
    ]
    if not checks:
        return NOT_STATED
    return [] if checks[-1].fit else [Gap(at=run.at, found=accepted.day)]


def _at_reception(run: Run) -> pendulum.Date | Skip:
    at_hand = run.petition is not None and run.petition.channel is Channel.IN_PERSON
    return run.handling.clock_start if at_hand else NOT_AT_RECEPTION


@mixed.rule(
    "mixed.accepted",
    "25.3",
    "154/2026/NĐ-CP 14.4",
    day=_at_reception,
    severity=Severity.WARNING,
    asks=(
        "Tại nơi tiếp công dân, đơn vừa khiếu nại, vừa tố cáo, kiến nghị, phản ánh phải được hướng dẫn viết "
        "thành đơn riêng.",
        "At a reception, a petition that mixes a complaint, denunciation, recommendation or feedback is split before any of "
        "them is accepted.",
    ),
    gap=(
        "{at}: thụ lý ngày {found} khi chưa tách đơn.",
        "{at}: accepted on {found} without being split.",
    ),
    remedy=(
        "Hướng dẫn người gửi tách đơn; vào sổ từng đơn.",
        "Direct the petitioner to split the petition; register each part.",
    ),
)
def mixed_accepted(run: Run, _: Context) -> Result:
    """Both texts are about visitors of receptions."""
    accepted = run.first(K.ACCEPT)
    return [] if accepted is None else [Gap(at=run.at, found=accepted.day)]


_REASONED = {
    _COMPLAINT: (f"{LKN} 27", f"{LKN} 36.1", f"{DECREE} 16.1"),
    _DENUNCIATION: (f"{LTC} 24.1",),
}

refused = Topic("petition", Petition, act=RECEPTION, each=_Cited(_REASONED, K.REFUSE))


@refused.rule(
    "refusal.unreasoned",
    *_REASONED[_COMPLAINT],
    *_REASONED[_DENUNCIATION],
    day=_by_its_law,
    severity=Severity.WARNING,
    asks=(
        "Thông báo không thụ lý khiếu nại, tố cáo phải nêu rõ lý do.",
        "Notice that a complaint or denunciation is refused states the reason.",
    ),
    gap=(
        "{at}: không thụ lý ngày {found}, không nêu lý do.",
        "{at}: refused on {found}, no reason stated.",
    ),
    remedy=("Bổ sung lý do vào thông báo.", "Add the reason to the notice."),
)
def refusal_unreasoned(part: _Settled, _: Context) -> Result:
    """A refusal states its reason; a reason in the register counts as stated."""
    event = part.step.event
    if event.reasoned is False:
        return [Gap(at=part.step.at, found=event.day, citations=part.cited)]
    return [] if event.reasoned or event.ground is not None else NOT_STATED


class Guided(NamedTuple):
    """A step by which the petitioner was directed elsewhere, and whether it was the first one on the content."""

    event: HandlingEvent
    first: bool
    petition: str


def guidings(case: Case, context: Context) -> list[Guided]:
    """Every direction, oldest first."""
    found = sorted(
        (
            (petition.id, event)
            for petition in case.petitions
            for handling in petition.handlings
            for event in handling.events
            if event.kind is K.GUIDE and event.day <= context.as_of
        ),
        key=lambda one: one[1].day,
    )
    return [Guided(event, index == 0, petition) for index, (petition, event) in enumerate(found)]


cases = Topic("case", Case, act=OLDER_CIRCULAR, each=guidings)


@cases.rule(
    "guided_again",
    "6.2.b",
    f"{CIRCULAR} 6",
    day=lambda one: one.event.day,
    confidence=Confidence.KNOWN,
    asks=(
        "Cùng một nội dung đơn chỉ hướng dẫn người gửi đơn một lần.",
        "A petitioner is directed to the competent body only once on the same content.",
    ),
    gap=("Đã hướng dẫn lại người gửi đơn ngày {found}.", "The petitioner was directed again on {found}."),
    remedy=(
        "Lưu đơn và theo dõi; không hướng dẫn lại.",
        "File the later petition and keep track of it; do not direct the petitioner again.",
    ),
)
def guided_again(one: Guided, _: Context) -> Result:
    """The petitioner is guided once on the same content; later petitions are filed."""
    key = f"{one.petition}:{one.event.day.isoformat()}"
    return [] if one.first else [Gap(at=Place.of("petitions"), found=one.event.day, key=key)]


RULES = (*petitions.rules, *settled.rules, *refused.rules, *mixed.rules, *cases.rules)
