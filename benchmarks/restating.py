"""Restating: 10,035 figures, and as many numbers, for the communes of today, beside a merge of two data frames.

The merge sums the whole mergers and says nothing else: no quality, no reason, no coverage, no area.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
from benchmarks.goals import Found
from benchmarks.measure import interleaved
from benchmarks.starting import fresh

from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.model import Figure
from qcdc.vocab import Level, Origin

__all__ = ["restated"]


def restated() -> Iterator[Found]:
    """G13: the numbers are compared."""
    vietnam = gazetteer.vietnam()
    communes = [unit for unit in vietnam.at("2025-06-30") if unit.level is Level.COMMUNE]
    figures = [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=Period.half_year(2025, 1),
            value=number % 50,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for number, unit in enumerate(communes)
    ]
    codes = [unit.code for unit in communes]
    numbers = [number % 50 for number in range(len(communes))]
    edges = [edge for unit in communes for edge in vietnam.lineage.successors(unit)]
    lineage = pd.DataFrame(
        {
            "source": [edge.source.code for edge in edges],
            "target": [edge.target.code for edge in edges],
            "whole": [edge.share == "whole" for edge in edges],
        }
    )
    values = pd.DataFrame({"source": codes, "value": numbers})

    def merge() -> dict[str, int]:
        joined = values.merge(lineage, on="source")
        exact = joined.groupby("target")["whole"].transform("all")
        found: dict[str, int] = joined[exact].groupby("target")["value"].sum().to_dict()
        return found

    def restate() -> dict[str, object]:
        found = aggregate.restate(figures, onto="2025-07-01", territory=vietnam)
        return {one.unit.code: one.figure.number for one in found if one.figure is not None and one.figure.number}

    def columns(territory: object = vietnam) -> dict[str, object]:
        found = aggregate.restate_columns(
            codes,
            numbers,
            indicator="reception.visits",
            day="2025-06-30",
            onto="2025-07-01",
            territory=territory,  # type: ignore[arg-type]
        )
        return {unit.code: number for unit, number in zip(found.units, found.numbers, strict=True) if number}

    ours, theirs = restate(), merge()
    wrong = sum(theirs.get(code) != number for code, number in ours.items())
    merging, objects, by_column = interleaved(merge, restate, columns)
    yield Found("restate", objects / merging, wrong)
    yield Found("restate.columns", by_column / merging, int(ours != columns()))
    (cold,) = interleaved(lambda: columns(fresh()), rounds=3)
    yield Found("restate.first", cold / by_column)
