"""A small steady world for the properties of aggregation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from hypothesis import strategies as st

from qcdc.aggregate import Record
from qcdc.dates import Period, as_day, day_after
from qcdc.model import Petition, Reception, Submission, Territory, Tree, Unit, UnitRef, evolve
from qcdc.testing import days, petitions, receptions, submissions, territories, windows

_FIRST, _LAST = as_day("2022-01-01"), as_day("2026-03-01")


@dataclass(frozen=True)
class World:
    """A territory, its tree on a day, its top, records of its units, and a window around some of their days."""

    territory: Territory
    tree: Tree
    top: Unit
    records: tuple[Record, ...]
    window: Period


def identity(record: Record) -> tuple[str, ...]:
    """What makes a record one record."""
    if isinstance(record, Petition):
        return "petition", record.id
    if isinstance(record, Reception):
        return "reception", record.id, str(record.unit)
    assert isinstance(record, Submission)
    return "submission", str(record.unit), str(record.period), str(record.day)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds with two to ten records of their own units: visits of one season, petitions, and what was handed in."""
    territory = draw(territories(steady=True))
    tree = territory.at("2023-06-30")
    (top,) = (unit for unit in tree if unit.parent is None)
    units = st.sampled_from([UnitRef(level=unit.level, code=unit.code, on=unit.valid_from) for unit in tree])
    season = draw(days(_FIRST, _LAST))
    near = st.integers(0, 100).map(partial(day_after, season))
    visits = draw(_unique(st.builds(_on_the_day, receptions(units=units), near), least=2, most=4))
    papers = draw(_unique(petitions(units=units), least=0, most=3))
    handed = draw(_unique(st.builds(_for_the_period, submissions(units=units), windows(visits)), least=0, most=3))
    records = draw(st.permutations([*visits, *papers, *handed]))
    window = draw(windows(visits) | windows(records))
    return World(territory=territory, tree=tree, top=top, records=tuple(records), window=window)


def _unique(records: st.SearchStrategy[Record], *, least: int, most: int) -> st.SearchStrategy[list[Record]]:
    return st.lists(records, min_size=least, max_size=most, unique_by=identity)


def _on_the_day(visit: Reception, day: object) -> Record:
    return evolve(visit, day=day)


def _for_the_period(handed: Submission, period: Period) -> Record:
    return evolve(handed, period=period)
