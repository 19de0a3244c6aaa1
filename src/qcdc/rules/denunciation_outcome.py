"""Rules after a conclusion (*sau kết luận nội dung tố cáo*): notices, action, publication, further denunciations."""

from __future__ import annotations

from typing import Final

from qcdc.model import Petition
from qcdc.rules.denunciation_law import DECREE, EACH, LAW, step_day, steps
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.publications import lasted
from qcdc.rules.reasons import STILL_RUNNING
from qcdc.rules.runs import Run
from qcdc.rules.steps import Step
from qcdc.rules.writing import LATE, NOT_STATED, Context, Result, Skip, Topic, Unjudged, too_few
from qcdc.vocab import HandlingEventKind, PublicationForm

__all__ = ["RULES"]

K, F = HandlingEventKind, PublicationForm

OTHER_FORM = Skip(reason="other_form", vi="công khai bằng hình thức khác", en="it was made public in another way")

topic = Topic("denunciation", Petition, act=LAW, each=EACH)
by_step = Topic("denunciation", Petition, act=LAW, each=steps())


@topic.rule(
    "conclusion_sent.late",
    "35.3",
    day=set_off("denunciation.conclusion_sent"),
    asks=(
        "Kết luận nội dung tố cáo phải được gửi đến người bị tố cáo và cơ quan, tổ chức quản lý người đó "
        "trong thời hạn luật định.",
        "The conclusion on a denunciation is sent to the person denounced and to the body that manages that "
        "person within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Gửi ngay kết luận nội dung tố cáo.", "Send the conclusion now."),
)
def conclusion_sent(run: Run, _: Context) -> Result:
    """To each of the two; sending it to one of them does not replace the other."""
    return overdue("denunciation.conclusion_sent", run)


@topic.rule(
    "conclusion_told.late",
    "35.3",
    day=set_off("denunciation.conclusion_told"),
    asks=(
        "Kết luận nội dung tố cáo phải được thông báo cho người tố cáo trong thời hạn luật định.",
        "The denouncer is notified of the conclusion on the denunciation within the statutory time limit.",
    ),
    gap=LATE,
    remedy=("Thông báo ngay kết luận nội dung tố cáo cho người tố cáo.", "Notify the denouncer of the conclusion now."),
)
def conclusion_told(run: Run, _: Context) -> Result:
    """The denouncer is notified of the conclusion; the document itself need not be sent."""
    return overdue("denunciation.conclusion_told", run)


@topic.rule(
    "conclusion_acted_on.late",
    "36.1",
    day=set_off("denunciation.conclusion_acted_on"),
    asks=(
        "Kết luận nội dung tố cáo phải được xử lý trong thời hạn luật định kể từ ngày ban hành.",
        "The conclusion on a denunciation is acted on within the statutory time limit after its issue.",
    ),
    gap=LATE,
    remedy=(
        "Xử lý theo thẩm quyền hoặc kiến nghị cơ quan có thẩm quyền xử lý ngay.",
        "Act on the conclusion now, or ask the competent body to.",
    ),
)
def conclusion_acted_on(run: Run, _: Context) -> Result:
    """From the issue of the conclusion."""
    return overdue("denunciation.conclusion_acted_on", run)


@topic.rule(
    "result_reported.late",
    "36.3",
    day=set_off("denunciation.result_reported"),
    asks=(
        "Kết quả xử lý kiến nghị trong kết luận nội dung tố cáo phải được thông báo cho người giải quyết tố cáo "
        "trong thời hạn luật định.",
        "Whoever carries out the recommendations of a conclusion notifies the resolver of the result within "
        "the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Thông báo ngay bằng văn bản kết quả xử lý cho người giải quyết tố cáo.",
        "Notify the resolver of the result in writing now.",
    ),
)
def result_reported(run: Run, _: Context) -> Result:
    """From the day on which another body had a result."""
    return overdue("denunciation.result_reported", run)


@topic.rule(
    "publication.late",
    "40.1",
    day=set_off("denunciation.publication"),
    asks=(
        "Kết luận nội dung tố cáo phải được công khai trong thời hạn luật định kể từ ngày ban hành.",
        "The conclusion on a denunciation is made public within the statutory time limit after its issue.",
    ),
    gap=LATE,
    remedy=(
        "Công khai ngay kết luận, không tiết lộ thông tin về người tố cáo.",
        "Make the conclusion public now, without disclosing who denounced.",
    ),
)
def publication(run: Run, _: Context) -> Result:
    """From the issue of the conclusion to its publication in any of the forms."""
    return overdue("denunciation.publication", run)


_DAYS: Final = {F.POSTING: "denunciation.posting", F.WEBSITE: "denunciation.website"}
_TIMES: Final = {F.BROADCAST: "denunciation.press", F.PRINT: "denunciation.press"}


