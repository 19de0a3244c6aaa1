"""What cells say: decided cases."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from qcdc.errors import QcdcError
from qcdc.model import Person, PersonalText, Topic, UnitBody
from qcdc.tables.cells import Manner, fold, read_cell, text_of
from qcdc.tables.columns import Shape
from qcdc.vocab import BodyKind, CellKind, PetitionKind, ReceptionKind

K = CellKind
DAY = dt.date(2023, 3, 5)
PERSONAL = PersonalText.of("Người Giả Lập")


def ask(kind: CellKind, value: object, *, codes: Any = None, container: Any = None, **manner: Any) -> Any:
    return read_cell(value, "field", Shape(kind, codes, container), Manner(**manner))


GOOD: list[tuple[CellKind, object, object]] = [
    (K.TEXT, " Đất\r\nđai ", "Đất\nđai"),
    (K.TEXT, "a_x000D_\nb", "a\nb"),
    (K.TEXT, 12.0, "12"),
    (K.TEXT, DAY, "05/03/2023"),
    (K.IDENTIFIER, 7.0, "7"),
    (K.IDENTIFIER, " T-1 ", "T-1"),
    (K.DAY, "05/03/2023", DAY),
    (K.DAY, "2023-03-05", DAY),
    (K.DAY, 44990, DAY),
    (K.DAY, 44990.0, DAY),
    (K.DAY, DAY, DAY),
    (K.DAY, dt.datetime(2023, 3, 5), DAY),  # noqa: DTZ001
    (K.COUNT, 3, 3),
    (K.COUNT, 3.0, 3),
    (K.COUNT, "02", 2),
    (K.COUNT, "1.202", 1202),
    (K.COUNT, "1,202", 1202),
    (K.COUNT, "3 người", 3),
    (K.COUNT, "\u00a03", 3),
    (K.NUMBER, "12,5", Decimal("12.5")),
    (K.NUMBER, "1.202.345", 1202345),
    (K.NUMBER, 0.1, Decimal("0.1")),
    (K.NUMBER, "14,5 triệu", 14500000),
    (K.FLAG, "x", True),
    (K.FLAG, "CÓ", True),
    (K.FLAG, "không", False),
    (K.FLAG, True, True),
    (K.FLAG, 0, False),
    (K.PERSONAL, "Người Giả Lập", PERSONAL),
    (K.PERSONAL, "***", PersonalText.withheld()),
    (K.PERSON, "Cán Bộ Giả Lập", Person(id="Cán Bộ Giả Lập", name="Cán Bộ Giả Lập")),
    (K.PERSON, "Cán Bộ Giả Lập [CB-1]", Person(id="CB-1", name="Cán Bộ Giả Lập")),
    (K.BODY, "UBND", UnitBody.of("peoples_committee")),
    (K.BODY, "Ủy ban nhân dân", UnitBody.of("peoples_committee")),
    (K.BODY, "Sở Nội vụ", UnitBody.of("department", "Sở Nội vụ")),
    (K.BODY, "department Sở Nội vụ", UnitBody.of("department", "Sở Nội vụ")),
    (K.BODY, "Thanh tra", UnitBody.of(BodyKind.INSPECTORATE)),
    (K.TOPIC, "danh-muc:1.2", Topic(scheme="danh-muc", code="1.2")),
    *((kind, "–", None) for kind in K),
]


@pytest.mark.parametrize(("kind", "value", "wanted"), GOOD)
def test_a_cell_is_read(kind: CellKind, value: object, wanted: object) -> None:
    found = ask(kind, value, codes=ReceptionKind)

    assert (found.value, found.kept) == (wanted, "")


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (K.IDENTIFIER, 1e17, "cell.digits_lost"),
        (K.IDENTIFIER, 1.5, "cell.digits_lost"),
        (K.COUNT, 1.202, "cell.not_count"),
        (K.COUNT, "1.5", "cell.not_count"),
        (K.COUNT, "hai", "cell.not_count"),
        (K.COUNT, True, "cell.not_count"),
        (K.COUNT, DAY, "cell.not_count"),
        (K.COUNT, float("nan"), "cell.not_count"),
        (K.COUNT, 1e300, "cell.not_count"),
        (K.COUNT, "1e400", "cell.not_count"),
        (K.COUNT, "9" * 400, "cell.not_count"),
        (K.NUMBER, "1,202", "cell.ambiguous_number"),
        (K.NUMBER, "1.202", "cell.ambiguous_number"),
        (K.NUMBER, "NaN", "cell.not_number"),
        (K.NUMBER, float("inf"), "cell.not_number"),
        (K.NUMBER, "88,9%", "cell.not_number"),
        (K.FLAG, "có lẽ", "cell.not_flag"),
        (K.FLAG, 2, "cell.not_flag"),
        (K.BODY, "cơ quan nào đó", "code.no_term"),
        (K.PERIOD, "kỳ này", "period.unreadable"),
        (K.CODE, "TX", "code.no_term"),
        (K.DAY, "Không rõ", "day.unreadable"),
        (K.DAY, 45000.25 * 10, "day.not_serial"),
        (K.PERSONAL, "a\x01b", "text.control_character"),
    ],
)
def test_a_cell_that_says_nothing_clear_is_refused(kind: CellKind, value: object, code: str) -> None:
    with pytest.raises(QcdcError) as caught:
        ask(kind, value, codes=ReceptionKind)

    assert caught.value.code == code


def test_a_number_that_means_two_things_is_read_if_the_mapping_says_how() -> None:
    assert ask(K.NUMBER, "1,202", numbers="en").value == 1202
    assert ask(K.NUMBER, "1,202", numbers="vi").value == Decimal("1.202")
    assert ask(K.NUMBER, "1.202", numbers="vi").value == 1202
    assert ask(K.COUNT, "1.202", numbers="vi").value == 1202


def test_the_hour_of_a_day_is_kept() -> None:
    assert ask(K.DAY, dt.datetime(2023, 3, 5, 8, 30)).kept == "05/03/2023 08:30"  # noqa: DTZ001
    for text in ("05/03/2023 08:30", "8:30 05/03/2023", "8h30 05/03/2023"):
        found = ask(K.DAY, text)
        assert (found.value, found.kept) == (DAY, text)
    assert ask(K.DAY, "2023-03-05 00:00:00").kept == ""


@pytest.mark.parametrize("text", ["051***", "09xxxx", "Ng***", "0912•••789"])
def test_a_masked_text_is_withheld_and_what_is_left_is_kept(text: str) -> None:
    found = ask(K.PERSONAL, text)

    assert found.value.is_withheld
    assert found.kept == text


@pytest.mark.parametrize(
    "text", ["Khiếu nại, tố cáo", "khiếu nại; tố cáo", "Khiếu nại và tố cáo", "KHIẾU NẠI + TỐ CÁO"]
)
def test_several_codes_in_a_cell(text: str) -> None:
    found = ask(K.CODE, text, codes=PetitionKind, container=frozenset)

    assert found.value == {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}


def test_own_words_come_first() -> None:
    words = {"field": {fold("TX"): "regular", fold("Đất đai"): "danh-muc:1"}}

    assert ask(K.CODE, " tx ", codes=ReceptionKind, words=words).value is ReceptionKind.REGULAR
    assert ask(K.TOPIC, "đất đai", words=words).value == Topic(scheme="danh-muc", code="1")


def test_a_topic_without_a_code_is_kept() -> None:
    found = ask(K.TOPIC, "Đất đai")

    assert (found.value, found.kept) == (None, "Đất đai")


def test_an_old_workbook_counts_from_1904() -> None:
    assert ask(K.DAY, 44990 - 1462, since_1904=True).value == DAY


def test_headers_are_compared_without_what_people_vary() -> None:
    assert fold("Ngày  tiếp :") == fold("NGÀY\nTIẾP") == fold("Nga\u0300y tie\u0302\u0301p")
    assert fold("Họ tên") != fold("Ho ten")


def test_huge_numbers_have_a_text() -> None:
    assert len(text_of(10**400)) > 100
    assert text_of(float("nan")) == "nan"
