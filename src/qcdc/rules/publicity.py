"""Rules on publication: in time, in the required forms, and long enough."""

from __future__ import annotations

from typing import NamedTuple

import pendulum

from qcdc.law import Citation
from qcdc.model import PublicationRun, PublishedContent
from qcdc.rules import reasons
from qcdc.rules.measures import unstated
from qcdc.rules.writing import (
    AS_OF,
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    known,
    late,
)
from qcdc.vocab import PublicationAspect, PublicationHeading, PublicityForm, Publisher, Stage

__all__ = ["RULES"]

LAW = "10/2022/QH15"

NO_LOUDSPEAKERS = Skip(
    reason="no_loudspeakers", vi="cấp xã không có hệ thống truyền thanh", en="there are no loudspeakers"
)
REPLACED = Skip(reason="replaced", vi="đã thay bằng nội dung mới", en="a new version replaced it")
SPECIAL_DURATION = Skip(
    reason="special_duration",
    vi="pháp luật chuyên ngành quy định thời gian công khai riêng",
    en="a specialised law sets the time for which it stays public",
)
SPECIAL_FORM = Skip(
    reason="special_form",
    vi="pháp luật chuyên ngành quy định hình thức công khai riêng",
    en="a specialised law sets the form of publication",
)
SPECIAL_MOMENT = Skip(
    reason="special_moment",
    vi="pháp luật chuyên ngành quy định thời điểm công khai riêng",
    en="a specialised law sets the time of publication",
)
WRITTEN_NOTICE = Skip(
    reason="written_notice",
    vi="đã thông báo bằng văn bản đến toàn thể",
    en="everybody who works there was notified in writing",
)

_TERM = {
    Publisher.COMMUNE: "participation.publication",
    Publisher.AGENCY: "participation.publication.agency",
    Publisher.STATE_ENTERPRISE: "participation.publication.enterprise",
}
_AT_WORK = {Publisher.AGENCY: "agency", Publisher.STATE_ENTERPRISE: "enterprise"}

publications = Topic("publicity", PublishedContent, act=LAW)


def _general(publication: PublishedContent, aspect: PublicationAspect, special: Skip) -> Skip | None:
    """Why the general law does not apply to an aspect; ``None`` if it does."""
    if publication.special_law is None:
        return NOT_STATED
    return special if aspect in publication.special_law else None


def _begun(publication: PublishedContent, form: PublicityForm, context: Context) -> list[PublicationRun]:
    return [run for run in publication.runs if run.form is form and run.since <= context.as_of]


@publications.rule(
    "late",
    "12.3",
    "47.2",
    "65.2",
    day=lambda publication: publication.decided,
    stages=(Stage.KNOW,),
    asks=(
        "Thông tin thuộc diện phải công khai phải được công khai trong thời hạn luật định kể từ ngày có "
        "quyết định, văn bản.",
        "Information that must be published is published within the statutory time limit after the decision "
        "or document.",
    ),
    gap=(
        "Ngày công khai: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Published: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=(
        "Công khai ngay; ghi ngày ban hành và ngày công khai vào danh sách nội dung đã công khai.",
        "Publish it now; enter the day of issue and the day of publication in the list of what was published.",
    ),
)
def in_time(publication: PublishedContent, context: Context) -> Result:
    """Published within the time limit from the decision, unless a special law sets the time."""
    special = _general(publication, PublicationAspect.MOMENT, SPECIAL_MOMENT)
    if special is not None:
        return special
    done = publication.first_day
    return late(Place.of("runs"), _TERM[publication.publisher], publication.decided, done, context)


def _kept(publication: PublishedContent, form: PublicityForm, key: str, context: Context) -> Result:
    """Published in a form for enough consecutive days; an ongoing publication is not checked yet."""
    runs = _begun(publication, form, context)
    if not runs:
        return reasons.NOT_IN_THIS_FORM
    limit = context.book.limit(key, on=min(run.since for run in runs))
    longest = max(run.days(context.as_of) for run in runs)
    if longest >= limit.count:
        return []
    if any(run.open_ended for run in runs):
        return NOT_STATED
    if any(run.until is None or run.until > context.as_of for run in runs):
        return reasons.STILL_RUNNING
    short = limit.count - longest
    return [Gap(at=Place.of("runs"), found=longest, expected=limit.count, difference=short, citations=limit.citations)]


