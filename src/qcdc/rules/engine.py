"""The rule engine; running rules raises no errors.

For each rule and each subject of its type there is exactly one outcome: passed, failed (with both values and their
difference), unstated (not stated in the record), skipped (with the reason) or crashed. The order of the subjects, and
whether they are checked together or separately, has no effect, if they are checked beside the same register.

A rule names the day of its subject that it checks. The engine checks this day for all rules: events after the day of
the audit, or on a day on which no cited provision was in force, are not checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import evolve, is_entity
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike, OpenPeriod, PartialDate, Period, WorkCalendar, as_day
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.law import Act, Citation, LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import (
    PEOPLES_COMMITTEE,
    BodyRef,
    Territory,
    UnitBody,
    UnitRef,
)
from qcdc.model.provenance import identity_of, origins_of
from qcdc.rules import reasons
from qcdc.rules.keys import key_of, where
from qcdc.rules.place import Place
from qcdc.rules.records import Register
from qcdc.rules.results import Audit, Outcome, Pattern, Record
from qcdc.rules.rule import AsOf, Context, Gap, Judged, Rule, Skip, Unjudged, ceiling, is_ignorance, is_not_stated
from qcdc.rules.verdicts import Verdict
from qcdc.vocab import Origin, VerdictStatus

__all__ = ["judge", "run_rules"]


def run_rules(
    rules: Iterable[Rule],
    subjects: object,
    *,
    as_of: DayLike,
    territory: Territory | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    catalogue: Catalogue | None = None,
    register: Register | None = None,
    unstated: bool = True,
    progress: Callable[[int, int], object] | None = None,
) -> Audit:
    """Check subjects by rules. See `qcdc.rules.run`."""
    chosen = book_or_shipped(book, calendar)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    given: tuple[object, ...] = (subjects,)
    # The keys of a JSON object are not subjects, and an error about them would be confusing.
    if not is_entity(type(subjects)) and not isinstance(subjects, Mapping):
        given = tuple(v.arguments(subjects, "subjects"))
    for index, subject in enumerate(given):
        if not is_entity(type(subject)):
            raise InvariantError("rules.subjects", "subjects", index=index, value=show(subject))
    context = Context(
        as_of=as_day(as_of, "as_of"),
        territory=territory,
        book=chosen,
        catalogue=catalogue_or_shipped(catalogue),
        register=_register(register, given),
        shared={},
    )
    given_: object = progress  # callers without a type checker pass anything
    if given_ is not None and (not callable(given_) or isinstance(given_, type)):
        raise v.wrong_type("progress", "a_function", given_)
    plan = _Plan(_once(rules), context, unstated=v.argument(unstated, bool, "unstated"))
    records: list[Record] = []
    for done, subject in enumerate(given, start=1):
        if plan.steps(subject):
            records.append(plan.record(subject))
        if progress is not None:
            progress(done, len(given))
    without_rules = sorted({type(subject).__name__ for subject in given if not plan.steps(subject)})
    later = territory is not None and territory.is_provisional(context.as_of)
    return Audit(
        as_of=context.as_of,
        records=tuple(_ordered(records)),
        without_rules=tuple(without_rules),
        checked_until=territory.known.until if later and territory is not None else None,
    )


def _register(given: Register | None, subjects: tuple[object, ...]) -> Register:
    return Register(subjects) if given is None else v.argument(given, Register, "register")


def judge(rule: Rule, subject: object, context: Context) -> Verdict:
    """Check one subject by one rule, without sharing anything: a simple version of a run."""
    (found,) = _Plan((rule,), context, unstated=True).record(subject).verdicts()
    return found


def _once(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, each once; their ids must be different."""
    rules = v.all_arguments(rules, Rule, "rules")
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise InvariantError("rule.twice", "rules", id=rule.id)
        seen.add(rule.id)
    return rules


def _ordered(records: Iterable[Record]) -> Iterator[Record]:
    """Records by name, then by findings, so that the given order has no effect."""
    groups: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        groups.setdefault((record.subject, record.subject_id), []).append(record)
    for key in sorted(groups):
        same = groups[key]
        yield from same if len(same) == 1 else sorted(same, key=lambda one: str(list(one.outcomes())))


class _Step(NamedTuple):
    """A rule for a subject, with its outcome if that is known without the subject."""

    rule: Rule
    known: Outcome | None


