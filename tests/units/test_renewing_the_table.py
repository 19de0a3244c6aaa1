"""The tool that writes a newer list into the data of the table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import renew_gazetteer as renew

from qcdc import codec, gazetteer
from qcdc.gazetteer import ListedUnit
from qcdc.model import NewUnit, Reform, Territory, evolve
from qcdc.vocab import UnitKind

DAY = "2026-12-01"
VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at(DAY)
NOW = Territory([unit for unit in VIETNAM.units if unit.in_force(DAY)], known=VIETNAM.known)


def stored(place: Path, rows: list[ListedUnit]) -> Path:
    with (place / "list.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Mã", "Tên", "Cấp", "Mã TP"])
        writer.writerows([row.code, row.title, row.kind.vi, row.parent or ""] for row in rows)
    return place / "list.csv"


def rows(**changes: str) -> list[ListedUnit]:
    listed = [ListedUnit.of(unit) for unit in TREE if unit.code not in changes or changes[unit.code]]
    return [evolve(row, name=changes.get(row.code, row.name)) for row in listed]


def test_the_rows_of_a_change_and_of_a_merger(tmp_path: Path) -> None:
    """23677 gets another name; 23710 goes into 23722, as a resolution says."""
    place = stored(tmp_path, rows(**{"23677": "Đak Đoa Mới", "21115": "Trà Bồng Mới", "23710": ""}))
    answer = Reform.merge([TREE.get("23710").ref], into=TREE.get("23722").ref, effect=DAY, act="1000/NQ-UBTVQH16")

    found, after = renew.renewed(place, DAY, act="999/NQ-UBTVQH16", answers=[answer], territory=NOW)

    assert found.questions == ()
    assert renew.said(found) == [
        "rename: 21115 (2025-07-01) → Trà Bồng Mới",
        "rename: 23677 (2025-07-01) → Đak Đoa Mới",
    ]
    assert [",".join(row.values()) for row in renew.unit_rows(NOW, after)] == [
        "C,21115,2025-07-01,2026-12-01,51,xa,Trà Bồng,1677/NQ-UBTVQH15",
        "C,21115,2026-12-01,,51,xa,Trà Bồng Mới,999/NQ-UBTVQH16",
        "C,23677,2025-07-01,2026-12-01,52,xa,Đak Đoa,1664/NQ-UBTVQH15",
        "C,23677,2026-12-01,,52,xa,Đak Đoa Mới,999/NQ-UBTVQH16",
        "C,23710,2025-07-01,2026-12-01,52,xa,Ia Băng,1664/NQ-UBTVQH15",
    ]
    assert [",".join(row.values()) for row in renew.edge_rows(NOW, after)] == [
        "2026-12-01,C,23710,23722,whole,1000/NQ-UBTVQH16,"
    ]


def test_the_rows_stand_in_the_order_of_the_table() -> None:
    table = renew.read("units.csv")
    old = {**table[-1], "valid_to": "2026-12-01"}
    new = {**table[-1], "valid_from": "2026-12-01", "name": "Mới"}

    merged = renew.merged(table, [new, old])

    assert merged == [*table[:-1], old, new]
    assert renew.merged(reversed(table), []) == table


def test_nothing_is_written_while_a_question_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("units.csv", "lineage.csv"):
        (tmp_path / name).write_bytes((renew.DATA / name).read_bytes())
    before = [(tmp_path / name).read_bytes() for name in ("units.csv", "lineage.csv")]
    monkeypatch.setattr(renew, "DATA", tmp_path)
    monkeypatch.setattr(gazetteer, "vietnam", lambda: NOW)
    new = ListedUnit(code="23679", name="Mới", kind=UnitKind.XA, parent="52")
    place = stored(tmp_path, [*rows(**{"23710": ""}), new])

    assert renew.main([str(place), "--on", DAY, "--write"]) == 1

    out = capsys.readouterr().out
    assert "gone: xã Ia Băng (23710) is not in the list of 1 December 2026" in out
    assert "2 questions are open" in out
    assert [(tmp_path / name).read_bytes() for name in ("units.csv", "lineage.csv")] == before

    founded = NewUnit(code="23679", name="Mới", kind=UnitKind.XA, parent=TREE.get("52").ref)
    codec.store(tmp_path / "answers.jsonl", [Reform.merge([TREE.get("23710").ref], into=founded, effect=DAY)])

    assert renew.main([str(place), "--on", DAY, "--answers", str(tmp_path / "answers.jsonl"), "--write"]) == 0

    after = renew.read("units.csv")
    assert {row["valid_to"] for row in after if row["code"] == "23710"} >= {"2026-12-01"}
    assert [row["name"] for row in after if row["code"] == "23679" and row["valid_from"] == DAY] == ["Mới"]
    assert renew.read("lineage.csv")[-1]["to_code"] == "23679"


def test_a_list_that_agrees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gazetteer, "vietnam", lambda: NOW)

    assert renew.main([str(stored(tmp_path, rows())), "--on", DAY]) == 0
    assert capsys.readouterr().out == "the list and the table agree\n"
