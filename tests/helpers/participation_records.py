"""Short ways to build records of participation for decided cases: lawful unless a case changes something. All synthetic."""

from __future__ import annotations

from typing import Any

import pendulum

from qcdc.dates import Period, as_day
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Benefit,
    Board,
    BoardMember,
    Candidate,
    CommuneYear,
    Consultation,
    ConsultationResult,
    CouncilReport,
    Dismissal,
    Matter,
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
    StaffBallot,
    UnitBody,
    UnitRef,
    VillageConference,
    VillageCount,
    VillageHeadElection,
    VillageHeadTerm,
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
    Addressee,
    BallotGround,
    BoardKind,
    BoardRole,
    ConsultationForm,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    DialogueBasis,
    DismissalGround,
    Incompatibility,
    Level,
    MatterKind,
    Origin,
    Overseer,
    OversightKind,
    PublicationAspect,
    PublicationHeading,
    PublicityForm,
    Publisher,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
    Satisfaction,
    WorkplaceKind,
)

VILLAGE = UnitRef.of(Level.VILLAGE, "2367701", "2023-07-01")
COMMUNE = UnitRef.of(Level.COMMUNE, "23677", "2023-07-01")
S = Origin.SYNTHETIC
ENTERPRISE = UnitBody.of("enterprise", "Doanh nghiệp (giả lập)")
WORKPLACES = {
    WorkplaceKind.AGENCY: PEOPLES_COMMITTEE,
    WorkplaceKind.PUBLIC_UNIT: UnitBody.of("school", "Trường Ví Dụ (giả lập)"),
    WorkplaceKind.STATE_ENTERPRISE: ENTERPRISE,
    WorkplaceKind.OTHER_ENTERPRISE: ENTERPRISE,
}


def days(text: str) -> pendulum.Date | None:
    """A day, or none for an empty text."""
    return as_day(text) if text else None


def published(
    decided: str,
    *runs: tuple[PublicityForm, str, str],
    heading: PublicationHeading | None = PublicationHeading.BUDGET,
    publisher: Publisher = Publisher.COMMUNE,
    special: PublicationAspect | None = None,
    **rest: Any,
) -> PublishedContent:
    """A publication with its forms, first and last days: all of its forms, under no other law, without a website.

    A form without a last day goes on. Agencies and enterprises post what they publish.
    """
    stated: dict[str, Any] = {"website": False, "loudspeakers": True, "complete": frozenset({"runs"}), **rest}
    return PublishedContent(
        id="CK-1",
        unit=COMMUNE,
        publisher=publisher,
        body=ENTERPRISE if publisher is Publisher.STATE_ENTERPRISE else PEOPLES_COMMITTEE,
        heading=heading if publisher is Publisher.COMMUNE else None,
        subject="Nội dung công khai (giả lập)",
        decided=as_day(decided),
        runs=tuple(
            PublicationRun(form=form, since=as_day(since), until=days(until), ongoing=not until)
            for form, since, until in runs
        ),
        special_law=frozenset(() if special is None else (special,)),
        origin=S,
        **stated,
    )


def posted(decided: str, since: str, until: str, **rest: Any) -> PublishedContent:
    """A publication by posting."""
    return published(decided, (PublicityForm.POSTING, since, until), **rest)


def spoken(decided: str, since: str, until: str, **rest: Any) -> PublishedContent:
    """A list of those called up for service, posted for long, read out for some days, and told by the village heads."""
    return published(
        decided,
        (PublicityForm.POSTING, since, ""),
        (PublicityForm.LOUDSPEAKER, since, until),
        (PublicityForm.VILLAGE_HEAD, since, since),
        heading=PublicationHeading.SERVICE_LISTS,
        **rest,
    )


