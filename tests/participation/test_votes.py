"""Votes and ballots on their edges: what cannot have been counted is not built."""

from __future__ import annotations

from typing import Any

import pytest

from cases import CASES
from participation_records import decision, session, team
from qcdc.dates import as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import (
    PeoplesDecision,
    PublicationRun,
    UnitRef,
    VotingSession,
    evolve,
)
from qcdc.vocab import (
    BallotGround,
    DecisionForm,
    DecisionSubject,
    PublicityForm,
    ResourceKind,
)

TEN = VotingSession(form=DecisionForm.MEETING, day=as_day("2023-10-10"), households=12, present=10, yes=0)


@pytest.mark.parametrize(
    ("yes", "no", "invalid"), [(10, 0, 0), (0, 10, 0), (0, 0, 10), (6, 3, 1), (6, 3, 0), (0, 0, 0)]
)
def test_at_most_as_many_votes_as_households_that_came(yes: int, no: int, invalid: int) -> None:
    built = evolve(TEN, yes=yes, no=no, invalid=invalid)

    assert (built.yes, built.no, built.invalid) == (yes, no, invalid)


@pytest.mark.parametrize(
    ("yes", "no", "invalid"), [(11, 0, 0), (0, 11, 0), (0, 0, 11), (10, 0, 1), (6, 4, 1), (6, 3, 2), (5, 6, 0)]
)
def test_more_votes_than_households_that_came_are_refused(yes: int, no: int, invalid: int) -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(TEN, yes=yes, no=no, invalid=invalid)

    assert (caught.value.code, caught.value.attribute) == ("session.votes", "yes")
    assert caught.value.params == {"votes": yes + no + invalid, "present": 10}


def test_as_many_may_come_as_there_are_and_no_more() -> None:
    assert evolve(TEN, present=12).present == 12
    with pytest.raises(InvariantError) as caught:
        evolve(TEN, present=13)

    assert caught.value.attribute == "present"


@pytest.mark.parametrize("day", ["2023-10-09", "2023-10-10"])
def test_a_session_is_announced_by_its_day(day: str) -> None:
    assert evolve(TEN, notified=as_day(day)).notified == as_day(day)


def test_a_session_is_not_announced_after_its_day() -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(TEN, notified=as_day("2023-10-11"))

    assert caught.value.attribute == "day"


@pytest.mark.parametrize(
    "changes",
    [
        {"ground": BallotGround.NO_QUORUM},
        {"ground": BallotGround.VILLAGE_HEAD_CHOSE},
        {"ground": BallotGround.CHAIR_CHOSE, "team": team()},
    ],
)
def test_only_ballots_have_a_ground(changes: dict[str, Any]) -> None:
    with pytest.raises(InvariantError) as caught:
        decision(100, 70, **changes)

    assert (caught.value.code, caught.value.attribute) == ("decision.ballot", "ground")


def test_a_meeting_has_no_team_that_collects_votes() -> None:
    with pytest.raises(InvariantError) as caught:
        decision(100, 70, team=team())

    assert (caught.value.code, caught.value.attribute) == ("decision.team", "team")
    assert decision(100, 60, form=DecisionForm.ONLINE_VOTE, subject=DecisionSubject.SELF_MANAGEMENT, team=team()).team


@pytest.mark.parametrize(
    ("form", "name", "value"),
    [
        (DecisionForm.MEETING, "opened", as_day("2023-10-08")),
        (DecisionForm.BALLOT, "secret", True),
        (DecisionForm.BALLOT, "counting_board", 3),
        (DecisionForm.ONLINE_VOTE, "for_form", 30),
    ],
)
def test_a_session_has_what_its_form_has(form: DecisionForm, name: str, value: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        session("2023-10-10", 100, 80, 70, form=form, **{name: value})

    assert (caught.value.code, caught.value.attribute) == ("session.other_form", name)


@pytest.mark.parametrize(
    ("changes", "code", "attribute"),
    [
        ({"removal": True}, "decision.removal", "removal"),
        ({"in_force": as_day("2023-11-01")}, "decision.in_force", "in_force"),
        ({"undone": "votes"}, "not_done.unknown", "not_done"),
        ({"undone": "sent", "sent": as_day("2023-10-11")}, "not_done.stated", "sent"),
        ({"published": as_day("2023-10-09")}, "period.end_before_start", "published"),
    ],
)
def test_a_decision_holds_what_can_be(changes: dict[str, Any], code: str, attribute: str) -> None:
    with pytest.raises(InvariantError) as caught:
        decision(100, 70, **changes)

    assert (caught.value.code, caught.value.attribute) == (code, attribute)


def test_ballots_have_a_ground_and_a_team() -> None:
    built = decision(100, 70, form=DecisionForm.BALLOT, ground=BallotGround.NO_QUORUM, team=team())

    assert (built.ground, built.team) == (BallotGround.NO_QUORUM, team())


def test_only_a_convention_has_a_draft() -> None:
    draft = PublicationRun(form=PublicityForm.POSTING, since=as_day("2023-09-01"))

    assert decision(100, 60, subject=DecisionSubject.CONVENTION, draft=draft).draft == draft
    with pytest.raises(InvariantError) as caught:
        decision(100, 60, draft=draft)

    assert (caught.value.code, caught.value.attribute) == ("decision.draft", "draft")


@pytest.mark.parametrize(
    ("kind", "source", "attribute"), [("money", None, "kind"), (ResourceKind.MONEY, "people", "source")]
)
def test_what_is_given_is_asked_for_by_kinds_and_sources_of_the_lists(kind: Any, source: Any, attribute: str) -> None:
    with pytest.raises(InvariantError) as caught:
        decision(100, 70).amount(kind, source)

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", attribute)


def test_a_form_of_a_vote_is_a_form() -> None:
    decision = next(case.subject for case in CASES if isinstance(case.subject, PeoplesDecision))

    assert decision.votes[0].yes(DecisionForm.MEETING) >= 0
    with pytest.raises(QcdcError):
        decision.votes[0].yes("meeting")  # type: ignore[arg-type]
    vote = decision.votes[0]
    again = evolve(vote, village=UnitRef.of(vote.village.level, vote.village.code, "2024-02-02"))
    with pytest.raises(InvariantError, match="village"):
        evolve(decision, votes=(vote, again))
