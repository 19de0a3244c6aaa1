"""Reading the prose of reports (*đọc số liệu trong văn bản báo cáo*): every number with its place, and proposed links.

===========  =====================================================================
`read`       a draft of a report: the figures of a text, and proposed links
`scan`       the figures of a text with their places, and the numbers that are none
`propose`    the links that the words of the text, or arithmetic, suggest
`figure_id`  the id in the report of a figure of the text
===========  =====================================================================

Nothing is decided here: which indicator a figure belongs to is not read, and every link is a proposal. A person confirms
or corrects both; then an audit compares them.
"""

from qcdc.reading.drafts import Draft, figure_id, read
from qcdc.reading.links import ProposedBreakdown, ProposedChange, ProposedLink, ProposedMovement, ProposedRate
from qcdc.reading.proposing import propose
from qcdc.reading.scanning import scan
from qcdc.reading.scans import NotFigure, ReadFigure, Scan

__all__ = [
    "Draft",
    "NotFigure",
    "ProposedBreakdown",
    "ProposedChange",
    "ProposedLink",
    "ProposedMovement",
    "ProposedRate",
    "ReadFigure",
    "Scan",
    "figure_id",
    "propose",
    "read",
    "scan",
]
