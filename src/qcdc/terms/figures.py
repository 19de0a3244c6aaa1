"""Terms of figures and totals."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Change": term("mức tăng, giảm so với cùng kỳ", "printed change"),
    "Coverage": term("mức độ đầy đủ", "coverage"),
    "Figure": term("số liệu", "figure"),
    "Reconciliation": term("đối chiếu số liệu", "reconciliation"),
    "Share": term("phần trên tổng thể", "share"),
}
