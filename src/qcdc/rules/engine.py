"""The rule engine: a rule is dated, cited data with a pure function; running rules never raises.

For each rule and each subject of its type there is exactly one verdict: passed, failed (with both operands
and the gap), skipped (and why) or crashed. The order of the subjects, and whether they are checked together
or apart, changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

import attrs
import pendulum

from qcdc import law, terms
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity, evolve, is_entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day, say_number
from qcdc.catalogue import all_indicators, indicator
from qcdc.dates import DayLike, OpenPeriod, Period, WorkCalendar, as_day
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError, fill
from qcdc.law import Citation, Confidence, LawBook
from qcdc.model import CommitteeNetwork, Reconciliation, Report, Territory, UnitRef
from qcdc.vocab import Origin, Severity, VerdictStatus

__all__ = ["Audit", "Check", "Context", "Gap", "Rule", "Skip", "Verdict", "run_rules"]

Operand = int | Decimal | pendulum.Date | str | None

_CEILING = {
    Confidence.VERIFIED: Severity.BREACH,
    Confidence.KNOWN: Severity.WARNING,
    Confidence.UNCERTAIN: Severity.NOTICE,
}


@entity
class Context:
    """What a rule may know besides its subject.

    Attributes:
        as_of: the day on which things are judged; nothing later is looked at.
        territory: the units, if given.
        statutes: the law book the limits, acts and days off are taken from.
        shared: where the rules on one subject keep what they all need, for the length of a run; ``None``: nowhere.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    territory: Territory | None = None
    statutes: LawBook = attrs.field(repr=False)
    shared: dict[str, Any] | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def calendar(self) -> WorkCalendar:
        """The work calendar of the law book."""
        return self.statutes.calendar


@entity
class Gap:
    """One place in a subject where a rule fails: what is there, what should be, and how far apart they are.

    Attributes:
        at: path inside the subject, such as ``"handlings[0]"``.
        found: the operand found.
        expected: the operand the rule asks for.
        gap: their distance, in the unit the sentence of the rule names.
        citations: the place that governs this very gap, where the rule rests on several.
    """

    at: str = attrs.field(validator=v.check_identifier)
    found: Operand = None
    expected: Operand = None
    gap: Operand = None
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))


@entity
class Skip:
    """A rule has nothing to say of a subject.

    Attributes:
        reason: a code, such as ``"no_territory"``; `qcdc.terms` has its sentence.
    """

    reason: str = attrs.field(validator=v.check_identifier)


@cache
def skip(reason: str) -> Skip:
    """The skip for a reason: there are few reasons, and many subjects."""
    return Skip(reason=reason)


Check = Callable[[Any, Context], Skip | Iterable[Gap]]


@entity
class Rule:
    """A rule (*quy tắc kiểm tra*).

    Attributes:
        id: stable dotted name.
        subject: the type it judges.
        severity: breach, warning or notice; at most what the confidence allows.
        citations: where it stands.
        force: the days on which it applies.
        confidence: how sure its source is.
        vi: what it asks, in Vietnamese; `gap_vi` is the sentence for one gap with ``{at} {found} {expected} {gap}``.
        en: the same in English.
        remedy_vi: what to do.
        remedy_en: the same in English.
        check: the pure function: gaps (none: passed), or a `Skip`.
    """

    id: str = attrs.field(validator=v.check_identifier)
    subject: type[Any] = attrs.field(validator=lambda _, __, value: _check_subject(value))
    severity: Severity = attrs.field(validator=v.instance(Severity))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    gap_vi: str = attrs.field(validator=v.check_text)
    gap_en: str = attrs.field(validator=v.check_text)
    remedy_vi: str = attrs.field(validator=v.check_text)
    remedy_en: str = attrs.field(validator=v.check_text)
    check: Check = attrs.field(repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.severity.rank < _CEILING[self.confidence].rank:
            raise InvariantError(
                "rule.severity",
                "with a source that is {confidence} a rule is at most a {severity}",
                "severity",
                {"confidence": self.confidence.value, "severity": _CEILING[self.confidence].value},
            )

    def text(self, language: Language) -> str:
        """What the rule asks."""
        return self.vi if as_language(language) == "vi" else self.en

    def remedy(self, language: Language) -> str:
        """What to do when it fails."""
        return self.remedy_vi if as_language(language) == "vi" else self.remedy_en


def _check_subject(value: object) -> None:
    if not is_entity(value):
        raise InvariantError("rule.subject", "a rule judges one of the library's types", "subject")


@entity
class Verdict:
    """What became of one rule on one subject (*kết luận kiểm tra*).

    Attributes:
        rule: the rule.
        subject: name of the type of the subject, such as ``"Petition"``.
        subject_id: its id; what has none is named by its unit, window or indicator.
        status: passed, failed, skipped, crashed.
        gaps: where it failed.
        reason: why it was skipped, or the code of what crashed.
        synthetic: whether the subject is, or rests on, synthetic data; its title then says so.
    """

    rule: Rule
    subject: str
    subject_id: str
    status: VerdictStatus
    gaps: tuple[Gap, ...] = ()
    reason: str | None = None
    synthetic: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places that govern the gaps found; all of the rule's where the gaps name none."""
        return tuple(dict.fromkeys(one for gap in self.gaps for one in gap.citations)) or self.rule.citations

    def title(self, language: Language) -> str:
        """What was judged, in words: ``đơn D-17``. A finding about synthetic data never looks like a real one."""
        mark = f" [{terms.of(Origin.SYNTHETIC).text(language)}]" if self.synthetic else ""
        named = _WINDOW.sub(lambda found: _window(found, language), self.subject_id)
        return f"{terms.named(self.subject, language)} {named}{mark}"

    def text(self, language: Language) -> str:
        """The verdict as a sentence: what is asked, and each gap, or why it could not be judged."""
        if self.status is VerdictStatus.SKIPPED and self.reason is not None:
            word = terms.of(self.status).text(language)
            return f"{self.rule.text(language)} ({word}: {terms.reason(self.reason, language)})"
        return f"{self.rule.text(language)} {self.details(language)}".strip()

    def details(self, language: Language) -> str:
        """The gaps alone, a sentence each."""
        template = self.rule.gap_vi if as_language(language) == "vi" else self.rule.gap_en
        gaps = [
            fill(
                template,
                {
                    "at": _place(gap.at, language),
                    "found": _shown(gap.found, language),
                    "expected": _shown(gap.expected, language),
                    "gap": _shown(gap.gap, language),
                },
            )
            for gap in self.gaps
        ]
        return " ".join(gap[:1].upper() + gap[1:] for gap in gaps)


# The window that ends the id of a subject without an id of its own.
_WINDOW = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) – ([0-9]{4}-[0-9]{2}-[0-9]{2})$")


