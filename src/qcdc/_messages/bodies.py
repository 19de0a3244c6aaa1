"""Sentences of errors: bodies."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "bodies.overlap": (
        "dòng thứ {index} không được trùng thời gian với một dòng trước của cùng cơ quan",
        "entry {index} cannot overlap an earlier entry of the same body",
    ),
    "body.day_missing": (
        "cơ quan trung ương được ghi không kèm ngày: hãy nêu ngày cần tra ở on=",
        "a reference to a national body has no day: pass the day as on=",
    ),
    "body.heirs": (
        "chỉ cơ quan đã kết thúc hoạt động mới có cơ quan kế thừa",
        "only a body that has ended can have heirs",
    ),
    "body.level": (
        "cấp của đơn vị không có loại cơ quan này; chỉ có ở {levels}",
        "a unit at this level cannot have a body of this kind; the levels are {levels}",
    ),
    "body.name_given": (
        "mỗi đơn vị chỉ có một cơ quan loại này, không ghi tên riêng",
        "a unit has one body of this kind, so it cannot have a name",
    ),
    "body.name_missing": (
        "một đơn vị có nhiều cơ quan loại này, phải ghi tên",
        "a unit has several bodies of this kind, so the name must be given",
    ),
    "body.national": (
        "cơ quan loại này là cơ quan trung ương, không thể ghi đơn vị hành chính",
        "a body of this kind is national, so it cannot have a unit",
    ),
    "body.not_national": (
        "cả nước chỉ có cơ quan trung ương; ghi cơ quan trung ương, hoặc để trống",
        "the whole country has national bodies only: give a national body, or leave the body out",
    ),
    "body.not_in_force": (
        "ngày {day} không có cơ quan này; hãy nêu một ngày cơ quan tồn tại: {lives}",
        "the body does not exist on {day}; pass a day in its life: {lives}",
    ),
    "body.unit_day": (
        "ngày của mã đơn vị phải nằm trong thời gian tồn tại của cơ quan",
        "the day of the unit code must be within the life of the body",
    ),
    "body.unit_missing": (
        "chỉ cơ quan trung ương, chẳng hạn bộ, mới không ghi đơn vị hành chính; phải ghi đơn vị",
        "only a national body, such as a ministry, can have no unit: give the unit",
    ),
    "body.unknown": (
        "cơ quan phải có trong danh sách[; cùng đơn vị có: {near}]",
        "the body must be in the register[; the unit has: {near}]",
    ),
}
