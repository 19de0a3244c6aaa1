"""Strategies for democracy at the workplace: conferences, ballots, dialogues and years."""

from __future__ import annotations

from functools import cache, partial

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, as_day, day_after
from qcdc.model import StaffBallot, UnitBody, WorkplaceConference, WorkplaceDialogue, WorkplaceYear
from qcdc.testing.bodies import unit_bodies
from qcdc.testing.once import composite, maybe, maybe_days_before, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, stated, subsets
from qcdc.vocab import BodyKind, ConferenceProposer, Level, Origin, WorkplaceKind

__all__ = ["staff_ballots", "workplace_conferences", "workplace_dialogues", "workplace_years"]


_KINDS = {
    WorkplaceKind.AGENCY: (BodyKind.PEOPLES_COMMITTEE, BodyKind.DIVISION, BodyKind.FRONT, BodyKind.AGENCY),
    WorkplaceKind.PUBLIC_UNIT: (BodyKind.SCHOOL, BodyKind.AGENCY),
    WorkplaceKind.STATE_ENTERPRISE: (BodyKind.ENTERPRISE,),
    WorkplaceKind.OTHER_ENTERPRISE: (BodyKind.ENTERPRISE,),
}


@cache
def _at_work(kind: WorkplaceKind) -> st.SearchStrategy[UnitBody]:
    return unit_bodies(level=Level.COMMUNE, kinds=_KINDS[kind])


@composite
def staff_ballots(draw: st.DrawFn, *, day: pendulum.Date | None = None) -> StaffBallot:
    """Ballots that replace a conference, allowed or not."""
    return StaffBallot(
        day=draw(days()) if day is None else day,
        force_majeure=draw(stated()),
        calls=draw(maybe(st.integers(0, 3))),
        agreed=draw(stated()),
    )


@composite
def workplace_conferences(draw: st.DrawFn) -> WorkplaceConference:
    """Conferences at a workplace, held or not, or replaced by a ballot."""
    kind = draw(sampled(WorkplaceKind))
    body = draw(_at_work(kind))
    year_end = as_day(f"{draw(st.integers(2022, 2025))}-12-31")
    staff = draw(st.integers(0, 200))
    convened = draw(maybe(st.integers(0, staff)))
    present = draw(maybe(st.integers(0, staff if convened is None else convened)))
    day = maybe_days_later(draw, year_end, 200)
    ballot = draw(staff_ballots(day=day_after(year_end, 90))) if day is None and draw(st.booleans()) else None
    extraordinary = draw(stated())
    left = [name for name, step in (("day", day), ("ballot", ballot)) if step is None]
    checks = st.frozensets(st.integers(1, 300).map(partial(day_after, day or year_end)), max_size=2)
    return WorkplaceConference(
        id=draw(identifiers()),
        kind=kind,
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=body,
        year_end=year_end,
        day=day,
        staff=staff,
        convened=convened,
        dispersed=draw(stated()),
        present=present,
        yes=draw(maybe(st.integers(0, 200 if present is None else present))),
        extraordinary=extraordinary,
        proposer=draw(maybe(sampled(ConferenceProposer))) if extraordinary else None,
        asked=draw(maybe(st.integers(0, staff))) if extraordinary else None,
        ballot=ballot,
        checked=draw(checks),
        checks_announced=draw(stated()),
        next_day=draw(st.integers(201, 500).map(partial(day_after, year_end))) if draw(st.booleans()) else None,
        not_done=draw(subsets(*left)),
        complete=draw(subsets("checked")),
        origin=Origin.SYNTHETIC,
    )


@composite
def workplace_dialogues(
    draw: st.DrawFn, *, day: pendulum.Date | None = None, body: UnitBody | None = None
) -> WorkplaceDialogue:
    """Dialogues at a workplace."""
    held = draw(days()) if day is None else day
    workers = draw(st.integers(0, 40))
    sent = maybe_days_before(draw, held, 14)
    return WorkplaceDialogue(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=draw(unit_bodies(level=Level.COMMUNE)) if body is None else body,
        day=held,
        contents_sent=sent,
        workers=workers,
        present=draw(st.integers(0, workers)),
        not_done=draw(subsets("contents_sent")) if sent is None else frozenset(),
        origin=Origin.SYNTHETIC,
    )


@composite
def workplace_years(draw: st.DrawFn) -> WorkplaceYear:
    """Years of a workplace with some of its yearly duties."""
    year = draw(st.integers(2022, 2025))
    window = Period.year(year)
    kind = draw(sampled(WorkplaceKind))
    body = draw(_at_work(kind))
    dialogue = days(window.start, window.end).flatmap(lambda day: workplace_dialogues(day=day, body=body))
    regulation = draw(maybe(days()))
    planned, explained = ((draw(days(window.start, window.end)) if draw(st.booleans()) else None) for _ in range(2))
    steps = {"regulation": regulation, "consultation_plan": planned, "explained": explained}
    return WorkplaceYear(
        id=draw(identifiers()),
        kind=kind,
        unit=draw(unit_refs(level=Level.COMMUNE)),
        body=body,
        year=year,
        dialogues=tuple(draw(st.lists(dialogue, max_size=2, unique_by=lambda one: one.id))),
        regulation=regulation,
        channel=draw(stated()),
        consultation_plan=planned,
        consulted=draw(stated()),
        explained=explained,
        not_done=draw(subsets(*(name for name, step in steps.items() if step is None))),
        complete=draw(subsets("dialogues")),
        origin=Origin.SYNTHETIC,
    )
