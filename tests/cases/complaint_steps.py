"""Decided cases of the rules on the steps of a complaint: dialogue, suspension, end, withdrawal, groups, transfer."""

from __future__ import annotations

from typing import Any

from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from qcdc.dates import as_day
from qcdc.model import AuthorisedPerson, Complexity, DialogueRecord, DocumentRef, Forwarding, Petitioner
from qcdc.vocab import (
    AuthorisationForm,
    AuthorisedKind,
    Channel,
    ComplexityGround,
    ForwarderKind,
    Ground,
    Instance,
    PetitionerKind,
)
from steps import COMPLAINT, checked, dialogue, life, step

__all__ = ["CASES"]

SECOND = {"instance": Instance.SECOND}
WHOLE = {"log_complete": True}
SUMMER = "2026-08-31"
LKN, ND124, LTCD, TT07 = "02/2011/QH13", "124/2020/NĐ-CP", "42/2013/QH13", "07/2014/TT-TTCP"
DECIDED = ("accept 2023-03-06", "decide:right 2023-04-05")
OLD, NEW = ("2026-06-01", "accept 2026-06-05"), ("2026-07-02", "accept 2026-07-06")
PLACES = frozenset({ComplexityGround.SEVERAL_PLACES})


def decided(*more: object, **fields: Any) -> object:
    """A complaint decided on Wednesday 5 April 2023, and what followed."""
    return life(COMPLAINT, "2023-03-01", *DECIDED, *more, **fields)  # type: ignore[arg-type]


def old(*steps: Any, **fields: Any) -> object:
    """A complaint accepted on Friday 5 June 2026, before the amended law."""
    return life(COMPLAINT, *OLD, *steps, **fields)


def new(*steps: Any, **fields: Any) -> object:
    """A complaint accepted on Monday 6 July 2026, by the amended law."""
    return life(COMPLAINT, *NEW, *steps, **fields)


def complex_(complexity: Complexity | None) -> dict[str, Any]:
    """A handling recorded as complex."""
    return {"complex": True, "complexity": complexity}


def together(persons: int, representatives: int | None = 1, **more: Any) -> object:
    """A complaint of so many persons, accepted on Monday 6 March 2023."""
    group = Petitioner(kind=PetitionerKind.GROUP, persons=persons, representatives=representatives, **more)
    return life(COMPLAINT, "2023-03-01", "accept 2023-03-06", petitioner=group)


def lately(persons: int, representatives: int) -> object:
    """The same, accepted on Wednesday 1 July 2026, when the decree begins to refer to the law on receptions."""
    group = Petitioner(kind=PetitionerKind.GROUP, persons=persons, representatives=representatives)
    return life(COMPLAINT, "2026-06-29", "accept 2026-07-01", petitioner=group)


def acted_for(form: AuthorisationForm | None, kind: AuthorisedKind = AuthorisedKind.OTHER) -> object:
    """A complaint by somebody who acts for the complainant."""
    who = Petitioner(kind=PetitionerKind.INDIVIDUAL, authorised=AuthorisedPerson(kind=kind, form=form))
    return life(COMPLAINT, "2023-03-01", "accept 2023-03-06", petitioner=who)


def moved(received: str, day: str, **fields: Any) -> object:
    """A complaint passed on to another body."""
    return life(COMPLAINT, received, f"transfer {day}", **fields)


PAPER = DocumentRef(number="01/BB (giả lập)", day=as_day("2026-06-30"))
FORMS = AuthorisationForm
AT = "handlings[0].events[2]"


def stated(case: Case, article: str, found: str | None, expected: str | None = None, at: str = AT) -> Case:
    """A failing case of a step, with what its verdict says."""
    return case.stating(at=at, found=found, expected=expected, article=article)


_MISSING, _FIRST = "complaint.dialogue.missing", "complaint.dialogue.first_missing"
_MINUTES, _NOTICE = "complaint.dialogue.no_minutes", "complaint.dialogue.notice_short"

