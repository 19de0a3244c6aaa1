"""Rules on the year of a commune (*một năm của cấp xã*): its dialogues, the yearly conferences of villages, its regulation."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pendulum

from qcdc.dates import Period
from qcdc.model import CommuneYear, VillageConference
from qcdc.rules import reasons
from qcdc.rules.writing import (
    NOT_DONE,
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    done_of,
    known,
    notice_short,
    too_few,
)
from qcdc.vocab import ConferenceReporter, Stage

__all__ = ["RULES"]

LAW = "10/2022/QH15"
DECREE = "59/2023/NĐ-CP"
GOVERNMENT = "72/2025/QH15"


def _last_day(year: CommuneYear) -> pendulum.Date:
    return Period.year(year.year).end


years = Topic("commune_year", CommuneYear, act=LAW)


@years.rule(
    "dialogue.missing",
    "32.1",
    day=_last_day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Ủy ban nhân dân cấp xã phải tổ chức hội nghị trao đổi, đối thoại với Nhân dân đủ số lần luật định trong năm.",
        "The People's Committee of a commune holds as many dialogues with residents in a year as the law requires.",
    ),
    gap=(
        "Đã tổ chức {found} hội nghị; ít nhất {expected}; thiếu {difference}.",
        "{found:dialogue} held; at least {expected} required; {difference} short.",
    ),
    remedy=("Tổ chức hội nghị trao đổi, đối thoại với Nhân dân.", "Hold a dialogue with residents."),
)
def dialogue_held(year: CommuneYear, context: Context) -> Result:
    """The commune's People's Committee held as many dialogues as the law requires."""
    if context.as_of.year <= year.year:
        return reasons.YEAR_NOT_OVER
    on = _last_day(year)
    gaps = too_few(Place.of("dialogues"), "participation.dialogue.minimum", len(year.dialogues), context, on=on)
    return NOT_STATED if gaps and "dialogues" not in year.complete else gaps


@years.rule(
    "conference.missing",
    "33.1",
    day=_last_day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Mỗi thôn, tổ dân phố phải tổ chức hội nghị định kỳ của cộng đồng dân cư hằng năm.",
        "Every village holds its periodic conference every year.",
    ),
    gap=(
        "Đã tổ chức {found} hội nghị; ít nhất {expected}; thiếu {difference}.",
        "{found:conference} held; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Tổ chức hội nghị ở thôn, tổ dân phố còn thiếu.",
        "Hold the conference in the villages that have not held one.",
    ),
)
def villages_met(year: CommuneYear, context: Context) -> Result:
    """Every village held its yearly conference."""
    if context.as_of.year <= year.year:
        return reasons.YEAR_NOT_OVER
    if year.villages == 0:
        return reasons.NO_VILLAGES
    limit = context.book.limit("participation.village_conference.yearly", on=_last_day(year))
    held = Counter(one.village for one in year.conferences)
    found = sum(min(limit.count, count) for count in held.values())
    needed = limit.count * year.villages
    if found >= needed:
        return []
    if "conferences" not in year.complete:
        return NOT_STATED
    at = Place.of("conferences")
    return [Gap(at=at, found=found, expected=needed, difference=needed - found, citations=limit.citations)]


class Held(NamedTuple):
    """The conference of a village, with its place in the year."""

    at: Place
    conference: VillageConference


def conferences(year: CommuneYear, _: Context) -> Skip | list[Held]:
    """The conferences of the villages in a year."""
    if year.conferences:
        return [Held(Place.of(f"conferences[{index}]"), one) for index, one in enumerate(year.conferences)]
    return reasons.NO_CONFERENCES if "conferences" in year.complete else NOT_STATED


held_in = Topic("commune_year", CommuneYear, act=DECREE, each=conferences)


@held_in.rule(
    "conference.notice_short",
    "11.1.c",
    day=lambda held: held.conference.day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Thông báo triệu tập hội nghị định kỳ của thôn, tổ dân phố phải được gửi tới hộ gia đình trước ngày "
        "tổ chức đủ số ngày quy định.",
        "Households receive the notice of the periodic conference of a village the required number of days in advance.",
    ),
    gap=(
        "{at}: chậm nhất ngày {expected}; ngày thông báo: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; announced: {found}; {difference:calendar day} late.",
    ),
    remedy=("Gửi thông báo triệu tập sớm hơn ở lần sau.", "Send the next notice earlier."),
)
def villages_notified(held: Held, context: Context) -> Result:
    """The yearly conference of a village was announced early enough."""
    done = done_of(held.conference, "notified")
    return notice_short(held.at, "participation.village_conference.notice", done, held.conference.day, context)


@held_in.rule(
    "conference.plan_unsent",
    "10.4",
    day=lambda held: held.conference.day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Kế hoạch tổ chức hội nghị định kỳ phải được gửi Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam "
        "cấp xã và Ban Thanh tra nhân dân cấp xã trước khi thực hiện.",
        "The plan of the periodic conference is sent to the People's Committee, the Front committee and the "
        "inspection board of the commune before the conference.",
    ),
    gap=(
        "{at}: hội nghị ngày {expected}; ngày gửi kế hoạch: {found}.",
        "{at}: held on {expected}; plan sent: {found}.",
    ),
    remedy=("Gửi kế hoạch trước khi tổ chức hội nghị.", "Send the plan before the conference."),
)
def plan_sent(held: Held, _: Context) -> Result:
    """The plan of a conference was sent before the conference."""
    done = done_of(held.conference, "plan_sent")
    if done is None:
        return NOT_STATED
    day = done if isinstance(done, pendulum.Date) else None
    if day is not None and day <= held.conference.day:
        return []
    return [Gap(at=held.at, found=day, expected=held.conference.day)]


@held_in.rule(
    "conference.result_unsent",
    "11.2",
    day=lambda held: held.conference.day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Kết quả hội nghị định kỳ phải được báo cáo bằng văn bản gửi Ủy ban nhân dân và Ủy ban Mặt trận Tổ "
        "quốc Việt Nam cấp xã.",
        "The results of the periodic conference are reported in writing to the People's Committee and the "
        "Front committee of the commune.",
    ),
    gap=("{at}: chưa báo cáo kết quả bằng văn bản.", "{at}: no written report of the results."),
    remedy=("Báo cáo kết quả hội nghị bằng văn bản.", "Report the results in writing."),
)
def result_sent(held: Held, context: Context) -> Result:
    """The results of a conference were reported in writing."""
    done = done_of(held.conference, "result_sent")
    if done is NOT_DONE:
        return [Gap(at=held.at, found=0, expected=1)]
    return [] if isinstance(done, pendulum.Date) and known(done, context) is not None else NOT_STATED


of_law = Topic("commune_year", CommuneYear, act=LAW, each=conferences)


@of_law.rule(
    "conference.report_missing",
    "33.3",
    day=lambda held: held.conference.day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Tại hội nghị định kỳ của thôn, tổ dân phố phải có báo cáo của Trưởng thôn, Tổ trưởng tổ dân phố, đại diện Ban công tác Mặt trận và "
        "thành viên Ban Thanh tra nhân dân.",
        "At the periodic conference of a village, its head, the Front's working committee and the member of the "
        "inspection board report.",
    ),
    gap=("{at}: không có báo cáo.", "{at}: there was no report."),
    remedy=("Bổ sung báo cáo còn thiếu gửi đến hộ gia đình.", "Give the missing report to the households."),
)
def all_reported(held: Held, _: Context) -> Result:
    """The village head, the Front and the inspection board reported at a conference."""
    reported = held.conference.reported
    if reported is None:
        return NOT_STATED
    return [Gap(at=held.at, about=one, found=0, expected=1) for one in ConferenceReporter if one not in reported]


@years.rule(
    "satisfaction.no_system",
    "35.2.a",
    day=_last_day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Ủy ban nhân dân cấp xã phải vận hành thường xuyên hệ thống đánh giá mức độ hài lòng của Nhân dân.",
        "The People's Committee of a commune permanently runs a system for assessing residents' satisfaction.",
    ),
    gap=(
        "Trong năm không có hệ thống đánh giá mức độ hài lòng của Nhân dân.",
        "There was no system for assessing residents' satisfaction in the year.",
    ),
    remedy=("Tạo lập và vận hành hệ thống đánh giá mức độ hài lòng.", "Set up such a system and keep it running."),
)
def satisfaction_assessed(year: CommuneYear, _: Context) -> Result:
    """A system for assessing people's satisfaction existed in the year; a yearly survey is not required."""
    if year.satisfaction_system is None:
        return NOT_STATED
    return [] if year.satisfaction_system else [Gap(at=Place.of("satisfaction_system"), found=0, expected=1)]


@years.rule(
    "regulation.missing",
    "35.2.c",
    day=_last_day,
    stages=(Stage.BENEFIT,),
    asks=(
        "Ủy ban nhân dân cấp xã phải xây dựng và ban hành quy chế thực hiện dân chủ trên địa bàn.",
        "The People's Committee of a commune issues a democracy regulation.",
    ),
    gap=("Trong năm chưa có quy chế thực hiện dân chủ.", "There was no democracy regulation in the year."),
    remedy=("Xây dựng và ban hành quy chế thực hiện dân chủ.", "Draw up and issue the democracy regulation."),
)
def regulated(year: CommuneYear, _: Context) -> Result:
    """A democracy regulation was in force in the year."""
    done = done_of(year, "regulation")
    if done is None:
        return NOT_STATED
    if isinstance(done, pendulum.Date) and done <= _last_day(year):
        return []
    return [Gap(at=Place.of("regulation"), found=0, expected=1)]


RULES = (*years.rules, *held_in.rules, *of_law.rules)
