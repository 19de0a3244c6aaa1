"""Logs that grow step by step are the logs that are built at once."""

from __future__ import annotations

from functools import partial
from typing import Any

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from every_type import class_of
from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import terms
from qcdc._kernel.values import field_names
from qcdc.dates import day_after, day_before, first_possible
from qcdc.errors import InvariantError, QcdcError, TransitionError
from qcdc.model import (
    Board,
    BoardMember,
    CommitteeEvent,
    Conference,
    FarmersGuild,
    Handling,
    HandlingEvent,
    ModelEvent,
    Office,
    Petition,
    RoutingStep,
    Seat,
    SkilfulModel,
    SteeringCommittee,
    Task,
    evolve,
)
from qcdc.model.petitions.handling_states import GROUNDS
from qcdc.testing import (
    boards,
    committees,
    conferences,
    days,
    farmers_guilds,
    handling_events,
    handlings,
    petitions,
    skilful_models,
)
from qcdc.vocab import CommitteeEventKind, HandlingEventKind, Level, ModelEventKind, Role

K = HandlingEventKind


def carried(event: Any) -> dict[str, Any]:
    """What an event carries beside its kind and day."""
    return {name: getattr(event, name) for name in field_names(class_of(event))[2:]}


def outcome(build: Any) -> tuple[object, str | None]:
    """What is built, or the code of the refusal."""
    try:
        return build(), None
    except QcdcError as error:
        return None, error.code


@floor("the log has a step after the receipt")
@given(handlings())
def test_a_handling_grown_step_by_step_is_the_one_built_at_once(handling: Handling) -> None:
    """E1: `with_step` over the steps of a log, kinds and days as texts, gives the handling with the whole log."""
    grown = evolve(handling, events=handling.events[:1])
    for event in handling.events[1:]:
        grown = grown.with_step(event.kind.value, on=event.day.isoformat(), **carried(event))

    assert grown == handling
    nonempty(len(handling.events) > 1)


@floor("the log of the last handling has a step after the receipt")
@HALF
@given(petitions())
def test_a_petition_grown_step_by_step_is_the_one_built_at_once(petition: Petition) -> None:
    """E1: the same for the last handling of a petition, named by its id or not."""
    last = petition.handlings[-1]
    grown = evolve(petition, handlings=(*petition.handlings[:-1], evolve(last, events=last.events[:1])))
    for index, event in enumerate(last.events[1:]):
        grown = grown.with_step(event.kind, on=event.day, handling=last.id if index % 2 else None, **carried(event))

    assert grown == petition
    nonempty(len(last.events) > 1)


@never_empty("a step is tried on every petition, on a day around its last")
@HALF
@given(petitions(), st.data())
def test_a_step_is_refused_exactly_when_the_constructor_refuses_it(petition: Petition, data: st.DataObject) -> None:
    """E1: any step, on any day around the last one: built by both, or refused by both with one code."""
    last = petition.handlings[-1]
    day = last.events[-1].day
    on = data.draw(st.sampled_from([day, day_after(day), day_before(day)]))
    told = data.draw(st.sampled_from([one for one in K if one not in {K.RECEIVE, K.NOTIFY, K.URGE}]))
    event = data.draw(handling_events(data.draw(st.sampled_from(K)), on, told))

    def at_once() -> Petition:
        whole = evolve(last, events=(*last.events, event))
        return evolve(petition, handlings=(*petition.handlings[:-1], whole))

    assert outcome(lambda: petition.with_step(event.kind, on=on, **carried(event))) == outcome(at_once)
    assert outcome(lambda: petition.with_step(event)) == outcome(at_once)


def needed(kind: HandlingEventKind, handling: Handling) -> dict[str, Any]:
    """What a step of a kind must carry."""
    told = [one.kind for one in handling.log if one.kind not in {K.RECEIVE, K.NOTIFY, K.URGE}]
    found: dict[str, Any] = {"about": told[-1] if told else K.ACCEPT, "days": 5}
    return {name: found[name] for name, must in HandlingEvent.carries(kind).items() if must}


@never_empty("every kind of step is tried on every petition")
@HALF
@given(petitions(), st.integers(-1, 40))
def test_the_next_steps_are_those_that_are_taken(petition: Petition, later: int) -> None:
    """E1: `next_steps` lists exactly the kinds that `with_step` accepts with what they must carry, in one order."""
    last = petition.handlings[-1]
    day = last.events[-1].day
    on = day_before(day) if later < 0 else day_after(day, later)
    for grown in (last, petition):
        taken = tuple(
            kind
            for kind in HandlingEventKind
            if outcome(lambda k=kind, g=grown: g.with_step(k, on=on, **needed(k, last)))[1] is None
        )
        assert grown.next_steps(on=on) == taken


