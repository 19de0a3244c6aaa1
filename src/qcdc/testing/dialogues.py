"""Strategies for the dialogues of communes and the yearly conferences of villages."""

from __future__ import annotations

import pendulum

from qcdc.dates import Period
from qcdc.model import PEOPLES_COMMITTEE, CommuneYear, PublicDialogue, UnitBody, UnitRef, VillageConference
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.documents import extras
from qcdc.testing.once import maybe_days_before, maybe_days_later
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, days, identifiers, subsets
from qcdc.vocab import ConferenceReporter, DialogueBasis, Level, Origin

__all__ = ["commune_years", "public_dialogues"]


@made
def public_dialogues(
    choices: Choices, *, day: pendulum.Date | None = None, body: UnitBody | None = None
) -> PublicDialogue:
    """Dialogues, announced or not, with all or some opinions answered; of any body unless one is given."""
    held = choices.of(days) if day is None else day
    basis = choices.pick((None, *DialogueBasis))
    opinions = choices.maybe_between(0, 60)
    answered, settled = (None if opinions is None else choices.maybe_between(0, opinions) for _ in range(2))
    announced = maybe_days_before(choices, held, 20)
    published = maybe_days_later(choices, held, 20)
    left = [name for name, step in (("announced", announced), ("published", published)) if step is None]
    voters = choices.between(1, 9000) if basis is DialogueBasis.REQUEST and choices.yes() else None
    return PublicDialogue(
        id=choices.of(identifiers),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=choices.of(unit_bodies, level=Level.COMMUNE) if body is None else body,
        day=held,
        basis=basis,
        announced=announced,
        published=published,
        with_front=choices.fact(),
        present=choices.maybe_between(0, 300),
        opinions=opinions,
        answered=answered,
        settled=settled,
        requested=None if voters is None else choices.between(0, voters),
        voters=voters,
        not_done=choices.of(subsets, *left),
        origin=Origin.SYNTHETIC,
        extras=choices.of(extras),
    )


def _a_village(choices: Choices) -> UnitRef:
    return a_unit_ref(choices, level=Level.VILLAGE)


@made
def commune_years(choices: Choices) -> CommuneYear:
    """Years of a commune with some of its yearly conferences and dialogues."""
    year = choices.between(2022, 2025)
    window = Period.year(year)
    villages = choices.between(0, 6)
    names = dict.fromkeys(choices.several(_a_village, most=villages))
    held: list[VillageConference] = []
    for village in names:
        day = choices.of(days, window.start, window.end)
        households = choices.between(0, 200)
        notified, planned = (maybe_days_before(choices, day, 12) for _ in range(2))
        told = maybe_days_later(choices, day, 12)
        steps = {"notified": notified, "plan_sent": planned, "result_sent": told}
        held.append(
            VillageConference(
                village=village,
                day=day,
                notified=notified,
                plan_sent=planned,
                result_sent=told,
                reported=choices.subset(ConferenceReporter) if choices.yes() else None,
                households=households,
                present=choices.between(0, households),
                not_done=choices.of(subsets, *(name for name, step in steps.items() if step is None)),
            )
        )
    issued = choices.maybe_of(days)
    return CommuneYear(
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        year=year,
        villages=villages,
        conferences=tuple(held),
        dialogues=choices.several(
            lambda more: more.of(public_dialogues, day=a_day(more, window.start, window.end), body=PEOPLES_COMMITTEE),
            unique=lambda one: one.id,
        ),
        satisfaction_system=choices.fact(),
        regulation=issued,
        not_done=choices.of(subsets, "regulation") if issued is None else frozenset(),
        complete=choices.of(subsets, "conferences", "dialogues"),
        origin=Origin.SYNTHETIC,
    )
