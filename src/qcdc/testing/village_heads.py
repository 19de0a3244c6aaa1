"""Strategies for village heads: elections, terms, dismissals."""

from __future__ import annotations

import pendulum

from qcdc.model import Candidate, Dismissal, Person, VillageHeadElection, VillageHeadTerm
from qcdc.testing.choices import Choices, made
from qcdc.testing.once import days_later, maybe_days_before, maybe_days_later
from qcdc.testing.units import unit_refs
from qcdc.testing.values import an_identifier, days, identifiers, made_up_names
from qcdc.testing.votes import recognitions
from qcdc.vocab import DismissalGround, Level, Origin

__all__ = ["village_head_elections", "village_head_terms"]


_STEPS = ("decided", "decision_announced", "listed", "team_decided", "team_announced")


@made
def village_head_elections(choices: Choices) -> VillageHeadElection:
    """Elections with none to three candidates, prepared in time or not, or not stated."""
    day = choices.of(days)
    households = choices.between(0, 200)
    present = choices.between(0, households)
    left = present
    candidates: list[Candidate] = []
    for found in dict.fromkeys(choices.several(an_identifier, most=3)):
        yes = choices.maybe_between(0, left)
        left -= yes or 0
        born = choices.of(days, pendulum.Date(1950, 1, 1), pendulum.Date(2005, 12, 31)) if choices.yes() else None
        candidates.append(Candidate(person=Person(id=found, name=choices.of(made_up_names)), born=born, yes=yes))
    steps = {name: maybe_days_before(choices, day, 40) for name in _STEPS}
    recognition = choices.of(recognitions, after=day) if choices.yes() else None
    undone = [name for name, done in (*steps.items(), ("recognition", recognition)) if done is None]
    named = choices.pick(candidates).person if candidates and choices.yes() else None
    team = [Person(id=choices.of(identifiers), name=choices.of(made_up_names)), named]
    on_team = {one.id: one for one in team if one is not None}
    return VillageHeadElection(
        id=choices.of(identifiers),
        village=choices.of(unit_refs, level=Level.VILLAGE),
        decided=steps["decided"],
        decision_announced=steps["decision_announced"],
        listed=steps["listed"],
        team_decided=steps["team_decided"],
        team_announced=steps["team_announced"],
        team=tuple(on_team.values()),
        front_heads=choices.fact(),
        day=day,
        households=households if choices.yes() else None,
        present=present if choices.yes() else None,
        candidates=tuple(candidates),
        recognition=recognition,
        complete=choices.subset(("candidates", "team")),
        not_done=choices.subset(undone),
        origin=Origin.SYNTHETIC,
    )


@made
def _dismissals(choices: Choices, ended: pendulum.Date) -> Dismissal:
    ground = choices.member(DismissalGround)
    counted = ground is DismissalGround.HOUSEHOLDS and choices.yes()
    households = choices.between(0, 200)
    received = maybe_days_before(choices, ended, 10)
    recognised = maybe_days_later(choices, received or ended, 20)
    decided = maybe_days_later(choices, recognised or ended, 120)
    first = max(ended, decided or ended)
    anew = maybe_days_later(choices, first, 60)
    steps = {"recognised": recognised, "election_decided": decided, "new_election": anew}
    undone = [name for name, done in steps.items() if done is None]
    return Dismissal(
        ground=ground,
        day=ended,
        petitioned=choices.between(0, households) if counted else None,
        households=households if counted else None,
        received=received,
        recognised=recognised,
        election_decided=decided,
        new_election=anew,
        not_done=choices.subset(undone),
    )


@made
def village_head_terms(choices: Choices) -> VillageHeadTerm:
    """Terms that end regularly or early."""
    since = choices.of(days)
    ended = days_later(choices, since, 2000)
    return VillageHeadTerm(
        id=choices.of(identifiers),
        village=choices.of(unit_refs, level=Level.VILLAGE),
        person=Person(id=choices.of(identifiers), name=choices.of(made_up_names)),
        since=since,
        until=maybe_days_later(choices, since, 2200),
        interim=choices.fact(),
        dismissal=choices.of(_dismissals, ended) if choices.yes() else None,
        village_ended=maybe_days_later(choices, since, 2000),
        origin=Origin.SYNTHETIC,
    )
