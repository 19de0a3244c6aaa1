"""The plan of a run: what cannot apply is decided once, and only the other rules look at a subject.

A plan knows three things without looking: the kind of a petition excludes rules on other kinds; the kinds of steps of its
handlings exclude rules on other steps; and between two days on which an act or provision begins or ends, the same
provisions are in force. Outcomes without places are kept once for all subjects, so that a skip costs no memory.
The verdicts are those of the plain way (`qcdc.rules.judging`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from operator import attrgetter
from typing import Any, NamedTuple, cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import evolve
from qcdc.errors import QcdcError
from qcdc.law import Citation, LawBook
from qcdc.law.provisions import borders
from qcdc.model import Petition
from qcdc.model.provenance import origins_of
from qcdc.rules import reasons
from qcdc.rules.judging import PASSED, capped, day_or_skip, force_of, merged, of_error, said, skipped, without_gaps
from qcdc.rules.keys import key_of, where
from qcdc.rules.naming import named
from qcdc.rules.results import Outcome, Pattern, Record
from qcdc.rules.rule import AsOf, Check, Context, Day, Each, Rule, Skip, Unjudged
from qcdc.rules.runs import HandlingDay, Handlings, PetitionParts, runs_of
from qcdc.vocab import HandlingEventKind, Origin, VerdictStatus

__all__ = ["Plan"]

_MOST = 4_096
"""The largest number of equal values of one sort that a plan keeps; further ones are made again."""
_MOST_SCALARS = 65_536
"""The largest number of outcomes that a plan keeps for one rule on fields."""


class _Look(NamedTuple):
    """A rule that looks at a subject, its place among the rules, and what it reads if that is only a few fields.

    `day` is ``None`` for a rule on a standing state.
    """

    slot: int
    rule: Rule
    day: Day | None
    check: Check
    read: Callable[[object], object] | None
    seen: dict[object, Outcome]


class _Group(NamedTuple):
    """The rules that look at the same parts; ``None``: at the subject itself."""

    each: Each | None
    looks: tuple[_Look, ...]


class _Shape:
    """The rules for subjects that are alike: the outcomes that are known, and the rules that must look."""

    __slots__ = ("groups", "known", "patterns", "rules")

    def __init__(self, rules: tuple[Rule, ...], known: list[Outcome | None]) -> None:
        self.rules = rules
        self.known = known
        self.patterns: dict[tuple[int, ...], Pattern] = {}
        groups: dict[object, list[_Look]] = {}
        each: dict[object, Each | None] = {}
        for slot, rule in enumerate(rules):
            if known[slot] is None:
                # Equal parts are found once; other functions than ours are compared by identity.
                if isinstance(rule.each, Handlings):
                    key: object = Handlings  # the kinds are known: those that are left check the same handlings
                else:
                    key = rule.each if isinstance(rule.each, PetitionParts) else id(rule.each)
                each.setdefault(key, rule.each)
                fields = rule.reads if rule.each is None else ()
                read = attrgetter(*fields) if fields else None
                day = None if isinstance(rule.day, AsOf) else rule.day
                groups.setdefault(key, []).append(_Look(slot, rule, day, rule.check, read, {}))
        self.groups = tuple(_Group(each[key], tuple(looks)) for key, looks in groups.items())


class _Kind:
    """The rules for a type, and of petitions for a kind, with the shapes that were met so far."""

    __slots__ = ("by_life", "by_steps", "needing", "whole")

    def __init__(self, whole: _Shape, needing: list[tuple[int, frozenset[HandlingEventKind], Outcome]]) -> None:
        self.whole = whole
        self.needing = needing
        self.by_life: dict[tuple[int, ...], _Shape] = {}
        self.by_steps: dict[frozenset[HandlingEventKind], _Shape] = {}


class Plan:
    """Rules for many subjects.

    Args:
        rules: the rules.
        context: the context of the run.
        unstated: whether facts that are not stated have a separate status.
    """

    def __init__(self, rules: Iterable[Rule], context: Context, *, unstated: bool) -> None:
        self._of_type: dict[type, list[Rule]] = {}
        ordered = sorted(rules, key=lambda rule: rule.id)
        for rule in ordered:
            for judged in rule.subjects:
                self._of_type.setdefault(judged, []).append(rule)
        self._context = context
        self._unstated = unstated
        # Values for all subjects of a run are kept under "run"; the others only for one subject.
        self._shared: dict[Any, Any] = {}
        self._run: dict[str, Any] = {} if context.shared is None else context.shared
        self._sharing = evolve(context, shared=self._shared)
        self._kinds: dict[tuple[type, object], _Kind] = {}
        self._kept = _Kept()
        # What is prepared for a type is prepared when the first subject of it comes: a run may have only one.
        self._capped: dict[type, tuple[Rule, ...]] = {}
        self._force = _Force(context.book)

    def applies_to(self, subject: object) -> bool:
        """Whether there is a rule for the type of a subject."""
        return type(subject) in self._of_type

    def record(self, subject: object) -> Record:
        """The outcomes of all rules on one subject; shared values are computed once."""
        self._shared.clear()
        self._shared["run"] = self._run
        shape = self._shape(subject)
        found: list[tuple[int, Outcome]] = []
        for each, looks in shape.groups:
            if each is None:
                found += [(look.slot, self._whole(look, subject)) for look in looks]
            else:
                self._parts(each, looks, subject, found)
        if not self._unstated:
            found = [(slot, self._without_unstated(one)) for slot, one in found]
        detailed = [(slot, one) for slot, one in found if one.gaps or one.left or one.compared]
        failed = any(one.status is VerdictStatus.FAILED for _, one in detailed)
        return Record(
            type(subject).__name__,
            named(subject, self._context.territory),
            Origin.SYNTHETIC in origins_of(subject),
            self._pattern(shape, found),
            self._kept.together(detailed, failed=failed) if detailed else (),
            key_of(subject) if failed else (),
            where(subject) if failed else (),
        )

    def _shape(self, subject: object) -> _Shape:
        """The shape of a subject: its type, and of a petition its kind and the kinds of its steps so far."""
        key = (type(subject), subject.kind if isinstance(subject, Petition) else None)
        kind = self._kinds.get(key)
        if kind is None:
            kind = self._kinds[key] = self._made(*key)
        if not kind.needing or not isinstance(subject, Petition):
            return kind.whole
        runs = runs_of(subject, self._sharing)
        if isinstance(runs, Skip):
            return kind.whole
        life = tuple([id(event.kind) for run in runs for event in run.events])
        found = kind.by_life.get(life)
        if found is None:
            found = _narrowed(kind, frozenset(event.kind for run in runs for event in run.events))
            if len(kind.by_life) < _MOST:
                kind.by_life[life] = found
        return found

    def _made(self, cls: type, kind: object) -> _Kind:
        rules = self._capped.get(cls)
        if rules is None:
            rules = self._capped[cls] = tuple(capped(rule, self._context.book) for rule in self._of_type[cls])
        other = self._kept.skipped(reasons.OTHER_KIND)
        none = self._kept.skipped(reasons.NOT_APPLICABLE)
        known: list[Outcome | None] = []
        needing: list[tuple[int, frozenset[HandlingEventKind], Outcome]] = []
        for slot, rule in enumerate(rules):
            each, day = rule.each, rule.day
            excluded = cls is Petition and isinstance(each, PetitionParts) and each.kinds and kind not in each.kinds
            lacking = rule.territory and self._context.territory is None
            known.append(self._kept.skipped(reasons.NO_TERRITORY) if lacking else other if excluded else None)
            if isinstance(each, PetitionParts) and each.needs:
                needing.append((slot, each.needs, none))
            elif isinstance(each, Handlings) and isinstance(day, HandlingDay) and (day.needs or kind not in day.kinds):
                # Without a kind of step that is there, nothing ever starts.
                needs = day.needs if not day.kinds or kind in day.kinds else frozenset[HandlingEventKind]()
                needing.append((slot, needs, self._kept.skipped(day.otherwise)))
        return _Kind(_Shape(rules, known), needing if cls is Petition else [])

    def _parts(self, each: Each, looks: tuple[_Look, ...], subject: object, found: list[tuple[int, Outcome]]) -> None:
        """The outcomes of the rules that look at the same parts."""
        try:
            parts = each(subject, self._sharing)
            if isinstance(parts, Skip):
                all_of_them = self._kept.skipped(parts)
            else:
                several: Sequence[Any] = tuple(v.arguments(parts, "each"))
                if several:
                    found += [(look.slot, self._merged(look, several)) for look in looks]
                    return
                all_of_them = self._kept.skipped(reasons.NOT_APPLICABLE)
        except Exception as error:  # noqa: BLE001 - a run never raises; only the code travels, never the message
            all_of_them = self._kept.outcome(of_error(error))
        found += [(look.slot, all_of_them) for look in looks]

    def _merged(self, look: _Look, parts: Sequence[Any]) -> Outcome:
        if len(parts) == 1:
            return self._look(look, parts[0])
        return self._kept.outcome(merged([self._look(look, part) for part in parts]))

    def _whole(self, look: _Look, subject: object) -> Outcome:
        """The outcome of a rule on a whole subject; if it reads only some fields, their values decide it."""
        if look.read is None:
            return self._look(look, subject)
        values = look.read(subject)
        found = look.seen.get(values)
        if found is None:
            found = self._look(look, subject)
            if len(look.seen) < _MOST_SCALARS:
                look.seen[values] = found
        return found

    def _look(self, look: _Look, part: object) -> Outcome:
        """The outcome of a rule on one part, by the law of the day of that part; raises no errors."""
        rule, context = look.rule, self._sharing
        try:
            day: Any = context.as_of if look.day is None else look.day(part)
            if type(day) is not pendulum.Date or day > context.as_of:
                # Asked again with the reasons in full.
                day = day_or_skip(rule, part, context)
            cited = day if type(day) is Skip else self._force.at(rule, day) if rule.citations else ()
            if isinstance(cited, Skip):
                return self._kept.skipped(cited)
            found = result = cast("object", look.check(part, context))
            if isinstance(found, Skip):
                return self._kept.skipped(found)
            if type(found) is list:
                few = cast("list[object]", found)
                if not few:
                    return PASSED
                if len(few) == 1 and isinstance(few[0], Unjudged):
                    return self._kept.left(few[0])
            return self._kept.outcome(said(result, rule, cited))
        except Exception as error:  # noqa: BLE001 - as above
            return self._kept.outcome(of_error(error))

    def _without_unstated(self, one: Outcome) -> Outcome:
        """A fact that is not stated as the reason of a skipped rule."""
        if one.status is not VerdictStatus.UNSTATED:
            return one
        return self._kept.outcome(one._replace(status=VerdictStatus.SKIPPED))

    def _pattern(self, shape: _Shape, found: list[tuple[int, Outcome]]) -> Pattern:
        """The pattern of the outcomes, with those that are known; one that names places is not part of it."""
        # An outcome of a pattern exists as long as the pattern, so its identity is not re-used.
        key = tuple([0 if one.gaps or one.left or one.compared else id(one) for _, one in found])
        pattern = shape.patterns.get(key)
        if pattern is None:
            outcomes = [one if one is None or self._unstated else self._without_unstated(one) for one in shape.known]
            for slot, one in found:
                outcomes[slot] = None if one.detailed else one
            pattern = Pattern(shape.rules, tuple(outcomes))
            if len(shape.patterns) < _MOST:
                shape.patterns[key] = pattern
        return pattern


def _narrowed(kind: _Kind, steps: frozenset[HandlingEventKind]) -> _Shape:
    """The rules for petitions whose handlings have these kinds of step and no other."""
    found = kind.by_steps.get(steps)
    if found is None:
        known = list(kind.whole.known)
        for slot, needs, otherwise in kind.needing:
            if known[slot] is None and needs.isdisjoint(steps):
                known[slot] = otherwise
        found = _Shape(kind.whole.rules, known)
        if len(kind.by_steps) < _MOST:
            kind.by_steps[steps] = found
    return found


class _Kept:
    """Equal outcomes, kept once, and the combinations of those that name places but no gap.

    They are looked up by the identity of their parts first, because hashing every outcome would take longer than
    checking it. What is kept holds its parts, so that their identities are not re-used.
    """

    def __init__(self) -> None:
        self._skipped: dict[int, Outcome] = {}
        self._left: dict[int, Outcome] = {}
        self._by_parts: dict[tuple[object, ...], Outcome] = {}
        self._equal: dict[Outcome, Outcome] = {}
        self._together: dict[tuple[int, ...], tuple[Outcome, ...]] = {}

    def skipped(self, skip: Skip) -> Outcome:
        """The outcome of a rule that is skipped, or whose fact is not stated."""
        found = self._skipped.get(id(skip))
        if found is None:
            made = skipped(skip)
            found = self._kept(made)
            if found is made and len(self._skipped) < _MOST:
                self._skipped[id(skip)] = found
        return found

    def left(self, one: Unjudged) -> Outcome:
        """The outcome of a rule that could not check one place, and found nothing else."""
        found = self._left.get(id(one))
        if found is None:
            made = without_gaps((), (one,), None)
            found = self._kept(made)
            if found is made and len(self._left) < _MOST:
                self._left[id(one)] = found
        return found

    def outcome(self, found: Outcome) -> Outcome:
        """The outcome kept for an equal one; one with gaps is not kept."""
        if found.gaps:
            return found
        # The two parts of an `Unjudged` are shared more often than the value itself.
        left = [part for one in found.left for part in (id(one.at), id(one.reason))]
        key = (found.status, found.crash, id(found.skip), *map(id, found.compared), None, *left)
        kept = self._by_parts.get(key)
        if kept is None:
            kept = self._kept(found)
            if kept is found and len(self._by_parts) < _MOST:
                self._by_parts[key] = kept
        return kept

    def _kept(self, found: Outcome) -> Outcome:
        kept = self._equal.get(found)
        if kept is None:
            kept = found
            if len(self._equal) < _MOST:
                self._equal[found] = found
        return kept

    def together(self, detailed: list[tuple[int, Outcome]], *, failed: bool) -> tuple[Outcome, ...]:
        """The outcomes in the order of their rules; equal combinations without a gap are kept once."""
        detailed.sort(key=lambda one: one[0])
        found = tuple([one for _, one in detailed])
        if failed:
            return found
        key = tuple(map(id, found))
        kept = self._together.get(key)
        if kept is None:
            kept = found
            if len(self._together) < _MOST:
                self._together[key] = found
        return kept


class _Force:
    """The provisions cited by a rule that are in force on a day, by window.

    Between two days on which an act or a provision begins or ends, nothing changes.
    """

    def __init__(self, book: LawBook) -> None:
        self._book = book
        self._borders: dict[str, list[int]] = {}
        self._known: dict[tuple[str, int], tuple[Citation, ...] | Skip] = {}

    def _borders_of(self, rule: Rule) -> list[int]:
        found = set(self._book.borders_of_acts())
        for place in rule.citations:
            with suppress(QcdcError):  # an act that the book does not hold
                found.update(day.toordinal() for day in borders(self._book.stretches_of(place)))
        return sorted(found)

    def at(self, rule: Rule, day: pendulum.Date) -> tuple[Citation, ...] | Skip:
        """The provisions in force on a day, or why there are none."""
        if not rule.citations:
            return rule.citations
        known = self._borders.get(rule.id)
        if known is None:
            known = self._borders[rule.id] = self._borders_of(rule)
        key = (rule.id, bisect_right(known, day.toordinal()))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = force_of(rule, day, self._book)
        return found
