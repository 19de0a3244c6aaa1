"""The law as data: complete rows, periods of force without gap or overlap, the days off of each year."""

from __future__ import annotations

from itertools import pairwise

import pytest

from qcdc import law
from qcdc.dates import as_day, day_after
from qcdc.law import Citation

CALENDAR = law.work_calendar()
# Days off on weekdays and worked weekend days a year, counted by hand in the notices.
YEARS = {2021: (11, 0), 2022: (11, 0), 2023: (11, 0), 2024: (12, 1), 2025: (12, 1), 2026: (14, 2)}


# How the forms of acts are named. A law and an ordinance are named by their own name.
FORMS = {
    "decree": ("Nghị định", "Decree"),
    "circular": ("Thông tư", "Circular"),
    "directive": ("Chỉ thị", "Directive"),
    "conclusion": ("Kết luận", "Conclusion"),
    "regulation": ("Quy định", "Regulation"),
    "decision": ("Quyết định", "Decision"),
    "resolution": ("Nghị quyết", "Resolution"),
    "joint_resolution": ("Nghị quyết liên tịch", "Joint Resolution"),
}


def titles(act: law.Act) -> tuple[str, str]:
    """How a sentence names an act, in both languages."""
    if act.form in {"law", "ordinance"}:
        return f"{act.vi} ({act.number})", f"{act.en} ({act.number})"
    vi, en = FORMS[act.form]
    return f"{vi} số {act.number}", f"{en} {act.number}"


@pytest.mark.parametrize("act", law.all_acts(), ids=lambda act: act.number)
def test_an_act_is_whole(act: law.Act) -> None:
    first = act.force.since or act.signed
    assert act.signed <= first
    assert act.in_force(first)
    assert act.name("vi") != act.name("en")
    assert (act.title("vi"), act.title("en")) == titles(act)
    assert law.act(act.number) == act


@pytest.mark.parametrize("key", law.limit_keys())
def test_the_rows_of_a_limit_follow_each_other(key: str) -> None:
    rows = law.limit_history(key)

    for earlier, later in pairwise(rows):
        assert earlier.force.until is not None
        assert later.force.since == day_after(earlier.force.until)
    for row in rows:
        assert row.force.since is not None
        assert law.limit(key, on=row.force.since) == row
        assert row.name("vi") != row.name("en")
        for citation in (*row.citations, *(one for other in row.conflicts for one in other.citations)):
            assert law.act(citation.act).number == citation.act


@pytest.mark.parametrize(
    ("key", "day", "count", "unit"),
    [
        ("complaint.acceptance", "2026-06-30", 10, "day"),
        ("complaint.acceptance", "2026-07-01", 7, "working_day"),
        ("complaint.acceptance.second", "2026-07-01", 7, "working_day"),
        ("complaint.settlement.first", "2023-01-01", 30, "day"),
        ("complaint.settlement.second", "2023-01-01", 45, "day"),
        ("denunciation.acceptance", "2023-01-01", 7, "working_day"),
        ("denunciation.settlement", "2023-01-01", 30, "day"),
        ("reception.head_days.commune", "2026-06-30", 1, "day_per_week"),
        ("reception.head_days.commune", "2026-07-01", 2, "day_per_month"),
        ("reception.head_days.district", "2025-06-30", 2, "day_per_month"),
        ("reception.head_days.province", "2023-01-01", 1, "day_per_month"),
        ("reception.group", "2023-01-01", 5, "person"),
    ],
)
def test_a_limit_is_what_the_article_says(key: str, day: str, count: int, unit: str) -> None:
    found = law.limit(key, on=day)

    assert (found.count, found.unit) == (count, unit)


