"""Days and periods as people and spreadsheets write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc.dates import DayOrder, Period, day_of_serial, read_day, read_period
from qcdc.errors import QcdcError
from qcdc.reading import scan

DAYS = st.dates(dt.date(1954, 10, 3), dt.date(2099, 12, 31))


@given(DAYS, st.sampled_from("/.-"), st.booleans())
def test_a_day_is_read_in_every_way_it_is_written(day: dt.date, mark: str, padded: bool) -> None:
    numbers = (f"{day.day:02}", f"{day.month:02}") if padded else (str(day.day), str(day.month))

    assert read_day(mark.join((*numbers, str(day.year)))) == day
    assert read_day(mark.join((str(day.year), numbers[1], numbers[0]))) == day
    assert read_day(mark.join((numbers[1], numbers[0], str(day.year))), order=DayOrder.MONTH_FIRST) == day
    assert read_day(f"Ngày {day.day} tháng {day.month} năm {day.year}") == day
    assert read_day(day) == read_day(dt.datetime(day.year, day.month, day.day)) == day  # noqa: DTZ001
    assert read_day(f"{day.isoformat()} 00:00:00") == day


@given(DAYS)
def test_a_day_that_excel_keeps_is_read_whether_number_or_text(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days

    assert read_day(serial) == read_day(float(serial)) == read_day(str(serial)) == day
    assert day_of_serial(serial - 1_462, since_1904=True) == day


@given(DAYS, st.sampled_from("/.-"))
def test_prose_and_tables_know_the_same_days(day: dt.date, mark: str) -> None:
    written = mark.join((f"{day.day:02}", f"{day.month:02}", str(day.year)))

    found = scan(f"Ngày {written} đã tiếp 12 lượt.", "vi")

    assert read_day(written) == day
    assert [one.text for one in found.not_figures] == [written]


@pytest.mark.parametrize(
    ("given", "code"),
    {
        "31/02/2023": "day.impossible",
        "2023-02-31": "day.impossible",
        "03/25/2023": "day.other_order",
        "99/99/2023": "day.impossible",
        "05/03/23": "day.short_year",
        "03/2023": "day.only_part",
        "2023": "day.only_part",
        "05032023": "day.unreadable",
        "Không rõ": "day.unreadable",
        "now": "day.unreadable",
        "05/03/2023 08:30": "day.unreadable",
        "": "day.unreadable",
    }.items(),
)
def test_what_is_no_day_is_refused(given: str, code: str) -> None:
    with pytest.raises(QcdcError) as caught:
        read_day(given, attribute="Ngày tiếp")

    assert (caught.value.code, caught.value.attribute) == (code, "Ngày tiếp")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (2023, "day.not_serial"),
        (0, "day.not_serial"),
        (-1.0, "day.not_serial"),
        (float("nan"), "day.not_serial"),
        (float("inf"), "day.not_serial"),
        (10**400, "day.not_serial"),
        (45000.5, "day.is_moment"),
        (dt.datetime(2023, 5, 3, 8, 30), "day.is_moment"),  # noqa: DTZ001
        (True, "day.unreadable"),
        (None, "day.unreadable"),
    ],
)
def test_a_value_that_is_no_day_is_refused(given: object, code: str) -> None:
    with pytest.raises(QcdcError) as caught:
        read_day(given)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "period"),
    {
        "Tháng 3/2023": Period.month(2023, 3),
        "tháng 03 năm 2023": Period.month(2023, 3),
        "03/2023": Period.month(2023, 3),
        "Quý I/2023": Period.quarter(2023, 1),
        "quý 4 năm 2023": Period.quarter(2023, 4),
        "Q2/2023": Period.quarter(2023, 2),
        "6 tháng đầu năm 2023": Period.half_year(2023, 1),
        "Sáu tháng cuối năm 2023": Period.half_year(2023, 2),
        "9 tháng năm 2023": Period.nine_months(2023),
        "9 tháng đầu năm 2023": Period.nine_months(2023),
        "năm 2023": Period.year(2023),
        "2023": Period.year(2023),
        "01/01/2023 - 30/06/2023": Period.half_year(2023, 1),
        "từ ngày 15/12/2022 đến ngày 14/06/2023": Period.statutory_half_year(2023, 1),
    }.items(),
)
def test_a_period_is_read_as_reports_write_it(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    ("text", "code"),
    {
        "tháng 13/2023": "period.index",
        "kỳ này": "period.unreadable",
        "quý V/2023": "period.unreadable",
        "30/06/2023 - 01/01/2023": "period.end_before_start",
    }.items(),
)
def test_what_is_no_period_is_refused(text: str, code: str) -> None:
    with pytest.raises(QcdcError) as caught:
        read_period(text)

    assert caught.value.code == code
