"""The records of the example `commune_year.py`: a commune that does not exist, from July 2023 to June 2024. SYNTHETIC."""

from __future__ import annotations

from qcdc.dates import Period, as_day
from qcdc.model import (
    Ballot,
    Benefit,
    Board,
    BoardMember,
    BodyRef,
    Candidate,
    CommitteeEvent,
    CommuneYear,
    Consultation,
    ConsultationResult,
    CouncilReport,
    Matter,
    Office,
    Oversight,
    PeoplesDecision,
    Person,
    PublicationRegister,
    PublicationRun,
    PublicDialogue,
    PublishedContent,
    Recognition,
    Recommendation,
    Resource,
    SatisfactionCount,
    Seat,
    SteeringCommittee,
    UnitRef,
    VillageConference,
    VillageCount,
    VillageHeadElection,
    VillageVote,
    VotingSession,
    VotingTeam,
    Works,
)
from qcdc.vocab import (
    Addressee,
    BallotChoice,
    BallotGround,
    BoardKind,
    BoardRole,
    CommitteeEventKind,
    ConsultationForm,
    Convener,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    DialogueBasis,
    Incompatibility,
    Level,
    MatterKind,
    Origin,
    Overseer,
    OversightKind,
    PublicationHeading,
    PublicityForm,
    RecognisingBody,
    RecognitionOutcome,
    RecommendationOutcome,
    ResourceKind,
    ResourceSource,
    Role,
    Satisfaction,
)

__all__ = ["COMMITTEE", "MATTERS", "OTHERS", "VILLAGES", "WINDOW"]

S = Origin.SYNTHETIC
COMMUNE = UnitRef.of(Level.COMMUNE, "99001", "2023-07-01")
VILLAGES = tuple(UnitRef.of(Level.VILLAGE, f"990010{number}", "2023-07-01") for number in range(1, 5))
WINDOW = Period.between("2023-07-01", "2024-06-30")
POSTING, LOUDSPEAKER = PublicityForm.POSTING, PublicityForm.LOUDSPEAKER
BOTH_HEADS = frozenset(DecisionSignatory)
VILLAGE_HEAD = PublicityForm.VILLAGE_HEAD


def person(number: int) -> Person:
    """A made-up person."""
    return Person(id=f"NG-{number}", name=f"Người thứ {number} (giả lập)")


def run(form: PublicityForm, since: str, until: str | None = None) -> PublicationRun:
    """A form of publication with its first and last day; without a last day it is ongoing."""
    last = None if until is None else as_day(until)
    return PublicationRun(
        form=form, since=as_day(since), until=last, ongoing=until is None, place="Trụ sở UBND xã, nhà văn hóa thôn"
    )


def publication(
    name: str, subject: str, heading: PublicationHeading, decided: str, *runs: PublicationRun
) -> PublishedContent:
    """Content published by the commune, which has loudspeakers but no website."""
    return PublishedContent(
        id=name,
        unit=COMMUNE,
        heading=heading,
        subject=subject,
        decided=as_day(decided),
        runs=runs,
        special_law=frozenset(),
        website=False,
        loudspeakers=True,
        complete=frozenset({"runs"}),
        origin=S,
    )


def meeting(day: str, notified: str, households: int, present: int, yes: int) -> VotingSession:
    """A meeting of a village; everyone present who is not in favour is against."""
    return VotingSession(
        form=DecisionForm.MEETING,
        day=as_day(day),
        households=households,
        present=present,
        yes=yes,
        no=present - yes,
        notified=as_day(notified),
        convener=Convener.VILLAGE_HEAD,
        secret=False,
        for_secretary=present,
        for_form=present,
    )


def checked(
    name: str,
    kind: OversightKind,
    by: Overseer,
    subject: str,
    *,
    notified: str,
    start: str,
    recommendations: tuple[Recommendation, ...] = (),
) -> Oversight:
    """An inspection or supervision."""
    return Oversight(
        id=name,
        kind=kind,
        by=by,
        subject=subject,
        notified=as_day(notified),
        start=as_day(start),
        recommendations=recommendations,
    )


def benefit(day: str, result: str, households: int, satisfied: int, dissatisfied: int) -> Benefit:
    """The results, and the opinions of the people."""
    return Benefit(
        day=as_day(day),
        result=result,
        households=households,
        opinions=(
            SatisfactionCount(answer=Satisfaction.SATISFIED, persons=satisfied),
            SatisfactionCount(answer=Satisfaction.DISSATISFIED, persons=dissatisfied),
        ),
    )


