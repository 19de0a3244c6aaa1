"""Ratios measured side by side, interleaved, in one run. One line a goal: id, what, ratio, goal, reached or missed.

No test depends on these numbers. ``make bench`` runs them.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pandas as pd

from qcdc import aggregate, codec, gazetteer, law, rules
from qcdc._kernel.data import package_bytes
from qcdc.dates import Period, Term, TermUnit, as_day, count_from, day_after
from qcdc.errors import CodecError
from qcdc.model import Figure, Petition
from qcdc.rules import engine
from qcdc.vocab import Origin

ROUNDS = 7
PETITIONS = Path(__file__).resolve().parents[1] / "examples" / "data" / "petitions.jsonl"


def interleaved(*works: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The median seconds of each work, all of them in turn in every round."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for index, work in enumerate(works):
            start = perf_counter()
            work()
            seconds[index].append(perf_counter() - start)
    return [median(found) for found in seconds]


def say(name: str, ratio: float, goal: float, *, at_most: bool) -> None:
    """One line of the report."""
    reached = ratio <= goal if at_most else ratio >= goal
    sign = "<=" if at_most else ">="
    print(f"{name:<66} {ratio:>10.2f}  {sign} {goal:g}  {'reached' if reached else 'missed'}")


def working_days() -> None:
    """G9: counting working days through the table of ranks beside a loop over days; the answers are compared."""
    calendar = law.work_calendar()
    starts = [as_day(f"{year}-{month:02}-15") for year in range(2021, 2026) for month in range(1, 13)]
    term = Term(count=60, unit=TermUnit.WORKING_DAY)

    def ranks() -> list[object]:
        return [count_from(start, term, calendar=calendar) for start in starts]

    def loop() -> list[object]:
        found: list[object] = []
        for start in starts:
            day, left = start, term.count
            while left:
                day = day_after(day)
                left -= calendar.is_working(day)
            found.append(day)
        return found

    def at_once() -> tuple[object, ...]:
        return calendar.add_working_days_each(starts, term.count)

    decided = loop()
    wrong = sum(one != other for found in (ranks(), at_once()) for one, other in zip(found, decided, strict=True))
    slow, quick, quickest = interleaved(loop, ranks, at_once)
    say(f"G9 working days: day loop / many starts at once ({wrong} wrong days)", slow / quickest, 50, at_most=False)
    print(f"{'G9 working days: day loop / one start at a time (no goal)':<66} {slow / quick:>10.2f}")


def loading_units() -> None:
    """Loading the territory beside reading its table."""
    text = package_bytes("gazetteer", "units.csv.gz").decode("utf-8")

    def read() -> int:
        return sum(1 for _ in csv.reader(io.StringIO(text, newline="")))

    def load() -> object:
        gazetteer.vietnam.cache_clear()
        return gazetteer.vietnam()

    reading, loading = interleaved(read, load)
    say("territory: loading / reading the CSV", loading / reading, 3, at_most=True)

    def whole() -> object:
        gazetteer.vietnam.cache_clear()
        return gazetteer.vietnam().units

    (making,) = interleaved(whole)
    print(f"{'territory: loading and making every unit / reading (no goal)':<66} {making / reading:>10.2f}")


def trees() -> None:
    """The tree of a day for the first time and again; finding by name beside a dictionary."""

    def first() -> object:
        gazetteer.vietnam.cache_clear()
        fresh = gazetteer.vietnam()
        start = perf_counter()
        fresh.at("2023-06-30")
        spent.append(perf_counter() - start)
        start = perf_counter()
        for _ in range(1000):
            fresh.at("2023-06-30")
        again.append((perf_counter() - start) / 1000)
        return fresh

    spent: list[float] = []
    again: list[float] = []
    for _ in range(ROUNDS):
        first()
    say("territory: at(day) first / again", median(spent) / median(again), 1000, at_most=False)

    tree = gazetteer.vietnam().at("2023-06-30")
    names = [unit.name for unit in tree][:2000]
    table = {unit.name: unit for unit in tree}
    tree.candidates("Gia Lai")

    def find() -> None:
        for name in names:
            tree.candidates(name)

    def look_up() -> None:
        for name in names:
            table[name]

    finding, looking = interleaved(find, look_up)
    print(f"{'territory: candidates() / dict look-up (no goal)':<66} {finding / looking:>10.2f}")


def restating() -> None:
    """10,035 figures told of the new communes, beside a merge of two data frames that sums the whole mergers."""
    vietnam = gazetteer.vietnam()
    communes = [unit for unit in vietnam.at("2025-06-30") if unit.level == "commune"]
    figures = [
        Figure(
            indicator="reception.visits",
            unit=unit.ref,
            period=Period.half_year(2025, 1),
            value=number % 50,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for number, unit in enumerate(communes)
    ]
    edges = [edge for unit in communes for edge in vietnam.lineage.successors(unit)]
    lineage = pd.DataFrame(
        {
            "source": [edge.source.code for edge in edges],
            "target": [edge.target.code for edge in edges],
            "whole": [edge.share == "whole" for edge in edges],
        }
    )
    values = pd.DataFrame({"source": [one.unit.code for one in figures], "value": [one.number for one in figures]})

    def merge() -> dict[str, int]:
        joined = values.merge(lineage, on="source")
        exact = joined.groupby("target")["whole"].transform("all")
        return joined[exact].groupby("target")["value"].sum().to_dict()

    def restate() -> dict[str, object]:
        found = aggregate.restate(figures, onto="2025-07-01", territory=vietnam)
        return {one.unit.code: one.figure.number for one in found if one.figure is not None and one.figure.number}

    ours, theirs = restate(), merge()
    wrong = sum(theirs.get(code) != number for code, number in ours.items())
    merging, telling = interleaved(merge, restate)
    say(f"restate of 10,035 figures / pandas merge ({wrong} differ)", telling / merging, 1, at_most=True)


def importing() -> None:
    """G10: ``import qcdc`` over a bare interpreter, in milliseconds."""

    def bare() -> None:
        subprocess.run([sys.executable, "-c", "pass"], check=True)

    def root() -> None:
        subprocess.run([sys.executable, "-c", "import qcdc"], check=True)

    one, other = interleaved(bare, root, rounds=15)
    say("G10 import qcdc over a bare interpreter, ms", (other - one) * 1000, 10, at_most=True)


def rule_plan() -> None:
    """G5: the rules run by a plan beside a plain loop of the same functions; the verdicts are compared."""
    petitions = tuple(petition for _ in range(5) for petition in codec.read(PETITIONS, Petition, format="jsonl"))
    context = rules.Context(as_of=as_day("2023-06-30"), statutes=law.shipped())

    def plan() -> tuple[rules.Verdict, ...]:
        return rules.run(petitions, as_of="2023-06-30").verdicts

    def loop() -> tuple[rules.Verdict, ...]:
        found = [
            engine.judge(rule, petition, context)
            for petition in petitions
            for rule in rules.BOOK
            if rule.subject is type(petition)
        ]
        return tuple(sorted(found, key=engine.order))

    wrong = sum(one != other for one, other in zip(loop(), plan(), strict=True))
    slow, quick = interleaved(loop, plan)
    say(f"G5 rules: plain loop / plan ({wrong} other verdicts)", slow / quick, 2, at_most=False)


def bad_documents() -> None:
    """K8: files of bad lines beside as many good ones: seconds, and the most memory held."""
    good = PETITIONS.read_bytes().splitlines(keepends=True)
    good = (good * (8_000 // len(good) + 1))[:8_000]
    kinds = {
        "empty objects": b"{}\n" * len(good),
        "no JSON": b"{\n" * len(good),
        "one wrong day": b"".join(line.replace(b'"received":"2', b'"received":"x') for line in good),
    }
    whole = b"".join(good)

    def peak(data: bytes) -> int:
        tracemalloc.start()
        try:
            read(data)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    def read(data: bytes) -> object:
        try:
            return codec.decode(data, Petition, format="jsonl")
        except CodecError as error:
            return error

    held = peak(whole)
    for kind, data in kinds.items():
        fine, bad = interleaved(partial(read, whole), partial(read, data), rounds=3)
        say(f"K8 {len(good)} lines, {kind}: time / good lines", bad / fine, 2, at_most=True)
        say(f"K8 {len(good)} lines, {kind}: memory / good lines", peak(data) / held, 2, at_most=True)


def main() -> None:
    """Run all of them."""
    working_days()
    loading_units()
    trees()
    restating()
    rule_plan()
    importing()
    bad_documents()


if __name__ == "__main__":
    main()
