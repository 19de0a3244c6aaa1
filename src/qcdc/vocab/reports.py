"""Code lists of reports (*báo cáo*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Trend"]


class Trend(Code):
    """The trend in a statement without a number (*chiều hướng*)."""

    KEPT_UP = "kept_up", "được duy trì", "kept up"
    ROSE = "rose", "tăng", "rose"
    FELL = "fell", "giảm", "fell"
    PERSISTS = "persists", "còn tồn tại", "persists"
