"""Rules on the dialogues of communes and the yearly conferences of villages."""

from __future__ import annotations

from qcdc.law import Citation, Confidence
from qcdc.model import CommuneYear, PublicDialogue
from qcdc.rules import reasons
from qcdc.rules.checks import (
    DECREE,
    SAID_LATE,
    SAID_MISSING,
    SAID_NOTICE,
    before_law,
    late,
    lawful,
    notice_short,
    practice,
)
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip, gaps_of_each
from qcdc.vocab import DialogueBasis, Level

__all__ = ["RULES"]

_GOVERNMENT = "72/2025/QH15"


def _over(year: CommuneYear, context: Context) -> Skip | None:
    """The year is judged when it is over, and when the law held for its end."""
    if context.as_of.year <= year.year:
        return reasons.YEAR_NOT_OVER
    held = context.statutes.act("10/2022/QH15").force
    return None if any(day.year <= year.year for day in (held.since,) if day is not None) else reasons.BEFORE_LAW


def dialogue_held(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """The commune's People's Committee met the people as often as the law asks for."""
    skip = _over(year, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.dialogue.minimum", on=f"{year.year}-12-31")
    found = len(year.dialogues)
    if found >= limit.count:
        return []
    return [
        Gap(
            at=Place.of("dialogues"),
            found=found,
            expected=limit.count,
            gap=limit.count - found,
            citations=limit.citations,
        )
    ]


def villages_met(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """Every village held its yearly conference."""
    skip = _over(year, context)
    if skip:
        return skip
    if year.villages == 0:
        return reasons.NO_VILLAGES
    found = len({one.village for one in year.conferences})
    if found >= year.villages:
        return []
    return [Gap(at=Place.of("conferences"), found=found, expected=year.villages, gap=year.villages - found)]


def villages_notified(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """Every yearly conference of a village was announced early enough."""
    since = context.statutes.act(DECREE).force
    held = [(index, one) for index, one in enumerate(year.conferences) if one.day in since and one.day <= context.as_of]
    if not held:
        return reasons.NO_CONFERENCES
    key = "participation.village_conference.notice"
    return gaps_of_each(
        held, lambda each: notice_short(f"conferences[{each[0]}]", key, each[1].notified, each[1].day, context)
    )


def satisfaction_asked(year: CommuneYear, context: Context) -> Skip | list[Gap]:
    """People's satisfaction was asked in the year."""
    skip = _over(year, context)
    if skip:
        return skip
    if year.surveyed is None:
        return reasons.NOT_STATED
    return [] if year.surveyed else [Gap(at=Place.of("surveyed"), found=0, expected=1)]


def held_with_front(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """A commune's dialogue is held together with the Front."""
    if dialogue.unit.level is not Level.COMMUNE:
        return reasons.OTHER_LEVEL
    skip = before_law(dialogue.day, context)
    if skip:
        return skip
    return [] if dialogue.with_front else [Gap(at=Place.of("with_front"), found=0, expected=1)]


def _of_two_tiers(dialogue: PublicDialogue, context: Context) -> Skip | None:
    if dialogue.unit.level is not Level.COMMUNE:
        return reasons.OTHER_LEVEL
    return before_law(dialogue.day, context, _GOVERNMENT)


def dialogue_announced(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """The dialogue was announced early enough."""
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    return notice_short("announced", "participation.dialogue.notice", dialogue.announced, dialogue.day, context)


def results_published(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """The results of the dialogue were published in time."""
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    return late("published", "participation.dialogue.results", dialogue.day, dialogue.published, context)


def request_large_enough(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """A dialogue on request has enough voters behind it."""
    if dialogue.basis is not DialogueBasis.REQUEST:
        return reasons.NOT_ON_REQUEST
    skip = _of_two_tiers(dialogue, context)
    if skip:
        return skip
    if dialogue.requested is None or dialogue.voters is None:
        return reasons.NOT_STATED
    limit = context.statutes.limit("participation.dialogue.request", on=dialogue.day)
    if limit.is_met(dialogue.requested, dialogue.voters):
        return []
    needed = -(-limit.count * dialogue.voters // 100)
    found = dialogue.requested
    return [Gap(at=Place.of("requested"), found=found, expected=needed, gap=needed - found, citations=limit.citations)]


def opinions_answered(dialogue: PublicDialogue, context: Context) -> Skip | list[Gap]:
    """Every opinion raised was answered."""
    if dialogue.day > context.as_of:
        return reasons.NOT_YET
    if dialogue.opinions == 0:
        return reasons.NO_OPINIONS
    if dialogue.answered == dialogue.opinions:
        return []
    gap = dialogue.opinions - dialogue.answered
    return [Gap(at=Place.of("answered"), found=dialogue.answered, expected=dialogue.opinions, gap=gap)]


RULES = (
    lawful(
        "commune_year.dialogue.missing",
        CommuneYear,
        dialogue_held,
        "32.1",
        text=(
            "Ủy ban nhân dân cấp xã tổ chức trao đổi, đối thoại với Nhân dân ít nhất mỗi năm một lần.",
            "The commune's People's Committee holds a dialogue with the people at least once a year.",
        ),
        gap=SAID_MISSING,
        remedy=("Tổ chức hội nghị đối thoại.", "Hold a dialogue."),
    ),
    lawful(
        "commune_year.conference.missing",
        CommuneYear,
        villages_met,
        "33.1",
        text=(
            "Mỗi thôn, tổ dân phố họp định kỳ mỗi năm một lần vào cuối năm.",
            "Every village holds its conference once a year.",
        ),
        gap=SAID_MISSING,
        remedy=("Tổ chức hội nghị ở thôn còn thiếu.", "Hold it in the villages that lack it."),
    ),
    lawful(
        "commune_year.conference.notice_short",
        CommuneYear,
        villages_notified,
        "11.1.c",
        act=DECREE,
        text=(
            "Hội nghị định kỳ của thôn được thông báo trước đủ số ngày.",
            "The yearly conference of a village is announced enough days before.",
        ),
        gap=SAID_NOTICE,
        remedy=("Thông báo sớm hơn ở lần sau.", "Announce the next one earlier."),
    ),
    lawful(
        "commune_year.satisfaction.not_asked",
        CommuneYear,
        satisfaction_asked,
        "35.2.a",
        text=(
            "Chính quyền cấp xã khảo sát, đo lường mức độ hài lòng của người dân.",
            "The commune asks how satisfied people are.",
        ),
        gap=("Chưa khảo sát trong năm.", "Not asked in the year."),
        remedy=("Tổ chức khảo sát mức độ hài lòng.", "Ask the people."),
    ),
    lawful(
        "dialogue.without_front",
        PublicDialogue,
        held_with_front,
        "32.1",
        text=(
            "Đối thoại của Ủy ban nhân dân cấp xã được phối hợp với Mặt trận cùng cấp.",
            "The commune holds its dialogue together with the Front.",
        ),
        gap=("Không phối hợp với Mặt trận.", "Held without the Front."),
        remedy=("Mời Mặt trận cùng cấp phối hợp tổ chức.", "Hold it with the Front."),
    ),
    lawful(
        "dialogue.announced_late",
        PublicDialogue,
        dialogue_announced,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Đối thoại được thông báo trước đủ số ngày.", "A dialogue is announced enough days before."),
        gap=SAID_NOTICE,
        remedy=("Thông báo lại và lùi ngày đối thoại.", "Announce it again and move the day."),
    ),
    lawful(
        "dialogue.results_late",
        PublicDialogue,
        results_published,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Kết quả đối thoại được công khai đúng hạn.", "The results of a dialogue are published in time."),
        gap=SAID_LATE,
        remedy=("Công khai kết quả đối thoại.", "Publish the results."),
    ),
    lawful(
        "dialogue.request.too_few",
        PublicDialogue,
        request_large_enough,
        "43",
        act=_GOVERNMENT,
        confidence=Confidence.KNOWN,
        text=("Đối thoại theo yêu cầu có đủ tỷ lệ cử tri yêu cầu.", "Enough voters ask for a dialogue on request."),
        gap=(
            "{found} cử tri yêu cầu, cần {expected}, thiếu {gap}.",
            "{found} voters asked, {expected} needed, {gap} missing.",
        ),
        remedy=("Ghi là đối thoại khi cần thiết.", "Record it as held when needed."),
    ),
    practice(
        "dialogue.opinions.unanswered",
        PublicDialogue,
        opinions_answered,
        basis=(Citation.of("120-KL/TW"),),
        since="2016-01-07",
        text=("Mọi ý kiến nêu tại đối thoại được trả lời.", "Every opinion raised at a dialogue is answered."),
        gap=("Trả lời {found}/{expected} ý kiến, còn {gap}.", "{found} of {expected} answered, {gap} left."),
        remedy=("Trả lời bằng văn bản và công khai.", "Answer in writing and publish it."),
    ),
)
