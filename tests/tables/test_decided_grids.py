"""Rows of results decided by hand, cell by cell, in codes and in both languages, and what each of their columns holds."""

from __future__ import annotations

from typing import Any

import pytest

from qcdc import law, tables
from qcdc.errors import InvariantError
from qcdc.tables.flat_rows import grid_of, how_of
from tables.test_decided_columns import RESULTS

Lines = tuple[str, str, str]
_LATE_VI = (
    "Khiếu nại phải được thụ lý, hoặc thông báo không thụ lý, trong thời hạn luật định kể từ ngày nhận được khiếu nại."
)
_LATE_EN = "A complaint is accepted, or refused with notice, within the statutory time limit after receipt."
_GAP_VI = "Lần xử lý thứ nhất: hạn 15/03/2023; ngày thụ lý hoặc thông báo không thụ lý: chưa có; quá hạn 107 ngày."
_GAP_EN = "Handling 1: due 15 March 2023; accepted or refused: not yet; 107 calendar days late."
_DO_VI = "Thụ lý ngay hoặc thông báo bằng văn bản, nêu rõ lý do."
_DO_EN = "Accept the complaint now, or notify the complainant in writing with the reason."
_LAW_VI = "Điều 27 Luật Khiếu nại (02/2011/QH13); khoản 1 Điều 16 Nghị định số 124/2020/NĐ-CP"
_LAW_EN = "Law on Complaints (02/2011/QH13), art. 27; Decree 124/2020/NĐ-CP, art. 16.1"
# The cells of the first row: codes, Vietnamese, English.
ROWS: dict[str, Lines] = {
    "verdicts": (
        f"complaint.acceptance.late | breach | failed | Petition | D-1 | handlings[0] | {_LATE_EN} | {_GAP_EN} |  | {_DO_EN} | {_LAW_EN} | verified |  | False | True",
        f"complaint.acceptance.late | vi phạm | không đạt | đơn | D-1 | lần xử lý thứ nhất | {_LATE_VI} | {_GAP_VI} |  | {_DO_VI} | {_LAW_VI} | đã đối chiếu văn bản |  | False | True",
        f"complaint.acceptance.late | breach | failed | petition | D-1 | handling 1 | {_LATE_EN} | {_GAP_EN} |  | {_DO_EN} | {_LAW_EN} | verified in the text |  | False | True",
    ),
    "findings": (
        f"breach | Petition | D-1 | commune | 23677 | 2023-06-30 | peoples_committee | handlings[0] | {_LATE_EN} {_GAP_EN} | {_DO_EN} | {_LAW_EN} | complaint.acceptance.late |  | 2023-06-30 | True | 61bbd52fd184581e",
        f"vi phạm | đơn | D-1 | cấp xã | 23677 | 2023-06-30 | Ủy ban nhân dân | lần xử lý thứ nhất | {_LATE_VI} {_GAP_VI} | {_DO_VI} | {_LAW_VI} | complaint.acceptance.late |  | 2023-06-30 | True | 61bbd52fd184581e",
        f"breach | petition | D-1 | commune level | 23677 | 2023-06-30 | People's Committee | handling 1 | {_LATE_EN} {_GAP_EN} | {_DO_EN} | {_LAW_EN} | complaint.acceptance.late |  | 2023-06-30 | True | 61bbd52fd184581e",
    ),
    "comparisons of printed figures": (
        "part | within_whole | False | s1; s0 | 37 | 33 |  | “37 vụ việc” (vụ việc): “33” (Đã giải quyết) is within it. [all numbers: synthetic] | synthetic | True",
        "thành phần và tổng | thành phần không vượt tổng | False | s1; s0 | 37 | 33 |  | “37 vụ việc” (vụ việc): thành phần “33” (Đã giải quyết) không vượt tổng. [mọi số liệu: số liệu giả lập] | số liệu giả lập | True",
        "part and whole | the part is within its whole | False | s1; s0 | 37 | 33 |  | “37 vụ việc” (vụ việc): “33” (Đã giải quyết) is within it. [all numbers: synthetic] | synthetic | True",
    ),
    "deadlines of a list": (
        "2023-01-03 | D-005 | commune | 23698 | 2022-12-21 | peoples_committee | complaint.acceptance | complaint.acceptance | handlings[0] |  | 2023-01-05 | met | 0 | False | ",
        "2023-01-03 | D-005 | cấp xã | 23698 | 2022-12-21 | Ủy ban nhân dân | Thụ lý, hoặc thông báo không thụ lý khiếu nại | complaint.acceptance | lần xử lý thứ nhất |  | 2023-01-05 | đúng hạn | 0 | False | ",
        "2023-01-03 | D-005 | commune level | 23698 | 2022-12-21 | People's Committee | Accepting the complaint, or giving notice of refusal | complaint.acceptance | handling 1 |  | 2023-01-05 | met | 0 | False | ",
    ),
    "a tally": (
        "case.in_authority | province | 64 | 2023-02-01 | peoples_committee | 2023-01-01 | 2023-06-30 | complaint | 1 | False | True | synthetic",
        "case.in_authority | Số vụ việc khiếu nại, tố cáo thuộc thẩm quyền phải giải quyết | cấp tỉnh | 64 | 2023-02-01 | Ủy ban nhân dân | 2023-01-01 | 2023-06-30 | khiếu nại | 1 | False | True | số liệu giả lập",
        "case.in_authority | Cases of complaint and denunciation to be settled | province level | 64 | 2023-02-01 | People's Committee | 2023-01-01 | 2023-06-30 | complaints | 1 | False | True | synthetic",
    ),
}