@by_step.rule(
    "publication.days_short",
    f"{DECREE} 6.2.b",
    f"{DECREE} 6.2.c",
    day=step_day,
    each=steps(K.PUBLISH),
    asks=(
        "Kết luận nội dung tố cáo phải được niêm yết, đăng tải đủ số ngày liên tục luật định.",
        "The conclusion on a denunciation is posted, or stays online, for the statutory number of consecutive days.",
    ),
    gap=(
        "{at}: niêm yết, đăng tải {found} ngày; ít nhất {expected} ngày; thiếu {difference} ngày.",
        "{at}: public for {found:day}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Niêm yết, đăng tải lại cho đủ số ngày liên tục.",
        "Post it, or put it online, again for the full number of consecutive days.",
    ),
)
def days_short(step: Step, context: Context) -> Result:
    """First and last day count; before the last day, the length is not known."""
    return _short(step, context, _DAYS)


@by_step.rule(
    "publication.times_short",
    f"{DECREE} 6.2.d",
    day=step_day,
    each=steps(K.PUBLISH),
    asks=(
        "Kết luận nội dung tố cáo công khai trên báo in, báo nói, báo hình phải được thông báo đủ số lần luật định.",
        "The conclusion on a denunciation that is made public in print, on the radio or on television is "
        "announced the statutory number of times.",
    ),
    gap=(
        "{at}: thông báo {found} lần; ít nhất {expected} lần; thiếu {difference} lần.",
        "{at}: announced {found:time}; at least {expected} required; {difference} short.",
    ),
    remedy=("Thông báo bổ sung cho đủ số lần.", "Announce it again for the missing number of times."),
)
def times_short(step: Step, context: Context) -> Result:
    """At least the required number of consecutive issues or broadcasts."""
    return _short(step, context, _TIMES)


def _short(step: Step, context: Context, limits: dict[PublicationForm, str]) -> Result:
    published = step.event.publication
    if published is None:
        return NOT_STATED
    key = limits.get(published.form)
    if key is None:
        return OTHER_FORM
    if published.until is not None and published.until > context.as_of:
        return [Unjudged(at=step.at, reason=STILL_RUNNING)]
    return too_few(step.at, key, lasted(published, step.event.day), context, on=step.event.day)


@topic.rule(
    "further.late",
    "37.2",
    day=set_off("denunciation.further"),
    asks=(
        "Tố cáo tiếp do việc giải quyết không đúng pháp luật phải được xem xét trong thời hạn luật định "
        "kể từ ngày nhận được.",
        "A further denunciation of an unlawful settlement is decided on within the statutory time limit after receipt.",
    ),
    gap=LATE,
    remedy=(
        "Quyết định ngay việc giải quyết lại hoặc thông báo lý do không giải quyết lại.",
        "Decide now whether to settle it again, or give notice of the reasons for not doing so.",
    ),
)
def further(run: Run, _: Context) -> Result:
    """A further denunciation because of an overdue settlement has another procedure; its ground may not be stated."""
    return overdue("denunciation.further", run)


@topic.rule(
    "overdue_demanded.late",
    "38.2",
    day=set_off("denunciation.overdue_demanded"),
    asks=(
        "Khi nhận được tố cáo tiếp do quá thời hạn, cấp trên trực tiếp phải có văn bản yêu cầu người giải quyết tố cáo "
        "báo cáo trong thời hạn luật định.",
        "On a further denunciation because the time limit was exceeded, the direct superior demands a "
        "written report from the resolver within the statutory time limit.",
    ),
    gap=LATE,
    remedy=(
        "Gửi ngay văn bản yêu cầu người giải quyết tố cáo báo cáo.",
        "Demand the report from the resolver in writing now.",
    ),
)
def overdue_demanded(run: Run, _: Context) -> Result:
    """From the receipt of the further denunciation to the demand."""
    return overdue("denunciation.overdue_demanded", run)


@topic.rule(
    "overdue_reported.late",
    "38.3",
    day=set_off("denunciation.overdue_reported"),
    asks=(
        "Người giải quyết tố cáo phải gửi báo cáo cho cấp trên trực tiếp trong thời hạn luật định "
        "kể từ ngày nhận được văn bản yêu cầu.",
        "The resolver reports to the direct superior within the statutory time limit after receiving the demand.",
    ),
    gap=LATE,
    remedy=(
        "Gửi ngay báo cáo về quá trình giải quyết và lý do chậm.",
        "Send the report on the settlement and the reason for the delay now.",
    ),
)
def overdue_reported(run: Run, _: Context) -> Result:
    """From the demand in the resolver's log to the report."""
    return overdue("denunciation.overdue_reported", run)


RULES = (*topic.rules, *by_step.rules)
