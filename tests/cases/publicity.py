"""Decided cases of the rules on publication. Monday 2 October 2023 and five working days: Monday 9 October."""

from __future__ import annotations

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import posted, published, spoken
from qcdc.dates import as_day
from qcdc.model import PublishedContent, evolve
from qcdc.vocab import PublicationAspect, PublicationHeading, PublicityForm, Publisher

__all__ = ["CASES"]

NOW = "2023-12-31"
AGENCY, ENTERPRISE = Publisher.AGENCY, Publisher.STATE_ENTERPRISE
POSTING, WEBSITE, DOCUMENT = PublicityForm.POSTING, PublicityForm.WEBSITE, PublicityForm.DOCUMENT
LOUDSPEAKER, VILLAGE_HEAD = PublicityForm.LOUDSPEAKER, PublicityForm.VILLAGE_HEAD
CONDUCT, LISTS, OTHER = PublicationHeading.CONDUCT, PublicationHeading.SERVICE_LISTS, PublicationHeading.OTHER
ASPECT = PublicationAspect
LDC = "10/2022/QH15"

_LATE, _SHORT, _FORM = "publicity.late", "publicity.posting.too_short", "publicity.form.missing"
_STAYS, _SPOKEN = "publicity.permanent.taken_down", "publicity.loudspeaker.too_short"
LATE_POST = posted("2023-10-02", "2023-10-10", "")
TAKEN_DOWN = posted("2023-10-02", "2023-10-09", "2023-12-01", heading=CONDUCT)
KEPT = {"not_done": frozenset({"replaced"})}


def unsaid(publication: PublishedContent) -> PublishedContent:
    """The same without a word on other laws."""
    return evolve(publication, special_law=None)


def listed(*forms: PublicityForm, **rest: object) -> PublishedContent:
    """A list of those called up for service, published in some forms on Monday 9 October."""
    return published("2023-10-02", *((form, "2023-10-09", "") for form in forms), heading=LISTS, **rest)  # type: ignore[arg-type]


def at_work(
    form: PublicityForm, until: str, *, website: bool | None, publisher: Publisher = AGENCY
) -> PublishedContent:
    """Published at a place of work from Monday 9 October on."""
    return published("2023-10-02", (form, "2023-10-09", until), publisher=publisher, website=website)


def open_ended(publication: PublishedContent) -> PublishedContent:
    """The same without a word on how long it lasted."""
    return evolve(publication, runs=tuple(evolve(run, until=None, ongoing=None) for run in publication.runs))


