"""Made-up records of participation that the refused constructions share. Everything here is synthetic."""

from __future__ import annotations

from typing import Any

from qcdc.dates import as_day
from qcdc.model import (
    Ballot,
    Board,
    BoardMember,
    CommitteeEvent,
    Conference,
    Consultation,
    ConsultationResult,
    FollowUp,
    Matter,
    ModelEvent,
    PeoplesDecision,
    Person,
    PublicationRun,
    PublishedContent,
    Seat,
    SkilfulModel,
    StageException,
    SteeringCommittee,
    Task,
    UnitBody,
    UnitRef,
    VillageVote,
    VotingSession,
    WorkplaceConference,
)
from qcdc.vocab import (
    BoardKind,
    BoardRole,
    BodyKind,
    CommitteeEventKind,
    ConsultationForm,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    Level,
    MatterKind,
    ModelEventKind,
    ModelField,
    ModelHolder,
    Origin,
    PublicationHeading,
    PublicityForm,
    Role,
    Stage,
    TaskState,
    WorkplaceKind,
)

DAY, NEXT_DAY = as_day("2023-10-10"), as_day("2023-10-11")
VILLAGE = UnitRef.of(Level.VILLAGE, "9900101", "2023-07-01")
OTHER_VILLAGE = UnitRef.of(Level.VILLAGE, "9900102", "2023-07-01")
COMMUNE = UnitRef.of(Level.COMMUNE, "99001", "2023-07-01")
PROVINCE = UnitRef.of(Level.PROVINCE, "98", "2023-07-01")
ENTERPRISE = UnitBody(kind=BodyKind.ENTERPRISE, name="Doanh nghiệp Ví Dụ (giả lập)")
MADE_UP = Origin.SYNTHETIC


def session(
    *, present: int = 10, yes: int = 5, households: int = 10, ballots: tuple[Ballot, ...] = ()
) -> VotingSession:
    """A meeting that votes."""
    return VotingSession(
        form=DecisionForm.MEETING, day=DAY, households=households, present=present, yes=yes, ballots=ballots
    )


def vote(village: UnitRef = VILLAGE, households: int = 10) -> VillageVote:
    """The vote of a village."""
    return VillageVote(village=village, households=households, sessions=(session(),))


def decision(
    *,
    subject: DecisionSubject = DecisionSubject.WORKS,
    scope: DecisionScope = DecisionScope.VILLAGE,
    unit: UnitRef = VILLAGE,
    form: DecisionForm = DecisionForm.MEETING,
    villages: int = 1,
    early: bool = False,
) -> PeoplesDecision:
    """A decision of a village on works."""
    return PeoplesDecision(
        id="QD",
        subject=subject,
        title="Giả lập",
        scope=scope,
        unit=unit,
        villages=villages,
        votes=(vote(),),
        form=form,
        sent=as_day("2023-10-09") if early else None,
        origin=MADE_UP,
    )


def committee_of(*events: CommitteeEvent) -> SteeringCommittee:
    """A committee with these events."""
    return SteeringCommittee(id="BCD", name="Giả lập", unit=COMMUNE, events=events, origin=MADE_UP)


def seat_of(name: str, role: Role = Role.MEMBER, person: str = "NG-1") -> Seat:
    """A seat of a person."""
    return Seat(id=name, role=role, person=Person(id=person))


def committee_event(
    kind: CommitteeEventKind, *, seat: Seat | None = None, seat_id: str | None = None
) -> CommitteeEvent:
    """An event of 10 October 2023."""
    return CommitteeEvent(kind=kind, day=DAY, seat=seat, seat_id=seat_id)


def board(
    *members: BoardMember,
    kind: BoardKind = BoardKind.COMMUNE_INSPECTION,
    staff: int | None = None,
    complete: frozenset[str] = frozenset(),
) -> Board:
    """A board of a commune."""
    return Board(
        id="BAN",
        kind=kind,
        name="Giả lập",
        unit=COMMUNE,
        founded=DAY,
        staff=staff,
        members=members,
        complete=complete,
        origin=MADE_UP,
    )


def member(person: str, *, role: BoardRole | None = None, since: str = "2023-10-10") -> BoardMember:
    """A member of a board."""
    return BoardMember(person=Person(id=person), role=role, since=as_day(since))


def task(name: str, state: TaskState = TaskState.ASSIGNED, done: str | None = None) -> Task:
    """A task of a conference."""
    return Task(
        id=name, vi="Giả lập", en="Made up", state=state, assigned=DAY, done=None if done is None else as_day(done)
    )


def conference(name: str, day: str, *follow_ups: FollowUp) -> Conference:
    """A conference of a commune."""
    return Conference(id=name, title="Giả lập", unit=COMMUNE, day=as_day(day), follow_ups=follow_ups, origin=MADE_UP)


def consultation(*, end: str = "2023-10-30", result: str | None = None) -> Consultation:
    """A consultation of a commune."""
    found = None
    if result is not None:
        found = ConsultationResult(day=as_day(result), asked=5, answered=5, agreed=5)
    return Consultation(
        id="LYK",
        unit=COMMUNE,
        subject="Giả lập",
        start=DAY,
        end=as_day(end),
        forms=frozenset({ConsultationForm.SLIPS}),
        result=found,
        origin=MADE_UP,
    )


def published(
    *runs: PublicationRun,
    heading: PublicationHeading | None = PublicationHeading.BUDGET,
    loud: bool | None = None,
) -> PublishedContent:
    """A content that a commune publishes."""
    return PublishedContent(
        id="CK",
        unit=COMMUNE,
        heading=heading,
        subject="Giả lập",
        decided=DAY,
        runs=runs,
        loudspeakers=loud,
        origin=MADE_UP,
    )


def run(since: str) -> PublicationRun:
    """A posting from a day on."""
    return PublicationRun(form=PublicityForm.POSTING, since=as_day(since))


def matter(*, early: bool, excused: bool) -> Matter:
    """A project of a village, published and decided."""
    exceptions = (StageException(stage=Stage.DISCUSS, reason="Giả lập"),) if excused else ()
    return Matter(
        id="VIEC",
        kind=MatterKind.PROJECT,
        title="Giả lập",
        unit=VILLAGE,
        publications=(published(run("2023-10-20" if early else "2023-10-10")),),
        decisions=(decision(),),
        exceptions=exceptions,
        origin=MADE_UP,
    )


def at_work(**stated: Any) -> WorkplaceConference:
    """A yearly conference of an agency."""
    return WorkplaceConference(
        id="HN",
        kind=WorkplaceKind.AGENCY,
        unit=COMMUNE,
        year_end=DAY,
        staff=9,
        origin=MADE_UP,
        **stated,
    )


def model_with(*kinds: ModelEventKind) -> SkilfulModel:
    """A model of skilful mass mobilisation with these events."""
    return SkilfulModel(
        id="MH",
        title="Giả lập",
        unit=COMMUNE,
        field=ModelField.ECONOMY,
        holder=ModelHolder.COLLECTIVE,
        events=tuple(ModelEvent(kind=kind, day=DAY) for kind in kinds),
        origin=MADE_UP,
    )
