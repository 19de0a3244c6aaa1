"""All deadlines of a handling (*các thời hạn của một lần xử lý*): last day, completion and status."""

from __future__ import annotations

import attrs
import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import Deadline, LawBook, cite
from qcdc.law.limits import say_amount
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Handling, Petition
from qcdc.rules.duties import DUTIES
from qcdc.rules.duty import Due, Duty, dues, first_unknown
from qcdc.rules.duty_names import duty_name
from qcdc.rules.place import Place
from qcdc.rules.rule import is_ignorance
from qcdc.rules.runs import Run
from qcdc.vocab import DeadlineStatus, HandlingEventKind, HandlingState, PetitionKind, Recipient

__all__ = ["HandlingDeadline", "deadlines"]


@entity
class HandlingDeadline:
    """One deadline of a handling (*thời hạn*); lateness is computed here and not stored.

    Attributes:
        duty: the duty, such as ``"complaint.settlement"``.
        key: key of the limit, such as ``"complaint.settlement.second"``.
        at: the handling or step from which it starts.
        to: the recipient, if the duty is to notify a particular one.
        deadline: how the last day was counted. If days off are not known, assumed ones are used and it is
            `provisional`; ``None`` if it cannot be counted at all, for the reason in `why`.
        latest: a later last day that the law may allow although the record does not show it (an acceptance checked in
            several places, an extension that may not have been entered), or that a decree sets. Only an act after this
            day is late; if the record does not show which day applies, one between the two is *unknown*.
        unlawful_extensions: how many recorded extensions the law does not allow, in whole or in part; they do not
            change the last day.
        done: the day on which it was fulfilled, if that is not after the day of the audit.
        status: met, missed, running, overdue, paused, not stated (the last day is over, and it is not stated whether
            a notice or a publication was made), or unknown (also if the last day is over and it is not stated whether
            the duty exists, or whether the longer time limit applies).
        why: code of the reason why the last or the latest day is not known, such as ``"calendar.unknown"`` if the days off
            of a year have not been decreed yet.
        unknown_from: the first day of the time limit for which the days off are not known, if that is the reason.
        earliest: the earliest possible last day, if the last day is not certain; until then the status is *running*,
            after it *unknown*.
        days_late: calendar days from the latest possible last day to the day on which it was fulfilled, or to the day
            of the audit while it is not; zero if it is not late, ``None`` if that cannot be known yet.
    """

    duty: str = attrs.field(validator=v.check_identifier)
    key: str = attrs.field(validator=v.check_identifier)
    at: str = attrs.field(validator=v.check_identifier)
    to: Recipient | None = attrs.field(default=None, validator=v.maybe(v.instance(Recipient)))
    deadline: Deadline | None = attrs.field(default=None, validator=v.maybe(v.instance(Deadline)))
    latest: Deadline | None = attrs.field(default=None, validator=v.maybe(v.instance(Deadline)))
    unlawful_extensions: int = attrs.field(default=0, validator=v.check_count)
    done: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    status: DeadlineStatus = attrs.field(validator=v.instance(DeadlineStatus))
    why: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    unknown_from: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    earliest: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    days_late: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))

    def name(self, language: Language) -> str:
        """What is to be done (*việc phải làm*): *Thông báo việc thụ lý tố cáo*."""
        return duty_name(self.duty, self.key, language)

    @check
    def _check_why(self) -> Faults:
        if self.deadline is None and self.why is None:
            yield InvariantError("deadline.why", "why")

    @property
    def day(self) -> pendulum.Date | None:
        """The last day, certain or `provisional`; ``None`` if it cannot be counted."""
        return None if self.deadline is None else self.deadline.day

    @property
    def provisional(self) -> bool:
        """Whether the last day was counted with assumed days off (`Deadline.assumed`); rules do not use it."""
        return self.deadline is not None and bool(self.deadline.provisional)

    def reason(self, language: Language) -> str | None:
        """Why the last or the latest day is not certain, in words; ``None`` if it is."""
        said = as_language(language)
        if self.why is None:
            return None
        if self.unknown_from is not None:
            return choose(said, *_NO_CALENDAR).format(year=self.unknown_from.year)
        return terms.reason(self.why, said)

    def text(self, language: Language) -> str:
        """How the last day was counted, or why it is not known, and the status."""
        lines = [] if self.deadline is None else [self.deadline.text(language)]
        lines += self._unknown(as_language(language))
        if self.latest is not None:
            said = choose(language, *(_MAY_BE if self.latest.conflict is None else _DECREE))
            length = say_amount(self.latest.duration.count, self.latest.duration.unit, language)
            places = cite(self.latest.citations, language)
            lines.append(said.format(length=length, law=places, day=say_day(self.latest.day, language)))
        if self.why is None and self.status is DeadlineStatus.UNKNOWN:
            between = self.latest is not None and self.latest.conflict is None
            lines.append(choose(language, *(_BETWEEN if between else _DOUBTFUL)))
        if self.unlawful_extensions:
            lines.append(choose(language, *_UNCOUNTED).format(count=self.unlawful_extensions))
        standing = self.status.text(language)
        return "\n".join([*lines, f"{standing[:1].upper()}{standing[1:]}."])

    def _unknown(self, language: Language) -> list[str]:
        reason = self.reason(language)
        if reason is None:
            return []
        unsure = self.deadline is None or self.provisional
        lines = [choose(language, *(_UNKNOWN if unsure else _LATEST_UNKNOWN)).format(reason=reason)]
        if self.earliest is not None:
            lines.append(choose(language, *_EARLIEST).format(day=say_day(self.earliest, language)))
        return lines


