"""Sentences of errors: handlings."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "assignment.lead": (
        "tổ xác minh phải có đúng một người hoặc cơ quan chủ trì",
        "exactly one member of a team must lead",
    ),
    "classification.unfit": (
        "lý do không đủ điều kiện chỉ đi với đơn không đủ điều kiện, và bắt buộc phải có",
        "an unfit petition must have grounds for being unfit, and no other petition can",
    ),
    "competence.unknown": (
        "dữ liệu văn bản chưa cho biết ai có thẩm quyền giải quyết {kind} đối với {against} vào ngày {day}; bỏ strict=True thì vẫn có kết quả kèm lý do",
        "the law book does not state who settles a {kind} about {against} on {day}; leave out strict=True to get a result with the reason",
    ),
    "complexity.written": (
        "đã có ngày của văn bản thì không thể ghi là chưa lập thành văn bản",
        "complexity with the day of a document cannot be recorded as not in writing",
    ),
    "deadline.why": (
        "ngày hết hạn chưa xác định được thì phải có lý do",
        "an unknown last day must have a reason",
    ),
    "deadlines.subject": (
        "chỉ lần xử lý và đơn mới có thời hạn",
        "only a handling or a petition has deadlines",
    ),
    "dialogue.notice": (
        "ngày thông báo {notice} không thể sau ngày đối thoại {day}",
        "the notice of {notice} cannot be later than the dialogue of {day}",
    ),
    "due.between": (
        "khoảng thời gian phải có ngày đầu và ngày cuối",
        "the period must have a first and a last day",
    ),
    "event.complete": (
        "bước đã có đủ thông tin thì không thể thêm ngày hay thông tin khác",
        "a whole step cannot be given together with a day or fields",
    ),
    "event.detail": (
        "bước {kind} không thể có thông tin này",
        "a step of kind {kind} cannot have this field",
    ),
    "event.ground": (
        "bước {kind} không thể có lý do {ground}",
        "a step of kind {kind} cannot have the ground {ground}",
    ),
    "event.needed": (
        "bước {kind} phải có thông tin này",
        "a step of kind {kind} must have this field",
    ),
    "event.outcome": (
        "chỉ quyết định hoặc kết luận mới có kết quả",
        "only a decision or a conclusion can have an outcome",
    ),
    "event.to": (
        "chỉ bước chuyển đơn mới có nơi nhận",
        "only a transfer can have a destination",
    ),
    "event.written": (
        "bước có văn bản kèm theo thì phải được lập thành văn bản",
        "a step with a document must have been done in writing",
    ),
    "handling.complexity": (
        "vụ việc có căn cứ phức tạp phải được ghi là phức tạp",
        "a handling with grounds of complexity must be recorded as complex",
    ),
    "handling.further": (
        "chỉ lần giải quyết tố cáo tiếp mới có lý do tố cáo tiếp",
        "only a further denunciation has a ground for denouncing further",
    ),
    "handling.inherited": (
        "quá trình nhận bàn giao phải chưa kết thúc và không sau ngày nhận bàn giao",
        "steps that are taken over must be unfinished and not later than the hand-over",
    ),
    "handling.life": (
        "bước {index} ({kind}) không thể có ở trạng thái {state}; các bước phù hợp: {fits}",
        "step {index} ({kind}) cannot follow the state {state}; steps that fit: {fits}",
    ),
    "handling.not_received": (
        "bước đầu tiên của quá trình xử lý là nhận đơn",
        "the first step of a handling must be the receipt",
    ),
    "handling.nothing_told": (
        "bước {index} thông báo về {kind} khi chưa có bước đó; các bước có thể thông báo: {fits}",
        "step {index} cannot notify of {kind}, which has not happened; steps that can be notified: {fits}",
    ),
    "team.who": (
        "mỗi thành viên phải là một người hoặc một cơ quan",
        "a member of a team must be a person or a body",
    ),
}
