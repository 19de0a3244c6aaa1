"""Terms of bodies."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import BodyKind

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "72/2025/QH15",
        {
            BodyKind.PEOPLES_COMMITTEE: ("Ủy ban nhân dân", "People's Committee"),
            BodyKind.PEOPLES_COUNCIL: ("Hội đồng nhân dân", "People's Council"),
        },
    ),
    **members(
        "42/2013/QH13",
        {
            BodyKind.RECEPTION_BOARD: ("Ban Tiếp công dân", "reception board"),
        },
    ),
    **members(
        None,
        {
            BodyKind.DEPARTMENT: ("sở và cơ quan ngang sở", "department"),
            BodyKind.DIVISION: ("phòng chuyên môn", "division"),
            BodyKind.INSPECTORATE: ("cơ quan thanh tra", "inspectorate"),
            BodyKind.PARTY_COMMITTEE: ("cấp ủy", "Party committee"),
            BodyKind.PARTY_COMMISSION: ("cơ quan tham mưu của cấp ủy", "commission of the Party committee"),
            BodyKind.FRONT: ("Ủy ban Mặt trận Tổ quốc Việt Nam", "Fatherland Front committee"),
            BodyKind.MEMBER_ORGANISATION: ("tổ chức thành viên của Mặt trận", "member organisation of the Front"),
            BodyKind.ARMED_FORCES: ("lực lượng vũ trang", "armed forces"),
            BodyKind.COURT: ("Tòa án nhân dân", "people's court"),
            BodyKind.PROCURACY: ("Viện kiểm sát nhân dân", "people's procuracy"),
            BodyKind.AGENCY: ("cơ quan, đơn vị khác", "other agency"),
            BodyKind.ENTERPRISE: ("doanh nghiệp", "enterprise"),
            BodyKind.SCHOOL: ("trường học", "school"),
            BodyKind.VILLAGE: ("thôn, tổ dân phố chưa có mã", "village without a code"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Bodies": term("danh sách cơ quan, tổ chức, đơn vị", "register of bodies"),
    "Body": term("cơ quan, tổ chức, đơn vị", "body"),
    "BodyRef": term("cơ quan, đơn vị được ghi", "reference to a body"),
    "UnitBody": term("cơ quan của đơn vị hành chính", "body of a unit"),
}

ERRORS: dict[str, str] = {
    "bodies.overlap": "dòng thứ {index} trùng thời gian với một dòng trước của cùng cơ quan",
    "body.heirs": "chỉ cơ quan đã kết thúc hoạt động mới có cơ quan kế thừa",
    "body.level": "cấp của đơn vị không có loại cơ quan này; chỉ có ở: {levels}",
    "body.name_given": "mỗi đơn vị chỉ có một cơ quan loại này, không ghi tên riêng",
    "body.name_missing": "một đơn vị có nhiều cơ quan loại này, phải ghi tên",
    "body.not_in_force": "ngày {day} không có cơ quan này; cơ quan tồn tại {lives}",
    "body.unit_day": "ngày của mã đơn vị phải nằm trong thời gian tồn tại của cơ quan",
    "body.unknown": "danh sách không có cơ quan này; cùng đơn vị có: {near}",
}