class _Plan:
    """The rules for each type, and for each kind of it, in the order of their ids."""

    def __init__(self, rules: Iterable[Rule], context: Context, *, unstated: bool) -> None:
        self._of_type: dict[type, list[Rule]] = {}
        for rule in sorted(rules, key=lambda rule: rule.id):
            for judged in rule.subjects:
                self._of_type.setdefault(judged, []).append(rule)
        self._context = context
        self._unstated = unstated
        # Values for all subjects of a run are kept under "run"; the others only for one subject.
        self._shared: dict[Any, Any] = {}
        self._run: dict[str, Any] = {} if context.shared is None else context.shared
        self._sharing = evolve(context, shared=self._shared)
        self._steps: dict[tuple[type, object], tuple[_Step, ...]] = {}
        self._kept = _Kept()
        self._force = _Force(context)

    def steps(self, subject: object) -> tuple[_Step, ...]:
        """The rules for a subject; the common part for all subjects of a kind is computed once."""
        kind = getattr(subject, "kind", None)
        key = (type(subject), kind)
        if key not in self._steps:
            rules = self._of_type.get(type(subject), ())
            found = tuple(_Step(_capped(rule, self._context.book), self._known(rule, kind)) for rule in rules)
            self._steps[key] = found
        return self._steps[key]

    def _known(self, rule: Rule, kind: object) -> Outcome | None:
        kinds = getattr(rule.each, "kinds", None)
        if not isinstance(kinds, frozenset):  # other parts may have a field of this name
            return None
        return Outcome(VerdictStatus.SKIPPED, skip=reasons.OTHER_KIND) if kinds and kind not in kinds else None

    def record(self, subject: object) -> Record:
        """The outcomes of all rules on one subject; shared values are computed once."""
        self._shared.clear()
        self._shared["run"] = self._run
        steps = self.steps(subject)
        detailed: list[Outcome] = []
        common: list[Outcome | None] = []
        for rule, known in steps:
            found = known or self._outcome(rule, subject, self._sharing)
            if found.detailed:
                detailed.append(found)
                common.append(None)
            else:
                common.append(self._kept.outcome(found))
        failed = any(found.status is VerdictStatus.FAILED for found in detailed)
        return Record(
            type(subject).__name__,
            _named(subject, self._context.territory),
            Origin.SYNTHETIC in origins_of(subject),
            self._kept.pattern(steps, common),
            tuple(detailed),
            key_of(subject) if failed else (),
            where(subject) if failed else (),
        )

    def _outcome(self, rule: Rule, subject: object, context: Context) -> Outcome:
        found = self._judged(rule, subject, context)
        if found.status is VerdictStatus.UNSTATED and not self._unstated:
            return found._replace(status=VerdictStatus.SKIPPED)
        return found

    def _judged(self, rule: Rule, subject: object, context: Context) -> Outcome:
        """The outcome of a rule on a subject; raises no errors."""
        try:
            parts = (subject,) if rule.each is None else _parts(rule, subject, context)
            if isinstance(parts, Skip):
                return _skipped(parts)
            return _merged([self._look(rule, part, context) for part in parts])
        except Exception as error:  # noqa: BLE001 - a run never raises; only the code travels, never the message
            return _of_error(error)

    def _look(self, rule: Rule, part: object, context: Context) -> Outcome:
        """The outcome of a rule on one part, by the law of the day of that part."""
        try:
            cited = self._force.at(rule, part)
            if isinstance(cited, Skip):
                return _skipped(cited)
            return _said(rule.check(part, context), rule, cited)
        except Exception as error:  # noqa: BLE001 - as above
            return _of_error(error)


class _Kept:
    """Equal outcomes, kept once: those of rules without findings, and the patterns of all rules.

    Equal ones are looked up by identity first: hashing every outcome of every record would take longer than checking
    it.
    """

    def __init__(self) -> None:
        self._by_skip: dict[tuple[VerdictStatus, int], Outcome] = {}
        self._outcomes: dict[Outcome, Outcome] = {}
        self._patterns: dict[tuple[int, ...], tuple[tuple[_Step, ...], Pattern]] = {}

    def outcome(self, found: Outcome) -> Outcome:
        """The outcome kept for an equal one."""
        key = (found.status, id(found.skip))
        kept = self._by_skip.get(key)
        if kept is not None and kept.skip is found.skip and kept.crash == found.crash:
            return kept
        kept = self._outcomes.setdefault(found, found)
        if kept.skip is found.skip:
            self._by_skip[key] = kept
        return kept

    def pattern(self, steps: tuple[_Step, ...], outcomes: list[Outcome | None]) -> Pattern:
        """The pattern of the outcomes that are kept here."""
        # Steps and outcomes exist as long as the plan, so their identities are not re-used.
        key = (id(steps), *map(id, outcomes))
        if key not in self._patterns:
            self._patterns[key] = (steps, Pattern(tuple(one.rule for one in steps), tuple(outcomes)))
        return self._patterns[key][1]


