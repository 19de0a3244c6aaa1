"""Restating in columns (*quy đổi số liệu, dạng bảng*): figures of old units as figures of new units, for many indicators.

Which units are comparable, and why not, is judged as `qcdc.aggregate.restate` does, once for all rows. The figure of a unit
that was split is not divided here: its area has a figure, its heirs have none.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from qcdc._kernel import validators as v
from qcdc.aggregate.judged_areas import JudgedAreas, Question
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, Phrase
from qcdc.frames.checks import check_frame, prepared
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.schema import ColumnType, schema
from qcdc.model import Territory, Unit, UnitRef
from qcdc.vocab import Level, Temporal

__all__ = ["restate"]

_SERIES = ("indicator", "categories", "body")


def restate(
    frame: object,
    *,
    onto: DayLike,
    territory: Territory,
    level: Level | str | None = None,
    within: Unit | UnitRef | None = None,
    strict: bool = False,
    presumed: bool = False,
    catalogue: Catalogue | None = None,
    checked: bool = False,
) -> Any:
    """Restate the figures of a frame onto the units of another day; numbers and judgements are those of `restate`.

    The result has a row for each unit of the later day and each series (``indicator``, ``categories``, ``body``; the body is
    the empty text for the whole unit): ``quality`` and ``reason``; ``value``, ``part`` and ``whole`` of the unit if it is
    exact or presumed; those of its whole area (``area_value`` …); ``state`` of the area, empty if it is not comparable;
    ``coverage_reported`` of ``coverage_expected``, ``unplaced``, ``provisional`` and ``synthetic``.

    Args:
        frame: figures, with the columns of the schema ``figures``; of one window or day, one nature, and units of one level.
        onto: as `qcdc.aggregate.restate`.
        territory: the units and their lineage.
        level: as `qcdc.aggregate.restate`.
        within: as `qcdc.aggregate.restate`.
        strict: as `qcdc.aggregate.restate`.
        presumed: as `qcdc.aggregate.restate`.
        catalogue: the catalogue of indicators to use instead of the shipped one.
        checked: whether `check_frame` accepted the frame already.

    Raises:
        InvariantError: problems of the frame, as `check_frame`.
        AggregationError: no rows (``total.nothing``), rows of several windows, natures or levels (``total.mismatch``), a unit
            twice (``total.twice``), a summary (``total.summary``) or a rate without its counts (``total.rate``), or as
            `qcdc.aggregate.restate`.
        UnknownCodeError: a unit or a day that the territory does not know, or an indicator that is not in the catalogue.
    """
    if not checked:
        check_frame(frame, "figures")
    engine = engine_of(frame)
    rows = prepared(engine, schema("figures")).with_columns(engine.nw.col("body").fill_null(""))
    day, of = _series(engine, rows)
    _refuse_values(engine, rows, catalogue_or_shipped(catalogue))
    v.argument(territory, Territory, "territory")
    units = engine.rows(rows.select("unit_level", "unit_code", "unit_on").unique())
    refs = {(one["unit_level"], one["unit_code"], one["unit_on"]): _ref(one) for one in units}
    keys = {raw: territory.canonical_ref(ref, strict=strict) for raw, ref in refs.items()}
    asked = Question(territory, day, of, onto, level, within, None, strict, presumed)
    judged = asked.judge(set(keys.values()), "frame")
    tables = _tables(engine, judged, keys)
    sums = _summed(engine, rows.join(tables.members, on=["unit_level", "unit_code", "unit_on"]))
    every = rows.select(*_SERIES).unique().join(tables.heirs, how="cross")
    found = every.join(sums, on=[*_SERIES, "area"], how="left")
    return engine.result(_shown(engine, found, later=judged.checked_until is not None))


def _ref(row: Any) -> UnitRef:
    return UnitRef.of(row["unit_level"], row["unit_code"], row["unit_on"])


def _series(engine: Engine, rows: Any) -> tuple[Any, Level]:
    """The last day and the level of the figures."""
    facts = engine.rows(rows.select("unit_level", "start", "end", "nature").unique())
    if not facts:
        raise AggregationError("total.nothing", "frame")
    for name, field in (("start", "period"), ("end", "period"), ("nature", "nature"), ("unit_level", "level")):
        if len({one[name] for one in facts}) > 1:
            raise AggregationError("total.mismatch", "frame", field=Phrase(field))
    return as_day(facts[0]["end"]), Level(facts[0]["unit_level"])


def _refuse_values(engine: Engine, rows: Any, known: Catalogue) -> None:
    nw = engine.nw
    counted = rows.with_columns(
        numbers=nw.when(~nw.col("value").is_null()).then(nw.lit(1)).otherwise(nw.lit(0)).cast(nw.Int64)
    )
    for row in engine.rows(counted.group_by("indicator").agg(nw.col("numbers").sum())):
        entry = known.indicator(row["indicator"])
        if entry.temporal is Temporal.SUMMARY:
            raise AggregationError("total.summary", "frame", indicator=entry.key)
        if entry.temporal is Temporal.RATIO and row["numbers"]:
            raise AggregationError("total.rate", "frame")


class _Tables(NamedTuple):
    """The area of each unit of the earlier day, and the units of the later day with what can be said about them."""

    members: Any
    heirs: Any


def _tables(engine: Engine, judged: JudgedAreas, keys: dict[tuple[Any, ...], UnitRef]) -> _Tables:
    area_of = {ref: number for number, one in enumerate(judged.areas) for ref in one.area.before}
    numbers = {ref: place for place, ref in enumerate(dict.fromkeys(keys.values()))}
    members = [(*raw, numbers[ref], area_of[ref]) for raw, ref in keys.items() if ref in area_of]
    heirs = [
        (
            *(ref.level.value, ref.code, ref.on, number, one.quality.value, one.reason.value),
            *(one.has_total, one.whole, bool(one.area.presumed), len(one.area.before)),
        )
        for number, one in enumerate(judged.areas)
        for ref in one.area.after
        if judged.inside is None or ref in judged.inside
    ]
    unit: dict[str, ColumnType] = {"unit_level": "text", "unit_code": "text", "unit_on": "day"}
    flags: dict[str, ColumnType] = {"has_total": "flag", "alone": "flag", "presumed": "flag"}
    of_heir: dict[str, ColumnType] = {**unit, "area": "whole", "quality": "text", "reason": "text", **flags}
    of_heir["before"] = "whole"
    of_member: dict[str, ColumnType] = {**unit, "key": "whole", "area": "whole"}
    return _Tables(engine.table(members, of_member), engine.table(heirs, of_heir))


_SUMMED = ("value", "part", "whole", "reported", "expected", "unplaced", "valued", "nil", "uncounted", "given")


def _summed(engine: Engine, rows: Any) -> Any:
    """The sums of each series and area."""
    nw = engine.nw
    twice = rows.group_by([*_SERIES, "key"]).agg(nw.len().alias("n")).filter(nw.col("n") > 1)
    (count,) = engine.rows(twice.select(nw.len().alias("n")))
    if count["n"]:
        raise AggregationError("total.twice", "frame")

    def one(condition: Any) -> Any:
        return nw.when(condition).then(nw.lit(1, dtype=nw.Int64)).otherwise(nw.lit(0, dtype=nw.Int64))

    known = nw.col("state").is_in(["value", "nil"])
    covered = ~nw.col("coverage_expected").is_null()
    told = nw.when(covered).then(nw.col("coverage_reported")).otherwise(nw.lit(1, dtype=nw.Int64))
    # A range or a number of a figure that is not known is not added.
    flat = rows.with_columns(
        *(
            nw.when(known).then(nw.col(name).fill_null(0)).otherwise(0).alias(name)
            for name in ("value", "part", "whole")
        ),
        reported=nw.when(known).then(told).otherwise(0),
        expected=nw.col("coverage_expected").fill_null(1),
        valued=one(nw.col("state") == "value"),
        nil=one(nw.col("state") == "nil"),
        uncounted=one(nw.col("state") == "not_counted"),
        given=nw.lit(1, dtype=nw.Int64),
        provisional=one(nw.col("provisional")),
        synthetic=one(nw.col("origin").str.contains("synthetic", literal=True)),
        shares=one(~nw.col("part").is_null() & known),
    )
    return flat.group_by([*_SERIES, "area"]).agg(
        *(nw.col(name).sum() for name in _SUMMED),
        *(nw.col(name).max() for name in ("provisional", "synthetic", "shares")),
    )


def _shown(engine: Engine, found: Any, *, later: bool) -> Any:
    nw = engine.nw
    counts = [*_SUMMED, "provisional", "synthetic", "shares"]
    found = found.with_columns(*(nw.col(name).fill_null(0).cast(nw.Int64) for name in counts))
    every = nw.col("before")
    missing = nw.when(nw.col("uncounted") == every).then(nw.lit("not_counted")).otherwise(nw.lit("not_reported"))
    nothing = nw.when(nw.col("nil") == every).then(nw.lit("nil")).otherwise(nw.lit("value"))
    state = nw.when(nw.col("valued") + nw.col("nil") > 0).then(nothing).otherwise(missing)
    found = found.with_columns(state=nw.when(nw.col("has_total")).then(state))
    number = nw.col("state").is_in(["value", "nil"]) & (nw.col("shares") == 0)
    share = (nw.col("state") == "value") & (nw.col("shares") == 1)
    areas = {
        "area_value": nw.when(number).then(nw.col("value")),
        "area_part": nw.when(share).then(nw.col("part")),
        "area_whole": nw.when(share).then(nw.col("whole")),
    }
    found = found.with_columns(**areas)
    total = nw.col("has_total")
    provisional = nw.col("presumed") | (nw.col("provisional") > 0)
    return found.select(
        "unit_level",
        "unit_code",
        "unit_on",
        *_SERIES,
        "quality",
        "reason",
        "state",
        **{name: nw.when(nw.col("alone")).then(nw.col(f"area_{name}")) for name in ("value", "part", "whole")},
        **{name: nw.col(name) for name in areas},
        coverage_reported=nw.when(total).then(nw.col("reported")),
        coverage_expected=nw.when(total).then(nw.col("expected") + every - nw.col("given")),
        unplaced=nw.when(total).then(nw.col("unplaced")),
        provisional=nw.lit(value=True) if later else provisional & total,
        synthetic=(nw.col("synthetic") > 0) & total,
    )
