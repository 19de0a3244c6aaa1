"""Strategies for petitions: whole histories that can have happened, lawful or not."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from qcdc.dates import day_after
from qcdc.model import (
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
from qcdc.testing.documents import attachments, documents, extras, topics
from qcdc.testing.handlings import handlings
from qcdc.testing.once import composite, days_later, maybe, sampled
from qcdc.testing.petitioners import petitioners, respondents
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, personal_texts, texts
from qcdc.vocab import Channel, ForwarderKind, Instance, LinkKind, Origin, Outcome, PetitionKind

__all__ = ["cases", "petitions"]

_CASES = sampled(("V-1", "V-2", "V-3")) | identifiers()


@composite
def petitions(
    draw: st.DrawFn,
    *,
    units: st.SearchStrategy[UnitRef] | None = None,
    kinds: st.SearchStrategy[PetitionKind] | None = None,
) -> Petition:
    """Petitions with one to three handlings, each but the last ended by a transfer; some handed to a successor."""
    runs: list[Handling] = []
    received = draw(days())
    kind = draw(sampled(PetitionKind) if kinds is None else kinds)
    start = received
    last = draw(st.integers(0, 2))
    for index in range(last + 1):
        run = draw(handlings(received=start, units=units, transferred=index < last, kind=kind))
        if run.id in {earlier.id for earlier in runs}:
            break
        runs.append(run)
        if run.finished is None or index == last:
            break
        start = days_later(draw, run.finished, 10)
    found = Petition(
        id=draw(identifiers()),
        kind=kind,
        received=received,
        petitioner=draw(petitioners()),
        case=draw(_CASES),
        channel=draw(sampled(Channel)),
        content=draw(maybe(personal_texts())),
        handlings=tuple(runs),
        origin=Origin.SYNTHETIC,
        **(draw(_details()) if draw(st.booleans()) else {}),
    )
    if found.handlings[-1].finished is None and draw(st.booleans()):
        day = day_after(found.handlings[-1].events[-1].day, draw(st.integers(0, 30)))
        return found.handed_over(
            draw(body_refs(units=unit_refs() if units is None else units)), on=day, handling="KT/1"
        )
    return found


@cache
def _details() -> st.SearchStrategy[dict[str, Any]]:
    """Further details that a register may state."""
    return st.fixed_dictionaries(
        {},
        optional={
            "lookup": personal_texts(),
            "written": days(),
            "forwarding": st.builds(Forwarding, kind=sampled(ForwarderKind), document=maybe(documents())),
            "topics": topics(),
            "summary": personal_texts(),
            "request": personal_texts(),
            "place": unit_refs(),
            "place_detail": personal_texts(),
            "respondents": st.lists(respondents(), max_size=1).map(tuple),
            "originals": st.booleans(),
            "attachments": st.lists(attachments(), max_size=1).map(tuple),
            "earlier": st.lists(
                st.builds(
                    EarlierSettlement,
                    instance=sampled(Instance),
                    delivered=maybe(days()),
                    expired=maybe(days()),
                    outcome=maybe(sampled(Outcome)),
                ),
                max_size=1,
            ).map(tuple),
            "links": st.lists(st.builds(PetitionLink, kind=sampled(LinkKind), petition=st.just("#0")), max_size=1).map(
                tuple
            ),
            "known": days(),
            "obstacle_days": st.integers(0, 30),
            "project": texts(),
            "old_matter": st.booleans(),
            "note": personal_texts(),
            "retention": st.sampled_from(["20 năm", "Vĩnh viễn"]),
            "extras": extras(),
        },
    )


@cache
def cases() -> st.SearchStrategy[Case]:
    """Cases with one to three petitions."""

    def joined(found: list[Petition]) -> Case:
        papers = sorted((evolve(one, case="V-1") for one in found), key=lambda one: (one.received, one.id))
        return Case(id="V-1", petitions=tuple(papers))

    return st.lists(petitions(), min_size=1, max_size=3, unique_by=lambda petition: petition.id).map(joined)
