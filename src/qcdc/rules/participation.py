"""Rules on consultations and on matters: long enough, answered, and all six stages gone through."""

from __future__ import annotations

from collections.abc import Iterable

import pendulum

from qcdc.law import Citation
from qcdc.model import (
    Board,
    CommuneYear,
    Consultation,
    Matter,
    PeoplesDecision,
    PublicationRegister,
    PublicDialogue,
    PublishedContent,
    VillageHeadElection,
    VillageHeadTerm,
)
from qcdc.rules import reasons
from qcdc.rules.checks import before_law, known, lawful, practice
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Rule, Skip
from qcdc.vocab import ResourceSource, Stage

__all__ = ["RULES", "asked_at"]

_SUBJECTS: dict[Stage, tuple[type[object], ...]] = {
    Stage.KNOW: (PublishedContent, PublicationRegister),
    Stage.DISCUSS: (PeoplesDecision, Consultation, VillageHeadElection, VillageHeadTerm, PublicDialogue),
    Stage.DO: (),
    Stage.INSPECT: (Board,),
    Stage.SUPERVISE: (Board,),
    Stage.BENEFIT: (CommuneYear,),
}
_OF_A_MATTER = {
    Stage.KNOW: ("matter.decided_untold",),
    Stage.DISCUSS: (),
    Stage.DO: ("matter.done_unapproved",),
    Stage.INSPECT: ("matter.not_overseen", "matter.answer.late"),
    Stage.SUPERVISE: ("matter.not_overseen", "matter.answer.late", "matter.front.unanswered"),
    Stage.BENEFIT: ("matter.satisfaction_unknown",),
}


def asked_at(stage: Stage, book: Iterable[Rule], on: pendulum.Date) -> tuple[Rule, ...]:
    """The rules of a book in force on a day that say what is asked at a stage."""
    return tuple(
        rule
        for rule in book
        if (rule.force is None or on in rule.force)
        and (rule.subject in _SUBJECTS[stage] or rule.id in _OF_A_MATTER[stage])
    )


def long_enough(consultation: Consultation, context: Context) -> Skip | list[Gap]:
    """The consultation lasted long enough from the publication of its content."""
    skip = before_law(consultation.start, context)
    if skip:
        return skip
    limit = context.statutes.limit("participation.consultation", on=consultation.start)
    found = consultation.days or 0
    if found >= limit.count:
        return []
    return [
        Gap(
            at=Place.of("published") if consultation.published is None else Place.of("end"),
            found=found,
            expected=limit.count,
            gap=limit.count - found,
            citations=limit.citations,
        )
    ]


def result_explained(consultation: Consultation, context: Context) -> Skip | list[Gap]:
    """What was not taken up is explained."""
    skip = before_law(consultation.start, context)
    if skip:
        return skip
    result = consultation.result
    if result is None or known(result.day, context) is None:
        return reasons.NO_RESULT
    if result.explained or result.disagreed <= result.taken_up:
        return []
    return [
        Gap(
            at=Place.of("result"),
            found=result.taken_up,
            expected=result.disagreed,
            gap=result.disagreed - result.taken_up,
        )
    ]


def told_before_asked(matter: Matter, context: Context) -> Skip | list[Gap]:
    """People knew before they decided."""
    asked = matter.began(Stage.DISCUSS)
    if asked is None:
        return reasons.NOT_DECIDED
    skip = before_law(asked, context)
    if skip:
        return skip
    told = matter.began(Stage.KNOW)
    return [] if told is not None and told <= asked else [Gap(at=Place.of("publications"), found=told, expected=asked)]


def approved_before_done(matter: Matter, context: Context) -> Skip | list[Gap]:
    """What people pay for is done only after they approved it."""
    works = matter.works
    if works is None:
        return reasons.NOTHING_DONE_YET
    skip = before_law(works.start, context)
    if skip:
        return skip
    if not any(one.source is ResourceSource.PEOPLE and one.amount for one in works.given):
        return reasons.NOTHING_GIVEN
    passed = [decision.day for decision in matter.decisions if decision.passed_by(context.statutes) is not False]
    if passed and min(passed) <= works.start:
        return []
    return [Gap(at=Place.of("works"), found=works.start, expected=min(passed, default=None))]


def overseen(matter: Matter, context: Context) -> Skip | list[Gap]:
    """What was done was inspected and supervised by somebody before people benefit."""
    if matter.benefit is None or matter.benefit.day > context.as_of:
        return reasons.NO_BENEFIT
    return [
        Gap(at=Place.of("stage"), about=stage, found=0, expected=1)
        for stage in (Stage.INSPECT, Stage.SUPERVISE)
        if not matter.at(stage)
    ]


