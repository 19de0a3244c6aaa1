"""Terms of acts and limits."""

from __future__ import annotations

from qcdc.law import ChangeKind, Confidence, LimitUnit, PauseGround, ReferenceFamily
from qcdc.terms.term import Lists, members

__all__ = ["ERRORS", "LISTS"]

LISTS: Lists = {
    **members(
        "91/2015/QH13",
        {
            LimitUnit.DAY: ("ngày", "calendar day"),
            LimitUnit.WORKING_DAY: ("ngày làm việc", "working day"),
            LimitUnit.WEEK: ("tuần", "week"),
            LimitUnit.MONTH: ("tháng", "month"),
            LimitUnit.YEAR: ("năm", "year"),
        },
    ),
    **members(
        None,
        {
            LimitUnit.DAY_PER_WEEK: ("ngày trong một tuần", "day a week"),
            LimitUnit.DAY_PER_MONTH: ("ngày trong một tháng", "day a month"),
            LimitUnit.PERSON: ("người", "person"),
            LimitUnit.PERCENT: ("%", "per cent"),
            LimitUnit.HOUSEHOLD: ("hộ gia đình", "household"),
            LimitUnit.VILLAGE: ("thôn, tổ dân phố", "village"),
            LimitUnit.TIME: ("lần", "time"),
            LimitUnit.ISSUE: ("số phát hành", "issue"),
            LimitUnit.SHARE: ("tỷ lệ", "share"),
        },
    ),
    **members(
        None,
        {
            Confidence.VERIFIED: ("đã đối chiếu văn bản", "verified in the text"),
            Confidence.KNOWN: ("được biết rộng rãi, chưa đối chiếu văn bản", "known, text not read"),
            Confidence.UNCERTAIN: ("chưa chắc chắn", "uncertain"),
        },
    ),
    **members(
        "02/2011/QH13",
        {
            PauseGround.SUSPENSION: ("tạm đình chỉ", "suspension"),
            PauseGround.OBSTACLE: ("trở ngại khách quan", "obstacle"),
            PauseGround.EXAMINATION: ("giám định", "expert examination"),
        },
    ),
    **members(
        None,
        {
            ReferenceFamily.STATE: ("văn bản của Nhà nước", "State"),
            ReferenceFamily.PARTY: ("văn bản của Đảng", "Party"),
        },
    ),
    **members(
        None,
        {
            ChangeKind.ACT_BEGAN: ("văn bản có hiệu lực", "an act came into force"),
            ChangeKind.ACT_ENDED: ("văn bản hết hiệu lực", "an act lapsed"),
            ChangeKind.PROVISION_BEGAN: ("điều, khoản, điểm có hiệu lực", "a place in an act came into force"),
            ChangeKind.PROVISION_ENDED: ("điều, khoản, điểm hết hiệu lực", "a place in an act lapsed"),
            ChangeKind.LIMIT_BEGAN: ("bắt đầu áp dụng giới hạn", "a limit began"),
            ChangeKind.LIMIT_CHANGED: ("thay đổi giới hạn", "a limit changed"),
            ChangeKind.LIMIT_ENDED: ("thôi áp dụng giới hạn", "a limit ended"),
            ChangeKind.TRANSITION_BEGAN: ("quy định chuyển tiếp", "a transitional provision"),
        },
    ),
}

