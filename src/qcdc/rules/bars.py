"""What was found to bar a petition, and was accepted all the same (*không đủ điều kiện thụ lý*)."""

from __future__ import annotations

from qcdc.rules import reasons
from qcdc.rules.rule import Gap, Skip
from qcdc.rules.runs import Run
from qcdc.vocab import HandlingEventKind

__all__ = ["barred_accepted"]


def barred_accepted(run: Run) -> Skip | list[Gap]:
    """What the law bars, or what does not meet its conditions, is not accepted."""
    accepted = run.first(HandlingEventKind.ACCEPT)
    found = [event.classification for event in run.events if event.classification is not None]
    if not found:
        return reasons.NOT_STATED
    if accepted is None:
        return reasons.NOT_ACCEPTED
    return [Gap(at=run.at, found=accepted.day)] if any(one.barred for one in found) else []
