"""Calendars (*lịch*): deadlines and reception days as iCalendar (RFC 5545), for any calendar program.

==================  ==============================================================
`write_due`         the deadlines of petitions that end between two days
`write_deadlines`   deadlines that you counted yourself, each with your name for it
`write_receptions`  reception days, duty days and the posted calendar of receptions
==================  ==============================================================

Needs the extra ``ical``. Every event is a whole day. Its id depends on what it is about and not on its day, so a calendar
program moves an event that it has already. No event has a name, a text or any other detail of a petitioner.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.extras import needed
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.text import show
from qcdc.dates import DayLike, WorkCalendar
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.exchange.windows import window_of
from qcdc.law import Deadline, LatestDay, LawBook, cite
from qcdc.law.limits import say_amount
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import BodyRef, DutyDay, HeadReceptionDays, Petition, ReceptionSlot, Territory
from qcdc.model.places.naming import named_in, unit_text
from qcdc.rules import HandlingDeadline
from qcdc.rules.deadlines import deadlines
from qcdc.vocab import DeadlineStatus, Origin, Receiver

__all__ = ["CalendarWritten", "Undated", "write_deadlines", "write_due", "write_receptions"]

ReceptionDays = HeadReceptionDays | DutyDay | ReceptionSlot


@attrs.frozen
class Undated:
    """A deadline without a day, which therefore is in no calendar (*thời hạn chưa xác định được ngày*).

    Attributes:
        petition: the id of the petition.
        body: the body of the handling.
        deadline: the deadline, with the reason in `HandlingDeadline.reason`.
    """

    petition: str
    body: BodyRef
    deadline: HandlingDeadline


@attrs.frozen
class CalendarWritten:
    """A calendar, and what could not be put into it (*kết quả ghi lịch*).

    Attributes:
        document: the calendar, as the bytes of a file ``.ics``.
        count: how many events it has.
        undated: the deadlines without a day.
    """

    document: bytes = attrs.field(repr=lambda document: f"<{len(document)} bytes>")
    count: int
    undated: tuple[Undated, ...] = ()


class _Event(NamedTuple):
    """An event of one day."""

    day: pendulum.Date
    id: str
    summary: str
    description: str
    certain: bool = True
    place: str | None = None


def write_due(
    petitions: Petition | Iterable[Petition],
    *,
    between: tuple[DayLike, DayLike],
    as_of: DayLike,
    stamp: dt.datetime,
    territory: Territory | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    language: Language = "vi",
) -> CalendarWritten:
    """The deadlines of petitions whose last day is between two days, as `qcdc.rules.due` finds them.

    The summary names the duty, the petition by its id and the body; the description explains the day with the
    articles and the days that were left out. A day that is not certain is marked in the summary and *tentative*.

    Args:
        petitions: one or more.
        between: the first and the last day.
        as_of: the day of the audit; later steps, and petitions received later, are ignored.
        stamp: the moment at which the calendar is made, with a time zone: nothing here reads a clock.
        territory: the units, by which the bodies are named.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        language: ``"vi"`` or ``"en"``.

    Raises:
        MissingExtraError: the extra ``ical`` is not installed (``extra.missing``).
        InvariantError: a moment without a time zone (``ical.stamp``), the last day is before the first
            (``period.end_before_start``).
    """
    writing = _Writing(stamp, territory, language)
    since, until = window_of(between)
    given = (petitions,) if isinstance(petitions, Petition) else v.all_arguments(petitions, Petition, "petitions")
    events: list[_Event] = []
    undated: list[Undated] = []
    for petition in given:
        for one in deadlines(petition, as_of=as_of, calendar=calendar, book=book):
            body = BodyRef.named_by(petition.handlings[int(one.at.partition("[")[2].partition("]")[0])])
            if one.day is None:
                undated.append(Undated(petition.id, body, one))
            elif since <= one.day <= until:
                events.append(writing.due(petition, body, one, one.day))
    return writing.written(events, tuple(undated))


def write_deadlines(
    deadlines: Mapping[str, Deadline | LatestDay],
    *,
    stamp: dt.datetime,
    book: LawBook | None = None,
    language: Language = "vi",
) -> CalendarWritten:
    """Deadlines from `qcdc.law.deadline` and `qcdc.law.latest_before`.

    Args:
        deadlines: the deadlines by your name for each, which is in the summary: the number of a file, a meeting. It must
            not name a petitioner.
        stamp: as in `write_due`.
        book: the law book in which names of acts are looked up.
        language: ``"vi"`` or ``"en"``.

    Raises:
        MissingExtraError: as in `write_due`.
        InvariantError: a moment without a time zone (``ical.stamp``), or a name that is not an identifier.
    """
    writing = _Writing(stamp, None, language)
    acts = None if book is None else v.argument(book, LawBook, "book").acts
    events: list[_Event] = []
    for name, due in v.mapping(deadlines, "deadlines").items():
        v.check_identifier(None, v.Argument("deadlines"), name)
        found: object = due  # callers without a type checker pass anything
        if not isinstance(found, Deadline | LatestDay):
            raise v.wrong_type("deadlines", "a_deadline", due)
        marks = (writing.say(_PROVISIONAL),) if found.is_provisional else ()
        events.append(
            _Event(
                day=found.day,
                id=_id("deadline", str(name), found.limit.key),
                summary=_marked(f"{found.limit.name(writing.language)}: {name}", marks),
                description=found.text(writing.language, acts=acts),
                certain=not marks,
            )
        )
    return writing.written(events)


def write_receptions(
    days: ReceptionDays | Iterable[ReceptionDays],
    *,
    stamp: dt.datetime,
    territory: Territory | None = None,
    book: LawBook | None = None,
    language: Language = "vi",
) -> CalendarWritten:
    """Reception days: those of a head, duty days, and entries of the posted calendar.

    Args:
        days: one or more `HeadReceptionDays`, `DutyDay` or `ReceptionSlot`.
        stamp: as in `write_due`.
        territory: the units, by which the bodies are named.
        book: the law book with the required number of days.
        language: ``"vi"`` or ``"en"``.

    Raises:
        MissingExtraError: as in `write_due`.
        InvariantError: a moment without a time zone (``ical.stamp``).
    """
    writing = _Writing(stamp, territory, language)
    chosen = book_or_shipped(book, None)
    kinds = (HeadReceptionDays, DutyDay, ReceptionSlot)
    given = (days,) if isinstance(days, kinds) else v.arguments(days, "days")
    events: list[_Event] = []
    for one in given:
        asked: object = one  # callers without a type checker pass anything
        if isinstance(asked, HeadReceptionDays):
            events += writing.head_days(asked, chosen)
        elif isinstance(asked, DutyDay):
            events.append(writing.duty_day(asked))
        elif isinstance(asked, ReceptionSlot):
            events.append(writing.slot(asked))
        else:
            raise v.wrong_type("days", "reception_days", one)
    return writing.written(events)


class _Writing:
    """A calendar that is being written."""

    def __init__(self, stamp: object, territory: Territory | None, language: Language) -> None:
        self.library = _library()
        self.stamp = _moment(stamp)
        self.territory = None if territory is None else v.argument(territory, Territory, "territory")
        self.language: Language = as_language(language)

    def say(self, words: tuple[str, str]) -> str:
        return choose(self.language, *words)

    def due(self, petition: Petition, body: BodyRef, one: HandlingDeadline, day: pendulum.Date) -> _Event:
        """The event of a deadline of a petition."""
        assert one.deadline is not None, "a deadline with a day was counted"
        marks = [] if one.why is None else [self.say(_UNCERTAIN)]
        if one.deadline.is_provisional:
            marks = [self.say(_PROVISIONAL)]
        certain = not marks
        if one.status is not DeadlineStatus.RUNNING:
            marks.append(one.status.text(self.language))
        to = "" if one.to is None else f" – {one.to.text(self.language)}"
        named = self.say(_PETITION).format(id=petition.id, body=self._name(body))
        summary = f"{one.name(self.language)}{to}: {named}"
        return _Event(
            day=day,
            id=_id("due", petition.id, str(petition.received), str(body), one.at, one.duty, str(one.to or "")),
            summary=_marked(summary, [*marks, *self._made_up(petition.origin)]),
            description=one.text(self.language),
            certain=certain,
        )

    def head_days(self, days: HeadReceptionDays, book: LawBook) -> Iterator[_Event]:
        """The events of the days on which a head, or a delegate, received."""
        body = BodyRef.named_by(days)
        named = self.say(_HEAD).format(head=days.holder.text(self.language), place=self._place(days, body))
        for day in sorted(days.held | days.delegated):
            marks = [] if day in days.held else [Receiver.DELEGATE.text(self.language)]
            lines = [self._required(days.limit_key, day, book)]
            if marks:
                lines.append(self.say(_DELEGATED))
            yield _Event(
                day=day,
                id=_id("head", str(body), days.holder.value, day.isoformat()),
                summary=_marked(named, [*marks, *self._made_up(days.origin)]),
                description="\n".join(filter(None, lines)),
            )

    def duty_day(self, one: DutyDay) -> _Event:
        """The event of a duty day."""
        body = BodyRef.named_by(one)
        how = (one.kind.text(self.language), one.receiver.text(self.language))
        return _Event(
            day=one.day,
            id=_id("duty", str(body), one.kind.value, one.receiver.value, one.day.isoformat()),
            summary=_marked(self.say(_RECEPTION).format(body=self._name(body)), [*how, *self._made_up(one.origin)]),
            description=self.say(_VISITS).format(count=one.visits),
        )

    def slot(self, one: ReceptionSlot) -> _Event:
        """The event of an entry of the calendar of receptions."""
        body = BodyRef.named_by(one)
        marks = [self.say(words) for given, words in ((one.ad_hoc, _AD_HOC), (one.online, _ONLINE)) if given]
        leader = None if one.leader is None else one.leader.name
        return _Event(
            day=one.day,
            id=_id("slot", str(body), one.id),
            summary=_marked(
                one.title or self.say(_RECEPTION).format(body=self._name(body)), [*marks, *self._made_up(one.origin)]
            ),
            description="\n".join(
                filter(None, [one.title and self._name(body), leader and self.say(_LEADER).format(name=leader)])
            ),
            place=one.place,
        )

    def _name(self, body: BodyRef) -> str:
        """A body as an official names it; of a unit that no territory names, with its code."""
        named = named_in(self.territory, body, self.language)
        if self.territory is None and body.unit is not None:
            return f"{named}, {body.unit.text(self.language)}"
        return named

    def _place(self, days: HeadReceptionDays, body: BodyRef) -> str:
        """What follows the title of a head: the unit for a chair, the body for another head."""
        if days.holder.value == "chair":
            return unit_text(days.unit, self.territory, self.language)
        return self._name(body)

    def _made_up(self, origin: Origin) -> list[str]:
        return [origin.text(self.language)] if origin is Origin.SYNTHETIC else []

    def _required(self, key: str | None, day: pendulum.Date, book: LawBook) -> str:
        """The required number of days with its articles, if the law of the day sets one."""
        if key is None:
            return ""
        try:
            limit = book.limit(key, on=day)
        except UnknownCodeError:
            return ""
        amount = say_amount(limit.count, limit.unit, self.language)
        law = cite(limit.citations, self.language, acts=book.acts)
        return f"{limit.name(self.language)}: {amount} ({law})."

    def written(self, events: Iterable[_Event], undated: tuple[Undated, ...] = ()) -> CalendarWritten:
        """The calendar of some events, each once, by day."""
        once = _each_once(events)
        calendar: Any = self.library.Calendar()
        calendar.add("prodid", f"-//qcdc//qcdc//{self.language.upper()}")
        calendar.add("version", "2.0")
        for one in once:
            calendar.add_component(self._component(one))
        return CalendarWritten(document=calendar.to_ical(), count=len(once), undated=undated)

    def _component(self, one: _Event) -> object:
        found: Any = self.library.Event()
        found.add("uid", one.id)
        found.add("dtstamp", self.stamp)
        # Without an end, it is an event of one day.
        found.add("dtstart", dt.date(one.day.year, one.day.month, one.day.day))
        found.add("summary", one.summary)
        if one.description:
            found.add("description", one.description)
        if one.place is not None:
            found.add("location", one.place)
        found.add("status", "CONFIRMED" if one.certain else "TENTATIVE")
        found.add("transp", "TRANSPARENT")
        return found


def _each_once(events: Iterable[_Event]) -> list[_Event]:
    """Different events by day; of several with one id, which are about the same thing, all but the first get a number."""
    counts = Counter[str]()
    found: list[_Event] = []
    for one in sorted(set(events), key=lambda one: (one.day, one.id, one.summary, one.description)):
        counts[one.id] += 1
        found.append(one if counts[one.id] == 1 else one._replace(id=one.id.replace("@", f"-{counts[one.id]}@")))
    return found


def _library() -> Any:
    return needed("icalendar", "ical")


def _moment(stamp: object) -> dt.datetime:
    """A moment in UTC, as iCalendar writes it."""
    if not isinstance(stamp, dt.datetime) or stamp.tzinfo is None:
        raise InvariantError("ical.stamp", "stamp", value=show(stamp))
    try:
        moment = stamp.astimezone(dt.UTC)
    except OverflowError:
        raise InvariantError("ical.stamp", "stamp", value=show(stamp)) from None
    return dt.datetime(moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, tzinfo=dt.UTC)


def _id(*words: str) -> str:
    """The id of an event: the same for the same thing, and nothing of it can be read."""
    return f"{hashlib.sha256(chr(10).join(words).encode()).hexdigest()[:32]}@qcdc"


def _marked(text: str, marks: Iterable[str]) -> str:
    joined = "; ".join(marks)
    return f"{text} [{joined}]" if joined else text


_PROVISIONAL = ("tạm tính", "provisional")
_UNCERTAIN = ("chưa chắc chắn", "not certain")
_PETITION = ("đơn {id}, {body}", "petition {id}, {body}")
_HEAD = ("{head} tiếp công dân, {place}", "{head} receives citizens, {place}")
_RECEPTION = ("Tiếp công dân: {body}", "Reception of citizens: {body}")
_DELEGATED = (
    "Ngày do người được ủy quyền tiếp, không tính vào số ngày của người đứng đầu.",
    "A delegate received; the day does not count towards the days of the head.",
)
_VISITS = ("Số lượt tiếp: {count}.", "Visits: {count}.")
_AD_HOC = ("đột xuất", "ad hoc")
_ONLINE = ("trực tuyến", "online")
_LEADER = ("Người tiếp: {name}.", "Receives: {name}.")
