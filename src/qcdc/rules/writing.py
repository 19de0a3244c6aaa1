"""Writing rules: a topic with its act, as used for the library's own rules.

A rule is a function with its sentences and the place in the act that it is based on:

    slots = Topic("reception", ReceptionSlot, act="42/2013/QH13")

    @slots.rule(
        "calendar.posted_late",
        "24.4",
        day=lambda slot: slot.day,
        asks=("…", "The calendar of receptions is posted the required number of working days in advance."),
        gap=("…", "Posted {found:working day} in advance; at least {expected} required; {difference} short."),
        remedy=("…", "Post the calendar earlier."),
    )
    def posted_late(slot: ReceptionSlot, context: Context) -> Result: ...

It does not check the force of the law: the engine skips events while no cited place was in force.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar, cast, overload

from qcdc._kernel import validators as v
from qcdc.dates import DayOrPartial
from qcdc.errors import InvariantError
from qcdc.law import Citation
from qcdc.rules import reasons
from qcdc.rules.measures import NOT_DONE, days_before, done_of, known, late, notice_short, too_few, too_many
from qcdc.rules.place import Place
from qcdc.rules.reasons import NOT_APPLICABLE, NOT_STATED
from qcdc.rules.rule import (
    AS_OF,
    RULES_OF,
    AsOf,
    Context,
    Each,
    Gap,
    Judged,
    Result,
    Rule,
    Skip,
    Unjudged,
    ceiling,
    refuse_subject,
)
from qcdc.vocab import Basis, Confidence, Severity, Stage

__all__ = [
    "AS_OF",
    "LATE",
    "NOT_APPLICABLE",
    "NOT_DONE",
    "NOT_STATED",
    "Context",
    "Gap",
    "Judged",
    "Place",
    "Result",
    "Rule",
    "Skip",
    "Topic",
    "Unjudged",
    "days_before",
    "done_of",
    "known",
    "late",
    "notice_short",
    "reasons",
    "too_few",
    "too_many",
]

Pair = tuple[str, str]
P = TypeVar("P")
Q = TypeVar("Q")
F = TypeVar("F", bound=Callable[..., Result])

LATE: Pair = (
    "{at}: hạn {expected}; ngày thực hiện: {found}; quá hạn {difference} ngày.",
    "{at}: due {expected}; done: {found}; {difference:calendar day} late.",
)
"""The sentences for late steps."""


class Topic(Generic[P]):
    """The rules on one topic, with the act that they are based on.

    Args:
        prefix: the first part of the ids, such as ``"reception"``.
        subject: the type that the rules check, or several.
        act: the number of the act whose places the rules cite; ``None`` for rules without citations.
        basis: the basis of the rules; law, if there is an act, and practice otherwise.
        confidence: how certain the text of the act is.
        each: the parts of a subject that the rules check one by one, or why there are none.
    """

    @overload
    def __init__(
        self: Topic[Q],
        prefix: str,
        subject: type[Q],
        *,
        act: str | None = None,
        basis: Basis | None = None,
        confidence: Confidence | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self: Topic[Q],
        prefix: str,
        subject: type[Any] | tuple[type[Any], ...],
        *,
        act: str | None = None,
        basis: Basis | None = None,
        confidence: Confidence | None = None,
        each: Callable[[Any, Context], Iterable[Q] | Skip],
    ) -> None: ...

    @overload
    def __init__(
        self: Topic[Any],
        prefix: str,
        subject: tuple[type[Any], ...],
        *,
        act: str | None = None,
        basis: Basis | None = None,
        confidence: Confidence | None = None,
    ) -> None: ...

    def __init__(
        self,
        prefix: str,
        subject: type[Any] | tuple[type[Any], ...],
        *,
        act: str | None = None,
        basis: Basis | None = None,
        confidence: Confidence | None = None,
        each: Each | None = None,
    ) -> None:
        self._prefix = v.argument(prefix, str, "prefix")
        for value, cls, name in ((act, str, "act"), (basis, Basis, "basis"), (confidence, Confidence, "confidence")):
            if value is not None:
                v.argument(value, cls, name)
        refuse_subject(subject)
        if each is not None and not callable(each):
            raise v.wrong_type("each", "a_function", each)
        self._subject = subject
        self._act = act
        self._basis = basis if basis is not None else Basis.PRACTICE if act is None else Basis.LAW
        self._confidence = confidence if confidence is not None else _CONFIDENCE[self._basis]
        self._each = each
        self._rules: dict[str, Rule] = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules written so far."""
        return tuple(self._rules.values())

    def rule(
        self,
        name: str,
        *places: str,
        day: Callable[[P], DayOrPartial | Skip | None] | AsOf,
        asks: Pair,
        gap: Pair,
        remedy: Pair,
        severity: Severity | None = None,
        confidence: Confidence | None = None,
        basis: Basis | None = None,
        stages: tuple[Stage, ...] = (),
        each: Each | None = None,
        territory: bool = False,
        reads: tuple[str, ...] = (),
    ) -> Callable[[F], F]:
        """Write a rule: the decorator of its function.

        Args:
            name: the rest of its id.
            places: its provisions: ``"24.4"`` in the act of the topic (article, clause, point), or with the number of
                another act, ``"154/2026/NĐ-CP 23.1"``. It applies while one of them is in force.
            day: the day of the subject that it checks; `AS_OF` for a standing state. A `Skip` is the reason why there
                is nothing to check; ``None`` or a partial date means that the day is not stated.
            asks: its requirement, in Vietnamese and English.
            gap: the sentence for one gap, with ``{at} {found} {expected} {difference} {instead}``; in English
                ``{difference:day}`` is the number with its noun. A part in square brackets with ``{instead}`` is left
                out if the gap does not have it.
            remedy: what to do.
            severity: at most the one that the confidence allows, which is the default.
            confidence: if it is not that of the topic.
            basis: if it is not that of the topic.
            stages: the stages of *dân biết … thụ hưởng* it belongs to.
            each: the parts that it checks one by one, if they are not those of the topic.
            territory: whether it needs the table of units (``context.territory``); without one it is skipped.
            reads: the fields of the subject that `day` and the function read, if they read nothing else of it: then its
                outcome is found once for equal values, and `qcdc.rules.run_columns` can check it. Not for a rule on
                parts.

        Raises:
            InvariantError: the topic has a rule of this name (``rule.twice``), a place is not readable, or the
                severity is above what the confidence allows.
        """
        v.argument(name, str, "name")
        said = {"asks": asks, "gap": gap, "remedy": remedy}
        for field, pair in said.items():
            _refuse_unpaired(pair, field)
        sure = self._confidence if confidence is None else v.argument(confidence, Confidence, "confidence")
        based = self._basis if basis is None else basis
        named = f"{self._prefix}.{name}"
        self._refuse_twice(named)

        def write(function: F) -> F:
            self._refuse_twice(named)
            if not hasattr(function, "__dict__") or hasattr(function, "__self__"):
                # A built-in function or a bound method cannot hold its rules.
                raise v.wrong_type("function", "a_function", function)
            grade = ceiling(sure) if severity is None and based is not Basis.PRACTICE else severity
            made = Rule(
                id=named,
                subject=self._subject,
                severity=Severity.NOTICE if grade is None else grade,
                basis=based,
                citations=tuple(self._cited(v.argument(place, str, "places")) for place in places),
                confidence=sure,
                vi=asks[0],
                en=asks[1],
                gap_vi=gap[0],
                gap_en=gap[1],
                remedy_vi=remedy[0],
                remedy_en=remedy[1],
                stages=stages,
                day=day,
                each=self._each if each is None else each,
                check=function,
                territory=territory,
                reads=reads,
            )
            self._rules[named] = made
            # A rule of a module is pickled by the name of its function.
            written: dict[str, Rule] = getattr(function, RULES_OF, {})
            setattr(function, RULES_OF, {**written, named: made})
            return function

        return write

    def _refuse_twice(self, named: str) -> None:
        if named in self._rules:
            raise InvariantError("rule.twice", "name", id=named)

    def _cited(self, place: str) -> Citation:
        act, _, rest = place.rpartition(" ")
        if not act and "/" in rest:
            # An act as a whole, if its text was not read.
            return Citation.of(rest)
        if not act and self._act is None:
            raise InvariantError("rule.no_act", "places")
        return Citation.of(act or str(self._act), rest)


def _refuse_unpaired(pair: object, name: str) -> None:
    """A sentence is written in Vietnamese and in English."""
    both = cast("tuple[object, ...]", v.argument(pair, tuple, name))
    if len(both) != 2:
        raise InvariantError("rule.words", name)
    for words in both:
        v.argument(words, str, name)


_CONFIDENCE = {
    Basis.LAW: Confidence.VERIFIED,
    Basis.PRACTICE: Confidence.UNCERTAIN,
    Basis.ARITHMETIC: Confidence.VERIFIED,
}
