"""Counting records of participation, committees and the mass mobilisation movement.

Stocks are counted on the last day of the window, flows inside it; money, labour and land are three indicators, never
one.
"""

from __future__ import annotations

from collections.abc import Iterator

from qcdc._kernel.partial import not_certain
from qcdc.aggregate.counters import Count, Counting, counts
from qcdc.dates import DayOrPartial, Period, first_possible, is_before, last_possible
from qcdc.model import (
    Board,
    CommitteeYear,
    Consultation,
    FarmersGuild,
    PeoplesDecision,
    PublicDialogue,
    PublishedContent,
    SkilfulModel,
    SteeringCommittee,
    VillageHeadElection,
    WorkplaceConference,
)
from qcdc.vocab import (
    BoardKind,
    CommitteeEventKind,
    DecisionForm,
    ModelField,
    ModelHolder,
    ModelStage,
    ResourceKind,
    ResourceSource,
    WorkplaceKind,
)

__all__ = ["CIVIC_COUNTERS"]

_GIVEN = {
    ResourceKind.MONEY: "decision.people.money",
    ResourceKind.LABOUR: "decision.people.labour",
    ResourceKind.LAND: "decision.people.land",
}
_FIELDS = {ModelField.DEFENCE_SECURITY: "security"}
_FORMS = {DecisionForm.MEETING: "meeting", DecisionForm.BALLOT: "ballot", DecisionForm.ONLINE_VOTE: "online"}
_BUILT = (ModelStage.BUILT, ModelStage.EFFECTIVE, ModelStage.RECOGNISED)


@counts(PublishedContent, "publication.items")
def _published(record: PublishedContent, counting: Counting) -> Iterator[Count]:
    if record.first_day in counting.over:
        yield Count("publication.items")


@counts(PeoplesDecision, "decision.held", "decision.passed", *_GIVEN.values())
def _decided(decision: PeoplesDecision, counting: Counting) -> Iterator[Count]:
    if decision.day not in counting.over:
        return
    by = {"mode": _FORMS[decision.form]}
    yield Count("decision.held", by=by)
    # If the law of that day is not available, nothing is recomputed: the result in the minutes holds.
    passed = decision.passed
    if decision.announced if passed is None else passed:
        yield Count("decision.passed", by=by)
        for kind, indicator in _GIVEN.items():
            yield Count(indicator, decision.amount(kind, ResourceSource.PEOPLE))


@counts(Consultation, "consultation.held")
def _consulted(record: Consultation, counting: Counting) -> Iterator[Count]:
    if record.end in counting.over:
        yield Count("consultation.held")


@counts(PublicDialogue, "dialogue.held", "dialogue.opinions", "dialogue.settled")
def _talked(dialogue: PublicDialogue, counting: Counting) -> Iterator[Count]:
    if dialogue.day in counting.over:
        yield Count("dialogue.held")
        yield Count("dialogue.opinions", dialogue.opinions or 0)
        yield Count("dialogue.settled", dialogue.settled or 0)


@counts(VillageHeadElection, "election.held")
def _elected(record: VillageHeadElection, counting: Counting) -> Iterator[Count]:
    if record.day in counting.over:
        yield Count("election.held")


_WORKPLACES = {
    WorkplaceKind.AGENCY: "agency",
    WorkplaceKind.PUBLIC_UNIT: "agency",
    WorkplaceKind.STATE_ENTERPRISE: "state_enterprise",
    WorkplaceKind.OTHER_ENTERPRISE: "enterprise",
}
"""The reports count state agencies and public units together."""


@counts(WorkplaceConference, "workplace.conferences")
def _met_at_work(record: WorkplaceConference, counting: Counting) -> Iterator[Count]:
    if record.day is not None and record.day in counting.over:
        by = {"content": _WORKPLACES[record.kind]}
        if record.extraordinary is not None:
            by["mode"] = "ad_hoc" if record.extraordinary else "regular"
        yield Count("workplace.conferences", by=by)


@counts(
    Board,
    "board.inspection",
    "board.investment",
    "board.members",
    "board.oversight",
    "board.recommendations",
    "board.recommendations.answered",
    lasting=True,
)
def _watched(board: Board, counting: Counting) -> Iterator[Count]:
    over = counting.over
    community = board.kind is BoardKind.INVESTMENT_SUPERVISION
    by = {"actor": "investment_board" if community else "inspection_board"}
    if board.exists(over.end):
        yield Count("board.investment" if community else "board.inspection")
        yield Count("board.members", len(board.roster(over.end)), by=by)
    held = [one for one in board.oversight if one.start in over]
    sent = [one for seen in board.oversight for one in seen.recommendations if one.day in over]
    answered = [one for one in sent if one.answered is not None and one.answered <= over.end]
    yield Count("board.oversight", len(held), by=by)
    yield Count("board.recommendations", len(sent), by=by)
    yield Count("board.recommendations.answered", len(answered), by=by)


@counts(SteeringCommittee, "committee.existing", "committee.seats", "committee.reformed", lasting=True)
def _steered(committee: SteeringCommittee, counting: Counting) -> Iterator[Count]:
    over = counting.over
    if committee.exists(over.end):
        yield Count("committee.existing")
        yield Count("committee.seats", len(committee.roster(over.end)))
    reformed = sum(event.kind is CommitteeEventKind.REFORM and _inside(event.day, over) for event in committee.events)
    yield Count("committee.reformed", reformed)


@counts(CommitteeYear, "committee.inspections")
def _inspected(record: CommitteeYear, counting: Counting) -> Iterator[Count]:
    yield Count("committee.inspections", sum(one.start in counting.over for one in record.inspections))


@counts(
    SkilfulModel,
    "danvan.models",
    "danvan.models.registered",
    "danvan.models.effective",
    "danvan.models.recognised",
    lasting=True,
)
def _modelled(model: SkilfulModel, counting: Counting) -> Iterator[Count]:
    """Models registered in the window are a flow; those built, effective and recognised are stocks."""
    over = counting.over
    by = {"subject": "individual" if model.holder is ModelHolder.INDIVIDUAL else "collective"}
    with_field = {**by, "content": _FIELDS.get(model.field, model.field.value)}
    if model.registered_new(over):
        yield Count("danvan.models.registered", by=with_field)
    stage = model.stage(over.end)
    if stage in _BUILT:
        yield Count("danvan.models", by=with_field)
    if stage in _BUILT[1:]:
        yield Count("danvan.models.effective", by=by)
    if stage is ModelStage.RECOGNISED:
        yield Count("danvan.models.recognised", by=by)


@counts(FarmersGuild, "selfgov.groups", "selfgov.members", lasting=True)
def _joined(guild: FarmersGuild, counting: Counting) -> Iterator[Count]:
    if guild.exists(counting.over.end):
        yield Count("selfgov.groups")
    yield Count("selfgov.members", guild.members(counting.over.end) or 0)


def _inside(day: DayOrPartial, over: Period) -> bool:
    """Whether a day is certainly in the window or certainly outside."""
    found = {first_possible(day) in over, last_possible(day) in over}
    if found == {False} and is_before(day, over.start) is None:
        # The window is within the month or the year.
        found = {True, False}
    if len(found) > 1:
        raise not_certain(over.end, day)
    return found == {True}


CIVIC_COUNTERS = (
    _published,
    _decided,
    _consulted,
    _talked,
    _elected,
    _met_at_work,
    _watched,
    _steered,
    _inspected,
    _modelled,
    _joined,
)
"""The counters of records of participation, committees and the movement."""
