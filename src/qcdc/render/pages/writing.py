"""A page, a report, a roll-up or an audit as one HTML file, as Markdown or as plain text."""

from __future__ import annotations

from qcdc._kernel.language import Language
from qcdc.aggregate import RollUp
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.model import Report, Territory
from qcdc.render.pages.html import page_html
from qcdc.render.pages.plain import page_markdown, page_text
from qcdc.render.pages.single import page_of
from qcdc.render.pages.structure import Page
from qcdc.rules import Audit

__all__ = ["Pageable", "html", "markdown", "plain"]

Pageable = Page | Report | RollUp | Audit | ReportAudit
"""What can be written as a page."""


def _page(shown: Pageable, territory: Territory | None, catalogue: Catalogue | None) -> Page:
    return shown if isinstance(shown, Page) else page_of(shown, territory=territory, catalogue=catalogue)


def html(
    shown: Pageable, language: Language, *, territory: Territory | None = None, catalogue: Catalogue | None = None
) -> str:
    """One self-contained HTML file, in both languages, light and dark, for screen, phone and paper.

    Nothing is loaded from a network. The reader changes the language without scripts; every text is escaped; the page
    states its own content policy. The same input gives the same bytes.

    Args:
        shown: a page (see `page`), or a report, a roll-up, an audit of records or of a report alone.
        language: the language that is shown first.
        territory: the units, for their names; without it a report and an audit name a unit by its level, code and day.
            Not needed for a page.
        catalogue: the catalogue of indicators to use instead of the shipped one; not needed for a page.
    """
    return page_html(_page(shown, territory, catalogue), language)


def markdown(
    shown: Pageable, language: Language, *, territory: Territory | None = None, catalogue: Catalogue | None = None
) -> str:
    """The same page as Markdown in one language: instead of a drawing, the table behind it.

    Args:
        shown: as for `html`.
        language: of the text.
        territory: the units, for their names.
        catalogue: the catalogue of indicators to use instead of the shipped one.
    """
    return page_markdown(_page(shown, territory, catalogue), language)


def plain(
    shown: Pageable, language: Language, *, territory: Territory | None = None, catalogue: Catalogue | None = None
) -> str:
    """The same page as plain text in one language: instead of a drawing, the table behind it.

    Args:
        shown: as for `html`.
        language: of the text.
        territory: the units, for their names.
        catalogue: the catalogue of indicators to use instead of the shipped one.
    """
    return page_text(_page(shown, territory, catalogue), language)
