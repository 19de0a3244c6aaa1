"""What changed between two days; bad tables of limits and days, and bad questions, refused with their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import Extension, Pause
from qcdc.vocab import ChangeKind

BOOK = law.shipped()


def test_changes_between_two_days_are_told_in_both_languages() -> None:
    changes = law.changes("2026-06-30", "2026-07-01")
    told = {(one.kind, one.about): one for one in changes}

    acceptance = told[ChangeKind.LIMIT_CHANGED, "complaint.acceptance"]
    assert acceptance.text("vi") == ("01/07/2026: Thời hạn thụ lý khiếu nại lần đầu: 10 ngày → 7 ngày làm việc.")
    assert "10 calendar days → 7 working days" in acceptance.text("en")
    assert (ChangeKind.ACT_BEGAN, "136/2025/QH15") in told
    assert (ChangeKind.ACT_ENDED, "64/2014/NĐ-CP") in told
    assert (ChangeKind.LIMIT_BEGAN, "complaint.dialogue.notice") in told
    assert (ChangeKind.TRANSITION_BEGAN, "complaint.2026") in told
    assert law.changes("2026-07-01", "2026-07-01") == ()
    ended = {one.about for one in law.changes("2025-06-30", "2025-07-01") if one.kind is ChangeKind.LIMIT_ENDED}
    assert ended == {"reception.head_days.district"}


def test_a_day_added_to_a_year_takes_none_away() -> None:
    """A province shut on Friday 4 September 2026 (made up); Tết stays as decreed."""
    own = BOOK.with_data(days_off='[2026]\nalso_off = ["09-04"]')

    def moved(book: law.LawBook, start: str) -> str:
        return str(book.deadline("complaint.suspension.send", start=start).day)

    assert own.calendar.reason_off(as_day("2026-09-04")) == "decreed"
    assert [own.calendar.is_working(as_day(day)) for day in ("2026-02-17", "2026-08-22")] == [False, True]
    assert (moved(BOOK, "2026-09-01"), moved(own, "2026-09-01")) == ("2026-09-07", "2026-09-08")


def test_a_text_that_is_no_toml_is_told_by_its_line() -> None:
    with pytest.raises(InvariantError, match=r"at line 2, column \d+"):
        BOOK.with_data(limits="[a]\nb = 2026-13-01 Nguyễn")


def test_a_least_length_does_not_roll_and_says_so() -> None:
    """Issued on 19 April 2023: thirty days end on Friday 19 May; from the 20th on they end on a Saturday."""
    effect = law.deadline("complaint.effect.first", start="2023-04-20")
    posted = law.deadline("complaint.decision.posting", start="2023-04-20", roll=True)

    assert str(effect.day) == "2023-05-20"
    assert "at least 30 calendar days" in effect.text("en")
    assert "ít nhất 30 ngày" in effect.text("vi")
    assert not effect.rolls_forward
    assert str(posted.day) == "2023-05-05"
    assert law.limit("complaint.settlement.first", on="2023-04-20").minimum_length is False


def test_a_term_that_came_with_a_new_law_tells_of_matters_under_way() -> None:
    notice = law.latest_before("complaint.dialogue.notice", event="2026-08-03")
    sending = law.deadline("complaint.suspension.send", start="2026-08-03")

    assert "accepted before 1 July 2026" in notice.text("en")
    assert "đã thụ lý trước ngày 01/07/2026" in sending.text("vi")
    assert law.deadline("complaint.settlement.first", start="2026-08-03").transitions == ()


def test_changes_of_two_stretches_are_those_of_the_whole() -> None:
    whole = law.changes("2012-01-01", "2026-12-31")

    assert law.changes("2012-01-01", "2020-05-05") + law.changes("2020-05-05", "2026-12-31") == whole
    assert all(one.text("vi") != one.text("en") for one in whole)


def test_the_switch_takes_the_decree_and_says_so() -> None:
    strict = law.deadline("complaint.acceptance", start="2023-03-01")
    lenient = law.deadline("complaint.acceptance", start="2023-03-01", follow="decree")

    assert (strict.day, lenient.day) == (as_day("2023-03-13"), as_day("2023-03-15"))
    assert "ở đây áp dụng theo luật" in strict.text("vi")
    assert "ở đây áp dụng theo nghị định" in lenient.text("vi")
    assert lenient.citations[0].act == "124/2020/NĐ-CP"
    assert law.deadline("complaint.acceptance", start="2026-07-02", follow="decree").conflict is None


def test_a_transitional_provision_is_told_where_it_touches() -> None:
    across = law.deadline("complaint.settlement.first", start="2026-06-15")

    assert [one.id for one in across.transitions] == ["complaint.2026"]
    assert "155/2026/NĐ-CP" in across.text("vi")
    assert law.deadline("complaint.settlement.first", start="2026-07-15").transitions == ()


def table(**changes: Any) -> dict[str, Any]:
    row = {"since": "2027-01-01", "count": 5, "unit": "day", "cite": ["155/2026/NĐ-CP"], "confidence": "known"}
    row = {key: value for key, value in {**row, **changes}.items() if value is not None}
    return {"own.limit": {"vi": "Giới hạn giả lập", "en": "Made up", "rows": [row]}}


REFUSED: dict[str, tuple[Callable[[], object], str, str | None]] = {
    "no TOML": (lambda: BOOK.with_data(limits="a = "), "law.toml", "limits"),
    "a citation of nothing": (lambda: BOOK.with_data(limits=table(cite=["abc 1"])), "law.citation", "cite"),
    "days added to no year": (
        lambda: BOOK.with_data(days_off={"2040": {"also_off": ["01-02"]}}),
        "law.no_year",
        "days_off",
    ),
    "a year both new and added to": (
        lambda: BOOK.with_data(days_off={"2026": {"also_off": ["09-04"], "off": []}}),
        "law.field",
        "off",
    ),
    "no table": (lambda: BOOK.with_data(limits={"a": 1}), "law.row", None),
    "a number for tables": (lambda: BOOK.with_data(limits=7), "type.wrong", "limits"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "a row without a count": (lambda: BOOK.with_data(limits=table(count=None)), "law.missing", "count"),
    "a count that is a text": (lambda: BOOK.with_data(limits=table(count="5")), "law.row", "count"),
    "a negative count": (lambda: BOOK.with_data(limits=table(count=-5)), "law.value", "count"),
    "an unknown unit": (lambda: BOOK.with_data(limits=table(unit="hour")), "law.row", "unit"),
    "an unknown confidence": (lambda: BOOK.with_data(limits=table(confidence="sure")), "law.row", "confidence"),
    "a misspelt field": (lambda: BOOK.with_data(limits=table(remot=7)), "law.field", "remot"),
    "no citation": (lambda: BOOK.with_data(limits=table(cite=[])), "law.row", "cite"),
    "a citation that is no text": (lambda: BOOK.with_data(limits=table(cite=[7])), "law.row", "cite"),
    "a day that is none": (lambda: BOOK.with_data(limits=table(since="2027-02-30")), "day.impossible", "since"),
    "an end before the start": (
        lambda: BOOK.with_data(limits=table(until="2026-01-01")),
        "period.end_before_start",
        "until",
    ),
    "rows that overlap": (
        lambda: BOOK.with_data(limits={"a": {**table()["own.limit"], "rows": table()["own.limit"]["rows"] * 2}}),
        "law.rows",
        "limits",
    ),
    "no rows": (lambda: BOOK.with_data(limits={"a": {"vi": "a", "en": "b", "rows": []}}), "law.row", "rows"),
    "a year that is none": (lambda: BOOK.with_data(days_off={"next": {}}), "law.year", "days_off"),
    "a year with a gap before it": (
        lambda: BOOK.with_data(days_off={"2030": {"off": [], "worked": []}}),
        "law.years",
        "days_off",
    ),
    "a day off that is malformed": (
        lambda: BOOK.with_data(days_off={"2027": {"off": ["1-1"], "worked": []}}),
        "law.month_and_day",
        "off",
    ),
    "a day off that does not exist": (
        lambda: BOOK.with_data(days_off={"2027": {"off": ["02-30"], "worked": []}}),
        "day.impossible",
        "off",
    ),
    "a weekday worked in exchange": (
        lambda: BOOK.with_data(days_off={"2027": {"off": [], "worked": ["01-04"]}}),
        "calendar.worked_weekday",
        "worked",
    ),
    "a provision without keys": (
        lambda: BOOK.with_data(transitions={"a": {"vi": "a", "en": "b", "since": "2027-01-01", "keys": []}}),
        "law.missing",
        "cite",
    ),
    "counting forward what is counted back": (
        lambda: law.deadline("reception.calendar", start="2023-01-03"),
        "limit.counted_back",
        "key",
    ),
    "counting back days a week": (
        lambda: law.latest_before("reception.head_days.commune", event="2023-01-03"),
        "limit.no_term",
        "key",
    ),
    "pauses that overlap": (
        lambda: law.deadline(
            "denunciation.settlement",
            start="2023-01-03",
            pauses=[
                Pause(since=as_day("2023-01-05"), resumed=as_day("2023-01-15")),
                Pause(since=as_day("2023-01-10"), resumed=as_day("2023-01-20")),
            ],
        ),
        "pause.overlap",
        "pauses",
    ),
    "a pause that ends before it begins": (
        lambda: Pause(since=as_day("2023-01-05"), resumed=as_day("2023-01-04")),
        "period.end_before_start",
        "resumed",
    ),
    "a pause whose ground the law of the limit does not know": (
        lambda: law.deadline("complaint.acceptance", start="2023-01-03", pauses=[Pause(days=3)]),
        "limit.no_pause",
        "pauses",
    ),
    "a pause that is a stretch and a number of days": (
        lambda: Pause(since=as_day("2023-01-05"), resumed=as_day("2023-01-07"), days=2),
        "pause.how_long",
        "days",
    ),
    "a pause of no length": (
        lambda: Pause(since=as_day("2023-01-05")),
        "pause.how_long",
        "days",
    ),
    "a pause that is none": (
        lambda: law.deadline("denunciation.settlement", start="2023-01-03", pauses=["2023-01-05"]),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "pauses",
    ),
    "an extension that is a number": (
        lambda: law.deadline("denunciation.settlement", start="2023-01-03", extensions=[30]),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "extensions",
    ),
    "an extension of nothing": (
        lambda: Extension(duration=Duration(count=0, unit=DurationUnit.DAY)),
        "term.length",
        "count",
    ),
    "another word than law or decree": (
        lambda: law.deadline("complaint.acceptance", start="2023-01-03", follow="yes"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "deadline.follow",
        "follow",
    ),
    "a list for law or decree": (
        lambda: law.deadline("complaint.acceptance", start="2023-01-03", follow=["law"]),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "deadline.follow",
        "follow",
    ),
    "changes backwards": (lambda: law.changes("2026-07-01", "2026-06-30"), "period.end_before_start", "until"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_table_or_question_is_refused_with_its_place(name: str) -> None:
    attempt, code, attribute = REFUSED[name]

    with pytest.raises(QcdcError) as caught:
        attempt()

    assert isinstance(caught.value, InvariantError)
    assert (caught.value.code, caught.value.attribute) == (code, attribute)
