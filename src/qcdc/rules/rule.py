"""Rules (*quy tắc kiểm tra*): citations, sentences and a pure function, with its context and results."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cached_property
from typing import Any, Final, cast

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel import values
from qcdc._kernel.formatting import refuse_unreadable
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity, evolve, field_names, is_entity
from qcdc.catalogue import Catalogue, shipped
from qcdc.dates import DayOrPartial, OpenPeriod, WorkCalendar
from qcdc.errors import InvariantError, QcdcError, UnknownCodeError
from qcdc.law import Citation, LawBook
from qcdc.model import Figure, Territory
from qcdc.rules.place import Place
from qcdc.vocab import Basis, Confidence, Severity, Stage

__all__ = [
    "AS_OF",
    "RULES_OF",
    "AsOf",
    "Check",
    "Context",
    "Day",
    "Each",
    "Gap",
    "Judged",
    "Operand",
    "Result",
    "Rule",
    "Skip",
    "Unjudged",
    "ceiling",
    "is_ignorance",
    "refuse_subject",
]

Operand = int | Decimal | pendulum.Date | OpenPeriod | str | None

_CEILING = {
    Confidence.VERIFIED: Severity.BREACH,
    Confidence.KNOWN: Severity.WARNING,
    Confidence.UNCERTAIN: Severity.NOTICE,
}


@entity
class Context:
    """The context in which a rule checks its subject.

    Attributes:
        as_of: the day of the audit; anything later is ignored.
        territory: the units, if given.
        book: the law book with the limits, acts and days off.
        catalogue: the catalogue of indicators.
        register: the records beside which a record is checked (`qcdc.rules.Register`), if there are any.
        shared: values that the rules on one subject share; ``None`` for none. Values under ``"run"`` are shared by all
            subjects of a run.
    """

    as_of: pendulum.Date = attrs.field(validator=v.day)
    territory: Territory | None = None
    book: LawBook = attrs.field(repr=False)
    catalogue: Catalogue = attrs.field(factory=shipped, repr=False)
    register: object = attrs.field(default=None, repr=False)
    shared: dict[str, Any] | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def calendar(self) -> WorkCalendar:
        """The work calendar of the law book."""
        return self.book.calendar


@entity
class Skip:
    """The reason why a rule is skipped for a subject (*lý do không xét*), in both languages.

    Attributes:
        reason: a code, such as ``"no_territory"``.
        vi: the reason in Vietnamese, as a phrase in a sentence.
        en: the same in English.
        unstated: whether the reason is a fact that is not stated (*chưa có thông tin*). Such a verdict has a separate
            status: it is neither passed nor failed.
    """

    reason: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    unstated: bool = attrs.field(default=False, validator=v.check_flag)

    def text(self, language: Language) -> str:
        """The reason in words."""
        return choose(language, self.vi, self.en)


def _check_words(_: object, attribute: Any, value: str) -> None:
    """The values of a foreign code list are printed as they are."""
    v.check_text(_, attribute, str(value))


def _check_operand(_: object, attribute: Any, value: object) -> None:
    """A value in a sentence must be a number, a day, a period or a text."""
    if isinstance(value, str):
        _check_words(_, attribute, value)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        if isinstance(value, Decimal) and not value.is_finite():
            raise InvariantError("number.not_finite", attribute.name)
        refuse_unreadable(value, attribute.name)
    elif type(value) not in {pendulum.Date, OpenPeriod}:
        raise v.wrong_type(attribute.name, "a_number_a_day_a_period_or_a_text", value)


@entity
class Gap:
    """One place in a subject where a rule fails, with the value found, the value expected and their difference.

    Attributes:
        at: the place, such as ``Place.of("handlings[0].events[1]")``.
        about: the member of a code list that it concerns, such as a role or a ground; named in the language of the
            sentence.
        found: the value found.
        expected: the value that the rule requires.
        difference: their difference, in the unit named in the sentence of the rule.
        instead: what to write instead, if it is known: ``{instead}``. A part of a sentence in square brackets is left
            out without it.
        found_from: the figures whose number is found, or from which it was computed; the sentence states their marks.
        expected_from: the same for the value expected.
        citations: the provision for this gap, if the rule has several.
        key: what distinguishes it from other gaps at the same place and about the same member, such as the id of a
            linked record.
    """

    at: Place = attrs.field(validator=v.instance(Place))
    about: StrEnum | None = attrs.field(default=None, validator=v.maybe(v.all_of(v.member, _check_words)))
    found: Operand = attrs.field(default=None, validator=v.maybe(_check_operand))
    expected: Operand = attrs.field(default=None, validator=v.maybe(_check_operand))
    difference: Operand = attrs.field(default=None, validator=v.maybe(_check_operand))
    instead: Operand = attrs.field(default=None, validator=v.maybe(_check_operand))
    found_from: tuple[Figure, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Figure)))
    expected_from: tuple[Figure, ...] = attrs.field(default=(), repr=False, validator=v.each(v.instance(Figure)))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    key: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Unjudged:
    """One place in a subject that a rule could not check, and the reason. It is not a failure.

    Attributes:
        at: the place, as in a `Gap`.
        reason: the reason.
    """

    at: Place = attrs.field(validator=v.instance(Place))
    reason: Skip = attrs.field(validator=v.instance(Skip))


@entity
class Judged:
    """The result of a rule on several places: the gaps, the compared places, and the places that could not be checked.

    If no place was compared, the rule has not passed; it is skipped with the reasons.

    Attributes:
        gaps: where it fails.
        compared: the places it checked, including those that fail.
        left: the places it could not check.
        otherwise: why there is nothing to check, if no place was found at all and the reason is not the usual one.
    """

    gaps: tuple[Gap, ...] = attrs.field(default=(), validator=v.each(v.instance(Gap)))
    compared: tuple[Place, ...] = attrs.field(default=(), validator=v.each(v.instance(Place)))
    left: tuple[Unjudged, ...] = attrs.field(default=(), validator=v.each(v.instance(Unjudged)))
    otherwise: Skip | None = attrs.field(default=None, validator=v.maybe(v.instance(Skip)))


_BEYOND = frozenset({"day.out_of_range", "period.year"})
_PARTIAL = ("day.not_certain", "day.not_ordered", "day.partial")


def is_ignorance(error: Exception) -> bool:
    """Whether an error means that something is not known or cannot be counted, which is not a failure of the subject.

    Examples are days off, a limit or a unit that is not in the tables, and a day beyond the years that can be counted.
    """
    return isinstance(error, UnknownCodeError) or (isinstance(error, QcdcError) and error.code in _BEYOND)


def is_not_stated(error: Exception) -> bool:
    """Whether an error means that a record states only the month or the year of a day that is needed."""
    return isinstance(error, QcdcError) and error.code in _PARTIAL


class AsOf(Enum):
    """The day of the audit itself: the day of a rule about a standing state, such as a committee without a head."""

    AS_OF = "as_of"


AS_OF: Final = AsOf.AS_OF
"""The law of the day of the audit applies to a rule about a standing state."""

Result = Skip | Judged | Iterable[Gap | Unjudged]
Check = Callable[[Any, Context], Result]
Day = Callable[[Any], DayOrPartial | Skip | None]
Each = Callable[[Any, Context], Iterable[Any] | Skip]


def _check_function(_: object, attribute: Any, value: Any) -> None:
    if not callable(value):
        raise v.wrong_type(attribute.name, "a_function", value)


def _check_day(_: object, attribute: Any, value: Any) -> None:
    if value is not AS_OF:
        _check_function(_, attribute, value)


@entity
class Rule:
    """A rule (*quy tắc kiểm tra*), as a `Topic` makes it.

    Attributes:
        id: stable dotted name.
        subject: the type it checks, or several.
        severity: breach, warning or notice; at most what the confidence allows.
        basis: its basis; all but practice and arithmetic need a citation.
        citations: the provisions it is based on. It applies to events while one of them was in force.
        confidence: how certain its source is.
        vi: what it requires, in Vietnamese; `gap_vi` is the sentence for one gap with ``{at} {found} {expected}
            {difference} {instead}``.
        en: the same in English.
        remedy_vi: what to do.
        remedy_en: the same in English.
        stages: the stages of *dân biết … thụ hưởng* it belongs to.
        day: the day of its subject (or of each part) that it checks; `AS_OF` for a standing state.
        each: the parts of the subject that it checks one by one; ``None``: the subject itself.
        check: the pure function of a subject, or a part of it.
        territory: whether it needs the table of units; without one it is skipped.
        reads: the fields of its subject that `day` and `check` read, if they read nothing else of it; empty: they may
            read all of it. The outcome then depends on these values alone: it is found once for equal values, and
            `run_columns` checks columns of them. Only for a rule without parts.
    """

    id: str = attrs.field(validator=v.check_identifier)
    subject: type[Any] | tuple[type[Any], ...] = attrs.field(validator=lambda _, __, value: refuse_subject(value))
    severity: Severity = attrs.field(validator=v.instance(Severity))
    basis: Basis = attrs.field(default=Basis.LAW, validator=v.instance(Basis))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    gap_vi: str = attrs.field(validator=v.check_text)
    gap_en: str = attrs.field(validator=v.check_text)
    remedy_vi: str = attrs.field(validator=v.check_text)
    remedy_en: str = attrs.field(validator=v.check_text)
    stages: tuple[Stage, ...] = attrs.field(default=(), validator=v.each(v.instance(Stage)))
    day: Day | AsOf = attrs.field(default=AS_OF, repr=False, eq=False, validator=_check_day)
    each: Each | None = attrs.field(default=None, repr=False, eq=False, validator=v.maybe(_check_function))
    check: Check = attrs.field(repr=False, eq=False, validator=_check_function)
    territory: bool = attrs.field(default=False, validator=v.check_flag)
    reads: tuple[str, ...] = attrs.field(default=(), repr=False, eq=False, validator=v.each(v.check_identifier))

    @values.check
    def _check_cited(self) -> values.Faults:
        if self.basis is Basis.LAW and not self.citations:
            yield InvariantError("rule.uncited", "citations")

    @values.check(needs=("reads",))
    def _check_reads(self) -> values.Faults:
        if self.reads and (self.each is not None or self.territory):
            yield InvariantError("rule.reads", "reads")

    @values.check
    def _check_severity(self) -> values.Faults:
        if self.severity.rank < ceiling(self.confidence).rank:
            yield InvariantError(
                "rule.severity", "severity", confidence=self.confidence, severity=ceiling(self.confidence)
            )

    def __reduce__(self) -> tuple[object, ...]:
        """A rule of a module is pickled by the name of its function: its day is often a lambda."""
        fields = {name: getattr(self, name) for name in field_names(Rule)}
        written: dict[str, Rule] = getattr(self.check, RULES_OF, {})
        own = written.get(self.id)
        if own is None:
            return _built, (fields,)
        changed = {name: value for name, value in fields.items() if value is not getattr(own, name)}
        return _written, (self.check, self.id, changed)

    @cached_property
    def subjects(self) -> tuple[type[Any], ...]:
        """The types it checks."""
        return self.subject if isinstance(self.subject, tuple) else (self.subject,)

    def in_force(self, day: pendulum.Date, book: LawBook) -> tuple[Citation, ...]:
        """The provisions cited that are in force on a day."""
        v.argument(book, LawBook, "book")
        return tuple(one for one in self.citations if book.in_force(one, on=day))

    def text(self, language: Language) -> str:
        """The requirement of the rule."""
        return choose(language, self.vi, self.en)

    def remedy(self, language: Language) -> str:
        """The remedy."""
        return choose(language, self.remedy_vi, self.remedy_en)


RULES_OF: Final = "__qcdc_rules__"
"""The attribute of a function that holds the rules written with it, by id."""


def ceiling(confidence: Confidence) -> Severity:
    """The highest severity that a confidence allows."""
    return _CEILING[confidence]


def _built(fields: dict[str, Any]) -> Rule:
    return Rule(**fields)


def _written(check: Check, id: str, changed: dict[str, Any]) -> Rule:
    own: Rule = getattr(check, RULES_OF)[id]
    return evolve(own, **changed) if changed else own


def refuse_subject(value: object) -> None:
    """Refuse anything other than one or several types of the library, each of them once."""
    types = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    if not types or not all(map(is_entity, types)):
        raise InvariantError("rule.subject", "subject")
    if len(set(types)) < len(types):
        raise InvariantError("rule.subject_twice", "subject")
