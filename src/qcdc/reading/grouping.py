"""What each number of a text is, and which belong together: fractions, pairs, ranges, changes."""

from __future__ import annotations

import re
from itertools import pairwise

from qcdc.reading.numbers import NO_UNIT, Number, Numbers, last_match
from qcdc.reading.skipping import Skipped
from qcdc.terms.prints import unit_at
from qcdc.vocab import Measure, NotFigureKind, SpanKind

__all__ = ["Grouping"]

K = SpanKind
_SLASH = re.compile(r"[ \u00a0]?/[ \u00a0]?")
_AND_ALSO = re.compile(
    r"\s*(?:,\s*(?:và|tương ứng(?: với)?|tương đương(?: với)?|hay)?\s*|(?:và|and|tương ứng(?: với)?|tương đương(?: với)?|hay)\s+"
    r"|\(\s*(?:tương ứng(?: với)?|tương đương(?: với)?|bằng|hay)?\s*)$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*[-–—]\s*")
_UNTIL = re.compile(r"\s+(?:đến|tới|to)\s+", re.IGNORECASE)
_BECAME = re.compile(
    r"\s*(?:\([^()\n]{0,40}\)\s*)?(?:năm\s+[0-9]{4}\s+)?(?:(?:tăng|giảm)\s+)?(?:lên|xuống|to)\s*(?:còn|đến|là|thành)?\s*",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:out of|of|trên|trong)(?:\s+(?:tổng số|số|tổng|the total|a total of|the))?\s+(?:hơn |gần |khoảng )?",
    re.IGNORECASE,
)
_MOVED = re.compile(r"(?<!\w)(?:fell|rose|increas|decreas|drop|declin|up|down|reduc|grew|cut)", re.IGNORECASE)
_COMPARED = re.compile(r"(?<!\w)(?:so với|cùng kỳ|năm trước|kỳ trước)(?!\w)|(?<!\w)(?:tăng|giảm)\s*\($", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:từ|from)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"(?<!\w)(?:tổng số|số|tổng|number of|total of)\s+", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_CLOSED = re.compile(r"\s{0,2}[),;]")
_CAPITAL = re.compile(r"(?:^|\s)[A-ZĐÀ-Ỵ][^\W\d_]*\s+$")
_BEGINS = re.compile(r"(?:^|[.:;!?]|\n)\s*[A-ZĐÀ-Ỵ][^\W\d_]*\s+$")
_SUBJECTS = frozenset(
    {
        Measure.VISIT,
        Measure.PERSON_VISIT,
        Measure.GROUP,
        Measure.GROUP_VISIT,
        Measure.CASE,
        Measure.PETITION,
        Measure.DOSSIER,
    }
)


