"""The result of a run (*kết quả kiểm tra*): findings and counts are kept, verdicts are built on request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

import attrs
import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day, say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import entity, open_twin
from qcdc.rules.keys import Where
from qcdc.rules.place import Place
from qcdc.rules.rule import Gap, Rule, Skip, Unjudged
from qcdc.rules.verdicts import Verdict
from qcdc.vocab import VerdictStatus

__all__ = ["Audit", "Many", "Outcome", "Pattern", "Record", "Rest"]


class Outcome(NamedTuple):
    """The outcome of a rule on a subject."""

    status: VerdictStatus
    gaps: tuple[Gap, ...] = ()
    skip: Skip | None = None
    compared: tuple[Place, ...] = ()
    left: tuple[Unjudged, ...] = ()
    crash: str | None = None

    @property
    def detailed(self) -> bool:
        """Whether it names places of its subject; any other outcome is the same for many subjects."""
        return bool(self.gaps or self.compared or self.left)


class Pattern(NamedTuple):
    """The rules for a subject, and the outcome of each; ``None`` for one that names places of the subject."""

    rules: tuple[Rule, ...]
    outcomes: tuple[Outcome | None, ...]

    def __hash__(self) -> int:
        """The hash of the parts that are fast to hash; rules are only compared."""
        return hash((len(self.rules), self.outcomes))


class Record(NamedTuple):
    """One subject with the outcomes of its rules. Most subjects share a pattern, so they take up little memory.

    Only a subject for which a rule failed has a key and its units.
    """

    subject: str
    subject_id: str
    synthetic: bool
    pattern: Pattern
    detailed: tuple[Outcome, ...]
    key: tuple[str, ...] = ()
    where: tuple[Where, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a rule failed."""
        return any(one.gaps for one in self.detailed)

    def outcomes(self) -> Iterator[tuple[Rule, Outcome]]:
        """Every rule with its outcome, in the order of their ids."""
        detailed = iter(self.detailed)
        for rule, outcome in zip(self.pattern.rules, self.pattern.outcomes, strict=True):
            yield rule, next(detailed) if outcome is None else outcome

    def verdicts(self) -> Iterator[Verdict]:
        """A verdict for every rule."""
        return (self.verdict(rule, outcome) for rule, outcome in self.outcomes())

    def verdict(self, rule: Rule, found: Outcome) -> Verdict:
        """The verdict of one rule."""
        # Every part is valid, and there are dozens of verdicts for a subject: a constructor would check them again.
        made: Any = _OpenVerdict()
        made.rule = rule
        made.subject, made.subject_id = self.subject, self.subject_id
        made.status, made.gaps, made.skip, made.compared, made.left, made.crash = found
        made.synthetic = self.synthetic
        made.key, made.where = (self.key, self.where) if found.status is VerdictStatus.FAILED else ((), ())
        made.__class__ = Verdict
        return cast("Verdict", made)


_OpenVerdict = open_twin(Verdict)


class Many(NamedTuple):
    """The number of outcomes of one rule with a status and a reason, of subjects that are not kept."""

    rule: str
    status: VerdictStatus
    skip: Skip | None
    number: int


class Rest:
    """Counts the outcomes of subjects that are not kept; it needs memory for the different outcomes only."""

    _MOST = 4_096

    def __init__(self) -> None:
        self._same: dict[tuple[int, int], tuple[Record, int]] = {}
        self._found: Counter[tuple[str, VerdictStatus, Skip | None]] = Counter()

    def add(self, record: Record) -> None:
        """Count the outcomes of a subject."""
        # Most subjects share both; the first record holds them, so that their identities are not re-used.
        key = id(record.pattern), id(record.detailed)
        kept, many = self._same.get(key, (record, 0))
        self._same[key] = kept, many + 1
        if len(self._same) >= self._MOST:
            self._settle()

    def _settle(self) -> None:
        for record, many in self._same.values():
            for rule, outcome in record.outcomes():
                self._found[rule.id, outcome.status, outcome.skip] += many
        self._same.clear()

    def counted(self) -> tuple[Many, ...]:
        """The numbers, by rule, status and reason."""
        self._settle()
        found = [Many(*key, number) for key, number in self._found.items()]
        return tuple(sorted(found, key=lambda one: (one.rule, one.status, repr(one.skip))))


_SHOWN = 20
"""A printed audit names this many rules with findings and counts the others."""

_RECORDS = 3
"""Under a rule it shows this many records and counts the others."""

_RULES = 5
"""Beside a reason it names this many rules and counts the others."""

_SKIPPED = ("Không xét vì", "Skipped")
_NOT_STATED = ("Chưa có thông tin", "Not stated")


