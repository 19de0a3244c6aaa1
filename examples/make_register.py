"""Write the synthetic register of the example: made up with a fixed seed, and labelled as synthetic on every line.

Only the *totals* of the first half of 2022 and of 2023 are those that a newspaper printed for Gia Lai; communes, days
and persons are invented. ``make example-data`` runs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pendulum

from qcdc import codec, gazetteer, law
from qcdc.dates import Period, as_day, day_after
from qcdc.model import (
    Handling,
    HandlingEvent,
    HeadReceptionDays,
    PersonalText,
    Petition,
    Petitioner,
    Reception,
    Submission,
    Tree,
    Unit,
    UnitRef,
)
from qcdc.vocab import (
    Channel,
    HandlingEventKind,
    Level,
    Origin,
    Outcome,
    PetitionerKind,
    PetitionKind,
    Receiver,
    ReceptionKind,
)

DATA = Path(__file__).resolve().parent / "data"
SEED = 20230630
VISITS = (
    # first day, last day, number of visits; the half-years have the printed totals
    ("2021-12-15", "2021-12-31", 83),
    ("2022-01-01", "2022-06-30", 1_310),
    ("2022-12-15", "2022-12-31", 64),
    ("2023-01-01", "2023-06-30", 1_202),
)
CARRIED_IN, OPENED, PENDING = 3, 34, 4
SETTLED_IN_DECEMBER = 2

# The codes used in the registers of these communes; the code lists of the library have more.
CHANNELS = (Channel.IN_PERSON, Channel.POST, Channel.FORWARDED, Channel.ONLINE, Channel.HOTLINE)
KINDS = (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION, PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK)


def main() -> None:
    """Write the four registers."""
    DATA.mkdir(exist_ok=True)
    random = Random(SEED)
    territory = gazetteer.vietnam()
    tree = territory.at("2023-06-30")
    units = in_province(tree)
    write("receptions.jsonl", receptions(random, units))
    write("petitions.jsonl", petitions(random, units))
    write("head_days.jsonl", head_days(random, units))
    write("submissions.jsonl", submissions(units))


def in_province(tree: Tree) -> tuple[Unit, ...]:
    """The province, its districts and its communes."""
    province = tree.find("tỉnh Gia Lai")
    return (province, *tree.descendants(province))


def write(name: str, records: Iterable[object]) -> None:
    """One register, exported without names, although the names are made up."""
    codec.export(DATA / name, records)


def working_days(first: str, last: str) -> list[pendulum.Date]:
    """The working days of a period."""
    calendar = law.work_calendar()
    return [day for day in Period.between(first, last) if calendar.is_working(day)]


def work_after(day: pendulum.Date, count: int) -> pendulum.Date:
    """The day some days later, or the first working day after it: offices record nothing on days off."""
    return law.work_calendar().next_working(day_after(day, count))


def ref(unit: Unit, day: pendulum.Date) -> UnitRef:
    """The reference to the unit in a register of that day: by its code on that day."""
    return UnitRef(level=unit.level, code=unit.code, on=day)


def pick(random: Random, units: tuple[Unit, ...]) -> Unit:
    """A random unit; the province and the districts receive more visits than a commune."""
    weights = {Level.PROVINCE: 60, Level.DISTRICT: 14}
    return random.choices(units, [weights.get(unit.level, 2) for unit in units])[0]


def receptions(random: Random, units: tuple[Unit, ...]) -> Iterator[Reception]:
    """Single visits, in the order of days."""
    number = 0
    for first, last, count in VISITS:
        for day in sorted(random.choices(working_days(first, last), k=count)):
            number += 1
            yield _visit(random, f"TCD-{number:05}", pick(random, units), day)


def _visit(random: Random, name: str, unit: Unit, day: pendulum.Date) -> Reception:
    group = random.random() < 0.012
    persons = random.randint(5, 16) if group else random.choices((1, 2, 3), (80, 15, 5))[0]
    head = random.random() < 0.3
    return Reception(
        id=name,
        unit=ref(unit, day),
        day=day,
        kind=ReceptionKind.PERIODIC if head else ReceptionKind.REGULAR,
        receiver=Receiver.HEAD if head else Receiver.OFFICER,
        persons=persons,
        # Sometimes a group is received without representatives, so that the report has a finding.
        representatives=(0 if random.random() < 0.15 else 2) if group else None,
        petition_kinds=frozenset({random.choice(KINDS)}),
        origin=Origin.SYNTHETIC,
    )


def petitions(random: Random, units: tuple[Unit, ...]) -> list[Petition]:
    """Complaint and denunciation cases (37 to settle, 33 settled, 4 pending), and other petitions."""
    writer = _Writer(random, units)
    autumn, december = working_days("2022-12-01", "2022-12-09"), working_days("2022-12-19", "2022-12-27")
    for _ in range(SETTLED_IN_DECEMBER):  # settled between 15 and 31 December: only in the statutory period
        writer.case(random.choice(autumn), accepted_after=3, settled_after=random.randint(12, 18))
    for _ in range(CARRIED_IN):
        writer.case(random.choice(december), accepted_after=4, settled_after=random.randint(20, 28))
    winter, spring = working_days("2023-01-03", "2023-05-12"), working_days("2023-06-05", "2023-06-12")
    for index in range(OPENED - PENDING):
        # Three are accepted or settled late, one is decided without an acceptance, one has two petitions.
        writer.case(
            random.choice(winter),
            accepted_after=19 if index == 5 else random.randint(2, 7),
            settled_after=random.randint(41, 46) if index in {9, 14} else random.randint(15, 28),
            unaccepted=index == 20,
            papers=2 if index == 11 else 1,
            transferred=index in {2, 17},
        )
    for _ in range(PENDING):
        writer.case(random.choice(spring), accepted_after=3, settled_after=None)
    for _ in range(46):
        writer.other(random.choice(winter))
    return sorted(writer.found, key=lambda petition: (petition.received, petition.id))


class _Writer:
    """Writes petitions one after another, numbering petitions and cases."""

    def __init__(self, random: Random, units: tuple[Unit, ...]) -> None:
        self.found: list[Petition] = []
        self._random = random
        self._units = units
        self._cases = 0

    def case(
        self,
        received: pendulum.Date,
        *,
        accepted_after: int,
        settled_after: int | None,
        unaccepted: bool = False,
        papers: int = 1,
        transferred: bool = False,
    ) -> None:
        """One complaint or denunciation case, with its petitions."""
        self._cases += 1
        kind = PetitionKind.DENUNCIATION if self._random.random() < 0.2 else PetitionKind.COMPLAINT
        body = pick(self._random, self._units)
        settle = HandlingEventKind.DECIDE if kind is PetitionKind.COMPLAINT else HandlingEventKind.CONCLUDE
        for paper in range(papers):
            runs: list[Handling] = []
            day = work_after(received, paper)
            first = day
            if transferred:
                day = work_after(first, 2)
                steps = [(HandlingEventKind.RECEIVE, first), (HandlingEventKind.TRANSFER, day)]
                runs.append(self._run(0, pick(self._random, self._units), steps))
            steps = [(HandlingEventKind.RECEIVE, day)]
            accepted = work_after(day, accepted_after)
            if not unaccepted:
                steps.append((HandlingEventKind.ACCEPT, accepted))
                steps.append((HandlingEventKind.VERIFY, work_after(accepted, 2)))
            if settled_after is not None:
                steps.append((settle, work_after(accepted, settled_after)))
            runs.append(self._run(len(runs), body, steps))
            self._add(kind, f"VV-{self._cases:03}", first, runs)

    def other(self, received: pendulum.Date) -> None:
        """A recommendation or feedback, guided or transferred within a week."""
        self._cases += 1
        kind = self._random.choice((PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK))
        end = self._random.choice((HandlingEventKind.GUIDE, HandlingEventKind.TRANSFER, HandlingEventKind.FILE))
        steps = [
            (HandlingEventKind.RECEIVE, received),
            (end, work_after(received, self._random.randint(1, 7))),
        ]
        run = self._run(0, pick(self._random, self._units), steps)
        self._add(kind, f"VV-{self._cases:03}", received, [run])

    def _run(self, index: int, unit: Unit, steps: list[tuple[HandlingEventKind, pendulum.Date]]) -> Handling:
        settling = (HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE)
        return Handling(
            id=f"X-{len(self.found) + 1:03}-{index + 1}",
            unit=ref(unit, steps[0][1]),
            events=tuple(
                HandlingEvent(
                    kind=kind, day=day, outcome=self._random.choice(tuple(Outcome)) if kind in settling else None
                )
                for kind, day in steps
            ),
        )

    def _add(self, kind: PetitionKind, case: str, received: pendulum.Date, runs: list[Handling]) -> None:
        number = len(self.found) + 1
        self.found.append(
            Petition(
                id=f"D-{number:03}",
                kind=kind,
                received=received,
                petitioner=Petitioner(
                    kind=PetitionerKind.INDIVIDUAL, name=PersonalText.of(f"Người gửi đơn giả lập số {number}")
                ),
                case=case,
                channel=self._random.choice(CHANNELS),
                handlings=tuple(runs),
                origin=Origin.SYNTHETIC,
            )
        )


def head_days(random: Random, units: tuple[Unit, ...]) -> Iterator[HeadReceptionDays]:
    """The days on which each chair received citizens: one a week, or one or two a month; a few chairs miss some."""
    period = Period.half_year(2023, 1)
    lazy = set(random.sample([unit.code for unit in units if unit.level is not Level.PROVINCE], 4))
    for unit in units:
        stretches: dict[tuple[int, int], list[pendulum.Date]] = {}
        for day in working_days("2023-01-01", "2023-06-30"):
            year, week, _ = day.isocalendar()
            key = (year, week) if unit.level is Level.COMMUNE else (day.year, day.month)
            stretches.setdefault(key, []).append(day)
        each = 2 if unit.level is Level.DISTRICT else 1
        held = [day for days in stretches.values() for day in random.sample(days, min(each, len(days)))]
        if unit.code in lazy:
            held = held[random.randint(2, 4) :]
        yield HeadReceptionDays(
            unit=ref(unit, period.start), period=period, held=frozenset(held), origin=Origin.SYNTHETIC
        )


def submissions(units: tuple[Unit, ...]) -> Iterator[Submission]:
    """A submission of every unit, for periods that include both the calendar and the statutory half-year."""
    for first, last in (("2021-12-15", "2022-06-30"), ("2022-12-15", "2023-06-30")):
        for unit in units:
            yield Submission(
                unit=ref(unit, as_day(first)),
                period=Period.between(first, last),
                day=work_after(as_day(last), 5),
                nothing_arose=False,
                origin=Origin.SYNTHETIC,
            )


if __name__ == "__main__":
    main()
