"""Rules on publication: in time, long enough, in the forms the law asks for."""

from __future__ import annotations

from qcdc.dates import Period
from qcdc.model import PublicationRegister, PublishedContent
from qcdc.rules import reasons
from qcdc.rules.checks import before_law, late, lawful
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.vocab import PublicationHeading, PublicityForm, Publisher

__all__ = ["RULES"]

_TERM = {
    Publisher.COMMUNE: "participation.publication",
    Publisher.AGENCY: "participation.publication.agency",
    Publisher.STATE_ENTERPRISE: "participation.publication.enterprise",
}
_KEPT = {
    Publisher.COMMUNE: "participation.publication.posting",
    Publisher.AGENCY: "participation.publication.posting.agency",
    Publisher.STATE_ENTERPRISE: "participation.publication.posting.enterprise",
}


def in_time(publication: PublishedContent, context: Context) -> Skip | list[Gap]:
    """Published within the term from the decision, where no special law sets another."""
    if publication.special_term:
        return reasons.SPECIAL_TERM
    skip = before_law(publication.decided, context)
    return skip or late("runs", _TERM[publication.publisher], publication.decided, publication.first_day, context)


def _kept(publication: PublishedContent, form: PublicityForm | None, key: str, context: Context) -> Skip | list[Gap]:
    """Kept in a form for so many consecutive days; what may still go on is not judged yet."""
    runs = [run for run in publication.runs if form is None or run.form is form]
    begun = [run for run in runs if run.since <= context.as_of]
    if not begun:
        return reasons.NOT_IN_THIS_FORM
    limit = context.statutes.limit(key, on=publication.decided)
    longest = publication.longest(form, context.as_of)
    if longest >= limit.count:
        return []
    if any(run.until is None or run.until > context.as_of for run in begun):
        return reasons.STILL_RUNNING
    return [
        Gap(
            at=Place.of("runs"),
            found=longest,
            expected=limit.count,
            gap=limit.count - longest,
            citations=limit.citations,
        )
    ]


def posted_long_enough(publication: PublishedContent, context: Context) -> Skip | list[Gap]:
    """Posted for the days the law asks for; the headings that stay posted and the last one are not judged by this."""
    skip = before_law(publication.decided, context)
    if skip:
        return skip
    heading = publication.heading
    if heading is not None and (heading.permanent or not heading.required_forms):
        return reasons.OTHER_HEADING
    form = PublicityForm.POSTING if heading is not None else None
    return _kept(publication, form, _KEPT[publication.publisher], context)


def stays_posted(publication: PublishedContent, context: Context) -> Skip | list[Gap]:
    """The democracy regulation, the code of conduct and the procedures stay posted."""
    skip = before_law(publication.decided, context)
    if skip:
        return skip
    if publication.heading is None or not publication.heading.permanent:
        return reasons.OTHER_HEADING
    posted = [run for run in publication.runs if run.form is PublicityForm.POSTING and run.since <= context.as_of]
    if not posted:
        return reasons.NOT_IN_THIS_FORM
    if any(run.until is None or run.until >= context.as_of for run in posted):
        return []
    return [
        Gap(
            at=Place.of("runs"), found=max(run.until for run in posted if run.until is not None), expected=context.as_of
        )
    ]


def spoken_long_enough(publication: PublishedContent, context: Context) -> Skip | list[Gap]:
    """Read over the loudspeakers on enough consecutive days."""
    skip = before_law(publication.decided, context)
    if skip:
        return skip
    if publication.heading is None or PublicityForm.LOUDSPEAKER not in publication.heading.required_forms:
        return reasons.OTHER_HEADING
    return _kept(publication, PublicityForm.LOUDSPEAKER, "participation.publication.loudspeaker", context)


def in_required_forms(publication: PublishedContent, context: Context) -> Skip | list[Gap]:
    """Published in every form without which it is not complete, once the term is over."""
    skip = before_law(publication.decided, context)
    if skip:
        return skip
    if publication.heading is None or publication.heading is PublicationHeading.OTHER:
        return reasons.OTHER_HEADING
    begun = {run.form for run in publication.runs if run.since <= context.as_of}
    due = context.statutes.deadline(_TERM[publication.publisher], start=publication.decided)
    lacking = [form for form in publication.heading.required_forms if form not in begun]
    if lacking and context.as_of <= due.day:
        return reasons.STILL_RUNNING
    return [Gap(at=Place.of("form"), about=form, found=0, expected=1) for form in lacking]


def list_kept(register: PublicationRegister, context: Context) -> Skip | list[Gap]:
    """The list of what was published is brought up to date in every whole quarter."""
    quarters = [
        one
        for one in _quarters(register.period)
        if one.end <= context.as_of and one.start in context.statutes.act("10/2022/QH15").force
    ]
    if not quarters:
        return reasons.PERIOD_TOO_SHORT
    return [
        Gap(at=Place.said(*_quarter(one)), found=0, expected=1)
        for one in quarters
        if not any(day in one for day in register.updated)
    ]


def _quarters(period: Period) -> tuple[Period, ...]:
    years = range(period.start.year, period.end.year + 1)
    every = (Period.quarter(year, number) for year in years for number in range(1, 5))
    return tuple(one for one in every if period.start <= one.start and one.end <= period.end)


