"""Tables: registers and reports as people keep them, in workbooks, CSV files and data frames (*sổ, biểu, bảng*).

================  ======================================================
`read`            reads the records of a table, with every problem
`suggest`         proposes which column fills which field
`columns_of`      the columns of a type
`to_rows`         values as flat dicts
`from_rows`       records from such dicts
`to_frame`        values as a data frame
`write`           values as a workbook or a CSV file
`write_template`  an empty register to fill in
`write_rejected`  the rows that could not be read, with the reasons
================  ======================================================
"""

from qcdc.tables.columns import Column, columns_of
from qcdc.tables.flat_rows import to_rows
from qcdc.tables.frames import to_frame
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellError, CellPlace
from qcdc.tables.reading import read
from qcdc.tables.rebuilding import from_rows
from qcdc.tables.rejected import write_rejected
from qcdc.tables.results import RejectedRow, SkippedRows, TableReading
from qcdc.tables.suggesting import Suggestion, suggest
from qcdc.tables.templates import write_template
from qcdc.tables.workbooks import write
from qcdc.vocab import CellKind, SkipReason

__all__ = [
    "CellError",
    "CellKind",
    "CellPlace",
    "Column",
    "Mapping",
    "RejectedRow",
    "SkipReason",
    "SkippedRows",
    "Suggestion",
    "TableReading",
    "columns_of",
    "from_rows",
    "read",
    "suggest",
    "to_frame",
    "to_rows",
    "write",
    "write_rejected",
    "write_template",
]
