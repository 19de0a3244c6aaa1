"""Rules after a decision of the people: publication, signature, sending, recognition, effect, execution, annulment."""

from __future__ import annotations

import pendulum

from qcdc.model import PeoplesDecision, Recognition
from qcdc.rules import reasons
from qcdc.rules.measures import in_force, taken, unstated
from qcdc.rules.peoples_decisions import CONVENTIONS, DECREE, LAW
from qcdc.rules.writing import (
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    late,
    too_few,
)
from qcdc.vocab import (
    AnnulmentAction,
    AnnulmentGround,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    RecognitionOutcome,
    Severity,
    Stage,
)

__all__ = ["RULES"]

effects = Topic("decision", PeoplesDecision, act=LAW)
_STAGES = (Stage.DISCUSS,)

NOT_ANNULLED = Skip(
    reason="not_annulled",
    vi="không có việc bãi bỏ, đề nghị sửa đổi, bổ sung, thay thế",
    en="there was no repeal and no request to amend",
)


def _not_passed(decision: PeoplesDecision, context: Context) -> Skip | None:
    """A decision that did not pass is neither sent nor recognised; without a law of its day, that is not known."""
    passed = decision.passed_by(context.book)
    if passed is None:
        return reasons.LIMIT_UNSET
    return None if passed else reasons.NOT_PASSED


@effects.rule(
    "result.unpublished",
    "23.2",
    f"{DECREE} 5.4.b",
    f"{CONVENTIONS} 10.2.b",
    day=lambda decision: decision.day,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Trưởng thôn, Tổ trưởng tổ dân phố phải công khai kết quả biểu quyết, kết quả lấy ý kiến của Nhân dân.",
        "The village head makes the result of a vote public.",
    ),
    gap=("Chưa công khai kết quả biểu quyết.", "The result of the vote was not made public."),
    remedy=("Công khai kết quả đến Nhân dân.", "Make the result public."),
)
def result_published(decision: PeoplesDecision, context: Context) -> Result:
    """Whether it passed or not. The law sets no number of days."""
    also = (f"{DECREE} 5.4.b",) if decision.form is DecisionForm.ONLINE_VOTE else ()
    if decision.subject is DecisionSubject.CONVENTION and decision.form is DecisionForm.BALLOT:
        also = (f"{CONVENTIONS} 10.2.b",)
    cited = in_force(context, decision.day, f"{LAW} 23.2", *also)
    return taken(Place.of("result_published"), done_of(decision, "published"), *cited)


@effects.rule(
    "signatures.missing",
    "20.2.g",
    f"{CONVENTIONS} 6.1",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Quyết định của cộng đồng dân cư phải có chữ ký của Trưởng thôn, Tổ trưởng tổ dân phố, Trưởng ban công tác Mặt "
        "trận và đại diện các hộ gia đình.",
        "The village head, the head of the Front's working committee and household representatives sign a decision of "
        "the people.",
    ),
    gap=(
        "{at}: có {found} chữ ký; cần {expected}; thiếu {difference}.",
        "{at}: {found:signature}; {expected} needed; {difference} short.",
    ),
    remedy=("Bổ sung chữ ký vào quyết định.", "Have the decision signed."),
)
def signed_by_all(decision: PeoplesDecision, context: Context) -> Result:
    """The law sets the number of household representatives who sign."""
    skip = _not_passed(decision, context)
    if skip is not None:
        return skip
    also = (f"{CONVENTIONS} 6.1",) if decision.subject is DecisionSubject.CONVENTION else ()
    cited = in_force(context, decision.day, f"{LAW} 20.2.g", *also)
    found: list[Gap | Unjudged] = []
    if decision.signed is None:
        found.append(unstated("signed"))
    else:
        at, missing = Place.of("signed"), [one for one in DecisionSignatory if one not in decision.signed]
        found += [Gap(at=at, about=one, found=0, expected=1, difference=1, citations=cited) for one in missing]
    key, households = "participation.decision.signatures", decision.signed_households
    return found + too_few(Place.of("signed_households"), key, households, context, on=decision.day)


@effects.rule(
    "sent_late",
    "20.3",
    f"{DECREE} 3.5.d",
    f"{DECREE} 4.7",
    f"{DECREE} 5.4.b",
    f"{CONVENTIONS} 11.3.a",
    day=lambda decision: decision.day,
    stages=_STAGES,
    asks=(
        "Quyết định của cộng đồng dân cư phải được gửi Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam cấp "
        "xã trong thời hạn quy định.",
        "A decision of the people is sent to the People's Committee and the Front committee of the commune "
        "within the statutory time limit.",
    ),
    gap=(
        "Ngày gửi: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Sent: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Gửi ngay quyết định kèm biên bản.", "Send the decision with the minutes now."),
)
def sent_in_time(decision: PeoplesDecision, context: Context) -> Result:
    """Counted from the meeting, or from the last day of the ballots or of the online vote."""
    skip = _not_passed(decision, context)
    if skip is not None:
        return skip
    return late(Place.of("sent"), "participation.decision.sent", decision.day, done_of(decision, "sent"), context)


