"""Rules that ask for something to be there, or in its order: on the day, the day before and after, and in every way."""

from __future__ import annotations

from builders import committee, conference, network
from cases.case import FAILED, PASSED, SKIPPED, Case
from cases.committees import DISTRICT, documented, ended, with_term
from cases.complaints import AN, decided
from cases.conferences import DONE, REVIEW, series, tasked
from cases.denunciations import ACCEPTED, denounced
from cases.movement import guild
from cases.participation import PASSED_VOTE
from cases.petitions import UNSIGNED
from cases.receptions import received
from participation_records import benefit, commune_year, matter, posted, published, works
from qcdc.dates import as_day
from qcdc.model import Attachment, Conference, FarmersGuild, GuildCount, Matter, StageException, evolve
from qcdc.vocab import Ground, PublicationForm, PublicationHeading, PublicityForm, Receiver, Stage, TaskState
from steps import COMPLAINT, DENUNCIATION, checked, life, step
from steps import posted as put_up

__all__ = ["CASES"]

LDC = "10/2022/QH15"
NOW, SUMMER = "2023-12-31", "2026-08-31"
_TOLD, _DONE = "matter.decided_untold", "matter.done_unapproved"
_STAYS, _UNFIT, _ORDER = (
    "publicity.permanent.taken_down",
    "petition.unfit.accepted",
    "petition.decision_before_acceptance",
)
_UNIT, _TERM = "committee.unit.ended", "committee.term.over"
BEFORE = (StageException(stage=Stage.DO, reason="Làm gấp sau bão (giả lập)"),)


def told(day: str) -> Matter:
    """A matter decided on Tuesday 10 October 2023, of which people were told on a day."""
    return matter(publications=(posted("2023-10-02", day, ""),), decisions=PASSED_VOTE)


def kept(until: str) -> object:
    """A code of conduct, posted to a day, and not replaced."""
    return posted(
        "2023-10-02", "2023-10-09", until, heading=PublicationHeading.CONDUCT, not_done=frozenset({"replaced"})
    )


def owned(*owners: str | None) -> Conference:
    return conference(linked=1, unlinked=0, owners=owners)


def counted(day: str) -> FarmersGuild:
    """A guild whose members were counted on a day."""
    return evolve(guild(), counts=(GuildCount(day=as_day(day), members=30),))


def twice_posted(first: str, second: str) -> object:
    """A code of conduct, posted and posted again."""
    return published(
        "2023-10-02",
        (PublicityForm.POSTING, "2023-10-09", first),
        (PublicityForm.POSTING, "2023-11-01", second),
        heading=PublicationHeading.CONDUCT,
        not_done=frozenset({"replaced"}),
    )