def _window(found: re.Match[str], language: Language) -> str:
    """The window in the days of the language; what only looks like days stays as it is."""
    try:
        return f"{say_day(as_day(found[1]), language)} – {say_day(as_day(found[2]), language)}"
    except InvariantError:
        return found[0]


def _shown(operand: Operand, language: Language) -> str:
    if operand is None:
        return "chưa có" if language == "vi" else "none"
    if isinstance(operand, StrEnum):
        return terms.of(operand).text(language)
    if isinstance(operand, pendulum.Date):
        return say_day(operand, language)
    return say_number(operand, language) if isinstance(operand, int | Decimal) else str(operand)


_PLACES = {
    "candidates": ("người ứng cử thứ", "candidate"),
    "conferences": ("hội nghị thứ", "conference"),
    "members": ("thành viên thứ", "member"),
    "oversight": ("cuộc giám sát thứ", "oversight"),
    "recommendations": ("kiến nghị thứ", "recommendation"),
    "reports": ("báo cáo thứ", "report"),
    "sessions": ("cuộc họp thứ", "session"),
    "votes": ("thôn thứ", "village"),
    "handlings": ("lần xử lý thứ", "handling"),
    "events": ("bước thứ", "step"),
    "attachments": ("tài liệu thứ", "attachment"),
    "points": ("điểm cầu thứ", "point"),
    "tasks": ("nhiệm vụ thứ", "task"),
}
# Vietnamese counts the first ones in words: "thứ nhất", "thứ hai"; "thứ 1" is nobody's.
_ORDINALS = dict(enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1))
_STEP = re.compile(r"\.?(" + "|".join(_PLACES) + r")\[([0-9]+)\]")


_WORDS = {
    "announced": ("thông báo", "announcement"),
    "contents_sent": ("nội dung đối thoại", "contents"),
    "finding": ("kiến nghị kiểm tra", "finding"),
    "form": ("hình thức", "form"),
    "ground": ("lý do phát phiếu", "ground for ballots"),
    "seat": ("chức danh", "seat"),
}


def _place(at: str, language: Language) -> str:
    """A path in words: ``handlings[0].events[1]`` is the second step of the first handling."""

    def words(found: re.Match[str]) -> str:
        vi, en = _PLACES[found[1]]
        number = int(found[2]) + 1
        return f" {vi} {_ORDINALS.get(number, number)}" if language == "vi" else f" {en} {number}"

    if at in {entry.key for entry in all_indicators()}:
        return indicator(at).name(language)
    first, _, rest = at.partition(" ")
    if first in _WORDS:
        vi, en = _WORDS[first]
        return f"{vi if language == 'vi' else en} {rest}".strip()
    return _STEP.sub(words, at).strip()


