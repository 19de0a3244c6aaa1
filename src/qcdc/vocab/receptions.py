"""Code lists of the reception of citizens (*tiếp công dân*)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["HeadKind", "Receiver", "ReceptionKind"]


class ReceptionKind(StrEnum):
    """Kind of a reception (*hình thức tiếp*)."""

    REGULAR = "regular"
    PERIODIC = "periodic"
    AD_HOC = "ad_hoc"


class Receiver(StrEnum):
    """Who received (*người tiếp*)."""

    OFFICER = "officer"
    HEAD = "head"
    DELEGATE = "delegate"


class HeadKind(StrEnum):
    """Whose reception days are counted (*người đứng đầu*)."""

    CHAIR = "chair"
    ADMINISTRATIVE = "administrative"
    PUBLIC_UNIT = "public_unit"
