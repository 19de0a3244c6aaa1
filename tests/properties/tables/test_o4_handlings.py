"""Petitions that went from one body to the next come back from their rows, one for each handling."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import tables
from qcdc.dates import as_day, day_after
from qcdc.model import Handling, HandlingEvent, Petition, Petitioner, evolve
from qcdc.vocab import Channel, HandlingEventKind, Origin, Outcome, PetitionerKind, PetitionKind
from small_territory import PLAIN

KINDS = HandlingEventKind
UNITS = [unit for unit in PLAIN.at("2022-01-01") if unit.parent]
FIRST = as_day("2022-03-01")


@st.composite
def moved(draw: st.DrawFn, number: int) -> Petition:
    """A petition with up to three handlings that hold what the columns of a register hold."""
    day = received = day_after(FIRST, draw(st.integers(0, 60)))
    count = draw(st.integers(1, 3))
    handlings: list[Handling] = []
    for index in range(count):
        unit = evolve(draw(st.sampled_from(UNITS)).ref, on=day)
        events = [HandlingEvent(kind=KINDS.RECEIVE, day=day)]
        day = day_after(day, draw(st.integers(0, 5)))
        if index < count - 1:
            events.append(HandlingEvent(kind=KINDS.TRANSFER, day=day))
        elif draw(st.booleans()):
            events.append(HandlingEvent(kind=KINDS.ACCEPT, day=day))
            events.append(HandlingEvent(kind=KINDS.DECIDE, day=day, outcome=draw(st.sampled_from(Outcome))))
        handlings.append(
            # Its own kind would repeat that of the petition, which is the column.
            Handling(id=f"X-{number}-{index}", unit=unit, events=tuple(events))
        )
    return Petition(
        id=f"D-{number}",
        kind=PetitionKind.COMPLAINT,
        received=received,
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL),
        case=f"V-{number}",
        channel=draw(st.sampled_from(Channel)),
        handlings=tuple(handlings),
        origin=Origin.SYNTHETIC,
    )


@floor("a petition has several handlings")
@settings(max_examples=12)
@given(st.tuples(moved(1), moved(2)).map(list), st.sampled_from(("so.xlsx", "so.csv")))
def test_every_handling_comes_back(petitions: list[Petition], name: str) -> None:
    """O4: petitions written as a register, a row for each handling, are read back equal from a workbook and from CSV."""
    nonempty(any(len(one.handlings) > 1 for one in petitions))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        tables.write(path, petitions, identities=True, territory=PLAIN)
        found = tables.read(path, Petition, within=PLAIN)

    assert found.problems == ()
    assert list(found.records) == petitions
    assert sum(rows.count for rows in found.skipped if rows.reason.value not in {"title", "header", "blank"}) == 0
