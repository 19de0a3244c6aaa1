"""Terms of dialogues and yearly conferences."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

_LAW = "10/2022/QH15"

MODEL: dict[str, Term] = {
    "CommuneYear": term("các hội nghị trong năm của cấp xã", "year of a commune", _LAW),
    "StaffBallot": term("gửi phiếu lấy ý kiến thay cho hội nghị", "ballot instead of a conference", _LAW),
    "PublicDialogue": term("hội nghị đối thoại với Nhân dân", "dialogue with the people", _LAW),
    "VillageConference": term("hội nghị định kỳ của cộng đồng dân cư", "yearly conference of a village", _LAW),
    "WorkplaceConference": term(
        "hội nghị cán bộ, công chức, viên chức, người lao động", "conference at the workplace", _LAW
    ),
    "WorkplaceDialogue": term("đối thoại tại nơi làm việc", "dialogue at the workplace", _LAW),
    "WorkplaceYear": term("thực hiện dân chủ tại nơi làm việc trong năm", "year of a workplace", _LAW),
}
