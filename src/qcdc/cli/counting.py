"""Counting a file of rows, which may be larger than the memory: the command ``count``."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import qcdc
from qcdc._kernel.language import choose
from qcdc.catalogue.figure_names import figure_name
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.cli.files import naming
from qcdc.cli.parsing import Asked
from qcdc.cli.results import Result, as_data, joined
from qcdc.cli.screen import Progress
from qcdc.codec.files import path_of, put
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import Coverage, Figure, Place, Unit
from qcdc.vocab import FigureState, Origin, Temporal

__all__ = ["count"]

_LEAST = 1_000_000
"""The number of bytes of a file from which a bar is shown."""
_WRITTEN = (".csv", ".parquet")
_ORIGINS = (Origin.RECORDED, Origin.PUBLISHED, Origin.SYNTHETIC)


def count(asked: Asked) -> Result:
    """Count the rows of a file; print the totals of the unit at the top, and write those of all units."""
    from qcdc import frames  # noqa: PLC0415 - few commands need it

    language = asked.language
    over = Period.between(*asked.between)
    if asked.out is not None:
        with naming(asked.out):
            suffix = path_of(asked.out).suffix
        if suffix not in _WRITTEN:
            raise InvariantError("table.suffix", "--out", suffixes=_WRITTEN)
    tree = qcdc.gazetteer.vietnam().at(over.end)
    within = None if asked.within is None else tree.find(asked.within, field="--within")
    kind = asked.rows or "receptions"
    if kind not in frames.SCHEMAS:
        raise InvariantError("frames.kind", "--rows", known=tuple(frames.SCHEMAS))
    label = choose(language, "Đang đọc tệp", "Reading")
    with naming(asked.source):
        scanned = frames.scan(
            asked.source, kind, set_aside=asked.set_aside, progress=Progress(language, label=label, least=_LEAST)
        )
        with scanned as opened:
            rolled = frames.roll_up(frames.tally(opened.frame, kind, over=over), tree=tree, within=within)
            totals = rolled.totals.collect().sort("unit_level", "unit_code", "indicator", nulls_last=False)
            aside = opened.set_aside.total
    top = None if rolled.within is None else rolled.within.ref
    code = (None, None) if top is None else (top.level.value, top.code)
    figures = [
        _figure(row, over, rolled.within)
        for row in totals.rows(named=True)
        if (row["unit_level"], row["unit_code"]) == code
    ]
    name = Place.nation().text(language) if rolled.within is None else rolled.within.title
    lines = [f"{name[:1].upper()}{name[1:]}, {qcdc.render.window(over, language)}"]
    known = catalogue_or_shipped(None)
    lines += [f"- {figure_name(one, known, language)}: {qcdc.render.figure(one, language)}" for one in figures]
    if aside:
        lines.append(
            choose(
                language,
                f"{aside} dòng không đọc được, đã để riêng vào {asked.set_aside}.",
                f"{aside} line(s) could not be read and were written to {asked.set_aside}.",
            )
        )
    if asked.out is not None:
        _write(asked.out, totals)
        lines.append(
            choose(language, f"Đã ghi số liệu của mọi đơn vị: {asked.out}", f"Totals of all units: {asked.out}")
        )
    data = {"figures": [as_data(one) for one in figures], "set_aside": aside, "out": asked.out}
    return Result(1 if aside else 0, joined(lines), data)


def _figure(row: Mapping[str, Any], over: Period, within: Unit | None) -> Figure:
    """A row of the totals as a figure with all its marks."""
    when: dict[str, Any] = {"period": over}
    if catalogue_or_shipped(None).indicator(row["indicator"]).temporal is Temporal.STOCK:
        when = {"as_of": over.end}
    return Figure(
        indicator=row["indicator"],
        **({"place": Place.nation()} if within is None else {"unit": within.ref}),
        **when,
        state=FigureState(row["state"]),
        value=row["value"],
        origins=frozenset({Origin.COMPUTED, *(one for one in _ORIGINS if row[one.value])}),
        coverage=Coverage(reported=row["coverage_reported"], expected=row["coverage_expected"]),
        provisional=row["provisional"],
        unplaced=row["unplaced"],
    )


def _write(name: str, totals: Any) -> None:
    """Write all totals; every column of them is a code, a number or a mark."""
    with naming(name):
        place = path_of(name)
        made = io.BytesIO()
        if place.suffix == ".csv":
            totals.write_csv(made)
        else:
            totals.write_parquet(made)
        put(place, made.getvalue(), private=False)
