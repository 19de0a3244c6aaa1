"""Settlement time limits (*thời hạn giải quyết*): the limit of a handling, its start, pauses and extensions."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from qcdc.dates import DayLike, Duration, DurationUnit, WorkCalendar, as_day
from qcdc.law import Deadline, Extension, LawBook, Limit, Pause
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model.petitions.handlings import Handling
from qcdc.model.petitions.petitions import Petition
from qcdc.vocab import HandlingEventKind, Instance, PauseGround, PetitionKind

__all__ = [
    "examinations",
    "extensions",
    "extensions_allowed",
    "filing_due",
    "obstacles",
    "settlement_due",
    "settlement_key",
    "specially_complex",
    "suspensions",
]


def settlement_key(handling: Handling, kind: PetitionKind) -> str | None:
    """The key of the limit that governs the settlement; ``None`` for a kind without a statutory time limit.

    Law: Law 02/2011/QH13 arts 28, 37 and 50; Law 25/2018/QH14 art. 30.
    """
    if kind is PetitionKind.DENUNCIATION:
        return "denunciation.settlement"
    if kind is not PetitionKind.COMPLAINT:
        return None
    if handling.discipline:
        return "complaint.settlement.discipline"
    return "complaint.settlement." + ("second" if handling.instance is Instance.SECOND else "first")


def suspensions(handling: Handling, *, as_of: pendulum.Date | None = None) -> tuple[Pause, ...]:
    """The periods of suspension: from each suspension up to but not including the resumption.

    A suspension that has not ended by the day lasts up to it. The law book states which of them do not count, and since
    when (`Limit.pauses`).

    Law: Law 25/2018/QH14 art. 34.2; Law 02/2011/QH13 art. 11a.4 (from 1 July 2026).
    """
    last = handling.log[-1].day if as_of is None else as_of
    found: list[Pause] = []
    for since, end in handling.suspensions:
        resumed = last if end is None else min(end, last)
        if since <= resumed:
            found.append(Pause(why=PauseGround.SUSPENSION, since=since, resumed=resumed))
    return tuple(found)


def examinations(handling: Handling, *, as_of: pendulum.Date | None = None) -> tuple[Pause, ...]:
    """The periods of expert examinations: from the request up to but not including the day of the result.

    Days in a suspension, or in an earlier examination, are not counted twice. An examination whose result is not
    recorded lasts up to the day.

    Law: Decree 31/2019/NĐ-CP art. 15.4 (from 28 May 2019).
    """
    last = handling.log[-1].day if as_of is None else as_of
    taken = [one.stretch for one in suspensions(handling, as_of=as_of)]
    found: list[Pause] = []
    for one in handling.examinations:
        resumed = last if one.result is None else min(one.result, last)
        for since, end in _outside(one.asked, resumed, [stretch for stretch in taken if stretch is not None]):
            found.append(Pause(why=PauseGround.EXAMINATION, since=since, resumed=end))
            taken.append((since, end))
    return tuple(found)


Stretch = tuple[pendulum.Date, pendulum.Date]


def _outside(since: pendulum.Date, end: pendulum.Date, taken: list[Stretch]) -> Iterator[Stretch]:
    """The parts of a period outside all the others; each ends on the day before its second value."""
    for start, stop in sorted(taken):
        if since < min(start, end):
            yield since, min(start, end)
        since = max(since, stop)
    if since < end:
        yield since, end


def obstacles(petition: Petition) -> tuple[Pause, ...]:
    """The days on which an obstacle kept the petitioner from complaining, as far as they are recorded.

    Law: Law 02/2011/QH13 arts 9 and 48.
    """
    days = petition.obstacle_days
    return (Pause(why=PauseGround.OBSTACLE, days=days),) if days else ()


def filing_due(petition: Petition, handling: Handling, *, book: LawBook | None = None) -> Deadline | None:
    """The last day to file a first complaint; ``None`` if `Petition.known` is not stated.

    Days of obstacles are left out before a last day that is a day off moves to the next working day.

    Law: Law 02/2011/QH13 arts 9 and 48.

    Raises:
        UnknownCodeError: the limit had no value on the first day, or days off at its end are unknown.
    """
    if petition.known is None:
        return None
    book = book_or_shipped(book, None)
    key = "complaint.filing.discipline.first" if handling.discipline else "complaint.filing.first"
    lost = _left_out(obstacles(petition), book.limit(key, on=petition.known))
    return book.deadline(key, start=petition.known, pauses=lost)


def _left_out(pauses: tuple[Pause, ...], limit: Limit) -> tuple[Pause, ...]:
    """The pauses on grounds that the law of the limit has; on any other ground the time counts."""
    grounds = {one.why for one in limit.pauses}
    return tuple(one for one in pauses if one.why in grounds)


def specially_complex(handling: Handling) -> bool:
    """Whether two of the seven grounds or more are recorded (*đặc biệt phức tạp*)."""
    return handling.complexity is not None and len(handling.complexity.grounds) >= 2


def extensions_allowed(handling: Handling, *, book: LawBook | None = None) -> int:
    """How many extensions a denunciation may have: none, one when complex, two when specially complex.

    A matter with at least two of the seven grounds is specially complex. If the record does not state whether the
    matter is complex, or on what grounds, it is taken as possibly specially complex, in favour of the body.

    Law: Law 25/2018/QH14 art. 30.2-3; Decree 31/2019/NĐ-CP art. 3.3.
    """
    if handling.complex is False:
        return 0
    kind = "specially_complex" if handling.complexity is None or specially_complex(handling) else "complex"
    return book_or_shipped(book, None).limit(f"denunciation.extensions.{kind}", on=handling.clock_start).count


def extensions(
    handling: Handling, *, as_of: pendulum.Date | None = None, book: LawBook | None = None
) -> tuple[Extension, ...]:
    """The extensions of the time limit, as far as the law allows their number and length."""
    book = book_or_shipped(book, None)
    granted: list[Extension] = []
    for event in handling.log:
        if event.kind is HandlingEventKind.EXTEND and event.days and (as_of is None or event.day <= as_of):
            most = book.limit("denunciation.extension", on=event.day)
            days = Duration(count=min(event.days, most.count), unit=DurationUnit.DAY)
            granted.append(Extension(duration=days, citations=most.citations))
    return tuple(granted[: extensions_allowed(handling, book=book)])


def settlement_due(
    handling: Handling,
    kind: PetitionKind,
    *,
    as_of: DayLike | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    recorded: bool = False,
    roll: bool | None = None,
    strict: bool = True,
) -> Deadline | None:
    """The last day for the settlement; ``None`` if it was not accepted, or if the law has no time limit for this kind.

    Args:
        handling: the handling.
        kind: that of its petition.
        as_of: only suspensions and extensions up to this day count; if left out, all of them.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        recorded: whether only recorded facts count. Otherwise a settlement gets the longest time limit if it is not stated
            whether it is complex, or whether the area is remote; and a denunciation that may be complex gets it without
            a recorded extension, because that may not have been entered, unless the log is complete; without recorded
            grounds it may be specially complex. Between the two days it is not stated whether it is late.
        roll: whether a last day that is a day off moves to the next working day; by default as the limit provides.
        strict: whether days off that are not known are an error; otherwise they are assumed, see `qcdc.law.deadline`.

    Raises:
        UnknownCodeError: the limit had no value on the first day, or days off within the time limit are unknown.
    """
    book = book_or_shipped(book, calendar)
    key, accepted = settlement_key(handling, kind), handling.accepted
    day = None if as_of is None else as_day(as_of, "as_of")
    if key is None or accepted is None or (day is not None and accepted > day):
        return None
    denunciation = kind is PetitionKind.DENUNCIATION
    longer = extensions(handling, as_of=day, book=book) if denunciation else ()
    # If something is not stated, it may be true: a settlement is late in any case only by the longest possible time limit.
    # A denunciation gets more time by an extension alone, which may not have been entered.
    perhaps = handling.complex is not False and not recorded
    if denunciation:
        lenient = perhaps and not longer and not handling.log_complete
    else:
        lenient = perhaps or handling.complex is True
    return book.deadline(
        key,
        start=accepted,
        complex=lenient,
        remote=handling.remote is True if recorded else handling.remote is not False,
        extended=denunciation and lenient and (handling.complexity is None or specially_complex(handling)),
        pauses=_left_out(
            (*suspensions(handling, as_of=day), *examinations(handling, as_of=day)), book.limit(key, on=accepted)
        ),
        extensions=longer,
        roll=roll,
        strict=strict,
    )
