"""Terms of the people's boards and of oversight."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

_LAW = "10/2022/QH15"

MODEL: dict[str, Term] = {
    "Board": term("Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng", "people's board", _LAW),
    "BoardMember": term("thành viên ban", "member of a board", _LAW),
    "BoardPlan": term("kế hoạch, chương trình công tác của ban", "plan of a board", _LAW),
    "BoardReport": term("báo cáo hoạt động của ban", "report of a board", _LAW),
    "Oversight": term("cuộc kiểm tra, giám sát, phản biện xã hội", "oversight", _LAW),
    "Recommendation": term("kiến nghị của ban", "recommendation", _LAW),
    "VillageCount": term("số thôn, tổ dân phố", "number of villages", _LAW),
}


ERRORS: dict[str, str] = {
    "board.body": "ban ở doanh nghiệp phải ghi doanh nghiệp, ban ở cơ quan, đơn vị không được ghi doanh nghiệp",
    "board.life": "thành viên {index} tham gia ngoài thời gian hoạt động của ban",
    "board.other_kind": "thông tin chỉ ghi cho loại ban khác",
    "board.oversight": "ban kiểm tra, giám sát trước khi được thành lập",
    "board.twice": "thành viên {index} tham gia ban hai lần cùng lúc",
    "board.two_heads": "thành viên {index} là Trưởng ban thứ hai",
    "oversight.criticism": "phản biện xã hội là của Mặt trận và các tổ chức chính trị - xã hội",
    "recommendation.outcome": "chỉ văn bản trả lời mới có kết quả",
}