def _quarter(quarter: Period) -> tuple[str, str]:
    number = f"{(quarter.start.month + 2) // 3}/{quarter.start.year}"
    return f"quý {number}", f"quarter {number}"


def council_told(register: PublicationRegister, context: Context) -> Skip | list[Gap]:
    """Every ordinary session got the report on publication, decisions and opinions, with a copy to the Front."""
    since = context.statutes.act("10/2022/QH15").force
    sessions = sorted(day for day in register.sessions if day <= context.as_of and day in since)
    if not sessions:
        return reasons.NO_SESSIONS
    by_day = {report.session: report for report in register.reports}
    gaps: list[Gap] = []
    for day in sessions:
        report = by_day.get(day)
        told = 0 if report is None else report.publication + report.decisions + report.opinions + report.copied_to_front
        if told < 4:
            gaps.append(Gap(at=Place.on(day), found=told, expected=4, gap=4 - told))
    return gaps


RULES = (
    lawful(
        "publicity.late",
        PublishedContent,
        in_time,
        "12.3",
        "47.2",
        "65.2",
        text=(
            "Nội dung phải công khai được công khai trong thời hạn luật định kể từ ngày có quyết định, văn bản.",
            "What must be published is published within the term from the decision or document.",
        ),
        gap=(
            "Hạn cuối {expected}, ngày công khai: {found}, chậm {gap} ngày.",
            "Due by {expected}, published on {found}, {gap:day} late.",
        ),
        remedy=(
            "Công khai ngay; ghi rõ ngày ban hành và ngày công khai trong danh mục.",
            "Publish at once; write both days into the list.",
        ),
    ),
    lawful(
        "publicity.posting.too_short",
        PublishedContent,
        posted_long_enough,
        "13.2",
        "48.1",
        "66.1",
        text=(
            "Nội dung công khai được niêm yết đủ số ngày liên tục theo quy định.",
            "What is published stays posted for the consecutive days the law asks for.",
        ),
        gap=(
            "Niêm yết {found} ngày, phải đủ {expected} ngày, thiếu {gap} ngày.",
            "Posted for {found:day} instead of {expected}, {gap} short.",
        ),
        remedy=("Niêm yết lại cho đủ thời gian.", "Post it again for the whole time."),
    ),
    lawful(
        "publicity.permanent.taken_down",
        PublishedContent,
        stays_posted,
        "13.2",
        text=(
            "Quy chế thực hiện dân chủ, quy tắc ứng xử và thủ tục hành chính được niêm yết thường xuyên.",
            "The democracy regulation, the code of conduct and the procedures stay posted.",
        ),
        gap=(
            "Đã gỡ sau ngày {found}; ngày {expected} vẫn phải niêm yết.",
            "Taken down after {found}; on {expected} it must still be posted.",
        ),
        remedy=("Niêm yết lại và cập nhật khi có thay đổi.", "Post it again and keep it up to date."),
    ),
    lawful(
        "publicity.loudspeaker.too_short",
        PublishedContent,
        spoken_long_enough,
        "13.3",
        text=(
            "Nội dung thuộc các mục 7 đến 12 được thông báo trên hệ thống truyền thanh đủ số ngày liên tục.",
            "Headings 7 to 12 are read over the loudspeakers on enough consecutive days.",
        ),
        gap=(
            "Thông báo {found} ngày, phải đủ {expected} ngày, thiếu {gap} ngày.",
            "Read on {found:day} instead of {expected}, {gap} short.",
        ),
        remedy=("Thông báo lại trên truyền thanh cho đủ số ngày.", "Read it again on all the days."),
    ),
    lawful(
        "publicity.form.missing",
        PublishedContent,
        in_required_forms,
        "13.2",
        "13.3",
        text=(
            "Nội dung công khai có đủ các hình thức bắt buộc của mục đó.",
            "What is published has every form its heading asks for.",
        ),
        gap=("Thiếu hình thức: {at}.", "A form is missing: {at}."),
        remedy=("Bổ sung hình thức công khai còn thiếu.", "Publish it in the missing form too."),
    ),
    lawful(
        "publicity.list.not_updated",
        PublicationRegister,
        list_kept,
        "13.2",
        text=(
            "Danh mục nội dung đã công khai được cập nhật và niêm yết hằng quý.",
            "The list of what was published is updated and posted every quarter.",
        ),
        gap=(
            "Không cập nhật quý {at}.",
            "Not updated in quarter {at}.",
        ),
        remedy=("Cập nhật và niêm yết danh mục của quý.", "Bring the list of the quarter up to date and post it."),
    ),
    lawful(
        "publicity.council_report.missing",
        PublicationRegister,
        council_told,
        "14.3",
        "23.1",
        "28.5",
        text=(
            "Kết quả công khai, Nhân dân bàn và quyết định, tham gia ý kiến được báo cáo tại kỳ họp thường lệ gần "
            "nhất của Hội đồng nhân dân cấp xã, đồng gửi Mặt trận.",
            "What was published, decided and said is reported to the next ordinary session of the commune's People's "
            "Council, with a copy to the Front.",
        ),
        gap=(
            "Kỳ họp {at}: có {found}/{expected} nội dung báo cáo, thiếu {gap}.",
            "Session of {at}: {found} of {expected} parts, {gap} missing.",
        ),
        remedy=("Bổ sung báo cáo và gửi Mặt trận cùng cấp.", "Report what is missing and send the Front a copy."),
    ),
)