_UNKNOWN = (
    "Chưa xác định chắc chắn được ngày hết hạn: {reason}.",
    "The last day cannot be stated with certainty: {reason}.",
)
_LATEST_UNKNOWN = (
    "Nếu pháp luật cho phép thời hạn dài hơn thì chưa xác định được ngày hết hạn: {reason}.",
    "If the law allows a longer time limit, its last day cannot be stated with certainty: {reason}.",
)
_NO_CALENDAR = (
    "lịch nghỉ năm {year} chưa được ban hành hoặc chưa có trong dữ liệu",
    "the days off in {year} have not been decreed yet, or are not in the data",
)
_EARLIEST = ("Thời hạn không kết thúc trước ngày {day}.", "The time limit does not end before {day}.")

_DOUBTFUL = (
    "Hồ sơ không ghi đủ thông tin để xác định có phải thực hiện việc này hay không.",
    "The record does not state whether this has to be done.",
)
_BETWEEN = (
    "Hồ sơ không ghi đủ thông tin để xác định áp dụng thời hạn nào.",
    "The record does not state which of the two time limits applies.",
)
_UNCOUNTED = (
    "Có {count} lần gia hạn vượt mức pháp luật cho phép: phần vượt không được tính.",
    "Recorded extensions beyond what the law allows: {count}; the excess is not counted.",
)
_DECREE = (
    "Theo {law}: {length}, đến ngày {day}; chỉ sau ngày này mới coi là quá hạn.",
    "Under {law}: {length}, until {day}; it is late only after this day.",
)
_MAY_BE = (
    "Chỉ khi pháp luật cho phép dài hơn mà hồ sơ không ghi (nhiều địa điểm, có gia hạn): {length}, đến ngày {day}.",
    "Only if the law allows more time, which is not stated (several places, an extension): {length}, until {day}.",
)


_PLACE = Place.of("handlings")


def deadlines(
    subject: Handling | Petition,
    *,
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    strict: bool = False,
) -> tuple[HandlingDeadline, ...]:
    """The deadlines of a handling, or of all handlings of a petition, as known on a day.

    If neither a handling nor its steps show the kind of its petition, the deadlines of every possible kind are
    returned. Only the petition shows whether it was forwarded or submitted at a reception.

    Args:
        subject: a handling, or a petition.
        as_of: the day of the audit; later steps are ignored.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        strict: raise an error if a last day is not certain. Otherwise that deadline is provisional or has the reason,
            and the others are not affected.

    Raises:
        UnknownCodeError: with ``strict``, if days off within a time limit are unknown (``calendar.unknown``).
    """
    day = as_day(as_of, "as_of")
    chosen = book_or_shipped(book, calendar)
    if isinstance(subject, Petition):
        runs = [
            Run.of(one, subject.kind, as_of=day, book=chosen, at=_PLACE.then(index), petition=subject)
            for index, one in enumerate(subject.handlings)
        ]
    elif isinstance(subject, Handling):
        runs = [Run.of(subject, kind, as_of=day, book=chosen) for kind in _kinds(subject)]
    else:
        raise InvariantError("deadlines.subject", "subject")
    v.argument(strict, bool, "strict")
    return tuple(one for run in runs if run.handling.received <= day for one in _of_run(run, strict=strict))


