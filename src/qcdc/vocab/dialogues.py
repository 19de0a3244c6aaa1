"""Code lists of dialogues and of democracy at the workplace (*đối thoại, dân chủ tại nơi làm việc*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConferenceProposer", "ConferenceReporter", "DialogueBasis", "WorkplaceKind"]


class ConferenceProposer(Code, law="10/2022/QH15"):
    """Who proposed an extraordinary conference at a workplace (*bên đề xuất hội nghị bất thường*)."""

    UNION = "union", "tổ chức Công đoàn", "the union"
    HEAD = "head", "người đứng đầu, người đại diện có thẩm quyền", "the head"
    STAFF = "staff", "cán bộ, công chức, viên chức, người lao động", "the staff"


class ConferenceReporter(Code, law="10/2022/QH15"):
    """Who reports at the yearly conference of a village (*người báo cáo tại hội nghị định kỳ của cộng đồng dân cư*)."""

    HEAD = "head", "Trưởng thôn, Tổ trưởng tổ dân phố", "the village head"
    FRONT = "front", "đại diện Ban công tác Mặt trận", "the Front's working committee"
    INSPECTION_BOARD = "inspection_board", "thành viên Ban Thanh tra nhân dân", "the inspection board's member"


class DialogueBasis(Code, law="10/2022/QH15"):
    """Why a dialogue is held (*căn cứ tổ chức đối thoại*)."""

    PERIODIC = "periodic", "đối thoại định kỳ", "periodic"
    REQUEST = "request", "đối thoại theo yêu cầu", "on request"
    NEED = "need", "đối thoại khi cần thiết", "when needed"


class WorkplaceKind(Code, law="10/2022/QH15"):
    """Kind of a workplace (*loại hình nơi làm việc*)."""

    AGENCY = "agency", "cơ quan nhà nước", "agency"
    PUBLIC_UNIT = "public_unit", "đơn vị sự nghiệp công lập", "public unit"
    STATE_ENTERPRISE = "state_enterprise", "doanh nghiệp nhà nước", "state enterprise"
    OTHER_ENTERPRISE = "other_enterprise", "doanh nghiệp khác", "another enterprise"