def register(
    updated: str,
    *,
    period: Period | None = None,
    sessions: str = "",
    told: int = 4,
    decided: str = "",
    consulted: str = "",
    complete: str = "updated sessions decided consulted reports",
    **rest: Any,
) -> PublicationRegister:
    """The list of a year, and what the Council was told: how many of publication, decisions, opinions, Front's copy."""
    return PublicationRegister(
        unit=COMMUNE,
        period=Period.year(2024) if period is None else period,
        updated=frozenset(map(as_day, updated.split())),
        sessions=frozenset(map(as_day, sessions.split())),
        decided=frozenset(map(as_day, decided.split())),
        consulted=frozenset(map(as_day, consulted.split())),
        complete=frozenset(complete.split()),
        **rest,
        reports=tuple(
            CouncilReport(
                session=as_day(day),
                publication=told > 0,
                decisions=told > 1,
                opinions=told > 2,
                copied_to_front=told > 3,
            )
            for day in sessions.split()
        ),
        origin=S,
    )


def session(
    day: str,
    households: int,
    present: int,
    yes: int,
    *,
    form: DecisionForm = DecisionForm.MEETING,
    notified: str | None = None,
    cluster: str | None = None,
    **rest: Any,
) -> VotingSession:
    """One session; who came and is not for it is against. An empty text for the announcement: there was none."""
    return VotingSession(
        form=form,
        day=as_day(day),
        households=households,
        present=present,
        yes=yes,
        no=present - yes,
        notified=None if notified is None else days(notified),
        cluster=cluster,
        not_done=frozenset({"notified"}) if notified == "" else frozenset(),
        **rest,
    )


def decision(
    households: int,
    yes: int,
    *,
    present: int | None = None,
    subject: DecisionSubject = DecisionSubject.WORKS,
    day: str = "2023-10-10",
    notified: str | None = "2023-10-08",
    form: DecisionForm = DecisionForm.MEETING,
    online: int | None = None,
    scattered: bool | None = False,
    clusters: bool = False,
    undone: str = "",
    sitting: dict[str, Any] | None = None,
    village: dict[str, Any] | None = None,
    **rest: Any,
) -> PeoplesDecision:
    """A decision of one village; everybody comes unless said otherwise. What is `undone` was expressly not done."""
    came = households if present is None else present
    sessions: tuple[VotingSession, ...] = (
        session(day, households, came, yes, form=form, notified=notified, **(sitting or {})),
    )
    if clusters:
        half = households // 2
        sessions = (
            session(day, half, half, min(yes, half), notified=notified, cluster="Cụm 1"),
            session(day, households - half, households - half, max(0, yes - half), notified=notified, cluster="Cụm 2"),
        )
    if form is DecisionForm.BALLOT and rest.get("ground", BallotGround.NO_QUORUM) is BallotGround.NO_QUORUM:
        rest.setdefault("ground", BallotGround.NO_QUORUM)
    vote = VillageVote(
        village=VILLAGE,
        households=households,
        sessions=sessions,
        online_consent=online,
        scattered=scattered,
        **(village or {}),
    )
    return PeoplesDecision(
        id="QD-1",
        subject=subject,
        title="Nội dung bàn và quyết định (giả lập)",
        unit=VILLAGE,
        votes=(vote,),
        form=form,
        not_done=frozenset(undone.split()),
        origin=S,
        **rest,
    )


def commune_wide(votes: tuple[tuple[int, int], ...], *, villages: int, **rest: Any) -> PeoplesDecision:
    """A decision of all villages: (households, votes for) of each."""
    return PeoplesDecision(
        id="QD-2",
        subject=DecisionSubject.WORKS,
        title="Đóng góp xây dựng công trình toàn xã (giả lập)",
        scope=DecisionScope.COMMUNE,
        unit=COMMUNE,
        villages=villages,
        votes=tuple(
            VillageVote(
                village=UnitRef.of(Level.VILLAGE, f"23677{index:02}", "2023-07-01"),
                households=households,
                sessions=(session("2023-10-10", households, households, yes),),
            )
            for index, (households, yes) in enumerate(votes, start=1)
        ),
        origin=S,
        **rest,
    )


