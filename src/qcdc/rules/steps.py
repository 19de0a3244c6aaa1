"""The steps of a handling as the parts that a rule checks one by one, each by the law of its own day."""

from __future__ import annotations

import attrs
import pendulum

from qcdc.law import Citation
from qcdc.model import HandlingEvent, Petition
from qcdc.rules import reasons
from qcdc.rules.measures import unstated
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip, Unjudged
from qcdc.rules.runs import PetitionParts, Run, runs_of
from qcdc.vocab import HandlingEventKind, PetitionKind, Recipient

__all__ = ["Step", "Steps", "untold", "unwritten"]


@attrs.frozen
class Step:
    """One step of a handling, with the handling as known on the day of the audit."""

    run: Run
    index: int
    event: HandlingEvent

    @property
    def at(self) -> Place:
        """Its place in the petition."""
        return self.run.step(self.index)

    @property
    def day(self) -> pendulum.Date:
        """The day of the step."""
        return self.event.day


class Steps(PetitionParts):
    """The steps of some kinds in the handlings of a petition: the ``each`` of a rule on such steps.

    Args:
        kind: the kind of petition whose steps are checked.
        steps: the kinds of step.
    """

    __slots__ = ("_steps",)

    def __init__(self, kind: PetitionKind, *steps: HandlingEventKind) -> None:
        super().__init__((kind,), steps)
        self._steps = steps

    def __eq__(self, other: object) -> bool:
        return (self.kinds, self.needs) == (other.kinds, other.needs) if isinstance(other, Steps) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.kinds, self.needs))

    def __call__(self, petition: Petition, context: Context, /) -> Skip | list[Step]:
        """The steps up to the day of the audit, or why there are none; a successor does not repeat earlier ones."""
        runs = runs_of(petition, context, *self.kinds)
        if isinstance(runs, Skip):
            return runs
        return [
            Step(run, index, event)
            for run in runs
            for index, event in run.all(*self._steps)
            if index >= len(run.handling.inherited)
        ] or reasons.NOT_APPLICABLE


def unwritten(step: Step) -> list[Gap | Unjudged]:
    """Whether a step was expressly not done in writing; a document shows that it was."""
    if step.event.document is not None or step.event.written:
        return []
    if step.event.written is None:
        return [unstated(step.at)]
    return [Gap(at=step.at, found=step.event.day)]


def untold(step: Step, *owed: Recipient, citations: tuple[Citation, ...] = ()) -> list[Gap | Unjudged]:
    """The recipients expressly not notified of a step: listed by the step, or without a notice in a complete log.

    A notice without a recipient may have been sent to any of them.
    """
    found: list[Gap | Unjudged] = []
    notices = [one for one in step.run.events[step.index + 1 :] if one.about is step.event.kind]
    for recipient in owed:
        if any(one.recipient is recipient for one in notices):
            continue
        silent = bool(step.run.handling.log_complete) and all(one.recipient is not None for one in notices)
        if silent or recipient in step.event.not_notified:
            found.append(Gap(at=step.at, about=recipient, found=step.event.day, citations=citations))
        else:
            found.append(unstated(step.at))
    return found
