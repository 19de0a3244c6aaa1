from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builders import visit
from floors import floor, never_empty, nonempty
from qcdc import datasets
from qcdc.datasets import Dataset
from qcdc.model import Petition, Reception, evolve
from qcdc.testing import figures, petitions, receptions

# Of one type or two, and some the same.
RECORDS = st.tuples(st.lists(receptions(), max_size=2), st.lists(st.one_of(petitions(), figures()), max_size=2)).map(
    lambda drawn: [*drawn[0], *drawn[1], *drawn[0][:1]]
)
BROKEN = ("{", "[]", "{}", '{"schema":"qcdc/petition/2"}', '{"x":1,"x":1}', "\ufeff{}", "null", '{"id":NaN}')


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@floor("there are records")
@given(RECORDS)
def test_a_dataset_is_the_same_after_storing(records: list[Any]) -> None:
    """K10: a stored dataset is opened equal, and stored again has the same bytes; the exported one keeps its records without names."""
    dataset = Dataset.of(records)
    nonempty(dataset.records)

    with tempfile.TemporaryDirectory() as made:
        folder, again, public = Path(made) / "one", Path(made) / "two", Path(made) / "three"
        datasets.store(folder, dataset)
        opened = datasets.open(folder)
        datasets.store(again, opened)
        datasets.export(public, opened)

        assert opened == dataset
        assert opened.others == ()
        assert contents(again) == contents(folder)
        masked = datasets.open(public)
        datasets.store(again, masked)
        assert contents(again) == contents(public)
        assert [len(file.records) for file in masked.files] == [len(file.records) for file in dataset.files]


@floor("other lines are in the file")
@given(st.lists(receptions(), max_size=3, unique_by=lambda one: one.id), st.sampled_from(BROKEN), st.data())
def test_a_broken_line_is_one_problem(records: list[Reception], broken: str, data: st.DataObject) -> None:
    """K10: a line that cannot be read gives problems of that file and line only, and all others are read."""
    nonempty(records)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "one"
        datasets.store(folder, Dataset.of([*records, *records[:1]] or []))
        place = folder / "reception.jsonl"
        lines = place.read_bytes().splitlines(keepends=True) if records else []
        if not lines:
            return
        # In place of the copy, so that the count is right.
        at = data.draw(st.integers(0, len(lines) - 1))
        kept = lines[:-1]
        kept.insert(at, broken.encode() + b"\n")
        place.write_bytes(b"".join(kept))
        opened = datasets.open(folder)

    assert opened.records == tuple(records)
    assert opened.unread == 1
    assert {(one.file, one.line) for one in opened.problems} == {("reception.jsonl", at + 1)}
    # A missing field is a problem each.
    assert len(opened.problems) == 1 or broken in {"{}", '{"x":1,"x":1}', '{"id":NaN}'}


@never_empty("a petition is linked to")
@given(st.lists(petitions(), min_size=1, max_size=2, unique_by=lambda one: one.entry), st.data())
def test_links_are_followed_across_files(papers: list[Petition], data: st.DataObject) -> None:
    """K10: a link to a record of another file is in order; without that record it is a problem at the place of the link."""
    told = data.draw(st.sets(st.sampled_from([one.id for one in papers]), min_size=1))
    linked = evolve(visit(5, 2), petitions=frozenset(told))
    papers = [evolve(one, links=()) for one in papers]

    assert [one.code for one in reopened([linked, *papers]).problems if one.code == "dataset.link_unknown"] == []
    left = [one for one in papers if one.id not in told] or [evolve(papers[0], id="Z-9")]
    told -= {one.id for one in left}
    found = reopened([linked, *left]).problems
    unknown = [(one.file, one.line, one.path) for one in found if one.code == "dataset.link_unknown"]
    assert unknown == [("reception.jsonl", 1, "$.petitions")] * len(told)


def reopened(records: list[Any]) -> Dataset:
    with tempfile.TemporaryDirectory() as made:
        datasets.store(Path(made), Dataset.of(records))
        return datasets.open(made)
