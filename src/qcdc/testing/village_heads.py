"""Strategies for village heads: elections, terms, dismissals."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_before
from qcdc.model import Candidate, Dismissal, Person, VillageHeadElection, VillageHeadTerm
from qcdc.testing.once import composite, days_later, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names
from qcdc.testing.votes import recognitions
from qcdc.vocab import DismissalGround, Level, Origin

__all__ = ["village_head_elections", "village_head_terms"]


_STEPS = ("decided", "decision_announced", "listed", "team_decided", "team_announced")


@composite
def village_head_elections(draw: st.DrawFn) -> VillageHeadElection:
    """Elections with none to three candidates, prepared in time or not, or not stated."""
    day = draw(days())
    households = draw(st.integers(0, 200))
    present = draw(st.integers(0, households))
    left = present
    candidates: list[Candidate] = []
    for found in draw(st.lists(identifiers(), max_size=3, unique=True)):
        yes = draw(maybe(st.integers(0, left)))
        left -= yes or 0
        born = draw(days(pendulum.Date(1950, 1, 1), pendulum.Date(2005, 12, 31))) if draw(st.booleans()) else None
        candidates.append(Candidate(person=Person(id=found, name=draw(made_up_names())), born=born, yes=yes))
    before = st.none() | st.integers(0, 40).map(lambda count: day_before(day, count))
    steps = {name: draw(before) for name in _STEPS}
    recognition = draw(recognitions(after=day)) if draw(st.booleans()) else None
    undone = [name for name, done in (*steps.items(), ("recognition", recognition)) if done is None]
    named = st.none() if not candidates else st.none() | st.sampled_from([one.person for one in candidates])
    team = [Person(id=draw(identifiers()), name=draw(made_up_names())), draw(named)]
    on_team = {one.id: one for one in team if one is not None}
    return VillageHeadElection(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        decided=steps["decided"],
        decision_announced=steps["decision_announced"],
        listed=steps["listed"],
        team_decided=steps["team_decided"],
        team_announced=steps["team_announced"],
        team=tuple(on_team.values()),
        front_heads=draw(maybe(st.booleans())),
        day=day,
        households=households if draw(st.booleans()) else None,
        present=present if draw(st.booleans()) else None,
        candidates=tuple(candidates),
        recognition=recognition,
        complete=draw(st.frozensets(st.sampled_from(("candidates", "team")))),
        not_done=draw(st.frozensets(st.sampled_from(undone))) if undone else frozenset(),
        origin=Origin.SYNTHETIC,
    )


@composite
def _dismissals(draw: st.DrawFn, ended: pendulum.Date) -> Dismissal:
    ground = draw(sampled(DismissalGround))
    counted = ground is DismissalGround.HOUSEHOLDS and draw(st.booleans())
    households = draw(st.integers(0, 200))
    received = maybe_days_before(draw, ended, 10)
    recognised = maybe_days_later(draw, received or ended, 20)
    decided = maybe_days_later(draw, recognised or ended, 120)
    first = max(ended, decided or ended)
    anew = maybe_days_later(draw, first, 60)
    steps = {"recognised": recognised, "election_decided": decided, "new_election": anew}
    undone = [name for name, done in steps.items() if done is None]
    return Dismissal(
        ground=ground,
        day=ended,
        petitioned=draw(st.integers(0, households)) if counted else None,
        households=households if counted else None,
        received=received,
        recognised=recognised,
        election_decided=decided,
        new_election=anew,
        not_done=draw(st.frozensets(st.sampled_from(undone))) if undone else frozenset(),
    )


@composite
def village_head_terms(draw: st.DrawFn) -> VillageHeadTerm:
    """Terms that end regularly or early."""
    since = draw(days())
    ended = days_later(draw, since, 2000)
    return VillageHeadTerm(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        person=Person(id=draw(identifiers()), name=draw(made_up_names())),
        since=since,
        until=maybe_days_later(draw, since, 2200),
        interim=draw(maybe(st.booleans())),
        dismissal=draw(_dismissals(ended)) if draw(st.booleans()) else None,
        village_ended=maybe_days_later(draw, since, 2000),
        origin=Origin.SYNTHETIC,
    )
