"""P13: a duty is judged by the law of the day that set it off, late only by every reading, and never by what is not stated."""

from __future__ import annotations

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint, denunciation
from floors import floor, nonempty
from qcdc import law, rules
from qcdc.dates import Duration, DurationUnit, as_day, count_from, day_after, roll_forward
from qcdc.model import Forwarding, Petition, evolve
from qcdc.rules.duties import DUTIES, overdue
from qcdc.rules.rule import Gap, Skip, Unjudged
from qcdc.rules.runs import Run
from qcdc.testing import days
from qcdc.vocab import DeadlineStatus, ForwarderKind, HandlingEventKind, Instance, PetitionKind, Recipient
from steps import COMPLAINT, DENUNCIATION, Step, life, told

K = HandlingEventKind
CALENDAR = law.work_calendar()
NOW = "2026-12-31"


def _failed(petition: Petition, rule: str, as_of: str = NOW) -> list[tuple[str, ...]]:
    """The places cited by each gap of a rule."""
    return [
        tuple(map(str, gap.citations))
        for one in rules.run(petition, as_of=as_of).failed
        if one.rule.id == rule
        for gap in one.gaps
    ]


@floor("late by the law")
@given(days(as_day("2021-01-01"), as_day("2026-06-30")), st.integers(8, 24))
def test_an_acceptance_is_late_only_after_the_law_and_the_decree(received: pendulum.Date, wait: int) -> None:
    """P13: ten days by the law, ten working days by the decree, both counted here by their definitions."""
    accepted = day_after(received, wait)
    paper = complaint(received.isoformat(), (K.ACCEPT, accepted.isoformat()))
    by_law = roll_forward(day_after(received, 10), calendar=CALENDAR)
    by_decree = count_from(received, Duration(count=10, unit=DurationUnit.WORKING_DAY), calendar=CALENDAR)
    nonempty(accepted > by_law)

    (due,) = [one for one in rules.deadlines(paper, as_of=accepted) if one.duty == "complaint.acceptance"]
    last = max(by_law, by_decree)

    assert due.day == by_law
    assert (due.latest.day if due.latest else by_law) == last
    assert due.days_late == max(0, accepted.toordinal() - last.toordinal())
    assert (due.status is DeadlineStatus.MISSED) is (accepted > last)
    if accepted > last:
        assert _failed(paper, "complaint.acceptance.late") == [("02/2011/QH13 art. 27", "124/2020/NĐ-CP art. 16.1")]
    else:
        assert _failed(paper, "complaint.acceptance.late") == []


def test_from_july_2026_law_and_decree_say_the_same() -> None:
    """P13: seven working days from Thursday 2 July 2026 end on Monday 13 July, by both: there is no later day."""
    (due,) = [
        one
        for one in rules.deadlines(complaint("2026-07-02"), as_of="2026-07-03")
        if one.duty == "complaint.acceptance"
    ]

    assert (str(due.day), due.latest) == ("2026-07-13", None)


@pytest.mark.parametrize(
    ("handling", "sent", "cited"),
    [
        # Decided Wednesday 5 April: second, seven days to 12 April, seven working days to Friday 14.
        ({"instance": Instance.SECOND}, "2023-04-15", ("02/2011/QH13 art. 41.1", "124/2020/NĐ-CP art. 29.2.a")),
        (
            {"instance": Instance.SECOND, "discipline": True},
            "2023-04-15",
            ("02/2011/QH13 art. 56.2", "124/2020/NĐ-CP art. 29.2.b"),
        ),
        # First, about discipline: the decree alone sets three working days, to Monday 10 April.
        ({"discipline": True}, "2023-04-11", ("124/2020/NĐ-CP art. 29.2.b",)),
    ],
)
def test_a_decision_is_sent_late_by_both(handling: dict[str, object], sent: str, cited: tuple[str, ...]) -> None:
    """P13: the finding names every act that sets a term; the day before it is in time."""
    steps = ("accept 2023-03-06", "decide:right 2023-04-05")
    late = life(COMPLAINT, "2023-03-01", *steps, f"notify:decide {sent}", handling=handling)
    before = day_after(as_day(sent), -1)
    in_time = life(COMPLAINT, "2023-03-01", *steps, f"notify:decide {before}", handling=handling)

    assert _failed(late, "complaint.decision_sent.late") == [cited]
    assert _failed(in_time, "complaint.decision_sent.late") == []


