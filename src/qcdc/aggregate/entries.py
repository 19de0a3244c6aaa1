"""Entries (*mục trong sổ*): where a record is registered, so that none is counted twice."""

from __future__ import annotations

from typing import Any, NamedTuple

import pendulum

from qcdc._kernel.text import show
from qcdc.dates import PartialDate
from qcdc.errors import InvariantError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Board,
    CommitteeYear,
    Consultation,
    FarmersGuild,
    Petition,
    PublishedContent,
    SkilfulModel,
    SteeringCommittee,
    Submission,
    UnitBody,
    UnitRef,
    VillageHeadElection,
    WorkplaceConference,
)
from qcdc.vocab import Origin

__all__ = ["Entry", "entry_of"]


class Entry(NamedTuple):
    """The entry of a record in a register; registers are kept by body and year.

    Attributes:
        unit: the unit of the body.
        body: which body of the unit.
        year: the year of the register.
        number: the id in that register.
        origin: where the record comes from.
    """

    unit: UnitRef
    body: UnitBody
    year: int
    number: str
    origin: Origin


def entry_of(record: Any) -> Entry:
    """The entry of a record.

    Raises:
        InvariantError: a value without the fields of a record (``tally.record``).
    """
    match record:
        case Petition():
            first = record.handlings[0]
            return Entry(first.unit, first.body, record.received.year, record.id, record.origin)
        case Submission():
            return _submission(record)
        case CommitteeYear():
            year = max(1, min(record.year, 9999))
            return Entry(record.unit, record.body, year, f"{record.committee} {record.year}", record.origin)
        case VillageHeadElection():
            return Entry(record.village, PEOPLES_COMMITTEE, record.day.year, record.id, record.origin)
        case _:
            return _entry(record)


def _submission(handed: Submission) -> Entry:
    # Two contradictory submissions of one day are two records: it is not known which of them is right.
    said = "nothing" if handed.nothing_arose else "something"
    number = f"{handed.period.start} {handed.period.end} {handed.day} {said}"
    return Entry(handed.unit, handed.body, handed.day.year, number, handed.origin)


def _entry(record: Any) -> Entry:
    unit: object = getattr(record, "unit", None)
    number: object = getattr(record, "id", None)
    origin: object = getattr(record, "origin", None)
    body: object = getattr(record, "body", None)
    day: object = _day(record)
    if (
        isinstance(unit, UnitRef)
        and isinstance(number, str)
        and isinstance(origin, Origin)
        and isinstance(day, pendulum.Date | PartialDate)
    ):
        return Entry(unit, body if isinstance(body, UnitBody) else PEOPLES_COMMITTEE, day.year, number, origin)
    raise InvariantError("tally.record", "records", value=show(record))


def _day(record: Any) -> object:
    """The day by whose year a record is registered."""
    match record:
        case PublishedContent():
            return record.first_day
        case Consultation():
            return record.start
        case WorkplaceConference():
            return record.day or record.year_end
        case Board() | SteeringCommittee() | FarmersGuild():
            return record.founded
        case SkilfulModel():
            return record.events[0].day
        case _:
            return getattr(record, "day", None)
