"""P12: what falls due between two days is the deadlines of the petitions, by day, whatever their order."""

from __future__ import annotations

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint, denunciation
from floors import floor, nonempty
from qcdc import rules
from qcdc.dates import as_day, day_after
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Petition, evolve
from qcdc.testing import days
from qcdc.vocab import DeadlineStatus, HandlingEventKind, Recipient
from steps import COMPLAINT, DENUNCIATION, life, told

ACCEPT, GUIDE = HandlingEventKind.ACCEPT, HandlingEventKind.GUIDE


@st.composite
def _papers(draw: st.DrawFn) -> list[Petition]:
    """Up to four papers of 2026, accepted or not, each with a number of its own."""
    found: list[Petition] = []
    for number in range(draw(st.integers(1, 4))):
        make = draw(st.sampled_from([complaint, denunciation]))
        received = draw(days(as_day("2026-08-01"), as_day("2026-12-20")))
        steps = [(ACCEPT, day_after(received, draw(st.integers(0, 9))).isoformat())] if draw(st.booleans()) else []
        found.append(evolve(make(received.isoformat(), *steps), id=f"D-{number}"))
    return found


@floor("something is due")
@given(_papers(), days(as_day("2026-08-15"), as_day("2026-12-20")), st.integers(20, 90), st.randoms())
def test_the_list_is_the_deadlines_by_day(
    papers: list[Petition], first: pendulum.Date, length: int, mix: object
) -> None:
    """P12: every deadline of the window once, sorted by day; the order of the petitions shows nowhere."""
    last = day_after(first, length)
    found = rules.due(papers, between=(first, last), as_of="2026-12-31")
    nonempty(bool(found))

    wanted = {
        (paper.id, one.at, one.duty, one.day, one.status)
        for paper in papers
        for one in rules.deadlines(paper, as_of="2026-12-31")
        if one.day is not None and first <= one.day <= last
    }
    assert {(one.petition, one.at, one.duty, one.day, one.status) for one in found} == wanted
    assert len(found) == len(wanted)
    assert [one.day for one in found] == sorted(one.day for one in found if one.day)
    mixed = list(papers)
    mix.shuffle(mixed)  # type: ignore[attr-defined]
    assert rules.due(mixed, between=(first, last), as_of="2026-12-31") == found


def test_a_line_says_what_is_due_and_how_late() -> None:
    """P12: accepted a day after both terms; the settlement overdue by six days; a notice the record does not hold."""
    paper = life(COMPLAINT, "2023-03-01", "accept 2023-03-16")
    steps = ("accept 2023-03-06", told("accept", "2023-03-14", Recipient.PETITIONER))
    accused = life(DENUNCIATION, "2023-03-01", *steps, handling={"complex": False})

    found = {
        (one.petition, one.duty): one
        for one in rules.due([paper, accused], between=("2023-03-01", "2023-04-30"), as_of="2023-04-21")
    }

    said = {name[1]: (str(one.day), one.status.value, one.days_late) for name, one in found.items()}
    # Thirty days from 16 March end on Saturday 15 April, so on Monday 17.
    assert (
        said.items()
        >= {
            "complaint.acceptance": ("2023-03-13", "missed", 1),
            "complaint.settlement": ("2023-04-17", "overdue", 4),
            "denunciation.acceptance": ("2023-03-10", "met", 0),
            "denunciation.acceptance_told": ("2023-03-13", "missed", 1),
            "denunciation.respondent_told": ("2023-03-13", "unstated", None),
            "denunciation.settlement": ("2023-04-05", "overdue", 16),
        }.items()
    )
    assert str(found[paper.id, "complaint.acceptance"].latest) == "2023-03-15"


def test_a_provisional_day_is_listed_and_said_to_be_so() -> None:
    """P12: received on 28 December 2026: seven working days by assumed days off end on 7 January; strict refuses."""
    paper = complaint("2026-12-28")
    window = ("2027-01-01", "2027-01-31")

    (found,) = rules.due(paper, between=window, as_of="2026-12-29")

    assert (found.duty, str(found.day), found.provisional) == ("complaint.acceptance", "2027-01-07", True)
    assert (found.why, found.status, found.days_late) == ("calendar.unknown", DeadlineStatus.RUNNING, 0)
    assert rules.due(paper, between=window, as_of="2027-01-20")[0].status is DeadlineStatus.UNKNOWN
    with pytest.raises(UnknownCodeError):
        rules.due(paper, between=window, as_of="2026-12-29", strict=True)


@pytest.mark.parametrize(
    ("between", "code"),
    [
        (("2023-03-01",), "due.between"),
        (("2023-03-02", "2023-03-01"), "period.end_before_start"),
        ("2023-03-01", "type.wrong"),
        (("2023-03-01", "2023-3-2"), "day.malformed"),
    ],
)
def test_a_window_that_is_none_is_refused(between: object, code: str) -> None:
    """P12: bad input gets our error."""
    with pytest.raises(InvariantError) as caught:
        rules.due([], between=between, as_of="2023-03-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert (caught.value.code, caught.value.attribute) == (code, "between")
