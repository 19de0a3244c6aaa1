"""Terms of rules and verdicts."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["REASONS"]

REASONS: dict[str, Term] = {
    # Unknown facts, by the code of the error, because a sentence does not contain codes.
    "calendar.needed": term("chưa có lịch làm việc", "a work calendar is needed"),
    "rollup.outside": term("đơn vị nằm ngoài phạm vi tổng hợp", "the unit is outside the unit that is rolled up"),
    "unit.day_needed": term(
        "mã đã dùng cho nhiều đơn vị, cần nêu ngày", "the code was used by several units, so a day is needed"
    ),
    "act.unknown": term("thiếu thông tin về văn bản liên quan", "a required act is not known"),
    "calendar.unknown": term(
        "lịch nghỉ của thời gian này chưa được ban hành", "the days off of that time have not been decreed yet"
    ),
    "competence.unknown": term("chưa rõ thẩm quyền", "the competence is not known"),
    "day.out_of_range": term(
        "ngày hết hạn nằm ngoài các năm tính được", "the last day is beyond the years that can be counted"
    ),
    "indicator.unknown": term("chỉ tiêu không có trong danh mục", "the indicator is not in the catalogue"),
    "limit.out_of_force": term(
        "thời hạn, mức quy định chưa hoặc không còn hiệu lực vào ngày đó", "the limit is not in force on the day"
    ),
    "limit.unknown": term("thiếu thời hạn, mức quy định cần thiết", "a required limit is not known"),
    "period.year": term("kỳ nằm ngoài các năm tính được", "the window is beyond the years that can be counted"),
    "territory.day_unknown": term(
        "danh mục đơn vị hành chính không có ngày này", "the table of units does not cover the day"
    ),
    "unit.ended": term("đơn vị không còn tồn tại vào ngày đó", "the unit no longer existed on the day"),
    "unit.level_needed": term("chưa rõ đơn vị thuộc cấp nào", "the level of the unit is not known"),
    "unit.not_in_force": term("đơn vị không tồn tại vào ngày đó", "the unit did not exist on the day"),
    "unit.unknown": term("đơn vị không có trong danh mục", "the unit is not in the table"),
}
