"""The page of one value alone."""

from __future__ import annotations

from qcdc._kernel import validators as v
from qcdc.aggregate import RollUp
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.model import (
    Report,
    Territory,
)
from qcdc.render.pages.assembly import page
from qcdc.render.pages.structure import Page
from qcdc.render.pages.words import days, name, on_day, say
from qcdc.rules import Audit

__all__ = ["page_of"]


def page_of(
    shown: Report | RollUp | Audit | ReportAudit,
    *,
    territory: Territory | None = None,
    catalogue: Catalogue | None = None,
) -> Page:
    """The page of one value alone, under its own title.

    Args:
        shown: a report, a roll-up, an audit of records or an audit of a report.
        territory: the units, for their names.
        catalogue: the catalogue of indicators to use instead of the shipped one.
    """
    given: object = shown
    if isinstance(given, RollUp):
        unit = given.within
        where = say("cả nước", "the whole country") if unit is None else name(unit.title)
        title = say(
            "Tổng hợp số liệu, {where}, {days}", "Figures of {where}, {days}", where=where, days=days(given.tally.over)
        )
        return page(title=title, current=given, territory=territory, catalogue=catalogue)
    if isinstance(given, Audit):
        title = say("Kết quả kiểm tra ngày {day}", "Findings of {day}", day=on_day(given.as_of))
        return page(title=title, audit=given, territory=territory, catalogue=catalogue)
    if isinstance(given, ReportAudit):
        title = say("Đối chiếu số liệu của báo cáo", "The figures of a report beside each other")
        return page(title=title, printed=given, territory=territory, catalogue=catalogue)
    one = v.argument(given, Report, "shown")
    return page(title=name(one.title), report=one, territory=territory, catalogue=catalogue)
