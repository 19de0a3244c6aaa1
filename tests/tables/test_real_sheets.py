"""The sheets that writers of such systems publish, rebuilt with made-up content: what is read whole, and what is left out.

=====  ==============================================  ========  ==========  ==========================================
sheet  what it is                                      mapping   read whole  left out, and why
=====  ==============================================  ========  ==========  ==========================================
F1     monthly report of a commune, key and value      3 lines   12 of 12    –
F2     receptions of a ward, 19 columns                4 lines   3 of 4      31/02/2026: there is no such day
F3     marks for access to the law                     4 lines   3 of 3      the most and the appraised marks are extras
F4     petitions at a procuracy                        4 lines   4 of 7      compensation, cassation and reports of crimes
                                                                             are no petitions under the law that we follow
F5     indicators of a ministry's system               4 lines   2 of 3      a ministry's inspectorate: no unit in a row
F6     feedback of a ward                              5 lines   2 of 2      –
F7     ``organisationUnits`` of DHIS2                  –         –           no table: ``qcdc.exchange`` reads it
F8     tasks of a commune                              2 lines   2 of 2      –
=====  ==============================================  ========  ==========  ==========================================

The lines of a mapping are those that the user writes beside what `suggest` proposes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast

from qcdc.dates import Period
from qcdc.model import Figure, Petition, Reception, Task
from qcdc.tables import TableReading, read, suggest
from qcdc.vocab import BodyKind, Channel, PetitionKind
from register_sheets import as_csv, as_workbook

DAY = "2026-03-31"


def lines(mapping: dict[str, Any]) -> int:
    """The lines that a user writes: one for each entry."""
    return sum(len(cast("dict[str, Any]", one)) if isinstance(one, dict) else 1 for one in mapping.values())


def ask(rows: Sequence[Sequence[object]], cls: type, most: int, **mapping: Any) -> TableReading[Any]:
    data = as_workbook({"Sheet1": rows})
    assert lines(mapping) <= most
    return read(data, cls, suggest(data, cls).mapping.but(**mapping), on=DAY)


def test_f1_a_monthly_report_of_a_commune() -> None:
    labels = [
        *("Đơn tồn kỳ trước", "Đơn tiếp nhận trong kỳ", "Đơn khiếu nại", "Đơn tố cáo", "Đơn kiến nghị, phản ánh"),
        *("Đơn thuộc thẩm quyền", "Đơn không thuộc thẩm quyền", "Đơn đã giải quyết", "Tổng số lượt tiếp công dân"),
        *("Số người được tiếp", "Số đoàn đông người", "Đơn tồn cuối kỳ"),
    ]
    rows: list[list[object]] = [
        ["BÁO CÁO THÁNG 3/2026"],
        ["Chỉ tiêu", "Giá trị"],
        *[[label, place] for place, label in enumerate(labels)],
    ]

    found = ask(
        rows, Figure, 3, fixed={"unit": "xã Ia Dơk, tỉnh Gia Lai", "period": "tháng 3/2026", "origins": "recorded"}
    )

    assert found.problems == (), found.text("vi")
    assert [(one.label, one.value) for one in found.records] == [(label, place) for place, label in enumerate(labels)]
    assert {one.period for one in found.records} == {Period.month(2026, 3)}


F2_HEADERS = [
    *("STT", "Ngày tiếp", "Số đến", "Họ và tên", "Số CCCD", "Địa chỉ", "Số điện thoại", "Số người", "Hình thức tiếp"),
    *("Người tiếp", "Lĩnh vực", "Loại việc", "Nội dung", "Cán bộ phụ trách", "Hướng xử lý", "Kết quả", "Ngày trả lời"),
    *("Số bàn tiếp", "Ghi chú"),
]


def _f2_row(number: int, day: object, **other: object) -> list[object]:
    row: dict[str, object] = {
        "STT": number,
        "Ngày tiếp": day,
        "Số đến": f"{number}/TCD",
        "Họ và tên": "Người Giả Lập",
        "Số CCCD": "051***",
        "Địa chỉ": "Tổ dân phố 1",
        "Số điện thoại": "09xxxx",
        "Số người": 1,
        "Hình thức tiếp": "Thường xuyên",
        "Người tiếp": "Người tiếp công dân",
        "Lĩnh vực": "Đất đai",
        "Loại việc": "Kiến nghị",
        "Nội dung": "Đề nghị cấp giấy",
        "Cán bộ phụ trách": "Cán Bộ Giả Lập",
        "Hướng xử lý": "Hướng dẫn",
        "Kết quả": "Đã trả lời",
        "Ngày trả lời": "",
        "Số bàn tiếp": 2,
        "Ghi chú": "",
    } | other
    return [row[header] for header in F2_HEADERS]


def test_f2_receptions_of_a_ward() -> None:
    rows: list[list[object]] = [
        ["SỔ TIẾP CÔNG DÂN PHƯỜNG TRÀ CÂU (GIẢ LẬP)"],
        [*F2_HEADERS],
        _f2_row(1, "05/01/2026"),
        _f2_row(2, dt.date(2026, 1, 6), **{"Ngày trả lời": "15/01/2026", "Số người": 3}),
        _f2_row(3, "31/02/2026"),
        _f2_row(4, "07/01/2026", **{"Ghi chú": "Đông người", "Loại việc": "Khiếu nại, tố cáo"}),
    ]

    found = ask(
        rows,
        Reception,
        4,
        fixed={"unit": "phường Trà Câu, tỉnh Quảng Ngãi", "origin": "recorded"},
        words={"topics": {"Đất đai": "truong-hop:1"}},
    )

    assert [str(one.attribute) for one in found.problems] == ["Sheet1!B5 (Ngày tiếp)"], found.text("vi")
    first, second, last = found.records
    assert (first.incoming_number, first.officer.name) == ("1/TCD", "Cán Bộ Giả Lập")
    assert first.visitor.signatories[0].id_number.is_withheld
    # What is left of a masked number stands among the extras, and is not taken for the number.
    assert {one.name: one.text.reveal() for one in first.extras}["Số CCCD"] == "051***"
    assert {one.name for one in first.extras} >= {"Số bàn tiếp"}
    assert second.visitor.persons == 3
    assert last.petition_kinds == {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}
    # Every cell of a read row is in its record.
    said = {column for column in F2_HEADERS if rows[2][F2_HEADERS.index(column)] != ""}
    assert said <= {*found.mapping.columns}


def test_f3_marks_for_access_to_the_law() -> None:
    rows: list[list[object]] = [
        ["Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định"],
        ["Ban hành văn bản theo thẩm quyền", 10, 9.5, 9],
        ["Tiếp cận thông tin", 30, "27,25", 27],
        ["Hòa giải ở cơ sở", 15, 14, 14],
    ]
    data = as_workbook({"Sheet1": rows})
    mapping = suggest(data, Figure).mapping.but(
        columns={"Tiêu chí": "label", "Điểm tự chấm": "value", "Điểm tối đa": "", "Điểm thẩm định": ""},
        fixed={"unit": "xã Ia Dơk, tỉnh Gia Lai", "period": "năm 2025", "origins": "recorded"},
    )

    found = read(data, Figure, mapping, on=DAY)

    assert found.problems == (), found.text("vi")
    assert [str(one.value) for one in found.records] == ["9.5", "27.25", "14"]
    assert [one.text.reveal() for one in found.extras[0]] == ["10", "9"]


def test_f4_petitions_at_a_procuracy() -> None:
    kinds = ["Khiếu nại", "Tố cáo", "Kiến nghị", "Phản ánh", "Bồi thường", "Giám đốc thẩm", "Tố giác tội phạm"]
    rows: list[list[object]] = [
        ["Số đơn", "Ngày nhận", "Họ tên", "Loại đơn", "Nguồn đơn", "Nội dung"],
        *[[n, f"0{n}/03/2026", "Người Giả Lập", kind, "trực tiếp", "Nội dung"] for n, kind in enumerate(kinds, 1)],
    ]

    found = ask(
        rows,
        Petition,
        4,
        fixed={"handling.unit": "tỉnh Gia Lai", "handling.body": "procuracy", "origin": "recorded"},
    )

    assert len(found.records) == 4
    assert [(one.code, str(one.attribute)) for one in found.problems] == [
        ("code.no_term", f"Sheet1!D{row} (Loại đơn)") for row in (6, 7, 8)
    ]


def test_f5_indicators_of_a_ministry() -> None:
    rows: list[list[object]] = [
        ["Chỉ tiêu", "Cơ quan", "Tỉnh", "Giá trị"],
        ["Số lượt tiếp công dân", "Thanh tra", "Gia Lai", "1.202"],
        ["Số lượt tiếp công dân", "Sở Nội vụ", "Gia Lai", 12],
        ["Số lượt tiếp công dân", "Thanh tra Bộ", "", 5],
    ]

    found = ask(rows, Figure, 4, fixed={"period": "quý I/2026", "origins": "recorded"}, numbers="vi")

    assert [(one.body.kind, one.value) for one in found.records] == [
        (BodyKind.INSPECTORATE, 1202),
        (BodyKind.DEPARTMENT, 12),
    ]
    assert {one.place.row for one in found.rejected} == {4}


def test_f6_feedback_of_a_ward() -> None:
    rows: list[list[object]] = [
        ["Mã", "Ngày nhận", "Người gửi", "Kênh tiếp nhận", "Nội dung", "Mức ưu tiên", "Đánh giá", "Ngày trả lời"],
        ["PA-1", "02/03/2026 08:15", "Ng***", "ứng dụng nhắn tin", "Rác", "cao", 5, "05/03/2026"],
        ["PA-2", "03/03/2026", "Nặc danh", "trực tuyến", "Đèn đường", "thấp", "", ""],
    ]

    found = ask(
        rows,
        Petition,
        5,
        fixed={"handling.unit": "phường Trà Câu, tỉnh Quảng Ngãi", "kind": "phản ánh", "origin": "recorded"},
    )

    assert found.problems == (), found.text("vi")
    first, second = found.records
    assert (first.channel, second.anonymous) == (Channel.MESSENGER, True)
    assert first.petitioner.name.is_withheld
    assert first.handlings[0].finished == dt.date(2026, 3, 5)
    kept = {one.name: one.text.reveal() for one in first.extras}
    assert kept == {"Ngày nhận": "02/03/2026 08:15", "Người gửi": "Ng***", "Mức ưu tiên": "cao", "Đánh giá": "5"}


def test_f8_tasks_of_a_commune() -> None:
    rows: list[list[object]] = [
        ["STT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Hạn hoàn thành", "Tiến độ", "Trạng thái"],
        [1, "Tổ chức đối thoại theo QCDC", "Văn phòng", "Công an xã; MTTQ xã", "31/07/2026", "60 %", "đang thực hiện"],
        [2, "Niêm yết công khai", "Văn hóa", "", "15/07/2026", "", "đã giao"],
    ]

    found = read(as_csv(rows), Task)

    assert found.problems == (), found.text("vi")
    assert [(one.cooperating, one.progress) for one in found.records] == [
        (("Công an xã", "MTTQ xã"), "60 %"),
        ((), None),
    ]
