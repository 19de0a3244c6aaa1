"""Decided cases of the rules on what the people decide. The meeting is on Tuesday 10 October 2023 unless said otherwise."""

from __future__ import annotations

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import EVERYBODY, commune_wide, decision, recognition, session, team
from qcdc.dates import as_day
from qcdc.model import Annulment, Initiative, PeoplesDecision, PublicationRun, VotingTeam, evolve
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    BallotGround,
    DecisionForm,
    DecisionSignatory,
    DecisionSubject,
    PublicityForm,
    RecognisingBody,
)

__all__ = ["CASES"]

NOW = "2023-12-31"
BALLOT, ONLINE = DecisionForm.BALLOT, DecisionForm.ONLINE_VOTE
CONVENTION, SELF, MEMBERS = (
    DecisionSubject.CONVENTION,
    DecisionSubject.SELF_MANAGEMENT,
    DecisionSubject.BOARD_MEMBERS,
)


def initiative(
    agreed: int, *, day: str = "2023-09-01", front: bool | None = False, useful: bool | None = True
) -> Initiative:
    return Initiative(day=as_day(day), agreed=agreed, front_support=front, beneficial=useful)


def draft(since: str) -> PublicationRun:
    return PublicationRun(form=PublicityForm.POSTING, since=as_day(since), until=as_day("2023-10-10"))


def convention(received: str, answered: str, **rest: object) -> PeoplesDecision:
    return decision(100, 60, subject=CONVENTION, recognition=recognition(received, answered, **rest))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def handed_out(announced: str, *, undone: str = "") -> PeoplesDecision:
    """Ballots that were handed out from 8 October on."""
    sitting = {"opened": as_day("2023-10-08")}
    return decision(100, 70, form=BALLOT, team=team(announced=announced, undone=undone), sitting=sitting)


def in_july(announced: str) -> PeoplesDecision:
    """Ballots that were handed out from 12 July on, before the decree."""
    sitting = {"opened": as_day("2023-07-12")}
    made = team(announced=announced)
    return decision(100, 70, day="2023-07-14", notified=None, form=BALLOT, team=made, sitting=sitting)


def after_a_meeting(present: int) -> PeoplesDecision:
    """Ballots after a meeting of 100 households to which so many came."""
    made = decision(100, 70, form=BALLOT)
    (vote,) = made.votes
    return evolve(made, votes=(evolve(vote, sessions=(session("2023-10-01", 100, present, 0), *vote.sessions)),))


def signed(who: frozenset[DecisionSignatory] | None, households: int | None) -> PeoplesDecision:
    """Works, signed by some."""
    return decision(100, 70, signed=who, signed_households=households)


def applied_everywhere(since: str, effective: str) -> PeoplesDecision:
    """A commune-wide decision with the day of effect that the commune set."""
    day = as_day(since) if since else None
    return commune_wide(((100, 67),), villages=1, in_force=day, effective=as_day(effective))


def annulled(ground: AnnulmentGround, action: AnnulmentAction, *, undone: str = "", **days: str) -> PeoplesDecision:
    """A decision against which the commune stepped in on 1 November 2023."""
    told = {name: as_day(day) for name, day in days.items()}
    step = Annulment(ground=ground, action=action, day=as_day("2023-11-01"), not_done=frozenset(undone.split()), **told)
    return decision(100, 70, annulment=step)


CONTENT, PROCEDURE = AnnulmentGround.CONTENT, AnnulmentGround.PROCEDURE
REPEALED, ASKED = AnnulmentAction.REPEALED, AnnulmentAction.AMENDMENT_ASKED
PLAN_TO_ONE = VotingTeam(
    planned=as_day("2023-10-02"), plan_sent=as_day("2023-10-03"), not_done=frozenset({"plan_sent_front"})
)
VOTES_ONLY = decision(100, 70, notified=None)

