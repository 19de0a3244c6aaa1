"""The printed page of the example: the results in one language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from gia_lai_words import WORDS
from qcdc import aggregate, catalogue, law, render, terms
from qcdc.aggregate import Comparison, RollUp
from qcdc.auditing import ReportAudit
from qcdc.dates import Period
from qcdc.model import (
    BodyRef,
    CommitteeNetwork,
    Conference,
    Figure,
    Reconciliation,
    Report,
    Share,
    Tree,
    Unit,
)
from qcdc.rules import Audit, Verdict
from qcdc.terms import Language
from qcdc.vocab import Level, Role, VerdictStatus

__all__ = ["H1", "SOURCE", "VISITS", "Page", "Results", "disagreements", "not_compared"]

SOURCE = "Báo Gia Lai, 2023"
H1 = Period.half_year(2023, 1)
VISITS = "reception.visits"


@attrs.frozen
class Results:
    """The results of the run."""

    tree: Tree
    province: Unit
    network: CommitteeNetwork
    conference: Conference
    published: Report
    current: RollUp
    previous: RollUp
    statutory: RollUp
    pairs: tuple[Reconciliation, ...]
    audit: Audit
    printed: ReportAudit


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


class Page:
    """The printed page in one language."""

    def __init__(self, results: Results, language: Language) -> None:
        self._found = results
        self._language: Language = language

    def text(self) -> str:
        """The whole report."""
        parts = [
            render.heading(self._say("title")),
            render.paragraph(self._say("subtitle", window=render.window(H1, self._language))),
            render.paragraph(self._say("label", source=SOURCE)),
            *self._units(),
            *self._committees(),
            *self._figures(),
            *self._windows(),
            *self._districts(),
            *self._coverage(),
            render.heading(self._say("statements"), level=2),
            render.bullets(
                f"{one.text(self._language)} [{one.trend.text(self._language)}]"
                for one in self._found.published.statements
            ),
            *self._conference(),
            *self._findings(),
        ]
        return render.document(parts)

    def _say(self, key: str, **values: object) -> str:
        return WORDS[key][0 if self._language == "vi" else 1].format(**values)

    def _head(self, key: str) -> list[str]:
        return self._say(key).split("|")

    def _name(self, indicator: str) -> str:
        return catalogue.shipped().indicator(indicator).name(self._language)

    def _number(self, value: int) -> str:
        return render.number(value, self._language)

    def _units(self) -> list[str]:
        units = (self._found.province, *self._found.tree.descendants(self._found.province))
        levels = [unit.level for unit in units]
        kinds = [unit.kind.value for unit in units]
        return [
            render.heading(self._say("units", day=render.day(H1.end, self._language)), level=2),
            render.paragraph(
                self._say(
                    "units-text",
                    provinces=levels.count(Level.PROVINCE),
                    districts=levels.count(Level.DISTRICT),
                    communes=levels.count(Level.COMMUNE),
                    **{kind: kinds.count(kind) for kind in ("xa", "phuong", "thi_tran")},
                )
            ),
        ]

    def _committees(self) -> list[str]:
        rows: list[list[str]] = []
        for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE):
            there = [one for one in self._found.network.committees if one.unit.level is level]
            expected = [
                unit
                for unit in (self._found.province, *self._found.tree.descendants(self._found.province))
                if unit.level is level
            ]
            rows.append(
                [
                    level.text(self._language),
                    f"{len(there)}/{len(expected)}",
                    str(sum(bool(one.holders(Role.HEAD, H1.end)) for one in there)),
                    str(sum(len(one.roster(H1.end)) for one in there)),
                    ", ".join(sorted({one.origin.text(self._language) for one in there})),
                ]
            )
        seats = "; ".join(
            f"{seat.role.text(self._language)} ({seat.office.title})"
            for seat in self._found.network.committees[0].roster(H1.end)
            if seat.office is not None
        )
        return [
            render.heading(self._say("committees"), level=2),
            render.table(self._head("committees-head"), rows),
            render.paragraph(self._say("province-seats", seats=seats)),
        ]

    def _figures(self) -> list[str]:
        tallied = {pair.published.indicator: pair for pair in self._found.pairs}
        rows = [self._figure_row(figure, tallied.get(figure.indicator)) for figure in self._found.published.figures]
        compared = aggregate.compare(self._found.current.figure(VISITS), self._found.previous.figure(VISITS))
        (printed,) = (change for figure in self._found.published.find(VISITS) for change in figure.changes)
        return [
            render.heading(self._say("figures"), level=2),
            render.table(self._head("figures-head"), rows),
            render.paragraph(
                self._say(
                    "compare",
                    previous=render.figure(compared.previous, self._language),
                    change=render.comparison(compared, self._language),
                    printed=render.change(printed, self._language),
                )
            ),
            render.paragraph(self._say("printed")),
            render.bullets(check.text(self._language) for check in self._found.printed),
        ]

    def _figure_row(self, figure: Figure, pair: Reconciliation | None) -> list[str]:
        name = self._name(figure.indicator or "")
        shown = render.figure(figure, self._language)
        if pair is None:
            return [name, shown, "-", self._say("not-tallied")]
        (verdict,) = (
            one
            for one in self._found.audit
            if one.rule.id == "report.printed.against_tallied" and one.subject_id.startswith(f"{figure.indicator}, ")
        )
        key = {VerdictStatus.PASSED: "agrees", VerdictStatus.FAILED: "differs"}.get(verdict.status, "not-compared")
        gap = verdict.gaps[0].difference if verdict.gaps else None
        check = self._say(key, difference=render.number(gap, self._language) if isinstance(gap, int | Decimal) else "")
        return [name, shown, render.figure(pair.tallied, self._language), check]

    def _windows(self) -> list[str]:
        keys = (VISITS, "reception.persons", "case.in_authority", "case.resolved", "handling.opened")
        rows: list[list[str | Figure]] = [
            [
                catalogue.shipped().indicator(key).name(self._language),
                self._found.current.figure(key),
                self._found.statutory.figure(key),
            ]
            for key in keys
        ]
        return [
            render.heading(self._say("windows"), level=2),
            render.table(self._head("windows-head"), rows, language=self._language),
            render.paragraph(
                self._say(
                    "windows-text",
                    calendar=render.window(H1, self._language),
                    statutory=render.window(H1.to_statutory(), self._language),
                    law=law.Citation.of("02/2021/TT-TTCP", "7").text(self._language),
                )
            ),
        ]

    def _districts(self) -> list[str]:
        found = self._found
        rows = [self._district_row(district.name, district) for district in found.tree.children(found.province)]
        own = found.current.figure(VISITS, found.province, below=False)
        before = found.previous.figure(VISITS, found.province, below=False)
        keys = ("reception.persons", "case.in_authority", "case.resolved", "case.pending")
        rows.append(
            [
                self._say("own"),
                own,
                before,
                aggregate.compare(own, before),
                *(found.current.figure(key, found.province, below=False) for key in keys),
                "1/1" if BodyRef(unit=found.province.ref) in found.current.reported else "0/1",
            ]
        )
        rows.append(self._district_row(self._say("total"), found.province))
        return [
            render.heading(self._say("districts"), level=2),
            render.table(self._head("districts-head"), rows, language=self._language),
        ]

    def _district_row(self, name: str, unit: Unit) -> list[str | Figure | Comparison]:
        now, then = self._found.current.figure(VISITS, unit), self._found.previous.figure(VISITS, unit)
        keys = ("reception.persons", "case.in_authority", "case.resolved", "case.pending")
        covered = self._found.current.coverage_of(unit)
        return [
            name,
            now,
            then,
            aggregate.compare(now, then),
            *(self._found.current.figure(key, unit) for key in keys),
            f"{covered.reported}/{covered.expected}",
        ]

    def _coverage(self) -> list[str]:
        found = self._found
        communes = aggregate.roll_up(
            found.current.tally,
            tree=found.tree,
            within=found.province,
            expected=found.tree.descendants(found.province, level=Level.COMMUNE),
        )
        lost = [f"{one.unit} ({terms.reason(one.reason, self._language)})" for one in found.current.unplaced]
        return [
            render.heading(self._say("coverage"), level=2),
            render.paragraph(
                self._say(
                    "coverage-text",
                    communes=render.coverage(communes.coverage, self._language),
                    all=render.coverage(found.current.coverage, self._language),
                    missing=", ".join(found.current.title(one, self._language) for one in found.current.missing)
                    or self._say("nobody"),
                    lost="; ".join(lost) or self._say("nothing"),
                )
            ),
        ]

    def _conference(self) -> list[str]:
        held = self._found.conference
        by_level = {
            level: f"{sum(point.linked for point in points)}/{len(points)}"
            for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
            if (points := [point for point in held.points if point.unit.level is level])
        }
        share = Share(part=held.linked, whole=len(held.points)).rate or Fraction(0)
        rows = [
            [
                task.id,
                task.owner or self._say("nobody-named"),
                task.basis or "-",
                task.state.text(self._language),
            ]
            for task in held.tasks
        ]
        return [
            render.heading(self._say("conference"), level=2),
            render.paragraph(
                self._say(
                    "conference-text",
                    expected=len(held.points),
                    linked=held.linked,
                    rate=render.rate(share, self._language),
                    communes=by_level.get(Level.COMMUNE, "0"),
                    districts=by_level.get(Level.DISTRICT, "0"),
                    main=by_level.get(Level.PROVINCE, "0"),
                )
            ),
            render.heading(self._say("tasks"), level=2),
            "\n".join(
                render.paragraph(f"{task.id}. {task.vi if self._language == 'vi' else task.en}") for task in held.tasks
            ),
            render.table(self._head("tasks-head"), rows),
        ]

    def _findings(self) -> list[str]:
        audit = self._found.audit
        counts = {status.value: self._number(many) for status, many in audit.counts.items()}
        failed: dict[str, list[Verdict]] = {}
        for verdict in audit.failed:
            failed.setdefault(verdict.rule.id, []).append(verdict)
        parts = [part for verdicts in failed.values() for part in self._rule(verdicts)]
        ends = (("end-bad", disagreements(self._found)), ("end-open", not_compared(self._found)))
        said = [self._say(key, keys="; ".join(map(self._name, names))) for key, names in ends if names]
        return [
            render.heading(self._say("findings", day=render.day(audit.as_of, self._language)), level=2),
            render.paragraph(self._say("findings-text", **counts)),
            *parts,
            *map(render.paragraph, said or [self._say("end-good")]),
        ]

    def _rule(self, verdicts: list[Verdict]) -> list[str]:
        """One rule with all its findings; the law and the remedy are printed only once."""
        rule = verdicts[0].rule
        cited = dict.fromkeys(citation for verdict in verdicts for citation in verdict.citations)
        return [
            render.paragraph(
                self._say(
                    "finding",
                    severity=rule.severity.text(self._language).upper(),
                    rule=rule.text(self._language),
                    law="; ".join(citation.text(self._language) for citation in cited)
                    or rule.basis.text(self._language),
                    remedy=rule.remedy(self._language),
                )
            ),
            render.bullets(
                f"{one.title(self._language)}: {one.details(self._language, titled=True)}" for one in verdicts
            ),
        ]
