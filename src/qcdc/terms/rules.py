"""Terms of rules and verdicts."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Severity, VerdictStatus

__all__ = ["ERRORS", "LISTS", "REASONS"]

LISTS: Lists = {
    **members(
        None,
        {
            Severity.BREACH: ("vi phạm", "breach"),
            Severity.WARNING: ("cảnh báo", "warning"),
            Severity.NOTICE: ("lưu ý", "notice"),
        },
    ),
    **members(
        None,
        {
            VerdictStatus.PASSED: ("đạt", "passed"),
            VerdictStatus.FAILED: ("không đạt", "failed"),
            VerdictStatus.SKIPPED: ("không xét", "skipped"),
            VerdictStatus.CRASHED: ("lỗi khi kiểm tra", "crashed"),
        },
    ),
}

REASONS: dict[str, Term] = {
    "no_territory": term("thiếu danh mục đơn vị hành chính", "no territory was given"),
    "other_level": term("không áp dụng cho cấp này", "another level"),
    "act.unknown": term("thiếu thông tin về văn bản liên quan", "an act it needs is not known"),
    "calendar.gap": term(
        "lịch nghỉ của thời gian này chưa được ban hành", "the days off of that time are not decreed yet"
    ),
    "competence.unknown": term("chưa rõ thẩm quyền", "the competence is not known"),
    "day.out_of_range": term(
        "ngày hết hạn nằm ngoài các năm tính được", "the day lies beyond the years that are counted"
    ),
    "indicator.unknown": term("chỉ tiêu không có trong danh mục", "the indicator is not in the catalogue"),
    "limit.out_of_force": term(
        "thời hạn, mức quy định chưa hoặc không còn hiệu lực vào ngày đó", "the limit is not in force on the day"
    ),
    "limit.unknown": term("thiếu thời hạn, mức quy định cần thiết", "a limit it needs is not known"),
    "period.year": term("kỳ nằm ngoài các năm tính được", "the window lies beyond the years that are counted"),
    "territory.day_unknown": term("bảng đơn vị không có ngày này", "the table of units does not know the day"),
    "unit.ended": term("đơn vị không còn tồn tại vào ngày đó", "the unit is not there on the day"),
    "unit.level_needed": term("chưa rõ đơn vị thuộc cấp nào", "the level of the unit is not known"),
    "unit.not_in_force": term("đơn vị không tồn tại vào ngày đó", "the unit is not in force on the day"),
    "unit.unknown": term("đơn vị không có trong danh mục", "the unit is not in the table"),
    "out_of_force": term("quy tắc chưa hoặc không còn hiệu lực", "the rule is not in force on the day"),
}

ERRORS: dict[str, str] = {
    "rule.severity": "với nguồn có độ tin cậy {confidence}, mức độ cao nhất của quy tắc là {severity}",
    "rule.subject": "quy tắc áp dụng cho kiểu dữ liệu của thư viện",
    "rules.subjects": "đối tượng {index} không phải là giá trị của thư viện",
}
