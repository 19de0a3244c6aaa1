"""Engines (*công cụ xử lý bảng*): one way to work with the frames of polars, pandas, pyarrow, DuckDB and PySpark.

Everything goes through narwhals. An engine's own interface is used only where narwhals has none: to find the connection
or the session in which a further table has to be made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qcdc._kernel.extras import needed
from qcdc._kernel.text import show
from qcdc.errors import InvariantError
from qcdc.frames.schema import ColumnType

__all__ = ["ENGINES", "Engine", "engine_like", "engine_of"]

ENGINES = ("duckdb", "pandas", "polars", "pyarrow", "pyspark")
"""The engines that are tested; frames of other ones are refused."""

_EAGER = ("pandas", "polars", "pyarrow")
_PANDAS = {"text": "str", "day": "datetime64[us]", "whole": "Int64", "flag": "boolean"}


class Engine:
    """The engine of a frame, and how tables are made, computed and returned in it.

    Args:
        native: a frame of the engine.
        argument: the argument that an error names.

    Raises:
        InvariantError: not a frame of an engine (``frames.engine``), or narwhals is not installed (``extra.missing``).
    """

    def __init__(self, native: object, argument: str) -> None:
        self.nw: Any = needed("narwhals", "frames", argument)
        try:
            found = self.nw.from_native(native)
        except TypeError:
            raise InvariantError("frames.engine", argument, known=ENGINES) from None
        self.name: str = found.implementation.name.lower().removesuffix("_connect")
        if self.name not in ENGINES:
            raise InvariantError("frames.engine", argument, known=ENGINES)
        self.lazy: bool = isinstance(found, self.nw.LazyFrame)
        self._native: Any = native
        self.frame: Any = found.lazy()

    @property
    def day_type(self) -> Any:
        """The type of a day; pandas has none without a time."""
        return self.nw.Datetime("us") if self.name == "pandas" else self.nw.Date

    def day(self, day: dt.date) -> Any:
        """A day as a value of an expression."""
        if self.name == "pandas":
            return self.nw.lit(dt.datetime(day.year, day.month, day.day), dtype=self.day_type)  # noqa: DTZ001
        return self.nw.lit(dt.date(day.year, day.month, day.day), dtype=self.nw.Date)

    def with_nothing(self, types: Mapping[str, ColumnType]) -> Any:
        """The frame with further columns that have no value."""
        if not types:
            return self.frame
        if self.name == "pandas":
            # narwhals has no empty value for the types of pandas that may be empty.
            pandas = needed("pandas", "frames", "frame")
            index = self._native.index
            empty = {name: pandas.Series(None, index=index, dtype=_PANDAS[kind]) for name, kind in types.items()}
            return self.nw.from_native(self._native.assign(**empty)).lazy()
        known = self._types(types)
        return self.frame.with_columns(**{name: self.nw.lit(None, dtype=known[name]) for name in types})

    def type_of(self, kind: ColumnType) -> Any:
        """The type of a column of a kind."""
        nw = self.nw
        return {"text": nw.String, "day": self.day_type, "whole": nw.Int64, "flag": nw.Boolean}[kind]

    def _types(self, types: Mapping[str, ColumnType]) -> dict[str, Any]:
        return {name: self.type_of(kind) for name, kind in types.items()}

    @property
    def backend(self) -> str:
        """The library in which tables of this engine are made: its own if it can."""
        return self.name if self.name in _EAGER else "pyarrow"

    @property
    def reads_again(self) -> bool:
        """Whether rows can be read twice at little cost; those of a lazy frame may be read from files each time."""
        return self.name == "duckdb" or not self.lazy

    def table(self, rows: Iterable[Sequence[object]], types: Mapping[str, ColumnType]) -> Any:
        """A table of this engine, from rows whose values are in the order of the types."""
        return self.entered(self.made(rows, types))

    def made(self, rows: Iterable[Sequence[object]], types: Mapping[str, ColumnType]) -> Any:
        """An eager frame of such rows, which can be kept and entered into any engine with the same `backend`."""
        backend = self.backend
        made = list(rows)
        data = {
            name: [_plain(row[place], backend) for row in made] if kind == "day" else [row[place] for row in made]
            for place, (name, kind) in enumerate(types.items())
        }
        if backend == "pandas":
            # narwhals gives pandas the types of numpy, which have no whole numbers with nulls.
            pandas = needed("pandas", "frames", "frame")
            series = {name: pandas.Series(values, dtype=_PANDAS[types[name]]) for name, values in data.items()}
            return self.nw.from_native(pandas.DataFrame(series))
        return self.nw.from_dict(data, self._types(types), backend=backend)

    def entered(self, eager: Any) -> Any:
        """An eager frame as a table of this engine."""
        if self.name == "duckdb":
            # Relations of two connections cannot be joined: a query finds the table by the name of the variable.
            arrow_table = eager.to_arrow()
            made = self._native.query("qcdc_relation", "select * from arrow_table")
            del arrow_table
            return self.nw.from_native(made)
        if self.name == "pyspark":
            return eager.lazy("pyspark", session=self._native.sparkSession)
        return eager.lazy()

    def computed(self, frame: Any) -> Any:
        """The rows of a frame in the memory of this process."""
        return frame.collect(self.name if self.name in _EAGER else "pyarrow")

    def settled(self, frame: Any) -> Any:
        """The same frame, computed once, however often it is used."""
        return self.entered(self.computed(frame))

    def rows(self, frame: Any) -> list[dict[str, Any]]:
        """The rows of a small frame as dicts; days without a time."""
        return [{name: _known(value) for name, value in row.items()} for row in self.computed(frame).rows(named=True)]

    def result(self, frame: Any) -> Any:
        """A frame as its user gets it: of the kind that was given, lazy if that was."""
        return frame.to_native() if self.lazy else self.computed(frame).to_native()


def _plain(day: object, backend: str) -> object:
    """A day as a library takes it; one of pendulum is not known to all of them."""
    if not isinstance(day, dt.date):
        return None
    if backend == "pandas":
        return dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001
    return dt.date(day.year, day.month, day.day)


def _known(value: Any) -> Any:
    """A value of a row; what pandas has for a missing one is no value."""
    if value is None or (not isinstance(value, str) and str(value) in {"NaT", "<NA>", "nan"}):
        return None
    return value.date() if isinstance(value, dt.datetime) else value


def engine_of(native: object, argument: str = "frame") -> Engine:
    """The engine of a frame. See `Engine`."""
    return Engine(native, argument)


def engine_like(like: object) -> Engine:
    """The engine of a library, or of a frame: for DuckDB its connection, for PySpark its session.

    Raises:
        InvariantError: not a library (``table.library``), or it is not installed (``extra.missing``); not a frame
            (``frames.engine``).
    """
    if not isinstance(like, str):
        return Engine(like, "like")
    if like not in _EAGER:
        raise InvariantError("table.library", "like", known=_EAGER, value=show(like))
    needed(like, "frames", "like")
    nw = needed("narwhals", "frames", "like")
    return Engine(nw.from_dict({"empty": []}, {"empty": nw.Int64}, backend=like).to_native(), "like")
