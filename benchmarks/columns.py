"""Columns: frames beside the same written by hand, and files beside a hand-written scan."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.goals import Found

__all__ = ["files", "frames"]


def frames() -> Iterator[Found]:
    """G6: through Narwhals beside polars, DuckDB and pandas by hand."""
    for key in ("frames.polars", "frames.duckdb", "frames.pandas"):
        yield Found(key, None)


def files() -> Iterator[Found]:
    """G7: a file to figures beside a hand-written `scan_ndjson`."""
    yield Found("files", None)
