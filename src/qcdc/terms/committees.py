"""Terms of steering committees."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "CommitteeEvent": term("sự kiện của Ban Chỉ đạo", "committee event"),
    "CommitteeFinding": term("hạn chế, kiến nghị sau kiểm tra", "finding of an inspection"),
    "CommitteeInspection": term("cuộc kiểm tra của Ban Chỉ đạo", "inspection by a committee"),
    "CommitteeNetwork": term("hệ thống Ban Chỉ đạo", "network of committees"),
    "CommitteeStanding": term("tình trạng Ban Chỉ đạo vào một ngày", "standing of a committee on a day"),
    "CommitteeYear": term("chương trình công tác năm của Ban Chỉ đạo", "year of a committee"),
    "Guidance": term("văn bản hướng dẫn", "guidance"),
    "OfficeHolding": term("thời gian giữ chức vụ", "holding of an office"),
    "ReportDue": term("báo cáo của Ban Chỉ đạo cấp dưới", "report due from below"),
    "SecretariatMember": term("thành viên Tổ thư ký, giúp việc", "member of the secretariat"),
    "Seat": term("chức danh", "seat"),
    "SteeringCommittee": term("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở", "steering committee", "30-CT/TW"),
}


ERRORS: dict[str, str] = {
    "chart.too_deep": "sơ đồ có nhiều nhất {limit} cấp dưới ô trên cùng",
    "chart.no_committee": "ngày {day} không có Ban Chỉ đạo này",
    "chart.too_large": "một hình có nhiều nhất {limit} ô",
    "committee.life": "sự kiện {index} ({kind}) không phù hợp với quá trình hoạt động của Ban Chỉ đạo; các sự kiện phù hợp: {fits}",
    "committee.not_founded": "sự kiện đầu tiên của Ban Chỉ đạo là thành lập",
    "committee.seat_empty": "sự kiện {index} ({kind}): chức danh đang khuyết nên không thể thôi giữ; các sự kiện phù hợp: {fits}",
    "committee.seat_taken": "sự kiện {index}: chức danh đã có người giữ",
    "committee.two_heads": "có hai Trưởng ban trong ngày {day}",
    "committee.two_standing_deputies": "có hai Phó Trưởng ban Thường trực trong ngày {day}",
    "committee.person_twice": "một người giữ hai chức danh trong ngày {day}",
    "committee.suspension": "sự kiện {index} ({kind}): tạm dừng khi đã tạm dừng hoặc khuyết, hoặc trở lại khi không tạm dừng; các sự kiện phù hợp: {fits}",
    "event.handed_to": "hợp nhất phải nêu nơi tiếp nhận, kết thúc có thể nêu, sự kiện khác thì không",
    "event.name": "chỉ sự kiện đổi tên mới kèm tên mới, và bắt buộc phải kèm",
    "event.seat": "chỉ sự kiện phân công hoặc thay thế mới kèm chức danh, và bắt buộc phải kèm",
    "event.seat_id": "sự kiện thôi giữ nêu mã chức danh, tạm dừng có thể nêu, sự kiện khác thì không",
    "event.seats": "chỉ sự kiện kiện toàn mới kèm toàn bộ danh sách, và bắt buộc phải kèm",
    "finding.closed": "hạn chế không còn tồn tại phải nêu ngày khắc phục hoặc chuyển",
    "seat.empty": "chức danh phải có người giữ, hoặc theo chức vụ, hoặc cả hai",
}
