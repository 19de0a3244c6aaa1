"""Standard indicators as data (*danh mục chỉ tiêu*)."""

from qcdc.catalogue.indicators import Identity, Indicator, all_indicators, identities, indicator

__all__ = ["Identity", "Indicator", "all_indicators", "identities", "indicator"]
