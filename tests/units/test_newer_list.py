"""A newer list of units: read from a file, compared with the table, and the table renewed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from qcdc import codec, gazetteer
from qcdc.errors import CodecError, InvariantError
from qcdc.gazetteer import ListedUnit, compare_list, read_list
from qcdc.model import NewUnit, Reform, Territory, evolve
from qcdc.vocab import Level, ListQuestionKind, ReformKind, UnitKind
from small_territory import PLAIN

VIETNAM = gazetteer.vietnam()
DAY = "2026-12-01"
TREE = VIETNAM.at(DAY)
ROWS = tuple(map(ListedUnit.of, TREE))
NOW = Territory([unit for unit in VIETNAM.units if unit.in_force(DAY)], known=VIETNAM.known)
"""The units in force alone, which are renewed faster than the table with all that ended."""


def listed(**changes: str) -> list[ListedUnit]:
    """The list of the country, with other names for some codes; without those whose name is empty."""
    return [
        evolve(row, name=changes.get(f"c{row.code}", row.name)) for row in ROWS if changes.get(f"c{row.code}") != ""
    ]


def test_the_whole_country_differs_in_nothing_from_itself() -> None:
    assert len(ROWS) == 3_355
    found = compare_list(ROWS, on=DAY)
    assert (found.none, found.spellings) == (True, ())


def test_three_changes_are_three_reforms() -> None:
    rows = listed(c23677="Đak Đoa Mới")
    rows = [evolve(row, kind=UnitKind.PHUONG) if row.code == "23722" else row for row in rows]
    rows = [evolve(row, parent="66") if row.code == "21115" else row for row in rows]

    found = compare_list(rows, on=DAY, act="999/NQ-UBTVQH16")

    assert [(one.unit and one.unit.code, one.kind) for one in found.reforms] == [
        ("21115", ReformKind.CHANGE_OF_PARENT),
        ("23677", ReformKind.RENAME),
        ("23722", ReformKind.CHANGE_OF_KIND),
    ]
    assert {one.act for one in found.reforms} == {"999/NQ-UBTVQH16"}
    assert found.questions == ()
    renewed = VIETNAM.with_reforms(found.reforms, checked_until=DAY)
    assert compare_list(rows, on=DAY, territory=renewed).none
    assert renewed.at("2026-11-30").get("23677").name == "Đak Đoa"
    assert (renewed.is_provisional(DAY), VIETNAM.is_provisional(DAY)) == (False, True)
    assert renewed.is_provisional("2026-12-02")


def test_a_spelling_is_no_change_of_name() -> None:
    rows = listed(c31891="Hoà Bình", c23677="ĐAK ĐOA")

    found = compare_list(rows, on=DAY)

    assert found.none
    assert [row.code for row in found.spellings] == ["23677", "31891"]


def test_a_unit_that_takes_the_name_of_one_that_is_gone_is_a_question() -> None:
    """So it was 91 times in 2024: in law both units ended, and the new one was given the code of one of them."""
    rows = listed(c23677="Ia Băng", c23710="")

    found = compare_list(rows, on=DAY)

    assert found.reforms == ()
    assert [question.kind for question in found.questions] == [ListQuestionKind.GONE, ListQuestionKind.CHANGED]
    gone, changed = found.questions
    assert gone.text("en") == (
        "xã Ia Băng (23710) is not in the list of 1 December 2026: into which unit was it merged, or among which was it"
        " split? New or changed under the same unit above: xã Ia Băng (23677)."
    )
    assert changed.text("vi") == (
        "xã Đak Đoa (23677) trong danh mục ngày 01/12/2026 là xã Ia Băng (23677): chỉ thay đổi như vậy, hay được thành"
        " lập mới từ nhiều đơn vị? Cùng cấp trên, mã không còn: xã Ia Băng (23710)."
    )


def test_the_answers_are_reforms_and_then_nothing_is_open(tmp_path: Path) -> None:
    """A merger under a new code, beside a change of kind: answered, stored, and applied where the program starts."""
    new = ListedUnit(code="23679", name="Đak Đoa Mới", kind=UnitKind.XA, parent="52")
    rows = [*listed(c23677="", c23710=""), new]
    rows = [evolve(row, kind=UnitKind.PHUONG) if row.code == "23722" else row for row in rows]
    asked = compare_list(rows, on=DAY, territory=NOW)
    assert [question.kind for question in asked.questions] == [
        ListQuestionKind.GONE,
        ListQuestionKind.GONE,
        ListQuestionKind.NEW,
        ListQuestionKind.CHANGED,
    ]
    assert asked.reforms == ()

    sources = [TREE.get("23677"), TREE.get("23710")]
    founded = NewUnit(code="23679", name="Đak Đoa Mới", kind=UnitKind.XA, parent=TREE.get("52").ref)
    answer = Reform.merge([unit.ref for unit in sources], into=founded, effect=DAY)
    rest = compare_list(rows, on=DAY, territory=NOW.with_reforms([answer]))

    assert rest.questions == ()
    assert [(one.unit and one.unit.code, one.kind) for one in rest.reforms] == [("23722", ReformKind.CHANGE_OF_KIND)]
    codec.store(tmp_path / "reforms.jsonl", [answer, *rest.reforms])
    reforms = codec.read(tmp_path / "reforms.jsonl", Reform, format="jsonl")
    renewed = NOW.with_reforms(reforms, checked_until=DAY)
    assert compare_list(rows, on=DAY, territory=renewed).none
    assert renewed.heirs(sources[0], on=DAY).units == (renewed.at(DAY).get("23679").ref,)


def test_the_units_below_a_new_unit_wait_for_its_answer() -> None:
    rows = [evolve(row, parent="97") if row.parent == "96" else row for row in ROWS if row.code != "96"]
    new = ListedUnit(code="97", name="Cà Mau", kind=UnitKind.TINH)

    found = compare_list([*rows, new], on=DAY, territory=NOW)

    assert found.reforms == ()
    gone, asked = found.questions
    assert (gone.kind, asked.kind, len(asked.below)) == (ListQuestionKind.GONE, ListQuestionKind.NEW, 64)
    assert gone.changed == (new,)
    answer = Reform.merge([TREE.get("96").ref], into=NewUnit(code="97", name="Cà Mau", kind=UnitKind.TINH), effect=DAY)
    assert compare_list([*rows, new], on=DAY, territory=NOW.with_reforms([answer])).none


def test_what_the_table_founds_on_that_very_day_is_a_question() -> None:
    rows = [evolve(ListedUnit.of(unit), name="Khác") for unit in VIETNAM.at("2025-07-01") if unit.code == "04136"]

    (question,) = compare_list(rows, on="2025-07-01", within=VIETNAM.get("04136", on="2025-07-01")).questions

    assert question.kind is ListQuestionKind.FOUNDED
    assert "xã Tà Hộc (04136)" in question.text("vi")


def test_a_new_code_that_another_unit_had_before() -> None:
    """A code may be used again; the list does not say from which units the new one was formed."""
    code = next(
        unit.code
        for unit in VIETNAM.units
        if unit.level is Level.COMMUNE and not any(life.in_force(DAY) for life in VIETNAM.lives(unit.code))
    )
    row = ListedUnit(code=code, name="Mới", kind=UnitKind.XA, parent="52")

    (question,) = compare_list([*ROWS, row], on=DAY).questions

    assert question.earlier == VIETNAM.lives(code)
    assert "Mã này trước đây là" in question.text("vi")


def test_a_list_of_one_province_says_nothing_of_the_others() -> None:
    gia_lai = TREE.get("52")
    rows = [ListedUnit.of(unit) for unit in (gia_lai, *TREE.children(gia_lai))]

    assert compare_list(rows, on=DAY, within=gia_lai).none
    assert compare_list(rows[1:], on=DAY, within=gia_lai.ref).none
    assert len(compare_list(rows[2:], on=DAY, within=gia_lai).questions) == 1
    assert len(compare_list(rows, on=DAY).questions) == 3_355 - 136


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([], ["unit_list.empty"]),
        ([ROWS[0], ROWS[0]], ["unit_list.doubled"]),
        (
            [ROWS[0], ROWS[0], ListedUnit(code="23999", name="X", kind=UnitKind.XA, parent="98")],
            ["unit_list.doubled", "unit_list.no_parent"],
        ),
        ([ListedUnit(code="23999", name="X", kind=UnitKind.XA, parent="23677")], ["unit_list.no_parent"]),
    ],
)
def test_a_list_that_contradicts_itself_is_refused(rows: list[ListedUnit], codes: list[str]) -> None:
    with pytest.raises(InvariantError) as caught:
        compare_list(rows, on=DAY)

    assert [problem.code for problem in caught.value.problems] == codes


def test_a_unit_above_is_not_known_for_a_row_that_does_not_state_it() -> None:
    """A new row without a unit above may lie anywhere, so every change of its level is a question."""
    rows = [
        ListedUnit(code="c0", name="Tên khác", kind=UnitKind.XA),
        *(ListedUnit.of(unit) for unit in PLAIN.at("2025-01-01") if unit.code in {"c1", "c2", "c3"}),
        ListedUnit(code="c9", name="Mới", kind=UnitKind.XA),
    ]

    found = compare_list(rows, on="2025-01-01", territory=PLAIN)

    assert {question.kind for question in found.questions} == {ListQuestionKind.NEW, ListQuestionKind.CHANGED}
    (renamed,) = compare_list(rows[:-1], on="2025-01-01", territory=PLAIN).reforms
    assert renamed.name == "Tên khác"


def test_a_day_before_the_last_of_the_table_cannot_be_the_day_of_checking() -> None:
    with pytest.raises(InvariantError) as caught:
        VIETNAM.with_reforms([], checked_until="2026-09-19")

    assert caught.value.code == "territory.checked"
    assert VIETNAM.with_reforms([], checked_until=gazetteer.CHECKED_UNTIL) is VIETNAM
    assert VIETNAM.with_reforms([]) is VIETNAM


# --- reading a file -------------------------------------------------------------------------------------------------


COMMUNE = ListedUnit(code="23677", name="Đak Đoa", kind=UnitKind.XA, parent="52")


@pytest.mark.parametrize(
    "text",
    [
        "code,name,kind,parent\n23677,Đak Đoa,xa,52\n",
        "\ufeffMã,Tên,Tên Tiếng Anh,Cấp,Nghị quyết,Mã TP,Tỉnh / Thành Phố\n23677,Xã Đak Đoa,Dak Doa,Xã,,52,Tỉnh Gia Lai\n\n",
        "MÃ QH,Mã TP,Mã,Tên,Cấp\n,52,23677,Đak Đoa,Xã\n,,,,\n",
        'ten,ma,loai,"ma cap tren"\n" Đak Đoa ",23677,XÃ,52\n',
    ],
)
def test_the_columns_may_stand_in_any_order(text: str) -> None:
    assert read_list(text) == (COMMUNE,)


def test_kinds_numbers_and_cities_are_read_as_lists_write_them() -> None:
    text = (
        "Mã,Tên,Cấp,Mã TP\n01,Thành phố Hà Nội,Thành phố Trung ương,\n79,Thành phố Hồ Chí Minh,Thành phố,\n"
        "622,Thành phố Pleiku,Thành phố,64\n26737,Phường 01,Phường,79\n05001,Xã Phường,Xã,79\n"
    )

    assert [(row.name, row.kind, row.parent) for row in read_list(text)] == [
        ("Hà Nội", UnitKind.THANH_PHO_TRUNG_UONG, None),
        ("Hồ Chí Minh", UnitKind.THANH_PHO_TRUNG_UONG, None),
        ("Pleiku", UnitKind.THANH_PHO, "64"),
        ("1", UnitKind.PHUONG, "79"),
        ("Phường", UnitKind.XA, "79"),
    ]


def test_every_fault_of_a_list_is_named_with_its_line_and_column() -> None:
    text = (
        "Mã,Tên,Cấp,Mã TP\n4136,Tà Hộc,Xã,14\n23677,,Xã,52\n23682,Ia Băng,Làng xã,52\n21115,Quy Nhơn,Phường,4\n"
        "236 77,X,Xã,52\n23679\n"
    )

    with pytest.raises(CodecError) as caught:
        read_list(text)

    assert [(problem.path, problem.code) for problem in caught.value.problems] == [
        ("line 2: Mã", "unit_list.code_length"),
        ("line 3: Tên", "text.blank"),
        ("line 4: Cấp", "unit_list.kind"),
        ("line 5: Mã TP", "unit_list.parent"),
        ("line 6: Mã", "unit.code_malformed"),
        ("line 7: Tên", "text.blank"),
        ("line 7: Cấp", "unit_list.kind"),
    ]
    assert "leading zeros may be lost: 04136" in caught.value.problems[0].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "unit_list.column"),
        ("Mã,Tên\n".encode(), "unit_list.column"),
        (b"\xff\xfe", "encoding.not_utf8"),
        (gzip.compress(b"code,name", mtime=0), "encoding.packed"),
    ],
)
def test_a_file_that_is_no_list_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(CodecError) as caught:
        read_list(data)

    assert {problem.code for problem in caught.value.problems} == {code}


def test_the_content_of_a_file_is_wanted_not_its_name() -> None:
    with pytest.raises(InvariantError) as caught:
        read_list(Path("list.csv"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.code == "codec.data"
    with pytest.raises(CodecError) as refused:
        read_list("list.csv")
    assert {problem.code for problem in refused.value.problems} == {"unit_list.column"}
    assert read_list("Mã,Tên,Cấp\n52,Gia Lai,Tỉnh\n".encode()) == read_list("Mã,Tên,Cấp\n52,Gia Lai,Tỉnh\n")
