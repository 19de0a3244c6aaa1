from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc.model import SkilfulModel, evolve
from qcdc.testing import skilful_models, windows
from qcdc.vocab import ModelEventKind, ModelStage


@floor("the day lies inside the life")
@given(skilful_models(), st.data())
def test_a_model_is_in_one_stage_and_later_events_never_change_it(model: SkilfulModel, data: st.DataObject) -> None:
    """D6: on any day a model is in one stage, that of the events up to it."""
    day = data.draw(windows([model])).end
    known = tuple(event for event in model.events if event.day <= day)
    nonempty(known)

    if not known:
        assert model.stage(day) is None
    else:
        assert evolve(model, events=known).stage(day) is model.stage(day)


@floor("the model is in a stage")
@given(skilful_models(), st.data())
def test_only_what_was_built_is_effective_or_recognised(model: SkilfulModel, data: st.DataObject) -> None:
    """D6: registered, built, effective and recognised are steps, and none is skipped."""
    day = data.draw(windows([model])).end
    kinds = {event.kind for event in model.events if event.day <= day}
    stage = model.stage(day)
    nonempty(stage)

    if stage in {ModelStage.EFFECTIVE, ModelStage.RECOGNISED}:
        assert ModelEventKind.BUILD in kinds
    if stage is ModelStage.REGISTERED:
        assert ModelEventKind.BUILD not in kinds
    assert bool(model.recognised_at(day)) is (ModelEventKind.RECOGNISE in kinds)
