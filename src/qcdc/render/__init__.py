"""Putting results before people: numbers and sentences in Vietnamese and English, plain-text documents."""

from qcdc.render.numbers import day, number, rate, window
from qcdc.render.sentences import change, comparison, coverage, figure
from qcdc.render.text import bullets, document, heading, paragraph, table

__all__ = [
    "bullets",
    "change",
    "comparison",
    "coverage",
    "day",
    "document",
    "figure",
    "heading",
    "number",
    "paragraph",
    "rate",
    "table",
    "window",
]
