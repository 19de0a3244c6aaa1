"""Code lists of the people's boards and of those who oversee (*Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = [
    "Addressee",
    "BoardKind",
    "BoardRole",
    "Incompatibility",
    "Overseer",
    "OversightKind",
    "RecommendationOutcome",
]


class BoardKind(Code):
    """Kind of a board (*loại ban*)."""

    COMMUNE_INSPECTION = "commune_inspection"
    INVESTMENT_SUPERVISION = "investment_supervision"
    AGENCY_INSPECTION = "agency_inspection"
    ENTERPRISE_INSPECTION = "enterprise_inspection"


class BoardRole(Code):
    """Role on a board (*chức danh trong ban*)."""

    HEAD = "head"
    VICE_HEAD = "vice_head"
    MEMBER = "member"


class Incompatibility(Code):
    """A position that keeps its holder off one board or another (*trường hợp không được tham gia*)."""

    COMMUNE_OFFICIAL = "commune_official"
    VILLAGE_PART_TIMER = "village_part_timer"
    COMMUNE_PART_TIMER = "commune_part_timer"
    RELATIVE_OF_DECIDER = "relative_of_decider"
    RELATIVE_OF_OWNER = "relative_of_owner"
    RELATIVE_OF_CONSULTANT = "relative_of_consultant"
    RELATIVE_OF_CONTRACTOR = "relative_of_contractor"
    RELATIVE_OF_PROJECT_MANAGER = "relative_of_project_manager"
    HEAD_OF_BODY = "head_of_body"
    DEPUTY_HEAD_OF_BODY = "deputy_head_of_body"
    CHIEF_ACCOUNTANT = "chief_accountant"
    CAPITAL_REPRESENTATIVE = "capital_representative"
    ENTERPRISE_MANAGER = "enterprise_manager"


class Addressee(Code):
    """Whom a recommendation is sent to (*nơi nhận kiến nghị*)."""

    PEOPLES_COMMITTEE = "peoples_committee"
    AGENCY_HEAD = "agency_head"
    ENTERPRISE_MANAGEMENT = "enterprise_management"
    PROJECT_OWNER = "project_owner"
    OTHER = "other"


class Overseer(Code):
    """Who inspects or supervises (*chủ thể kiểm tra, giám sát*)."""

    PEOPLE = "people"
    INSPECTION_BOARD = "inspection_board"
    INVESTMENT_BOARD = "investment_board"
    FRONT = "front"
    ORGANISATION = "organisation"


class OversightKind(Code):
    """What sort of oversight it is (*hình thức*)."""

    INSPECTION = "inspection"
    SUPERVISION = "supervision"
    SOCIAL_CRITICISM = "social_criticism"


class RecommendationOutcome(Code):
    """What became of a recommendation (*kết quả giải quyết kiến nghị*)."""

    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    REJECTED = "rejected"
