"""Terms of reports."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Report": term("báo cáo", "report", "02/2021/TT-TTCP"),
    "Statement": term("nhận định", "statement"),
    "Submission": term("lần gửi báo cáo", "submission"),
}
