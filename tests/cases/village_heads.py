"""Decided cases of the rules on village heads. The election is on Saturday 28 October 2023 unless said otherwise."""

from __future__ import annotations

from functools import partial

from cases.around import around_a_day, around_a_least, left_undone
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.edges_of_law import from_day
from participation_records import dismissed, election, head_term, recognition
from qcdc.dates import as_day
from qcdc.model import Person, VillageHeadElection, VillageHeadTerm, evolve
from qcdc.vocab import DismissalGround

__all__ = ["CASES"]

LDC, ND59, ND185 = "10/2022/QH15", "59/2023/NĐ-CP", "185/2026/NĐ-CP"
NOW, LATER = "2023-12-31", "2026-12-31"
EARLY = election(60, day="2023-08-01")
BOTH = frozenset({"candidates", "team"})
RECOGNISED = recognition("2023-10-30", "2023-11-01")


def prepared(field: str, day: str) -> VillageHeadElection:
    """An election with the day of one step of its preparation."""
    return evolve(election(60), **{field: as_day(day)})


def undone(step: str) -> VillageHeadElection:
    """An election of which a step was expressly not taken."""
    return election(60, not_done=frozenset({step}))


def announced(decision: str, team: str) -> VillageHeadElection:
    """An election whose two decisions were announced on these days."""
    return election(60, decision_announced=as_day(decision), team_announced=as_day(team))


def young(*born: str) -> VillageHeadElection:
    """Candidates of 14 June 2026 with their birthdays; an empty one is not stated."""
    made = election(*(60, 20, 10)[: len(born)], day="2026-06-14")
    candidates = [
        evolve(one, born=as_day(day) if day else None) for one, day in zip(made.candidates, born, strict=True)
    ]
    return evolve(made, candidates=tuple(candidates))


def teamed(*ids: str, complete: frozenset[str] = BOTH) -> VillageHeadElection:
    """An election with two candidates, UV-1 and UV-2, and this team."""
    team = tuple(Person(id=one, name="Thành viên (giả lập)") for one in ids)
    return election(60, 30, team=team, complete=complete)


def let_go(**rest: object) -> VillageHeadTerm:
    """A head who was let go on Tuesday 10 October 2023."""
    return head_term("2023-09-01", dismissal=dismissed("2023-10-10", **rest))  # type: ignore[arg-type]


_ANNOUNCED, _PREPARED = "election.announced_late", ("decided", "listed", "team_decided")
_ELECTED, _PETITION, _TERM = (
    "village_head.new_election.late",
    "village_head.petition.too_few",
    "village_head.term.too_long",
)
_LET_GO, _ENDED = "village_head.dismissal.recognition.late", "village_head.village.ended"
_YOUNG, _MAJORITY, _ANSWER = "election.candidate.too_young", "election.majority", "election.recognition.late"

