"""Findings made from verdicts, from the comparisons of an audit of reports, and from deadlines."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import evolve
from qcdc.auditing import Check, Operand, ReportAudit
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.findings.finding import Finding
from qcdc.rules import RULES, Audit, DueDay, Gap, Place, Verdict
from qcdc.rules.duties import DUTIES
from qcdc.rules.keys import Where, plain
from qcdc.vocab import Agreement, DeadlineStatus, Origin, Severity, VerdictStatus

__all__ = ["of"]

_LATE = frozenset({DeadlineStatus.MISSED, DeadlineStatus.OVERDUE})


def of(
    found: Audit | ReportAudit | Verdict | Check | DueDay | Iterable[Verdict | Check | DueDay],
    *,
    as_of: DayLike | None = None,
) -> tuple[Finding, ...]:
    """The findings of an audit, of verdicts, of comparisons of figures, or of deadlines; the most severe first.

    A failed verdict is a finding for each of its gaps; a comparison is one if its numbers contradict each other; a
    deadline is one if the act was late or is overdue. The finding of a deadline has the fingerprint of the rule on its
    lateness, so that it is the same finding; it is at most a warning, because only the rule looks at the whole record.

    Args:
        found: the result of `qcdc.rules.run`, `qcdc.auditing.audit` or `qcdc.rules.due`, or a part of it.
        as_of: the day of the run; an `Audit` knows its own.

    Raises:
        InvariantError: something else (``findings.of``), or an audit with the wrong `as_of` (``findings.day``).
    """
    day = None if as_of is None else as_day(as_of, "as_of")
    if isinstance(found, Audit):
        if day not in {None, found.as_of}:
            raise InvariantError("findings.day", "as_of", day=found.as_of)
        day = found.as_of
        parts: Iterable[object] = found.failed
    elif isinstance(found, ReportAudit):
        parts = found.disagreeing
    elif isinstance(found, Verdict | Check | DueDay):
        parts = (found,)
    else:
        parts = cast("Iterable[object]", v.arguments(found, "found"))
    made = {one: None for part in parts for one in _of_part(part, day)}
    return tuple(sorted(made, key=_order))


def _order(one: Finding) -> tuple[object, ...]:
    return one.severity.rank, one.rule, one.subject, one.subject_id, one.at, one.fingerprint, one.vi


def _of_part(part: object, day: pendulum.Date | None) -> Iterator[Finding]:
    match part:
        case Verdict():
            if part.status is VerdictStatus.FAILED:
                yield from _of_verdict(part, day)
        case Check():
            if part.disagrees:
                yield _of_check(part, day)
        case DueDay():
            if part.status in _LATE:
                yield from _of_verdict(_verdict(part), day)
        case _:
            raise InvariantError("findings.of", "found", value=show(part))


def _fingerprint(*parts: object) -> str:
    """A digest that depends on nothing but its parts."""
    written = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("ascii")).hexdigest()[:16]


def _of_verdict(verdict: Verdict, day: pendulum.Date | None) -> Iterator[Finding]:
    seen: Counter[tuple[str, ...]] = Counter()
    for gap in verdict.gaps:
        about = None if gap.about is None else str(gap.about.value)
        place = (gap.at.id, about or "", gap.key or "")
        # A rule that states nothing else about two gaps at one place: they are told apart by their order.
        seen[place] += 1
        where = _where(verdict, gap.at)
        one = evolve(verdict, gaps=(gap,))
        yield Finding(
            fingerprint=_fingerprint(
                verdict.rule.id, verdict.subject, verdict.key or (verdict.subject_id,), *place, seen[place]
            ),
            rule=verdict.rule.id,
            severity=verdict.rule.severity,
            subject=verdict.subject,
            subject_id=verdict.subject_id,
            unit=where.unit,
            body=where.body,
            at=gap.at.id,
            about=about,
            citations=one.citations,
            vi=f"{verdict.rule.vi} {one.details('vi', titled=True)}",
            en=f"{verdict.rule.en} {one.details('en', titled=True)}",
            remedy_vi=verdict.rule.remedy_vi,
            remedy_en=verdict.rule.remedy_en,
            as_of=day,
            synthetic=verdict.synthetic,
        )


_NOWHERE = Where(None, None)


def _where(verdict: Verdict, at: Place) -> Where:
    """The unit and body: those of the handling that a place in a petition belongs to, else those of the subject."""
    if at.path[:1] == ("handlings",) and len(at.path) > 1:
        index = at.path[1]
        if isinstance(index, int) and index < len(verdict.where):
            return verdict.where[index]
    return verdict.where[0] if verdict.where else _NOWHERE


def _verdict(due: DueDay) -> Verdict:
    """The verdict of the rule on the lateness of a deadline."""
    rule = next(one for one in RULES if one.id == f"{due.duty}.late")
    rule = evolve(rule, severity=max(rule.severity, Severity.WARNING, key=lambda one: one.rank))
    several = next(one.several for one in DUTIES if one.id == due.duty)
    last = due.latest or due.day
    done = None
    if due.status is DeadlineStatus.MISSED and last is not None and due.days_late is not None:
        done = last.add(days=due.days_late)
    gap = Gap(
        at=Place.of(due.at),
        about=due.to if several else None,
        found=done,
        expected=last,
        difference=due.days_late,
    )
    index = int(due.at.partition("[")[2].partition("]")[0])
    return Verdict(
        rule=rule,
        subject="Petition",
        subject_id=due.petition,
        status=VerdictStatus.FAILED,
        gaps=(gap,),
        synthetic=due.synthetic,
        key=(*plain(due.register.unit), *plain(due.register.body), str(due.received.year), due.petition),
        where=(_NOWHERE,) * index + (Where(due.body.unit, due.body.body),),
    )


def _of_check(check: Check, day: pendulum.Date | None) -> Finding:
    first = check.operands[0]
    unit = first.figure.unit
    kind = f"figures.{check.kind.value}"
    return Finding(
        # Two prints of one figure have no order.
        fingerprint=_fingerprint(kind, sorted(map(_operand, check.operands)), check.unit and check.unit.value),
        rule=kind,
        severity=Severity.NOTICE if check.agreement is Agreement.OFF_BY_LAST_DIGIT else Severity.WARNING,
        subject="Report",
        subject_id=", ".join(sorted({one.report for one in check.operands})),
        unit=unit,
        body=first.figure.body,
        at=f"figures[{first.index}]",
        about=None,
        vi=check.text("vi"),
        en=check.text("en"),
        as_of=day,
        synthetic=any(Origin.SYNTHETIC in one.figure.origins for one in check.operands),
    )


def _operand(one: Operand) -> tuple[str, ...]:
    """What identifies a figure of a report: the unit and the id of the report, and its own id or index."""
    place = plain(one.figure.unit or one.figure.place)
    return one.role.value, "/".join(place), one.report, one.figure.id or str(one.index)
