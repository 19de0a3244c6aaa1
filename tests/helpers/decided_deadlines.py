"""Deadlines decided by hand: from the article, a wall calendar and the notices on days off, not by the library.

The day of the event does not count (Civil Code 147.2); a last day off moves to the next working day (148.5). Suspended
days run from the first to the eve of the resumption. *Counted back*: the N-th day, or working day, before the event is
still in time, and the day of the event does not count.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COUNTED_BACK", "DEADLINES", "Back", "Decided"]


class Decided(NamedTuple):
    """One term: its key, the day of the event, the last day, the article, and the variant."""

    key: str
    start: str
    due: str
    article: str
    remote: bool = False
    complex: bool = False
    extended: bool = False
    decree: bool = False
    roll: bool = True
    pauses: tuple[tuple[str, str], ...] = ()
    obstacle_days: int = 0
    extensions: tuple[tuple[int, str], ...] = ()


class Back(NamedTuple):
    """One notice: its key, the day of the event, the latest day, the article."""

    key: str
    event: str
    latest: str
    article: str


LKN, LTC, LTCD, ND124 = "02/2011/QH13", "25/2018/QH14", "42/2013/QH13", "124/2020/NĐ-CP"
MONTH = ((30, "day"),)
PAUSE = (("2026-07-20", "2026-08-03"),)  # 14 days

DEADLINES: tuple[Decided, ...] = (
    # --- acceptance: ten days, until 30 June 2026 -----------------------------------------------------------------
    # Monday 24 January 2022: the tenth day is Thursday 3 February, in Tết (31 January to 4 February); Monday 7.
    Decided("complaint.acceptance", "2022-01-24", "2022-02-07", f"{LKN} 27"),
    # The tenth day is Sunday 22 January 2023; Monday to Thursday are off; Friday 27.
    Decided("complaint.acceptance", "2023-01-12", "2023-01-27", f"{LKN} 27"),
    # The tenth day is Saturday 11 March; Monday 13. Without rolling it stays.
    Decided("complaint.acceptance", "2023-03-01", "2023-03-13", f"{LKN} 27"),
    Decided("complaint.acceptance", "2023-03-01", "2023-03-11", f"{LKN} 27", roll=False),
    # The tenth day is Thursday 8 February 2024; 8, 9 and 12 to 14 are off; Thursday 15.
    Decided("complaint.acceptance", "2024-01-29", "2024-02-15", f"{LKN} 27"),
    # The tenth day is Monday 27 January 2025; the week is off; Monday 3 February.
    Decided("complaint.acceptance", "2025-01-17", "2025-02-03", f"{LKN} 27"),
    # The tenth day is Monday 16 February 2026; the week is off; Monday 23.
    Decided("complaint.acceptance", "2026-02-06", "2026-02-23", f"{LKN} 27"),
    # The tenth day is a Saturday that is worked: 4 May 2024, 26 April 2025, 10 January 2026.
    Decided("complaint.acceptance", "2024-04-24", "2024-05-04", f"{LKN} 27"),
    Decided("complaint.acceptance", "2025-04-16", "2025-04-26", f"{LKN} 27"),
    Decided("complaint.acceptance", "2025-12-31", "2026-01-10", f"{LKN} 27"),
    # The tenth day is 1 January 2026; Friday 2 is off in exchange; Monday 5.
    Decided("complaint.acceptance", "2025-12-22", "2026-01-05", f"{LKN} 27"),
    # Received on the last day of the old law: ten days, Friday 10 July.
    Decided("complaint.acceptance", "2026-06-30", "2026-07-10", f"{LKN} 27"),
    # --- acceptance: the decree's ten working days ----------------------------------------------------------------
    # Before the decree there is nothing but the law.
    Decided("complaint.acceptance", "2020-12-09", "2020-12-19", f"{LKN} 27", decree=True, roll=False),
    # Monday 4 January 2021: 5 to 8 are four, 11 to 15 nine, Monday 18 ten. By the law: Thursday 14.
    Decided("complaint.acceptance", "2021-01-04", "2021-01-18", f"{ND124} 16.1", decree=True),
    Decided("complaint.acceptance", "2021-01-04", "2021-01-14", f"{LKN} 27"),
    # Wednesday 1 March 2023: 2, 3 are two, 6 to 10 seven, 13 to 15 ten.
    Decided("complaint.acceptance", "2023-03-01", "2023-03-15", f"{ND124} 16.1", decree=True),
    # Thursday 1 February 2024: 2, 5, 6, 7 are four; Tết; 15, 16 six, 19 to 22 ten.
    Decided("complaint.acceptance", "2024-02-01", "2024-02-22", f"{ND124} 16.1", decree=True),
    # The last day of the conflict: 1 to 3 July are three, 6 to 10 eight, 13, 14 ten.
    Decided("complaint.acceptance", "2026-06-30", "2026-07-14", f"{ND124} 16.1", decree=True),
    # --- acceptance: seven working days, from 1 July 2026 ---------------------------------------------------------
    # Wednesday 1 July: 2, 3 are two, 6 to 10 seven. The decree says the same, so the switch changes nothing.
    Decided("complaint.acceptance", "2026-07-01", "2026-07-10", f"{LKN} 27"),
    Decided("complaint.acceptance", "2026-07-01", "2026-07-10", f"{LKN} 27", decree=True),
    # Thursday 2 July: 3 is one, 6 to 10 six, Monday 13 seven.
    Decided("complaint.acceptance", "2026-07-02", "2026-07-13", f"{LKN} 27"),
    Decided("complaint.acceptance.second", "2026-07-02", "2026-07-13", f"{LKN} 36.1"),
    # Tuesday 1 July 2025: the tenth day is Friday 11.
    Decided("complaint.acceptance.second", "2025-07-01", "2025-07-11", f"{LKN} 36.1"),
    # Friday 23 August 2024: the tenth day is Monday 2 September; 2 and 3 are off; Wednesday 4.
    Decided("complaint.acceptance.discipline", "2024-08-23", "2024-09-04", f"{LKN} 50"),
    # Monday 17 August 2026: 18 to 21 are four, Saturday 22 is worked: five, 24, 25 seven.
    Decided("complaint.acceptance.discipline", "2026-08-17", "2026-08-25", f"{LKN} 50"),
    # --- settlement of complaints ---------------------------------------------------------------------------------
    # 30 days from 11 January 2024 end on Saturday 10 February, the first day of Tết; Thursday 15.
    Decided("complaint.settlement.first", "2024-01-11", "2024-02-15", f"{LKN} 28"),
    # 30 days from 2 January 2025 end on Saturday 1 February; Monday 3.
    Decided("complaint.settlement.first", "2025-01-02", "2025-02-03", f"{LKN} 28"),
    # A leap year: 30 January 2024 and 30 days is Thursday 29 February. Not so in 2023: Wednesday 1 March.
    Decided("complaint.settlement.first", "2024-01-30", "2024-02-29", f"{LKN} 28"),
    Decided("complaint.settlement.first", "2023-01-30", "2023-03-01", f"{LKN} 28"),
    # Over the end of the year: the 30th day is 1 January 2024; Tuesday 2.
    Decided("complaint.settlement.first", "2023-12-02", "2024-01-02", f"{LKN} 28"),
    # 45 days from 15 March 2024: 16 to the end of March, 29 in April; 29, 30 April and 1 May are off; Thursday 2.
    Decided("complaint.settlement.first", "2024-03-15", "2024-05-02", f"{LKN} 28", complex=True),
    # 45 days from 16 February 2022: 12 + 31 + 2 April, a Saturday; Monday 4.
    Decided("complaint.settlement.first", "2022-02-16", "2022-04-04", f"{LKN} 28", remote=True),
    # 60 days from 3 March 2023: 28 + 30 + 2 May; 2 and 3 are off; Thursday 4.
    Decided("complaint.settlement.first", "2023-03-03", "2023-05-04", f"{LKN} 28", remote=True, complex=True),
    # 45 days from 14 March 2025: 17 + 28 April, a Monday that is worked.
    Decided("complaint.settlement.second", "2025-03-14", "2025-04-28", f"{LKN} 37"),
    # 60 days from 1 March 2025: 30 + 30 April; 30 April to 2 May are off, then the weekend; Monday 5.
    Decided("complaint.settlement.second", "2025-03-01", "2025-05-05", f"{LKN} 37", complex=True),
    # 60 days from 4 July 2025: 27 + 31 + 2 September; Wednesday 3.
    Decided("complaint.settlement.second", "2025-07-04", "2025-09-03", f"{LKN} 37", remote=True),
    # 70 days from 20 February 2026: 8 + 31 + 30 + 1 May, a Friday off; Monday 4.
    Decided("complaint.settlement.second", "2026-02-20", "2026-05-04", f"{LKN} 37", remote=True, complex=True),
    # 30 days from 26 October 2026: 5 + 25 November, the day after the new day off.
    Decided("complaint.settlement.discipline", "2026-10-26", "2026-11-25", f"{LKN} 50"),
    # 45 days from 10 October 2026: 21 + 24 November, off since 2026; Wednesday 25.
    Decided("complaint.settlement.discipline", "2026-10-10", "2026-11-25", f"{LKN} 50", complex=True),
    # --- suspended time does not count ----------------------------------------------------------------------------
    # Accepted 13 July 2026: 30 days are 12 August; 14 suspended days make it Wednesday 26.
    Decided("complaint.settlement.first", "2026-07-13", "2026-08-26", f"{LKN} 28", pauses=PAUSE),
    # Of 45 days the last is Thursday 27 August; 14 days are left out: Thursday 10 September.
    Decided("complaint.settlement.second", "2026-07-13", "2026-09-10", f"{LKN} 37", pauses=PAUSE),
    Decided("complaint.settlement.discipline", "2026-07-13", "2026-08-26", f"{LKN} 50", pauses=PAUSE),
    # Suspended since before the start: 14 to 19 July are six days; Tuesday 18 August.
    Decided(
        "complaint.settlement.first",
        "2026-07-13",
        "2026-08-18",
        f"{LKN} 28",
        pauses=(("2026-07-01", "2026-07-20"),),
    ),
    # Suspended after the last day: too late to matter.
    Decided(
        "complaint.settlement.first",
        "2026-07-13",
        "2026-08-12",
        f"{LKN} 28",
        pauses=(("2026-08-13", "2026-09-01"),),
    ),
    # Suspended on the last day for three days: Saturday 15 August; Monday 17.
    Decided(
        "complaint.settlement.first",
        "2026-07-13",
        "2026-08-17",
        f"{LKN} 28",
        pauses=(("2026-08-12", "2026-08-15"),),
    ),
    # Seven days make it 19 August, which the second suspension reaches: five more, Monday 24.
    Decided(
        "complaint.settlement.first",
        "2026-07-13",
        "2026-08-24",
        f"{LKN} 28",
        pauses=(("2026-07-20", "2026-07-27"), ("2026-08-10", "2026-08-15")),
    ),
    # Resumed on the day it was suspended: nothing is lost.
    Decided(
        "complaint.settlement.first",
        "2026-07-13",
        "2026-08-12",
        f"{LKN} 28",
        pauses=(("2026-07-20", "2026-07-20"),),
    ),
    # Working days: 3 and 6 July are two; suspended from 7 to 13; 14 to 17 six, Monday 20 seven.
    Decided(
        "denunciation.acceptance",
        "2026-07-02",
        "2026-07-20",
        f"{LTC} 24.1",
        pauses=(("2026-07-07", "2026-07-14"),),
    ),
    # Over Tết 2024: 30 days are 21 February; ten suspended days make it Saturday 2 March; Monday 4.
    Decided(
        "denunciation.settlement", "2024-01-22", "2024-03-04", f"{LTC} 30.1", pauses=(("2024-02-05", "2024-02-15"),)
    ),
    # --- extensions -----------------------------------------------------------------------------------------------
    # 30 days from 6 March 2023 are 5 April, 30 more Friday 5 May, 30 more Sunday 4 June: Monday 5.
    Decided("denunciation.settlement", "2023-03-06", "2023-04-05", f"{LTC} 30.1"),
    Decided("denunciation.settlement", "2023-03-06", "2023-05-05", f"{LTC} 30.1", extensions=MONTH),
    Decided("denunciation.settlement", "2023-03-06", "2023-06-05", f"{LTC} 30.1", extensions=MONTH * 2),
    Decided("denunciation.settlement", "2023-03-06", "2023-05-05", f"{LTC} 30.1", complex=True),
    Decided("denunciation.settlement", "2023-03-06", "2023-06-05", f"{LTC} 30.1", extended=True),
    # Suspended, then extended: 26 August and 30 days is Friday 25 September.
    Decided("denunciation.settlement", "2026-07-13", "2026-09-25", f"{LTC} 30.1", pauses=PAUSE, extensions=MONTH),
    # Suspended inside the extension: 12 August, 11 September, ten days lost: Monday 21.
    Decided(
        "denunciation.settlement",
        "2026-07-13",
        "2026-09-21",
        f"{LTC} 30.1",
        pauses=(("2026-08-20", "2026-08-30"),),
        extensions=MONTH,
    ),
    # --- denunciations: the short terms ---------------------------------------------------------------------------
    # Thursday 19 January 2023: Tết to 26; 27 is one, 30 January to 3 February six, Monday 6 seven.
    Decided("denunciation.acceptance", "2023-01-19", "2023-02-06", f"{LTC} 24.1"),
    # Monday 5 February 2024: 6, 7 are two; Tết; 15, 16 four, 19 to 21 seven.
    Decided("denunciation.acceptance", "2024-02-05", "2024-02-21", f"{LTC} 24.1"),
    # Monday 20 January 2025, ten: 21 to 24 are four; Tết; 3 to 7 February nine, Monday 10 ten.
    Decided("denunciation.acceptance", "2025-01-20", "2025-02-10", f"{LTC} 24.1", extended=True),
    # Thursday 12 February 2026: 13 is one; Tết; 23 to 26 five.
    Decided("denunciation.transfer", "2026-02-12", "2026-02-26", f"{LTC} 24.2"),
    # Thursday 27 January 2022: 28 is one; Tết; 7 to 10 February five.
    Decided("denunciation.notice", "2022-01-27", "2022-02-10", f"{LTC} 29.3"),
    # Friday 25 August 2023: 28 to 31 four; 1 and 4 September off; Tuesday 5 five.
    Decided("denunciation.conclusion.send", "2023-08-25", "2023-09-05", f"{LTC} 35.3"),
    # 20 days from 14 August 2024: Tuesday 3 September, off; Wednesday 4.
    Decided("denunciation.further", "2024-08-14", "2024-09-04", f"{LTC} 37.2"),
    # Tuesday 22 April 2025: 23 to 25 three, Saturday 26 worked: four, 28, 29 six; off to 2 May; Monday 5 seven.
    Decided("denunciation.act_on", "2025-04-22", "2025-05-05", f"{LTC} 36.1"),
    # Friday 26 April 2024: off to 1 May; 2, 3 two, Saturday 4 worked: three, 6 to 9 seven.
    Decided("denunciation.publish", "2024-04-26", "2024-05-09", f"{LTC} 40.1"),
    # Wednesday 30 August 2023: 31 one; 1 and 4 September off; 5 to 8 five.
    Decided("denunciation.report_back", "2023-08-30", "2023-09-08", f"{LTC} 36.3"),
    # Friday 20 November 2026: 23 one; 24 off; 25 to 27 four, Monday 30 five.
    Decided("denunciation.overdue.demand", "2026-11-20", "2026-11-30", f"{LTC} 38.2"),
    # 20 days from 7 April 2026: Monday 27, off; Tuesday 28.
    Decided("denunciation.told_by_press", "2026-04-07", "2026-04-28", f"{LTC} 26.2"),
    # Thursday 27 August 2026: 28 one; off from 31 to 2 September; 3, 4 three, 7, 8 five.
    Decided("denunciation.suspension.send", "2026-08-27", "2026-09-08", f"{LTC} 34.4"),
    # --- decisions on complaints ----------------------------------------------------------------------------------
    # Tuesday 29 April 2025: off to 2 May; 5, 6, 7 three.
    Decided("complaint.decision.send.first", "2025-04-29", "2025-05-07", f"{LKN} 32"),
    # Monday 24 April 2023: seven days are 1 May; off to 3; Thursday 4. The decree: 25 to 28 four, 4, 5 six, 8 seven.
    Decided("complaint.decision.send.second", "2023-04-24", "2023-05-04", f"{LKN} 41.1"),
    Decided("complaint.decision.send.second", "2023-04-24", "2023-05-08", f"{ND124} 29.2.a", decree=True),
    Decided("complaint.decision.send.discipline", "2023-03-01", "2023-03-08", f"{LKN} 56.2"),
    # Wednesday 1 March 2023 by the decree: 2, 3 are two, 6 to 10 seven.
    Decided("complaint.decision.send.discipline", "2023-03-01", "2023-03-10", f"{ND124} 29.2.b", decree=True),
    # Friday 28 April 2023: 1 to 3 May are off; 4, 5 two, Monday 8 three.
    Decided("complaint.decision.send.discipline.first", "2023-04-28", "2023-05-08", f"{ND124} 29.2.b"),
    # 15 days from 17 August 2026: 1 September, off; Thursday 3. By the decree of 2012, without rolling.
    Decided("complaint.decision.publish", "2026-08-17", "2026-09-03", f"{ND124} 29.3"),
    Decided("complaint.decision.publish", "2020-12-09", "2020-12-24", "75/2012/NĐ-CP 12.1", roll=False),
    # 30 days from 3 August 2025: Tuesday 2 September; Wednesday 3. Remote, 45 from 18 July: 1 September; Wednesday 3.
    Decided("complaint.effect.first", "2025-08-03", "2025-09-03", f"{LKN} 44.1"),
    Decided("complaint.effect.first", "2025-07-18", "2025-09-03", f"{LKN} 44.1", remote=True),
    Decided("complaint.effect.second", "2025-08-03", "2025-09-02", f"{LKN} 44.2", roll=False),
    # A disciplinary decision has no remote variant.
    Decided("complaint.effect.discipline", "2025-08-03", "2025-09-03", f"{LKN} 57.1.a", remote=True),
    # Friday 27 December 2024: 30, 31 two; 1 January off; 2, 3 four, Monday 6 five.
    Decided("complaint.enforcement", "2024-12-27", "2025-01-06", f"{ND124} 31.1"),
    # Thursday 20 August 2026: 21 one, Saturday 22 worked: two, Monday 24 three.
    Decided("complaint.suspension.send", "2026-08-20", "2026-08-24", f"{ND124} 28b.1"),
    # --- filing ---------------------------------------------------------------------------------------------------
    # 90 days from 31 January 2023: 28 + 31 + 30 + 1 May; off to 3; Thursday 4.
    Decided("complaint.filing.first", "2023-01-31", "2023-05-04", f"{LKN} 9"),
    # 30 days from 21 January 2026: Friday 20 February, in Tết; Monday 23. Remote, 45: Saturday 7 March; Monday 9.
    Decided("complaint.filing.second", "2026-01-21", "2026-02-23", f"{LKN} 33.1"),
    Decided("complaint.filing.second", "2026-01-21", "2026-03-09", f"{LKN} 33.1", remote=True),
    # 90 days from 6 January 2024: 25 + 29 + 31 are 85, Friday 5 April. One day of obstacles: Saturday 6, so Monday 8.
    Decided("complaint.filing.first", "2024-01-06", "2024-04-05", f"{LKN} 9"),
    Decided("complaint.filing.first", "2024-01-06", "2024-04-08", f"{LKN} 9", obstacle_days=1),
    # 90 days from 7 January 2024 are Saturday 6 April, so Monday 8; one day of obstacles makes it Sunday 7: Monday 8 too.
    Decided("complaint.filing.first", "2024-01-07", "2024-04-08", f"{LKN} 9"),
    Decided("complaint.filing.first", "2024-01-07", "2024-04-08", f"{LKN} 9", obstacle_days=1),
    # 10 days from 4 March 2024 are Thursday 14; three days of obstacles make it Sunday 17: Monday 18.
    # The fifteenth day is Tuesday 19 March; three days of an obstacle are left out: Friday 22.
    Decided("complaint.filing.discipline.first", "2024-03-04", "2024-03-22", f"{LKN} 48", obstacle_days=3),
    Decided("complaint.filing.discipline.second", "2024-03-04", "2024-03-18", f"{LKN} 48", obstacle_days=3),
    # 15 days from 17 August 2022: Thursday 1 September; off with Friday; Monday 5.
    Decided("complaint.filing.discipline.first", "2022-08-17", "2022-09-05", f"{LKN} 48"),
    # 10 days from 22 April 2022: Monday 2 May; 3 off; Wednesday 4. A dismissal, 30 from 2 April: the same.
    Decided("complaint.filing.discipline.second", "2022-04-22", "2022-05-04", f"{LKN} 48"),
    Decided("complaint.filing.discipline.second", "2022-04-02", "2022-05-04", f"{LKN} 48", extended=True),
    # --- reception and handling -----------------------------------------------------------------------------------
    # Monday 26 December 2022: 27 to 30 four; 2 January off; 3 to 6 eight, 9, 10 ten.
    Decided("reception.answer", "2022-12-26", "2023-01-10", f"{LTCD} 28.1"),
    # Wednesday 6 April 2022: 7, 8 two; 11 off; 12 to 15 six, Monday 18 seven.
    Decided("reception.result", "2022-04-06", "2022-04-18", f"{LTCD} 27.2"),
    # Tuesday 16 April 2024: 17 one; 18 off; 19 two, 22 to 24 five.
    Decided("reception.result.citizen", "2024-04-16", "2024-04-24", f"{LTCD} 28.2"),
    # 10 days from 23 December 2021: Sunday 2 January; Monday 3 off in lieu; Tuesday 4.
    Decided("petition.handling", "2021-12-23", "2022-01-04", "05/2021/TT-TTCP"),
    # 45 days from 18 July 2026: 13 + 31 + 1 September, off with 2; Thursday 3.
    Decided("petition.unhandled", "2026-07-18", "2026-09-03", "154/2026/NĐ-CP 41.3.b"),
    # Friday 20 November 2026: 23 one; 24 off; 25, 26 three.
    Decided("reception.refusal", "2026-11-20", "2026-11-26", "154/2026/NĐ-CP 4.3"),
    # --- months ---------------------------------------------------------------------------------------------------
    # Three months from 30 November 2023: February has no 30th; Thursday 29. From 31 August: Thursday 30 November.
    Decided("participation.initiative.validity", "2023-11-30", "2024-02-29", "10/2022/QH15 16.3"),
    Decided("participation.initiative.validity", "2023-08-31", "2023-11-30", "10/2022/QH15 16.3"),
)

COUNTED_BACK: tuple[Back, ...] = (
    # Tuesday 31 January 2023: 30, 27 two; Tết; 19, 18, 17 five.
    Back("reception.calendar", "2023-01-31", "2023-01-17", f"{LTCD} 24.4"),
    # Sunday 5 March 2023: 3, 2, 1 three, 28, 27 February five.
    Back("reception.calendar", "2023-03-05", "2023-02-27", f"{LTCD} 24.4"),
    # Tuesday 20 February 2024: 19, 16, 15 three; Tết; 7, 6 five.
    Back("reception.calendar", "2024-02-20", "2024-02-06", f"{LTCD} 24.4"),
    # Tuesday 7 May 2024: 6 one, Saturday 4 worked: two, 3, 2 four; off; Friday 26 April five.
    Back("reception.calendar", "2024-05-07", "2024-04-26", f"{LTCD} 24.4"),
    # Tuesday 6 May 2025: 5 one; off; 29, 28 April three, Saturday 26 worked: four, 25 five.
    Back("reception.calendar", "2025-05-06", "2025-04-25", f"{LTCD} 24.4"),
    # Friday 27 November 2026: 26, 25 two; 24 off; 23 three, 20, 19 five.
    Back("reception.online.notice", "2026-11-27", "2026-11-19", "154/2026/NĐ-CP 23.1"),
    # Monday 24 August 2026: Saturday 22 is worked.
    Back("reception.online.test", "2026-08-24", "2026-08-22", "154/2026/NĐ-CP 23.1"),
    # Calendar days: a Sunday is a day like any other.
    Back("complaint.dialogue.notice", "2026-07-10", "2026-07-05", f"{ND124} 28.1"),
    Back("complaint.decision.meeting", "2023-05-04", "2023-05-01", f"{ND124} 29.3.a"),
    Back("participation.meeting.notice", "2023-09-03", "2023-09-01", "59/2023/NĐ-CP 3.3"),
    Back("participation.village_conference.notice", "2023-12-31", "2023-12-26", "59/2023/NĐ-CP 11.1.c"),
    # Over a leap day: 10 March less 20 days.
    Back("participation.election.decision", "2024-03-10", "2024-02-19", "59/2023/NĐ-CP 6.1.a"),
)
