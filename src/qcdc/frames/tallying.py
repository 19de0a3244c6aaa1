"""Counting rows into cells (*tổng hợp từ bảng*): the counts of a window by unit, body, indicator and dimensions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.aggregate.cells import NONE
from qcdc.aggregate.counting import tally as tally_objects
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError, InvariantError
from qcdc.frames.checks import check_frame, prepared
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.parts import Part, joined, merged
from qcdc.frames.schema import schema_of
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.vocab import Dimension

__all__ = ["INDICATORS", "FrameTally", "handling_part", "same_day", "tally"]

_BASE = ("petition.received", "handling.opened", "handling.carried_in", "handling.accepted")
_CASES = ("case.in_authority", "case.resolved", "case.pending")

INDICATORS: Mapping[str, tuple[str, ...]] = {
    "receptions": ("reception.visits", "reception.persons", "reception.groups"),
    "reception_cases": ("reception.cases",),
    "handlings": (*_BASE, "handling.finished", "handling.settled", "handling.carried_out", *_CASES),
    "participation": (
        "publication.items",
        "decision.held",
        "decision.passed",
        "decision.people.money",
        "decision.people.labour",
        "decision.people.land",
        "consultation.held",
        "dialogue.held",
        "dialogue.opinions",
        "dialogue.settled",
        "election.held",
        "workplace.conferences",
    ),
}
"""The indicators that can be counted in columns, by kind of rows. Others depend on the history of a record."""


@attrs.frozen(kw_only=True)
class FrameTally:
    """Counts of one window in a frame (*số liệu tổng hợp của một kỳ, dạng bảng*).

    Attributes:
        over: the window.
        by: the dimensions by which it counts separately.
        indicators: what it counts; an indicator without a row was counted and is zero.
        registers: for each kind of rows that was counted, its name.
        engine: where it is computed.
        parts: what is counted of which rows.
        cells: the frame, of the engine that was given. A row is a number of one unit, body and indicator, with
            the value of each dimension (``by_kind``; ``none`` without one), where the records come from (``origin``), and
            whether a value depends on days off that are assumed (``provisional``). Numbers of rows that differ only in
            these two are added. A row with a ``thing`` counts something that counts once for each unit, such as a case.
            It is computed when it is first asked for; until then the tally holds the rows.
    """

    over: Period = attrs.field(validator=v.instance(Period))
    by: tuple[Dimension, ...] = attrs.field(default=(), validator=v.each(v.instance(Dimension)))
    indicators: tuple[str, ...] = attrs.field(validator=v.each(v.check_identifier))
    registers: tuple[str, ...] = attrs.field(validator=v.each(v.check_identifier))
    engine: Engine = attrs.field(repr=False, eq=False, hash=False)
    parts: tuple[Part, ...] = attrs.field(repr=False, eq=False, hash=False)

    @cached_property
    def cells(self) -> Any:
        """The counts as a frame of the engine that was given; see the attributes."""
        names = tuple(one.value for one in self.by)
        return self.engine.result(joined(self.engine, [part.cells(self.engine, names) for part in self.parts]))

    def __add__(self, other: FrameTally) -> FrameTally:
        """The counts of two kinds of rows of one window, in one frame of the same engine.

        Raises:
            AggregationError: another window or other dimensions (``tally.mismatch``), or one kind of rows in both
                (``frames.counted_twice``).
        """
        if type(other) is not FrameTally:
            return NotImplemented
        if (self.over, self.by) != (other.over, other.by):
            raise AggregationError("tally.mismatch", "over")
        twice = tuple(one for one in self.registers if one in other.registers)
        if twice:
            raise AggregationError("frames.counted_twice", "cells", known=twice)
        if self.engine.name != other.engine.name:
            raise InvariantError("frames.engine", "cells", known=(self.engine.name,))
        return FrameTally(
            over=self.over,
            by=self.by,
            indicators=(*self.indicators, *other.indicators),
            registers=(*self.registers, *other.registers),
            engine=self.engine,
            parts=(*self.parts, *other.parts),
        )


def tally(
    frame: object,
    kind: str,
    *,
    over: Period,
    by: tuple[Dimension | str, ...] = (),
    book: LawBook | None = None,
    checked: bool = False,
) -> FrameTally:
    """Count the rows of a window; the numbers are those of `qcdc.aggregate.tally` for the same records.

    Args:
        frame: rows with the columns of the schema, in polars (eager or lazy), pandas, pyarrow, DuckDB or PySpark.
        kind: what a row is: ``receptions``, ``reception_cases``, ``handlings`` or ``participation``.
        over: the window, both days included.
        by: dimensions by which to count separately, as `qcdc.aggregate.tally` takes them.
        book: the law book to use instead of the shipped one, for the size of a group.
        checked: whether `check_frame` accepted the frame already. Otherwise it is called, which reads the frame once or
            twice more.

    Raises:
        InvariantError: problems of the frame, as `check_frame`; rows of another kind (``frames.not_counted``); an
            unknown dimension (``tally.dimension``).
        AggregationError: rows of handlings that are not of the last day of the window, or of an earlier one
            (``frames.as_of``).
    """
    v.argument(over, Period, "over")
    dimensions = tally_objects((), over=over, by=by).by
    wanted = schema_of(kind, "kind")
    if kind not in INDICATORS:
        raise InvariantError("frames.not_counted", "kind", known=tuple(INDICATORS), value=show(kind))
    if not checked:
        check_frame(frame, kind)
    engine = engine_of(frame)
    rows = prepared(engine, wanted)
    names = tuple(one.value for one in dimensions)
    indicators = INDICATORS[kind]
    if kind == "handlings" and not same_day(engine, rows, over, names):
        # Which handling decides a case is known only on the day of the rows.
        indicators = tuple(one for one in indicators if one not in _CASES)
    # All parts are kept until they are merged: they are told apart by identity.
    parts = list(_PARTS[kind](engine, rows, over, names, book_or_shipped(book, None)))
    return FrameTally(
        over=over,
        by=dimensions,
        indicators=indicators,
        registers=(kind,),
        engine=engine,
        parts=tuple(merged(parts, names, indicators)),
    )


def _inside(engine: Engine, column: str, over: Period) -> Any:
    day = engine.nw.col(column)
    return (day >= engine.day(over.start)) & (day <= engine.day(over.end))


def _one(engine: Engine, condition: Any) -> Any:
    """1 where a condition holds, otherwise 0, also where it is not known."""
    nw = engine.nw
    return nw.when(condition).then(nw.lit(1, dtype=nw.Int64)).otherwise(nw.lit(0, dtype=nw.Int64))


def _or_none(engine: Engine, column: str) -> Any:
    return engine.nw.col(column).fill_null(NONE)


def _of_receptions(engine: Engine, rows: Any, over: Period, names: tuple[str, ...], book: LawBook) -> Iterator[Part]:
    nw = engine.nw
    try:
        group = book.limit("reception.group", on=over.end).count
    except LookupError:
        group = None
    values = {"mode": nw.col("kind"), "actor": nw.col("receiver")}
    if "repetition" in names:
        first = nw.when(nw.col("times") == 1).then(nw.lit("first")).otherwise(nw.lit("repeated"))
        values["repetition"] = nw.when(nw.col("times").is_null()).then(nw.lit(NONE)).otherwise(first)
    large = nw.lit(0, dtype=nw.Int64) if group is None else _one(engine, nw.col("persons") >= group)
    numbers = (nw.lit(1, dtype=nw.Int64), nw.col("persons"), large)
    frame = rows.filter(_inside(engine, "day", over))
    yield Part(frame, dict(zip(INDICATORS["receptions"], numbers, strict=True)), values)


def _of_reception_cases(engine: Engine, rows: Any, over: Period, _: tuple[str, ...], __: LawBook) -> Iterator[Part]:
    nw = engine.nw
    values = {"mode": nw.col("kind"), "actor": nw.col("receiver")}
    frame = rows.filter(_inside(engine, "day", over))
    yield Part(frame, {"reception.cases": nw.lit(1, dtype=nw.Int64)}, values, thing="case")


def same_day(engine: Engine, rows: Any, over: Period, names: tuple[str, ...]) -> bool:
    """Whether rows of handlings are those of the last day of the window, so that cases can be counted.

    Raises:
        AggregationError: they are not, and something is asked that only they can tell (``frames.as_of``).
    """
    nw = engine.nw
    days = engine.rows(rows.select(nw.col("as_of").min().alias("a"), nw.col("as_of").max().alias("z")))
    if not days or days[0]["a"] is None:
        return True
    first, last = as_day(days[0]["a"]), as_day(days[0]["z"])
    exact = bool(first == last == over.end)
    needs = {"stage", "timeliness"} & set(names)
    if first != last or first < over.end or (needs and not exact):
        raise AggregationError("frames.as_of", "as_of", first=first, last=last, end=over.end)
    if not exact:
        return False
    unknown = engine.rows(rows.select(nw.col("decides_case").is_null().cast(nw.Int64).sum().alias("n")))
    return not unknown[0]["n"]


def _of_handlings(engine: Engine, rows: Any, over: Period, names: tuple[str, ...], _: LawBook) -> Iterator[Part]:
    nw = engine.nw
    start, end = engine.day(over.start), engine.day(over.end)
    ended = ~nw.col("finished").is_null() & (nw.col("finished") <= end)
    frame = rows.filter(
        (nw.col("received") <= end) & (nw.col("finished").is_null() | (nw.col("finished") >= start))
    ).with_columns(ended=nw.when(ended).then(nw.lit(value=True)).otherwise(nw.lit(value=False)))
    values = {name: nw.col(name) for name in ("kind", "instance", "channel", "subject")}
    values["content"] = _or_none(engine, "content")
    new = nw.col("received") >= start
    base = {
        "petition.received": _one(engine, nw.col("new_petition") & new),
        "handling.opened": _one(engine, new),
        "handling.carried_in": _one(engine, nw.col("received") < start),
        "handling.accepted": _one(engine, _inside(engine, "accepted", over)),
    }
    yield Part(frame, base, values)
    closed = nw.col("ended")
    way, finding = _or_none(engine, "way"), _or_none(engine, "finding")
    yield Part(frame, {"handling.finished": _one(engine, closed)}, {**values, "outcome": way})
    on = nw.when(closed).then(nw.col("finished")).otherwise(end)
    late = nw.when(on > nw.col("due_latest")).then(nw.lit("late")).otherwise(nw.lit("undetermined"))
    timely = nw.when(on <= nw.col("due")).then(nw.lit("on_time")).otherwise(late)
    assumed = nw.col("due_provisional") if "timeliness" in names else None
    settled = _one(engine, closed & (nw.col("way") == "settled"))
    yield Part(frame, {"handling.settled": settled}, {**values, "outcome": finding, "timeliness": timely}, assumed)
    stage = nw.col("state")
    still = {**values, "timeliness": timely, "stage": stage}
    yield Part(frame, {"handling.carried_out": _one(engine, ~closed)}, still, assumed)
    # The decisive handlings: a count of cases has the origins of all records of the case.
    of_case = {name: values[name] for name in ("kind", "instance", "content")}
    decisive = frame.filter(nw.col("decides_case") & nw.col("kind").is_in(["complaint", "denunciation"]))
    decisive = decisive.with_columns(origin=nw.col("case_origin"))
    yield Part(decisive, {"case.in_authority": nw.lit(1, dtype=nw.Int64)}, of_case)
    ways = nw.when(nw.col("way") != "settled").then(nw.col("way")).otherwise(nw.lit(NONE))
    outcome = nw.when(nw.col("finding").is_null()).then(ways).otherwise(nw.col("finding"))
    done = {**of_case, "timeliness": timely, "outcome": outcome}
    yield Part(decisive, {"case.resolved": _one(engine, closed)}, done, assumed)
    yield Part(decisive, {"case.pending": _one(engine, ~closed)}, {**of_case, "timeliness": timely}, assumed)


def handling_part(engine: Engine, rows: Any, over: Period, names: tuple[str, ...], indicator: str) -> Part:
    """The rows of an indicator of handlings, with what each adds to it and its values."""
    found = _of_handlings(engine, rows, over, names, book_or_shipped(None, None))
    return next(part for part in found if indicator in part.numbers)


def _of_participation(engine: Engine, rows: Any, over: Period, _: tuple[str, ...], __: LawBook) -> Iterator[Part]:
    nw = engine.nw
    frame = rows.filter(_inside(engine, "day", over))
    mode, content = _or_none(engine, "mode"), _or_none(engine, "content")

    def of(record: str, number: str | None = None, *, passed: bool = False) -> Any:
        right = nw.col("record") == record
        right = right & nw.col("passed") if passed else right
        value = nw.lit(1, dtype=nw.Int64) if number is None else nw.col(number).fill_null(0)
        return nw.when(right).then(value).otherwise(nw.lit(0, dtype=nw.Int64))

    plain = {
        "publication.items": of("publication"),
        **{f"decision.people.{name}": of("decision", name, passed=True) for name in ("money", "labour", "land")},
        "consultation.held": of("consultation"),
        "dialogue.held": of("dialogue"),
        "dialogue.opinions": of("dialogue", "opinions"),
        "dialogue.settled": of("dialogue", "settled"),
        "election.held": of("election"),
    }
    yield Part(frame, plain, {})
    decided = {"decision.held": of("decision"), "decision.passed": of("decision", passed=True)}
    yield Part(frame, decided, {"mode": mode})
    yield Part(frame, {"workplace.conferences": of("workplace")}, {"mode": mode, "content": content})


_PARTS = {
    "receptions": _of_receptions,
    "reception_cases": _of_reception_cases,
    "handlings": _of_handlings,
    "participation": _of_participation,
}
