"""Ratios measured side by side, interleaved, in one run. One line a goal: id, what, ratio, goal, reached or missed.

No test depends on these numbers. ``make bench`` runs them.
"""

from __future__ import annotations

import csv
import gc
import io
import re
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import pandas as pd

from qcdc import aggregate, codec, gazetteer, law, rules
from qcdc._kernel.data import package_bytes
from qcdc.dates import Duration, DurationUnit, Period, as_day, count_from, day_after
from qcdc.errors import CodecError
from qcdc.gazetteer.vietnam import _vietnam
from qcdc.model import Figure, NameMatch, Petition, Territory, Unit
from qcdc.rules.judging import judge
from qcdc.vocab import Origin

ROUNDS = 7
PETITIONS = Path(__file__).resolve().parents[1] / "examples" / "data" / "petitions.jsonl"


def interleaved(
    *works: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = process_time
) -> list[float]:
    """The median seconds of each work, all of them in turn in every round; of the processor unless a clock is given."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for index, work in enumerate(works):
            start = clock()
            work()
            seconds[index].append(clock() - start)
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
    term = Duration(count=60, unit=DurationUnit.WORKING_DAY)

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


def fresh() -> Territory:
    """The territory as a program finds it that has used nothing of it yet."""
    _vietnam.cache_clear()
    return gazetteer.vietnam()


def loading_units() -> None:
    """The territory and its first tree beside reading the table, and a tree of a day again."""
    text = package_bytes("gazetteer", "units.csv.gz").decode("utf-8")

    def read() -> int:
        return sum(1 for _ in csv.reader(io.StringIO(text, newline="")))

    reading, loading, first, lineage = interleaved(
        read, fresh, lambda: fresh().at("2023-06-30"), lambda: fresh().lineage
    )
    say("territory: loading / reading the CSV", loading / reading, 3, at_most=True)
    say("territory: first tree / reading the CSV", first / reading, 30, at_most=True)
    say("territory: first lineage / reading the CSV", lineage / reading, 45, at_most=True)

    tree = gazetteer.vietnam()
    (again,) = interleaved(lambda: [tree.at("2023-06-30") for _ in range(1000)])
    say("territory: at(day) first / again", first / (again / 1000), 1000, at_most=False)


def names() -> None:
    """Names one by one beside all at once, and a miss beside a hit; the answers are compared."""
    tree = gazetteer.vietnam().at("2025-06-30")
    communes = [unit for unit in tree if unit.level == "commune"]
    texts = [", ".join(above.title for above in reversed(tree.path(unit))) for unit in communes]
    unknown = [f"xã Không Có Thật {number}, {text.split(', ', 1)[1]}" for number, text in enumerate(texts[:200])]

    def each() -> list[Unit]:
        return [tree.find(text) for text in texts]

    def at_once() -> tuple[NameMatch, ...]:
        return tree.find_all(texts)

    def hits() -> object:
        return tree.find_all(texts[:200])

    def misses() -> object:
        return tree.find_all(unknown)

    def explained() -> object:
        return [match.error for match in tree.find_all(unknown[:20])]

    wrong = sum(one != unit or many.unit != unit for one, many, unit in zip(each(), at_once(), communes, strict=True))
    one, many, hit, miss, why = interleaved(each, at_once, hits, misses, explained)
    say(f"find of {len(texts)} full paths / find_all ({wrong} wrong)", one / many, 0.8, at_most=False)
    say("find_all: a miss / a hit", miss / hit, 10, at_most=True)
    say("find_all: a miss with its reason / a hit", (why / 20) / (hit / 200), 10, at_most=True)
    table = dict(zip(texts, communes, strict=True))
    (looking,) = interleaved(lambda: [table[text] for text in texts])
    print(f"{'find of a full path / dict look-up (no goal)':<66} {one / looking:>10.2f}")


def restating() -> None:
    """10,035 figures, and as many numbers, restated for the new communes, beside a merge of two data frames.

    The merge sums the whole mergers and says nothing else: no quality, no reason, no coverage, no area.
    """
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
    codes = [unit.code for unit in communes]
    numbers = [number % 50 for number in range(len(communes))]
    edges = [edge for unit in communes for edge in vietnam.lineage.successors(unit)]
    lineage = pd.DataFrame(
        {
            "source": [edge.source.code for edge in edges],
            "target": [edge.target.code for edge in edges],
            "whole": [edge.share == "whole" for edge in edges],
        }
    )
    values = pd.DataFrame({"source": codes, "value": numbers})

    def merge() -> dict[str, int]:
        joined = values.merge(lineage, on="source")
        exact = joined.groupby("target")["whole"].transform("all")
        return joined[exact].groupby("target")["value"].sum().to_dict()

    def restate() -> dict[str, object]:
        found = aggregate.restate(figures, onto="2025-07-01", territory=vietnam)
        return {one.unit.code: one.figure.number for one in found if one.figure is not None and one.figure.number}

    def columns() -> dict[str, object]:
        found = aggregate.restate_columns(
            codes, numbers, indicator="reception.visits", day="2025-06-30", onto="2025-07-01", territory=vietnam
        )
        return {unit.code: number for unit, number in zip(found.units, found.numbers, strict=True) if number}

    ours, theirs = restate(), merge()
    wrong = sum(theirs.get(code) != number for code, number in ours.items()) + (ours != columns())
    merging, objects, by_column = interleaved(merge, restate, columns)
    say(f"restate_columns of 10,035 numbers / pandas merge ({wrong} differ)", by_column / merging, 6, at_most=True)
    say("restate of 10,035 figures / restate_columns", objects / by_column, 2, at_most=False)
    print(f"{'restate of 10,035 figures / pandas merge (no goal)':<66} {objects / merging:>10.2f}")

    def first() -> object:
        territory = fresh()
        return aggregate.restate_columns(
            codes, numbers, indicator="reception.visits", day="2025-06-30", onto="2025-07-01", territory=territory
        )

    (cold,) = interleaved(first, rounds=3)
    print(f"{'restate_columns in a new process / again (no goal)':<66} {cold / by_column:>10.2f}")


def memory() -> None:
    """What the territory holds, in megabytes: loaded, with two trees and the lineage, after restating, after finding."""

    def held(work: Callable[[Territory], object]) -> float:
        gc.collect()
        tracemalloc.start()
        try:
            territory = fresh()
            work(territory)
            gc.collect()
            return tracemalloc.get_traced_memory()[0] / 1_000_000
        finally:
            tracemalloc.stop()

    def trees(territory: Territory) -> None:
        territory.at("2025-06-30")
        territory.at("2025-07-01")
        territory.comparable_areas("2025-06-30", "2025-07-01")

    def finding(territory: Territory) -> None:
        territory.at("2025-06-30").find("tỉnh Gia Lai")

    say("memory of the territory, MB", held(lambda _: None), 6, at_most=True)
    say("memory with one tree and its names, MB", held(finding), 50, at_most=True)
    say("memory with two trees, the lineage and the comparable areas, MB", held(trees), 40, at_most=True)


def importing() -> None:
    """G10: ``import qcdc`` over a bare interpreter, in milliseconds."""

    def bare() -> None:
        subprocess.run([sys.executable, "-c", "pass"], check=True)

    def root() -> None:
        subprocess.run([sys.executable, "-c", "import qcdc"], check=True)

    one, other = interleaved(bare, root, rounds=15, clock=perf_counter)
    say("G10 import qcdc over a bare interpreter, ms", (other - one) * 1000, 10, at_most=True)


def moved_petitions(copies: int) -> tuple[Petition, ...]:
    """The petitions of the examples, each copy with its own numbers and days, so that no cache is flattered."""
    lines = PETITIONS.read_text(encoding="utf-8").splitlines()

    def copied(line: str, copy: int) -> str:
        moved = re.sub(
            r'"(20[0-9]{2}-[0-9]{2}-[0-9]{2})"', lambda day: f'"{day_after(as_day(day[1]), 11 * copy)}"', line
        )
        return moved.replace('"id":"D-', f'"id":"D{copy}-', 1)

    data = "\n".join(copied(line, copy) for copy in range(copies) for line in lines)
    return tuple(codec.decode(data, Petition, format="jsonl"))


def rule_plan() -> None:
    """G5: the rules run by a plan beside a plain loop of the same functions, and the memory of what passes."""
    petitions, as_of = moved_petitions(10), "2023-06-30"
    context = rules.Context(as_of=as_day(as_of), book=law.shipped(), register=rules.Register(petitions))

    def plan() -> list[rules.Verdict]:
        return list(rules.run(petitions, as_of=as_of))

    def counts() -> object:
        return rules.run(petitions, as_of=as_of).counts

    def loop() -> list[rules.Verdict]:
        of_petitions = [rule for rule in rules.RULES if Petition in rule.subjects]
        return [judge(rule, petition, context) for petition in petitions for rule in of_petitions]

    pairs = zip(sorted(map(repr, loop())), sorted(map(repr, plan())), strict=True)
    wrong = sum(one != other for one, other in pairs)
    slow, quick, counted = interleaved(loop, plan, counts, rounds=3)
    say(f"G5 rules: plain loop / plan, every verdict made ({wrong} other verdicts)", slow / quick, 6, at_most=False)
    print(f"{'G5 rules: plain loop / plan, counts only (no goal)':<66} {slow / counted:>10.2f}")

    failed = {one.subject_id for one in rules.run(petitions, as_of=as_of).failed}
    fine = [petition for petition in petitions if petition.id not in failed]
    rules.run(fine, as_of=as_of)
    gc.collect()
    tracemalloc.start()
    audit = rules.run(fine, as_of=as_of)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    say(f"G5 rules: bytes a petition without a failure, of {len(audit.records)}", held / len(fine), 200, at_most=True)


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
    names()
    restating()
    memory()
    rule_plan()
    importing()
    bad_documents()


if __name__ == "__main__":
    main()
