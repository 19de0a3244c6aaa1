"""Code lists of participation: stages, publication, decisions, consultations, oversight (*dân biết … thụ hưởng*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = [
    "AnnulmentAction",
    "AnnulmentGround",
    "BallotChoice",
    "BallotGround",
    "ConsultationForm",
    "Convener",
    "DecisionForm",
    "DecisionScope",
    "DecisionSignatory",
    "DecisionSubject",
    "MatterKind",
    "PublicationAspect",
    "PublicationHeading",
    "PublicityForm",
    "Publisher",
    "RecognisingBody",
    "RecognitionOutcome",
    "ResourceKind",
    "ResourceSource",
    "Satisfaction",
    "Stage",
]


class Stage(Code, law="10/2022/QH15"):
    """A stage of the motto (*dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng*), in its order."""

    KNOW = "know", "dân biết", "people know"
    DISCUSS = "discuss", "dân bàn", "people discuss and decide"
    DO = "do", "dân làm", "people do"
    INSPECT = "inspect", "dân kiểm tra", "people inspect"
    SUPERVISE = "supervise", "dân giám sát", "people supervise"
    BENEFIT = "benefit", "dân thụ hưởng", "people benefit"

    @property
    def rank(self) -> int:
        """0 for *know*, 5 for *benefit*."""
        return list(Stage).index(self)


class MatterKind(Code):
    """The kind of a matter (*loại việc*)."""

    PROGRAMME = "programme", "chương trình", "programme"
    PROJECT = "project", "dự án, công trình", "project"
    CONTRIBUTION = "contribution", "huy động đóng góp", "contribution"
    CONVENTION = "convention", "hương ước, quy ước", "village convention"
    SOCIAL_POLICY = "social_policy", "chính sách an sinh xã hội", "social policy"
    SELF_MANAGEMENT = "self_management", "công việc tự quản", "self-management"
    OTHER = "other", "việc khác", "other matter"


class Publisher(Code, law="10/2022/QH15"):
    """The publisher (*chủ thể công khai*); the law has separate articles for each."""

    COMMUNE = "commune", "chính quyền địa phương cấp xã", "commune"
    AGENCY = "agency", "cơ quan, đơn vị", "agency or unit"
    STATE_ENTERPRISE = "state_enterprise", "doanh nghiệp nhà nước", "state enterprise"


class PublicationHeading(Code, law="10/2022/QH15"):
    """The 14 headings of publications of a commune (*nội dung công khai*), in the order of art. 11 of Law 10/2022."""

    PLANS = "plans", "kế hoạch phát triển kinh tế - xã hội và kết quả thực hiện", "plans and their results"
    BUDGET = "budget", "dự toán, quyết toán ngân sách", "budget"
    PROJECTS_LAND = "projects_land", "dự án, công trình, quy hoạch, kế hoạch sử dụng đất", "projects, land and planning"
    CONDUCT = (
        "conduct",
        "quy chế thực hiện dân chủ, nhiệm vụ, quy tắc ứng xử",
        "democracy regulation, duties, code of conduct",
    )
    FUNDS = "funds", "quản lý, sử dụng các quỹ, khoản đóng góp", "funds and contributions"
    PUBLIC_ASSETS = "public_assets", "quản lý, sử dụng tài sản công", "public assets"
    SOCIAL_POLICY = (
        "social_policy",
        "bình xét và kết quả thực hiện chính sách an sinh xã hội",
        "selection for and results of social policies",
    )
    RELIEF = "relief", "quản lý, sử dụng nguồn trợ giúp, cứu trợ", "disaster relief and aid"
    SERVICE_LISTS = (
        "service_lists",
        "danh sách gọi nhập ngũ, thực hiện nghĩa vụ công an",
        "lists for military and police service",
    )
    INSPECTION_RESULTS = (
        "inspection_results",
        "kết quả thanh tra, kiểm tra, phòng, chống tham nhũng, lấy phiếu tín nhiệm",
        "results of inspections, anti-corruption work and confidence votes",
    )
    CONSULTATIONS = (
        "consultations",
        "kế hoạch lấy ý kiến và kết quả tiếp thu ý kiến Nhân dân",
        "plans and results of consultations",
    )
    FEES = "fees", "phí, lệ phí và các nghĩa vụ tài chính", "fees"
    PROCEDURES = "procedures", "thủ tục hành chính", "administrative procedures"
    OTHER = "other", "nội dung khác theo quy định của pháp luật", "other headings"

    @property
    def number(self) -> int:
        """Its number in the article, 1 to 14."""
        return list(PublicationHeading).index(self) + 1

    @property
    def permanent(self) -> bool:
        """Whether it stays posted and is kept up to date (art. 13.2), instead of for a number of days."""
        return self in {PublicationHeading.CONDUCT, PublicationHeading.PROCEDURES}

    @property
    def read_out(self) -> bool:
        """Whether it is also read over the loudspeakers and passed on by the village heads (art. 13.3, 13.4)."""
        return self in _READ_OUT


_READ_OUT = frozenset(
    {
        PublicationHeading.SOCIAL_POLICY,
        PublicationHeading.RELIEF,
        PublicationHeading.SERVICE_LISTS,
        PublicationHeading.INSPECTION_RESULTS,
        PublicationHeading.CONSULTATIONS,
        PublicationHeading.FEES,
    }
)


class PublicationAspect(Code, law="10/2022/QH15"):
    """An aspect of publication that a special law can regulate (*pháp luật có quy định khác*)."""

    MOMENT = "moment", "thời điểm công khai", "time of publication"
    DURATION = "duration", "thời gian công khai", "length of publication"
    FORM = "form", "hình thức công khai", "form of publication"


class PublicityForm(Code, law="10/2022/QH15"):
    """A form of publication (*hình thức công khai*).

    At a workplace, a document is a written notice to all staff.
    """

    POSTING = "posting", "niêm yết", "posting"
    LOUDSPEAKER = "loudspeaker", "thông báo qua hệ thống truyền thanh", "loudspeaker"
    WEBSITE = "website", "đăng tải trên cổng, trang thông tin điện tử", "website"
    VILLAGE_HEAD = (
        "village_head",
        "thông qua Trưởng thôn, Tổ trưởng tổ dân phố để thông báo",
        "through the village head",
    )
    MEETING = "meeting", "tại hội nghị, cuộc họp", "at a meeting"
    SOCIAL_NETWORK = "social_network", "qua mạng viễn thông, mạng xã hội", "by networks"
    DOCUMENT = "document", "gửi văn bản", "by document"
    OTHER = "other", "hình thức công khai khác", "another form"


class DecisionSubject(Code, law="10/2022/QH15"):
    """A subject of a direct decision of the people (*nội dung Nhân dân bàn và quyết định*), in the order of art. 15."""

    WORKS = "works", "chủ trương và mức đóng góp xây dựng công trình", "contributions to works"
    COLLECTION = (
        "collection",
        "thu, chi, quản lý các khoản đóng góp khác và tài sản chung",
        "other collections and common property",
    )
    CONVENTION = "convention", "nội dung hương ước, quy ước", "village convention"
    VILLAGE_HEAD = "village_head", "bầu, cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố", "village head"
    BOARD_MEMBERS = (
        "board_members",
        "bầu, cho thôi làm thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
        "members of the boards",
    )
    SELF_MANAGEMENT = "self_management", "công việc tự quản khác", "other self-management"

    @property
    def number(self) -> int:
        """Its number in the article, 1 to 6."""
        return list(DecisionSubject).index(self) + 1

    @property
    def vote_limit(self) -> str:
        """The key of the limit for the required share; contributions and collections have a separate one.

        The law book has its value on a day: ``qcdc.law.limit(subject.vote_limit, on=day)``.

        Law: Law 10/2022/QH15 art. 21.1.
        """
        return "participation.vote.contributions" if self.number <= 2 else "participation.vote.other"

    @property
    def recognised_by(self) -> RecognisingBody | None:
        """The body that must recognise it before it has effect (art. 21.2), if any."""
        return _RECOGNISED_BY.get(self)


class DecisionForm(Code, law="10/2022/QH15"):
    """The form of a decision of the people (*hình thức bàn và quyết định*)."""

    MEETING = "meeting", "cuộc họp của cộng đồng dân cư", "meeting"
    BALLOT = "ballot", "phát phiếu lấy ý kiến của hộ gia đình", "ballots"
    ONLINE_VOTE = "online_vote", "biểu quyết trực tuyến", "online vote"


class DecisionScope(Code, law="10/2022/QH15"):
    """The scope of a decision (*phạm vi*): one village, or all of a commune."""

    VILLAGE = "village", "trong phạm vi thôn, tổ dân phố", "in one village"
    COMMUNE = "commune", "trong phạm vi cấp xã", "commune-wide"


class BallotGround(Code, law="10/2022/QH15"):
    """The ground for a ballot instead of a meeting (*lý do phát phiếu lấy ý kiến*)."""

    CHAIR_CHOSE = (
        "chair_chose",
        "Chủ tịch Ủy ban nhân dân cấp xã quyết định phát phiếu",
        "the chair of the commune chose ballots",
    )
    NO_QUORUM = "no_quorum", "cuộc họp không đủ số người tham dự", "the meeting had no quorum"
    VILLAGE_HEAD_CHOSE = (
        "village_head_chose",
        "Trưởng thôn, Tổ trưởng tổ dân phố quyết định phát phiếu",
        "the village head chose ballots",
    )


class BallotChoice(Code, law="10/2022/QH15"):
    """The vote on a ballot (*ý kiến trên phiếu*)."""

    YES = "yes", "tán thành", "yes"
    NO = "no", "không tán thành", "no"
    INVALID = "invalid", "phiếu không hợp lệ", "invalid"


class RecognisingBody(Code, law="10/2022/QH15"):
    """Who recognises a decision (*cơ quan công nhận*)."""

    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân cấp xã", "People's Committee of the commune"
    FRONT = "front", "Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã", "Front committee of the commune"


_RECOGNISED_BY = {
    DecisionSubject.CONVENTION: RecognisingBody.PEOPLES_COMMITTEE,
    DecisionSubject.VILLAGE_HEAD: RecognisingBody.PEOPLES_COMMITTEE,
    DecisionSubject.BOARD_MEMBERS: RecognisingBody.FRONT,
}


class RecognitionOutcome(Code, law="10/2022/QH15"):
    """The outcome of a request for recognition (*kết quả công nhận*)."""

    RECOGNISED = "recognised", "công nhận", "recognised"
    REFUSED = "refused", "không công nhận", "refused"


class DecisionSignatory(Code, law="10/2022/QH15"):
    """Who signs a decision of a village beside household representatives (*người ký quyết định*)."""

    VILLAGE_HEAD = "village_head", "Trưởng thôn, Tổ trưởng tổ dân phố", "village head"
    FRONT_HEAD = "front_head", "Trưởng ban công tác Mặt trận", "head of the Front's working committee"


class Convener(Code, law="10/2022/QH15"):
    """Who calls a meeting of a village (*người triệu tập cuộc họp*).

    Law: Law 10/2022/QH15 art. 18.1; Decree 59/2023/NĐ-CP art. 3.1.
    """

    VILLAGE_HEAD = "village_head", "Trưởng thôn, Tổ trưởng tổ dân phố", "village head"
    ELECTION_TEAM = "election_team", "Tổ bầu cử", "election team"
    FRONT_HEAD = "front_head", "Trưởng ban công tác Mặt trận", "head of the Front's working committee"
    COMMUNE_CHAIR = "commune_chair", "Chủ tịch Ủy ban nhân dân cấp xã", "chair of the commune"
    NAMED_PERSON = (
        "named_person",
        "người được Chủ tịch Ủy ban nhân dân cấp xã chỉ định",
        "person appointed by the chair of the commune",
    )


class AnnulmentGround(Code, law="10/2022/QH15"):
    """The ground for annulling a decision of the people (*lý do bãi bỏ*).

    Law: Law 10/2022/QH15 art. 22.1.a-b.
    """

    CONTENT = (
        "content",
        "nội dung trái pháp luật, không phù hợp thuần phong, mỹ tục, đạo đức xã hội",
        "unlawful content",
    )
    PROCEDURE = "procedure", "không tuân thủ trình tự, thủ tục", "breach of procedure"


class AnnulmentAction(Code, law="10/2022/QH15"):
    """The action of the commune on an unlawful decision of the people (*hình thức xử lý*).

    Law: Law 10/2022/QH15 art. 22.2.
    """

    REPEALED = "repealed", "quyết định bãi bỏ", "repealed"
    AMENDMENT_ASKED = "amendment_asked", "đề nghị sửa đổi, bổ sung, thay thế", "amendment requested"


class ResourceKind(Code):
    """The kind of a contribution (*loại đóng góp*). Money, labour, land and crops are never added."""

    MONEY = "money", "tiền (đồng)", "money (đồng)"
    LABOUR = "labour", "ngày công", "days of labour"
    LAND = "land", "đất hiến (m²)", "land given (m²)"
    CROPS = "crops", "cây cối, hoa màu (cây)", "trees and crops (plants)"


class ResourceSource(Code):
    """The source of a contribution (*nguồn*)."""

    STATE_BUDGET = "state_budget", "ngân sách nhà nước", "state budget"
    PEOPLE = "people", "Nhân dân đóng góp", "people"
    ORGANISATIONS = "organisations", "tổ chức, doanh nghiệp ủng hộ", "organisations and enterprises"
    OTHER = "other", "nguồn khác", "other source"


class ConsultationForm(Code, law="10/2022/QH15"):
    """A form of consultation (*hình thức lấy ý kiến*)."""

    CITIZENS_MEETING = "citizens_meeting", "hội nghị trao đổi với Nhân dân", "meeting with the people"
    VILLAGE_MEETING = "village_meeting", "cuộc họp của cộng đồng dân cư", "village meeting"
    SLIPS = "slips", "phát phiếu lấy ý kiến", "opinion slips"
    BOX_HOTLINE = "box_hotline", "hòm thư góp ý, đường dây nóng", "suggestion box or hotline"
    FRONT = (
        "front",
        "qua Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội",
        "through the Front and the organisations",
    )
    WEBSITE = "website", "qua cổng, trang thông tin điện tử", "website"
    SOCIAL_NETWORK = "social_network", "qua mạng viễn thông, mạng xã hội", "networks"
    DIALOGUE = "dialogue", "tổ chức đối thoại", "dialogue"


class Satisfaction(Code):
    """An answer to the question whether people are satisfied (*mức độ hài lòng*)."""

    SATISFIED = "satisfied", "hài lòng", "satisfied"
    PARTLY = "partly", "hài lòng một phần", "partly satisfied"
    DISSATISFIED = "dissatisfied", "không hài lòng", "dissatisfied"
    NO_OPINION = "no_opinion", "không có ý kiến", "no opinion"
