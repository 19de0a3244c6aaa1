"""Gia Lai's six-month report of 2023: from the registers to the printed page. ``make report`` runs it.

It does what a secretariat does at half-year: takes the units of the day, the committees, the registers and
the published figures, checks everything, adds it up and prints one report. Published figures are real and
carry their source; everything else is synthetic and says so.

Exit status: 0 when published and tallied figures agree (other findings are printed), 1 when they do not,
2 when an input cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import attrs

from gia_lai_words import WORDS
from qcdc import aggregate, catalogue, codec, gazetteer, law, render, rules, terms
from qcdc.aggregate import RollUp
from qcdc.dates import Period
from qcdc.errors import AggregationError, CodecError
from qcdc.model import (
    CommitteeEvent,
    CommitteeNetwork,
    Conference,
    ConnectionPoint,
    Figure,
    HeadReceptionDays,
    Office,
    Petition,
    Reception,
    Reconciliation,
    Report,
    Seat,
    Share,
    SteeringCommittee,
    Submission,
    Task,
    Tree,
    Unit,
    evolve,
)
from qcdc.rules import Audit, Verdict
from qcdc.terms import Language
from qcdc.vocab import CommitteeEventKind, FigureState, Level, Origin, Role, VerdictStatus

DATA = Path(__file__).resolve().parent / "data"
SOURCE = "Báo Gia Lai, 2023"
H1 = Period.half_year(2023, 1)
VISITS = "reception.visits"
# A stock that no register here holds is printed, not checked.
TALLIED = (VISITS, "case.in_authority", "case.resolved", "case.pending", "case.resolved_rate")


@attrs.frozen
class Inputs:
    """What the secretariat has on its desk."""

    receptions: tuple[Reception, ...]
    petitions: tuple[Petition, ...]
    submissions: tuple[Submission, ...]
    head_days: tuple[HeadReceptionDays, ...]
    tasks: tuple[Task, ...]
    published: Report


@attrs.frozen
class Results:
    """What comes out of it."""

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


def read(folder: Path) -> Inputs:
    """Read every register; a document with problems raises with all of them."""
    return Inputs(
        receptions=codec.read(folder / "receptions.jsonl", Reception, format="jsonl"),
        petitions=codec.read(folder / "petitions.jsonl", Petition, format="jsonl"),
        submissions=codec.read(folder / "submissions.jsonl", Submission, format="jsonl"),
        head_days=codec.read(folder / "head_days.jsonl", HeadReceptionDays, format="jsonl"),
        tasks=codec.read(folder / "tasks.jsonl", Task, format="jsonl"),
        published=codec.read(folder / "published.json", Report, format="json"),
    )


def committees(tree: Tree, province: Unit) -> CommitteeNetwork:
    """One committee for each unit: the province's seats as published, all others synthetic."""
    found = [_provincial_committee(province)]
    found += [_synthetic_committee(unit) for unit in tree.descendants(province)]
    return CommitteeNetwork(unit=province.ref, committees=tuple(found))


def _appoint(name: str, role: Role, title: str, body: str) -> CommitteeEvent:
    seat = Seat(id=name, role=role, office=Office(title=title, body=body))
    return CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=H1.start, seat=seat)


def _provincial_committee(province: Unit) -> SteeringCommittee:
    # The source names two seats and no head: who headed the committee is not stated and not invented.
    return SteeringCommittee(
        id="BCD-64",
        name="Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Gia Lai",
        unit=province.ref,
        events=(
            CommitteeEvent(kind=CommitteeEventKind.FOUND, day=H1.start),
            _appoint(
                "pho-truong-ban-thuong-truc", Role.STANDING_DEPUTY, "Trưởng Ban Dân vận Tỉnh ủy", "Tỉnh ủy Gia Lai"
            ),
            _appoint("pho-truong-ban", Role.DEPUTY, "Phó Chủ tịch HĐND tỉnh", "HĐND tỉnh Gia Lai"),
        ),
        origin=Origin.PUBLISHED,
        source=SOURCE,
    )


def _synthetic_committee(unit: Unit) -> SteeringCommittee:
    party = "Huyện ủy" if unit.level is Level.DISTRICT else "Đảng ủy"
    return SteeringCommittee(
        id=f"BCD-{unit.code}",
        name=f"Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở {unit.name} (giả lập)",
        unit=unit.ref,
        events=(
            CommitteeEvent(kind=CommitteeEventKind.FOUND, day=H1.start),
            _appoint("truong-ban", Role.HEAD, f"Phó Bí thư {party}", f"{party} {unit.name}"),
            _appoint("pho-truong-ban", Role.DEPUTY, "Phó Chủ tịch UBND", f"UBND {unit.name}"),
            _appoint("thanh-vien-1", Role.MEMBER, "Chủ tịch Ủy ban MTTQ Việt Nam", f"MTTQ {unit.name}"),
        ),
        origin=Origin.SYNTHETIC,
    )


