"""Rules on the year of a workplace: dialogues, the democracy regulation, and opinions of the staff."""

from __future__ import annotations

from collections.abc import Callable

import pendulum

from qcdc.dates import Period
from qcdc.law import Citation
from qcdc.model import WorkplaceYear
from qcdc.rules import reasons
from qcdc.rules.writing import NOT_STATED, Context, Gap, Place, Result, Skip, Topic, done_of, too_few
from qcdc.vocab import Confidence, WorkplaceKind

__all__ = ["RULES"]

LAW = "10/2022/QH15"
LABOUR = "45/2019/QH14"

NOT_CONSULTED = Skip(reason="not_consulted", vi="không lấy ý kiến trong năm", en="the staff were not asked in the year")

_AGENCIES = (WorkplaceKind.AGENCY, WorkplaceKind.PUBLIC_UNIT)


def _last_day(year: WorkplaceYear) -> pendulum.Date:
    return Period.year(year.year).end


def _of(*kinds: WorkplaceKind) -> Callable[[WorkplaceYear], Skip | pendulum.Date]:
    """The last day of the year at workplaces of some kinds."""

    def day(year: WorkplaceYear) -> Skip | pendulum.Date:
        return _last_day(year) if year.kind in kinds else reasons.OTHER_WORKPLACE

    return day


years = Topic("workplace_year", WorkplaceYear, act=LAW)
of_labour = Topic("workplace_year", WorkplaceYear, act=LABOUR, confidence=Confidence.KNOWN)


def _dialogues(year: WorkplaceYear, key: str, context: Context) -> Result:
    if context.as_of.year <= year.year:
        return reasons.YEAR_NOT_OVER
    gaps = too_few(Place.of("dialogues"), key, len(year.dialogues), context, on=_last_day(year))
    return NOT_STATED if gaps and "dialogues" not in year.complete else gaps


@years.rule(
    "dialogue.missing",
    "73.1",
    day=_of(WorkplaceKind.STATE_ENTERPRISE),
    asks=(
        "Doanh nghiệp nhà nước phải tổ chức hội nghị đối thoại với người lao động theo định kỳ hằng năm.",
        "A state enterprise holds its periodic dialogue with the staff every year.",
    ),
    gap=(
        "Đã tổ chức {found} hội nghị; ít nhất {expected}; thiếu {difference}.",
        "{found:dialogue} held; at least {expected} required; {difference} short.",
    ),
    remedy=("Tổ chức hội nghị đối thoại với người lao động.", "Hold a dialogue with the staff."),
)
def dialogue_held(year: WorkplaceYear, context: Context) -> Result:
    """A state enterprise held its dialogue of the year."""
    return _dialogues(year, "participation.workplace.dialogue.yearly.enterprise", context)


@of_labour.rule(
    "dialogue.missing_by_labour_law",
    "63.2",
    day=_of(WorkplaceKind.OTHER_ENTERPRISE),
    asks=(
        "Người sử dụng lao động phải tổ chức đối thoại định kỳ tại nơi làm việc đủ số lần luật định trong năm.",
        "An employer holds as many periodic dialogues in a year as the labour law requires.",
    ),
    gap=(
        "Đã tổ chức đối thoại {found} lần; ít nhất {expected}; thiếu {difference}.",
        "{found:dialogue} held; at least {expected} required; {difference} short.",
    ),
    remedy=("Tổ chức đối thoại tại nơi làm việc.", "Hold a dialogue with the staff."),
)
def labour_dialogue_held(year: WorkplaceYear, context: Context) -> Result:
    """Any other enterprise held the dialogue required by the labour law."""
    return _dialogues(year, "participation.workplace.dialogue.yearly", context)


@years.rule(
    "regulation.missing",
    "59.1.a",
    "81.1.a",
    day=_of(*_AGENCIES, WorkplaceKind.STATE_ENTERPRISE),
    asks=(
        "Cơ quan, đơn vị, doanh nghiệp nhà nước phải ban hành quy chế thực hiện dân chủ.",
        "An agency, unit or state enterprise issues a democracy regulation.",
    ),
    gap=("Trong năm chưa có quy chế thực hiện dân chủ.", "There was no democracy regulation in the year."),
    remedy=("Xây dựng và ban hành quy chế thực hiện dân chủ.", "Draw up and issue the democracy regulation."),
)
def regulated(year: WorkplaceYear, _: Context) -> Result:
    """A democracy regulation was in force in the year."""
    return _done(year, "regulation", "59.1.a", "81.1.a")


