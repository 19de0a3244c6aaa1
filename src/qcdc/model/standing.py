"""Where a case stands (*tình trạng vụ việc*): which of its runs decides, by what the law says of further papers.

One answer for everybody who asks: `Case` and the tallies both take it from here. It rests on facts of the domain
alone (acceptance, instance, settlement, days), never on the order of papers or on how an id is spelt.

Law: Law 02/2011/QH13 arts 7, 10, 11 and 33; Law 25/2018/QH14 arts 33 and 37.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pendulum

from qcdc.model.handling_steps import HandlingEvent
from qcdc.model.handlings import Handling
from qcdc.model.units import UnitRef
from qcdc.vocab import HandlingState, Instance, PetitionKind, Ruling

__all__ = ["RunStanding", "decisive", "last_received", "run_standing"]

_CALLED_OFF = frozenset({HandlingState.WITHDRAWN, HandlingState.TERMINATED})


class RunStanding(NamedTuple):
    """One run of a case as it stood at the end of a day: what must be known of it to tell where the case stands.

    Attributes:
        kind: of the petition.
        instance: first or second settlement.
        unit: the body.
        received: the day of the receipt in this body.
        accepted: the day of the acceptance, here or in the body it succeeded.
        finished: the day on which the body was done with it.
        state: where the run stands.
        annulled: whether its decision annulled the one before, so that the matter is to be settled again.
        place: which run of its paper it is, from 0.
        outcome: what was found, as a code; empty where nothing was.
    """

    kind: PetitionKind
    instance: Instance
    unit: UnitRef
    received: pendulum.Date
    accepted: pendulum.Date | None
    finished: pendulum.Date | None
    state: HandlingState
    annulled: bool
    place: int
    outcome: str

    @property
    def called_off(self) -> bool:
        """Whether it was withdrawn or terminated: that ends the run and settles nothing on the merits."""
        return self.state in _CALLED_OFF

    @property
    def taken_up(self) -> bool:
        """Whether it counts: its body accepted it or decided it, and did not give it away."""
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
    """How a run stood at the end of a day; it had begun by then.

    Args:
        handling: the run.
        kind: of its petition.
        place: which run of its paper it is, from 0.
        on: the day.
        stood: what the run itself says of the day, where the caller has asked it already.
    """
    state, ending = handling.stood(on) if stood is None else stood
    accepted = handling.accepted
    return RunStanding(
        kind=kind,
        instance=handling.instance,
        unit=handling.unit,
        received=handling.received,
        accepted=None if accepted is None or accepted > on else accepted,
        finished=None if ending is None else ending.day,
        state=state,
        annulled=ending is not None and ending.decision is not None and ending.decision.ruling is Ruling.ANNULLED,
        place=place,
        outcome="" if ending is None or ending.outcome is None else ending.outcome.value,
    )


def decisive(runs: Iterable[RunStanding]) -> RunStanding | None:
    """The run that tells where a case stands; ``None`` where no body has taken it up, or those that had gave it away.

    A run counts once its body took it up: it was accepted, or decided without an acceptance. What was filed,
    returned, guided, refused, transferred, withdrawn before the acceptance or only received moves nothing. Of the runs
    that count the second instance decides before the first; a settlement stands until the law opens the case again:
    by an acceptance at second instance, by a further denunciation, after a decision that annulled the one before, after a
    withdrawal or termination, and after the answer to a recommendation or feedback.

    Args:
        runs: every run of the case that had begun by the day, in any order. Complaints and denunciations
            make cases; the runs of other papers are looked at only where there is none of them.
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
    """Of runs that nobody need have taken up, the one received last; what is open goes before what is finished."""
    return max(
        runs,
        key=lambda run: (run.received, run.finished is None, run.place, *run.unit.sort_key, *_rest(run)),
        default=None,
    )


def _at_the_top(runs: Sequence[RunStanding]) -> tuple[RunStanding | None, list[RunStanding]]:
    """At the highest instance where not everything was called off: the settlement that came first, and who is at work.

    A withdrawal or a termination ends its own run only: whoever else is at work goes on.
    """
    for instance in (Instance.SECOND, Instance.FIRST):
        there = [run for run in runs if run.instance is instance and not run.called_off]
        decided = [run for run in there if run.finished is not None]
        if there:
            return min(decided, key=lambda run: (_end(run), *_order(run)), default=None), there
    return None, []


def _goes_on(run: RunStanding, settled: RunStanding) -> bool:
    """Whether a run still matters after a settlement that the law allows to open again."""
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
    """Whether the law lets a run open again what another one settled: one that was taken up afterwards, or above it."""
    above = run.instance is Instance.SECOND and settled.instance is Instance.FIRST
    return _goes_on(run, settled) and (above or _taken(run) >= _end(settled))


def _end(run: RunStanding) -> pendulum.Date:
    assert run.finished is not None, "only what was finished is asked"
    return run.finished


def _taken(run: RunStanding) -> pendulum.Date:
    """The day on which the body took it up; what was decided without an acceptance, on the day of the decision."""
    return _end(run) if run.accepted is None else run.accepted


def _order(run: RunStanding) -> tuple[object, ...]:
    """What puts runs in order: days, place in the paper, unit, and whatever else a count could tell them apart by."""
    return (
        _taken(run),
        run.received,
        run.place,
        *run.unit.sort_key,
        *_rest(run),
    )


def _rest(run: RunStanding) -> tuple[object, ...]:
    """What else may differ and be counted: with it two runs that tie are the same in every count."""
    return run.instance is Instance.SECOND, run.kind.value, run.state.value, run.annulled, run.outcome