@entity
class Audit:
    """The outcome of every rule on every subject of a run (*kết quả kiểm tra*).

    Iterating over it makes the verdicts, one for every subject and every rule for its type, in a fixed order.

    Attributes:
        as_of: the day of the audit.
        records: what is kept of every subject, or of those for which a rule failed.
        rest: the number of the outcomes of the subjects that are not kept. They are in `counts` and in the texts, but
            have no verdicts.
        without_rules: names of the given types for which there is no rule.
        checked_until: the day until which the given table of units was checked, if the day of the audit is later.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    records: tuple[Record, ...] = attrs.field(
        repr=lambda records: f"<{len(records)} records>", validator=v.each(v.instance(Record))
    )
    rest: tuple[Many, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Many)))
    without_rules: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_identifier))
    checked_until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @property
    def provisional(self) -> bool:
        """Whether the day of the audit is after the day until which the given table of units was checked."""
        return self.checked_until is not None

    def __iter__(self) -> Iterator[Verdict]:
        return (verdict for record in self.records for verdict in record.verdicts())

    def __len__(self) -> int:
        return sum(len(record.pattern.rules) for record in self.records)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict. For a large run, they need much more memory than the audit itself."""
        return tuple(self)

    def about(self, subject_id: str) -> tuple[Verdict, ...]:
        """The verdicts on the subjects with an id."""
        v.argument(subject_id, str, "subject_id")
        return tuple(
            verdict for record in self.records if record.subject_id == subject_id for verdict in record.verdicts()
        )

    def _of(self, status: VerdictStatus) -> Iterator[Verdict]:
        for record in self.records:
            if record.detailed or any(one is None or one.status is status for one in record.pattern.outcomes):
                for rule, outcome in record.outcomes():
                    if outcome.status is status:
                        yield record.verdict(rule, outcome)

    @property
    def passed(self) -> tuple[Verdict, ...]:
        """The verdicts that passed."""
        return tuple(self._of(VerdictStatus.PASSED))

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The verdicts that failed, the most severe first."""
        return tuple(sorted(self._of(VerdictStatus.FAILED), key=lambda verdict: verdict.rule.severity.rank))

    @property
    def unstated(self) -> tuple[Verdict, ...]:
        """The verdicts on facts that are not stated (*chưa có thông tin*): neither failed nor passed."""
        return tuple(self._of(VerdictStatus.UNSTATED))

    @property
    def skipped(self) -> tuple[Verdict, ...]:
        """The skipped verdicts, with the reason."""
        return tuple(self._of(VerdictStatus.SKIPPED))

    @property
    def crashed(self) -> tuple[Verdict, ...]:
        """The verdicts of rules that crashed on a subject: a bug in the rule or in the user's calendar."""
        return tuple(self._of(VerdictStatus.CRASHED))

    @property
    def counts(self) -> Mapping[VerdictStatus, int]:
        """The number of verdicts of each status."""
        found, _ = self._counted()
        return {status: found[status] for status in VerdictStatus}

    def _patterns(self) -> list[tuple[Pattern, int]]:
        """The different patterns of the records, with the number of each."""
        patterns = {id(record.pattern): record.pattern for record in self.records}
        many = Counter(id(record.pattern) for record in self.records)
        return [(pattern, many[key]) for key, pattern in patterns.items()]

    def _counted(self) -> tuple[Counter[VerdictStatus], Counter[Skip]]:
        """The number of verdicts of each status, and of skipped ones for each reason."""
        found = [
            (one.status, one.skip, many)
            for pattern, many in self._patterns()
            for one in pattern.outcomes
            if one is not None
        ]
        found += [(one.status, one.skip, 1) for record in self.records for one in record.detailed]
        found += [(one.status, one.skip, one.number) for one in self.rest]
        statuses: Counter[VerdictStatus] = Counter()
        skips: Counter[Skip] = Counter()
        for status, skip, times in found:
            statuses[status] += times
            if status is VerdictStatus.SKIPPED and skip is not None:
                skips[skip] += times
        return statuses, skips

    def by_rule(self) -> tuple[tuple[Rule, tuple[Verdict, ...]], ...]:
        """The findings grouped by rule: the most severe first, then by the number of records."""
        groups: dict[str, list[Verdict]] = {}
        for verdict in self.failed:
            groups.setdefault(verdict.rule.id, []).append(verdict)
        found = [(group[0].rule, tuple(group)) for group in groups.values()]
        return tuple(sorted(found, key=lambda one: (one[0].severity.rank, -len(one[1]), one[0].id)))

    def text(self, language: Language, *, with_skips: bool = True) -> str:
        """A summary of the run: the number of each status, why rules were skipped, types without a rule.

        The summary of an empty run states that nothing was checked.

        Args:
            language: ``"vi"`` or ``"en"``.
            with_skips: whether the reasons why rules were skipped are listed.
        """
        tongue = as_language(language)
        counts, skips = self._counted()
        reasons: Counter[str] = Counter()
        for skip, many in skips.items():
            reasons[skip.text(tongue)] += many
        why = [
            f"{reason} ({say_number(many, tongue)})"
            for reason, many in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
        ]
        skipped = f"{choose(tongue, *_SKIPPED)}: {'; '.join(why)}." if why and with_skips else ""
        return self._summary(tongue, counts, skipped)

    def _summary(self, language: Language, counts: Mapping[VerdictStatus, int], skipped: str = "") -> str:
        said = ", ".join(f"{say_number(counts[one], language)} {one.text(language)}" for one in VerdictStatus)
        parts = [f"{said}.", skipped]
        if self.without_rules:
            types = ", ".join(terms.name_of_type(one, language) for one in self.without_rules)
            parts.append(f"{choose(language, 'Không có quy tắc cho', 'No rules for')}: {types}.")
        if not counts[VerdictStatus.PASSED] + counts[VerdictStatus.FAILED]:
            parts.append(choose(language, "Chưa có nội dung nào được kiểm tra.", "Nothing was checked."))
        if self.checked_until is not None:
            parts.append(choose(language, *_PROVISIONAL).format(day=say_day(self.checked_until, language)))
        return " ".join(filter(None, parts))

    def skips(self, language: Language) -> str:
        """The rules that were skipped, and those on facts that are not stated, as lines by reason; the first ones only."""
        tongue = as_language(language)
        lines: list[str] = []
        for status, title in ((VerdictStatus.UNSTATED, _NOT_STATED), (VerdictStatus.SKIPPED, _SKIPPED)):
            reasons: dict[str, Counter[str]] = {}
            for (skip, rule), many in self._without_result(status).items():
                reasons.setdefault(skip.text(tongue), Counter())[rule] += many
            most_first = sorted(reasons.items(), key=lambda one: (-one[1].total(), one[0]))
            if most_first:
                lines.append(f"{choose(tongue, *title)}:")
            lines += [_reason(reason, rules, tongue) for reason, rules in most_first]
        return "\n".join(lines)

    def _without_result(self, status: VerdictStatus) -> Counter[tuple[Skip, str]]:
        """The number of verdicts of a status without a result, by reason and rule."""
        outcomes = [
            (rule.id, outcome, many)
            for pattern, many in self._patterns()
            for rule, outcome in zip(pattern.rules, pattern.outcomes, strict=True)
            if outcome is not None
        ]
        outcomes += [
            (rule.id, outcome, 1)
            for record in self.records
            if record.detailed
            for rule, outcome in record.outcomes()
            if outcome.detailed
        ]
        found: Counter[tuple[Skip, str]] = Counter()
        for rule_id, outcome, times in outcomes:
            if outcome.status is status and outcome.skip is not None:
                found[outcome.skip, rule_id] += times
        for one in self.rest:
            if one.status is status and one.skip is not None:
                found[one.skip, one.rule] += one.number
        return found

    def findings(self, language: Language) -> str:
        """The findings as lines, grouped by rule: the rule with its count, then the records; the first ones only."""
        tongue = as_language(language)
        groups = self.by_rule()
        lines = [line for rule, found in groups[:_SHOWN] for line in _group(rule, found, tongue)]
        return "\n".join([*lines, *_more(len(groups) - _SHOWN, "- ", tongue)])

    def __str__(self) -> str:
        """A summary, the findings, the most severe first, and the rules that were skipped, by reason."""
        counts, _ = self._counted()
        return "\n".join(filter(None, [self._summary("en", counts), self.findings("en"), self.skips("en")]))


