"""A dataset folder with tables: nothing is lost on the way, and one list has all problems."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import codec, datasets, tables
from qcdc.datasets import Dataset, DatasetManifest, ManifestEntry
from qcdc.model import Reception, UnitRef, evolve
from qcdc.testing import receptions
from register_sheets import Style, as_csv, as_workbook, grid, representable
from small_territory import PLAIN

TREE = PLAIN.at("2022-01-01")
UNITS = st.sampled_from([unit.ref for unit in TREE if unit.parent])


def in_a_register(visit: Reception) -> Reception:
    """A reception as a row of a register says it, without links to other records."""
    unit = TREE.resolve(visit.unit)
    ref = UnitRef(level=unit.level, code=unit.code, on=visit.day if unit.in_force(visit.day) else TREE.day)
    kept: Reception = representable(visit)
    return evolve(kept, unit=ref, petitions=frozenset[str](), cases=frozenset[str]())


VISITS = st.lists(receptions(units=UNITS).map(in_a_register), max_size=3, unique_by=lambda one: one.id)
NAMES = st.sampled_from(("so.csv", "so.xlsx"))


def filled(folder: Path, visits: list[Reception], name: str, broken: int | None = None) -> None:
    """A folder with receptions in JSON Lines, and others in a table."""
    kept = Dataset.of(visits[:1])
    datasets.store(folder, kept)
    columns, rows = grid(Reception, visits[1:], Style(seed=1))
    if broken is not None:
        place = [one.field for one in columns].index("day")
        rows[1 + broken][place] = "31/02/2022"
    (folder / name).write_bytes(as_csv(rows) if name.endswith(".csv") else as_workbook({"Sổ": rows}))
    mapping = tables.Mapping(type=Reception, columns={one.vi: one.field for one in columns})
    mapping.write(folder / "so.mapping.toml")
    entry = ManifestEntry(name=name, type="qcdc/reception/1", mapping="so.mapping.toml")
    manifest = DatasetManifest(files=(*kept.manifest.files, entry), origins=frozenset(one.origin for one in visits))
    codec.store(folder / "dataset.json", manifest)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@floor("a table has records")
@given(VISITS, NAMES)
def test_a_folder_with_a_table_is_the_same_after_storing(visits: list[Reception], name: str) -> None:
    """K10: a folder of JSON Lines and tables is read with all its records, and stored again has the same bytes."""
    nonempty(visits[1:])
    if len(visits) < 2:
        return
    with tempfile.TemporaryDirectory() as made:
        folder, again = Path(made) / "one", Path(made) / "two"
        filled(folder, visits, name)
        opened = datasets.open(folder, territory=PLAIN)
        datasets.store(again, opened)

        assert opened.problems == ()
        assert opened.records == tuple(visits)
        assert contents(again) == contents(folder)
        assert datasets.open(again, territory=PLAIN) == opened


@floor("a table has records")
@given(VISITS, NAMES, st.data())
def test_a_broken_row_of_a_table_is_one_problem(visits: list[Reception], name: str, data: st.DataObject) -> None:
    """K10: a row of a table that cannot be read is a problem at its cell, all others are read, and the bytes are kept."""
    nonempty(visits[1:])
    if len(visits) < 2:
        return
    broken = data.draw(st.integers(0, len(visits) - 2))
    with tempfile.TemporaryDirectory() as made:
        folder, again = Path(made) / "one", Path(made) / "two"
        filled(folder, visits, name, broken)
        opened = datasets.open(folder, territory=PLAIN)
        datasets.store(again, opened)

        assert contents(again)[name] == contents(folder)[name]
    assert opened.records == (*visits[: 1 + broken], *visits[2 + broken :])
    assert [(one.code, one.file, one.line) for one in opened.problems] == [("day.impossible", name, 2 + broken)]
    (problem,) = opened.problems
    assert problem.place is not None
    assert problem.place.header == "Ngày tiếp"
    assert (opened.unread, opened.unread_lines) == (1, 0)
