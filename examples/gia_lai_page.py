"""The page of the example: what `qcdc.render.page` is given for Gia Lai, and how the run ends."""

from __future__ import annotations

import attrs

from gia_lai_words import BANNER, END_BAD, END_GOOD, END_OPEN, EXPLAINED, OVER, TITLE, WINDOWS
from qcdc import catalogue, render
from qcdc.aggregate import RollUp
from qcdc.auditing import ReportAudit
from qcdc.dates import Period
from qcdc.model import CommitteeNetwork, Conference, Reconciliation, Report, Territory, Unit
from qcdc.render import Page
from qcdc.rules import Audit, DueDay, Verdict
from qcdc.terms import Language

__all__ = ["H1", "SOURCE", "VISITS", "Results", "disagreements", "end", "not_compared", "page"]

SOURCE = "Báo Gia Lai, 2023"
H1 = Period.half_year(2023, 1)
VISITS = "reception.visits"


@attrs.frozen
class Results:
    """The results of the run."""

    territory: Territory
    province: Unit
    network: CommitteeNetwork
    conference: Conference
    published: Report
    current: RollUp
    previous: RollUp
    statutory: RollUp
    months: tuple[RollUp, ...]
    due: tuple[DueDay, ...]
    pairs: tuple[Reconciliation, ...]
    audit: Audit
    printed: ReportAudit


def page(results: Results) -> Page:
    """The whole report, in both languages."""
    return render.page(
        title=TITLE,
        over=OVER,
        banner=BANNER,
        explained=EXPLAINED,
        windows_explained=WINDOWS,
        current=results.current,
        previous=results.previous,
        months=results.months,
        others=[results.statutory],
        report=results.published,
        pairs=results.pairs,
        printed=results.printed,
        audit=results.audit,
        due=results.due,
        network=results.network,
        conference=results.conference,
        territory=results.territory,
        successors_of=results.province,
    )


def disagreements(results: Results) -> list[str]:
    """The indicators whose published figure differs from the tallied one, and printed changes that do not match."""
    grave = {"report.printed.against_tallied", "report.change.against_levels"}
    found = [verdict for verdict in results.audit.failed if verdict.rule.id in grave]
    return [_indicator(verdict, gap.at.path, results.published) for verdict in found for gap in verdict.gaps]


def _indicator(verdict: Verdict, path: tuple[str | int, ...], report: Report) -> str:
    """The indicator of a finding: on a figure of the report, or on a pair named by its indicator and unit."""
    if path[0] == "figures":
        return report.figures[int(path[1])].indicator or ""
    return verdict.subject_id.partition(", ")[0]


def not_compared(results: Results) -> list[str]:
    """The indicators whose published figure could not be compared with the tallied one, because a unit is missing."""
    skipped = [one for one in results.audit.skipped if one.rule.id == "report.printed.against_tallied"]
    return [one.subject_id.partition(", ")[0] for one in skipped]


def end(results: Results, language: Language) -> list[str]:
    """The last sentences: whether published and tallied figures agree."""
    names = catalogue.shipped()
    ends = ((END_BAD, disagreements(results)), (END_OPEN, not_compared(results)))
    said = [
        f"{words.text(language)}: {'; '.join(names.indicator(key).name(language) for key in keys)}."
        for words, keys in ends
        if keys
    ]
    return said or [END_GOOD.text(language)]