@never_empty("a step that does not fit is refused on every petition: a receipt")
@HALF
@given(petitions())
def test_the_refusal_names_the_steps_that_fit(petition: Petition) -> None:
    """E1: the error of a step that does not fit carries its number and the next steps, in both languages."""
    last = petition.handlings[-1]
    on = last.events[-1].day
    fits = petition.next_steps(on=on)
    for kind in sorted(set(K) - set(fits) - {K.NOTIFY, K.EXTEND}):
        with pytest.raises(TransitionError) as caught:
            petition.with_step(kind, on=on)
        error = caught.value
        assert error.params["fits"] == fits
        assert len(last.events) in (error.params.get("step"), error.params["index"])
        said = terms.message(error, "vi")
        assert all(f"{one.vi} ({one.value})" in said and one.value in error.message for one in fits)


@never_empty("every kind is tried with every field")
@given(st.sampled_from(K), days())
def test_a_step_carries_what_is_said_and_nothing_else(kind: HandlingEventKind, day: pendulum.Date) -> None:
    """E1: `carries` names exactly the fields that a step of the kind takes, and those it cannot do without."""
    values: dict[str, Any] = {"about": K.ACCEPT, "days": 5, "due": day, "outcome": "right", "part": True}
    values |= {"goes_on": True, "recipient": "superior", "reasoned": True, "written": True, "note": "Giả lập"}
    values |= {"not_notified": ["superior"], "ground": min(GROUNDS.get(kind, GROUNDS[K.REFUSE]))}
    carries = HandlingEvent.carries(kind.value)
    must = {name: values[name] for name, needs in carries.items() if needs}
    for name, value in values.items():
        assert (outcome(lambda n=name, x=value: HandlingEvent.of(kind, day, **must | {n: x}))[1] is None) is (
            name in carries
        )
    for name in must:
        assert outcome(lambda n=name: HandlingEvent.of(kind, day, **{k: x for k, x in must.items() if k != n}))[1]


@floor("the log has an event after the founding")
@given(committees())
def test_a_committee_grown_event_by_event_is_the_one_built_at_once(committee: SteeringCommittee) -> None:
    """E1: `with_event` over the events of a log gives the committee with the whole log."""
    grown = evolve(committee, events=committee.events[:1])
    for event in committee.events[1:]:
        grown = grown.with_event(event.kind.value, on=event.day.isoformat(), **carried(event))

    assert grown == committee
    nonempty(len(committee.events) > 1)


def possible(committee: SteeringCommittee, kind: CommitteeEventKind) -> list[dict[str, Any]]:
    """What an event of a kind might carry: a new seat, or any seat of the log."""
    office = Office(title="Chức vụ giả lập")
    new = Seat(id="new-seat", role=Role.MEMBER, office=office)
    known = {seat.id for event in committee.events for seat in (event.seat, *event.seats) if seat is not None}
    ids = [None, *sorted(known)]
    seats_of = [evolve(new, id=one) for one in (new.id, *sorted(known))]
    found: dict[CommitteeEventKind, list[dict[str, Any]]] = {
        CommitteeEventKind.APPOINT: [{"seat": one} for one in seats_of],
        CommitteeEventKind.REPLACE: [{"seat": one} for one in seats_of],
        CommitteeEventKind.LEAVE: [{"seat_id": one} for one in ids],
        CommitteeEventKind.SUSPEND: [{"seat_id": one} for one in ids],
        CommitteeEventKind.RESUME: [{"seat_id": one} for one in ids],
        CommitteeEventKind.REFORM: [{"seats": [new]}],
        CommitteeEventKind.RENAME: [{"name": "Tên giả lập"}],
        CommitteeEventKind.MERGE: [{"to": "Cơ quan giả lập"}],
    }
    return found.get(kind, [{}])


@never_empty("every kind of event is tried on every committee")
@given(committees(), st.integers(-1, 40))
def test_the_next_events_of_a_committee_are_those_that_happen(committee: SteeringCommittee, later: int) -> None:
    """E1: `next_events` lists exactly the kinds that `with_event` accepts with suitable fields; refusals name them."""
    day = first_possible(committee.events[-1].day)
    on = day_before(day) if later < 0 else day_after(day, later)
    taken = list[CommitteeEventKind]()
    for kind in CommitteeEventKind:
        for fields in possible(committee, kind):
            event = CommitteeEvent.of(kind, on, **fields) if fields.get("seat_id", "") is not None else None
            grown, refused = outcome(partial(committee.with_event, kind, on=on, **fields))
            if event is not None:
                assert (grown, refused) == outcome(lambda e=event: evolve(committee, events=(*committee.events, e)))
            if refused is None and kind not in taken:
                taken.append(kind)

    assert committee.next_events(on=on) == tuple(taken)


