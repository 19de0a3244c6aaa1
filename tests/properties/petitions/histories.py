"""Matters with several papers close in time: the shape the properties of cases want."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from qcdc.dates import as_day, day_after
from qcdc.model import Decision, Handling, HandlingEvent, Petition, Petitioner, UnitRef
from qcdc.vocab import Channel, Ground, HandlingEventKind, Instance, Level, Origin, PetitionerKind, PetitionKind, Ruling

K = HandlingEventKind
DAY = as_day("2023-01-02")
UNITS = (
    UnitRef.of(Level.COMMUNE, "23614", "2023-06-30"),
    UnitRef.of(Level.COMMUNE, "23698", "2023-06-30"),
    UnitRef.of(Level.PROVINCE, "64", "2023-06-30"),
)
ENDS = (K.GUIDE, K.TRANSFER, K.RETURN, K.REFUSE, K.FILE, K.WITHDRAW)
KINDS = (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION)
SETTLING = {
    PetitionKind.COMPLAINT: K.DECIDE,
    PetitionKind.DENUNCIATION: K.CONCLUDE,
    PetitionKind.RECOMMENDATION: K.ANSWER,
    PetitionKind.FEEDBACK: K.ANSWER,
    PetitionKind.MIXED: K.ANSWER,
}


@st.composite
def runs(draw: st.DrawFn, kind: PetitionKind, name: str, start: int) -> Handling:
    """One run: received, perhaps taken up, perhaps finished in some way, within four months."""
    day = start
    events = [HandlingEvent(kind=K.RECEIVE, day=day_after(DAY, day))]
    if draw(st.integers(0, 3)):
        day += draw(st.integers(0, 10))
        events.append(HandlingEvent(kind=K.ACCEPT, day=day_after(DAY, day)))
    end = draw(st.sampled_from([None, SETTLING[kind], SETTLING[kind], *ENDS]))
    if end is not None:
        day += draw(st.integers(0, 40))
        more: dict[str, Any] = {}
        if end in SETTLING.values():
            more["decision"] = draw(st.none() | st.builds(Decision, ruling=st.sampled_from(Ruling)))
        if end is K.TRANSFER:
            more["ground"] = Ground.NOT_COMPETENT
        events.append(HandlingEvent(kind=end, day=day_after(DAY, day), **more))
    return Handling(
        id=name,
        unit=draw(st.sampled_from(UNITS)),
        events=tuple(events),
        instance=draw(st.sampled_from(Instance)),
    )


@st.composite
def papers(draw: st.DrawFn, number: int, kinds: st.SearchStrategy[PetitionKind] | None = None) -> Petition:
    """One paper of one of two cases, with one run, or with two where the first was finished."""
    kind = draw(st.sampled_from(KINDS) if kinds is None else kinds)
    start = draw(st.integers(0, 60))
    first = draw(runs(kind, draw(st.sampled_from("12")) + "a", start))
    handlings = [first]
    if first.finished is not None and draw(st.booleans()):
        later = first.finished.toordinal() - DAY.toordinal() + draw(st.integers(0, 10))
        handlings.append(draw(runs(kind, "b", later)))
    return Petition(
        id=f"D-{number}",
        kind=kind,
        received=first.received,
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL),
        case=draw(st.sampled_from(["V-1", "V-1", "V-2"])),
        channel=Channel.POST,
        handlings=tuple(handlings),
        origin=draw(st.sampled_from([Origin.RECORDED, Origin.SYNTHETIC])),
    )


def matters(at_least: int = 1, at_most: int = 6) -> st.SearchStrategy[list[Petition]]:
    """Some papers of two cases, all within half a year."""
    return st.integers(at_least, at_most).flatmap(
        lambda count: st.tuples(*(papers(number) for number in range(count))).map(list)
    )
