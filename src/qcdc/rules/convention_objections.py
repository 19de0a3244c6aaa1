"""Rules on objections to village conventions (*phản ánh, kiến nghị về hương ước, quy ước*): suspension and repeal."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.model import Convention, ConventionObjection
from qcdc.rules.measures import NotDone, in_force, taken, unstated
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    late,
)
from qcdc.vocab import ConventionFault, ConventionOutcome, Severity, Stage

__all__ = ["RULES"]

LAW = "61/2023/NĐ-CP"

NO_OBJECTION = Skip(reason="no_objection", vi="không có phản ánh, kiến nghị", en="no objection is recorded")
OTHER_FAULT = Skip(
    reason="other_fault", vi="phản ánh, kiến nghị về trường hợp khác", en="the objection is of another kind"
)
NOT_SUSPENDED = Skip(reason="not_suspended", vi="không tạm ngừng thực hiện", en="the convention was not suspended")
GROUNDLESS = Skip(reason="groundless", vi="phản ánh, kiến nghị không có cơ sở", en="the objection was groundless")

_STAGES = (Stage.DISCUSS,)


class Objected(NamedTuple):
    """One objection to a convention."""

    at: Place
    convention: Convention
    objection: ConventionObjection


def objections(convention: Convention, _: Context) -> Skip | list[Objected]:
    """The objections to a convention."""
    found = [
        Objected(Place(path=("objections", index)), convention, one) for index, one in enumerate(convention.objections)
    ]
    return found or NO_OBJECTION


objected = Topic("convention", Convention, act=LAW, each=objections)

_SUSPENDS = frozenset(one for one in ConventionFault if one.outcome.suspends)


def _answered(found: Objected, key: str, context: Context) -> Result:
    objection = found.objection
    return late(found.at, key, objection.received, done_of(objection, "day"), context)


_LATE = (
    "{at}: hạn {expected}; ngày trả lời, quyết định: {found}; quá hạn {difference} ngày.",
    "{at}: due {expected}; answered or decided: {found}; {difference:calendar day} late.",
)


@objected.rule(
    "suspension.late",
    "12.2",
    day=lambda found: found.objection.received if found.objection.fault in _SUSPENDS else OTHER_FAULT,
    stages=_STAGES,
    asks=(
        "Ủy ban nhân dân cấp xã phải trả lời phản ánh, kiến nghị hoặc quyết định tạm ngừng thực hiện hương "
        "ước, quy ước trong thời hạn quy định.",
        "The People's Committee of the commune answers an objection, or suspends the convention, within the "
        "statutory time limit.",
    ),
    gap=_LATE,
    remedy=(
        "Trả lời bằng văn bản, hoặc ban hành quyết định tạm ngừng thực hiện.",
        "Answer in writing, or suspend the convention.",
    ),
)
def suspended_in_time(found: Objected, context: Context) -> Result:
    """From receipt of the report, or from the finding of a check or a supervision."""
    return _answered(found, "participation.convention.suspension", context)


@objected.rule(
    "repeal.late",
    "14.3",
    day=lambda found: OTHER_FAULT if found.objection.fault in _SUSPENDS else found.objection.received,
    stages=_STAGES,
    asks=(
        "Ủy ban nhân dân cấp xã phải trả lời phản ánh, kiến nghị hoặc quyết định bãi bỏ hương ước, quy ước "
        "trong thời hạn quy định.",
        "The People's Committee of the commune answers an objection, or repeals the convention, within the "
        "statutory time limit.",
    ),
    gap=_LATE,
    remedy=(
        "Trả lời bằng văn bản, hoặc ban hành quyết định bãi bỏ.",
        "Answer in writing, or repeal the convention.",
    ),
)
def repealed_in_time(found: Objected, context: Context) -> Result:
    """From receipt of the report, or from the finding of a check or a supervision."""
    return _answered(found, "participation.convention.repeal", context)


_PLACES = {
    ConventionOutcome.SUSPENDED: "12.2.b",
    ConventionOutcome.PART_SUSPENDED: "12.2.c",
    ConventionOutcome.REPEALED: "14.3.b",
    ConventionOutcome.PART_REPEALED: "14.3.c",
}


@objected.rule(
    "outcome.wrong",
    *_PLACES.values(),
    day=lambda found: found.objection.day,
    stages=_STAGES,
    asks=(
        "Hình thức xử lý hương ước, quy ước phải phù hợp với vi phạm: tạm ngừng thực hiện hoặc bãi bỏ, toàn "
        "bộ hoặc một phần.",
        "The measure taken against a convention matches the violation: suspension or repeal, in whole or in part.",
    ),
    gap=(
        "{at}: {found}; theo quy định: {expected}.",
        "{at}: {found}; required: {expected}.",
    ),
    remedy=("Ban hành quyết định đúng hình thức xử lý.", "Issue the decision that the law requires."),
)
def outcome_fits(found: Objected, context: Context) -> Result:
    """A groundless objection is only answered."""
    objection, asked = found.objection, found.objection.fault.outcome
    if objection.outcome in {asked, ConventionOutcome.GROUNDLESS}:
        return []
    assert objection.day is not None, "the day of the rule"
    cited = in_force(context, objection.day, f"{LAW} {_PLACES[asked]}")
    return [Gap(at=found.at, about=objection.fault, found=objection.outcome, expected=asked, citations=cited)]


def _suspended(found: Objected) -> pendulum.Date | Skip | None:
    outcome = found.objection.outcome
    return found.objection.day if outcome is None or outcome.suspends else NOT_SUSPENDED


@objected.rule(
    "suspension.incomplete",
    "12.3",
    day=_suspended,
    stages=_STAGES,
    asks=(
        "Quyết định tạm ngừng thực hiện hương ước, quy ước phải nêu rõ lý do và thời hạn khắc phục.",
        "A decision to suspend a convention states the reason and the time limit for correcting the convention.",
    ),
    gap=("Quyết định không nêu: {at}.", "Not stated in the decision: {at}."),
    remedy=("Bổ sung lý do, thời hạn khắc phục vào quyết định.", "Add the reason or the time limit to the decision."),
)
def suspension_complete(found: Objected, _: Context) -> Result:
    """Reason and day."""
    objection, reason = (
        found.objection,
        Place(path=(*found.at.path, "reasoned"), vi="lý do tạm ngừng thực hiện", en="the reason"),
    )
    told: list[Gap | Unjudged] = []
    if objection.reasoned is None:
        told.append(unstated(reason))
    elif not objection.reasoned:
        told.append(Gap(at=reason))
    until = Place(path=(*found.at.path, "until"), vi="thời hạn khắc phục", en="the time limit for the correction")
    return told + taken(until, done_of(objection, "until"))


@objected.rule(
    "suspension.effect",
    "12.5",
    day=_suspended,
    stages=_STAGES,
    asks=(
        "Quyết định tạm ngừng thực hiện hương ước, quy ước phải có hiệu lực từ ngày ký.",
        "A decision to suspend a convention takes effect on the day on which it is signed.",
    ),
    gap=(
        "{at}: có hiệu lực từ {found}; ngày ký {expected}; chênh lệch {difference} ngày.",
        "{at}: in effect from {found}; signed on {expected}; {difference:calendar day} apart.",
    ),
    remedy=("Sửa ngày có hiệu lực của quyết định.", "Correct the day on which the decision takes effect."),
)
def suspension_effective(found: Objected, _: Context) -> Result:
    """On exactly that day."""
    signed, effective = found.objection.day, found.objection.effective
    assert signed is not None, "the day of the rule"
    if effective is None:
        return NOT_STATED
    apart = abs(effective.toordinal() - signed.toordinal())
    return [Gap(at=found.at, found=effective, expected=signed, difference=apart)] if apart else []


_OWED = (
    ("sent", "gửi quyết định đến Trưởng thôn, Tổ trưởng tổ dân phố", "sending of the decision to the village head"),
    (
        "sent_front",
        "gửi quyết định đến Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã",
        "sending of the decision to the Front",
    ),
)


@objected.rule(
    "outcome.unsent",
    "12.4",
    "14.4",
    day=lambda found: found.objection.day,
    stages=_STAGES,
    asks=(
        "Quyết định tạm ngừng thực hiện, bãi bỏ hương ước, quy ước phải được gửi Trưởng thôn, Tổ trưởng tổ dân phố, đồng "
        "thời gửi Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.",
        "The decision to suspend or repeal a convention is sent to the village head and to the Front "
        "committee of the commune.",
    ),
    gap=("{at}: chưa thực hiện.", "{at}: not done."),
    remedy=("Gửi ngay quyết định cho cả hai nơi.", "Send the decision to both now."),
)
def outcome_sent(found: Objected, context: Context) -> Result:
    """Both receive it at the same time; the decree sets no number of days."""
    objection = found.objection
    if objection.outcome is None or objection.outcome is ConventionOutcome.GROUNDLESS:
        return GROUNDLESS
    assert objection.day is not None, "the day of the rule"
    cited = in_force(context, objection.day, f"{LAW} {'12.4' if objection.outcome.suspends else '14.4'}")
    return [
        one
        for name, vi, en in _OWED
        for one in taken(Place(path=(*found.at.path, name), vi=vi, en=en), done_of(objection, name), *cited)
    ]


@objected.rule(
    "suspension.unfollowed",
    "14.1.b",
    "14.2",
    day=lambda found: found.objection.until if _is_suspended(found) else NOT_SUSPENDED,
    severity=Severity.WARNING,
    stages=_STAGES,
    asks=(
        "Hương ước, quy ước bị tạm ngừng thực hiện mà hết thời hạn vẫn chưa được khắc phục thì phải bị bãi bỏ.",
        "A suspended convention that is not corrected within the time limit set is repealed.",
    ),
    gap=(
        "{at}: thời hạn khắc phục đến {expected}; chưa khắc phục, chưa bãi bỏ.",
        "{at}: to be corrected by {expected}; neither corrected nor repealed.",
    ),
    remedy=("Ban hành quyết định bãi bỏ.", "Repeal the convention."),
)
def suspension_followed(found: Objected, context: Context) -> Result:
    """A warning, because the decree sets no number of days after that time."""
    objection, convention = found.objection, found.convention
    ends = [one.day for one in convention.objections if one.outcome in _REPEALS and one.day is not None]
    ends += [one for one in (objection.mended, convention.ended) if one is not None]
    if any(day <= context.as_of for day in ends):
        return []
    if not isinstance(done_of(objection, "mended"), NotDone):
        return [unstated(found.at.then("mended"))]
    assert objection.until is not None, "the day of the rule"
    place = "14.1.b" if objection.outcome is ConventionOutcome.SUSPENDED else "14.2"
    cited = in_force(context, objection.until, f"{LAW} {place}")
    return [Gap(at=found.at, expected=objection.until, citations=cited)]


_REPEALS = {ConventionOutcome.REPEALED, ConventionOutcome.PART_REPEALED}


def _is_suspended(found: Objected) -> bool:
    return found.objection.outcome is not None and found.objection.outcome.suspends


RULES = objected.rules
