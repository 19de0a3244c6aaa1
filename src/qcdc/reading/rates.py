"""Rates and what they are rates of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from qcdc.reading.links import ProposedRate
from qcdc.reading.standing import Context, Standing, related
from qcdc.vocab import Measure, SpanKind

__all__ = ["Rates"]

K = SpanKind
M = Measure
_PLACE_UNITS = frozenset({M.PROVINCE_UNIT, M.DISTRICT_UNIT, M.COMMUNE_UNIT, M.VILLAGE_UNIT, M.AGENCY, M.CENTRE})
_RATE_CUE = re.compile(
    r"(?<!\w)(?P<cue>đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương ứng|tương đương|reaching|reached|"
    r"accounting for|accounted for|equal to|a rate of|or)(?!\w)[^.;\n]{0,60}$|(?P<open>\()\s*(?:đạt\s+|chiếm\s+|tỷ lệ\s+|bằng\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


class Rates:
    """Proposed rates."""

    def __init__(self, context: Context, total_of: Mapping[int, int]) -> None:
        self.context = context
        self.total_of = total_of

    def all(self) -> Iterator[ProposedRate]:
        """At most one base for each rate."""
        for rate in self.context.ones:
            if rate.figure.kind is K.RATE and rate.measure is M.PERCENT:
                found = self._base(rate)
                if found is not None:
                    yield found

    def _base(self, rate: Standing) -> ProposedRate | None:
        behind = self._fraction_from(rate.at + 1)
        if behind is not None and re.fullmatch(r"\s*\(\s*(?:\w+\s+){0,3}", self.context.between(rate, behind[0])):
            return self._rate(rate, [behind[0]], [behind[1]], "(…/…)")
        cue = _RATE_CUE.search(self.context.led(rate))
        words = "" if cue is None else (cue["cue"] or "(…%)")
        counts = self.context.counts_before(rate.at, rate.sentence)
        last = counts[-1] if counts else None
        if last is not None and last.figure.kind is K.WHOLE and last.sentence == rate.sentence:
            part = self.context.part_of(last)
            if part is None:
                return None
            if self._is_rate(rate, part.value, last.value) or (
                last.at == rate.at - 1 and not self._of_places(last, rate)
            ):
                return self._rate(rate, [part], [last], words or "/")
            return None
        stated = self._stated_base(rate, counts, words)
        if stated is not None:
            return stated
        if behind is not None and last is None and behind[0].sentence - rate.sentence <= 1:
            between = self.context.between(rate, behind[0])
            named = re.match(r"\s*[,;:]?\s*(?:với|gồm|cụ thể(?: là)?|with)(?!\w)", between, re.IGNORECASE) or re.search(
                r"\.\s+(?:Cụ thể|Trong đó|Specifically)(?!\w)", between
            )
            if named is not None:
                return self._rate(rate, [behind[0]], [behind[1]], named[0].strip(" .,;:\n"))
        return self._sums_of_rate(rate, counts)

    def _of_places(self, whole: Standing, rate: Standing) -> bool:
        """*7/63 tỉnh, thành phố đạt 100 %*: a rate of the places, not of their number."""
        return whole.measure in _PLACE_UNITS and re.search(r"[,(;]", self.context.between(whole, rate)) is None

    def _stated_base(self, rate: Standing, counts: list[Standing], words: str) -> ProposedRate | None:
        """The count before a rate and its total; by arithmetic if they do not fit, or if nothing says so."""
        if not counts:
            return None
        last = counts[-1]
        sentence = [one for one in counts if one.sentence == rate.sentence]
        if len(sentence) >= 2 and self.total_of.get(sentence[-2].at) == last.at:
            # A selection out of a total stands before the rate.
            return self._rate(rate, [sentence[-2]], [last], words or "trong tổng số")
        wholes = [one for one in reversed(counts[:-1]) if one.value >= last.value and one.figure.kind is not K.PART]
        wholes = [one for one in wholes if related(one, last)]
        for whole in wholes:
            if self._is_rate(rate, last.value, whole.value):
                return self._rate(rate, [last], [whole], words)
        pairs = [
            (part, whole)
            for part in reversed(counts[-6:])
            for whole in reversed(counts)
            if part is not whole and 0 < part.value <= whole.value and related(part, whole)
        ]
        if rate.figure.numeral.decimals:
            for part, whole in pairs:
                if self._is_rate(rate, part.value, whole.value):
                    return self._rate(rate, [part], [whole], "")
        total = self.total_of.get(last.at)
        if words and total is not None and last.sentence == rate.sentence:
            return self._rate(rate, [last], [self.context.ones[total]], words)
        return None

    def _sums_of_rate(self, rate: Standing, counts: list[Standing]) -> ProposedRate | None:
        """*13.794 hồ sơ sớm hạn, 134 đúng hạn và 651 trễ hạn, tỷ lệ đúng hạn 95,53 %*: parts and whole are sums."""
        near = [one for one in counts[-5:] if one.sentence == rate.sentence and one.figure.kind is K.LEVEL]
        if rate.figure.numeral.decimals < 2 or any(one.measure is not near[0].measure for one in near):
            return None
        whole = sum((one.value for one in near), Fraction())
        for size in (1, 2, 3):
            for first in range(len(near) - size + 1):
                part = near[first : first + size]
                if size < len(near) and self._is_rate(rate, sum((one.value for one in part), Fraction()), whole):
                    return self._rate(rate, part, near, "")
        return None

    def _fraction_from(self, at: int) -> tuple[Standing, Standing] | None:
        """The fraction that begins at the first or second figure from a place on."""
        for part in self.context.ones[at : at + 2]:
            whole = self.context.whole_of(part)
            if part.figure.kind is K.PART and whole is not None:
                return part, whole
        return None

    def _rate(self, rate: Standing, part: list[Standing], whole: list[Standing], cue: str) -> ProposedRate:
        parts, wholes = (sum((one.value for one in ones), Fraction()) for ones in (part, whole))
        hedged = any(one.hedged for one in (rate, *part, *whole))
        return ProposedRate(
            rate=rate.at,
            part=tuple(one.at for one in part),
            whole=tuple(one.at for one in whole),
            cue=" ".join(cue.split()),
            agrees=None if hedged and not self._is_rate(rate, parts, wholes) else self._is_rate(rate, parts, wholes),
        )

    @staticmethod
    def _is_rate(rate: Standing, part: Fraction, whole: Fraction) -> bool:
        return whole > 0 and abs(100 * part / whole - rate.value) < rate.step
