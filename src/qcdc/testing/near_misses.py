"""Near misses: records of participation, committees and conferences that are almost valid, but cannot be built.

Each has the code and the field of its error, for tests of applications that show our errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from qcdc.dates import Period, as_day
from qcdc.model import (
    Ballot,
    Board,
    BoardMember,
    Bodies,
    Body,
    BodyRef,
    Chair,
    CommitteeEvent,
    CommitteeFinding,
    CommuneYear,
    Conference,
    ConferenceSeries,
    Consultation,
    ConsultationResult,
    Convention,
    ConventionObjection,
    ConventionReport,
    Dismissal,
    FarmersGuild,
    FollowUp,
    GuildCount,
    HeadReceptionDays,
    Matter,
    ModelEvent,
    Oversight,
    PeoplesDecision,
    Person,
    PublicationRegister,
    PublicationRun,
    PublicDialogue,
    PublishedContent,
    Recognition,
    Recommendation,
    Seat,
    SkilfulModel,
    StaffBallot,
    StageException,
    SteeringCommittee,
    Task,
    UnitBody,
    UnitRef,
    VillageConference,
    VillageHeadElection,
    VillageVote,
    VotingSession,
    VotingTeam,
    WorkplaceConference,
    WorkplaceDialogue,
    WorkplaceYear,
    Works,
    evolve,
)
from qcdc.vocab import (
    BallotChoice,
    BoardKind,
    BoardRole,
    BodyKind,
    CommitteeEventKind,
    ConsultationForm,
    ConventionFault,
    ConventionOutcome,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    DismissalGround,
    FindingState,
    Level,
    MatterKind,
    ModelEventKind,
    ModelField,
    ModelHolder,
    Origin,
    Overseer,
    OversightKind,
    PublicationHeading,
    PublicityForm,
    Publisher,
    RecognisingBody,
    RecognitionOutcome,
    RecommendationOutcome,
    Role,
    Stage,
    TaskState,
    WorkplaceKind,
)

__all__ = ["NEAR_MISSES", "NearMiss"]

_DAY, _NEXT = as_day("2023-10-10"), as_day("2023-10-11")
_VILLAGE = UnitRef.of(Level.VILLAGE, "9900101", "2023-07-01")
_OTHER = UnitRef.of(Level.VILLAGE, "9900102", "2023-07-01")
_COMMUNE = UnitRef.of(Level.COMMUNE, "99001", "2023-07-01")
_PROVINCE = UnitRef.of(Level.PROVINCE, "98", "2023-07-01")
_ENTERPRISE = UnitBody(kind=BodyKind.ENTERPRISE, name="Doanh nghiệp Ví Dụ (giả lập)")
_S = Origin.SYNTHETIC
_K = CommitteeEventKind


class NearMiss(NamedTuple):
    """A value that cannot be built.

    Attributes:
        name: its fault.
        build: tries to build it; always raises.
        code: the code of the error.
        attribute: the field that the error names.
    """

    name: str
    build: Callable[[], object]
    code: str
    attribute: str


def _session(
    *, present: int = 10, yes: int = 5, households: int = 10, ballots: tuple[Ballot, ...] = ()
) -> VotingSession:
    return VotingSession(
        form=DecisionForm.MEETING, day=_DAY, households=households, present=present, yes=yes, ballots=ballots
    )


def _vote(village: UnitRef = _VILLAGE, households: int = 10) -> VillageVote:
    return VillageVote(village=village, households=households, sessions=(_session(),))


def _decision(
    *,
    subject: DecisionSubject = DecisionSubject.WORKS,
    scope: DecisionScope = DecisionScope.VILLAGE,
    unit: UnitRef = _VILLAGE,
    form: DecisionForm = DecisionForm.MEETING,
    villages: int = 1,
    early: bool = False,
) -> PeoplesDecision:
    return PeoplesDecision(
        id="QD",
        subject=subject,
        title="Giả lập",
        scope=scope,
        unit=unit,
        villages=villages,
        votes=(_vote(),),
        form=form,
        sent=as_day("2023-10-09") if early else None,
        origin=_S,
    )


def _committee(*events: CommitteeEvent) -> SteeringCommittee:
    return SteeringCommittee(id="BCD", name="Giả lập", unit=_COMMUNE, events=events, origin=_S)


def _seat(name: str, role: Role = Role.MEMBER, person: str = "NG-1") -> Seat:
    return Seat(id=name, role=role, person=Person(id=person))


def _event(kind: CommitteeEventKind, *, seat: Seat | None = None, seat_id: str | None = None) -> CommitteeEvent:
    return CommitteeEvent(kind=kind, day=_DAY, seat=seat, seat_id=seat_id)


def _board(
    *members: BoardMember,
    kind: BoardKind = BoardKind.COMMUNE_INSPECTION,
    staff: int | None = None,
    complete: frozenset[str] = frozenset(),
) -> Board:
    return Board(
        id="BAN",
        kind=kind,
        name="Giả lập",
        unit=_COMMUNE,
        founded=_DAY,
        staff=staff,
        members=members,
        complete=complete,
        origin=_S,
    )


def _member(person: str, *, role: BoardRole | None = None, since: str = "2023-10-10") -> BoardMember:
    return BoardMember(person=Person(id=person), role=role, since=as_day(since))


def _task(name: str, state: TaskState = TaskState.ASSIGNED, done: str | None = None) -> Task:
    return Task(
        id=name, vi="Giả lập", en="Made up", state=state, assigned=_DAY, done=None if done is None else as_day(done)
    )


def _conference(name: str, day: str, *follow_ups: FollowUp) -> Conference:
    return Conference(id=name, title="Giả lập", unit=_COMMUNE, day=as_day(day), follow_ups=follow_ups, origin=_S)


def _consultation(*, end: str = "2023-10-30", result: str | None = None) -> Consultation:
    found = None
    if result is not None:
        found = ConsultationResult(day=as_day(result), asked=5, answered=5, agreed=5)
    return Consultation(
        id="LYK",
        unit=_COMMUNE,
        subject="Giả lập",
        start=_DAY,
        end=as_day(end),
        forms=frozenset({ConsultationForm.SLIPS}),
        result=found,
        origin=_S,
    )


def _published(
    *runs: PublicationRun,
    heading: PublicationHeading | None = PublicationHeading.BUDGET,
    loud: bool | None = None,
) -> PublishedContent:
    return PublishedContent(
        id="CK",
        unit=_COMMUNE,
        heading=heading,
        subject="Giả lập",
        decided=_DAY,
        runs=runs,
        loudspeakers=loud,
        origin=_S,
    )


def _run(since: str) -> PublicationRun:
    return PublicationRun(form=PublicityForm.POSTING, since=as_day(since))


def _matter(*, early: bool, excused: bool) -> Matter:
    exceptions = (StageException(stage=Stage.DISCUSS, reason="Giả lập"),) if excused else ()
    return Matter(
        id="VIEC",
        kind=MatterKind.PROJECT,
        title="Giả lập",
        unit=_VILLAGE,
        publications=(_published(_run("2023-10-20" if early else "2023-10-10")),),
        decisions=(_decision(),),
        exceptions=exceptions,
        origin=_S,
    )


def _at_work(**stated: Any) -> WorkplaceConference:
    return WorkplaceConference(
        id="HN",
        kind=WorkplaceKind.AGENCY,
        unit=_COMMUNE,
        year_end=_DAY,
        staff=9,
        origin=_S,
        **stated,
    )


def _model(*kinds: ModelEventKind) -> SkilfulModel:
    return SkilfulModel(
        id="MH",
        title="Giả lập",
        unit=_COMMUNE,
        field=ModelField.ECONOMY,
        holder=ModelHolder.COLLECTIVE,
        events=tuple(ModelEvent(kind=kind, day=_DAY) for kind in kinds),
        origin=_S,
    )


NEAR_MISSES: tuple[NearMiss, ...] = (
    # decisions
    NearMiss(
        "a department of a commune",
        lambda: BodyRef.of(_COMMUNE, BodyKind.DEPARTMENT, "Sở Ví Dụ (giả lập)"),
        "body.level",
        "body",
    ),
    NearMiss("a division without a name", lambda: UnitBody(kind=BodyKind.DIVISION), "body.name_missing", "name"),
    NearMiss(
        "a second People's Committee",
        lambda: UnitBody(kind=BodyKind.PEOPLES_COMMITTEE, name="UBND Ví Dụ (giả lập)"),
        "body.name_given",
        "name",
    ),
    NearMiss(
        "a ministry of a province",
        lambda: BodyRef.of(_PROVINCE, BodyKind.MINISTRY, "Bộ Ví Dụ (giả lập)"),
        "body.national",
        "body",
    ),
    NearMiss(
        "a department of no province", lambda: BodyRef.national("department", "Sở Ví Dụ"), "body.unit_missing", "unit"
    ),
    NearMiss("a People's Committee of no unit", lambda: Body(unit=None, since=_DAY), "body.unit_missing", "unit"),
    NearMiss(
        "an enterprise that publishes as an agency",
        lambda: evolve(_published(_run("2023-10-10")), publisher=Publisher.AGENCY, heading=None, body=_ENTERPRISE),
        "publicity.body",
        "body",
    ),
    NearMiss(
        "a conference of an agency in an enterprise", lambda: _at_work(body=_ENTERPRISE), "workplace.body", "body"
    ),
    NearMiss(
        "a dialogue of another workplace in the year of an agency",
        lambda: WorkplaceYear(
            id="NLV",
            kind=WorkplaceKind.AGENCY,
            unit=_COMMUNE,
            year=2023,
            dialogues=(
                WorkplaceDialogue(id="DT", unit=_COMMUNE, body=_ENTERPRISE, day=_DAY, workers=1, present=1, origin=_S),
            ),
            origin=_S,
        ),
        "workplace.other_body",
        "dialogues",
    ),
    NearMiss(
        "the board of an agency in an enterprise",
        lambda: evolve(_board(kind=BoardKind.AGENCY_INSPECTION), body=_ENTERPRISE),
        "board.body",
        "body",
    ),
    NearMiss(
        "the board of a commune in an agency",
        lambda: evolve(_board(), body=UnitBody(kind=BodyKind.PEOPLES_COMMITTEE)),
        "board.other_kind",
        "body",
    ),
    NearMiss(
        "an heir of a body that goes on",
        lambda: Body(unit=_COMMUNE, since=_COMMUNE.on, heirs=(BodyRef.of(_COMMUNE),)),
        "body.heirs",
        "heirs",
    ),
    NearMiss("a body before its unit's code", lambda: Body(unit=_COMMUNE, since=_DAY), "body.unit_day", "unit"),
    NearMiss(
        "two committees of one commune on a day",
        lambda: Bodies(entries=(Body(unit=_COMMUNE, since=_COMMUNE.on), Body(unit=_COMMUNE, since=_COMMUNE.on))),
        "bodies.overlap",
        "entries",
    ),
    NearMiss(
        "a chair of the Front's committee",
        lambda: HeadReceptionDays(
            unit=_COMMUNE,
            body=UnitBody(kind=BodyKind.FRONT),
            period=Period.half_year(2023, 2),
            held=frozenset(),
            origin=_S,
        ),
        "reception.holder",
        "holder",
    ),
    NearMiss(
        "a dialogue of the Party committee among those of the People's Committee",
        lambda: CommuneYear(
            unit=_COMMUNE,
            year=2023,
            villages=0,
            dialogues=(
                PublicDialogue(
                    id="DT", unit=_COMMUNE, body=UnitBody(kind=BodyKind.PARTY_COMMITTEE), day=_DAY, origin=_S
                ),
            ),
            origin=_S,
        ),
        "year.other_body",
        "dialogues",
    ),
    NearMiss("more votes than came", lambda: _session(present=4, yes=5), "session.votes", "yes"),
    NearMiss("more came than households", lambda: _session(present=11), "count.part_above_whole", "present"),
    NearMiss("more asked than households", lambda: _vote(households=9), "count.part_above_whole", "sessions"),
    NearMiss(
        "a count that is not that of its ballots",
        lambda: _session(ballots=(Ballot(number="1", choice=BallotChoice.YES),)),
        "session.recount",
        "ballots",
    ),
    NearMiss("a recount without ballots", lambda: _session().recounted(), "session.no_ballots", "ballots"),
    NearMiss("the vote of a commune", lambda: _vote(village=_COMMUNE), "vote.village", "village"),
    NearMiss("a decision of another village", lambda: _decision(unit=_OTHER), "decision.other_village", "votes"),
    NearMiss("a village's decision in a commune", lambda: _decision(unit=_COMMUNE), "decision.unit", "unit"),
    NearMiss("two villages within a village", lambda: _decision(villages=2), "decision.one_village", "villages"),
    NearMiss(
        "a convention of a whole commune",
        lambda: _decision(subject=DecisionSubject.CONVENTION, scope=DecisionScope.COMMUNE, unit=_COMMUNE),
        "decision.scope",
        "scope",
    ),
    NearMiss("decided by ballots nobody cast", lambda: _decision(form=DecisionForm.BALLOT), "decision.form", "form"),
    NearMiss("sent before it was decided", lambda: _decision(early=True), "period.end_before_start", "sent"),
    NearMiss(
        "an answer without an outcome",
        lambda: Recognition(body=RecognisingBody.FRONT, received=_DAY, day=_NEXT),
        "recognition.outcome",
        "outcome",
    ),
    NearMiss(
        "answered before it was received",
        lambda: Recognition(
            body=RecognisingBody.FRONT, received=_NEXT, day=_DAY, outcome=RecognitionOutcome.RECOGNISED
        ),
        "period.end_before_start",
        "day",
    ),
    NearMiss("works that remove somebody", lambda: evolve(_decision(), removal=True), "decision.removal", "removal"),
    NearMiss(
        "a day of effect set for one village",
        lambda: evolve(_decision(), in_force=_NEXT),
        "decision.in_force",
        "in_force",
    ),
    NearMiss("a meeting with a ballot team", lambda: evolve(_decision(), team=VotingTeam()), "decision.team", "team"),
    NearMiss(
        "ballots handed out at a meeting", lambda: evolve(_session(), opened=_DAY), "session.other_form", "opened"
    ),
    NearMiss(
        "an objection answered with nothing",
        lambda: ConventionObjection(fault=ConventionFault.HARM, received=_DAY, day=_NEXT),
        "objection.outcome",
        "outcome",
    ),
    NearMiss(
        "a repeal with a day to mend it",
        lambda: ConventionObjection(
            fault=ConventionFault.UNLAWFUL,
            received=_DAY,
            day=_NEXT,
            outcome=ConventionOutcome.REPEALED,
            until=_NEXT,
        ),
        "objection.no_suspension",
        "until",
    ),
    NearMiss(
        "the convention of a commune",
        lambda: Convention(id="HU", village=_COMMUNE, title="Giả lập", origin=_S),
        "convention.village",
        "village",
    ),
    NearMiss(
        "a commune's report to the ministry",
        lambda: ConventionReport(id="BC", unit=_COMMUNE, year=2024, origin=_S),
        "convention_report.unit",
        "unit",
    ),
    # publication, consultation, matters
    NearMiss("a publication in no form", _published, "list.empty", "runs"),
    NearMiss(
        "published before it was decided", lambda: _published(_run("2023-10-09")), "period.end_before_start", "runs"
    ),
    NearMiss(
        "a commune without a heading",
        lambda: _published(_run("2023-10-10"), heading=None),
        "publicity.heading",
        "heading",
    ),
    NearMiss(
        "an update outside the window",
        lambda: PublicationRegister(unit=_COMMUNE, period=Period.year(2024), updated=frozenset({_DAY}), origin=_S),
        "register.outside",
        "updated",
    ),
    NearMiss(
        "read over loudspeakers that there are not",
        lambda: _published(
            PublicationRun(form=PublicityForm.LOUDSPEAKER, since=_NEXT), heading=PublicationHeading.FEES, loud=False
        ),
        "publicity.loudspeakers",
        "loudspeakers",
    ),
    NearMiss(
        "taken down and still posted",
        lambda: PublicationRun(form=PublicityForm.POSTING, since=_DAY, until=_NEXT, ongoing=True),
        "publicity.ended",
        "ongoing",
    ),
    NearMiss(
        "a list that is none",
        lambda: PublicationRegister(unit=_COMMUNE, period=Period.year(2023), complete=frozenset({"period"}), origin=_S),
        "complete.unknown",
        "complete",
    ),
    NearMiss(
        "a session of no People's Council",
        lambda: PublicationRegister(
            unit=_COMMUNE, period=Period.year(2023), council=False, sessions=frozenset({_DAY}), origin=_S
        ),
        "register.council",
        "council",
    ),
    NearMiss(
        "a consultation that ends before it starts",
        lambda: _consultation(end="2023-10-09"),
        "period.end_before_start",
        "end",
    ),
    NearMiss(
        "a result before the first day", lambda: _consultation(result="2023-10-09"), "consultation.result", "result"
    ),
    NearMiss("decided before it was told", lambda: _matter(early=True, excused=False), "matter.order", "exceptions"),
    NearMiss("an excuse for nothing", lambda: _matter(early=False, excused=True), "matter.exception", "exceptions"),
    NearMiss(
        "works that end before they start", lambda: Works(start=_NEXT, end=_DAY), "period.end_before_start", "end"
    ),
    # village heads, dialogues
    NearMiss(
        "a head elected in a commune",
        lambda: VillageHeadElection(
            id="BC", village=_COMMUNE, day=_DAY, households=1, present=1, candidates=(), origin=_S
        ),
        "election.village",
        "village",
    ),
    NearMiss(
        "a petition of households behind an own request",
        lambda: Dismissal(ground=DismissalGround.OWN_REQUEST, day=_DAY, petitioned=1),
        "dismissal.households",
        "petitioned",
    ),
    NearMiss(
        "more answers than opinions",
        lambda: PublicDialogue(id="DT", unit=_COMMUNE, day=_DAY, opinions=3, answered=4, origin=_S),
        "count.part_above_whole",
        "answered",
    ),
    NearMiss(
        "answered, and nobody knows of how many",
        lambda: PublicDialogue(id="DT", unit=_COMMUNE, day=_DAY, answered=4, origin=_S),
        "dialogue.opinions",
        "answered",
    ),
    NearMiss(
        "asked for by voters, and periodic",
        lambda: PublicDialogue(id="DT", unit=_COMMUNE, day=_DAY, requested=4, voters=9, origin=_S),
        "dialogue.request",
        "requested",
    ),
    NearMiss(
        "the conference of another year",
        lambda: CommuneYear(
            unit=_COMMUNE,
            year=2024,
            villages=1,
            conferences=(VillageConference(village=_VILLAGE, day=_DAY, households=1, present=1),),
            origin=_S,
        ),
        "year.other",
        "conferences",
    ),
    NearMiss(
        "more votes than came to work",
        lambda: _at_work(present=4, yes=5),
        "count.part_above_whole",
        "yes",
    ),
    NearMiss(
        "more came than were convened", lambda: _at_work(convened=3, present=4), "count.part_above_whole", "present"
    ),
    NearMiss(
        "a yearly conference that the staff asked for",
        lambda: _at_work(extraordinary=False, asked=4),
        "workplace.asked",
        "asked",
    ),
    NearMiss(
        "a conference and a ballot in its place",
        lambda: _at_work(day=_NEXT, ballot=StaffBallot(day=_NEXT)),
        "workplace.ballot",
        "ballot",
    ),
    NearMiss(
        "a next conference on the same day",
        lambda: _at_work(day=_NEXT, next_day=_NEXT),
        "workplace.next",
        "next_day",
    ),
    # boards
    NearMiss(
        "two heads of a board",
        lambda: _board(_member("1", role=BoardRole.HEAD), _member("2", role=BoardRole.HEAD)),
        "board.two_heads",
        "members",
    ),
    NearMiss("twice on a board", lambda: _board(_member("1"), _member("1")), "board.twice", "members"),
    NearMiss(
        "on the board before it was founded", lambda: _board(_member("1", since="2023-10-09")), "board.life", "members"
    ),
    NearMiss("a commune's board with the staff of an agency", lambda: _board(staff=9), "board.other_kind", "staff"),
    NearMiss(
        "a complete list that no board has",
        lambda: _board(complete=frozenset({"guests"})),
        "complete.unknown",
        "complete",
    ),
    NearMiss(
        "social criticism by a board",
        lambda: Oversight(
            id="GS",
            kind=OversightKind.SOCIAL_CRITICISM,
            by=Overseer.INSPECTION_BOARD,
            subject="Giả lập",
            start=_DAY,
        ),
        "oversight.criticism",
        "by",
    ),
    NearMiss(
        "an outcome without an answer",
        lambda: Recommendation(id="KN", day=_DAY, to="UBND xã", outcome=RecommendationOutcome.ACCEPTED),
        "recommendation.outcome",
        "outcome",
    ),
    # committees
    NearMiss(
        "a committee nobody founded",
        lambda: _committee(_event(_K.APPOINT, seat=_seat("uv"))),
        "committee.not_founded",
        "events",
    ),
    NearMiss(
        "a member of two seats",
        lambda: _committee(
            _event(_K.FOUND), _event(_K.APPOINT, seat=_seat("uv-1")), _event(_K.APPOINT, seat=_seat("uv-2"))
        ),
        "committee.person_twice",
        "events",
    ),
    NearMiss(
        "a membership before the founding",
        lambda: _committee(
            _event(_K.FOUND),
            CommitteeEvent(kind=_K.APPOINT, day=as_day("2023-10-09"), seat=_seat("uv")),
        ),
        "list.unordered",
        "events",
    ),
    NearMiss(
        "somebody sits after the end",
        lambda: _committee(_event(_K.FOUND), _event(_K.END), _event(_K.APPOINT, seat=_seat("uv"))),
        "committee.life",
        "events",
    ),
    NearMiss(
        "an empty seat is left",
        lambda: _committee(_event(_K.FOUND), _event(_K.LEAVE, seat_id="uv")),
        "committee.seat_empty",
        "events",
    ),
    NearMiss(
        "resumed without a rest",
        lambda: _committee(_event(_K.FOUND), _event(_K.RESUME)),
        "committee.suspension",
        "events",
    ),
    NearMiss("re-formed with nobody", lambda: _event(_K.REFORM), "event.seats", "seats"),
    NearMiss("renamed to nothing", lambda: _event(_K.RENAME), "event.name", "name"),
    NearMiss("merged into nothing", lambda: _event(_K.MERGE), "event.handed_to", "to"),
    NearMiss(
        "a finding corrected on no day",
        lambda: CommitteeFinding(id="HC", text="Giả lập", state=FindingState.SET_RIGHT),
        "finding.closed",
        "closed",
    ),
    # conferences
    NearMiss(
        "a task done before it is assigned",
        lambda: _task("1", TaskState.DONE, "2023-10-09"),
        "period.end_before_start",
        "done",
    ),
    NearMiss(
        "a task with a day of completion, not done",
        lambda: _task("1", TaskState.UNDER_WAY, "2023-10-12"),
        "task.done",
        "done",
    ),
    NearMiss(
        "a document in a task that reviews none",
        lambda: Task(id="1", vi="Giả lập", en="Made up", document="Quy chế"),
        "task.document",
        "document",
    ),
    NearMiss("chaired by nobody", Chair, "chair.empty", "person"),
    NearMiss(
        "following a task nobody assigned",
        lambda: ConferenceSeries(
            unit=_COMMUNE,
            conferences=(_conference("HN", "2023-10-10", FollowUp(task="9", state=TaskState.DONE)),),
        ),
        "series.follow_up",
        "conferences",
    ),
    NearMiss(
        "conferences out of order",
        lambda: ConferenceSeries(
            unit=_COMMUNE, conferences=(_conference("HN-2", "2023-10-10"), _conference("HN-1", "2023-01-10"))
        ),
        "series.order",
        "conferences",
    ),
    # the movement
    NearMiss("built before it is registered", lambda: _model(ModelEventKind.BUILD), "model.life", "events"),
    NearMiss(
        "effective before it is built",
        lambda: _model(ModelEventKind.REGISTER, ModelEventKind.FIND_EFFECTIVE),
        "model.life",
        "events",
    ),
    NearMiss("recognised at no level", lambda: _model(ModelEventKind.RECOGNISE), "model.level", "level"),
    NearMiss(
        "counted before the founding",
        lambda: FarmersGuild(
            id="NH",
            name="Giả lập",
            unit=_COMMUNE,
            founded=_NEXT,
            counts=(GuildCount(day=_DAY, members=3),),
            origin=_S,
        ),
        "period.end_before_start",
        "counts",
    ),
)
"""Every near miss, with its known code and field."""
