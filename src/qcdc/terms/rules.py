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
    "out_of_force": term("quy tắc chưa hoặc không còn hiệu lực", "the rule is not in force on the day"),
    # A rule that meets a gap in what the library knows is skipped with the code of the error.
    "calendar.gap": term(
        "chưa có lịch nghỉ của năm cần tính", "the days off of a year it counts through are not known"
    ),
    "competence.unknown": term("chưa rõ người có thẩm quyền vào ngày đó", "who was competent on that day is not known"),
    "limit.out_of_force": term(
        "quy định cần xét chưa có hoặc không còn hiệu lực", "the limit is not in force on that day"
    ),
    "territory.day_unknown": term("danh mục đơn vị hành chính chưa có ngày này", "the units of that day are not known"),
    "unit.not_in_force": term("đơn vị hành chính không tồn tại vào ngày đó", "the unit does not exist on that day"),
}

ERRORS: dict[str, str] = {
    "rule.severity": "với nguồn có độ tin cậy {confidence}, mức độ cao nhất của quy tắc là {severity}",
    "rule.subject": "quy tắc áp dụng cho kiểu dữ liệu của thư viện",
    "rules.subjects": "đối tượng {index} không phải là giá trị của thư viện",
}
