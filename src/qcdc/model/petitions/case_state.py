"""The state of a case (*tình trạng vụ việc*): its decisive handling, by the law on further petitions.

`Case` and the tallies both use this module. The answer depends only on facts of the domain (acceptance, instance,
settlement, days), never on the order of petitions or on ids.

Law: Law 02/2011/QH13 arts 7, 10, 11 and 33; Law 25/2018/QH14 arts 33 and 37.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pendulum

from qcdc.model.petitions.handling_steps import HandlingEvent
from qcdc.model.petitions.handlings import Handling
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.vocab import HandlingState, Instance, PetitionKind, Ruling

__all__ = ["RunStanding", "decisive", "last_received", "run_standing"]

_CALLED_OFF = frozenset({HandlingState.WITHDRAWN, HandlingState.TERMINATED})


class RunStanding(NamedTuple):
    """One handling of a case at the end of a day: the facts that decide the state of the case.

    Attributes:
        kind: of the petition.
        instance: first or second settlement.
        unit: the unit of the body.
        body: which body of the unit.
        received: the day of receipt at this body.
        accepted: the day of acceptance, at this body or the one it succeeded.
        finished: the day on which the handling ended.
        state: the state of the handling.
        annulled: whether its decision annulled the previous one, so that the matter must be settled again.
        place: the number of the handling in its petition, from 0.
        outcome: the finding, as a code; empty if there is none.
    """

    kind: PetitionKind
    instance: Instance
    unit: UnitRef
    body: UnitBody
    received: pendulum.Date
    accepted: pendulum.Date | None
    finished: pendulum.Date | None
    state: HandlingState
    annulled: bool
    place: int
    outcome: str

    @property
    def called_off(self) -> bool:
        """Whether it was withdrawn or terminated, which ends the handling without settling the merits."""
        return self.state in _CALLED_OFF

    @property
    def taken_up(self) -> bool:
        """Whether it is considered: its body accepted or decided it, and did not pass it on."""
        if self.finished is None:
            return self.accepted is not None
        return self.state.settled and (self.accepted is not None or not self.called_off)


def run_standing(
    handling: Handling,
    *,
    kind: PetitionKind,
    place: int,
    on: pendulum.Date,
    stood: tuple[HandlingState, HandlingEvent | None] | None = None,
) -> RunStanding:
    """The state of a handling at the end of a day; the handling must have begun by then.

    Args:
        handling: the handling.
        kind: of its petition.
        place: the number of the handling in its petition, from 0.
        on: the day.
        stood: the state of the handling on the day, if the caller knows it already.
    """
    state, ending = handling.stood(on) if stood is None else stood
    accepted = handling.accepted
    return RunStanding(
        kind,
        handling.instance,
        handling.unit,
        handling.body,
        handling.received,
        None if accepted is None or accepted > on else accepted,
        None if ending is None else ending.day,
        state,
        ending is not None and ending.decision is not None and ending.decision.ruling is Ruling.ANNULLED,
        place,
        "" if ending is None or ending.outcome is None else str(ending.outcome),
    )


def decisive(runs: Iterable[RunStanding]) -> RunStanding | None:
    """The decisive handling of a case; ``None`` if no body took the case up, or if every body that did passed it on.

    A handling is considered only if its body took it up: it was accepted, or decided without an acceptance. A petition
    that was filed, returned, guided, refused, transferred, withdrawn before the acceptance or only received has no
    effect. Among the considered handlings the second instance comes before the first. A settlement holds until the law
    opens the case again: by an acceptance at second instance, by a further denunciation, after a decision that annulled
    the previous one, after a withdrawal or termination, and after the answer to a recommendation or feedback.

    Args:
        runs: every handling of the case that had begun by the day, in any order. Handlings of recommendations and
            feedback are considered only if there is none of a complaint or denunciation.
    """
    known = [run for run in runs if run.taken_up]
    if any(run.kind.makes_case for run in known):
        known = [run for run in known if run.kind.makes_case]
    while len(known) > 1:
        settled, at_work = _at_the_top(known)
        if settled is None:
            if at_work:
                return max(at_work, key=_order)
            return max(known, key=lambda run: (_end(run), run.instance is Instance.SECOND, *_order(run)))
        if not any(_reopens(run, settled) for run in known):
            return settled
        known = [run for run in known if _goes_on(run, settled)]
    return known[0] if known else None


def last_received(runs: Iterable[RunStanding]) -> RunStanding | None:
    """The handling received last, accepted or not; open handlings come before finished ones."""
    return max(
        runs,
        key=lambda run: (run.received, run.finished is None, run.place, *_where(run), *_rest(run)),
        default=None,
    )


def _at_the_top(runs: Sequence[RunStanding]) -> tuple[RunStanding | None, list[RunStanding]]:
    """At the highest instance not wholly withdrawn or terminated: the first settlement, and the open handlings.

    A withdrawal or a termination ends only its own handling; the others go on.
    """
    for instance in (Instance.SECOND, Instance.FIRST):
        there = [run for run in runs if run.instance is instance and not run.called_off]
        decided = [run for run in there if run.finished is not None]
        if there:
            return min(decided, key=lambda run: (_end(run), *_order(run)), default=None), there
    return None, []


def _goes_on(run: RunStanding, settled: RunStanding) -> bool:
    """Whether a handling is still considered after a settlement that may be reopened."""
    if run.finished is not None and run.finished <= _end(settled):
        return False
    if settled.kind.makes_case and not settled.annulled:
        if run.instance is Instance.FIRST:
            return False
        if settled.instance is Instance.FIRST:
            return True
        if run.kind is not PetitionKind.DENUNCIATION:
            return False
    return _taken(run) >= _end(settled) or not (run.finished is None or run.called_off)


def _reopens(run: RunStanding, settled: RunStanding) -> bool:
    """Whether the law lets a handling reopen a settlement: one taken up later, or at a higher instance."""
    above = run.instance is Instance.SECOND and settled.instance is Instance.FIRST
    return _goes_on(run, settled) and (above or _taken(run) >= _end(settled))


def _end(run: RunStanding) -> pendulum.Date:
    assert run.finished is not None, "only called for a finished handling"
    return run.finished


def _taken(run: RunStanding) -> pendulum.Date:
    """The day on which the body took it up: the acceptance, or without one the decision."""
    return _end(run) if run.accepted is None else run.accepted


def _order(run: RunStanding) -> tuple[object, ...]:
    """The order of handlings: days, place in the petition, body, and everything else that a count depends on."""
    return (
        _taken(run),
        run.received,
        run.place,
        *_where(run),
        *_rest(run),
    )


def _where(run: RunStanding) -> tuple[object, ...]:
    return *run.unit.sort_key, *run.body.sort_key


def _rest(run: RunStanding) -> tuple[object, ...]:
    """Everything else that is counted, so that two handlings that are equal here are equal in every count."""
    return run.instance is Instance.SECOND, run.kind.value, run.state.value, run.annulled, run.outcome