def team(
    members: int | None = 3,
    *,
    front: bool | None = True,
    witnesses: int | None = 2,
    announced: str = "",
    planned: str = "",
    sent: str = "",
    undone: str = "",
) -> VotingTeam:
    """A ballot team; the Front gets the plan on the day of issue."""
    return VotingTeam(
        members=members,
        front_heads=front,
        witnesses=witnesses,
        announced=days(announced),
        planned=days(planned),
        plan_sent=days(sent),
        plan_sent_front=days(planned),
        not_done=frozenset(undone.split()),
    )


def recognition(
    received: str,
    answered: str = "",
    *,
    body: RecognisingBody = RecognisingBody.PEOPLES_COMMITTEE,
    refused: bool = False,
    in_writing: bool | None = True,
    silent: bool = False,
) -> Recognition:
    """A request and its answer; `silent` says that there was expressly none."""
    outcome = RecognitionOutcome.REFUSED if refused else RecognitionOutcome.RECOGNISED
    return Recognition(
        body=body,
        received=as_day(received),
        day=days(answered),
        outcome=outcome if answered else None,
        in_writing=in_writing,
        not_done=frozenset({"day"}) if silent else frozenset(),
    )


def election(
    *votes: int | None, households: int | None = 100, day: str = "2023-10-28", born: str = "", **rest: Any
) -> VillageHeadElection:
    """An election on Saturday 28 October 2023 with so many votes for each candidate, all of them listed."""
    rest.setdefault("complete", frozenset({"candidates"}))
    return VillageHeadElection(
        id="BC-1",
        village=VILLAGE,
        day=as_day(day),
        households=households,
        present=households,
        candidates=tuple(
            Candidate(person=Person(id=f"UV-{index}", name="Người ứng cử (giả lập)"), born=days(born), yes=yes)
            for index, yes in enumerate(votes, start=1)
        ),
        origin=S,
        **rest,
    )


def head_term(
    since: str, until: str = "", *, interim: bool | None = False, dismissal: Dismissal | None = None, ended: str = ""
) -> VillageHeadTerm:
    """The term of a village head."""
    return VillageHeadTerm(
        id="NK-1",
        village=VILLAGE,
        person=Person(id="TT-1", name="Trưởng thôn (giả lập)"),
        since=as_day(since),
        until=days(until),
        interim=interim,
        dismissal=dismissal,
        village_ended=days(ended),
        origin=S,
    )


def dismissed(
    day: str,
    *,
    ground: DismissalGround | None = None,
    petitioned: int | None = None,
    households: int | None = None,
    received: str = "",
    recognised: str = "",
    decided: str = "",
    anew: str = "",
    not_done: str = "",
) -> Dismissal:
    """A dismissal by own request, or by a petition of households."""
    usual = DismissalGround.OWN_REQUEST if petitioned is None else DismissalGround.HOUSEHOLDS
    return Dismissal(
        ground=usual if ground is None else ground,
        day=as_day(day),
        petitioned=petitioned,
        households=households,
        received=days(received),
        recognised=days(recognised),
        election_decided=days(decided),
        new_election=days(anew),
        not_done=frozenset(not_done.split()),
    )


def board(
    size: int,
    *,
    kind: BoardKind = BoardKind.COMMUNE_INSPECTION,
    villages: int | None = 6,
    staff: int | None = 50,
    vices: int = 1,
    head: bool = True,
    residents: int = 0,
    holds: Incompatibility | None = None,
    founded: str = "2023-07-03",
    until: str = "",
    **rest: Any,
) -> Board:
    """A board of so many members from its founding on: all are listed, and say what they hold."""
    at_work = kind in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
    counted = () if villages is None else (VillageCount(since=as_day(founded), count=villages),)
    roles = ([BoardRole.HEAD] if head else []) + [BoardRole.VICE_HEAD] * vices
    roles += [BoardRole.MEMBER] * (size - len(roles))
    rest.setdefault("complete", frozenset({"members"}))
    return Board(
        id="BAN-1",
        kind=kind,
        name="Ban (giả lập)",
        unit=COMMUNE,
        founded=as_day(founded),
        until=days(until),
        villages=counted if kind is BoardKind.COMMUNE_INSPECTION else (),
        staff=staff if at_work else None,
        members=tuple(
            BoardMember(
                person=Person(id=f"TV-{index}", name="Thành viên (giả lập)"),
                role=role,
                since=as_day(founded),
                resident=index <= residents,
                permanent=True,
                holds=frozenset({holds}) if holds is not None and index == 1 else frozenset(),
            )
            for index, role in enumerate(roles[:size], start=1)
        ),
        origin=S,
        **rest,
    )


