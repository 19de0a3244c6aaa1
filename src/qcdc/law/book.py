"""The law book (*hệ thống văn bản*), and copies of it with more data.

The functions of `qcdc.law` use the shipped book. If you need more (a limit from the rules of a province, the days off
of the next year, a law that will change), make a book that adds it, with the same tables and the same checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.dates import DayLike, OpenPeriod, WorkCalendar, as_day, day_before
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law.acts import Act, parse_acts
from qcdc.law.amending import append_competence, append_row, end_act, end_resting, refuse_unheld
from qcdc.law.book_deadlines import LawDeadlines
from qcdc.law.changes import LawChange
from qcdc.law.citations import Citation
from qcdc.law.comparing import differences
from qcdc.law.competence import CompetenceRow, parse_competence
from qcdc.law.days_off import parse_days_off
from qcdc.law.limits import Limit, parse_limits
from qcdc.law.provisions import Provision, day_past, parse_provisions, stretches_of, without_force
from qcdc.law.table_reader import read_tables
from qcdc.law.tables import Parts
from qcdc.law.transitions import Transition, parse_transitions
from qcdc.vocab import Authority, Confidence, LimitUnit

__all__ = ["LawBook"]


class LawBook(LawDeadlines):
    """Acts, limits, transitional provisions and days off, with the functions that use them.

    Args:
        acts: by their numbers.
        limits: for each key its rows, oldest first.
        transitions: transitional provisions.
        calendar: the days off; the decreed ones in the shipped book.
        provisions: the places in acts with other first or last days than their acts.
        competences: who settles; for each key its rows, oldest first.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled and copied by content, because a view of a table cannot be pickled."""
        return _book, (self._parts(),)

    def _changed(
        self,
        *,
        acts: Mapping[str, Act] | None = None,
        limits: Mapping[str, tuple[Limit, ...]] | None = None,
        transitions: Iterable[Transition] | None = None,
        calendar: WorkCalendar | None = None,
        provisions: Iterable[Provision] | None = None,
        competences: Mapping[str, tuple[CompetenceRow, ...]] | None = None,
    ) -> LawBook:
        """The same book with some of its parts replaced."""
        return LawBook(
            acts=self._acts if acts is None else acts,
            limits=self._limits if limits is None else limits,
            transitions=self._transitions if transitions is None else transitions,
            calendar=self._calendar if calendar is None else calendar,
            provisions=self._provisions if provisions is None else provisions,
            competences=self._competences if competences is None else competences,
        )

    def with_data(
        self,
        *,
        acts: str | Mapping[str, Any] | None = None,
        limits: str | Mapping[str, Any] | None = None,
        transitions: str | Mapping[str, Any] | None = None,
        days_off: str | Mapping[str, Any] | None = None,
        provisions: str | Mapping[str, Any] | None = None,
        competence: str | Mapping[str, Any] | None = None,
    ) -> LawBook:
        """A copy of the book with more data, from tables like the shipped ones (TOML text, or the parsed mapping).

        An existing key is replaced as a whole (`with_row` adds a row to it), and so is an act or a year of days off. An
        act that ends earlier than before ends the limits that depend on it, and so does a place that is not in force.

        Args:
            acts: lists ``act``, ``amended`` and ``replaced``.
            limits: a table for each key.
            transitions: a table for each provision.
            days_off: a table for each year.
            provisions: the list ``provision``, added to the existing ones.
            competence: a table for each key.

        Raises:
            InvariantError: the text is not TOML (``law.toml``), a row cites an act that the book does not hold
                (``law.cited``), or a field, row or number is wrong; the error names the place.
        """
        known = parse_acts(read_tables(acts, "acts"), onto=self._acts)
        held: Mapping[str, tuple[Limit, ...]] = self._limits
        settling: Mapping[str, tuple[CompetenceRow, ...]] = self._competences
        for act in known.values():
            before, past = self._acts.get(act.number), day_past(act.force)
            if past is not None and before is not None and before.force.until != act.force.until:
                held, settling = end_resting(held, settling, Citation(act=act.number), past, None)
        added = parse_provisions(read_tables(provisions, "provisions"))
        for row in added:
            if row.place.act not in known:
                # A misspelt number would have no effect and would not be noticed.
                raise InvariantError("law.no_act", "place", place=str(row.place), number=show(row.place.act))
        places = (*self._provisions, *added)
        for place in {row.place for row in added if not row.part}:
            for first, last in without_force(stretches_of(place, known[place.act], places)):
                held, settling = end_resting(held, settling, place, first, last)
        new_limits = parse_limits(read_tables(limits, "limits"))
        new_transitions = parse_transitions(read_tables(transitions, "transitions"))
        new_competences = parse_competence(read_tables(competence, "competence"))
        refuse_unheld(known, limits=new_limits, competences=new_competences, transitions=new_transitions)
        return self._changed(
            acts=known,
            limits={**held, **new_limits},
            transitions=(*self._transitions, *new_transitions),
            calendar=self._calendar
            if days_off is None
            else parse_days_off(read_tables(days_off, "days_off"), onto=self._calendar),
            provisions=places,
            competences={**settling, **new_competences},
        )

    def with_row(
        self,
        key: str,
        *,
        since: DayLike,
        count: int,
        unit: LimitUnit | str,
        cite: Iterable[str],
        confidence: Confidence | str,
        until: DayLike | None = None,
        out_of: int | None = None,
        more_than: bool = False,
        complex: int | None = None,
        remote: int | None = None,
        remote_complex: int | None = None,
        extended: int | None = None,
        checked: DayLike | None = None,
    ) -> LawBook:
        """A copy of the book in which a limit has a further row; the row before it ends on the day before.

        The names of the limit and the event from which it starts stay the same. Everything else must be given.

        Args:
            key: the key of the limit; `with_data` adds a new limit.
            since: the first day.
            count: the number in the ordinary case.
            unit: the unit of the number.
            cite: the places, such as ``["02/2011/QH13 27", "99/2027/QH16 1.2"]``; the row depends on the first.
            confidence: how certain it is.
            until: the last day, if it is known.
            out_of: for a share, the number of equal parts of the whole.
            more_than: for a share, whether it must be exceeded.
            complex: the count for complex matters.
            remote: the count for remote areas.
            remote_complex: the count if both apply.
            extended: the maximum that the article allows for another reason.
            checked: until when it was checked.

        Raises:
            UnknownCodeError: there is no such limit (``limit.unknown``).
            InvariantError: the row begins before the last one, overlaps it or leaves a gap (``law.appended``), or a
                field is wrong (``law.row``, ``law.value``, ``law.citation``), or the book does not hold an act that it
                cites (``law.cited``): add it first, with `with_act`.
        """
        rows = self.limit_history(key)
        if not rows:
            raise UnknownCodeError("limit.unknown", "key", near=())
        fields = {
            "since": since,
            "until": until,
            "count": count,
            "unit": unit,
            "out_of": out_of,
            "more_than": v.argument(more_than, bool, "more_than"),
            "complex": complex,
            "remote": remote,
            "remote_complex": remote_complex,
            "extended": extended,
            "cite": v.all_arguments(cite, str, "cite"),
            "confidence": confidence,
            "checked": checked,
        }
        changed = append_row(key, rows, fields)
        refuse_unheld(self._acts, limits={key: changed[-1:]})
        return self._changed(limits={**self._limits, key: changed})

    def with_competence(
        self,
        key: str,
        *,
        since: DayLike,
        cite: Iterable[str],
        confidence: Confidence | str,
        settles: Authority | str | None = None,
        until: DayLike | None = None,
        vi: str | None = None,
        en: str | None = None,
    ) -> LawBook:
        """A copy of the book in which a competence has a further row; the row before it ends on the day before.

        A last row that begins on the same day is replaced.

        Args:
            key: the matter, the instance and the author of the contested act, such as
                ``"complaint.first.commune_chair"``.
            since: the first day.
            cite: the places; the row depends on the first.
            confidence: how certain it is.
            settles: who settles; if left out, it is not known, and the remark gives the reason.
            until: the last day, if it is known.
            vi: a remark in Vietnamese.
            en: the same in English.

        Raises:
            InvariantError: the key does not name a matter, an instance and an authority (``law.competence``), the row
                begins before the last one has ended (``law.rows``), a field is wrong (``law.row``, ``law.value``), or
                the book does not hold an act that it cites (``law.cited``).
        """
        fields = {
            "since": since,
            "until": until,
            "settles": settles,
            "cite": v.all_arguments(cite, str, "cite"),
            "confidence": confidence,
            "vi": vi,
            "en": en,
        }
        rows = self._competences.get(v.argument(key, str, "key"), ())
        with v.naming(competence="key"):
            changed = append_competence(key, rows, fields)
        refuse_unheld(self._acts, competences={key: changed[-1:]})
        return self._changed(competences={**self._competences, key: changed})

    def with_act(
        self,
        number: str,
        *,
        form: str,
        vi: str,
        en: str,
        issuer: str,
        signed: DayLike,
        since: DayLike,
        confidence: Confidence | str,
        until: DayLike | None = None,
        short: str | None = None,
        checked: DayLike | None = None,
        amends: Mapping[str, str | None] | None = None,
        replaces: Iterable[str] = (),
    ) -> LawBook:
        """A copy of the book with a further act, the acts that it amends, and the end of the acts that it replaces.

        Args:
            number: as printed.
            form: law, ordinance, decree, circular …
            vi: its Vietnamese name.
            en: an English gloss of the name.
            issuer: who issued it, in Vietnamese.
            signed: day of signature.
            since: first day in force.
            confidence: how certain these facts are.
            until: last day in force, if it is known.
            short: its usual abbreviation.
            checked: until when it was checked.
            amends: for each act that it changes the places, as far as they are known.
            replaces: the acts that end on the day before its first day; the limits that depend on them end with them.

        Raises:
            InvariantError: a field is wrong (``law.row``, ``law.value``), the book has an act of this number
                (``law.act_twice``), it amends an act that the book does not hold (``law.no_act``), or itself
                (``law.itself``).
        """
        if v.argument(number, str, "number") in self._acts:
            # The amendments of the act, and the act that it replaced, would be lost; `with_data` replaces an act as a
            # whole.
            raise InvariantError("law.act_twice", "number", number=number)
        first = as_day(since, "since")
        named = {
            "number": number,
            "short": short,
            "form": form,
            "vi": vi,
            "en": en,
            "issuer": issuer,
            "signed": signed,
            "since": first,
            "until": until,
            "confidence": confidence,
            "checked": checked,
        }
        ended = v.all_arguments(replaces, str, "replaces")
        changed: Mapping[str, str | None] = {} if amends is None else v.mapping(amends, "amends")
        book = self.with_data(
            acts={
                "act": [{name: value for name, value in named.items() if value is not None}],
                "amended": [
                    {"act": act, "by": number, "since": first, **({} if places is None else {"places": places})}
                    for act, places in changed.items()
                ],
                "replaced": [{"act": act, "by": number} for act in ended],
            }
        )
        for act in ended:
            book = book.ending(act, on=day_before(first))
        return book

    def ending(self, number: str, *, on: DayLike) -> LawBook:
        """A copy of the book in which an act ends, with the limits that depend on it and the rules that cite only it.

        A limit depends on the place that its row cites first.

        Args:
            number: number of the act.
            on: its last day in force.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).
            InvariantError: it ended earlier (``law.ended``), or begins later (``period.end_before_start``).
        """
        last = as_day(on, "on")
        act = end_act(self.act(number), last)
        acts, past = {**self._acts, act.number: act}, day_past(act.force)
        if past is None:
            return self._changed(acts=acts)
        limits, competences = end_resting(self._limits, self._competences, Citation(act=act.number), past, None)
        return self._changed(acts=acts, limits=limits, competences=competences)

    def suspending(
        self, place: Citation, *, since: DayLike, until: DayLike | None = None, cite: Iterable[Citation] = ()
    ) -> LawBook:
        """A copy of the book in which an act, or a place in it, is suspended (*ngưng hiệu lực*), with its limits.

        Args:
            place: the article, clause or point; an act as a whole is ``Citation.of(number)``.
            since: the first day on which it is not in force.
            until: the last such day; if left out, there is no known end.
            cite: the provision that suspended it.

        Raises:
            UnknownCodeError: the book does not hold the act (``act.unknown``).
            InvariantError: the last day is before the first (``period.end_before_start``).
        """
        found = v.argument(place, Citation, "place")
        act = self.act(found.act)
        force = OpenPeriod.between(as_day(since, "since"), until)
        row = Provision(
            place=found,
            force=force,
            suspended=True,
            vi=act.vi,
            en=act.en,
            citations=v.all_arguments(cite, Citation, "cite"),
            confidence=Confidence.KNOWN,
        )
        assert force.since is not None, "a suspension begins on a day"
        limits, competences = end_resting(self._limits, self._competences, found, force.since, force.until)
        return self._changed(limits=limits, provisions=(*self._provisions, row), competences=competences)

    def with_calendar(self, calendar: WorkCalendar) -> LawBook:
        """The same book with another work calendar, such as that of an enterprise."""
        return self._changed(calendar=calendar)

    def compared(self, other: LawBook) -> tuple[LawChange, ...]:
        """The differences of another book, by day. See `qcdc.law.compare`."""
        return differences(self, v.argument(other, LawBook, "other"))


def _book(parts: Parts) -> LawBook:
    """Make a book from its pickled parts."""
    acts, limits, transitions, calendar, provisions, competences = parts
    return LawBook(
        acts=acts,
        limits=limits,
        transitions=transitions,
        calendar=calendar,
        provisions=provisions,
        competences=competences,
    )
