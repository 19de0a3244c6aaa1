"""P11: deadlines are told duty by duty: one that cannot be counted says why, and takes no other away."""

from __future__ import annotations

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint, denunciation, handling
from floors import floor, nonempty
from qcdc import law, rules
from qcdc.dates import DecreedCalendar, as_day, day_after
from qcdc.errors import UnknownCodeError
from qcdc.model import Petition, evolve
from qcdc.rules import HandlingDeadline
from qcdc.testing import days
from qcdc.vocab import Channel, DeadlineStatus, HandlingEventKind, VerdictStatus

# The decreed days off end with 2026; whatever a decree says of 2027, the other years stay as they are.
SHIPPED = law.work_calendar()
LONGER = DecreedCalendar(
    first=as_day("2021-01-01"),
    last=as_day("2060-12-31"),
    off={**SHIPPED.days_off, **dict.fromkeys([as_day("2027-01-01"), as_day("2027-02-05")], "decreed")},
    worked=SHIPPED.worked,
)


def _in_person(received: str) -> Petition:
    return evolve(complaint(received), channel=Channel.IN_PERSON)


def _due(petition: Petition, as_of: str) -> dict[str, HandlingDeadline]:
    return {one.duty: one for one in rules.deadlines(petition, as_of=as_of)}


@pytest.mark.parametrize(
    ("received", "unhandled"),
    [("2026-11-15", "2026-12-30"), ("2026-11-16", "2026-12-31"), ("2026-11-17", "2027-01-04")],
)
def test_a_complaint_whose_last_duty_ends_next_year_keeps_the_others(received: str, unhandled: str) -> None:
    """P11: 45 days from 17 November 2026 end in a year without decreed days off: two last days stand, the third is provisional."""
    found = _due(_in_person(received), "2026-11-25")

    assert set(found) == {"complaint.acceptance", "petition.answer", "petition.unhandled"}
    # Working days: seven and ten, with the weekends and the decreed day off of 24 November in between.
    days_due = {"2026-11-15": ("2026-11-25", "2026-11-30"), "2026-11-16": ("2026-11-26", "2026-12-01")}
    acceptance, answer = days_due.get(received, ("2026-11-27", "2026-12-02"))
    assert str(found["complaint.acceptance"].day) == acceptance
    assert str(found["petition.answer"].day) == answer
    last = found["petition.unhandled"]
    assert (str(last.day), last.provisional) == (unhandled, unhandled > "2027")
    assert (last.status, last.days_late) == (DeadlineStatus.RUNNING, 0)
    if last.provisional:
        # New Year's Day is a Friday in 2027, and off every year.
        assert last.deadline is not None
        assert [str(one.day) for one in last.deadline.assumed] == ["2027-01-01"]
        assert (last.why, last.unknown_from, last.earliest) == (
            "calendar.unknown",
            as_day("2027-01-01"),
            as_day("2027-01-01"),
        )
        assert "Tạm tính" in last.text("vi")
        assert last.reason("vi") == "lịch nghỉ năm 2027 chưa được ban hành hoặc chưa có trong dữ liệu"
        assert "the days off in 2027 have not been decreed yet" in last.text("en")
        assert "calendar.unknown" not in last.text("vi")


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2026-12-31", DeadlineStatus.RUNNING),
        ("2027-01-01", DeadlineStatus.RUNNING),
        ("2027-01-02", DeadlineStatus.UNKNOWN),
    ],
)
def test_what_is_not_known_is_neither_running_nor_overdue(as_of: str, status: DeadlineStatus) -> None:
    """P11: up to the day before which the term cannot end it runs in any case; after that nobody knows."""
    assert _due(_in_person("2026-11-17"), as_of)["petition.unhandled"].status is status
    audit = rules.run(_in_person("2026-11-17"), as_of=as_of)
    (verdict,) = [one for one in audit if one.rule.id == "petition.unhandled.late"]
    unknown = status is DeadlineStatus.UNKNOWN
    assert verdict.status is (VerdictStatus.SKIPPED if unknown else VerdictStatus.PASSED)
    assert verdict.reason == ("calendar.unknown" if unknown else None)


def test_the_reason_for_a_skipped_rule_is_told_in_words() -> None:
    """P11: an official's text holds no code: the days off that are not decreed are said so."""
    text = rules.run(_in_person("2026-11-17"), as_of="2027-06-30").text("vi")

    assert "lịch nghỉ của thời gian này chưa được ban hành (1)" in text
    assert "calendar.unknown" not in text


