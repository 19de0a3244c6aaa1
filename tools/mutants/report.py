"""The results of the mutants, as lines and as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from mutants.drawing import Mutant
from mutants.workers import Outcome

__all__ = ["line", "table"]

COLUMNS = ("killed", "survived", "equivalent", "undecided")


def line(mutant: Mutant, outcome: str, found: Outcome, tests: int) -> str:
    """One mutant: its position, the old text and the new one."""
    place = f"src/qcdc/{mutant.module}:{mutant.place.line}"
    new = " ".join(mutant.place.new.split())
    return (
        f"{outcome:10} {place} [{mutant.place.operator}] `{mutant.old}` -> `{new}` ({tests} tests, {found.seconds} s)"
    )


def table(rows: dict[str, tuple[Mutant, str]], drawn: int) -> Iterator[str]:
    """Killed and survived for each package and module; the share is among those with a result."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, outcome in rows.values():
        for name in (mutant.module, mutant.module.partition("/")[0], "all"):
            groups[name][outcome] += 1
    yield f"| module | run | {' | '.join(COLUMNS)} | killed of answered |"
    yield f"|---|--:|{'--:|' * len(COLUMNS)}--:|"
    for name in sorted(groups, key=lambda one: (one == "all", one)):
        counts = groups[name]
        answered = counts["killed"] + counts["survived"]
        share = f"{counts['killed'] / answered:.1%}" if answered else "-"
        yield f"| {name} | {counts.total()} | {' | '.join(str(counts[one]) for one in COLUMNS)} | {share} |"
    yield f"{len(rows)} of {drawn} mutants were run."
