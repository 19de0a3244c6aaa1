"""Records in which every text that may name somebody says the same telling name of a person who does not exist."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

from qcdc._kernel.values import field_names, is_entity
from qcdc.model import PersonalText, Petitioner, evolve

__all__ = ["TAINT", "TEXT", "taint"]

TAINT = "Nguyễn Thị Lộ Danh"
TEXT = PersonalText.of(TAINT)


def taint(value: Any) -> Any:
    """The same value with the telling name in every place that can hold a personal text."""
    cls: Any = value.__class__
    if cls is tuple:
        return tuple(taint(one) for one in value)
    if not is_entity(cls) or cls is PersonalText:
        return value
    hints = get_type_hints(cls)
    changes = {
        name: TEXT if PersonalText in get_args(hints[name]) else taint(getattr(value, name))
        for name in field_names(cls)
    }
    if cls is Petitioner:
        changes["anonymous"] = False
    return evolve(value, **changes)
