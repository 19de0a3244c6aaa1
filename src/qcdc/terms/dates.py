"""Terms of days and periods."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "PartialDate": term("ngày chỉ biết đến tháng hoặc năm", "partial date"),
}
