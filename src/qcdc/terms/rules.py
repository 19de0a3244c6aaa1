"""Terms of rules and verdicts."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Basis, Severity, VerdictStatus

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
            Basis.LAW: ("văn bản viện dẫn", "the texts cited"),
            Basis.PRACTICE: ("thực tiễn công tác", "practice"),
            Basis.ARITHMETIC: ("quan hệ số học", "arithmetic"),
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
    "before_table": term(
        "ngày ghi ở trước ngày đầu tiên của danh mục đơn vị hành chính",
        "a day before the first one of the table of units",
    ),
    "level_not_in_table": term(
        "danh mục đơn vị hành chính không có cấp này, hoặc không đầy đủ ở cấp này",
        "the table of units does not hold this level, or not all of it",
    ),
    "no_unit": term("không ghi đơn vị nào", "no unit is named"),
    "no_territory": term("thiếu danh mục đơn vị hành chính", "no territory was given"),
    # What is not known, by the code of the error that says so: a sentence holds no code.
    "act.unknown": term("thư viện chưa có văn bản này", "the act is not in the law book"),
    "calendar.gap": term("chưa có lịch nghỉ của năm phải tính đến", "the days off of a year are not known"),
    "calendar.needed": term("chưa có lịch làm việc", "a work calendar is needed"),
    "competence.unknown": term("chưa rõ thẩm quyền", "it is not known who is competent"),
    "indicator.unknown": term("danh mục chỉ tiêu chưa có chỉ tiêu này", "the indicator is not in the catalogue"),
    "limit.out_of_force": term("ngày đó không có quy định nào còn hiệu lực", "no provision is in force on the day"),
    "limit.unknown": term("thư viện chưa có quy định này", "the limit is not in the law book"),
    "rollup.outside": term("nằm ngoài phạm vi tổng hợp", "outside what is rolled up"),
    "territory.day_unknown": term(
        "danh mục đơn vị hành chính chưa có ngày này", "the table of units does not know the day"
    ),
    "unit.day_needed": term("mã từng chỉ nhiều đơn vị, cần nêu ngày", "the code has named several units"),
    "unit.ended": term("không còn đơn vị nào mang mã này", "no unit bears the code any more"),
    "unit.level_needed": term("mã chỉ nhiều đơn vị, cần nêu cấp", "the code names units of several levels"),
    "unit.not_in_force": term("đơn vị không tồn tại vào ngày này", "the unit does not exist on the day"),
    "unit.unknown": term("không có đơn vị nào mang mã này", "no unit bears the code"),
    "other_level": term("không áp dụng cho cấp này", "another level"),
    "out_of_force": term("quy tắc chưa hoặc không còn hiệu lực", "the rule is not in force on the day"),
}

ERRORS: dict[str, str] = {
    "rule.uncited": "quy tắc dựa trên văn bản phải viện dẫn văn bản",
    "rule.severity": "với nguồn có độ tin cậy {confidence}, mức độ cao nhất của quy tắc là {severity}",
    "rule.subject": "quy tắc áp dụng cho kiểu dữ liệu của thư viện",
    "rules.subjects": "đối tượng {index} không phải là giá trị của thư viện",
}
