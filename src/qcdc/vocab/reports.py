"""Code lists of reports (*báo cáo*)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Trend"]


class Trend(StrEnum):
    """What a statement without a number says of its matter (*chiều hướng*)."""

    KEPT_UP = "kept_up"
    ROSE = "rose"
    FELL = "fell"
    PERSISTS = "persists"