def _reason(reason: str, rules: Counter[str], language: Language) -> str:
    """A reason with the number of its verdicts and the rules, in the order of their ids."""
    ids = sorted(rules)
    named = ", ".join(ids[:_RULES])
    more = len(ids) - _RULES
    if more > 0:
        number = say_number(more, language)
        named += choose(language, f" và {number} quy tắc khác", f" and {number} more")
    return f"- {reason} ({say_number(rules.total(), language)}): {named}"


def _group(rule: Rule, found: tuple[Verdict, ...], language: Language) -> list[str]:
    """A rule with its findings: in one line for one record, else the count and the first records."""
    severity = rule.severity.text(language)
    if len(found) == 1:
        one = found[0]
        return [
            f"- {severity}, {one.title(language)}: {rule.text(language)} {one.details(language, titled=True)}".strip()
        ]
    many = say_number(len(found), language)
    counted = choose(language, f"{many} hồ sơ", f"{many} records")
    lines = [f"- {severity}, {counted}: {rule.text(language)}"]
    lines += [
        f"  - {one.title(language)}: {one.details(language, titled=True)}".rstrip(" :") for one in found[:_RECORDS]
    ]
    return [*lines, *_more(len(found) - _RECORDS, "  - ", language)]


def _more(many: int, mark: str, language: Language) -> list[str]:
    if many <= 0:
        return []
    number = say_number(many, language)
    return [choose(language, f"{mark}và {number} mục khác", f"{mark}and {number} more")]


_PROVISIONAL = (
    "Tạm tính đối với đơn vị hành chính: danh mục đơn vị hành chính được rà soát đến ngày {day}, ngày xét sau ngày này.",
    "Administrative units are provisional: the day is after the day until which the table of units was checked ({day}).",
)
