"""A synthetic nation: registers of receptions and petitions of all units of Vietnam, made with a fixed seed.

The units are those that the table of units has on each day. Everything else is invented, and every record has the
origin ``synthetic``. Few communes have many records, no office is open on a day off, and the months differ. Each record
states what it claims: it is lawful, or it has one known fault.

Records are made in the order of their days and written line by line, so that a register of any size needs no memory.
The same arguments give the same bytes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

import pendulum
from benchmarks import lives

from qcdc import gazetteer, law
from qcdc.dates import as_day, day_after
from qcdc.model import Tree
from qcdc.vocab import Level

SEED = 20261126
"""The seed of every register, unless another one is given."""

DISTRICTS = ("2023-04-10", "2023-12-31")
"""Days of the tree of 2023, which has districts: 11,366 units."""
TODAY = ("2025-07-01", "2026-04-29")
"""Days of the tree with 34 provinces and 3,321 communes."""
WHOLE = ("2019-01-01", "2026-09-18")
"""All days of the table of units."""

# Few visits around Tết, more before the middle and the end of the year.
_MONTHS = (0.8, 0.5, 1.0, 1.0, 1.2, 1.3, 1.0, 0.9, 1.0, 1.1, 1.2, 1.2)
_WEEKDAYS = (1.4, 1.1, 1.0, 0.9, 0.8)
_LATEST_STEP = 120


class Claim(NamedTuple):
    """What a record claims: the rules that find a fault in it, none if it is lawful."""

    line: bytes
    faults: tuple[str, ...]


class Stretch(NamedTuple):
    """Days on which no unit changes, with the units as the beginning of a reference, and their cumulative weights."""

    first: int
    tree: Tree
    units: tuple[str, ...]
    weights: tuple[float, ...]


def receptions(
    count: int, *, days: tuple[str, str] = DISTRICTS, rich: bool = False, seed: int = SEED
) -> Iterator[Claim]:
    """Receptions as lines of JSON, in the order of days.

    Args:
        count: how many.
        days: the first and the last day.
        rich: whether names and texts are stated; otherwise they are left out.
        seed: of the random numbers.
    """
    random = Random(f"receptions {seed}")
    make = lives.Receptions(random, rich=rich)
    number = 0
    for day, units in _places(random, count, days):
        for unit in units:
            number += 1
            yield Claim(*make.one(number, unit, day))


def petitions(
    count: int, *, days: tuple[str, str] = DISTRICTS, rich: bool = False, seed: int = SEED
) -> Iterator[Claim]:
    """Petitions with their handlings as lines of JSON, in the order of days; the arguments are those of `receptions`.

    The last steps may be later than the last day.
    """
    random = Random(f"petitions {seed}")
    last = as_day(days[1]).toordinal()
    make = lives.Petitions(random, _office_days(as_day(days[0]).toordinal(), last + _LATEST_STEP), rich=rich)
    number = 0
    for day, units in _places(random, count, days):
        for unit in units:
            number += 1
            yield Claim(*make.one(number, unit, day))


def write(path: Path, claims: Iterator[Claim]) -> Path:
    """Write the lines to a file, a thousand at a time."""
    with path.open("wb") as file:
        kept: list[bytes] = []
        for claim in claims:
            kept.append(claim.line)
            if len(kept) == 1000:
                file.write(b"\n".join(kept) + b"\n")
                kept.clear()
        file.write(b"".join(line + b"\n" for line in kept))
    return path


def data(claims: Iterator[Claim]) -> bytes:
    """The lines as one document."""
    return b"".join(claim.line + b"\n" for claim in claims)


def trees(days: tuple[str, str]) -> tuple[Tree, ...]:
    """The trees of the days, in order."""
    return tuple(one.tree for one in _stretches(*days))


def weights_of_days(days: tuple[str, str]) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """The office days as ordinals, and the cumulative share of the records that begin on them; the last is 1."""
    found = _office_days(as_day(days[0]).toordinal(), as_day(days[1]).toordinal())
    opened = tuple(day for day, following in found.items() if day == following)
    shares = [_share(pendulum.Date.fromordinal(day)) for day in opened]
    whole = sum(shares)
    return opened, tuple(share / whole for share in accumulate(shares))


def weights_of_units(tree: Tree) -> tuple[float, ...]:
    """The cumulative weights of the units of a tree, in its order."""
    return _weighted(tree)[1]


def _share(day: pendulum.Date) -> float:
    return _MONTHS[day.month - 1] * _WEEKDAYS[min(day.weekday(), 4)]


def _places(random: Random, count: int, days: tuple[str, str]) -> Iterator[tuple[int, list[str]]]:
    """Each office day, with the units that have a record that begins on it."""
    stretches = _stretches(*days)
    firsts = [one.first for one in stretches]
    done = 0
    for day, share in zip(*weights_of_days(days), strict=True):
        until = round(count * share)
        if until > done:
            here = stretches[bisect_right(firsts, day) - 1]
            yield day, random.choices(here.units, cum_weights=here.weights, k=until - done)
            done = until


@cache
def _office_days(first: int, last: int) -> dict[int, int]:
    """For each day between two ordinals, the first office day from it on.

    After the last day of the calendar, offices are open from Monday to Friday.
    """
    calendar = law.work_calendar()
    known = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    following = last + 7
    found: dict[int, int] = {}
    for ordinal in range(last + 7, first - 1, -1):
        day = pendulum.Date.fromordinal(ordinal)
        if calendar.is_working(day) if ordinal in known else day.weekday() < 5:
            following = ordinal
        found[ordinal] = following
    return {day: found[day] for day in range(first, last + 1)}


@cache
def _stretches(first: str, last: str) -> tuple[Stretch, ...]:
    """The parts of a period within which no unit changes."""
    territory = gazetteer.vietnam()
    day, end = as_day(first), as_day(last)
    found: list[Stretch] = []
    while day <= end:
        tree = territory.at(day)
        names, weights = _weighted(tree)
        found.append(Stretch(day.toordinal(), tree, names, weights))
        if tree.stretch.until is None:
            break
        day = day_after(tree.stretch.until)
    return tuple(found)


def _weighted(tree: Tree) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The units of a tree as the beginning of a reference, and their cumulative weights."""
    random = Random(f"weights {SEED}")
    # A code has the same weight in every tree.
    ranks = {code: rank for rank, code in enumerate(random.sample(range(100_000), 100_000))}
    names: list[str] = []
    weights: list[float] = []
    for unit in tree:
        names.append(f'{{"level":"{unit.level}","code":"{unit.code}","on":"')
        rank = ranks[int(unit.code)] % 1000
        factor = {Level.PROVINCE: 40.0, Level.DISTRICT: 6.0}.get(unit.level, 1.0)
        weights.append(factor / (rank + 4) ** 0.9)
    return tuple(names), tuple(accumulate(weights))
