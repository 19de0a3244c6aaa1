"""Deadlines that explain themselves (*thời hạn, ngày hết hạn*).

Decisions of the library: the law in force on the *start* of a time limit governs all of it; a last day off moves to the
next working day; if a decree differs from its law, the law is followed. The first two are legal doctrine, because the
special laws are silent. Rolling forward can be turned off with ``roll``, and ``follow="decree"`` follows the decree.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import entity, open_twin
from qcdc.dates import (
    Duration,
    DurationUnit,
    WorkCalendar,
    count_back,
    count_from,
    day_after,
    day_before,
    roll_forward,
)
from qcdc.dates.counting import refuse_no_calendar
from qcdc.law.acts import Act, shipped_acts
from qcdc.law.citations import Citation, cite
from qcdc.law.days_off import SkippedDay, skipped_days
from qcdc.law.deadline_sentences import REASONS, SENTENCES
from qcdc.law.limits import Conflict, Limit, say_amount
from qcdc.law.pauses import Extension, Pause, count_term
from qcdc.law.transitions import Transition

__all__ = ["ROLL_FORWARD", "Deadline", "LatestDay", "count_deadline", "count_latest_day", "explain_no_limit"]

Acts = Mapping[str, Act]

ROLL_FORWARD = Citation.of("91/2015/QH13", "148.5")
"""The article by which a last day off moves to the next working day."""


@entity
class Deadline:
    """The last day of a statutory time limit (*ngày hết hạn*), with everything needed to count it again.

    Attributes:
        limit: the limit in force at the start.
        conflict: the number of a decree, if it was followed instead of the law.
        start: the day of the event from which the time limit starts; it does not count.
        duration: the length that applies, among the variants.
        pauses: the time that does not count, as far as the law of the limit leaves it out.
        extensions: the time that was added, in order.
        rolls_forward: whether a last day off moves to the next working day.
        day: the last day on which the act is still in time.
        skipped: days off that were left out: for working days all of them, for calendar days only those at the end.
        provisional: years on the way whose days off are assumed, not decreed.
        no_lunar: those of them for which Tết and the Hùng Kings' day are not known, so that they were not left out.
        transitions: transitional provisions that affect this time limit.
    """

    limit: Limit = attrs.field(validator=v.instance(Limit))
    conflict: Conflict | None = attrs.field(default=None, validator=v.maybe(v.instance(Conflict)))
    start: pendulum.Date = attrs.field(validator=v.day)
    duration: Duration = attrs.field(validator=v.instance(Duration))
    pauses: tuple[Pause, ...] = attrs.field(default=(), validator=v.each(v.instance(Pause)))
    extensions: tuple[Extension, ...] = attrs.field(default=(), validator=v.each(v.instance(Extension)))
    rolls_forward: bool = attrs.field(default=True, validator=v.check_flag)
    day: pendulum.Date = attrs.field(validator=v.day)
    skipped: tuple[SkippedDay, ...] = attrs.field(default=(), validator=v.each(v.instance(SkippedDay)))
    provisional: tuple[int, ...] = attrs.field(default=(), validator=v.each(v.check_count))
    no_lunar: tuple[int, ...] = attrs.field(default=(), validator=v.each(v.check_count))
    transitions: tuple[Transition, ...] = attrs.field(default=(), validator=v.each(v.instance(Transition)))

    @property
    def assumed(self) -> tuple[SkippedDay, ...]:
        """The days that were left out because they are assumed to be off, except weekends."""
        return tuple(one for one in self.skipped if one.day.year in self.provisional and one.reason != "weekend")

    @property
    def checked_until(self) -> pendulum.Date | None:
        """The last day until which the limit was checked, if the start is later; else ``None``."""
        return self.limit.checked if self.limit.is_provisional(self.start) else None

    @property
    def is_provisional(self) -> bool:
        """Whether days off on the way are only proposed, or the limit was not checked up to the start."""
        return bool(self.provisional) or self.checked_until is not None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles that set the time limit: those of the law, or of the decree that was followed."""
        return self.limit.citations if self.conflict is None else self.conflict.citations

    def recounted(self, calendar: WorkCalendar) -> Deadline:
        """The same deadline counted with another calendar, for instance one with newly decreed days off.

        Raises:
            InvariantError: not a calendar of working days (``calendar.none``).
        """
        return count_deadline(
            self.limit,
            self.start,
            self.duration,
            conflict=self.conflict,
            pauses=self.pauses,
            extensions=self.extensions,
            calendar=calendar,
            roll=self.rolls_forward,
            transitions=self.transitions,
        )

    def text(self, language: Language, *, acts: Mapping[str, Act] | None = None) -> str:
        """How the day was counted, in plain sentences with the articles.

        Args:
            language: ``"vi"`` or ``"en"``.
            acts: the acts in which names are looked up: those of another law book (`LawBook.acts`); default: the
                shipped ones.
        """
        named = shipped_acts() if acts is None else acts
        return _explain_deadline(self, as_language(language), named)


