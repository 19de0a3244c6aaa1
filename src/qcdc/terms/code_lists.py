"""Terms of code lists."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "CodeList": term("danh mục", "code list"),
    "CodeMapping": term("bảng chuyển đổi mã", "mapping of codes"),
    "CodePair": term("cặp mã", "pair of codes"),
    "ListEntry": term("mục của danh mục", "entry of a code list"),
    "ListedCode": term("mã theo danh mục", "code of a list"),
}
