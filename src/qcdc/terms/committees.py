"""Terms of steering committees."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import CommitteeEventKind, Role

__all__ = ["ERRORS", "LISTS", "MODEL", "REASONS"]

LISTS: Lists = {
    **members(
        None,
        {
            Role.HEAD: ("Trưởng ban", "head"),
            Role.STANDING_DEPUTY: ("Phó Trưởng ban Thường trực", "standing deputy head"),
            Role.DEPUTY: ("Phó Trưởng ban", "deputy head"),
            Role.MEMBER: ("Thành viên", "member"),
            Role.SECRETARY: ("Thư ký", "secretary"),
        },
    ),
    **members(
        None,
        {
            CommitteeEventKind.FOUND: ("thành lập", "founded"),
            CommitteeEventKind.APPOINT: ("phân công, bổ sung", "appointed"),
            CommitteeEventKind.LEAVE: ("thôi tham gia", "left"),
            CommitteeEventKind.END: ("kết thúc hoạt động", "ended"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "CommitteeEvent": term("sự kiện của Ban Chỉ đạo", "committee event"),
    "CommitteeNetwork": term("hệ thống Ban Chỉ đạo", "network of committees"),
    "Seat": term("chức danh", "seat"),
    "SteeringCommittee": term("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở", "steering committee", "30-CT/TW"),
}

REASONS: dict[str, Term] = {
    "does_not_exist": term("Ban Chỉ đạo không tồn tại vào ngày xét", "the committee does not exist on the day"),
    "no_office": term("không có chức danh theo chức vụ", "no seat is held by office"),
}

ERRORS: dict[str, str] = {
    "committee.life": "sự kiện {index} ({kind}) không khớp với quá trình hoạt động của Ban Chỉ đạo",
    "committee.not_founded": "sự kiện đầu tiên của Ban Chỉ đạo là thành lập",
    "committee.seat_empty": "sự kiện {index}: chức danh đang khuyết nên không thể thôi giữ",
    "committee.seat_taken": "sự kiện {index}: chức danh đã có người giữ",
    "committee.two_heads": "có hai Trưởng ban trong ngày {day}",
    "committee.two_standing_deputies": "có hai Phó Trưởng ban Thường trực trong ngày {day}",
    "event.seat": "chỉ sự kiện phân công mới kèm chức danh, và bắt buộc phải kèm",
    "event.seat_id": "chỉ sự kiện thôi giữ mới nêu mã chức danh, và bắt buộc phải nêu",
    "seat.empty": "chức danh phải có người giữ, hoặc theo chức vụ, hoặc cả hai",
}
