"""Terms of the people's boards and of oversight."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import (
    Addressee,
    BoardKind,
    BoardRole,
    Incompatibility,
    Overseer,
    OversightKind,
    RecommendationOutcome,
)

__all__ = ["ERRORS", "LISTS", "MODEL"]

_LAW = "10/2022/QH15"

LISTS: Lists = {
    **members(
        _LAW,
        {
            BoardKind.COMMUNE_INSPECTION: (
                "Ban Thanh tra nhân dân ở xã, phường, thị trấn, đặc khu",
                "People's Inspection Board of a commune",
            ),
            BoardKind.INVESTMENT_SUPERVISION: (
                "Ban Giám sát đầu tư của cộng đồng",
                "Community Investment Supervision Board",
            ),
            BoardKind.AGENCY_INSPECTION: (
                "Ban Thanh tra nhân dân ở cơ quan, đơn vị",
                "People's Inspection Board of an agency",
            ),
            BoardKind.ENTERPRISE_INSPECTION: (
                "Ban Thanh tra nhân dân ở doanh nghiệp nhà nước",
                "People's Inspection Board of a state enterprise",
            ),
        },
    ),
    **members(
        _LAW,
        {
            BoardRole.HEAD: ("Trưởng ban của ban", "head of the board"),
            BoardRole.VICE_HEAD: ("Phó Trưởng ban của ban", "vice-head of the board"),
            BoardRole.MEMBER: ("thành viên của ban", "member of the board"),
        },
    ),
    **members(
        _LAW,
        {
            Incompatibility.COMMUNE_OFFICIAL: ("cán bộ, công chức cấp xã", "official of the commune"),
            Incompatibility.VILLAGE_PART_TIMER: (
                "người hoạt động không chuyên trách ở thôn, tổ dân phố",
                "part-time staff of a village",
            ),
            Incompatibility.COMMUNE_PART_TIMER: (
                "người hoạt động không chuyên trách ở cấp xã",
                "part-time staff of the commune",
            ),
            Incompatibility.RELATIVE_OF_DECIDER: (
                "người thân của người quyết định đầu tư",
                "relative of who decided on the investment",
            ),
            Incompatibility.RELATIVE_OF_OWNER: (
                "người thân của chủ đầu tư hoặc đại diện chủ đầu tư",
                "relative of the project owner",
            ),
            Incompatibility.RELATIVE_OF_CONSULTANT: (
                "người thân của đơn vị tư vấn, giám sát",
                "relative of a consultant",
            ),
            Incompatibility.RELATIVE_OF_CONTRACTOR: ("người thân của nhà thầu", "relative of a contractor"),
            Incompatibility.RELATIVE_OF_PROJECT_MANAGER: (
                "người thân của người trực tiếp quản lý dự án",
                "relative of who manages the project",
            ),
            Incompatibility.HEAD_OF_BODY: ("người đứng đầu cơ quan, đơn vị", "head of the agency"),
            Incompatibility.DEPUTY_HEAD_OF_BODY: ("cấp phó của người đứng đầu", "deputy head of the agency"),
            Incompatibility.CHIEF_ACCOUNTANT: ("kế toán trưởng", "chief accountant"),
            Incompatibility.CAPITAL_REPRESENTATIVE: (
                "người đại diện phần vốn",
                "authorised representative of the capital",
            ),
            Incompatibility.ENTERPRISE_MANAGER: ("người quản lý doanh nghiệp", "manager of the enterprise"),
        },
    ),
    **members(
        _LAW,
        {
            Addressee.PEOPLES_COMMITTEE: ("Ủy ban nhân dân cấp xã", "People's Committee of the commune"),
            Addressee.AGENCY_HEAD: ("người đứng đầu cơ quan, đơn vị", "head of the agency"),
            Addressee.ENTERPRISE_MANAGEMENT: (
                "ban lãnh đạo doanh nghiệp nhà nước",
                "management of the state enterprise",
            ),
            Addressee.PROJECT_OWNER: (
                "chủ chương trình, chủ đầu tư, ban quản lý chương trình, dự án",
                "owner of the project",
            ),
            Addressee.OTHER: ("nơi nhận khác", "another body"),
        },
    ),
    **members(
        _LAW,
        {
            Overseer.PEOPLE: ("Nhân dân", "people"),
            Overseer.INSPECTION_BOARD: ("Ban Thanh tra nhân dân", "People's Inspection Board"),
            Overseer.INVESTMENT_BOARD: (
                "Ban Giám sát đầu tư của cộng đồng",
                "Community Investment Supervision Board",
            ),
            Overseer.FRONT: ("Mặt trận Tổ quốc Việt Nam", "Fatherland Front"),
            Overseer.ORGANISATION: ("tổ chức chính trị - xã hội", "socio-political organisation"),
        },
    ),
    **members(
        _LAW,
        {
            OversightKind.INSPECTION: ("kiểm tra", "inspection"),
            OversightKind.SUPERVISION: ("giám sát", "supervision"),
            OversightKind.SOCIAL_CRITICISM: ("phản biện xã hội", "social criticism"),
        },
    ),
    **members(
        None,
        {
            RecommendationOutcome.ACCEPTED: ("tiếp thu", "accepted"),
            RecommendationOutcome.PARTLY_ACCEPTED: ("tiếp thu một phần", "partly accepted"),
            RecommendationOutcome.REJECTED: ("không tiếp thu", "rejected"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "Board": term("Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng", "people's board", _LAW),
    "BoardMember": term("thành viên ban", "member of a board", _LAW),
    "BoardPlan": term("kế hoạch, chương trình công tác của ban", "plan of a board", _LAW),
    "BoardReport": term("báo cáo hoạt động của ban", "report of a board", _LAW),
    "Oversight": term("cuộc kiểm tra, giám sát, phản biện xã hội", "oversight", _LAW),
    "Recommendation": term("kiến nghị của ban", "recommendation", _LAW),
    "VillageCount": term("số thôn, tổ dân phố", "number of villages", _LAW),
}


ERRORS: dict[str, str] = {
    "board.life": "thành viên {index} tham gia ngoài thời gian hoạt động của ban",
    "board.other_kind": "thông tin chỉ ghi cho loại ban khác",
    "board.oversight": "ban kiểm tra, giám sát trước khi được thành lập",
    "board.twice": "thành viên {index} tham gia ban hai lần cùng lúc",
    "board.two_heads": "thành viên {index} là Trưởng ban thứ hai",
    "oversight.criticism": "phản biện xã hội là của Mặt trận và các tổ chức chính trị - xã hội",
    "recommendation.outcome": "chỉ văn bản trả lời mới có kết quả",
}
