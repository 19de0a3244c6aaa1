"""Terms of decisions, publication and enforcement, and of documents."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Amounts": term("số tiền, diện tích đất", "amounts of money and land"),
    "Attachment": term("tài liệu kèm theo", "attachment"),
    "Decision": term("quyết định giải quyết, kết luận nội dung", "decision or conclusion", "02/2011/QH13"),
    "Discipline": term("hình thức và số người bị kỷ luật", "discipline"),
    "DocumentRef": term("số, ngày, nơi ban hành văn bản", "reference to a document"),
    "EnforcementRecord": term("kết quả thi hành", "enforcement record", "02/2011/QH13"),
    "Publication": term("việc công khai quyết định, kết luận", "publication", "124/2020/NĐ-CP"),
}
