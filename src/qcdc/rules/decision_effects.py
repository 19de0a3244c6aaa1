"""Rules on what follows a decision of the people: signed, sent, recognised, and only then applied."""

from __future__ import annotations

import pendulum

from qcdc.model import PeoplesDecision
from qcdc.rules import reasons
from qcdc.rules.checks import before_law, known, late, lawful
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import DecisionSignatory, RecognitionOutcome, Severity

__all__ = ["RULES"]


def sent_in_time(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """What was passed went to the commune and the Front in time."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if not decision.passed:
        return reasons.NOT_PASSED
    return late("sent", "participation.decision.sent", decision.day, decision.sent, context)


def _needs_recognition(decision: PeoplesDecision, context: Context) -> Skip | None:
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if decision.subject.recognised_by is None:
        return reasons.NO_RECOGNITION
    return None if decision.passed else reasons.NOT_PASSED


def recognised_in_time(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """The body that recognises answered in time."""
    skip = _needs_recognition(decision, context)
    if skip:
        return skip
    if decision.recognition is None or decision.recognition.received > context.as_of:
        return reasons.NOT_ASKED
    asked = decision.recognition
    return late("recognition", "participation.recognition", asked.received, asked.day, context)


def recognised_by_the_right_body(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Conventions and heads are recognised by the commune, board members by the Front; a refusal is in writing."""
    skip = _needs_recognition(decision, context)
    if skip:
        return skip
    asked = decision.recognition
    if asked is None or asked.received > context.as_of:
        return reasons.NOT_ASKED
    gaps: list[Gap] = []
    if asked.body is not decision.subject.recognised_by:
        gaps.append(Gap(at=Place.of("recognition"), about=asked.body))
    answered = known(asked.day, context) is not None
    if answered and asked.outcome is RecognitionOutcome.REFUSED and not asked.in_writing:
        gaps.append(Gap(at=Place.of("refusal")))
    return gaps


def signed_by_all(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Village head, head of the Front's working committee and two households signed."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if not decision.passed:
        return reasons.NOT_PASSED
    return [
        Gap(at=Place.of("signed"), about=one, found=len(decision.signed), expected=len(DecisionSignatory))
        for one in DecisionSignatory
        if one not in decision.signed
    ]


def effect_in_order(decision: PeoplesDecision, context: Context) -> Skip | list[Gap]:
    """Nothing is applied before it has passed, or before it is recognised where it must be."""
    skip = before_law(decision.day, context)
    if skip:
        return skip
    if known(decision.effective, context) is None or decision.effective is None:
        return reasons.NOT_APPLIED
    if not decision.passed:
        return [Gap(at=Place.of("effective"), found=decision.effective)]
    first: pendulum.Date | None = decision.day
    if decision.subject.recognised_by is not None:
        asked = decision.recognition
        first = asked.day if asked is not None and asked.outcome is RecognitionOutcome.RECOGNISED else None
    return (
        []
        if first is not None and decision.effective >= first
        else [Gap(at=Place.of("effective"), found=decision.effective, expected=first)]
    )


RULES = (
    lawful(
        "decision.sent_late",
        PeoplesDecision,
        sent_in_time,
        "20.3",
        text=(
            "Quyết định của cộng đồng dân cư được gửi Ủy ban nhân dân và Mặt trận cấp xã đúng hạn.",
            "A decision of the people goes to the commune and the Front in time.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày gửi: {found}, chậm {gap} ngày.",
            "Due by {expected}, sent on {found}, {gap:day} late.",
        ),
        remedy=("Gửi ngay quyết định kèm biên bản.", "Send it at once with the minutes."),
    ),
    lawful(
        "decision.recognition.late",
        PeoplesDecision,
        recognised_in_time,
        "21.2",
        text=(
            "Cơ quan có thẩm quyền công nhận, hoặc trả lời bằng văn bản, đúng hạn.",
            "The body that recognises does so, or refuses in writing, in time.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày trả lời: {found}, chậm {gap} ngày.",
            "Due by {expected}, answered on {found}, {gap:day} late.",
        ),
        remedy=("Đôn đốc cơ quan công nhận trả lời.", "Press for the answer."),
    ),
    lawful(
        "decision.recognition.wrong",
        PeoplesDecision,
        recognised_by_the_right_body,
        "21.2",
        text=(
            "Hương ước và Trưởng thôn do Ủy ban nhân dân cấp xã công nhận, thành viên ban do Mặt trận công nhận; "
            "không công nhận phải trả lời bằng văn bản.",
            "Conventions and heads are recognised by the commune, board members by the Front; a refusal is in writing.",
        ),
        gap=("Chưa đúng quy định: {at}.", "Not as the law says: {at}."),
        remedy=(
            "Gửi đúng cơ quan; yêu cầu trả lời bằng văn bản.",
            "Send it to the right body; ask for a written answer.",
        ),
    ),
    lawful(
        "decision.signatures.missing",
        PeoplesDecision,
        signed_by_all,
        "20.2.g",
        text=(
            "Quyết định có chữ ký của Trưởng thôn, Trưởng ban công tác Mặt trận và hai đại diện hộ gia đình.",
            "The decision is signed by the village head, the Front's head and two households.",
        ),
        gap=("Thiếu chữ ký: {at} (có {found}/{expected}).", "A signature is missing: {at} ({found} of {expected})."),
        remedy=("Bổ sung chữ ký.", "Have it signed."),
    ),
    lawful(
        "decision.effect.too_early",
        PeoplesDecision,
        effect_in_order,
        "21.2",
        text=(
            "Quyết định chỉ được áp dụng khi đã thông qua, và đã được công nhận nếu luật yêu cầu.",
            "A decision is applied only once it has passed, and is recognised where it must be.",
        ),
        gap=(
            "Áp dụng từ {found}; ngày sớm nhất được áp dụng: {expected}.",
            "Applied from {found}; at the earliest {expected}.",
        ),
        remedy=("Dừng áp dụng cho đến khi có hiệu lực.", "Stop applying it until it has effect."),
        severity=Severity.BREACH,
    ),
)
