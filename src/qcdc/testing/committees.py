"""Strategies for steering committees: logs of events that can have happened, networks, years of work."""

from __future__ import annotations

from functools import partial

import pendulum
from hypothesis import strategies as st

from qcdc.dates import DayOrPartial, PartialDate, Period, day_after, first_possible
from qcdc.model import (
    PARTY_COMMITTEE,
    PEOPLES_COMMITTEE,
    CommitteeEvent,
    CommitteeFinding,
    CommitteeInspection,
    CommitteeYear,
    Guidance,
    Office,
    OfficeHolding,
    Person,
    ReportDue,
    Seat,
    SecretariatMember,
    SteeringCommittee,
    UnitRef,
    evolve,
)
from qcdc.testing.bodies import a_body_ref, a_unit_body, body_refs, unit_bodies
from qcdc.testing.choices import Choices, made
from qcdc.testing.once import days_later, maybe_days_later
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, a_made_up_name, a_text, an_identifier, days, identifiers, texts
from qcdc.vocab import BodySystem, CommitteeEventKind, FindingState, Level, Origin, Role

__all__ = ["committee_years", "committees", "office_holdings", "partly_dated_committees", "seats"]

_USUAL_BODIES = (PARTY_COMMITTEE, PARTY_COMMITTEE, PEOPLES_COMMITTEE)


def _a_person(choices: Choices) -> Person:
    return Person(id=an_identifier(choices), name=choices.maybe(a_made_up_name))


def _an_office(choices: Choices) -> Office:
    return Office(title=a_text(choices), body=choices.maybe(a_body_ref), system=choices.maybe_member(BodySystem))


@made
def seats(choices: Choices, *, role: Role | None = None) -> Seat:
    """Seats held by a made-up person, through an office, or both."""
    held = choices.member(Role) if role is None else role
    if choices.yes():
        return Seat(id=an_identifier(choices), role=held, office=_an_office(choices))
    return Seat(id=an_identifier(choices), role=held, person=_a_person(choices), office=choices.maybe(_an_office))


@made
def office_holdings(choices: Choices) -> OfficeHolding:
    """Holders of offices, former or current."""
    since = choices.of(days)
    return OfficeHolding(
        office=_an_office(choices),
        person=_a_person(choices),
        since=since,
        until=maybe_days_later(choices, since, 2000),
    )


class _Log:
    """A log under construction: filled seats, members, suspensions."""

    def __init__(self, day: pendulum.Date) -> None:
        self.day = self.founded = day
        self.events = [CommitteeEvent(kind=CommitteeEventKind.FOUND, day=day)]
        self.filled: dict[str, Seat] = {}
        self.asleep: set[str | None] = set()

    def fits(self, seat: Seat, *, instead_of: str | None = None) -> bool:
        """Whether a seat can be filled: its role is free, and its person has no seat yet."""
        others = [one for key, one in self.filled.items() if key != instead_of]
        people = {one.person.id for one in others if one.person is not None}
        taken = seat.role.single and seat.role in {one.role for one in others}
        return not taken and (seat.person is None or seat.person.id not in people)

    def add(self, kind: CommitteeEventKind, **rest: object) -> None:
        """Write one event."""
        self.events.append(CommitteeEvent(kind=kind, day=self.day, **rest))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@made
def committees(
    choices: Choices, *, units: st.SearchStrategy[UnitRef] | None = None, founded: pendulum.Date | None = None
) -> SteeringCommittee:
    """A committee with a log of up to ten events, at most one head and one standing deputy a day."""
    log = _Log(choices.of(days) if founded is None else founded)
    for _ in range(choices.between(0, 10)):
        log.day = days_later(choices, log.day, 90)
        _happen(choices, log)
    if choices.yes():
        log.day = day_after(log.day)
        kind = choices.pick((CommitteeEventKind.END, CommitteeEventKind.MERGE))
        to = choices.of(texts) if kind is CommitteeEventKind.MERGE else choices.maybe_of(texts)
        log.add(kind, to=to)
    first = log.founded
    unit = a_unit_ref(choices) if units is None else choices.draw(units)
    return SteeringCommittee(
        id=choices.of(identifiers),
        name=choices.of(texts),
        unit=unit,
        body=a_unit_body(choices, level=unit.level) if choices.yes() else choices.pick(_USUAL_BODIES),
        events=tuple(log.events),
        founder=choices.maybe_of(body_refs),
        standing_agency=choices.maybe_of(body_refs),
        secretariat=tuple(
            SecretariatMember(person=_a_person(choices), since=days_later(choices, first, 90))
            for _ in range(choices.between(0, 2))
        ),
        term=Period.between(first, day_after(first, 1825)) if choices.yes() else None,
        origin=Origin.SYNTHETIC,
    )


