"""Which bodies reported, in columns: expected, handed in, stated that nothing arose, or has a record of the window."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple, cast

from qcdc._kernel import validators as v
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.tallies import Submitted
from qcdc.dates import Period, as_day
from qcdc.errors import UnknownCodeError
from qcdc.frames.checks import check_frame, prepared
from qcdc.frames.closures import CountedUnits
from qcdc.frames.engines import Engine, engine_of
from qcdc.frames.schema import ColumnType, schema
from qcdc.frames.tallying import FrameTally
from qcdc.model import PEOPLES_COMMITTEE, Submission, Unit, UnitBody, UnitRef
from qcdc.vocab import Level, Origin

__all__ = ["FLAGS", "Asked", "body_of", "flags_of", "one_if", "ref_of", "reporting_bodies", "submitted", "submitting"]

FLAGS = ("recorded", "published", "synthetic")
"""Where records come from, a column each."""


class Asked(NamedTuple):
    """What a roll-up needs at every step.

    Attributes:
        engine: where it is computed.
        counted: the tally.
        units: the units and their numbers.
        names: the columns of the dimensions.
        indicators: for each indicator its register, and whether a count of it shows that its body keeps it.
    """

    engine: Engine
    counted: FrameTally
    units: CountedUnits
    names: tuple[str, ...]
    indicators: Mapping[str, tuple[str, bool]]

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns of one number of a unit."""
        return ("indicator", *self.names)


def ref_of(row: Mapping[str, Any]) -> UnitRef:
    """The unit of a row."""
    return UnitRef.of(row["unit_level"], row["unit_code"], row["unit_on"])


def body_of(text: str) -> UnitBody:
    """A body from the text of a column."""
    kind, _, name = text.partition(" ")
    return UnitBody.of(kind, name or None)


def submitted(given: object) -> frozenset[Submitted]:
    """The submissions, from a frame or from objects."""
    if given is None:
        return frozenset()
    if isinstance(given, list | tuple | set | frozenset):
        several = cast("Collection[object]", given)
        records = v.all_arguments(several, Submission, "submissions")
        return frozenset(
            Submitted(one.unit, one.body, one.period, one.day, one.nothing_arose, one.origin) for one in records
        )
    check_frame(given, "submissions")
    engine = engine_of(given, "submissions")
    return frozenset(
        Submitted(
            ref_of(row),
            body_of(row["body"]),
            Period.named(row["start"], row["end"]),
            as_day(row["day"]),
            bool(row["nothing_arose"]),
            Origin(row["origin"]),
        )
        for row in engine.rows(prepared(engine, schema("submissions")))
    )


_BODY: Mapping[str, ColumnType] = {
    "unit": "whole",
    "body": "text",
    "register": "text",
    **dict.fromkeys(("expected", "handed", "nothing", "active", *FLAGS), "whole"),
}


def submitting(asked: Asked, handed: Iterable[Submitted]) -> list[Unit]:
    """The units whose People's Committee is expected by default and sent a submission."""
    found = {ref: number_of(ref, asked.units) for ref in {one.unit for one in handed}}
    return [unit for unit in found.values() if unit is not None and unit.level is not Level.VILLAGE]


def reporting_bodies(asked: Asked, here: Any, known: RollUp, handed: Iterable[Submitted], *, every: bool) -> Any:
    """For each body and register: expected, handed in, stated nothing, has a record, and where what it has comes from."""
    engine, nw = asked.engine, asked.engine.nw
    places = {(one.unit, one.body) for one in known.unplaced}
    found: dict[tuple[int, UnitBody], dict[str, int]] = {}

    def of(unit: Unit | UnitRef, body: UnitBody) -> dict[str, int]:
        number = asked.units.numbers[unit.level.value, unit.code]
        return found.setdefault((number, body), dict.fromkeys(("expected", "handed", "nothing", *FLAGS), 0))

    for ref in known.expected:
        assert ref.unit is not None, "bodies of units are expected"
        of(ref.unit, ref.body).update(
            expected=1, handed=int(ref in known.handed_in), nothing=int(ref in known.nothing_arose)
        )
    for one in handed:
        if not one.period.overlaps(asked.counted.over) or (one.unit, one.body) in places:
            continue
        number = number_of(one.unit, asked.units)
        if number is not None and one.origin.value in FLAGS:
            of(number, one.body)[one.origin.value] = 1
    registers = sorted({register for register, _ in asked.indicators.values()})
    rows = [
        (
            number,
            str(body),
            register,
            *(facts[name] for name in ("expected", "handed", "nothing")),
            0,
            *map(facts.__getitem__, FLAGS),
        )
        for (number, body), facts in found.items()
        for register in registers
    ]
    zero, one_ = nw.lit(0, dtype=nw.Int64), nw.lit(1, dtype=nw.Int64)
    several = [engine.table(rows, _BODY)]
    if every:
        # By default every People's Committee; a village has none.
        level = nw.col("unit_level")
        units = asked.units.table(engine).filter(~level.is_null() & (level != Level.VILLAGE.value))
        committees = units.join(engine.table([(one,) for one in registers], {"register": "text"}), how="cross")
        committees = committees.with_columns(body=nw.lit(str(PEOPLES_COMMITTEE)), expected=one_)
        several.append(
            committees.with_columns(**dict.fromkeys(("handed", "nothing", "active", *FLAGS), zero)).select(*_BODY)
        )
    flows = {key: register for key, (register, flow) in asked.indicators.items() if flow}
    kept = here.join(engine.table(flows.items(), {"indicator": "text", "register": "text"}), on="indicator")
    active = kept.with_columns(**flags_of(engine)).select(
        "unit",
        "body",
        "register",
        expected=zero,
        handed=zero,
        nothing=zero,
        active=one_,
        **{flag: nw.col(flag) for flag in FLAGS},
    )
    columns = ("expected", "handed", "nothing", "active", *FLAGS)
    both = nw.concat([*(one.select(*_BODY) for one in several), active.select(*_BODY)], how="vertical")
    both = both.group_by(["unit", "body", "register"]).agg(*(nw.col(one).max() for one in columns))
    arose = active.group_by(["unit", "body"]).agg(nw.col("active").max().alias("arose"))
    both = both.join(arose, on=["unit", "body"], how="left").with_columns(nw.col("arose").fill_null(0))
    return both.with_columns(
        reported=one_if(nw, (nw.col("expected") == 1) & ((nw.col("handed") == 1) | (nw.col("active") == 1))),
        nil=one_if(nw, (nw.col("expected") == 1) & (nw.col("nothing") == 1) & (nw.col("arose") == 0)),
    )


def number_of(ref: UnitRef, units: CountedUnits) -> Unit | None:
    """The unit of a reference if it is below the top."""
    try:
        unit = units.tree.resolve(ref)
    except UnknownCodeError:
        return None
    return unit if (unit.level.value, unit.code) in units.numbers else None


def one_if(nw: Any, condition: Any) -> Any:
    """1 where a condition holds, otherwise 0."""
    return nw.when(condition).then(nw.lit(1, dtype=nw.Int64)).otherwise(nw.lit(0, dtype=nw.Int64))


def flags_of(engine: Engine) -> dict[str, Any]:
    """Where the records of a count come from, a column each."""
    nw = engine.nw
    return {flag: one_if(nw, nw.col("origin").str.contains(flag, literal=True)) for flag in FLAGS}