def cells(row: dict[str, Any]) -> str:
    return " | ".join("" if cell is None else str(cell) for cell in row.values())


@pytest.mark.parametrize("name", ROWS)
def test_the_first_row_of_results(name: str) -> None:
    value = RESULTS[name]()

    assert tuple(cells(tables.to_rows(value, language=one)[0]) for one in (None, "vi", "en")) == ROWS[name]


_SETTLED = (
    "Law on Complaints (02/2011/QH13), art. 27; Law amending the Laws on the Reception of Citizens, on Complaints and on "
    "Denunciations (136/2025/QH15), art. 2.15.b; Decree 124/2020/NĐ-CP, art. 16.1; Decree 155/2026/NĐ-CP, art. 10"
)
_SETTLED_VI = (
    "Điều 27 Luật Khiếu nại (02/2011/QH13); điểm b khoản 15 Điều 2 Luật sửa đổi, bổ sung một số điều của Luật Tiếp công "
    "dân, Luật Khiếu nại, Luật Tố cáo (136/2025/QH15); khoản 1 Điều 16 Nghị định số 124/2020/NĐ-CP; Điều 10 Nghị định số "
    "155/2026/NĐ-CP"
)


def test_the_row_of_a_deadline_has_its_provisions_in_the_language() -> None:
    due = law.deadline("complaint.acceptance", start="2026-07-02")
    codes, vi, en = (tables.to_rows(due, language=one)[0] for one in (None, "vi", "en"))

    assert cells(codes) == f"complaint.acceptance | 2026-07-02 | 7 | working_day | 2026-07-13 | False | {_SETTLED}"
    assert list(map(str, vi.values()))[:8] == [
        *("complaint.acceptance", "Thời hạn thụ lý khiếu nại lần đầu", "2026-07-02", "7", "ngày làm việc"),
        *("2026-07-13", "False", _SETTLED_VI),
    ]
    assert list(map(str, en.values()))[:8] == [
        *("complaint.acceptance", "Acceptance of a complaint, first instance", "2026-07-02", "7", "working day"),
        *("2026-07-13", "False", _SETTLED),
    ]
    assert (vi["Cách tính"], en["How it was counted"]) == (due.text("vi"), due.text("en"))


# The columns of marks, which stay when they are empty; the columns that a name makes unnecessary; what the others hold.
_FIGURE_MARKS = (
    "state hedge coverage.reported coverage.expected unplaced some_unplaced restated presumed provisional synthetic"
)
_UNIT = "unit.level=unit.name unit.on=unit.name"


def _below(prefix: str, keys: str) -> str:
    return " ".join(
        f"{prefix}.{'='.join(f'{prefix}.{part}' for part in key.split('=')).removeprefix(f'{prefix}.')}"
        for key in keys.split()
    )


