"""Strategies for steering committees: logs of events that can have happened, networks, years of work."""

from __future__ import annotations

from functools import cache

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
from qcdc.testing.bodies import body_refs, unit_bodies
from qcdc.testing.once import composite, days_later, maybe, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, texts
from qcdc.vocab import BodySystem, CommitteeEventKind, FindingState, Level, Origin, Role

__all__ = ["committee_years", "committees", "office_holdings", "partly_dated_committees", "seats"]

_USUAL_BODIES = sampled((PARTY_COMMITTEE, PARTY_COMMITTEE, PEOPLES_COMMITTEE))


@cache
def _people() -> st.SearchStrategy[Person]:
    return st.builds(Person, id=identifiers(), name=maybe(made_up_names()))


@cache
def _offices() -> st.SearchStrategy[Office]:
    return st.builds(Office, title=texts(), body=maybe(body_refs()), system=maybe(sampled(BodySystem)))


def seats(*, role: Role | None = None) -> st.SearchStrategy[Seat]:
    """Seats held by a made-up person, through an office, or both."""
    return _any_seat() if role is None else _seats(st.just(role))


@cache
def _any_seat() -> st.SearchStrategy[Seat]:
    return _seats(sampled(Role))


@cache
def _some_seats() -> st.SearchStrategy[list[Seat]]:
    return st.lists(seats(), min_size=1, max_size=4, unique_by=lambda one: one.id)


def _seats(roles: st.SearchStrategy[Role]) -> st.SearchStrategy[Seat]:
    return st.one_of(
        st.builds(Seat, id=identifiers(), role=roles, person=_people(), office=maybe(_offices())),
        st.builds(Seat, id=identifiers(), role=roles, office=_offices()),
    )


@composite
def office_holdings(draw: st.DrawFn) -> OfficeHolding:
    """Holders of offices, former or current."""
    since = draw(days())
    return OfficeHolding(
        office=draw(_offices()),
        person=draw(_people()),
        since=since,
        until=maybe_days_later(draw, since, 2000),
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


@composite
def committees(
    draw: st.DrawFn, *, units: st.SearchStrategy[UnitRef] | None = None, founded: pendulum.Date | None = None
) -> SteeringCommittee:
    """A committee with a log of up to ten events, at most one head and one standing deputy a day."""
    log = _Log(draw(days()) if founded is None else founded)
    for _ in range(draw(st.integers(0, 10))):
        log.day = days_later(draw, log.day, 90)
        _happen(draw, log)
    if draw(st.booleans()):
        log.day = day_after(log.day)
        kind = draw(sampled((CommitteeEventKind.END, CommitteeEventKind.MERGE)))
        to = draw(texts()) if kind is CommitteeEventKind.MERGE else draw(maybe(texts()))
        log.add(kind, to=to)
    first = log.founded
    unit = draw(unit_refs() if units is None else units)
    return SteeringCommittee(
        id=draw(identifiers()),
        name=draw(texts()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level) if draw(st.booleans()) else _USUAL_BODIES),
        events=tuple(log.events),
        founder=draw(maybe(body_refs())),
        standing_agency=draw(maybe(body_refs())),
        secretariat=tuple(
            SecretariatMember(person=draw(_people()), since=days_later(draw, first, 90))
            for _ in range(draw(st.integers(0, 2)))
        ),
        term=Period.between(first, day_after(first, 1825)) if draw(st.booleans()) else None,
        origin=Origin.SYNTHETIC,
    )


@composite
def partly_dated_committees(draw: st.DrawFn) -> SteeringCommittee:
    """A committee with some events dated only to the month or the year."""
    committee = draw(committees())
    known = [first_possible(event.day) for event in committee.events]
    if draw(st.booleans()):
        years = sorted({day.year for day in known})
        blurred = {PartialDate(year=year) for year in draw(st.sets(st.sampled_from(years), min_size=1))}
    else:
        months = sorted({(day.year, day.month) for day in known})
        chosen = draw(st.sets(st.sampled_from(months), min_size=1))
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