@pytest.mark.parametrize(
    ("kind", "received", "absent"),
    [
        # Law 25/2018 is in force from 2019; its duties ask nothing of a denunciation of 2015.
        (DENUNCIATION, "2015-03-02", "denunciation."),
        # Law 02/2011 from July 2012.
        (COMPLAINT, "2010-03-01", "complaint."),
    ],
)
def test_a_start_before_the_law_asks_for_nothing(kind: PetitionKind, received: str, absent: str) -> None:
    """P13: what was set off before the limit was in force is no deadline and no failure, and no error either."""
    end = "conclude:right" if kind is DENUNCIATION else "decide:right"
    day = day_after(as_day(received), 90)
    paper = life(kind, received, f"accept {day_after(as_day(received), 60)}", f"{end} {day}")

    assert not [one for one in rules.deadlines(paper, as_of=NOW, strict=True) if one.duty.startswith(absent)]
    assert not [one for one in rules.run(paper, as_of=NOW).failed if one.rule.id.endswith(".late")]


@st.composite
def _logs(draw: st.DrawFn) -> Petition:
    """A paper that was accepted and settled, with notices and a publication on some days, early or late."""
    kind = draw(st.sampled_from([COMPLAINT, DENUNCIATION]))
    end = "decide" if kind is COMPLAINT else "conclude"
    day = as_day("2023-04-05")
    steps: list[Step] = ["accept 2023-03-06", f"{end}:right 2023-04-05"]
    names = [f"notify:{end}", "publish", "notify:accept", *(["act_on"] if kind is DENUNCIATION else ["take_effect"])]
    for name in draw(st.permutations(names))[: draw(st.integers(1, 4))]:
        day = day_after(day, draw(st.integers(4, 20)))
        about, _, step = name.partition(":")
        told_to = draw(st.sampled_from([None, Recipient.PETITIONER, Recipient.RESPONDENT]))
        steps.append(told(step, day.isoformat(), told_to) if about == "notify" else f"{name} {day.isoformat()}")
    return life(kind, "2023-03-01", *steps)


@floor("something was late")
@given(_logs(), st.data())
def test_a_notice_that_is_not_recorded_is_never_late(petition: Petition, data: st.DataObject) -> None:
    """P13: taking a notice or a publication out of a log makes no duty late that was not late before."""
    handling = petition.handlings[-1]
    quiet = [index for index, event in enumerate(handling.events) if event.kind in {K.NOTIFY, K.PUBLISH, K.ACT_ON}]
    quiet = quiet or [len(handling.events) - 1]
    gone = data.draw(st.sampled_from(quiet))
    events = handling.events[:gone] + handling.events[gone + 1 :]
    less = evolve(petition, handlings=(*petition.handlings[:-1], evolve(handling, events=events)))

    def late(paper: Petition) -> set[str]:
        return {one.rule.id for one in rules.run(paper, as_of=NOW).failed if one.rule.id in _RECORDED}

    nonempty(bool(late(petition)))
    assert late(less) <= late(petition)


_RECORDED = {f"{duty.id}.late" for duty in DUTIES if duty.recorded and duty.id != "petition.answer"}


@pytest.mark.parametrize("kind", ForwarderKind)
def test_who_passed_it_on_decides_what_is_owed(kind: ForwarderKind) -> None:
    """P13: LKN 32 for everybody who passed a complaint on, LTCD 27.2 for Assembly bodies, deputies and boards."""
    paper = life(
        COMPLAINT,
        "2023-03-01",
        "accept 2023-03-06",
        "decide:right 2023-04-05",
        told("decide", "2023-04-10", Recipient.FORWARDER),
        forwarding=Forwarding(kind=kind),
    )
    owed = {
        one.duty: str(one.day) for one in rules.deadlines(paper, as_of="2023-06-30") if one.to is Recipient.FORWARDER
    }

    # Three working days to Monday 10 April; seven to Friday 14.
    wanted = {"complaint.forwarder_told": "2023-04-10"}
    if kind in {ForwarderKind.ASSEMBLY_BODY, ForwarderKind.DEPUTIES, ForwarderKind.RECEPTION_BOARD}:
        wanted["petition.forwarder_told_result"] = "2023-04-14"
    assert owed.items() >= wanted.items()
    assert ("petition.forwarder_told_result" in owed) is ("petition.forwarder_told_result" in wanted)


