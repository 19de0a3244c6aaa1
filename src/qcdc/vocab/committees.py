"""Code lists of steering committees."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["BodySystem", "CommitteeEventKind", "FindingState", "Role"]


class Role(Code):
    """Role in a steering committee (*chức danh trong Ban Chỉ đạo*)."""

    HEAD = "head"
    STANDING_DEPUTY = "standing_deputy"
    DEPUTY = "deputy"
    MEMBER = "member"
    SECRETARY = "secretary"

    @property
    def single(self) -> bool:
        """Whether at most one person may hold the role on a day."""
        return self in {Role.HEAD, Role.STANDING_DEPUTY}


class BodySystem(Code):
    """To which system a body or an office belongs (*hệ thống tổ chức*)."""

    PARTY = "party"
    STATE = "state"
    FRONT = "front"
    ORGANISATION = "organisation"


class CommitteeEventKind(Code):
    """What can happen to a committee (*sự kiện của Ban Chỉ đạo*).

    ``reform`` (*kiện toàn*) sets the whole roster anew; ``merge`` and ``end`` are the last event of a committee.
    """

    FOUND = "found"
    APPOINT = "appoint"
    LEAVE = "leave"
    REPLACE = "replace"
    REFORM = "reform"
    RENAME = "rename"
    SUSPEND = "suspend"
    RESUME = "resume"
    MERGE = "merge"
    END = "end"

    @property
    def last(self) -> bool:
        """Whether nothing happens to the committee after it."""
        return self in {CommitteeEventKind.MERGE, CommitteeEventKind.END}


class FindingState(Code):
    """How far a finding of an inspection has been set right (*tình trạng khắc phục*)."""

    OPEN = "open"
    SET_RIGHT = "set_right"
    REFERRED = "referred"
