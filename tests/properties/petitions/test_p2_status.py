from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc.dates import day_after, day_before
from qcdc.model import Handling, Petition, evolve
from qcdc.testing import days, handlings, petitions, windows
from qcdc.vocab import HandlingState

LONG = handlings().filter(lambda handling: handling.events[0].day < handling.events[-1].day)
FINISHED = handlings().filter(lambda handling: handling.finished is not None)


@floor("the day lies between the first event and the last")
@given(LONG | LONG | handlings(), st.data())
def test_the_state_of_a_handling_depends_only_on_events_up_to_the_day(handling: Handling, data: st.DataObject) -> None:
    """P2: status on a day depends only on events up to it."""
    first, last = handling.events[0].day, handling.events[-1].day
    day = data.draw(days(first, last) | days(day_before(first), day_after(last)))
    known = tuple(event for event in handling.events if event.day <= day)
    nonempty(0 < len(known) < len(handling.events))
    if not known:
        assert handling.state(day) is HandlingState.NOT_RECEIVED
        return

    assert evolve(handling, events=known).state(day) is handling.state(day)


@floor("a handling had begun")
@given(petitions(), st.data())
def test_the_state_of_a_petition_depends_only_on_what_had_begun(petition: Petition, data: st.DataObject) -> None:
    """P2: the state of a petition is that of its latest handling that had begun."""
    day = data.draw(windows([petition])).end
    begun = [handling for handling in petition.handlings if handling.received <= day]
    nonempty(begun)

    assert petition.state(day) is (begun[-1].state(day) if begun else HandlingState.NOT_RECEIVED)


@floor("finished between the two days")
@given(FINISHED | FINISHED | handlings(), st.data())
def test_what_is_finished_stays_finished(handling: Handling, data: st.DataObject) -> None:
    """P2: what is finished stays finished, and settled; a decision may go on to take effect and be enforced."""
    around = data.draw(windows([handling]))
    finished = handling.finished or around.end
    first = data.draw(days(handling.received, finished) | st.just(around.start))
    last = data.draw(days(finished, day_after(finished, 30)) | st.just(max(first, around.end)))
    nonempty(handling.finished is not None and first <= handling.finished <= last)

    assert not handling.state(first).finished or handling.state(last).finished
    assert not handling.state(first).settled or handling.state(last).settled
    assert handling.state(first).finished is (handling.finished is not None and handling.finished <= first)