def satisfaction_known(matter: Matter, context: Context) -> Skip | list[Gap]:
    """People were asked whether they are satisfied with what came of it."""
    if matter.benefit is None or matter.benefit.day > context.as_of:
        return reasons.NO_BENEFIT
    return [] if matter.benefit.asked else [Gap(at=Place.of("benefit"), found=0, expected=1)]


def in_order(matter: Matter, context: Context) -> Skip | list[Gap]:
    """Stages begin in their order; one that did not says why, and is reported."""
    if not matter.stages(context.as_of):
        return reasons.NOT_YET
    return [
        Gap(at=Place.of("stage"), about=one.stage, found=began)
        for one in matter.exceptions
        if (began := matter.began(one.stage)) is not None and began <= context.as_of
    ]


_SINCE = "2023-07-01"

RULES = (
    lawful(
        "consultation.too_short",
        Consultation,
        long_enough,
        "28.2",
        text=(
            "Thời gian lấy ý kiến đủ số ngày kể từ ngày công khai nội dung.",
            "A consultation lasts long enough from the publication of its content.",
        ),
        gap=(
            "Kéo dài {found} ngày, phải đủ {expected} ngày, thiếu {gap}.",
            "It lasted {found:day} instead of {expected}, {gap} short.",
        ),
        remedy=("Kéo dài thời gian lấy ý kiến.", "Go on asking."),
    ),
    practice(
        "consultation.not_explained",
        Consultation,
        result_explained,
        basis=(Citation.of("10/2022/QH15", "28"),),
        since=_SINCE,
        text=("Ý kiến không tiếp thu được giải trình.", "Opinions that are not taken up are answered with a reason."),
        gap=(
            "Có {expected} ý kiến khác, tiếp thu {found}, còn {gap} chưa giải trình.",
            "{expected} differ, {found} were taken up, {gap} are not explained.",
        ),
        remedy=("Công khai báo cáo tiếp thu, giải trình.", "Publish what was taken up and why the rest was not."),
    ),
    practice(
        "matter.decided_untold",
        Matter,
        told_before_asked,
        basis=(Citation.of("10/2022/QH15", "11"),),
        since=_SINCE,
        text=("Dân biết trước khi bàn.", "People know before they discuss."),
        gap=("Bàn ngày {expected}, ngày công khai: {found}.", "Discussed on {expected}, published on {found}."),
        remedy=("Công khai nội dung rồi bàn lại.", "Publish it, then discuss it again."),
    ),
    lawful(
        "matter.done_unapproved",
        Matter,
        approved_before_done,
        "15",
        "21.2",
        text=(
            "Việc có Nhân dân đóng góp chỉ thực hiện sau khi Nhân dân đã quyết định.",
            "What people contribute to is done only after they decided on it.",
        ),
        gap=("Bắt đầu ngày {found}; ngày thông qua: {expected}.", "Begun on {found}; passed on {expected}."),
        remedy=("Dừng huy động; đưa ra Nhân dân bàn và quyết định.", "Stop collecting; put it to the people."),
    ),
    practice(
        "matter.not_overseen",
        Matter,
        overseen,
        basis=(Citation.of("10/2022/QH15"),),
        since=_SINCE,
        text=("Việc dân làm được kiểm tra và giám sát.", "What is done is inspected and supervised."),
        gap=("Thiếu bước {at}.", "Missing: {at}."),
        remedy=("Đề nghị ban của Nhân dân kiểm tra, giám sát.", "Ask the people's boards to look at it."),
    ),
    practice(
        "matter.satisfaction_unknown",
        Matter,
        satisfaction_known,
        basis=(Citation.of("10/2022/QH15", "35.2.a"),),
        since=_SINCE,
        text=(
            "Người thụ hưởng được hỏi về mức độ hài lòng.",
            "Those who benefit are asked whether they are satisfied.",
        ),
        gap=("Chưa khảo sát.", "Nobody was asked."),
        remedy=("Khảo sát mức độ hài lòng.", "Ask them."),
    ),
    practice(
        "matter.out_of_order",
        Matter,
        in_order,
        basis=(Citation.of("10/2022/QH15"),),
        since=_SINCE,
        text=("Sáu bước được thực hiện theo trình tự.", "The six stages begin in their order."),
        gap=("{at}: bắt đầu sớm, ngày {found}.", "{at}: began early, on {found}."),
        remedy=("Xem xét lý do đã nêu.", "Look at the reason given."),
    ),
)
