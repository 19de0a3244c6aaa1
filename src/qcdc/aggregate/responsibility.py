"""Responsible units (*đơn vị nhận bàn giao*): which unit takes over the open records of a unit that ended.

Committees, open petitions and reports that are due do not end with their unit. If the whole unit was merged into one
other unit, that unit takes them over. If it was split, if its level was abolished, or if its successors are not known,
the record is listed with the possible units, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError, UnknownCodeError
from qcdc.model import Case, Heirs, Petition, SteeringCommittee, Territory, Unit, UnitRef
from qcdc.vocab import Confidence, HeirState

__all__ = ["ResponsibleUnit", "responsible_units"]

Holder = Unit | UnitRef | SteeringCommittee | Petition | Case


@entity
class ResponsibleUnit:
    """One record and the unit that takes it over on a day (*đơn vị tiếp nhận hồ sơ*).

    Attributes:
        record: name of the type of the record, such as ``"Petition"``.
        id: its id; for a unit that was expected to report, its key in words.
        heirs: the units that may take it over.
        reason: code of the error if the table does not know the unit (``unit.unknown``, ``unit.ended``); there are no
            heirs then, and a person must look up the unit.
    """

    record: str = attrs.field(validator=v.check_identifier)
    id: str = attrs.field(validator=v.check_identifier)
    heirs: Heirs = attrs.field(validator=v.instance(Heirs))
    reason: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @property
    def provisional(self) -> bool:
        """Whether the day is after the day until which the table of units was checked."""
        return self.heirs.provisional

    @property
    def unit(self) -> UnitRef | None:
        """The responsible unit; ``None`` if a person must decide."""
        return self.heirs.successor


def responsible_units(
    records: Iterable[Holder], *, on: DayLike, territory: Territory, strict: bool = False
) -> tuple[ResponsibleUnit, ...]:
    """The unit that takes over each open record on a day.

    Args:
        records: committees, petitions or cases, and units that are expected to report. A record that is closed on the
            day (an ended committee, a finished petition) is left out, because it need not be taken over.
        on: the day, usually the first day of a reform. If it is after the day until which the territory was checked,
            every answer is marked provisional.
        territory: the units and their lineage.
        strict: refuse such a day, and a unit that the territory does not know. Otherwise the record of such a unit is
            listed with the reason.

    Raises:
        AggregationError: a record of another type (``handover.record``).
        UnknownCodeError: the day is before the table; with ``strict`` also a later day, or an unknown unit.
    """
    day = as_day(on, "on")
    v.argument(territory, Territory, "territory").at(day, strict=strict)
    found: list[ResponsibleUnit] = []
    for index, record in enumerate(v.arguments(records, "records")):
        place: Unit | UnitRef | None
        match record:
            case Unit() | UnitRef():
                place, name = record, str(record.ref if isinstance(record, Unit) else record)
            case SteeringCommittee():
                place, name = record.unit if record.exists(day) else None, record.id
            case Petition():
                place, name = _body(record, day), record.id
            case Case():
                body = record.body(day)
                place, name = None if body is None else body.unit, record.id
            case _:
                raise AggregationError("handover.record", "records", index=index)
        if place is not None:
            heirs, reason = _heirs(place, day, territory, strict=strict)
            found.append(ResponsibleUnit(record=type(record).__name__, id=name, heirs=heirs, reason=reason))
    return tuple(found)


def _heirs(
    place: Unit | UnitRef, day: pendulum.Date, territory: Territory, *, strict: bool
) -> tuple[Heirs, str | None]:
    """The heirs of a unit; none, with the reason, if the table does not know the unit."""
    try:
        return territory.heirs(place, on=day, strict=strict), None
    except UnknownCodeError as error:
        if strict:
            raise
        ref = place.ref if isinstance(place, Unit) else place
        unknown = Heirs(
            unit=ref,
            on=day,
            state=HeirState.UNKNOWN,
            units=(),
            confidence=Confidence.UNCERTAIN,
            provisional=territory.is_provisional(day),
        )
        return unknown, error.code


def _body(petition: Petition, day: DayLike) -> UnitRef | None:
    """The unit that is handling a petition at the end of a day; ``None`` if its handling is finished."""
    handling = petition.handling(day)
    return handling.unit if handling is not None and not handling.state(day).finished else None
