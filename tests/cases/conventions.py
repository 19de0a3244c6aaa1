"""Decided cases of the rules on village conventions. Recognised on Tuesday 10 October 2023 unless said otherwise."""

from __future__ import annotations

from typing import Any

from cases.around import around_a_day, left_undone
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from participation_records import VILLAGE
from qcdc.dates import as_day
from qcdc.model import Convention, ConventionObjection, ConventionReport, PublicationRun, UnitRef
from qcdc.vocab import ConventionFault, ConventionOutcome, Level, Origin, PublicityForm

__all__ = ["CASES"]

NOW = "2024-12-31"
ND61 = "61/2023/NĐ-CP"
F, OUT = ConventionFault, ConventionOutcome
AT = "objections[0]"
PROVINCE = UnitRef.of(Level.PROVINCE, "64", "2023-07-01")
_SUSPEND, _REPEAL, _FITS = "convention.suspension.late", "convention.repeal.late", "convention.outcome.wrong"
_WHOLE, _EFFECT, _TOLD = "convention.suspension.incomplete", "convention.suspension.effect", "convention.outcome.unsent"
_AFTER, _SENT, _KNOWN = "convention.suspension.unfollowed", "convention.sent.late", "convention.unannounced"
_REVIEW, _REPORT = "convention.review.missing", "convention.report.late"


def kept(*, recognised: str = "2023-10-10", undone: str = "", **rest: Any) -> Convention:
    """A convention; days are given as texts."""
    for name in ("sent", "sent_front", "ended"):
        if name in rest:
            rest[name] = as_day(rest[name])
    return Convention(
        id="HU-1",
        village=VILLAGE,
        title="Hương ước thôn (giả lập)",
        recognised=as_day(recognised) if recognised else None,
        not_done=frozenset(undone.split()),
        origin=Origin.SYNTHETIC,
        **rest,
    )


def objection(
    fault: ConventionFault = F.PROCEDURE,
    outcome: ConventionOutcome | None = None,
    *,
    received: str = "2024-05-06",
    undone: str = "",
    **rest: Any,
) -> ConventionObjection:
    """An objection of Monday 6 May 2024; days are given as texts."""
    days: dict[str, Any] = {name: as_day(value) if isinstance(value, str) else value for name, value in rest.items()}
    return ConventionObjection(
        fault=fault, outcome=outcome, received=as_day(received), not_done=frozenset(undone.split()), **days
    )


def objected(*more: ConventionObjection, **rest: Any) -> Convention:
    """A convention with objections."""
    return kept(objections=more, **rest)


def answered(fault: ConventionFault, outcome: ConventionOutcome, day: str) -> Convention:
    """A convention against which one objection was answered on a day."""
    return objected(objection(fault, outcome, day=day)) if day else objected(objection(fault, undone="day"))


def suspended(**rest: Any) -> Convention:
    """A convention suspended on Wednesday 8 May 2024."""
    return objected(objection(F.PROCEDURE, OUT.SUSPENDED, day="2024-05-08", **rest))


def sent(day: str, front: str = "2023-10-11") -> Convention:
    """A convention sent on a day."""
    return kept(sent=day, sent_front=front) if day else kept(undone="sent", sent_front=front)


def known(*forms: PublicityForm) -> Convention:
    """A convention made known in some forms."""
    return kept(runs=tuple(PublicationRun(form=form, since=as_day("2023-10-16")) for form in forms))


def reviewed(*days: str, **rest: Any) -> Convention:
    """A convention with all days on which it was reviewed."""
    return kept(reviewed=frozenset(map(as_day, days)), **rest)


def report(sent_on: str, *, year: int = 2024, undone: str = "") -> ConventionReport:
    """The report of a province."""
    return ConventionReport(
        id="BC-1",
        unit=PROVINCE,
        year=year,
        sent=as_day(sent_on) if sent_on else None,
        recognised=40,
        not_done=frozenset(undone.split()),
        origin=Origin.SYNTHETIC,
    )


POSTED, READ_OUT = PublicityForm.POSTING, PublicityForm.LOUDSPEAKER

