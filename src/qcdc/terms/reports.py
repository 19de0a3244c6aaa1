"""Terms of reports."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Trend

__all__ = ["LISTS", "MODEL"]

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
