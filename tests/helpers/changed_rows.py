"""What the decided cases say when one row of one limit is changed: the harness of property L3.

Each case and each decided deadline is asked once by the shipped book, while it is noted which limits it asks for. A row of
the tables is then changed in one respect at a time, and only what asked for its limit is asked again, until something
answers otherwise.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from unittest import mock

from cases import CASES, Case
from decided_deadlines import COUNTED_BACK, DEADLINES, Back, Decided
from qcdc import gazetteer, law, rules
from qcdc.dates import Duration, DurationUnit, as_day
from qcdc.errors import QcdcError
from qcdc.law import Extension, LawBook, Limit, Pause
from qcdc.vocab import PauseGround

__all__ = ["Changed", "asking", "changed_rows", "fresh_book", "unnoticed"]

Answer = object
Table = dict[str, Any]
SHIPPED = law.shipped()
RULES = {rule.id: rule for rule in rules.RULES}
TABLES: dict[str, Table] = {
    key: table
    for file in (files("qcdc.law") / "data" / "limits").iterdir()
    if file.name.endswith(".toml")
    for key, table in tomllib.loads(file.read_text(encoding="utf-8")).items()
    if key != "checked"
}
OTHER_UNITS: Mapping[str, tuple[str, ...]] = {
    "day": ("working_day", "month"),
    "working_day": ("day", "month"),
    "week": ("day", "month"),
    "month": ("day", "year"),
    "year": ("month", "day"),
    "day_per_week": ("day_per_month",),
    "day_per_month": ("day_per_week",),
}
VARIANTS = ("complex", "remote", "remote_complex", "extended")


class Changed(NamedTuple):
    """One row changed in one respect, in each of several ways; each is the whole table of its limit."""

    key: str
    since: str
    aspect: str
    tables: tuple[Table, ...]

    @property
    def name(self) -> str:
        return f"{self.key} {self.since} {self.aspect}"


def of_case(case: Case, book: LawBook) -> Answer:
    """What the rule of a case says of its subject by a book."""
    territory = None if case.reason == "no_territory" else gazetteer.vietnam()
    (verdict,) = rules.run(case.subject, as_of=case.as_of, territory=territory, rules=[RULES[case.rule]], book=book)
    return verdict.status, verdict.reason, [(gap.at, gap.found, gap.expected, gap.difference) for gap in verdict.gaps]


def of_deadline(row: Decided, book: LawBook) -> Answer:
    """The last day of a decided deadline by a book, or why there is none."""
    pauses = [
        *(Pause(since=as_day(first), resumed=as_day(last)) for first, last in row.pauses),
        *([Pause(why=PauseGround.OBSTACLE, days=row.obstacle_days)] if row.obstacle_days else []),
    ]
    try:
        return book.deadline(
            row.key,
            start=row.start,
            remote=row.remote,
            complex=row.complex,
            extended=row.extended,
            follow="decree" if row.decree else "law",
            roll=row.roll,
            pauses=pauses,
            extensions=[
                Extension(duration=Duration(count=count, unit=DurationUnit(unit))) for count, unit in row.extensions
            ],
        ).day
    except QcdcError as error:
        return error.code


def of_notice(row: Back, book: LawBook) -> Answer:
    """The latest day of a decided notice by a book, or why there is none."""
    try:
        return book.latest_before(row.key, event=row.event).day
    except QcdcError as error:
        return error.code


def fresh_book() -> LawBook:
    """The shipped book as nobody has asked it yet: a book remembers what it counted, and does not look it up again."""
    return SHIPPED.with_calendar(law.work_calendar())


class Asked(NamedTuple):
    """A case or a deadline, how it is asked, and what the shipped book answers."""

    ask: Callable[[LawBook], Answer]
    answer: Answer


@cache
def asking() -> Mapping[str, tuple[Asked, ...]]:
    """For each limit the cases and deadlines that ask for it."""
    found = dict[str, list[Asked]]()
    asks: list[Callable[[LawBook], Answer]] = [
        *(lambda book, row=row: of_deadline(row, book) for row in DEADLINES),
        *(lambda book, row=row: of_notice(row, book) for row in COUNTED_BACK),
        *(lambda book, case=case: of_case(case, book) for case in CASES if case.rule in RULES),
    ]
    asked, look_up = set[str](), LawBook.limit_history

    def noted(self: LawBook, key: str) -> tuple[Limit, ...]:
        asked.add(key)
        return look_up(self, key)

    with mock.patch.object(LawBook, "limit_history", noted):
        for ask in asks:
            asked.clear()
            one = Asked(ask, ask(fresh_book()))
            for key in asked:
                found.setdefault(key, []).append(one)
    return {key: tuple(several) for key, several in found.items()}


def changed_rows() -> Iterator[Changed]:
    """Every row of every limit, changed in every respect it has, and every limit without one of its pauses."""
    for key, table in sorted(TABLES.items()):
        for place, row in enumerate(table["rows"]):
            for aspect, others in aspects(row):
                rows = [{**row, **other} for other in others]
                yield Changed(key, str(row["since"]), aspect, tuple(with_other(table, place, other) for other in rows))
            yield Changed(key, str(row["since"]), "force", tuple(moved(table, place)))
        for place, pause in enumerate(table.get("pauses", ())):
            others = [one for at, one in enumerate(table["pauses"]) if at != place]
            yield Changed(key, str(pause["since"]), f"pause by {pause['why']}", ({**table, "pauses": others},))


def aspects(row: Table) -> Iterator[tuple[str, list[Table]]]:
    """In each respect but its force, what a row can be changed to."""
    count, most = row["count"], row.get("out_of", 10**6)
    others = (count + 1, count - 1, count * 2, count * 10 + 5)
    yield "count", [{"count": one} for one in others if 0 <= one <= most and one != count]
    if row["unit"] in OTHER_UNITS:
        yield "unit", [{"unit": unit} for unit in OTHER_UNITS[row["unit"]]]
    if row["unit"] in {"share", "percent"}:
        longer = [{"out_of": row["out_of"] + 1}] if "out_of" in row else []
        yield "share", [*longer, {"more_than": not row.get("more_than", False)}]
    for name in VARIANTS:
        if name in row:
            yield name, [{name: other} for other in (row[name] + 1, row[name] - 1, row[name] * 3)]


def with_other(table: Table, place: int, *others: Table) -> Table:
    """The table with other rows, or none, in a place."""
    rows = table["rows"]
    return {**table, "gap": True, "rows": [*rows[:place], *others, *rows[place + 1 :]]}


def moved(table: Table, place: int) -> Iterator[Table]:
    """The table with a row that begins a day later, the one before it lasting a day longer; and without the row."""
    row, day = table["rows"][place], dt.timedelta(days=1)
    later = with_other(table, place, {**row, "since": row["since"] + day})
    if place:
        later = with_other(later, place - 1, {**table["rows"][place - 1], "until": row["since"]})
    yield later
    if len(table["rows"]) > 1:
        yield with_other(table, place)
    else:
        # A limit has at least one row: this one is in force when no case is judged.
        yield with_other(table, place, {**row, "since": dt.date(2199, 1, 1), "until": dt.date(2199, 12, 31)})


def unnoticed(changed: Changed) -> bool:
    """Whether no case and no deadline answers otherwise, in whichever way the row is changed."""
    for table in changed.tables:
        book = SHIPPED.with_data(limits={changed.key: table})
        if any(one.ask(book) != one.answer for one in asking().get(changed.key, ())):
            return False
    return True
