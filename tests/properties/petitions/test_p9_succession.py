from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from properties.petitions.papers import accepted
from qcdc import aggregate, rules
from qcdc.dates import Period, day_after
from qcdc.model import BodyRef, Petition
from qcdc.testing import body_refs, petitions, unit_refs
from qcdc.vocab import PetitionKind

OPEN = (
    accepted(settling=False)
    | accepted(settling=False)
    | petitions().filter(lambda petition: petition.handlings[-1].finished is None)
)


@floor("a deadline runs")
@HALF
@given(OPEN, body_refs(units=unit_refs()), st.integers(0, 20))
def test_a_successor_keeps_the_case_and_the_clock(petition: Petition, heir: BodyRef, later: int) -> None:
    """P9: transfer to a successor body keeps the case and its clock: every running deadline runs on."""
    last = petition.handlings[-1]
    assume(last.id != "KT/2")
    day = day_after(last.events[-1].day, later)
    moved = petition.handed_over(heir, on=day, handling="KT/2")
    after = moved.handlings[-1]

    assert moved.case == petition.case
    assert (after.unit, after.body) == (heir.unit, heir.body)
    assert after.state(day) is last.state(day)
    assert (after.clock_start, after.accepted, after.suspensions) == (last.clock_start, last.accepted, last.suspensions)
    before = {(one.duty, one.day, one.why) for one in rules.deadlines(last, as_of=day) if one.done is None}
    now = {(one.duty, one.day, one.why) for one in rules.deadlines(after, as_of=day) if one.done is None}
    nonempty(before)
    assert before == now


@floor("the petition makes a case that is pending")
@given(OPEN, body_refs(units=unit_refs()))
def test_a_hand_over_finishes_one_handling_and_opens_another(petition: Petition, heir: BodyRef) -> None:
    """P9, P3: a hand-over is a transfer in the books, and the case counts once, at the successor."""
    assume(petition.handlings[-1].id != "KT/2")
    day = petition.handlings[-1].events[-1].day
    moved = petition.handed_over(heir, on=day, handling="KT/2")
    window = Period.between(petition.received, day)

    counted = aggregate.tally([moved], over=window, by=("outcome",))
    plain = aggregate.tally([petition], over=window, by=("outcome",))
    nonempty(plain.case_ids("case.pending"))
    transferred = plain.count("handling.finished", by={"outcome": "transferred"})
    assert counted.count("handling.finished", by={"outcome": "transferred"}) == transferred + 1
    assert counted.count("handling.carried_out") == 1
    if petition.kind in {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}:
        assert counted.case_ids("case.pending") == plain.case_ids("case.pending")
        assert all(cell.unit == heir.unit for cell in counted.cells if cell.indicator == "case.pending")
