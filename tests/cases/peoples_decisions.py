"""Decided cases of the rules on what the people decide. The meeting is on Tuesday 10 October 2023 unless said otherwise."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import EVERYBODY, commune_wide, decision, recognition, team
from qcdc.dates import as_day
from qcdc.model import Initiative, PublicationRun
from qcdc.vocab import BallotGround, DecisionForm, DecisionSignatory, DecisionSubject, PublicityForm, RecognisingBody

__all__ = ["CASES"]

NOW = "2023-12-31"
BALLOT, ONLINE = DecisionForm.BALLOT, DecisionForm.ONLINE_VOTE
CONVENTION, SELF, MEMBERS = (
    DecisionSubject.CONVENTION,
    DecisionSubject.SELF_MANAGEMENT,
    DecisionSubject.BOARD_MEMBERS,
)


def initiative(agreed: int, *, day: str = "2023-09-01", front: bool = False) -> Initiative:
    return Initiative(day=as_day(day), agreed=agreed, front_support=front)


def draft(since: str) -> PublicationRun:
    return PublicationRun(form=PublicityForm.POSTING, since=as_day(since), until=as_day("2023-10-10"))


def convention(received: str, answered: str, **rest: object) -> object:
    return decision(100, 60, subject=CONVENTION, recognition=recognition(received, answered, **rest))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


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
        _FORM, "ballots by choice", FAILED, decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE), NOW
    ).stating(at="ground", found=1, expected=6, article="10/2022/QH15 art. 17.2"),
    Case(
        _FORM,
        "self-management by ballot",
        PASSED,
        decision(100, 70, form=BALLOT, ground=BallotGround.VILLAGE_HEAD_CHOSE, subject=SELF),
        NOW,
    ),
    Case(_FORM, "works on line", FAILED, decision(100, 70, form=ONLINE), NOW).stating(
        at="form", found=1, expected=6, article="10/2022/QH15 art. 17.2"
    ),
    Case(_FORM, "self-management on line", PASSED, decision(100, 70, form=ONLINE, subject=SELF), NOW),
    Case(_FORM, "before the law", SKIPPED, decision(100, 70, day="2023-06-10", notified=""), NOW, None, "before_law"),
    Case(_NOTICE, "two days before", PASSED, decision(100, 70), NOW),
    Case(_NOTICE, "the day before", FAILED, decision(100, 70, notified="2023-10-09"), NOW, 1).stating(
        at="votes[0].sessions[0]", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 3.3"
    ),
    Case(_NOTICE, "never", FAILED, decision(100, 70, notified=""), NOW, gap=2).stating(
        at="votes[0].sessions[0]", found=None, expected="2023-10-08", article="59/2023/NĐ-CP art. 3.3"
    ),
    Case(_NOTICE, "ballots", SKIPPED, decision(100, 70, form=BALLOT), NOW, None, "no_meeting"),
    Case(_PAPERS, "two days before", PASSED, decision(100, 70, documents=as_day("2023-10-08")), NOW),
    Case(_PAPERS, "the day before", FAILED, decision(100, 70, documents=as_day("2023-10-09")), NOW, 1).stating(
        at="documents", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 3.4"
    ),
    Case(_PAPERS, "self-management", SKIPPED, decision(100, 70, subject=SELF), NOW, None, "other_subject"),
    Case(_CLUSTERS, "two hundred households", PASSED, decision(200, 150, clusters=True), NOW),
    Case(_CLUSTERS, "one short", FAILED, decision(199, 150, clusters=True), NOW, 1).stating(
        at="votes[0]", found=199, expected=200, article="10/2022/QH15 art. 18.3"
    ),
    Case(_CLUSTERS, "scattered", PASSED, decision(80, 60, clusters=True, scattered=True), NOW),
    Case(_CLUSTERS, "one meeting", SKIPPED, decision(200, 150), NOW, None, "no_clusters"),
    Case(_TEAM, "three", PASSED, decision(100, 70, form=BALLOT, team=team(3)), NOW),
    Case(_TEAM, "five", PASSED, decision(100, 70, form=BALLOT, team=team(5)), NOW),
    Case(_TEAM, "two", FAILED, decision(100, 70, form=BALLOT, team=team(2)), NOW).stating(
        at="board_size", found=2, expected=3, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "six", FAILED, decision(100, 70, form=BALLOT, team=team(6)), NOW).stating(
        at="board_size", found=6, expected=5, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "not headed by the Front", FAILED, decision(100, 70, form=BALLOT, team=team(front=False)), NOW).stating(
        at="front_heads", found=0, expected=1, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "none", FAILED, decision(100, 70, form=BALLOT), NOW).stating(
        at="board_size", found=0, expected=3, article="10/2022/QH15 art. 19.2"
    ),
    Case(_TEAM, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
    Case(_TOLD, "two days before", PASSED, decision(100, 70, form=BALLOT, team=team(announced="2023-10-08")), NOW),
    Case(
        _TOLD, "the day before", FAILED, decision(100, 70, form=BALLOT, team=team(announced="2023-10-09")), NOW, 1
    ).stating(at="team", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 4.3"),
    Case(_TOLD, "no team", SKIPPED, decision(100, 70, form=BALLOT), NOW, None, "no_team"),
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
    ).stating(at="team", found="2023-10-05", expected="2023-10-04", article="59/2023/NĐ-CP art. 4.4"),
    Case(_PLAN, "no team", SKIPPED, decision(100, 70, form=BALLOT), NOW, None, "no_team"),
    Case(_SEEN, "two households", PASSED, decision(100, 70, form=BALLOT, team=team(witnesses=2)), NOW),
    Case(_SEEN, "one", FAILED, decision(100, 70, form=BALLOT, team=team(witnesses=1)), NOW).stating(
        at="team", found=1, expected=2, article="59/2023/NĐ-CP art. 4.6"
    ),
    Case(_SEEN, "a meeting", SKIPPED, decision(100, 70), NOW, None, "no_ballots"),
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
    Case(_RESULT, "the minutes do not say", SKIPPED, decision(100, 67), NOW, None, "not_stated"),
    Case(_ONLINE, "51 of 100", PASSED, decision(100, 60, form=ONLINE, subject=SELF, online=51), NOW),
    Case(_ONLINE, "50 of 100", FAILED, decision(100, 60, form=ONLINE, subject=SELF, online=50), NOW).stating(
        at="votes[0]", found=50, expected=51, article="59/2023/NĐ-CP art. 5.2.c"
    ),
    Case(_ONLINE, "a meeting", SKIPPED, decision(100, 60), NOW, None, "no_online_vote"),
    Case(_QUORUM, "51 of 100", PASSED, decision(100, 51, present=51, subject=CONVENTION), NOW),
    Case(_QUORUM, "50 of 100", FAILED, decision(100, 50, present=50, subject=CONVENTION), NOW, 1).stating(
        at="votes", found=50, expected=51, article="61/2023/NĐ-CP art. 10"
    ),
    Case(_QUORUM, "works", SKIPPED, decision(100, 51, present=51), NOW, None, "other_subject"),
    # 11 September to 10 October: 20 + 10 days.
    Case(_DRAFT, "thirty days", PASSED, decision(100, 60, subject=CONVENTION, draft=draft("2023-09-11")), NOW),
    Case(
        _DRAFT, "twenty-nine", FAILED, decision(100, 60, subject=CONVENTION, draft=draft("2023-09-12")), NOW, 1
    ).stating(at="draft", found=29, expected=30, article="61/2023/NĐ-CP art. 9.1"),
    Case(_DRAFT, "never", FAILED, decision(100, 60, subject=CONVENTION), NOW, 30).stating(
        at="draft", found=0, expected=30, article="61/2023/NĐ-CP art. 9.1"
    ),
    Case(_DRAFT, "works", SKIPPED, decision(100, 70), NOW, None, "other_subject"),
    # Five working days after Tuesday 10 October: Tuesday 17 October.
    Case(_SENT, "in time", PASSED, decision(100, 70, sent=as_day("2023-10-17")), NOW),
    Case(_SENT, "a day late", FAILED, decision(100, 70, sent=as_day("2023-10-18")), NOW, 1).stating(
        at="sent", found="2023-10-18", expected="2023-10-17", article="10/2022/QH15 art. 20.3"
    ),
    Case(_SENT, "not passed", SKIPPED, decision(100, 60), NOW, None, "not_passed"),
    # Five working days after Thursday 12 October: Thursday 19 October.
    Case(_LATE, "in time", PASSED, convention("2023-10-12", "2023-10-19"), NOW),
    Case(_LATE, "a day late", FAILED, convention("2023-10-12", "2023-10-20"), NOW, 1).stating(
        at="recognition", found="2023-10-20", expected="2023-10-19", article="10/2022/QH15 art. 21.2"
    ),
    Case(_LATE, "silent", FAILED, convention("2023-10-12", ""), "2023-10-31", 12).stating(
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
    Case(_WRONG, "not asked", SKIPPED, decision(100, 60, subject=CONVENTION), NOW, None, "not_asked"),
    Case(_SIGNED, "all four", PASSED, decision(100, 70, signed=EVERYBODY), NOW),
    Case(
        _SIGNED,
        "one household only",
        FAILED,
        decision(100, 70, signed=EVERYBODY - {DecisionSignatory.SECOND_HOUSEHOLD}),
        NOW,
    ).stating(at="signed", about="second_household", found=3, expected=4, article="10/2022/QH15 art. 20.2.g"),
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
    Case(_EFFECT, "not applied", SKIPPED, decision(100, 70), NOW, None, "not_applied"),
)
