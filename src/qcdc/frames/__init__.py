"""Counting in columns (*tính trên bảng*): the same figures from data frames, without an object for each record.

=============  ====================================================
`SCHEMAS`      the columns of every kind of flat rows
`schema`       the columns of one kind of rows
`check_frame`  every problem of a frame, with column and remedy
`rows`         records as flat rows
`frame_of`     flat rows as a frame
`tally`        counts the rows of a window
`INDICATORS`   the indicators that can be counted in columns
`roll_up`      the totals of all units and levels, with their marks
`units`        the units of a day as a frame
`closure`      which unit lies in which, as a frame
`scan`         the rows of a file: JSON Lines, CSV, Parquet
`to_parquet`   writes rows as Parquet
=============  ====================================================
"""

from qcdc.frames.checks import check_frame
from qcdc.frames.closures import closure, units
from qcdc.frames.files import FileRows, SetAside, scan, to_parquet
from qcdc.frames.flattening import frame_of, rows
from qcdc.frames.rolling import FrameRollUp, roll_up
from qcdc.frames.schema import SCHEMAS, ColumnType, FrameColumn, FrameSchema, schema
from qcdc.frames.tallying import INDICATORS, FrameTally, tally

__all__ = [
    "INDICATORS",
    "SCHEMAS",
    "ColumnType",
    "FileRows",
    "FrameColumn",
    "FrameRollUp",
    "FrameSchema",
    "FrameTally",
    "SetAside",
    "check_frame",
    "closure",
    "frame_of",
    "roll_up",
    "rows",
    "scan",
    "schema",
    "tally",
    "to_parquet",
    "units",
]
