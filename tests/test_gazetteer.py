"""The shipped table: the bytes are what the script makes, and Gia Lai is as the facts say."""

from __future__ import annotations

import csv
import importlib.util
import io
from itertools import pairwise
from pathlib import Path

from qcdc import gazetteer
from qcdc._kernel.data import package_bytes
from qcdc.model import Territory
from qcdc.vocab import Level

ROOT = Path(__file__).parents[1]
VIETNAM = gazetteer.vietnam()


def test_the_shipped_tables_are_what_the_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("build_gazetteer", ROOT / "tools" / "build_gazetteer.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    for name, text in script.files().items():
        assert package_bytes("gazetteer", name) == text.encode("utf-8"), name
        # The table is read line by line, so no field may hold a line break.
        assert len(list(csv.reader(io.StringIO(text, newline="")))) == text.count("\n")


def test_the_table_that_is_not_checked_when_loaded_passes_every_check() -> None:
    """The shipped lives are made when asked for; here all of them are made, and the territory is built with its checks."""
    checked = Territory(VIETNAM.units, known=VIETNAM.known, lineage=VIETNAM.lineage)

    assert checked.units == VIETNAM.units
    assert VIETNAM.lives("52") == checked.lives("52")


def test_every_row_of_the_plain_table_is_a_version_of_a_unit() -> None:
    with (ROOT / "tools" / "data" / "units.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == sum(len(unit.versions) for unit in VIETNAM.units) == 15_361
    for row in rows[::331]:
        found = VIETNAM.get(row["code"], on=row["valid_from"])
        assert (found.name, found.kind.value) == (row["name"], row["kind"])
        assert (found.parent.code if found.parent else "") == row["parent"]


def test_gia_lai_on_30_june_2023() -> None:
    tree = VIETNAM.at("2023-06-30")
    province = tree.find("tỉnh Gia Lai")
    communes = tree.descendants(province, level=Level.COMMUNE)
    kinds = [unit.kind.value for unit in communes]

    assert (province.code, len(tree.children(province)), len(communes)) == ("64", 17, 220)
    assert (kinds.count("xa"), kinds.count("phuong"), kinds.count("thi_tran")) == (182, 24, 14)
    assert [unit.name for unit in tree.path(tree.get("23677"))] == ["Gia Lai", "Đăk Đoa", "Đăk Đoa"]


def test_a_code_names_another_unit_after_the_reform() -> None:
    assert [unit.name for unit in VIETNAM.lives("52")] == ["Bình Định", "Gia Lai"]
    assert VIETNAM.get("52", on="2025-06-30").name == "Bình Định"
    assert VIETNAM.get("52", on="2025-07-01").name == "Gia Lai"
    assert len(VIETNAM.at("2025-07-01").children(VIETNAM.get("52", on="2025-07-01"))) == 135


def test_no_life_spans_the_reform_and_a_new_kind_is_no_new_life() -> None:
    spans = [unit for unit in VIETNAM.units if unit.in_force("2025-06-30") and unit.in_force("2025-07-01")]
    changed = [unit for unit in VIETNAM.at("2026-09-20") if len(unit.versions) > 1]

    assert spans == []
    assert len(changed) == 25
    for unit in changed:
        assert {earlier.kind == later.kind for earlier, later in pairwise(unit.versions)} == {False}
        assert VIETNAM.at("2026-04-29").get(unit.code) == unit


def test_the_same_territory_comes_back() -> None:
    assert gazetteer.vietnam() is VIETNAM
    assert VIETNAM.at("2023-06-30") is VIETNAM.at("2023-06-30")
    assert repr(VIETNAM) == f"<Territory of {len(VIETNAM.units)} units>"
    assert repr(VIETNAM.at("2023-06-30")) == "<Tree of 2023-06-30, 11366 units>"


def test_a_loop_over_days_does_not_keep_every_tree() -> None:
    first = VIETNAM.at("2022-02-01")
    for day in range(2, 29):
        VIETNAM.at(f"2022-02-{day:02}")

    assert VIETNAM.at("2022-02-01") is not first
    assert list(VIETNAM.at("2022-02-01")) == list(first)
