"""Code lists of participation: the six stages, what is published, decided, asked and overseen (*dân biết … thụ hưởng*)."""

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


class Stage(Code):
    """A stage of the motto (*dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng*), in its order."""

    KNOW = "know"
    DISCUSS = "discuss"
    DO = "do"
    INSPECT = "inspect"
    SUPERVISE = "supervise"
    BENEFIT = "benefit"

    @property
    def rank(self) -> int:
        """0 for *know*, 5 for *benefit*."""
        return list(Stage).index(self)


class MatterKind(Code):
    """What a matter is about (*loại việc*)."""

    PROGRAMME = "programme"
    PROJECT = "project"
    CONTRIBUTION = "contribution"
    CONVENTION = "convention"
    SOCIAL_POLICY = "social_policy"
    SELF_MANAGEMENT = "self_management"
    OTHER = "other"


class Publisher(Code):
    """Who publishes (*chủ thể công khai*): each has articles of its own."""

    COMMUNE = "commune"
    AGENCY = "agency"
    STATE_ENTERPRISE = "state_enterprise"


class PublicationHeading(Code):
    """The 14 headings of what a commune publishes (*nội dung công khai*), in the order of art. 11 of Law 10/2022."""

    PLANS = "plans"
    BUDGET = "budget"
    PROJECTS_LAND = "projects_land"
    CONDUCT = "conduct"
    FUNDS = "funds"
    PUBLIC_ASSETS = "public_assets"
    SOCIAL_POLICY = "social_policy"
    RELIEF = "relief"
    SERVICE_LISTS = "service_lists"
    INSPECTION_RESULTS = "inspection_results"
    CONSULTATIONS = "consultations"
    FEES = "fees"
    PROCEDURES = "procedures"
    OTHER = "other"

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
        """Whether it is also read over the loudspeakers and told by the village heads (art. 13.3, 13.4)."""
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


class PublicationAspect(Code):
    """What a law of its own field can say of a publication instead of Law 10/2022 (*pháp luật có quy định khác*)."""

    MOMENT = "moment"
    DURATION = "duration"
    FORM = "form"


class PublicityForm(Code):
    """How something is published (*hình thức công khai*).

    At a place of work a document is a written notice to all who work there.
    """

    POSTING = "posting"
    LOUDSPEAKER = "loudspeaker"
    WEBSITE = "website"
    VILLAGE_HEAD = "village_head"
    MEETING = "meeting"
    SOCIAL_NETWORK = "social_network"
    DOCUMENT = "document"
    OTHER = "other"


class DecisionSubject(Code):
    """What the people of a village decide directly (*nội dung Nhân dân bàn và quyết định*), in the order of art. 15."""

    WORKS = "works"
    COLLECTION = "collection"
    CONVENTION = "convention"
    VILLAGE_HEAD = "village_head"
    BOARD_MEMBERS = "board_members"
    SELF_MANAGEMENT = "self_management"

    @property
    def number(self) -> int:
        """Its number in the article, 1 to 6."""
        return list(DecisionSubject).index(self) + 1

    @property
    def vote_limit(self) -> str:
        """The key of the limit that states the share it needs: contributions and collections have one of their own.

        The law book says how much it is on a day: ``qcdc.law.limit(subject.vote_limit, on=day)``.

        Law: Law 10/2022/QH15 art. 21.1.
        """
        return "participation.vote.contributions" if self.number <= 2 else "participation.vote.other"

    @property
    def recognised_by(self) -> RecognisingBody | None:
        """Who must recognise it before it has effect (art. 21.2), if anybody."""
        return _RECOGNISED_BY.get(self)


class DecisionForm(Code):
    """How the people decide (*hình thức bàn và quyết định*)."""

    MEETING = "meeting"
    BALLOT = "ballot"
    ONLINE_VOTE = "online_vote"


class DecisionScope(Code):
    """How far a decision reaches (*phạm vi*): one village, or all of a commune."""

    VILLAGE = "village"
    COMMUNE = "commune"


class BallotGround(Code):
    """Why ballots were handed out instead of a meeting (*lý do phát phiếu lấy ý kiến*)."""

    CHAIR_CHOSE = "chair_chose"
    NO_QUORUM = "no_quorum"
    VILLAGE_HEAD_CHOSE = "village_head_chose"


class BallotChoice(Code):
    """What a ballot says (*ý kiến trên phiếu*)."""

    YES = "yes"
    NO = "no"
    INVALID = "invalid"


class RecognisingBody(Code):
    """Who recognises a decision (*cơ quan công nhận*)."""

    PEOPLES_COMMITTEE = "peoples_committee"
    FRONT = "front"


_RECOGNISED_BY = {
    DecisionSubject.CONVENTION: RecognisingBody.PEOPLES_COMMITTEE,
    DecisionSubject.VILLAGE_HEAD: RecognisingBody.PEOPLES_COMMITTEE,
    DecisionSubject.BOARD_MEMBERS: RecognisingBody.FRONT,
}


class RecognitionOutcome(Code):
    """What came of a request for recognition (*kết quả công nhận*)."""

    RECOGNISED = "recognised"
    REFUSED = "refused"


class DecisionSignatory(Code):
    """Who signs a decision of a village beside household representatives (*người ký quyết định*)."""

    VILLAGE_HEAD = "village_head"
    FRONT_HEAD = "front_head"


class Convener(Code):
    """Who calls a meeting of a village (*người triệu tập cuộc họp*).

    Law: Law 10/2022/QH15 art. 18.1; Decree 59/2023/NĐ-CP art. 3.1.
    """

    VILLAGE_HEAD = "village_head"
    ELECTION_TEAM = "election_team"
    FRONT_HEAD = "front_head"
    COMMUNE_CHAIR = "commune_chair"
    NAMED_PERSON = "named_person"


class AnnulmentGround(Code):
    """Why the commune steps in against a decision of the people (*lý do bãi bỏ*).

    Law: Law 10/2022/QH15 art. 22.1.a-b.
    """

    CONTENT = "content"
    PROCEDURE = "procedure"


class AnnulmentAction(Code):
    """What the commune does about an unlawful decision of the people (*hình thức xử lý*).

    Law: Law 10/2022/QH15 art. 22.2.
    """

    REPEALED = "repealed"
    AMENDMENT_ASKED = "amendment_asked"


class ResourceKind(Code):
    """What is given (*loại đóng góp*). Kinds are never added: a day of labour is no money, land is no money."""

    MONEY = "money"
    LABOUR = "labour"
    LAND = "land"
    CROPS = "crops"


class ResourceSource(Code):
    """Who gives (*nguồn*)."""

    STATE_BUDGET = "state_budget"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    OTHER = "other"


class ConsultationForm(Code):
    """How opinions are asked (*hình thức lấy ý kiến*)."""

    CITIZENS_MEETING = "citizens_meeting"
    VILLAGE_MEETING = "village_meeting"
    SLIPS = "slips"
    BOX_HOTLINE = "box_hotline"
    FRONT = "front"
    WEBSITE = "website"
    SOCIAL_NETWORK = "social_network"
    DIALOGUE = "dialogue"


class Satisfaction(Code):
    """An answer to the question whether people are satisfied (*mức độ hài lòng*)."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    DISSATISFIED = "dissatisfied"
    NO_OPINION = "no_opinion"