def oversight(
    start: str,
    *,
    notified: str = "",
    sent: str = "",
    received: str = "",
    answered: str = "",
    by: Overseer = Overseer.INSPECTION_BOARD,
    kind: OversightKind = OversightKind.SUPERVISION,
    to: Addressee | None = Addressee.PEOPLES_COMMITTEE,
    silent: bool = False,
    untold: bool = False,
) -> Oversight:
    """One supervision, with a recommendation if it was sent; it arrived on the same day unless said otherwise.

    What is `silent` was expressly not answered; `untold` says expressly that nobody was told beforehand.
    """
    found = Recommendation(
        id="KN-1",
        day=as_day(sent or start),
        to="UBND xã",
        addressee=to,
        received=None if received == "unstated" else days(received or sent),
        answered=days(answered),
        not_done=frozenset({"answered"} if silent else ()),
    )
    return Oversight(
        id="GS-1",
        kind=kind,
        by=by,
        subject="Thu, chi các khoản đóng góp (giả lập)",
        notified=days(notified),
        start=as_day(start),
        recommendations=(found,) if sent else (),
        not_done=frozenset({"notified"} if untold else ()),
    )


def commune_year(
    *,
    year: int = 2023,
    villages: int = 2,
    conferences: str = "",
    notified: str = "",
    dialogues: str = "",
    complete: str = "conferences dialogues",
    steps: dict[str, Any] | None = None,
    **rest: Any,
) -> CommuneYear:
    """A year with conferences of different villages and dialogues: all that were held."""
    told = [*notified.split(), *[""] * 9]
    return CommuneYear(
        unit=COMMUNE,
        year=year,
        villages=villages,
        conferences=tuple(
            VillageConference(
                village=UnitRef.of(Level.VILLAGE, f"23677{index:02}", "2023-07-01"),
                day=as_day(day),
                notified=days(told[index]),
                households=100,
                present=60,
                **({} if steps is None else steps),
            )
            for index, day in enumerate(conferences.split())
        ),
        dialogues=tuple(dialogue(day, name=f"DT-{index}") for index, day in enumerate(dialogues.split())),
        complete=frozenset(complete.split()),
        origin=S,
        **rest,
    )


def dialogue(day: str, *, name: str = "DT-1", unit: UnitRef = COMMUNE, **rest: Any) -> PublicDialogue:
    """A periodic dialogue; days are given as texts."""
    for key in ("announced", "published"):
        if key in rest:
            rest[key] = days(rest[key])
    stated: dict[str, Any] = {"basis": DialogueBasis.PERIODIC, **rest}
    return PublicDialogue(id=name, unit=unit, day=as_day(day), origin=S, **stated)


def at_work(
    day: str,
    *,
    kind: WorkplaceKind = WorkplaceKind.AGENCY,
    staff: int = 60,
    present: int | None = 40,
    yes: int | None = 21,
    **rest: Any,
) -> WorkplaceConference:
    """The conference of an agency on the working year 2023, with all who work there: the yearly one.

    Without a day it was not held.
    """
    stated: dict[str, Any] = {
        "convened": staff,
        "extraordinary": False,
        "not_done": frozenset(() if day else {"day", "ballot"}),
        "complete": frozenset({"checked"}),
        **rest,
        "checked": frozenset(map(as_day, str(rest.get("checked", "")).split())),
    }
    return WorkplaceConference(
        id="HN-1",
        kind=kind,
        unit=COMMUNE,
        body=WORKPLACES[kind],
        year_end=as_day("2023-12-31"),
        day=days(day),
        staff=staff,
        present=present if day else None,
        yes=yes if day else None,
        origin=S,
        **stated,
    )