def _happen(draw: st.DrawFn, log: _Log) -> None:
    """One event that can happen now; appointments most of all."""
    filled = sorted(log.filled)
    kind = draw(sampled(_AT_WORK if filled else _EMPTY))
    if kind is CommitteeEventKind.LEAVE:
        leaver = draw(st.sampled_from(filled))
        log.add(kind, seat_id=leaver)
        del log.filled[leaver]
        log.asleep.discard(leaver)
    elif kind is CommitteeEventKind.RENAME:
        log.add(kind, name=draw(texts()))
    elif kind is CommitteeEventKind.REFORM:
        found: list[Seat] = []
        log.filled = {}
        log.asleep &= {None}
        for seat in draw(_some_seats()):
            if log.fits(seat):
                found.append(seat)
                log.filled[seat.id] = seat
        log.add(kind, seats=tuple(found))
    elif kind in {CommitteeEventKind.SUSPEND, CommitteeEventKind.RESUME}:
        whose = draw(st.sampled_from([None, *filled]))
        if (whose in log.asleep) is (kind is CommitteeEventKind.RESUME):
            log.add(kind, seat_id=whose)
            log.asleep ^= {whose}
    else:
        _fill(draw, log, kind, filled)


def _fill(draw: st.DrawFn, log: _Log, kind: CommitteeEventKind, filled: list[str]) -> None:
    seat = draw(seats())
    if kind is CommitteeEventKind.REPLACE:
        place = draw(st.sampled_from(filled))
        seat = Seat(id=place, role=log.filled[place].role, person=seat.person, office=seat.office)
        if log.fits(seat, instead_of=place):
            log.add(kind, seat=seat)
            log.filled[place] = seat
            log.asleep.discard(place)
    elif log.fits(seat) and seat.id not in log.filled:
        log.add(kind, seat=seat)
        log.filled[seat.id] = seat


@composite
def committee_years(draw: st.DrawFn) -> CommitteeYear:
    """Years of work with inspections, findings, guidance and reports of lower committees."""
    year = draw(st.integers(2022, 2025))
    window = Period.year(year)
    inside = days(window.start, window.end)
    inspections: list[CommitteeInspection] = []
    for key in draw(st.lists(identifiers(), max_size=3, unique=True)):
        start = draw(inside)
        inspections.append(
            CommitteeInspection(
                id=key,
                unit=draw(unit_refs(level=Level.COMMUNE)),
                body=draw(unit_bodies(level=Level.COMMUNE)),
                planned=draw(st.booleans()),
                start=start,
                end=maybe_days_later(draw, start, 20),
                findings=tuple(draw(st.lists(_findings(start), max_size=2, unique_by=lambda one: one.id))),
            )
        )
    reports = st.builds(
        ReportDue,
        committee=identifiers(),
        period=st.just(Period.half_year(year, 1)),
        due=st.just(Period.half_year(year, 1).end),
        handed_in=st.none() | inside,
    )
    unit = draw(unit_refs())
    return CommitteeYear(
        committee=draw(identifiers()),
        unit=unit,
        body=draw(unit_bodies(level=unit.level)) if draw(st.booleans()) else PARTY_COMMITTEE,
        year=year,
        programme=draw(inside) if draw(st.booleans()) else None,
        inspection_plan=draw(inside) if draw(st.booleans()) else None,
        meetings=draw(st.frozensets(inside, max_size=4)),
        inspections=tuple(inspections),
        guidance=tuple(
            draw(st.lists(st.builds(Guidance, document=identifiers(), day=inside, subject=texts()), max_size=2))
        ),
        reports=tuple(draw(st.lists(reports, max_size=3, unique_by=lambda one: one.committee))),
        origin=Origin.SYNTHETIC,
    )


@composite
def _findings(draw: st.DrawFn, start: pendulum.Date) -> CommitteeFinding:
    state = draw(sampled(FindingState))
    later = st.integers(0, 90).map(lambda after: day_after(start, after))
    return CommitteeFinding(
        id=draw(identifiers()),
        text=draw(texts()),
        due=draw(later) if draw(st.booleans()) else None,
        state=state,
        closed=None if state is FindingState.OPEN else draw(later),
    )
