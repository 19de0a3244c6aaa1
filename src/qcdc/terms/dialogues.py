"""Terms of dialogues and yearly conferences."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

_LAW = "10/2022/QH15"

MODEL: dict[str, Term] = {
    "CommuneYear": term("các hội nghị trong năm của cấp xã", "year of a commune", _LAW),
    "StaffBallot": term("gửi phiếu lấy ý kiến thay cho hội nghị", "ballot instead of a conference", _LAW),
    "PublicDialogue": term("hội nghị đối thoại với Nhân dân", "dialogue with the people", _LAW),
    "VillageConference": term("hội nghị định kỳ của cộng đồng dân cư", "yearly conference of a village", _LAW),
    "WorkplaceConference": term(
        "hội nghị cán bộ, công chức, viên chức, người lao động", "conference at the place of work", _LAW
    ),
    "WorkplaceDialogue": term("đối thoại tại nơi làm việc", "dialogue at the place of work", _LAW),
    "WorkplaceYear": term("thực hiện dân chủ tại nơi làm việc trong năm", "year of a place of work", _LAW),
}


ERRORS: dict[str, str] = {
    "conference.village": "hội nghị của cộng đồng dân cư phải là của một thôn, tổ dân phố",
    "dialogue.opinions": "đã nêu số ý kiến được trả lời, giải quyết thì phải nêu số ý kiến",
    "dialogue.request": "chỉ đối thoại theo yêu cầu mới nêu số người yêu cầu",
    "workplace.asked": "chỉ hội nghị bất thường theo đề nghị của người lao động mới nêu số người yêu cầu",
    "workplace.ballot": "đã gửi phiếu lấy ý kiến thay cho hội nghị thì không có ngày tổ chức hội nghị",
    "workplace.body": "doanh nghiệp phải ghi loại doanh nghiệp; đơn vị sự nghiệp công lập ghi trường học hoặc cơ quan, đơn vị khác; cơ quan nhà nước không ghi doanh nghiệp, trường học, thôn",
    "workplace.next": "hội nghị tiếp theo diễn ra sau hội nghị này",
    "workplace.other_body": "các cuộc đối thoại trong năm phải của cùng một nơi làm việc",
    "year.other_body": "chỉ ghi hội nghị đối thoại của UBND",
    "year.other": "được tổ chức ngoài năm {year}",
}
