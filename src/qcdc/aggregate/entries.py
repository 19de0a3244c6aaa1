"""Entries (*mục trong sổ*): where a record is registered, so that none is counted twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from qcdc._kernel import validators as v
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Board,
    BodyRef,
    CommitteeYear,
    Consultation,
    FarmersGuild,
    Petition,
    PublishedContent,
    Reception,
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
        unit: the unit of the body; ``None`` for a national body.
        body: which body of the unit.
        year: the year of the register.
        number: the id in that register.
        origin: where the record comes from.
    """

    unit: UnitRef | None
    body: UnitBody
    year: int
    number: str
    origin: Origin


def entry_of(cls: type) -> Callable[[Any], Entry]:
    """The function that gives the entry of a record of a type.

    The function raises `InvariantError` for a field of a record of the user's own that is missing or of the wrong type
    (``type.wrong``), or a body that a unit of this level, or the nation, cannot have.
    """
    return _ENTRIES.get(cls, _entry)


def _petition(paper: Petition) -> Entry:
    first = paper.handlings[0]
    return Entry(first.unit, first.body, paper.received.year, paper.id, paper.origin)


def _reception(visit: Reception) -> Entry:
    return Entry(visit.unit, visit.body, visit.day.year, visit.id, visit.origin)


def _committee_year(record: CommitteeYear) -> Entry:
    year = max(1, min(record.year, 9999))
    return Entry(record.unit, record.body, year, f"{record.committee} {record.year}", record.origin)


def _election(held: VillageHeadElection) -> Entry:
    return Entry(held.village, PEOPLES_COMMITTEE, held.day.year, held.id, held.origin)


def _submission(handed: Submission) -> Entry:
    # Two contradictory submissions of one day are two records: it is not known which of them is right.
    said = "nothing" if handed.nothing_arose else "something"
    number = f"{handed.period.start} {handed.period.end} {handed.day} {said}"
    return Entry(handed.unit, handed.body, handed.day.year, number, handed.origin)


_ENTRIES: Mapping[type, Callable[[Any], Entry]] = {
    Petition: _petition,
    Reception: _reception,
    Submission: _submission,
    CommitteeYear: _committee_year,
    VillageHeadElection: _election,
}


def _entry(record: Any) -> Entry:
    unit = _unit(record)
    number = v.argument(getattr(record, "id", None), str, "id")
    origin = v.argument(getattr(record, "origin", None), Origin, "origin")
    body: object = getattr(record, "body", None)
    which = PEOPLES_COMMITTEE if body is None else v.argument(body, UnitBody, "body")
    if unit is None or which != PEOPLES_COMMITTEE:
        # A record of the user's own may name a body that a unit of this level, or the nation, cannot have.
        BodyRef(unit=unit, body=which)
    day: Any = _day(record)
    return Entry(unit, which, (v.day_or_partial(None, v.Argument("day"), day) or day).year, number, origin)


def _unit(record: Any) -> UnitRef | None:
    """The unit of a record; a record of the user's own that names a national body has none."""
    unit: object = getattr(record, "unit", None)
    national = unit is None and hasattr(record, "unit") and getattr(record, "body", None) is not None
    return None if national else v.argument(unit, UnitRef, "unit")


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
