"""Who is expected to report (*cơ quan phải báo cáo*): data that the user gives."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Period
from qcdc.model.places.body_references import level_faults
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import BodyKind

__all__ = ["ExpectedBodies"]


@entity
class ExpectedBodies:
    """One body of each of several units, which is expected to report for a period (*cơ quan phải báo cáo*).

    Attributes:
        body: which body of each unit; the People's Committee if left out.
        units: the units.
        period: the days for which it is expected; ``None``: always.
    """

    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    units: frozenset[UnitRef] = attrs.field(
        repr=lambda units: f"<{len(units)} units>", validator=v.each(v.instance(UnitRef), container=frozenset)
    )
    period: Period | None = attrs.field(default=None, validator=v.maybe(v.instance(Period)))

    @classmethod
    def of(
        cls,
        units: Iterable[Unit | UnitRef],
        kind: BodyKind | str = BodyKind.PEOPLES_COMMITTEE,
        name: str | None = None,
        *,
        period: Period | None = None,
    ) -> ExpectedBodies:
        """Short form: ``ExpectedBodies.of(communes)``, ``ExpectedBodies.of([province], "department", "Sở Nội vụ")``.

        Raises:
            InvariantError: not a kind of body (``code.not_listed``), or any error of the constructor.
        """
        found = frozenset(v.argument(unit, UnitRef, "units") for unit in v.arguments(units, "units"))
        return cls(body=UnitBody.of(kind, name), units=found, period=period)

    @check
    def _check_levels(self) -> Faults:
        wrong = next((unit.level for unit in self.units if unit.level not in self.body.kind.levels), None)
        if wrong is not None:
            yield from level_faults(self.body, wrong)
