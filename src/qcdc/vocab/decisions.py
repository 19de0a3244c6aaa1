"""Code lists of decisions, publication and enforcement (*quyết định, kết luận, công khai, thi hành*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["DisciplineKind", "Outcome", "PublicationForm", "Ruling"]


class Outcome(Code, law="02/2011/QH13"):
    """The finding of a settlement (*kết quả giải quyết*)."""

    RIGHT = "right", "đúng", "right"
    WRONG = "wrong", "sai", "wrong"
    PARTLY_RIGHT = "partly_right", "đúng một phần", "partly right"


class Ruling(Code, law="02/2011/QH13"):
    """The effect of a second decision on the first (*kết quả giải quyết lần hai*)."""

    UPHELD = "upheld", "giữ nguyên quyết định lần đầu", "upheld"
    AMENDED = "amended", "sửa quyết định lần đầu", "amended"
    ANNULLED = "annulled", "hủy quyết định lần đầu", "annulled"


class DisciplineKind(Code):
    """A disciplinary measure (*hình thức kỷ luật*)."""

    CRITICISM = "criticism", "phê bình", "criticism"
    REPRIMAND = "reprimand", "khiển trách", "reprimand"
    WARNING = "warning", "cảnh cáo", "warning"
    PAY_CUT = "pay_cut", "hạ bậc lương", "pay cut"
    DEMOTION = "demotion", "giáng chức", "demotion"
    REMOVAL = "removal", "cách chức", "removal from office"
    DISMISSAL = "dismissal", "buộc thôi việc", "dismissal"


class PublicationForm(Code, law="124/2020/NĐ-CP"):
    """A form of publishing a decision or conclusion (*hình thức công khai*).

    Law: Decree 124/2020/NĐ-CP art. 29.3; Law 25/2018/QH14 art. 40.
    """

    MEETING = "meeting", "công bố tại cuộc họp", "at a meeting"
    POSTING = "posting", "niêm yết tại trụ sở, nơi tiếp công dân", "posted"
    WEBSITE = "website", "trang thông tin điện tử, báo điện tử", "web site or online press"
    BROADCAST = "broadcast", "phát thanh, truyền hình", "radio or television"
    PRINT = "print", "báo in", "printed press"
