"""Terms of petitions as papers, and of the cases they join."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "Case": term("vụ việc", "case", "02/2021/TT-TTCP"),
    "EarlierSettlement": term("kết quả giải quyết trước đó", "earlier settlement", "05/2021/TT-TTCP"),
    "Forwarding": term("văn bản chuyển đơn đến", "forwarding", "42/2013/QH13"),
    "Petition": term("đơn", "petition", "05/2021/TT-TTCP"),
    "PetitionLink": term("liên hệ với đơn khác", "link to another petition"),
    "Topic": term("lĩnh vực, nội dung", "topic"),
}


ERRORS: dict[str, str] = {
    "breakdown.by": "dữ liệu nhạy cảm chỉ phân tổ theo {known}",
    "breakdown.threshold": "ngưỡng dưới 2 không che được ai",
    "disclosure.mismatch": "các bảng công bố cùng nhau phải có cùng đơn vị và cùng cách phân tổ",
    "disclosure.ratio": "hãy công bố các số đếm của tỷ lệ, không công bố chính tỷ lệ",
    "disclosure.windows": "các kỳ phải lồng nhau hoặc tách rời nhau, và tổng số liệu phải khớp",
    "case.stranger": "có đơn thuộc vụ việc khác",
    "petition.dates": "{later} không thể trước {earlier}",
    "petition.handling_kind": "lần xử lý {index} ghi loại đơn khác",
    "petition.handlings": "lần xử lý {index} bắt đầu khi lần trước chưa kết thúc",
    "petition.inherited": "lần xử lý {index} không tiếp nối đúng quá trình đã bàn giao",
    "petition.link_self": "đơn không thể liên hệ với chính nó",
    "petition.national": "hồ sơ phải ghi đơn vị hành chính, nên chỉ cơ quan của một đơn vị mới nhận bàn giao được",
    "petition.received": "ngày tiếp nhận của lần xử lý đầu tiên phải trùng ngày nhận đơn",
    "petition.step_of_other_kind": "lần xử lý {index}, bước {step}: bước {kind} không thuộc loại đơn {petition}; các bước phù hợp: {fits}",
    "petition.handling_unknown": "đơn có {count} lần xử lý, không lần nào có mã này",
    "petition.reopened": "chỉ đơn đã được trả lời mới được xử lý lại theo cách này",
    "petition.succession": "chỉ bàn giao được lần xử lý chưa kết thúc",
    "topic.code": "mã lĩnh vực gồm các đoạn chữ, số cách nhau bằng dấu chấm",
}
