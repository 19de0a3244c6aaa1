"""Rules on dialogues at workplaces (*đối thoại tại nơi làm việc*): what is sent before, and who attends."""

from __future__ import annotations

from qcdc.model import WorkplaceDialogue
from qcdc.rules.writing import Context, Place, Result, Topic, done_of, notice_short, too_few
from qcdc.vocab import Confidence

__all__ = ["RULES"]

LABOUR = "145/2020/NĐ-CP"

dialogues = Topic("workplace", WorkplaceDialogue, act=LABOUR, confidence=Confidence.KNOWN)


@dialogues.rule(
    "dialogue.contents_late",
    "39",
    day=lambda dialogue: dialogue.day,
    asks=(
        "Nội dung đối thoại tại nơi làm việc phải được gửi trước ngày đối thoại đủ số ngày làm việc quy định.",
        "The contents of a dialogue at a workplace are sent the required number of working days in advance.",
    ),
    gap=(
        "Ngày gửi nội dung: {found}; chậm nhất ngày {expected}; chậm {difference} ngày.",
        "Sent: {found}; due by {expected}; {difference:calendar day} late.",
    ),
    remedy=("Gửi nội dung và lùi ngày đối thoại.", "Send the contents and postpone the dialogue."),
)
def contents_sent(dialogue: WorkplaceDialogue, context: Context) -> Result:
    """The contents were received by the other side early enough."""
    key, done = "participation.workplace.dialogue.contents", done_of(dialogue, "contents_sent")
    return notice_short(Place.of("contents_sent"), key, done, dialogue.day, context)


@dialogues.rule(
    "dialogue.attendance",
    "39",
    day=lambda dialogue: dialogue.day,
    asks=(
        "Bên người lao động phải có đủ tỷ lệ thành viên tham gia đối thoại tại nơi làm việc.",
        "The required share of the members of the workers' side attends a dialogue at a workplace.",
    ),
    gap=(
        "Có {found} thành viên tham gia; ít nhất {expected}; thiếu {difference}.",
        "Present: {found}; at least {expected}; {difference} short.",
    ),
    remedy=("Tổ chức lại đối thoại.", "Hold the dialogue again."),
)
def workers_present(dialogue: WorkplaceDialogue, context: Context) -> Result:
    """Enough of the workers' side attended."""
    key = "participation.workplace.dialogue.attendance"
    return too_few(Place.of("present"), key, dialogue.present, context, on=dialogue.day, total=dialogue.workers)


RULES = dialogues.rules
