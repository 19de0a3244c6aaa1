"""Handing over (*bàn giao*): what is open in units that ended, and who takes it over.

A committee, an open petition, a report that is due does not end with the unit it belonged to. Where all of the
unit went into one other, that one takes it over. Where it was split, where its level ended, or where nobody knows,
the record is listed with those who come into question, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import AggregationError
from qcdc.model import Case, Heirs, Petition, SteeringCommittee, Territory, Unit, UnitRef

__all__ = ["Handover", "hand_over"]

Holder = Unit | UnitRef | SteeringCommittee | Petition | Case


@entity
class Handover:
    """One record and the unit that has it from a day on.

    Attributes:
        record: name of the type of the record, such as ``"Petition"``.
        id: its id; for a unit that was expected to report, its key in words.
        heirs: who comes into question.
    """

    record: str = attrs.field(validator=v.check_identifier)
    id: str = attrs.field(validator=v.check_identifier)
    heirs: Heirs = attrs.field(validator=v.instance(Heirs))

    @property
    def unit(self) -> UnitRef | None:
        """The unit that has it; ``None`` where that is for a decision."""
        return self.heirs.sole


def hand_over(records: Iterable[Holder], *, on: DayLike, territory: Territory) -> tuple[Handover, ...]:
    """Who has each open record on a day.

    Args:
        records: committees, petitions or cases, and units that are expected to report; what is closed by the day
            (an ended committee, a finished petition) is left out, for nobody has to take it over.
        on: the day, usually the first day of a reform.
        territory: the units and their lineage.

    Raises:
        AggregationError: a record of another type (``handover.record``).
        UnknownCodeError: a unit, or the day, is not in the territory.
    """
    day = as_day(on, "on")
    v.argument(territory, Territory, "territory")
    found: list[Handover] = []
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
                place, name = record.body(day), record.id
            case _:
                raise AggregationError(
                    "handover.record",
                    "record {index} is no committee, petition, case or unit",
                    "records",
                    {"index": index},
                )
        if place is not None:
            heirs = territory.heirs(place, on=day)
            found.append(Handover(record=type(record).__name__, id=name, heirs=heirs))
    return tuple(found)


def _body(petition: Petition, day: DayLike) -> UnitRef | None:
    """The unit that has a petition at hand at the end of a day; ``None`` where nobody does any more."""
    handling = petition.handling(day)
    return handling.unit if handling is not None and not handling.state(day).finished else None
