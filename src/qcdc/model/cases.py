"""Cases (*vụ việc*): the matter itself, which one or more petitions concern."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.model.handlings import Handling
from qcdc.model.petitions import Petition
from qcdc.vocab import HandlingState, Instance, Origin

__all__ = ["Case"]


@entity
class Case:
    """A matter that one or more petitions concern (*vụ việc*). It is counted once, however many papers there are.

    Attributes:
        id: the id its petitions name.
        petitions: the petitions, by day of receipt.
    """

    id: str = attrs.field(validator=v.check_identifier)
    petitions: tuple[Petition, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(Petition)),
            v.not_empty,
            v.unique(lambda petition: (petition.handlings[0].unit, petition.received.year, petition.id), "id"),
            v.ordered(lambda petition: petition.received, "day of receipt"),
        )
    )

    @check
    def _check_stranger(self) -> Faults:
        if any(petition.case != self.id for petition in self.petitions):
            yield InvariantError("case.stranger", "a petition names another case", "petitions")

    @classmethod
    def group(cls, petitions: tuple[Petition, ...]) -> tuple[Case, ...]:
        """The cases of many petitions, by id."""
        found: dict[str, list[Petition]] = {}
        for petition in sorted(
            v.all_arguments(petitions, Petition, "petitions"), key=lambda petition: (petition.received, petition.id)
        ):
            found.setdefault(petition.case, []).append(petition)
        return tuple(cls(id=case, petitions=tuple(found[case])) for case in sorted(found))

    @property
    def origins(self) -> frozenset[Origin]:
        """Where its petitions come from."""
        return frozenset(petition.origin for petition in self.petitions)

    @property
    def opened(self) -> pendulum.Date:
        """The day of the first paper."""
        return self.petitions[0].received

    def times(self, on: DayLike) -> int:
        """How many papers had come in by the end of a day (*số lần gửi đơn*): counted, never a flag."""
        day = as_day(on, "on")
        return sum(petition.received <= day for petition in self.petitions)

    def latest(self, on: DayLike) -> Handling | None:
        """The handling that had begun last by the end of a day: the body of the case is its body."""
        day = as_day(on, "on")
        begun = [
            (handling.received, handling.id, petition.id, handling.unit.sort_key, index, handling)
            for petition in self.petitions
            for index, handling in enumerate(petition.handlings)
            if handling.received <= day
        ]
        return max(begun, key=lambda one: one[:-1])[-1] if begun else None

    def state(self, on: DayLike) -> HandlingState:
        """Where the case stands at the end of a day: the state of its latest handling."""
        latest = self.latest(on)
        return HandlingState.NOT_RECEIVED if latest is None else latest.state(on)

    def instance(self, on: DayLike) -> Instance:
        """The instance it has reached by the end of a day."""
        latest = self.latest(on)
        return Instance.FIRST if latest is None else latest.instance
