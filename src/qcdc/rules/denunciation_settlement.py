"""Rules on settling denunciations (*giải quyết tố cáo*): time, extension, verification, suspension, end, withdrawal."""

from __future__ import annotations

import pendulum

from qcdc.law import Limit
from qcdc.model import Petition
from qcdc.model.petitions.settlement import extensions_allowed
from qcdc.rules.denunciation_law import DECREE, EACH, LAW, accepted, step_day, steps
from qcdc.rules.duties import overdue, set_off
from qcdc.rules.duty_exceptions import continued_law
from qcdc.rules.measures import unstated
from qcdc.rules.reasons import NOT_ACCEPTED
from qcdc.rules.runs import Run
from qcdc.rules.steps import Step, untold, unwritten
from qcdc.rules.writing import NOT_STATED, Context, Gap, Result, Skip, Topic, Unjudged
from qcdc.vocab import HandlingEventKind, Recipient

__all__ = ["RULES"]

K = HandlingEventKind

NO_EXTENSION = Skip(reason="no_extension", vi="không gia hạn", en="it was not extended")
NO_TERM_STATED = Skip(
    reason="no_term_stated",
    vi="hồ sơ không ghi ngày hết hạn theo quyết định thụ lý",
    en="it is not stated which last day the decision sets",
    unstated=True,
)
NOT_COMPLEX = Skip(reason="not_complex", vi="vụ việc không phức tạp", en="the matter is not complex")

topic = Topic("denunciation", Petition, act=LAW, each=EACH)
by_step = Topic("denunciation", Petition, act=LAW, each=steps())


@topic.rule(
    "settlement.late",
    "30.1",
    "30.2",
    "30.3",
    day=set_off("denunciation.settlement"),
    asks=(
        "Tố cáo phải được giải quyết trong thời hạn luật định kể từ ngày thụ lý.",
        "A denunciation is settled within the statutory time limit after its acceptance.",
    ),
    gap=(
        "{at}: hạn {expected}; ngày kết luận: {found}; quá hạn {difference} ngày.",
        "{at}: due {expected}; concluded: {found}; {difference:calendar day} late.",
    ),
    remedy=(
        "Ban hành kết luận nội dung tố cáo; vụ việc phức tạp phải có quyết định gia hạn giải quyết tố cáo.",
        "Issue the conclusion; a complex matter needs a written decision to extend.",
    ),
)
def settlement(run: Run, _: Context) -> Result:
    """From the acceptance to the end; suspended time does not count, recorded extensions do."""
    return overdue("denunciation.settlement", run)


@topic.rule(
    "term.too_long",
    "29.2.d",
    "30.1",
    day=lambda run: NOT_ACCEPTED if (day := accepted(run)) is None else continued_law(run, day),
    asks=(
        "Thời hạn giải quyết ghi trong quyết định thụ lý không quá thời hạn luật định.",
        "The time for settlement set in the decision to accept is no longer than the statutory time limit.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; hạn ghi trong quyết định thụ lý: {found}; vượt {difference} ngày.",
        "{at}: the decision to accept sets {found}; {expected} at the latest; {difference:calendar day} too many.",
    ),
    remedy=(
        "Sửa thời hạn trong quyết định thụ lý; kéo dài thì phải có quyết định gia hạn.",
        "Correct the decision to accept; more time needs a decision to extend.",
    ),
)
def term_too_long(run: Run, context: Context) -> Result:
    """The decision to accept states the last day; an extension is a separate decision."""
    index, event = next(run.all(K.ACCEPT))
    if event.due is None:
        return NO_TERM_STATED
    last = context.book.deadline("denunciation.settlement", start=event.day)
    days = event.due.toordinal() - last.day.toordinal()
    if days <= 0:
        return []
    return [Gap(at=run.step(index), found=event.due, expected=last.day, difference=days)]


def _extended(run: Run) -> pendulum.Date | Skip:
    found = run.first(K.EXTEND)
    return NO_EXTENSION if found is None else continued_law(run, found.day)