@entity
class Audit:
    """Every verdict of a run, in a fixed order (*kết quả kiểm tra*).

    Attributes:
        as_of: the day of judgement.
        verdicts: one for every subject and every rule for its type.
        unruled: names of the types that were given and for which the book has no rule.
    """

    as_of: pendulum.Date
    verdicts: tuple[Verdict, ...] = attrs.field(repr=lambda verdicts: f"<{len(verdicts)} verdicts>")
    unruled: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)

    def __len__(self) -> int:
        return len(self.verdicts)

    def _of(self, status: VerdictStatus) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.status is status)

    @property
    def passed(self) -> tuple[Verdict, ...]:
        """What is in order."""
        return self._of(VerdictStatus.PASSED)

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """What is not, gravest first."""
        return tuple(sorted(self._of(VerdictStatus.FAILED), key=lambda verdict: verdict.rule.severity.rank))

    @property
    def skipped(self) -> tuple[Verdict, ...]:
        """What could not be judged, with the reason."""
        return self._of(VerdictStatus.SKIPPED)

    @property
    def crashed(self) -> tuple[Verdict, ...]:
        """Rules that broke on a subject: a bug of the rule or of the user's calendar."""
        return self._of(VerdictStatus.CRASHED)

    def text(self, language: Language) -> str:
        """The run in a sentence or two: how many of each, why rules were skipped, what no rule is about.

        An empty run says so: where nothing was judged, nothing is known to be in order.
        """
        tongue = as_language(language)
        counts = Counter(verdict.status for verdict in self.verdicts)
        said = ", ".join(f"{say_number(counts[one], tongue)} {terms.of(one).text(tongue)}" for one in VerdictStatus)
        reasons = Counter(one.reason for one in self.skipped if one.reason is not None)
        why = [f"{terms.reason(code, tongue)} ({say_number(many, tongue)})" for code, many in reasons.most_common()]
        parts = [f"{said}."]
        if why:
            parts.append(f"{'Không xét vì' if tongue == 'vi' else 'Skipped'}: {'; '.join(why)}.")
        if self.unruled:
            types = ", ".join(terms.named(one, tongue) for one in self.unruled)
            parts.append(f"{'Không có quy tắc cho' if tongue == 'vi' else 'No rule is about'}: {types}.")
        if not counts[VerdictStatus.PASSED] + counts[VerdictStatus.FAILED]:
            parts.append("Chưa kiểm tra được gì." if tongue == "vi" else "Nothing was judged.")
        return " ".join(parts)

    def __str__(self) -> str:
        return self.text("en")


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
    context = Context(as_of=as_day(as_of, "as_of"), territory=territory, statutes=chosen)
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
    return Audit(as_of=context.as_of, verdicts=tuple(found), unruled=tuple(unruled))


def order(verdict: Verdict) -> tuple[object, ...]:
    """What verdicts are sorted by: the order of subjects and rules shows nowhere."""
    return (
        verdict.subject,
        verdict.subject_id,
        verdict.rule.id,
        verdict.status,
        verdict.reason or "",
        str(verdict.gaps),
    )


class _Plan:
    """The rules for each type, and for each kind of it, in the order of their ids.

    Beside a rule stands its outcome where that is known before the subject is looked at: out of force on the
    day, or made for another kind.
    """

    def __init__(self, book: Iterable[Rule], context: Context) -> None:
        self._of_type: dict[type, list[Rule]] = {}
        for rule in sorted(book, key=lambda rule: rule.id):
            self._of_type.setdefault(rule.subject, []).append(rule)
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
    shared = evolve(context, shared={})
    about: _About | None = None
    found: list[Verdict] = []
    for rule, known in steps:
        about = _about(subject, context) if about is None else about
        status, gaps, reason = outcome(rule, subject, shared) if known is None else known
        found.append(
            Verdict(
                rule=rule,
                subject=about.subject,
                subject_id=about.subject_id,
                status=status,
                gaps=gaps,
                reason=reason,
                synthetic=about.synthetic,
            )
        )
    return found


class _About(NamedTuple):
    """What every verdict on a subject says of it."""

    subject: str
    subject_id: str
    synthetic: bool


def _about(subject: object, context: Context) -> _About:
    return _About(type(subject).__name__, _identity(subject, context.territory), Origin.SYNTHETIC in _origins(subject))


Outcome = tuple[VerdictStatus, tuple[Gap, ...], str | None]
_OUT_OF_FORCE: Outcome = (VerdictStatus.SKIPPED, (), "out_of_force")
_OTHER_KIND: Outcome = (VerdictStatus.SKIPPED, (), "other_kind")


def judge(rule: Rule, subject: object, context: Context) -> Verdict:
    """One rule on one subject, with nothing shared: what a run does for many, done plainly."""
    status, gaps, reason = outcome(rule, subject, context) if context.as_of in rule.force else _OUT_OF_FORCE
    about = _about(subject, context)
    return Verdict(
        rule=rule,
        subject=about.subject,
        subject_id=about.subject_id,
        status=status,
        gaps=gaps,
        reason=reason,
        synthetic=about.synthetic,
    )


def outcome(rule: Rule, subject: object, context: Context) -> Outcome:
    """What a rule that is in force says of a subject; it never raises."""
    try:
        found = rule.check(subject, context)
        if isinstance(found, Skip):
            return VerdictStatus.SKIPPED, (), found.reason
        gaps = tuple(found)
    except UnknownCodeError as error:
        # A gap in what is known (days off, a limit, a unit): the rule cannot judge, and nobody is to blame.
        return VerdictStatus.SKIPPED, (), error.code
    except Exception as error:  # noqa: BLE001 - a run never raises; only the code travels, never the message
        return VerdictStatus.CRASHED, (), error.code if isinstance(error, QcdcError) else type(error).__name__
    return (VerdictStatus.FAILED if gaps else VerdictStatus.PASSED), gaps, None


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
