"""Sentences of errors: committees."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "chart.no_committee": (
        "Ban Chỉ đạo phải đang tồn tại vào ngày {day}",
        "the committee must exist on {day}",
    ),
    "chart.too_deep": (
        "sơ đồ có nhiều nhất {limit} cấp dưới ô trên cùng",
        "a chart can have at most {limit} levels below its top",
    ),
    "chart.too_large": (
        "một hình có nhiều nhất {limit} ô",
        "a chart can have at most {limit} boxes",
    ),
    "committee.life": (
        "sự kiện {index} ({kind}) không phù hợp với quá trình hoạt động của Ban Chỉ đạo; các sự kiện phù hợp: {fits}",
        "event {index} ({kind}) cannot happen in this state of the committee; events that fit: {fits}",
    ),
    "committee.not_founded": (
        "sự kiện đầu tiên của Ban Chỉ đạo là thành lập",
        "the first event of a committee must be its founding",
    ),
    "committee.person_twice": (
        "một người không thể giữ hai chức danh, như trong ngày {day}",
        "a person cannot have two seats, as on {day}",
    ),
    "committee.seat_empty": (
        "sự kiện {index} ({kind}): chỉ thôi giữ được chức danh đang có người; các sự kiện phù hợp: {fits}",
        "event {index} ({kind}): only a filled seat can be left; events that fit: {fits}",
    ),
    "committee.seat_taken": (
        "sự kiện {index}: chỉ chức danh đang khuyết mới phân công được",
        "event {index}: only a vacant seat can be filled",
    ),
    "committee.suspension": (
        "sự kiện {index} ({kind}): chỉ tạm dừng được khi đang hoạt động, chỉ trở lại được khi đang tạm dừng; các sự kiện phù hợp: {fits}",
        "event {index} ({kind}): only an active committee or seat can be suspended, and only a suspended one can resume; events that fit: {fits}",
    ),
    "committee.two_heads": (
        "không thể có hai Trưởng ban, như trong ngày {day}",
        "there cannot be two heads, as on {day}",
    ),
    "committee.two_standing_deputies": (
        "không thể có hai Phó Trưởng ban Thường trực, như trong ngày {day}",
        "there cannot be two standing deputies, as on {day}",
    ),
    "event.handed_to": (
        "hợp nhất phải nêu nơi tiếp nhận; kết thúc có thể nêu; sự kiện khác không được nêu",
        "a merger must name the successor; an ending may, and other events cannot",
    ),
    "event.name": (
        "chỉ sự kiện đổi tên mới kèm tên mới, và bắt buộc phải kèm",
        "a renaming must have the new name, and no other event can",
    ),
    "event.seat": (
        "chỉ sự kiện phân công hoặc thay thế mới kèm chức danh, và bắt buộc phải kèm",
        "an appointment or a replacement must have a seat, and no other event can",
    ),
    "event.seat_id": (
        "thôi giữ chức danh phải nêu mã chức danh; tạm dừng có thể nêu; sự kiện khác không được nêu",
        "a departure must name its seat; a suspension may, and other events cannot",
    ),
    "event.seats": (
        "chỉ sự kiện kiện toàn mới kèm toàn bộ danh sách, và bắt buộc phải kèm",
        "a reorganisation must list all seats, and no other event can",
    ),
    "finding.closed": (
        "hạn chế đã khắc phục hoặc đã chuyển phải ghi ngày khắc phục hoặc ngày chuyển",
        "a finding that is no longer open must have the day on which it was closed",
    ),
    "seat.empty": (
        "chức danh phải ghi người giữ, chức vụ hoặc cả hai",
        "a seat must have a person, an office, or both",
    ),
}
