"""Strategies for village heads: elections, terms, dismissals."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import day_after, day_before
from qcdc.model import Candidate, Dismissal, Person, VillageHeadElection, VillageHeadTerm
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names
from qcdc.testing.votes import recognitions
from qcdc.vocab import DismissalGround, Level, Origin

__all__ = ["village_head_elections", "village_head_terms"]


_STEPS = ("decided", "decision_announced", "listed", "team_decided", "team_announced")


@st.composite
def village_head_elections(draw: st.DrawFn) -> VillageHeadElection:
    """Elections with none to three candidates, prepared in time or not, or not stated."""
    day = draw(days())
    households = draw(st.integers(0, 200))
    present = draw(st.integers(0, households))
    left = present
    candidates: list[Candidate] = []
    for found in draw(st.lists(identifiers(), max_size=3, unique=True)):
        yes = draw(st.none() | st.integers(0, left))
        left -= yes or 0
        born = draw(st.none() | days(pendulum.Date(1950, 1, 1), pendulum.Date(2005, 12, 31)))
        candidates.append(Candidate(person=Person(id=found, name=draw(made_up_names())), born=born, yes=yes))
    before = st.none() | st.integers(0, 40).map(lambda count: day_before(day, count))
    steps = {name: draw(before) for name in _STEPS}
    recognition = draw(st.none() | recognitions(after=day))
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
        front_heads=draw(st.none() | st.booleans()),
        day=day,
        households=draw(st.none() | st.just(households)),
        present=draw(st.none() | st.just(present)),
        candidates=tuple(candidates),
        recognition=recognition,
        complete=draw(st.frozensets(st.sampled_from(("candidates", "team")))),
        not_done=draw(st.frozensets(st.sampled_from(undone))) if undone else frozenset(),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def _dismissals(draw: st.DrawFn, ended: pendulum.Date) -> Dismissal:
    ground = draw(st.sampled_from(DismissalGround))
    counted = ground is DismissalGround.HOUSEHOLDS and draw(st.booleans())
    households = draw(st.integers(0, 200))
    received = draw(st.none() | st.integers(0, 10).map(lambda before: day_before(ended, before)))
    recognised = draw(st.none() | st.integers(0, 20).map(lambda after: day_after(received or ended, after)))
    decided = draw(st.none() | st.integers(0, 120).map(lambda after: day_after(recognised or ended, after)))
    first = max(ended, decided or ended)
    anew = draw(st.none() | st.integers(0, 60).map(lambda after: day_after(first, after)))
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


@st.composite
def village_head_terms(draw: st.DrawFn) -> VillageHeadTerm:
    """Terms that end regularly or early."""
    since = draw(days())
    ended = day_after(since, draw(st.integers(0, 2000)))
    return VillageHeadTerm(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        person=Person(id=draw(identifiers()), name=draw(made_up_names())),
        since=since,
        until=draw(st.none() | st.integers(0, 2200).map(lambda length: day_after(since, length))),
        interim=draw(st.none() | st.booleans()),
        dismissal=draw(st.none() | _dismissals(ended)),
        village_ended=draw(st.none() | st.integers(0, 2000).map(lambda length: day_after(since, length))),
        origin=Origin.SYNTHETIC,
    )
