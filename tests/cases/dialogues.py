"""Decided cases of the rules on dialogues and yearly conferences."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import at_work, commune_year, dialogue, talk_at_work
from qcdc.model import UnitRef
from qcdc.vocab import DialogueBasis, Level, WorkplaceKind

__all__ = ["CASES"]

NOW, AFTER, LATER = "2023-12-31", "2024-01-15", "2025-12-31"
REQUEST = DialogueBasis.REQUEST
PROVINCE = UnitRef.of(Level.PROVINCE, "64", "2023-07-01")

CASES: tuple[Case, ...] = (
    Case("commune_year.dialogue.missing", "one", PASSED, commune_year(dialogues="2023-11-10"), AFTER),
    Case("commune_year.dialogue.missing", "none", FAILED, commune_year(), AFTER, 1).stating(
        at="dialogues", found=0, expected=1, article="10/2022/QH15 art. 32.1"
    ),
    Case(
        "commune_year.dialogue.missing",
        "the year goes on",
        SKIPPED,
        commune_year(),
        "2023-12-15",
        None,
        "year_not_over",
    ),
    Case(
        "commune_year.conference.missing",
        "both villages",
        PASSED,
        commune_year(conferences="2023-12-10 2023-12-17"),
        AFTER,
    ),
    Case(
        "commune_year.conference.missing", "one of two", FAILED, commune_year(conferences="2023-12-10"), AFTER, 1
    ).stating(at="conferences", found=1, expected=2, article="10/2022/QH15 art. 33.1"),
    Case(
        "commune_year.conference.missing",
        "the year goes on",
        SKIPPED,
        commune_year(),
        "2023-12-15",
        None,
        "year_not_over",
    ),
    Case(
        "commune_year.conference.notice_short",
        "five days before",
        PASSED,
        commune_year(conferences="2023-12-10", notified="2023-12-05"),
        AFTER,
    ),
    Case(
        "commune_year.conference.notice_short",
        "four",
        FAILED,
        commune_year(conferences="2023-12-10", notified="2023-12-06"),
        AFTER,
        1,
    ).stating(at="conferences[0]", found="2023-12-06", expected="2023-12-05", article="59/2023/NĐ-CP art. 11.1.c"),
    Case("commune_year.conference.notice_short", "none held", SKIPPED, commune_year(), AFTER, None, "no_conferences"),
    Case("commune_year.satisfaction.not_asked", "asked", PASSED, commune_year(surveyed=True), AFTER),
    Case("commune_year.satisfaction.not_asked", "not asked", FAILED, commune_year(surveyed=False), AFTER).stating(
        at="surveyed", found=0, expected=1, article="10/2022/QH15 art. 35.2.a"
    ),
    Case("commune_year.satisfaction.not_asked", "not known", SKIPPED, commune_year(), AFTER, None, "not_stated"),
    Case("dialogue.without_front", "together", PASSED, dialogue("2023-11-10", with_front=True), NOW),
    Case("dialogue.without_front", "alone", FAILED, dialogue("2023-11-10"), NOW).stating(
        at="with_front", found=0, expected=1, article="10/2022/QH15 art. 32.1"
    ),
    Case(
        "dialogue.without_front", "a province", SKIPPED, dialogue("2023-11-10", unit=PROVINCE), NOW, None, "other_level"
    ),
    Case("dialogue.announced_late", "a week before", PASSED, dialogue("2025-09-15", announced="2025-09-08"), LATER),
    Case(
        "dialogue.announced_late", "six days", FAILED, dialogue("2025-09-15", announced="2025-09-09"), LATER, 1
    ).stating(at="announced", found="2025-09-09", expected="2025-09-08", article="72/2025/QH15 art. 43"),
    Case(
        "dialogue.announced_late", "before the law of 2025", SKIPPED, dialogue("2023-11-10"), LATER, None, "before_law"
    ),
    Case("dialogue.results_late", "on the tenth day", PASSED, dialogue("2025-09-15", published="2025-09-25"), LATER),
    Case(
        "dialogue.results_late", "on the eleventh", FAILED, dialogue("2025-09-15", published="2025-09-26"), LATER, 1
    ).stating(at="published", found="2025-09-26", expected="2025-09-25", article="72/2025/QH15 art. 43"),
    Case("dialogue.results_late", "before the law of 2025", SKIPPED, dialogue("2023-11-10"), LATER, None, "before_law"),
    Case(
        "dialogue.request.too_few",
        "a tenth",
        PASSED,
        dialogue("2025-09-15", basis=REQUEST, requested=500, voters=5000),
        LATER,
    ),
    Case(
        "dialogue.request.too_few",
        "one short",
        FAILED,
        dialogue("2025-09-15", basis=REQUEST, requested=499, voters=5000),
        LATER,
        1,
    ).stating(at="requested", found=499, expected=500, article="72/2025/QH15 art. 43"),
    Case("dialogue.request.too_few", "periodic", SKIPPED, dialogue("2025-09-15"), LATER, None, "not_on_request"),
    Case("dialogue.opinions.unanswered", "all", PASSED, dialogue("2023-11-10", opinions=10, answered=10), NOW),
    Case(
        "dialogue.opinions.unanswered", "eight of ten", FAILED, dialogue("2023-11-10", opinions=10, answered=8), NOW, 2
    ).stating(at="answered", found=8, expected=10, article=None),
    Case("dialogue.opinions.unanswered", "none raised", SKIPPED, dialogue("2023-11-10"), NOW, None, "no_opinions"),
    # Three months after 31 December end on Sunday 31 March 2024, so on Monday 1 April.
    Case("workplace.conference.late", "on the last day", PASSED, at_work("2024-04-01"), "2024-12-31"),
    Case("workplace.conference.late", "a day late", FAILED, at_work("2024-04-02"), "2024-12-31", 1).stating(
        at="day", found="2024-04-02", expected="2024-04-01", article="10/2022/QH15 art. 50"
    ),
    Case("workplace.conference.late", "never", FAILED, at_work(""), "2024-04-11", 10).stating(
        at="day", found=None, expected="2024-04-01", article="10/2022/QH15 art. 50"
    ),
    Case("workplace.conference.late", "seven people", SKIPPED, at_work("", staff=7), "2024-12-31", None, "few_people"),
    Case(
        "workplace.conference.late",
        "a private enterprise",
        SKIPPED,
        at_work("", kind=WorkplaceKind.OTHER_ENTERPRISE),
        "2024-12-31",
        None,
        "other_workplace",
    ),
    Case("workplace.conference.quorum", "40 of 60", PASSED, at_work("2024-03-29"), "2024-12-31"),
    Case("workplace.conference.quorum", "39 of 60", FAILED, at_work("2024-03-29", present=39), "2024-12-31", 1).stating(
        at="present", found=39, expected=40, article="10/2022/QH15 art. 50"
    ),
    Case("workplace.conference.quorum", "not held", SKIPPED, at_work(""), "2024-12-31", None, "not_held"),
    Case("workplace.resolution.majority", "21 of 40", PASSED, at_work("2024-03-29"), "2024-12-31"),
    Case("workplace.resolution.majority", "20 of 40", FAILED, at_work("2024-03-29", yes=20), "2024-12-31", 1).stating(
        at="yes", found=20, expected=21, article="10/2022/QH15 art. 50"
    ),
    Case("workplace.resolution.majority", "not held", SKIPPED, at_work(""), "2024-12-31", None, "not_held"),
    Case(
        "workplace.extraordinary.too_few",
        "20 of 60",
        PASSED,
        at_work("2024-05-10", extraordinary=True, asked=20),
        "2024-12-31",
    ),
    Case(
        "workplace.extraordinary.too_few",
        "19 of 60",
        FAILED,
        at_work("2024-05-10", extraordinary=True, asked=19),
        "2024-12-31",
        1,
    ).stating(at="asked", found=19, expected=20, article="10/2022/QH15 art. 50"),
    Case(
        "workplace.extraordinary.too_few",
        "the yearly one",
        SKIPPED,
        at_work("2024-03-29"),
        "2024-12-31",
        None,
        "not_on_request",
    ),
    # Six months after Friday 29 March 2024 end on Sunday 29 September, so on Monday 30 September.
    Case(
        "workplace.resolution.unchecked",
        "on the last day",
        PASSED,
        at_work("2024-03-29", checked="2024-09-30"),
        "2024-10-31",
    ),
    Case(
        "workplace.resolution.unchecked",
        "a day late",
        FAILED,
        at_work("2024-03-29", checked="2024-10-01"),
        "2024-10-31",
        1,
    ).stating(at="checked", found="2024-10-01", expected="2024-09-30", article="10/2022/QH15 art. 52.3"),
    Case("workplace.resolution.unchecked", "not held", SKIPPED, at_work(""), "2024-12-31", None, "not_held"),
    # Five working days before Monday 20 May 2024: Monday 13 May.
    Case(
        "workplace.dialogue.contents_late",
        "five working days",
        PASSED,
        talk_at_work("2024-05-20", "2024-05-13"),
        "2024-12-31",
    ),
    Case(
        "workplace.dialogue.contents_late", "four", FAILED, talk_at_work("2024-05-20", "2024-05-14"), "2024-12-31", 1
    ).stating(at="contents_sent", found="2024-05-14", expected="2024-05-13", article="145/2020/NĐ-CP art. 39.3"),
    Case(
        "workplace.dialogue.contents_late",
        "before the decree",
        SKIPPED,
        talk_at_work("2020-05-20", "2020-05-19"),
        NOW,
        None,
        "before_law",
    ),
    Case("workplace.dialogue.attendance", "8 of 10", PASSED, talk_at_work("2024-05-20", "2024-05-13"), "2024-12-31"),
    Case(
        "workplace.dialogue.attendance",
        "7 of 10 is not more than 70 %",
        FAILED,
        talk_at_work("2024-05-20", "2024-05-13", present=7),
        "2024-12-31",
        1,
    ).stating(at="present", found=7, expected=8, article="145/2020/NĐ-CP art. 39.3"),
    Case(
        "workplace.dialogue.attendance",
        "before the decree",
        SKIPPED,
        talk_at_work("2020-05-20", "2020-05-19"),
        NOW,
        None,
        "before_law",
    ),
)
