"""Terms of handlings: steps, states, grounds, who settles."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "Assignment": term("giao nhiệm vụ xác minh", "assignment to verify", "02/2011/QH13"),
    "Classification": term("kết quả phân loại đơn", "classification", "05/2021/TT-TTCP"),
    "Complexity": term("xác định vụ việc phức tạp", "complexity", "31/2019/NĐ-CP"),
    "DialogueRecord": term("biên bản đối thoại", "dialogue", "02/2011/QH13"),
    "Examination": term("trưng cầu giám định", "expert examination", "31/2019/NĐ-CP"),
    "Handling": term("quá trình xử lý tại một cơ quan", "handling", "05/2021/TT-TTCP"),
    "HandlingEvent": term("bước xử lý", "step of a handling", "05/2021/TT-TTCP"),
    "RoutingStep": term("bước luân chuyển nội bộ", "step of the office routing"),
    "TeamMember": term("thành viên tổ xác minh", "member of a verification team"),
}

ERRORS: dict[str, str] = {
    "team.who": "mỗi thành viên là một người hoặc một cơ quan",
    "competence.unknown": "chưa rõ ai có thẩm quyền giải quyết {kind} đối với {against} vào ngày {day}",
    "deadline.why": "ngày hết hạn chưa xác định được thì phải có lý do",
    "due.between": "khoảng thời gian gồm ngày đầu và ngày cuối",
    "deadlines.subject": "chỉ lần xử lý và đơn mới có thời hạn",
    "assignment.lead": "tổ xác minh có một người chủ trì",
    "complexity.written": "đã có ngày của văn bản thì không thể ghi là chưa lập thành văn bản",
    "classification.unfit": "lý do không đủ điều kiện chỉ đi với đơn không đủ điều kiện, và bắt buộc phải có",
    "dialogue.notice": "ngày thông báo {notice} sau ngày đối thoại {day}",
    "event.detail": "bước {kind} không có thông tin này",
    "event.written": "bước có văn bản kèm theo thì không thể ghi là không lập thành văn bản",
    "handling.further": "chỉ lần giải quyết tố cáo tiếp mới có lý do tố cáo tiếp",
    "event.ground": "lý do {ground} không dùng cho bước {kind}",
    "event.needed": "bước {kind} phải có thông tin này",
    "event.outcome": "chỉ quyết định hoặc kết luận mới có kết quả",
    "event.to": "chỉ bước chuyển đơn mới có nơi nhận",
    "handling.complexity": "vụ việc có căn cứ phức tạp phải được ghi là phức tạp",
    "handling.inherited": "quá trình nhận bàn giao phải chưa kết thúc và không sau ngày nhận bàn giao",
    "handling.life": "bước {index} ({kind}) không phù hợp với trạng thái {state}; các bước phù hợp: {fits}",
    "handling.nothing_told": "bước {index} thông báo về {kind} khi chưa có bước đó; các bước có thể thông báo: {fits}",
    "handling.not_received": "bước đầu tiên của quá trình xử lý là nhận đơn",
}
