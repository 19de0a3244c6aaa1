"""Terms of people and offices."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Extra": term("cột khác của sổ", "extra entry of a register"),
    "Office": term("chức vụ", "office"),
    "Person": term("người giữ chức vụ", "office-holder"),
    "PersonalText": term("thông tin cá nhân", "personal text", "91/2025/QH15"),
}