_DIALOGUES = (
    stated(
        Case(_MISSING, "second without", FAILED, decided(handling={**SECOND, **WHOLE})),
        f"{LKN} art. 39",
        "2023-04-05",
        at="handlings[0]",
    ),
    Case(_MISSING, "second, the register holds none", NOT_STATED, decided(handling=SECOND), reason="not_stated"),
    Case(
        _MISSING,
        "second with",
        PASSED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "dialogue 2023-03-20", "decide 2023-04-05", handling=SECOND),
    ),
    stated(
        Case(_MISSING, "discipline without", FAILED, decided(handling={"discipline": True, **WHOLE})),
        f"{LKN} art. 53.1",
        "2023-04-05",
        at="handlings[0]",
    ),
    stated(
        Case(
            _MISSING,
            "discipline, second, without",
            FAILED,
            decided(handling={"discipline": True, **SECOND, **WHOLE}),
        ),
        f"{LKN} art. 55.3",
        "2023-04-05",
        at="handlings[0]",
    ),
    Case(_MISSING, "first", SKIPPED, decided(), reason="not_applicable"),
    Case(
        _MISSING,
        "decided before the law",
        SKIPPED,
        life(COMPLAINT, "2010-03-01", "accept 2010-03-04", "decide 2010-04-05", handling={**SECOND, **WHOLE}),
        reason="before_law",
    ),
    stated(
        Case(
            _FIRST,
            "not granted, no dialogue",
            FAILED,
            life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:wrong 2023-04-05", handling=WHOLE),
        ),
        f"{LKN} art. 30.1",
        "2023-04-05",
        at="handlings[0]",
    ),
    stated(
        Case(
            _FIRST,
            "wrong in part, no dialogue",
            FAILED,
            life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:partly_right 2023-04-05", handling=WHOLE),
        ),
        f"{LKN} art. 30.1",
        "2023-04-05",
        at="handlings[0]",
    ),
    Case(
        _FIRST,
        "not granted, the register holds none",
        NOT_STATED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:wrong 2023-04-05"),
        reason="not_stated",
    ),
    Case(
        _FIRST,
        "the outcome is not recorded",
        NOT_STATED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide 2023-04-05", handling=WHOLE),
        reason="not_stated",
    ),
    Case(_FIRST, "granted", PASSED, decided()),
    Case(_FIRST, "second", SKIPPED, decided(handling=SECOND), reason="not_applicable"),
    Case(_NOTICE, "no notice recorded", NOT_STATED, new(dialogue("2026-08-10")), SUMMER, reason="not_stated"),
    stated(
        Case(
            _NOTICE,
            "expressly not announced",
            FAILED,
            new(step("dialogue 2026-08-10", dialogue=DialogueRecord(not_done=frozenset({"notice"})))),
            SUMMER,
            gap=5,
        ),
        f"{ND124} art. 28.1",
        None,
        "2026-08-05",
    ),
    Case(
        _NOTICE,
        "on the last day of the old decree",
        SKIPPED,
        old(dialogue("2026-06-30", "2026-06-29")),
        SUMMER,
        reason="before_law",
    ),
    stated(
        Case(
            _NOTICE, "on the first day of the new one", FAILED, old(dialogue("2026-07-01", "2026-06-30")), SUMMER, gap=4
        ),
        f"{ND124} art. 28.1",
        "2026-06-30",
        "2026-06-26",
    ),
    Case(
        _MINUTES,
        "in the file",
        PASSED,
        new(step("dialogue 2026-08-10", dialogue=DialogueRecord(minutes=PAPER))),
        SUMMER,
    ),
    stated(
        Case(
            _MINUTES,
            "expressly none",
            FAILED,
            new(step("dialogue 2026-08-10", dialogue=DialogueRecord(not_done=frozenset({"minutes"})))),
            SUMMER,
        ),
        f"{LKN} art. 30.4",
        "2026-08-10",
    ),
    Case(_MINUTES, "not recorded", NOT_STATED, new(dialogue("2026-08-10")), SUMMER, reason="not_stated"),
    Case(_MINUTES, "no dialogue", SKIPPED, new(), SUMMER, reason="not_applicable"),
)

