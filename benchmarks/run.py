"""Run the benchmarks: one line a goal, as ``G1 name ratio goal reached|missed``. No test depends on them.

``make bench`` runs all, ``make bench ONLY=G1,G4`` some of them, and ``make bench DATE=2026-11-26`` also writes the page
of the documentation. ``SCALE=0.02`` takes fewer records, to see that every line runs; its ratios mean nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from benchmarks.goals import Found, line
from benchmarks.measure import SCALE, machine

Topic = Callable[[], Iterator[Found]]


def topics() -> Iterator[tuple[tuple[str, ...], Topic]]:
    """What is measured, in order, with the goals of each. Modules are imported when their turn comes."""
    from benchmarks import (  # noqa: PLC0415 - the import of one topic must not weigh on another
        columns,
        counting,
        days,
        drawing,
        finding,
        judging,
        keeping,
        reading,
        restating,
        service,
        starting,
        suite,
    )

    yield ("G1",), reading.petitions
    yield ("G1r",), reading.receptions
    yield ("G1s",), reading.struct
    yield ("G2",), reading.naive
    yield ("G3",), reading.without_extras
    yield ("G3e",), reading.written
    yield ("G4",), keeping.records
    yield ("G5",), judging.judged
    yield ("G5",), keeping.audits
    yield ("G6",), columns.frames
    yield ("G7",), columns.files
    yield ("G8",), counting.tallied
    yield ("G8",), counting.tallied_before
    yield ("G8n",), counting.totals
    yield ("G9",), days.working_days
    yield ("G9d",), days.deadlines
    yield ("G10",), starting.imports
    yield ("G10",), starting.territory
    yield ("G10",), starting.memory
    yield ("G12",), drawing.drawn
    yield ("G13",), restating.restated
    yield ("G14",), finding.found
    yield ("K8",), reading.bad_documents
    yield ("K9",), service.served
    yield ("G15",), suite.tests


def measured(only: Iterable[str]) -> Iterator[Found]:
    """The lines, printed one after another."""
    wanted = set(only)
    for ids, topic in topics():
        if not wanted or wanted & set(ids):
            for found in topic():
                print(line(found), flush=True)
                yield found


def main() -> None:
    """Run them, keep their lines, and write the page if a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="goals, such as G1,G4; all if left out")
    parser.add_argument("--date", default="", help="the day of the page, as 2026-11-26; no page without it")
    parser.add_argument("--scale", default="", help="take only this share of the records")
    given = parser.parse_args()
    if given.scale:
        os.environ[SCALE] = given.scale
    from benchmarks import page  # noqa: PLC0415 - after the scale is set

    on = machine()
    print(", ".join(f"{name} {value}" for name, value in on.items()), flush=True)
    page.keep(measured(filter(None, given.only.split(","))), on, scaled=bool(given.scale))
    if given.date:
        page.write(given.date)


if __name__ == "__main__":
    sys.exit(main())
