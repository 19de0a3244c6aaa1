"""Tables: registers and reports as people keep them, in workbooks, CSV files and data frames (*sổ, biểu, bảng*).

============  ======================================================
`read`        reads the records of a table, with every problem
`suggest`     proposes which column fills which field
`columns_of`  the columns of a type
============  ======================================================
"""

from qcdc.tables.columns import Column, columns_of
from qcdc.tables.mappings import Mapping
from qcdc.tables.places import CellError, CellPlace
from qcdc.tables.reading import read
from qcdc.tables.results import RejectedRow, SkippedRows, TableReading
from qcdc.tables.suggesting import Suggestion, suggest
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
    "read",
    "suggest",
]
