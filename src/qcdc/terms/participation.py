"""Terms of participation: the six stages, publication, what people decide and what they are asked."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

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
    "Happening": term("việc đã làm ở một bước", "happening"),
    "Initiative": term("sáng kiến của công dân", "people's initiative", _LAW),
    "Matter": term("việc thực hiện dân chủ ở cơ sở", "matter"),
    "PeoplesDecision": term("quyết định của cộng đồng dân cư", "decision of the people", _LAW),
    "PublishedContent": term("nội dung công khai", "publication", _LAW),
    "PublicationRegister": term("danh mục nội dung đã công khai", "list of publications", _LAW),
    "PublicationRun": term("hình thức và thời gian công khai", "form and days of a publication", _LAW),
    "Recognition": term("việc công nhận quyết định của cộng đồng dân cư", "recognition", _LAW),
    "Resource": term("nguồn lực đóng góp", "resource given"),
    "SatisfactionCount": term("kết quả khảo sát mức độ hài lòng", "count of satisfaction", _LAW),
    "StageException": term("lý do không theo trình tự", "exception to the order of stages"),
    "VillageVote": term("kết quả biểu quyết của thôn, tổ dân phố", "vote of a village", _LAW),
    "VotingSession": term("cuộc họp, đợt lấy phiếu", "voting session", _LAW),
    "VotingTeam": term("Tổ phát phiếu lấy ý kiến, Tổ lấy ý kiến biểu quyết trực tuyến", "voting team", _LAW),
    "Works": term("việc dân làm", "works"),
}


ERRORS: dict[str, str] = {
    "tally.civic": "chỉ đếm được hồ sơ thực hiện dân chủ, Ban Chỉ đạo và phong trào",
    "consultation.result": "kết quả có trước ngày bắt đầu lấy ý kiến",
    "count.part_above_whole": "{part} trên tổng số {whole}",
    "convention.village": "đơn vị có hương ước, quy ước phải là thôn, tổ dân phố",
    "convention_report.unit": "đơn vị báo cáo phải là cấp tỉnh",
    "decision.ballot": "chỉ hình thức phát phiếu lấy ý kiến mới có lý do phát phiếu",
    "decision.team": "cuộc họp không có Tổ phát phiếu, Tổ lấy ý kiến biểu quyết trực tuyến",
    "decision.removal": "chỉ Trưởng thôn, thành viên ban mới được cho thôi làm",
    "decision.in_force": "chỉ nội dung trong phạm vi cấp xã mới có ngày có hiệu lực do Ủy ban nhân dân cấp xã quyết định",
    "objection.outcome": "kết quả xử lý có cả ngày và nội dung, hoặc không có cả hai",
    "objection.no_suspension": "chỉ việc tạm ngừng thực hiện mới có thông tin này",
    "session.other_form": "hình thức bàn, quyết định này không có thông tin như vậy",
    "decision.draft": "chỉ hương ước, quy ước mới có dự thảo được niêm yết",
    "decision.form": "không có cuộc họp hay đợt lấy phiếu nào theo hình thức quyết định đã chọn",
    "decision.one_village": "trong phạm vi thôn chỉ có một thôn biểu quyết",
    "decision.other_village": "kết quả biểu quyết là của thôn khác",
    "decision.scope": "chỉ nội dung 1 và 2 mới quyết định trong phạm vi cấp xã",
    "decision.unit": "đơn vị phải cùng cấp với phạm vi của quyết định",
    "matter.exception": "nêu lý do cho một bước vốn đã đúng trình tự",
    "matter.order": "bước “{stage}” bắt đầu trước một bước đứng trước nó mà không nêu lý do",
    "publicity.body": "cơ quan loại này không công khai với tư cách {publisher}",
    "publicity.ended": "hình thức đã ghi ngày kết thúc thì không còn đang công khai",
    "publicity.heading": "nội dung công khai của cấp xã phải có mục; cơ quan, doanh nghiệp thì không",
    "publicity.loudspeakers": "nơi không có hệ thống truyền thanh thì không thể phát tin trên hệ thống đó",
    "recognition.outcome": "văn bản trả lời có cả ngày và kết quả, hoặc không có cả hai",
    "register.council": "nơi không tổ chức Hội đồng nhân dân thì không có kỳ họp",
    "register.outside": "ngày {day} nằm ngoài kỳ",
    "register.session": "báo cáo phải được trình tại một kỳ họp có trong danh sách",
    "session.no_ballots": "không còn lưu phiếu",
    "session.recount": "số phiếu không khớp với các phiếu đã lưu",
    "session.votes": "có {votes} phiếu trong khi chỉ {present} hộ tham dự",
    "vote.village": "kết quả biểu quyết phải là của một thôn, tổ dân phố",
}
