"""Terms of participation: the six stages, publication, decisions and consultations."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

_LAW = "10/2022/QH15"
_CONVENTIONS = "61/2023/NĐ-CP"

MODEL: dict[str, Term] = {
    "Annulment": term("việc bãi bỏ quyết định của cộng đồng dân cư", "annulment of a decision", _LAW),
    "Ballot": term("phiếu lấy ý kiến", "ballot", _LAW),
    "Benefit": term("kết quả thụ hưởng", "benefit", _LAW),
    "Consultation": term("đợt lấy ý kiến Nhân dân", "consultation", _LAW),
    "ConsultationResult": term("kết quả lấy ý kiến Nhân dân", "result of a consultation", _LAW),
    "Convention": term("hương ước, quy ước", "village convention", _CONVENTIONS),
    "ConventionObjection": term("phản ánh, kiến nghị về hương ước, quy ước", "objection to a convention", _CONVENTIONS),
    "ConventionReport": term(
        "báo cáo xây dựng, thực hiện hương ước, quy ước", "report on village conventions", _CONVENTIONS
    ),
    "CouncilReport": term("báo cáo Hội đồng nhân dân cấp xã", "report to the People's Council", _LAW),
    "StageEntry": term("việc đã làm ở một bước", "entry of a stage"),
    "Initiative": term("sáng kiến của công dân", "people's initiative", _LAW),
    "Matter": term("việc thực hiện dân chủ ở cơ sở", "matter"),
    "PeoplesDecision": term("quyết định của cộng đồng dân cư", "decision of the people", _LAW),
    "PublishedContent": term("nội dung công khai", "publication", _LAW),
    "PublicationRegister": term("danh mục nội dung đã công khai", "list of publications", _LAW),
    "PublicationRun": term("hình thức và thời gian công khai", "form and days of a publication", _LAW),
    "Recognition": term("việc công nhận quyết định của cộng đồng dân cư", "recognition", _LAW),
    "Resource": term("nguồn lực đóng góp", "contribution of resources"),
    "SatisfactionCount": term("kết quả khảo sát mức độ hài lòng", "count of satisfaction", _LAW),
    "StageException": term("lý do không theo trình tự", "exception to the order of stages"),
    "VillageVote": term("kết quả biểu quyết của thôn, tổ dân phố", "vote of a village", _LAW),
    "VotingSession": term("cuộc họp, đợt lấy phiếu", "voting session", _LAW),
    "VotingTeam": term("Tổ phát phiếu lấy ý kiến, Tổ lấy ý kiến biểu quyết trực tuyến", "voting team", _LAW),
    "Works": term("việc dân làm", "works"),
}
