"""Sentences of errors: village heads."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "dismissal.households": (
        "chỉ trường hợp hộ gia đình kiến nghị mới ghi số hộ kiến nghị và tổng số hộ",
        "only a petition by households can count those who petitioned",
    ),
    "election.village": (
        "đơn vị bầu Trưởng thôn, Tổ trưởng tổ dân phố phải là thôn, tổ dân phố",
        "the unit of the election must be a village",
    ),
}