@entity
class LatestDay:
    """The latest day for an act that is due *at least* a duration before an event (*trước ít nhất … ngày*).

    Attributes:
        limit: the limit in force on the day of the event.
        event: the day of the event; it does not count.
        duration: how long before.
        day: the latest day that is still in time.
        skipped: days off that were left out, for working days.
        provisional: years on the way whose days off are assumed, not decreed.
        no_lunar: those of them for which Tết and the Hùng Kings' day are not known, so that they were not left out.
        transitions: transitional provisions that affect it.
    """

    limit: Limit = attrs.field(validator=v.instance(Limit))
    event: pendulum.Date = attrs.field(validator=v.day)
    duration: Duration = attrs.field(validator=v.instance(Duration))
    day: pendulum.Date = attrs.field(validator=v.day)
    skipped: tuple[SkippedDay, ...] = attrs.field(default=(), validator=v.each(v.instance(SkippedDay)))
    provisional: tuple[int, ...] = attrs.field(default=(), validator=v.each(v.check_count))
    no_lunar: tuple[int, ...] = attrs.field(default=(), validator=v.each(v.check_count))
    transitions: tuple[Transition, ...] = attrs.field(default=(), validator=v.each(v.instance(Transition)))

    @property
    def assumed(self) -> tuple[SkippedDay, ...]:
        """The days that were left out because they are assumed to be off, except weekends."""
        return tuple(one for one in self.skipped if one.day.year in self.provisional and one.reason != "weekend")

    @property
    def checked_until(self) -> pendulum.Date | None:
        """The last day until which the limit was checked, if the event is later; else ``None``."""
        return self.limit.checked if self.limit.is_provisional(self.event) else None

    @property
    def is_provisional(self) -> bool:
        """Whether days off on the way are only proposed, or the limit was not checked up to the event."""
        return bool(self.provisional) or self.checked_until is not None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The articles that set it."""
        return self.limit.citations

    def text(self, language: Language, *, acts: Mapping[str, Act] | None = None) -> str:
        """How the day was counted, in plain sentences with the articles; see `Deadline.text`."""
        return _explain_latest_day(self, as_language(language), shipped_acts() if acts is None else acts)


def count_deadline(
    limit: Limit,
    start: pendulum.Date,
    duration: Duration,
    *,
    conflict: Conflict | None,
    pauses: tuple[Pause, ...],
    extensions: tuple[Extension, ...],
    calendar: WorkCalendar,
    roll: bool,
    transitions: tuple[Transition, ...],
) -> Deadline:
    """Count a time limit. See `qcdc.law.deadline`."""
    # Terms of calendar days do not ask it anything.
    refuse_no_calendar(calendar)
    plain = not pauses and not extensions
    counted = (
        count_from(start, duration, calendar=calendar)
        if plain
        else count_term(start, duration, pauses=pauses, extensions=extensions, calendar=calendar)
    )
    skipped: tuple[SkippedDay, ...] = ()
    last = counted
    if duration.unit is DurationUnit.WORKING_DAY:
        skipped = skipped_days(day_after(start), last, calendar)
        if pauses:
            skipped = tuple(one for one in skipped if not _stands_still(one, pauses))
    elif roll and not calendar.is_working(counted):
        last = roll_forward(counted, calendar=calendar)
        skipped = skipped_days(counted, last, calendar)
    # Every field comes from a valid value.
    made: Any = _Open()
    made.limit, made.conflict, made.start, made.duration = limit, conflict, start, duration
    made.pauses, made.extensions, made.rolls_forward = pauses, extensions, roll
    made.day, made.skipped = last, skipped
    made.provisional = _years(calendar, "provisional_years", start, last)
    made.no_lunar = _years(calendar, "no_lunar_years", start, last)
    made.transitions = _touching(transitions, limit, start, last) if transitions else ()
    made.__class__ = Deadline
    return cast("Deadline", made)


_Open = open_twin(Deadline)


def count_latest_day(
    limit: Limit, event: pendulum.Date, *, calendar: WorkCalendar, transitions: tuple[Transition, ...]
) -> LatestDay:
    """Count back from an event. See `qcdc.law.latest_before`."""
    term = limit.duration()
    day = count_back(event, term, calendar=calendar)
    skipped = skipped_days(day_after(day), event, calendar) if term.unit is DurationUnit.WORKING_DAY else ()
    return LatestDay(
        limit=limit,
        event=event,
        duration=term,
        day=day,
        skipped=skipped,
        provisional=_years(calendar, "provisional_years", day, event),
        no_lunar=_years(calendar, "no_lunar_years", day, event),
        transitions=_touching(transitions, limit, day, event),
    )


def _touching(
    transitions: tuple[Transition, ...], limit: Limit, first: pendulum.Date, last: pendulum.Date
) -> tuple[Transition, ...]:
    """The provisions that affect a time limit: it was running when the new law began, or the new law introduced it."""
    return tuple(
        one for one in transitions if (limit.key in one.keys and first < one.since <= last) or limit.key in one.new_keys
    )


def _stands_still(one: SkippedDay, pauses: tuple[Pause, ...]) -> bool:
    return any(stretch[0] <= one.day < stretch[1] for pause in pauses if (stretch := pause.stretch) is not None)


def _years(calendar: WorkCalendar, which: str, first: pendulum.Date, last: pendulum.Date) -> tuple[int, ...]:
    known: frozenset[int] = getattr(calendar, which, frozenset())
    if first.year == last.year:
        return (last.year,) if last.year in known else ()
    return tuple([year for year in range(first.year, last.year + 1) if year in known])


def _explain_deadline(due: Deadline, language: Language, acts: Acts) -> str:
    """The sentences of a deadline."""
    said = SENTENCES[language]
    length = say_amount(due.duration.count, due.duration.unit, language)
    lines = [
        said["term"].format(
            name=due.limit.name(language),
            length=said["least"].format(length=length) if due.limit.minimum_length else length,
            law=cite(due.citations, language, acts=acts),
        ),
        said["days"].format(start=say_day(due.start, language), end=say_day(due.day, language)),
    ]
    lines += _pauses(due, language, acts)
    for extension in due.extensions:
        law = f" ({cite(extension.citations, language, acts=acts)})" if extension.citations else ""
        lines.append(
            said["extended"].format(
                length=say_amount(extension.duration.count, extension.duration.unit, language), law=law
            )
        )
    if due.skipped:
        # Of calendar days, those at the end alone are left out; the others count.
        working = due.duration.unit is DurationUnit.WORKING_DAY
        lines.append(said["skipped" if working else "off_at_end"].format(days=_days(due, language)))
        if not working:
            lines.append(said["rolled"].format(law=ROLL_FORWARD.text(language, acts=acts)))
    lines += _conflict(due, language, acts)
    lines += _told(due.transitions, language, acts)
    return "\n".join([*lines, *_provisional(due, language)])


def _explain_latest_day(latest: LatestDay, language: Language, acts: Acts) -> str:
    """The sentences of a latest day."""
    said = SENTENCES[language]
    lines = [
        said["term"].format(
            name=latest.limit.name(language),
            length=say_amount(latest.duration.count, latest.duration.unit, language),
            law=cite(latest.citations, language, acts=acts),
        ),
        said["before"].format(day=say_day(latest.day, language), event=say_day(latest.event, language)),
    ]
    if latest.skipped:
        lines.append(said["skipped"].format(days=_days(latest, language)))
    lines += _told(latest.transitions, language, acts)
    return "\n".join([*lines, *_provisional(latest, language)])


def explain_no_limit(
    day: pendulum.Date,
    later: Limit | None,
    *,
    cited: Citation | None,
    older: tuple[Act, ...],
    language: Language,
    acts: Acts,
) -> str:
    """Why a limit has no value on a day: not yet, or no longer, in force; and the older act that applies on the day."""
    said = SENTENCES[language]
    law = "" if cited is None else cited.text(language, acts=acts)
    if later is None:
        lines = [said["too_late"].format(day=say_day(day, language), law=f" ({law})" if law else "")]
    else:
        assert later.force.since is not None, "a limit must begin on a day"
        since = say_day(later.force.since, language)
        lines = [said["too_early"].format(day=say_day(day, language), law=law, since=since)]
    if older:
        lines.append(said["older"].format(law="; ".join(_in_full(act, language) for act in older)))
    return " ".join(lines)


def _in_full(act: Act, language: Language) -> str:
    """An act with its name and its number."""
    return f"{act.name(language)} ({act.number})"


def _told(transitions: tuple[Transition, ...], language: Language, acts: Acts) -> list[str]:
    return [f"{one.text(language)} ({cite(one.citations, language, acts=acts)})" for one in transitions]


def _pauses(due: Deadline, language: Language, acts: Acts) -> list[str]:
    """The sentences about time that does not count, with the provision that leaves it out."""
    lines: list[str] = []
    for one in due.pauses:
        places = tuple(place for other in due.limit.pauses if other.why is one.why for place in other.citations)
        law = f" ({cite(places, language, acts=acts)})" if places else ""
        stretch = one.stretch
        if stretch is None:
            if one.days:
                lines.append(SENTENCES[language][f"{one.why}_days"].format(days=one.days, law=law))
        elif stretch[0] < stretch[1]:
            first, last = say_day(stretch[0], language), say_day(day_before(stretch[1]), language)
            lines.append(SENTENCES[language][one.why].format(first=first, last=last, law=law))
    return lines


def _conflict(due: Deadline, language: Language, acts: Acts) -> list[str]:
    """The sentence about the number of the act that was not followed."""
    other = due.limit.conflict(due.start)
    if other is None:
        return []
    if due.conflict is None:
        return [
            SENTENCES[language]["law"].format(
                law=cite(other.citations, language, acts=acts), length=say_amount(other.count, other.unit, language)
            )
        ]
    return [
        SENTENCES[language]["decree"].format(
            law=cite(due.limit.citations, language, acts=acts),
            length=say_amount(due.limit.count, due.limit.unit, language),
        )
    ]


def _days(counted: Deadline | LatestDay, language: Language) -> str:
    """The days left out, each with its reason; days off of a year that is not decreed are only proposed."""
    said = REASONS[language]
    reasons = {
        one.day: "proposed" if one.reason == "decreed" and one.day.year in counted.provisional else one.reason
        for one in counted.skipped
    }
    return ", ".join(f"{say_day(day, language)} ({said.get(reason, reason)})" for day, reason in reasons.items())


def _provisional(counted: Deadline | LatestDay, language: Language) -> list[str]:
    said, lines = SENTENCES[language], list[str]()
    if counted.provisional:
        lines.append(said["provisional"].format(years=", ".join(map(str, counted.provisional))))
    if counted.no_lunar:
        lines.append(said["no_lunar"].format(years=", ".join(map(str, counted.no_lunar))))
    if counted.checked_until is not None:
        lines.append(said["unchecked"].format(day=say_day(counted.checked_until, language)))
    return lines
