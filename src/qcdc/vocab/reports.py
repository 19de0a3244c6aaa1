"""Code lists of reports (*báo cáo*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Trend"]


class Trend(Code):
    """What a statement without a number says of its matter (*chiều hướng*)."""

    KEPT_UP = "kept_up", "được duy trì", "kept up"
    ROSE = "rose", "tăng", "rose"
    FELL = "fell", "giảm", "fell"
    PERSISTS = "persists", "còn tồn tại", "persists"