_NARROW, _AGREED, _HEAD = "decision.form.narrowed_by_decree", "decision.front.not_agreed", "decision.ballot.team_head"
_NET, _NET_HEAD, _LACK = "decision.online.team", "decision.online.team_head", "decision.ballot.quorum_was_there"
_PUBLIC, _REPORT = "decision.result.unpublished", "decision.execution.unreported"
_REPEAL, _UNSENT = "decision.annulment.not_repealed", "decision.annulment.unsent"
_FEW, _STALE, _FORM = "decision.initiative.too_few", "decision.initiative.stale", "decision.form.not_allowed"
_NOTICE, _PAPERS = "decision.meeting.notice_short", "decision.documents.late"
_CLUSTERS, _TEAM = "decision.clusters.not_allowed", "decision.ballot.team"
_TOLD, _PLAN, _SEEN = "decision.ballot.announced_late", "decision.ballot.plan_late", "decision.ballot.witnesses"
_RESULT, _ONLINE = "decision.result.misstated", "decision.online.not_agreed"
_QUORUM, _DRAFT = "decision.convention.quorum", "decision.convention.draft_posting"
_SENT, _LATE, _WRONG = "decision.sent_late", "decision.recognition.late", "decision.recognition.wrong"
_SIGNED, _EFFECT = "decision.signatures.missing", "decision.effect.too_early"

