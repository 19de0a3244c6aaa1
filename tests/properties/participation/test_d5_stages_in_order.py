from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from qcdc.errors import InvariantError
from qcdc.model import Matter, evolve
from qcdc.testing import matters
from qcdc.vocab import Stage
from subjects import moments


@floor("two stages began")
@given(matters())
def test_stages_keep_their_order_or_say_why_not(matter: Matter) -> None:
    """D5: a matter's stages keep their order in time or say why not."""
    excused = {one.stage for one in matter.exceptions}
    began = [(stage, day) for stage in Stage if stage not in excused and (day := matter.began(stage))]
    nonempty(len(began) > 1)
    for (earlier, first), (later, second) in pairwise(began):
        side_by_side = (earlier, later) == (Stage.INSPECT, Stage.SUPERVISE)
        assert first <= second or side_by_side


@floor("a stage is out of order")
@HALF
@given(matters().filter(lambda matter: bool(matter.exceptions)))
def test_without_its_reason_a_stage_out_of_order_is_refused(matter: Matter) -> None:
    """D5: taking the reasons away is refused, and the error names the stage."""
    nonempty(matter.exceptions)
    with pytest.raises(InvariantError) as caught:
        evolve(matter, exceptions=())

    assert caught.value.code == "matter.order"
    assert caught.value.params["stage"] in {one.stage.value for one in matter.exceptions}


@floor("a stage was reached")
@HALF
@given(matters(), st.data())
def test_the_stages_reached_are_those_of_the_story_up_to_the_day(matter: Matter, data: st.DataObject) -> None:
    """D5: the stages reached on a day depend on what happened up to it."""
    told = [one.day for one in matter.story]
    day = data.draw(st.one_of(st.sampled_from(told), moments([matter])) if told else moments([matter]))
    nonempty(matter.stages(day))
    assert set(matter.stages(day)) == {one.stage for one in matter.story if one.day <= day}
