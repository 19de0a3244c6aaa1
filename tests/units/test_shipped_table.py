"""The shipped table: the bytes are what the script makes, and Gia Lai is as the facts say."""

from __future__ import annotations

import csv
import gc
import importlib.util
import io
import weakref
from itertools import pairwise
from pathlib import Path

from qcdc import gazetteer
from qcdc._kernel.data import package_bytes
from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.model import Territory, Unit, UnitVersion, evolve
from qcdc.vocab import Level, UnitKind

ROOT = Path(__file__).parents[2]
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
    # Its lines are split at commas.
    units = script.files()["units.csv.gz"]
    assert list(csv.reader(io.StringIO(units, newline=""))) == [line.split(",") for line in units.splitlines()]


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table from which the shipped ones are made."""
    with (ROOT / "tools" / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_that_is_not_checked_when_loaded_passes_every_check() -> None:
    """The shipped lives are made when asked for; here all of them are made, and the territory is built with its checks."""
    again = [evolve(unit, versions=tuple(map(evolve, unit.versions))) for unit in VIETNAM.units]
    successions = tuple(map(evolve, VIETNAM.lineage.successions))
    checked = Territory(again, known=VIETNAM.known, lineage=VIETNAM.lineage)

    assert successions == VIETNAM.lineage.successions
    assert checked.units == VIETNAM.units
    assert [unit.versions for unit in checked.units] == [unit.versions for unit in VIETNAM.units]
    assert VIETNAM.lives("52") == checked.lives("52")


def test_every_row_of_the_plain_table_is_a_version_of_a_unit() -> None:
    later, earlier = (rows_of(name) for name in ("units.csv", "units_before_2021.csv"))
    # A row that ends on 1 November 2021 and goes on unchanged is one version with the row there.
    joined = [row for row in earlier if row["then"] == "goes on unchanged in units.csv"]

    assert (len(later), len(earlier), len(joined)) == (15_390, 1_720, 572)
    rows = [*(row for row in earlier if row not in joined), *later]
    assert len(rows) == sum(len(unit.versions) for unit in VIETNAM.units)
    for row in rows[::331]:
        found = VIETNAM.get(row["code"], on=row["valid_from"])
        assert (found.name, found.kind.value) == (row["name"], row["kind"])
        assert (found.parent.code if found.parent else "") == row["parent"]


def test_every_unit_that_ended_has_a_successor_or_is_listed_as_unknown() -> None:
    lineage = VIETNAM.lineage
    unknown = {(ref.level, ref.code) for ref in lineage.unknown}
    ended = [unit for unit in VIETNAM.units if unit.versions[-1].until is not None]

    assert len(ended) > 11_000
    lost = [unit.ref for unit in ended if not lineage.successors(unit) and (unit.level, unit.code) not in unknown]
    assert lost == []


# --- corrections of the table (read from the resolutions on 25 November 2026) ---------------------------------------

CUT = {
    "2025-01-01 474 thành phố Huế → quận Thuận Hóa": (
        "19777 19780 19783 19786 19789 19792 19795 19798 19801 19807 19813 19815 19816 19900 19930 19963"
    ),
    "2024-12-01 682 huyện Đạ Tẻh → huyện Đạ Huoai": "25126 25129 25132 25135 25138 25141 25153 25156",
    "2025-01-01 753 huyện Đất Đỏ → huyện Long Đất": "26680 26683 26686 26695 26698",
}
ACT_OF_CUT = {"474": "1314/NQ-UBTVQH15", "682": "1245/NQ-UBTVQH15", "753": "1256/NQ-UBTVQH15"}


def test_04136_is_ta_hoc_since_the_reform() -> None:
    """1681/NQ-UBTVQH15 art. 1 cl. 48: xã Nà Bó and xã Tà Hộc become xã Tà Hộc."""
    before, after = VIETNAM.get("04136", on="2025-06-30"), VIETNAM.get("04136", on="2025-07-01")

    assert (before.title, before.version.act) == ("xã Nà Bó", None)
    assert (after.title, after.version.act) == ("xã Tà Hộc", "1681/NQ-UBTVQH15")
    assert VIETNAM.at("2026-09-20").find("xã Tà Hộc, Sơn La") == after
    assert VIETNAM.at("2025-06-30").find("xã Nà Bó, Sơn La") == before
    sources = {VIETNAM.resolve(edge.source).title for edge in VIETNAM.lineage.predecessors(after)}
    assert sources == {"xã Nà Bó", "xã Tà Hộc"}
    assert {edge.clause for edge in VIETNAM.lineage.predecessors(after)} == {"48"}


def test_27676_stands_in_the_closing_clause() -> None:
    """1685/NQ-UBTVQH15: clause 145 forms xã Thanh An (25807); xã Thạnh An is one of those of clause 164 that stay."""
    thanh_an, stays = (VIETNAM.get(code, on="2025-07-01") for code in ("25807", "27676"))

    assert (thanh_an.title, stays.title) == ("xã Thanh An", "xã Thạnh An")
    assert {edge.clause for edge in VIETNAM.lineage.predecessors(thanh_an)} == {"145"}
    assert [(edge.act, edge.clause) for edge in VIETNAM.lineage.predecessors(stays)] == [("1685/NQ-UBTVQH15", "164")]


def test_29_communes_end_a_version_where_another_district_takes_the_code_of_theirs() -> None:
    assert sum(len(codes.split()) for codes in CUT.values()) == 29
    for border, codes in CUT.items():
        day, code, names = border.split(" ", 2)
        earlier, later = names.split(" → ")
        for commune in codes.split():
            unit = VIETNAM.get(commune, on=day)
            last, first = next(pair for pair in pairwise(unit.versions) if pair[1].since == as_day(day))
            assert (last.name, last.kind, first.act) == (first.name, first.kind, ACT_OF_CUT[code])
            assert last.parent is not None
            assert first.parent is not None
            assert last.parent.code == first.parent.code == code
            assert VIETNAM.resolve(last.parent).title == earlier
            assert VIETNAM.resolve(first.parent).title == later


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
    assert repr(VIETNAM.at("2023-06-30")) == "<Tree of 2023-04-10 – 2024-01-31, 11366 units>"


def test_days_without_a_change_between_them_have_one_tree() -> None:
    """A register of a year makes as many trees as there are changes, and one for all days after the last."""
    days = list(Period.between("2025-06-01", "2026-05-31"))
    trees = {id(tree): tree for tree in map(VIETNAM.at, days)}

    assert [tree.stretch.since for tree in trees.values()] == list(
        map(as_day, ("2025-03-01", "2025-07-01", "2026-04-30"))
    )
    later = VIETNAM.at(gazetteer.CHECKED_UNTIL.add(days=1))
    assert later.provisional
    assert all(VIETNAM.at(day) is later for day in ("2026-11-25", "2028-09-20", "9999-12-31"))
    assert VIETNAM.at(gazetteer.CHECKED_UNTIL) is not later


def test_a_loop_over_days_does_not_keep_every_tree() -> None:
    """A table with a change a day: the trees last asked for are kept, and whoever holds another finds it again."""
    made = Territory(
        [
            Unit(
                level=Level.PROVINCE,
                code="64",
                versions=tuple(
                    UnitVersion(since=day, until=day, name=f"Tên {day.toordinal()}", kind=UnitKind.TINH)
                    for day in Period.year(2024)
                ),
                seen=as_day("2024-01-01"),
            )
        ],
        known=OpenPeriod.between("2024-01-01", "2024-12-31"),
    )
    held, gone = made.at("2024-01-01"), weakref.ref(made.at("2024-01-02"))
    for day in Period.between("2024-03-01", "2024-12-31"):
        made.at(day)
    gc.collect()

    assert gone() is None
    assert made.at("2024-01-01") is held
    assert made.at("2024-01-02").find("Tên 738887").code == "64"
