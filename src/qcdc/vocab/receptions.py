"""Code lists of the reception of citizens (*tiếp công dân*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["HeadKind", "Receiver", "ReceptionKind", "RefusalGround"]


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


class RefusalGround(Code):
    """Why somebody was not received (*căn cứ từ chối tiếp công dân*).

    Law: 42/2013/QH13 art. 9; 154/2026/NĐ-CP art. 4.
    """

    SETTLED = "settled"
    """A complaint or denunciation that was settled, reviewed and explained (Law 42/2013 art. 9.3)."""

    ANSWERED = "answered"
    """A recommendation or feedback that was answered and has nothing new (Decree 154/2026 art. 4.1.h)."""

    OTHER = "other"
    """Any other ground; the reason is explained on the spot (Decree 154/2026 art. 4.2)."""


class HeadKind(Code):
    """Whose reception days are counted (*người đứng đầu*)."""

    CHAIR = "chair"
    ADMINISTRATIVE = "administrative"
    PUBLIC_UNIT = "public_unit"