def test_strict_refuses_where_a_last_day_cannot_be_counted() -> None:
    """P11: whoever wants all or nothing says so."""
    with pytest.raises(UnknownCodeError, match=r"the days off on .* are not known") as caught:
        rules.deadlines(_in_person("2026-11-17"), as_of="2026-11-25", strict=True)

    assert caught.value.code == "calendar.unknown"
    assert len(rules.deadlines(_in_person("2026-11-16"), as_of="2026-11-25", strict=True)) == 3


def test_one_handling_that_cannot_be_judged_hides_no_other() -> None:
    """P11: of two handlings one was late and the other ends where no days off are decreed: the late one is reported."""
    late = complaint("2026-03-02", (HandlingEventKind.GUIDE, "2026-05-04"))
    again = handling("2026-12-30", name="X-2")
    both = evolve(late, handlings=(*late.handlings, again))
    alone = complaint("2026-12-30")

    found, skipped = (
        next(one for one in rules.run(paper, as_of="2027-03-01") if one.rule.id == "complaint.acceptance.late")
        for paper in (both, alone)
    )

    assert [str(gap.at) for gap in found.gaps] == ["handlings[0]"]
    assert (skipped.status, skipped.reason) == (VerdictStatus.SKIPPED, "calendar.unknown")


def test_a_handling_that_is_in_order_does_not_stand_for_one_that_cannot_be_judged() -> None:
    """P11: one handling was in time, of the other nobody knows: the rule is skipped, not passed."""
    prompt = complaint("2026-03-02", (HandlingEventKind.GUIDE, "2026-03-04"))
    both = evolve(prompt, handlings=(*prompt.handlings, handling("2026-12-30", name="X-2")))

    (found,) = [one for one in rules.run(both, as_of="2027-03-01") if one.rule.id == "complaint.acceptance.late"]

    assert (found.status, found.reason) == (VerdictStatus.SKIPPED, "calendar.unknown")


@pytest.mark.parametrize(
    ("as_of", "status"), [("2026-12-21", DeadlineStatus.RUNNING), ("2026-12-22", DeadlineStatus.UNKNOWN)]
)
def test_a_term_that_may_be_longer_is_known_as_far_as_it_is(as_of: str, status: DeadlineStatus) -> None:
    """P11: accepted on 20 November 2026: 30 days end on 21 December, the 60 that a complex case may have do not in 2026."""
    paper = denunciation("2026-11-16", (HandlingEventKind.ACCEPT, "2026-11-20"), complex=True)
    found = _due(paper, as_of)["denunciation.settlement"]

    assert (str(found.day), found.latest, found.why) == ("2026-12-21", None, "calendar.unknown")
    assert found.status is status
    assert "Nếu pháp luật cho phép thời hạn dài hơn thì chưa xác định được ngày hết hạn" in found.text("vi")


@st.composite
def _papers(draw: st.DrawFn) -> Petition:
    """Complaints and denunciations of the last weeks of 2026, accepted some days later."""
    make = draw(st.sampled_from([complaint, denunciation]))
    received = draw(days(as_day("2026-11-16"), as_day("2026-12-31")))
    accepted = day_after(received, draw(st.integers(0, 12)))
    step = (HandlingEventKind.ACCEPT, accepted.isoformat())
    return make(received.isoformat(), step, complex=draw(st.booleans()))


@floor("a last day cannot be counted")
@given(_papers(), days(as_day("2026-10-15"), as_day("2027-06-30")) | days(as_day("2027-01-01"), as_day("2027-06-30")))
def test_what_is_counted_is_counted_as_by_a_longer_calendar(petition: Petition, day: pendulum.Date) -> None:
    """P11: a decree on a later year changes no last day that was known, and what was unknown is not earlier than told."""
    told = rules.deadlines(petition, as_of=day)
    whole = rules.deadlines(petition, as_of=day, calendar=LONGER)

    nonempty(any(one.why for one in told))
    assert [(one.duty, one.at) for one in told] == [(one.duty, one.at) for one in whole]
    for one, other in zip(told, whole, strict=True):
        assert other.day is not None
        if one.day is not None and not one.provisional:
            assert one.day == other.day
        if one.earliest is not None:
            assert one.earliest <= other.day
        if one.status is not DeadlineStatus.UNKNOWN:
            assert one.status is other.status
        else:
            assert one.why == "calendar.unknown"
