"""Strategies for democracy at the workplace: conferences, ballots, dialogues and years."""

from __future__ import annotations

import pendulum

from qcdc.dates import Period, as_day, day_after
from qcdc.model import StaffBallot, UnitBody, WorkplaceConference, WorkplaceDialogue, WorkplaceYear
from qcdc.testing.bodies import a_unit_body, unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.once import maybe_days_before, maybe_days_later
from qcdc.testing.units import unit_refs
from qcdc.testing.values import a_day, days, identifiers, subsets
from qcdc.vocab import BodyKind, ConferenceProposer, Level, Origin, WorkplaceKind

__all__ = ["staff_ballots", "workplace_conferences", "workplace_dialogues", "workplace_years"]


_KINDS = {
    WorkplaceKind.AGENCY: (BodyKind.PEOPLES_COMMITTEE, BodyKind.DIVISION, BodyKind.FRONT, BodyKind.AGENCY),
    WorkplaceKind.PUBLIC_UNIT: (BodyKind.SCHOOL, BodyKind.AGENCY),
    WorkplaceKind.STATE_ENTERPRISE: (BodyKind.ENTERPRISE,),
    WorkplaceKind.OTHER_ENTERPRISE: (BodyKind.ENTERPRISE,),
}


def _at_work(choices: Choices, kind: WorkplaceKind) -> UnitBody:
    return a_unit_body(choices, level=Level.COMMUNE, kinds=frozenset(_KINDS[kind]))


@made
def staff_ballots(choices: Choices, *, day: pendulum.Date | None = None) -> StaffBallot:
    """Ballots that replace a conference, allowed or not."""
    return StaffBallot(
        day=choices.of(days) if day is None else day,
        force_majeure=choices.fact(),
        calls=choices.maybe_between(0, 3),
        agreed=choices.fact(),
    )


@made
def workplace_conferences(choices: Choices) -> WorkplaceConference:
    """Conferences at a workplace, held or not, or replaced by a ballot."""
    kind = choices.member(WorkplaceKind)
    body = _at_work(choices, kind)
    year_end = as_day(f"{choices.between(2022, 2025)}-12-31")
    staff = choices.between(0, 200)
    convened = choices.maybe_between(0, staff)
    present = choices.maybe_between(0, staff if convened is None else convened)
    day = maybe_days_later(choices, year_end, 200)
    ballot = choices.of(staff_ballots, day=day_after(year_end, 90)) if day is None and choices.yes() else None
    extraordinary = choices.fact()
    left = [name for name, step in (("day", day), ("ballot", ballot)) if step is None]
    return WorkplaceConference(
        id=choices.of(identifiers),
        kind=kind,
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=body,
        year_end=year_end,
        day=day,
        staff=staff,
        convened=convened,
        dispersed=choices.fact(),
        present=present,
        yes=choices.maybe_between(0, 200 if present is None else present),
        extraordinary=extraordinary,
        proposer=choices.maybe_member(ConferenceProposer) if extraordinary else None,
        asked=choices.maybe_between(0, staff) if extraordinary else None,
        ballot=ballot,
        checked=frozenset(day_after(day or year_end, choices.between(1, 300)) for _ in range(choices.below(3))),
        checks_announced=choices.fact(),
        next_day=day_after(year_end, choices.between(201, 500)) if choices.yes() else None,
        not_done=choices.of(subsets, *left),
        complete=choices.of(subsets, "checked"),
        origin=Origin.SYNTHETIC,
    )


@made
def workplace_dialogues(
    choices: Choices, *, day: pendulum.Date | None = None, body: UnitBody | None = None
) -> WorkplaceDialogue:
    """Dialogues at a workplace."""
    held = choices.of(days) if day is None else day
    workers = choices.between(0, 40)
    sent = maybe_days_before(choices, held, 14)
    return WorkplaceDialogue(
        id=choices.of(identifiers),
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=choices.of(unit_bodies, level=Level.COMMUNE) if body is None else body,
        day=held,
        contents_sent=sent,
        workers=workers,
        present=choices.between(0, workers),
        not_done=choices.of(subsets, "contents_sent") if sent is None else frozenset(),
        origin=Origin.SYNTHETIC,
    )


@made
def workplace_years(choices: Choices) -> WorkplaceYear:
    """Years of a workplace with some of its yearly duties."""
    year = choices.between(2022, 2025)
    window = Period.year(year)
    kind = choices.member(WorkplaceKind)
    body = _at_work(choices, kind)
    regulation = choices.maybe_of(days)
    planned, explained = ((choices.of(days, window.start, window.end) if choices.yes() else None) for _ in range(2))
    steps = {"regulation": regulation, "consultation_plan": planned, "explained": explained}
    return WorkplaceYear(
        id=choices.of(identifiers),
        kind=kind,
        unit=choices.of(unit_refs, level=Level.COMMUNE),
        body=body,
        year=year,
        dialogues=choices.several(
            lambda more: more.of(workplace_dialogues, day=a_day(more, window.start, window.end), body=body),
            unique=lambda one: one.id,
        ),
        regulation=regulation,
        channel=choices.fact(),
        consultation_plan=planned,
        consulted=choices.fact(),
        explained=explained,
        not_done=choices.of(subsets, *(name for name, step in steps.items() if step is None)),
        complete=choices.of(subsets, "dialogues"),
        origin=Origin.SYNTHETIC,
    )
