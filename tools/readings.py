"""The agreed readings of the acts (tools/data/readings/agreed): the basis of each rule and each limit.

    python tools/readings.py rules PREFIX ...     rows of the rules whose ids begin with a prefix
    python tools/readings.py limits PREFIX ...    rows of the limits whose keys begin with a prefix

The rows show the current state of the library; compare them with the texts of the acts before you store them.
`tests/law/test_readings.py` compares the stored tables with the library.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from qcdc import law, rules
from qcdc.law import Citation, Limit
from qcdc.vocab import Basis, LimitUnit

AGREED = Path(__file__).parent / "data" / "readings" / "agreed"
RULE = ("rule", "act", "place", "since")
LIMIT = ("key", "variant", "act", "place", "value", "unit", "since", "until")


def place(citation: Citation) -> str:
    """Article, clause and point, joined by dots."""
    return ".".join(part for part in (citation.article, citation.clause, citation.point) if part)


def rule_rows() -> Iterator[tuple[str, ...]]:
    """A row for every place that a rule based on law cites, with its first day in force."""
    book = law.shipped()
    for rule in rules.RULES:
        if rule.basis is Basis.LAW:
            for one in rule.citations:
                force = book.force_of(one)
                yield rule.id, one.act, place(one), str(force.since) if force is not None and force.since else ""


def limit_rows() -> Iterator[tuple[str, ...]]:
    """A row for every value of a limit and every place that states it, with its days of force."""
    for key in law.limit_keys():
        for row in law.limit_history(key):
            yield from _of_row(row)


def _of_row(row: Limit) -> Iterator[tuple[str, ...]]:
    days = (str(row.force.since), str(row.force.until or ""))
    for variant, value in _values(row):
        for one in row.citations:
            yield row.key, variant, one.act, place(one), value, row.unit.value, *days
    for other in row.conflicts:
        days = (str(other.force.since), str(other.force.until or ""))
        for one in other.citations:
            yield row.key, "conflict", one.act, place(one), str(other.count), other.unit.value, *days


def _values(row: Limit) -> Iterator[tuple[str, str]]:
    plain = f"{row.count}/{row.out_of}" if row.unit is LimitUnit.SHARE else str(row.count)
    yield "", f">{plain}" if row.more_than else plain
    for variant in ("complex", "remote", "remote_complex", "extended"):
        value: int | None = getattr(row, variant)
        if value is not None:
            yield variant, str(value)


def agreed(kind: str) -> list[tuple[str, ...]]:
    """The stored rows of all topics."""
    found: list[tuple[str, ...]] = []
    for path in sorted(AGREED.glob(f"{kind}_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        if tuple(head) != (RULE if kind == "rules" else LIMIT):
            message = f"{path.name}: the columns are {', '.join(head)}"
            raise SystemExit(message)
        found += [tuple(row) for row in rows]
    return found


def main() -> None:
    """Print the rows of the library for the given prefixes."""
    kind, *prefixes = sys.argv[1:]
    rows, head = (rule_rows(), RULE) if kind == "rules" else (limit_rows(), LIMIT)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(head)
    out.writerows(row for row in rows if row[0].startswith(tuple(prefixes)))


if __name__ == "__main__":
    main()
