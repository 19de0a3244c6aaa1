"""Rules on columns (*kiểm tra theo cột*): tables of many records without an object for each.

Some rules read only a few fields of a record (`Rule.reads`), so the values of these fields decide the outcome. The same
function as in the other ways checks each combination of values once; every row with these values has its outcome. This
pays for fields with few different values, such as days and counts. Rules on histories, parts or registers need records.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, default_of, entity, field_names, field_of, unchecked
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.rules.judging import capped, outcome
from qcdc.rules.results import Outcome
from qcdc.rules.rule import Context, Gap, Rule, refuse_subject
from qcdc.vocab import VerdictStatus

__all__ = ["ColumnAudit", "RuleColumn", "check_columns"]


@entity
class RuleColumn:
    """The outcomes of one rule on the rows of a table.

    Attributes:
        rule: the rule.
        outcomes: the different outcomes.
        which: for each row the index of its outcome.
    """

    rule: Rule = attrs.field(validator=v.instance(Rule))
    outcomes: tuple[Outcome, ...] = attrs.field(repr=False, validator=v.each(v.instance(Outcome)))
    which: tuple[int, ...] = attrs.field(repr=lambda which: f"<{len(which)} rows>", validator=v.each(v.check_count))

    @check
    def _check_which(self) -> Faults:
        beyond = next((index for index in self.which if index >= len(self.outcomes)), None)
        if beyond is not None:
            yield InvariantError("columns.row", "which", row=beyond, count=len(self.outcomes))

    @property
    def counts(self) -> Mapping[VerdictStatus, int]:
        """The number of rows of each status."""
        found = Counter(self.which)
        return {
            status: sum(found[index] for index, one in enumerate(self.outcomes) if one.status is status)
            for status in VerdictStatus
        }

    def rows(self, status: VerdictStatus) -> tuple[int, ...]:
        """The rows of a status, from 0."""
        v.argument(status, VerdictStatus, "status")
        wanted = {index for index, one in enumerate(self.outcomes) if one.status is status}
        return tuple(row for row, index in enumerate(self.which) if index in wanted)

    def outcome(self, row: int) -> Outcome:
        """The outcome of a row: its status, its gaps, and why the rule was skipped.

        Args:
            row: the number of the row, from 0.

        Raises:
            InvariantError: no such row (``columns.row``).
        """
        if not 0 <= v.argument(row, int, "row") < len(self.which):
            raise InvariantError("columns.row", "row", row=row, count=len(self.which))
        return self.outcomes[self.which[row]]

    def failed(self) -> Iterator[tuple[int, tuple[Gap, ...]]]:
        """Every row that failed, with its gaps."""
        for row in self.rows(VerdictStatus.FAILED):
            yield row, self.outcome(row).gaps


_make_column = unchecked(RuleColumn)


@entity
class ColumnAudit:
    """The outcomes of rules on the rows of a table (*kết quả kiểm tra theo cột*).

    Attributes:
        as_of: the day of the audit.
        size: the number of rows.
        found: the outcomes of each rule that was checked.
        left_out: the rules for the type that need whole records, or a column that is not given.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    size: int = attrs.field(validator=v.check_count)
    found: tuple[RuleColumn, ...] = attrs.field(default=(), validator=v.each(v.instance(RuleColumn)))
    left_out: tuple[Rule, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Rule)))

    @property
    def counts(self) -> Mapping[VerdictStatus, int]:
        """The number of outcomes of each status, of all rules together."""
        counted = [one.counts for one in self.found]
        return {status: sum(one[status] for one in counted) for status in VerdictStatus}

    def of(self, rule: str) -> RuleColumn:
        """The outcomes of a rule by its id.

        Raises:
            InvariantError: the rule was not checked (``rules.column_rule``).
        """
        v.argument(rule, str, "rule")
        for one in self.found:
            if one.rule.id == rule:
                return one
        raise InvariantError("rules.column_rule", "rule", rules=tuple(one.rule.id for one in self.found))


def check_columns(
    rules: Iterable[Rule],
    subject: type[Any],
    columns: Mapping[str, Sequence[object]],
    *,
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
) -> ColumnAudit:
    """Check the rows of a table by the rules on fields. See `qcdc.rules.run_columns`."""
    refuse_subject(subject)
    context = Context(as_of=as_day(as_of, "as_of"), book=book_or_shipped(book, calendar))
    given = _columns(subject, v.mapping(columns, "columns"))
    size = len(next(iter(given.values()), ()))
    found: list[RuleColumn] = []
    left_out: list[Rule] = []
    for rule in sorted(v.all_arguments(rules, Rule, "rules"), key=lambda rule: rule.id):
        if subject in rule.subjects:
            read = _read(rule, subject, given, size)
            if read is None:
                left_out.append(rule)
            else:
                found.append(_checked(capped(rule, context.book), read, context))
    return ColumnAudit(as_of=context.as_of, size=size, found=tuple(found), left_out=tuple(left_out))


def _columns(subject: type[Any], columns: Mapping[str, Sequence[object]]) -> dict[str, Sequence[object]]:
    """The columns with valid values, as the fields of the type hold them."""
    given: dict[str, Sequence[object]] = {}
    names = field_names(subject)
    for name, values in columns.items():
        if name not in names:
            raise InvariantError("rules.column_field", "columns", known=names)
        given[name] = _held(subject, name, tuple(v.arguments(values, "columns")))
    if len({len(values) for values in given.values()}) > 1:
        raise InvariantError("rules.column_length", "columns")
    return given


def _held(subject: type[Any], name: str, values: tuple[object, ...]) -> tuple[object, ...]:
    """The values of a column as a field holds them; each different value is checked once."""
    field = field_of(subject, name)
    validator: Any = field.validator
    if validator is None:
        return values
    held: dict[tuple[type, object], object] = {}
    found: list[object] = []
    for value in values:
        key = (type(value), value)
        if key not in held:
            instead = validator(None, field, value)
            held[key] = value if instead is None else instead
        found.append(held[key])
    return tuple(found)


def _read(
    rule: Rule, subject: type[Any], given: Mapping[str, Sequence[object]], size: int
) -> dict[str, Sequence[object]] | None:
    """The columns that a rule reads; a column that is not given has the default of its field, if there is one."""
    if not rule.reads:
        return None
    found: dict[str, Sequence[object]] = {}
    for name in rule.reads:
        if name in given:
            found[name] = given[name]
            continue
        default = default_of(field_of(subject, name), None)
        if default is attrs.NOTHING:
            return None
        found[name] = (default,) * size
    return found


def _checked(rule: Rule, columns: Mapping[str, Sequence[object]], context: Context) -> RuleColumn:
    """Each combination of values is checked once."""
    index: dict[tuple[object, ...], int] = {}
    outcomes: dict[Outcome, int] = {}
    which = array("I")
    for values in zip(*columns.values(), strict=True):
        at = index.get(values)
        if at is None:
            made = outcome(rule, SimpleNamespace(**dict(zip(columns, values, strict=True))), context)
            at = index[values] = outcomes.setdefault(made, len(outcomes))
        which.append(at)
    # Every index was made here, and there may be millions.
    return _make_column(rule=rule, outcomes=tuple(outcomes), which=tuple(which))
