"""Code lists of steering committees."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["CommitteeEventKind", "Role"]


class Role(StrEnum):
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


class CommitteeEventKind(StrEnum):
    """What can happen to a committee (*sự kiện của Ban Chỉ đạo*)."""

    FOUND = "found"
    APPOINT = "appoint"
    LEAVE = "leave"
    END = "end"
