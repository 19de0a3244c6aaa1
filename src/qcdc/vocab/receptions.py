"""Code lists of the reception of citizens (*tiếp công dân*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["HeadKind", "Receiver", "ReceptionKind"]


class ReceptionKind(Code):
    """Kind of a reception (*hình thức tiếp*)."""

    REGULAR = "regular"
    PERIODIC = "periodic"
    AD_HOC = "ad_hoc"


class Receiver(Code):
    """Who received (*người tiếp*)."""

    OFFICER = "officer"
    HEAD = "head"
    DELEGATE = "delegate"


class HeadKind(Code):
    """Whose reception days are counted (*người đứng đầu*)."""

    CHAIR = "chair"
    ADMINISTRATIVE = "administrative"
    PUBLIC_UNIT = "public_unit"