def conference(tree: Tree, province: Unit, tasks: tuple[Task, ...]) -> Conference:
    """The conference as published: the main site and a linked point at every district and commune."""
    units = (province, *tree.descendants(province))
    return Conference(
        id="hoi-nghi-2023h1",
        title="Hội nghị sơ kết 6 tháng đầu năm 2023",
        unit=province.ref,
        points=tuple(ConnectionPoint(unit=unit.ref, linked=True) for unit in units),
        tasks=tasks,
        origin=Origin.PUBLISHED,
        source=SOURCE,
    )


def work(inputs: Inputs) -> Results:
    """Check, tally, roll up, compare."""
    vietnam = gazetteer.vietnam()
    tree = vietnam.at(H1.end)
    province = tree.find("tỉnh Gia Lai")
    records: tuple[aggregate.Record, ...] = (*inputs.receptions, *inputs.petitions, *inputs.submissions)
    current, previous, statutory = (
        aggregate.roll_up(aggregate.tally(records, over=window), tree=tree, within=province)
        for window in (H1, H1.year_before(), H1.to_statutory())
    )
    pairs = [
        Reconciliation(published=figure, tallied=current.figure(figure.indicator))
        for figure in inputs.published.figures
        if figure.indicator in TALLIED
    ]
    network = committees(tree, province)
    held = conference(tree, province, inputs.tasks)
    # The printed change is judged against two levels: the printed one, and the tallied one of the year before.
    with_base = _beside(inputs.published, previous.figure(VISITS))
    subjects = (
        *inputs.petitions,
        *(one for one in inputs.receptions if one.day in H1),
        *inputs.head_days,
        *network.committees,
        network,
        held,
        with_base,
        *pairs,
    )
    return Results(
        tree=tree,
        province=province,
        network=network,
        conference=held,
        published=inputs.published,
        current=current,
        previous=previous,
        statutory=statutory,
        pairs=tuple(pairs),
        audit=rules.run(subjects, as_of=H1.end, territory=vietnam),
    )


