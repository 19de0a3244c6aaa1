"""Rules on dialogues in the settlement of complaints (*đối thoại trong giải quyết khiếu nại*)."""

from __future__ import annotations

import pendulum

from qcdc.law import Citation
from qcdc.model import Petition
from qcdc.rules import reasons
from qcdc.rules.measures import unstated
from qcdc.rules.runs import DayOf, Handlings, Run
from qcdc.rules.steps import Step, Steps
from qcdc.rules.writing import (
    NOT_APPLICABLE,
    NOT_STATED,
    Context,
    Gap,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    notice_short,
)
from qcdc.vocab import HandlingEventKind, Outcome, PetitionKind, Severity

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"

dialogues = Topic("complaint", Petition, act=LKN, each=Handlings(PetitionKind.COMPLAINT))
held = Topic("complaint", Petition, act=LKN, each=Steps(PetitionKind.COMPLAINT, K.DIALOGUE))

_decided = DayOf(K.DECIDE, otherwise=reasons.NOT_SETTLED)


def _always_due(run: Run) -> pendulum.Date | Skip:
    """A dialogue is always due at second instance and about discipline."""
    return _decided(run) if run.second or run.handling.discipline else NOT_APPLICABLE


def _may_be_due(run: Run) -> pendulum.Date | Skip:
    return NOT_APPLICABLE if run.second or run.handling.discipline else _decided(run)


def _held(run: Run, place: str) -> list[Gap | Unjudged]:
    """A dialogue that was convened is in the log, even if the complainant did not attend."""
    if run.first(K.DIALOGUE) is not None:
        return []
    decided = run.first(K.DECIDE)
    assert decided is not None, "the day of the rule"
    if not run.lacks(K.DIALOGUE):
        return [unstated(run.at)]
    return [Gap(at=run.at, found=decided.day, citations=(Citation.of(LKN, place),))]


@dialogues.rule(
    "dialogue.missing",
    "39",
    "53.1",
    "55.3",
    day=_always_due,
    asks=(
        "Khi giải quyết khiếu nại lần hai và giải quyết khiếu nại quyết định kỷ luật phải tổ chức đối thoại.",
        "At second instance, and in every complaint about a disciplinary decision, a dialogue is held.",
    ),
    gap=(
        "{at}: ra quyết định ngày {found} mà không tổ chức đối thoại.",
        "{at}: decided on {found} without a dialogue.",
    ),
    remedy=(
        "Tổ chức đối thoại, lập biên bản và lưu vào hồ sơ.",
        "Hold the dialogue and put the minutes into the file.",
    ),
)
def dialogue_missing(run: Run, _: Context) -> Result:
    """The second settlement, and every one about discipline, holds a dialogue."""
    if run.handling.discipline:
        return _held(run, "55.3" if run.second else "53.1")
    return _held(run, "39")


@dialogues.rule(
    "dialogue.first_missing",
    "30.1",
    day=_may_be_due,
    severity=Severity.WARNING,
    asks=(
        "Khi giải quyết khiếu nại lần đầu phải tổ chức đối thoại nếu yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau.",
        "At first instance a dialogue is held where the complainant's request and the findings differ.",
    ),
    gap=(
        "{at}: quyết định ngày {found} không chấp nhận toàn bộ khiếu nại mà không tổ chức đối thoại.",
        "{at}: the decision of {found} does not accept the whole complaint, and no dialogue was held.",
    ),
    remedy=(
        "Tổ chức đối thoại, hoặc ghi rõ vì sao không phải tổ chức.",
        "Hold a dialogue, or record why none was required.",
    ),
)
def first_dialogue_missing(run: Run, _: Context) -> Result:
    """At first instance a dialogue is held if the request and the findings differ."""
    decided = run.first(K.DECIDE)
    assert decided is not None, "the day of the rule"
    if decided.outcome is Outcome.RIGHT:
        return []
    if decided.outcome is None and run.first(K.DIALOGUE) is None:
        return NOT_STATED
    return _held(run, "30.1")


# Decree 155/2026 changed point 28.1 of the decree; its article 11 sets the day from which the new text applies.
@held.rule(
    "dialogue.notice_short",
    "155/2026/NĐ-CP 11",
    day=lambda step: step.day,
    asks=(
        "Văn bản thông báo tổ chức đối thoại phải được gửi trước ngày đối thoại đủ số ngày luật định.",
        "Written notice of a dialogue is given the required number of days in advance.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; ngày thông báo: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; notice given: {found}; {difference:day} late.",
    ),
    remedy=(
        "Thông báo lại và ấn định ngày đối thoại khác.",
        "Give notice again and set another day for the dialogue.",
    ),
)
def dialogue_notice(step: Step, context: Context) -> Result:
    """A dialogue is announced early enough."""
    done = None if step.event.dialogue is None else done_of(step.event.dialogue, "notice")
    return notice_short(step.at, "complaint.dialogue.notice", done, step.day, context)


@held.rule(
    "dialogue.no_minutes",
    "30.4",
    "53.3",
    day=lambda step: step.day,
    asks=(
        "Việc đối thoại phải được lập thành biên bản lưu trong hồ sơ vụ việc.",
        "Minutes of a dialogue are kept in the file.",
    ),
    gap=("{at}: đối thoại ngày {found} không có biên bản.", "{at}: no minutes of the dialogue of {found}."),
    remedy=("Bổ sung biên bản đối thoại vào hồ sơ.", "Add the minutes to the file."),
)
def dialogue_minutes(step: Step, _: Context) -> Result:
    """The minutes are in the file, or expressly not."""
    record = step.event.dialogue
    if record is None or (record.minutes is None and "minutes" not in record.not_done):
        return NOT_STATED
    place = Citation.of(LKN, "53.3" if step.run.handling.discipline else "30.4")
    return [] if record.minutes is not None else [Gap(at=step.at, found=step.day, citations=(place,))]


RULES = (*dialogues.rules, *held.rules)