@topic.rule(
    "extension.unlawful",
    "30.2",
    "30.3",
    f"{DECREE} 3.1",
    f"{DECREE} 3.3",
    day=_extended,
    asks=(
        "Vụ việc phức tạp được gia hạn một lần, đặc biệt phức tạp hai lần; vụ việc khác không được gia hạn.",
        "A complex denunciation is extended once, a specially complex one twice, any other one never.",
    ),
    gap=(
        "{at}: gia hạn lần thứ {found}; nhiều nhất {expected} lần; vượt {difference} lần.",
        "{at}: extension number {found}; at most {expected} allowed; {difference} too many.",
    ),
    remedy=(
        "Hủy quyết định gia hạn không đúng hoặc ghi căn cứ xác định vụ việc phức tạp.",
        "Revoke the extension, or record on what grounds the matter is complex.",
    ),
)
def extension_unlawful(run: Run, _: Context) -> Result:
    """The lawful number depends on whether the matter is complex, which a record need not state."""
    handling = run.handling
    most = extensions_allowed(handling, book=run.book)
    sure = most if handling.complex is False or handling.complexity is not None else _sure(run)
    found: list[Gap | Unjudged] = []
    for number, (index, _event) in enumerate(run.all(K.EXTEND), start=1):
        if number > most:
            found.append(Gap(at=run.step(index), found=number, expected=most, difference=number - most))
        elif number > sure:
            found.append(unstated(run.step(index)))
    return found


def _sure(run: Run) -> int:
    """The number of extensions that are lawful in any case: those of a complex matter, if it is stated as complex."""
    if run.handling.complex is None:
        return 0
    return run.book.limit("denunciation.extensions.complex", on=run.handling.clock_start).count


@by_step.rule(
    "extension.long",
    "30.2",
    "30.3",
    day=step_day,
    each=steps(K.EXTEND),
    asks=(
        "Mỗi lần gia hạn giải quyết tố cáo không quá số ngày luật định.",
        "An extension of the time limit for settling a denunciation is no longer than the statutory number of days.",
    ),
    gap=(
        "{at}: gia hạn {found} ngày; nhiều nhất {expected} ngày; vượt {difference} ngày.",
        "{at}: extended by {found:day}; at most {expected}; {difference} too many.",
    ),
    remedy=("Sửa thời gian gia hạn trong quyết định.", "Correct the length of the extension."),
)
def extension_long(step: Step, context: Context) -> Result:
    """Each extension has a longest length."""
    most: Limit = context.book.limit("denunciation.extension", on=step.event.day)
    days = step.event.days or 0
    if days <= most.count:
        return []
    return [Gap(at=step.at, found=days, expected=most.count, difference=days - most.count)]


@by_step.rule(
    "extension.unwritten",
    "30.4",
    f"{DECREE} 3.4",
    day=step_day,
    each=steps(K.EXTEND),
    asks=(
        "Việc gia hạn giải quyết tố cáo phải bằng quyết định.",
        "The settlement of a denunciation is extended by a written decision.",
    ),
    gap=("{at}: gia hạn ngày {found}, không có văn bản.", "{at}: extended on {found}, not in writing."),
    remedy=("Ban hành quyết định gia hạn giải quyết tố cáo.", "Issue the decision to extend."),
)
def extension_unwritten(step: Step, _: Context) -> Result:
    """Steps expressly not done in writing; without a document in the register, it is not stated."""
    return unwritten(step)


@by_step.rule(
    "extension.untold",
    "30.4",
    f"{DECREE} 3.4",
    day=step_day,
    each=steps(K.EXTEND),
    asks=(
        "Việc gia hạn giải quyết tố cáo phải được thông báo cho người tố cáo và người bị tố cáo.",
        "The denouncer and the person denounced are notified of an extension of the settlement.",
    ),
    gap=("{at}: gia hạn ngày {found}, không thông báo.", "{at}: extended on {found}, no notice given."),
    remedy=("Gửi ngay quyết định gia hạn.", "Send the decision to extend now."),
)
def extension_untold(step: Step, _: Context) -> Result:
    """Each of the two must be notified; the law sets no number of days."""
    return untold(step, Recipient.PETITIONER, Recipient.RESPONDENT)


