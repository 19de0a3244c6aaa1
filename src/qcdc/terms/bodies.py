"""Terms of bodies."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "Bodies": term("danh sách cơ quan, tổ chức, đơn vị", "register of bodies"),
    "Body": term("cơ quan, tổ chức, đơn vị", "body"),
    "BodyRef": term("cơ quan, đơn vị được ghi", "reference to a body"),
    "UnitBody": term("cơ quan của đơn vị hành chính", "body of a unit"),
}

ERRORS: dict[str, str] = {
    "bodies.overlap": "dòng thứ {index} trùng thời gian với một dòng trước của cùng cơ quan",
    "body.day_missing": "cơ quan trung ương được ghi không kèm ngày, phải nêu ngày cần tra",
    "body.heirs": "chỉ cơ quan đã kết thúc hoạt động mới có cơ quan kế thừa",
    "body.level": "cấp của đơn vị không có loại cơ quan này; chỉ có ở: {levels}",
    "body.name_given": "mỗi đơn vị chỉ có một cơ quan loại này, không ghi tên riêng",
    "body.name_missing": "một đơn vị có nhiều cơ quan loại này, phải ghi tên",
    "body.national": "cơ quan loại này là cơ quan trung ương, không ghi đơn vị hành chính",
    "body.not_in_force": "ngày {day} không có cơ quan này; cơ quan tồn tại {lives}",
    "body.unit_day": "ngày của mã đơn vị phải nằm trong thời gian tồn tại của cơ quan",
    "body.unit_missing": "chỉ cơ quan trung ương, chẳng hạn bộ, mới không ghi đơn vị hành chính; phải ghi đơn vị",
    "body.unknown": "danh sách không có cơ quan này; cùng đơn vị có: {near}",
}
