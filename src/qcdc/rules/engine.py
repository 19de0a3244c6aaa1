"""The rule engine: running rules never raises.

For each rule and each subject of its type there is exactly one verdict: passed, failed (with both operands
and the gap), skipped (and why) or crashed. The order of the subjects, and whether they are checked together
or apart, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qcdc import law
from qcdc._kernel import validators as v
from qcdc._kernel.define import evolve, is_entity
from qcdc.dates import DayLike, Period, WorkCalendar, as_day
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.law import LawBook
from qcdc.model import CommitteeNetwork, Reconciliation, Report, Territory, UnitRef
from qcdc.rules.rule import Context, Gap, Judged, Rule, Skip, Unjudged, is_ignorance
from qcdc.rules.verdicts import Audit, Verdict
from qcdc.vocab import Origin, VerdictStatus

__all__ = ["judge", "order", "run_rules"]


def run_rules(
    book: Iterable[Rule],
    subjects: object,
    *,
    as_of: DayLike,
    territory: Territory | None = None,
    calendar: WorkCalendar | None = None,
    statutes: LawBook | None = None,
) -> Audit:
    """Judge subjects by the rules of a book. See `qcdc.rules.run`."""
    chosen = law.statutes(statutes, calendar)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    context = Context(as_of=as_day(as_of, "as_of"), territory=territory, statutes=chosen, shared={})
    given: tuple[object, ...] = (subjects,)
    if not is_entity(type(subjects)):
        given = tuple(v.arguments(subjects, "subjects"))
    for index, subject in enumerate(given):
        if not is_entity(type(subject)):
            raise InvariantError(
                "rules.subjects", "subject {index} is none of the library's values", "subjects", {"index": index}
            )
    plan = _Plan(v.all_arguments(book, Rule, "book"), context)
    groups: dict[tuple[str, str], list[list[Verdict]]] = {}
    for subject in given:
        verdicts = _judged(subject, plan.steps(subject), context)
        if verdicts:
            groups.setdefault((verdicts[0].subject, verdicts[0].subject_id), []).append(verdicts)
    found: list[Verdict] = []
    for key in sorted(groups):
        same = groups[key]
        # Subjects that share a name are put in one order by what was found, so that their own order shows nowhere.
        found += same[0] if len(same) == 1 else sorted((one for each in same for one in each), key=order)
    unruled = sorted({type(subject).__name__ for subject in given if not plan.steps(subject)})
    return Audit(
        as_of=context.as_of,
        verdicts=tuple(found),
        unruled=tuple(unruled),
        provisional=territory is not None and territory.is_provisional(context.as_of),
    )


def order(verdict: Verdict) -> tuple[object, ...]:
    """What verdicts are sorted by: the order of subjects and rules shows nowhere."""
    return (
        verdict.subject,
        verdict.subject_id,
        verdict.rule.id,
        verdict.status,
        verdict.reason or "",
        str(verdict.gaps),
        str((verdict.compared, verdict.left)),
    )


class _Plan:
    """The rules for each type, and for each kind of it, in the order of their ids.

    Beside a rule stands its outcome where that is known before the subject is looked at: out of force on the
    day, or made for another kind.
    """

    def __init__(self, book: Iterable[Rule], context: Context) -> None:
        self._of_type: dict[type, list[Rule]] = {}
        for rule in sorted(book, key=lambda rule: rule.id):
            for judged in rule.subjects:
                self._of_type.setdefault(judged, []).append(rule)
        self._as_of = context.as_of
        self._steps: dict[tuple[type, object], list[tuple[Rule, Outcome | None]]] = {}

    def steps(self, subject: object) -> list[tuple[Rule, Outcome | None]]:
        """The rules for a subject; what is the same for all of its kind is worked out once."""
        kind = getattr(subject, "kind", None)
        key = (type(subject), kind)
        if key not in self._steps:
            self._steps[key] = [(rule, self._known(rule, kind)) for rule in self._of_type.get(type(subject), ())]
        return self._steps[key]

    def _known(self, rule: Rule, kind: object) -> Outcome | None:
        if self._as_of not in rule.force:
            return _OUT_OF_FORCE
        kinds = getattr(rule.check, "kinds", None)
        return _OTHER_KIND if kinds and kind not in kinds else None


def _judged(subject: object, steps: Iterable[tuple[Rule, Outcome | None]], context: Context) -> list[Verdict]:
    """Every verdict on one subject; what the rules have in common is worked out once."""
    # Values for all subjects of a run are kept under "run"; the others only for this subject.
    shared = evolve(context, shared={"run": {} if context.shared is None else context.shared})
    about: _About | None = None
    found: list[Verdict] = []
    for rule, known in steps:
        if about is None:
            about = _about(subject, context)
        found.append(_verdict(rule, about, outcome(rule, subject, shared) if known is None else known))
    return found


def _verdict(rule: Rule, about: _About, found: Outcome) -> Verdict:
    subject, subject_id, synthetic = about
    status, gaps, reason, compared, left = found
    return Verdict(
        rule=rule,
        subject=subject,
        subject_id=subject_id,
        status=status,
        gaps=gaps,
        reason=reason,
        compared=compared,
        left=left,
        synthetic=synthetic,
    )


class _About(NamedTuple):
    """What every verdict on a subject says of it."""

    subject: str
    subject_id: str
    synthetic: bool


def _about(subject: object, context: Context) -> _About:
    return _About(type(subject).__name__, _identity(subject, context.territory), Origin.SYNTHETIC in _origins(subject))


class Outcome(NamedTuple):
    """The outcome of a rule on a subject."""

    status: VerdictStatus
    gaps: tuple[Gap, ...] = ()
    reason: str | None = None
    compared: tuple[str, ...] = ()
    left: tuple[Unjudged, ...] = ()


_PASSED = Outcome(VerdictStatus.PASSED)
_OUT_OF_FORCE = Outcome(VerdictStatus.SKIPPED, reason="out_of_force")
_OTHER_KIND = Outcome(VerdictStatus.SKIPPED, reason="other_kind")


def judge(rule: Rule, subject: object, context: Context) -> Verdict:
    """One rule on one subject, with nothing shared: what a run does for many, done plainly."""
    found = outcome(rule, subject, context) if context.as_of in rule.force else _OUT_OF_FORCE
    return _verdict(rule, _about(subject, context), found)


def outcome(rule: Rule, subject: object, context: Context) -> Outcome:
    """What a rule that is in force says of a subject; it never raises."""
    try:
        found = rule.check(subject, context)
        if isinstance(found, Skip):
            return Outcome(VerdictStatus.SKIPPED, reason=found.reason)
        if isinstance(found, Judged):
            return _of_several(found)
        gaps = tuple(found)
    except Exception as error:  # noqa: BLE001 - a run never raises; only the code travels, never the message
        code = error.code if isinstance(error, QcdcError) else type(error).__name__
        # If days off, a limit or a unit are not known, the rule cannot be judged; this is not a failure of the subject.
        return Outcome(VerdictStatus.SKIPPED if is_ignorance(error) else VerdictStatus.CRASHED, reason=code)
    return Outcome(VerdictStatus.FAILED, gaps) if gaps else _PASSED


def _of_several(found: Judged) -> Outcome:
    if found.gaps:
        return Outcome(VerdictStatus.FAILED, found.gaps, None, found.compared, found.left)
    if found.compared:
        return Outcome(VerdictStatus.PASSED, (), None, found.compared, found.left)
    reason = found.left[0].reason if found.left else found.otherwise
    return Outcome(VerdictStatus.SKIPPED, (), reason, (), found.left)


def _origins(subject: object) -> frozenset[Origin]:
    """Where a subject comes from, and where what it holds comes from."""
    found: set[Origin] = set()
    for holder in (subject, getattr(subject, "published", None), getattr(subject, "tallied", None)):
        found |= getattr(holder, "origins", frozenset[Origin]())
        found |= {origin for origin in (getattr(holder, "origin", None),) if isinstance(origin, Origin)}
    if isinstance(subject, CommitteeNetwork):
        found |= {committee.origin for committee in subject.committees}
    if isinstance(subject, Report):
        found |= {origin for figure in subject.figures for origin in figure.origins}
    return frozenset(found)


def _identity(subject: object, territory: Territory | None) -> str:
    """The id of a subject; what has none is named by its unit, an indicator or a window."""
    if isinstance(subject, Reconciliation):
        return f"{subject.published.indicator}, {_unit(subject.published.unit, territory)}"
    identity = getattr(subject, "id", None)
    if identity is not None:
        return str(identity)
    unit, period = getattr(subject, "unit", None), getattr(subject, "period", None)
    place = _unit(unit, territory) if isinstance(unit, UnitRef) else None
    window = f"{period.start.isoformat()} – {period.end.isoformat()}" if isinstance(period, Period) else None
    return ", ".join(part for part in (place, window) if part is not None)


def _unit(ref: UnitRef, territory: Territory | None) -> str:
    """A unit by name where the territory knows it, else by its code and day."""
    try:
        return str(ref) if territory is None else str(territory.resolve(ref))
    except UnknownCodeError:
        return str(ref)
