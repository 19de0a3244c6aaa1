"""How long handlings take, in columns (*thời gian giải quyết, dạng bảng*): days to settle, age of the backlog, days left.

Medians do not add, so the days of every handling are counted at every unit in which it lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qcdc._kernel import validators as v
from qcdc.aggregate.cells import NONE
from qcdc.aggregate.times import STATISTICS, counted_key
from qcdc.dates import as_day
from qcdc.frames.calendars import distinct_days, numbered_days
from qcdc.frames.checks import check_frame, prepared
from qcdc.frames.closures import counted_units
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.rolling import FrameRollUp
from qcdc.frames.schema import schema
from qcdc.frames.tallying import handling_part, same_day

__all__ = ["times"]


def times(frame: object, indicator: str, *, rolled: FrameRollUp, checked: bool = False) -> Any:
    """The days of handlings at every unit and level: median, ninetieth percentile and longest, with all marks.

    They are those of `qcdc.aggregate.RollUp.times`. A row of the result has the unit, the values of the dimensions of the
    roll-up, ``handlings`` (how many have a number of days), ``undetermined`` (how many have none, because their time limit
    cannot be determined), ``median``, ``ninetieth`` and ``longest``, and the state and the marks of the figure of the
    handlings. The longest days of a small unit can identify people: do not publish them.

    Args:
        frame: the rows of handlings that were counted, as of the last day of the window.
        indicator: ``handling.settlement_days``, ``handling.open_days`` or ``handling.days_left``.
        rolled: the roll-up of the tally of these rows.
        checked: whether `check_frame` accepted the frame already.

    Raises:
        InvariantError: problems of the frame, as `check_frame`.
        UnknownCodeError: an indicator that is not a number of days (``rollup.times``).
        AggregationError: rows of another day than the last of the window (``frames.as_of``).
    """
    key = counted_key(indicator)
    v.argument(rolled, FrameRollUp, "rolled")
    if not checked:
        check_frame(frame, "handlings")
    engine = engine_of(frame)
    nw = engine.nw
    rows = prepared(engine, schema("handlings"))
    names = tuple(one.value for one in rolled.by)
    same_day(engine, rows, rolled.over, ("timeliness",))
    part = handling_part(engine, rows, rolled.over, names, key)
    by = tuple(f"by_{name}" for name in names)
    given = {**part.values, "tier": nw.col("unit_level")}
    values = {f"by_{name}": given.get(name, nw.lit(NONE)) for name in names}
    kept = part.frame.with_columns(counted=part.numbers[key], **values).filter(nw.col("counted") == 1)
    days = _days(engine, kept, indicator, rolled)
    units = counted_units(rolled.tree, rolled.within)
    own = units.placed(engine, days).filter(~nw.col("unit").is_null())
    own = own.with_columns(assumed=nw.col("assumed").cast(nw.Int64))
    own = own.group_by(["unit", *by, "days"]).agg(nw.col("counted").sum().alias("number"), nw.col("assumed").max())
    spread = (
        own.join(units.closure(engine), on="unit")
        .group_by(["above", *by, "days"])
        .agg(nw.col("number").sum(), nw.col("assumed").max())
    )
    spread = engine.settled(spread.with_columns(nw.col("number").cast(nw.Int64)))
    numbered = units.table(engine).drop("unit_until").rename({"unit": "above"})
    found = _totals(engine, rolled, key).join(_keyed(engine, numbered), on=list(_KEY))
    for statistic in _statistics(engine, spread, by):
        found = found.join(statistic, on=["above", *by], how="left")
    return engine.result(_shown(engine, found, indicator, by))


_UNDETERMINED = 1_000_000_000
"""Stands for a number of days that cannot be determined, because keys of groups are never empty."""
_KEY = ("key_level", "key_code", "key_on")


def _days(engine: Engine, kept: Any, indicator: str, rolled: FrameRollUp) -> Any:
    """The rows with the number of days of each."""
    nw = engine.nw
    end = rolled.over.end
    columns = ("received", "finished", "due", "due_latest")
    table = numbered_days(engine, {end, *distinct_days(engine, kept, columns)})
    for column in columns:
        kept = kept.join(table.rename({"day": column, "number": f"n_{column}"}), on=column, how="left")
    last = nw.lit(end.toordinal() - _EPOCH)
    # Between the two days it is not known whether the time limit is over.
    over = nw.when(nw.col("n_due_latest") < last).then(nw.col("n_due_latest") - last)
    ways = {
        "handling.settlement_days": nw.col("n_finished") - nw.col("n_received"),
        "handling.open_days": last - nw.col("n_received"),
        "handling.days_left": nw.when(nw.col("n_due") >= last).then(nw.col("n_due") - last).otherwise(over),
    }
    assumed = nw.col("due_provisional") if indicator == "handling.days_left" else nw.lit(value=False)
    return kept.with_columns(
        days=ways[indicator].cast(nw.Int64).fill_null(_UNDETERMINED), assumed=assumed & ~nw.col("due").is_null()
    )


_EPOCH = 719_163


def _statistics(engine: Engine, spread: Any, by: tuple[str, ...]) -> list[Any]:
    """For each unit above and combination of values: how many, and the quantiles."""
    nw = engine.nw
    keys = ["above", *by]
    unknown = spread.filter(nw.col("days") == _UNDETERMINED).select(*keys, undetermined=nw.col("number"))
    known = spread.filter(nw.col("days") != _UNDETERMINED)
    whole = known.group_by(keys).agg(
        nw.col("number").sum().alias("handlings"), nw.col("assumed").max(), nw.col("days").max().alias("longest")
    )
    # The handlings with at most so many days: joined with itself, because not every engine has running sums.
    fewer = known.select(*keys, least=nw.col("days"), amount=nw.col("number"))
    reached = known.select(*keys, "days").join(fewer, on=keys).filter(nw.col("least") <= nw.col("days"))
    reached = reached.group_by([*keys, "days"]).agg(nw.col("amount").sum().alias("reached"))
    reached = reached.join(whole.select(*keys, "handlings"), on=keys)
    found = [unknown, whole]
    for name, share in STATISTICS.items():
        if name != "longest":
            enough = reached.filter(nw.col("reached") * share.denominator >= nw.col("handlings") * share.numerator)
            found.append(enough.group_by(keys).agg(nw.col("days").min().alias(name)))
    return found


def _keyed(engine: Engine, frame: Any) -> Any:
    """The unit of a total as columns that are never empty: joins do not find what is empty."""
    nw = engine.nw
    since = nw.when(nw.col("unit_on").is_null()).then(engine.day(_NO_DAY)).otherwise(nw.col("unit_on"))
    return frame.with_columns(
        key_level=nw.col("unit_level").fill_null(""),
        key_code=nw.col("unit_code").fill_null(""),
        key_on=since.cast(engine.day_type),
    ).drop("unit_level", "unit_code", "unit_on")


_NO_DAY = as_day("1900-01-01")


def _totals(engine: Engine, rolled: FrameRollUp, key: str) -> Any:
    nw = engine.nw
    totals = engine_of(rolled.totals, "rolled").frame.filter(nw.col("indicator") == key)
    kept = totals.with_columns(level=nw.col("unit_level"), code=nw.col("unit_code"), on=nw.col("unit_on"))
    return _keyed(engine, kept)


def _shown(engine: Engine, found: Any, indicator: str, by: tuple[str, ...]) -> Any:
    nw = engine.nw
    counts: Mapping[str, Any] = {
        name: nw.col(name).fill_null(0).cast(nw.Int64) for name in ("handlings", "undetermined")
    }
    nothing = nw.col("handlings").fill_null(0) == 0
    state = nw.when(nothing & nw.col("state").is_in(["value", "nil"])).then(nw.lit("not_applicable"))
    return found.select(
        nw.col("level").alias("unit_level"),
        nw.col("code").alias("unit_code"),
        nw.col("on").alias("unit_on"),
        nw.lit(indicator).alias("indicator"),
        *by,
        state=state.otherwise(nw.col("state")),
        **counts,
        **{name: nw.col(name) for name in STATISTICS},
        coverage_reported=nw.col("coverage_reported"),
        coverage_expected=nw.col("coverage_expected"),
        unplaced=nw.col("unplaced"),
        provisional=nw.col("provisional") | (nw.col("assumed").fill_null(0) > 0),
        recorded=nw.col("recorded"),
        published=nw.col("published"),
        synthetic=nw.col("synthetic"),
    )
