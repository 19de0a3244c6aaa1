"""Parts of a tally of rows (*phần đếm*): what is counted of the same rows with the same values, and how it is grouped.

The counts can be grouped by unit and the day on which it is named, as records name it; or by unit alone, with the first
and the last of these days, which is many times quicker where a unit is named by many days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from qcdc.aggregate.cells import NONE
from qcdc.frames.engines import Engine

__all__ = ["CELL", "PLACED", "SPAN", "Part", "joined", "merged"]

CELL = ("unit_level", "unit_code", "unit_on", "body")
"""The columns that say whose count a cell is."""
SPAN = ("unit_level", "unit_code", "body", "first", "last")
"""The columns that say whose count it is if it is of all days on which a unit is named."""
PLACED = ("unit", *CELL)
"""The same, with the number of the unit of a tree."""


class Part(NamedTuple):
    """Indicators that are counted of the same rows, with the same values.

    Attributes:
        frame: the rows.
        numbers: what each row adds to each indicator.
        values: the value of each dimension that the rows have.
        provisional: an expression: whether a value is provisional; ``None``: never.
        thing: the column of a thing that counts once for each unit.
    """

    frame: Any
    numbers: Mapping[str, Any]
    values: Mapping[str, Any]
    provisional: Any = None
    thing: str | None = None

    def asked(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """What the rows are grouped by: parts that agree in it are counted in one pass."""
        return (id(self.frame), id(self.provisional), *(id(self.values.get(name)) for name in names))

    def cells(self, engine: Engine, names: tuple[str, ...]) -> Any:
        """The counts by unit and day, one in a row."""
        return self._grouped(engine, names, CELL)

    def spans(self, engine: Engine, names: tuple[str, ...]) -> Any:
        """The counts by unit, one in a row, with the first and the last day on which its rows name the unit."""
        return self._grouped(engine, names, SPAN)

    def placed(self, engine: Engine, names: tuple[str, ...], place: Callable[[Any], Any]) -> Any:
        """The counts by number of the unit, one in a row; by unit and day where it has no number.

        Args:
            engine: the engine.
            names: the dimensions.
            place: gives the rows the columns of `PLACED`; rows are placed before they are grouped, because there are
                many times more days on which units are named than units.
        """
        return self._grouped(engine, names, PLACED, place)

    def of(self, units: Any) -> Part:
        """The same of some units only, which a frame names by level and code."""
        return self._replace(frame=self.frame.join(units, on=["unit_level", "unit_code"], how="semi"))

    def _grouped(
        self,
        engine: Engine,
        names: tuple[str, ...],
        where: tuple[str, ...],
        place: Callable[[Any], Any] | None = None,
    ) -> Any:
        nw = engine.nw
        given = {**self.values, "tier": nw.col("unit_level")}
        indicators = tuple(self.numbers)
        of_rows = {f"by_{name}": given[name] for name in names if name in given}
        # What is the same in all rows is no key: every key costs as much as the numbers.
        same = {f"by_{name}": nw.lit(NONE) for name in names if name not in given}
        if self.provisional is None:
            same["provisional"] = nw.lit(value=False)
        else:
            of_rows["provisional"] = self.provisional
        if self.thing is None:
            same["thing"] = nw.lit("").cast(nw.String)
        else:
            of_rows["thing"] = nw.col(self.thing).cast(nw.String)
        frame = self.frame.with_columns(**of_rows, **{_column(key): number for key, number in self.numbers.items()})
        if place is not None:
            frame = place(frame)
        keys = [*(name for name in where if name not in {"first", "last"}), *of_rows, "origin"]
        days = [nw.col("unit_on").min().alias("first"), nw.col("unit_on").max().alias("last")] if where == SPAN else []
        if self.thing is None:
            counted = frame.group_by(keys).agg(*days, *(nw.col(_column(one)).sum() for one in indicators))
        else:
            counted = frame.group_by(keys).agg(*days) if days else frame.select(*keys).unique()
            counted = counted.with_columns(nw.lit(1).alias(_column(indicators[0])))
        if len(indicators) == 1:
            long = counted.rename({_column(indicators[0]): "number"}).with_columns(indicator=nw.lit(indicators[0]))
        else:
            long = _unpivoted(engine, counted, indicators, [*keys, *(("first", "last") if days else ())])
        long = long.with_columns(nw.col("indicator").cast(nw.String), nw.col("number").cast(nw.Int64), **same)
        return long.filter(nw.col("number") != 0).select(
            *where, "indicator", *(f"by_{name}" for name in names), "thing", "origin", "provisional", "number"
        )


def joined(engine: Engine, frames: Sequence[Any]) -> Any:
    """Several frames with the same columns, one below the other."""
    return frames[0] if len(frames) == 1 else engine.nw.concat(list(frames), how="vertical")


def merged(parts: Iterable[Part], names: tuple[str, ...], indicators: tuple[str, ...]) -> list[Part]:
    """Parts that agree in what they are grouped by are one; without the indicators that are not asked for."""
    found: dict[tuple[int, ...], Part] = {}
    for part in parts:
        wanted = {key: number for key, number in part.numbers.items() if key in indicators}
        if wanted:
            before = found.get(part.asked(names))
            numbers = wanted if before is None else {**before.numbers, **wanted}
            found[part.asked(names)] = part._replace(numbers=numbers)
    return list(found.values())


_DOT = "__"


def _column(indicator: str) -> str:
    """The column of an indicator: a name with a point is not one to every engine."""
    return indicator.replace(".", _DOT)


def _unpivoted(engine: Engine, counted: Any, indicators: tuple[str, ...], keys: list[str]) -> Any:
    """Columns of numbers as rows, one for each indicator."""
    nw = engine.nw
    columns = [_column(one) for one in indicators]
    if engine.name != "duckdb":
        long = counted.unpivot(on=columns, index=keys, variable_name="indicator", value_name="number")
        return long.with_columns(nw.col("indicator").str.replace_all(_DOT, ".", literal=True))
    # narwhals unpivots in DuckDB's own connection, which does not know the relations of another one.
    names = engine.table([(one,) for one in indicators], {"indicator": "text"})
    number = nw.lit(0, dtype=nw.Int64)
    for one, column in zip(indicators, columns, strict=True):
        number = nw.when(nw.col("indicator") == one).then(nw.col(column)).otherwise(number)
    return counted.join(names, how="cross").select(*keys, "indicator", number=number)
