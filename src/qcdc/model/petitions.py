"""Petitions (*đơn*), what bodies do with them (*xử lý*), and the cases they join (*vụ việc*).

Four things that are often mixed up are kept apart: the *petitioner* (who), the *petition* (the paper), the
*handling* (one run in one body; a transfer ends one and begins another) and the *case* (the matter itself,
which several petitions may concern and which is counted once).
"""

from __future__ import annotations

from itertools import pairwise

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, TransitionError
from qcdc.model.people import PersonalText
from qcdc.model.units import UnitRef
from qcdc.vocab import (
    Channel,
    HandlingEventKind,
    HandlingState,
    Instance,
    Origin,
    Outcome,
    PetitionerKind,
    PetitionKind,
)

__all__ = ["Case", "Handling", "HandlingEvent", "Petition", "Petitioner"]


@entity
class Petitioner:
    """Who petitions (*người khiếu nại, tố cáo, kiến nghị, phản ánh*). Everything that identifies them is masked.

    Attributes:
        kind: individual, group, organisation.
        name: masked; ``None`` for an anonymous paper.
        address: masked.
        persons: how many persons stand behind it, at least 1.
    """

    kind: PetitionerKind = attrs.field(validator=v.instance(PetitionerKind))
    name: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    address: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    persons: int = attrs.field(default=1, validator=v.check_count)

    def __attrs_post_init__(self) -> None:
        if self.persons < 1:
            raise InvariantError("petitioner.nobody", "a petitioner is at least one person", "persons")
        if (self.kind is PetitionerKind.INDIVIDUAL) and self.persons != 1:
            raise InvariantError("petitioner.individual", "an individual is one person", "persons")
        if (self.kind is PetitionerKind.GROUP) and self.persons < 2:
            raise InvariantError("petitioner.group", "a group is two persons or more", "persons")


@entity
class HandlingEvent:
    """One step of a handling (*bước xử lý*).

    Attributes:
        kind: what was done.
        day: when.
        outcome: right, wrong or partly right; with a decision or a conclusion only.
        to: where it was sent; with a transfer only.
    """

    kind: HandlingEventKind = attrs.field(validator=v.instance(HandlingEventKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    outcome: Outcome | None = attrs.field(default=None, validator=v.maybe(v.instance(Outcome)))
    to: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))

    def __attrs_post_init__(self) -> None:
        if self.outcome is not None and self.kind not in {HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE}:
            raise InvariantError("event.outcome", "only a decision or a conclusion has an outcome", "outcome")
        if self.to is not None and self.kind is not HandlingEventKind.TRANSFER:
            raise InvariantError("event.to", "only a transfer goes somewhere", "to")


_STATE = {
    HandlingEventKind.RECEIVE: HandlingState.RECEIVED,
    HandlingEventKind.ACCEPT: HandlingState.ACCEPTED,
    HandlingEventKind.VERIFY: HandlingState.VERIFYING,
    HandlingEventKind.GUIDE: HandlingState.GUIDED,
    HandlingEventKind.TRANSFER: HandlingState.TRANSFERRED,
    HandlingEventKind.RETURN: HandlingState.RETURNED,
    HandlingEventKind.REFUSE: HandlingState.REFUSED,
    HandlingEventKind.FILE: HandlingState.FILED,
    HandlingEventKind.DECIDE: HandlingState.DECIDED,
    HandlingEventKind.CONCLUDE: HandlingState.CONCLUDED,
    HandlingEventKind.WITHDRAW: HandlingState.WITHDRAWN,
}


