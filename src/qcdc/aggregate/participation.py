"""Counting records of participation, committees and the mass mobilisation movement.

The result is a `Tally`, as for petitions: it can be added (``+``) and rolled up, and it shows which units are missing.
Stocks are counted on the last day of the window, flows inside it; money, labour and land are three indicators, never
one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.partial import not_certain
from qcdc.aggregate.tallies import Cell, Counted, Tally, duplicate, register
from qcdc.dates import DayOrPartial, Period, first_possible, is_before, last_possible
from qcdc.errors import InvariantError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Board,
    CommitteeYear,
    Consultation,
    FarmersGuild,
    PeoplesDecision,
    PublicDialogue,
    PublishedContent,
    SkilfulModel,
    SteeringCommittee,
    UnitBody,
    UnitRef,
    VillageHeadElection,
    WorkplaceConference,
)
from qcdc.vocab import BoardKind, CommitteeEventKind, ModelStage, Origin, ResourceKind, ResourceSource

__all__ = ["CivicRecord", "tally_participation"]

CivicRecord = (
    Board
    | CommitteeYear
    | Consultation
    | FarmersGuild
    | PeoplesDecision
    | PublicDialogue
    | PublishedContent
    | SkilfulModel
    | SteeringCommittee
    | VillageHeadElection
    | WorkplaceConference
)
Found = tuple[str, int]

_GIVEN = {
    ResourceKind.MONEY: "decision.people.money",
    ResourceKind.LABOUR: "decision.people.labour",
    ResourceKind.LAND: "decision.people.land",
}
_BUILT = (ModelStage.BUILT, ModelStage.EFFECTIVE, ModelStage.RECOGNISED)


def tally_participation(records: Iterable[CivicRecord], *, over: Period) -> Tally:
    """Count records of participation, committees and the mass mobilisation movement in a window.

    Args:
        records: in any order; events outside the window count only towards stocks.
        over: the window, both days included.

    Raises:
        AggregationError: a record is given twice (``tally.duplicate``).
        InvariantError: a value that is not such a record (``tally.record``).
        UnknownCodeError: the indicators of a committee depend on a day of which only the month or the year is known
            (``day.not_certain``).
    """
    window = v.argument(over, Period, "over")
    numbers: Counter[Cell] = Counter()
    origins: dict[Cell, set[Origin]] = {}
    seen: set[tuple[str, str, str]] = set()
    for record in v.arguments(records, "records"):
        unit, day, found = _facts(record, window)
        named: UnitBody | None = getattr(record, "body", None)
        body = PEOPLES_COMMITTEE if named is None else named
        key = (type(record).__name__, register(unit.level, unit.code, body, day.year), _identity(record))
        if key in seen:
            raise duplicate(key, f"records[{len(seen)}]")
        seen.add(key)
        for indicator, count in found:
            cell = Cell(unit, indicator, ())
            numbers[cell] += count
            origins.setdefault(cell, set()).add(record.origin)
    return Tally(
        over=window,
        numbers={cell: Counted(count, frozenset(origins[cell])) for cell, count in numbers.items()},
        seen=frozenset(seen),
    )


def _identity(record: CivicRecord) -> str:
    return f"{record.committee} {record.year}" if isinstance(record, CommitteeYear) else record.id


def _facts(record: object, over: Period) -> tuple[UnitRef, DayOrPartial, list[Found]]:
    """The unit at which a record counts, the day by which it is registered, and the indicators it counts for."""
    match record:
        case PublishedContent():
            day = record.first_day
            return record.unit, day, [("publication.items", 1)] if day in over else []
        case PeoplesDecision():
            return record.unit, record.day, list(_decided(record)) if record.day in over else []
        case Consultation():
            return record.unit, record.start, [("consultation.held", 1)] if record.end in over else []
        case PublicDialogue():
            return record.unit, record.day, list(_talked(record)) if record.day in over else []
        case VillageHeadElection():
            return record.village, record.day, [("election.held", 1)] if record.day in over else []
        case WorkplaceConference():
            held = record.day is not None and record.day in over
            return record.unit, record.day or record.year_end, [("workplace.conferences", 1)] if held else []
        case _:
            return _lasting(record, over)


def _lasting(record: object, over: Period) -> tuple[UnitRef, DayOrPartial, list[Found]]:
    """The same for records that last: boards, committees and their years, models, guilds."""
    match record:
        case Board():
            return record.unit, record.founded, list(_boarded(record, over))
        case SteeringCommittee():
            return record.unit, record.founded, list(_steered(record, over))
        case CommitteeYear():
            checks = sum(one.start in over for one in record.inspections)
            day = pendulum.Date(max(1, min(record.year, 9999)), 1, 1)
            return record.unit, day, [("committee.inspections", checks)] if checks else []
        case SkilfulModel():
            return record.unit, record.events[0].day, list(_modelled(record, over))
        case FarmersGuild():
            members = record.members(over.end)
            there = [("selfgov.groups", 1)] if record.exists(over.end) else []
            return record.unit, record.founded, there + ([("selfgov.members", members)] if members else [])
        case _:
            raise InvariantError("tally.civic", "records")


def _decided(decision: PeoplesDecision) -> Iterator[Found]:
    yield "decision.held", 1
    # If the law of that day is not available, nothing is recomputed: the result in the minutes holds.
    passed = decision.passed
    if decision.announced if passed is None else passed:
        yield "decision.passed", 1
        for kind, indicator in _GIVEN.items():
            amount = decision.amount(kind, ResourceSource.PEOPLE)
            if amount:
                yield indicator, amount


def _talked(dialogue: PublicDialogue) -> Iterator[Found]:
    yield "dialogue.held", 1
    for indicator, count in (("dialogue.opinions", dialogue.opinions), ("dialogue.settled", dialogue.settled)):
        if count:
            yield indicator, count


def _boarded(board: Board, over: Period) -> Iterator[Found]:
    community = board.kind is BoardKind.INVESTMENT_SUPERVISION
    if board.exists(over.end):
        yield ("board.investment" if community else "board.inspection"), 1
        yield "board.members", len(board.roster(over.end))
    held = [one for one in board.oversight if one.start in over]
    sent = [one for seen in board.oversight for one in seen.recommendations if one.day in over]
    answered = [one for one in sent if one.answered is not None and one.answered <= over.end]
    for indicator, count in (
        ("board.oversight", len(held)),
        ("board.recommendations", len(sent)),
        ("board.recommendations.answered", len(answered)),
    ):
        if count:
            yield indicator, count


def _steered(committee: SteeringCommittee, over: Period) -> Iterator[Found]:
    if committee.exists(over.end):
        yield "committee.existing", 1
        yield "committee.seats", len(committee.roster(over.end))
    reformed = sum(event.kind is CommitteeEventKind.REFORM and _inside(event.day, over) for event in committee.events)
    if reformed:
        yield "committee.reformed", 1


def _inside(day: DayOrPartial, over: Period) -> bool:
    """Whether a day is certainly in the window or certainly outside."""
    found = {first_possible(day) in over, last_possible(day) in over}
    if found == {False} and is_before(day, over.start) is None:
        # The window is within the month or the year.
        found = {True, False}
    if len(found) > 1:
        raise not_certain(over.end, day)
    return found == {True}


def _modelled(model: SkilfulModel, over: Period) -> Iterator[Found]:
    """Models registered in the window are a flow; those built, effective and recognised are stocks."""
    if model.registered_new(over):
        yield "danvan.models.registered", 1
    stage = model.stage(over.end)
    if stage in _BUILT:
        yield "danvan.models", 1
    if stage in _BUILT[1:]:
        yield "danvan.models.effective", 1
    if stage is ModelStage.RECOGNISED:
        yield "danvan.models.recognised", 1
