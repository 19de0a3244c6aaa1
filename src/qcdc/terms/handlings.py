"""Terms of handlings: steps, states, grounds, who settles."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

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