# --- matter 1: a road. The first meeting had two thirds of those present, but not of all households. ------------------


def road_vote(
    name: str, session: VotingSession, *, announced: bool, documents: str, sent: str | None
) -> PeoplesDecision:
    """A vote of village 1, which has 90 households: two thirds are 60."""
    return PeoplesDecision(
        id=name,
        subject=DecisionSubject.WORKS,
        title="Mức đóng góp làm đường bê tông thôn 1 (giả lập)",
        unit=VILLAGES[0],
        votes=(VillageVote(village=VILLAGES[0], households=90, sessions=(session,)),),
        agreed_with_front=True,
        documents=as_day(documents),
        resources=(
            Resource(source=ResourceSource.STATE_BUDGET, kind=ResourceKind.MONEY, amount=600_000_000),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=180_000_000),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.LABOUR, amount=270),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.LAND, amount=450),
        ),
        announced=announced,
        signed=BOTH_HEADS,
        signed_households=2,
        sent=None if sent is None else as_day(sent),
        origin=S,
    )


ROAD = Matter(
    id="VIEC-1",
    kind=MatterKind.PROJECT,
    title="Đường bê tông thôn 1 (giả lập)",
    unit=VILLAGES[0],
    publications=(
        publication(
            "CK-1",
            "Dự án đường bê tông thôn 1 (giả lập)",
            PublicationHeading.PROJECTS_LAND,
            "2023-07-31",
            run(POSTING, "2023-08-03", "2023-09-15"),
        ),
    ),
    decisions=(
        road_vote(
            "QD-1A",
            meeting("2023-08-20", "2023-08-16", 90, 66, 50),
            announced=True,
            documents="2023-08-16",
            sent=None,
        ),
        road_vote(
            "QD-1B",
            meeting("2023-09-17", "2023-09-12", 90, 80, 68),
            announced=True,
            documents="2023-09-12",
            sent="2023-09-20",
        ),
    ),
    works=Works(
        start=as_day("2023-10-05"),
        end=as_day("2023-12-15"),
        given=(
            Resource(source=ResourceSource.STATE_BUDGET, kind=ResourceKind.MONEY, amount=600_000_000),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=176_000_000),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.LABOUR, amount=262),
            Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.LAND, amount=450),
        ),
        participants=120,
    ),
    oversight=(
        checked(
            "KT-1",
            OversightKind.INSPECTION,
            Overseer.PEOPLE,
            "Vật liệu, khối lượng thi công",
            notified="2023-10-05",
            start="2023-10-20",
        ),
        checked(
            "GS-1",
            OversightKind.SUPERVISION,
            Overseer.INVESTMENT_BOARD,
            "Chất lượng mặt đường",
            notified="2023-09-20",
            start="2023-11-10",
            recommendations=(
                Recommendation(
                    id="KN-1",
                    day=as_day("2023-11-13"),
                    to="UBND xã",
                    addressee=Addressee.PEOPLES_COMMITTEE,
                    received=as_day("2023-11-13"),
                    answered=as_day("2023-12-01"),
                    outcome=RecommendationOutcome.ACCEPTED,
                ),
            ),
        ),
    ),
    benefit=benefit("2023-12-20", "900 m đường bê tông (giả lập)", 90, 71, 4),
    origin=S,
)

# --- matter 2: a village convention. -------------------------------------------------------------------------------