def balloted(day: str, *, kind: WorkplaceKind = WorkplaceKind.AGENCY, **stated: Any) -> WorkplaceConference:
    """A ballot of all staff in the place of the conference on the working year 2023."""
    return at_work("", kind=kind, not_done=frozenset(), ballot=StaffBallot(day=as_day(day), **stated))


def year_at_work(kind: WorkplaceKind, *, dialogues: str = "", **rest: Any) -> WorkplaceYear:
    """The year 2023 of a place of work, with all of its dialogues; days are given as texts."""
    for key in ("regulation", "consultation_plan", "explained"):
        if key in rest:
            rest[key] = days(rest[key])
    stated: dict[str, Any] = {"complete": frozenset({"dialogues"}), **rest}
    return WorkplaceYear(
        id="NLV-1",
        kind=kind,
        unit=COMMUNE,
        body=WORKPLACES[kind],
        year=2023,
        dialogues=tuple(
            evolve(talk_at_work(day, ""), id=f"DT-{index}", body=WORKPLACES[kind])
            for index, day in enumerate(dialogues.split())
        ),
        origin=S,
        **stated,
    )


def talk_at_work(day: str, sent: str, *, workers: int = 10, present: int = 8, **rest: Any) -> WorkplaceDialogue:
    """A dialogue at a place of work."""
    return WorkplaceDialogue(
        id="DT-2",
        unit=COMMUNE,
        body=ENTERPRISE,
        day=as_day(day),
        contents_sent=days(sent),
        workers=workers,
        present=present,
        origin=S,
        **rest,
    )


def consultation(
    published_on: str | None,
    start: str,
    end: str,
    *,
    disagreed: int | None = None,
    taken: int | None = 0,
    explained: bool | None = False,
    special: bool | None = False,
    decides: bool | None = True,
    against: bool | None = None,
    undone: str = "",
    **rest: Any,
) -> Consultation:
    """A consultation of 100 people. An empty text for the publication of the content: there was none."""
    result = None
    if disagreed is not None:
        result = ConsultationResult(
            day=as_day(end),
            asked=100,
            answered=90,
            agreed=90 - disagreed,
            disagreed=disagreed,
            taken_up=taken,
            explained=explained,
            against_majority=against,
        )
    rest.setdefault("result", result)
    return Consultation(
        id="LYK-1",
        unit=COMMUNE,
        subject="Dự thảo kế hoạch sử dụng đất (giả lập)",
        commune_decides=decides,
        special_term=special,
        published=None if published_on is None else days(published_on),
        start=as_day(start),
        end=as_day(end),
        forms=frozenset({ConsultationForm.SLIPS}),
        not_done=frozenset(undone.split() + ["published"] * (published_on == "")),
        origin=S,
        **rest,
    )


def matter(**rest: Any) -> Matter:
    """A road of a village."""
    return Matter(id="VIEC-1", kind=MatterKind.PROJECT, title="Đường bê tông (giả lập)", unit=VILLAGE, origin=S, **rest)


def works(start: str, *, people: int = 1_000_000) -> Works:
    """Works to which people gave so many đồng."""
    given = Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=people)
    return Works(start=as_day(start), given=(given,), participants=40)


def benefit(day: str, *, asked: int | None = 0) -> Benefit:
    """A road handed over; so many people asked, all satisfied."""
    opinions = (SatisfactionCount(answer=Satisfaction.SATISFIED, persons=asked),) if asked else ()
    return Benefit(
        day=as_day(day),
        result="Đường dài 500 m (giả lập)",
        households=80,
        opinions=None if asked is None else opinions,
    )


EVERYBODY = frozenset(DecisionSignatory)
