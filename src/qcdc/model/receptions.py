"""Receptions of citizens (*tiếp công dân*): single visits, and the days on which the head received in person."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model.units import UnitRef
from qcdc.vocab import Origin, PetitionKind, Receiver, ReceptionKind

__all__ = ["HeadReceptionDays", "Reception"]


@entity
class Reception:
    """One visit (*một lượt tiếp công dân*). Visits, persons, cases and groups are counted apart and never added.

    Attributes:
        id: number in the register of receptions of the body.
        unit: the body that received, by its unit and a day on which the code meant it.
        day: the day of the visit.
        kind: regular, periodic (of the head), ad hoc.
        receiver: officer, head in person, or a delegate of the head.
        persons: how many came, at least 1.
        representatives: how many of a group were sent in to speak; ``None``: not stated.
        topics: what they came about; may be empty where the register does not say.
        origin: recorded or synthetic.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    day: pendulum.Date = attrs.field(validator=v.day)
    kind: ReceptionKind = attrs.field(validator=v.instance(ReceptionKind))
    receiver: Receiver = attrs.field(validator=v.instance(Receiver))
    persons: int = attrs.field(validator=v.check_count)
    representatives: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    topics: frozenset[PetitionKind] = attrs.field(
        factory=frozenset[PetitionKind], validator=v.each(v.instance(PetitionKind), container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))

    def __attrs_post_init__(self) -> None:
        if self.persons < 1:
            raise InvariantError("reception.nobody", "a visit has at least one person", "persons")
        if self.representatives is not None and self.representatives > self.persons:
            raise InvariantError(
                "reception.representatives",
                "{part} representatives of {whole} persons",
                "representatives",
                {"part": self.representatives, "whole": self.persons},
            )


@entity
class HeadReceptionDays:
    """The days on which the head of a body received citizens in a period (*ngày tiếp công dân của người đứng đầu*).

    A day on which nobody came counts: the duty is to be there.

    Attributes:
        unit: the unit whose People's Committee chair this is.
        period: the period the register covers.
        held: days on which the head received in person.
        delegated: days on which somebody else did; they never count towards the head's minimum.
        origin: recorded or synthetic.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    period: Period = attrs.field(validator=v.instance(Period))
    held: frozenset[pendulum.Date] = attrs.field(
        repr=lambda days: f"<{len(days)} days>", validator=v.each(v.day, container=frozenset)
    )
    delegated: frozenset[pendulum.Date] = attrs.field(
        factory=frozenset[pendulum.Date],
        repr=lambda days: f"<{len(days)} days>",
        validator=v.each(v.day, container=frozenset),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))

    def __attrs_post_init__(self) -> None:
        for name, days in (("held", self.held), ("delegated", self.delegated)):
            outside = sorted(day.isoformat() for day in days if day not in self.period)
            if outside:
                raise InvariantError(
                    "reception.day_outside", "days outside the period: {days}", name, {"days": tuple(outside[:5])}
                )
        if self.held & self.delegated:
            raise InvariantError("reception.day_twice", "a day is either held in person or delegated", "delegated")
