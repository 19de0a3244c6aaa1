"""Code lists of decisions, their publication and what follows (*quyết định, kết luận, công khai, thi hành*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["DisciplineKind", "Outcome", "PublicationForm", "Ruling"]


class Outcome(Code):
    """What the settlement found (*kết quả giải quyết*)."""

    RIGHT = "right"
    WRONG = "wrong"
    PARTLY_RIGHT = "partly_right"


class Ruling(Code):
    """What a second decision does to the first (*kết quả giải quyết lần hai*)."""

    UPHELD = "upheld"
    AMENDED = "amended"
    ANNULLED = "annulled"


class DisciplineKind(Code):
    """How somebody was disciplined (*hình thức kỷ luật*)."""

    CRITICISM = "criticism"
    REPRIMAND = "reprimand"
    WARNING = "warning"
    PAY_CUT = "pay_cut"
    DEMOTION = "demotion"
    REMOVAL = "removal"
    DISMISSAL = "dismissal"


class PublicationForm(Code):
    """How a decision or conclusion was made public (*hình thức công khai*).

    Law: Decree 124/2020/NĐ-CP art. 29.3; Law 25/2018/QH14 art. 40.
    """

    MEETING = "meeting"
    POSTING = "posting"
    WEBSITE = "website"
    BROADCAST = "broadcast"
    PRINT = "print"
