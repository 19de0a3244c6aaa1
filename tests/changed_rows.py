"""What the decided cases say when one row of one limit is changed: the harness of property L3.

Each case and each decided deadline is asked once by the shipped book, which notes which limits it was asked for. A row
is then changed in one way at a time, and only what asked for its limit is asked again, until something answers otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, cast

import attrs

from cases import CASES, Case
from decided_deadlines import COUNTED_BACK, DEADLINES, Back, Decided
from qcdc import gazetteer, law, rules
from qcdc.dates import OpenPeriod, Term, TermUnit, as_day, day_after
from qcdc.errors import QcdcError
from qcdc.law import Extension, LawBook, Limit, LimitUnit, Suspension
from qcdc.model import evolve

__all__ = ["Changed", "asking", "changed_rows", "unnoticed"]

Answer = object
SHIPPED = law.shipped()
RULES = {rule.id: rule for rule in rules.BOOK}
OTHER_UNITS: Mapping[LimitUnit, tuple[LimitUnit, ...]] = {
    LimitUnit.DAY: (LimitUnit.WORKING_DAY, LimitUnit.MONTH),
    LimitUnit.WORKING_DAY: (LimitUnit.DAY, LimitUnit.MONTH),
    LimitUnit.WEEK: (LimitUnit.DAY, LimitUnit.MONTH),
    LimitUnit.MONTH: (LimitUnit.DAY, LimitUnit.YEAR),
    LimitUnit.YEAR: (LimitUnit.MONTH, LimitUnit.DAY),
    LimitUnit.DAY_PER_WEEK: (LimitUnit.DAY_PER_MONTH,),
    LimitUnit.DAY_PER_MONTH: (LimitUnit.DAY_PER_WEEK,),
}
VARIANTS = ("complex", "remote", "remote_complex", "extended")


class Changed(NamedTuple):
    """One row changed in one respect, in each of several ways."""

    key: str
    since: str
    aspect: str
    rows: tuple[tuple[Limit, ...], ...]

    @property
    def name(self) -> str:
        return f"{self.key} {self.since} {self.aspect}"


class Spy(LawBook):
    """The shipped book, noting which limits it is asked for."""

    __slots__ = ("asked",)

    def __init__(self) -> None:
        super().__init__(**parts(SHIPPED))
        self.asked: set[str] = set()

    def limit_history(self, key: str) -> tuple[Limit, ...]:
        self.asked.add(key)
        return super().limit_history(key)


def parts(book: LawBook) -> dict[str, Any]:
    """What a book is made of."""
    return {
        "acts": book.acts,
        "limits": {key: book.limit_history(key) for key in book.limit_keys()},
        "transitions": book.transitions,
        "calendar": book.calendar,
        "provisions": book.provisions,
    }


def of_case(case: Case, book: LawBook) -> Answer:
    """What the rule of a case says of its subject by a book."""
    territory = None if case.reason == "no_territory" else gazetteer.vietnam()
    (verdict,) = rules.run(case.subject, as_of=case.as_of, territory=territory, book=[RULES[case.rule]], statutes=book)
    return verdict.status, verdict.reason, [(gap.at, gap.found, gap.expected, gap.gap) for gap in verdict.gaps]


def of_deadline(row: Decided, book: LawBook) -> Answer:
    """The last day of a decided deadline by a book, or why there is none."""
    try:
        return book.deadline(
            row.key,
            start=row.start,
            remote=row.remote,
            complex=row.complex,
            extended=row.extended,
            decree=row.decree,
            roll=row.roll,
            suspensions=[Suspension(since=as_day(first), resumed=as_day(last)) for first, last in row.suspensions],
            extensions=[Extension(term=Term(count=count, unit=TermUnit(unit))) for count, unit in row.extensions],
        ).day
    except QcdcError as error:
        return error.code


def of_notice(row: Back, book: LawBook) -> Answer:
    """The latest day of a decided notice by a book, or why there is none."""
    try:
        return book.latest_before(row.key, event=row.event).day
    except QcdcError as error:
        return error.code


class Asked(NamedTuple):
    """A case or a deadline, how it is asked, and what the shipped book answers."""

    ask: Callable[[LawBook], Answer]
    answer: Answer


@cache
def asking() -> Mapping[str, tuple[Asked, ...]]:
    """For each limit the cases and deadlines that ask for it."""
    spy, found = Spy(), dict[str, list[Asked]]()
    asks: list[Callable[[LawBook], Answer]] = [
        *(lambda book, row=row: of_deadline(row, book) for row in DEADLINES),
        *(lambda book, row=row: of_notice(row, book) for row in COUNTED_BACK),
        *(lambda book, case=case: of_case(case, book) for case in CASES if case.rule in RULES),
    ]
    for ask in asks:
        spy.asked.clear()
        one = Asked(ask, ask(spy))
        for key in spy.asked:
            found.setdefault(key, []).append(one)
    return {key: tuple(several) for key, several in found.items()}


def changed_rows() -> Iterator[Changed]:
    """Every row of every limit, changed in every respect it has."""
    for key in law.limit_keys():
        rows = law.limit_history(key)
        for place, row in enumerate(rows):
            for aspect, others in aspects(row):
                changed = tuple(with_other(rows, place, other) for other in others)
                yield Changed(key, str(row.force.since), aspect, changed)
            yield Changed(key, str(row.force.since), "force", tuple(moved(rows, place)))


def aspects(row: Limit) -> Iterator[tuple[str, list[Limit]]]:
    """In each respect but its force, the rows it can be changed to."""
    counts = [row.count + 1, row.count - 1, row.count * 2, row.count * 10 + 5]
    most = row.whole or 10**6
    yield "count", [evolve(row, count=one) for one in counts if 0 <= one <= most and one != row.count]
    if row.unit in OTHER_UNITS:
        yield "unit", [evolve(row, unit=unit) for unit in OTHER_UNITS[row.unit]]
    if row.whole is not None:
        yield "share", [evolve(row, whole=row.whole + 1), evolve(row, more_than=not row.more_than)]
    elif row.unit is LimitUnit.PERCENT:
        yield "share", [evolve(row, more_than=not row.more_than)]
    for name in VARIANTS:
        count = cast("int | None", getattr(row, name))
        if count is not None:
            yield (
                name,
                [
                    cast("Limit", attrs.evolve(cast("Any", row), **{name: other}))
                    for other in (count + 1, count - 1, count * 3)
                ],
            )


def with_other(rows: tuple[Limit, ...], place: int, other: Limit) -> tuple[Limit, ...]:
    """The rows with another one in a place."""
    return (*rows[:place], other, *rows[place + 1 :])


def moved(rows: tuple[Limit, ...], place: int) -> Iterator[tuple[Limit, ...]]:
    """The rows with one of them beginning a day later, the one before it lasting a day longer; and without it."""
    row = rows[place]
    assert row.force.since is not None, "a limit begins on a day"
    since = day_after(row.force.since)
    later = with_other(rows, place, evolve(row, force=OpenPeriod(since=since, until=row.force.until)))
    if place:
        before = rows[place - 1]
        longer = OpenPeriod(since=before.force.since, until=row.force.since)
        later = with_other(later, place - 1, evolve(before, force=longer))
    yield later
    yield (*rows[:place], *rows[place + 1 :])


def unnoticed(changed: Changed) -> bool:
    """Whether no case and no deadline answers otherwise, in whichever way the row is changed."""
    given = parts(SHIPPED)
    for rows in changed.rows:
        book = LawBook(**{**given, "limits": {**given["limits"], changed.key: rows}})
        if any(one.ask(book) != one.answer for one in asking().get(changed.key, ())):
            return False
    return True
