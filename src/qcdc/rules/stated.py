"""Steps that the law asks for without a day, and the provisions that govern a gap."""

from __future__ import annotations

import pendulum

from qcdc.law import Citation
from qcdc.rules import reasons
from qcdc.rules.measures import Done, NotDone
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Unjudged

__all__ = ["in_force", "taken", "unstated"]


def taken(at: Place, done: Done, *citations: Citation) -> list[Gap | Unjudged]:
    """Whether a step for which there is no time limit was taken: a gap only if the record says that it was not."""
    if done is None:
        return [unstated(at)]
    return [Gap(at=at, citations=citations)] if isinstance(done, NotDone) else []


def unstated(at: Place | str) -> Unjudged:
    """A place of which the record does not say what the rule asks."""
    return Unjudged(at=Place.of(at) if isinstance(at, str) else at, reason=reasons.NOT_STATED)


def in_force(context: Context, day: pendulum.Date, *places: str) -> tuple[Citation, ...]:
    """Those of some places that are in force on a day: ``"10/2022/QH15 17.2"``."""
    cited = (Citation.of(act, place) for act, _, place in (one.rpartition(" ") for one in places))
    return tuple(one for one in cited if context.statutes.in_force(one, on=day))
