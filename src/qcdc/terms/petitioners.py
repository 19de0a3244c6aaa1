"""Terms of petitioners, those who act for them, and respondents."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "AuthorisedPerson": term("người được ủy quyền, người đại diện", "authorised person", "02/2011/QH13"),
    "Petitioner": term("người khiếu nại, tố cáo, kiến nghị, phản ánh", "petitioner", "42/2013/QH13"),
    "Respondent": term("đối tượng bị khiếu nại, tố cáo", "respondent", "02/2011/QH13"),
    "Signatory": term("người đứng tên trong đơn", "signatory"),
}
