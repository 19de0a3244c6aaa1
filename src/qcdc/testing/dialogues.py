"""Strategies for dialogues and yearly conferences."""

from __future__ import annotations

from functools import partial

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, as_day, day_after, day_before
from qcdc.model import CommuneYear, PublicDialogue, VillageConference, WorkplaceConference, WorkplaceDialogue
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, texts
from qcdc.vocab import DialogueBasis, Level, Origin, WorkplaceKind

__all__ = ["commune_years", "public_dialogues", "workplace_conferences", "workplace_dialogues"]


@st.composite
def public_dialogues(draw: st.DrawFn, *, day: pendulum.Date | None = None) -> PublicDialogue:
    """Dialogues, announced or not, with or without an answer to everybody."""
    held = draw(days()) if day is None else day
    basis = draw(st.sampled_from(DialogueBasis))
    opinions = draw(st.integers(0, 60))
    voters = draw(st.integers(1, 9000)) if basis is DialogueBasis.REQUEST and draw(st.booleans()) else None
    return PublicDialogue(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        day=held,
        basis=basis,
        announced=draw(st.none() | st.integers(0, 20).map(lambda before: day_before(held, before))),
        published=draw(st.none() | st.integers(0, 20).map(lambda after: day_after(held, after))),
        with_front=draw(st.booleans()),
        present=draw(st.integers(0, 300)),
        opinions=opinions,
        answered=draw(st.integers(0, opinions)),
        settled=draw(st.integers(0, opinions)),
        requested=None if voters is None else draw(st.integers(0, voters)),
        voters=voters,
        origin=Origin.SYNTHETIC,
    )


@st.composite
def commune_years(draw: st.DrawFn) -> CommuneYear:
    """Years of a commune with some of what it owes."""
    year = draw(st.integers(2022, 2025))
    window = Period.year(year)
    villages = draw(st.integers(0, 6))
    names = draw(st.lists(unit_refs(level=Level.VILLAGE), max_size=villages, unique=True))
    held: list[VillageConference] = []
    for village in names:
        day = draw(days(window.start, window.end))
        households = draw(st.integers(0, 200))
        held.append(
            VillageConference(
                village=village,
                day=day,
                notified=draw(st.none() | st.integers(0, 12).map(partial(day_before, day))),
                households=households,
                present=draw(st.integers(0, households)),
            )
        )
    dialogue = days(window.start, window.end).flatmap(lambda day: public_dialogues(day=day))
    return CommuneYear(
        unit=draw(unit_refs(level=Level.COMMUNE)),
        year=year,
        villages=villages,
        conferences=tuple(held),
        dialogues=tuple(draw(st.lists(dialogue, max_size=2, unique_by=lambda one: one.id))),
        surveyed=draw(st.none() | st.booleans()),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def workplace_conferences(draw: st.DrawFn) -> WorkplaceConference:
    """Conferences at a place of work, held or not."""
    year_end = as_day(f"{draw(st.integers(2022, 2025))}-12-31")
    staff = draw(st.integers(0, 200))
    present = draw(st.integers(0, staff))
    day = draw(st.none() | st.integers(0, 200).map(lambda after: day_after(year_end, after)))
    extraordinary = draw(st.booleans())
    checks = st.frozensets(st.integers(1, 300).map(lambda after: day_after(day or year_end, after)), max_size=2)
    return WorkplaceConference(
        id=draw(identifiers()),
        kind=draw(st.sampled_from(WorkplaceKind)),
        name=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        year_end=year_end,
        day=day,
        staff=staff,
        present=present,
        yes=draw(st.integers(0, present)),
        extraordinary=extraordinary,
        asked=draw(st.none() | st.integers(0, staff)) if extraordinary else None,
        checked=draw(checks),
        origin=Origin.SYNTHETIC,
    )


@st.composite
def workplace_dialogues(draw: st.DrawFn) -> WorkplaceDialogue:
    """Dialogues at a place of work."""
    day = draw(days())
    workers = draw(st.integers(0, 40))
    return WorkplaceDialogue(
        id=draw(identifiers()),
        name=draw(texts()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        day=day,
        contents_sent=draw(st.none() | st.integers(0, 14).map(lambda before: day_before(day, before))),
        workers=workers,
        present=draw(st.integers(0, workers)),
        origin=Origin.SYNTHETIC,
    )
