"""Shared by the rules on denunciations (*tố cáo*): their topic, and the law that applies to a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pendulum

from qcdc.law import Citation
from qcdc.rules.duties import set_off
from qcdc.rules.rule import Skip
from qcdc.rules.runs import Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.vocab import Ground, HandlingEventKind, PetitionKind, UnfitGround

__all__ = ["DECREE", "EACH", "LAW", "accepted", "checks_of", "day_of", "due_day", "step_day", "steps"]

LAW: Final = "25/2018/QH14"
DECREE: Final = "31/2019/NĐ-CP"
EACH: Final = Handlings(PetitionKind.DENUNCIATION)
_TRANSITION = Citation.of(LAW, "66.3")


def steps(*kinds: HandlingEventKind) -> Steps:
    """The steps of some kinds in the handlings of a denunciation."""
    return Steps(PetitionKind.DENUNCIATION, *kinds)


def day_of(run: Run, day: pendulum.Date) -> pendulum.Date:
    """The day whose law applies to a step: a denunciation accepted under the previous law continues under it.

    Law: Law 25/2018/QH14 art. 66.3.
    """
    begun = run.handling.accepted
    if begun is None or begun >= day or run.book.in_force(_TRANSITION, on=begun):
        return day
    return begun


def step_day(step: Step) -> pendulum.Date:
    """The ``day`` of a rule on steps."""
    return day_of(step.run, step.event.day)


def due_day(duty: str) -> Callable[[Run], pendulum.Date | Skip]:
    """The ``day`` of a rule on a duty: the first day on which it started in a handling."""
    begun = set_off(duty)

    def day(run: Run) -> pendulum.Date | Skip:
        found = begun(run)
        return found if isinstance(found, Skip) else day_of(run, found)

    return day


def accepted(run: Run) -> pendulum.Date | None:
    """The day of the acceptance as known on the day of the audit, by this body or its predecessor."""
    found = run.first(HandlingEventKind.ACCEPT)
    return None if found is None else found.day


def checks_of(run: Run) -> list[tuple[pendulum.Date, frozenset[UnfitGround], frozenset[Ground] | None, bool | None]]:
    """The result of each check: why it is unfit, what bars it, and whether it can be checked."""
    return [
        (event.day, found.unfit, found.barred, found.checkable)
        for _, event in run.all(HandlingEventKind.CLASSIFY)
        if (found := event.classification) is not None
    ]
