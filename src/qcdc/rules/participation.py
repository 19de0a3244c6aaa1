"""Rules on consultations and on matters: length, plan, answers, and the six stages."""

from __future__ import annotations

import pendulum

from qcdc.model import PEOPLES_COMMITTEE, Consultation, ConsultationResult, Matter
from qcdc.rules import reasons
from qcdc.rules.measures import in_force, taken, unstated
from qcdc.rules.peoples_decisions import LAW
from qcdc.rules.writing import AS_OF, NOT_STATED, Context, Gap, Place, Result, Skip, Topic, Unjudged, done_of
from qcdc.vocab import Basis, Confidence, ResourceSource, Severity, Stage

__all__ = ["RULES"]

HIGHER_BODY = Skip(
    reason="higher_body",
    vi="nội dung thuộc thẩm quyền của cơ quan nhà nước cấp trên",
    en="a body above the commune decides",
)

consultations = Topic("consultation", Consultation, act=LAW)
_STAGES = (Stage.DISCUSS,)


def _start(consultation: Consultation) -> pendulum.Date | Skip:
    """The first day; article 28 binds the People's Committee, and allows the Front its own consultations (28.6)."""
    return consultation.start if consultation.body == PEOPLES_COMMITTEE else reasons.OTHER_BODY


@consultations.rule(
    "too_short",
    "28.2",
    day=_start,
    stages=_STAGES,
    asks=(
        "Thời gian lấy ý kiến Nhân dân phải đủ số ngày quy định kể từ ngày công khai nội dung lấy ý kiến.",
        "A consultation lasts at least the required number of days from the publication of its content.",
    ),
    gap=(
        "Thời gian lấy ý kiến: {found} ngày; ít nhất {expected}; thiếu {difference} ngày.",
        "The consultation lasted {found:calendar day}; at least {expected} required; {difference} short.",
    ),
    remedy=("Kéo dài thời gian lấy ý kiến.", "Extend the consultation."),
)
def long_enough(consultation: Consultation, context: Context) -> Result:
    """Another law may set another length; a short consultation is a breach only if the record states that none does."""
    if consultation.special_term:
        return reasons.SPECIAL_TERM
    published = done_of(consultation, "published")
    if published is None:
        return [unstated("content_published")]
    limit = context.book.limit("participation.consultation", on=consultation.start)
    found = consultation.days or 0
    short = limit.count - found
    if short <= 0:
        return []
    if consultation.special_term is None:
        return [unstated("special_term")]
    at = Place.of("content_published" if consultation.published is None else "end")
    return [Gap(at=at, found=found, expected=limit.count, difference=short, citations=limit.citations)]


@consultations.rule(
    "plan_unsent",
    "28.1",
    day=_start,
    stages=_STAGES,
    asks=(
        "Kế hoạch tổ chức lấy ý kiến Nhân dân phải được gửi Hội đồng nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã.",
        "The plan of a consultation is sent to the People's Council and the Front committee of the commune.",
    ),
    gap=("{at}: chưa thực hiện.", "{at}: not done."),
    remedy=("Gửi kế hoạch cho cả hai nơi.", "Send the plan to both."),
)
def plan_sent(consultation: Consultation, _: Context) -> Result:
    """Only for matters that the commune decides; a higher body has its own plan."""
    if consultation.commune_decides is None:
        return NOT_STATED
    if not consultation.commune_decides:
        return HIGHER_BODY
    names = ("plan_sent_council", "plan_sent_front")
    return [found for name in names for found in taken(Place.of(name), done_of(consultation, name))]


def _result_day(consultation: Consultation) -> pendulum.Date | Skip:
    if consultation.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    return reasons.NO_RESULT if consultation.result is None else consultation.result.day


