"""Strategies for petitions: whole histories that can have happened, lawful or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import (
    BodyRef,
    Case,
    EarlierSettlement,
    Forwarding,
    Handling,
    Petition,
    PetitionLink,
    UnitRef,
    evolve,
)
from qcdc.testing.bodies import body_refs
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.documents import a_document, a_topic_list, an_attachment, an_extra_list
from qcdc.testing.handlings import a_handling
from qcdc.testing.petitioners import a_petitioner, a_respondent
from qcdc.testing.units import a_unit_ref, unit_refs
from qcdc.testing.values import a_day, a_personal_text, a_text, an_identifier
from qcdc.vocab import Channel, ForwarderKind, Instance, LinkKind, Origin, Outcome, PetitionKind

__all__ = ["cases", "petitions"]

T = TypeVar("T")
_KINDS, _CHANNELS, _FORWARDERS = tuple(PetitionKind), tuple(Channel), tuple(ForwarderKind)
_INSTANCES, _OUTCOMES, _LINKS = tuple(Instance), (None, *Outcome), tuple(LinkKind)
_CASES = ("V-1", "V-2", "V-3")


def petitions(
    *,
    units: st.SearchStrategy[UnitRef] | None = None,
    kinds: st.SearchStrategy[PetitionKind] | None = None,
) -> st.SearchStrategy[Petition]:
    """Petitions with one to three handlings, each but the last ended by a transfer; some handed to a successor."""
    return chosen(a_petition, units=units, kinds=kinds)


def a_petition(
    choices: Choices,
    *,
    units: st.SearchStrategy[UnitRef] | None = None,
    kinds: st.SearchStrategy[PetitionKind] | None = None,
) -> Petition:
    """A petition as `petitions` draws it."""
    runs: list[Handling] = []
    received = a_day(choices)
    kind = choices.pick(_KINDS) if kinds is None else choices.draw(kinds)
    last = choices.below(3)
    start = received
    for index in range(last + 1):
        run = a_handling(choices, received=start, units=units, transferred=index < last, kind=kind)
        if run.id in {earlier.id for earlier in runs}:
            break
        runs.append(run)
        later = choices.between(0, 10)
        if run.finished is None or index == last:
            break
        start = day_after(run.finished, later)
    handed_over, on = choices.yes(), choices.between(0, 30)
    found = Petition(
        id=an_identifier(choices),
        kind=kind,
        received=received,
        petitioner=a_petitioner(choices),
        case=choices.pick(_CASES) if choices.yes() else an_identifier(choices),
        channel=choices.pick(_CHANNELS),
        content=choices.maybe(a_personal_text),
        handlings=tuple(runs),
        origin=Origin.SYNTHETIC,
        **(_details(choices) if choices.yes() else {}),
    )
    if found.handlings[-1].finished is None and handed_over:
        day = day_after(found.handlings[-1].events[-1].day, on)
        return found.handed_over(
            choices.draw(_successors() if units is None else body_refs(units=units)), on=day, handling="KT/1"
        )
    return found


@cache
def _successors() -> st.SearchStrategy[BodyRef]:
    """Bodies of units: a national body takes no petition over from a unit."""
    return body_refs(units=unit_refs())


def _details(choices: Choices) -> dict[str, Any]:
    """Some of the further details that a register may state."""
    return {name: make(choices) for name, make in _DETAILS.items() if choices.yes(one_in=5)}


def _an_earlier_settlement(choices: Choices) -> EarlierSettlement:
    return EarlierSettlement(
        instance=choices.pick(_INSTANCES),
        delivered=choices.maybe(a_day),
        expired=choices.maybe(a_day),
        outcome=choices.pick(_OUTCOMES),
    )


def _a_forwarding(choices: Choices) -> Forwarding:
    return Forwarding(kind=choices.pick(_FORWARDERS), document=choices.maybe(a_document))


def _none_or_one(make: Callable[[Choices], T]) -> Callable[[Choices], tuple[T, ...]]:
    return lambda choices: (make(choices),) if choices.yes() else ()


_DETAILS: dict[str, Callable[[Choices], Any]] = {
    "lookup": a_personal_text,
    "written": a_day,
    "forwarding": _a_forwarding,
    "topics": a_topic_list,
    "summary": a_personal_text,
    "request": a_personal_text,
    "place": a_unit_ref,
    "place_detail": a_personal_text,
    "respondents": _none_or_one(a_respondent),
    "originals": Choices.yes,
    "attachments": _none_or_one(an_attachment),
    "earlier": _none_or_one(_an_earlier_settlement),
    "links": _none_or_one(lambda choices: PetitionLink(kind=choices.pick(_LINKS), petition="#0")),
    "known": a_day,
    "obstacle_days": lambda choices: choices.between(0, 30),
    "old_matter": Choices.yes,
    "note": a_personal_text,
    "retention": lambda choices: choices.pick(("20 năm", "Vĩnh viễn")),
    "project": a_text,
    "extras": an_extra_list,
}


@cache
def cases() -> st.SearchStrategy[Case]:
    """Cases with one to three petitions."""

    def joined(found: list[Petition]) -> Case:
        papers = sorted((evolve(one, case="V-1") for one in found), key=lambda one: (one.received, one.id))
        return Case(id="V-1", petitions=tuple(papers))

    return st.lists(petitions(), min_size=1, max_size=3, unique_by=lambda petition: petition.id).map(joined)


makes(petitions, a_petition)