@floor("the log has an event after the registration")
@given(skilful_models())
def test_a_model_grown_event_by_event_is_the_one_built_at_once(model: SkilfulModel) -> None:
    """E1: `with_event` over the events of a log gives the model with the whole log."""
    grown = evolve(model, events=model.events[:1])
    for event in model.events[1:]:
        grown = grown.with_event(event.kind.value, on=event.day.isoformat(), **carried(event))

    assert grown == model
    nonempty(len(model.events) > 1)


@never_empty("every kind of event is tried on every model")
@given(skilful_models(), st.integers(-1, 40))
def test_the_next_events_of_a_model_are_those_that_happen(model: SkilfulModel, later: int) -> None:
    """E1: `next_events` lists exactly the kinds that `with_event` accepts; so does the constructor, with one code."""
    day = model.events[-1].day
    on = day_before(day) if later < 0 else day_after(day, later)
    taken = list[ModelEventKind]()
    for kind in ModelEventKind:
        carried_ = {name: Level.COMMUNE for name, must in ModelEvent.carries(kind).items() if must}
        event = ModelEvent.of(kind, on, **carried_)
        grown, refused = outcome(partial(model.with_event, kind, on=on, **carried_))
        assert (grown, refused) == outcome(lambda e=event: evolve(model, events=(*model.events, e)))
        if refused is None:
            taken.append(kind)

    assert model.next_events(on=on) == tuple(taken)


@floor("some list of the board has an entry")
@given(boards())
def test_the_lists_of_a_board_grow_entry_by_entry(board: Board) -> None:
    """E1: members, plans and reports that are added one by one give the board that is built at once."""
    grown = evolve(board, members=(), plans=(), reports=())
    for member in board.members:
        rest = {name: getattr(member, name) for name in field_names(BoardMember) if name not in {"person", "since"}}
        grown = grown.with_member(member.person, since=member.since.isoformat(), **rest)
    for plan in board.plans:
        grown = grown.with_plan(plan.period, day=plan.day.isoformat())
    for report in board.reports:
        grown = grown.with_report(report.period, day=report.day.isoformat())

    assert grown == board
    nonempty(board.members or board.plans or board.reports)


@floor("the guild was counted")
@given(farmers_guilds())
def test_the_counts_of_a_guild_grow_one_by_one(guild: FarmersGuild) -> None:
    """E1: counts that are added one by one give the guild that is built at once."""
    grown = evolve(guild, counts=())
    for one in guild.counts:
        grown = grown.with_count(one.members, day=one.day.isoformat())

    assert grown == guild
    nonempty(guild.counts)


@floor("the conference assigns a task")
@given(conferences())
def test_the_tasks_of_a_conference_grow_one_by_one(conference: Conference) -> None:
    """E1: tasks that are added one by one give the conference that is built at once."""
    grown = evolve(conference, tasks=(), proposals=())
    for task in conference.tasks:
        grown = grown.with_task(task.id, task.vi, **{name: getattr(task, name) for name in field_names(Task)[2:]})

    assert evolve(grown, proposals=conference.proposals) == conference
    nonempty(conference.tasks)


@floor("the office has a log")
@given(handlings())
def test_the_routing_of_a_handling_grows_step_by_step(handling: Handling) -> None:
    """E1: steps of the office's log that are added one by one give the handling that is built at once."""
    grown = evolve(handling, routing=())
    for step in handling.routing:
        rest = {name: getattr(step, name) for name in field_names(RoutingStep)[2:]}
        grown = grown.with_routing(step.action, on=step.day.isoformat(), **rest)

    assert grown == handling
    nonempty(handling.routing)


@never_empty("decided by hand")
def test_a_whole_step_takes_no_day_beside_its_own() -> None:
    """E1: a step that is given whole cannot be given together with a day or fields."""
    paper = complaint("2023-03-01")
    step: Any = HandlingEvent.of("accept", "2023-03-06")

    with pytest.raises(InvariantError) as caught:
        paper.with_step(step, on="2023-03-06")

    assert (caught.value.code, caught.value.attribute) == ("event.complete", "kind")
    assert paper.with_step(step).state("2023-03-06") == "accepted"
