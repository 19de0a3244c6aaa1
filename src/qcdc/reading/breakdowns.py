"""Totals and their parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from itertools import takewhile

from qcdc.reading.breakdown_words import (
    AND,
    BESIDES,
    DONE,
    GOING_ON,
    IN_TOTAL,
    IS_DONE,
    NEW_CLASS,
    OF_TOTAL,
    OLD_CLASS,
    PARTS_CUE,
    REST,
    SUM,
)
from qcdc.reading.links import ProposedBreakdown
from qcdc.reading.standing import FAR, Context, Standing, alike, related, room
from qcdc.vocab import Measure, SpanKind

__all__ = ["Breakdowns"]

K = SpanKind
_MOST_PARTS = 12


class Breakdowns:
    """Proposed breakdowns, one kind of words after the other."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.breakdowns: list[ProposedBreakdown] = []
        self.known = set[tuple[int, tuple[int, ...]]]()
        self.exact = set[int]()
        """The totals of breakdowns in several parts that add up."""
        self.summed = set[tuple[int, ...]]()
        self.total_of: dict[int, int] = {}
        self.among: dict[int, int] = {}
        """How many parts the first breakdown of a part has."""
        self.besides = {one.at for one in context.ones if BESIDES.search(context.led(one))}
        """The figures that come on top of what was counted before: *ngoài ra 40 đơn*."""

    def all(self) -> list[ProposedBreakdown]:
        """Every proposal, once."""
        self._bracketed()
        self._cued()
        self._in_total()
        self._rests()
        self._done_and_going_on()
        self._selections()
        self._sums()
        self._drop_repeated()
        return self.breakdowns

    def _add(self, total: Standing, parts: list[Standing], exhaustive: bool | None, cue: str) -> None:  # noqa: FBT001 - of the link
        if not parts or any(one.at == total.at for one in parts) or len(parts) > _MOST_PARTS:
            return
        places = tuple(one.at for one in parts)
        if (total.at, places) in self.known:
            return
        self.known.add((total.at, places))
        agrees = self._adds_up(total, parts, exhaustive=exhaustive)
        if agrees and len(parts) > 1:
            self.exact.add(total.at)
            self.summed.add(places)
        for one in parts:
            self.total_of.setdefault(one.at, total.at)
            self.among.setdefault(one.at, len(parts))
        self.breakdowns.append(
            ProposedBreakdown(
                total=total.at,
                parts=places,
                exhaustive=exhaustive,
                cue=" ".join(cue.split()),
                agrees=agrees,
            )
        )

    @staticmethod
    def _adds_up(total: Standing, parts: Iterable[Standing], *, exhaustive: bool | None) -> bool | None:
        given = list(parts)
        together = sum((one.value for one in given), Fraction())
        if total.hedged or any(one.hedged for one in given):
            return None
        spare = room((total, *given))
        exact = abs(together - total.value) <= spare
        if exact or not all(alike(total, one) for one in given):
            return exact or None
        if exhaustive or together > total.value:
            return False
        return True if exhaustive is False else None

    def _bracketed(self) -> None:
        """*20 đoàn (vụ việc cũ 11 vụ, mới phát sinh 09 vụ)*."""
        for index, (start, end) in enumerate(self.context.brackets):
            inside = self.context.inside.get(index, [])[: 3 * _MOST_PARTS]
            if not inside or not inside[0].at:
                continue
            total = self.context.ones[inside[0].at - 1]
            lead = self.context.text[total.end : start]
            if not total.counts or len(lead) > 60 or re.search(r"[.;:]\s", lead):
                continue
            parts = [one for one in inside if one.counts and one.figure.kind is K.LEVEL]
            words = self.context.text[start:end]
            if not parts or any(not alike(parts[0], one) for one in parts):
                continue
            parts = self._without_sum(parts)
            cue, exhaustive = self._cue_of(words, parts, start)
            total = self._of_pair(total, parts[0])
            fits = self._adds_up(total, parts, exhaustive=True)
            if not cue and (len(parts) < 2 or not fits):
                continue
            if any(one.value > total.value for one in parts) or (not related(total, parts[0]) and not fits):
                continue
            self._add(total, parts, exhaustive, cue)

    def _without_sum(self, parts: list[Standing]) -> list[Standing]:
        """The numbers of a bracket without their sum: *(kỳ trước 12, mới 30, tổng số 42)*."""
        for one in (parts[-1], parts[0]) if len(parts) > 2 else ():
            if (cue := SUM.search(self.context.led(one))) is not None:
                others = [other for other in parts if other.at != one.at]
                self._add(one, others, True, cue["cue"])
                return others
        return parts

    def _of_pair(self, total: Standing, part: Standing) -> Standing:
        """The number of a pair that has the unit of the parts."""
        if total.figure.group is None or alike(total, part):
            return total
        near = self.context.ones[max(0, total.at - 2) : total.at]
        return next((one for one in near if one.figure.group == total.figure.group and alike(one, part)), total)

    def _cue_of(self, words: str, parts: list[Standing], start: int) -> tuple[str, bool | None]:
        """The words in a bracket that make its numbers the parts, and whether they are all parts."""
        found = PARTS_CUE.search(words)
        # Digits and their words are left out, so that a unit word is no cue.
        classes = " | ".join(f"{self.context.led(one)} {self.context.trail(one)}" for one in parts)
        if len(parts) >= 2 and OLD_CLASS.search(classes) and NEW_CLASS.search(classes):
            return "cũ … mới", True
        if len(parts) >= 2 and re.search(r"\bđã\b", classes) and GOING_ON.search(classes):
            return "đã … đang", True
        if found is not None:
            if found["all"]:
                return found["cue"], True
            return found["cue"], False if found["some"] or len(parts) == 1 else None
        if len(parts) >= 2 and AND.search(self.context.text[parts[-2].end : parts[-1].start]):
            return "(… và …)", True
        if len(parts) == 1 and re.search(
            r"(?<!\w)(?:có|nữ|từ kỳ trước|kỳ trước)(?!\w)", self.context.text[start : parts[0].end + 40]
        ):
            return "(… có …)", False
        return "", None

    def _cued(self) -> None:
        """*2.345 đơn, trong đó có 1.200 đơn khiếu nại, …*; *gồm …*."""
        starts = [one.start for one in self.context.ones]
        cues = list(PARTS_CUE.finditer(self.context.text))
        for number, cue in enumerate(cues):
            first = bisect_right(starts, cue.start())
            if not first or first == len(self.context.ones):
                continue
            if self.context.bracket_at(cue.start()) is not None:
                continue
            stop = cues[number + 1].start() if number + 1 < len(cues) else len(self.context.text)
            after = [one for one in self.context.ones[first : first + 3 * _MOST_PARTS] if one.start < stop]
            sentence = after[0].sentence if after else -1
            after = [one for one in after if one.sentence == sentence and one.counts and one.bracket is None]
            before = self.context.counts_before(first, sentence)
            total = self._total_before(before, after)
            if total is None or not alike(total, after[0]):
                continue
            same = [one for one in after if alike(one, total) and one.figure.kind in {K.LEVEL, K.PAIR}]
            parts = self._take(total, _once_a_group(same))
            if parts:
                alone = len(parts) == 1
                rest = any(REST.search(self.context.led(one)) for one in parts)
                exhaustive = True if cue["all"] or rest else False if cue["some"] or alone else None
                self._add(total, parts, exhaustive, cue["cue"])

    @staticmethod
    def _total_before(before: list[Standing], after: list[Standing]) -> Standing | None:
        """The nearest count before a cue with a unit that some number behind it has, and not below it."""
        for one in reversed(before[-4:]):
            if any(alike(one, part) and part.value <= one.value for part in after[:4]):
                return one
        return None

    def _take(self, total: Standing, same: list[Standing]) -> list[Standing]:
        """The parts of a list: as many as make the total; else those before the sum is above it or the list ends."""
        sums, together = list[Fraction](), Fraction()
        for one in same[:_MOST_PARTS]:
            together += one.value
            sums.append(together)
        spare = room((total, *same[:_MOST_PARTS]))
        exact = next(
            (count for count, value in enumerate(sums, 1) if count > 1 and abs(value - total.value) <= spare), None
        )
        if exact is not None:
            return same[:exact]
        parts: list[Standing] = []
        for one, value in zip(same, sums, strict=False):
            if value > total.value + spare:
                break
            if parts and (";" in self.context.between(parts[-1], one) or one.at in self.besides):
                break
            parts.append(one)
        # Of a longer list, the first numbers are not all of its parts.
        return [] if len(parts) == _MOST_PARTS < len(same) else parts

    def _rests(self) -> None:
        """*238/316 vụ việc, …, còn lại 35 vụ việc*."""
        for one in self.context.ones:
            cue = REST.search(self.context.led(one)) if one.counts and one.figure.kind is K.LEVEL else None
            if cue is None:
                continue
            if one.at in self.total_of:
                continue
            before = [
                other
                for other in self.context.counts_before(one.at, one.sentence)
                if other.sentence == one.sentence and alike(one, other)
            ]
            whole = next((other for other in reversed(before) if other.figure.kind is K.WHOLE), None)
            part = None if whole is None else self.context.part_of(whole)
            if whole is not None and part is not None:
                self._add(whole, [part, one], True, cue["cue"])
                continue
            levels = [
                other
                for other in before
                if other.bracket is None and other.figure.kind is K.LEVEL and other.at not in self.total_of
            ]
            for at, total in enumerate(levels):
                parts = [*levels[at + 1 :], one]
                if len(parts) > 1 and self._adds_up(total, parts, exhaustive=True):
                    self._add(total, parts, True, cue["cue"])
                    break
            else:
                if (
                    len(levels) >= 2
                    and cue["cue"].casefold() != "còn"
                    and levels[0].value > max(levels[-1].value, one.value)
                ):
                    self._add(levels[0], [*levels[1:], one], True, cue["cue"])

    def _in_total(self) -> None:
        """*Trong tổng số 406 ý kiến, có 344 ý kiến …*."""
        for total in self.context.ones:
            cue = IN_TOTAL.search(self.context.led(total)) if total.counts else None
            if cue is None or total.figure.kind is K.PART:
                continue
            later = self.context.ones[total.at + 1 : total.at + 1 + FAR]
            same = [
                one
                for one in later
                if one.counts and one.sentence == total.sentence and one.figure.kind in {K.LEVEL, K.PAIR}
            ]
            before = self.context.ones[total.at - 1] if total.at else None
            if before is not None and before.sentence == total.sentence and before.counts and alike(before, total):
                continue
            if same and alike(same[0], total) and same[0].value <= total.value:
                parts = self._take(total, _once_a_group([one for one in same if alike(one, total)]))
                whole = len(parts) > 1 and self._adds_up(total, parts, exhaustive=True)
                self._add(total, parts if whole else parts[:1], None if whole else False, cue["cue"])

    def _done_and_going_on(self) -> None:
        """*đã giải quyết 1/5 vụ, đang giải quyết 4 vụ*: done or not yet, there is no third."""
        for done in self.context.ones:
            if (
                not done.counts
                or done.figure.kind not in {K.LEVEL, K.PART}
                or not IS_DONE.search(self.context.clause(done))
            ):
                continue
            later = [
                one for one in self.context.ones[done.at + 1 : done.at + 4] if one.counts and one.figure.kind is K.LEVEL
            ]
            going_on = next((one for one in later if one.sentence == done.sentence and alike(one, done)), None)
            if going_on is None or not GOING_ON.search(self.context.clause(going_on)):
                continue
            if done.figure.kind is K.PART:
                whole = self.context.whole_of(done)
                if whole is not None:
                    self._add(whole, [done, going_on], True, "đã … đang")
                continue
            least = max(done.value, going_on.value)
            tops = [
                one
                for one in self.context.counts_before(done.at, done.sentence)
                if one.sentence == done.sentence
                and one.bracket == done.bracket
                and one.measure is done.measure
                and one.value >= least
            ]
            fits = [one for one in tops if self._adds_up(one, [done, going_on], exhaustive=True)]
            if fits or tops:
                self._add((fits or tops)[-1], [done, going_on], True, "đã … đang")

    def _drop_repeated(self) -> None:
        """A single part that a longer list of the same total contains, if words state that list."""
        longer = {(one.total, part) for one in self.breakdowns if len(one.parts) > 1 and one.cue for part in one.parts}
        self.breakdowns = [
            one
            for one in self.breakdowns
            if len(one.parts) > 1 or longer.isdisjoint((one.total, part) for part in one.parts)
        ]

    def _selections(self) -> None:
        """*1.770 đơn trong tổng số 1.829 đơn*; a fraction; *kết quả đã công nhận 24 mô hình*."""
        for one, other in zip(self.context.ones, self.context.ones[1:], strict=False):
            if one.figure.kind is K.PART and other.figure.kind is K.WHOLE and one.at not in self.total_of:
                self._add(other, [one], False, self.context.between(one, other).strip())
            elif one.counts and other.counts and alike(one, other) and one.value <= other.value:
                cue = OF_TOTAL.match(self.context.between(one, other)) or re.match(
                    r"^[^.;()\n0-9]{0,30}(?<!\w)(?P<cue>(?:trong|trên) tổng số)(?!\w)[^.;()\n]{0,30}$",
                    self.context.between(one, other),
                )
                if cue is not None:
                    self._add(other, [one], False, cue["cue"])
        for one in self.context.ones:
            if not one.counts or one.figure.kind is not K.LEVEL or one.at in self.total_of or one.bracket is not None:
                continue
            cue = DONE.search(self.context.clause(one)[-60:])
            if cue is None:
                continue
            before = [
                other
                for other in self.context.counts_before(one.at, one.sentence)
                if other.sentence == one.sentence
                and other.bracket is None
                and other.measure is one.measure
                and other.value > one.value
            ]
            tops = [other for other in before if self.among.get(other.at, 1) == 1 and other.figure.kind is not K.PART]
            if tops:
                self._add(tops[-1], [one], False, cue["cue"])

    def _sums(self) -> None:
        """Numbers of one unit that add up, without a word that says so."""
        for total in self.context.ones:
            if not total.counts or total.hedged or total.figure.kind is K.PART:
                continue
            if total.at in self.exact:
                continue
            later = self.context.ones[total.at + 1 : total.at + 1 + FAR]
            same = [
                one
                for one in takewhile(lambda one: one.at not in self.besides, later)
                if one.counts and one.measure is total.measure and one.sentence - total.sentence <= 1
            ]
            same = _once_a_group(same)
            for first in range(min(2, len(same))):
                if self._add_run(total, same[first:], near=first == 0):
                    break

    def _add_run(self, total: Standing, run: list[Standing], *, near: bool) -> bool:
        together = Fraction()
        for count, one in enumerate(run[:8], 1):
            if one.hedged:
                return False
            together += one.value
            if count > 1 and together == total.value:
                if tuple(other.at for other in run[:count]) in self.summed:
                    return True
                within = run[count - 1].sentence == total.sentence
                # Two small numbers often make a third by chance.
                alike = len({other.bracket for other in run[:count]}) == 1
                if total.value >= 100 or (near and within and alike and total.value >= 10):
                    self._add(total, run[:count], None, "")
                    return True
            if together > total.value:
                return False
        return False


def _once_a_group(ones: list[Standing]) -> list[Standing]:
    """Of numbers printed together, the first of each measure."""
    seen = set[tuple[int, Measure | None]]()
    found: list[Standing] = []
    for one in ones:
        key = (one.figure.group, one.measure) if one.figure.group is not None else None
        if key is None or key not in seen:
            found.append(one)
        if key is not None:
            seen.add(key)
    return found