CONVENTION = Matter(
    id="VIEC-2",
    kind=MatterKind.CONVENTION,
    title="Hương ước thôn 2 (giả lập)",
    unit=VILLAGES[1],
    publications=(
        publication(
            "CK-2",
            "Kế hoạch lấy ý kiến dự thảo hương ước thôn 2 (giả lập)",
            PublicationHeading.CONSULTATIONS,
            "2023-08-28",
            run(POSTING, "2023-08-30", "2023-10-05"),
            run(LOUDSPEAKER, "2023-08-30", "2023-09-01"),
            run(VILLAGE_HEAD, "2023-08-30", "2023-09-03"),
        ),
    ),
    consultations=(
        Consultation(
            id="LYK-2",
            unit=COMMUNE,
            subject="Dự thảo hương ước thôn 2 (giả lập)",
            commune_decides=True,
            special_term=False,
            plan_sent_council=as_day("2023-08-28"),
            plan_sent_front=as_day("2023-08-28"),
            published=as_day("2023-08-30"),
            start=as_day("2023-08-31"),
            end=as_day("2023-09-25"),
            forms=frozenset({ConsultationForm.VILLAGE_MEETING, ConsultationForm.SLIPS}),
            result=ConsultationResult(
                day=as_day("2023-09-28"),
                asked=110,
                answered=98,
                agreed=90,
                disagreed=8,
                taken_up=5,
                explained=True,
                published=as_day("2023-09-28"),
            ),
            origin=S,
        ),
    ),
    decisions=(
        PeoplesDecision(
            id="QD-2",
            subject=DecisionSubject.CONVENTION,
            title="Thông qua hương ước thôn 2 (giả lập)",
            unit=VILLAGES[1],
            votes=(
                VillageVote(
                    village=VILLAGES[1],
                    households=110,
                    sessions=(meeting("2023-10-08", "2023-10-05", 110, 92, 84),),
                ),
            ),
            agreed_with_front=True,
            documents=as_day("2023-10-05"),
            draft=run(POSTING, "2023-09-01", "2023-10-08"),
            announced=True,
            signed=BOTH_HEADS,
            signed_households=2,
            sent=as_day("2023-10-11"),
            recognition=Recognition(
                body=RecognisingBody.PEOPLES_COMMITTEE,
                received=as_day("2023-10-12"),
                day=as_day("2023-10-19"),
                outcome=RecognitionOutcome.RECOGNISED,
            ),
            effective=as_day("2023-10-19"),
            origin=S,
        ),
    ),
    works=Works(start=as_day("2023-10-20"), participants=110),
    oversight=(
        checked(
            "KT-2",
            OversightKind.INSPECTION,
            Overseer.INSPECTION_BOARD,
            "Thực hiện hương ước ở thôn 2",
            notified="2024-01-08",
            start="2024-01-22",
        ),
        checked(
            "GS-2",
            OversightKind.SUPERVISION,
            Overseer.FRONT,
            "Giám sát thực hiện hương ước (giả lập)",
            notified="2024-02-20",
            start="2024-03-05",
            recommendations=(Recommendation(id="KN-2", day=as_day("2024-03-11"), to="Trưởng thôn 2"),),
        ),
    ),
    benefit=benefit("2024-04-10", "Nếp sống văn hóa, giảm hủ tục (giả lập)", 110, 88, 3),
    origin=S,
)

# --- matter 3: a collection in the whole commune by ballot; three of four villages are in favour. ------------------


def counted(village: UnitRef, households: int, present: int, yes: int) -> VillageVote:
    """A village that voted by ballot, with the ballots."""
    choices = [BallotChoice.YES] * yes + [BallotChoice.NO] * (present - yes)
    return VillageVote(
        village=village,
        households=households,
        sessions=(
            VotingSession(
                form=DecisionForm.BALLOT,
                day=as_day("2023-11-05"),
                opened=as_day("2023-11-03"),
                households=households,
                present=present,
                yes=yes,
                no=present - yes,
                ballots=tuple(
                    Ballot(number=str(number), choice=choice) for number, choice in enumerate(choices, start=1)
                ),
            ),
        ),
    )


