"""The outcome of one rule on one subject, in the plain way: nothing is shared, planned or remembered.

A run by a plan (`qcdc.rules.plans`) and the columnar way (`qcdc.rules.columns`) give the same outcomes.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any, cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import evolve
from qcdc.dates import OpenPeriod, PartialDate
from qcdc.errors import QcdcError
from qcdc.law import Act, Citation, LawBook
from qcdc.model.provenance import origins_of
from qcdc.rules import reasons
from qcdc.rules.keys import key_of, where
from qcdc.rules.naming import named
from qcdc.rules.place import Place
from qcdc.rules.results import Outcome
from qcdc.rules.rule import AsOf, Context, Gap, Judged, Rule, Skip, Unjudged, ceiling, is_ignorance, is_not_stated
from qcdc.rules.verdicts import Verdict
from qcdc.vocab import Origin, VerdictStatus

__all__ = [
    "PASSED",
    "capped",
    "day_or_skip",
    "force_of",
    "judge",
    "merged",
    "of_error",
    "outcome",
    "said",
    "skipped",
    "without_gaps",
]


def judge(rule: Rule, subject: object, context: Context) -> Verdict:
    """Check one subject by one rule."""
    alone = context if context.shared is None else evolve(context, shared=None)
    found = outcome(rule, subject, alone)
    failed = found.status is VerdictStatus.FAILED
    return Verdict(
        rule=capped(rule, context.book),
        subject=type(subject).__name__,
        subject_id=named(subject, context.territory),
        status=found.status,
        gaps=found.gaps,
        skip=found.skip,
        compared=found.compared,
        left=found.left,
        crash=found.crash,
        synthetic=Origin.SYNTHETIC in origins_of(subject),
        key=key_of(subject) if failed else (),
        where=where(subject) if failed else (),
    )


def outcome(rule: Rule, subject: object, context: Context) -> Outcome:
    """The outcome of a rule on a subject; raises no errors."""
    if rule.territory and context.territory is None:
        return skipped(reasons.NO_TERRITORY)
    try:
        parts = (subject,) if rule.each is None else rule.each(subject, context)
        if isinstance(parts, Skip):
            return skipped(parts)
        several: tuple[Any, ...] = tuple(v.arguments(parts, "each"))
        return merged([_look(rule, part, context) for part in several]) if several else skipped(reasons.NOT_APPLICABLE)
    except Exception as error:  # noqa: BLE001 - a run never raises; only the code travels, never the message
        return of_error(error)


def _look(rule: Rule, part: object, context: Context) -> Outcome:
    """The outcome of a rule on one part, by the law of the day of that part."""
    try:
        day = day_or_skip(rule, part, context)
        cited = day if isinstance(day, Skip) else force_of(rule, day, context.book)
        if isinstance(cited, Skip):
            return skipped(cited)
        return said(rule.check(part, context), rule, cited)
    except Exception as error:  # noqa: BLE001 - as above
        return of_error(error)


def day_or_skip(rule: Rule, part: object, context: Context) -> pendulum.Date | Skip:
    """The day of a part that a rule checks, or why it is not checked."""
    if isinstance(rule.day, AsOf):
        return context.as_of
    day = rule.day(part)
    if isinstance(day, Skip):
        return day
    if day is None:
        return reasons.NOT_STATED
    if isinstance(day, PartialDate):
        return reasons.DAY_NOT_KNOWN
    return reasons.NOT_YET if day > context.as_of else day


def force_of(rule: Rule, day: pendulum.Date, book: LawBook) -> tuple[Citation, ...] | Skip:
    """The provisions cited by a rule that are in force on a day, or why there are none."""
    if not rule.citations:
        return rule.citations
    cited = rule.in_force(day, book)
    if cited:
        return cited
    lives: list[OpenPeriod] = [life for one in rule.citations for life in book.stretches_of(one)]
    if any(one.since is None or one.since <= day for one in lives):
        return reasons.AFTER_LAW
    own = {one.act for one in rule.citations}
    older = {act.number: act for one in rule.citations for act in book.older_laws(one, on=day)}
    older = {number: act for number, act in older.items() if number not in own}
    return _under(tuple(older.values())) if older else reasons.BEFORE_LAW


def capped(rule: Rule, book: LawBook) -> Rule:
    """The rule with at most the severity that its most certain act allows."""
    held = [book.acts[one.act].confidence for one in rule.citations if one.act in book.acts]
    if not held:
        return rule
    surest = min(held, key=lambda confidence: ceiling(confidence).rank)
    if ceiling(surest).rank <= ceiling(rule.confidence).rank:
        return rule
    severity = max(rule.severity, ceiling(surest), key=lambda one: one.rank)
    return evolve(rule, confidence=surest, severity=severity)


def _under(older: tuple[Act, ...]) -> Skip:
    """Events under an older act are not checked by the act that replaced it; the library has no rules for them."""
    vi, en = (" và ".join(act.title("vi") for act in older), " and ".join(act.title("en") for act in older))
    return Skip(
        reason=reasons.BEFORE_LAW.reason,
        vi=f"việc diễn ra khi áp dụng {vi}, chưa có quy tắc theo văn bản này",
        en=f"it happened under earlier law ({en}), for which there are no rules",
    )


PASSED = Outcome(VerdictStatus.PASSED)


def skipped(found: Skip, left: tuple[Unjudged, ...] = ()) -> Outcome:
    """The outcome of a rule with a reason why there is nothing to check, or the fact that is not stated."""
    return Outcome(VerdictStatus.UNSTATED if found.unstated else VerdictStatus.SKIPPED, skip=found, left=left)


def of_error(error: Exception) -> Outcome:
    """The outcome of a rule that raised an error: only its code is kept."""
    code = error.code if isinstance(error, QcdcError) and type(error.code) is str else type(error).__name__
    if is_not_stated(error):
        return skipped(reasons.DAY_NOT_KNOWN)
    # If days off, a limit or a unit are not known, the rule cannot be checked; this is not a failure of the subject.
    if is_ignorance(error):
        # A code from outside the library has no sentence.
        with suppress(QcdcError):
            return skipped(reasons.of_error(code))
    return Outcome(VerdictStatus.CRASHED, crash=code)


def said(found: object, rule: Rule, cited: tuple[Citation, ...]) -> Outcome:
    """The outcome for the result of a check."""
    if isinstance(found, Skip):
        return skipped(found)
    if isinstance(found, Judged):
        gaps, left, compared = found.gaps, found.left, found.compared
        otherwise = found.otherwise or reasons.NOTHING_TO_COMPARE
    else:
        things = tuple(v.arguments(found, "check"))
        for one in things:
            if not isinstance(one, Gap | Unjudged):
                # An unknown result must not count as passed.
                raise v.wrong_type("check", "a_gap_or_an_unjudged", one)
        gaps = tuple(one for one in things if isinstance(one, Gap))
        left = tuple(one for one in things if isinstance(one, Unjudged))
        compared, otherwise = (), None
    if len(cited) < len(rule.citations):
        gaps = tuple(one if one.citations else evolve(one, citations=cited) for one in gaps)
    if gaps:
        return Outcome(VerdictStatus.FAILED, gaps, None, compared, left)
    return without_gaps(compared, left, otherwise)


def without_gaps(compared: tuple[Place, ...], left: tuple[Unjudged, ...], otherwise: Skip | None) -> Outcome:
    """The outcome of a check without gaps."""
    unstated = next((one.reason for one in left if one.reason.unstated), None)
    if unstated is not None:
        # A fact that is not stated is neither a breach nor a pass.
        return Outcome(VerdictStatus.UNSTATED, (), unstated, compared, left)
    if compared or (not left and otherwise is None):
        return Outcome(VerdictStatus.PASSED, (), None, compared, left) if compared else PASSED
    return skipped(left[0].reason if left else cast("Skip", otherwise), left)


def merged(looks: list[Outcome]) -> Outcome:
    """The outcome on a subject: the most severe outcome on its parts.

    A skipped part does not hide the others; with a part that is unknown or not stated, the subject does not pass.
    """
    if len(looks) == 1:
        return looks[0]
    gaps = tuple(gap for one in looks for gap in one.gaps)
    compared = tuple(at for one in looks for at in one.compared)
    left = tuple(at for one in looks for at in one.left)
    crashed = next((one for one in looks if one.status is VerdictStatus.CRASHED), None)
    if crashed is not None:
        return crashed
    if gaps:
        return Outcome(VerdictStatus.FAILED, gaps, None, compared, left)
    for status in (VerdictStatus.UNSTATED, VerdictStatus.PASSED):
        found = next((one for one in looks if one.status is status), None)
        unknown = next((one for one in looks if one.skip is not None and "." in one.skip.reason), None)
        if unknown is not None and found is not None and status is VerdictStatus.PASSED:
            # The others passed, but the unknown one might not.
            return Outcome(VerdictStatus.SKIPPED, (), unknown.skip, (), left)
        if found is not None:
            return Outcome(status, (), found.skip, compared, left)
    return Outcome(VerdictStatus.SKIPPED, (), looks[0].skip, (), left)
