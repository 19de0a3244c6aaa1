"""Shared by the rules on denunciations (*tố cáo*): their topic, and the law that applies to a step."""

from __future__ import annotations

from typing import Final

import pendulum

from qcdc.rules.duty_exceptions import continued_law
from qcdc.rules.runs import Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.vocab import HandlingEventKind, PetitionKind

__all__ = ["DECREE", "EACH", "LAW", "accepted", "step_day", "steps"]

LAW: Final = "25/2018/QH14"
DECREE: Final = "31/2019/NĐ-CP"
EACH: Final = Handlings(PetitionKind.DENUNCIATION)


def steps(*kinds: HandlingEventKind) -> Steps:
    """The steps of some kinds in the handlings of a denunciation."""
    return Steps(PetitionKind.DENUNCIATION, *kinds)


def step_day(step: Step) -> pendulum.Date:
    """The ``day`` of a rule on steps."""
    return continued_law(step.run, step.event.day)


def accepted(run: Run) -> pendulum.Date | None:
    """The day of the acceptance as known on the day of the audit, by this body or its predecessor."""
    found = run.first(HandlingEventKind.ACCEPT)
    return None if found is None else found.day
