"""A book of statutes (*hệ thống văn bản*): acts, limits, transitional provisions and days off, asked by day.

The functions of `qcdc.law` ask the shipped book. Whoever needs more (a limit of a province's own rules, the days off
of the next year, the law that changes tomorrow) makes a book with it: the same tables, the same checks, no fork.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.language import Language, as_language
from qcdc.dates import (
    DayLike,
    DecreedCalendar,
    OpenPeriod,
    Period,
    PeriodKind,
    WorkCalendar,
    as_day,
    day_after,
    day_before,
)
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law.acts import Act, acts_on, find_act, parse_acts, shipped_acts
from qcdc.law.changes import LawChange, list_changes
from qcdc.law.citations import Citation
from qcdc.law.clocks import Extension, Suspension
from qcdc.law.days_off import parse_days_off
from qcdc.law.deadlines import Deadline, Notice, count_deadline, count_notice
from qcdc.law.explanations import explain_no_limit
from qcdc.law.limits import Limit, parse_limits
from qcdc.law.provisions import Provision, force_at, parse_provisions, span, stretches_of
from qcdc.law.transitions import Transition, parse_transitions

__all__ = ["LawBook", "decreed_days_off", "shipped", "statutes"]

# How `tomllib` ends its messages.
_PLACE = re.compile(r"at line (\d+), column (\d+)\)$")
_Parts = tuple[
    dict[str, Act], dict[str, tuple[Limit, ...]], tuple[Transition, ...], WorkCalendar, tuple[Provision, ...]
]
_LIMITS = ("complaints", "denunciations", "receptions", "votes", "participation")


class LawBook:
    """Acts, limits, transitional provisions and days off.

    Args:
        acts: by their numbers.
        limits: for each key its rows, oldest first.
        transitions: transitional provisions.
        calendar: the days off; the decreed ones in the shipped book.
        provisions: the places in acts that came or went on other days than their acts.
    """

    __slots__ = ("_acts", "_calendar", "_limits", "_provisions", "_stretches", "_transitions")

    def __init__(
        self,
        *,
        acts: Mapping[str, Act],
        limits: Mapping[str, tuple[Limit, ...]],
        transitions: Iterable[Transition],
        calendar: WorkCalendar,
        provisions: Iterable[Provision] = (),
    ) -> None:
        self._acts = MappingProxyType(dict(v.mapping(acts, "acts")))
        self._limits = dict(v.mapping(limits, "limits"))
        self._transitions = v.all_arguments(transitions, Transition, "transitions")
        self._calendar = calendar
        self._provisions = v.all_arguments(provisions, Provision, "provisions")
        # What every rule asks for every subject is worked out once for each place.
        self._stretches: dict[Citation, tuple[OpenPeriod, ...]] = {}

    def __eq__(self, other: object) -> bool:
        """Whether two books hold the same acts, limits, provisions and days off."""
        if self is other:
            return True
        if not isinstance(other, LawBook):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((frozenset(self._acts), frozenset(self._limits)))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled and copied by content, because a view of a table cannot be pickled."""
        return _book, self._parts()

    def _parts(self) -> _Parts:
        return dict(self._acts), self._limits, self._transitions, self._calendar, self._provisions

    def _changed(
        self,
        *,
        acts: Mapping[str, Act] | None = None,
        limits: Mapping[str, tuple[Limit, ...]] | None = None,
        transitions: Iterable[Transition] | None = None,
        calendar: WorkCalendar | None = None,
        provisions: Iterable[Provision] | None = None,
    ) -> LawBook:
        """The same book with some of its parts replaced."""
        return LawBook(
            acts=self._acts if acts is None else acts,
            limits=self._limits if limits is None else limits,
            transitions=self._transitions if transitions is None else transitions,
            calendar=self._calendar if calendar is None else calendar,
            provisions=self._provisions if provisions is None else provisions,
        )

    def with_data(
        self,
        *,
        acts: str | Mapping[str, Any] | None = None,
        limits: str | Mapping[str, Any] | None = None,
        transitions: str | Mapping[str, Any] | None = None,
        days_off: str | Mapping[str, Any] | None = None,
        provisions: str | Mapping[str, Any] | None = None,
    ) -> LawBook:
        """A book with more in it, from tables as the shipped ones are written (TOML text, or the mapping it gives).

        A key that is there already is replaced as a whole, so a new row comes with the rows before it; an act or a
        year of days off that is there already likewise.

        Args:
            acts: lists ``act``, ``amended`` and ``replaced``.
            limits: a table for each key.
            transitions: a table for each provision.
            days_off: a table for each year.
            provisions: the list ``provision``, added to those that are there.

        Raises:
            InvariantError: the text is no TOML (``law.toml``), or a field, row or number is wrong; the error names
                the place.
        """
        return self._changed(
            acts=parse_acts(_tables(acts, "acts"), onto=self._acts),
            limits={**self._limits, **parse_limits(_tables(limits, "limits"))},
            transitions=(*self._transitions, *parse_transitions(_tables(transitions, "transitions"))),
            calendar=self._calendar
            if days_off is None
            else parse_days_off(_tables(days_off, "days_off"), onto=self._calendar),
            provisions=(*self._provisions, *parse_provisions(_tables(provisions, "provisions"))),
        )

    def with_calendar(self, calendar: WorkCalendar) -> LawBook:
        """The same book with another work calendar, such as that of an enterprise."""
        return self._changed(calendar=calendar)

    @property
    def acts(self) -> Mapping[str, Act]:
        """Every act, by its number."""
        return self._acts

    def act(self, number: str) -> Act:
        """One act by its number."""
        return find_act(self._acts, number)

    def acts_in_force(self, on: DayLike) -> tuple[Act, ...]:
        """The acts in force on a day, by day of signature."""
        return acts_on(self._acts, on)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The places in acts that came or went on other days than their acts."""
        return self._provisions

    def stretches_of(self, citation: Citation) -> tuple[OpenPeriod, ...]:
        """The stretches of days in which a place in an act is in force, oldest first; none, if it never was.

        An act without a first day counts from its day of signature. Articles cited as a stretch, such as 36-40, are in
        force as long as their act.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).
        """
        place = v.argument(citation, Citation, "citation")
        if place not in self._stretches:
            self._stretches[place] = stretches_of(place, self.act(place.act), self._provisions)
        return self._stretches[place]

    def in_force(self, citation: Citation, *, on: DayLike) -> bool:
        """Whether a place in an act is in force on a day; the act may have ended or be suspended.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).
        """
        day = as_day(on, "on")
        return any(day in one for one in self.stretches_of(citation))

    def force_of(self, citation: Citation, *, on: DayLike | None = None) -> OpenPeriod | None:
        """From which day to which day a place in an act is in force.

        Args:
            citation: the place, or an act as a whole.
            on: a day, where the place has more than one stretch of force: the stretch that holds on that day; without
                one the next that begins later, else the last that ended. Left out, from the first day to the last.

        Returns:
            ``None`` if the book does not hold the act, or the place never was in force.

        >>> str(shipped().force_of(Citation.of("02/2011/QH13", "11a")).since)
        '2026-07-01'
        """
        place = v.argument(citation, Citation, "citation")
        if place.act not in self._acts:
            return None
        found = self.stretches_of(place)
        return span(found) if on is None else force_at(found, as_day(on, "on"))

    def older_laws(self, citation: Citation, *, on: DayLike) -> tuple[Act, ...]:
        """The acts in force on a day whose place this place took later, directly or in steps; the latest signed first.

        Args:
            citation: a place in an act, or an act as a whole.
            on: the day.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).

        >>> [act.number for act in shipped().older_laws(Citation.of("10/2022/QH15", "21.1"), on="2023-03-01")]
        ['34/2007/PL-UBTVQH11']
        """
        day, place = as_day(on, "on"), v.argument(citation, Citation, "citation")
        older, wanted = set[str](), [(self.act(place.act).number, place.article)]
        while wanted:
            heir, article = wanted.pop()
            for act in self._acts.values():
                before = act.replaced
                if before is not None and before.by == heir and before.covers(article) and act.number not in older:
                    older.add(act.number)
                    wanted.append((act.number, None))
        return tuple(act for act in reversed(acts_on(self._acts, day)) if act.number in older)

    @property
    def calendar(self) -> WorkCalendar:
        """The days off."""
        return self._calendar

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """Every transitional provision."""
        return self._transitions

    def limit_keys(self) -> tuple[str, ...]:
        """The keys of all limits."""
        return tuple(sorted(self._limits))

    def limit_history(self, key: str) -> tuple[Limit, ...]:
        """Every period of force of one limit, oldest first."""
        v.argument(key, str, "key")
        # Asked, not tried: a failed look-up would carry the key along in the error's context.
        if key not in self._limits:
            near = tuple(difflib.get_close_matches(key, self._limits, n=3, cutoff=0.3))
            raise UnknownCodeError("limit.unknown", "no limit of this key; near: {near}", "key", {"near": near})
        return self._limits[key]

    def split(self, period: Period, *keys: str) -> tuple[Period, ...]:
        """The pieces of a period in which none of some limits changes."""
        starts = {row.force.since for key in keys for row in self.limit_history(key)}
        starts |= {day_after(row.force.until) for key in keys for row in self.limit_history(key) if row.force.until}
        cuts = sorted(day for day in starts if day is not None and day in period and day > period.start)
        firsts, lasts = [period.start, *cuts], [*(day_before(day) for day in cuts), period.end]
        return tuple(
            Period(kind=PeriodKind.DAYS, start=first, end=last) for first, last in zip(firsts, lasts, strict=True)
        )

    def limit(self, key: str, *, on: DayLike) -> Limit:
        """The limit in force on a day."""
        day = as_day(on, "on")
        found = self.limit_or_none(key, on=day)
        if found is not None:
            return found
        rows = self.limit_history(key)
        spans = tuple(f"{row.force.since} to {row.force.until or 'now'}" for row in rows)
        raise UnknownCodeError(
            "limit.out_of_force",
            "{key} has no value on {day}; it held {spans}",
            "on",
            {"key": key, "day": day.isoformat(), "spans": spans},
        )

    def limit_or_none(self, key: str, *, on: DayLike) -> Limit | None:
        """The limit in force on a day, or ``None`` where nothing was; `why_no_limit` says why."""
        day = as_day(on, "on")
        return next((row for row in self.limit_history(key) if day in row.force), None)

    def why_no_limit(self, key: str, language: Language, *, on: DayLike) -> str | None:
        """Why a limit has no value on a day, in a sentence that names the older law; ``None`` where it has one."""
        day, rows = as_day(on, "on"), self.limit_history(key)
        if self.limit_or_none(key, on=day) is not None:
            return None
        later = [row for row in rows if row.force.since is not None and row.force.since > day]
        cited = (later or rows)[0].citations[0] if rows else None
        older = () if cited is None or cited.act not in self._acts else self.older_laws(cited, on=day)
        return explain_no_limit(
            day,
            later[0] if later else None,
            cited=cited,
            older=older,
            language=as_language(language),
            acts=self._acts,
        )

    def deadline(
        self,
        key: str,
        *,
        start: DayLike,
        remote: bool = False,
        complex: bool = False,
        extended: bool = False,
        suspensions: Iterable[Suspension] = (),
        extensions: Iterable[Extension] = (),
        decree: bool = False,
        calendar: WorkCalendar | None = None,
        roll: bool | None = None,
    ) -> Deadline:
        """The last day of a statutory term. See `qcdc.law.deadline`."""
        first = as_day(start, "start")
        found = self.limit(key, on=first)
        if found.back:
            raise InvariantError(
                "limit.counted_back", "{key} is counted back from an event: ask latest_before", "key", {"key": key}
            )
        reading = found.reading(first) if v.argument(decree, bool, "decree") else None
        flags = {"remote": remote, "complex": complex, "extended": extended}
        for name, flag in flags.items():
            v.argument(flag, bool, name)
        term = found.term(**flags) if reading is None else reading.term()
        return count_deadline(
            found,
            first,
            term,
            reading=reading,
            suspensions=v.all_arguments(suspensions, Suspension, "suspensions"),
            extensions=v.all_arguments(extensions, Extension, "extensions"),
            calendar=self._calendar if calendar is None else calendar,
            roll=not found.least if roll is None else v.argument(roll, bool, "roll"),
            transitions=self._transitions,
        )

    def latest_before(self, key: str, *, event: DayLike, calendar: WorkCalendar | None = None) -> Notice:
        """The latest day for what is due so long before an event. See `qcdc.law.latest_before`."""
        day = as_day(event, "event")
        chosen = self._calendar if calendar is None else calendar
        return count_notice(self.limit(key, on=day), day, calendar=chosen, transitions=self._transitions)

    def changes(self, a: DayLike, b: DayLike) -> tuple[LawChange, ...]:
        """What changed between two days. See `qcdc.law.changes`."""
        first, last = as_day(a, "a"), as_day(b, "b")
        v.refuse_end_before_start(first, last, "b")
        return list_changes(self._acts.values(), self._limits.values(), self._transitions, first=first, last=last)


def _book(
    acts: Mapping[str, Act],
    limits: Mapping[str, tuple[Limit, ...]],
    transitions: tuple[Transition, ...],
    calendar: WorkCalendar,
    provisions: tuple[Provision, ...],
) -> LawBook:
    """A book from its pickled parts."""
    return LawBook(acts=acts, limits=limits, transitions=transitions, calendar=calendar, provisions=provisions)


def _tables(data: str | Mapping[str, Any] | None, name: str) -> Mapping[str, Any]:
    if data is None:
        return {}
    if isinstance(data, str):
        try:
            return tomllib.loads(data)
        except tomllib.TOMLDecodeError as error:
            # Not chained, and only its place told: the message of the parser quotes the text.
            place = _PLACE.search(str(error))
            where = "the end" if place is None else f"line {place[1]}, column {place[2]}"
            raise InvariantError("law.toml", "the text is no TOML, at {where}", name, {"where": where}) from None
        except (RecursionError, ValueError):
            # Nested beyond measure, or a number of thousands of digits.
            raise InvariantError(
                "law.toml_extreme", "the text is nested too deeply, or holds too long a number", name
            ) from None
    if isinstance(data, Mapping):
        return data
    return v.argument(data, dict, name)


def statutes(book: LawBook | None, calendar: WorkCalendar | None) -> LawBook:
    """What a function counts by: the book it was given or the shipped one, with the calendar it was given, if any."""
    found = shipped() if book is None else v.argument(book, LawBook, "statutes")
    return found if calendar is None else found.with_calendar(calendar)


@cache
def decreed_days_off() -> DecreedCalendar:
    """The days off the library ships."""
    return parse_days_off(package_toml("law", "days_off.toml"))


@cache
def shipped() -> LawBook:
    """The book the library ships."""
    limits: dict[str, tuple[Limit, ...]] = {}
    for name in _LIMITS:
        limits |= parse_limits(package_toml("law", f"limits/{name}.toml"))
    return LawBook(
        acts=shipped_acts(),
        limits=limits,
        transitions=parse_transitions(package_toml("law", "transitions.toml")),
        calendar=decreed_days_off(),
        provisions=parse_provisions(package_toml("law", "provisions.toml")),
    )
