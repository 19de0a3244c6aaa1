"""Deadlines between two days (*đơn đến hạn*), of many petitions, sorted by day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.values import entity
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError
from qcdc.law import LawBook
from qcdc.model import BodyRef, Handling, Petition
from qcdc.rules.deadlines import HandlingDeadline, deadlines
from qcdc.rules.duty_names import duty_name
from qcdc.vocab import DeadlineStatus, Origin, Recipient

__all__ = ["DueDay", "due"]


@entity
class DueDay:
    """A deadline of a petition, as a line of a list (*một dòng trong danh sách đến hạn*).

    Attributes:
        petition: the id of the petition.
        body: the body of the handling: ids are unique only for each body and year.
        at: the handling, or its step, from which the duty starts.
        duty: the duty, such as ``"complaint.settlement"``.
        key: the key of the limit.
        to: the recipient, if the duty is to notify a particular one.
        day: the last day; ``None`` if it cannot be counted, for the reason in `why`.
        latest: a later last day; only an act after it is late, see `HandlingDeadline.latest`. ``None`` if the law
            allows none, or, if `why` is given, if it is not known.
        status: the status on the day of the audit.
        provisional: whether the last day was counted with assumed days off.
        days_late: calendar days late; zero if not late, ``None`` if that cannot be known.
        why: code of the reason why a day is not certain.
        register: the body that received the petition first, in whose register it has its id.
        received: the day on which that body received it.
        synthetic: whether the petition is synthetic data.
    """

    petition: str = attrs.field(validator=v.check_identifier)
    body: BodyRef = attrs.field(validator=v.instance(BodyRef))
    at: str = attrs.field(validator=v.check_identifier)
    duty: str = attrs.field(validator=v.check_identifier)
    key: str = attrs.field(validator=v.check_identifier)
    to: Recipient | None = attrs.field(default=None, validator=v.maybe(v.instance(Recipient)))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    latest: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    status: DeadlineStatus = attrs.field(validator=v.instance(DeadlineStatus))
    provisional: bool = attrs.field(default=False, validator=v.check_flag)
    days_late: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    why: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    register: BodyRef = attrs.field(validator=v.instance(BodyRef))
    received: pendulum.Date = attrs.field(validator=v.day)
    synthetic: bool = attrs.field(default=False, validator=v.check_flag)

    def name(self, language: Language) -> str:
        """What is to be done (*việc phải làm*): *Thông báo việc thụ lý tố cáo*."""
        return duty_name(self.duty, self.key, language)


def due(
    petitions: Petition | Iterable[Petition],
    *,
    between: tuple[DayLike, DayLike],
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    strict: bool = False,
) -> tuple[DueDay, ...]:
    """The deadlines whose last day is between two days, both included, sorted by day.

    Deadlines whose last day cannot be counted are at the end, with the reason.

    Args:
        petitions: one or more.
        between: the first and the last day.
        as_of: the day of the audit; later steps, and petitions received later, are ignored.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        strict: raise an error if a last day is not certain, see `deadlines`.

    Raises:
        InvariantError: the last day is before the first (``period.end_before_start``).
        UnknownCodeError: with ``strict``, if days off within a time limit are unknown (``calendar.unknown``).
    """
    window = cast("tuple[DayLike, ...]", v.argument(between, tuple, "between"))
    if len(window) != 2:
        raise InvariantError("due.between", "between")
    first, last = as_day(window[0], "between"), as_day(window[1], "between")
    v.refuse_end_before_start(first, last, "between")
    day = as_day(as_of, "as_of")
    given = (petitions,) if isinstance(petitions, Petition) else v.all_arguments(petitions, Petition, "petitions")
    found = [
        _line(petition, one)
        for petition in given
        for one in deadlines(petition, as_of=day, calendar=calendar, book=book, strict=strict)
        if one.day is None or first <= one.day <= last
    ]
    return tuple(sorted(found, key=_order))


def _handling(petition: Petition, at: str) -> Handling:
    """The handling of a petition that a deadline belongs to, from the place ``handlings[1]…``."""
    return petition.handlings[int(at.partition("[")[2].partition("]")[0])]


def _line(petition: Petition, one: HandlingDeadline) -> DueDay:
    return DueDay(
        petition=petition.id,
        body=BodyRef.named_by(_handling(petition, one.at)),
        at=one.at,
        duty=one.duty,
        key=one.key,
        to=one.to,
        day=one.day,
        latest=None if one.latest is None else one.latest.day,
        status=one.status,
        provisional=one.provisional,
        days_late=one.days_late,
        why=one.why,
        register=BodyRef.named_by(petition.handlings[0]),
        received=petition.received,
        synthetic=petition.origin is Origin.SYNTHETIC,
    )


def _order(one: DueDay) -> tuple[bool, int, str, str, str, str]:
    """By day, those without one last; then by petition, place, duty and recipient, so the given order has no effect."""
    return (
        one.day is None,
        0 if one.day is None else one.day.toordinal(),
        one.petition,
        one.at,
        one.duty,
        one.to or "",
    )
