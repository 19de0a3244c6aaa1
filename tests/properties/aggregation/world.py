"""A small steady world for the properties of aggregation."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from qcdc.aggregate import Record
from qcdc.model import Petition, Reception, Submission, Territory, Tree, Unit, UnitRef
from qcdc.testing import petitions, receptions, submissions, territories


@dataclass(frozen=True)
class World:
    """A territory, its tree on a day, its top, and records of its units."""

    territory: Territory
    tree: Tree
    top: Unit
    records: tuple[Record, ...]


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
    """Worlds with up to twelve records of their own units."""
    territory = draw(territories(steady=True))
    tree = territory.at("2023-06-30")
    (top,) = (unit for unit in tree if unit.parent is None)
    units = st.sampled_from([UnitRef(level=unit.level, code=unit.code, on=unit.valid_from) for unit in tree])
    kinds = st.one_of(petitions(units=units), receptions(units=units), submissions(units=units))
    records = draw(st.lists(kinds, max_size=12, unique_by=identity))
    return World(territory=territory, tree=tree, top=top, records=tuple(records))