CASES: tuple[Case, ...] = (
    *(
        case
        for rule, field, last, gap, place in (
            ("election.decided_late", "decided", "2023-10-08", 20, "6.1.a"),
            ("election.list_late", "listed", "2023-10-13", 15, "6.2"),
            ("election.team_late", "team_decided", "2023-10-18", 10, "6.1.b"),
        )
        for case in (
            *around_a_day(
                rule,
                partial(prepared, field),
                last,
                at=field,
                article=f"{ND59} art. {place}",
                as_of=NOW,
            ),
            Case(rule, "expressly not done", FAILED, undone(field), NOW, gap).stating(
                at=field, found=None, expected=last, article=f"{ND59} art. {place}"
            ),
            # An election of which only the result is known was called late four times.
            Case(rule, "not stated", NOT_STATED, election(60), NOW, None, "not_stated"),
            Case(rule, "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
        )
    ),
    *around_a_day(
        _ANNOUNCED,
        lambda day: announced("2023-10-09", day),
        "2023-10-21",
        at="team_announced",
        article=f"{ND59} art. 6.1.b",
        as_of=NOW,
    ),
    Case(_ANNOUNCED, "the decision a day late", FAILED, announced("2023-10-22", "2023-10-21"), NOW, 1).stating(
        at="decision_announced", found="2023-10-22", expected="2023-10-21", article=f"{ND59} art. 6.1.b"
    ),
    Case(_ANNOUNCED, "the team was not announced", FAILED, undone("team_announced"), NOW, 7).stating(
        at="team_announced", found=None, expected="2023-10-21", article=f"{ND59} art. 6.1.b"
    ),
    Case(
        _ANNOUNCED,
        "one in time, of the other it is not stated",
        NOT_STATED,
        election(60, team_announced=as_day("2023-10-21")),
        NOW,
        None,
        "not_stated",
    ),
    Case(_ANNOUNCED, "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.team.candidate", "nobody", PASSED, teamed("TB-1", "TB-2"), NOW),
    Case("election.team.candidate", "the second", FAILED, teamed("TB-1", "UV-2"), NOW).stating(
        at="team[1]", found=1, expected=0, article=f"{ND59} art. 6.1.b"
    ),
    Case(
        "election.team.candidate",
        "the team may not be all",
        NOT_STATED,
        teamed("TB-1", complete=frozenset({"candidates"})),
        NOW,
        None,
        "not_stated",
    ),
    Case("election.team.candidate", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.team.head", "the Front", PASSED, election(60, front_heads=True), NOW),
    Case("election.team.head", "somebody else", FAILED, election(60, front_heads=False), NOW).stating(
        at="front_heads", found=0, expected=1, article=f"{ND59} art. 6.1.b"
    ),
    Case("election.team.head", "not stated", NOT_STATED, election(60), NOW, None, "not_stated"),
    Case("election.team.head", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.candidates.none", "one", PASSED, election(60), NOW),
    *from_day(
        "election.candidates.none",
        lambda day: election(day=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=1,
        at="candidates",
        found=0,
        expected=1,
        article=f"{ND59} art. 6.2",
    ),
    Case("election.candidates.none", "nobody", FAILED, election(), NOW, 1).stating(
        at="candidates", found=0, expected=1, article=f"{ND59} art. 6.2"
    ),
    Case("election.candidates.none", "two", PASSED, election(60, 20), NOW),
    Case(
        "election.candidates.none",
        "nobody is listed",
        NOT_STATED,
        election(complete=frozenset()),
        NOW,
        None,
        "not_stated",
    ),
    *around_a_least(
        _MAJORITY,
        lambda count: election(count, 30, recognition=RECOGNISED),
        51,
        at="candidates",
        article=f"{LDC} art. 21.1",
        as_of=NOW,
    ),
    Case(
        _MAJORITY,
        "refused",
        SKIPPED,
        election(50, recognition=recognition("2023-10-30", "2023-11-01", refused=True)),
        NOW,
        None,
        "not_recognised",
    ),
    Case(
        _MAJORITY,
        "recognised later",
        SKIPPED,
        election(50, recognition=RECOGNISED),
        "2023-10-31",
        None,
        "not_recognised",
    ),
    Case(_MAJORITY, "whether it was recognised is not stated", NOT_STATED, election(50), NOW, None, "not_stated"),
    Case(_MAJORITY, "expressly not asked for", SKIPPED, undone("recognition"), NOW, None, "not_recognised"),
    Case(
        _MAJORITY,
        "the households are not stated",
        NOT_STATED,
        election(50, households=None, recognition=RECOGNISED),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _MAJORITY,
        "votes are not stated",
        NOT_STATED,
        election(30, None, recognition=RECOGNISED),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _MAJORITY,
        "the winner may not be listed",
        NOT_STATED,
        election(30, complete=frozenset(), recognition=RECOGNISED),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _MAJORITY,
        "enough, whoever else ran",
        PASSED,
        election(51, None, complete=frozenset(), recognition=RECOGNISED),
        NOW,
    ),
    Case(
        _MAJORITY,
        "before the law",
        SKIPPED,
        election(50, day="2023-06-30", recognition=recognition("2023-07-03", "2023-07-05")),
        NOW,
        None,
        "before_law",
    ),
    # Five working days after Monday 30 October: Monday 6 November.
    *around_a_day(
        _ANSWER,
        lambda day: election(60, recognition=recognition("2023-10-30", day)),
        "2023-11-06",
        at="recognition",
        article=f"{LDC} art. 21.2",
        as_of=NOW,
    ),
    # The law asks for it from July 2023, before the decree: five working days from Monday 10 July end on Monday 17 July.
    Case(
        _ANSWER,
        "in July 2023",
        FAILED,
        election(60, day="2023-07-08", recognition=recognition("2023-07-10", "2023-07-18")),
        NOW,
        1,
    ).stating(at="recognition", found="2023-07-18", expected="2023-07-17", article=f"{LDC} art. 21.2"),
    Case(
        _ANSWER,
        "the answer is not stated",
        NOT_STATED,
        election(60, recognition=recognition("2023-10-30")),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        _ANSWER,
        "not stated, and not due",
        SKIPPED,
        election(60, recognition=recognition("2023-10-30")),
        "2023-11-06",
        None,
        "not_due",
    ),
    Case(_ANSWER, "whether it was asked for is not stated", NOT_STATED, election(60), NOW, None, "not_stated"),
    Case(_ANSWER, "expressly not asked for", SKIPPED, undone("recognition"), NOW, None, "not_asked"),
    Case(_ANSWER, "received later", SKIPPED, election(60, recognition=RECOGNISED), "2023-10-29", None, "not_asked"),
    Case(_YOUNG, "21 on the day", PASSED, young("2005-06-14"), LATER),
    Case(_YOUNG, "21 on the morrow", FAILED, young("2005-06-15"), LATER).stating(
        at="candidates[0]", found=20, expected=21, article=f"{ND185} art. 7.1"
    ),
    Case(_YOUNG, "the second and the third", FAILED, young("1980-01-01", "2005-06-15", "2010-01-01"), LATER).stating(
        at=("candidates[1]", "candidates[2]"), found=(20, 16), expected=21, article=f"{ND185} art. 7.1"
    ),
    Case(_YOUNG, "of one the birthday is not stated", NOT_STATED, young("1980-01-01", ""), LATER, None, "not_stated"),
    Case(_YOUNG, "nobody is listed", NOT_STATED, election(day="2026-06-14"), LATER, None, "not_stated"),
    *from_day(
        _YOUNG,
        lambda day: election(60, day=day, born="2006-01-01"),
        "2026-05-25",
        "2026-05-26",
        as_of=LATER,
        at="candidates[0]",
        found=20,
        expected=21,
        article=f"{ND185} art. 7.1",
    ),
    *around_a_least(
        _PETITION,
        lambda count: let_go(petitioned=count, households=100),
        50,
        at="dismissal.petitioned",
        article=f"{ND59} art. 9.1.b",
        as_of=NOW,
    ),
    Case(_PETITION, "half of 101 is 51", FAILED, let_go(petitioned=50, households=101), NOW, 1).stating(
        at="dismissal.petitioned", found=50, expected=51, article=f"{ND59} art. 9.1.b"
    ),
    Case(_PETITION, "own request", SKIPPED, let_go(), NOW, None, "no_petition"),
    Case(_PETITION, "the households are not stated", NOT_STATED, let_go(petitioned=50), NOW, None, "not_stated"),
    Case(
        _PETITION,
        "who petitioned is not stated",
        NOT_STATED,
        let_go(ground=DismissalGround.HOUSEHOLDS, households=100),
        NOW,
        None,
        "not_stated",
    ),
    # Five working days from Monday 2 October end on Monday 9 October.
    *around_a_day(
        _LET_GO,
        lambda day: let_go(received="2023-10-02", recognised=day),
        "2023-10-09",
        at="dismissal.recognised",
        article=f"{LDC} art. 21.2",
        as_of=NOW,
    ),
    *left_undone(
        _LET_GO,
        let_go(received="2023-10-02", not_done="recognised"),
        "2023-10-09",
        at="dismissal.recognised",
        article=f"{LDC} art. 21.2",
    ),
    # The law asks for it from July 2023, before the decree: five working days from Monday 10 July end on Monday 17 July.
    Case(
        _LET_GO,
        "in July 2023",
        FAILED,
        head_term("2023-01-01", dismissal=dismissed("2023-07-08", received="2023-07-10", recognised="2023-07-18")),
        NOW,
        1,
    ).stating(at="dismissal.recognised", found="2023-07-18", expected="2023-07-17", article=f"{LDC} art. 21.2"),
    Case(_LET_GO, "the answer is not stated", NOT_STATED, let_go(received="2023-10-02"), NOW, None, "not_stated"),
    Case(_LET_GO, "the receipt is not stated", NOT_STATED, let_go(recognised="2023-12-01"), NOW, None, "not_stated"),
    Case(_LET_GO, "nobody let go", SKIPPED, head_term("2023-09-01"), NOW, None, "no_dismissal"),
    # Sixty days after the recognition of 10 October end on Saturday 9 December, so on Monday 11 December.
    *around_a_day(
        _ELECTED,
        lambda day: let_go(recognised="2023-10-10", decided=day),
        "2023-12-11",
        at="dismissal.election_decided",
        article=f"{ND59} art. 9.3",
        as_of=NOW,
    ),
    *left_undone(
        _ELECTED,
        let_go(recognised="2023-10-10", not_done="election_decided"),
        "2023-12-11",
        at="dismissal.election_decided",
        article=f"{ND59} art. 9.3",
    ),
    Case(
        _ELECTED,
        "decided in time, held later",
        PASSED,
        let_go(recognised="2023-10-10", decided="2023-12-11", anew="2023-12-30"),
        NOW,
    ),
    Case(_ELECTED, "held in time, decided before", PASSED, let_go(recognised="2023-10-10", anew="2023-12-10"), NOW),
    Case(
        _ELECTED,
        "held later, the decision is not stated",
        NOT_STATED,
        let_go(recognised="2023-10-10", anew="2023-12-20"),
        NOW,
        None,
        "not_stated",
    ),
    # From the last day in office the decree counts nothing.
    Case(_ELECTED, "the recognition is not stated", NOT_STATED, let_go(anew="2023-12-30"), NOW, None, "not_stated"),
    Case(_ELECTED, "the decision is not stated", NOT_STATED, let_go(recognised="2023-10-10"), NOW, None, "not_stated"),
    Case(_ELECTED, "nobody let go", SKIPPED, head_term("2023-09-01"), NOW, None, "no_dismissal"),
    Case(
        _ELECTED,
        "before the decree",
        SKIPPED,
        head_term(
            "2023-01-01", dismissal=dismissed("2023-08-10", recognised="2023-08-14", not_done="election_decided")
        ),
        NOW,
        None,
        "before_law",
    ),
    *around_a_day(
        _TERM,
        lambda day: head_term("2026-06-01", day),
        "2031-12-01",
        at="until",
        article=f"{ND185} art. 4.3",
        as_of=LATER,
    ),
    Case(_TERM, "interim, six months", PASSED, head_term("2026-06-01", "2026-12-01", interim=True), LATER),
    Case(_TERM, "interim, a day more", FAILED, head_term("2026-06-01", "2026-12-02", interim=True), LATER, 1).stating(
        at="until", found="2026-12-02", expected="2026-12-01", article=f"{ND185} art. 4.2"
    ),
    Case(
        _TERM,
        "whether interim is not stated",
        NOT_STATED,
        head_term("2026-06-01", "2026-12-02", interim=None),
        LATER,
        None,
        "not_stated",
    ),
    Case(_TERM, "lawful in any case", PASSED, head_term("2026-06-01", "2026-12-01", interim=None), LATER),
    Case(_TERM, "too long in any case", FAILED, head_term("2026-06-01", "2031-12-02", interim=None), LATER, 1).stating(
        at="until", found="2031-12-02", expected="2031-12-01", article=f"{ND185} art. 4.3"
    ),
    Case(_TERM, "the end is not stated", NOT_STATED, head_term("2026-06-01"), LATER, None, "not_stated"),
    Case(_TERM, "before the decree", SKIPPED, head_term("2023-09-01", "2033-09-01"), LATER, None, "before_law"),
    *from_day(
        _TERM,
        lambda day: head_term(day, "2031-11-27"),
        "2026-05-25",
        "2026-05-26",
        as_of=LATER,
        gap=1,
        at="until",
        found="2031-11-27",
        expected="2031-11-26",
        article=f"{ND185} art. 4.3",
    ),
    # The village was merged on 1 July 2026.
    Case(_ENDED, "ended with it", PASSED, head_term("2024-01-01", "2026-06-30", ended="2026-06-30"), LATER),
    Case(_ENDED, "goes on", FAILED, head_term("2024-01-01", "2026-12-31", ended="2026-06-30"), LATER).stating(
        at="until", found="2026-12-31", expected="2026-06-30", article=None
    ),
    Case(
        _ENDED,
        "the end of the term is not stated",
        NOT_STATED,
        head_term("2024-01-01", ended="2026-06-30"),
        LATER,
        None,
        "not_stated",
    ),
    Case(_ENDED, "the village goes on", SKIPPED, head_term("2024-01-01", "2026-12-31"), LATER, None, "village_there"),
)