@years.rule(
    "channel.missing",
    "59.1.b",
    "81.1.b",
    day=_of(*_AGENCIES, WorkplaceKind.STATE_ENTERPRISE),
    asks=(
        "Cơ quan, đơn vị, doanh nghiệp nhà nước phải có cơ chế tiếp nhận góp ý, kiến nghị, phản ánh của cán "
        "bộ, công chức, viên chức, người lao động.",
        "An agency, unit or state enterprise has an arrangement for receiving opinions, recommendations and "
        "feedback from its staff.",
    ),
    gap=(
        "Trong năm không có cơ chế tiếp nhận góp ý, kiến nghị, phản ánh.",
        "There was no arrangement for receiving opinions, recommendations and feedback in the year.",
    ),
    remedy=(
        "Tạo lập cơ chế tiếp nhận góp ý, kiến nghị, phản ánh.",
        "Set up an arrangement for receiving opinions, recommendations and feedback.",
    ),
)
def channel_open(year: WorkplaceYear, _: Context) -> Result:
    """There was a channel for opinions of the staff."""
    if year.channel is None:
        return NOT_STATED
    cited = _cited(year, "59.1.b", "81.1.b")
    return [] if year.channel else [Gap(at=Place.of("channel"), found=0, expected=1, citations=cited)]


@years.rule(
    "opinions.unplanned",
    "55.1",
    day=_of(*_AGENCIES),
    asks=(
        "Người đứng đầu cơ quan, đơn vị phải có kế hoạch tổ chức lấy ý kiến cán bộ, công chức, viên chức, "
        "người lao động.",
        "The head of an agency or unit has a plan for consulting the staff.",
    ),
    gap=(
        "Trong năm chưa có kế hoạch tổ chức lấy ý kiến.",
        "There was no plan for consulting the staff in the year.",
    ),
    remedy=("Ban hành kế hoạch tổ chức lấy ý kiến.", "Issue a plan for consulting the staff."),
)
def consultation_planned(year: WorkplaceYear, _: Context) -> Result:
    """There was a plan for consulting the staff."""
    return _done(year, "consultation_plan", "55.1", "74.1")


@years.rule(
    "opinions.not_explained",
    "55.1",
    "74.1",
    day=_of(*_AGENCIES, WorkplaceKind.STATE_ENTERPRISE),
    asks=(
        "Nội dung giải trình, tiếp thu ý kiến phải được công khai đến cán bộ, công chức, viên chức, người lao động.",
        "The staff are informed which of their opinions were taken up, and why the others were not.",
    ),
    gap=(
        "Chưa công khai nội dung giải trình, tiếp thu ý kiến.",
        "It was not published which opinions were taken up and why the others were not.",
    ),
    remedy=(
        "Công khai nội dung giải trình, tiếp thu ý kiến.",
        "Publish which opinions were taken up, and why the others were not.",
    ),
)
def opinions_explained(year: WorkplaceYear, _: Context) -> Result:
    """If the staff were consulted, the treatment of their opinions was published."""
    if year.consulted is None:
        return NOT_STATED
    return _done(year, "explained", "55.1", "74.1", later=True) if year.consulted else NOT_CONSULTED


def _done(year: WorkplaceYear, field: str, agency: str, enterprise: str, *, later: bool = False) -> Result:
    """Whether a step was taken: by the end of the year, or at any time."""
    done = done_of(year, field)
    if done is None:
        return NOT_STATED
    if isinstance(done, pendulum.Date) and (later or done <= _last_day(year)):
        return []
    return [Gap(at=Place.of(field), found=0, expected=1, citations=_cited(year, agency, enterprise))]


def _cited(year: WorkplaceYear, agency: str, enterprise: str) -> tuple[Citation, ...]:
    return (Citation.of(LAW, agency if year.kind in _AGENCIES else enterprise),)


RULES = (*years.rules, *of_labour.rules)
