"""Terms of acts and limits."""

from __future__ import annotations

from qcdc.law import Confidence, LimitUnit
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
            LimitUnit.PERCENT: ("phần trăm", "percent"),
            LimitUnit.HOUSEHOLD: ("hộ gia đình", "household"),
            LimitUnit.TIME: ("lần", "time"),
        },
    ),
    **members(
        None,
        {
            Confidence.VERIFIED: ("đã đối chiếu văn bản", "verified in the text"),
            Confidence.KNOWN: ("biết rõ, chưa đối chiếu", "known, text not read"),
            Confidence.UNCERTAIN: ("chưa chắc chắn", "uncertain"),
        },
    ),
}

ERRORS: dict[str, str] = {
    "act.unknown": "không có văn bản mang số này; gần giống: {near}",
    "citation.incomplete": "điểm phải có khoản, khoản phải có điều",
    "citation.too_deep": "vị trí viện dẫn gồm điều, khoản, điểm",
    "limit.no_term": "{key} không phải là thời hạn",
    "limit.out_of_force": "{key} không có giá trị vào ngày {day}; có hiệu lực {spans}",
    "limit.unknown": "không có giới hạn mang khóa này; gần giống: {near}",
}
