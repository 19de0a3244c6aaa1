"""Terms of the people's boards and of oversight."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

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