class _Force:
    """The provisions cited by a rule that are in force on a day; cached, because few days are needed very often."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[tuple[str, pendulum.Date], tuple[Citation, ...] | Skip] = {}

    def at(self, rule: Rule, part: object) -> tuple[Citation, ...] | Skip:
        """The provisions in force on the day of a part, or why it is not checked."""
        day = self._context.as_of if isinstance(rule.day, AsOf) else rule.day(part)
        if isinstance(day, Skip):
            return day
        if day is None:
            return reasons.NOT_STATED
        if isinstance(day, PartialDate):
            return reasons.DAY_NOT_KNOWN
        if day > self._context.as_of:
            return reasons.NOT_YET
        if not rule.citations:
            return rule.citations
        key = (rule.id, day)
        if key not in self._known:
            self._known[key] = self._asked(rule, day)
        return self._known[key]

    def _asked(self, rule: Rule, day: pendulum.Date) -> tuple[Citation, ...] | Skip:
        book = self._context.book
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


def _capped(rule: Rule, book: LawBook) -> Rule:
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


def _parts(rule: Rule, subject: object, context: Context) -> Skip | tuple[Any, ...]:
    """The parts of a subject, computed once for all rules that check the same parts."""
    assert rule.each is not None, "the rule has parts"
    shared: dict[Any, Any] = {} if context.shared is None else context.shared
    # By identity: the function exists as long as its rule, and hashing it for every rule and subject would be slow.
    key = id(rule.each)
    if key not in shared:
        found = rule.each(subject, context)
        shared[key] = found if isinstance(found, Skip) else tuple(v.arguments(found, "each"))
    parts: Skip | tuple[Any, ...] = shared[key]
    return parts if parts or isinstance(parts, Skip) else reasons.NOT_APPLICABLE


_PASSED = Outcome(VerdictStatus.PASSED)


def _skipped(found: Skip, left: tuple[Unjudged, ...] = ()) -> Outcome:
    return Outcome(VerdictStatus.UNSTATED if found.unstated else VerdictStatus.SKIPPED, skip=found, left=left)


def _of_error(error: Exception) -> Outcome:
    code = error.code if isinstance(error, QcdcError) and type(error.code) is str else type(error).__name__
    if is_not_stated(error):
        return _skipped(reasons.DAY_NOT_KNOWN)
    # If days off, a limit or a unit are not known, the rule cannot be checked; this is not a failure of the subject.
    if is_ignorance(error):
        # A code from outside the library has no sentence.
        with suppress(QcdcError):
            return _skipped(reasons.of_error(code))
    return Outcome(VerdictStatus.CRASHED, crash=code)


def _said(found: object, rule: Rule, cited: tuple[Citation, ...]) -> Outcome:
    """The outcome for the result of a check."""
    if isinstance(found, Skip):
        return _skipped(found)
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
    return _without_gaps(compared, left, otherwise)


def _without_gaps(compared: tuple[Place, ...], left: tuple[Unjudged, ...], otherwise: Skip | None) -> Outcome:
    unstated = next((one.reason for one in left if one.reason.unstated), None)
    if unstated is not None:
        # A fact that is not stated is neither a breach nor a pass.
        return Outcome(VerdictStatus.UNSTATED, (), unstated, compared, left)
    if compared or (not left and otherwise is None):
        return Outcome(VerdictStatus.PASSED, (), None, compared, left) if compared else _PASSED
    return _skipped(left[0].reason if left else cast("Skip", otherwise), left)


def _merged(looks: list[Outcome]) -> Outcome:
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


def _named(subject: object, territory: Territory | None) -> str:
    """The id of a subject; a subject without an id is named by its unit, an indicator or a window."""
    return ", ".join(_part(one, territory) for one in identity_of(subject))


def _part(one: str | BodyRef | UnitRef | Period, territory: Territory | None) -> str:
    match one:
        case BodyRef():
            return _body(one.unit, one.body, territory)
        case UnitRef():
            return _unit(one, territory)
        case Period():
            return f"{one.start.isoformat()} – {one.end.isoformat()}"
        case _:
            return one


def _body(ref: UnitRef | None, body: UnitBody, territory: Territory | None) -> str:
    """A body by name if the territory has its unit, else by kind and code; a unit means its People's Committee."""
    if ref is None:
        return body.title(None)
    if territory is not None:
        try:
            return f"{body.title(territory.resolve(ref))} ({ref.code})"
        except UnknownCodeError:
            pass
    return str(ref) if body == PEOPLES_COMMITTEE else str(BodyRef(unit=ref, body=body))


def _unit(ref: UnitRef, territory: Territory | None) -> str:
    """A unit by name if the territory has it, else by its code and day."""
    try:
        return str(ref) if territory is None else str(territory.resolve(ref))
    except UnknownCodeError:
        return str(ref)
