"""The rule engine; running rules raises no errors.

For each rule and each subject of its type there is exactly one outcome: passed, failed (with both values and their
difference), unstated (not stated in the record), skipped (with the reason) or crashed. The order of the subjects, and
whether they are checked together or separately, has no effect, if they are checked beside the same register.

A rule names the day of its subject that it checks. The engine checks this day for all rules: events after the day of
the audit, or on a day on which no cited provision was in force, are not checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import is_entity
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Territory
from qcdc.rules.plans import Plan
from qcdc.rules.records import Register
from qcdc.rules.results import Audit, Record, Rest
from qcdc.rules.rule import Context, Rule

__all__ = ["run_rules"]


def run_rules(
    rules: Iterable[Rule],
    subjects: object,
    *,
    as_of: DayLike,
    territory: Territory | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    catalogue: Catalogue | None = None,
    register: Register | None = None,
    unstated: bool = True,
    only_failures: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> Audit:
    """Check subjects by rules. See `qcdc.rules.run`."""
    chosen = book_or_shipped(book, calendar)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    stream: Iterable[object] = (subjects,)
    # The keys of a JSON object are not subjects, and an error about them would be confusing.
    if not is_entity(type(subjects)) and not isinstance(subjects, Mapping):
        stream = v.arguments(subjects, "subjects")
    held = None if v.argument(only_failures, bool, "only_failures") else tuple(_entities(stream))
    given = stream if held is None else held
    context = Context(
        as_of=as_day(as_of, "as_of"),
        territory=territory,
        book=chosen,
        catalogue=catalogue_or_shipped(catalogue),
        # What is not kept cannot be a register.
        register=_register(register, held),
        shared={},
    )
    given_: object = progress  # callers without a type checker pass anything
    if given_ is not None and (not callable(given_) or isinstance(given_, type)):
        raise v.wrong_type("progress", "a_function", given_)
    plan = Plan(_once(rules), context, unstated=v.argument(unstated, bool, "unstated"))
    records: list[Record] = []
    rest = Rest()
    without_rules: set[str] = set()
    every = None if held is None else len(held)
    for done, subject in enumerate(_entities(given), start=1):
        if not plan.applies_to(subject):
            without_rules.add(type(subject).__name__)
        else:
            record = plan.record(subject)
            if only_failures and not record.failed:
                rest.add(record)
            else:
                records.append(record)
        if progress is not None:
            progress(done, done if every is None else every)
    later = territory is not None and territory.is_provisional(context.as_of)
    return Audit(
        as_of=context.as_of,
        records=tuple(_ordered(records)),
        rest=rest.counted(),
        without_rules=tuple(sorted(without_rules)),
        checked_until=territory.known.until if later and territory is not None else None,
    )


def _entities(given: Iterable[object]) -> Iterator[object]:
    for index, subject in enumerate(given):
        if not is_entity(type(subject)):
            raise InvariantError("rules.subjects", "subjects", index=index, value=show(subject))
        yield subject


def _register(given: Register | None, subjects: tuple[object, ...] | None) -> Register | None:
    if given is not None:
        return v.argument(given, Register, "register")
    return None if subjects is None else Register(subjects)


def _once(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, each once; their ids must be different."""
    rules = v.all_arguments(rules, Rule, "rules")
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise InvariantError("rule.twice", "rules", id=rule.id)
        seen.add(rule.id)
    return rules


def _ordered(records: Iterable[Record]) -> Iterator[Record]:
    """Records by name, then by findings, so that the given order has no effect."""
    for _, group in groupby(sorted(records, key=itemgetter(0, 1)), key=itemgetter(0, 1)):
        same = list(group)
        yield from same if len(same) == 1 else _of_one_name(same)


def _of_one_name(records: list[Record]) -> Iterator[Record]:
    """Records of one name by their findings. A register may hold every number twice, so texts are compared only if needed."""
    statuses = [(tuple((rule.id, found.status.value) for rule, found in one.outcomes()), one) for one in records]
    statuses.sort(key=itemgetter(0))
    for _, group in groupby(statuses, key=itemgetter(0)):
        alike = [one for _, one in group]
        first = alike[0]
        if any((one.pattern, one.detailed) != (first.pattern, first.detailed) for one in alike):
            alike.sort(key=lambda one: str(list(one.outcomes())))
        yield from alike
