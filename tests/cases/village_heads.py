"""Decided cases of the rules on village heads. The election is on Saturday 28 October 2023 unless said otherwise."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import dismissed, election, head_term, recognition
from qcdc.dates import as_day

__all__ = ["CASES"]

NOW, LATER = "2023-12-31", "2026-12-31"
EARLY = election(60, day="2023-08-01")

CASES: tuple[Case, ...] = (
    Case("election.decided_late", "twenty days before", PASSED, election(60, decided=as_day("2023-10-08")), NOW),
    Case("election.decided_late", "nineteen", FAILED, election(60, decided=as_day("2023-10-09")), NOW, 1).stating(
        at="decided", found="2023-10-09", expected="2023-10-08", article="59/2023/NĐ-CP art. 6.1.a"
    ),
    Case("election.decided_late", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.list_late", "fifteen days before", PASSED, election(60, listed=as_day("2023-10-13")), NOW),
    Case("election.list_late", "fourteen", FAILED, election(60, listed=as_day("2023-10-14")), NOW, 1).stating(
        at="listed", found="2023-10-14", expected="2023-10-13", article="59/2023/NĐ-CP art. 6.2"
    ),
    Case("election.list_late", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.team_late", "ten days before", PASSED, election(60, team_decided=as_day("2023-10-18")), NOW),
    Case("election.team_late", "nine", FAILED, election(60, team_decided=as_day("2023-10-19")), NOW, 1).stating(
        at="team_decided", found="2023-10-19", expected="2023-10-18", article="59/2023/NĐ-CP art. 6.1.b"
    ),
    Case("election.team_late", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case(
        "election.team_announced_late", "a week before", PASSED, election(60, team_announced=as_day("2023-10-21")), NOW
    ),
    Case(
        "election.team_announced_late", "six days", FAILED, election(60, team_announced=as_day("2023-10-22")), NOW, 1
    ).stating(at="team_announced", found="2023-10-22", expected="2023-10-21", article="59/2023/NĐ-CP art. 6.1.b"),
    Case("election.team_announced_late", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case("election.candidates.none", "one", PASSED, election(60), NOW),
    Case("election.candidates.none", "nobody", FAILED, election(), NOW).stating(
        at="candidates", found=0, expected=1, article="59/2023/NĐ-CP art. 6.2"
    ),
    Case("election.candidates.none", "before the decree", SKIPPED, EARLY, NOW, None, "before_law"),
    Case(
        "election.majority", "51 of 100", PASSED, election(51, recognition=recognition("2023-10-30", "2023-11-01")), NOW
    ),
    Case(
        "election.majority",
        "50 of 100",
        FAILED,
        election(50, 30, recognition=recognition("2023-10-30", "2023-11-01")),
        NOW,
        1,
    ).stating(at="candidates", found=50, expected=51, article="10/2022/QH15 art. 21.1"),
    Case(
        "election.majority",
        "refused",
        SKIPPED,
        election(50, recognition=recognition("2023-10-30", "2023-11-01", refused=True)),
        NOW,
        None,
        "not_recognised",
    ),
    # Five working days after Monday 30 October: Monday 6 November.
    Case(
        "election.recognition.late",
        "in time",
        PASSED,
        election(60, recognition=recognition("2023-10-30", "2023-11-06")),
        NOW,
    ),
    Case(
        "election.recognition.late",
        "a day late",
        FAILED,
        election(60, recognition=recognition("2023-10-30", "2023-11-07")),
        NOW,
        1,
    ).stating(at="recognition", found="2023-11-07", expected="2023-11-06", article="59/2023/NĐ-CP art. 8"),
    Case("election.recognition.late", "not asked", SKIPPED, election(60), NOW, None, "not_asked"),
    Case(
        "election.candidate.too_young",
        "21 on the day",
        PASSED,
        election(60, day="2026-06-14", born="2005-06-14"),
        LATER,
    ),
    Case(
        "election.candidate.too_young",
        "21 on the morrow",
        FAILED,
        election(60, day="2026-06-14", born="2005-06-15"),
        LATER,
    ).stating(at="candidates[0]", found=20, expected=21, article="185/2026/NĐ-CP art. 4"),
    Case(
        "election.candidate.too_young",
        "birthday unknown",
        SKIPPED,
        election(60, day="2026-06-14"),
        LATER,
        None,
        "not_stated",
    ),
    Case(
        "village_head.petition.too_few",
        "half",
        PASSED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10", petitioned=50, households=100)),
        NOW,
    ),
    Case(
        "village_head.petition.too_few",
        "one short",
        FAILED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10", petitioned=49, households=100)),
        NOW,
        1,
    ).stating(at="dismissal", found=49, expected=50, article="59/2023/NĐ-CP art. 9.1"),
    Case(
        "village_head.petition.too_few",
        "half of 101 is 51",
        FAILED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10", petitioned=50, households=101)),
        NOW,
        1,
    ).stating(at="dismissal", found=50, expected=51, article="59/2023/NĐ-CP art. 9.1"),
    Case(
        "village_head.petition.too_few",
        "own request",
        SKIPPED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10")),
        NOW,
        None,
        "no_petition",
    ),
    # Sixty days after 10 October end on Saturday 9 December, so on Monday 11 December.
    Case(
        "village_head.new_election.late",
        "on the last day",
        PASSED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10", anew="2023-12-11")),
        NOW,
    ),
    Case(
        "village_head.new_election.late",
        "a day late",
        FAILED,
        head_term("2023-09-01", dismissal=dismissed("2023-10-10", anew="2023-12-12")),
        NOW,
        1,
    ).stating(at="dismissal", found="2023-12-12", expected="2023-12-11", article="59/2023/NĐ-CP art. 9.3"),
    Case(
        "village_head.new_election.late", "not dismissed", SKIPPED, head_term("2023-09-01"), NOW, None, "no_dismissal"
    ),
    Case(
        "village_head.term.too_long", "five years and six months", PASSED, head_term("2026-06-01", "2031-12-01"), LATER
    ),
    Case("village_head.term.too_long", "a day more", FAILED, head_term("2026-06-01", "2031-12-02"), LATER, 1).stating(
        at="until", found="2031-12-02", expected="2031-12-01", article="185/2026/NĐ-CP art. 4"
    ),
    Case(
        "village_head.term.too_long",
        "interim, six months",
        PASSED,
        head_term("2026-06-01", "2026-12-01", interim=True),
        LATER,
    ),
    Case(
        "village_head.term.too_long",
        "interim, a day more",
        FAILED,
        head_term("2026-06-01", "2026-12-02", interim=True),
        LATER,
        1,
    ).stating(at="until", found="2026-12-02", expected="2026-12-01", article="185/2026/NĐ-CP art. 4"),
    Case(
        "village_head.term.too_long",
        "before the decree",
        SKIPPED,
        head_term("2023-09-01", "2033-09-01"),
        LATER,
        None,
        "before_law",
    ),
)
