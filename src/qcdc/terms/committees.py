"""Terms of steering committees."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "CommitteeEvent": term("sự kiện của Ban Chỉ đạo", "committee event"),
    "CommitteeFinding": term("hạn chế, kiến nghị sau kiểm tra", "finding of an inspection"),
    "CommitteeInspection": term("cuộc kiểm tra của Ban Chỉ đạo", "inspection by a committee"),
    "CommitteeNetwork": term("hệ thống Ban Chỉ đạo", "network of committees"),
    "CommitteeStanding": term("tình trạng Ban Chỉ đạo vào một ngày", "state of a committee on a day"),
    "CommitteeYear": term("chương trình công tác năm của Ban Chỉ đạo", "year of a committee"),
    "Guidance": term("văn bản hướng dẫn", "guidance"),
    "OfficeHolding": term("thời gian giữ chức vụ", "holding of an office"),
    "ReportDue": term("báo cáo của Ban Chỉ đạo cấp dưới", "report due from a lower committee"),
    "SecretariatMember": term("thành viên Tổ thư ký, giúp việc", "member of the secretariat"),
    "Seat": term("chức danh", "seat"),
    "SteeringCommittee": term("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở", "steering committee", "30-CT/TW"),
}
