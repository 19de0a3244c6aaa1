"""Terms of participation: the six stages, publication, what people decide and what they are asked."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    BallotChoice,
    BallotGround,
    ConsultationForm,
    Convener,
    ConventionFault,
    ConventionOutcome,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    MatterKind,
    PublicationAspect,
    PublicationHeading,
    PublicityForm,
    Publisher,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
    Satisfaction,
    Stage,
)

__all__ = ["ERRORS", "LISTS", "MODEL"]

_LAW = "10/2022/QH15"
_CONVENTIONS = "61/2023/NĐ-CP"

LISTS: Lists = {
    **members(
        _LAW,
        {
            Stage.KNOW: ("dân biết", "people know"),
            Stage.DISCUSS: ("dân bàn", "people discuss and decide"),
            Stage.DO: ("dân làm", "people do"),
            Stage.INSPECT: ("dân kiểm tra", "people inspect"),
            Stage.SUPERVISE: ("dân giám sát", "people supervise"),
            Stage.BENEFIT: ("dân thụ hưởng", "people benefit"),
        },
    ),
    **members(
        None,
        {
            MatterKind.PROGRAMME: ("chương trình", "programme"),
            MatterKind.PROJECT: ("dự án, công trình", "project"),
            MatterKind.CONTRIBUTION: ("huy động đóng góp", "contribution"),
            MatterKind.CONVENTION: ("hương ước, quy ước", "village convention"),
            MatterKind.SOCIAL_POLICY: ("chính sách an sinh xã hội", "social policy"),
            MatterKind.SELF_MANAGEMENT: ("công việc tự quản", "self-management"),
            MatterKind.OTHER: ("việc khác", "other matter"),
        },
    ),
    **members(
        _LAW,
        {
            Publisher.COMMUNE: ("chính quyền địa phương cấp xã", "commune"),
            Publisher.AGENCY: ("cơ quan, đơn vị", "agency or unit"),
            Publisher.STATE_ENTERPRISE: ("doanh nghiệp nhà nước", "state enterprise"),
        },
    ),
    **members(
        _LAW,
        {
            PublicationHeading.PLANS: (
                "kế hoạch phát triển kinh tế - xã hội và kết quả thực hiện",
                "plans and their results",
            ),
            PublicationHeading.BUDGET: ("dự toán, quyết toán ngân sách", "budget"),
            PublicationHeading.PROJECTS_LAND: (
                "dự án, công trình, quy hoạch, kế hoạch sử dụng đất",
                "projects, land and planning",
            ),
            PublicationHeading.CONDUCT: (
                "quy chế thực hiện dân chủ, nhiệm vụ, quy tắc ứng xử",
                "democracy regulation, duties, code of conduct",
            ),
            PublicationHeading.FUNDS: ("quản lý, sử dụng các quỹ, khoản đóng góp", "funds and contributions"),
            PublicationHeading.PUBLIC_ASSETS: ("quản lý, sử dụng tài sản công", "public assets"),
            PublicationHeading.SOCIAL_POLICY: (
                "bình xét và kết quả thực hiện chính sách an sinh xã hội",
                "selection for and results of social policies",
            ),
            PublicationHeading.RELIEF: ("quản lý, sử dụng nguồn trợ giúp, cứu trợ", "disaster relief and aid"),
            PublicationHeading.SERVICE_LISTS: (
                "danh sách gọi nhập ngũ, thực hiện nghĩa vụ công an",
                "lists for military and police service",
            ),
            PublicationHeading.INSPECTION_RESULTS: (
                "kết quả thanh tra, kiểm tra, phòng, chống tham nhũng, lấy phiếu tín nhiệm",
                "results of inspections, anti-corruption work and confidence votes",
            ),
            PublicationHeading.CONSULTATIONS: (
                "kế hoạch lấy ý kiến và kết quả tiếp thu ý kiến Nhân dân",
                "plans and results of consultations",
            ),
            PublicationHeading.FEES: ("phí, lệ phí và các nghĩa vụ tài chính", "fees"),
            PublicationHeading.PROCEDURES: ("thủ tục hành chính", "administrative procedures"),
            PublicationHeading.OTHER: ("nội dung khác theo quy định của pháp luật", "other headings"),
        },
    ),
    **members(
        _LAW,
        {
            PublicationAspect.MOMENT: ("thời điểm công khai", "moment of publication"),
            PublicationAspect.DURATION: ("thời gian công khai", "time for which it stays public"),
            PublicationAspect.FORM: ("hình thức công khai", "form of publication"),
        },
    ),
    **members(
        _LAW,
        {
            PublicityForm.POSTING: ("niêm yết", "posting"),
            PublicityForm.LOUDSPEAKER: ("thông báo qua hệ thống truyền thanh", "loudspeaker"),
            PublicityForm.WEBSITE: ("đăng tải trên cổng, trang thông tin điện tử", "website"),
            PublicityForm.VILLAGE_HEAD: (
                "thông qua Trưởng thôn, Tổ trưởng tổ dân phố để thông báo",
                "through the village head",
            ),
            PublicityForm.MEETING: ("tại hội nghị, cuộc họp", "at a meeting"),
            PublicityForm.SOCIAL_NETWORK: ("qua mạng viễn thông, mạng xã hội", "by networks"),
            PublicityForm.DOCUMENT: ("gửi văn bản", "by document"),
            PublicityForm.OTHER: ("hình thức công khai khác", "another form"),
        },
    ),
    **members(
        _LAW,
        {
            DecisionSubject.WORKS: (
                "chủ trương và mức đóng góp xây dựng công trình",
                "contributions to works",
            ),
            DecisionSubject.COLLECTION: (
                "thu, chi, quản lý các khoản đóng góp khác và tài sản chung",
                "other collections and common property",
            ),
            DecisionSubject.CONVENTION: ("nội dung hương ước, quy ước", "village convention"),
            DecisionSubject.VILLAGE_HEAD: (
                "bầu, cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố",
                "village head",
            ),
            DecisionSubject.BOARD_MEMBERS: (
                "bầu, cho thôi làm thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
                "members of the boards",
            ),
            DecisionSubject.SELF_MANAGEMENT: ("công việc tự quản khác", "other self-management"),
        },
    ),
    **members(
        _LAW,
        {
            DecisionForm.MEETING: ("cuộc họp của cộng đồng dân cư", "meeting"),
            DecisionForm.BALLOT: ("phát phiếu lấy ý kiến của hộ gia đình", "ballots"),
            DecisionForm.ONLINE_VOTE: ("biểu quyết trực tuyến", "online vote"),
        },
    ),
    **members(
        _LAW,
        {
            DecisionScope.VILLAGE: ("trong phạm vi thôn, tổ dân phố", "in one village"),
            DecisionScope.COMMUNE: ("trong phạm vi cấp xã", "commune-wide"),
        },
    ),
    **members(
        _LAW,
        {
            BallotGround.CHAIR_CHOSE: (
                "Chủ tịch Ủy ban nhân dân cấp xã quyết định phát phiếu",
                "the chair of the commune chose ballots",
            ),
            BallotGround.NO_QUORUM: ("cuộc họp không đủ số người tham dự", "the meeting lacked its quorum"),
            BallotGround.VILLAGE_HEAD_CHOSE: (
                "Trưởng thôn, Tổ trưởng tổ dân phố quyết định phát phiếu",
                "the village head chose ballots",
            ),
        },
    ),
    **members(
        _LAW,
        {
            BallotChoice.YES: ("tán thành", "yes"),
            BallotChoice.NO: ("không tán thành", "no"),
            BallotChoice.INVALID: ("phiếu không hợp lệ", "invalid"),
        },
    ),
    **members(
        _LAW,
        {
            RecognisingBody.PEOPLES_COMMITTEE: ("Ủy ban nhân dân cấp xã", "People's Committee of the commune"),
            RecognisingBody.FRONT: (
                "Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã",
                "Front committee of the commune",
            ),
        },
    ),
    **members(
        _LAW,
        {
            RecognitionOutcome.RECOGNISED: ("công nhận", "recognised"),
            RecognitionOutcome.REFUSED: ("không công nhận", "refused"),
        },
    ),
    **members(
        _LAW,
        {
            DecisionSignatory.VILLAGE_HEAD: ("Trưởng thôn, Tổ trưởng tổ dân phố", "village head"),
            DecisionSignatory.FRONT_HEAD: ("Trưởng ban công tác Mặt trận", "head of the Front's working committee"),
        },
    ),
    **members(
        _LAW,
        {
            Convener.VILLAGE_HEAD: ("Trưởng thôn, Tổ trưởng tổ dân phố", "village head"),
            Convener.ELECTION_TEAM: ("Tổ bầu cử", "election team"),
            Convener.FRONT_HEAD: ("Trưởng ban công tác Mặt trận", "head of the Front's working committee"),
            Convener.COMMUNE_CHAIR: ("Chủ tịch Ủy ban nhân dân cấp xã", "chair of the commune"),
            Convener.NAMED_PERSON: (
                "người được Chủ tịch Ủy ban nhân dân cấp xã chỉ định",
                "person named by the chair of the commune",
            ),
        },
    ),
    **members(
        _LAW,
        {
            AnnulmentGround.CONTENT: (
                "nội dung trái pháp luật, không phù hợp thuần phong, mỹ tục, đạo đức xã hội",
                "unlawful content",
            ),
            AnnulmentGround.PROCEDURE: ("không tuân thủ trình tự, thủ tục", "breach of procedure"),
        },
    ),
    **members(
        _LAW,
        {
            AnnulmentAction.REPEALED: ("quyết định bãi bỏ", "repealed"),
            AnnulmentAction.AMENDMENT_ASKED: ("đề nghị sửa đổi, bổ sung, thay thế", "amendment asked for"),
        },
    ),
    **members(
        _CONVENTIONS,
        {
            ConventionFault.PROCEDURE: (
                "không tuân thủ trình tự, thủ tục soạn thảo, lấy ý kiến, thông qua",
                "breach of procedure in drafting, consulting or adopting",
            ),
            ConventionFault.PRINCIPLES: (
                "nội dung không phù hợp mục đích, nguyên tắc",
                "content against the purposes or principles",
            ),
            ConventionFault.HARM: (
                "nội dung gây thiệt hại, ảnh hưởng nghiêm trọng đến uy tín cộng đồng",
                "content that would do harm",
            ),
            ConventionFault.UNLAWFUL: ("nội dung trái pháp luật", "unlawful content"),
            ConventionFault.NOT_REDONE: (
                "hết thời hạn mà chưa hoàn tất lại thủ tục",
                "procedure not redone in the time set",
            ),
            ConventionFault.NO_MAJORITY: ("không bảo đảm tỷ lệ thông qua", "adopted without the majority"),
            ConventionFault.NOT_AMENDED: (
                "hết thời hạn mà chưa sửa đổi, bổ sung, thay thế",
                "not amended in the time set",
            ),
        },
    ),
    **members(
        _CONVENTIONS,
        {
            ConventionOutcome.GROUNDLESS: ("phản ánh, kiến nghị không có cơ sở", "groundless"),
            ConventionOutcome.SUSPENDED: ("tạm ngừng thực hiện toàn bộ", "suspended as a whole"),
            ConventionOutcome.PART_SUSPENDED: ("tạm ngừng thực hiện một phần", "suspended in part"),
            ConventionOutcome.REPEALED: ("bãi bỏ toàn bộ", "repealed as a whole"),
            ConventionOutcome.PART_REPEALED: ("bãi bỏ một phần", "repealed in part"),
        },
    ),
    **members(
        None,
        {
            ResourceKind.MONEY: ("tiền (đồng)", "money (đồng)"),
            ResourceKind.LABOUR: ("ngày công", "days of labour"),
            ResourceKind.LAND: ("đất hiến (m²)", "land given (m²)"),
            ResourceKind.CROPS: ("cây cối, hoa màu (cây)", "trees and crops (plants)"),
        },
    ),
    **members(
        None,
        {
            ResourceSource.STATE_BUDGET: ("ngân sách nhà nước", "state budget"),
            ResourceSource.PEOPLE: ("Nhân dân đóng góp", "people"),
            ResourceSource.ORGANISATIONS: ("tổ chức, doanh nghiệp ủng hộ", "organisations and enterprises"),
            ResourceSource.OTHER: ("nguồn khác", "other source"),
        },
    ),
    **members(
        _LAW,
        {
            ConsultationForm.CITIZENS_MEETING: ("hội nghị trao đổi với Nhân dân", "meeting with the people"),
            ConsultationForm.VILLAGE_MEETING: ("cuộc họp của cộng đồng dân cư", "village meeting"),
            ConsultationForm.SLIPS: ("phát phiếu lấy ý kiến", "slips"),
            ConsultationForm.BOX_HOTLINE: ("hòm thư góp ý, đường dây nóng", "suggestion box or hotline"),
            ConsultationForm.FRONT: (
                "qua Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội",
                "through the Front and the organisations",
            ),
            ConsultationForm.WEBSITE: ("qua cổng, trang thông tin điện tử", "website"),
            ConsultationForm.SOCIAL_NETWORK: ("qua mạng viễn thông, mạng xã hội", "networks"),
            ConsultationForm.DIALOGUE: ("tổ chức đối thoại", "dialogue"),
        },
    ),
    **members(
        None,
        {
            Satisfaction.SATISFIED: ("hài lòng", "satisfied"),
            Satisfaction.PARTLY: ("hài lòng một phần", "partly satisfied"),
            Satisfaction.DISSATISFIED: ("không hài lòng", "dissatisfied"),
            Satisfaction.NO_OPINION: ("không có ý kiến", "no opinion"),
        },
    ),
}

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
