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


@st.composite
def village_head_elections(draw: st.DrawFn) -> VillageHeadElection:
    """Elections with none to three candidates, prepared in time or not."""
    day = draw(days())
    households = draw(st.integers(0, 200))
    present = draw(st.integers(0, households))
    left = present
    candidates: list[Candidate] = []
    for found in draw(st.lists(identifiers(), max_size=3, unique=True)):
        yes = draw(st.integers(0, left))
        left -= yes
        born = draw(st.none() | days(pendulum.Date(1950, 1, 1), pendulum.Date(2005, 12, 31)))
        candidates.append(Candidate(person=Person(id=found, name=draw(made_up_names())), born=born, yes=yes))
    before = st.none() | st.integers(0, 40).map(lambda count: day_before(day, count))
    return VillageHeadElection(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        decided=draw(before),
        listed=draw(before),
        team_decided=draw(before),
        team_announced=draw(before),
        day=day,
        households=households,
        present=present,
        candidates=tuple(candidates),
        recognition=draw(st.none() | recognitions(after=day)),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def village_head_terms(draw: st.DrawFn) -> VillageHeadTerm:
    """Terms that run their course or end early."""
    since = draw(days())
    ended = day_after(since, draw(st.integers(0, 2000)))
    by_households = draw(st.booleans())
    households = draw(st.integers(0, 200))
    dismissal = Dismissal(
        ground=DismissalGround.HOUSEHOLDS
        if by_households
        else draw(st.sampled_from((DismissalGround.OWN_REQUEST, DismissalGround.FRONT_PROPOSAL))),
        day=ended,
        petitioned=draw(st.integers(0, households)) if by_households else None,
        households=households if by_households else None,
        new_election=draw(st.none() | st.integers(0, 120).map(lambda after: day_after(ended, after))),
    )
    return VillageHeadTerm(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        person=Person(id=draw(identifiers()), name=draw(made_up_names())),
        since=since,
        until=draw(st.none() | st.integers(0, 2200).map(lambda length: day_after(since, length))),
        interim=draw(st.booleans()),
        dismissal=draw(st.none() | st.just(dismissal)),
        origin=Origin.SYNTHETIC,
    )