def _asked(decision: PeoplesDecision) -> Recognition | Skip | None:
    """The request to recognise a decision; without one, it is not stated whether there was one."""
    if decision.subject.recognised_by is None:
        return reasons.NO_RECOGNITION
    return reasons.NOT_ASKED if "recognition" in decision.not_done else decision.recognition


def _received(decision: PeoplesDecision) -> pendulum.Date | Skip | None:
    asked = _asked(decision)
    return asked.received if isinstance(asked, Recognition) else asked


@effects.rule(
    "recognition.late",
    "21.2",
    f"{DECREE} 8",
    f"{DECREE} 9.3",
    f"{CONVENTIONS} 11.3.b",
    day=_received,
    stages=_STAGES,
    asks=(
        "Cơ quan có thẩm quyền phải ban hành quyết định công nhận hoặc trả lời bằng văn bản việc không công "
        "nhận trong thời hạn quy định.",
        "The body that recognises a decision does so, or refuses in writing, within the statutory time limit.",
    ),
    gap=(
        "Ngày trả lời: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Answered: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Ban hành quyết định công nhận, hoặc trả lời bằng văn bản.",
        "Recognise the decision, or refuse in writing.",
    ),
)
def recognised_in_time(decision: PeoplesDecision, context: Context) -> Result:
    """Counted from receipt of the decision, for a convention of the complete file."""
    skip = _not_passed(decision, context)
    if skip is not None:
        return skip
    asked = decision.recognition
    assert asked is not None, "the day of the rule"
    done = done_of(asked, "day")
    return late(Place.of("recognition"), "participation.recognition", asked.received, done, context)


@effects.rule(
    "recognition.wrong",
    "21.2",
    f"{CONVENTIONS} 11.1",
    f"{CONVENTIONS} 11.3.b",
    day=_received,
    stages=_STAGES,
    asks=(
        "Hương ước, quy ước, kết quả bầu, cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố do Ủy ban nhân dân "
        "cấp xã công nhận; thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng do Ủy ban "
        "Mặt trận Tổ quốc Việt Nam cấp xã công nhận; không công nhận thì phải trả lời bằng văn bản, nêu rõ "
        "lý do.",
        "The People's Committee of the commune recognises conventions and the election or dismissal of "
        "village heads, the Front committee of the commune the members of the boards; a refusal is in "
        "writing and states the reason.",
    ),
    gap=(
        "Không đúng cơ quan, hoặc không đúng hình thức: {at}.",
        "The wrong body, or not in the form required: {at}.",
    ),
    remedy=(
        "Gửi đúng cơ quan có thẩm quyền công nhận; trả lời bằng văn bản, nêu rõ lý do.",
        "Send the decision to the body that is competent to recognise it; refuse in writing and state the reason.",
    ),
)
def recognised_by_the_right_body(decision: PeoplesDecision, context: Context) -> Result:
    """The matter determines the recognising body, the law the form of a refusal."""
    skip = _not_passed(decision, context)
    if skip is not None:
        return skip
    asked = decision.recognition
    assert asked is not None, "the day of the rule"
    found: list[Gap | Unjudged] = []
    cited = in_force(context, asked.received, f"{LAW} 21.2")
    if asked.body is not decision.subject.recognised_by:
        found.append(Gap(at=Place.of("recognition"), about=asked.body, citations=cited))
    refused = asked.outcome is RecognitionOutcome.REFUSED and asked.day is not None and asked.day <= context.as_of
    if refused and asked.in_writing is None:
        found.append(unstated("refusal"))
    elif refused and not asked.in_writing:
        found.append(Gap(at=Place.of("refusal"), citations=cited))
    return found


def _applied(decision: PeoplesDecision) -> pendulum.Date | Skip | None:
    return reasons.NOT_APPLIED if "effective" in decision.not_done else decision.effective


_EFFECT = {
    DecisionSubject.CONVENTION: f"{CONVENTIONS} 11.5",
    DecisionSubject.VILLAGE_HEAD: f"{DECREE} 8",
}


