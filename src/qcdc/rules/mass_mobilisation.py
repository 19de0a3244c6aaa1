"""Rules on the mass mobilisation movement; it is practice, not law, so they only give notices."""

from __future__ import annotations

from qcdc.dates import Period, day_after
from qcdc.model import FarmersGuild, GrassrootsDays, SkilfulModel
from qcdc.rules import reasons
from qcdc.rules.writing import AS_OF, Context, Gap, Place, Result, Topic
from qcdc.vocab import ModelStage

__all__ = ["RULES"]

models = Topic("movement", SkilfulModel)
guilds = Topic("movement", FarmersGuild)
days_out = Topic("movement", GrassrootsDays)


@models.rule(
    "model.forgotten",
    day=AS_OF,
    asks=(
        "Mô hình “Dân vận khéo” được đăng ký duy trì hoặc đánh giá hằng năm.",
        "A “Dân vận khéo” model is registered again or assessed every year.",
    ),
    gap=(
        "Lần đăng ký hoặc đánh giá gần nhất: ngày {found}; phải từ năm {expected} trở lại đây; chậm {difference} năm.",
        "Last registered or assessed on {found}; required in {expected} or later; {difference:year} late.",
    ),
    remedy=("Đánh giá lại mô hình; quyết định duy trì hoặc dừng.", "Assess the model again; keep it or stop it."),
)
def kept_up(model: SkilfulModel, context: Context) -> Result:
    """A model that is not stopped was registered, kept or moved on in the year before the day of the audit."""
    if model.stage(context.as_of) is None:
        return reasons.NOT_REGISTERED
    if model.stage(context.as_of) is ModelStage.STOPPED:
        return reasons.STOPPED
    last = max(event.day for event in model.events if event.day <= context.as_of)
    first = context.as_of.year - 1
    return (
        []
        if last.year >= first
        else [Gap(at=Place.of("events"), found=last, expected=str(first), difference=first - last.year)]
    )


@guilds.rule(
    "guild.uncounted",
    day=AS_OF,
    asks=("Hồ sơ nông hội ghi số thành viên.", "The record of a guild states the number of its members."),
    gap=("Chưa ghi số thành viên của nông hội.", "The number of members is not stated."),
    remedy=("Cập nhật số thành viên.", "State the number of members."),
)
def counted(guild: FarmersGuild, context: Context) -> Result:
    """The members of a guild were counted by the day of the audit."""
    if not guild.exists(context.as_of):
        return reasons.GUILD_NOT_THERE
    return [] if guild.members(context.as_of) is not None else [Gap(at=Place.of("counts"), found=0, expected=1)]


@days_out.rule(
    "grassroots.week_missed",
    day=AS_OF,
    asks=("Mỗi tuần có một ngày đi cơ sở.", "One day a week is spent at the grassroots."),
    gap=(
        "Tuần từ {at} không đi cơ sở ({found}/{expected} tuần có đi cơ sở).",
        "No day at the grassroots in the week from {at} ({found} of {expected} weeks have one).",
    ),
    remedy=("Bố trí lịch đi cơ sở.", "Schedule the day."),
)
def every_week(days: GrassrootsDays, context: Context) -> Result:
    """Every whole week of the window has a day at the grassroots."""
    weeks = [week for week in _weeks(days.period) if week.end <= context.as_of]
    if not weeks:
        return reasons.PERIOD_TOO_SHORT
    missed = [week for week in weeks if not any(day in week for day in days.held)]
    return [Gap(at=Place.on(week.start), found=len(weeks) - len(missed), expected=len(weeks)) for week in missed]


def _weeks(period: Period) -> list[Period]:
    """The whole weeks, Monday to Sunday, of a window."""
    monday = day_after(period.start, -period.start.weekday() % 7)
    found: list[Period] = []
    while day_after(monday, 6) <= period.end:
        found.append(Period.between(monday, day_after(monday, 6)))
        monday = day_after(monday, 7)
    return found


RULES = (*models.rules, *guilds.rules, *days_out.rules)
