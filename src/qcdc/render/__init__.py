"""Displaying results: report pages, numbers and sentences in Vietnamese and English, plain-text documents.

=================  ============================================
`page`             a report page, of reports, roll-ups and audits
`html`             a page, or one of these values, as one HTML file
`markdown`         the same as Markdown
`plain`            the same as plain text
`fragment`         a figure, a roll-up, an audit, a deadline or a unit as an HTML fragment
`notebook`         shows these fragments in IPython and Jupyter
`figure`           a figure with its marks
`comparison`       the rise or fall of a figure
`change`           a rise or fall
`report`           a report
`coverage`         how many units reported
`group_counts`     persons by ethnicity or religion
`marks`            the marks of a figure
`number`           a number
`rate`             a percentage
`day`              a day
`window`           a window of time
`document`         a plain-text document of the following parts
`heading`          a heading
`paragraph`        a paragraph
`bullets`          a list
`table`            a table
`marked_text`      a text with each number marked by an audit
`marked_html`      the same as one HTML file
`marked_data`      the same as data for JSON
`committee_chart`  the drawing of a committee
`network_chart`    the drawing of a network of committees
`svg`              a drawing as SVG
`mermaid`          a drawing as Mermaid text
=================  ============================================
"""

from qcdc.aggregate.marks import marks
from qcdc.render.charts import Box, committee_chart, mermaid, network_chart, svg
from qcdc.render.fragments import fragment
from qcdc.render.marked import marked_data, marked_html, marked_text
from qcdc.render.notebook import notebook
from qcdc.render.numbers import day, number, rate, window
from qcdc.render.pages.assembly import page
from qcdc.render.pages.structure import Page
from qcdc.render.pages.words import Words
from qcdc.render.pages.writing import html, markdown, plain
from qcdc.render.reports import report
from qcdc.render.sentences import change, comparison, coverage, figure, group_counts
from qcdc.render.text import bullets, document, heading, paragraph, table

__all__ = [
    "Box",
    "Page",
    "Words",
    "bullets",
    "change",
    "committee_chart",
    "comparison",
    "coverage",
    "day",
    "document",
    "figure",
    "fragment",
    "group_counts",
    "heading",
    "html",
    "markdown",
    "marked_data",
    "marked_html",
    "marked_text",
    "marks",
    "mermaid",
    "network_chart",
    "notebook",
    "number",
    "page",
    "paragraph",
    "plain",
    "rate",
    "report",
    "svg",
    "table",
    "window",
]
