"""Points and areas of the communes of 1 July 2025, read on first use."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from functools import cache

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_bytes
from qcdc.dates import as_day
from qcdc.gazetteer.vietnam import vietnam
from qcdc.model.places.unit_places import UnitPlace
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import Level, PlaceDoubt

__all__ = ["place", "places"]

_DAY = as_day("2025-07-01")
# As NOTICE names them. Every point and every computed area is from the polygons of the first.
_POLYGONS = ("vietnamese-provinces-database",)
_STATED = (*_POLYGONS, "vietnamadminunits")


def places() -> tuple[UnitPlace, ...]:
    """The point and the area of each of the 3,321 communes of 1 July 2025, by code.

    The point is the centre of gravity of the commune's polygon; of a bent one, it may be outside. There are no borders
    and no units of other days: a unit that ended on 30 June 2025 has no place, even if its code and its name go on.

    >>> len(places())
    3321
    """
    return tuple(_by_unit().values())


def place(unit: Unit | UnitRef) -> UnitPlace | None:
    """The point and the area of a commune of 1 July 2025; ``None`` for any other unit, because none is known.

    >>> place(vietnam().get("23677", on="2025-07-01")).area_km2
    Decimal('83.37')

    Raises:
        UnknownCodeError: a reference that the shipped table does not know.
    """
    ref = unit.ref if isinstance(unit, Unit) else vietnam().canonical_ref(v.argument(unit, UnitRef, "unit"))
    return _by_unit().get(ref)


@cache
def _by_unit() -> dict[UnitRef, UnitPlace]:
    rows = csv.DictReader(io.StringIO(package_bytes("gazetteer", "points.csv.gz").decode("utf-8"), newline=""))
    found = [
        UnitPlace(
            unit=UnitRef(level=Level.COMMUNE, code=row["code"], on=_DAY),
            latitude=Decimal(row["latitude"]),
            longitude=Decimal(row["longitude"]),
            area_km2=Decimal(row["area_km2"]),
            area_stated=row["area_from"] == "stated",
            doubts=tuple(map(PlaceDoubt, row["doubt"].split())),
            sources=_STATED if row["area_from"] == "stated" else _POLYGONS,
        )
        for row in rows
    ]
    return {one.unit: one for one in found}