MARKS: dict[str, str] = {
    "verdicts": "status provisional synthetic",
    "findings": "severity synthetic",
    "comparisons of printed figures": "agreement disagrees reservations marks stated",
    "deadlines of a list": "status provisional why",
    "deadlines of a petition": "status provisional why",
    "a deadline": "provisional",
    "a tally": "provisional synthetic origins",
    "a figure": _FIGURE_MARKS,
    "a comparison": f"exact provisional {_below('current', _FIGURE_MARKS)} {_below('previous', _FIGURE_MARKS)}",
    "restated figures": f"quality reason area.units area.only {_below('figure', _FIGURE_MARKS)}",
    "restated columns": "quality reason coverage.reported coverage.expected presumed provisional",
}
NAMED: dict[str, str] = {
    "verdicts": "",
    "findings": _UNIT,
    "comparisons of printed figures": "",
    "deadlines of a list": f"{_UNIT} key=duty",
    "deadlines of a petition": "key=duty",
    "a deadline": "limit=name",
    "a tally": f"indicator=name {_UNIT}",
    "a figure": f"indicator=name {_UNIT}",
    "a comparison": f"{_below('current', f'indicator=name {_UNIT}')} {_below('previous', f'indicator=name {_UNIT}')}",
    "restated figures": _below("figure", f"indicator=name {_UNIT}"),
    "restated columns": _UNIT,
}
_FIGURE_KINDS = {
    "day": "unit.on period.start period.end as_of",
    "number": "value rate low high",
    "whole": "part whole coverage.reported coverage.expected unplaced",
    "flag": "some_unplaced presumed provisional synthetic",
}
# What is no text.
KINDS: dict[str, dict[str, str]] = {
    "verdicts": {"day": "as_of", "flag": "provisional synthetic"},
    "findings": {"day": "unit.on as_of", "flag": "synthetic"},
    "comparisons of printed figures": {"flag": "disagrees stated", "number": "printed computed"},
    "deadlines of a list": {"day": "day unit.on latest", "whole": "days_late", "flag": "provisional"},
    "deadlines of a petition": {"day": "day done latest", "whole": "days_late", "flag": "provisional"},
    "a deadline": {"day": "start day", "whole": "count", "flag": "provisional"},
    "a tally": {
        "day": "unit.on period.start period.end",
        "whole": "value",
        "flag": "provisional synthetic",
    },
    "a figure": _FIGURE_KINDS,
    "a comparison": {
        kind: " ".join(filter(None, (own, _below("current", keys), _below("previous", keys))))
        for (kind, keys), own in zip(
            _FIGURE_KINDS.items(), ("", "difference points relative", "", "exact provisional"), strict=True
        )
    },
    "restated figures": {
        kind: " ".join(filter(None, (own, _below("figure", keys))))
        for (kind, keys), own in zip(_FIGURE_KINDS.items(), ("for.on", "", "area.units", "area.only"), strict=True)
    },
    "restated columns": {
        "day": "unit.on",
        "number": "number area_number",
        "whole": "number.part number.whole area_number.part area_number.whole coverage.reported coverage.expected",
        "flag": "presumed provisional",
    },
}
TITLES: dict[str, tuple[str, str]] = {
    "verdicts": ("Kết quả kiểm tra", "Findings"),
    "findings": ("Phát hiện khi kiểm tra", "Findings"),
    "comparisons of printed figures": ("Kết quả đối chiếu", "Comparisons of figures"),
    "deadlines of a list": ("Danh sách việc đến hạn", "Deadlines"),
    "deadlines of a petition": ("Thời hạn giải quyết", "Deadlines"),
    "a deadline": ("Thời hạn", "Deadlines"),
    "a tally": ("Số liệu tổng hợp từ hồ sơ", "Counts"),
    "a figure": ("Số liệu", "Figures"),
    "a comparison": ("So sánh với kỳ trước", "Comparisons"),
    "restated figures": ("Số liệu quy đổi", "Restated figures"),
    "restated columns": ("Số liệu quy đổi", "Restated numbers"),
}


# Deadlines and restated columns do not know of what they are made, and the first restated unit has no figure.
UNMARKED = {
    *("a deadline", "deadlines of a list", "deadlines of a petition"),
    *("restated columns", "restated figures"),
}


@pytest.mark.parametrize("name", RESULTS)
def test_what_the_columns_of_results_hold(name: str) -> None:
    """A frame has types, and a table for people keeps a mark that is empty in every row."""
    grid = grid_of(RESULTS[name](), how_of(None, identities=False, territory=None, catalogue=None))
    kinds: dict[str, str] = {}
    for one in grid.columns:
        kinds[one.kind.value] = f"{kinds.get(one.kind.value, '')} {one.key}".strip()
    del kinds["text"]

    assert " ".join(one.key for one in grid.columns if one.mark) == MARKS[name]
    assert " ".join(f"{one.key}={one.named}" for one in grid.columns if one.named) == NAMED[name]
    assert kinds == KINDS[name]
    assert grid.title == TITLES[name]
    assert grid.synthetic is (name not in UNMARKED)


@pytest.mark.parametrize("given", [{"identities": 1}, {"language": 7}, {"territory": 7}])
def test_an_argument_of_another_type_is_named(given: dict[str, Any]) -> None:
    with pytest.raises(InvariantError) as caught:
        tables.to_rows(RESULTS["a deadline"](), **given)

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", *given)