@entity
class Handling:
    """One run of a petition in one body (*quá trình xử lý tại một cơ quan*).

    Built in any lawful or unlawful order of steps that can happen (a decision before the acceptance is wrong,
    and happens: a rule reports it), but nothing happens before the receipt or after the finish.

    Attributes:
        id: chosen by the user.
        unit: the body, by its unit and a day on which the code meant it.
        events: the steps in the order of days; the first is the receipt.
        instance: first or second settlement.
        complex: whether the body recorded the matter as complex.
        remote: whether the remote-area terms apply.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    events: tuple[HandlingEvent, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(HandlingEvent)), v.not_empty, v.ordered(lambda event: event.day, "day"))
    )
    instance: Instance = attrs.field(default=Instance.FIRST, validator=v.instance(Instance))
    complex: bool = attrs.field(default=False, validator=v.check_flag)
    remote: bool = attrs.field(default=False, validator=v.check_flag)

    def __attrs_post_init__(self) -> None:
        if self.events[0].kind is not HandlingEventKind.RECEIVE:
            raise InvariantError("handling.not_received", "the first step of a handling is the receipt", "events")
        for index, event in enumerate(self.events[1:], start=1):
            if event.kind is HandlingEventKind.RECEIVE or _STATE[self.events[index - 1].kind].finished:
                raise TransitionError(
                    "handling.life",
                    "step {index} ({kind}) does not fit: received once, and nothing after the finish",
                    "events",
                    {"index": index, "kind": event.kind.value},
                )

    def first(self, kind: HandlingEventKind) -> HandlingEvent | None:
        """The first step of a kind, if there is one."""
        return next((event for event in self.events if event.kind is kind), None)

    @property
    def received(self) -> pendulum.Date:
        """The day of the receipt."""
        return self.events[0].day

    @property
    def accepted(self) -> pendulum.Date | None:
        """The day of the acceptance (*thụ lý*), if there was one."""
        event = self.first(HandlingEventKind.ACCEPT)
        return None if event is None else event.day

    @property
    def finished(self) -> pendulum.Date | None:
        """The day on which the body was done with it, in whatever way."""
        last = self.events[-1]
        return last.day if _STATE[last.kind].finished else None

    def state(self, on: DayLike) -> HandlingState:
        """Where it stands at the end of a day; later steps do not matter."""
        day = as_day(on, "on")
        state = HandlingState.NOT_RECEIVED
        for event in self.events:
            if event.day > day:
                break
            state = _STATE[event.kind]
        return state


@entity
class Petition:
    """A petition as it was handed in (*đơn khiếu nại, tố cáo, kiến nghị, phản ánh*).

    Attributes:
        id: register number; it names one petition among those of a body and a year.
        kind: by its content.
        received: the day the first body received it.
        petitioner: who; masked.
        case: id of the case it joins. Several petitions with one case id are one case, wherever they are
            registered: the id is unique among all that is counted together.
        channel: how it came in.
        content: what it says; masked, because it names people.
        handlings: the runs in one body after the other, oldest first.
        origin: recorded or synthetic.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: PetitionKind = attrs.field(validator=v.instance(PetitionKind))
    received: pendulum.Date = attrs.field(validator=v.day)
    petitioner: Petitioner = attrs.field(validator=v.instance(Petitioner))
    case: str = attrs.field(validator=v.check_identifier)
    channel: Channel = attrs.field(validator=v.instance(Channel))
    content: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    handlings: tuple[Handling, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(Handling)),
            v.not_empty,
            v.unique(lambda handling: handling.id, "id"),
            v.ordered(lambda handling: handling.received, "receipt"),
        )
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))

    def __attrs_post_init__(self) -> None:
        if self.handlings[0].received != self.received:
            raise InvariantError(
                "petition.received", "the first handling is received on the day of the petition", "received"
            )
        for index, (earlier, later) in enumerate(pairwise(self.handlings), start=1):
            if earlier.finished is None or later.received < earlier.finished:
                raise TransitionError(
                    "petition.handlings",
                    "handling {index} begins before the one before it was finished",
                    "handlings",
                    {"index": index},
                )

    def handling(self, on: DayLike) -> Handling | None:
        """The latest handling that had begun by the end of a day."""
        day = as_day(on, "on")
        begun = [handling for handling in self.handlings if handling.received <= day]
        return begun[-1] if begun else None

    def state(self, on: DayLike) -> HandlingState:
        """Where the petition stands at the end of a day: the state of its latest handling."""
        latest = self.handling(on)
        return HandlingState.NOT_RECEIVED if latest is None else latest.state(on)


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
            v.unique(lambda petition: petition.id, "id"),
            v.ordered(lambda petition: petition.received, "day of receipt"),
        )
    )

    def __attrs_post_init__(self) -> None:
        if any(petition.case != self.id for petition in self.petitions):
            raise InvariantError("case.stranger", "a petition names another case", "petitions")

    @classmethod
    def group(cls, petitions: tuple[Petition, ...]) -> tuple[Case, ...]:
        """The cases of many petitions, by id."""
        found: dict[str, list[Petition]] = {}
        for petition in sorted(petitions, key=lambda petition: (petition.received, petition.id)):
            found.setdefault(petition.case, []).append(petition)
        return tuple(cls(id=case, petitions=tuple(found[case])) for case in sorted(found))
