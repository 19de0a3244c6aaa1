"""Checking frames against the columns of a schema: every problem at once, each with its column and its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qcdc.errors import InvariantError, Phrase
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.schema import ColumnType, FrameColumn, FrameSchema, schema_of

__all__ = ["check_frame", "prepared", "refuse_values"]

_RUN = ("unit_level", "unit_code", "body", "case", "handling", "received")
"""The columns by which a handling is the same one in several registers."""


def check_frame(frame: object, rows: str) -> None:
    """Check the columns and the values of a frame; it is read once or twice, and nothing is changed.

    Columns that the schema does not have are allowed. Values are never shown, only how many rows are wrong.

    Args:
        frame: a frame of polars, pandas, pyarrow, DuckDB or PySpark.
        rows: what a row is: ``receptions``, ``handlings`` …, see `SCHEMAS`.

    Raises:
        InvariantError: not a frame of these (``frames.engine``), no such kind of rows (``frames.kind``), or all problems
            of the frame at once (`QcdcError.problems`): a column is missing (``frames.missing``) or has another type
            (``frames.type``); rows without a value (``frames.empty``), with a code that is not in the list
            (``frames.codes``), a number that is too small (``frames.least``) or a time beside the day (``frames.time``);
            a record twice (``frames.twice``), or a handling in several registers (``frames.registers``).
    """
    wanted = schema_of(rows, "rows")
    engine = engine_of(frame)
    refuse_values(engine, wanted.columns)
    refuse(_of_keys(engine, wanted))


def refuse_values(engine: Engine, columns: Sequence[FrameColumn]) -> None:
    """Raise all problems of the columns of a frame; if there is none, all problems of their values."""
    refuse(_of_columns(engine, columns))
    refuse(_of_values(engine, columns))


def refuse(problems: Iterator[InvariantError]) -> None:
    """Raise the first of several problems, with the others."""
    found = tuple(problems)
    if found:
        found[0].others = found[1:]
        raise found[0]


def prepared(engine: Engine, wanted: FrameSchema) -> Any:
    """The columns of a schema with the types of the engine; what was left out has its default.

    Raises:
        InvariantError: as `check_frame`, about the columns.
    """
    refuse(_of_columns(engine, wanted.columns))
    nw, given = engine.nw, set(engine.frame.collect_schema().names())
    columns: list[Any] = []
    absent: dict[str, ColumnType] = {
        one.name: one.type for one in wanted.columns if one.name not in given and one.default is None
    }
    frame = engine.with_nothing(absent)
    for one in wanted.columns:
        if one.name not in given and one.default is not None:
            columns.append(nw.lit(one.default, dtype=engine.type_of(one.type)).alias(one.name))
        else:
            value = nw.col(one.name).cast(engine.type_of(one.type))
            columns.append(value if one.default is None else value.fill_null(one.default))
    return frame.select(*columns)


_TYPES = {
    "text": Phrase("frames_text"),
    "day": Phrase("frames_day"),
    "whole": Phrase("frames_whole"),
    "flag": Phrase("frames_flag"),
}
"""How each type is made, in words: the remedy."""


def _of_columns(engine: Engine, columns: Sequence[FrameColumn]) -> Iterator[InvariantError]:
    found = engine.frame.collect_schema()
    for one in columns:
        if one.name not in found.names():
            if one.needed:
                yield InvariantError("frames.missing", one.name, remedy=_TYPES[one.type])
        elif not _fits(engine, found[one.name], one):
            yield InvariantError("frames.type", one.name, found=str(found[one.name]), remedy=_TYPES[one.type])


def _fits(engine: Engine, found: Any, column: FrameColumn) -> bool:
    nw = engine.nw
    if column.type == "text":
        # Types are compared, not looked up: an Enum with its categories equals the type Enum but has another hash.
        return any(found == one for one in (nw.String, nw.Categorical, nw.Enum))
    if column.type == "flag":
        return bool(found == nw.Boolean)
    if column.type == "whole":
        return bool(found.is_integer())
    if engine.name == "pandas":
        return bool(found == nw.Date or (found == nw.Datetime and found.time_zone is None))
    return bool(found == nw.Date)


def _of_values(engine: Engine, columns: Sequence[FrameColumn]) -> Iterator[InvariantError]:
    """Counted in one pass: what is not empty, which codes, which numbers."""
    nw = engine.nw
    given = engine.frame.collect_schema().names()
    asked = [
        (one, fault, condition) for one in columns if one.name in given for fault, condition in _faults(engine, one)
    ]
    if not asked:
        return
    sums = {
        f"n{place}": condition.fill_null(value=False).cast(nw.Int64).sum()
        for place, (_, _, condition) in enumerate(asked)
    }
    (row,) = engine.rows(engine.frame.select(**sums))
    for place, (one, fault, _) in enumerate(asked):
        count = int(row[f"n{place}"] or 0)
        if count and fault == "codes":
            yield InvariantError("frames.codes", one.name, count=count, known=one.codes)
        elif count and fault == "least":
            yield InvariantError("frames.least", one.name, count=count, least=one.least or 0)
        elif count and fault == "empty":
            yield InvariantError("frames.empty", one.name, count=count)
        elif count:
            yield InvariantError("frames.time", one.name, count=count)


def _faults(engine: Engine, one: FrameColumn) -> Iterator[tuple[str, Any]]:
    """What a row of a column may have wrong, each with the condition for it."""
    nw = engine.nw
    column = nw.col(one.name)
    if not one.empty and one.default is None:
        yield "empty", column.is_null()
    if one.codes:
        yield "codes", ~column.cast(nw.String).is_in(list(one.codes)) & ~column.is_null()
    if one.least is not None:
        yield "least", column < one.least
    if one.type == "day" and engine.name == "pandas":
        moments = column.cast(engine.day_type)
        yield "time", (moments != moments.dt.truncate("1d")) & ~moments.is_null()


def _of_keys(engine: Engine, wanted: FrameSchema) -> Iterator[InvariantError]:
    nw = engine.nw
    frame = prepared(engine, wanted)
    key = list(wanted.key)
    if wanted.name in {"receptions", "reception_cases", "participation"}:
        # Registers are kept by year.
        frame = frame.with_columns(nw.col("day").dt.year().alias("year"))
        key.append("year")
    twice = frame.group_by(key).agg(nw.len().alias("n")).filter(nw.col("n") > 1)
    (row,) = engine.rows(twice.select((nw.col("n") - 1).sum().alias("n")))
    if row["n"]:
        yield InvariantError("frames.twice", wanted.key[-1], count=int(row["n"]), known=wanted.key)
    if wanted.name == "handlings":
        registers = frame.group_by(list(_RUN)).agg(
            nw.col("register").min().alias("one"), nw.col("register").max().alias("other")
        )
        several = registers.filter(nw.col("one") != nw.col("other")).select(nw.len().alias("n"))
        (row,) = engine.rows(several)
        if row["n"]:
            yield InvariantError("frames.registers", "register", count=int(row["n"]))
