"""Amounts in words: ``10 ngày làm việc``, ``2 days a month``."""

from __future__ import annotations

from enum import StrEnum

from qcdc._kernel.language import Language

__all__ = ["say_amount"]

_WORDS: dict[str, tuple[str, str, str]] = {
    "day": ("ngày", "calendar day", "calendar days"),
    "working_day": ("ngày làm việc", "working day", "working days"),
    "week": ("tuần", "week", "weeks"),
    "month": ("tháng", "month", "months"),
    "year": ("năm", "year", "years"),
    "day_per_week": ("ngày trong một tuần", "day a week", "days a week"),
    "day_per_month": ("ngày trong một tháng", "day a month", "days a month"),
    "person": ("người", "person", "persons"),
    "percent": ("%", "%", "%"),
    "household": ("hộ gia đình", "household", "households"),
    "village": ("thôn, tổ dân phố", "village", "villages"),
    "time": ("lần", "time", "times"),
    "issue": ("số phát hành", "issue", "issues"),
    "share": ("phần", "share", "shares"),
}


def say_amount(count: int, unit: StrEnum, language: Language) -> str:
    """A number of some unit of a limit or a term."""
    vi, one, many = _WORDS[unit.value]
    if language == "vi":
        return f"{count} {vi}"
    return f"{count} {one if count == 1 else many}"
