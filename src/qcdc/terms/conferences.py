"""Terms of conferences and their tasks."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "Attendance": term("thành phần tham dự", "attendance"),
    "Chair": term("người chủ trì", "chair"),
    "Conference": term("hội nghị", "conference"),
    "ConferenceSeries": term("chuỗi hội nghị", "series of conferences"),
    "ConnectionPoint": term("điểm cầu", "connection point"),
    "FollowUp": term("kết quả thực hiện kết luận trước", "follow-up"),
    "Proposal": term("kiến nghị, đề xuất tại hội nghị", "proposal"),
    "ReportRead": term("báo cáo trình bày tại hội nghị", "report presented"),
    "Task": term("nhiệm vụ", "task"),
}