@consultations.rule(
    "not_explained",
    "28.3",
    "28.4",
    day=_result_day,
    stages=_STAGES,
    asks=(
        "Ý kiến của Nhân dân không được tiếp thu phải được giải trình; cơ quan cấp trên giải trình khi quyết định khác với "
        "ý kiến của đa số Nhân dân.",
        "Opinions that are not taken up are answered with reasons; a body above the commune gives reasons if it decides "
        "against the majority.",
    ),
    gap=(
        "Có {expected} ý kiến khác; tiếp thu {found}; còn {difference} ý kiến chưa giải trình.",
        "{expected:differing opinion}; {found} taken up; {difference} not answered with reasons.",
    ),
    remedy=(
        "Giải trình và công khai nội dung tiếp thu, giải trình.",
        "Give the reasons, and publish what was taken up and why the rest was not.",
    ),
)
def result_explained(consultation: Consultation, context: Context) -> Result:
    """Reasons are due depending on who decides the matter."""
    result = consultation.result
    assert result is not None, "the day of the rule"
    if result.explained:
        return []
    due = _due(consultation, result)
    if due is not True:
        return [] if due is False else [unstated("result")]
    if result.explained is None:
        return [unstated("explained")]
    clause = "28.3" if consultation.commune_decides else "28.4"
    cited = in_force(context, result.day, f"{LAW} {clause}")
    taken_up, differing = result.taken_up or 0, result.disagreed or 0
    left = max(0, differing - taken_up)
    return [Gap(at=Place.of("result"), found=taken_up, expected=differing, difference=left, citations=cited)]


def _due(consultation: Consultation, result: ConsultationResult) -> bool | None:
    """Whether reasons are due; ``None`` if it is not stated."""
    if consultation.commune_decides is None:
        return None
    if not consultation.commune_decides:
        return result.against_majority
    if result.disagreed is None or result.taken_up is None:
        return None
    return result.disagreed > result.taken_up


@consultations.rule(
    "result.unpublished",
    "28.3",
    "28.4",
    day=_result_day,
    stages=(Stage.KNOW, Stage.DISCUSS),
    asks=(
        "Kết quả tổng hợp ý kiến của Nhân dân, nội dung giải trình, tiếp thu phải được công khai đến Nhân dân.",
        "The result of a consultation, with the reasons and what was taken up, is published.",
    ),
    gap=("{at}: chưa thực hiện.", "{at}: not done."),
    remedy=("Công khai kết quả và nội dung giải trình, tiếp thu.", "Publish the result and the reasons."),
)
def result_published(consultation: Consultation, context: Context) -> Result:
    """The law sets no number of days."""
    result = consultation.result
    assert result is not None, "the day of the rule"
    clauses = {None: ("28.3", "28.4"), True: ("28.3",), False: ("28.4",)}[consultation.commune_decides]
    cited = in_force(context, result.day, *(f"{LAW} {clause}" for clause in clauses))
    return taken(Place.of("result_published"), done_of(result, "published"), *cited)


matters = Topic("matter", Matter)


def _absent(matter: Matter, stage: Stage) -> bool:
    """Whether a stage was expressly without events."""
    return stage in matter.complete


@matters.rule(
    "decided_untold",
    day=lambda matter: matter.began(Stage.DISCUSS) or reasons.NOT_DECIDED,
    stages=(Stage.KNOW,),
    asks=(
        "Theo thông lệ, nội dung được công khai để dân biết trước khi dân bàn.",
        "As a matter of good practice, people are informed before they discuss.",
    ),
    gap=(
        "Nhân dân bàn ngày {expected}; ngày công khai: {found}.",
        "Discussed on {expected}; published: {found}.",
    ),
    remedy=("Công khai nội dung rồi tổ chức bàn lại.", "Publish it, then discuss it again."),
)
def told_before_asked(matter: Matter, _: Context) -> Result:
    """No article sets the order; a missing publication is not stated, unless the record is complete."""
    asked, told = matter.began(Stage.DISCUSS), matter.began(Stage.KNOW)
    if told is None and not _absent(matter, Stage.KNOW):
        return [unstated("publications")]
    assert asked is not None, "the day of the rule"
    return [] if told is not None and told <= asked else [Gap(at=Place.of("publications"), found=told, expected=asked)]


