from __future__ import annotations

from hypothesis import given

from floors import floor, nonempty
from how_many import HALF
from qcdc.model import ConferenceSeries
from qcdc.testing import conference_series

TASKED = conference_series().filter(lambda series: any(one.tasks for one in series.conferences[:-1]))


@floor("a task was given before the last conference")
@HALF
@given(TASKED | TASKED | conference_series())
def test_an_open_task_is_followed_or_named_as_lost(series: ConferenceSeries) -> None:
    """D7: a task open at a conference is followed there or named as lost; a closed one is neither owed nor lost."""
    lost = set(series.lost())
    closed: set[str] = set()
    given_out: set[str] = set()
    for conference in series.conferences:
        nonempty(given_out)
        followed = {one.task for one in conference.follow_ups}
        for task in given_out:
            assert ((conference.id, task) in lost) is (task not in followed and task not in closed)
        closed |= {one.task for one in conference.follow_ups if one.state.closed}
        closed |= {task.id for task in conference.tasks if task.state.closed}
        given_out |= {task.id for task in conference.tasks}