_EARLY, _GROUNDLESS = "complaint.suspension.no_provision", "complaint.suspension.groundless"
_ENDED, _ENDED_SO = "complaint.termination.no_provision", "complaint.termination.groundless"
_PART, _WRITTEN, _GOES_ON = (
    "complaint.withdrawal.part_no_provision",
    "complaint.withdrawal.unwritten",
    "complaint.withdrawal.not_terminated",
)

_ENDS = (
    stated(
        Case(_EARLY, "on the last day of the old law", FAILED, old("suspend 2026-06-30"), SUMMER),
        f"{LKN} art. 28",
        "2026-06-30",
        "2026-07-01",
    ),
    stated(
        Case(_EARLY, "long before", FAILED, life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "suspend 2023-03-20")),
        f"{LKN} art. 28",
        "2023-03-20",
        "2026-07-01",
    ),
    Case(_EARLY, "accepted before, suspended after", PASSED, old("suspend 2026-07-01"), SUMMER),
    Case(
        _EARLY,
        "before any law of ours",
        SKIPPED,
        life(COMPLAINT, "2010-03-01", "accept 2010-03-04", "suspend 2010-03-15"),
        reason="before_law",
    ),
    Case(_EARLY, "never", SKIPPED, decided(), reason="not_applicable"),
    stated(
        Case(_GROUNDLESS, "no reason in the paper", FAILED, new(step("suspend 2026-07-13", reasoned=False)), SUMMER),
        f"{LKN} art. 11a.1",
        "2026-07-13",
    ),
    Case(_GROUNDLESS, "flood", PASSED, new("suspend:force_majeure 2026-07-13"), SUMMER),
    Case(_GROUNDLESS, "reasoned, it is not said how", PASSED, new(step("suspend 2026-07-13", reasoned=True)), SUMMER),
    Case(
        _GROUNDLESS, "the register holds no ground", NOT_STATED, new("suspend 2026-07-13"), SUMMER, reason="not_stated"
    ),
    Case(
        _GROUNDLESS,
        "the last day of the old law",
        SKIPPED,
        old(step("suspend 2026-06-30", reasoned=False)),
        SUMMER,
        reason="before_law",
    ),
    stated(
        Case(
            _GROUNDLESS,
            "the first day of the new law",
            FAILED,
            old(step("suspend 2026-07-01", reasoned=False)),
            SUMMER,
        ),
        f"{LKN} art. 11a.1",
        "2026-07-01",
    ),
    Case(_GROUNDLESS, "never", SKIPPED, new(), SUMMER, reason="not_applicable"),
    *(
        stated(
            Case(_ENDED, f"{ground.value}, June 2026", FAILED, old(f"terminate:{ground.value} 2026-06-30"), SUMMER),
            f"{LKN} art. 10",
            "2026-06-30",
            "2026-07-01",
        )
        for ground in (Ground.NO_OBJECT, Ground.PETITIONER_GONE, Ground.COURT)
    ),
    Case(_ENDED, "no object left, July 2026", PASSED, old("terminate:no_object 2026-07-01"), SUMMER),
    Case(_ENDED, "withdrawn", SKIPPED, old("terminate:withdrawn 2026-06-30"), SUMMER, reason="not_applicable"),
    stated(
        Case(_ENDED_SO, "no reason in the paper", FAILED, new(step("terminate 2026-07-13", reasoned=False)), SUMMER),
        f"{LKN} art. 11a.2",
        "2026-07-13",
    ),
    Case(_ENDED_SO, "withdrawn", PASSED, new("terminate:withdrawn 2026-07-13"), SUMMER),
    Case(
        _ENDED_SO, "the register holds no ground", NOT_STATED, new("terminate 2026-07-13"), SUMMER, reason="not_stated"
    ),
    Case(
        _ENDED_SO, "June 2026", SKIPPED, old(step("terminate 2026-06-30", reasoned=False)), SUMMER, reason="before_law"
    ),
    stated(
        Case(_PART, "June 2026", FAILED, old(step("withdraw 2026-06-30", part=True)), SUMMER),
        f"{LKN} art. 10",
        "2026-06-30",
        "2026-07-01",
    ),
    Case(_PART, "July 2026", PASSED, old(step("withdraw 2026-07-01", part=True)), SUMMER),
    Case(_PART, "in whole", SKIPPED, old(step("withdraw 2026-06-30", part=False)), SUMMER, reason="in_whole"),
    Case(_PART, "it is not said how much", NOT_STATED, old("withdraw 2026-06-30"), SUMMER, reason="not_stated"),
    stated(
        Case(_WRITTEN, "by word, June 2026", FAILED, old(step("withdraw 2026-06-30", written=False)), SUMMER),
        f"{LKN} art. 10",
        "2026-06-30",
    ),
    stated(
        Case(_WRITTEN, "by word, July 2026", FAILED, old(step("withdraw 2026-07-01", written=False)), SUMMER),
        f"{LKN} art. 10.1",
        "2026-07-01",
    ),
    Case(_WRITTEN, "with its paper", PASSED, old(step("withdraw 2026-06-30", document=PAPER)), SUMMER),
    Case(_WRITTEN, "not recorded", NOT_STATED, old("withdraw 2026-06-30"), SUMMER, reason="not_stated"),
    Case(_WRITTEN, "never", SKIPPED, old(), SUMMER, reason="not_applicable"),
    stated(
        Case(_GOES_ON, "never ended", FAILED, old(step("withdraw 2026-06-30", part=False), handling=WHOLE), SUMMER),
        f"{LKN} art. 10",
        "2026-06-30",
    ),
    Case(
        _GOES_ON,
        "ended",
        PASSED,
        old(step("withdraw 2026-06-30", part=False), "terminate:withdrawn 2026-07-02"),
        SUMMER,
    ),
    Case(
        _GOES_ON,
        "the register holds no end",
        NOT_STATED,
        old(step("withdraw 2026-06-30", part=False)),
        SUMMER,
        reason="not_stated",
    ),
    Case(_GOES_ON, "in part", SKIPPED, old(step("withdraw 2026-06-30", part=True)), SUMMER, reason="in_part"),
)

