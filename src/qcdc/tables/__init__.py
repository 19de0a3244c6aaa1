"""Tables: registers and reports as people keep them, in workbooks, CSV files and data frames.

============  =============================
`columns_of`  the columns of a type
============  =============================
"""

from qcdc.tables.columns import Column, columns_of
from qcdc.vocab.tables import CellKind

__all__ = ["CellKind", "Column", "columns_of"]