def _of_run(run: Run, *, strict: bool) -> list[HandlingDeadline]:
    found: list[HandlingDeadline] = []
    for duty in DUTIES:
        for one in _owed(duty, run):
            if one.error is not None and strict:
                raise one.error
            found.append(_told(one, run))
    return found


def _owed(duty: Duty, run: Run) -> list[Due]:
    try:
        return list(dues(duty, run))
    except QcdcError as error:
        # A user's law book may lack the limit; then the start of the duty is not known.
        if not is_ignorance(error):
            raise
        return [Due(duty, run.at, None, None, error=error)]


def _told(one: Due, run: Run) -> HandlingDeadline:
    settles = one.duty.due is not None
    return HandlingDeadline(
        duty=one.duty.id,
        key=one.duty.key(run) or one.duty.id if one.deadline is None else one.deadline.limit.key,
        at=str(one.at),
        to=one.to,
        deadline=one.assumed if one.deadline is None else one.deadline,
        latest=one.latest,
        unlawful_extensions=_uncounted(run, one.deadline) if settles and one.deadline is not None else 0,
        done=one.done,
        status=_status(one, run, settles=settles),
        days_late=_days_late(one, run),
        why=None if one.error is None else one.error.code,
        unknown_from=first_unknown(one.error),
        earliest=one.earliest,
    )


def _days_late(one: Due, run: Run) -> int | None:
    reached = run.as_of if one.done is None else one.done
    if one.in_time_until is not None and reached <= one.in_time_until:
        return 0
    last = one.late_after
    if last is None or reached <= last.day or one.doubt is not None or one.unstated(run):
        return None
    return reached.toordinal() - last.day.toordinal()


def _uncounted(run: Run, deadline: Deadline) -> int:
    """The number of recorded extensions that were not counted in full."""
    if run.kind is not PetitionKind.DENUNCIATION:
        return 0
    recorded = [event.days for _, event in run.all(HandlingEventKind.EXTEND) if event.days]
    counted = [one.duration.count for one in deadline.extensions]
    return sum(days > held for days, held in zip(recorded, counted, strict=False)) + len(recorded) - len(counted)


def _status(one: Due, run: Run, *, settles: bool) -> DeadlineStatus:
    stopped = one.done is None and settles and run.handling.state(run.as_of) is HandlingState.SUSPENDED
    if stopped:
        return DeadlineStatus.STOPPED
    reached = run.as_of if one.done is None else one.done
    in_time, last = one.in_time_until, one.late_after
    if in_time is not None and reached <= in_time:
        return DeadlineStatus.RUNNING if one.done is None else DeadlineStatus.MET
    if last is None or reached <= last.day or one.doubt is not None:
        return DeadlineStatus.UNKNOWN
    if one.unstated(run):
        return DeadlineStatus.UNSTATED
    return DeadlineStatus.OVERDUE if one.done is None else DeadlineStatus.MISSED


def _kinds(handling: Handling) -> tuple[PetitionKind, ...]:
    """The possible kinds of the petition of a handling."""
    if handling.kind is not None:
        return (handling.kind,)
    steps = {event.kind for event in handling.log}
    if steps & {HandlingEventKind.CONCLUDE, HandlingEventKind.ACT_ON}:
        return (PetitionKind.DENUNCIATION,)
    if steps & {
        HandlingEventKind.DECIDE,
        HandlingEventKind.DIALOGUE,
        HandlingEventKind.TAKE_EFFECT,
        HandlingEventKind.LITIGATE,
    }:
        return (PetitionKind.COMPLAINT,)
    if HandlingEventKind.ANSWER in steps:
        return (PetitionKind.RECOMMENDATION,)
    return (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION)
