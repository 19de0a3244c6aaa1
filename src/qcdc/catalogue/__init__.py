"""Standard indicators as data (*danh mục chỉ tiêu*): the shipped catalogue, and your own indicators added to it.

======================  ===============================================================
`shipped`               the catalogue that the library ships
`Catalogue`             indicators by key, identities, names of categories; extended with ``with_indicators``
`Indicator`             one indicator
`Disaggregation`        a dimension that an indicator can be broken down by
`Term`, `Expression`    an indicator or a part of it, and a sum of them
`Identity`              a total and its parts
`StockMovement`         an opening stock, arrivals, what was finished, and a closing stock
`CategoryName`          the name of a value of a dimension
`read_key`              the indicator and categories that a flat dotted key stands for
======================  ===============================================================
"""

from qcdc.catalogue.catalogue import Catalogue
from qcdc.catalogue.expressions import Expression, Term
from qcdc.catalogue.identities import Identity, StockMovement
from qcdc.catalogue.indicators import Disaggregation, Indicator
from qcdc.catalogue.names import CategoryName
from qcdc.catalogue.read_key import read_key
from qcdc.catalogue.shipped_catalogue import shipped

__all__ = [
    "Catalogue",
    "CategoryName",
    "Disaggregation",
    "Expression",
    "Identity",
    "Indicator",
    "StockMovement",
    "Term",
    "read_key",
    "shipped",
]
