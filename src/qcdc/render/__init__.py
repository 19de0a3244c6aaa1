"""Putting results before people: numbers and sentences in Vietnamese and English, plain-text documents."""

from qcdc.render.charts import Box, committee_chart, mermaid, network_chart, svg
from qcdc.render.marks import marks
from qcdc.render.numbers import day, number, rate, window
from qcdc.render.sentences import change, comparison, coverage, figure
from qcdc.render.text import bullets, document, heading, paragraph, table

__all__ = [
    "Box",
    "bullets",
    "change",
    "committee_chart",
    "comparison",
    "coverage",
    "day",
    "document",
    "figure",
    "heading",
    "marks",
    "mermaid",
    "network_chart",
    "number",
    "paragraph",
    "rate",
    "svg",
    "table",
    "window",
]
