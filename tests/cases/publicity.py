"""Decided cases of the rules on publication. Monday 2 October 2023 and five working days: Monday 9 October."""

from __future__ import annotations

from cases.case import FAILED, PASSED, SKIPPED, Case
from civic import posted, published, register, spoken
from qcdc.dates import Period
from qcdc.vocab import PublicationHeading, PublicityForm, Publisher

__all__ = ["CASES"]

NOW = "2023-12-31"
AGENCY, ENTERPRISE = Publisher.AGENCY, Publisher.STATE_ENTERPRISE
POSTING, WEBSITE = PublicityForm.POSTING, PublicityForm.WEBSITE
CONDUCT, LISTS, OTHER = PublicationHeading.CONDUCT, PublicationHeading.SERVICE_LISTS, PublicationHeading.OTHER
QUARTERS = "2024-02-01 2024-05-02 2024-08-01 2024-11-01"

_LATE, _SHORT, _FORM = "publicity.late", "publicity.posting.too_short", "publicity.form.missing"
_STAYS, _SPOKEN = "publicity.permanent.taken_down", "publicity.loudspeaker.too_short"
_LIST, _COUNCIL = "publicity.list.not_updated", "publicity.council_report.missing"

CASES: tuple[Case, ...] = (
    Case(_LATE, "on the fifth working day", PASSED, posted("2023-10-02", "2023-10-09", ""), NOW),
    Case(_LATE, "a day late", FAILED, posted("2023-10-02", "2023-10-10", ""), NOW, 1).stating(
        at="runs", found="2023-10-10", expected="2023-10-09", article="10/2022/QH15 art. 12.3"
    ),
    Case(_LATE, "agency, a day late", FAILED, posted("2023-10-02", "2023-10-10", "", publisher=AGENCY), NOW, 1).stating(
        at="runs", found="2023-10-10", expected="2023-10-09", article="10/2022/QH15 art. 47.2"
    ),
    # Fifteen days end on Tuesday 17 October.
    Case(_LATE, "enterprise, last day", PASSED, posted("2023-10-02", "2023-10-17", "", publisher=ENTERPRISE), NOW),
    Case(
        _LATE, "enterprise, late", FAILED, posted("2023-10-02", "2023-10-18", "", publisher=ENTERPRISE), NOW, 1
    ).stating(at="runs", found="2023-10-18", expected="2023-10-17", article="10/2022/QH15 art. 65.2"),
    Case(
        _LATE, "special law", SKIPPED, posted("2023-10-02", "2023-12-10", "", special=True), NOW, None, "special_term"
    ),
    Case(_LATE, "before the law", SKIPPED, posted("2023-06-01", "2023-08-10", ""), NOW, None, "before_law"),
    # 9 October to 7 November: 23 + 7 = 30 days.
    Case(_SHORT, "thirty days", PASSED, posted("2023-10-02", "2023-10-09", "2023-11-07"), NOW),
    Case(_SHORT, "twenty-nine", FAILED, posted("2023-10-02", "2023-10-09", "2023-11-06"), NOW, 1).stating(
        at="runs", found=29, expected=30, article="10/2022/QH15 art. 13.2"
    ),
    Case(_SHORT, "agency, twenty", PASSED, posted("2023-10-02", "2023-10-09", "2023-10-28", publisher=AGENCY), NOW),
    Case(
        _SHORT, "agency, nineteen", FAILED, posted("2023-10-02", "2023-10-09", "2023-10-27", publisher=AGENCY), NOW, 1
    ).stating(at="runs", found=19, expected=20, article="10/2022/QH15 art. 48.1"),
    Case(
        _SHORT,
        "stays posted",
        SKIPPED,
        posted("2023-10-02", "2023-10-09", "", heading=CONDUCT),
        NOW,
        None,
        "other_heading",
    ),
    Case(_SHORT, "still posted", SKIPPED, posted("2023-12-18", "2023-12-20", ""), NOW, None, "still_running"),
    Case(
        _SHORT,
        "on the web only",
        SKIPPED,
        published("2023-10-02", (WEBSITE, "2023-10-03", "")),
        NOW,
        None,
        "not_in_this_form",
    ),
    Case(_STAYS, "still there", PASSED, posted("2023-10-02", "2023-10-09", "", heading=CONDUCT), NOW),
    Case(_STAYS, "taken down", FAILED, posted("2023-10-02", "2023-10-09", "2023-12-01", heading=CONDUCT), NOW).stating(
        at="runs", found="2023-12-01", expected="2023-12-31", article="10/2022/QH15 art. 13.2"
    ),
    Case(_STAYS, "budget", SKIPPED, posted("2023-10-02", "2023-10-09", ""), NOW, None, "other_heading"),
    Case(_SPOKEN, "three days", PASSED, spoken("2023-10-02", "2023-10-09", "2023-10-11"), NOW),
    Case(_SPOKEN, "two days", FAILED, spoken("2023-10-02", "2023-10-09", "2023-10-10"), NOW, 1).stating(
        at="runs", found=2, expected=3, article="10/2022/QH15 art. 13.3"
    ),
    Case(_SPOKEN, "budget", SKIPPED, posted("2023-10-02", "2023-10-09", ""), NOW, None, "other_heading"),
    Case(_FORM, "posted and read out", PASSED, spoken("2023-10-02", "2023-10-09", "2023-10-11"), NOW),
    Case(_FORM, "posted only", FAILED, posted("2023-10-02", "2023-10-09", "", heading=LISTS), NOW).stating(
        at="form", about="loudspeaker", found=0, expected=1, article="10/2022/QH15 art. 13.2"
    ),
    Case(_FORM, "on the web only", FAILED, published("2023-10-02", (WEBSITE, "2023-10-03", "")), NOW).stating(
        at="form", about="posting", found=0, expected=1, article="10/2022/QH15 art. 13.2"
    ),
    Case(
        _FORM,
        "of the last heading",
        SKIPPED,
        posted("2023-10-02", "2023-10-09", "", heading=OTHER),
        NOW,
        None,
        "other_heading",
    ),
    Case(
        _FORM,
        "time left",
        SKIPPED,
        published("2023-10-02", (WEBSITE, "2023-10-03", "")),
        "2023-10-09",
        None,
        "still_running",
    ),
    Case(_LIST, "every quarter", PASSED, register(QUARTERS), "2025-01-31"),
    Case(_LIST, "the summer missed", FAILED, register("2024-02-01 2024-05-02 2024-11-01"), "2025-01-31").stating(
        at="quarter 3/2024", found=0, expected=1, article="10/2022/QH15 art. 13.2"
    ),
    Case(
        _LIST, "before the law", SKIPPED, register("", period=Period.half_year(2023, 1)), NOW, None, "period_too_short"
    ),
    Case(_COUNCIL, "all of it", PASSED, register("", period=Period.year(2023), sessions="2023-12-15"), NOW),
    Case(
        _COUNCIL,
        "no copy to the Front",
        FAILED,
        register("", period=Period.year(2023), sessions="2023-12-15", told=3),
        NOW,
        1,
    ).stating(at="15 December 2023", found=3, expected=4, article="10/2022/QH15 art. 14.3"),
    Case(_COUNCIL, "no session", SKIPPED, register("", period=Period.year(2023)), NOW, None, "no_sessions"),
)
