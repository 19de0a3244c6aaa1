"""Gia Lai's six-month report of 2023: from the registers to the page. ``make report`` runs it.

It does what a secretariat does every half-year: it takes the units on the day, the committees, the registers and
the published figures, checks everything, computes totals, prints one report and writes it as an HTML page. Published
figures are real and have their source; everything else is synthetic and labelled.

Exit status: 0 when published and tallied figures agree (other findings are printed), 1 when they do not,
2 when an input cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs

from gia_lai_page import H1, SOURCE, VISITS, Results, disagreements, end, not_compared, page
from gia_lai_words import UNREADABLE
from qcdc import aggregate, auditing, codec, gazetteer, render, rules, terms
from qcdc.dates import Period
from qcdc.errors import AggregationError, CodecError
from qcdc.model import (
    BodyRef,
    Chair,
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
    SteeringCommittee,
    Submission,
    Task,
    Tree,
    Unit,
    evolve,
)
from qcdc.terms import Language
from qcdc.vocab import CommitteeEventKind, ConferenceKind, Dimension, FigureState, Level, Origin, Role

DATA = Path(__file__).resolve().parent / "data"
# A stock that is in none of these registers is printed but not checked.
TALLIED = (VISITS, "case.in_authority", "case.resolved", "case.pending", "case.resolved_rate")


@attrs.frozen
class Inputs:
    """The input of the report."""

    receptions: tuple[Reception, ...]
    petitions: tuple[Petition, ...]
    submissions: tuple[Submission, ...]
    head_days: tuple[HeadReceptionDays, ...]
    tasks: tuple[Task, ...]
    published: Report


def read(folder: Path) -> Inputs:
    """Read every register; a document with problems raises an error that lists all of them."""
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


def _appoint(name: str, role: Role, title: str, body: BodyRef) -> CommitteeEvent:
    seat = Seat(id=name, role=role, office=Office(title=title, body=body))
    return CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=H1.start, seat=seat)


def _provincial_committee(province: Unit) -> SteeringCommittee:
    # The source names two seats but no head, so the head is not stated and not invented. Neither is the day of its
    # founding: the first day of the period means *at least since then*.
    return SteeringCommittee(
        id="BCD-64",
        name="Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Gia Lai",
        unit=province.ref,
        events=(
            CommitteeEvent(kind=CommitteeEventKind.FOUND, day=H1.start),
            _appoint(
                "pho-truong-ban-thuong-truc",
                Role.STANDING_DEPUTY,
                "Trưởng Ban Dân vận Tỉnh ủy",
                BodyRef.of(province, "party_commission", "Ban Dân vận"),
            ),
            _appoint("pho-truong-ban", Role.DEPUTY, "Phó Chủ tịch HĐND tỉnh", BodyRef.of(province, "peoples_council")),
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
            _appoint("truong-ban", Role.HEAD, f"Phó Bí thư {party}", BodyRef.of(unit, "party_committee")),
            _appoint("pho-truong-ban", Role.DEPUTY, "Phó Chủ tịch UBND", BodyRef.of(unit)),
            _appoint("thanh-vien-1", Role.MEMBER, "Chủ tịch Ủy ban MTTQ Việt Nam", BodyRef.of(unit, "front")),
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
        kind=ConferenceKind.SIX_MONTHS,
        # Two offices are named as chairs; the role in the committee of the person who concluded is not stated.
        chairs=(
            Chair(
                office=Office(
                    title="Trưởng Ban Dân vận Tỉnh ủy", body=BodyRef.of(province, "party_commission", "Ban Dân vận")
                )
            ),
            Chair(office=Office(title="Phó Chủ tịch HĐND tỉnh", body=BodyRef.of(province, "peoples_council"))),
        ),
        origin=Origin.PUBLISHED,
        source=SOURCE,
    )


def work(inputs: Inputs) -> Results:
    """Check, tally, roll up, compare."""
    vietnam = gazetteer.vietnam()
    tree = vietnam.at(H1.end)
    province = tree.find("tỉnh Gia Lai")
    records: tuple[aggregate.Record, ...] = (*inputs.receptions, *inputs.petitions, *inputs.submissions)

    def roll_up(window: Period, *by: Dimension) -> aggregate.RollUp:
        return aggregate.roll_up(aggregate.tally(records, over=window, by=by), tree=tree, within=province)

    current = roll_up(H1, Dimension.OUTCOME)
    previous, statutory = roll_up(H1.year_before()), roll_up(H1.to_statutory())
    months = tuple(roll_up(Period.month(H1.start.year, month)) for month in range(H1.start.month, H1.end.month + 1))
    pairs = [
        Reconciliation(published=figure, tallied=current.figure(figure.indicator))
        for figure in inputs.published.figures
        if figure.indicator in TALLIED
    ]
    network = committees(tree, province)
    held = conference(tree, province, inputs.tasks)
    # The printed change is compared with two values of the year before: the printed one and the tallied one.
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
        territory=vietnam,
        province=province,
        network=network,
        conference=held,
        published=inputs.published,
        current=current,
        previous=previous,
        statutory=statutory,
        months=months,
        due=rules.due(inputs.petitions, between=(H1.start.subtract(years=2), H1.end.add(years=2)), as_of=H1.end),
        pairs=tuple(pairs),
        audit=rules.run(subjects, as_of=H1.end, territory=vietnam),
        printed=auditing.audit(with_base),
    )


def _beside(report: Report, base: Figure) -> Report:
    """The report with an added base figure, for the same unit as in the report."""
    if base.state is not FigureState.VALUE:
        return report
    named = evolve(base, unit=report.unit)
    return evolve(report, figures=(*report.figures, named))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report, and write it as an HTML page if a path is given."""
    parser = argparse.ArgumentParser(description="Gia Lai's six-month report of 2023")
    parser.add_argument("--in", dest="language", choices=("vi", "en"), default="vi", help="language of the report")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the registers")
    parser.add_argument("--html", type=Path, help="where to write the report as an HTML page")
    given = parser.parse_args(arguments)
    language: Language = "en" if given.language == "en" else "vi"
    try:
        results = work(read(given.data))
    except CodecError as error:
        lines = [f"{terms.message(one, language)} [{one.code}]" for one in error.problems]
        _print(render.document([f"{UNREADABLE.text(language)} {given.data.name}:", render.bullets(lines)]))
        return 2
    except AggregationError as error:
        _print(render.document([f"{terms.message(error, language)} [{error.code}]"]))
        return 2
    report = page(results)
    if given.html is not None:
        given.html.parent.mkdir(parents=True, exist_ok=True)
        given.html.write_text(render.html(report, language), encoding="utf-8", newline="\n")
    _print(render.plain(report, language))
    _print("\n" + render.document(map(render.paragraph, end(results, language))))
    if given.html is not None:
        _print(f"\n→ {given.html}\n")
    return 1 if disagreements(results) or not_compared(results) else 0


def _print(text: str) -> None:
    # The page is UTF-8, whatever the locale of the terminal.
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
