"""Columns: frames beside the same written by hand, and files beside a hand-written scan; the numbers are compared.

What is written by hand knows the units by their codes alone and says nothing beside the numbers. Ours finds each unit on
the day of its record, and says which bodies are missing, what could not be placed, and where the records come from.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
from benchmarks import nation
from benchmarks.goals import Found
from benchmarks.measure import interleaved, scaled

from qcdc import frames as columns
from qcdc.dates import Period

__all__ = ["by_hand", "files", "frames"]

_OVER = Period.between(*nation.DISTRICTS)
_START, _END = _OVER.start.isoformat(), _OVER.end.isoformat()
_GROUP = 5
_KEYS = ["unit_level", "unit_code"]
Numbers = dict[tuple[str, str], tuple[int, int, int]]


def _closure() -> pl.DataFrame:
    """Which unit lies in which, by codes."""
    tree = nation.trees(nation.DISTRICTS)[0]
    rows = [(unit.level.value, unit.code, up.level.value, up.code) for unit in tree for up in tree.path(unit)]
    return pl.DataFrame(rows, schema=[*_KEYS, "up_level", "up_code"], orient="row")


def by_hand(rows: pl.LazyFrame, closure: pl.LazyFrame) -> pl.LazyFrame:
    """Visits, persons and groups of every unit and all below it, as one would write it in polars."""
    day = pl.col("day")
    own = (
        rows.filter(day.is_between(pl.lit(_START).str.to_date(), pl.lit(_END).str.to_date()))
        .group_by(_KEYS)
        .agg(pl.len().alias("v"), pl.col("persons").sum().alias("p"), (pl.col("persons") >= _GROUP).sum().alias("g"))
    )
    return own.join(closure, on=_KEYS).group_by("up_level", "up_code").agg(pl.col("v", "p", "g").sum())


def _ours(rows: Any) -> Any:
    """The same through the library."""
    counted = columns.tally(rows, "receptions", over=_OVER, checked=True)
    return columns.roll_up(counted, tree=nation.trees(nation.DISTRICTS)[0], empty=False).totals


def _numbers_by_hand(found: pl.DataFrame) -> Numbers:
    return {(level, code): (v, p, g) for level, code, v, p, g in found.iter_rows()}


def _numbers(found: Any) -> Numbers:
    """Our totals as numbers by unit; `found` is a frame of polars or a relation of DuckDB."""
    frame = found.pl() if hasattr(found, "pl") else found.lazy().collect()
    kept: dict[tuple[str, str], dict[str, int]] = {}
    for row in frame.filter(pl.col("unit_level").is_not_null()).iter_rows(named=True):
        kept.setdefault((row["unit_level"], row["unit_code"]), {})[row["indicator"]] = row["value"] or 0
    names = ("reception.visits", "reception.persons", "reception.groups")
    whole = {unit: tuple(one.get(name, 0) for name in names) for unit, one in kept.items()}
    return {unit: (v, p, g) for unit, (v, p, g) in whole.items() if v}


def _differ(ours: Numbers, theirs: Numbers) -> int:
    return sum(ours.get(unit) != theirs.get(unit) for unit in ours.keys() | theirs.keys())


_DUCKDB = f"""
with own as (
    select unit_level, unit_code, count(*) as v, sum(persons) as p, sum((persons >= {_GROUP})::int) as g
    from rows where day between '{_START}' and '{_END}' group by all
)
select up_level, up_code, sum(v) as v, sum(p) as p, sum(g) as g
from own join closure using (unit_level, unit_code) group by all
"""  # noqa: S608 - our own days and number


def frames() -> Iterator[Found]:
    """G6: rows that are in memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = nation.write(Path(folder) / "receptions.jsonl", nation.receptions(scaled(1_000_000)))
        with columns.scan(path, "receptions") as opened:
            rows: pl.DataFrame = opened.frame.collect()
    closure = _closure()
    theirs = _numbers_by_hand(by_hand(rows.lazy(), closure.lazy()).collect())
    yield from _beside(
        "frames.polars", lambda: by_hand(rows.lazy(), closure.lazy()).collect(), lambda: _ours(rows), theirs
    )

    connection = duckdb.connect()
    connection.register("rows_", rows.to_arrow())
    connection.register("closure_", closure.to_arrow())
    connection.execute("create table rows as select * from rows_")
    connection.execute("create table closure as select * from closure_")
    yield from _beside(
        "frames.duckdb",
        lambda: connection.execute(_DUCKDB).fetchall(),
        lambda: _ours(connection.table("rows")).fetchall(),
        theirs,
        lambda: _ours(connection.table("rows")),
    )

    pandas_rows = rows.to_pandas()
    pandas_closure = closure.to_pandas()
    script, ours = interleaved(lambda: _script(pandas_rows, pandas_closure), lambda: _ours(rows))
    yield Found("frames.pandas", script / ours)


def _beside(
    key: str,
    hand: Callable[[], object],
    ours: Callable[[], object],
    numbers: Numbers,
    frame: Callable[[], object] | None = None,
) -> Iterator[Found]:
    wrong = _differ(_numbers((frame or ours)()), numbers)
    theirs, own = interleaved(hand, ours)
    yield Found(key, own / theirs, wrong)


def _script(rows: pd.DataFrame, closure: pd.DataFrame) -> pd.DataFrame:
    """What a user of pandas writes: mark, group, join, group again."""
    inside = rows[(rows["day"] >= pd.Timestamp(_START)) & (rows["day"] <= pd.Timestamp(_END))].copy()
    inside["visits"] = 1
    inside["groups"] = (inside["persons"] >= _GROUP).astype(int)
    own = inside.groupby(_KEYS, as_index=False)[["visits", "persons", "groups"]].sum()
    joined = own.merge(closure, on=_KEYS)
    return joined.groupby(["up_level", "up_code"], as_index=False)[["visits", "persons", "groups"]].sum()


def files() -> Iterator[Found]:
    """G7: JSON Lines of whole receptions to the totals of every unit."""
    closure = _closure()
    with tempfile.TemporaryDirectory() as folder:
        path = nation.write(Path(folder) / "receptions.jsonl", nation.receptions(scaled(1_000_000)))

        def hand() -> pl.DataFrame:
            unit = pl.Struct({"level": pl.String, "code": pl.String, "on": pl.String})
            read = pl.scan_ndjson(path, schema={"unit": unit, "day": pl.String, "persons": pl.Int64})
            rows = read.select(
                unit_level=pl.col("unit").struct.field("level"),
                unit_code=pl.col("unit").struct.field("code"),
                day=pl.col("day").str.to_date(),
                persons="persons",
            )
            return by_hand(rows, closure.lazy()).collect()

        def ours() -> pl.DataFrame:
            with columns.scan(path, "receptions") as opened:
                found: pl.DataFrame = _ours(opened.frame).lazy().collect()
                return found

        wrong = _differ(_numbers(ours()), _numbers_by_hand(hand()))
        theirs, own = interleaved(hand, ours, rounds=3)
    yield Found("files", own / theirs, wrong)
