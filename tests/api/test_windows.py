"""`qcdc.testing.windows`: windows that hold a day of the records, and refusals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from builders import GIA_LAI, complaint, visit
from floors import floor, nonempty
from qcdc.dates import Period, PeriodKind, as_day, day_after
from qcdc.errors import InvariantError
from qcdc.model import Figure, Petition, Reception, Submission, evolve
from qcdc.testing import figures, petitions, receptions, submissions, windows
from qcdc.vocab import Origin

QUICK = settings(max_examples=300, database=None, phases=[Phase.generate], derandomize=True)


def found(strategy: st.SearchStrategy[Period], wanted: Callable[[Period], bool]) -> Period:
    """The first window drawn that is wanted."""
    return find(strategy, wanted, settings=QUICK)


DAY = as_day("2024-02-29")
VISIT = evolve(visit(1, None), day=DAY)


@floor("the window is of a named kind", share=0.2)
@settings(max_examples=30)
@given(st.data())
def test_every_window_holds_a_day_of_a_record(data: st.DataObject) -> None:
    """Whatever the records are, the window is not beside all of them."""
    # A window that a text does not state fully may have no day.
    stated = figures().filter(lambda figure: figure.window is None)
    drawn = st.one_of(petitions(), receptions(), submissions(), stated)
    records = data.draw(st.lists(drawn, min_size=1, max_size=2))

    window = data.draw(windows(records))

    nonempty(window.kind is not PeriodKind.DAYS)
    held: list[dt.date] = []
    for record in records:
        match record:
            case Petition():
                held += [event.day for run in record.handlings for event in run.events]
            case Reception():
                held.append(record.day)
            case Submission(period=period) | Figure(period=Period() as period):
                held += [period.start, period.end]
            case _:
                assert record.as_of is not None
                held.append(record.as_of)
    assert any(day in window for day in held)


@pytest.mark.parametrize("kind", PeriodKind)
def test_every_kind_of_window_is_drawn(kind: PeriodKind) -> None:
    """29 February 2024 lies in a window of each kind, and that one is found."""
    window = found(windows([VISIT], kinds=[kind]), lambda _: True)

    assert window.kind is kind
    assert DAY in window


@pytest.mark.parametrize(("before", "after"), [(0, 0), (3, 0), (0, 3), (3, 3), (1, 2)])
def test_a_stretch_begins_and_ends_within_three_days(before: int, after: int) -> None:
    """The edges of the promise are reached: on the day itself, and three days off on either side."""
    wanted = Period.between(day_after(DAY, -before), day_after(DAY, after))

    assert found(windows([VISIT], kinds=[PeriodKind.DAYS]), lambda window: window == wanted) == wanted


def test_no_stretch_begins_four_days_before() -> None:
    """And not passed."""
    with pytest.raises(NoSuchExample):
        found(windows([VISIT], kinds=[PeriodKind.DAYS]), lambda window: window.start < day_after(DAY, -3))


@pytest.mark.parametrize(
    ("day", "kind", "window"),
    [
        ("2023-12-14", PeriodKind.STATUTORY_YEAR, Period.statutory_year(2023)),
        ("2023-12-15", PeriodKind.STATUTORY_YEAR, Period.statutory_year(2024)),
        ("2023-06-14", PeriodKind.STATUTORY_HALF_YEAR, Period.statutory_half_year(2023, 1)),
        ("2023-06-15", PeriodKind.STATUTORY_HALF_YEAR, Period.statutory_half_year(2023, 2)),
        ("2023-03-15", PeriodKind.STATUTORY_QUARTER, Period.statutory_quarter(2023, 2)),
        ("2023-09-14", PeriodKind.STATUTORY_NINE_MONTHS, Period.statutory_nine_months(2023)),
        ("2023-09-30", PeriodKind.NINE_MONTHS, Period.nine_months(2023)),
        ("2023-06-30", PeriodKind.QUARTER, Period.quarter(2023, 2)),
        ("2023-07-01", PeriodKind.HALF_YEAR, Period.half_year(2023, 2)),
        ("2023-12-31", PeriodKind.MONTH, Period.month(2023, 12)),
    ],
)
def test_a_day_lies_in_the_window_of_its_name(day: str, kind: PeriodKind, window: Period) -> None:
    """The borders of the two families, written out by hand."""
    assert found(windows([evolve(VISIT, day=as_day(day))], kinds=[kind]), lambda _: True) == window


ANY: Any = object()
NO_DAY = evolve(complaint("2023-03-01").petitioner)
OCTOBER = evolve(VISIT, day=as_day("2023-10-01"))


@pytest.mark.parametrize(
    ("records", "kinds", "code", "attribute"),
    [
        ([], None, "list.empty", "records"),
        (ANY, None, "type.wrong", "records"),
        ([ANY], None, "type.wrong", "records"),
        (["Nguyễn Thị Lộ (giả lập)"], None, "type.wrong", "records"),
        ([GIA_LAI], None, "windows.no_day", "records"),
        ([NO_DAY], None, "windows.no_day", "records"),
        ([VISIT], [], "list.empty", "kinds"),
        ([VISIT], ["month"], "type.wrong", "kinds"),
        ([OCTOBER], [PeriodKind.NINE_MONTHS], "windows.no_window", "kinds"),
        ([evolve(VISIT, day=as_day("1850-01-01"))], [PeriodKind.MONTH], "windows.no_window", "kinds"),
    ],
)
def test_what_has_no_window_is_refused(records: Any, kinds: Any, code: str, attribute: str) -> None:
    """At the call, not at the first draw; and the error shows nothing of what was given."""
    with pytest.raises(InvariantError) as caught:
        windows(records, kinds=kinds)

    assert (caught.value.code, caught.value.attribute) == (code, attribute)
    assert "Lộ" not in str(caught.value)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_are_have_a_window(day: str) -> None:
    """Days before the first and after the last are not asked for."""
    window = found(windows([evolve(VISIT, day=as_day(day))]), lambda one: len(one) > 3)

    assert as_day(day) in window


def test_a_submission_gives_its_period_and_not_the_day_it_came() -> None:
    """What a submission is counted by is its period."""
    handed = Submission(
        unit=GIA_LAI, period=Period.year(2022), day=as_day("2023-01-20"), nothing_arose=True, origin=Origin.SYNTHETIC
    )

    with pytest.raises(NoSuchExample):
        found(windows([handed]), lambda window: handed.day in window and window.start > as_day("2023-01-05"))
