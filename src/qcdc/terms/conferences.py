"""Terms of conferences and their tasks."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "Attendance": term("thành phần tham dự", "attendance"),
    "Chair": term("người chủ trì", "chair"),
    "Conference": term("hội nghị", "conference"),
    "ConferenceSeries": term("chuỗi hội nghị", "series of conferences"),
    "ConnectionPoint": term("điểm cầu", "connection point"),
    "FollowUp": term("kết quả thực hiện kết luận trước", "follow-up"),
    "Proposal": term("kiến nghị, đề xuất tại hội nghị", "proposal"),
    "ReportRead": term("báo cáo trình bày tại hội nghị", "report read"),
    "Task": term("nhiệm vụ", "task"),
}


ERRORS: dict[str, str] = {
    "chair.empty": "người chủ trì phải có tên, hoặc chức vụ, hoặc cả hai",
    "conference.index": "các hội nghị được đánh số từ 0 đến {last}",
    "conference.proposal": "kiến nghị {index} nêu một nhiệm vụ không có trong hội nghị",
    "conference.task": "có nhiệm vụ được giao trước hội nghị ngày {day}",
    "series.follow_up": "hội nghị theo dõi một nhiệm vụ chưa hội nghị nào trước đó giao",
    "series.order": "các hội nghị phải có ngày và xếp theo thứ tự ngày",
    "series.task": "hai hội nghị trong chuỗi giao nhiệm vụ trùng mã",
    "task.document": "chỉ nhiệm vụ rà soát mới nêu văn bản được rà soát",
    "task.done": "nhiệm vụ có ngày hoàn thành thì phải ở tình trạng hoàn thành",
}
