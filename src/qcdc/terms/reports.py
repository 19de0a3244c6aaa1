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
        "the printed change of a rate may be points or per cent",
    ),
    "hedged": term("số liệu ghi ước lượng", "the figure is hedged"),
    "indicator_unknown": term(
        "danh mục chỉ tiêu chưa có nên chưa đối chiếu được",
        "not in the catalogue of indicators, so it could not be checked",
    ),
    "nothing_tallied": term("không có số tổng hợp từ hồ sơ", "nothing was tallied from records"),
    "other_nature": term(
        "hai số liệu khác tính chất (kết quả, kế hoạch, mức quy định)", "the two figures differ in nature"
    ),
    "other_unit": term("hai số liệu không cùng đơn vị hành chính", "the two figures are not of one unit"),
    "other_value": term("hai số liệu không cùng dạng (số lượng, tỷ lệ)", "one figure is a count, the other a share"),
    "percent_from_zero": term("kỳ trước bằng 0 nên không có tỷ lệ phần trăm", "there is no per cent from zero"),
    "rate_of_nothing": term("tổng thể bằng 0 nên không có tỷ lệ", "there is no rate of nothing"),
    "tally_partial": term(
        "số liệu chưa đủ đơn vị, chưa đủ hồ sơ hoặc là số tạm tính", "a figure is partial or provisional"
    ),
    "nothing_printed": term("không có số công bố", "nothing is printed"),
    "nothing_to_compare": term("không đủ số liệu để đối chiếu", "there is nothing to compare"),
}
