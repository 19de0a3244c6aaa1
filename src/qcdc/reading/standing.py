"""Figures where they stand: their sentences, their brackets, and the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from qcdc.reading.plain import PlainText
from qcdc.reading.scans import ReadFigure, Scan
from qcdc.vocab import Measure, SpanKind

__all__ = ["FAR", "Context", "Standing", "alike", "related", "room"]

K = SpanKind
M = Measure
_COUNTS = frozenset({K.LEVEL, K.PAIR, K.PART, K.WHOLE})
FAR = 14
"""How many figures back a part or a whole is looked for."""
# Measures of one family may stand for each other in a change: "138 lượt đoàn, giảm 63 lượt".
_FAMILIES = (
    frozenset({M.VISIT, M.GROUP_VISIT, M.PERSON_VISIT}),
    frozenset({M.MODEL, M.EXEMPLAR}),
    frozenset({M.GROUP, M.GROUP_VISIT}),
    frozenset({M.PERSON, M.COLLECTIVE}),
    frozenset({M.AGENCY, M.ORGANISATION}),
)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[\"“(]?[A-ZĐÀ-Ỵ0-9])|\n\s*\n|\n(?=\s*[-+*•–])")


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure and where it stands in the plain text."""

    at: int
    figure: ReadFigure
    start: int
    end: int
    sentence: int
    bracket: int | None

    @property
    def value(self) -> Fraction:
        """The value with its scale."""
        return Fraction(self.figure.value)

    @property
    def measure(self) -> Measure | None:
        """What its unit words mean."""
        return self.figure.measure

    @property
    def counts(self) -> bool:
        """Whether it is a count or an amount, not a rate or a change."""
        return self.figure.kind in _COUNTS and self.measure is not M.PERCENT

    @property
    def hedged(self) -> bool:
        """Whether it is approximate or a bound."""
        return self.figure.hedge is not None

    @property
    def step(self) -> Fraction:
        """The value of one unit of its last printed digit."""
        return self.figure.numeral.step


def alike(one: Standing, other: Standing) -> bool:
    """Whether two figures have one unit of measure, as far as the text says."""
    return one.measure is other.measure or one.measure is None or other.measure is None


def related(one: Standing, other: Standing) -> bool:
    """Whether two figures have one unit of measure, or two that stand for each other."""
    return alike(one, other) or any({one.measure, other.measure} <= family for family in _FAMILIES)


def room(ones: Iterable[Standing]) -> Fraction:
    """How far a sum may be off because its numbers are rounded; nothing for whole numbers without a scale."""
    return sum((one.step / 2 for one in ones if one.step != 1), Fraction())


def _brackets(text: str) -> list[tuple[int, int]]:
    """The innermost brackets of a text."""
    return [found.span() for found in re.finditer(r"\([^()]{1,600}\)", text)]


class Context:
    """The figures of a text, with what stands between and around them."""

    def __init__(self, found: Scan) -> None:
        plain = PlainText(found.text)
        self.text = plain.text
        self.ends = [one.end() for one in _SENTENCE_END.finditer(self.text)]
        self.brackets = _brackets(self.text)
        self.opened = [start for start, _ in self.brackets]
        self.ones: list[Standing] = []
        self.inside: dict[int, list[Standing]] = {}
        for at, figure in enumerate(found.figures):
            start, end = plain.index(figure.start), plain.index(figure.end)
            one = Standing(at, figure, start, end, bisect_right(self.ends, start), self.bracket_at(start))
            self.ones.append(one)
            if one.bracket is not None:
                self.inside.setdefault(one.bracket, []).append(one)

    def bracket_at(self, place: int) -> int | None:
        """The bracket that a place is in."""
        inside = bisect_right(self.opened, place) - 1
        return inside if inside >= 0 and place < self.brackets[inside][1] else None

    def between(self, one: Standing, other: Standing) -> str:
        """The text between two figures; at most 600 characters."""
        return self.text[one.end : min(other.start, one.end + 600)]

    def led(self, one: Standing) -> str:
        """The words between the figure before and this one, in its sentence; at most 120 characters."""
        before = self.ones[one.at - 1].end if one.at else 0
        sentence = self.ends[one.sentence - 1] if one.sentence else 0
        return self.text[max(before, sentence, one.start - 120) : one.start]

    def trail(self, one: Standing) -> str:
        """The words behind a figure up to the next comma or figure; at most 60 characters."""
        after = self.ones[one.at + 1].start if one.at + 1 < len(self.ones) else len(self.text)
        return re.split(r"[,;.()\n]", self.text[one.end : min(after, one.end + 60)])[0]

    def whole_of(self, part: Standing) -> Standing | None:
        """The whole of a fraction, directly behind its part; a person may have corrected only one of the two."""
        behind = self.ones[part.at + 1] if part.at + 1 < len(self.ones) else None
        return behind if behind is not None and behind.figure.kind is K.WHOLE else None

    def part_of(self, whole: Standing) -> Standing | None:
        """The part of a fraction, directly before its whole."""
        before = self.ones[whole.at - 1] if whole.at else None
        return before if before is not None and before.figure.kind is K.PART else None

    def counts_before(self, place: int, sentence: int) -> list[Standing]:
        """The counts before a figure, in its sentence and the one before, the nearest last."""
        near = self.ones[max(0, place - FAR) : place]
        return [one for one in near if one.counts and sentence - one.sentence <= 1]

    def clause(self, one: Standing) -> str:
        """The words before a figure, from the last comma on."""
        return re.split(r"[,;:()]\s*", self.led(one))[-1]
