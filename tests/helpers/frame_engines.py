"""Frames of every engine for tests, and what a frame holds, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from hypothesis import settings

from qcdc import frames
from qcdc.aggregate import RollUp, Tally
from qcdc.frames.engines import engine_of

__all__ = ["ENGINES", "FEWER", "cells_of", "cells_of_objects", "figures_of_objects", "made", "rows_of", "totals_of"]

FEWER = settings(max_examples=20)
"""For properties of frames: an example takes as long as a hundred others, because every engine plans each query."""

ENGINES = ("polars", "polars lazy", "pandas", "pyarrow", "duckdb")
"""The engines that run in the process of the tests."""


def made(given: Iterable[Mapping[str, Any]], kind: str, engine: str) -> Any:
    """Flat rows as a frame of an engine."""
    if engine == "polars lazy":
        return frames.frame_of(given, kind, "polars").lazy()
    if engine != "duckdb":
        return frames.frame_of(given, kind, engine)
    return frames.frame_of(given, kind, _connection().sql("select 1 as one"))


@cache
def _connection() -> Any:
    """A connection of our own, because relations of two connections cannot be joined."""
    import duckdb

    return duckdb.connect()


def rows_of(frame: object) -> list[dict[str, Any]]:
    """The rows of a frame of any engine."""
    engine = engine_of(frame)
    return engine.rows(engine.frame)


Marked = tuple[int, bool, frozenset[str]]
"""A number, whether it is provisional, and where its records come from."""


def cells_of(counted: frames.FrameTally) -> dict[tuple[Any, ...], Marked]:
    """The cells of a tally of frames, with each thing once."""
    plain: dict[tuple[Any, ...], int] = {}
    things: dict[tuple[Any, ...], set[str]] = {}
    provisional: set[tuple[Any, ...]] = set()
    origins: dict[tuple[Any, ...], set[str]] = {}
    for row in rows_of(counted.cells):
        unit = (row["unit_level"], row["unit_code"], row["unit_on"].isoformat())
        key = (*unit, row["body"], row["indicator"], *(row[f"by_{one.value}"] for one in counted.by))
        if row["thing"]:
            things.setdefault(key, set()).add(row["thing"])
        else:
            plain[key] = plain.get(key, 0) + row["number"]
        provisional |= {key} if row["provisional"] else set()
        origins.setdefault(key, set()).update(row["origin"].split("+"))
    return {
        key: (plain.get(key, 0) + len(things.get(key, ())), key in provisional, frozenset(found))
        for key, found in origins.items()
    }


def cells_of_objects(counted: Tally, indicators: Iterable[str]) -> dict[tuple[Any, ...], Marked]:
    """The cells of a tally of objects, of some indicators."""
    wanted = set(indicators)
    return {
        (
            cell.unit.level.value,
            cell.unit.code,
            cell.unit.on.isoformat(),
            str(cell.body),
            cell.indicator,
            *(value or "none" for value in cell.values),
        ): (found.number, found.provisional, frozenset(one.value for one in found.origins))
        for cell, found in counted.cells.items()
        if cell.unit is not None and cell.indicator in wanted
    }


def totals_of(rolled: frames.FrameRollUp) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The totals of a roll-up of frames with all their marks, by unit, indicator and values."""
    return {
        (row["unit_level"], row["unit_code"], row["indicator"], *(row[f"by_{one.value}"] for one in rolled.by)): (
            row["state"],
            row["value"],
            row["coverage_reported"],
            row["coverage_expected"],
            row["unplaced"],
            bool(row["provisional"]),
            *(bool(row[flag]) for flag in _FLAGS),
        )
        for row in rows_of(rolled.totals)
    }


_FLAGS = ("recorded", "published", "synthetic")


def figures_of_objects(rolled: RollUp, keys: Iterable[tuple[Any, ...]]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The figures of a roll-up of objects for the keys of `totals_of`."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for key in keys:
        level, code, indicator, *values = key
        unit = None if code is None else rolled.tree.get(code, level)
        figure = rolled.figure(indicator, unit, by=dict(zip(rolled.tally.by, values, strict=True)) or None)
        assert figure.coverage is not None
        found[key] = (
            figure.state.value,
            figure.number,
            figure.coverage.reported,
            figure.coverage.expected,
            figure.unplaced,
            figure.provisional,
            *(flag in {one.value for one in figure.origins} for flag in _FLAGS),
        )
    return found
