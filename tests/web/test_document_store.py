"""The store of documents: each is entered once, no change is lost, and the file is private."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from builders import complaint
from qcdc import Petition, Share
from qcdc.datasets import DocumentStore
from qcdc.errors import CodecError, InvariantError, QcdcError, UnknownCodeError
from qcdc.model import PersonalText, Petitioner, evolve
from qcdc.vocab import PetitionerKind

PAPER = complaint("2023-03-01")


def store(folder: Path) -> DocumentStore[Petition]:
    return DocumentStore(folder / "don.sqlite3", Petition, key=lambda one: one.entry)


def test_documents_come_back_with_their_names(tmp_path: Path) -> None:
    named = evolve(PAPER, petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL, name=PersonalText.of("Người Giả Lập")))
    kept = store(tmp_path)
    assert list(kept) == []

    assert (kept.add(named), kept.add(complaint("2024-03-01"))) == (1, 2)

    assert store(tmp_path)[1] == named
    assert list(store(tmp_path)) == [named, complaint("2024-03-01")]
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600


def test_a_key_is_entered_once(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.add(PAPER)

    with pytest.raises(InvariantError) as caught:
        kept.add(evolve(PAPER, case="V-9"))
    assert (caught.value.code, caught.value.attribute) == ("store.entered", "value")
    assert list(kept) == [PAPER]


def test_the_parts_of_a_key_stay_apart(tmp_path: Path) -> None:
    kept = DocumentStore(tmp_path / "a", Petition, key=lambda one: (one.id, one.case))

    assert kept.add(evolve(PAPER, id="a|b", case="c")) == 1
    assert kept.add(evolve(PAPER, id="a", case="b|c")) == 2
    assert kept.add(evolve(PAPER, id='a", "b', case="c")) == 3


def test_a_change_does_not_take_the_key_of_another_document(tmp_path: Path) -> None:
    kept = store(tmp_path)
    first, second = PAPER, evolve(PAPER, id="D-9")
    kept.add(first)
    kept.add(second)

    with pytest.raises(InvariantError) as caught:
        kept.replace(2, second, evolve(first, case="V-7"))
    assert (caught.value.code, list(kept)) == ("store.entered", [first, second])
    kept.replace(2, second, evolve(second, id="D-10"))
    assert kept.add(second) == 3


@pytest.mark.parametrize("number", [0, -1, 2, 2**63, 10**30])
def test_a_number_without_a_document(number: int, tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.add(PAPER)

    with pytest.raises(UnknownCodeError) as caught:
        kept[number]
    assert caught.value.code == "store.missing"
    with pytest.raises(InvariantError) as changed:
        kept.replace(number, PAPER, PAPER)
    assert changed.value.code == "store.changed"


def test_of_changes_to_the_same_document_one_is_stored(tmp_path: Path) -> None:
    kept = store(tmp_path)
    number = kept.add(PAPER)

    def change(case: int) -> str:
        try:
            kept.replace(number, PAPER, evolve(PAPER, case=f"V-{case}"))
        except InvariantError as error:
            return error.code
        return "stored"

    with ThreadPoolExecutor(4) as pool:
        found = sorted(pool.map(change, range(2, 10)))

    assert found == [*["store.changed"] * 7, "stored"]


def test_several_threads_enter_documents(tmp_path: Path) -> None:
    kept = store(tmp_path)
    papers = [complaint("2023-03-01", name=f"D-{number}") for number in range(20)]

    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(kept.add, papers))

    assert sorted(numbers) == list(range(1, 21))
    assert {one.id for one in kept} == {one.id for one in papers}


def other_file(path: Path) -> None:
    path.write_bytes(b"not a database" * 100)


def other_table(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE documents (x)")
    database.close()


@pytest.mark.parametrize(
    ("spoil", "code"), [(other_file, "store.broken"), (other_table, "store.broken"), (Path.mkdir, "store.broken")]
)
def test_a_file_that_is_no_store(spoil: Any, code: str, tmp_path: Path) -> None:
    kept = store(tmp_path)
    spoil(kept.path)

    for ask in (lambda: kept.add(PAPER), lambda: list(kept), lambda: kept[1]):
        with pytest.raises(CodecError) as caught:
            ask()
        assert [one.code for one in caught.value.problems] == [code]
    missing = DocumentStore(tmp_path / "none" / "a.sqlite3", Petition, key=lambda one: one.entry)
    with pytest.raises(CodecError) as caught:
        missing.add(PAPER)
    assert [one.code for one in caught.value.problems] == ["file.unwritable"]


def test_wrong_arguments_are_refused(tmp_path: Path) -> None:
    wrong: Any = Share(part=1, whole=2)
    nothing: Any = int
    for ask in (
        lambda: store(tmp_path).add(wrong),
        lambda: store(tmp_path).replace(1, PAPER, wrong),
        lambda: DocumentStore(tmp_path / "a", nothing, key=lambda _: ()),
        lambda: DocumentStore(tmp_path / "a", Petition, key=lambda one: one.id).add(PAPER),  # type: ignore[arg-type,return-value]
    ):
        with pytest.raises(QcdcError):
            ask()