def _beside(report: Report, base: Figure) -> Report:
    """The report with a base figure beside its own, told of the unit as the report tells of it."""
    if base.state is not FigureState.VALUE:
        return report
    named = evolve(base, unit=report.unit)
    return evolve(report, figures=(*report.figures, named))


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
                f"{one.text(self._language)} [{terms.of(one.trend).text(self._language)}]"
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
                    terms.of(level).text(self._language),
                    f"{len(there)}/{len(expected)}",
                    str(sum(bool(one.holders(Role.HEAD, H1.end)) for one in there)),
                    str(sum(len(one.roster(H1.end)) for one in there)),
                    ", ".join(sorted({terms.of(one.origin).text(self._language) for one in there})),
                ]
            )
        seats = "; ".join(
            f"{terms.of(seat.role).text(self._language)} ({seat.office.title})"
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
        printed = next(figure.change for figure in self._found.published.find(VISITS))
        return [
            render.heading(self._say("figures"), level=2),
            render.table(self._head("figures-head"), rows),
            render.paragraph(
                self._say(
                    "compare",
                    previous=render.figure(compared.previous, self._language),
                    change=render.comparison(compared, self._language),
                    printed=(
                        "-"
                        if printed is None or printed.absolute is None
                        else render.change(printed.absolute, self._language)
                    ),
                )
            ),
        ]

    def _figure_row(self, figure: Figure, pair: Reconciliation | None) -> list[str]:
        name = catalogue.indicator(figure.indicator).name(self._language)
        shown = render.figure(figure, self._language)
        if pair is None:
            return [name, shown, "-", self._say("not-tallied")]
        gaps = [
            gap
            for verdict in self._found.audit.failed
            if verdict.rule.id == "report.printed.against_tallied"
            for gap in verdict.gaps
            if gap.at == figure.indicator
        ]
        check = (
            self._say("differs", gap=gaps[0].gap if gaps[0].gap is not None else "") if gaps else self._say("agrees")
        )
        return [name, shown, render.figure(pair.tallied, self._language), check.strip()]

    def _windows(self) -> list[str]:
        keys = (VISITS, "reception.persons", "case.in_authority", "case.resolved", "handling.opened")
        rows = [
            [
                catalogue.indicator(key).name(self._language),
                render.figure(self._found.current.figure(key), self._language),
                render.figure(self._found.statutory.figure(key), self._language),
            ]
            for key in keys
        ]
        return [
            render.heading(self._say("windows"), level=2),
            render.table(self._head("windows-head"), rows),
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
        own = found.current.own(VISITS, found.province)
        before = found.previous.own(VISITS, found.province)
        keys = ("reception.persons", "case.in_authority", "case.resolved", "case.pending")
        rows.append(
            [
                self._say("own"),
                self._number(own),
                self._number(before),
                render.change(own - before, self._language),
                *(self._number(found.current.own(key, found.province)) for key in keys),
                "1/1" if found.province.ref in found.current.reported else "0/1",
            ]
        )
        rows.append(self._district_row(self._say("total"), found.province))
        return [
            render.heading(self._say("districts"), level=2),
            render.table(self._head("districts-head"), rows),
        ]

    def _district_row(self, name: str, unit: Unit) -> list[str]:
        now, then = self._found.current.figure(VISITS, unit), self._found.previous.figure(VISITS, unit)
        difference = aggregate.compare(now, then).difference
        keys = (VISITS, "reception.persons", "case.in_authority", "case.resolved", "case.pending")
        counts = {key: self._found.current.figure(key, unit).number for key in keys}
        covered = self._found.current.coverage_of(unit)
        return [
            name,
            *(self._count(count) for count in (counts[VISITS], then.number)),
            render.change(difference, self._language) if isinstance(difference, int) else "-",
            *(self._count(counts[key]) for key in keys[1:]),
            f"{covered.reported}/{covered.expected}",
        ]

    def _count(self, count: object) -> str:
        return self._number(count) if isinstance(count, int) else "-"

    def _coverage(self) -> list[str]:
        found = self._found
        communes = aggregate.roll_up(
            found.current.tally,
            tree=found.tree,
            within=found.province,
            expected=found.tree.descendants(found.province, level=Level.COMMUNE),
        )
        lost = [f"{one.unit} ({one.reason})" for one in found.current.unplaced]
        return [
            render.heading(self._say("coverage"), level=2),
            render.paragraph(
                self._say(
                    "coverage-text",
                    communes=render.coverage(communes.coverage, self._language),
                    all=render.coverage(found.current.coverage, self._language),
                    missing=", ".join(unit.name for unit in found.current.missing) or self._say("nobody"),
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
                terms.of(task.state).text(self._language),
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
            render.bullets(f"{task.id}. {task.vi if self._language == 'vi' else task.en}" for task in held.tasks),
            render.table(self._head("tasks-head"), rows),
        ]

    def _findings(self) -> list[str]:
        audit = self._found.audit
        counts = {status.value: sum(one.status is status for one in audit) for status in VerdictStatus}
        failed: dict[str, list[Verdict]] = {}
        for verdict in audit.failed:
            failed.setdefault(verdict.rule.id, []).append(verdict)
        parts = [part for verdicts in failed.values() for part in self._rule(verdicts)]
        disagree = disagreements(self._found)
        return [
            render.heading(self._say("findings", day=render.day(audit.as_of, self._language)), level=2),
            render.paragraph(self._say("findings-text", **counts)),
            *parts,
            render.paragraph(self._say("end-bad", keys=", ".join(disagree)) if disagree else self._say("end-good")),
        ]

    def _rule(self, verdicts: list[Verdict]) -> list[str]:
        """One rule with everything it found: the law and the remedy are said once."""
        rule = verdicts[0].rule
        cited = dict.fromkeys(citation for verdict in verdicts for citation in verdict.citations)
        return [
            render.paragraph(
                self._say(
                    "finding",
                    severity=terms.of(rule.severity).text(self._language).upper(),
                    rule=rule.text(self._language),
                    law="; ".join(citation.text(self._language) for citation in cited),
                    remedy=rule.remedy(self._language),
                )
            ),
            render.bullets(f"{one.title(self._language)}: {one.details(self._language)}" for one in verdicts),
        ]


def disagreements(results: Results) -> list[str]:
    """The indicators whose published figure is not the tallied one, and a printed change against its levels."""
    grave = {"report.printed.against_tallied", "report.change.against_levels"}
    return [gap.at for verdict in results.audit.failed if verdict.rule.id in grave for gap in verdict.gaps]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Gia Lai's six-month report of 2023")
    parser.add_argument("--in", dest="language", choices=("vi", "en"), default="vi", help="language of the report")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the registers")
    given = parser.parse_args(arguments)
    language: Language = "en" if given.language == "en" else "vi"
    try:
        results = work(read(given.data))
    except CodecError as error:
        lines = [f"{one.path}: {terms.message(one, language)} [{one.code}]" for one in error.problems]
        _print(
            render.document([WORDS["unreadable"][language == "en"].format(name=given.data.name), render.bullets(lines)])
        )
        return 2
    except AggregationError as error:
        _print(render.document([f"{terms.message(error, language)} [{error.code}]"]))
        return 2
    _print(Page(results, language).text())
    return 1 if disagreements(results) else 0


def _print(text: str) -> None:
    # The page is UTF-8 whatever the terminal's locale says.
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
