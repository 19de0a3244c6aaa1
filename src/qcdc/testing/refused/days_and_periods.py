"""Days, periods and counting that cannot be built or asked."""

from __future__ import annotations

from qcdc import law
from qcdc.dates import (
    DecreedCalendar,
    Duration,
    DurationUnit,
    OpenPeriod,
    PartialDate,
    Period,
    PeriodKind,
    as_day,
    count_from,
    day_after,
    day_before,
    roll_forward,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    ANY,
    DAY,
    MOMENT,
    NeverWorking,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "an end before its start", lambda: Period.between("2023-02-01", "2023-01-31"), "period.end_before_start", "end"
    ),
    RefusedCase(
        "an open period that ends before",
        lambda: OpenPeriod.between("2023-02-01", "2023-01-31"),
        "period.end_before_start",
        "until",
    ),
    RefusedCase(
        "a half-year that is none",
        lambda: Period(kind=PeriodKind.HALF_YEAR, start=DAY, end=as_day("2023-06-29")),
        "period.borders",
        "kind",
    ),
    RefusedCase(
        "a statutory window on the first",
        lambda: Period(kind=PeriodKind.STATUTORY_YEAR, start=DAY, end=as_day("2023-12-31")),
        "period.borders",
        "kind",
    ),
    RefusedCase("a thirteenth month", lambda: PartialDate.of("2019-13"), "partial_date.month", "month"),
    RefusedCase("a month of one digit", lambda: PartialDate.of("2019-7"), "partial_date.malformed", "text"),
    RefusedCase("a year as the text of a partial date", lambda: PartialDate(year=ANY), "partial_date.year", "year"),
    RefusedCase("a month where a day is needed", lambda: as_day("2019-07", "start"), "day.partial", "start"),
    RefusedCase(
        "a partial date where a day is needed",
        lambda: Period(kind=PeriodKind.DAYS, start=PartialDate.of("2019"), end=DAY),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "day.partial",
        "start",
    ),
    RefusedCase(
        "a partial date compared",
        lambda: PartialDate.of("2019") < DAY,  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
        "day.not_ordered",
        "day",
    ),
    RefusedCase("a third half-year", lambda: Period.half_year(2023, 3), "period.index", "half"),
    RefusedCase("a year as text", lambda: Period.year(ANY), "period.year", "year"),
    RefusedCase("the year 9999", lambda: Period.year(9999), "period.year", "year"),
    RefusedCase(
        "the months of a stretch of days",
        lambda: Period.between("2023-01-02", "2023-01-31").parts(PeriodKind.MONTH),
        "period.not_divisible",
        "kind",
    ),
    RefusedCase("the year before any days", lambda: Period.between(DAY, DAY).year_before(), "period.no_twin", "kind"),
    RefusedCase(
        "the statutory twin of a month", lambda: Period.month(2023, 1).to_statutory(), "period.no_twin", "kind"
    ),
    RefusedCase("a term of nothing", lambda: Duration(count=0, unit=DurationUnit.DAY), "term.length", "count"),
    RefusedCase(
        "working days without a calendar",
        lambda: count_from("2023-01-01", Duration(count=1, unit=DurationUnit.WORKING_DAY)),
        "calendar.needed",
        "calendar",
    ),
    RefusedCase(
        "days beyond the year 9999",
        lambda: count_from("9999-12-31", Duration(count=1, unit=DurationUnit.DAY)),
        "day.out_of_range",
        "day",
    ),
    RefusedCase(
        "months beyond the year 9999",
        lambda: count_from("9999-12-31", Duration(count=1, unit=DurationUnit.MONTH)),
        "day.out_of_range",
        "start",
    ),
    RefusedCase(
        "working days into 2027",
        lambda: law.deadline("denunciation.acceptance", start="2026-12-30", strict=True),
        "calendar.unknown",
        "calendar",
    ),
    RefusedCase(
        "days asked as a share",
        lambda: law.limit("complaint.acceptance", on=DAY).is_met(1, 2),
        "limit.no_share",
        "key",
    ),
    RefusedCase(
        "a vote of minus one",
        lambda: law.limit("participation.vote.other", on="2023-07-01").is_met(-1, 2),
        "limit.negative",
        "part",
    ),
    RefusedCase(
        "no working days for many starts",
        lambda: law.work_calendar().add_working_days_each([DAY], 0),
        "calendar.count",
        "count",
    ),
    RefusedCase("a moment, for the day after it", lambda: day_after(MOMENT), "day.is_moment", "day"),
    RefusedCase(
        "a month, for the day before it",
        lambda: day_before(PartialDate.of("2026-03")),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        "day.partial",
        "day",
    ),
    RefusedCase(
        "working days from a moment",
        lambda: law.work_calendar().add_working_days(MOMENT, 1),
        "day.is_moment",
        "start",
    ),
    RefusedCase(
        "many starts, one of them a moment",
        lambda: law.work_calendar().add_working_days_each([DAY, MOMENT], 1),
        "day.is_moment",
        "starts",
    ),
    RefusedCase(
        "a day off whose reason is a number",
        lambda: law.work_calendar().adding_days_off({DAY: ANY}),
        "type.wrong",
        "off",
    ),
    RefusedCase(
        "many starts that are a number",
        lambda: law.work_calendar().add_working_days_each(ANY, 1),
        "type.wrong",
        "starts",
    ),
    RefusedCase(
        "many starts, one of them outside the table",
        lambda: law.work_calendar().add_working_days_each([DAY, as_day("2030-01-01")], 1),
        "calendar.unknown",
        "calendar",
    ),
    RefusedCase(
        "many starts whose terms run into 2027",
        lambda: law.work_calendar().add_working_days_each([as_day("2026-12-30")], 5),
        "calendar.unknown",
        "calendar",
    ),
    RefusedCase(
        "a calendar without working days",
        lambda: roll_forward("2023-01-01", calendar=NeverWorking()),
        "calendar.endless",
        "calendar",
    ),
    RefusedCase(
        "a day off outside its table",
        lambda: DecreedCalendar(first=DAY, last=DAY, off={as_day("2024-01-01"): "decreed"}),
        "calendar.outside",
        "off",
    ),
    RefusedCase(
        "a table that ends before it starts",
        lambda: DecreedCalendar(first=DAY, last=as_day("2022-12-31"), off={}),
        "period.end_before_start",
        "last",
    ),
    RefusedCase(
        "a day off and worked",
        lambda: DecreedCalendar(first=DAY, last=DAY, off={DAY: "decreed"}, worked=frozenset({DAY})),
        "calendar.contradiction",
        "worked",
    ),
    RefusedCase(
        "a worked Monday",
        lambda: DecreedCalendar(first=DAY, last=as_day("2023-01-02"), off={}, worked=frozenset({as_day("2023-01-02")})),
        "calendar.worked_weekday",
        "worked",
    ),
)
