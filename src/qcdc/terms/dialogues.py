"""Terms of dialogues and yearly conferences."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import DialogueBasis, WorkplaceKind

__all__ = ["ERRORS", "LISTS", "MODEL", "REASONS"]

_LAW = "10/2022/QH15"

LISTS: Lists = {
    **members(
        _LAW,
        {
            DialogueBasis.PERIODIC: ("đối thoại định kỳ", "periodic"),
            DialogueBasis.REQUEST: ("đối thoại theo yêu cầu", "on request"),
            DialogueBasis.NEED: ("đối thoại khi cần thiết", "when needed"),
        },
    ),
    **members(
        _LAW,
        {
            WorkplaceKind.AGENCY: ("cơ quan nhà nước", "agency"),
            WorkplaceKind.PUBLIC_UNIT: ("đơn vị sự nghiệp công lập", "public unit"),
            WorkplaceKind.STATE_ENTERPRISE: ("doanh nghiệp nhà nước", "state enterprise"),
            WorkplaceKind.OTHER_ENTERPRISE: ("doanh nghiệp khác", "another enterprise"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "CommuneYear": term("các hội nghị trong năm của cấp xã", "year of a commune", _LAW),
    "PublicDialogue": term("hội nghị đối thoại với Nhân dân", "dialogue with the people", _LAW),
    "VillageConference": term("hội nghị định kỳ của cộng đồng dân cư", "yearly conference of a village", _LAW),
    "WorkplaceConference": term(
        "hội nghị cán bộ, công chức, viên chức, người lao động", "conference at the place of work", _LAW
    ),
    "WorkplaceDialogue": term("đối thoại tại nơi làm việc", "dialogue at the place of work", _LAW),
}

REASONS: dict[str, Term] = {
    "year_not_over": term("chưa hết năm hoặc chưa đến năm", "the year is not over, or has not begun"),
    "no_villages": term("không có thôn, tổ dân phố", "there are no villages"),
    "no_conferences": term("không có hội nghị thôn", "no village conference was held"),
    "not_on_request": term("không tổ chức theo yêu cầu", "not on request"),
    "no_opinions": term("không có ý kiến", "no opinion was raised"),
    "extraordinary": term("hội nghị bất thường", "an extraordinary conference"),
    "few_people": term("nơi ít người không bắt buộc tổ chức", "too few people work there"),
    "other_workplace": term("không áp dụng cho loại hình này", "another kind of workplace"),
    "not_held": term("chưa tổ chức", "not held yet"),
}

ERRORS: dict[str, str] = {
    "conference.village": "hội nghị của cộng đồng dân cư phải là của một thôn, tổ dân phố",
    "dialogue.request": "chỉ đối thoại theo yêu cầu mới nêu số người yêu cầu",
    "workplace.asked": "chỉ hội nghị bất thường mới nêu số người yêu cầu",
    "year.other": "được tổ chức ngoài năm {year}",
}
