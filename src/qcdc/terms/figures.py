"""Terms of figures and totals."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Breakdown": term("tổng và các thành phần", "breakdown"),
    "Category": term("phân tổ", "category"),
    "Change": term("mức tăng, giảm so với cùng kỳ", "printed change"),
    "ChangeOf": term("mức tăng, giảm giữa hai số liệu", "change between two figures"),
    "Coverage": term("mức độ đầy đủ", "coverage"),
    "ExpectedBodies": term("cơ quan phải báo cáo", "bodies expected to report"),
    "Figure": term("số liệu", "figure"),
    "Movement": term("biến động trong kỳ", "movement"),
    "Place": term("phạm vi của số liệu", "place"),
    "Print": term("số liệu như văn bản ghi", "print"),
    "Range": term("khoảng giá trị", "range"),
    "RateOf": term("tỷ lệ của phần trên tổng thể", "rate and its base"),
    "Reconciliation": term("đối chiếu số liệu", "reconciliation"),
    "Share": term("phần trên tổng thể", "share"),
    "Window": term("kỳ chưa nêu đủ", "window"),
}
