"""Decided lives: whole histories with the state on a day, the findings with their articles, and the deadlines.

Each was worked out by hand from the articles and the calendar of the year; the library only confirms it.
A finding is written ``rule id: article of the first citation``; a deadline ``duty: last day, status``.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from builders import COMMUNE
from qcdc.dates import as_day
from qcdc.model import Complexity, Petition
from qcdc.vocab import Authority, Channel, ComplexityGround, Instance
from steps import COMPLAINT, DENUNCIATION, FEEDBACK, MIXED, checked, dialogue, life, run, step

__all__ = ["LIVES", "Life"]


class Life(NamedTuple):
    """One life, and what a reader of the law says of it on a day."""

    name: str
    petition: Petition
    on: str
    state: str
    findings: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()


SECOND: dict[str, Any] = {"instance": Instance.SECOND}
COMPLEX = {"complex": True}
WHOLE = {"log_complete": True}
REMOTE = {"remote": True}
G = ComplexityGround
ONE = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES}), day=as_day("2023-03-06"))}
TWO = {
    "complex": True,
    "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES, G.BODIES_DISAGREE}), day=as_day("2023-03-06")),
}
NOT_WRITTEN = {"complex": True, "complexity": Complexity(grounds=frozenset({G.SEVERAL_PLACES}), written=False)}
LATE = "complaint.settlement.late: 02/2011/QH13 art. 28"
LATE_SECOND = "complaint.settlement.late: 02/2011/QH13 art. 37"
LATE_DISCIPLINE = "complaint.settlement.late: 02/2011/QH13 art. 50"
LATE_TC = "denunciation.settlement.late: 25/2018/QH14 art. 30.1"
SLOW = "complaint.acceptance.late: 02/2011/QH13 art. 27"
NO_TALK = "complaint.dialogue.missing: 02/2011/QH13 art. 39"


def kn(*steps: object, received: str = "2023-03-01", **fields: object) -> Petition:
    """A complaint (*khiếu nại*), received on Wednesday 1 March 2023 unless said otherwise."""
    return life(COMPLAINT, received, *steps, **fields)  # type: ignore[arg-type]


def tc(*steps: object, received: str = "2023-03-01", **fields: object) -> Petition:
    """A denunciation (*tố cáo*)."""
    return life(DENUNCIATION, received, *steps, **fields)  # type: ignore[arg-type]


A = "accept 2023-03-06"
_COMPLAINTS = (
    # Ten days from 1 March end on Saturday 11 March, so on Monday 13 March.
    Life("just in", kn(), "2023-03-01", "received", (), ("complaint.acceptance: 2023-03-13 running",)),
    Life("silent on the last day", kn(), "2023-03-13", "received", (), ("complaint.acceptance: 2023-03-13 running",)),
    # By the decree ten working days: 2, 3 are two, 6 to 10 seven, 13 to 15 ten. Late is what is late by both.
    Life("silent too long", kn(), "2023-03-16", "received", (SLOW,), ("complaint.acceptance: 2023-03-13 overdue",)),
    Life(
        "silent, late by the law only",
        kn(),
        "2023-03-15",
        "received",
        (),
        ("complaint.acceptance: 2023-03-13 running",),
    ),
    Life(
        "accepted on the last day",
        kn("accept 2023-03-13"),
        "2023-03-13",
        "accepted",
        (),
        # Thirty days from 13 March end on Wednesday 12 April.
        ("complaint.acceptance: 2023-03-13 met", "complaint.settlement: 2023-04-12 running"),
    ),
    Life("accepted a day late", kn("accept 2023-03-16"), "2023-03-16", "accepted", (SLOW,)),
    Life("guided", kn("guide:not_competent 2023-03-06"), "2023-06-30", "guided"),
    Life("filed", kn("file:unsigned 2023-03-06"), "2023-06-30", "filed"),
    Life("refused with its ground", kn("refuse:out_of_time 2023-03-06"), "2023-06-30", "refused"),
    Life(
        "refused without",
        kn(step("refuse 2023-03-06", reasoned=False)),
        "2023-06-30",
        "refused",
        ("petition.refusal.unreasoned: 02/2011/QH13 art. 27",),
    ),
    Life("returned", kn("return:not_competent 2023-03-06"), "2023-06-30", "returned"),
    # Accepted Monday 6 March 2023: 30 days end on Wednesday 5 April.
    Life("being verified", kn(A, "verify 2023-03-08"), "2023-04-05", "verifying"),
    Life(
        "settled on the last day",
        kn(A, "decide:right 2023-04-05"),
        "2023-06-30",
        "decided",
        (),
        ("complaint.settlement: 2023-04-05 met",),
    ),
    Life(
        "settled a day late",
        kn(A, "decide:right 2023-04-06"),
        "2023-06-30",
        "decided",
        (LATE,),
        ("complaint.settlement: 2023-04-05 missed",),
    ),
    Life(
        "not settled yet, late", kn(A), "2023-04-06", "accepted", (LATE,), ("complaint.settlement: 2023-04-05 overdue",)
    ),
    # 45 days from 6 March end on Thursday 20 April.
    Life("complex, in time", kn(A, "decide:right 2023-04-20", handling=COMPLEX), "2023-06-30", "decided"),
    Life("complex, late", kn(A, "decide:right 2023-04-21", handling=COMPLEX), "2023-06-30", "decided", (LATE,)),
    Life("remote, in time", kn(A, "decide:right 2023-04-20", handling=REMOTE), "2023-06-30", "decided"),
    # 60 days end on Friday 5 May.
    Life(
        "remote and complex, in time",
        kn(A, "decide:right 2023-05-05", handling={**COMPLEX, **REMOTE}),
        "2023-06-30",
        "decided",
    ),
    Life(
        "remote and complex, late",
        kn(A, "decide:right 2023-05-08", handling={**COMPLEX, **REMOTE}),
        "2023-06-30",
        "decided",
        (LATE,),
    ),
    Life(
        "not granted, talked over",
        kn(A, "dialogue 2023-03-20", "decide:wrong 2023-04-05"),
        "2023-06-30",
        "decided",
    ),
    Life(
        "not granted, not talked over",
        kn(A, "notify:accept 2023-03-07", "decide:wrong 2023-04-05", handling=WHOLE),
        "2023-04-05",
        "decided",
        ("complaint.dialogue.first_missing: 02/2011/QH13 art. 30.1",),
    ),
    Life("in dialogue", kn(A, "dialogue 2023-03-20"), "2023-03-31", "in_dialogue"),
    Life(
        "decided without an acceptance",
        kn("decide:right 2023-03-10", handling=WHOLE),
        "2023-03-10",
        "decided",
        ("petition.decision_before_acceptance: 02/2011/QH13 art. 27",),
    ),
    Life("withdrawn", kn(A, "withdraw 2023-03-20"), "2023-06-30", "withdrawn"),
    Life(
        "withdrawn and terminated",
        kn(A, "withdraw 2023-03-20", "terminate:withdrawn 2023-03-22"),
        "2023-06-30",
        "terminated",
    ),
    Life("before it came in", kn(A), "2023-02-28", "not_received"),
    # Second instance, accepted 6 March: 45 days end on Thursday 20 April, 60 on Friday 5 May.
    Life(
        "second, in time",
        kn(A, "dialogue 2023-03-20", "decide:wrong 2023-04-20", handling=SECOND),
        "2023-06-30",
        "decided",
    ),
    Life(
        "second, late",
        kn(A, "dialogue 2023-03-20", "decide:wrong 2023-04-21", handling=SECOND),
        "2023-06-30",
        "decided",
        (LATE_SECOND,),
    ),
    Life(
        "second, no dialogue",
        kn(A, "notify:accept 2023-03-07", "decide:right 2023-04-20", handling={**SECOND, **WHOLE}),
        "2023-04-20",
        "decided",
        (NO_TALK,),
    ),
    # 70 days from 6 March end on Monday 15 May.
    Life(
        "second, remote and complex",
        kn(A, "dialogue 2023-03-20", "decide 2023-05-15", handling={**SECOND, **REMOTE, **COMPLEX}),
        "2023-06-30",
        "decided",
    ),
    Life(
        "second, remote and complex, late",
        kn(A, "dialogue 2023-03-20", "decide 2023-05-16", handling={**SECOND, **REMOTE, **COMPLEX}),
        "2023-06-30",
        "decided",
        (LATE_SECOND,),
    ),
    # The second run of the same paper: first decision delivered on 10 April, second complaint due on 10 May.
    Life(
        "first and second, one paper",
        kn(
            A,
            "decide:right 2023-04-05",
            "notify:decide 2023-04-10",
            "publish 2023-04-14",
            "appeal 2023-05-10",
            then=(run("2023-05-10", "accept 2023-05-15", name="X-2", **SECOND),),
        ),
        "2023-06-28",
        "accepted",
        (),
        # Accepted 15 May: 45 days end on Thursday 29 June.
        ("complaint.settlement: 2023-04-05 met", "complaint.settlement: 2023-06-29 running"),
    ),
    Life(
        "second complaint a day late",
        kn(
            A,
            "decide:right 2023-04-05",
            "notify:decide 2023-04-10",
            "publish 2023-04-14",
            then=(run("2023-05-11", "accept 2023-05-15", name="X-2", remote=False, **SECOND),),
            obstacle_days=0,
        ),
        "2023-06-28",
        "accepted",
        ("complaint.second_filing.late: 02/2011/QH13 art. 33.1",),
    ),
    # About discipline: 30 days, no remote term, a dialogue always.
    Life(
        "discipline, late although remote",
        kn(A, "dialogue 2023-03-20", "decide:right 2023-04-06", handling={"discipline": True, **REMOTE}),
        "2023-06-30",
        "decided",
        (LATE_DISCIPLINE,),
    ),
    Life(
        "appealed",
        kn(A, "decide:right 2023-04-05", "appeal 2023-04-20"),
        "2023-04-20",
        "appealed",
    ),
    Life("before the court", kn(A, "decide:right 2023-04-05", "litigate 2023-04-20"), "2023-04-20", "litigated"),
    # Issued 5 April: the thirty days end with 5 May, so in effect on 6 May; five working days more end on Friday 12 May.
    Life(
        "in effect",
        kn(A, "decide:right 2023-04-05", "notify:decide 2023-04-07", "publish 2023-04-20", "take_effect 2023-05-06"),
        "2023-05-10",
        "effective",
        # Delivered 7 April: a second complaint may come until Sunday 7 May, so until Monday 8 May.
        ("complaint.effect.inside_window: 02/2011/QH13 art. 33.1",),
        (
            "complaint.decision_sent: 2023-04-10 met",
            "complaint.publication: 2023-04-20 met",
            "complaint.enforcement: 2023-05-12 running",
        ),
    ),
    Life(
        "in effect too early, and enforced",
        kn(A, "decide:right 2023-04-05", "publish 2023-04-19", "take_effect 2023-04-20", "enforce 2023-04-24"),
        "2023-04-30",
        "enforced",
        # The log holds no sending: it does not say that there was none.
        ("complaint.effect.early: 02/2011/QH13 art. 44.1",),
        ("complaint.decision_sent: 2023-04-10 unstated",),
    ),
)

S26 = "2026-09-15"
_AROUND_THE_REFORMS = (
    # Received Tuesday 30 June 2026, under the old term: ten days end on Friday 10 July.
    Life(
        "received on the last day of the old term",
        kn("accept 2026-07-10", received="2026-06-30"),
        "2026-07-10",
        "accepted",
        (),
        ("complaint.acceptance: 2026-07-10 met",),
    ),
    # Received Wednesday 1 July 2026: seven working days end on Friday 10 July.
    Life(
        "received on the first day of the new term",
        kn("accept 2026-07-13", received="2026-07-01"),
        "2026-07-13",
        "accepted",
        (SLOW,),
        ("complaint.acceptance: 2026-07-10 missed",),
    ),
    Life(
        "suspended before the law",
        kn("accept 2026-06-05", "suspend 2026-06-30", received="2026-06-01"),
        "2026-07-02",
        "suspended",
        ("complaint.suspension.no_provision: 02/2011/QH13 art. 28",),
        # Accepted 5 June: thirty days end on Sunday 5 July. The clock stands still from 1 July only, so far for one day.
        ("complaint.settlement: 2026-07-06 stopped",),
    ),
    # Accepted Monday 6 July 2026: thirty days end on 5 August; suspended 13 to 22 July, ten days: 15 August is a
    # Saturday, so Monday 17 August.
    Life(
        "suspended for ten days, in time",
        kn(
            "accept 2026-07-06",
            "suspend:force_majeure 2026-07-13",
            "notify:suspend 2026-07-14",
            "resume 2026-07-23",
            "notify:resume 2026-07-24",
            "decide:right 2026-08-17",
            "notify:decide 2026-08-18",
            "publish 2026-08-18",
            received="2026-07-02",
        ),
        S26,
        "decided",
        (),
        ("complaint.settlement: 2026-08-17 met",),
    ),
    Life(
        "suspended for ten days, late",
        kn(
            "accept 2026-07-06",
            "suspend:awaiting_result 2026-07-13",
            "resume 2026-07-23",
            "decide:right 2026-08-18",
            received="2026-07-02",
        ),
        S26,
        "decided",
        (LATE,),
        ("complaint.settlement: 2026-08-17 missed",),
    ),
    Life(
        "resumed",
        kn(
            "accept 2026-07-06",
            "verify 2026-07-08",
            "suspend:force_majeure 2026-07-13",
            "resume 2026-07-23",
            received="2026-07-02",
        ),
        "2026-07-23",
        "verifying",
        (),
        ("complaint.settlement: 2026-08-17 running",),
    ),
    Life(
        "withdrawn in part, goes on",
        kn("accept 2026-07-06", step("withdraw 2026-07-20", part=True), received="2026-07-02"),
        "2026-07-21",
        "accepted",
    ),
    Life(
        "withdrawn in part too early",
        kn("accept 2026-06-05", step("withdraw 2026-06-22", part=True), received="2026-06-01"),
        "2026-06-30",
        "accepted",
        ("complaint.withdrawal.part_no_provision: 02/2011/QH13 art. 10",),
    ),
    Life(
        "no object left",
        kn("accept 2026-07-06", "terminate:no_object 2026-07-20", received="2026-07-02"),
        "2026-07-31",
        "terminated",
    ),
    Life(
        "a dialogue announced too late",
        kn("accept 2026-07-06", dialogue("2026-07-20", "2026-07-17"), received="2026-07-02"),
        "2026-07-31",
        "in_dialogue",
        ("complaint.dialogue.notice_short: 124/2020/NĐ-CP art. 28.1",),
    ),
    Life(
        "complex without a word, 2026",
        kn("accept 2026-07-06", received="2026-07-02", handling=NOT_WRITTEN),
        "2026-07-31",
        "accepted",
        ("complaint.complexity.unwritten: 124/2020/NĐ-CP art. 3a.1",),
    ),
    Life(
        "a district's second settlement after the districts",
        kn(
            "accept 2025-07-04",
            received="2025-07-01",
            handling={**SECOND, "authority": Authority.DISTRICT_CHAIR, "against": Authority.COMMUNE_CHAIR},
        ),
        "2025-07-31",
        "accepted",
        ("complaint.competence.wrong: 02/2011/QH13 art. 7.1",),
    ),
    # Accepted Monday 9 June 2025: thirty days end on Wednesday 9 July, whoever has it then.
    Life(
        "handed over, in time",
        kn("accept 2025-06-09", received="2025-06-02").handed_over(COMMUNE, on="2025-07-01", handling="KT"),
        "2025-07-09",
        "accepted",
        (),
        ("complaint.settlement: 2025-07-09 running",),
    ),
    Life(
        "handed over, late",
        kn("accept 2025-06-09", received="2025-06-02").handed_over(COMMUNE, on="2025-07-01", handling="KT"),
        "2025-07-10",
        "accepted",
        (LATE,),
        ("complaint.settlement: 2025-07-09 overdue",),
    ),
)

D = ("accept 2023-03-06",)
_DENUNCIATIONS = (
    # Seven working days from Wednesday 1 March end on Friday 10 March; up to ten, which the record cannot tell,
    # on Wednesday 15 March.
    Life("just in", tc(), "2023-03-10", "received", (), ("denunciation.acceptance: 2023-03-10 running",)),
    Life(
        "silent unless it is checked in several places",
        tc(),
        "2023-03-15",
        "received",
        (),
        ("denunciation.acceptance: 2023-03-10 unknown",),
    ),
    Life(
        "silent too long",
        tc(),
        "2023-03-16",
        "received",
        ("denunciation.acceptance.late: 25/2018/QH14 art. 24.1",),
    ),
    Life("transferred in time", tc("transfer:not_competent 2023-03-08"), "2023-06-30", "transferred"),
    Life(
        "transferred late",
        tc("transfer:not_competent 2023-03-09"),
        "2023-06-30",
        "transferred",
        ("denunciation.transfer.late: 25/2018/QH14 art. 24.2",),
    ),
    Life(
        "transferred twice",
        tc("transfer 2023-03-06", then=(run("2023-03-07", "transfer 2023-03-10", name="X-2"),)),
        "2023-06-30",
        "transferred",
        ("denunciation.transfer.repeated: 05/2021/TT-TTCP art. 14.1",),
    ),
    Life("anonymous, filed", tc("file:anonymous 2023-03-06", anonymous=True), "2023-06-30", "filed"),
    Life(
        "anonymous, accepted",
        tc(*D, anonymous=True),
        "2023-03-31",
        "accepted",
        ("denunciation.anonymous.accepted: 25/2018/QH14 art. 25.1",),
    ),
    Life(
        "anonymous with evidence, filed",
        tc(checked("2023-03-02", checkable=True), "file 2023-03-06", anonymous=True),
        "2023-06-30",
        "filed",
        ("denunciation.anonymous.dropped: 25/2018/QH14 art. 25.2",),
    ),
    # Thirty days from Monday 6 March end on Wednesday 5 April.
    Life("concluded in time", tc(*D, "conclude:right 2023-04-05"), "2023-06-30", "concluded"),
    Life(
        "concluded late",
        tc(*D, "conclude:wrong 2023-04-06", handling={"complex": False}),
        "2023-06-30",
        "concluded",
        (LATE_TC,),
    ),
    Life("concluded late unless it is complex", tc(*D, "conclude:wrong 2023-04-06"), "2023-06-30", "concluded"),
    # One extension of thirty days: Friday 5 May.
    Life(
        "extended once",
        tc(*D, step("extend 2023-04-03", days=30), "conclude:right 2023-05-05", handling=ONE),
        "2023-06-30",
        "concluded",
        (),
        ("denunciation.settlement: 2023-05-05 met",),
    ),
    Life(
        "extended once, late",
        tc(*D, step("extend 2023-04-03", days=30), "conclude:right 2023-05-08", handling=ONE),
        "2023-06-30",
        "concluded",
        (LATE_TC,),
    ),
    # Two extensions: ninety days from 6 March end on Sunday 4 June, so on Monday 5 June.
    Life(
        "specially complex, extended twice",
        tc(
            *D,
            step("extend 2023-04-03", days=30),
            step("extend 2023-05-04", days=30),
            "conclude 2023-06-05",
            handling=TWO,
        ),
        "2023-06-30",
        "concluded",
        (),
        ("denunciation.settlement: 2023-06-05 met",),
    ),
    # The second extension is not lawful, and lengthens nothing: Friday 5 May.
    Life(
        "complex, extended twice",
        tc(*D, step("extend 2023-04-03", days=30), step("extend 2023-05-04", days=30), handling=ONE),
        "2023-05-05",
        "accepted",
        ("denunciation.extension.unlawful: 25/2018/QH14 art. 30.2",),
        ("denunciation.settlement: 2023-05-05 running",),
    ),
    Life(
        "plain, extended",
        tc(*D, step("extend 2023-04-03", days=30), handling={"complex": False}),
        "2023-04-05",
        "accepted",
        ("denunciation.extension.unlawful: 25/2018/QH14 art. 30.2",),
        ("denunciation.settlement: 2023-04-05 running",),
    ),
    # Suspended from 20 March to 3 April, fourteen days: 5 April becomes 19 April.
    Life(
        "suspended, in time",
        tc(*D, "suspend:awaiting_result 2023-03-20", "resume 2023-04-03", "conclude:right 2023-04-19"),
        "2023-06-30",
        "concluded",
        (),
        ("denunciation.settlement: 2023-04-19 met",),
    ),
    Life(
        "suspended and still so",
        tc(*D, "suspend:awaiting_result 2023-03-20"),
        "2023-06-30",
        "suspended",
        (),
        # 102 days have stood still: 5 April becomes Sunday 16 July, so Monday 17 July.
        ("denunciation.settlement: 2023-07-17 stopped",),
    ),
    Life(
        "withdrawn by word",
        tc(*D, step("withdraw 2023-03-20", written=False)),
        "2023-06-30",
        "withdrawn",
        ("denunciation.withdrawal.unwritten: 25/2018/QH14 art. 33.1",),
    ),
    Life(
        "withdrawn under threat, and ended",
        tc(*D, step("withdraw:threatened 2023-03-20", goes_on=False, written=False)),
        "2023-06-30",
        "withdrawn",
        (
            "denunciation.withdrawal.ended_it: 25/2018/QH14 art. 33.3",
            "denunciation.withdrawal.unwritten: 25/2018/QH14 art. 33.1",
        ),
    ),
    # Concluded 5 April: seven working days end on Friday 14 April.
    Life(
        "acted on and published in time",
        tc(*D, "notify:accept 2023-03-10", "conclude:right 2023-04-05", "act_on 2023-04-14", "publish 2023-04-14"),
        "2023-06-30",
        "acted_on",
    ),
    Life(
        "acted on in time, never published",
        tc(*D, "notify:accept 2023-03-10", "conclude:right 2023-04-05", "act_on 2023-04-14"),
        "2023-06-30",
        "acted_on",
        (),
        ("denunciation.publication: 2023-04-14 unstated",),
    ),
    Life(
        "a commune chair settles what is about himself",
        tc(*D, handling={"authority": Authority.COMMUNE_CHAIR, "against": Authority.COMMUNE_CHAIR}),
        "2023-03-31",
        "accepted",
        ("denunciation.competence.wrong: 25/2018/QH14 art. 13.2.a",),
    ),
)

_OTHERS = (
    Life("feedback answered", life(FEEDBACK, "2023-03-01", "answer 2023-03-06"), "2023-06-30", "answered"),
    Life(
        "feedback lies",
        life(FEEDBACK, "2023-03-01"),
        "2023-03-14",
        "received",
        ("petition.classification.late: 05/2021/TT-TTCP",),
        ("petition.classification: 2023-03-13 overdue",),
    ),
    Life(
        "feedback handed in at a reception, not answered for sixteen days",
        life(FEEDBACK, "2023-03-01", "classify 2023-03-13", "answer 2023-03-17", channel=Channel.IN_PERSON),
        "2023-06-30",
        "answered",
        ("petition.answer.late: 42/2013/QH13 art. 28.1",),
        ("petition.answer: 2023-03-15 missed",),
    ),
    Life("several contents, split", life(MIXED, "2023-03-01", "guide:split 2023-03-06"), "2023-06-30", "guided"),
    Life(
        "several contents, accepted whole",
        life(MIXED, "2023-03-01", "accept 2023-03-06", channel=Channel.IN_PERSON),
        "2023-06-30",
        "accepted",
        ("petition.mixed.accepted: 42/2013/QH13 art. 25.3",),
    ),
)

LIVES = _COMPLAINTS + _AROUND_THE_REFORMS + _DENUNCIATIONS + _OTHERS
