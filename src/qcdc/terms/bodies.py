"""Terms of bodies."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Bodies": term("danh sách cơ quan, tổ chức, đơn vị", "register of bodies"),
    "Body": term("cơ quan, tổ chức, đơn vị", "body"),
    "BodyRef": term("cơ quan, đơn vị được ghi", "reference to a body"),
    "UnitBody": term("cơ quan của đơn vị hành chính", "body of a unit"),
}
