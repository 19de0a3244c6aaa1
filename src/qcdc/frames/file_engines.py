"""Scanning a file is a call of each engine's own: here are those of polars and of DuckDB, and nowhere else.

A column is read with its type, and a value that does not fit makes the engine stop, in the same pass in which it computes
the figures: nothing is read twice, and nothing is left out without a word. Only columns that a figure needs are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qcdc._kernel.extras import needed
from qcdc.frames.file_bytes import MOST_LINE
from qcdc.frames.schema import FrameColumn, FrameSchema

__all__ = ["DOCUMENTS", "FORMATS", "duckdb_rows", "polars_rows"]

FORMATS = ("jsonl", "ndjson", "csv", "parquet")

_PATHS: Mapping[str, tuple[str, ...]] = {
    "unit_level": ("unit", "level"),
    "unit_code": ("unit", "code"),
    "unit_on": ("unit", "on"),
}
DOCUMENTS = ("receptions", "reception_cases")
"""The kinds of rows that can be read from whole documents in JSON Lines."""


def polars_rows(path: Path, format: str, wanted: FrameSchema, *, documents: bool) -> Any:
    """The rows of a file as a lazy frame of polars."""
    pl: Any = needed("polars", "frames", "engine")
    nw: Any = needed("narwhals", "frames", "engine")
    if format == "parquet":
        return nw.scan_parquet(str(path), backend="polars").to_native()
    if format == "csv":
        texts = nw.scan_csv(str(path), backend="polars", infer_schema=False)
        source, known = texts.to_native(), set(texts.collect_schema().names())
        return source.select(
            *(_polars_column(pl, pl.col(one.name), one, typed=False) for one in wanted.columns if one.name in known)
        )
    if not documents:
        types = _polars_types(pl, wanted.columns)
        source = pl.scan_ndjson(str(path), schema=types)
        return source.select(*(_polars_column(pl, pl.col(one.name), one, typed=True) for one in wanted.columns))
    unit = pl.Struct({"level": pl.String, "code": pl.String, "on": pl.String})
    types = {
        **_polars_types(pl, (one for one in wanted.columns if one.name not in {*_PATHS, "case"})),
        "unit": unit,
        "body": pl.Struct({"kind": pl.String, "name": pl.String}),
    }
    if wanted.name == "reception_cases":
        types["cases"] = pl.List(pl.String)
    source = pl.scan_ndjson(str(path), schema=types)
    if wanted.name == "reception_cases":
        source = source.explode("cases").rename({"cases": "case"}).filter(pl.col("case").is_not_null())
    body = pl.concat_str(
        pl.col("body").struct.field("kind"), pl.col("body").struct.field("name"), separator=" ", ignore_nulls=True
    )
    special = {
        **{name: pl.col(top).struct.field(field) for name, (top, field) in _PATHS.items()},
        "body": pl.when(pl.col("body").struct.field("kind").is_not_null()).then(body),
    }
    return source.select(
        *(_polars_column(pl, special.get(one.name, pl.col(one.name)), one, typed=True) for one in wanted.columns)
    )


_POLARS_TYPES: Mapping[str, str] = {"text": "String", "day": "String", "whole": "Int64", "flag": "Boolean"}


def _polars_types(pl: Any, columns: Iterable[FrameColumn]) -> dict[str, Any]:
    """The types of columns as they are in JSON; a day is a text."""
    return {one.name: getattr(pl, _POLARS_TYPES[one.type]) for one in columns}


def _polars_column(pl: Any, given: Any, column: FrameColumn, *, typed: bool) -> Any:
    """A column with its type; what does not fit makes polars stop."""
    value = given
    if column.type == "day":
        value = given.str.to_date("%Y-%m-%d", strict=True)
    elif not typed and column.type == "whole":
        value = given.cast(pl.Int64, strict=True)
    elif not typed and column.type == "flag":
        value = given.replace_strict(["true", "false"], [True, False], return_dtype=pl.Boolean)
    right = None
    if not column.empty and column.default is None:
        right = given.is_not_null()
    if column.codes:
        known = given.is_in(list(column.codes)) | given.is_null()
        right = known if right is None else right & known
    if column.least is not None:
        enough = (value >= column.least) | given.is_null()
        right = enough if right is None else right & enough
    if right is not None:
        # A condition that does not hold for a row has no other value: polars raises.
        value = pl.when(right.replace_strict([True], [True], return_dtype=pl.Boolean)).then(value)
    return value.alias(column.name)


def duckdb_rows(connection: Any, path: Path, format: str, wanted: FrameSchema, *, documents: bool) -> Any:
    """The rows of a file as a relation of DuckDB."""
    place = "'" + str(path).replace("'", "''") + "'"
    if format == "parquet":
        return connection.read_parquet(str(path))
    if format == "csv":
        source = f"read_csv({place}, header = true, all_varchar = true, quote = '\"', escape = '\"', delim = ',')"
        names = set(connection.sql(f"select * from {source} limit 0").columns)  # noqa: S608 - the path is quoted
        texts = {one.name: f'"{one.name}"' for one in wanted.columns if one.name in names}
        return connection.sql(_duckdb_query(source, wanted, texts, plain=True))
    types = {one.name: "VARCHAR" if one.type in {"text", "day"} else "JSON" for one in wanted.columns}
    texts = {one.name: f'"{one.name}"' for one in wanted.columns}
    if documents:
        types = {name: kind for name, kind in types.items() if name not in {*_PATHS, "case"}}
        types |= {
            "unit": 'STRUCT(level VARCHAR, code VARCHAR, "on" VARCHAR)',
            "body": "STRUCT(kind VARCHAR, name VARCHAR)",
        }
        texts |= {name: f'"{top}"."{field}"' for name, (top, field) in _PATHS.items()}
        texts["body"] = "body.kind || coalesce(' ' || body.name, '')"
        if wanted.name == "reception_cases":
            types["cases"] = "VARCHAR[]"
    columns = ", ".join(f"{name}: '{kind}'" for name, kind in types.items())
    source = (
        f"read_json({place}, format = 'newline_delimited', maximum_object_size = {MOST_LINE}, columns = {{{columns}}})"
    )
    if wanted.name == "reception_cases" and documents:
        source = f'(select * exclude (cases), unnest(cases) as "case" from {source})'  # noqa: S608 - as above
    return connection.sql(_duckdb_query(source, wanted, texts, plain=False))


def _duckdb_query(source: str, wanted: FrameSchema, texts: Mapping[str, str], *, plain: bool) -> str:
    columns = [
        f'{_duckdb_column(texts[one.name], one, plain=plain)} as "{one.name}"'
        for one in wanted.columns
        if one.name in texts
    ]
    return f"select {', '.join(columns)} from {source}"  # noqa: S608 - names of our schema, and a quoted path


_WHOLE, _DAY = r"^-?\d{1,18}$", r"^\d{4}-\d{2}-\d{2}$"


def _duckdb_column(text: str, column: FrameColumn, *, plain: bool) -> str:
    """A column with its type; what does not fit makes DuckDB stop."""
    given = f"cast({text} as varchar)"
    if not plain:
        # A null of JSON is a text here.
        given = f"nullif({given}, 'null')" if column.type in {"whole", "flag"} else given
    right: list[str] = []
    value = given
    if column.type == "day":
        right.append(f"regexp_matches({given}, '{_DAY}')")
        value = f"cast({given} as date)"
    elif column.type == "whole":
        right.append(f"regexp_matches({given}, '{_WHOLE}')")
        value = f"cast({given} as bigint)"
    elif column.type == "flag":
        right.append(f"{given} in ('true', 'false')")
        value = f"{given} = 'true'"
    if column.codes:
        right.append(f"{given} in ({', '.join(repr(code) for code in column.codes)})")
    if column.least is not None:
        right.append(f"cast({given} as bigint) >= {column.least}")
    fits = " and ".join(right) or "true"
    empty = "null" if column.empty or column.default is not None else "error('qcdc')"
    return f"case when {given} is null then {empty} when {fits} then {value} else error('qcdc') end"
