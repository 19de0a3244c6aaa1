"""Where a unit is and how large it is (*vị trí và diện tích của đơn vị hành chính*): a point and an area, no borders."""

from __future__ import annotations

from decimal import Decimal

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.places.units import UnitRef
from qcdc.vocab import PlaceDoubt

__all__ = ["UnitPlace"]


@entity
class UnitPlace:
    """The point and the area of a unit (*điểm và diện tích*).

    Attributes:
        unit: the unit.
        latitude: in degrees, WGS 84; north is positive.
        longitude: in degrees; east is positive.
        area_km2: the area in square kilometres.
        area_stated: whether a source states the area; otherwise it was computed from a polygon, to about 1 %.
        doubts: why the point or the area may be wrong.
        sources: the public data from which they were taken.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    latitude: Decimal = attrs.field(validator=v.instance(Decimal))
    longitude: Decimal = attrs.field(validator=v.instance(Decimal))
    area_km2: Decimal = attrs.field(validator=v.all_of(v.instance(Decimal), v.number))
    area_stated: bool = attrs.field(validator=v.check_flag)
    doubts: tuple[PlaceDoubt, ...] = attrs.field(default=(), validator=v.each(v.instance(PlaceDoubt)))
    sources: tuple[str, ...] = attrs.field(validator=v.each(v.check_text))

    @check
    def _check_degrees(self) -> Faults:
        for field, limit in (("latitude", 90), ("longitude", 180)):
            degrees: Decimal = getattr(self, field)
            if not (degrees.is_finite() and -limit <= degrees <= limit):
                yield InvariantError("place.degrees", field, limit=limit)

    @check
    def _check_area(self) -> Faults:
        if self.area_km2 <= 0:
            yield InvariantError("place.area", "area_km2")
