"""Records of what the people decide in which everything is stated and lawful. All synthetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, cast

from attrs import NOTHING

from participation_records import (
    COMMUNE,
    EVERYBODY,
    VILLAGE,
    consultation,
    decision,
    matter,
    oversight,
    posted,
    recognition,
    session,
)
from qcdc._kernel.values import field_names, field_of, is_entity
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import (
    Annulment,
    Benefit,
    Convention,
    ConventionObjection,
    ConventionReport,
    Initiative,
    PeoplesDecision,
    PublicationRun,
    Resource,
    SatisfactionCount,
    UnitRef,
    VotingTeam,
    Works,
    evolve,
)
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    BallotGround,
    Convener,
    ConventionFault,
    ConventionOutcome,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    Level,
    Origin,
    OversightKind,
    PublicityForm,
    ResourceKind,
    ResourceSource,
    Satisfaction,
)

__all__ = ["AS_OF", "RECORDS", "poorer", "put"]

AS_OF = "2024-12-31"
DAY = as_day("2023-10-10")
SITTING: dict[str, Any] = {
    "convener": Convener.VILLAGE_HEAD,
    "secret": True,
    "counting_board": 3,
    "witnesses": 2,
    "for_secretary": 90,
    "for_form": 90,
    "for_counting_board": 90,
}
FAILED: dict[str, Any] = SITTING | {"for_secretary": 40, "for_form": 40, "for_counting_board": 40}
STATED: dict[str, Any] = {
    "agreed_with_front": True,
    "head_vacant": False,
    "head_leads_front": False,
    "documents": as_day("2023-10-06"),
    "announced": True,
    "published": DAY,
    "signed": EVERYBODY,
    "signed_households": 2,
    "sent": as_day("2023-10-12"),
    "effective": as_day("2023-10-20"),
    "reported": as_day("2024-03-01"),
}
TEAM = VotingTeam(
    members=4,
    front_heads=True,
    witnesses=2,
    announced=as_day("2023-10-01"),
    planned=as_day("2023-09-25"),
    plan_sent=as_day("2023-09-26"),
    plan_sent_front=as_day("2023-09-26"),
)


def works() -> PeoplesDecision:
    """A meeting on works, by an initiative, in clusters."""
    made = decision(
        200, 190, clusters=True, notified="2023-10-06", village={"cluster_plan": as_day("2023-10-02")}, **STATED
    )
    (vote,) = made.votes
    sessions = tuple(evolve(one, **SITTING) for one in vote.sessions)
    return evolve(
        made,
        votes=(evolve(vote, sessions=sessions),),
        initiative=Initiative(day=as_day("2023-09-01"), agreed=20, front_support=True, beneficial=True),
        annulment=Annulment(
            ground=AnnulmentGround.PROCEDURE,
            action=AnnulmentAction.AMENDMENT_ASKED,
            day=as_day("2023-12-01"),
            sent=as_day("2023-12-01"),
            sent_front=as_day("2023-12-01"),
        ),
    )


def adopted() -> PeoplesDecision:
    """A meeting that adopts a convention."""
    return decision(
        100,
        90,
        subject=DecisionSubject.CONVENTION,
        notified="2023-10-06",
        sitting=SITTING,
        draft=PublicationRun(form=PublicityForm.POSTING, since=as_day("2023-09-01"), until=DAY),
        recognition=recognition("2023-10-12", "2023-10-16"),
        **STATED,
    )


def head_elected() -> PeoplesDecision:
    """A meeting that elects a village head."""
    return decision(
        100,
        90,
        subject=DecisionSubject.VILLAGE_HEAD,
        notified="2023-10-06",
        sitting=SITTING | {"convener": Convener.ELECTION_TEAM},
        removal=False,
        recognition=recognition("2023-10-12", "2023-10-16"),
        **STATED,
    )


def by_ballot() -> PeoplesDecision:
    """Ballots on other self-management after a meeting without a quorum."""
    made = decision(
        100,
        90,
        subject=DecisionSubject.SELF_MANAGEMENT,
        form=DecisionForm.BALLOT,
        notified=None,
        sitting={"opened": as_day("2023-10-05")},
        team=TEAM,
        **STATED,
    )
    (vote,) = made.votes
    failed = session(
        "2023-09-20",
        100,
        40,
        30,
        notified="2023-09-15",
        **FAILED,
    )
    return evolve(made, votes=(evolve(vote, sessions=(failed, *vote.sessions)),))


def on_line() -> PeoplesDecision:
    """An online vote."""
    return decision(
        100,
        90,
        subject=DecisionSubject.SELF_MANAGEMENT,
        form=DecisionForm.ONLINE_VOTE,
        notified=None,
        online=60,
        sitting={"opened": as_day("2023-10-05")},
        team=TEAM,
        **STATED,
    )


def everywhere() -> PeoplesDecision:
    """Ballots of a whole commune by choice of its chair."""
    made = by_ballot()
    return evolve(
        made,
        subject=DecisionSubject.COLLECTION,
        scope=DecisionScope.COMMUNE,
        unit=COMMUNE,
        ground=BallotGround.CHAIR_CHOSE,
        documents=as_day("2023-09-10"),
        in_force=as_day("2023-10-15"),
    )


def asked(*, commune: bool) -> object:
    """A consultation of thirty days."""
    made = consultation(
        "2023-10-02",
        "2023-10-03",
        "2023-11-01",
        disagreed=7,
        taken=2,
        explained=True,
        decides=commune,
        against=not commune,
        plan_sent_council=as_day("2023-09-28"),
        plan_sent_front=as_day("2023-09-28"),
    )
    assert made.result is not None
    return evolve(made, result=evolve(made.result, published=as_day("2023-11-10")))


def kept() -> Convention:
    """A convention, suspended in part and mended."""
    return Convention(
        id="HU-1",
        village=VILLAGE,
        title="Hương ước thôn (giả lập)",
        recognised=DAY,
        sent=as_day("2023-10-12"),
        sent_front=as_day("2023-10-12"),
        runs=tuple(
            PublicationRun(form=form, since=as_day("2023-10-16"))
            for form in (PublicityForm.POSTING, PublicityForm.MEETING)
        ),
        reviewed=frozenset({as_day("2024-11-18")}),
        objections=(
            ConventionObjection(
                fault=ConventionFault.HARM,
                received=as_day("2024-05-06"),
                outcome=ConventionOutcome.PART_SUSPENDED,
                day=as_day("2024-05-08"),
                reasoned=True,
                until=as_day("2024-07-08"),
                effective=as_day("2024-05-08"),
                sent=as_day("2024-05-08"),
                sent_front=as_day("2024-05-08"),
                mended=as_day("2024-07-01"),
            ),
        ),
        origin=Origin.SYNTHETIC,
    )


def reported() -> ConventionReport:
    """The report of a province."""
    province = UnitRef.of(Level.PROVINCE, "64", "2023-07-01")
    return ConventionReport(
        id="BC", unit=province, year=2024, sent=as_day("2024-11-20"), recognised=40, origin=Origin.SYNTHETIC
    )


def gone_through() -> object:
    """A matter through all six stages."""
    return matter(
        publications=(posted("2023-09-04", "2023-09-05", ""),),
        decisions=(works(),),
        works=Works(
            start=as_day("2023-10-20"),
            given=(Resource(source=ResourceSource.PEOPLE, kind=ResourceKind.MONEY, amount=1),),
        ),
        oversight=tuple(
            oversight("2023-11-01", kind=kind, notified="2023-10-10")
            for kind in (OversightKind.INSPECTION, OversightKind.SUPERVISION)
        ),
        benefit=Benefit(
            day=as_day("2023-12-20"),
            result="Đường (giả lập)",
            opinions=(SatisfactionCount(answer=Satisfaction.SATISFIED, persons=30),),
        ),
    )


RECORDS: dict[str, Callable[[], Any]] = {
    "works": works,
    "convention adopted": adopted,
    "head elected": head_elected,
    "ballots": by_ballot,
    "online vote": on_line,
    "commune-wide ballots": everywhere,
    "consultation of the commune": lambda: asked(commune=True),
    "consultation for a body above": lambda: asked(commune=False),
    "convention": kept,
    "report of a province": reported,
    "matter": gone_through,
}


def _class(value: object) -> type[Any]:
    return type(value)


def _default(record: object, name: str) -> object:
    """What a field holds if nothing is said; `NOTHING` for one that must be given."""
    default: Any = field_of(_class(record), name).default
    return default.factory() if hasattr(default, "factory") else default


def _optional(record: object) -> Iterator[str]:
    """The fields of a record that say something and need not."""
    for name in field_names(_class(record)):
        default = _default(record, name)
        if default is not NOTHING and getattr(record, name) != default:
            yield name


def poorer(record: Any) -> Iterator[tuple[str, Any]]:
    """A record without one of its optional fields, at any depth, for each of them; with the name of the field.

    What cannot be without a field, such as an outcome without its day, is left out.
    """
    changes = [(name, name, _default(record, name)) for name in _optional(record)]
    for name in field_names(_class(record)):
        value = getattr(record, name)
        if not _holds(value):
            continue
        parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        for index, part in enumerate(parts):
            for place, less in poorer(part):
                whole = (*parts[:index], less, *parts[index + 1 :]) if isinstance(value, tuple) else less
                changes.append((f"{name}[{index}].{place}", name, whole))
    for place, name, value in changes:
        with suppress(InvariantError):
            yield place, evolve(record, **{name: value})


def put(record: Any, *path: str | int, value: Any) -> Any:
    """A record with another value at a path of fields and indexes; a dictionary changes several fields there."""
    if not path:
        return evolve(record, **value)
    first, *rest = path
    if isinstance(record, tuple):
        assert isinstance(first, int), "a place in a list"
        inside = put(record[first], *rest, value=value) if rest or isinstance(value, dict) else value
        return (*record[:first], inside, *record[first + 1 :])
    name = str(first)
    return evolve(
        record, **{name: put(getattr(record, name), *rest, value=value) if rest or isinstance(value, dict) else value}
    )


def _holds(value: object) -> bool:
    if isinstance(value, tuple):
        several = cast("tuple[object, ...]", value)
        return bool(several) and is_entity(_class(several[0]))
    return is_entity(_class(value))
