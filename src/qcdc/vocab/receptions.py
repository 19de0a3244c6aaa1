"""Code lists of the reception of citizens (*tiếp công dân*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["HeadKind", "Receiver", "ReceptionKind", "RefusalGround"]


class ReceptionKind(Code, law="42/2013/QH13"):
    """Kind of a reception (*hình thức tiếp*)."""

    REGULAR = "regular", "tiếp thường xuyên", "regular reception"
    PERIODIC = "periodic", "tiếp định kỳ", "periodic reception"
    AD_HOC = "ad_hoc", "tiếp đột xuất", "ad hoc reception"


class Receiver(Code, law="42/2013/QH13"):
    """The person who received (*người tiếp*)."""

    OFFICER = "officer", "người tiếp công dân", "reception officer"
    HEAD = "head", "người đứng đầu", "head in person"
    DELEGATE = "delegate", "người được ủy quyền", "delegate"


class RefusalGround(Code, law="154/2026/NĐ-CP"):
    """The ground of a refused reception (*căn cứ từ chối tiếp công dân*).

    Law: 42/2013/QH13 art. 9; 154/2026/NĐ-CP art. 4.
    """

    SETTLED = "settled", "khiếu nại, tố cáo đã được giải quyết đúng pháp luật", "complaint or denunciation settled"
    """A complaint or denunciation that was settled, reviewed and explained (Law 42/2013 art. 9.3)."""

    ANSWERED = "answered", "kiến nghị, phản ánh đã được trả lời", "recommendation or feedback answered"
    """A recommendation or feedback that was answered and has nothing new (Decree 154/2026 art. 4.1.h)."""

    OTHER = "other", "trường hợp từ chối tiếp khác", "another ground"
    """Any other ground; the reason is explained orally (Decree 154/2026 art. 4.2)."""


class HeadKind(Code, law="42/2013/QH13"):
    """The head whose reception days are counted (*người đứng đầu*)."""

    CHAIR = "chair", "Chủ tịch UBND", "chair of the People's Committee"
    ADMINISTRATIVE = "administrative", "thủ trưởng cơ quan hành chính nhà nước khác", "head of another State body"
    PUBLIC_UNIT = "public_unit", "người đứng đầu đơn vị sự nghiệp công lập", "head of a public service unit"
