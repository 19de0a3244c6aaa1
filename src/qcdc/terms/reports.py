"""Terms of reports."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Trend

__all__ = ["LISTS", "MODEL", "REASONS"]

LISTS: Lists = {
    **members(
        None,
        {
            Trend.KEPT_UP: ("được duy trì", "kept up"),
            Trend.ROSE: ("tăng", "rose"),
            Trend.FELL: ("giảm", "fell"),
            Trend.PERSISTS: ("còn tồn tại", "persists"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Report": term("báo cáo", "report", "02/2021/TT-TTCP"),
    "Statement": term("nhận định", "statement"),
    "Submission": term("lần gửi báo cáo", "submission"),
}

REASONS: dict[str, Term] = {
    "change_of_rate": term(
        "mức tăng, giảm của một tỷ lệ có thể là điểm phần trăm hoặc phần trăm",
        "the printed change of a rate may be in percentage points or in per cent",
    ),
    "hedged": term("số liệu ghi ước lượng", "the figure is hedged"),
    "indicator_unknown": term(
        "chỉ tiêu chưa có trong danh mục nên chưa đối chiếu được",
        "the indicator is not in the catalogue, so the figure could not be checked",
    ),
    "nothing_tallied": term("không có số tổng hợp từ hồ sơ", "nothing was tallied from records"),
    "other_nature": term(
        "hai số liệu khác tính chất (kết quả, kế hoạch, mức quy định)", "the two figures differ in nature"
    ),
    "other_unit": term("hai số liệu không cùng đơn vị hành chính", "the two figures are of different units"),
    "other_value": term("hai số liệu không cùng dạng (số lượng, tỷ lệ)", "one figure is a count, the other a share"),
    "percent_from_zero": term(
        "số liệu kỳ trước bằng 0 nên không tính được tỷ lệ phần trăm",
        "the earlier figure is zero, so there is no percentage",
    ),
    "rate_of_nothing": term("tổng thể bằng 0 nên không tính được tỷ lệ", "the whole is zero, so there is no rate"),
    "tally_partial": term(
        "số liệu còn thiếu đơn vị, thiếu hồ sơ hoặc là số tạm tính", "a figure is incomplete or provisional"
    ),
    "nothing_printed": term("không có số công bố", "nothing is printed"),
    "nothing_to_compare": term("không đủ số liệu để đối chiếu", "there is nothing to compare"),
}
