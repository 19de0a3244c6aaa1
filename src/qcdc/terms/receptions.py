"""Terms of receptions of citizens."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

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
