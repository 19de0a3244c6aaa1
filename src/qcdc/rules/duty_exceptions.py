"""Exceptions from duties (*trường hợp không phải thực hiện*): why a handling does not have a duty that began.

They belong to the table of duties, so that the list of deadlines and the rules about late ones agree.
"""

from __future__ import annotations

import pendulum

from qcdc.law import Citation
from qcdc.rules import reasons
from qcdc.rules.rule import Skip
from qcdc.rules.runs import Run
from qcdc.vocab import Channel, ForwarderKind, Ground, HandlingEventKind, UnfitGround

__all__ = [
    "checks_of",
    "continued_law",
    "further_unstated",
    "power_unstated",
    "sent_to_several",
    "transfer_not_owed",
]

IN_PERSON = Skip(
    reason="in_person",
    vi="người tố cáo đến trực tiếp thì được hướng dẫn",
    en="whoever denounces in person is directed to the competent body",
)
SENT_TO_SEVERAL = Skip(
    reason="sent_to_several",
    vi="đơn gửi đồng thời đến cơ quan có thẩm quyền hoặc gửi lại sau khi đã hướng dẫn",
    en="the denunciation was also sent to the competent body, or sent again after guidance",
)
POWER_UNKNOWN = Skip(
    reason="power_unknown",
    vi="hồ sơ không ghi nơi chuyển đơn có thẩm quyền chuyển hay không",
    en="it is not stated whether the sender had the power to forward it",
)

_NO_DUTY = frozenset({UnfitGround.ADDRESSED_TO_COMPETENT, UnfitGround.ALREADY_GUIDED})
_DOUBTFUL = frozenset({ForwarderKind.STATE_BODY, ForwarderKind.PARTY_BODY})
_TRANSITION = Citation.of("25/2018/QH14", "66.3")


def checks_of(run: Run) -> list[tuple[pendulum.Date, frozenset[UnfitGround], frozenset[Ground] | None, bool | None]]:
    """The result of each check: why it is unfit, what bars it, and whether it can be checked."""
    return [
        (event.day, found.unfit, found.barred, found.checkable)
        for _, event in run.all(HandlingEventKind.CLASSIFY)
        if (found := event.classification) is not None
    ]


def sent_to_several(run: Run) -> Skip | None:
    """A body has no duty if it was also sent to the competent body, or sent again after guidance (art. 24.3)."""
    return SENT_TO_SEVERAL if any(_NO_DUTY & unfit for _, unfit, _, _ in checks_of(run)) else None


def transfer_not_owed(run: Run) -> Skip | None:
    """Nor does a body transfer the denunciation of a visitor, who is directed to the competent body instead."""
    petition = run.petition
    if petition is not None and petition.channel is Channel.IN_PERSON and run.handling is petition.handlings[0]:
        return sent_to_several(run) or IN_PERSON
    return sent_to_several(run)


def power_unstated(run: Run) -> Skip | None:
    """A second decision is sent to a body with the power to forward the complaint, which not every record shows."""
    forwarding = None if run.petition is None else run.petition.forwarding
    return POWER_UNKNOWN if run.second and forwarding is not None and forwarding.kind in _DOUBTFUL else None


def further_unstated(run: Run) -> Skip | None:
    """A further denunciation because of an overdue settlement has another procedure; its ground may not be stated."""
    return reasons.NOT_STATED if run.handling.further is None else None


def continued_law(run: Run, day: pendulum.Date) -> pendulum.Date:
    """The day whose law applies to a step: a denunciation accepted under the previous law continues under it.

    Law: Law 25/2018/QH14 art. 66.3.
    """
    begun = run.handling.accepted
    if begun is None or begun >= day or run.book.in_force(_TRANSITION, on=begun):
        return day
    return begun
