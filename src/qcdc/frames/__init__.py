"""Counting in columns (*tính trên bảng*): the same figures from data frames, without an object for each record.

==================  ====================================================
`SCHEMAS`           the columns of every kind of flat rows
`schema`            the columns of one kind of rows
`check_frame`       every problem of a frame, with column and remedy
`rows`              records as flat rows
`frame_of`          flat rows as a frame
`tally`             counts the rows of a window
`INDICATORS`        the indicators that can be counted in columns
`roll_up`           the totals of all units and levels, with their marks
`times`             how long handlings take, at all units and levels
`compare`           totals beside those of an earlier window
`restate`           figures of old units as figures of new units
`deadlines`         the last day of a time limit for every row
`add_working_days`  the last of some working days for every row
`calendar`          days with their periods and ranks, as a frame
`units`             the units of a day as a frame
`closure`           which unit lies in which, as a frame
`run_rules`         checks rows by the rules that read a few fields
`scan`              the rows of a file: JSON Lines, CSV, Parquet
`to_parquet`        writes rows as Parquet
==================  ====================================================
"""

from qcdc.frames.calendars import add_working_days, calendar, deadlines
from qcdc.frames.checks import check_frame
from qcdc.frames.closures import closure, units
from qcdc.frames.comparing import compare
from qcdc.frames.files import FileRows, SetAside, scan, to_parquet
from qcdc.frames.flattening import frame_of, rows
from qcdc.frames.judging import FrameAudit, run_rules
from qcdc.frames.restating import restate
from qcdc.frames.rolling import FrameRollUp, roll_up
from qcdc.frames.schema import SCHEMAS, FrameColumn, FrameSchema, schema
from qcdc.frames.tallying import INDICATORS, FrameTally, tally
from qcdc.frames.timing import times

__all__ = [
    "INDICATORS",
    "SCHEMAS",
    "FileRows",
    "FrameAudit",
    "FrameColumn",
    "FrameRollUp",
    "FrameSchema",
    "FrameTally",
    "SetAside",
    "add_working_days",
    "calendar",
    "check_frame",
    "closure",
    "compare",
    "deadlines",
    "frame_of",
    "restate",
    "roll_up",
    "rows",
    "run_rules",
    "scan",
    "schema",
    "tally",
    "times",
    "to_parquet",
    "units",
]