@matters.rule(
    "done_unapproved",
    f"{LAW} 15.1",
    f"{LAW} 21.2",
    day=lambda matter: reasons.NOTHING_DONE_YET if matter.works is None else matter.works.start,
    severity=Severity.WARNING,
    confidence=Confidence.VERIFIED,
    basis=Basis.LAW,
    stages=(Stage.DO,),
    asks=(
        "Công trình có Nhân dân đóng góp chỉ thực hiện sau khi Nhân dân đã bàn và quyết định.",
        "Works to which residents contribute start only after residents have discussed and approved them.",
    ),
    gap=(
        "Khởi công ngày {found}; ngày thông qua: {expected}.",
        "Work began on {found}; approved: {expected}.",
    ),
    remedy=(
        "Dừng huy động đóng góp; đưa ra Nhân dân bàn và quyết định.",
        "Stop collecting contributions; put the works to the people for a decision.",
    ),
)
def approved_before_done(matter: Matter, context: Context) -> Result:
    """A warning: that works start after the decision follows only from its day of effect."""
    works = matter.works
    assert works is not None, "the day of the rule"
    if not works.given:
        return [unstated("given")]
    if not any(one.source is ResourceSource.PEOPLE and one.amount for one in works.given):
        return reasons.NOTHING_GIVEN
    if not matter.decisions and not _absent(matter, Stage.DISCUSS):
        return [unstated("decisions")]
    passed = [decision.day for decision in matter.decisions if decision.passed_by(context.book) is not False]
    if passed and min(passed) <= works.start:
        return []
    return [Gap(at=Place.of("works"), found=works.start, expected=min(passed, default=None))]


def _benefits(matter: Matter) -> pendulum.Date | Skip:
    return reasons.NO_BENEFIT if matter.benefit is None else matter.benefit.day


@matters.rule(
    "not_overseen",
    day=_benefits,
    stages=(Stage.INSPECT, Stage.SUPERVISE),
    asks=(
        "Theo thông lệ, việc dân làm được kiểm tra và giám sát trước khi dân thụ hưởng.",
        "As a matter of good practice, what is done is inspected and supervised before people benefit.",
    ),
    gap=("Thiếu bước {at}.", "Missing stage: {at}."),
    remedy=(
        "Đề nghị Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng kiểm tra, giám sát.",
        "Ask the inspection board or the investment supervision board to inspect and supervise it.",
    ),
)
def overseen(matter: Matter, _: Context) -> Result:
    """Inspection and supervision are rights and tasks; no article requires both for every matter."""
    found: list[Gap | Unjudged] = []
    for stage in (Stage.INSPECT, Stage.SUPERVISE):
        if matter.at(stage):
            continue
        if _absent(matter, stage):
            found.append(Gap(at=Place.of("stage"), about=stage))
        else:
            found.append(unstated("oversight"))
    return found


@matters.rule(
    "satisfaction_unknown",
    day=_benefits,
    stages=(Stage.BENEFIT,),
    asks=(
        "Theo thông lệ, người thụ hưởng được hỏi về mức độ hài lòng.",
        "As a matter of good practice, those who benefit are asked whether they are satisfied.",
    ),
    gap=(
        "Chưa khảo sát mức độ hài lòng của người thụ hưởng.",
        "Those who benefit were not asked whether they are satisfied.",
    ),
    remedy=("Khảo sát mức độ hài lòng của người thụ hưởng.", "Ask those who benefit whether they are satisfied."),
)
def satisfaction_known(matter: Matter, _: Context) -> Result:
    """The law requires an assessment of the commune, not of each matter."""
    assert matter.benefit is not None, "the day of the rule"
    asked = matter.benefit.asked
    if asked is None:
        return [unstated("benefit")]
    return [] if asked else [Gap(at=Place.of("benefit"))]


@matters.rule(
    "out_of_order",
    day=AS_OF,
    asks=(
        "Theo thông lệ, sáu bước của một việc được thực hiện theo trình tự.",
        "As a matter of good practice, the six stages of a matter follow their order.",
    ),
    gap=("Bước {at} bắt đầu sớm hơn trình tự, ngày {found}.", "Began out of order, on {found}: {at}."),
    remedy=("Xem xét lý do đã nêu.", "Review the reason given."),
)
def in_order(matter: Matter, context: Context) -> Result:
    """A stage that began early has a reason, and is reported."""
    if not matter.stages(context.as_of):
        return reasons.NOT_YET
    return [
        Gap(at=Place.of("stage"), about=one.stage, found=began)
        for one in matter.exceptions
        if (began := matter.began(one.stage)) is not None and began <= context.as_of
    ]


RULES = (*consultations.rules, *matters.rules)
