"""The tables of a law book: acts, limits, provisions and days off, and the look-up in them: on a day, between days."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.text import show
from qcdc.dates import DayLike, OpenPeriod, Period, WorkCalendar, as_day, day_before
from qcdc.dates.counting import refuse_no_calendar
from qcdc.errors import InvariantError, Phrase, UnknownCodeError
from qcdc.law.acts import Act, acts_on, find_act
from qcdc.law.changes import LawChange, list_changes
from qcdc.law.citations import Citation
from qcdc.law.competence import Competence, CompetenceRow, competence_on
from qcdc.law.deadlines import Deadline, explain_no_limit
from qcdc.law.limits import Limit
from qcdc.law.provisions import Provision, borders, force_at, span, stretches_of
from qcdc.law.transitions import Transition

__all__ = ["LawTables", "Parts"]

Parts = tuple[
    dict[str, Act],
    dict[str, tuple[Limit, ...]],
    tuple[Transition, ...],
    WorkCalendar,
    tuple[Provision, ...],
    dict[str, tuple[CompetenceRow, ...]],
]


R = TypeVar("R", Limit, CompetenceRow)


def _refuse_misplaced(key: object, own: str, name: str) -> None:
    if key != own:
        raise InvariantError("law.misplaced", name, own=own, key=show(key))


def _rows(tables: Mapping[str, tuple[R, ...]], cls: type[R], name: str) -> dict[str, tuple[R, ...]]:
    """The rows of each key; each must have that key, and at most one may be in force on a day."""
    found = {key: v.all_arguments(rows, cls, name) for key, rows in v.mapping(tables, name).items()}
    for key, rows in found.items():
        for row in rows:
            _refuse_misplaced(key, row.key, name)
        for earlier, later in pairwise(rows):
            if earlier.force.until is None or later.force.since is None or later.force.since <= earlier.force.until:
                raise InvariantError("law.rows", name, key=key, day=str(later.force.since))
    return found


class LawTables:
    """The content of a law book, looked up by day; see `LawBook`."""

    __slots__ = (
        "_acts",
        "_borders",
        "_calendar",
        "_competences",
        "_deadlines",
        "_limits",
        "_provisions",
        "_stretches",
        "_transitions",
    )

    def __init__(
        self,
        *,
        acts: Mapping[str, Act],
        limits: Mapping[str, tuple[Limit, ...]],
        transitions: Iterable[Transition],
        calendar: WorkCalendar,
        provisions: Iterable[Provision] = (),
        competences: Mapping[str, tuple[CompetenceRow, ...]] | None = None,
    ) -> None:
        refuse_no_calendar(calendar)
        held = dict(v.mapping(acts, "acts"))
        for number, act in held.items():
            _refuse_misplaced(number, v.argument(act, Act, "acts").number, "acts")
        self._acts = MappingProxyType(held)
        self._limits = _rows(limits, Limit, "limits")
        self._transitions = v.all_arguments(transitions, Transition, "transitions")
        self._calendar = calendar
        self._provisions = v.all_arguments(provisions, Provision, "provisions")
        self._competences = {} if competences is None else _rows(competences, CompetenceRow, "competences")
        # Every rule needs these for every subject, so they are computed once for each place.
        self._stretches: dict[Citation, tuple[OpenPeriod, ...]] = {}
        self._deadlines: dict[tuple[object, ...], Deadline] = {}
        self._borders: frozenset[int] | None = None

    def __eq__(self, other: object) -> bool:
        """Whether two books hold the same acts, limits, provisions and days off."""
        if self is other:
            return True
        if not isinstance(other, LawTables):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((frozenset(self._acts), frozenset(self._limits)))

    def _parts(self) -> Parts:
        return (
            dict(self._acts),
            self._limits,
            self._transitions,
            self._calendar,
            self._provisions,
            self._competences,
        )

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
        """The places in acts with other first or last days than their acts."""
        return self._provisions

    def borders_of_acts(self) -> frozenset[int]:
        """The ordinals of the days on which an act is signed, begins, or is no longer in force.

        Between two of them that follow each other, the same acts are in force.
        """
        if self._borders is None:
            acts = self._acts.values()
            days = borders(act.force for act in acts) | {act.signed for act in acts}
            self._borders = frozenset(day.toordinal() for day in days)
        return self._borders

    def stretches_of(self, citation: Citation) -> tuple[OpenPeriod, ...]:
        """The ranges of days on which a place in an act is in force, oldest first; empty if it never was.

        An act without a first day counts from its day of signature. Articles cited as a range, such as 36-40, are in
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
            on: a day, for a place with more than one range of force: the range that contains the day; if there is none,
                the next later one, else the last earlier one. If left out, from the very first day to the very last.

        Returns:
            ``None`` if the book does not hold the act, or the place was never in force.

        >>> from qcdc import law
        >>> str(law.shipped().force_of(Citation.of("02/2011/QH13", "11a")).since)
        '2026-07-01'
        """
        place = v.argument(citation, Citation, "citation")
        if place.act not in self._acts:
            return None
        found = self.stretches_of(place)
        return span(found) if on is None else force_at(found, as_day(on, "on"))

    def older_laws(self, citation: Citation, *, on: DayLike) -> tuple[Act, ...]:
        """The acts in force on a day that this place replaced later, directly or in steps; the latest signed first.

        Args:
            citation: a place in an act, or an act as a whole.
            on: the day.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).

        >>> from qcdc import law
        >>> [act.number for act in law.shipped().older_laws(Citation.of("10/2022/QH15", "21.1"), on="2023-03-01")]
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

    def competence_keys(self) -> tuple[str, ...]:
        """The keys of all competences, such as ``"complaint.first.commune_chair"``."""
        return tuple(sorted(self._competences))

    def competence_row(self, key: str, *, on: DayLike) -> CompetenceRow | None:
        """The row of a competence that is in force on a day; ``None`` if there is none."""
        return competence_on(self._competences.get(v.argument(key, str, "key"), ()), as_day(on, "on"))

    def competence(self, key: str, *, on: DayLike) -> Competence | None:
        """Who settles on a day, by the table; ``None`` if it has no row. See `qcdc.rules.competent`.

        Args:
            key: the matter, the instance and the author of the contested act: ``"complaint.first.commune_chair"``.
            on: the day.
        """
        row = self.competence_row(key, on=on)
        return None if row is None else row.competence

    def limit_keys(self) -> tuple[str, ...]:
        """The keys of all limits."""
        return tuple(sorted(self._limits))

    def limit_history(self, key: str) -> tuple[Limit, ...]:
        """Every period of force of one limit, oldest first."""
        v.argument(key, str, "key")
        # Tested first: a failed look-up would keep the key in the context of the error.
        if key not in self._limits:
            near = tuple(difflib.get_close_matches(key, self._limits, n=3, cutoff=0.3))
            raise UnknownCodeError("limit.unknown", "key", near=near)
        return self._limits[key]

    def limit(self, key: str, *, on: DayLike) -> Limit:
        """The limit in force on a day."""
        day = as_day(on, "on")
        found = self.limit_or_none(key, on=day)
        if found is not None:
            return found
        rows = self.limit_history(key)
        spans = tuple(Phrase.span(row.force.since, row.force.until) for row in rows)
        raise UnknownCodeError("limit.out_of_force", "on", key=key, day=day, spans=spans)

    def limit_or_none(self, key: str, *, on: DayLike) -> Limit | None:
        """The limit in force on a day, or ``None`` if there is none; `why_no_limit` gives the reason."""
        day = as_day(on, "on")
        for row in self.limit_history(key):
            if day in row.force:
                return row
        return None

    def why_no_limit(self, key: str, language: Language, *, on: DayLike) -> str | None:
        """Why a limit has no value on a day, in a sentence that names the older law; ``None`` if it has one."""
        day, rows = as_day(on, "on"), self.limit_history(key)
        if self.limit_or_none(key, on=day) is not None:
            return None
        later = [row for row in rows if row.force.since is not None and row.force.since > day]
        cited = (later or rows)[0].citations[0] if rows else None
        older = () if cited is None or cited.act not in self._acts else self.older_laws(cited, on=day)
        # The book has the numbers of every act that some row cites, so that act set no such number.
        resting = {row.citations[0].act for several in self._limits.values() for row in several}
        older = tuple(act for act in older if act.number not in resting)
        return explain_no_limit(
            day,
            later[0] if later else None,
            cited=cited,
            older=older,
            language=as_language(language),
            acts=self._acts,
        )

    def changes(self, since: DayLike, until: DayLike) -> tuple[LawChange, ...]:
        """The changes between two days. See `qcdc.law.changes`."""
        first, last = as_day(since, "since"), as_day(until, "until")
        v.refuse_end_before_start(first, last, "until")
        return list_changes(
            self._acts, self._limits.values(), self._transitions, self._provisions, first=first, last=last
        )

    def split(self, period: Period, *keys: str, acts: Iterable[str] = ()) -> tuple[Period, ...]:
        """The parts of a window in which the given limits, and the force of the given acts, do not change.

        A window without a change is returned as it is; any other is cut into windows of the kind ``days``.

        Raises:
            UnknownCodeError: there is no such limit (``limit.unknown``) or act (``act.unknown``).

        >>> from qcdc import law
        >>> [str(one) for one in law.shipped().split(Period.quarter(2026, 3), "reception.head_days.commune")]
        ['2026-07-01 to 2026-09-30 (quarter)']
        """
        window = v.argument(period, Period, "period")
        stretches = [row.force for key in keys for row in self.limit_history(key)]
        for number in v.all_arguments(acts, str, "acts"):
            with v.naming(number="acts"):
                stretches += self.stretches_of(Citation(act=self.act(number).number))
        return _split_at(window, stretches)


def _split_at(period: Period, stretches: list[OpenPeriod]) -> tuple[Period, ...]:
    """The parts of a window between the days on which any range begins or has ended."""
    cuts = sorted(day for day in borders(stretches) if period.start < day <= period.end)
    if not cuts:
        return (period,)
    firsts, lasts = [period.start, *cuts], [*map(day_before, cuts), period.end]
    return tuple(Period.between(first, last) for first, last in zip(firsts, lasts, strict=True))