CASES: tuple[Case, ...] = (
    Case(_FEW, "a tenth", PASSED, decision(100, 70, initiative=initiative(10)), NOW),
    Case(_FEW, "one short", FAILED, decision(100, 70, initiative=initiative(9)), NOW, 1).stating(
        at="initiative", found=9, expected=10, article="10/2022/QH15 art. 16.3"
    ),
    Case(_FEW, "a tenth of 105 is 11", FAILED, decision(105, 70, initiative=initiative(10)), NOW, 1).stating(
        at="initiative", found=10, expected=11, article="10/2022/QH15 art. 16.3"
    ),
    Case(_FEW, "with the Front", PASSED, decision(100, 70, initiative=initiative(9, front=True)), NOW),
    Case(
        _FEW,
        "with the Front, of no use",
        FAILED,
        decision(100, 70, initiative=initiative(9, front=True, useful=False)),
        NOW,
        1,
    ).stating(at="initiative", found=9, expected=10, article="10/2022/QH15 art. 16.3"),
    Case(
        _FEW,
        "whether the Front is for it is not stated",
        NOT_STATED,
        decision(100, 70, initiative=initiative(9, front=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _FEW,
        "whether it is of use is not stated",
        NOT_STATED,
        decision(100, 70, initiative=initiative(9, front=True, useful=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case(_FEW, "no initiative", SKIPPED, decision(100, 70), NOW, None, "no_initiative"),
    Case(
        _STALE,
        "on the last day of three months",
        PASSED,
        decision(100, 70, initiative=initiative(10, day="2023-07-10")),
        NOW,
    ),
    Case(
        _STALE, "a day too late", FAILED, decision(100, 70, initiative=initiative(10, day="2023-07-09")), NOW, 1
    ).stating(at="initiative", found="2023-10-10", expected="2023-10-09", article="10/2022/QH15 art. 16.3"),
    Case(_STALE, "no initiative", SKIPPED, decision(100, 70), NOW, None, "no_initiative"),
    Case(_FORM, "a meeting", PASSED, decision(100, 70), NOW),
    Case(_FORM, "ballots after a meeting without quorum", PASSED, decision(100, 70, form=BALLOT), NOW),
    Case(
        _FORM,
        "works by ballots, as the village head chose",
        PASSED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE),
        NOW,
    ),
    Case(
        _FORM,
        "a convention by ballots, as the village head chose",
        FAILED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE, subject=CONVENTION),
        NOW,
    ).stating(at="ground", about="village_head_chose", found=3, expected="village", article="10/2022/QH15 art. 17.2"),
    Case(
        _FORM,
        "why there were ballots is not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, ground=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _FORM,
        "self-management by ballot",
        PASSED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE, subject=SELF),
        NOW,
    ),
    Case(_FORM, "works on line", FAILED, decision(100, 70, form=ONLINE), NOW).stating(
        at="form", about="online_vote", found=1, expected="village", article="10/2022/QH15 art. 17.2"
    ),
    Case(_FORM, "self-management on line", PASSED, decision(100, 70, form=ONLINE, subject=SELF), NOW),
    Case(_FORM, "before the law", SKIPPED, decision(100, 70, day="2023-06-10", notified=""), NOW, None, "before_law"),
    # Between law and decree the head may choose ballots for works; from 15 August on the decree reads otherwise.
    Case(
        _NARROW,
        "self-management",
        PASSED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE, subject=SELF),
        NOW,
    ),
    Case(_NARROW, "works", FAILED, decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE), NOW).stating(
        at="ground", about="village_head_chose", found=1, expected="village", article="59/2023/NĐ-CP art. 4.1.c"
    ),
    Case(
        _NARROW,
        "works, the day before the decree",
        SKIPPED,
        decision(100, 70, day="2023-08-14", notified="", form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE),
        NOW,
        None,
        "before_law",
    ),
    Case(
        _NARROW,
        "why there were ballots is not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, ground=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(_NARROW, "for want of a quorum", SKIPPED, decision(100, 70, form=BALLOT), NOW, None, "other_ground"),
    Case(_NARROW, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    Case(_AGREED, "agreed", PASSED, decision(100, 70, agreed_with_front=True), NOW),
    Case(_AGREED, "not agreed", FAILED, decision(100, 70, agreed_with_front=False), NOW).stating(
        at="agreed_with_front", found=None, expected=None, article="10/2022/QH15 art. 16.2"
    ),
    Case(
        _AGREED,
        "not agreed, commune-wide",
        FAILED,
        commune_wide(((100, 67),), villages=1, agreed_with_front=False),
        NOW,
    ).stating(at="agreed_with_front", found=None, expected=None, article="10/2022/QH15 art. 16.1"),
    Case(_AGREED, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(
        _AGREED,
        "a citizens' initiative",
        SKIPPED,
        decision(100, 70, initiative=initiative(10), agreed_with_front=False),
        NOW,
        None,
        "by_initiative",
    ),
    Case(
        _AGREED,
        "before the law",
        SKIPPED,
        decision(100, 70, day="2023-06-10", notified="", agreed_with_front=False),
        NOW,
        None,
        "before_law",
    ),
    Case(_NOTICE, "two days before", PASSED, decision(100, 70), NOW),
    Case(_NOTICE, "the day before", FAILED, decision(100, 70, notified="2023-10-09"), NOW, 1).stating(
        at="votes[0].sessions[0]", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 3.3"
    ),
    Case(_NOTICE, "never", FAILED, decision(100, 70, notified=""), NOW, gap=2).stating(
        at="votes[0].sessions[0]", found=None, expected="2023-10-08", article="59/2023/NĐ-CP art. 3.3"
    ),
    Case(_NOTICE, "not stated", NOT_STATED, decision(100, 70, notified=None), NOW, None, "not_stated"),
    Case(_NOTICE, "ballots", SKIPPED, decision(100, 70, form=BALLOT), NOW, None, "no_meeting"),
    Case(_PAPERS, "two days before", PASSED, decision(100, 70, documents=as_day("2023-10-08")), NOW),
    Case(_PAPERS, "the day before", FAILED, decision(100, 70, documents=as_day("2023-10-09")), NOW, 1).stating(
        at="documents", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 3.4"
    ),
    Case(_PAPERS, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(_PAPERS, "self-management", SKIPPED, decision(100, 70, subject=SELF), NOW, None, "other_subject"),
    Case(_CLUSTERS, "two hundred households", PASSED, decision(200, 150, clusters=True), NOW),
    Case(_CLUSTERS, "one short", FAILED, decision(199, 150, clusters=True), NOW, 1).stating(
        at="votes[0]", found=199, expected=200, article="10/2022/QH15 art. 18.3"
    ),
    Case(_CLUSTERS, "scattered", PASSED, decision(80, 60, clusters=True, scattered=True), NOW),
    Case(
        _CLUSTERS,
        "whether scattered is not stated",
        NOT_STATED,
        decision(199, 150, clusters=True, scattered=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(_CLUSTERS, "one meeting", SKIPPED, decision(200, 150), NOW, None, "no_clusters"),
    Case(_TEAM, "three", PASSED, decision(100, 70, form=BALLOT, team=team(3)), NOW),
    Case(_TEAM, "five", PASSED, decision(100, 70, form=BALLOT, team=team(5)), NOW),
    Case(_TEAM, "two", FAILED, decision(100, 70, form=BALLOT, team=team(2)), NOW, 1).stating(
        at="team_size", found=2, expected=3, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "six", FAILED, decision(100, 70, form=BALLOT, team=team(6)), NOW, 1).stating(
        at="team_size", found=6, expected=5, article="10/2022/QH15 art. 19.2"
    ),
    Case(
        _TEAM,
        "two, before the decree",
        FAILED,
        decision(100, 70, day="2023-07-10", notified=None, form=BALLOT, team=team(2)),
        NOW,
        1,
    ).stating(at="team_size", found=2, expected=3, article="10/2022/QH15 art. 19.2"),
    Case(_TEAM, "expressly none", FAILED, decision(100, 70, form=BALLOT, undone="team"), NOW, 3).stating(
        at="team_size", found=0, expected=3, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "not stated", NOT_STATED, decision(100, 70, form=BALLOT), NOW, None, "not_stated"),
    Case(
        _TEAM, "size not stated", NOT_STATED, decision(100, 70, form=BALLOT, team=team(None)), NOW, None, "not_stated"
    ),
    Case(_TEAM, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    Case(_HEAD, "headed by the Front", PASSED, decision(100, 70, form=BALLOT, team=team()), NOW),
    Case(_HEAD, "not headed by the Front", FAILED, decision(100, 70, form=BALLOT, team=team(front=False)), NOW).stating(
        at="front_heads", found=None, expected=None, article="59/2023/NĐ-CP art. 4.3"
    ),
    Case(
        _HEAD, "not stated", NOT_STATED, decision(100, 70, form=BALLOT, team=team(front=None)), NOW, None, "not_stated"
    ),
    Case(_HEAD, "expressly no team", SKIPPED, decision(100, 70, form=BALLOT, undone="team"), NOW, None, "no_team"),
    Case(
        _HEAD,
        "before the decree",
        SKIPPED,
        decision(100, 70, day="2023-08-14", notified=None, form=BALLOT, team=team(front=False)),
        NOW,
        None,
        "before_law",
    ),
    Case(_NET, "three", PASSED, decision(100, 60, form=ONLINE, subject=SELF, team=team(3)), NOW),
    Case(_NET, "five", PASSED, decision(100, 60, form=ONLINE, subject=SELF, team=team(5)), NOW),
    Case(_NET, "two", FAILED, decision(100, 60, form=ONLINE, subject=SELF, team=team(2)), NOW, 1).stating(
        at="team_size", found=2, expected=3, article="59/2023/NĐ-CP art. 5.2.b"
    ),
    Case(_NET, "six", FAILED, decision(100, 60, form=ONLINE, subject=SELF, team=team(6)), NOW, 1).stating(
        at="team_size", found=6, expected=5, article="59/2023/NĐ-CP art. 5.2.b"
    ),
    Case(_NET, "not stated", NOT_STATED, decision(100, 60, form=ONLINE, subject=SELF), NOW, None, "not_stated"),
    Case(_NET, "ballots", SKIPPED, decision(100, 60, form=BALLOT, team=team(2)), NOW, None, "no_online_vote"),
    Case(_NET_HEAD, "headed by the Front", PASSED, decision(100, 60, form=ONLINE, subject=SELF, team=team()), NOW),
    Case(
        _NET_HEAD,
        "not headed by the Front",
        FAILED,
        decision(100, 60, form=ONLINE, subject=SELF, team=team(front=False)),
        NOW,
    ).stating(at="front_heads", found=None, expected=None, article="59/2023/NĐ-CP art. 5.2.b"),
    Case(
        _NET_HEAD,
        "not stated",
        NOT_STATED,
        decision(100, 60, form=ONLINE, subject=SELF, team=team(front=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _NET_HEAD,
        "ballots",
        SKIPPED,
        decision(100, 60, form=BALLOT, team=team(front=False)),
        NOW,
        None,
        "no_online_vote",
    ),
    Case(
        _TEAM,
        "six, before the decree",
        FAILED,
        decision(100, 70, day="2023-07-10", notified=None, form=BALLOT, team=team(6)),
        NOW,
        1,
    ).stating(at="team_size", found=6, expected=5, article="10/2022/QH15 art. 19.2"),
    Case(_TOLD, "two days before, before the decree", PASSED, in_july("2023-07-10"), NOW),
    Case(_TOLD, "the day before, before the decree", FAILED, in_july("2023-07-11"), NOW, 1).stating(
        at="team.announced", found="2023-07-11", expected="2023-07-10", article="10/2022/QH15 art. 19.2"
    ),
    # Handed out from 8 October on, collected to the 10th.
    Case(_TOLD, "two days before", PASSED, handed_out("2023-10-06"), NOW),
    Case(_TOLD, "the day before", FAILED, handed_out("2023-10-07"), NOW, 1).stating(
        at="team.announced", found="2023-10-07", expected="2023-10-06", article="10/2022/QH15 art. 19.2"
    ),
    Case(_TOLD, "expressly never", FAILED, handed_out("", undone="announced"), NOW, 2).stating(
        at="team.announced", found=None, expected="2023-10-06", article="10/2022/QH15 art. 19.2"
    ),
    Case(
        _TOLD,
        "late even for the last day",
        FAILED,
        decision(100, 70, form=BALLOT, team=team(announced="2023-10-09")),
        NOW,
        1,
    ).stating(at="team.announced", found="2023-10-09", expected="2023-10-08", article="10/2022/QH15 art. 19.2"),
    Case(
        _TOLD,
        "in time for the last day, the first is not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, team=team(announced="2023-10-08")),
        NOW,
        None,
        "not_stated",
    ),
    Case(_TOLD, "not stated", NOT_STATED, handed_out(""), NOW, None, "not_stated"),
    Case(_TOLD, "expressly no team", SKIPPED, decision(100, 70, form=BALLOT, undone="team"), NOW, None, "no_team"),
    Case(_TOLD, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    Case(
        _PLAN,
        "two days",
        PASSED,
        decision(100, 70, form=BALLOT, team=team(planned="2023-10-02", sent="2023-10-04")),
        NOW,
    ),
    Case(
        _PLAN,
        "three days",
        FAILED,
        decision(100, 70, form=BALLOT, team=team(planned="2023-10-02", sent="2023-10-05")),
        NOW,
        1,
    ).stating(at="plan_sent", found="2023-10-05", expected="2023-10-04", article="59/2023/NĐ-CP art. 4.2"),
    Case(
        _PLAN,
        "to the Front expressly not",
        FAILED,
        evolve(decision(100, 70, form=BALLOT), team=PLAN_TO_ONE),
        "2023-10-05",
        1,
    ).stating(at="plan_sent_front", found=None, expected="2023-10-04", article="59/2023/NĐ-CP art. 4.2"),
    Case(
        _PLAN,
        "to the commune not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, team=team(planned="2023-10-02")),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _PLAN,
        "day of the plan not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, team=team()),
        NOW,
        None,
        "not_stated",
    ),
    Case(_PLAN, "expressly no team", SKIPPED, decision(100, 70, form=BALLOT, undone="team"), NOW, None, "no_team"),
    Case(_SEEN, "two households", PASSED, decision(100, 70, form=BALLOT, team=team(witnesses=2)), NOW),
    Case(_SEEN, "one", FAILED, decision(100, 70, form=BALLOT, team=team(witnesses=1)), NOW, 1).stating(
        at="witnesses", found=1, expected=2, article="59/2023/NĐ-CP art. 4.6.a"
    ),
    Case(
        _SEEN,
        "not stated",
        NOT_STATED,
        decision(100, 70, form=BALLOT, team=team(witnesses=None)),
        NOW,
        None,
        "not_stated",
    ),
    Case(_SEEN, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    # 100 households: 67 at the meeting could have decided on works, 66 could not.
    Case(_LACK, "66 came to the meeting", PASSED, after_a_meeting(66), NOW),
    Case(_LACK, "60 came to the meeting", PASSED, after_a_meeting(60), NOW),
    Case(_LACK, "67 came to the meeting", FAILED, after_a_meeting(67), NOW).stating(
        at="votes[0]", found=67, expected=67, article="10/2022/QH15 art. 19.1.b"
    ),
    Case(_LACK, "the meeting is not recorded", NOT_STATED, decision(100, 70, form=BALLOT), NOW, None, "not_stated"),
    Case(
        _LACK,
        "on another ground",
        SKIPPED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE),
        NOW,
        None,
        "other_ground",
    ),
    Case(_LACK, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    # Works: two thirds of all. 2/3 of 100 is 66.7, so 67.
    Case(_RESULT, "67 of 100", PASSED, decision(100, 67, announced=True), NOW),
    Case(_RESULT, "66 of 100", FAILED, decision(100, 66, announced=True), NOW, 1).stating(
        at="votes", found=66, expected=67, article="10/2022/QH15 art. 21.1"
    ),
    Case(
        _RESULT, "two thirds of those present only", FAILED, decision(100, 60, present=90, announced=True), NOW, 7
    ).stating(at="votes", found=60, expected=67, article="10/2022/QH15 art. 21.1"),
    Case(_RESULT, "66 of 100, and the minutes say no", PASSED, decision(100, 66, announced=False), NOW),
    Case(_RESULT, "67 of 100, and the minutes say no", FAILED, decision(100, 67, announced=False), NOW, 0).stating(
        at="votes", found=67, expected=67, article="10/2022/QH15 art. 21.1"
    ),
    Case(_RESULT, "two of three", PASSED, decision(3, 2, announced=True), NOW),
    Case(_RESULT, "one of three", FAILED, decision(3, 1, announced=True), NOW, 1).stating(
        at="votes", found=1, expected=2, article="10/2022/QH15 art. 21.1"
    ),
    Case(_RESULT, "2 of 4 households is not 2/3", FAILED, decision(4, 2, announced=True), NOW, 1).stating(
        at="votes", found=2, expected=3, article="10/2022/QH15 art. 21.1"
    ),
    # A convention: more than half of all.
    Case(_RESULT, "51 of 100, a convention", PASSED, decision(100, 51, subject=CONVENTION, announced=True), NOW),
    Case(
        _RESULT,
        "half of 100 is not more than half",
        FAILED,
        decision(100, 50, subject=CONVENTION, announced=True),
        NOW,
        1,
    ).stating(at="votes", found=50, expected=51, article="10/2022/QH15 art. 21.1"),
    Case(_RESULT, "26 of 51", PASSED, decision(51, 26, subject=CONVENTION, announced=True), NOW),
    Case(
        _RESULT,
        "two of three villages",
        PASSED,
        commune_wide(((100, 67), (90, 60), (80, 10)), villages=3, announced=True),
        NOW,
    ),
    Case(
        _RESULT,
        "two of four villages",
        FAILED,
        commune_wide(((100, 67), (90, 60), (80, 10)), villages=4, announced=True),
        NOW,
        1,
    ).stating(at="villages", found=2, expected=3, article="10/2022/QH15 art. 21.1"),
    Case(_RESULT, "the minutes do not say", NOT_STATED, decision(100, 67), NOW, None, "not_stated"),
    Case(_ONLINE, "51 of 100", PASSED, decision(100, 60, form=ONLINE, subject=SELF, online=51), NOW),
    Case(_ONLINE, "not stated", NOT_STATED, decision(100, 60, form=ONLINE, subject=SELF), NOW, None, "not_stated"),
    Case(_ONLINE, "50 of 100", FAILED, decision(100, 60, form=ONLINE, subject=SELF, online=50), NOW, 1).stating(
        at="votes[0]", found=50, expected=51, article="59/2023/NĐ-CP art. 5.2.c"
    ),
    Case(_ONLINE, "a meeting", SKIPPED, decision(100, 60), NOW, None, "no_online_vote"),
    Case(_QUORUM, "51 of 100", PASSED, decision(100, 51, present=51, subject=CONVENTION), NOW),
    Case(_QUORUM, "50 of 100", FAILED, decision(100, 50, present=50, subject=CONVENTION), NOW, 1).stating(
        at="votes", found=50, expected=51, article="61/2023/NĐ-CP art. 10.1.a"
    ),
    Case(_QUORUM, "ballots", SKIPPED, decision(100, 51, form=BALLOT, subject=CONVENTION), NOW, None, "no_meeting"),
    Case(_QUORUM, "works", SKIPPED, decision(100, 51, present=51), NOW, None, "other_subject"),
    # 11 September to 10 October: 20 + 10 days.
    Case(_DRAFT, "thirty days", PASSED, decision(100, 60, subject=CONVENTION, draft=draft("2023-09-11")), NOW),
    Case(
        _DRAFT, "twenty-nine", FAILED, decision(100, 60, subject=CONVENTION, draft=draft("2023-09-12")), NOW, 1
    ).stating(at="draft", found=29, expected=30, article="61/2023/NĐ-CP art. 9.1"),
    Case(_DRAFT, "not stated", NOT_STATED, decision(100, 60, subject=CONVENTION), NOW, None, "not_stated"),
    Case(_DRAFT, "never", FAILED, decision(100, 60, subject=CONVENTION, undone="draft"), NOW, 30).stating(
        at="draft", found=0, expected=30, article="61/2023/NĐ-CP art. 9.1"
    ),
    Case(_DRAFT, "works", SKIPPED, decision(100, 70), NOW, None, "other_subject"),
    # Five working days after Tuesday 10 October: Tuesday 17 October.
    Case(_SENT, "in time", PASSED, decision(100, 70, sent=as_day("2023-10-17")), NOW),
    Case(_SENT, "a day late", FAILED, decision(100, 70, sent=as_day("2023-10-18")), NOW, 1).stating(
        at="sent", found="2023-10-18", expected="2023-10-17", article="10/2022/QH15 art. 20.3"
    ),
    Case(_SENT, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(_SENT, "not stated, and not due yet", SKIPPED, decision(100, 70), "2023-10-17", None, "not_due"),
    Case(_SENT, "not passed", SKIPPED, decision(100, 60), NOW, None, "not_passed"),
    # Five working days after Thursday 12 October: Thursday 19 October.
    Case(_LATE, "in time", PASSED, convention("2023-10-12", "2023-10-19"), NOW),
    Case(_LATE, "a day late", FAILED, convention("2023-10-12", "2023-10-20"), NOW, 1).stating(
        at="recognition", found="2023-10-20", expected="2023-10-19", article="10/2022/QH15 art. 21.2"
    ),
    Case(_LATE, "no answer is recorded", NOT_STATED, convention("2023-10-12", ""), "2023-10-31", None, "not_stated"),
    Case(_LATE, "no request is recorded", NOT_STATED, decision(100, 60, subject=CONVENTION), NOW, None, "not_stated"),
    Case(
        _LATE,
        "expressly not asked for",
        SKIPPED,
        decision(100, 60, subject=CONVENTION, undone="recognition"),
        NOW,
        None,
        "not_asked",
    ),
    Case(
        _LATE,
        "not passed",
        SKIPPED,
        evolve(convention("2023-10-12", ""), votes=decision(100, 50).votes),
        NOW,
        None,
        "not_passed",
    ),
    Case(_LATE, "silent", FAILED, convention("2023-10-12", "", silent=True), "2023-10-31", 12).stating(
        at="recognition", found=None, expected="2023-10-19", article="10/2022/QH15 art. 21.2"
    ),
    Case(_LATE, "works need none", SKIPPED, decision(100, 70), NOW, None, "no_recognition"),
    Case(
        _WRONG,
        "members by the Front",
        PASSED,
        decision(
            100, 60, subject=MEMBERS, recognition=recognition("2023-10-12", "2023-10-13", body=RecognisingBody.FRONT)
        ),
        NOW,
    ),
    Case(
        _WRONG,
        "members by the commune",
        FAILED,
        decision(100, 60, subject=MEMBERS, recognition=recognition("2023-10-12", "2023-10-13")),
        NOW,
    ).stating(at="recognition", about="peoples_committee", found=None, expected=None, article="10/2022/QH15 art. 21.2"),
    Case(
        _WRONG,
        "refused by word of mouth",
        FAILED,
        convention("2023-10-12", "2023-10-13", refused=True, in_writing=False),
        NOW,
    ).stating(at="refusal", found=None, expected=None, article="10/2022/QH15 art. 21.2"),
    Case(
        _WRONG,
        "how it was refused is not stated",
        NOT_STATED,
        convention("2023-10-12", "2023-10-13", refused=True, in_writing=None),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _WRONG,
        "expressly not asked for",
        SKIPPED,
        decision(100, 60, subject=CONVENTION, undone="recognition"),
        NOW,
        None,
        "not_asked",
    ),
    Case(_SIGNED, "all four", PASSED, signed(EVERYBODY, 2), NOW),
    Case(_SIGNED, "three households", PASSED, signed(EVERYBODY, 3), NOW),
    Case(_SIGNED, "one household only", FAILED, signed(EVERYBODY, 1), NOW, 1).stating(
        at="signed_households", found=1, expected=2, article="10/2022/QH15 art. 20.2.g"
    ),
    Case(_SIGNED, "not by the head", FAILED, signed(EVERYBODY - {DecisionSignatory.VILLAGE_HEAD}, 2), NOW, 1).stating(
        at="signed", about="village_head", found=0, expected=1, article="10/2022/QH15 art. 20.2.g"
    ),
    Case(_SIGNED, "by whom is not stated", NOT_STATED, signed(None, 2), NOW, None, "not_stated"),
    Case(_SIGNED, "by how many households is not stated", NOT_STATED, signed(EVERYBODY, None), NOW, None, "not_stated"),
    Case(_SIGNED, "not passed", SKIPPED, decision(100, 60), NOW, None, "not_passed"),
    Case(_EFFECT, "works, on passing", PASSED, decision(100, 70, effective=as_day("2023-10-10")), NOW),
    Case(_EFFECT, "works that failed", FAILED, decision(100, 66, effective=as_day("2023-10-20")), NOW).stating(
        at="effective", found="2023-10-20", expected=None, article="10/2022/QH15 art. 21.2"
    ),
    Case(
        _EFFECT,
        "a convention before its recognition",
        FAILED,
        decision(
            100,
            60,
            subject=CONVENTION,
            effective=as_day("2023-10-12"),
            recognition=recognition("2023-10-12", "2023-10-13"),
        ),
        NOW,
    ).stating(at="effective", found="2023-10-12", expected="2023-10-13", article="10/2022/QH15 art. 21.2"),
    Case(
        _EFFECT,
        "a convention from its recognition",
        PASSED,
        decision(
            100,
            60,
            subject=CONVENTION,
            effective=as_day("2023-10-13"),
            recognition=recognition("2023-10-12", "2023-10-13"),
        ),
        NOW,
    ),
    Case(_EFFECT, "commune-wide, from the day set", PASSED, applied_everywhere("2023-11-01", "2023-11-01"), NOW),
    Case(
        _EFFECT, "commune-wide, before the day set", FAILED, applied_everywhere("2023-11-01", "2023-10-31"), NOW
    ).stating(at="effective", found="2023-10-31", expected="2023-11-01", article="10/2022/QH15 art. 21.2"),
    Case(
        _EFFECT,
        "commune-wide, the day set is not stated",
        NOT_STATED,
        applied_everywhere("", "2023-10-31"),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _EFFECT,
        "a convention, recognition not stated",
        NOT_STATED,
        decision(100, 60, subject=CONVENTION, effective=as_day("2023-10-13")),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _EFFECT,
        "a convention nobody asked to recognise",
        FAILED,
        decision(100, 60, subject=CONVENTION, undone="recognition", effective=as_day("2023-10-13")),
        NOW,
    ).stating(at="effective", found="2023-10-13", expected=None, article="10/2022/QH15 art. 21.2"),
    Case(_EFFECT, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(_EFFECT, "not applied", SKIPPED, decision(100, 70, undone="effective"), NOW, None, "not_applied"),
    Case(_PUBLIC, "published", PASSED, decision(100, 70, published=as_day("2023-10-10")), NOW),
    Case(_PUBLIC, "expressly not", FAILED, decision(100, 70, undone="published"), NOW).stating(
        at="result_published", found=None, expected=None, article="10/2022/QH15 art. 23.2"
    ),
    Case(_PUBLIC, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(
        _PUBLIC,
        "before the law",
        SKIPPED,
        decision(100, 70, day="2023-06-30", notified=None, undone="published"),
        NOW,
        None,
        "before_law",
    ),
    Case(_REPORT, "reported", PASSED, decision(100, 70, reported=as_day("2023-12-10")), NOW),
    Case(_REPORT, "expressly not", FAILED, decision(100, 70, undone="reported"), NOW).stating(
        at="reported", found=None, expected=None, article="10/2022/QH15 art. 23.2"
    ),
    Case(_REPORT, "not stated", NOT_STATED, decision(100, 70), NOW, None, "not_stated"),
    Case(_REPORT, "not passed", SKIPPED, decision(100, 60, undone="reported"), NOW, None, "not_passed"),
    Case(_REPORT, "commune-wide", SKIPPED, commune_wide(((100, 67),), villages=1), NOW, None, "other_level"),
    Case(_REPEAL, "unlawful content, repealed", PASSED, annulled(CONTENT, REPEALED), NOW),
    Case(_REPEAL, "breach of procedure, to be amended", PASSED, annulled(PROCEDURE, ASKED), NOW),
    Case(_REPEAL, "unlawful content, to be amended", FAILED, annulled(CONTENT, ASKED), NOW).stating(
        at="annulment", found="amendment_asked", expected="repealed", article="10/2022/QH15 art. 22.2"
    ),
    Case(_REPEAL, "not annulled", SKIPPED, decision(100, 70), NOW, None, "not_annulled"),
    Case(_UNSENT, "sent to both", PASSED, annulled(CONTENT, REPEALED, sent="2023-11-02", sent_front="2023-11-02"), NOW),
    Case(
        _UNSENT,
        "expressly not to the Front",
        FAILED,
        annulled(CONTENT, REPEALED, sent="2023-11-02", undone="sent_front"),
        NOW,
    ).stating(at="sent_front", found=None, expected=None, article="10/2022/QH15 art. 22.2"),
    Case(
        _UNSENT,
        "to the Front not stated",
        NOT_STATED,
        annulled(CONTENT, REPEALED, sent="2023-11-02"),
        NOW,
        None,
        "not_stated",
    ),
    Case(_UNSENT, "not annulled", SKIPPED, decision(100, 70), NOW, None, "not_annulled"),
    # A record of which only the votes are known accuses nobody.
    *(
        Case(rule, "only the votes are recorded", NOT_STATED, VOTES_ONLY, NOW, None, "not_stated")
        for rule in (_NOTICE, _PAPERS, _SENT, _SIGNED)
    ),
)