@publications.rule(
    "posting.too_short",
    "13.2",
    "48.1",
    "48.2",
    "66.1",
    "66.2",
    day=lambda publication: publication.first_day,
    stages=(Stage.KNOW,),
    asks=(
        "Thông tin phải được niêm yết hoặc đăng tải trên trang thông tin điện tử nội bộ đủ số ngày liên tục luật định.",
        "Information stays posted, or on the internal website, for the consecutive days that the law requires.",
    ),
    gap=(
        "Đã công khai {found} ngày liên tục; ít nhất {expected} ngày; thiếu {difference} ngày.",
        "Public for {found:consecutive day}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Niêm yết hoặc đăng tải lại cho đủ thời gian.",
        "Post the information, or put it online, again for the whole time.",
    ),
)
def posted_long_enough(publication: PublishedContent, context: Context) -> Result:
    """Posted long enough; at a workplace on the internal website, or posted, or sent to all staff in writing."""
    heading = publication.heading
    if heading is not None and (heading.permanent or heading is PublicationHeading.OTHER):
        return reasons.OTHER_HEADING
    special = _general(publication, PublicationAspect.DURATION, SPECIAL_DURATION)
    if special is not None:
        return special
    if publication.publisher is Publisher.COMMUNE:
        return _kept(publication, PublicityForm.POSTING, "participation.publication.posting", context)
    if publication.website is not None:
        return _kept_at_work(publication, context, website=publication.website)
    # It is not stated whether there is an internal website: the publication passes only if it passes in either case.
    found = [_kept_at_work(publication, context, website=website) for website in (True, False)]
    return [] if all(one in ([], WRITTEN_NOTICE) for one in found) else NOT_STATED


def _kept_at_work(publication: PublishedContent, context: Context, *, website: bool) -> Result:
    where = _AT_WORK[publication.publisher]
    if website:
        return _kept(publication, PublicityForm.WEBSITE, f"participation.publication.website.{where}", context)
    if _begun(publication, PublicityForm.DOCUMENT, context):
        return WRITTEN_NOTICE
    return _kept(publication, PublicityForm.POSTING, f"participation.publication.posting.{where}", context)


@publications.rule(
    "permanent.taken_down",
    "13.2",
    day=AS_OF,
    stages=(Stage.KNOW,),
    asks=(
        "Thông tin quy định tại các khoản 4 và 13 Điều 11 phải được niêm yết thường xuyên.",
        "Information under clauses 4 and 13 of Article 11 stays posted permanently.",
    ),
    gap=(
        "Đã gỡ sau ngày {found}; ngày {expected} vẫn phải niêm yết.",
        "Taken down after {found}; on {expected} it must still be posted.",
    ),
    remedy=("Niêm yết lại và cập nhật khi có thay đổi.", "Post the information again and update it when it changes."),
)
def stays_posted(publication: PublishedContent, context: Context) -> Result:
    """Permanent content is taken down only for a new version."""
    if publication.heading is None or not publication.heading.permanent:
        return reasons.OTHER_HEADING
    posted = _begun(publication, PublicityForm.POSTING, context)
    if not posted:
        return reasons.NOT_IN_THIS_FORM
    if any(run.ongoing or (run.until is not None and run.until >= context.as_of) for run in posted):
        return []
    ended = [run.until for run in posted if run.until is not None]
    replaced = done_of(publication, "replaced")
    if len(ended) < len(posted) or replaced is None:
        return NOT_STATED
    if isinstance(replaced, pendulum.Date):
        return REPLACED if known(replaced, context) is not None else NOT_STATED
    return [Gap(at=Place.of("runs"), found=max(ended), expected=context.as_of)]


