"""Counting in columns (*tính trên bảng*): the same figures from data frames, without an object for each record.

==========  ==========================================
`SCHEMAS`   the columns of every kind of flat rows
`schema`    the columns of one kind of rows
==========  ==========================================
"""

from qcdc.frames.schema import SCHEMAS, ColumnType, FrameColumn, FrameSchema, schema

__all__ = ["SCHEMAS", "ColumnType", "FrameColumn", "FrameSchema", "schema"]
