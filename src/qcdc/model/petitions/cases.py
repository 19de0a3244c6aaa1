"""Cases (*vụ việc*): matters that one or more petitions concern."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.model.petitions.case_state import RunStanding, decisive, last_received, run_standing
from qcdc.model.petitions.handlings import Handling
from qcdc.model.petitions.petitions import Petition
from qcdc.model.places.body_references import BodyRef
from qcdc.vocab import HandlingState, Instance, Origin

__all__ = ["Case"]


def _register(petition: Petition) -> tuple[pendulum.Date, tuple[object, ...], str]:
    """The order of petitions in a list: by day of receipt, then by register and number. No result depends on it."""
    return petition.received, BodyRef.named_by(petition.handlings[0]).sort_key, petition.id


@entity
class Case:
    """A matter that one or more petitions concern (*vụ việc*). It is counted once, however many petitions there are.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: the id its petitions name.
        petitions: the petitions, by day of receipt.
    """

    id: str = attrs.field(validator=v.check_identifier)
    petitions: tuple[Petition, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(Petition)),
            v.not_empty,
            v.unique(lambda petition: petition.entry, "id"),
            v.ordered(lambda petition: petition.received, "day_of_receipt"),
        )
    )

    @check
    def _check_stranger(self) -> Faults:
        if any(petition.case != self.id for petition in self.petitions):
            yield InvariantError("case.stranger", "petitions")

    @classmethod
    def group(cls, petitions: tuple[Petition, ...]) -> tuple[Case, ...]:
        """The cases of many petitions, by id."""
        found: dict[str, list[Petition]] = {}
        for petition in sorted(v.all_arguments(petitions, Petition, "petitions"), key=_register):
            found.setdefault(petition.case, []).append(petition)
        return tuple(cls(id=case, petitions=tuple(found[case])) for case in sorted(found))

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of its petitions."""
        return frozenset(petition.origin for petition in self.petitions)

    @property
    def opened(self) -> pendulum.Date:
        """The day of the first petition."""
        return self.petitions[0].received

    def petitions_received(self, on: DayLike) -> int:
        """The number of petitions received by the end of a day (*số lần gửi đơn*)."""
        day = as_day(on, "on")
        return sum(petition.received <= day for petition in self.petitions)

    def decisive(self, on: DayLike) -> Handling | None:
        """The decisive handling at the end of a day; ``None`` if no petition had been received.

        As long as no body has accepted the case, it is the handling received last.
        """
        day = as_day(on, "on")
        begun: dict[RunStanding, Handling] = {}
        for petition in self.petitions:
            for place, handling in enumerate(petition.handlings):
                if handling.received <= day:
                    # Two handlings that are equal in every count are interchangeable.
                    begun.setdefault(run_standing(handling, kind=petition.kind, place=place, on=day), handling)
        found = decisive(begun) or last_received(begun)
        return None if found is None else begun[found]

    def state(self, on: DayLike) -> HandlingState:
        """The state of the case at the end of a day: the state of its decisive handling."""
        found = self.decisive(on)
        return HandlingState.NOT_RECEIVED if found is None else found.state(on)

    def instance(self, on: DayLike) -> Instance:
        """The instance it has reached by the end of a day."""
        found = self.decisive(on)
        return Instance.FIRST if found is None else found.instance

    def body(self, on: DayLike) -> BodyRef | None:
        """The body that is handling the case at the end of a day; ``None`` if no body is.

        For an open case it is the body of the decisive handling. If the case is settled, or no body has accepted it,
        it is the body of the petition received last among those still open.
        """
        day = as_day(on, "on")
        found = self.decisive(day)
        if found is not None and not found.state(day).finished:
            return BodyRef.named_by(found)
        still_open = [
            standing
            for petition in self.petitions
            for place, handling in enumerate(petition.handlings)
            if handling.received <= day
            and (standing := run_standing(handling, kind=petition.kind, place=place, on=day)).finished is None
        ]
        latest = last_received(still_open)
        return None if latest is None else BodyRef.named_by(latest)