ERRORS: dict[str, str] = {
    "act.unknown": "không có văn bản mang số này; gần giống: {near}",
    "citation.incomplete": "điểm phải có khoản, khoản phải có điều",
    "citation.too_deep": "vị trí viện dẫn gồm điều, khoản, điểm",
    "law.ended": "{number} đã hết hiệu lực từ trước, ngày cuối là {day}",
    "competence.reason": "thẩm quyền chưa xác định được thì phải có lý do",
    "competence.words": "ghi chú phải có cả hai ngôn ngữ hoặc không có",
    "law.competence": "thẩm quyền mang tên gồm loại việc, lần giải quyết và người bị khiếu nại, tố cáo; nhận được {value}",
    "law.field": "{place}: không có trường này; các trường: {known}",
    "law.act_twice": "{number} được khai hai lần",
    "law.appended": "dòng mới của {key} phải bắt đầu sau ngày {begun}, liền sau ngày cuối của dòng trước, nhận được {since}",
    "law.calendar": "năm nghỉ chỉ thêm được vào lịch nghỉ đã ban hành",
    "law.citation": "{place}: căn cứ phải bắt đầu bằng số của một văn bản, nhận được {value}",
    "law.no_year": "không có năm {year} để thêm ngày",
    "law.itself": "{place}: {number} không thể sửa đổi hay thay thế chính nó",
    "law.misplaced": "{own} được lưu dưới tên khác: {key}",
    "law.cited": "{place}: dữ liệu chưa có văn bản {number}; cần bổ sung văn bản này trước",
    "law.no_act": "{place}: không có văn bản {number} để sửa đổi hay thay thế",
    "law.run": "{place}: dãy số kết thúc sau số đầu tiên và không quá {most} số",
    "law.month_and_day": "ngày trong năm viết dạng MM-DD, nhận được {value}",
    "law.proposed_year": "năm dự kiến là số nguyên từ {first} đến {last}",
    "law.row": "{place}: cần {expected}, nhận được {value}",
    "law.missing": "{place}: thiếu trường này",
    "law.rows": "các dòng của {key} chồng lên nhau hoặc bỏ trống mà không khai báo, tại ngày {day}",
    "law.toml": "nội dung không phải TOML, tại {where}",
    "law.toml_extreme": "nội dung lồng quá sâu hoặc có số quá dài",
    "law.value": "{place}: {code}",
    "law.year": "bảng ngày nghỉ mang tên năm, nhận được {value}",
    "law.years": "các năm của lịch phải liền nhau",
    "limit.counted_back": "{key} được tính lùi từ một sự kiện: hãy dùng latest_before",
    "limit.negative": "số người tán thành và tổng số không âm, nhận được {value}",
    "limit.no_share": "{key} không phải là tỷ lệ",
    "limit.no_term": "{key} không phải là thời hạn",
    "limit.out_of_force": "{key} không có giá trị vào ngày {day}; có hiệu lực {spans}",
    "limit.share": "tỷ lệ phải có tử số lớn hơn 0 và mẫu số không nhỏ hơn tử số, và chỉ tỷ lệ mới có mẫu số; chỉ tỷ lệ hoặc phần trăm mới có mức phải vượt",
    "limit.since": "giới hạn phải có ngày bắt đầu",
    "limit.unknown": "không có giới hạn mang khóa này; gần giống: {near}",
    "provision.place": "hiệu lực của cả văn bản phải được khai cùng văn bản",
    "provision.suspended": "việc tạm ngưng hiệu lực phải có ngày bắt đầu và không áp dụng cho một phần của quy định",
    "limit.no_pause": "{key}: pháp luật không có quy định trừ thời gian với lý do {why}",
    "pause.how_long": "thời gian không tính vào thời hạn là một khoảng có đủ hai ngày, hoặc là một số ngày",
    "pause.overlap": "hai khoảng thời gian không tính vào thời hạn chồng lên nhau vào ngày {day}",
    "reference.impostor": "có chữ trông giống {right} nhưng là chữ khác; hãy viết {right}",
    "reference.kind": "số văn bản của Đảng có loại văn bản trước dấu gạch chéo",
    "reference.malformed": "không phải số, ký hiệu văn bản, như 05/2021/TT-TTCP hoặc 124-QĐ/TW: {value}",
    "reference.part": "{value} không phải là thành phần của số, ký hiệu văn bản",
    "reference.year": "năm gồm bốn chữ số chỉ có ở văn bản của Nhà nước",
}
