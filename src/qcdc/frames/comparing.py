"""Comparing totals in columns (*so với cùng kỳ, dạng bảng*): every unit with itself a period earlier, if it kept its border."""

from __future__ import annotations

from typing import Any

import pendulum

from qcdc._kernel import validators as v
from qcdc.aggregate.comparisons import compare as compare_objects
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period, as_day, day_before
from qcdc.errors import AggregationError
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.rolling import FrameRollUp
from qcdc.frames.schema import ColumnType
from qcdc.model import Figure, Territory, UnitRef
from qcdc.vocab import Level, Origin, Temporal

__all__ = ["compare"]

_MARKS = ("state", "value", "coverage_reported", "coverage_expected", "unplaced", "provisional", "synthetic")


def compare(
    current: FrameRollUp,
    previous: FrameRollUp,
    *,
    territory: Territory | None = None,
    catalogue: Catalogue | None = None,
) -> Any:
    """The totals of one roll-up beside those of an earlier one, unit by unit, as a frame of the engine of the later.

    A row has the unit, the ``indicator`` and the values of the dimensions; ``value`` and the marks of the later total; the
    same of the earlier one (``previous_value`` …); ``comparable``: whether the unit is the same one and kept its border;
    ``difference``, empty where a number is missing or the two are not comparable; ``exact``: whether both are
    complete, placed and not provisional; and ``provisional``: whether one of them is, or a day is after the day until which
    the territory was checked. A unit without an earlier total is not comparable. Earlier figures of other units are not
    restated here: see `restate`.

    Args:
        current: the later totals.
        previous: the earlier ones, of the same engine.
        territory: tells which units kept their borders. Without it, one reference is taken to mean one unit with one
            border.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: other dimensions (``tally.mismatch``), or windows that are not comparable (``compare.windows``,
            ``compare.length``).
        UnknownCodeError: a window that begins before the first day of the territory (``territory.day_unknown``).
    """
    v.argument(current, FrameRollUp, "current")
    v.argument(previous, FrameRollUp, "previous")
    known = catalogue_or_shipped(catalogue)
    if current.by != previous.by:
        raise AggregationError("tally.mismatch", "previous")
    _refuse_windows(current.over, previous.over)
    engine = engine_of(current.totals, "current")
    nw = engine.nw
    keys = ["unit_level", "unit_code", "unit_on", "indicator", *(f"by_{one.value}" for one in current.by)]
    now = _filled(engine, engine.frame, keys)
    then = _filled(engine, engine_of(previous.totals, "previous").frame, keys)
    then = then.rename({name: f"previous_{name}" for name in _MARKS}).with_columns(found=nw.lit(value=True))
    found = now.join(then, on=keys, how="left").with_columns(nw.col("found").fill_null(value=False))
    if territory is not None:
        v.argument(territory, Territory, "territory")
        kept = _kept(engine, current, previous, territory)
        opening = [key.key for key in known if key.temporal is Temporal.OPENING_STOCK]
        found = found.with_columns(opens=nw.col("indicator").is_in(opening)).join(
            kept, on=[*keys[:3], "opens"], how="left"
        )
        found = found.with_columns(found=nw.col("found") & nw.col("kept").fill_null(value=False))
    later = territory is not None and territory.is_provisional(max(current.over.end, previous.over.end))
    return engine.result(_shown(engine, found, keys, later=later))


def _refuse_windows(current: Period, previous: Period) -> None:
    """Refuse windows as `qcdc.aggregate.compare` does: of two figures that differ in nothing else."""
    unit = UnitRef.of(Level.PROVINCE, "00", "2000-01-01")

    def of(period: Period) -> Figure:
        return Figure(
            indicator="reception.visits", unit=unit, period=period, value=0, origins=frozenset({Origin.COMPUTED})
        )

    compare_objects(of(current), of(previous))


_NOBODY = as_day("1900-01-01")


def _filled(engine: Engine, frame: Any, keys: list[str]) -> Any:
    """Totals whose unit is never empty, because joins do not find what is empty: the country is the unit without a code."""
    nw = engine.nw
    since = nw.when(nw.col("unit_on").is_null()).then(engine.day(_NOBODY)).otherwise(nw.col("unit_on"))
    return frame.with_columns(
        nw.col("unit_level").fill_null(""), nw.col("unit_code").fill_null(""), unit_on=since.cast(engine.day_type)
    ).select(*keys, *_MARKS)


def _kept(engine: Engine, current: FrameRollUp, previous: FrameRollUp, territory: Territory) -> Any:
    """The units that kept their borders; an opening stock is of the day before its window."""
    rows: list[tuple[object, ...]] = []
    for opens in (False, True):
        days = [day_before(one.over.start) if opens else one.over.end for one in (previous, current)]
        rows += [(*unit, opens, True) for unit in _unchanged(current, territory, min(days), max(days))]
    types: dict[str, ColumnType] = {
        "unit_level": "text",
        "unit_code": "text",
        "unit_on": "day",
        "opens": "flag",
        "kept": "flag",
    }
    return engine.table(rows, types)


def _unchanged(
    current: FrameRollUp, territory: Territory, first: pendulum.Date, last: pendulum.Date
) -> list[tuple[object, ...]]:
    # The whole country keeps its border, whatever happens inside.
    found: list[tuple[object, ...]] = [("", "", _NOBODY)]
    for level in Level:
        if level is Level.VILLAGE or first == last:
            same = [unit.ref for unit in current.tree if unit.level is level]
        elif any(unit.level is level for unit in territory.at(first)):
            if not any(unit.level is level for unit in territory.at(last)):
                continue
            areas = territory.comparable_areas(first, last, level=level)
            same = [
                area.after[0] for area in areas if area.certain and len(area.after) == 1 and area.before == area.after
            ]
        else:
            continue
        found += [(ref.level.value, ref.code, ref.on) for ref in same]
    return found


def _shown(engine: Engine, found: Any, keys: list[str], *, later: bool) -> Any:
    nw = engine.nw
    nobody = nw.col("unit_code") == ""
    comparable = nw.col("found")
    exact = comparable
    for name in ("", "previous_"):
        exact = (
            exact
            & nw.col(f"{name}state").is_in(["value", "nil"])
            & (nw.col(f"{name}coverage_reported") == nw.col(f"{name}coverage_expected"))
            & (nw.col(f"{name}unplaced") == 0)
            & ~nw.col(f"{name}provisional")
        )
    provisional = nw.col("provisional") | nw.col("previous_provisional").fill_null(value=False)
    exact = exact.fill_null(value=False) if not later else nw.lit(value=False)
    return found.select(
        *(nw.when(~nobody).then(nw.col(name)).alias(name) for name in keys[:3]),
        *keys[3:],
        *(name for name in _MARKS if name != "provisional"),
        *(f"previous_{name}" for name in _MARKS if name != "provisional"),
        comparable=comparable,
        difference=nw.when(comparable).then(nw.col("value") - nw.col("previous_value")),
        exact=exact,
        provisional=nw.lit(value=True) if later else provisional,
    )
