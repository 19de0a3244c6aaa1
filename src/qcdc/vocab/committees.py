"""Code lists of steering committees."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["BodySystem", "CommitteeEventKind", "FindingState", "Role"]


class Role(Code):
    """Role in a steering committee (*chức danh trong Ban Chỉ đạo*)."""

    HEAD = "head", "Trưởng ban", "head"
    STANDING_DEPUTY = "standing_deputy", "Phó Trưởng ban Thường trực", "standing deputy head"
    DEPUTY = "deputy", "Phó Trưởng ban", "deputy head"
    MEMBER = "member", "Thành viên", "member"
    SECRETARY = "secretary", "Thư ký", "secretary"

    @property
    def single(self) -> bool:
        """Whether at most one person may hold the role on a day."""
        return self in {Role.HEAD, Role.STANDING_DEPUTY}


class BodySystem(Code):
    """The system that a body or an office belongs to (*hệ thống tổ chức*)."""

    PARTY = "party", "Đảng", "Party"
    STATE = "state", "Nhà nước", "state"
    FRONT = "front", "Mặt trận Tổ quốc Việt Nam", "Fatherland Front"
    ORGANISATION = "organisation", "tổ chức chính trị - xã hội", "socio-political organisations"


class CommitteeEventKind(Code):
    """An event in the life of a committee (*sự kiện của Ban Chỉ đạo*).

    ``reform`` (*kiện toàn*) replaces the whole roster; ``merge`` and ``end`` are the last event of a committee.
    """

    FOUND = "found", "thành lập", "founded"
    APPOINT = "appoint", "phân công, bổ sung", "appointed"
    LEAVE = "leave", "thôi tham gia", "left"
    REPLACE = "replace", "thay thế", "replaced"
    REFORM = "reform", "kiện toàn", "re-formed"
    RENAME = "rename", "đổi tên", "renamed"
    SUSPEND = "suspend", "tạm dừng hoạt động", "suspended"
    RESUME = "resume", "hoạt động trở lại", "resumed"
    MERGE = "merge", "hợp nhất, sáp nhập", "merged"
    END = "end", "kết thúc hoạt động", "ended"

    @property
    def last(self) -> bool:
        """Whether it is the last event of a committee."""
        return self in {CommitteeEventKind.MERGE, CommitteeEventKind.END}


class FindingState(Code):
    """The state of a finding of an inspection (*tình trạng khắc phục*)."""

    OPEN = "open", "chưa khắc phục", "open"
    SET_RIGHT = "set_right", "đã khắc phục", "corrected"
    REFERRED = "referred", "đã chuyển cơ quan có thẩm quyền", "referred"
