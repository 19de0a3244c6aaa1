"""Reading the prose of reports (*đọc số liệu trong văn bản báo cáo*): every number with its place."""

from qcdc.reading.scanning import scan
from qcdc.reading.scans import NotFigure, ReadFigure, Scan

__all__ = ["NotFigure", "ReadFigure", "Scan", "scan"]
