"""Calendars: what an event says, what is not certain, the law behind it, and the missing extra."""

from __future__ import annotations

import datetime as dt
import sys
from typing import Any

import icalendar
import pendulum
import pytest

from builders import complaint, head_days
from qcdc import gazetteer, law
from qcdc.dates import as_day
from qcdc.errors import InvariantError, MissingExtraError, QcdcError
from qcdc.exchange import ical
from qcdc.model import DutyDay, Person, ReceptionSlot, UnitBody, UnitRef, evolve
from qcdc.vocab import HandlingEventKind, HeadKind, Level, Origin, Receiver, ReceptionKind

STAMP = dt.datetime(2026, 11, 25, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
VIETNAM = gazetteer.vietnam()
WARD = UnitRef.of(Level.COMMUNE, "23677", "2026-07-02")


def events(written: ical.CalendarWritten) -> list[Any]:
    calendar: Any = icalendar.Calendar.from_ical(written.document)
    return list(calendar.walk("VEVENT"))


def test_a_deadline_says_what_is_due_and_why_on_that_day() -> None:
    paper = complaint("2026-07-01", (HandlingEventKind.ACCEPT, "2026-07-06"))

    written = ical.write_due(
        paper, between=("2026-07-20", "2026-08-10"), as_of="2026-07-07", stamp=STAMP, territory=VIETNAM
    )

    (event,) = events(written)
    assert event["DTSTART"].dt == dt.date(2026, 8, 5)
    assert str(event["SUMMARY"]).startswith("Giải quyết khiếu nại: đơn D-1, UBND ")
    assert str(event["SUMMARY"]).endswith("[số liệu giả lập]")
    assert "(Điều 28 Luật Khiếu nại (02/2011/QH13))" in str(event["DESCRIPTION"])
    assert (str(event["STATUS"]), event["DTSTAMP"].dt) == ("CONFIRMED", STAMP)
    assert "DTEND" not in event
    english = ical.write_due(
        [paper], between=("2026-07-20", "2026-08-10"), as_of="2026-07-07", stamp=STAMP, language="en"
    )
    (same,) = events(english)
    assert same["UID"] == event["UID"]
    assert "petition D-1, People's Committee" in str(same["SUMMARY"])


def test_a_day_with_assumed_days_off_is_tentative_and_keeps_its_id() -> None:
    paper = complaint("2027-01-04", (HandlingEventKind.ACCEPT, "2027-01-05"))
    asked: dict[str, Any] = {"between": ("2027-01-01", "2027-12-31"), "as_of": "2027-01-05", "stamp": STAMP}

    first = events(ical.write_due(paper, **asked))
    moved = events(ical.write_due(paper, **asked, calendar=law.propose_calendar([2027])))

    settlement = next(one for one in first if str(one["SUMMARY"]).startswith("Giải quyết"))
    assert "[tạm tính" in str(settlement["SUMMARY"])
    assert str(settlement["STATUS"]) == "TENTATIVE"
    assert {str(one["UID"]) for one in moved} == {str(one["UID"]) for one in first}


def test_a_deadline_without_a_day_is_listed() -> None:
    paper = complaint("2101-01-04", (HandlingEventKind.ACCEPT, "2101-01-05"))

    written = ical.write_due(paper, between=("2101-01-01", "2101-12-31"), as_of="2101-01-05", stamp=STAMP)

    assert written.undated
    for one in written.undated:
        assert (one.petition, one.deadline.day) == ("D-1", None)
        assert one.deadline.reason("vi")


def test_deadlines_that_were_counted_elsewhere() -> None:
    due = law.deadline("complaint.acceptance", start="2026-07-06")
    latest = law.latest_before("reception.calendar", event="2026-07-20")
    later = law.deadline("complaint.acceptance", start="2030-08-05")

    written = ical.write_deadlines({"Hồ sơ 12": due, "Lịch tháng 7": latest, "Hồ sơ 13": later}, stamp=STAMP)

    read = {str(event["SUMMARY"]): event for event in events(written)}
    assert {event["DTSTART"].dt for event in read.values()} == {due.day, latest.day, later.day}
    assert str(read[f"{due.limit.name('vi')}: Hồ sơ 12"]["DESCRIPTION"]) == due.text("vi")
    assert str(read[f"{later.limit.name('vi')}: Hồ sơ 13 [tạm tính]"]["STATUS"]) == "TENTATIVE"
    book = law.shipped()
    assert ical.write_deadlines({"Hồ sơ 12": due}, stamp=STAMP, book=book).count == 1
    with pytest.raises(InvariantError) as caught:
        ical.write_deadlines({" ": due}, stamp=STAMP)
    assert caught.value.attribute == "deadlines"


def test_the_reception_days_of_a_head_state_how_many_the_law_asks_for() -> None:
    days = head_days(Level.COMMUNE, "2023-03-01", "2023-03-08")

    held, delegated = events(ical.write_receptions(days, stamp=STAMP, territory=VIETNAM))

    assert str(held["SUMMARY"]).startswith("Chủ tịch UBND tiếp công dân, thị trấn Đăk Đoa (23677) [số liệu")
    assert "1 ngày trong tuần" in str(held["DESCRIPTION"]) or "ngày" in str(held["DESCRIPTION"])
    assert "Luật Tiếp công dân (42/2013/QH13)" in str(held["DESCRIPTION"])
    assert "[người được ủy quyền; " in str(delegated["SUMMARY"])
    assert "không tính vào số ngày của người đứng đầu" in str(delegated["DESCRIPTION"])
    early = head_days(Level.COMMUNE, "2010-03-01", period=type(days.period).half_year(2010, 1))
    (before,) = events(ical.write_receptions([early], stamp=STAMP))
    assert "DESCRIPTION" not in before
    office = evolve(
        days,
        body=UnitBody.of("inspectorate"),
        holder=HeadKind.ADMINISTRATIVE,
        unit=UnitRef.of("province", "64", "2023-01-01"),
        delegated=frozenset[pendulum.Date](),
    )
    (other,) = events(ical.write_receptions(office, stamp=STAMP, territory=VIETNAM))
    assert "Thanh tra tỉnh Gia Lai" in str(other["SUMMARY"])
    village = head_days(Level.VILLAGE, "2023-03-01")
    (small,) = events(ical.write_receptions(village, stamp=STAMP))
    assert "DESCRIPTION" not in small


def test_duty_days_and_posted_receptions() -> None:
    duty = DutyDay(
        unit=WARD,
        day=as_day("2026-07-02"),
        kind=ReceptionKind.REGULAR,
        receiver=Receiver.OFFICER,
        officer=Person(id="N-1", name="Cán bộ Giả Lập"),
        visits=0,
        origin=Origin.RECORDED,
    )
    slot = ReceptionSlot(
        id="L-1",
        unit=WARD,
        day=as_day("2026-07-09"),
        leader=Person(id="N-2", name="Chủ tịch Giả Lập"),
        place="Trụ sở, phòng 1; tầng 2",
        title="Tiếp công dân định kỳ",
        ad_hoc=True,
        online=True,
        origin=Origin.RECORDED,
    )

    first, posted, bare = events(
        ical.write_receptions(
            [duty, slot, ReceptionSlot(id="L-2", unit=WARD, day=as_day("2026-07-16"), origin=Origin.RECORDED)],
            stamp=STAMP,
            territory=VIETNAM,
        )
    )

    assert str(first["SUMMARY"]).endswith("[tiếp thường xuyên; người tiếp công dân]")
    assert str(first["DESCRIPTION"]) == "Số lượt tiếp: 0."
    assert str(posted["SUMMARY"]) == "Tiếp công dân định kỳ [đột xuất; trực tuyến]"
    assert str(posted["LOCATION"]) == "Trụ sở, phòng 1; tầng 2"
    assert "Người tiếp: Chủ tịch Giả Lập." in str(posted["DESCRIPTION"])
    assert str(bare["SUMMARY"]).startswith("Tiếp công dân: UBND ")
    # One day twice is one event; two registers of one day that differ are two.
    assert ical.write_receptions([duty, duty], stamp=STAMP).count == 1
    both = events(ical.write_receptions([duty, evolve(duty, visits=3)], stamp=STAMP))
    assert len({str(one["UID"]) for one in both}) == 2
    (coded,) = events(ical.write_receptions(duty, stamp=STAMP))
    assert "đơn vị cấp xã mã 23677" in str(coded["SUMMARY"])


@pytest.mark.parametrize(
    "stamp", [None, "2026-11-25", dt.datetime.max.replace(tzinfo=dt.timezone(dt.timedelta(hours=-7)))]
)
def test_a_moment_that_is_none_is_refused(stamp: Any) -> None:
    with pytest.raises(QcdcError) as caught:
        ical.write_receptions([], stamp=stamp)

    assert (caught.value.code, caught.value.attribute) == ("ical.stamp", "stamp")


def test_without_the_extra_the_error_has_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(MissingExtraError, match=r'pip install "qcdc\[ical\]"'):
        ical.write_receptions([], stamp=STAMP)


def test_a_window_is_two_days() -> None:
    paper = complaint("2026-07-01")
    for between, code in (
        (("2026-07-01",), "due.between"),
        ("2026-07-01", "type.wrong"),
        (("2026-07-02", "2026-07-01"), "period.end_before_start"),
    ):
        with pytest.raises(QcdcError) as caught:
            ical.write_due(paper, between=between, as_of="2026-07-07", stamp=STAMP)  # type: ignore[arg-type]
        assert (caught.value.code, caught.value.attribute) == (code, "between")
