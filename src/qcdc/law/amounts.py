"""Amounts in words: ``10 ngày làm việc``, ``2 days a month``."""

from __future__ import annotations

from qcdc._kernel.language import Language, choose
from qcdc.dates import TermUnit
from qcdc.vocab import LimitUnit

__all__ = ["say_amount"]

_MANY: dict[str, str] = {
    LimitUnit.DAY_PER_WEEK: "days a week",
    LimitUnit.DAY_PER_MONTH: "days a month",
    LimitUnit.PERCENT: LimitUnit.PERCENT.en,
}
"""The English words of units for several; the others get an s."""


def say_amount(count: int, unit: LimitUnit | TermUnit, language: Language) -> str:
    """A number of some unit of a limit or a term."""
    many = unit.en if count == 1 else _MANY.get(unit, f"{unit.en}s")
    return f"{count} {choose(language, unit.vi, many)}"
