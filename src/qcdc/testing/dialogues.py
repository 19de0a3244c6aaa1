"""Strategies for the dialogues of communes and the yearly conferences of villages."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, CommuneYear, PublicDialogue, UnitBody, VillageConference
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.documents import extras
from qcdc.testing.once import composite, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, stated, subsets
from qcdc.vocab import ConferenceReporter, DialogueBasis, Level, Origin

__all__ = ["commune_years", "public_dialogues"]


@composite
def public_dialogues(
    draw: st.DrawFn, *, day: pendulum.Date | None = None, body: UnitBody | None = None
) -> PublicDialogue:
    """Dialogues, announced or not, with all or some opinions answered; of any body unless one is given."""
    held = draw(days()) if day is None else day
    basis = draw(st.sampled_from((None, *DialogueBasis)))
    opinions = draw(maybe(st.integers(0, 60)))
    part = st.none() if opinions is None else maybe(st.integers(0, opinions))
    answered, settled = draw(part), draw(part)
    announced = maybe_days_before(draw, held, 20)
    published = maybe_days_later(draw, held, 20)
    left = [name for name, step in (("announced", announced), ("published", published)) if step is None]
    voters = draw(st.integers(1, 9000)) if basis is DialogueBasis.REQUEST and draw(st.booleans()) else None
    return PublicDialogue(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(unit_bodies(level=Level.COMMUNE)) if body is None else body,
        day=held,
        basis=basis,
        announced=announced,
        published=published,
        with_front=draw(stated()),
        present=draw(maybe(st.integers(0, 300))),
        opinions=opinions,
        answered=answered,
        settled=settled,
        requested=None if voters is None else draw(st.integers(0, voters)),
        voters=voters,
        not_done=draw(subsets(*left)),
        origin=Origin.SYNTHETIC,
        extras=draw(extras()),
    )


@composite
def commune_years(draw: st.DrawFn) -> CommuneYear:
    """Years of a commune with some of its yearly conferences and dialogues."""
    year = draw(st.integers(2022, 2025))
    window = Period.year(year)
    villages = draw(st.integers(0, 6))
    names = draw(st.lists(unit_refs(level=Level.VILLAGE), max_size=villages, unique=True))
    held: list[VillageConference] = []
    for village in names:
        day = draw(days(window.start, window.end))
        households = draw(st.integers(0, 200))
        notified, planned = (maybe_days_before(draw, day, 12) for _ in range(2))
        told = maybe_days_later(draw, day, 12)
        steps = {"notified": notified, "plan_sent": planned, "result_sent": told}
        held.append(
            VillageConference(
                village=village,
                day=day,
                notified=notified,
                plan_sent=planned,
                result_sent=told,
                reported=draw(st.frozensets(sampled(ConferenceReporter))) if draw(st.booleans()) else None,
                households=households,
                present=draw(st.integers(0, households)),
                not_done=draw(subsets(*(name for name, step in steps.items() if step is None))),
            )
        )
    issued = draw(maybe(days()))
    dialogue = days(window.start, window.end).flatmap(lambda day: public_dialogues(day=day, body=PEOPLES_COMMITTEE))
    return CommuneYear(
        unit=draw(unit_refs(level=Level.COMMUNE)),
        year=year,
        villages=villages,
        conferences=tuple(held),
        dialogues=tuple(draw(st.lists(dialogue, max_size=2, unique_by=lambda one: one.id))),
        satisfaction_system=draw(stated()),
        regulation=issued,
        not_done=draw(subsets("regulation")) if issued is None else frozenset(),
        complete=draw(subsets("conferences", "dialogues")),
        origin=Origin.SYNTHETIC,
    )
