"""Code lists of the people's boards and of oversight (*Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng*)."""

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


class BoardKind(Code, law="10/2022/QH15"):
    """Kind of a board (*loại ban*)."""

    COMMUNE_INSPECTION = (
        "commune_inspection",
        "Ban Thanh tra nhân dân ở xã, phường, thị trấn, đặc khu",
        "People's Inspection Board of a commune",
    )
    INVESTMENT_SUPERVISION = (
        "investment_supervision",
        "Ban Giám sát đầu tư của cộng đồng",
        "Community Investment Supervision Board",
    )
    AGENCY_INSPECTION = (
        "agency_inspection",
        "Ban Thanh tra nhân dân ở cơ quan, đơn vị",
        "People's Inspection Board of an agency",
    )
    ENTERPRISE_INSPECTION = (
        "enterprise_inspection",
        "Ban Thanh tra nhân dân ở doanh nghiệp nhà nước",
        "People's Inspection Board of a state enterprise",
    )


class BoardRole(Code, law="10/2022/QH15"):
    """Role on a board (*chức danh trong ban*)."""

    HEAD = "head", "Trưởng ban của ban", "head of the board"
    VICE_HEAD = "vice_head", "Phó Trưởng ban của ban", "vice-head of the board"
    MEMBER = "member", "thành viên của ban", "member of the board"


class Incompatibility(Code, law="10/2022/QH15"):
    """A position that excludes its holder from a board (*trường hợp không được tham gia*)."""

    COMMUNE_OFFICIAL = "commune_official", "cán bộ, công chức cấp xã", "official of the commune"
    VILLAGE_PART_TIMER = (
        "village_part_timer",
        "người hoạt động không chuyên trách ở thôn, tổ dân phố",
        "part-time staff of a village",
    )
    COMMUNE_PART_TIMER = (
        "commune_part_timer",
        "người hoạt động không chuyên trách ở cấp xã",
        "part-time staff of the commune",
    )
    RELATIVE_OF_DECIDER = (
        "relative_of_decider",
        "người thân của người quyết định đầu tư",
        "relative of the person who decided on the investment",
    )
    RELATIVE_OF_OWNER = (
        "relative_of_owner",
        "người thân của chủ đầu tư hoặc đại diện chủ đầu tư",
        "relative of the project owner",
    )
    RELATIVE_OF_CONSULTANT = (
        "relative_of_consultant",
        "người thân của đơn vị tư vấn, giám sát",
        "relative of a consultant",
    )
    RELATIVE_OF_CONTRACTOR = "relative_of_contractor", "người thân của nhà thầu", "relative of a contractor"
    RELATIVE_OF_PROJECT_MANAGER = (
        "relative_of_project_manager",
        "người thân của người trực tiếp quản lý dự án",
        "relative of the project manager",
    )
    HEAD_OF_BODY = "head_of_body", "người đứng đầu cơ quan, đơn vị", "head of the agency"
    DEPUTY_HEAD_OF_BODY = "deputy_head_of_body", "cấp phó của người đứng đầu", "deputy head of the agency"
    CHIEF_ACCOUNTANT = "chief_accountant", "kế toán trưởng", "chief accountant"
    CAPITAL_REPRESENTATIVE = (
        "capital_representative",
        "người đại diện phần vốn",
        "authorised representative of the capital",
    )
    ENTERPRISE_MANAGER = "enterprise_manager", "người quản lý doanh nghiệp", "manager of the enterprise"


class Addressee(Code, law="10/2022/QH15"):
    """The addressee of a recommendation (*nơi nhận kiến nghị*)."""

    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân cấp xã", "People's Committee of the commune"
    AGENCY_HEAD = "agency_head", "người đứng đầu cơ quan, đơn vị", "head of the agency"
    ENTERPRISE_MANAGEMENT = (
        "enterprise_management",
        "ban lãnh đạo doanh nghiệp nhà nước",
        "management of the state enterprise",
    )
    PROJECT_OWNER = (
        "project_owner",
        "chủ chương trình, chủ đầu tư, ban quản lý chương trình, dự án",
        "owner of the project",
    )
    OTHER = "other", "nơi nhận khác", "another body"


class Overseer(Code, law="10/2022/QH15"):
    """Who inspects or supervises (*chủ thể kiểm tra, giám sát*)."""

    PEOPLE = "people", "Nhân dân", "people"
    INSPECTION_BOARD = "inspection_board", "Ban Thanh tra nhân dân", "People's Inspection Board"
    INVESTMENT_BOARD = "investment_board", "Ban Giám sát đầu tư của cộng đồng", "Community Investment Supervision Board"
    FRONT = "front", "Mặt trận Tổ quốc Việt Nam", "Fatherland Front"
    ORGANISATION = "organisation", "tổ chức chính trị - xã hội", "socio-political organisation"


class OversightKind(Code, law="10/2022/QH15"):
    """The kind of oversight (*hình thức*)."""

    INSPECTION = "inspection", "kiểm tra", "inspection"
    SUPERVISION = "supervision", "giám sát", "supervision"
    SOCIAL_CRITICISM = "social_criticism", "phản biện xã hội", "social criticism"


class RecommendationOutcome(Code):
    """The outcome of a recommendation (*kết quả giải quyết kiến nghị*)."""

    ACCEPTED = "accepted", "tiếp thu", "accepted"
    PARTLY_ACCEPTED = "partly_accepted", "tiếp thu một phần", "partly accepted"
    REJECTED = "rejected", "không tiếp thu", "rejected"
