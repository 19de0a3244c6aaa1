"""Passages with decided readings. Every passage, place and number is made up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from qcdc.reading import scan
from qcdc.vocab import Measure, SpanKind

K = SpanKind
M = Measure
D = Decimal
Row = tuple[Any, ...]
"""The span, its value, what its unit words mean, its kind; and where they are read, its hedge or direction."""

PASSAGES: dict[str, tuple[str, list[Row], list[str]]] = {
    "a window, levels, a change, a pair": (
        "Từ ngày 15/12/2022 đến ngày 14/6/2023, tỉnh Giả Lập đã tiếp 1.202 lượt công dân (giảm 108 lượt so với cùng kỳ năm "
        "2022), có 23 đoàn đông người/141 người.",
        [
            ("1.202 lượt công dân", 1202, M.VISIT, K.LEVEL),
            ("108 lượt", 108, M.VISIT, K.CHANGE, "down"),
            ("23 đoàn đông người", 23, M.GROUP, K.PAIR),
            ("141 người", 141, M.PERSON, K.PAIR),
        ],
        ["15/12/2022", "14/6/2023", "2022"],
    ),
    "a fraction and its rate": (
        "Đã xử lý 2.300/2.345 đơn, đạt 98,1%.",
        [
            ("2.300", 2300, M.PETITION, K.PART),
            ("2.345 đơn", 2345, M.PETITION, K.WHOLE),
            ("98,1%", D("98.1"), M.PERCENT, K.RATE),
        ],
        [],
    ),
    "bare numbers behind their words": (
        "Tổng số vụ việc: 37; đã giải quyết: 33; còn lại: 04 vụ.",
        [("37", 37, M.CASE, K.LEVEL), ("33", 33, None, K.LEVEL), ("04 vụ", 4, M.CASE, K.LEVEL)],
        [],
    ),
    "money and land in several scales": (
        "Quý I/2024, thu hồi hơn 5,3 tỷ đồng và 1.250,5 m² đất; trả lại khoảng 320 triệu đồng, 1,2 ha đất.",
        [
            ("hơn 5,3 tỷ đồng", 5_300_000_000, M.DONG, K.LEVEL, "more_than"),
            ("1.250,5 m²", D("1250.5"), M.SQUARE_METRE, K.LEVEL),
            ("khoảng 320 triệu đồng", 320_000_000, M.DONG, K.LEVEL, "about"),
            ("1,2 ha", D("1.2"), M.HECTARE, K.LEVEL),
        ],
        ["2024"],
    ),
    "from one value to another": (
        "Tỷ lệ hòa giải thành tăng từ 78,5% lên 82%; số vụ việc giảm từ 120 vụ xuống còn 95 vụ.",
        [
            ("78,5%", D("78.5"), M.PERCENT, K.OLD),
            ("82%", 82, M.PERCENT, K.NEW),
            ("120 vụ", 120, M.CASE, K.OLD),
            ("95 vụ", 95, M.CASE, K.NEW),
        ],
        [],
    ),
    "ranges": (
        "Mỗi xã có từ 5 đến 7 tổ hòa giải, mỗi tổ 3 - 5 hòa giải viên; tỷ lệ từ 52,38% – 99,84%.",
        [
            ("5", 5, M.TEAM, K.LOW),
            ("7 tổ hòa giải", 7, M.TEAM, K.HIGH),
            ("3", 3, M.PERSON, K.LOW),
            ("5 hòa giải viên", 5, M.PERSON, K.HIGH),
            ("52,38%", D("52.38"), M.PERCENT, K.LOW),
            ("99,84%", D("99.84"), M.PERCENT, K.HIGH),
        ],
        [],
    ),
    "acts and articles": (
        "Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, Nghị định số 59/2023/NĐ-CP ngày 14/8/2023, khoản 2, Điều 11, 12 và "
        "15, Kế hoạch số 15-KH/TU, Quyết định 217-QĐ/TW, Đề án 06, xã đã tổ chức 45 hội nghị.",
        [("45 hội nghị", 45, M.CONFERENCE, K.LEVEL)],
        ["10/2022/QH15", "59/2023/NĐ-CP", "14/8/2023", "2", "11", "12", "15", "15-KH/TU", "217-QĐ/TW", "06"],
    ),
    "phone numbers": (
        "Đường dây nóng 0269.3000.111 nhận 87 cuộc gọi; tổng đài 1022 nhận 1.022 phản ánh.",
        [("87 cuộc gọi", 87, M.CALL, K.LEVEL), ("1.022 phản ánh", 1022, M.OPINION, K.LEVEL)],
        ["0269.3000.111", "1022"],
    ),
    "names with numbers": (
        "Mô hình “3 không, 5 có” tại thôn 2, phường 3 và tổ dân phố 4 phường Giả Định; đợt 1 năm 2023, phòng chống COVID-19, "
        "mạng 5G, dịch vụ công mức độ 3, 4; có 19/19 tiêu chí.",
        [("19", 19, M.ITEM, K.PART), ("19 tiêu chí", 19, M.ITEM, K.WHOLE)],
        ["3", "5", "2", "3", "4", "1", "2023", "19", "5", "3", "4"],
    ),
    "numbers in words": (
        "Ba vụ việc kéo dài trên 10 năm đã được giải quyết hai vụ; hai mươi lăm đơn và một đơn tố cáo; một số đơn vị, thứ ba, "
        "trong năm đơn vị đã họp.",
        [
            ("Ba vụ việc", 3, M.CASE, K.LEVEL),
            ("hai vụ", 2, M.CASE, K.LEVEL),
            ("hai mươi lăm đơn", 25, M.PETITION, K.LEVEL),
            ("một đơn", 1, M.PETITION, K.LEVEL),
        ],
        ["10"],
    ),
    "footnotes and numbering": (
        "2.1. Tiếp thường xuyên: 120 lượt (1)/135 người.\n3. Đơn thư: 312 đơn [2]",
        [
            ("120 lượt", 120, M.VISIT, K.LEVEL),
            ("135 người", 135, M.PERSON, K.LEVEL),
            ("312 đơn", 312, M.PETITION, K.LEVEL),
        ],
        ["2.1", "(1)", "3", "[2]"],
    ),
    "three units of one count": (
        "Tiếp 320 lượt/ 400 người/280 vụ việc, giảm 25 lượt/30 người so với cùng kỳ.",
        [
            ("320 lượt", 320, M.VISIT, K.PAIR),
            ("400 người", 400, M.PERSON, K.PAIR),
            ("280 vụ việc", 280, M.CASE, K.PAIR),
            ("25 lượt", 25, M.VISIT, K.CHANGE, "down"),
            ("30 người", 30, M.PERSON, K.CHANGE, "down"),
        ],
        [],
    ),
    "a pair with one unit told elsewhere": (
        "Tiếp 99 lượt công dân/117 người (thường xuyên 61/75 người, định kỳ 38 lượt /42 người).",
        [
            ("99 lượt công dân", 99, M.VISIT, K.PAIR),
            ("117 người", 117, M.PERSON, K.PAIR),
            ("61", 61, M.VISIT, K.PAIR),
            ("75 người", 75, M.PERSON, K.PAIR),
            ("38 lượt", 38, M.VISIT, K.PAIR),
            ("42 người", 42, M.PERSON, K.PAIR),
        ],
        [],
    ),
    "a bracket with both values of a change": (
        "Số lượt tiếp giảm 07 lượt (33/40); số đơn thư giảm 2,9% (135/139); số vụ việc bằng 95% so với cùng kỳ (38/40).",
        [
            ("07 lượt", 7, M.VISIT, K.CHANGE, "down"),
            ("33", 33, M.VISIT, K.NEW),
            ("40", 40, M.VISIT, K.OLD),
            ("2,9%", D("2.9"), M.PERCENT, K.CHANGE, "down"),
            ("135", 135, M.PETITION, K.NEW),
            ("139", 139, M.PETITION, K.OLD),
            ("95%", 95, M.PERCENT, K.RATE),
            ("38", 38, M.CASE, K.NEW),
            ("40", 40, M.CASE, K.OLD),
        ],
        [],
    ),
    "one word governs several changes": (
        "So với cùng kỳ năm 2022: giảm 35 lượt (tương ứng 8,4%), tăng 2 đoàn, 26 người; 12 vụ việc mới.",
        [
            ("35 lượt", 35, M.VISIT, K.CHANGE, "down"),
            ("8,4%", D("8.4"), M.PERCENT, K.CHANGE, "down"),
            ("2 đoàn", 2, M.GROUP, K.CHANGE, "up"),
            ("26 người", 26, M.PERSON, K.CHANGE, "up"),
            ("12 vụ việc", 12, M.CASE, K.LEVEL),
        ],
        ["2022"],
    ),
    "points, comparatives and multiples": (
        "Tăng 12,5 điểm phần trăm, cao hơn 5% so với chỉ tiêu, thấp hơn năm trước 120 hộ, tăng 1,5 lần so với cùng kỳ.",
        [
            ("12,5 điểm phần trăm", D("12.5"), M.PERCENTAGE_POINT, K.CHANGE, "up"),
            ("5%", 5, M.PERCENT, K.CHANGE, "up"),
            ("120 hộ", 120, M.HOUSEHOLD, K.CHANGE, "down"),
            ("1,5 lần", D("1.5"), M.INSTANCE, K.CHANGE, "up"),
        ],
        [],
    ),
    "hedges": (
        "Gần 97% hộ ký cam kết; dưới 5% chưa ký; xấp xỉ 1 triệu lượt người; trên địa bàn 15 xã có trên 200 mô hình.",
        [
            ("Gần 97%", 97, M.PERCENT, K.RATE, "nearly"),
            ("dưới 5%", 5, M.PERCENT, K.RATE, "nearly"),
            ("xấp xỉ 1 triệu lượt người", 1_000_000, M.PERSON_VISIT, K.LEVEL, "about"),
            ("15 xã", 15, M.COMMUNE_UNIT, K.LEVEL),
            ("trên 200 mô hình", 200, M.MODEL, K.LEVEL, "more_than"),
        ],
        [],
    ),
    "unit words attached, joined by commas, unknown": (
        "Hiến 12.500m2 đất, 3.400 ngày công; 18 xã, phường, thị trấn; 7 chốt kiểm soát; 12 cơ quan, đơn vị; 5.000đ.",
        [
            ("12.500m2", 12500, M.SQUARE_METRE, K.LEVEL),
            ("3.400 ngày công", 3400, M.LABOUR_DAY, K.LEVEL),
            ("18 xã, phường, thị trấn", 18, M.COMMUNE_UNIT, K.LEVEL),
            ("7 chốt", 7, None, K.LEVEL),
            ("12 cơ quan, đơn vị", 12, M.AGENCY, K.LEVEL),
            ("5.000đ", 5000, M.DONG, K.LEVEL),
        ],
        [],
    ),
    "numbers in the style of the other language": (
        "Có 12,345 lượt công dân, 1,566 đơn, 99.5% và 1,202,300.50 m2; bảng 26 1,566 12 vụ.",
        [
            ("12,345 lượt công dân", 12345, M.VISIT, K.LEVEL),
            ("1,566 đơn", 1566, M.PETITION, K.LEVEL),
            ("99.5%", D("99.5"), M.PERCENT, K.RATE),
            ("1,202,300.50 m2", D("1202300.50"), M.SQUARE_METRE, K.LEVEL),
            ("12 vụ", 12, M.CASE, K.LEVEL),
        ],
        ["26", "1,566"],
    ),
    "years, lists of years and windows": (
        "Giai đoạn 2019 - 2023 và 6 tháng đầu năm 2024, các năm 2014, 2015 và 2016; 2019 đơn; tháng 6/2023; quý 2.",
        [("2019 đơn", 2019, M.PETITION, K.LEVEL)],
        ["2019", "2023", "6", "2024", "2014", "2015", "2016", "6/2023", "2"],
    ),
    "days and hours": (
        "Lúc 8 giờ 30 ngày 10, 11/5, tiếp 07 công dân; trong vòng 10 ngày phải trả lời; trực 24/24 giờ; tiếp dân 24 ngày.",
        [("07 công dân", 7, M.PERSON, K.LEVEL), ("24 ngày", 24, M.DAY, K.LEVEL)],
        ["8", "30", "10", "11/5", "10", "24/24 giờ"],
    ),
    "fractions of places and of unnamed things": (
        "Có 1/3 số hộ, 2/3 tổng số thôn, 12/12 chốt; 33 trên tổng số 37 tổ.",
        [
            ("1", 1, M.HOUSEHOLD, K.PART),
            ("3", 3, M.HOUSEHOLD, K.WHOLE),
            ("2", 2, M.VILLAGE_UNIT, K.PART),
            ("3", 3, M.VILLAGE_UNIT, K.WHOLE),
            ("12", 12, None, K.PART),
            ("12 chốt", 12, None, K.WHOLE),
            ("33", 33, M.TEAM, K.PART),
            ("37 tổ", 37, M.TEAM, K.WHOLE),
        ],
        [],
    ),
    "English: pairs, adjectives, a window": (
        "In the first 6 months of 2023, the province received 1,202 citizen visits, down 108 visits, with 23 large groups/141 people "
        "and 24,001 new cases.",
        [
            ("1,202 citizen visits", 1202, M.VISIT, K.LEVEL),
            ("108 visits", 108, M.VISIT, K.CHANGE, "down"),
            ("23 large groups", 23, M.GROUP, K.PAIR),
            ("141 people", 141, M.PERSON, K.PAIR),
            ("24,001 new cases", 24001, M.CASE, K.LEVEL),
        ],
        ["6", "2023"],
    ),
    "English: money, fractions, changes": (
        "More than VND 74 billion and 1.1 hectares; 192/375 cases (51.2%), of which 183/375 are pending; an increase of 0.6%; "
        "12.5% higher than in 2022; thirty-two cases.",
        [
            ("More than VND 74 billion", 74 * 10**9, M.DONG, K.LEVEL, "more_than"),
            ("1.1 hectares", D("1.1"), M.HECTARE, K.LEVEL),
            ("192", 192, M.CASE, K.PART),
            ("375 cases", 375, M.CASE, K.WHOLE),
            ("51.2%", D("51.2"), M.PERCENT, K.RATE),
            ("183", 183, M.CASE, K.PART),
            ("375", 375, M.CASE, K.WHOLE),
            ("0.6%", D("0.6"), M.PERCENT, K.CHANGE, "up"),
            ("12.5%", D("12.5"), M.PERCENT, K.CHANGE, "up"),
            ("thirty-two cases", 32, M.CASE, K.LEVEL),
        ],
        ["2022"],
    ),
    "English: dates and acts": (
        "On 15 June 2023 and in Q1/2024, under Article 11 and 12 of Law No. 10/2022/QH15, 5 of the 12 districts reported; from 5 to 7 "
        "teams.",
        [
            ("5", 5, M.DISTRICT_UNIT, K.PART),
            ("12 districts", 12, M.DISTRICT_UNIT, K.WHOLE),
            ("5", 5, M.TEAM, K.LOW),
            ("7 teams", 7, M.TEAM, K.HIGH),
        ],
        ["15", "2023", "1/2024", "11", "12", "10/2022/QH15"],
    ),
    "two units behind a fraction": (
        "Đã tiếp 161/201 lượt/người.",
        [("161", 161, M.VISIT, K.PAIR), ("201", 201, M.PERSON, K.PAIR)],
        [],
    ),
    "a unit for each number of a fraction, as of the pair before": (
        "Nhận 9 đơn; tiếp 23 đoàn đông người/141 người, trong đó 5/30 người.",
        [
            ("9 đơn", 9, M.PETITION, K.LEVEL),
            ("23 đoàn đông người", 23, M.GROUP, K.PAIR),
            ("141 người", 141, M.PERSON, K.PAIR),
            ("5", 5, M.GROUP, K.PAIR),
            ("30 người", 30, M.PERSON, K.PAIR),
        ],
        [],
    ),
    "a number behind the first word of a sentence is no name": (
        "Có 12; ở xã Giả Lập 7, hết.",
        [("12", 12, None, K.LEVEL)],
        ["7"],
    ),
    "two numbers of one unit are two statements": (
        "So với cùng kỳ giảm 7 vụ, 5 vụ kéo dài.",
        [("7 vụ", 7, M.CASE, K.CHANGE, "down"), ("5 vụ", 5, M.CASE, K.LEVEL)],
        [],
    ),
    "digits in groups that are no one number": (
        "Bảng: 1.566\u00a0123 vụ.",
        [("123 vụ", 123, M.CASE, K.LEVEL)],
        ["1.566"],
    ),
    "a slash with a word behind it": (
        "Tiếp 5 lượt/ngày và 7 vụ việc.",
        [("5 lượt", 5, M.VISIT, K.LEVEL), ("7 vụ việc", 7, M.CASE, K.LEVEL)],
        [],
    ),
    "a fraction behind a name is no name": (
        "Kết quả ở Giả Lập 12/15.",
        [("12", 12, None, K.PART), ("15", 15, None, K.WHOLE)],
        [],
    ),
    "what looks like a year, in billions": (
        "Kinh phí năm 2024 trong 2025 tỷ đồng.",
        [("2025 tỷ đồng", 2025 * 10**9, M.DONG, K.LEVEL)],
        ["2024"],
    ),
    "in words, one is a number only of cases and petitions": (
        "Có hai hộ, một hộ và một vụ.",
        [("hai hộ", 2, M.HOUSEHOLD, K.LEVEL), ("một vụ", 1, M.CASE, K.LEVEL)],
        [],
    ),
    "comrades": (
        "Có 5 đ/c, 6đ/c và 7 Đ/C.",
        [(one, int(one[0]), M.PERSON, K.LEVEL) for one in ("5 đ/c", "6đ/c", "7 Đ/C")],
        [],
    ),
    "numbers in several scales are none of their pieces": (
        "Thu 1 tỷ 200 triệu 500 nghìn đồng, 3 triệu rưỡi đồng, 4 triệu hai trăm nghìn đồng, 3 chục vụ và 5 trăm đơn; chi 2 tỷ, "
        "200 triệu đồng năm 2023.",
        [("2 tỷ", 2 * 10**9, None, K.LEVEL), ("200 triệu đồng", 200 * 10**6, M.DONG, K.LEVEL)],
        ["1 tỷ", "200 triệu", "500 nghìn", "3 triệu", "4 triệu", "3", "5", "2023"],
    ),
    "nor do digits go on with a number in words": (
        "Thu hai tỷ 300 triệu đồng và ba nghìn 5 đơn; có ba tỷ đồng, 300 hộ.",
        [("ba tỷ đồng", 3 * 10**9, M.DONG, K.LEVEL), ("300 hộ", 300, M.HOUSEHOLD, K.LEVEL)],
        ["300 triệu", "5"],
    ),
    "English: multiples are no unit words": (
        "There were 5 hundred petitions, 2 dozen cases, 3 new cases and 4 million people.",
        [("3 new cases", 3, M.CASE, K.LEVEL), ("4 million people", 4 * 10**6, M.PERSON, K.LEVEL)],
        ["5", "2"],
    ),
    "a number out of another": (
        "Đạt 33 vụ trên tổng số 37 vụ; 40 trong số 37 tổ; 37 trong số 37 tổ; chấm 7 trên 10.",
        [
            ("33 vụ", 33, M.CASE, K.LEVEL),
            ("37 vụ", 37, M.CASE, K.LEVEL),
            ("40", 40, None, K.LEVEL),
            ("37 tổ", 37, M.TEAM, K.LEVEL),
            ("37", 37, M.TEAM, K.PART),
            ("37 tổ", 37, M.TEAM, K.WHOLE),
            ("7", 7, None, K.LEVEL),
            ("10", 10, None, K.LEVEL),
        ],
        [],
    ),
    "a rate that changed governs what stands in its bracket only": (
        "So với cùng kỳ giảm 5%, 12 vụ việc mới; giảm 5% (13 vụ việc).",
        [
            ("5%", 5, M.PERCENT, K.CHANGE, "down"),
            ("12 vụ việc", 12, M.CASE, K.LEVEL),
            ("5%", 5, M.PERCENT, K.CHANGE, "down"),
            ("13 vụ việc", 13, M.CASE, K.CHANGE, "down"),
        ],
        [],
    ),
    "a number behind a phone number": (
        "Đường dây nóng 1022 và 15; 12 vụ.",
        [("15", 15, None, K.LEVEL), ("12 vụ", 12, M.CASE, K.LEVEL)],
        ["1022"],
    ),
    "what only looks like a number": ("Chuẩn bị QH15, m2, Ⅳ, ٣٤ và ½; tối đa.", [], []),
}
ENGLISH = {name for name in PASSAGES if name.startswith("English")}


@pytest.mark.parametrize("name", PASSAGES)
def test_the_reading_of_a_passage(name: str) -> None:
    text, rows, others = PASSAGES[name]

    found = scan(text, "en" if name in ENGLISH else "vi")

    read = [
        (one.text, one.value, one.measure, one.kind, *filter(None, (one.hedge, one.direction))) for one in found.figures
    ]
    assert read == rows
    assert [one.text for one in found.not_figures] == others


def test_a_text_with_letters_apart_from_their_marks_is_read_the_same() -> None:
    import unicodedata

    for name, (text, _, _) in PASSAGES.items():
        apart = scan(unicodedata.normalize("NFD", text), "en" if name in ENGLISH else "vi")
        joined = scan(unicodedata.normalize("NFC", text), "en" if name in ENGLISH else "vi")
        assert [one.value for one in apart.figures] == [one.value for one in joined.figures]
        assert [unicodedata.normalize("NFC", one.text) for one in apart.figures] == [one.text for one in joined.figures]
        assert [one.kind for one in apart.figures] == [one.kind for one in joined.figures]


def test_unit_words_told_elsewhere_are_marked() -> None:
    part, whole, rate = scan("Đã giải quyết 33/37 vụ việc, đạt 89,2%.").figures

    assert (part.unit_words, part.unit_elsewhere, whole.unit_words, whole.unit_elsewhere) == (
        "vụ việc",
        True,
        "vụ việc",
        False,
    )
    assert (part.group, whole.group, rate.group) == (0, 0, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Có 5 đ/c.", [("đ/c", False)]),
        ("Có 6đ/c.", [("đ/c", False)]),
        ("Tiếp 161/201 lượt/người.", [("lượt", True), ("người", True)]),
        (
            "Tiếp 23 đoàn/141 người, trong đó 5/30 người.",
            [("đoàn", False), ("người", False), ("đoàn", True), ("người", False)],
        ),
        ("Tổng số vụ việc: 37.", [("vụ việc", True)]),
        ("Có 12/13 số chốt kiểm soát.", [("chốt", True), ("chốt", True)]),
        ("Có 12/13 chốt kiểm soát.", [("chốt", True), ("chốt", False)]),
        ("Có 12/13 số hộ.", [("hộ", True), ("hộ", True)]),
        ("VND 74 billion.", [("VND", False)]),
        ("Có 7 Chốt, 12/13 Chốt.", [("", False), ("", False), ("", False)]),
        ("Có 7 chốt  kiểm soát, tăng 12.", [("chốt", False), ("", False)]),
    ],
)
def test_unit_words_are_as_printed(text: str, words: list[tuple[str, bool]]) -> None:
    assert [(one.unit_words, one.unit_elsewhere) for one in scan(text).figures] == words


def test_other_readings_of_a_number_are_kept() -> None:
    (figure,) = scan("Diện tích 12,345 ha.").figures

    assert (figure.value, [one.value for one in figure.others]) == (D("12.345"), [12345])