CASES: tuple[Case, ...] = (
    # Three working days from Monday 6 May 2024 end on Thursday 9 May; five on Monday 13 May.
    *around_a_day(
        _SUSPEND,
        lambda day: answered(F.PROCEDURE, OUT.SUSPENDED, day),
        "2024-05-09",
        at=AT,
        article=f"{ND61} art. 12.2",
        as_of=NOW,
    ),
    *left_undone(_SUSPEND, answered(F.HARM, OUT.GROUNDLESS, ""), "2024-05-09", at=AT, article=f"{ND61} art. 12.2"),
    Case(_SUSPEND, "no answer is recorded", NOT_STATED, objected(objection()), NOW, None, "not_stated"),
    Case(_SUSPEND, "an objection for repeal", SKIPPED, objected(objection(F.UNLAWFUL)), NOW, None, "other_fault"),
    Case(_SUSPEND, "no objection", SKIPPED, kept(), NOW, None, "no_objection"),
    Case(
        _SUSPEND,
        "before the decree",
        SKIPPED,
        objected(objection(received="2023-08-15", undone="day"), recognised="2023-08-01"),
        NOW,
        None,
        "before_law",
    ),
    *around_a_day(
        _REPEAL,
        lambda day: answered(F.UNLAWFUL, OUT.REPEALED, day),
        "2024-05-13",
        at=AT,
        article=f"{ND61} art. 14.3",
        as_of=NOW,
    ),
    *left_undone(
        _REPEAL, answered(F.NOT_AMENDED, OUT.GROUNDLESS, ""), "2024-05-13", at=AT, article=f"{ND61} art. 14.3"
    ),
    Case(_REPEAL, "no answer is recorded", NOT_STATED, objected(objection(F.UNLAWFUL)), NOW, None, "not_stated"),
    Case(_REPEAL, "an objection for suspension", SKIPPED, objected(objection()), NOW, None, "other_fault"),
    *(
        Case(_FITS, f"{fault.value}: as the decree asks", PASSED, answered(fault, fault.outcome, "2024-05-08"), NOW)
        for fault in ConventionFault
    ),
    *(
        Case(_FITS, f"{fault.value}: {wrong.value}", FAILED, answered(fault, wrong, "2024-05-08"), NOW).stating(
            at=AT, about=fault.value, found=wrong.value, expected=right.value, article=f"{ND61} art. {place}"
        )
        for fault, wrong, right, place in (
            (F.PROCEDURE, OUT.PART_SUSPENDED, OUT.SUSPENDED, "12.2.b"),
            (F.PRINCIPLES, OUT.SUSPENDED, OUT.PART_SUSPENDED, "12.2.c"),
            (F.HARM, OUT.REPEALED, OUT.PART_SUSPENDED, "12.2.c"),
            (F.UNLAWFUL, OUT.SUSPENDED, OUT.REPEALED, "14.3.b"),
            (F.NOT_AMENDED, OUT.REPEALED, OUT.PART_REPEALED, "14.3.c"),
        )
    ),
    Case(_FITS, "groundless", PASSED, answered(F.UNLAWFUL, OUT.GROUNDLESS, "2024-05-08"), NOW),
    Case(_FITS, "not stated", NOT_STATED, objected(objection()), NOW, None, "not_stated"),
    Case(_FITS, "no objection", SKIPPED, kept(), NOW, None, "no_objection"),
    Case(_WHOLE, "reason and day", PASSED, suspended(reasoned=True, until="2024-07-08"), NOW),
    Case(_WHOLE, "no reason", FAILED, suspended(reasoned=False, until="2024-07-08"), NOW).stating(
        at=f"{AT}.reasoned", found=None, expected=None, article=f"{ND61} art. 12.3"
    ),
    Case(_WHOLE, "expressly no day", FAILED, suspended(reasoned=True, undone="until"), NOW).stating(
        at=f"{AT}.until", found=None, expected=None, article=f"{ND61} art. 12.3"
    ),
    Case(_WHOLE, "not stated", NOT_STATED, suspended(reasoned=True), NOW, None, "not_stated"),
    Case(_WHOLE, "repealed", SKIPPED, answered(F.UNLAWFUL, OUT.REPEALED, "2024-05-08"), NOW, None, "not_suspended"),
    Case(_EFFECT, "on the day of signing", PASSED, suspended(effective="2024-05-08"), NOW),
    Case(_EFFECT, "signed and in effect on one day", PASSED, suspended(effective="2024-05-08", reasoned=True), NOW),
    Case(_EFFECT, "the day after", FAILED, suspended(effective="2024-05-09"), NOW, 1).stating(
        at=AT, found="2024-05-09", expected="2024-05-08", article=f"{ND61} art. 12.5"
    ),
    Case(_EFFECT, "the day before", FAILED, suspended(effective="2024-05-07"), NOW, 1).stating(
        at=AT, found="2024-05-07", expected="2024-05-08", article=f"{ND61} art. 12.5"
    ),
    Case(_EFFECT, "not stated", NOT_STATED, suspended(), NOW, None, "not_stated"),
    Case(_EFFECT, "repealed", SKIPPED, answered(F.UNLAWFUL, OUT.REPEALED, "2024-05-08"), NOW, None, "not_suspended"),
    Case(_TOLD, "both", PASSED, suspended(sent="2024-05-08", sent_front="2024-05-08"), NOW),
    Case(_TOLD, "the Front expressly not", FAILED, suspended(sent="2024-05-08", undone="sent_front"), NOW).stating(
        at=f"{AT}.sent_front", found=None, expected=None, article=f"{ND61} art. 12.4"
    ),
    Case(
        _TOLD,
        "of a repeal, the head expressly not",
        FAILED,
        objected(objection(F.UNLAWFUL, OUT.REPEALED, day="2024-05-08", sent_front="2024-05-08", undone="sent")),
        NOW,
    ).stating(at=f"{AT}.sent", found=None, expected=None, article=f"{ND61} art. 14.4"),
    Case(_TOLD, "not stated", NOT_STATED, suspended(), NOW, None, "not_stated"),
    Case(_TOLD, "groundless", SKIPPED, answered(F.HARM, OUT.GROUNDLESS, "2024-05-08"), NOW, None, "groundless"),
    Case(_AFTER, "mended", PASSED, suspended(until="2024-07-08", mended="2024-07-01"), NOW),
    Case(_AFTER, "expressly not mended", FAILED, suspended(until="2024-07-08", undone="mended"), NOW).stating(
        at=AT, found=None, expected="2024-07-08", article=f"{ND61} art. 14.1.b"
    ),
    Case(
        _AFTER,
        "a part, expressly not mended",
        FAILED,
        objected(objection(F.HARM, OUT.PART_SUSPENDED, day="2024-05-08", until="2024-07-08", undone="mended")),
        NOW,
    ).stating(at=AT, found=None, expected="2024-07-08", article=f"{ND61} art. 14.2"),
    Case(
        _AFTER,
        "repealed then",
        PASSED,
        objected(
            objection(F.PROCEDURE, OUT.SUSPENDED, day="2024-05-08", until="2024-07-08", undone="mended"),
            objection(F.NOT_REDONE, OUT.REPEALED, received="2024-07-09", day="2024-07-12"),
        ),
        NOW,
    ),
    Case(
        _AFTER,
        "whether it was mended is not stated",
        NOT_STATED,
        suspended(until="2024-07-08"),
        NOW,
        None,
        "not_stated",
    ),
    Case(_AFTER, "by when is not stated", NOT_STATED, suspended(undone="mended"), NOW, None, "not_stated"),
    Case(_AFTER, "the time is not over", SKIPPED, suspended(until="2025-07-08", undone="mended"), NOW, None, "not_yet"),
    Case(_AFTER, "not suspended", SKIPPED, answered(F.HARM, OUT.GROUNDLESS, "2024-05-08"), NOW, None, "not_suspended"),
    # Two working days from Tuesday 10 October end on Thursday 12 October.
    *around_a_day(_SENT, sent, "2023-10-12", at="sent", article=f"{ND61} art. 18.1.a", as_of=NOW),
    *left_undone(_SENT, sent(""), "2023-10-12", at="sent", article=f"{ND61} art. 18.1.a"),
    Case(_SENT, "to the Front a day late", FAILED, sent("2023-10-12", "2023-10-13"), NOW, 1).stating(
        at="sent_front", found="2023-10-13", expected="2023-10-12", article=f"{ND61} art. 18.1.a"
    ),
    Case(_SENT, "to the Front not stated", NOT_STATED, kept(sent="2023-10-12"), NOW, None, "not_stated"),
    Case(
        _SENT,
        "day of recognition not stated",
        NOT_STATED,
        kept(recognised="", sent="2023-10-12"),
        NOW,
        None,
        "not_stated",
    ),
    Case(_SENT, "before the decree", SKIPPED, kept(recognised="2023-08-15", undone="sent"), NOW, None, "before_law"),
    Case(_KNOWN, "posted and read out", PASSED, known(POSTED, READ_OUT), NOW),
    Case(_KNOWN, "posted only", FAILED, known(POSTED), NOW).stating(
        at="a form other than posting", found=None, expected=None, article=f"{ND61} art. 15.1"
    ),
    Case(_KNOWN, "read out only", FAILED, known(READ_OUT), NOW).stating(
        at="runs", about="posting", found=None, expected=None, article=f"{ND61} art. 15.1"
    ),
    Case(_KNOWN, "in no form", FAILED, known(), NOW).stating(
        at=("runs", "a form other than posting"),
        about=("posting", None),
        found=None,
        expected=None,
        article=f"{ND61} art. 15.1",
    ),
    Case(_KNOWN, "not stated", NOT_STATED, kept(), NOW, None, "not_stated"),
    Case(_KNOWN, "before the decree", SKIPPED, kept(recognised="2023-08-15", runs=()), NOW, None, "before_law"),
    Case(_REVIEW, "on 18 November", PASSED, reviewed("2024-11-18"), NOW),
    Case(_REVIEW, "twice", PASSED, reviewed("2024-03-18", "2024-11-18"), NOW),
    Case(_REVIEW, "not in 2024", FAILED, reviewed("2023-11-18"), NOW, 1).stating(
        at="in 2024", found=0, expected=1, article=f"{ND61} art. 15.4"
    ),
    Case(_REVIEW, "neither in 2024 nor in 2025", FAILED, reviewed(), "2025-12-31", 1).stating(
        at=("in 2024", "in 2025"), found=0, expected=1, article=f"{ND61} art. 15.4"
    ),
    Case(_REVIEW, "ended in 2024", SKIPPED, reviewed(ended="2024-06-03"), NOW, None, "year_not_over"),
    Case(_REVIEW, "not stated", NOT_STATED, kept(), NOW, None, "not_stated"),
    Case(_REVIEW, "the year is not over", SKIPPED, reviewed(), "2024-12-30", None, "not_yet"),
    Case(_REVIEW, "the year of recognition", SKIPPED, reviewed(), "2023-12-31", None, "year_not_over"),
    Case(_REPORT, "two days before", PASSED, report("2024-11-28"), NOW),
    Case(_REPORT, "on the eve", PASSED, report("2024-11-29"), NOW),
    Case(_REPORT, "on the day itself", FAILED, report("2024-11-30"), NOW, 1).stating(
        at="sent", found="2024-11-30", expected="2024-11-29", article=f"{ND61} art. 16.3"
    ),
    Case(_REPORT, "expressly not", FAILED, report("", undone="sent"), "2024-12-02", 3).stating(
        at="sent", found=None, expected="2024-11-29", article=f"{ND61} art. 16.3"
    ),
    Case(_REPORT, "not stated", NOT_STATED, report(""), NOW, None, "not_stated"),
    Case(_REPORT, "not due yet", SKIPPED, report("", undone="sent"), "2024-11-29", None, "not_yet"),
    Case(_REPORT, "before the decree", SKIPPED, report("", year=2022, undone="sent"), NOW, None, "before_law"),
)
