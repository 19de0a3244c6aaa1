"""Terms of identifiers."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "AgencyId": term("mã định danh điện tử của cơ quan, tổ chức", "electronic identifier of a body"),
    "PersonalNumber": term("số định danh cá nhân, số chứng minh nhân dân", "personal number"),
    "NumberTemplate": term("mẫu số đăng ký", "form of register numbers"),
    "RegisterNumber": term("số đăng ký", "register number"),
}