class Grouping:
    """The numbers of a text, step by step made into figures."""

    def __init__(self, numbers: Numbers) -> None:
        self.text = numbers.text
        self.language = numbers.language
        self.before = numbers.before
        self.others: list[Skipped] = []
        self.numbers = numbers.all()

    def figures(self) -> list[Number]:
        """The figures, in the order of the text; other numbers go to `others`."""
        numbers = self.numbers
        self._group_slashes(numbers)
        self._see_ranges(numbers)
        self._give_kinds(numbers)
        self._give_units(numbers)
        kept = [one for index, one in enumerate(numbers) if self._is_figure(one, numbers, index)]
        places = {id(one): index for index, one in enumerate(kept)}
        firsts = {one.group: places[id(one)] for one in reversed(kept) if one.group is not None}
        for one in kept:
            one.group = None if one.group is None else firsts[one.group]
        return kept

    def _group_slashes(self, numbers: list[Number]) -> None:
        index = 0
        while index < len(numbers) - 1:
            last = index
            while last + 1 < len(numbers) and last - index < 3 and self._slash(numbers[last], numbers[last + 1]):
                last += 1
            if last > index:
                self._see_fraction(numbers[index : last + 1], index, numbers[max(0, index - 13) : index])
            index = last + 1

    def _slash(self, one: Number, other: Number) -> bool:
        found = _SLASH.match(self.text, one.stop)
        return found is not None and found.end() == other.begin

    def _see_fraction(self, together: list[Number], index: int, earlier: list[Number]) -> None:
        for one in together:
            one.group = index
        last = together[-1]
        self._see_two_units(together)
        if len(together) > 2 or (not together[0].bare and together[0].measure is not last.measure):
            for one in together:
                one.kind = K.PAIR
            return
        first = together[0]
        if first.bare and last.unit and first.measure is None:
            pair = self._pair_before(last, earlier)
            if pair is not None:
                first.unit, first.measure, first.unit_elsewhere = pair.unit, pair.measure, True
                first.kind = last.kind = K.PAIR
                return
        if last.bare:
            self._unit_from_before(first, last, earlier)
        if first.bare and last.unit:
            first.unit, first.measure, first.unit_elsewhere = last.unit, last.measure, True
        if self._is_new_and_old(first, last, earlier):
            first.kind, last.kind = K.NEW, K.OLD
        elif first.value.value <= last.value.value and last.measure is not Measure.PERCENT:
            first.kind, last.kind = K.PART, K.WHOLE
        else:
            first.kind = last.kind = K.PAIR

    def _see_two_units(self, together: list[Number]) -> None:
        """*161/201 lượt/người*: the unit words of two numbers stand behind the second."""
        first, last = together[0], together[-1]
        if len(together) != 2 or not first.bare or last.unit is None:
            return
        slash = _SLASH.match(self.text, last.unit[1])
        second = unit_at(self.text, slash.end()) if slash else None
        if slash is None or second is None or self.text[slash.end() : slash.end() + 1].isspace():
            return
        if second[1] is last.measure:
            return
        first.unit, first.measure, first.unit_elsewhere = last.unit, last.measure, True
        last.unit, last.measure, last.unit_elsewhere = (slash.end(), second[0]), second[1], True
        last.kind = first.kind = K.PAIR

    @staticmethod
    def _pair_before(last: Number, earlier: list[Number]) -> Number | None:
        """The first number of the last pair before, if its last has the same unit as this one."""
        for at in range(len(earlier) - 1, max(-1, len(earlier) - 13), -1):
            one = earlier[at]
            if one.kind is K.PAIR:
                if one.measure is last.measure and at and earlier[at - 1].group == one.group:
                    return earlier[at - 1]
                return None
            if one.kind in {K.PART, K.WHOLE}:
                return None
        return None

    def _unit_from_before(self, first: Number, last: Number, earlier: list[Number]) -> None:
        """*183/375* after *192/375 cases*: the unit of an equal number before, or that of the level whose change it is."""
        recent = earlier[-12:][::-1]
        if recent and recent[0].measure is Measure.PERCENT:
            subject = self._subject(recent[0].begin)
            if subject is not None:
                for one in (first, last):
                    one.unit, one.measure, one.unit_elsewhere = subject[0], subject[1], True
                return
        same = next((one for one in recent if one.unit and one.value.value == last.value.value), None)
        if same is None:
            same = next((one for one in recent if one.unit and one.measure is not Measure.PERCENT), None)
        if same is not None:
            for one in (first, last):
                one.unit, one.measure, one.unit_elsewhere = same.unit, same.measure, True

    def _subject(self, place: int) -> tuple[tuple[int, int], Measure] | None:
        """What is counted in the words before a change: *số đơn thư giảm 2,9 % (233/240)*."""
        before = re.split(r"[;:()]\s*", self.before(place, 90))[-1]
        offset = place - len(before)
        found: tuple[tuple[int, int], Measure] | None = None
        for word in re.finditer(r"[^\W\d_]+", before):
            unit = unit_at(self.text, offset + word.start())
            if unit is not None and unit[1] in _SUBJECTS and unit[0] <= place:
                found = (offset + word.start(), unit[0]), unit[1]
        return found

    def _is_new_and_old(self, first: Number, last: Number, earlier: list[Number]) -> bool:
        """A bracket with two numbers behind a change: *giảm 7 vụ (233/240)*, *bằng 97 % so với cùng kỳ (233/240)*."""
        start = max(first.begin - 80, earlier[-1].stop if earlier else 0)
        between = self.text[start : first.begin]
        opened = between.rstrip().endswith("(") and not re.search(r"[.;]\s", between)
        if not opened or _CLOSED.match(self.text, last.stop) is None:
            return False
        if earlier and earlier[-1].stop == start and earlier[-1].direction is not None:
            return True
        return _COMPARED.search(between) is not None

    def _see_ranges(self, numbers: list[Number]) -> None:
        for index, (one, other) in enumerate(pairwise(numbers)):
            if one.kind is not None or other.kind is not None or other.begin - one.stop > 60:
                continue
            between = self.text[one.stop : other.begin]
            started = _FROM.search(self.before(one.begin, 12)) is not None
            alike = one.bare or other.bare or one.measure is other.measure
            if one.bare and not other.bare and _OF.fullmatch(between) and one.value.value <= other.value.value:
                one.kind, other.kind = K.PART, K.WHOLE
            elif started and self._became(one, between) and alike:
                one.kind, other.kind = K.OLD, K.NEW
                other.direction = None
            elif alike and (_DASH.fullmatch(between) or (started and _UNTIL.fullmatch(between))):
                self._see_range(one, other)
            else:
                continue
            if one.kind is not None:
                one.group = other.group = index
                if one.bare and other.unit:
                    one.unit, one.measure, one.unit_elsewhere = other.unit, other.measure, True

    def _became(self, one: Number, between: str) -> bool:
        """*từ 12 vụ xuống còn 5 vụ*; *fell from 12 to 5*, while *from 5 to 12* is a range."""
        if _BECAME.fullmatch(between) is None:
            return False
        return (
            between.strip().casefold() != "to"
            or _MOVED.search(re.split(r"[;,]\s", self.before(one.begin, 60))[-1]) is not None
        )

    @staticmethod
    def _see_range(one: Number, other: Number) -> None:
        if one.value.value < other.value.value and not other.bare:
            one.kind, other.kind = K.LOW, K.HIGH

    def _give_kinds(self, numbers: list[Number]) -> None:
        before: Number | None = None
        for one in numbers:
            if one.kind is None:
                if one.direction is None and before is not None:
                    self._see_further_change(before, one)
                if one.direction is not None:
                    one.kind = K.CHANGE
                elif one.measure is Measure.PERCENT:
                    one.kind = K.RATE
                else:
                    one.kind = K.LEVEL
            elif one.kind is K.PAIR and one.group is not None and (one.direction or self._governed(before, one)):
                # "giảm 25 lượt/30 người"
                one.direction = one.direction or (None if before is None else before.direction)
                one.kind = K.CHANGE
            else:
                one.direction = None
            before = one

    @staticmethod
    def _governed(before: Number | None, one: Number) -> bool:
        """Whether the number before is a change of the same pair."""
        return before is not None and before.kind is K.CHANGE and before.group == one.group

    def _see_further_change(self, before: Number, one: Number) -> None:
        """*giảm 146 lượt tiếp, 127 lượt người*; *giảm 7 vụ (2,9%)*: one word governs two numbers."""
        if before.kind is not K.CHANGE or before.direction is None or one.begin - before.stop > 30:
            return
        between = self.text[before.stop : one.begin]
        if not _AND_ALSO.fullmatch(between) or one.bare or before.bare:
            return
        if one.measure is not before.measure and (before.measure is not Measure.PERCENT or "(" in between):
            one.direction = before.direction

    def _give_units(self, numbers: list[Number]) -> None:
        for index, one in enumerate(numbers):
            if not one.bare:
                continue
            if one.group is not None:
                self._give_fraction_unit(one, numbers[index - 1] if index else None)
                continue
            before = self.before(one.begin, 60)
            clause = re.split(r"[,;()]\s", before)[-1]
            counted = last_match(_COUNTED, clause)
            if counted is not None:
                at = one.begin - len(clause) + counted.end()
                found = unit_at(self.text, at)
                if found is not None and found[0] <= one.begin:
                    one.unit, one.measure, one.unit_elsewhere = (at, found[0]), found[1], True
                    continue
            word = _NEXT_WORD.match(self.text, one.end, one.end + 40)
            if word is None or word[1].casefold() in NO_UNIT or word[1][0].isupper():
                continue
            # An English unit word is a plural.
            if self.language == "vi" or word[1].endswith("s"):
                one.unit = word.span(1)

    def _give_fraction_unit(self, one: Number, before: Number | None) -> None:
        """*1/3 số hộ*, *12/12 chốt*: the unit words of both numbers of a fraction."""
        if before is None or before.group != one.group or one.kind is not K.WHOLE:
            return
        counted = _COUNTED.match(self.text, one.end + 1)
        found = unit_at(self.text, counted.end()) if counted else None
        if counted is not None and found is not None:
            one.unit, one.measure, one.unit_elsewhere = (counted.end(), found[0]), found[1], True
        else:
            begin = one.end if counted is None else counted.end() - 1
            word = _NEXT_WORD.match(self.text, begin, begin + 40)
            if word is None or word[1].casefold() in NO_UNIT or word[1][0].isupper():
                return
            one.unit, one.unit_elsewhere = word.span(1), counted is not None
        if before.bare:
            before.unit, before.measure, before.unit_elsewhere = one.unit, one.measure, True

    def _is_figure(self, one: Number, numbers: list[Number], index: int) -> bool:
        if one.measure is not None or one.hedge or one.group is not None or one.kind is K.CHANGE or one.unit:
            return True
        nearby = numbers[index + 1] if index + 1 < len(numbers) else None
        if nearby is not None and self.text[one.end : nearby.start].strip(" \t\u00a0") == "":
            self.others.append((one.start, one.end, NotFigureKind.UNREADABLE))
            return False
        before = self.before(one.start)
        if one.value.value < 100 and _CAPITAL.search(before) and not _BEGINS.search(before):
            self.others.append((one.start, one.end, NotFigureKind.LABEL))
            return False
        return True