# Worked out on a paper calendar from the articles, not by the library.
DUE: list[tuple[str, str, dict[str, bool], str]] = [
    ("complaint.acceptance", "2023-01-12", {}, "2023-01-27"),  # the tenth day is the Sunday in Tết
    ("complaint.acceptance", "2023-03-01", {}, "2023-03-13"),  # the tenth day is Saturday 11 March
    ("complaint.acceptance", "2023-03-01", {"roll": False}, "2023-03-11"),
    ("complaint.acceptance", "2026-06-30", {}, "2026-07-10"),  # the law of the day of receipt
    ("complaint.acceptance", "2026-07-02", {}, "2026-07-13"),
    ("complaint.settlement.first", "2023-03-06", {}, "2023-04-05"),
    ("complaint.settlement.first", "2023-03-06", {"complex": True}, "2023-04-20"),
    ("complaint.settlement.first", "2023-03-06", {"remote": True}, "2023-04-20"),
    ("complaint.settlement.first", "2023-03-06", {"remote": True, "complex": True}, "2023-05-05"),
    ("complaint.settlement.first", "2024-01-11", {}, "2024-02-15"),  # 10 February 2024 is the first day of Tết
    ("complaint.settlement.second", "2023-03-06", {"remote": True, "complex": True}, "2023-05-15"),
    ("denunciation.acceptance", "2023-03-01", {}, "2023-03-10"),
    ("denunciation.acceptance", "2023-03-01", {"extended": True}, "2023-03-15"),
    ("denunciation.acceptance", "2023-01-19", {}, "2023-02-06"),  # Tết 2023: 20 to 26 January off
    ("denunciation.acceptance", "2024-04-25", {}, "2024-05-08"),  # Saturday 4 May 2024 is worked
    ("denunciation.settlement", "2023-08-03", {}, "2023-09-05"),  # 2 September a Saturday, 4 September off
]


@pytest.mark.parametrize(("key", "start", "variant", "due"), DUE)
def test_a_deadline_is_the_day_worked_out_by_hand(key: str, start: str, variant: dict[str, bool], due: str) -> None:
    assert law.deadline(key, start=start, **variant).day == as_day(due)  # type: ignore[arg-type]


def test_a_deadline_names_the_conflict_while_it_lasts() -> None:
    assert "124/2020/NĐ-CP" in law.deadline("complaint.acceptance", start="2023-03-01").text("vi")
    assert "124/2020/NĐ-CP" in law.deadline("complaint.acceptance", start="2023-03-01").text("en")
    assert "Lưu ý" not in law.deadline("complaint.acceptance", start="2026-07-01").text("vi")
    assert "124/2020" not in law.deadline("complaint.acceptance", start="2020-12-09", roll=False).text("vi")


@pytest.mark.parametrize("year", YEARS)
def test_the_days_off_of_a_year_are_all_there(year: int) -> None:
    off, worked = YEARS[year]
    days = [as_day(f"{year}-{month:02}-{day:02}") for month in range(1, 13) for day in range(1, 29)]
    days += [day_after(as_day(f"{year}-{month:02}-28"), more) for month in range(1, 13) for more in (1, 2, 3)]
    days = sorted({day for day in days if day.year == year})

    assert sum(CALENDAR.reason_off(day) == "decreed" for day in days) == off
    assert sum(CALENDAR.is_working(day) for day in days if day.weekday() >= 5) == worked
    assert (CALENDAR.first.year, CALENDAR.last.year) == (2021, 2026)


@pytest.mark.parametrize(
    ("citation", "short", "vi", "en"),
    [
        (
            Citation.of("42/2013/QH13", "15.2.d"),
            "42/2013/QH13 art. 15.2.d",
            "điểm d khoản 2 Điều 15 Luật Tiếp công dân (42/2013/QH13)",
            "Law on the Reception of Citizens (42/2013/QH13), art. 15.2.d",
        ),
        (
            Citation.of("124/2020/NĐ-CP", "16.1"),
            "124/2020/NĐ-CP art. 16.1",
            "khoản 1 Điều 16 Nghị định số 124/2020/NĐ-CP",
            "Decree 124/2020/NĐ-CP, art. 16.1",
        ),
        (Citation.of("30-CT/TW"), "30-CT/TW", "Chỉ thị số 30-CT/TW", "Directive 30-CT/TW"),
        (
            Citation.of("10/2022/QH15", "36-40"),
            "10/2022/QH15 arts 36-40",
            "các điều từ 36 đến 40 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)",
            "Law on the Implementation of Democracy at the Grassroots Level (10/2022/QH15), arts 36-40",
        ),
    ],
)
def test_a_citation_reads_as_a_sentence_would_have_it(citation: Citation, short: str, vi: str, en: str) -> None:
    assert (str(citation), citation.text("vi"), citation.text("en")) == (short, vi, en)