_COMPLEX, _BARRED, _TRANSFER = (
    "complaint.complexity.unwritten",
    "complaint.barred.accepted",
    "complaint.transfer.not_guided",
)

_INTAKE = (
    stated(
        Case(
            _COMPLEX,
            "expressly not in writing",
            FAILED,
            new(handling=complex_(Complexity(grounds=PLACES, written=False))),
            SUMMER,
        ),
        f"{ND124} art. 3a.1",
        None,
        at="handlings[0]",
    ),
    stated(
        Case(
            _COMPLEX,
            "in writing, on none of the grounds",
            FAILED,
            new(handling=complex_(Complexity(grounds=frozenset(), day=as_day("2026-07-10")))),
            SUMMER,
        ),
        f"{ND124} art. 3a.1",
        None,
        at="handlings[0]",
    ),
    Case(
        _COMPLEX,
        "in writing",
        PASSED,
        new(handling=complex_(Complexity(grounds=PLACES, day=as_day("2026-07-10")))),
        SUMMER,
    ),
    Case(_COMPLEX, "only ticked", NOT_STATED, new(handling=complex_(None)), SUMMER, reason="not_stated"),
    Case(
        _COMPLEX,
        "a ground, no day",
        NOT_STATED,
        new(handling=complex_(Complexity(grounds=PLACES))),
        SUMMER,
        reason="not_stated",
    ),
    Case(_COMPLEX, "nothing is said of it", NOT_STATED, new(handling={"complex": None}), SUMMER, reason="not_stated"),
    Case(_COMPLEX, "plain", SKIPPED, new(), SUMMER, reason="not_complex"),
    Case(
        _COMPLEX,
        "accepted before",
        SKIPPED,
        old(handling=complex_(Complexity(grounds=PLACES, written=False))),
        SUMMER,
        reason="before_law",
    ),
    stated(
        Case(
            _BARRED,
            "court seized",
            FAILED,
            life(COMPLAINT, "2023-03-01", checked("2023-03-02", barred=frozenset({Ground.COURT})), "accept 2023-03-06"),
        )._replace(about="court"),
        f"{LKN} art. 11.9",
        "2023-03-06",
        at="handlings[0]",
    )._replace(about="court"),
    Case(
        _BARRED,
        "no bar",
        PASSED,
        life(COMPLAINT, "2023-03-01", checked("2023-03-02", barred=frozenset()), "accept 2023-03-06"),
    ),
    Case(
        _BARRED,
        "barred, then cleared",
        PASSED,
        life(
            COMPLAINT,
            "2023-03-01",
            checked("2023-03-02", barred=frozenset({Ground.UNSIGNED})),
            checked("2023-03-03", barred=frozenset()),
            "accept 2023-03-06",
        ),
    ),
    Case(
        _BARRED,
        "barred, then checked again without a word on bars",
        NOT_STATED,
        life(
            COMPLAINT,
            "2023-03-01",
            checked("2023-03-02", barred=frozenset({Ground.UNSIGNED})),
            checked("2023-03-03"),
            "accept 2023-03-06",
        ),
        reason="not_stated",
    ),
    Case(
        _BARRED,
        "a check that says nothing of bars",
        NOT_STATED,
        life(COMPLAINT, "2023-03-01", checked("2023-03-02"), "accept 2023-03-06"),
        reason="not_stated",
    ),
    Case(_BARRED, "no check recorded", NOT_STATED, decided(), reason="not_stated"),
    Case(_BARRED, "not accepted", SKIPPED, life(COMPLAINT, "2023-03-01"), reason="not_accepted"),
    stated(
        Case(
            _TRANSFER,
            "brought to a reception, 2023",
            FAILED,
            moved("2023-03-01", "2023-03-06", channel=Channel.IN_PERSON),
        ),
        f"{LTCD} art. 26.1.b",
        "2023-03-06",
        at="handlings[0].events[1]",
    ),
    stated(
        Case(
            _TRANSFER,
            "brought to a reception, the last day",
            FAILED,
            moved("2026-06-25", "2026-06-30", channel=Channel.IN_PERSON),
            SUMMER,
        ),
        f"{LTCD} art. 26.1.b",
        "2026-06-30",
        at="handlings[0].events[1]",
    ),
    Case(
        _TRANSFER,
        "brought to a reception, July 2026",
        SKIPPED,
        moved("2026-07-01", "2026-07-03", channel=Channel.IN_PERSON),
        SUMMER,
        reason="may_transfer",
    ),
    stated(
        Case(_TRANSFER, "by post, 2020", FAILED, moved("2020-03-02", "2020-03-06")),
        f"{TT07} art. 8.1",
        "2020-03-06",
        at="handlings[0].events[1]",
    ),
    stated(
        Case(
            _TRANSFER,
            "by the press, 2020",
            FAILED,
            moved("2020-03-02", "2020-03-06", forwarding=Forwarding(kind=ForwarderKind.PRESS)),
        ),
        f"{TT07} art. 8.2",
        "2020-03-06",
        at="handlings[0].events[1]",
    ),
    Case(_TRANSFER, "by post, 2023", SKIPPED, moved("2023-03-01", "2023-03-06"), reason="may_transfer"),
    Case(
        _TRANSFER,
        "brought to a reception, guided",
        PASSED,
        life(COMPLAINT, "2023-03-01", "guide 2023-03-06", channel=Channel.IN_PERSON),
    ),
    Case(
        _TRANSFER,
        "by the press, 2020, returned",
        PASSED,
        life(COMPLAINT, "2020-03-02", "return 2020-03-06", forwarding=Forwarding(kind=ForwarderKind.PRESS)),
    ),
    Case(_TRANSFER, "accepted", SKIPPED, life(COMPLAINT, "2023-03-01", "accept 2023-03-06"), reason="not_applicable"),
    Case(
        _TRANSFER,
        "at a reception before the law",
        SKIPPED,
        moved("2014-06-02", "2014-06-30", channel=Channel.IN_PERSON),
        reason="before_law",
    ),
)

