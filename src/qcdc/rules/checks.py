"""What the rules on participation share: terms kept, notice given in time, and the frame of a rule on Law 10/2022."""

from __future__ import annotations

from typing import Any

import pendulum

from qcdc import law
from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence
from qcdc.rules import reasons
from qcdc.rules.place import Place, as_place
from qcdc.rules.rule import Check, Context, Gap, Rule, Skip
from qcdc.vocab import Basis, Severity

__all__ = [
    "DECREE",
    "LAW",
    "PRACTICE",
    "SAID_LATE",
    "SAID_MISSING",
    "SAID_NOTICE",
    "before_law",
    "known",
    "late",
    "lawful",
    "notice_short",
    "practice",
]

LAW = "10/2022/QH15"
DECREE = "59/2023/NĐ-CP"
PRACTICE = (Citation.of("30-CT/TW"), Citation.of("120-KL/TW"))

_CEILING = {
    Confidence.VERIFIED: Severity.BREACH,
    Confidence.KNOWN: Severity.WARNING,
    Confidence.UNCERTAIN: Severity.NOTICE,
}

Pair = tuple[str, str]

# How the commonest gaps are said.
SAID_NOTICE = (
    "{at}: chậm nhất ngày {expected}, ngày thông báo: {found} (chậm {gap} ngày).",
    "{at}: due by {expected}, announced on {found} ({gap:day} late).",
)
SAID_LATE = (
    "Hạn cuối {expected}, ngày thực hiện: {found}, chậm {gap} ngày.",
    "Due by {expected}, done on {found}, {gap:day} late.",
)
SAID_MISSING = ("Có {found}, cần {expected}, thiếu {gap}.", "{found} of {expected}, {gap} missing.")


def lawful(
    id: str,
    subject: type[Any],
    check: Check,
    *places: str,
    act: str = LAW,
    also: tuple[Citation, ...] = (),
    text: Pair,
    gap: Pair,
    remedy: Pair,
    severity: Severity | None = None,
    confidence: Confidence = Confidence.VERIFIED,
    force: OpenPeriod | None = None,
) -> Rule:
    """A rule of one act (the law of 2022 unless said otherwise) at some places; pairs are Vietnamese and English."""
    cited = tuple(Citation.of(act, place) for place in places) or (Citation.of(act),)
    return Rule(
        id=id,
        subject=subject,
        severity=_CEILING[confidence] if severity is None else severity,
        citations=(*cited, *also),
        force=law.act(act).force if force is None else force,
        confidence=confidence,
        vi=text[0],
        en=text[1],
        gap_vi=gap[0],
        gap_en=gap[1],
        remedy_vi=remedy[0],
        remedy_en=remedy[1],
        check=check,
    )


def practice(
    id: str,
    subject: type[Any],
    check: Check,
    *,
    text: Pair,
    gap: Pair,
    remedy: Pair,
    basis: tuple[Citation, ...] = PRACTICE,
    since: str = "1998-02-18",
) -> Rule:
    """A rule of practice, not of law: never more than a notice."""
    return Rule(
        id=id,
        subject=subject,
        severity=Severity.NOTICE,
        basis=Basis.PRACTICE,
        citations=basis,
        force=OpenPeriod.between(since, None),
        confidence=Confidence.UNCERTAIN,
        vi=text[0],
        en=text[1],
        gap_vi=gap[0],
        gap_en=gap[1],
        remedy_vi=remedy[0],
        remedy_en=remedy[1],
        check=check,
    )


def before_law(day: pendulum.Date, context: Context, act: str = LAW) -> Skip | None:
    """A reason not to judge: it happened before the act, or has not happened by the day of judgement."""
    if day > context.as_of:
        return reasons.NOT_YET
    return None if day in context.statutes.act(act).force else reasons.BEFORE_LAW


def known(day: pendulum.Date | None, context: Context) -> pendulum.Date | None:
    """A day, unless it lies after the day of judgement."""
    return day if day is not None and day <= context.as_of else None


def late(at: Place | str, key: str, start: pendulum.Date, found: pendulum.Date | None, context: Context) -> list[Gap]:
    """A gap where the day found, or the day of judgement while there is none, lies after the last day of a term."""
    due = context.statutes.deadline(key, start=start)
    done = known(found, context)
    reached = context.as_of if done is None else done
    if reached <= due.day:
        return []
    late_by = reached.toordinal() - due.day.toordinal()
    return [Gap(at=as_place(at), found=done, expected=due.day, gap=late_by, citations=due.limit.citations)]


def notice_short(
    at: Place | str, key: str, told: pendulum.Date | None, event: pendulum.Date, context: Context
) -> list[Gap]:
    """A gap where something was told later than so many days before an event, or was never told."""
    latest = context.statutes.latest_before(key, event=event)
    if told is not None and told <= latest.day:
        return []
    # What was never told is as late as the event itself.
    short = (event if told is None else told).toordinal() - latest.day.toordinal()
    return [Gap(at=as_place(at), found=told, expected=latest.day, gap=short, citations=latest.limit.citations)]
