"""Tables: registers and reports as people keep them, in workbooks, CSV files and data frames.

============  ==========================================
`columns_of`  the columns of a type
`to_rows`     values as flat dicts
`to_frame`    values as a data frame
`write`       values as a workbook or a CSV file
============  ==========================================
"""

from qcdc.tables.columns import Column, columns_of
from qcdc.tables.frames import to_frame
from qcdc.tables.flat_rows import to_rows
from qcdc.tables.workbooks import write
from qcdc.vocab.tables import CellKind

__all__ = ["CellKind", "Column", "columns_of", "to_frame", "to_rows", "write"]
