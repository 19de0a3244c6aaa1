"""Rolling up in columns (*tổng hợp theo cấp, dạng bảng*): the totals of every unit, with all their marks, in one frame.

The counts of each unit are joined with the units in which it lies, and added up. Which bodies were expected, what their
submissions cover, and why a record has no place in the tree is asked of `qcdc.aggregate.roll_up`, with the submissions and
the counts that could not be placed: both are few.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc.aggregate.cells import NONE, Counted, add_to
from qcdc.aggregate.held import Unplaced
from qcdc.aggregate.rolling import roll_up as roll_up_objects
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.tallies import At, Key, Tally
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period, as_day
from qcdc.frames.closures import counted_units
from qcdc.frames.parts import PLACED, Part, joined
from qcdc.frames.reporting import (
    FLAGS,
    Asked,
    body_of,
    flags_of,
    one_if,
    ref_of,
    reporting_bodies,
    submitted,
    submitting,
)
from qcdc.frames.tallying import FrameTally
from qcdc.model import ExpectedBodies, Petition, Reception, Tree, Unit, UnitBody
from qcdc.vocab import Dimension, FigureState, Origin, Temporal

__all__ = ["FrameRollUp", "roll_up"]

_OUTSIDE = "rollup.outside"


@attrs.frozen(kw_only=True)
class FrameRollUp:
    """Totals of every unit of a tree in a frame (*bảng tổng hợp, dạng bảng*).

    Attributes:
        over: the window.
        by: the dimensions by which it counts separately.
        tree: the units.
        within: the unit at the top; ``None`` for the whole country.
        unplaced: the records that could not be placed, and why.
        totals: the frame, of the engine that was given, in no particular order. A row is the total of a unit and everything
            below it (``unit_level``, ``unit_code``, ``unit_on``; empty for the whole country), for one ``indicator`` and
            one value of each dimension (``by_kind``). Its ``state`` is that of a figure, its ``value`` is empty if there is
            no number. The marks are ``coverage_reported`` of ``coverage_expected`` bodies, ``unplaced`` records,
            ``provisional``, ``synthetic``; ``recorded`` and ``published`` say where else the records come from.
    """

    over: Period = attrs.field(validator=v.instance(Period))
    by: tuple[Dimension, ...] = attrs.field(validator=v.each(v.instance(Dimension)))
    tree: Tree = attrs.field(eq=False, validator=v.instance(Tree))
    within: Unit | None = attrs.field(validator=v.maybe(v.instance(Unit)))
    unplaced: tuple[Unplaced, ...] = attrs.field(default=(), validator=v.each(v.instance(Unplaced)))
    totals: Any = attrs.field(repr=False, eq=False, hash=False)


def roll_up(
    counted: FrameTally,
    *,
    tree: Tree,
    within: Unit | None = None,
    expected: Collection[ExpectedBodies | Unit] | None = None,
    submissions: object = None,
    catalogue: Catalogue | None = None,
    empty: bool = True,
) -> FrameRollUp:
    """Add the counts of a tally up the tree, for all units and all levels at once.

    The totals are the figures of `qcdc.aggregate.roll_up` for the same records. The cells are computed once, on their
    engine; everything after that works on one row for each unit and combination of values.

    Args:
        counted: the tally.
        tree: the units on the day the totals are for.
        within: the unit at the top; if left out, the whole country, or the one province of the tree.
        expected: the bodies that should have reported, as `qcdc.aggregate.roll_up` takes them.
        submissions: a frame of submissions, or a list of `Submission`; none if left out.
        catalogue: the catalogue of indicators to use instead of the shipped one.
        empty: whether a unit has a row for every combination of values that occurs anywhere; otherwise only if something
            was counted in it or below it, so that nothing says which other units did not report.

    Raises:
        UnknownCodeError: the top, or an expected unit, is not in the tree.
        InvariantError: problems of the frame of submissions, as `check_frame`.
    """
    v.argument(counted, FrameTally, "counted")
    engine = counted.engine
    known = catalogue_or_shipped(catalogue)
    asked = Asked(
        engine,
        counted,
        counted_units(tree, within),
        tuple(f"by_{one.value}" for one in counted.by),
        {key: (_register(key), _is_flow(key, known)) for key in counted.indicators},
    )
    placed = _placed(asked, counted.parts)
    left = _left(asked, placed)
    handed = submitted(submissions)
    skeleton = Tally(
        over=counted.over,
        by=counted.by,
        registers={key: frozenset({_TYPES.get(register, UnitBody)}) for key, (register, _) in asked.indicators.items()},
        numbers=left,
        submitted=handed,
    )
    # If every People's Committee is expected, only those that sent something need a closer look.
    asked_of = submitting(asked, handed) if expected is None else expected
    known_bodies = roll_up_objects(skeleton, tree=tree, within=within, expected=asked_of, catalogue=known)
    nw = engine.nw
    here = placed.filter(~nw.col("unit").is_null())
    bodies = engine.settled(reporting_bodies(asked, here, known_bodies, handed, every=expected is None))
    totals = _totals(asked, here, bodies, placed, known_bodies, empty=empty)
    return FrameRollUp(
        over=counted.over,
        by=counted.by,
        tree=tree,
        within=known_bodies.within,
        unplaced=known_bodies.unplaced,
        totals=engine.result(totals),
    )


_TYPES: Mapping[str, type] = {"receptions": Reception, "petitions": Petition}
"""A type of record for each register; of records of participation only that they are neither of the two."""


def _register(indicator: str) -> str:
    """The register that an indicator is counted from. Each kind of participation has one of its own."""
    stem = indicator.partition(".")[0]
    if stem == "reception":
        return "receptions"
    return "petitions" if stem in {"petition", "handling", "case"} else stem


def _is_flow(key: str, known: Catalogue) -> bool:
    entry = known.get(key)
    return entry is None or entry.temporal is Temporal.FLOW


def _placed(asked: Asked, parts: Sequence[Part]) -> Any:
    """The counts by number of the unit; the unit as the records name it where it has none. Computed once.

    A unit that exists on the first and on the last day on which its rows name it has all of them, so the rows are grouped
    by unit alone. Only the units for which this does not hold are looked at day by day, in a second pass.
    """
    engine, nw = asked.engine, asked.engine.nw
    if not engine.reads_again:
        return _by_day(asked, parts)
    names = tuple(one.value for one in asked.counted.by)
    spans = joined(engine, [part.spans(engine, names) for part in parts])
    found = engine.settled(asked.units.placed(engine, spans, "first", "last"))
    nowhere = nw.col("unit").is_null()
    here = found.filter(~nowhere)
    units = None
    if others := engine.rows(found.filter(nowhere).select("unit_level", "unit_code").unique()):
        units = engine.table(
            [(one["unit_level"], one["unit_code"]) for one in others], {"unit_level": "text", "unit_code": "text"}
        )
        # All rows of such a unit are counted again: those of another of its bodies, too.
        here = here.join(units, on=["unit_level", "unit_code"], how="anti")
    here = here.with_columns(
        unit_level=nw.lit(""), unit_code=nw.lit(""), unit_on=engine.day(_SOME_DAY).cast(engine.day_type)
    ).select(*_columns(asked))
    return here if units is None else joined(engine, [here, _by_day(asked, [part.of(units) for part in parts])])


def _columns(asked: Asked) -> tuple[str, ...]:
    return (*PLACED, *asked.keys, "thing", "origin", "provisional", "number")


def _by_day(asked: Asked, parts: Sequence[Part]) -> Any:
    """The same, each row placed by the day on which it names its unit."""
    engine, nw = asked.engine, asked.engine.nw

    def place(rows: Any) -> Any:
        found = asked.units.placed(engine, rows)
        lost = nw.col("unit").is_null()
        return found.with_columns(
            unit_level=nw.when(lost).then(nw.col("unit_level")).otherwise(nw.lit("")),
            unit_code=nw.when(lost).then(nw.col("unit_code")).otherwise(nw.lit("")),
            unit_on=nw.when(lost).then(nw.col("unit_on")).otherwise(engine.day(_SOME_DAY)).cast(engine.day_type),
            unit=nw.when(lost).then(nw.lit(-1)).otherwise(nw.col("unit")).cast(nw.Int64),
        )

    names = tuple(one.value for one in asked.counted.by)
    settled = engine.settled(joined(engine, [part.placed(engine, names, place) for part in parts]))
    return settled.with_columns(unit=nw.when(nw.col("unit") >= 0).then(nw.col("unit"))).select(*_columns(asked))


_SOME_DAY = as_day("2000-01-01")
"""Stands for the day of a reference where it is not needed any more."""


def _left(asked: Asked, placed: Any) -> dict[At, dict[Key, Counted]]:
    """The counts whose unit is not in the tree on its day."""
    nw = asked.engine.nw
    found: dict[At, dict[Key, Counted]] = {}
    for row in asked.engine.rows(placed.filter(nw.col("unit").is_null())):
        values = tuple("" if row[name] == NONE else str(row[name]) for name in asked.names)
        thing = frozenset({str(row["thing"])}) if row["thing"] else frozenset[str]()
        count = Counted(
            0 if thing else int(row["number"]),
            frozenset(Origin(one) for one in row["origin"].split("+")),
            bool(row["provisional"]),
            thing,
        )
        add_to(found.setdefault((ref_of(row), body_of(row["body"])), {}), (row["indicator"], values), count)
    return found


def _sums(nw: Any, names: Iterable[str]) -> list[Any]:
    return [nw.col(name).sum() for name in names]


def _totals(asked: Asked, here: Any, bodies: Any, placed: Any, known: RollUp, *, empty: bool) -> Any:
    engine, nw = asked.engine, asked.engine.nw
    closure = asked.units.closure(engine)
    keys = list(asked.keys)
    registers = engine.table(
        [(key, register) for key, (register, _) in asked.indicators.items()], {"indicator": "text", "register": "text"}
    )
    counted = _counted(asked, here, bodies, registers).join(closure, on="unit")
    columns = ("number", *FLAGS, "assumed", *(f"have_{flag}" for flag in FLAGS))
    counted = counted.group_by(["above", *keys]).agg(*_sums(nw, columns))
    facts = ("expected", "reported", "nil", *FLAGS)
    covered = bodies.join(closure, on="unit").group_by(["above", "register"]).agg(*_sums(nw, facts))
    covered = covered.rename({flag: f"all_{flag}" for flag in FLAGS})
    base = _base(asked, placed, counted, empty=empty).join(registers, on="indicator")
    found = base.join(counted, on=["above", *keys], how="left")
    found = found.join(covered, on=["above", "register"], how="left")
    lost = _lost(asked, placed, known)
    if lost is None:
        found = found.with_columns(unplaced=nw.lit(0, dtype=nw.Int64))
    else:
        found = found.join(
            lost.join(closure, on="unit").group_by(["above", *keys]).agg(nw.col("number").sum().alias("unplaced")),
            on=["above", *keys],
            how="left",
        )
    whole = (*columns, "expected", "reported", "nil", *(f"all_{flag}" for flag in FLAGS), "unplaced")
    found = found.with_columns(*(nw.col(one).fill_null(0).cast(nw.Int64) for one in whole))
    found = found.join(asked.units.table(engine).rename({"unit": "above"}), on="above")
    return _shown(asked, found)


def _counted(asked: Asked, here: Any, bodies: Any, registers: Any) -> Any:
    """The number of each unit itself, with its marks, and which of its bodies have a count."""
    engine, nw = asked.engine, asked.engine.nw
    keys = ["unit", *asked.keys]
    flags = here.with_columns(**flags_of(engine), assumed=one_if(nw, nw.col("provisional")))
    # A thing counts once for each unit, whichever of its bodies and records name it.
    once = flags.group_by([*keys, "thing"]).agg(
        nw.col("number").sum(), *(nw.col(one).max() for one in (*FLAGS, "assumed"))
    )
    once = once.with_columns(
        number=nw.when(nw.col("thing") == "").then(nw.col("number")).otherwise(nw.lit(1)).cast(nw.Int64)
    )
    numbers = once.group_by(keys).agg(nw.col("number").sum(), *(nw.col(one).max() for one in (*FLAGS, "assumed")))
    having = here.select(*keys, "body").unique().join(registers, on="indicator")
    told = bodies.select("unit", "body", "register", **{f"have_{flag}": nw.col(flag) for flag in FLAGS})
    having = having.join(told, on=["unit", "body", "register"], how="left")
    names = [f"have_{flag}" for flag in FLAGS]
    having = having.with_columns(*(nw.col(one).fill_null(0) for one in names))
    return numbers.join(having.group_by(keys).agg(*_sums(nw, names)), on=keys)


def _base(asked: Asked, placed: Any, counted: Any, *, empty: bool) -> Any:
    """The rows of the result: units and combinations of values."""
    engine, nw = asked.engine, asked.engine.nw
    keys = list(asked.keys)
    if not empty:
        return counted.select("above", *keys)
    every = asked.units.table(engine).select(above=nw.col("unit"))
    if asked.names:
        combinations = placed.select(*keys).unique()
    else:
        combinations = engine.table([(key,) for key in asked.indicators], {"indicator": "text"})
    return every.join(combinations, how="cross")


def _lost(asked: Asked, placed: Any, known: RollUp) -> Any:
    """The counts that could not be placed, at the smallest unit to which they certainly belong; ``None`` without any."""
    engine, nw = asked.engine, asked.engine.nw
    rows = [
        (
            one.unit.level.value,
            one.unit.code,
            one.unit.on,
            str(one.body),
            asked.units.top if one.within is None else asked.units.numbers[one.within.level.value, one.within.code],
        )
        for one in known.unplaced
        if one.reason != _OUTSIDE and one.counts and one.unit is not None
    ]
    if not rows:
        return None
    where = engine.table(
        rows, {"unit_level": "text", "unit_code": "text", "unit_on": "day", "body": "text", "within": "whole"}
    )
    left = placed.filter(nw.col("unit").is_null()).drop("unit")
    left = left.join(where, on=["unit_level", "unit_code", "unit_on", "body"])
    names = ["unit_level", "unit_code", "unit_on", "within", *asked.keys, "thing"]
    once = left.group_by(names).agg(nw.col("number").sum())
    once = once.with_columns(
        number=nw.when(nw.col("thing") == "").then(nw.col("number")).otherwise(nw.lit(1)).cast(nw.Int64)
    )
    return once.group_by(["within", *asked.keys]).agg(nw.col("number").sum()).rename({"within": "unit"})


def _shown(asked: Asked, found: Any) -> Any:
    """The columns of the result."""
    nw = asked.engine.nw
    nil = (nw.col("nil") == nw.col("expected")) & (nw.col("expected") > 0)
    silent = nw.when(nw.col("expected") > 0).then(nw.lit(_state("not_reported"))).otherwise(nw.lit(_state("not_due")))
    zero = nw.when(nil).then(nw.lit(_state("nil"))).otherwise(nw.lit(_state("value")))
    heard = nw.when(nw.col("reported") == 0).then(silent).otherwise(zero)
    state = nw.when(nw.col("number") != 0).then(nw.lit(_state("value"))).otherwise(heard)
    found = found.with_columns(state=state)
    provisional = nw.lit(value=True) if asked.units.tree.provisional else nw.lit(value=False)
    if Dimension.TIMELINESS in asked.counted.by and not asked.units.tree.provisional:
        provisional = nw.col("assumed") > 0
    return found.select(
        "unit_level",
        "unit_code",
        "unit_on",
        *asked.keys,
        "state",
        value=nw.when(nw.col("state").is_in([_state("value"), _state("nil")])).then(nw.col("number")),
        coverage_reported=nw.col("reported"),
        coverage_expected=nw.col("expected"),
        unplaced=nw.col("unplaced"),
        provisional=provisional,
        **{
            # A body without a count of its own adds where its records and submissions come from: they count as zero.
            flag: (nw.col(flag) > 0) | (nw.col(f"all_{flag}") > nw.col(f"have_{flag}"))
            for flag in FLAGS
        },
    )


def _state(code: str) -> str:
    return FigureState(code).value
