"""Terms of receptions of citizens."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "HeadReceptionDays": term("ngày tiếp công dân của người đứng đầu", "reception days of the head", "42/2013/QH13"),
    "DutyDay": term("ngày trực tiếp công dân", "duty day", "42/2013/QH13"),
    "ReceptionSlot": term("lịch tiếp công dân", "entry of the reception calendar", "42/2013/QH13"),
    "Reception": term("lượt tiếp công dân", "reception", "42/2013/QH13"),
}