CASES: tuple[Case, ...] = (
    # In their order.
    Case(_TOLD, "told on the day of the decision", PASSED, told("2023-10-10"), NOW),
    Case(_DONE, "on the day of the approval", PASSED, matter(decisions=PASSED_VOTE, works=works("2023-10-10")), NOW),
    Case(
        _DONE,
        "the day before the approval",
        FAILED,
        matter(decisions=PASSED_VOTE, works=works("2023-10-09"), exceptions=BEFORE),
        NOW,
    ).stating(at="works", found="2023-10-09", expected="2023-10-10", article=f"{LDC} art. 15.1"),
    Case(
        _DONE, "expressly never decided", FAILED, matter(works=works("2023-10-20"), complete=frozenset(Stage)), NOW
    ).stating(at="works", found="2023-10-20", expected=None, article=f"{LDC} art. 15.1"),
    Case(_DONE, "not begun on the day", SKIPPED, matter(works=works("2024-01-01")), NOW, None, "not_yet"),
    Case("matter.satisfaction_unknown", "one asked", PASSED, matter(benefit=benefit("2023-11-20", asked=1)), NOW),
    Case("matter.satisfaction_unknown", "handed over on the day", FAILED, matter(benefit=benefit(NOW)), NOW).stating(
        at="benefit", found=None, expected=None, article=None
    ),
    Case(
        "matter.satisfaction_unknown",
        "handed over the day after",
        SKIPPED,
        matter(benefit=benefit("2024-01-01")),
        NOW,
        None,
        "not_yet",
    ),
    Case(
        "commune_year.satisfaction.no_system",
        "the first day after the year",
        FAILED,
        commune_year(satisfaction_system=False),
        "2024-01-01",
    ).stating(at="satisfaction_system", found=0, expected=1, article=f"{LDC} art. 35.2.a"),
    # Posted to the day of judgement or longer.
    Case(_STAYS, "to the day of judgement", PASSED, kept(NOW), NOW),
    Case(_STAYS, "to the day before", FAILED, kept("2023-12-30"), NOW).stating(
        at="runs", found="2023-12-30", expected=NOW, article=f"{LDC} art. 13.2"
    ),
    Case(_STAYS, "taken down and posted again", PASSED, twice_posted("2023-10-20", ""), NOW),
    Case(_STAYS, "taken down twice", FAILED, twice_posted("2023-10-20", "2023-12-01"), NOW).stating(
        at="runs", found="2023-12-01", expected=NOW, article=f"{LDC} art. 13.2"
    ),
    # Committees.
    Case(_UNIT, "long after", FAILED, committee(unit=DISTRICT), "2026-06-30").stating(
        at="unit", found="2026-06-30", expected="2025-06-30", article=None
    ),
    Case(_UNIT, "the day before the last", PASSED, committee(unit=DISTRICT), "2025-06-29"),
    Case(_TERM, "two days later", FAILED, with_term("2023-06-28")).stating(
        at="term", found="2023-06-30", expected="2023-06-28", article=None
    ),
    Case(_TERM, "a day left", PASSED, with_term("2023-07-01")),
    Case("committee.tasks.not_handed_over", "on its last day", FAILED, ended(committee(), "2023-06-30")).stating(
        at="events", found="2023-06-30", expected=None, article=None
    ),
    Case(
        "committee.tasks.not_handed_over",
        "ends on the morrow",
        SKIPPED,
        ended(committee(), "2023-07-01"),
        reason="not_ended",
    ),
    Case(
        "committee.founding.undocumented", "no founder", FAILED, documented(founder=None, document="12-QĐ/ĐU")
    ).stating(at="events", found=1, expected=2, article=None),
    Case("committee.network.unit_without", "one lacks one", FAILED, network(missing=1)).stating(
        at="phường Yên Thế (23584)", found=237, expected=238, article=None
    ),
    # Conferences.
    Case("conference.task.without_owner", "two of two", FAILED, owned(None, None)).stating(
        at=("tasks[0]", "tasks[1]"), found=None, expected=None, article=None
    ),
    Case("conference.task.without_owner", "both owned", PASSED, owned("A", "B")),
    Case(
        "conference.task.without_evidence", "done, not shown", FAILED, tasked(state=DONE, done=as_day("2023-05-30"))
    ).stating(at="tasks[0]", found="2023-05-30", expected=None, article=None),
    Case(
        "conference.task.without_evidence",
        "under way",
        SKIPPED,
        tasked(state=TaskState.UNDER_WAY),
        reason="nothing_done",
    ),
    Case("conference.review.unnamed", "no basis", FAILED, tasked(kind=REVIEW, document="Quy chế")).stating(
        at="tasks[0]", found=1, expected=2, article=None
    ),
    Case("conference.review.unnamed", "neither", FAILED, tasked(kind=REVIEW)).stating(
        at="tasks[0]", found=0, expected=2, article=None
    ),
    Case(
        "conference.task.lost", "lost, on the day of the second", FAILED, series(followed=False), "2023-06-20"
    ).stating(at="task 1 of conference HN-2", found=0, expected=1, article=None),
    Case("movement.guild.uncounted", "counted on the day", PASSED, counted("2023-03-01"), "2023-03-01"),
    Case("movement.guild.uncounted", "counted the day after", FAILED, counted("2023-03-02"), "2023-03-01").stating(
        at="counts", found=0, expected=1, article=None
    ),
    Case("movement.guild.uncounted", "on the day it was founded", FAILED, guild(), "2023-02-01").stating(
        at="counts", found=0, expected=1, article=None
    ),
    # Papers.
    Case(
        "complaint.barred.accepted",
        "barred by a second check",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            checked("2023-03-02"),
            checked("2023-03-03", barred=frozenset({Ground.OUT_OF_TIME})),
            "accept 2023-03-06",
        ),
    ).stating(
        at="handlings[0]", found="2023-03-06", expected=None, about="out_of_time", article="02/2011/QH13 art. 11.6"
    ),
    Case(
        "denunciation.barred.accepted",
        "barred, accepted the same day",
        FAILED,
        denounced(checked("2023-03-06", barred=frozenset({Ground.CONDITIONS_MISSING})), ACCEPTED),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="25/2018/QH14 art. 29.1"),
    Case(
        "complaint.dialogue.first_missing",
        "not granted, with one",
        PASSED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "dialogue 2023-03-20", "decide:wrong 2023-04-05"),
    ),
    Case(
        "complaint.dialogue.missing",
        "discipline with",
        PASSED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            "dialogue 2023-03-20",
            "decide 2023-04-05",
            handling={"discipline": True},
        ),
    ),
    Case(
        "denunciation.anonymous.accepted", "accepted at once", FAILED, denounced("accept 2023-03-01", anonymous=True)
    ).stating(at="handlings[0]", found="2023-03-01", expected=None, article="25/2018/QH14 art. 25.1"),
    Case("denunciation.anonymous.accepted", "nothing done", PASSED, denounced(anonymous=True)),
    Case(
        "denunciation.anonymous.dropped",
        "no evidence, filed away",
        PASSED,
        denounced(checked("2023-03-02", checkable=False), "file 2023-03-06", anonymous=True),
    ),
    Case(
        "denunciation.withdrawal.unwritten",
        "in part, by word",
        FAILED,
        denounced(ACCEPTED, step("withdraw 2023-03-20", part=True, written=False)),
    ).stating(at="handlings[0].events[2]", found="2023-03-20", expected=None, article="25/2018/QH14 art. 33.1"),
    Case(
        "denunciation.attachment.public",
        "to be downloaded",
        FAILED,
        denounced(ACCEPTED, attachments=(Attachment(kind="evidence", downloadable=True, redacted=False),)),
    ).stating(at="attachments[0]", found=None, expected=None, article="25/2018/QH14 art. 8.3"),
    Case(
        _ORDER,
        "accepted and decided on one day",
        PASSED,
        life(COMPLAINT, "2023-03-01", "accept 2023-03-20", "decide 2023-03-20"),
    ),
    Case(
        _ORDER,
        "concluded, never accepted",
        FAILED,
        life(DENUNCIATION, "2023-03-01", "conclude:right 2023-03-20", handling={"log_complete": True}),
    ).stating(at="handlings[0].events[1]", found="2023-03-20", expected=None, article="25/2018/QH14 art. 28.1"),
    Case(
        _UNFIT,
        "found unfit on the day it was accepted",
        FAILED,
        life(COMPLAINT, "2023-03-01", checked("2023-03-06", fit=False, unfit=UNSIGNED), "accept 2023-03-06"),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="05/2021/TT-TTCP art. 6"),
    Case(
        _UNFIT,
        "fit, then found unfit, then accepted",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            checked("2023-03-02"),
            checked("2023-03-03", fit=False, unfit=UNSIGNED),
            "accept 2023-03-06",
        ),
    ).stating(at="handlings[0]", found="2023-03-06", expected=None, article="05/2021/TT-TTCP art. 6"),
    Case(
        _UNFIT,
        "found fit on the day",
        PASSED,
        life(COMPLAINT, "2023-03-01", checked("2023-03-06"), "accept 2023-03-06"),
    ),
    Case(
        "reception.delegate.unnamed",
        "on the day of judgement",
        FAILED,
        evolve(received("2023-06-30"), receiver=Receiver.DELEGATE),
    ).stating(at="delegate", found=None, expected=None, article=None),
    Case(
        "reception.delegate.unnamed",
        "the day after",
        SKIPPED,
        evolve(received("2023-07-01"), receiver=Receiver.DELEGATE),
        reason="not_yet",
    ),
    Case(
        "complaint.competence.wrong",
        "first, on a commune, its chair",
        PASSED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            handling={"authority": AN.COMMUNE_CHAIR, "against": AN.COMMUNE_CHAIR},
        ),
    ),
    Case(
        "complaint.competence.wrong",
        "first, on a commune, the district",
        FAILED,
        life(
            COMPLAINT,
            "2023-03-01",
            "accept 2023-03-06",
            handling={"authority": AN.DISTRICT_CHAIR, "against": AN.COMMUNE_CHAIR},
        ),
    ).stating(at="handlings[0]", found="district_chair", expected="commune_chair", article="02/2011/QH13 art. 17"),
    Case(
        "complaint.publication.short",
        "a meeting announced two days before",
        FAILED,
        decided(put_up("2023-04-10", PublicationForm.MEETING, announced="2023-04-08")),
        gap=1,
    ).stating(at="handlings[0].events[3]", found=2, expected=3, article="124/2020/NĐ-CP art. 29.3.a"),
)