def test_a_suspension_before_july_2026_is_cut_where_the_law_begins() -> None:
    """P13: suspended from 15 June to 11 July 2026: only 1 to 10 July do not count, ten days."""
    paper = life(COMPLAINT, "2026-06-01", "accept 2026-06-05", "suspend 2026-06-15", "resume 2026-07-11")
    (due,) = [one for one in rules.deadlines(paper, as_of="2026-07-12") if one.duty == "complaint.settlement"]

    # Thirty days from 5 June end on 5 July; ten more on Wednesday 15 July.
    assert str(due.day) == "2026-07-15"
    assert due.deadline is not None
    assert [str(one.since) for one in due.deadline.pauses] == ["2026-07-01"]


def test_the_rules_ask_the_same_mechanism() -> None:
    """P13: `overdue` says of a handling what the rule says of the petition."""
    paper = denunciation("2023-03-01", (K.ACCEPT, "2023-03-20"))
    run = Run.of(paper.handlings[0], paper.kind, as_of=as_day(NOW), book=law.shipped(), petition=paper)
    found = overdue("denunciation.acceptance", run)

    assert isinstance(found, list)
    (verdict,) = [one for one in rules.run(paper, as_of=NOW).failed if one.rule.id == "denunciation.acceptance.late"]
    assert found == list(verdict.gaps)


@pytest.mark.parametrize(
    ("known", "obstacle_days", "last"),
    [
        # 90 days from 6 January 2024 are Friday 5 April; a day of obstacles makes it Saturday 6, so Monday 8.
        ("2024-01-06", 0, "2024-04-05"),
        ("2024-01-06", 1, "2024-04-08"),
        # From 7 January: Saturday 6 April, so Monday 8; with a day of obstacles Sunday 7, so Monday 8 too.
        ("2024-01-07", 0, "2024-04-08"),
        ("2024-01-07", 1, "2024-04-08"),
    ],
)
def test_days_of_obstacles_are_left_out_before_the_last_day_moves(known: str, obstacle_days: int, last: str) -> None:
    """P13: a complaint of the last day is in time, one of the day after is not; the day does not depend on the order."""

    def filed(received: pendulum.Date) -> list[tuple[str, ...]]:
        paper = life(
            COMPLAINT, received.isoformat(), f"accept {received}", known=as_day(known), obstacle_days=obstacle_days
        )
        return _failed(paper, "complaint.filing.late")

    assert filed(as_day(last)) == []
    assert filed(day_after(as_day(last))) == [("02/2011/QH13 art. 9",)]


@floor("a duty is over and not in time")
@given(_logs(), st.booleans())
def test_a_deadline_and_a_rule_say_the_same(petition: Petition, complete: bool) -> None:
    """P13: overdue or missed is what the rule fails by as many days; unstated is what it cannot judge."""
    handling = evolve(petition.handlings[0], log_complete=complete or None)
    paper = evolve(petition, handlings=(handling,))
    run = Run.of(handling, paper.kind, as_of=as_day(NOW), book=law.shipped(), petition=paper)
    over = {DeadlineStatus.OVERDUE, DeadlineStatus.MISSED, DeadlineStatus.UNSTATED}
    nonempty(any(one.status in over for one in rules.deadlines(paper, as_of=NOW)))

    for duty in DUTIES:
        told = [one for one in rules.deadlines(paper, as_of=NOW) if one.duty == duty.id]
        found = overdue(duty.id, run)
        late = [] if isinstance(found, Skip) else [one.difference for one in found if isinstance(one, Gap)]
        unsaid = [] if isinstance(found, Skip) else [one for one in found if isinstance(one, Unjudged)]

        assert late == [one.days_late for one in told if one.days_late]
        assert len(unsaid) == sum(one.days_late is None or one.status is DeadlineStatus.RUNNING for one in told)
