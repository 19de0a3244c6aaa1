from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import codec, rules
from qcdc.dates import PartialDate, day_after, first_possible, is_before, last_possible
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import CommitteeEvent, SteeringCommittee, evolve
from qcdc.testing import days, partly_dated_committees
from qcdc.vocab import Role, VerdictStatus

QUESTIONS: dict[str, Callable[[SteeringCommittee, pendulum.Date], object]] = {
    "exists": SteeringCommittee.exists,
    "active": SteeringCommittee.active,
    "named": SteeringCommittee.named,
    "roster": SteeringCommittee.roster,
    "vacancies": SteeringCommittee.vacancies,
    "vacated": SteeringCommittee.vacated,
    "suspended": SteeringCommittee.suspended,
    "head": lambda committee, day: committee.holders(Role.HEAD, day),
}


def moments(committee: SteeringCommittee) -> st.SearchStrategy[pendulum.Date]:
    """Days of the life of a committee, most of them at or within what is not known."""
    every = [event.day for event in committee.events]
    coarse = [day for day in every if isinstance(day, PartialDate)]
    ends = [end for day in every for end in (first_possible(day), last_possible(day))]
    around = st.builds(day_after, st.sampled_from(ends), st.sampled_from([0, -1, 1, 20]))
    inside = st.sampled_from(coarse).flatmap(lambda one: days(one.first, one.last))
    return around | inside | inside


def one_history(draw: st.DrawFn, committee: SteeringCommittee) -> SteeringCommittee:
    """The committee with days that its events can have had, in the same order."""

    def dated(*, together: bool) -> Iterator[CommitteeEvent]:
        for day, group in groupby(committee.events, key=lambda event: event.day):
            events = tuple(group)
            if isinstance(day, PartialDate):
                possible = days(day.first, day.last) | st.sampled_from([day.first, day.last])
                chosen = sorted(draw(possible) for _ in (events[:1] if together else events))
                chosen *= len(events) if together else 1
                yield from (evolve(event, day=one) for event, one in zip(events, chosen, strict=True))
            else:
                yield from events

    try:
        return evolve(committee, events=tuple(dated(together=False)), secretariat=())
    except InvariantError:
        # What was set right within the month stood overnight: on these days it cannot have happened.
        return evolve(committee, events=tuple(dated(together=True)), secretariat=())


histories = st.composite(one_history)


def answered(ask: Callable[[], object]) -> tuple[object, ...]:
    """The answer, or nothing if it is not certain."""
    try:
        return (ask(),)
    except UnknownCodeError as error:
        assert error.code == "day.not_certain"
        return ()


@floor("some answer is certain and some is not")
@given(partly_dated_committees(), st.data())
def test_what_is_certain_holds_for_every_day_that_an_event_can_have_had(
    committee: SteeringCommittee, data: st.DataObject
) -> None:
    """C6: an answer that is given with partial dates is the same for any exact days within them."""
    day = data.draw(moments(committee))
    history = data.draw(histories(committee))
    found = {name: answered(partial(ask, committee, day)) for name, ask in QUESTIONS.items()}
    nonempty(len({bool(answer) for answer in found.values()}) == 2)
    for name, answer in found.items():
        assert answer in {(), (QUESTIONS[name](history, day),)}


@floor("some seat is not certain", share=0.33)
@given(partly_dated_committees().filter(lambda one: any(event.seat or event.seats for event in one.events)), st.data())
def test_the_standing_says_what_is_certain_and_what_is_possible(
    committee: SteeringCommittee, data: st.DataObject
) -> None:
    """C6: certain seats are on every possible roster, and no possible roster has a seat that is not mentioned."""
    day = data.draw(moments(committee))
    history = data.draw(histories(committee))
    found = committee.standing(day)
    nonempty(bool(found.perhaps))
    roster = set(history.roster(day))
    assert set(found.seats) <= roster <= {*found.seats, *found.perhaps}
    assert set(found.vacant) <= set(history.vacated(day))
    assert found.exists in {None, history.exists(day)}
    assert found.active in {None, history.active(day)}
    assert found.name in {None, history.named(day)}
    open_days = [committee.events[index].day for index in found.not_dated]
    assert all(isinstance(one, PartialDate) and one.first <= day < one.last for one in open_days)
    assert bool(open_days) or (not found.perhaps and answered(lambda: committee.roster(day)) == (found.seats,))


@floor("a committee may exist")
@given(partly_dated_committees(), st.data())
def test_existence_is_open_only_if_two_histories_differ(committee: SteeringCommittee, data: st.DataObject) -> None:
    """C6: whether a committee exists is not certain only if it does with some days and does not with others."""
    founded = committee.founded
    at = (
        days(first_possible(founded), last_possible(founded))
        if isinstance(founded, PartialDate)
        else moments(committee)
    )
    day = data.draw(at)
    found = answered(lambda: committee.exists(day))
    nonempty(found == ())

    first = [first_possible(event.day) for event in committee.events]
    last = [last_possible(event.day) for event in committee.events]
    lives = {_exists(committee, chosen, day) for chosen in (first, last, [*first[:-1], last[-1]])}
    assert (found == ()) is (len(lives - {None}) == 2) or None in lives


def _exists(committee: SteeringCommittee, chosen: list[pendulum.Date], day: pendulum.Date) -> bool | None:
    """Whether the committee exists on a day if its events had these days; nothing if they cannot have had them."""
    events = tuple(evolve(event, day=one) for event, one in zip(committee.events, chosen, strict=True))
    try:
        return evolve(committee, events=events, secretariat=()).exists(day)
    except InvariantError:
        return None


@floor("some verdict is not stated")
@given(partly_dated_committees(), st.data())
def test_no_rule_fails_because_of_a_partial_date(committee: SteeringCommittee, data: st.DataObject) -> None:
    """C6: a rule that fails or passes with partial dates does so for any exact days; it never crashes."""
    day = data.draw(moments(committee))
    history = data.draw(histories(committee))
    judged = {one.rule.id: one.status for one in rules.run(committee, as_of=day).verdicts}
    exact = {one.rule.id: one.status for one in rules.run(history, as_of=day).verdicts}
    nonempty(VerdictStatus.UNSTATED in set(judged.values()) - set(exact.values()) or judged != exact)
    assert VerdictStatus.CRASHED not in judged.values()
    for name, status in judged.items():
        if status in {VerdictStatus.FAILED, VerdictStatus.PASSED}:
            assert exact[name] is status


@floor("the founding or the end is partial")
@given(partly_dated_committees())
def test_a_committee_with_partial_dates_is_written_and_read(committee: SteeringCommittee) -> None:
    """C6: a committee with partial dates is read again as it was written, and its order is certain."""
    nonempty(isinstance(committee.founded, PartialDate) or isinstance(committee.ended, PartialDate))
    assert codec.decode(codec.encode(committee), SteeringCommittee) == committee
    for one, other in zip(committee.events, committee.events[1:], strict=False):
        assert one.day == other.day or is_before(other.day, one.day) is False