CASES: tuple[Case, ...] = (
    Case(_LATE, "on the fifth working day", PASSED, posted("2023-10-02", "2023-10-09", ""), NOW),
    Case(_LATE, "a day late", FAILED, LATE_POST, NOW, 1).stating(
        at="runs", found="2023-10-10", expected="2023-10-09", article=f"{LDC} art. 12.3"
    ),
    Case(_LATE, "agency, a day late", FAILED, posted("2023-10-02", "2023-10-10", "", publisher=AGENCY), NOW, 1).stating(
        at="runs", found="2023-10-10", expected="2023-10-09", article=f"{LDC} art. 47.2"
    ),
    # Fifteen days end on Tuesday 17 October.
    Case(_LATE, "enterprise, last day", PASSED, posted("2023-10-02", "2023-10-17", "", publisher=ENTERPRISE), NOW),
    Case(
        _LATE, "enterprise, late", FAILED, posted("2023-10-02", "2023-10-18", "", publisher=ENTERPRISE), NOW, 1
    ).stating(at="runs", found="2023-10-18", expected="2023-10-17", article=f"{LDC} art. 65.2"),
    Case(
        _LATE,
        "another law sets the moment",
        SKIPPED,
        posted("2023-10-02", "2023-12-10", "", special=ASPECT.MOMENT),
        NOW,
        None,
        "special_moment",
    ),
    Case(
        _LATE,
        "another law sets the form, a day late",
        FAILED,
        posted("2023-10-02", "2023-10-10", "", special=ASPECT.FORM),
        NOW,
        1,
    ).stating(at="runs", found="2023-10-10", expected="2023-10-09", article=f"{LDC} art. 12.3"),
    Case(_LATE, "no word on other laws", NOT_STATED, unsaid(LATE_POST), NOW, reason="not_stated"),
    Case(_LATE, "before the law", SKIPPED, posted("2023-06-01", "2023-08-10", ""), NOW, None, "before_law"),
    # 9 October to 7 November: 23 + 7 = 30 days.
    Case(_SHORT, "thirty days", PASSED, posted("2023-10-02", "2023-10-09", "2023-11-07"), NOW),
    Case(_SHORT, "twenty-nine", FAILED, posted("2023-10-02", "2023-10-09", "2023-11-06"), NOW, 1).stating(
        at="runs", found=29, expected=30, article=f"{LDC} art. 13.2"
    ),
    Case(_SHORT, "agency, posted twenty", PASSED, at_work(POSTING, "2023-10-28", website=False), NOW),
    Case(_SHORT, "agency, posted nineteen", FAILED, at_work(POSTING, "2023-10-27", website=False), NOW, 1).stating(
        at="runs", found=19, expected=20, article=f"{LDC} art. 48.2"
    ),
    Case(_SHORT, "agency, online for twenty", PASSED, at_work(WEBSITE, "2023-10-28", website=True), NOW),
    Case(_SHORT, "agency, online for nineteen", FAILED, at_work(WEBSITE, "2023-10-27", website=True), NOW, 1).stating(
        at="runs", found=19, expected=20, article=f"{LDC} art. 48.1"
    ),
    Case(
        _SHORT,
        "enterprise, posted nineteen",
        FAILED,
        at_work(POSTING, "2023-10-27", website=False, publisher=ENTERPRISE),
        NOW,
        1,
    ).stating(at="runs", found=19, expected=20, article=f"{LDC} art. 66.2"),
    Case(
        _SHORT,
        "enterprise, online for nineteen",
        FAILED,
        at_work(WEBSITE, "2023-10-27", website=True, publisher=ENTERPRISE),
        NOW,
        1,
    ).stating(at="runs", found=19, expected=20, article=f"{LDC} art. 66.1"),
    Case(
        _SHORT,
        "agency, everybody told in writing",
        SKIPPED,
        at_work(DOCUMENT, "2023-10-09", website=False),
        NOW,
        None,
        "written_notice",
    ),
    Case(
        _SHORT,
        "agency, nineteen, and no word on a website",
        NOT_STATED,
        at_work(POSTING, "2023-10-27", website=None),
        NOW,
        reason="not_stated",
    ),
    Case(
        _SHORT,
        "agency, posted and online for twenty, no word on a website",
        PASSED,
        published(
            "2023-10-02",
            (POSTING, "2023-10-09", "2023-10-28"),
            (WEBSITE, "2023-10-09", "2023-10-28"),
            publisher=AGENCY,
            website=None,
        ),
        NOW,
    ),
    Case(
        _SHORT,
        "no word on the last day",
        NOT_STATED,
        open_ended(posted("2023-10-02", "2023-10-09", "")),
        NOW,
        reason="not_stated",
    ),
    Case(
        _SHORT,
        "no word on other laws",
        NOT_STATED,
        unsaid(posted("2023-10-02", "2023-10-09", "2023-11-06")),
        NOW,
        reason="not_stated",
    ),
    Case(
        _SHORT,
        "another law sets how long",
        SKIPPED,
        posted("2023-10-02", "2023-10-09", "2023-11-06", special=ASPECT.DURATION),
        NOW,
        None,
        "special_duration",
    ),
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
    Case(
        _SHORT,
        "before the law",
        SKIPPED,
        posted("2023-06-01", "2023-06-02", "2023-06-05"),
        NOW,
        None,
        "before_law",
    ),
    Case(_STAYS, "still there", PASSED, posted("2023-10-02", "2023-10-09", "", heading=CONDUCT), NOW),
    Case(_STAYS, "taken down", FAILED, evolve(TAKEN_DOWN, **KEPT), NOW).stating(
        at="runs", found="2023-12-01", expected="2023-12-31", article=f"{LDC} art. 13.2"
    ),
    Case(_STAYS, "no word on a new version", NOT_STATED, TAKEN_DOWN, NOW, reason="not_stated"),
    Case(
        _STAYS, "for a new version", SKIPPED, evolve(TAKEN_DOWN, replaced=as_day("2023-12-02")), NOW, None, "replaced"
    ),
    Case(
        _STAYS,
        "no word on the last day",
        NOT_STATED,
        open_ended(posted("2023-10-02", "2023-10-09", "", heading=CONDUCT)),
        NOW,
        reason="not_stated",
    ),
    Case(_STAYS, "budget", SKIPPED, posted("2023-10-02", "2023-10-09", ""), NOW, None, "other_heading"),
    Case(_SPOKEN, "three days", PASSED, spoken("2023-10-02", "2023-10-09", "2023-10-11"), NOW),
    Case(_SPOKEN, "two days", FAILED, spoken("2023-10-02", "2023-10-09", "2023-10-10"), NOW, 1).stating(
        at="runs", found=2, expected=3, article=f"{LDC} art. 13.3"
    ),
    Case(_SPOKEN, "no loudspeakers", SKIPPED, listed(POSTING, loudspeakers=False), NOW, None, "no_loudspeakers"),
    Case(_SPOKEN, "not read out", SKIPPED, listed(POSTING), NOW, None, "not_in_this_form"),
    Case(
        _SPOKEN,
        "no word on the last day",
        NOT_STATED,
        open_ended(spoken("2023-10-02", "2023-10-09", "")),
        NOW,
        reason="not_stated",
    ),
    Case(_SPOKEN, "budget", SKIPPED, posted("2023-10-02", "2023-10-09", ""), NOW, None, "other_heading"),
    Case(_FORM, "posted, read out, told", PASSED, listed(POSTING, LOUDSPEAKER, VILLAGE_HEAD), NOW),
    Case(_FORM, "not read out", FAILED, listed(POSTING, VILLAGE_HEAD), NOW).stating(
        at="form", about="loudspeaker", found=0, expected=1, article=f"{LDC} art. 13.3"
    ),
    Case(_FORM, "not told by village heads", FAILED, listed(POSTING, LOUDSPEAKER), NOW).stating(
        at="form", about="village_head", found=0, expected=1, article=f"{LDC} art. 13.4"
    ),
    Case(_FORM, "no loudspeakers", PASSED, listed(POSTING, VILLAGE_HEAD, loudspeakers=False), NOW),
    Case(
        _FORM,
        "no word on loudspeakers",
        NOT_STATED,
        listed(POSTING, VILLAGE_HEAD, loudspeakers=None),
        NOW,
        reason="not_stated",
    ),
    Case(
        _FORM,
        "no word on further forms",
        NOT_STATED,
        listed(POSTING, VILLAGE_HEAD, complete=frozenset[str]()),
        NOW,
        reason="not_stated",
    ),
    Case(_FORM, "no word on other laws", NOT_STATED, unsaid(listed(POSTING)), NOW, reason="not_stated"),
    Case(_FORM, "another law sets the form", SKIPPED, listed(POSTING, special=ASPECT.FORM), NOW, None, "special_form"),
    Case(
        _FORM,
        "another law sets the moment",
        SKIPPED,
        listed(POSTING, special=ASPECT.MOMENT),
        NOW,
        None,
        "special_moment",
    ),
    Case(_FORM, "not on the website", FAILED, posted("2023-10-02", "2023-10-09", "", website=True), NOW).stating(
        at="form", about="website", found=0, expected=1, article=f"{LDC} art. 13.1"
    ),
    Case(
        _FORM, "on the web only", FAILED, published("2023-10-02", (WEBSITE, "2023-10-03", ""), website=True), NOW
    ).stating(at="form", about="posting", found=0, expected=1, article=f"{LDC} art. 13.2"),
    Case(_FORM, "the last heading", PASSED, posted("2023-10-02", "2023-10-09", "", heading=OTHER), NOW),
    Case(
        _FORM,
        "the last heading, not on the website",
        FAILED,
        posted("2023-10-02", "2023-10-09", "", heading=OTHER, website=True),
        NOW,
    ).stating(at="form", about="website", found=0, expected=1, article=f"{LDC} art. 13.1"),
    Case(_FORM, "agency, posted", PASSED, at_work(POSTING, "", website=False), NOW),
    Case(_FORM, "agency, in writing", PASSED, at_work(DOCUMENT, "2023-10-09", website=False), NOW),
    Case(_FORM, "agency, not on its website", FAILED, at_work(POSTING, "", website=True), NOW).stating(
        at="form", about="website", found=0, expected=1, article=f"{LDC} art. 48.1"
    ),
    Case(
        _FORM,
        "enterprise, at a meeting only",
        FAILED,
        at_work(PublicityForm.MEETING, "2023-10-09", website=False, publisher=ENTERPRISE),
        NOW,
    ).stating(at="form", about="posting", found=0, expected=1, article=f"{LDC} art. 66.2"),
    Case(
        _FORM,
        "time left",
        SKIPPED,
        published("2023-10-02", (WEBSITE, "2023-10-03", ""), website=True),
        "2023-10-09",
        None,
        "still_running",
    ),
    Case(_FORM, "before the law", SKIPPED, posted("2023-06-01", "2023-06-02", ""), NOW, None, "before_law"),
)