FUND = Matter(
    id="VIEC-3",
    kind=MatterKind.CONTRIBUTION,
    title="Quỹ xây dựng nhà văn hóa xã (giả lập)",
    unit=COMMUNE,
    publications=(
        # The fifth working day after Monday 9 October is the 16th: this is one day late.
        publication(
            "CK-3",
            "Mức đóng góp quỹ nhà văn hóa xã (giả lập)",
            PublicationHeading.FUNDS,
            "2023-10-09",
            run(POSTING, "2023-10-17", "2023-12-31"),
        ),
    ),
    decisions=(
        PeoplesDecision(
            id="QD-3",
            subject=DecisionSubject.COLLECTION,
            title="Đóng góp xây dựng nhà văn hóa xã (giả lập)",
            scope=DecisionScope.COMMUNE,
            unit=COMMUNE,
            villages=4,
            votes=(
                counted(VILLAGES[0], 90, 80, 60),
                counted(VILLAGES[1], 110, 100, 81),
                counted(VILLAGES[2], 75, 75, 49),
                counted(VILLAGES[3], 60, 52, 44),
            ),
            form=DecisionForm.BALLOT,
            ground=BallotGround.CHAIR_CHOSE,
            agreed_with_front=True,
            team=VotingTeam(
                members=5,
                front_heads=True,
                witnesses=2,
                announced=as_day("2023-11-01"),
                planned=as_day("2023-10-30"),
                plan_sent=as_day("2023-10-31"),
                plan_sent_front=as_day("2023-10-31"),
            ),
            resources=(Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=335_000_000),),
            announced=True,
            signed=BOTH_HEADS,
            signed_households=2,
            sent=as_day("2023-11-08"),
            origin=S,
        ),
    ),
    works=Works(
        start=as_day("2023-12-04"),
        end=as_day("2024-05-15"),
        given=(Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=327_500_000),),
        participants=320,
    ),
    oversight=(
        checked(
            "KT-3",
            OversightKind.INSPECTION,
            Overseer.INSPECTION_BOARD,
            "Thu, chi quỹ nhà văn hóa xã",
            notified="2024-01-15",
            start="2024-01-29",
        ),
        checked(
            "GS-3",
            OversightKind.SUPERVISION,
            Overseer.INVESTMENT_BOARD,
            "Thi công nhà văn hóa xã",
            notified="2024-01-02",
            start="2024-03-18",
        ),
    ),
    benefit=benefit("2024-05-20", "Nhà văn hóa xã (giả lập)", 335, 250, 31),
    origin=S,
)

MATTERS = (ROAD, CONVENTION, FUND)

# --- the head of a village, the boards, the year. ------------------------------------------------------------------

ELECTION = VillageHeadElection(
    id="BC-3",
    village=VILLAGES[2],
    decided=as_day("2023-09-20"),
    listed=as_day("2023-09-29"),
    team_decided=as_day("2023-10-02"),
    decision_announced=as_day("2023-10-05"),
    # A week before the 15th is the 8th: announced one day late.
    team_announced=as_day("2023-10-09"),
    day=as_day("2023-10-15"),
    households=75,
    present=70,
    candidates=(Candidate(person=person(31), yes=46), Candidate(person=person(32), yes=22)),
    complete=frozenset({"candidates"}),
    recognition=Recognition(
        body=RecognisingBody.PEOPLES_COMMITTEE,
        received=as_day("2023-10-17"),
        day=as_day("2023-10-20"),
        outcome=RecognitionOutcome.RECOGNISED,
    ),
    origin=S,
)


def members(first: int, count: int, since: str, barred: frozenset[Incompatibility]) -> tuple[BoardMember, ...]:
    """A head, a vice-head and ordinary members; it is stated whether anything disqualifies the last one."""
    return tuple(
        BoardMember(
            person=person(first + index),
            role=(BoardRole.HEAD, BoardRole.VICE_HEAD)[index] if index < 2 else BoardRole.MEMBER,
            since=as_day(since),
            village=VILLAGES[index % 4],
            holds=barred if index == count - 1 else frozenset(),
        )
        for index in range(count)
    )


INSPECTION_BOARD = Board(
    id="BTTND",
    kind=BoardKind.COMMUNE_INSPECTION,
    name="Ban Thanh tra nhân dân xã (giả lập)",
    unit=COMMUNE,
    founded=as_day("2023-08-21"),
    # Four villages are fewer than five: the board has exactly five members.
    villages=(VillageCount(since=as_day("2023-07-01"), count=4),),
    members=members(11, 5, "2023-08-21", frozenset()),
    complete=frozenset({"members"}),
    oversight=tuple(one for one in (*CONVENTION.oversight, *FUND.oversight) if one.by is Overseer.INSPECTION_BOARD),
    origin=S,
)
INVESTMENT_BOARD = Board(
    id="BGSDTCD",
    kind=BoardKind.INVESTMENT_SUPERVISION,
    name="Ban Giám sát đầu tư của cộng đồng, đường thôn 1 (giả lập)",
    unit=COMMUNE,
    founded=as_day("2023-09-18"),
    members=members(21, 5, "2023-09-18", frozenset({Incompatibility.RELATIVE_OF_CONTRACTOR})),
    complete=frozenset({"members"}),
    oversight=tuple(one for one in (*ROAD.oversight, *FUND.oversight) if one.by is Overseer.INVESTMENT_BOARD),
    origin=S,
)
DIALOGUE = PublicDialogue(
    id="DT-1",
    unit=COMMUNE,
    day=as_day("2023-11-15"),
    announced=as_day("2023-11-06"),
    published=as_day("2023-11-22"),
    basis=DialogueBasis.PERIODIC,
    with_front=True,
    present=140,
    opinions=12,
    answered=11,
    settled=8,
    origin=S,
)
YEAR = CommuneYear(
    unit=COMMUNE,
    year=2023,
    villages=4,
    conferences=tuple(
        VillageConference(
            village=village,
            day=as_day(f"2023-12-{10 + number}"),
            notified=as_day("2023-12-04"),
            households=80,
            present=60,
        )
        for number, village in enumerate(VILLAGES[:3])
    ),
    dialogues=(DIALOGUE,),
    satisfaction_system=True,
    complete=frozenset({"conferences", "dialogues"}),
    origin=S,
)
REGISTER = PublicationRegister(
    unit=COMMUNE,
    period=WINDOW,
    updated=frozenset(map(as_day, ("2023-09-29", "2023-12-29", "2024-05-06"))),
    sessions=frozenset(map(as_day, ("2023-12-15",))),
    reports=(
        CouncilReport(
            session=as_day("2023-12-15"), publication=True, decisions=True, opinions=True, copied_to_front=True
        ),
    ),
    complete=frozenset({"updated", "sessions", "reports"}),
    origin=S,
)

