"""Changes and the figures that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qcdc._kernel.text import exact_key
from qcdc.reading.links import ProposedChange
from qcdc.reading.standing import Context, Standing, related, room
from qcdc.terms.prints import unit_at
from qcdc.vocab import ChangeUnit, Direction, Measure, SpanKind

__all__ = ["Changes"]

K = SpanKind
M = Measure
_EARLIER = re.compile(
    r"(?<!\w)(?:cùng kỳ|năm trước|kỳ trước|năm [0-9]{4}|đầu năm|quý|tháng|in [0-9]{4}|last year|same period)(?!\w)",
    re.IGNORECASE,
)
_UNITS: dict[Measure | None, ChangeUnit] = {M.PERCENT: ChangeUnit.PERCENT, M.PERCENTAGE_POINT: ChangeUnit.POINTS}
_WHOSE = re.compile(r"\s*(?:về\s+)?số\s+", re.IGNORECASE)


class Changes:
    """Proposed changes."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def all(self) -> Iterator[ProposedChange]:
        """Every change with a figure that it seems to be of."""
        figures: dict[int, int] = {}
        for one in self.context.ones:
            if one.figure.kind is not K.CHANGE:
                continue
            unit = _UNITS.get(one.measure, ChangeUnit.ABSOLUTE)
            pair = self.context.ones[one.at + 1 : one.at + 3]
            if [other.figure.kind for other in pair] == [K.NEW, K.OLD]:
                yield self._change(pair[0], one, pair[1], unit)
                continue
            figure = self._changed(one, unit, figures)
            if figure is None:
                continue
            figures[one.at] = figure.at
            yield self._change(figure, one, self._earlier(figure, one, unit), unit)

    def _changed(self, one: Standing, unit: ChangeUnit, figures: dict[int, int]) -> Standing | None:
        near = [other for other in self.context.ones[max(0, one.at - 6) : one.at] if one.sentence - other.sentence <= 1]
        last = near[-1] if near else None
        said = _WHOSE.match(self.context.text, one.end)
        whose = unit_at(self.context.text, said.end()) if said else None
        if whose is not None:
            # The change says of what, as in "tăng 12,5 % số lượt người".
            near = [other for other in near if other.counts and other.measure is whose[1]]
            return near[-1] if near else None
        own = self._is_own_change(one)
        if last is not None and last.at in figures and unit is not ChangeUnit.ABSOLUTE and not own:
            return self.context.ones[figures[last.at]]
        if unit is ChangeUnit.POINTS:
            near = [other for other in near if other.figure.kind in {K.RATE, K.NEW}]
            return near[-1] if near else None
        if unit is ChangeUnit.PERCENT:
            near = [
                other
                for other in near
                if (other.counts and other.figure.kind is not K.PART) or other.figure.kind is K.RATE
            ]
            if near and near[-1].figure.kind is K.WHOLE:
                # The rate has changed, not its whole: "đạt 97 % (1.770/1.829 đơn), tăng 2,5 %".
                near = [other for other in near if other.figure.kind is K.RATE] or near
            if not near or near[-1].sentence != one.sentence or ";" in self.context.between(near[-1], one):
                return None
            return self._first_of_pair(near[-1])
        exact = [other for other in near if other.counts and other.measure is one.measure]
        akin = [other for other in near if other.counts and related(other, one)]
        if last is not None and last in akin and last.sentence == one.sentence and last.figure.group is None:
            return last
        return exact[-1] if exact else akin[-1] if akin else None

    def _is_own_change(self, one: Standing) -> bool:
        """Whether the word that says increase or decrease stands directly before a change, not before an earlier one."""
        word = exact_key(one.figure.direction_word).casefold()
        return one.figure.kind is K.CHANGE and bool(word) and word in self.context.led(one).casefold()

    def _first_of_pair(self, one: Standing) -> Standing:
        return one if one.figure.group is None or one.figure.kind is not K.PAIR else self.context.ones[one.figure.group]

    def _earlier(self, figure: Standing, change: Standing, unit: ChangeUnit) -> Standing | None:
        """The figure of the earlier period, if it is printed behind the change: *(cùng kỳ 1.012 lượt)*."""
        for other in self.context.ones[change.at + 1 : change.at + 8]:
            if other.sentence != change.sentence or other.start - change.end > 250 or self._is_own_change(other):
                return None
            if other.figure.kind not in {K.LEVEL, K.PAIR, K.RATE, K.OLD} or other.measure is not figure.measure:
                continue
            words = self.context.text[change.end : other.start]
            named = _EARLIER.search(words) is not None and other.bracket is not None
            if named or (_EARLIER.search(words) and self._fits(figure, change, other, unit)):
                return other
        return None

    @staticmethod
    def _fits(figure: Standing, change: Standing, base: Standing, unit: ChangeUnit) -> bool:
        sign = -1 if change.figure.direction is Direction.DOWN else 1
        difference = figure.value - base.value
        if unit is ChangeUnit.PERCENT and figure.measure is not M.PERCENT:
            return base.value > 0 and abs(100 * difference / base.value - sign * change.value) < change.step
        return abs(difference - sign * change.value) <= room((figure, change, base))

    def _change(self, figure: Standing, change: Standing, base: Standing | None, unit: ChangeUnit) -> ProposedChange:
        hedged = any(one.hedged for one in (figure, change, base) if one is not None)
        words = change.figure.direction_word
        return ProposedChange(
            figure=figure.at,
            change=change.at,
            base=None if base is None else base.at,
            unit=unit,
            cue=words,
            agrees=None if base is None or hedged else self._fits(figure, change, base, unit),
        )
