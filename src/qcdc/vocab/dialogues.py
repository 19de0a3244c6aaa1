"""Code lists of dialogues and of democracy at the place of work (*đối thoại, dân chủ tại nơi làm việc*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConferenceProposer", "ConferenceReporter", "DialogueBasis", "WorkplaceKind"]


class ConferenceProposer(Code):
    """Who proposed an extraordinary conference at a place of work (*bên đề xuất hội nghị bất thường*)."""

    UNION = "union"
    HEAD = "head"
    STAFF = "staff"


class ConferenceReporter(Code):
    """Who reports at the yearly conference of a village (*người báo cáo tại hội nghị định kỳ của cộng đồng dân cư*)."""

    HEAD = "head"
    FRONT = "front"
    INSPECTION_BOARD = "inspection_board"


class DialogueBasis(Code):
    """Why a dialogue is held (*căn cứ tổ chức đối thoại*)."""

    PERIODIC = "periodic"
    REQUEST = "request"
    NEED = "need"


class WorkplaceKind(Code):
    """Kind of a place of work (*loại hình nơi làm việc*)."""

    AGENCY = "agency"
    PUBLIC_UNIT = "public_unit"
    STATE_ENTERPRISE = "state_enterprise"
    OTHER_ENTERPRISE = "other_enterprise"
