"""Tallies and roll-ups of objects: beside a bare loop that gives the same cells, and beside an earlier state."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks import nation
from benchmarks.goals import Found
from benchmarks.measure import ROOT, environment, interleaved, scaled

from qcdc import aggregate, codec
from qcdc.dates import Period
from qcdc.model import Reception

__all__ = ["tallied", "tallied_before", "totals"]

_OVER = Period.between(*nation.DISTRICTS)
_BEFORE = "79b6a6d"
_GROUP = 5
Cells = dict[tuple[str, object], int]


def _visits(count: int) -> tuple[Reception, ...]:
    return codec.decode(nation.data(nation.receptions(scaled(count))), Reception, format="jsonl")


def tallied() -> Iterator[Found]:
    """G8: receptions; the cells are compared."""
    records = _visits(20_000)

    def loop() -> Cells:
        found: Cells = {}
        cases: dict[object, set[str]] = {}
        for one in records:
            if _OVER.start <= one.day <= _OVER.end:
                unit = one.unit
                for key, number in (("visits", 1), ("persons", one.persons), ("groups", one.persons >= _GROUP)):
                    if number:
                        at = (f"reception.{key}", unit)
                        found[at] = found.get(at, 0) + number
                if one.cases:
                    cases.setdefault(unit, set()).update(one.cases)
        return found | {("reception.cases", unit): len(several) for unit, several in cases.items()}

    def tally() -> aggregate.Tally:
        return aggregate.tally(records, over=_OVER)

    ours = {(cell.indicator, cell.unit): counted.number for cell, counted in tally().cells.items()}
    theirs = loop()
    wrong = sum(ours.get(cell) != theirs.get(cell) for cell in ours.keys() | theirs.keys())
    bare, slow = interleaved(loop, tally)
    yield Found("tally", slow / bare, wrong)


def totals() -> Iterator[Found]:
    """G8n: from a tally of the whole country to the total of one indicator for each of its units."""
    tree = nation.trees(nation.DISTRICTS)[0]
    records = _visits(50_000)
    counted = aggregate.tally(records, over=_OVER)

    def every() -> dict[str, object]:
        table = aggregate.roll_up(counted, tree=tree).table("reception.visits")
        named = zip(table.units, table.values, strict=True)
        return {f"{unit.level} {unit.code}": value for unit, value in named if unit is not None}

    ours = every()
    theirs = dict.fromkeys(ours, 0)
    for one in records:
        for unit in tree.path(tree.resolve(one.unit)):
            theirs[f"{unit.level} {unit.code}"] += 1
    wrong = sum((ours[key] or 0) != number for key, number in theirs.items())
    (seconds,) = interleaved(every, rounds=3)
    yield Found("nation", seconds, wrong)


_TIMED = """
import sys, time
from pathlib import Path
from qcdc import aggregate, codec
from qcdc.dates import Period
from qcdc.model import Petition
records = codec.decode(Path(sys.argv[1]).read_bytes(), Petition, format="jsonl")
over = Period.between(*sys.argv[2:])
aggregate.tally(records[:200], over=over)
start = time.process_time()
aggregate.tally(records, over=over)
print(time.process_time() - start)
"""


def tallied_before() -> Iterator[Found]:
    """G8: petitions, beside the state of the project before this work, each in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder)
        found = subprocess.run(["git", "archive", _BEFORE, "src"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607
        if found.returncode:
            yield Found("tally.petitions", None, why_not="not measured: needs the history of the repository")
            return
        with tarfile.open(fileobj=io.BytesIO(found.stdout)) as packed:
            packed.extractall(old, filter="data")
        # That state knew no key ``schema``.
        claims = (
            claim._replace(line=claim.line.replace(b'"schema":"qcdc/petition/1",', b""))
            for claim in nation.petitions(scaled(10_000))
        )
        path = nation.write(old / "petitions.jsonl", claims)
        before, after = _in_turn(old / "src", ROOT / "src", path=path)
    yield Found("tally.petitions", before / after)


def _in_turn(*sources: Path, path: Path) -> list[float]:
    seconds: list[list[float]] = [[] for _ in sources]
    for _ in range(3):
        for kept, source in zip(seconds, sources, strict=True):
            done = subprocess.run(
                [sys.executable, "-c", _TIMED, str(path), *nation.DISTRICTS],
                check=True,
                capture_output=True,
                text=True,
                env=environment(source),
            )
            kept.append(float(done.stdout))
    return [median(found) for found in seconds]