@publications.rule(
    "loudspeaker.too_short",
    "13.3",
    day=lambda publication: publication.first_day,
    stages=(Stage.KNOW,),
    asks=(
        "Thông tin quy định tại các khoản 7 đến 12 Điều 11 phải được phát trên hệ thống truyền thanh đủ số "
        "ngày liên tục.",
        "Information under clauses 7 to 12 of Article 11 is broadcast over the loudspeakers on the required "
        "number of consecutive days.",
    ),
    gap=(
        "Đã phát {found} ngày liên tục; ít nhất {expected} ngày; thiếu {difference} ngày.",
        "Broadcast on {found:consecutive day}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Phát lại trên hệ thống truyền thanh cho đủ số ngày.",
        "Broadcast the information again on the required number of days.",
    ),
)
def read_long_enough(publication: PublishedContent, context: Context) -> Result:
    """Read over the loudspeakers on enough consecutive days, where there are loudspeakers."""
    if publication.heading is None or not publication.heading.read_out:
        return reasons.OTHER_HEADING
    if publication.loudspeakers is False:
        return NO_LOUDSPEAKERS
    special = _general(publication, PublicationAspect.DURATION, SPECIAL_DURATION)
    if special is not None:
        return special
    return _kept(publication, PublicityForm.LOUDSPEAKER, "participation.publication.loudspeaker", context)


class Asked(NamedTuple):
    """A required form, or its substitute, with the provision and the equipment it needs."""

    forms: tuple[PublicityForm, ...]
    place: str
    there: bool | None


def _asked(publication: PublishedContent) -> list[Asked]:
    website = publication.website
    if publication.publisher is not Publisher.COMMUNE:
        article = 48 if publication.publisher is Publisher.AGENCY else 66
        none = None if website is None else not website
        return [
            Asked((PublicityForm.WEBSITE,), f"{article}.1", website),
            Asked((PublicityForm.POSTING, PublicityForm.DOCUMENT), f"{article}.2", none),
        ]
    found = [Asked((PublicityForm.WEBSITE,), "13.1", website)]
    heading = publication.heading
    if heading is not None and heading is not PublicationHeading.OTHER:
        found.append(Asked((PublicityForm.POSTING,), "13.2", there=True))
    if heading is not None and heading.read_out:
        found.append(Asked((PublicityForm.LOUDSPEAKER,), "13.3", publication.loudspeakers))
        found.append(Asked((PublicityForm.VILLAGE_HEAD,), "13.4", there=True))
    return found


@publications.rule(
    "form.missing",
    "13.1",
    "13.2",
    "13.3",
    "13.4",
    "48.1",
    "48.2",
    "66.1",
    "66.2",
    day=lambda publication: publication.decided,
    stages=(Stage.KNOW,),
    asks=(
        "Thông tin phải được công khai bằng đủ các hình thức bắt buộc.",
        "Information is made public in every form that the law requires.",
    ),
    gap=("Chưa công khai bằng hình thức: {at}.", "Not published in this form: {at}."),
    remedy=("Bổ sung hình thức công khai còn thiếu.", "Publish the information in the missing form too."),
)
def in_required_forms(publication: PublishedContent, context: Context) -> Result:
    """Published in every required form, once the time limit is over.

    A website and loudspeakers are required if they exist. A form that is not recorded is missing only if the record
    states that all forms are recorded.
    """
    special = _general(publication, PublicationAspect.FORM, SPECIAL_FORM)
    if special is not None:
        return special
    lacking = [one for one in _asked(publication) if not _present(one, publication, context)]
    lacking = [one for one in lacking if one.there is not False and _in_force(one, publication, context)]
    if not lacking:
        return []
    if _general(publication, PublicationAspect.MOMENT, SPECIAL_MOMENT) is not None:
        # Another law sets the time limit.
        return SPECIAL_MOMENT
    if context.as_of <= context.book.deadline(_TERM[publication.publisher], start=publication.decided).day:
        return reasons.STILL_RUNNING
    return [_missing(one, publication) for one in lacking]


def _present(asked: Asked, publication: PublishedContent, context: Context) -> bool:
    return any(_begun(publication, form, context) for form in asked.forms)


def _in_force(asked: Asked, publication: PublishedContent, context: Context) -> bool:
    return context.book.in_force(Citation.of(LAW, asked.place), on=publication.decided)


def _missing(asked: Asked, publication: PublishedContent) -> Gap | Unjudged:
    at = Place.of("form")
    if asked.there is None or "runs" not in publication.complete:
        return unstated(at)
    cited = (Citation.of(LAW, asked.place),)
    return Gap(at=at, about=asked.forms[0], found=0, expected=1, citations=cited)


RULES = publications.rules
