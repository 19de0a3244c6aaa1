"""Rules on frames (*kiểm tra bảng theo quy tắc*): the rules that read a few fields, without an object for each row.

The different values of the fields that a rule reads are few, so each combination is checked once (`rules.run_columns`), and
its status is joined to all rows that have it.
"""

from __future__ import annotations

import datetime as dt
import enum
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import attrs
import pendulum

from qcdc import rules as judged
from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, default_of, entity, field_of
from qcdc.codec.register import hints_of
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError
from qcdc.frames.checks import refuse_values
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.schema import ColumnType, FrameColumn
from qcdc.law import LawBook
from qcdc.rules import Rule
from qcdc.vocab import VerdictStatus

__all__ = ["FrameAudit", "run_rules"]


@entity
class FrameAudit:
    """The outcomes of rules on the rows of a frame (*kết quả kiểm tra bảng*).

    Attributes:
        as_of: the day of the audit.
        size: the number of rows.
        rules: the rules that were checked, with the severity that their sources allow.
        numbers: for each of them, in their order, the number of rows of each status, in the order of `VerdictStatus`.
        left_out: the rules for the type that need whole records, or a column that the frame does not have.
        statuses: the frame that was given, with a column for each rule that holds the status of the row: ``passed``,
            ``failed``, ``unstated`` … Its name is the id of the rule with ``_`` instead of the dots.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    size: int = attrs.field(validator=v.check_count)
    rules: tuple[Rule, ...] = attrs.field(validator=v.each(v.instance(Rule)))
    numbers: tuple[tuple[int, ...], ...] = attrs.field(validator=v.each(v.each(v.check_count)))
    left_out: tuple[Rule, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Rule)))
    statuses: Any = attrs.field(repr=False, eq=False, hash=False)

    @check
    def _check_numbers(self) -> Faults:
        whole = all(len(one) == len(VerdictStatus) and sum(one) == self.size for one in self.numbers)
        if len(self.numbers) != len(self.rules) or not whole:
            yield InvariantError("frames.numbers", "numbers", size=self.size, count=len(self.rules))

    def counts(self, rule: str) -> Mapping[VerdictStatus, int]:
        """The number of rows of each status that a rule gives.

        Raises:
            InvariantError: the rule was not checked (``rules.column_rule``).
        """
        return dict(zip(VerdictStatus, self.numbers[self._place(rule)], strict=True))

    def failed(self, rule: str) -> Any:
        """The rows that failed a rule, with the columns that were given and of the kind that was given.

        Raises:
            InvariantError: the rule was not checked (``rules.column_rule``).
        """
        name = column_of(self.rules[self._place(rule)].id)
        engine = engine_of(self.statuses, "statuses")
        found = engine.frame.filter(engine.nw.col(name) == VerdictStatus.FAILED.value)
        return engine.result(found.drop([column_of(one.id) for one in self.rules]))

    def _place(self, rule: str) -> int:
        v.argument(rule, str, "rule")
        for place, one in enumerate(self.rules):
            if one.id == rule:
                return place
        raise InvariantError("rules.column_rule", "rule", rules=tuple(one.id for one in self.rules))


def run_rules(
    frame: object,
    subject: type[Any],
    *,
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    rules: Iterable[Rule] | None = None,
) -> FrameAudit:
    """Check the rows of a frame by the rules that read only a few fields of a record.

    The statuses are those of `qcdc.rules.run` for the records of the rows. Columns have the names of the fields, as
    `qcdc.tables.to_frame` writes them with ``language=None``; other columns stay as they are. A column that the frame does
    not have stands for the default of the field, which for most is *not stated*. Rules on histories, parts, people or a
    whole register need records and are left out.

    Args:
        frame: a frame of polars, pandas, pyarrow, DuckDB or PySpark: a row for each record.
        subject: the type of the records, such as `qcdc.model.Reception`.
        as_of: the day of the audit; later events are ignored.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        rules: the rules to use instead of the shipped ones.

    Raises:
        InvariantError: not a frame (``frames.engine``); it has a column with the id of a rule (``frames.column_taken``); or
            a column that a rule reads has another type (``frames.type``), rows without a value (``frames.empty``), with a
            code that is not in the list (``frames.codes``) or with a number that is too small (``frames.least``).
    """
    day = as_day(as_of, "as_of")
    engine = engine_of(frame)
    plan = judged.run_columns(subject, {}, as_of=day, calendar=calendar, book=book, rules=rules)
    mine = sorted((*(one.rule for one in plan.found), *plan.left_out), key=lambda rule: rule.id)
    given = frozenset(engine.frame.collect_schema().names())
    read = {rule.id: _fields(rule, subject, given) for rule in mine}
    if taken := given & {column_of(one) for one, fields in read.items() if fields is not None}:
        raise InvariantError("frames.column_taken", "frame", known=tuple(sorted(taken)))
    columns = {field.column.name: field.column for fields in read.values() for field in fields or ()}
    refuse_values(engine, tuple(columns.values()))
    (row,) = engine.rows(engine.frame.select(n=engine.nw.len()))
    statuses, found = engine.frame, list[tuple[Rule, tuple[int, ...]]]()
    for rule in mine:
        fields = read[rule.id]
        if fields is None:
            continue
        groups = _groups(engine, fields, int(row["n"]))
        values = {field.column.name: [field.held(one) for one in groups] for field in fields}
        if not fields:
            # Nothing that it reads is stated in the frame: one outcome for all rows.
            name = rule.reads[0]
            values = {name: [default_of(field_of(subject, name), None)]}
        (audit,) = judged.run_columns(subject, values, as_of=day, calendar=calendar, book=book, rules=[rule]).found
        for place, group in enumerate(groups):
            group[column_of(rule.id)] = audit.outcome(place).status.value
        statuses = _joined(engine, statuses, fields, groups, column_of(rule.id))
        counted = Counter[str]()
        for group in groups:
            counted[group[column_of(rule.id)]] += int(group["n"])
        found.append((audit.rule, tuple(counted[status.value] for status in VerdictStatus)))
    return FrameAudit(
        as_of=day,
        size=int(row["n"]),
        rules=tuple(rule for rule, _ in found),
        numbers=tuple(numbers for _, numbers in found),
        left_out=tuple(one for one in mine if read[one.id] is None),
        statuses=engine.result(statuses),
    )


def column_of(rule: str) -> str:
    """The name of the column of a rule: engines read a dot as a part of a column."""
    return rule.replace(".", "_")


class _Field(NamedTuple):
    """A field that a rule reads from a column.

    Attributes:
        column: what the column may hold.
        read: makes the value that the field holds.
        default: the value of the field where the column has none.
        place: its place among the fields of the rule.
    """

    column: FrameColumn
    read: Callable[[Any], object]
    default: object
    place: int

    @property
    def key(self) -> str:
        """The column by which equal values are grouped."""
        return f"qcdc_key{self.place}"

    @property
    def missing(self) -> str:
        """The column that says whether there is no value: two missing values are equal nowhere."""
        return f"qcdc_missing{self.place}"

    def held(self, group: Mapping[str, Any]) -> object:
        """The value of a group as the field holds it."""
        return self.default if group[self.missing] else self.read(group[self.key])

    @property
    def kind(self) -> ColumnType:
        """The kind of the key: yes and no are whole numbers, which every engine groups by."""
        return "whole" if self.column.type == "flag" else self.column.type

    def keys(self, engine: Engine) -> dict[str, Any]:
        """The expressions of the key and of whether it is missing."""
        nw, column = engine.nw, engine.nw.col(self.column.name)
        value, missing = column.cast(engine.type_of(self.kind)), column.is_null()
        if self.column.type == "text" and not self.column.codes:
            missing = missing | (value == "")
        nothing = {"text": nw.lit(""), "day": engine.day(_EPOCH), "whole": nw.lit(0)}[self.kind]
        filled = nw.when(missing).then(nothing).otherwise(value)
        return {self.key: filled.cast(engine.type_of(self.kind)), self.missing: missing.cast(nw.Int64)}

    def types(self) -> dict[str, ColumnType]:
        """The types of the two columns."""
        return {self.key: self.kind, self.missing: "whole"}


_EPOCH = dt.date(1970, 1, 1)


def _fields(rule: Rule, subject: Any, given: frozenset[str]) -> list[_Field] | None:
    """The fields that a rule reads from the columns of a frame; None if it cannot be checked there."""
    found: list[_Field] = []
    if not rule.reads:
        return None
    for name in rule.reads:
        default = default_of(field_of(subject, name), None)
        kind = _kind(hints_of(subject)[name])
        if kind is None or (name not in given and default is attrs.NOTHING):
            return None
        if name in given:
            type_, read, codes, least = kind
            column = FrameColumn(
                name, type_, needed=False, empty=default is not attrs.NOTHING, codes=codes, least=least
            )
            found.append(_Field(column, read, default, len(found)))
    return found


def _kind(hint: Any) -> tuple[ColumnType, Callable[[Any], object], tuple[str, ...], int | None] | None:
    """How a column holds the values of a field; None for objects, which a column cannot hold."""
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        some = [one for one in typing.get_args(hint) if one is not types.NoneType]
        return _kind(some[0]) if len(some) == 1 else None
    if hint == frozenset[str]:
        return "text", _several, (), None
    if hint is pendulum.Date:
        return "day", as_day, (), None
    if hint is bool:
        return "flag", bool, (), None
    if hint is int:
        return "whole", int, (), 0
    if hint is str:
        return "text", str, (), None
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return "text", hint, tuple(one.value for one in hint), None
    return None


def _several(text: str) -> frozenset[str]:
    """Several words in one cell, as tables write them: ``posted; tested``."""
    return frozenset(part.strip() for part in text.split(";") if part.strip())


def _groups(engine: Engine, fields: list[_Field], size: int) -> list[dict[str, Any]]:
    """Each combination of values with its number of rows (``n``)."""
    if not fields:
        return [{"n": size}] if size else []
    keys = {name: key for field in fields for name, key in field.keys(engine).items()}
    return engine.rows(engine.frame.select(**keys).group_by(list(keys)).agg(n=engine.nw.len()))


def _joined(engine: Engine, frame: Any, fields: list[_Field], groups: list[dict[str, Any]], name: str) -> Any:
    """The frame with the status of each row."""
    nw = engine.nw
    if not fields:
        return frame.with_columns(nw.lit(groups[0][name] if groups else None, dtype=nw.String).alias(name))
    keys = {key: value for field in fields for key, value in field.keys(engine).items()}
    types: dict[str, ColumnType] = {key: kind for field in fields for key, kind in field.types().items()}
    types[name] = "text"
    table = engine.table(([one[key] for key in types] for one in groups), types)
    return frame.with_columns(**keys).join(table, on=list(keys), how="left").drop(list(keys))