@made
def partly_dated_committees(choices: Choices) -> SteeringCommittee:
    """A committee with some events dated only to the month or the year."""
    committee = choices.of(committees)
    known = [first_possible(event.day) for event in committee.events]
    if choices.yes():
        years = sorted({day.year for day in known})
        blurred = {PartialDate(year=year) for year in choices.subset(years, least=1)}
    else:
        months = sorted({(day.year, day.month) for day in known})
        chosen = choices.subset(months, least=1)
        blurred = {PartialDate(year=year, month=month) for year, month in chosen}
    # All events of a month or a year together, so that the order of the log is certain.
    events = (evolve(event, day=_blurred(event.day, blurred)) for event in committee.events)
    return evolve(committee, events=tuple(events))


def _blurred(day: DayOrPartial, blurred: set[PartialDate]) -> DayOrPartial:
    return next((one for one in blurred if one.first <= first_possible(day) <= one.last), day)


_EMPTY = (
    *(CommitteeEventKind.APPOINT, CommitteeEventKind.APPOINT, CommitteeEventKind.RENAME),
    *(CommitteeEventKind.REFORM, CommitteeEventKind.SUSPEND, CommitteeEventKind.RESUME),
)
_AT_WORK = (*_EMPTY, CommitteeEventKind.LEAVE, CommitteeEventKind.REPLACE)


def _happen(choices: Choices, log: _Log) -> None:
    """One event that can happen now; appointments most of all."""
    filled = sorted(log.filled)
    kind = choices.pick(_AT_WORK if filled else _EMPTY)
    if kind is CommitteeEventKind.LEAVE:
        leaver = choices.pick(filled)
        log.add(kind, seat_id=leaver)
        del log.filled[leaver]
        log.asleep.discard(leaver)
    elif kind is CommitteeEventKind.RENAME:
        log.add(kind, name=choices.of(texts))
    elif kind is CommitteeEventKind.REFORM:
        found: list[Seat] = []
        log.filled = {}
        log.asleep &= {None}
        for seat in choices.several(lambda more: more.of(seats), least=1, most=4, unique=lambda one: one.id):
            if log.fits(seat):
                found.append(seat)
                log.filled[seat.id] = seat
        log.add(kind, seats=tuple(found))
    elif kind in {CommitteeEventKind.SUSPEND, CommitteeEventKind.RESUME}:
        whose = choices.pick([None, *filled])
        if (whose in log.asleep) is (kind is CommitteeEventKind.RESUME):
            log.add(kind, seat_id=whose)
            log.asleep ^= {whose}
    else:
        _fill(choices, log, kind, filled)


def _fill(choices: Choices, log: _Log, kind: CommitteeEventKind, filled: list[str]) -> None:
    seat = choices.of(seats)
    if kind is CommitteeEventKind.REPLACE:
        place = choices.pick(filled)
        seat = Seat(id=place, role=log.filled[place].role, person=seat.person, office=seat.office)
        if log.fits(seat, instead_of=place):
            log.add(kind, seat=seat)
            log.filled[place] = seat
            log.asleep.discard(place)
    elif log.fits(seat) and seat.id not in log.filled:
        log.add(kind, seat=seat)
        log.filled[seat.id] = seat


@made
def committee_years(choices: Choices) -> CommitteeYear:
    """Years of work with inspections, findings, guidance and reports of lower committees."""
    year = choices.between(2022, 2025)
    window = Period.year(year)
    inside = partial(a_day, min_value=window.start, max_value=window.end)
    inspections: list[CommitteeInspection] = []
    for key in dict.fromkeys(choices.several(an_identifier, most=3)):
        start = inside(choices)
        inspections.append(
            CommitteeInspection(
                id=key,
                unit=choices.of(unit_refs, level=Level.COMMUNE),
                body=choices.of(unit_bodies, level=Level.COMMUNE),
                planned=choices.yes(),
                start=start,
                end=maybe_days_later(choices, start, 20),
                findings=choices.several(partial(_a_finding, start=start), unique=lambda one: one.id),
            )
        )
    half = Period.half_year(year, 1)

    def report(more: Choices) -> ReportDue:
        return ReportDue(committee=an_identifier(more), period=half, due=half.end, handed_in=more.maybe(inside))

    unit = choices.of(unit_refs)
    return CommitteeYear(
        committee=choices.of(identifiers),
        unit=unit,
        body=choices.of(unit_bodies, level=unit.level) if choices.yes() else PARTY_COMMITTEE,
        year=year,
        programme=choices.maybe(inside),
        inspection_plan=choices.maybe(inside),
        meetings=frozenset(choices.several(inside, most=4)),
        inspections=tuple(inspections),
        guidance=choices.several(
            lambda more: Guidance(document=an_identifier(more), day=inside(more), subject=a_text(more))
        ),
        reports=choices.several(report, most=3, unique=lambda one: one.committee),
        origin=Origin.SYNTHETIC,
    )


def _a_finding(choices: Choices, *, start: pendulum.Date) -> CommitteeFinding:
    state = choices.member(FindingState)
    return CommitteeFinding(
        id=choices.of(identifiers),
        text=choices.of(texts),
        due=maybe_days_later(choices, start, 90),
        state=state,
        closed=None if state is FindingState.OPEN else days_later(choices, start, 90),
    )
