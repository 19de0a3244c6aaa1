from __future__ import annotations

import pendulum
from hypothesis import given

from qcdc.model import SkilfulModel, evolve
from qcdc.testing import days, skilful_models
from qcdc.vocab import ModelEventKind, ModelStage


@given(skilful_models(), days())
def test_a_model_is_in_one_stage_and_later_events_never_change_it(model: SkilfulModel, day: pendulum.Date) -> None:
    """D6: on any day a model is in one stage, that of the events up to it."""
    known = tuple(event for event in model.events if event.day <= day)

    if not known:
        assert model.stage(day) is None
    else:
        assert evolve(model, events=known).stage(day) is model.stage(day)


@given(skilful_models(), days())
def test_only_what_was_built_is_effective_or_recognised(model: SkilfulModel, day: pendulum.Date) -> None:
    """D6: registered, built, effective and recognised are steps, and none is skipped."""
    kinds = {event.kind for event in model.events if event.day <= day}
    stage = model.stage(day)

    if stage in {ModelStage.EFFECTIVE, ModelStage.RECOGNISED}:
        assert ModelEventKind.BUILD in kinds
    if stage is ModelStage.REGISTERED:
        assert ModelEventKind.BUILD not in kinds
    assert bool(model.recognised_at(day)) is (ModelEventKind.RECOGNISE in kinds)
