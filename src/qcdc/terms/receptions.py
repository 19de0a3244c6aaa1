"""Terms of receptions of citizens."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import HeadKind, Receiver, ReceptionKind, RefusalGround

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "42/2013/QH13",
        {
            ReceptionKind.REGULAR: ("tiếp thường xuyên", "regular reception"),
            ReceptionKind.PERIODIC: ("tiếp định kỳ", "periodic reception"),
            ReceptionKind.AD_HOC: ("tiếp đột xuất", "ad hoc reception"),
        },
    ),
    **members(
        "42/2013/QH13",
        {
            Receiver.OFFICER: ("người tiếp công dân", "reception officer"),
            Receiver.HEAD: ("người đứng đầu", "head in person"),
            Receiver.DELEGATE: ("người được ủy quyền", "delegate"),
        },
    ),
    **members(
        "154/2026/NĐ-CP",
        {
            RefusalGround.SETTLED: (
                "khiếu nại, tố cáo đã được giải quyết đúng pháp luật",
                "complaint or denunciation settled",
            ),
            RefusalGround.ANSWERED: ("kiến nghị, phản ánh đã được trả lời", "recommendation or feedback answered"),
            RefusalGround.OTHER: ("trường hợp từ chối tiếp khác", "another ground"),
        },
    ),
    **members(
        "42/2013/QH13",
        {
            HeadKind.CHAIR: ("Chủ tịch UBND", "chair of the People's Committee"),
            HeadKind.ADMINISTRATIVE: ("thủ trưởng cơ quan hành chính nhà nước khác", "head of another State body"),
            HeadKind.PUBLIC_UNIT: ("người đứng đầu đơn vị sự nghiệp công lập", "head of a public service unit"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "HeadReceptionDays": term("ngày tiếp công dân của người đứng đầu", "reception days of the head", "42/2013/QH13"),
    "DutyDay": term("ngày trực tiếp công dân", "duty day", "42/2013/QH13"),
    "ReceptionSlot": term("lịch tiếp công dân", "entry of the reception calendar", "42/2013/QH13"),
    "Reception": term("lượt tiếp công dân", "reception", "42/2013/QH13"),
}


ERRORS: dict[str, str] = {
    "reception.day_outside": "có ngày nằm ngoài kỳ: {days}",
    "reception.day_twice": "mỗi ngày chỉ ghi trực tiếp tiếp hoặc ủy quyền tiếp, không ghi cả hai",
    "reception.delegate": "chỉ buổi tiếp theo ủy quyền mới có người được ủy quyền",
    "reception.holder": "Chủ tịch chỉ là người đứng đầu UBND, cơ quan khác có người đứng đầu khác",
    "reception.times": "số lần tiếp tính từ 1",
    "duty.delegate": "người được ủy quyền chỉ ghi khi tiếp theo ủy quyền",
    "reception.nobody": "một lượt tiếp có ít nhất một người",
    "reception.representatives": "số người đại diện ({part}) nhiều hơn số người đến ({whole})",
}
