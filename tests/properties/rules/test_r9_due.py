"""R9: the list of deadlines and the rules about late ones agree, duty by duty."""

from __future__ import annotations

from collections import Counter

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import rules
from qcdc.dates import as_day, day_after
from qcdc.model import Forwarding, Petition
from qcdc.rules.duties import DUTIES
from qcdc.testing import days, petitions
from qcdc.vocab import (
    Channel,
    DeadlineStatus,
    ForwarderKind,
    FurtherGround,
    HandlingEventKind,
    Instance,
    PetitionKind,
    Recipient,
    UnfitGround,
)
from steps import COMPLAINT, DENUNCIATION, Step, checked, life, told

K = HandlingEventKind
LATE = {DeadlineStatus.MISSED, DeadlineStatus.OVERDUE}


@st.composite
def lives(draw: st.DrawFn) -> Petition:
    """Petitions of the years 2010 to 2026 with everything on which it depends whether a body has a duty."""
    kind = draw(st.sampled_from([COMPLAINT, DENUNCIATION]))
    # Before 2021 few last days can be counted, because the days off are not in the tables.
    received = draw(days(as_day("2021-01-01"), as_day("2025-06-30")) | days(as_day("2010-01-01"), as_day("2026-12-31")))
    day = received
    steps: list[Step] = []

    def then() -> str:
        nonlocal day
        day = day_after(day, draw(st.sampled_from([3, 12, 40, 200])))
        return day.isoformat()

    if draw(st.booleans()):
        unfit = draw(st.frozensets(st.sampled_from(UnfitGround), max_size=1))
        steps.append(checked(then(), fit=not unfit, unfit=unfit))
    if draw(st.integers(0, 3)):
        steps.append(f"accept {then()}")
        steps += [told("accept", then())] if draw(st.booleans()) else []
        if draw(st.booleans()):
            steps += [f"suspend {then()}", f"resume {then()}"]
        if draw(st.booleans()):
            end = "decide" if kind is COMPLAINT else "conclude"
            steps.append(f"{end}:right {then()}")
            steps += [told(end, then(), draw(st.sampled_from(Recipient)))] if draw(st.booleans()) else []
    elif draw(st.booleans()):
        steps.append(f"transfer {then()}")
    instance = draw(st.sampled_from(Instance))
    further = draw(st.none() | st.sampled_from(FurtherGround)) if instance is Instance.SECOND else None
    forwarder = draw(st.none() | st.sampled_from(ForwarderKind))
    return life(
        kind,
        received.isoformat(),
        *steps,
        handling={
            "instance": instance,
            "further": further if kind is DENUNCIATION else None,
            "log_complete": draw(st.sampled_from([True, True, None])),
            "discipline": kind is COMPLAINT and draw(st.booleans()),
        },
        channel=draw(st.sampled_from([Channel.POST, Channel.IN_PERSON])),
        forwarding=None if forwarder is None else Forwarding(kind=forwarder),
    )


def _told_late(petition: Petition, as_of: pendulum.Date) -> Counter[tuple[str, str, object]]:
    """The late deadlines: duty, place, calendar days."""
    found = rules.deadlines(petition, as_of=as_of)
    return Counter((one.duty, one.at, one.days_late) for one in found if one.status in LATE)


def _found_late(petition: Petition, as_of: pendulum.Date) -> Counter[tuple[str, str, object]]:
    """The findings of the rules on duties: duty, place, calendar days."""
    names = {f"{duty.id}.late": duty.id for duty in DUTIES}
    return Counter(
        (names[one.rule.id], str(gap.at), gap.difference)
        for one in rules.run(petition, as_of=as_of).failed
        if one.rule.id in names
        for gap in one.gaps
    )


def test_every_duty_has_a_rule_about_late_ones() -> None:
    """R9: a duty without a rule would be told late by the list alone."""
    assert {f"{duty.id}.late" for duty in DUTIES} <= {rule.id for rule in rules.RULES}


@floor("something is late")
@given(lives() | lives() | lives() | lives() | petitions(), st.integers(20, 500))
def test_a_deadline_is_late_where_its_rule_fails_and_nowhere_else(petition: Petition, wait: int) -> None:
    """R9: of any petition and any day, the late deadlines are the findings of their rules, by as many days."""
    last = max(event.day for handling in petition.handlings for event in handling.log)
    as_of = day_after(last, wait)
    told_late = _told_late(petition, as_of)
    nonempty(told_late)

    assert told_late == _found_late(petition, as_of)


_SEVERAL = frozenset({UnfitGround.ADDRESSED_TO_COMPETENT})


@pytest.mark.parametrize(
    ("petition", "duty", "status"),
    [
        # The body has no duty: the denunciation was also sent to the competent body.
        (
            life(DENUNCIATION, "2023-03-01", checked("2023-03-02", fit=False, unfit=_SEVERAL)),
            "denunciation.acceptance",
            None,
        ),
        # A visitor is directed to the competent body.
        (
            life(DENUNCIATION, "2023-03-01", "transfer 2023-06-01", channel=Channel.IN_PERSON),
            "denunciation.transfer",
            None,
        ),
        # Whether a State body had the power to forward a second complaint is not stated.
        (
            life(
                COMPLAINT,
                "2023-03-01",
                "accept 2023-03-06",
                "decide:right 2023-03-20",
                told("decide", "2023-06-01", Recipient.FORWARDER),
                handling={"instance": Instance.SECOND},
                forwarding=Forwarding(kind=ForwarderKind.STATE_BODY),
            ),
            "complaint.forwarder_told",
            DeadlineStatus.UNKNOWN,
        ),
        (
            life(DENUNCIATION, "2023-03-01", handling={"instance": Instance.SECOND}),
            "denunciation.further",
            DeadlineStatus.UNKNOWN,
        ),
        # Accepted under the law of 2011, which continues to apply to it, and concluded under the next one.
        (
            life(DENUNCIATION, "2018-11-01", "accept 2018-11-12", "conclude:right 2019-02-01"),
            "denunciation.publication",
            None,
        ),
    ],
)
def test_what_decides_whether_there_is_a_duty_decides_it_for_both(
    petition: Petition, duty: str, status: DeadlineStatus | None
) -> None:
    """R9: without the duty there is no deadline; where it is not stated, the deadline is not known to be late."""
    as_of = as_day("2023-12-29")
    found = [one for one in rules.deadlines(petition, as_of=as_of) if one.duty == duty]

    assert [one.status for one in found] == ([] if status is None else [status])
    assert [one.days_late for one in found] == ([] if status is None else [None])
    assert [one for one in rules.run(petition, as_of=as_of).failed if one.rule.id == f"{duty}.late"] == []
    for one in found:
        assert "The record does not state whether this has to be done." in one.text("en")


def test_a_start_before_the_law_does_not_hide_a_later_one() -> None:
    """R9: a suspension had to be sent from July 2026 on: not that of June, but the resumption of 11 July."""
    complete = {"complex": False, "log_complete": True}
    steps = ("accept 2026-06-05", "suspend 2026-06-15", "resume 2026-07-11")
    petition = life(COMPLAINT, "2026-06-01", *steps, handling=complete)
    as_of = as_day("2026-12-31")
    sent = [one for one in _told_late(petition, as_of) if one[0] == "complaint.suspension_sent"]

    assert [at for _, at, _ in sent] == ["handlings[0].events[3]"]
    assert _told_late(petition, as_of) == _found_late(petition, as_of)


def test_the_kinds_of_petition_are_those_of_the_table() -> None:
    """R9: every kind of petition has some duty."""
    assert {kind for duty in DUTIES for kind in duty.kinds} == set(PetitionKind)