@effects.rule(
    "effect.too_early",
    "21.2",
    f"{DECREE} 8",
    f"{CONVENTIONS} 11.5",
    day=_applied,
    stages=_STAGES,
    asks=(
        "Quyết định của cộng đồng dân cư chỉ được áp dụng khi đã được thông qua và có hiệu lực: từ ngày biểu quyết, từ "
        "ngày Ủy ban nhân dân cấp xã quyết định, hoặc từ ngày được công nhận.",
        "A decision of the people is applied only once it has passed and has effect: from the vote, from the day set by "
        "the commune, or from its recognition.",
    ),
    gap=(
        "Áp dụng từ {found}; ngày sớm nhất được áp dụng: {expected}.",
        "Applied from {found}; the earliest lawful day: {expected}.",
    ),
    remedy=("Dừng áp dụng cho đến khi có hiệu lực.", "Stop applying it until it has effect."),
)
def effect_in_order(decision: PeoplesDecision, context: Context) -> Result:
    """The matter and the scope of a decision determine its first day of effect."""
    applied, at = decision.effective, Place.of("effective")
    assert applied is not None, "the day of the rule"
    passed = decision.passed_by(context.book)
    if passed is None:
        return reasons.LIMIT_UNSET
    also = _EFFECT.get(decision.subject)
    cited = in_force(context, applied, f"{LAW} 21.2", *(() if also is None else (also,)))
    if not passed:
        return [Gap(at=at, found=applied, citations=cited)]
    first = _first_day(decision)
    if isinstance(first, Unjudged):
        return [first]
    return (
        [] if first is not None and applied >= first else [Gap(at=at, found=applied, expected=first, citations=cited)]
    )


def _first_day(decision: PeoplesDecision) -> pendulum.Date | Unjudged | None:
    """The first day of effect; ``None`` if it never has effect, or does not have it yet."""
    if decision.scope is DecisionScope.COMMUNE:
        return decision.in_force or unstated("in_force")
    if decision.subject.recognised_by is None:
        return decision.day
    asked = decision.recognition
    if asked is None:
        return None if "recognition" in decision.not_done else unstated("recognition")
    if asked.day is None:
        return None if "day" in asked.not_done else unstated("recognition.day")
    return asked.day if asked.outcome is RecognitionOutcome.RECOGNISED else None


@effects.rule(
    "execution.unreported",
    "23.2",
    day=lambda decision: decision.day,
    severity=Severity.WARNING,
    stages=_STAGES,
    asks=(
        "Trưởng thôn, Tổ trưởng tổ dân phố phải báo cáo kết quả thực hiện quyết định trong thôn, tổ dân phố đến Nhân dân "
        "và Ủy ban nhân dân cấp xã.",
        "The village head reports to the people and the commune on carrying out a decision within the village.",
    ),
    gap=("Chưa báo cáo kết quả thực hiện quyết định.", "There was no report on carrying out the decision."),
    remedy=("Báo cáo kết quả thực hiện quyết định.", "Report on how the decision was carried out."),
)
def execution_reported(decision: PeoplesDecision, context: Context) -> Result:
    """A warning: the law sets no day, and the report is due only after the execution of the decision."""
    if decision.scope is not DecisionScope.VILLAGE:
        return reasons.OTHER_LEVEL
    return _not_passed(decision, context) or taken(Place.of("reported"), done_of(decision, "reported"))


def _annulled(decision: PeoplesDecision) -> pendulum.Date | Skip:
    return NOT_ANNULLED if decision.annulment is None else decision.annulment.day


@effects.rule(
    "annulment.not_repealed",
    "22.2",
    day=_annulled,
    stages=_STAGES,
    asks=(
        "Quyết định của cộng đồng dân cư có nội dung trái pháp luật, không phù hợp thuần phong, mỹ tục, đạo đức xã hội "
        "phải bị Ủy ban nhân dân cấp xã bãi bỏ.",
        "The People's Committee of the commune repeals a decision of the people whose content is unlawful or "
        "against good morals and customs.",
    ),
    gap=("Đã xử lý: {found}; theo quy định: {expected}.", "Done: {found}; required: {expected}."),
    remedy=("Ban hành quyết định bãi bỏ.", "Repeal the decision."),
)
def unlawful_repealed(decision: PeoplesDecision, _: Context) -> Result:
    """A request for amendment is enough only for a breach of procedure."""
    annulment = decision.annulment
    assert annulment is not None, "the day of the rule"
    if annulment.ground is AnnulmentGround.PROCEDURE or annulment.action is AnnulmentAction.REPEALED:
        return []
    return [Gap(at=Place.of("annulment"), found=annulment.action, expected=AnnulmentAction.REPEALED)]


@effects.rule(
    "annulment.unsent",
    "22.2",
    day=_annulled,
    stages=_STAGES,
    asks=(
        "Quyết định bãi bỏ, văn bản đề nghị sửa đổi, bổ sung, thay thế quyết định của cộng đồng dân cư phải được gửi "
        "Trưởng thôn, Tổ trưởng tổ dân phố, đồng thời gửi Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.",
        "The decision to repeal a decision of the people, or the request to amend it, is sent to the village "
        "head and to the Front committee of the commune.",
    ),
    gap=("{at}: chưa thực hiện.", "{at}: not done."),
    remedy=("Gửi ngay văn bản cho cả hai nơi.", "Send the document to both now."),
)
def annulment_sent(decision: PeoplesDecision, _: Context) -> Result:
    """Both receive it at the same time; the law sets no number of days."""
    annulment = decision.annulment
    assert annulment is not None, "the day of the rule"
    return [found for name in ("sent", "sent_front") for found in taken(Place.of(name), done_of(annulment, name))]


RULES = effects.rules
