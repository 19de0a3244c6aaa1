"""The texts of the example's report, in both languages."""

from __future__ import annotations

from typing import Final

__all__ = ["WORDS"]

WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": (
        "BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2023 - TỈNH GIA LAI",
        "REPORT ON THE FIRST SIX MONTHS OF 2023 - GIA LAI PROVINCE",
    ),
    "subtitle": (
        "Công tác dân vận và thực hiện Quy chế dân chủ ở cơ sở. Kỳ báo cáo: {window}.",
        "Mass mobilisation and the grassroots-democracy regulations. Period: {window}.",
    ),
    "label": (
        "Số “công bố” lấy từ báo chí ({source}). Số “tổng hợp” tính từ sổ theo dõi GIẢ LẬP kèm theo ví dụ "
        "(lập bằng chương trình, có thể lập lại y hệt); không phải số liệu công bố.",
        "“Published” figures come from the press ({source}). “Tallied” ones are computed from the SYNTHETIC "
        "registers of this example (written by a program with a fixed seed); they are not published data.",
    ),
    "units": ("1. Đơn vị hành chính ngày {day}", "1. Administrative units on {day}"),
    "units-text": (
        "{provinces} tỉnh, {districts} đơn vị cấp huyện, {communes} đơn vị cấp xã "
        "({xa} xã, {phuong} phường, {thi_tran} thị trấn).",
        "{provinces} province, {districts} districts, {communes} communes "
        "({xa} communes proper, {phuong} wards, {thi_tran} townships).",
    ),
    "committees": ("2. Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở", "2. Steering committees"),
    "committees-head": (
        "Cấp|Ban Chỉ đạo|Có Trưởng ban|Thành viên|Nguồn",
        "Level|Committees|With a head|Seats|Origin",
    ),
    "province-seats": ("Cấp tỉnh, theo nguồn công bố: {seats}.", "Province, as published: {seats}."),
    "figures": ("3. Số liệu công bố và số liệu tổng hợp", "3. Published and tallied figures"),
    "figures-head": ("Chỉ tiêu|Công bố|Tổng hợp|Đối chiếu", "Indicator|Published|Tallied|Check"),
    "agrees": ("khớp", "agrees"),
    "differs": ("LỆCH {difference}", "DIFFERS BY {difference}"),
    "not-compared": ("chưa đối chiếu được", "not compared"),
    "not-tallied": ("không có sổ", "no register"),
    "compare": (
        "So với cùng kỳ 2022 (số lượt: {previous}): {change}; báo cáo công bố: {printed}.",
        "Compared with the same period of 2022 (visits: {previous}): {change}; printed: {printed}.",
    ),
    "printed": (
        "Đối chiếu các số công bố với nhau:",
        "The published figures beside each other:",
    ),
    "windows": ("4. Kỳ lịch và kỳ báo cáo thanh tra", "4. Calendar period and statutory period"),
    "windows-head": ("Chỉ tiêu|Kỳ lịch|Kỳ thanh tra", "Indicator|Calendar|Statutory"),
    "windows-text": (
        "Kỳ lịch: {calendar}. Kỳ thanh tra: {statutory}, theo {law}. Hai kỳ khác nhau ở các ngày 15 - 31/12 năm "
        "trước và 15 - 30/6, nên số liệu khác nhau; chỉ so sánh số liệu cùng loại kỳ.",
        "Calendar: {calendar}. Statutory: {statutory}, by {law}. They differ by 15-31 December of the year before "
        "and by 15-30 June, so their figures differ; only periods of the same kind are compared.",
    ),
    "districts": ("5. Theo đơn vị cấp huyện (số tổng hợp)", "5. By district (tallied)"),
    "districts-head": (
        "Đơn vị|Lượt tiếp|Cùng kỳ|Thay đổi|Người|Vụ KN, TC|Đã giải quyết|Đang giải quyết|Gửi sổ",
        "Unit|Visits|Year before|Change|Persons|Cases|Settled|Pending|Submitted",
    ),
    "own": ("Cơ quan cấp tỉnh", "Offices of the province"),
    "total": ("Tổng", "Total"),
    "coverage": ("6. Mức độ đầy đủ", "6. Coverage"),
    "coverage-text": (
        "Cấp xã: {communes}. Toàn tỉnh (tỉnh, huyện, xã): {all}. Chưa gửi: {missing}. Không xếp được vào đơn vị nào: {lost}.",
        "Communes: {communes}. Whole province (all levels): {all}. Missing: {missing}. Not placed in a unit: {lost}.",
    ),
    "nobody": ("không có", "none"),
    "nothing": ("không có", "none"),
    "statements": ("7. Nhận định (không kèm số liệu)", "7. Statements (without a number)"),
    "conference": ("8. Hội nghị trực tuyến", "8. The conference"),
    "conference-text": (
        "Điểm cầu dự kiến {expected}, đã kết nối {linked}: {linked}/{expected} ({rate}). "
        "Cấp xã {communes}, cấp huyện {districts}, điểm cầu chính {main}.",
        "Connection points expected {expected}, connected {linked}: {linked}/{expected} ({rate}). "
        "Communes {communes}, districts {districts}, main site {main}.",
    ),
    "tasks": ("9. Nhiệm vụ trong kết luận", "9. Tasks of the conclusion"),
    "tasks-head": ("Số|Cơ quan chủ trì|Căn cứ|Tình trạng", "No|Owner|Basis|State"),
    "nobody-named": ("(chưa nêu)", "(not named)"),
    "findings": ("10. Kết quả kiểm tra ngày {day}", "10. Findings, judged on {day}"),
    "findings-text": (
        "{passed} đạt, {failed} không đạt, {unstated} chưa có thông tin, {skipped} không xét, {crashed} lỗi.",
        "{passed} passed, {failed} failed, {unstated} not stated, {skipped} skipped, {crashed} crashed.",
    ),
    "finding": (
        "[{severity}] {rule} Căn cứ: {law}. Hướng xử lý: {remedy}",
        "[{severity}] {rule} Basis: {law}. Remedy: {remedy}",
    ),
    "end-good": ("Số liệu công bố khớp với số liệu tổng hợp.", "Published and tallied figures agree."),
    "end-bad": (
        "SỐ LIỆU CÔNG BỐ KHÔNG KHỚP VỚI SỐ LIỆU TỔNG HỢP: {keys}.",
        "PUBLISHED AND TALLIED FIGURES DISAGREE: {keys}.",
    ),
    "end-open": (
        "CHƯA ĐỐI CHIẾU ĐƯỢC VÌ SỔ CHƯA ĐỦ: {keys}.",
        "NOT COMPARED, BECAUSE THE REGISTERS ARE INCOMPLETE: {keys}.",
    ),
    "unreadable": ("KHÔNG ĐỌC ĐƯỢC DỮ LIỆU {name}:", "CANNOT READ {name}:"),
}
