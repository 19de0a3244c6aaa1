"""Standard indicators as data (*danh mục chỉ tiêu*).

================  ==============================================
`indicator`       one indicator by its key
`all_indicators`  every indicator, in the order of the catalogue
`identities`      every identity between indicators
================  ==============================================
"""

from qcdc.catalogue.indicators import Identity, Indicator, all_indicators, identities, indicator

__all__ = ["Identity", "Indicator", "all_indicators", "identities", "indicator"]
