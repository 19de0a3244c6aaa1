"""Terms of petitions and cases."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Case": term("vụ việc", "case", "02/2021/TT-TTCP"),
    "EarlierSettlement": term("kết quả giải quyết trước đó", "earlier settlement", "05/2021/TT-TTCP"),
    "Forwarding": term("văn bản chuyển đơn đến", "forwarding", "42/2013/QH13"),
    "Petition": term("đơn", "petition", "05/2021/TT-TTCP"),
    "PetitionLink": term("liên hệ với đơn khác", "link to another petition"),
    "Topic": term("lĩnh vực, nội dung", "topic"),
}
