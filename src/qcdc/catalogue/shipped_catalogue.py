"""The catalogue that the library ships, read from its tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc.catalogue.catalogue import Catalogue
from qcdc.catalogue.expressions import Expression, read_term
from qcdc.catalogue.identities import Identity, StockMovement
from qcdc.catalogue.indicators import Disaggregation, Indicator
from qcdc.catalogue.names import CategoryName
from qcdc.vocab import Dimension

__all__ = ["FAMILIES", "catalogue_or_shipped", "shipped"]

FAMILIES = (
    "reception",
    "petitions",
    "cases",
    "participation",
    "oversight",
    "movement",
    "workplace",
    "services",
    "society",
)
"""The tables of indicators, in the order of the catalogue."""

Table = dict[str, Any]


def catalogue_or_shipped(catalogue: Catalogue | None, name: str = "catalogue") -> Catalogue:
    """The catalogue to use: the given one, or the shipped one."""
    return shipped() if catalogue is None else v.argument(catalogue, Catalogue, name)


@cache
def shipped() -> Catalogue:
    """The catalogue that the library ships.

    >>> shipped().indicator("reception.visits").vi
    'Số lượt tiếp công dân'
    """
    tables = [package_toml("catalogue", f"{family}.toml") for family in FAMILIES]
    return Catalogue(
        indicators=tuple(one for table in tables for one in _indicators(table)),
        identities=tuple(_identity(row) for table in tables for row in table.get("identity", ())),
        movements=tuple(StockMovement(**row) for table in tables for row in table.get("movement", ())),
        names=tuple(
            CategoryName.of(dimension, value, vi=row[0], en=row[1])
            for dimension, rows in package_toml("catalogue", "names.toml").items()
            for value, row in rows.items()
        ),
    )


_NO_INDICATORS = {"identity", "movement", "version"}


def _indicators(table: Table) -> Iterator[Indicator]:
    for key, row in table.items():
        if key not in _NO_INDICATORS:
            yield _indicator(key, table["version"], dict(row))


def _indicator(key: str, version: object, row: Table) -> Indicator:
    overlapping = row.pop("overlapping", ())
    dimensions = [
        Disaggregation(dimension=Dimension(dimension), adds=dimension not in overlapping, values=tuple(values))
        for dimension, values in row.pop("by", {}).items()
    ]
    row["measures"] = row.pop("also", [])
    row["citations"] = row.pop("cite", [])
    for field in ("part", "whole"):
        if field in row:
            row[field] = _expression(row[field])
    return Indicator.of(key, version=version, dimensions=dimensions, **row)


def _identity(row: Table) -> Identity:
    return Identity(total=read_term(row["total"]), parts=_expression(row["parts"]), exhaustive=row["exhaustive"])


def _expression(rows: list[Any]) -> Expression:
    return tuple(read_term(row) for row in rows)