def _said_complex(run: Run) -> pendulum.Date:
    """The day on which the matter was found complex; that of the acceptance, or of the receipt, if none is stated."""
    found = run.handling.complexity
    day = None if found is None else found.day
    return continued_law(run, day or accepted(run) or run.handling.received)


@topic.rule(
    "complexity.groundless",
    f"{DECREE} 3.2",
    day=_said_complex,
    asks=(
        "Vụ việc tố cáo phức tạp phải có ít nhất một trong bảy tiêu chí luật định.",
        "A denunciation is complex only if it meets one of the seven statutory criteria.",
    ),
    gap=("{at}: không có tiêu chí nào trong các tiêu chí luật định.", "{at}: none of the criteria is met."),
    remedy=(
        "Ghi tiêu chí xác định vụ việc phức tạp hoặc áp dụng thời hạn thông thường.",
        "Record the criterion, or keep the ordinary time limit.",
    ),
)
def complexity_groundless(run: Run, _: Context) -> Result:
    """Criteria that are not recorded are not stated; expressly no criteria is a breach."""
    if run.handling.complex is None or (run.handling.complex and run.handling.complexity is None):
        return NOT_STATED
    if run.handling.complexity is None:
        return NOT_COMPLEX
    return [] if run.handling.complexity.grounds else [Gap(at=run.at)]


@by_step.rule(
    "verification.unwritten",
    "31.1",
    day=step_day,
    each=steps(K.VERIFY),
    asks=(
        "Việc giao xác minh nội dung tố cáo phải bằng văn bản.",
        "The verification of a denunciation is assigned in writing.",
    ),
    gap=("{at}: giao xác minh ngày {found}, không có văn bản.", "{at}: assigned on {found}, not in writing."),
    remedy=("Ban hành văn bản giao xác minh.", "Issue the written assignment."),
)
def verification_unwritten(step: Step, _: Context) -> Result:
    """Steps expressly not done in writing; a head who verifies in person assigns nothing."""
    return NOT_STATED if step.event.assignment is None and step.event.written is False else unwritten(step)


@by_step.rule(
    "report.unwritten",
    "31.6",
    f"{DECREE} 16.1",
    day=step_day,
    each=steps(K.REPORT),
    asks=(
        "Kết quả xác minh nội dung tố cáo phải được báo cáo bằng văn bản.",
        "The result of the verification is reported in writing.",
    ),
    gap=("{at}: báo cáo ngày {found}, không có văn bản.", "{at}: reported on {found}, not in writing."),
    remedy=("Lập báo cáo kết quả xác minh bằng văn bản.", "Draw up the written report."),
)
def report_unwritten(step: Step, _: Context) -> Result:
    """Steps expressly not done in writing."""
    return unwritten(step)


@by_step.rule(
    "conclusion.unverified",
    "28.2",
    day=step_day,
    each=steps(K.CONCLUDE),
    asks=(
        "Nội dung tố cáo phải được xác minh trước khi kết luận.",
        "The content of a denunciation is verified before the conclusion.",
    ),
    gap=("{at}: kết luận ngày {found} khi chưa xác minh.", "{at}: concluded on {found} without a verification."),
    remedy=(
        "Bổ sung hồ sơ xác minh; chưa xác minh thì phải xác minh và kết luận lại.",
        "Add the verification to the file; if there was none, verify and conclude again.",
    ),
)
def conclusion_unverified(step: Step, _: Context) -> Result:
    """Only a complete log shows that there was no verification."""
    if any(one.kind in {K.VERIFY, K.REPORT} for one in step.run.events[: step.index]):
        return []
    return [Gap(at=step.at, found=step.event.day)] if step.run.handling.log_complete else NOT_STATED


RULES = (*topic.rules, *by_step.rules)