# --- the committee, re-formed in May. ------------------------------------------------------------------------------


BODIES = {
    "Bí thư Đảng ủy": BodyRef.of(COMMUNE, "party_committee"),
    "Trưởng Khối Dân vận": BodyRef.of(COMMUNE, "party_commission", "Khối Dân vận"),
    "Chủ tịch Ủy ban MTTQ Việt Nam": BodyRef.of(COMMUNE, "front"),
    "Trưởng Công an": BodyRef.of(COMMUNE, "armed_forces", "Công an"),
}


def seat(name: str, role: Role, title: str, number: int) -> Seat:
    """A seat held by somebody through an office."""
    return Seat(
        id=name,
        role=role,
        person=person(number),
        office=Office(title=title, body=BODIES.get(title, BodyRef.of(COMMUNE))),
    )


COMMITTEE = SteeringCommittee(
    id="BCD-99001",
    name="Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã Ví Dụ (giả lập)",
    unit=COMMUNE,
    events=(
        CommitteeEvent(kind=CommitteeEventKind.FOUND, day=as_day("2021-03-01"), document="15-QĐ/ĐU"),
        CommitteeEvent(
            kind=CommitteeEventKind.REFORM,
            day=as_day("2021-03-01"),
            seats=(
                seat("truong-ban", Role.HEAD, "Bí thư Đảng ủy", 1),
                seat("pho-tt", Role.STANDING_DEPUTY, "Trưởng Khối Dân vận", 2),
                seat("pho", Role.DEPUTY, "Phó Chủ tịch UBND", 3),
                seat("uv-1", Role.MEMBER, "Chủ tịch Ủy ban MTTQ Việt Nam", 4),
                seat("uv-2", Role.MEMBER, "Trưởng Công an", 5),
            ),
        ),
        CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=as_day("2024-02-01"), seat_id="pho"),
        CommitteeEvent(
            kind=CommitteeEventKind.REFORM,
            day=as_day("2024-05-10"),
            document="42-QĐ/ĐU",
            seats=(
                seat("truong-ban", Role.HEAD, "Bí thư Đảng ủy", 1),
                seat("pho-tt", Role.STANDING_DEPUTY, "Chủ tịch Ủy ban MTTQ Việt Nam", 4),
                seat("pho", Role.DEPUTY, "Phó Chủ tịch UBND", 6),
                seat("uv-1", Role.MEMBER, "Công chức Văn hóa - Xã hội", 7),
                seat("uv-2", Role.MEMBER, "Trưởng Công an", 5),
                seat("thu-ky", Role.SECRETARY, "Công chức Tư pháp - Hộ tịch", 8),
            ),
        ),
    ),
    founder=BodyRef.of(COMMUNE, "party_standing"),
    standing_agency=BodyRef.of(COMMUNE, "party_commission", "Khối Dân vận"),
    origin=S,
)

OTHERS = (
    *(one for matter in MATTERS for one in (*matter.publications, *matter.consultations, *matter.decisions)),
    ELECTION,
    INSPECTION_BOARD,
    INVESTMENT_BOARD,
    DIALOGUE,
    YEAR,
    REGISTER,
    COMMITTEE,
)
"""All records other than the matters."""
