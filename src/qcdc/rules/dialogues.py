"""Rules on dialogues of communes with residents (*hội nghị trao đổi, đối thoại với Nhân dân*)."""

from __future__ import annotations

import pendulum

from qcdc.model import PEOPLES_COMMITTEE, PublicDialogue
from qcdc.rules import reasons
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    done_of,
    late,
    notice_short,
    too_few,
)
from qcdc.vocab import Confidence, DialogueBasis, Level, Stage

__all__ = ["RULES"]

LAW = "10/2022/QH15"
DECREE = "59/2023/NĐ-CP"
GOVERNMENT = "72/2025/QH15"

NOT_PERIODIC = Skip(
    reason="not_periodic", vi="không phải hội nghị đối thoại định kỳ", en="not the periodic dialogue of the year"
)


def _of_commune(dialogue: PublicDialogue) -> Skip | pendulum.Date:
    if dialogue.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    return dialogue.day if dialogue.unit.level is Level.COMMUNE else reasons.OTHER_LEVEL


dialogues = Topic("dialogue", PublicDialogue, act=LAW)


@dialogues.rule(
    "without_front",
    "32.1",
    day=_of_commune,
    stages=(Stage.DISCUSS,),
    asks=(
        "Ủy ban nhân dân cấp xã phải phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp tổ chức hội nghị "
        "trao đổi, đối thoại định kỳ.",
        "The People's Committee of a commune holds its periodic dialogue together with the Front committee "
        "of the commune.",
    ),
    gap=(
        "Hội nghị không phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.",
        "The dialogue was held without the Front.",
    ),
    remedy=(
        "Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp tổ chức hội nghị.",
        "Hold the dialogue together with the Front.",
    ),
)
def held_with_front(dialogue: PublicDialogue, _: Context) -> Result:
    """The periodic dialogue of a commune is held together with the Front."""
    if dialogue.basis is None:
        return NOT_STATED
    if dialogue.basis is not DialogueBasis.PERIODIC:
        return NOT_PERIODIC
    if dialogue.with_front is None:
        return NOT_STATED
    return [] if dialogue.with_front else [Gap(at=Place.of("with_front"), found=0, expected=1)]


of_two_tiers = Topic("dialogue", PublicDialogue, act=GOVERNMENT, confidence=Confidence.KNOWN)


@of_two_tiers.rule(
    "announced_late",
    "43",
    day=_of_commune,
    stages=(Stage.DISCUSS,),
    asks=(
        "Hội nghị đối thoại với Nhân dân phải được thông báo trước ngày tổ chức đủ số ngày luật định.",
        "A dialogue with residents is announced the required number of days in advance.",
    ),
    gap=(
        "Ngày thông báo: {found}; chậm nhất ngày {expected}; chậm {difference} ngày.",
        "Announced: {found}; due by {expected}; {difference:calendar day} late.",
    ),
    remedy=("Thông báo lại và lùi ngày đối thoại.", "Announce it again and postpone the dialogue."),
)
def dialogue_announced(dialogue: PublicDialogue, context: Context) -> Result:
    """The dialogue was announced early enough."""
    done = done_of(dialogue, "announced")
    return notice_short(Place.of("announced"), "participation.dialogue.notice", done, dialogue.day, context)


@of_two_tiers.rule(
    "results_late",
    "43",
    day=_of_commune,
    stages=(Stage.DISCUSS,),
    asks=(
        "Kết quả đối thoại với Nhân dân phải được công khai trong thời hạn luật định.",
        "The results of a dialogue with residents are published within the statutory time limit.",
    ),
    gap=(
        "Ngày công khai: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Published: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Công khai kết quả đối thoại.", "Publish the results of the dialogue."),
)
def results_published(dialogue: PublicDialogue, context: Context) -> Result:
    """The results of the dialogue were published in time."""
    done = done_of(dialogue, "published")
    return late(Place.of("published"), "participation.dialogue.results", dialogue.day, done, context)


@of_two_tiers.rule(
    "request.too_few",
    "43",
    day=_of_commune,
    stages=(Stage.DISCUSS,),
    asks=(
        "Đối thoại theo yêu cầu của cử tri phải có đủ tỷ lệ cử tri yêu cầu.",
        "A dialogue on request is requested by the required share of the voters.",
    ),
    gap=(
        "Có {found} cử tri yêu cầu; ít nhất {expected}; thiếu {difference}.",
        "Voters who asked: {found}; at least {expected}; {difference} short.",
    ),
    remedy=("Ghi nhận là đối thoại khi cần thiết.", "Record the dialogue as one held when necessary."),
)
def request_large_enough(dialogue: PublicDialogue, context: Context) -> Result:
    """A dialogue on request was requested by enough voters."""
    if dialogue.basis is None:
        return NOT_STATED
    if dialogue.basis is not DialogueBasis.REQUEST:
        return reasons.NOT_ON_REQUEST
    if dialogue.voters is None:
        return NOT_STATED
    key, found = "participation.dialogue.request", dialogue.requested
    return too_few(Place.of("requested"), key, found, context, on=dialogue.day, total=dialogue.voters)


in_practice = Topic("dialogue", PublicDialogue)


@in_practice.rule(
    "opinions.unanswered",
    day=lambda dialogue: dialogue.day,
    stages=(Stage.DISCUSS,),
    asks=("Mọi ý kiến nêu tại đối thoại được trả lời.", "Every opinion raised at a dialogue is answered."),
    gap=(
        "Đã trả lời {found}/{expected} ý kiến; còn {difference} ý kiến chưa trả lời.",
        "{found} of {expected:opinion} answered; {difference} unanswered.",
    ),
    remedy=("Trả lời bằng văn bản và công khai.", "Answer in writing and publish the answers."),
)
def opinions_answered(dialogue: PublicDialogue, _: Context) -> Result:
    """Every opinion raised was answered."""
    if dialogue.opinions is None:
        return NOT_STATED
    if dialogue.opinions == 0:
        return reasons.NO_OPINIONS
    if dialogue.answered is None:
        return NOT_STATED
    left = dialogue.opinions - dialogue.answered
    return (
        [Gap(at=Place.of("answered"), found=dialogue.answered, expected=dialogue.opinions, difference=left)]
        if left
        else []
    )


RULES = (*dialogues.rules, *of_two_tiers.rules, *in_practice.rules)
