"""A handling as known on the day of the audit, for the rules on petitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import pendulum

from qcdc.law import LawBook
from qcdc.model import Handling, HandlingEvent, Petition
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Skip
from qcdc.vocab import HandlingEventKind, Instance, PetitionKind, Recipient

__all__ = ["ACCEPTED", "DayOf", "HandlingDay", "Handlings", "PetitionParts", "Run", "runs_of"]

_FIRST = Place.of("handlings[0]")


class Run(NamedTuple):
    """A handling with the kind of its petition and the steps up to a day; later steps are left out.

    `kept` are the last days found so far under the law of its book, for all handlings of a run.
    """

    at: Place
    handling: Handling
    kind: PetitionKind
    events: tuple[HandlingEvent, ...]
    ending: HandlingEvent | None
    as_of: pendulum.Date
    book: LawBook
    petition: Petition | None = None
    kept: dict[Any, Any] | None = None

    @classmethod
    def of(
        cls,
        handling: Handling,
        kind: PetitionKind,
        *,
        as_of: pendulum.Date,
        book: LawBook,
        at: Place = _FIRST,
        petition: Petition | None = None,
        kept: dict[Any, Any] | None = None,
    ) -> Run:
        """The handling as known at the end of a day."""
        ending = handling.ending
        return cls(
            at=at,
            handling=handling,
            kind=kind,
            events=handling.until(as_of),
            ending=ending if ending is not None and ending.day <= as_of else None,
            as_of=as_of,
            book=book,
            petition=petition,
            kept=kept,
        )

    @property
    def of_petition(self) -> Petition:
        """The petition, where the rule looks at the handlings of petitions."""
        assert self.petition is not None, "the handlings of a petition"
        return self.petition

    @property
    def second(self) -> bool:
        """Whether it is the second instance."""
        return self.handling.instance is Instance.SECOND

    def first(self, *kinds: HandlingEventKind) -> HandlingEvent | None:
        """The first step of one of the kinds."""
        return next((event for event in self.events if event.kind in kinds), None)

    def all(self, *kinds: HandlingEventKind) -> Iterator[tuple[int, HandlingEvent]]:
        """Every step of the kinds with its index in the log."""
        return ((index, event) for index, event in enumerate(self.events) if event.kind in kinds)

    def after(self, index: int, *kinds: HandlingEventKind) -> pendulum.Date | None:
        """The day of the first step of the kinds that follows a step."""
        return next((event.day for event in self.events[index + 1 :] if event.kind in kinds), None)

    def lacks(self, kind: HandlingEventKind) -> bool:
        """Whether a complete log has no step of a kind."""
        return self.handling.log_complete is True and self.first(kind) is None

    def told(self, index: int, to: Recipient | None = None, *, or_unnamed: bool = False) -> pendulum.Date | None:
        """The day of the first notice about a step, to anyone or to one recipient.

        Args:
            index: the place of the step in the events.
            to: the recipient; ``None``: anyone.
            or_unnamed: whether a notice without a recipient counts.
        """
        about = self.events[index].kind
        for event in self.events[index + 1 :]:
            if event.about is about and (to in {None, event.recipient} or (or_unnamed and event.recipient is None)):
                return event.day
        return None

    def step(self, index: int) -> Place:
        """The path of a step; for a step taken over from the previous body, that of the handling."""
        own = index - len(self.handling.inherited)
        return self.at if own < 0 else self.at.then("events", own)


def runs_of(petition: Petition, context: Context, *kinds: PetitionKind) -> Skip | list[Run]:
    """The handlings that had begun by the day of the audit, or why there are none."""
    if kinds and petition.kind not in kinds:
        return _OTHER_KIND
    if context.shared is None:
        return _runs(petition, context) or _NOT_BEGUN
    found: list[Run] | None = context.shared.get("runs")
    if found is None:
        found = context.shared["runs"] = _runs(petition, context)
    return found or _NOT_BEGUN


_OTHER_KIND, _NOT_BEGUN = reasons.OTHER_KIND, reasons.NOT_BEGUN


def _runs(petition: Petition, context: Context) -> list[Run]:
    run: dict[str, Any] | None = None if context.shared is None else context.shared.get("run")
    kept: dict[Any, Any] | None = None if run is None else run.setdefault("dues", {})
    return [
        Run.of(
            handling,
            petition.kind,
            as_of=context.as_of,
            book=context.book,
            at=Place(path=("handlings", index)),
            petition=petition,
            kept=kept,
        )
        for index, handling in enumerate(petition.handlings)
        if handling.received <= context.as_of
    ]


class PetitionParts:
    """The ``each`` of a rule on parts of a petition, of which a plan knows when there are none.

    Attributes:
        kinds: the kinds of petition whose parts are checked; empty: all. Others give `reasons.OTHER_KIND`.
        needs: the kinds of step without which there is no part, which gives `reasons.NOT_APPLICABLE`; empty: there may
            be parts without any step.
    """

    __slots__ = ("kinds", "needs")

    def __init__(self, kinds: Iterable[PetitionKind], needs: Iterable[HandlingEventKind] = ()) -> None:
        self.kinds = frozenset(kinds)
        self.needs = frozenset(needs)

    def __call__(self, petition: Petition, context: Context, /) -> Skip | list[Any]:
        """The parts, or why there are none."""
        raise NotImplementedError


class HandlingDay:
    """The ``day`` of a rule on a handling, of which a plan knows when there is none.

    Attributes:
        kinds: the kinds of petition that may have one; empty: all.
        needs: the kinds of step without which there is none; empty: it does not depend on a step.
        otherwise: why there is nothing to check without it.
    """

    __slots__ = ("kinds", "needs", "otherwise")

    def __init__(self, kinds: Iterable[PetitionKind], needs: Iterable[HandlingEventKind], otherwise: Skip) -> None:
        self.kinds = frozenset(kinds)
        self.needs = frozenset(needs)
        self.otherwise = otherwise

    def __call__(self, run: Run, /) -> pendulum.Date | Skip:
        """The day, or why there is none."""
        raise NotImplementedError


class Handlings(PetitionParts):
    """The handlings of a petition as the parts that a rule checks one by one: the ``each`` of a `Topic`.

    Args:
        kinds: the kinds of petition whose handlings are checked; none: all.
    """

    __slots__ = ()

    def __init__(self, *kinds: PetitionKind) -> None:
        super().__init__(kinds)

    def __eq__(self, other: object) -> bool:
        return self.kinds == other.kinds if isinstance(other, Handlings) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.kinds)

    def __call__(self, petition: Petition, context: Context, /) -> Skip | list[Run]:
        """The handlings that had begun by the day of the audit, or why there are none."""
        return runs_of(petition, context, *self.kinds)


class DayOf(HandlingDay):
    """The ``day`` of a rule on a handling: that of its first step of some kinds."""

    __slots__ = ("_steps",)

    def __init__(self, *steps: HandlingEventKind, otherwise: Skip = reasons.NOT_APPLICABLE) -> None:
        super().__init__((), steps, otherwise)
        self._steps = steps

    def __call__(self, run: Run, /) -> pendulum.Date | Skip:
        """The day of the first step, or why there is none."""
        found = next((event.day for event in run.events if event.kind in self._steps), None)
        return self.otherwise if found is None else found


ACCEPTED: Final = DayOf(HandlingEventKind.ACCEPT, otherwise=reasons.NOT_ACCEPTED)
"""The day on which a petition was accepted (*thụ lý*)."""