_CONDITIONS, _MANY, _FORM = (
    "complaint.group.conditions_missing",
    "complaint.group.representatives",
    "complaint.authorisation.form",
)
_SIGNED = {"all_signed": True, "representatives_paper": True}

_GROUPS = (
    Case(_CONDITIONS, "all signed, representatives named", PASSED, together(7, **_SIGNED)),
    stated(
        Case(_CONDITIONS, "not all signed", FAILED, together(7, all_signed=False, representatives_paper=True)),
        f"{ND124} art. 7.1",
        "2023-03-06",
        at="petitioner.all_signed",
    ),
    stated(
        Case(_CONDITIONS, "nobody named", FAILED, together(7, all_signed=True, representatives_paper=False)),
        f"{ND124} art. 7.1",
        "2023-03-06",
        at="petitioner.representatives_paper",
    ),
    Case(_CONDITIONS, "the paper is not recorded", NOT_STATED, together(7, all_signed=True), reason="not_stated"),
    Case(_CONDITIONS, "one person", SKIPPED, decided(), reason="no_group"),
    Case(
        _CONDITIONS,
        "accepted before the decree",
        SKIPPED,
        life(
            COMPLAINT,
            "2020-12-01",
            "accept 2020-12-09",
            petitioner=Petitioner(kind=PetitionerKind.GROUP, persons=7, all_signed=False, representatives_paper=False),
        ),
        reason="before_law",
    ),
    Case(_MANY, "five persons, two", PASSED, together(5, 2)),
    Case(_MANY, "five persons, three", FAILED, together(5, 3), gap=1).stating(
        at="petitioner.representatives", found=3, expected=2, article=f"{ND124} art. 6.2.a"
    ),
    Case(_MANY, "ten persons, four", FAILED, together(10, 4), gap=2).stating(
        at="petitioner.representatives", found=4, expected=2, article=f"{ND124} art. 6.2.a"
    ),
    Case(_MANY, "eleven persons, five", PASSED, together(11, 5)),
    Case(_MANY, "eleven persons, six", FAILED, together(11, 6), gap=1).stating(
        at="petitioner.representatives", found=6, expected=5, article=f"{ND124} art. 6.2.b"
    ),
    *(
        Case(_MANY, f"2026, {persons} persons, {count}", FAILED, lately(persons, count), SUMMER, gap=1).stating(
            at="petitioner.representatives", found=count, expected=count - 1, article=f"{ND124} art. 6.2"
        )
        for persons, count in ((5, 3), (10, 3), (11, 6))
    ),
    Case(_MANY, "2026, 11 persons, five", PASSED, lately(11, 5), SUMMER),
    Case(_MANY, "2026, four persons", SKIPPED, lately(4, 3), SUMMER, reason="no_group"),
    Case(_MANY, "nobody counted them", NOT_STATED, together(11, None), reason="not_stated"),
    Case(_MANY, "four persons", SKIPPED, together(4, 3), reason="no_group"),
    Case(_FORM, "notarised", PASSED, acted_for(FORMS.NOTARISED)),
    Case(_FORM, "certified", PASSED, acted_for(FORMS.CERTIFIED)),
    *(
        Case(_FORM, f"only {form.value}", FAILED, acted_for(form)).stating(
            at="petitioner.authorised.form", found=form.value, expected=None, article=f"{ND124} art. 5.3"
        )
        for form in (FORMS.WRITTEN, FORMS.ORAL)
    ),
    Case(_FORM, "not recorded", NOT_STATED, acted_for(None), reason="not_stated"),
    Case(
        _FORM,
        "a legal representative",
        SKIPPED,
        acted_for(None, AuthorisedKind.LEGAL_REPRESENTATIVE),
        reason="nobody_acts",
    ),
    Case(_FORM, "nobody acts", SKIPPED, decided(), reason="nobody_acts"),
)

CASES: tuple[Case, ...] = (*_DIALOGUES, *_ENDS, *_INTAKE, *_GROUPS)
