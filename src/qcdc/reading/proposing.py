"""Proposing the links between the figures of a text: from its words first, from arithmetic where no word stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from qcdc._kernel.text import exact_key
from qcdc._kernel.validators import argument
from qcdc.reading.links import ProposedBreakdown, ProposedChange, ProposedLink, ProposedMovement, ProposedRate
from qcdc.reading.plain import PlainText
from qcdc.reading.scans import ReadFigure, Scan
from qcdc.terms.prints import unit_at
from qcdc.vocab import ChangeUnit, Direction, Measure, SpanKind

__all__ = ["propose"]

K = SpanKind
M = Measure
_COUNTS = frozenset({K.LEVEL, K.PAIR, K.PART, K.WHOLE})
_MOST_PARTS = 12
_FAR = 14
"""How many figures back a part or a whole is looked for."""
# Measures of one family may stand for each other in a change: "138 lượt đoàn, giảm 63 lượt".
_FAMILIES = (
    frozenset({M.VISIT, M.GROUP_VISIT, M.PERSON_VISIT}),
    frozenset({M.MODEL, M.EXEMPLAR}),
    frozenset({M.GROUP, M.GROUP_VISIT}),
    frozenset({M.PERSON, M.COLLECTIVE}),
    frozenset({M.AGENCY, M.ORGANISATION}),
)
_PLACE_UNITS = frozenset({M.PROVINCE_UNIT, M.DISTRICT_UNIT, M.COMMUNE_UNIT, M.VILLAGE_UNIT, M.AGENCY, M.CENTRE})
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[\"“(]?[A-ZĐÀ-Ỵ0-9])|\n\s*\n|\n(?=\s*[-+*•–])")
_PARTS_CUE = re.compile(
    r"(?<!\w)(?P<cue>(?P<all>bao gồm|gồm có|gồm|chia ra|consisting of|comprising|made up of)|"
    r"(?P<some>trong (?:số )?đó,?\s+có|qua phân loại,?\s+có|qua phân loại|phân loại có|including|among them|among which)|"
    r"(?P<maybe>trong (?:số )?đó|cụ thể|of which|of these|in which))(?!\w)",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?<!\w)(?P<cue>(?:số )?còn lại|hiện còn|còn|the remaining|remaining|the rest)(?!\w)[^.;()\n0-9]{0,40}$",
    re.IGNORECASE,
)
_OF_TOTAL = re.compile(
    r"^\s*(?P<cue>(?:trong|trên) (?:tổng )?số|trên tổng|out of(?: a total of)?)(?!\w)[^.;()\n]{0,40}$", re.IGNORECASE
)
_DONE = re.compile(r"(?<!\w)(?P<cue>kết quả|đã|settled|resolved|handled)(?!\w)", re.IGNORECASE)
_GOING_ON = re.compile(r"(?<!\w)(?:đang|chưa|tiếp tục|pending)(?!\w)", re.IGNORECASE)
_IS_DONE = re.compile(r"(?<!\w)(?:đã|xong|hoàn thành|settled|resolved)(?!\w)", re.IGNORECASE)
_IN_TOTAL = re.compile(
    r"(?<!\w)(?P<cue>(?:trong|trên) (?:tổng số|số)|of (?:the|a) total(?: of)?|out of)\s+(?:hơn |gần |khoảng )?$",
    re.IGNORECASE,
)
_OLD_CLASS = re.compile(r"(?<!\w)(?:cũ|tồn|kỳ trước|carried over|old)(?!\w)", re.IGNORECASE)
_NEW_CLASS = re.compile(r"(?<!\w)(?:mới|phát sinh|new)(?!\w)", re.IGNORECASE)
_AND = re.compile(r"(?<!\w)(?:và|and)(?!\w)[^,;.]{0,60}$", re.IGNORECASE)
_EARLIER = re.compile(
    r"(?<!\w)(?:cùng kỳ|năm trước|kỳ trước|năm [0-9]{4}|đầu năm|quý|tháng|in [0-9]{4}|last year|same period)(?!\w)",
    re.IGNORECASE,
)
_RATE_CUE = re.compile(
    r"(?<!\w)(?P<cue>đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ|đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương ứng|tương đương|reaching|reached|"
    r"accounting for|accounted for|equal to|a rate of|or)(?!\w)[^.;\n]{0,60}$|(?P<open>\()\s*(?:đạt\s+|chiếm\s+|tỷ lệ\s+|bằng\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\s*(?:về\s+)?số\s+", re.IGNORECASE)
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
    for role, words in (
        (
            "opening",
            r"(?:kỳ|năm|quý|tháng) trước (?:chuyển|còn|để lại)|tồn (?:cũ|đọng|đầu kỳ|kỳ trước|từ kỳ trước)|chuyển sang|"
            r"chuyển kỳ trước|carried over",
        ),
        (
            "closing",
            r"còn lại|chuyển (?:sang )?kỳ sau|đang (?:tiếp tục|giải quyết|xem xét|xác minh)|tồn cuối kỳ|tiếp tục|remain(?:ing)?",
        ),
        ("arrived", r"phát sinh|tiếp nhận mới|mới tiếp nhận|thụ lý mới|mới thụ lý|nhận mới|newly received|new"),
        ("total", r"tổng số|tổng cộng|(?:phải|cần) giải quyết|total"),
        ("finished", r"giải quyết|hoàn thành|kết thúc|xử lý|settled|resolved"),
    )
)


@dataclass(frozen=True, slots=True)
class _One:
    """A figure and where it stands in the plain text."""

    at: int
    figure: ReadFigure
    start: int
    end: int
    sentence: int
    bracket: int | None

    @property
    def value(self) -> Fraction:
        return Fraction(self.figure.value)

    @property
    def measure(self) -> Measure | None:
        return self.figure.measure

    @property
    def counts(self) -> bool:
        return self.figure.kind in _COUNTS and self.measure is not M.PERCENT

    @property
    def hedged(self) -> bool:
        return self.figure.hedge is not None

    @property
    def step(self) -> Fraction:
        return self.figure.numeral.step


def propose(found: Scan) -> tuple[ProposedLink, ...]:
    """The links that the text seems to state, in the order of their first figure.

    Words propose first: *gồm*, *trong đó*, *còn lại*, *đạt tỷ lệ*, *giảm … so với cùng kỳ*. Where no word stands,
    figures that add up or give a printed rate are proposed too; such links have no cue. Small numbers may fit by chance,
    so a person confirms.

    Raises:
        InvariantError: not a scan (``type.wrong``).

    >>> from qcdc.reading import scan
    >>> propose(scan("Đã giải quyết 33/37 vụ việc, đạt 89,2%."))[-1]
    ProposedRate(rate=2, part=(0,), whole=(1,), cue='đạt', agrees=True)
    """
    return _Proposer(argument(found, Scan, "found")).all()


def _alike(one: _One, other: _One) -> bool:
    return one.measure is other.measure or one.measure is None or other.measure is None


def _related(one: _One, other: _One) -> bool:
    return _alike(one, other) or any({one.measure, other.measure} <= family for family in _FAMILIES)


def _brackets(text: str) -> list[tuple[int, int]]:
    """The innermost brackets of a text."""
    return [found.span() for found in re.finditer(r"\([^()]{1,600}\)", text)]


class _Proposer:
    """One round of proposing, link by link."""

    def __init__(self, found: Scan) -> None:
        plain = PlainText(found.text)
        self.text = plain.text
        ends = [one.end() for one in _SENTENCE_END.finditer(self.text)]
        self.brackets = _brackets(self.text)
        self.opened = [start for start, _ in self.brackets]
        self.ones: list[_One] = []
        self.inside: dict[int, list[_One]] = {}
        for at, figure in enumerate(found.figures):
            start, end = plain.index(figure.start), plain.index(figure.end)
            one = _One(at, figure, start, end, bisect_right(ends, start), self._bracket_at(start))
            self.ones.append(one)
            if one.bracket is not None:
                self.inside.setdefault(one.bracket, []).append(one)
        self.breakdowns: list[ProposedBreakdown] = []
        self.known = set[tuple[int, tuple[int, ...]]]()
        self.exact = set[int]()
        """The totals of breakdowns in several parts that add up."""
        self.summed = set[tuple[int, ...]]()
        self.total_of: dict[int, int] = {}
        self.among: dict[int, int] = {}
        """How many parts the first breakdown of a part has."""

    def all(self) -> tuple[ProposedLink, ...]:
        """Every proposal, once."""
        self._bracketed()
        self._cued()
        self._in_total()
        self._rests()
        self._done_and_going_on()
        self._selections()
        self._sums()
        self._drop_repeated()
        links: list[ProposedLink] = [*self.breakdowns, *self._rates(), *self._movements(), *self._changes()]
        return tuple(sorted(dict.fromkeys(links), key=_first))

    def _bracket_at(self, place: int) -> int | None:
        inside = bisect_right(self.opened, place) - 1
        return inside if inside >= 0 and place < self.brackets[inside][1] else None

    # --- what stands between -------------------------------------------------------------------------------------

    def _between(self, one: _One, other: _One) -> str:
        return self.text[one.end : min(other.start, one.end + 600)]

    def _led(self, one: _One) -> str:
        """The words between the figure before and this one, in its sentence; at most 120 characters."""
        before = self.ones[one.at - 1].end if one.at and self.ones[one.at - 1].sentence == one.sentence else 0
        window = self.text[max(before, one.start - 120) : one.start]
        ends = list(_SENTENCE_END.finditer(window))
        return window[ends[-1].end() :] if ends else window

    def _trail(self, one: _One) -> str:
        """The words behind a figure up to the next comma or figure; at most 60 characters."""
        after = self.ones[one.at + 1].start if one.at + 1 < len(self.ones) else len(self.text)
        return re.split(r"[,;.()\n]", self.text[one.end : min(after, one.end + 60)])[0]

    def _counts_before(self, place: int, sentence: int, least: int = 0) -> list[_One]:
        """The counts before a figure, in its sentence and the one before, the nearest last."""
        near = self.ones[max(least, place - _FAR) : place]
        return [one for one in near if one.counts and sentence - one.sentence <= 1]

    # --- breakdowns ----------------------------------------------------------------------------------------------

    def _add(self, total: _One, parts: list[_One], exhaustive: bool | None, cue: str) -> None:  # noqa: FBT001 - of the link
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
    def _adds_up(total: _One, parts: Iterable[_One], *, exhaustive: bool | None) -> bool | None:
        given = list(parts)
        together = sum((one.value for one in given), Fraction())
        if total.hedged or any(one.hedged for one in given):
            return None
        room = _room((total, *given))
        exact = abs(together - total.value) <= room
        if exact or not all(_alike(total, one) for one in given):
            return exact or None
        return (
            False
            if exhaustive
            else together < total.value + room
            if exhaustive is False
            else None
            if together < total.value
            else False
        )

    def _bracketed(self) -> None:
        """*20 đoàn (vụ việc cũ 11 vụ, mới phát sinh 09 vụ)*."""
        for index, (start, end) in enumerate(self.brackets):
            inside = self.inside.get(index, [])[: 3 * _MOST_PARTS]
            if not inside or not inside[0].at:
                continue
            total = self.ones[inside[0].at - 1]
            lead = self.text[total.end : start]
            if not total.counts or len(lead) > 60 or total.bracket == index or re.search(r"[.;:]\s", lead):
                continue
            parts = [one for one in inside if one.counts and one.figure.kind is K.LEVEL]
            words = self.text[start:end]
            if not parts or any(not _alike(parts[0], one) for one in parts):
                continue
            cue, exhaustive = self._cue_of(words, parts, start)
            total = self._of_pair(total, parts[0])
            fits = self._adds_up(total, parts, exhaustive=True)
            if not cue and (len(parts) < 2 or not fits):
                continue
            if any(one.value > total.value for one in parts) or (not _related(total, parts[0]) and not fits):
                continue
            self._add(total, parts, exhaustive, cue)

    def _of_pair(self, total: _One, part: _One) -> _One:
        """The number of a pair that has the unit of the parts."""
        if total.figure.group is None or _alike(total, part):
            return total
        near = self.ones[max(0, total.at - 2) : total.at]
        return next((one for one in near if one.figure.group == total.figure.group and _alike(one, part)), total)

    def _cue_of(self, words: str, parts: list[_One], start: int) -> tuple[str, bool | None]:
        """The words in a bracket that make its numbers the parts, and whether they are all parts."""
        found = _PARTS_CUE.search(words)
        # Digits and their words are left out, so that a unit word is no cue.
        classes = " | ".join(f"{self._led(one)} {self._trail(one)}" for one in parts)
        if len(parts) >= 2 and _OLD_CLASS.search(classes) and _NEW_CLASS.search(classes):
            return "cũ … mới", True
        if len(parts) >= 2 and re.search(r"\bđã\b", classes) and _GOING_ON.search(classes):
            return "đã … đang", True
        if found is not None:
            if found["all"]:
                return found["cue"], True
            return found["cue"], False if found["some"] or len(parts) == 1 else None
        if len(parts) >= 2 and _AND.search(self.text[parts[-2].end : parts[-1].start]):
            return "(… và …)", True
        if len(parts) == 1 and re.search(
            r"(?<!\w)(?:có|nữ|từ kỳ trước|kỳ trước)(?!\w)", self.text[start : parts[0].end + 40]
        ):
            return "(… có …)", False
        return "", None

    def _cued(self) -> None:
        """*2.345 đơn, trong đó có 1.200 đơn khiếu nại, …*; *gồm …*."""
        starts = [one.start for one in self.ones]
        cues = list(_PARTS_CUE.finditer(self.text))
        for number, cue in enumerate(cues):
            first = bisect_right(starts, cue.start())
            if not first or first == len(self.ones):
                continue
            if self._bracket_at(cue.start()) is not None:
                continue
            stop = cues[number + 1].start() if number + 1 < len(cues) else len(self.text)
            after = [one for one in self.ones[first : first + 3 * _MOST_PARTS] if one.start < stop]
            sentence = after[0].sentence if after else -1
            after = [one for one in after if one.sentence == sentence and one.counts and one.bracket is None]
            before = self._counts_before(first, sentence)
            total = self._total_before(before, after)
            if total is None or not _alike(total, after[0]):
                continue
            same = [one for one in after if _alike(one, total) and one.figure.kind in {K.LEVEL, K.PAIR}]
            parts = self._take(total, _once_a_group(same))
            if parts:
                alone = len(parts) == 1
                rest = any(_REST.search(self._led(one)) for one in parts)
                exhaustive = True if cue["all"] or rest else False if cue["some"] or alone else None
                self._add(total, parts, exhaustive, cue["cue"])

    @staticmethod
    def _total_before(before: list[_One], after: list[_One]) -> _One | None:
        """The nearest count before a cue with a unit that some number behind it has, and not below it."""
        for one in reversed(before[-4:]):
            if any(_alike(one, part) and part.value <= one.value for part in after[:4]):
                return one
        return None

    def _take(self, total: _One, same: list[_One]) -> list[_One]:
        """The parts of a list: as many as make the total; else those before the sum is above it or the list ends."""
        sums, together = list[Fraction](), Fraction()
        for one in same[:_MOST_PARTS]:
            together += one.value
            sums.append(together)
        room = _room((total, *same[:_MOST_PARTS]))
        exact = next(
            (count for count, value in enumerate(sums, 1) if count > 1 and abs(value - total.value) <= room), None
        )
        if exact is not None:
            return same[:exact]
        parts: list[_One] = []
        for one, value in zip(same, sums, strict=False):
            if value > total.value + room:
                break
            if parts and ";" in self._between(parts[-1], one):
                break
            parts.append(one)
        return parts

    def _rests(self) -> None:
        """*238/316 vụ việc, …, còn lại 35 vụ việc*."""
        for one in self.ones:
            cue = _REST.search(self._led(one)) if one.counts and one.figure.kind is K.LEVEL else None
            if cue is None:
                continue
            if one.at in self.total_of:
                continue
            before = [
                other
                for other in self._counts_before(one.at, one.sentence)
                if other.sentence == one.sentence and _alike(one, other)
            ]
            whole = next((other for other in reversed(before) if other.figure.kind is K.WHOLE), None)
            if whole is not None:
                self._add(whole, [self.ones[whole.at - 1], one], True, cue["cue"])
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
        for total in self.ones:
            cue = _IN_TOTAL.search(self._led(total)) if total.counts else None
            if cue is None or total.figure.kind is K.PART:
                continue
            later = self.ones[total.at + 1 : total.at + 1 + _FAR]
            same = [
                one
                for one in later
                if one.counts and one.sentence == total.sentence and one.figure.kind in {K.LEVEL, K.PAIR}
            ]
            before = self.ones[total.at - 1] if total.at else None
            if before is not None and before.sentence == total.sentence and before.counts and _alike(before, total):
                continue
            if same and _alike(same[0], total) and same[0].value <= total.value:
                parts = self._take(total, _once_a_group([one for one in same if _alike(one, total)]))
                whole = len(parts) > 1 and self._adds_up(total, parts, exhaustive=True)
                self._add(total, parts if whole else parts[:1], None if whole else False, cue["cue"])

    def _done_and_going_on(self) -> None:
        """*đã giải quyết 1/5 vụ, đang giải quyết 4 vụ*: done or not yet, there is no third."""
        for done in self.ones:
            if not done.counts or done.figure.kind not in {K.LEVEL, K.PART} or not _IS_DONE.search(self._clause(done)):
                continue
            later = [one for one in self.ones[done.at + 1 : done.at + 4] if one.counts and one.figure.kind is K.LEVEL]
            going_on = next((one for one in later if one.sentence == done.sentence and _alike(one, done)), None)
            if going_on is None or not _GOING_ON.search(self._clause(going_on)):
                continue
            if done.figure.kind is K.PART:
                self._add(self.ones[done.at + 1], [done, going_on], True, "đã … đang")
                continue
            least = max(done.value, going_on.value)
            tops = [
                one
                for one in self._counts_before(done.at, done.sentence)
                if one.sentence == done.sentence
                and one.bracket == done.bracket
                and one.measure is done.measure
                and one.value >= least
            ]
            fits = [one for one in tops if self._adds_up(one, [done, going_on], exhaustive=True)]
            if fits or tops:
                self._add((fits or tops)[-1], [done, going_on], True, "đã … đang")

    def _clause(self, one: _One) -> str:
        """The words before a figure, from the last comma on."""
        return re.split(r"[,;:()]\s*", self._led(one))[-1]

    def _drop_repeated(self) -> None:
        """A single part that a longer list of the same total contains."""
        longer = {
            (one.total, part) for one in self.breakdowns if len(one.parts) > 1 and one.agrees for part in one.parts
        }
        self.breakdowns = [
            one
            for one in self.breakdowns
            if len(one.parts) > 1 or longer.isdisjoint((one.total, part) for part in one.parts)
        ]

    def _selections(self) -> None:
        """*1.770 đơn trong tổng số 1.829 đơn*; a fraction; *kết quả đã công nhận 24 mô hình*."""
        for one, other in zip(self.ones, self.ones[1:], strict=False):
            if one.figure.kind is K.PART and other.figure.kind is K.WHOLE and one.at not in self.total_of:
                self._add(
                    other, [one], False, "/" if "/" in self._between(one, other) else self._between(one, other).strip()
                )
            elif one.counts and other.counts and _alike(one, other) and one.value <= other.value:
                cue = _OF_TOTAL.match(self._between(one, other)) or re.match(
                    r"^[^.;()\n0-9]{0,30}(?<!\w)(?P<cue>(?:trong|trên) tổng số)(?!\w)[^.;()\n]{0,30}$",
                    self._between(one, other),
                )
                if cue is not None:
                    self._add(other, [one], False, cue["cue"])
        for one in self.ones:
            if not one.counts or one.figure.kind is not K.LEVEL or one.at in self.total_of or one.bracket is not None:
                continue
            cue = _DONE.search(self._clause(one)[-60:])
            if cue is None:
                continue
            before = [
                other
                for other in self._counts_before(one.at, one.sentence)
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
        for total in self.ones:
            if not total.counts or total.hedged or total.value <= 0 or total.figure.kind is K.PART:
                continue
            if total.at in self.exact:
                continue
            later = self.ones[total.at + 1 : total.at + 1 + _FAR]
            same = [
                one
                for one in later
                if one.counts and one.measure is total.measure and one.sentence - total.sentence <= 1
            ]
            same = _once_a_group(same)
            for first in range(min(2, len(same))):
                if self._add_run(total, same[first:], near=first == 0):
                    break

    def _add_run(self, total: _One, run: list[_One], *, near: bool) -> bool:
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

    # --- rates ---------------------------------------------------------------------------------------------------

    def _rates(self) -> Iterator[ProposedRate]:
        for rate in self.ones:
            if rate.figure.kind is K.RATE and rate.measure is M.PERCENT:
                found = self._base(rate)
                if found is not None:
                    yield found

    def _base(self, rate: _One) -> ProposedRate | None:
        behind = self._fraction_from(rate.at + 1)
        if behind is not None and re.fullmatch(r"\s*\(\s*(?:\w+\s+){0,3}", self._between(rate, behind[0])):
            return self._rate(rate, [behind[0]], [behind[1]], "(…/…)")
        cue = _RATE_CUE.search(self._led(rate))
        words = "" if cue is None else (cue["cue"] or "(…%)")
        counts = self._counts_before(rate.at, rate.sentence)
        last = counts[-1] if counts else None
        if (
            last is not None
            and last.figure.kind is K.WHOLE
            and last.sentence == rate.sentence
            and rate.start - last.end < 100
        ):
            part = self.ones[last.at - 1]
            if self._is_rate(rate, part.value, last.value) or (
                last.at == rate.at - 1 and not self._of_places(last, rate)
            ):
                return self._rate(rate, [part], [last], words or "/")
            return None
        stated = self._stated_base(rate, counts, words)
        if stated is not None:
            return stated
        if behind is not None and last is None and behind[0].sentence - rate.sentence <= 1:
            between = self._between(rate, behind[0])
            named = re.match(r"\s*[,;:]?\s*(?:với|gồm|cụ thể(?: là)?|with)(?!\w)", between, re.IGNORECASE) or re.search(
                r"\.\s+(?:Cụ thể|Trong đó|Specifically)(?!\w)", between
            )
            if named is not None:
                return self._rate(rate, [behind[0]], [behind[1]], named[0].strip(" .,;:\n"))
        return self._sums_of_rate(rate, counts)

    def _of_places(self, whole: _One, rate: _One) -> bool:
        """*7/63 tỉnh, thành phố đạt 100 %*: a rate of the places, not of their number."""
        return whole.measure in _PLACE_UNITS and re.search(r"[,(;]", self._between(whole, rate)) is None

    def _stated_base(self, rate: _One, counts: list[_One], words: str) -> ProposedRate | None:
        """The count before a rate and its total; by arithmetic if they do not fit, or if nothing says so."""
        if not counts:
            return None
        last = counts[-1]
        sentence = [one for one in counts if one.sentence == rate.sentence]
        if len(sentence) >= 2 and self.total_of.get(sentence[-2].at) == last.at:
            # A selection out of a total stands before the rate.
            return self._rate(rate, [sentence[-2]], [last], words or "trong tổng số")
        wholes = [one for one in reversed(counts[:-1]) if one.value >= last.value and one.figure.kind is not K.PART]
        wholes = [one for one in wholes if _related(one, last)]
        for whole in wholes:
            if self._is_rate(rate, last.value, whole.value):
                return self._rate(rate, [last], [whole], words)
        pairs = [
            (part, whole)
            for part in reversed(counts[-6:])
            for whole in reversed(counts)
            if part is not whole and 0 < part.value <= whole.value and _related(part, whole)
        ]
        if rate.figure.numeral.decimals:
            for part, whole in pairs:
                if self._is_rate(rate, part.value, whole.value):
                    return self._rate(rate, [part], [whole], "")
        total = self.total_of.get(last.at)
        if words and total is not None and last.sentence == rate.sentence:
            return self._rate(rate, [last], [self.ones[total]], words)
        return None

    def _sums_of_rate(self, rate: _One, counts: list[_One]) -> ProposedRate | None:
        """*13.794 hồ sơ sớm hạn, 134 đúng hạn và 651 trễ hạn, tỷ lệ đúng hạn 95,53 %*: parts and whole are sums."""
        near = [one for one in counts[-5:] if one.sentence == rate.sentence and one.figure.kind is K.LEVEL]
        if rate.figure.numeral.decimals < 2 or len(near) < 2 or any(one.measure is not near[0].measure for one in near):
            return None
        whole = sum((one.value for one in near), Fraction())
        for size in (1, 2, 3):
            for first in range(len(near) - size + 1):
                part = near[first : first + size]
                if size < len(near) and self._is_rate(rate, sum((one.value for one in part), Fraction()), whole):
                    return self._rate(rate, part, near, "")
        return None

    def _fraction_from(self, at: int) -> tuple[_One, _One] | None:
        """The fraction that begins at the first or second figure from a place on."""
        for first in (at, at + 1):
            if first + 1 < len(self.ones) and self.ones[first].figure.kind is K.PART:
                return self.ones[first], self.ones[first + 1]
        return None

    @staticmethod
    def _is_rate(rate: _One, part: Fraction, whole: Fraction) -> bool:
        return whole > 0 and abs(100 * part / whole - rate.value) < rate.step

    def _rate(self, rate: _One, part: list[_One], whole: list[_One], cue: str) -> ProposedRate:
        parts, wholes = (sum((one.value for one in ones), Fraction()) for ones in (part, whole))
        hedged = any(one.hedged for one in (rate, *part, *whole))
        return ProposedRate(
            rate=rate.at,
            part=tuple(one.at for one in part),
            whole=tuple(one.at for one in whole),
            cue=" ".join(cue.split()),
            agrees=None if hedged and not self._is_rate(rate, parts, wholes) else self._is_rate(rate, parts, wholes),
        )

    # --- movements -----------------------------------------------------------------------------------------------

    def _movements(self) -> Iterator[ProposedMovement]:
        sentences: dict[int, list[_One]] = {}
        for one in self.ones:
            if one.counts:
                sentences.setdefault(one.sentence, []).append(one)
        for ones in sentences.values():
            roles: dict[str, _One] = {}
            for one in ones[:20]:
                role = self._role(one)
                if role is not None:
                    roles.setdefault(role, one)
            opening = roles.get("opening")
            if opening is None or len(roles.keys() - {"opening", "total"}) < 1:
                continue
            roles = {role: one for role, one in roles.items() if _alike(one, opening)}
            before = [
                one for one in ones if one.at < opening.at and _alike(one, opening) and one.value >= opening.value
            ]
            if "total" not in roles and before and opening.bracket is not None:
                roles["total"] = before[-1]
            finished = roles.get("finished")
            if "total" not in roles and finished is not None and finished.figure.kind is K.PART:
                roles["total"] = self.ones[finished.at + 1]
            if len(roles) < 3:
                continue
            yield ProposedMovement(
                **{role: one.at for role, one in roles.items()},
                cue=" ".join(self._cue_words(opening).split()),
                agrees=_moves(roles),
            )

    def _role(self, one: _One) -> str | None:
        for words in (self._clause(one), self._trail(one)):
            found = [(match.start(), role) for role, pattern in _ROLES for match in pattern.finditer(words)]
            if found:
                # "đang tiếp tục giải quyết": the words that stand first in the list of roles.
                return next(role for role, _ in _ROLES if any(role == other for _, other in found))
        return None

    def _cue_words(self, one: _One) -> str:
        pattern = dict(_ROLES)["opening"]
        found = pattern.search(self._led(one)) or pattern.search(self._trail(one))
        return "" if found is None else found[0]

    # --- changes -------------------------------------------------------------------------------------------------

    def _changes(self) -> Iterator[ProposedChange]:
        figures: dict[int, int] = {}
        for one in self.ones:
            if one.figure.kind is not K.CHANGE:
                continue
            unit = {M.PERCENT: ChangeUnit.PERCENT, M.PERCENTAGE_POINT: ChangeUnit.POINTS}.get(
                one.measure or M.OTHER, ChangeUnit.ABSOLUTE
            )
            pair = self.ones[one.at + 1 : one.at + 3]
            if [other.figure.kind for other in pair] == [K.NEW, K.OLD]:
                yield self._change(pair[0], one, pair[1], unit)
                continue
            figure = self._changed(one, unit, figures)
            if figure is None:
                continue
            figures[one.at] = figure.at
            yield self._change(figure, one, self._earlier(figure, one, unit), unit)

    def _changed(self, one: _One, unit: ChangeUnit, figures: dict[int, int]) -> _One | None:
        near = [other for other in self.ones[max(0, one.at - 6) : one.at] if one.sentence - other.sentence <= 1]
        last = near[-1] if near else None
        said = _WHOSE.match(self.text, one.end)
        whose = unit_at(self.text, said.end()) if said else None
        if whose is not None:
            # The change says of what, as in "tăng 12,5 % số lượt người".
            near = [other for other in near if other.counts and other.measure is whose[1]]
            return near[-1] if near else None
        own = self._is_own_change(one)
        if last is not None and last.at in figures and unit is not ChangeUnit.ABSOLUTE and not own:
            return self.ones[figures[last.at]]
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
            if not near or near[-1].sentence != one.sentence or ";" in self._between(near[-1], one):
                return None
            return self._first_of_pair(near[-1])
        exact = [other for other in near if other.counts and other.measure is one.measure]
        related = [other for other in near if other.counts and _related(other, one)]
        if last is not None and last in related and last.sentence == one.sentence and last.figure.group is None:
            return last
        return exact[-1] if exact else related[-1] if related else None

    def _is_own_change(self, one: _One) -> bool:
        """Whether the word that says increase or decrease stands directly before a change, not before an earlier one."""
        word = exact_key(one.figure.direction_word).casefold()
        return one.figure.kind is K.CHANGE and bool(word) and word in self._led(one).casefold()

    def _first_of_pair(self, one: _One) -> _One:
        return one if one.figure.group is None or one.figure.kind is not K.PAIR else self.ones[one.figure.group]

    def _earlier(self, figure: _One, change: _One, unit: ChangeUnit) -> _One | None:
        """The figure of the earlier period, if it is printed behind the change: *(cùng kỳ 1.012 lượt)*."""
        for other in self.ones[change.at + 1 : change.at + 8]:
            if other.sentence != change.sentence or other.start - change.end > 250 or self._is_own_change(other):
                return None
            if other.figure.kind not in {K.LEVEL, K.PAIR, K.RATE, K.OLD} or other.measure is not figure.measure:
                continue
            words = self.text[change.end : other.start]
            named = _EARLIER.search(words) is not None and other.bracket is not None
            if named or (_EARLIER.search(words) and self._fits(figure, change, other, unit)):
                return other
        return None

    @staticmethod
    def _fits(figure: _One, change: _One, base: _One, unit: ChangeUnit) -> bool:
        sign = -1 if change.figure.direction is Direction.DOWN else 1
        difference = figure.value - base.value
        if unit is ChangeUnit.PERCENT and figure.measure is not M.PERCENT:
            return base.value > 0 and abs(100 * difference / base.value - sign * change.value) < change.step
        return abs(difference - sign * change.value) <= _room((figure, change, base))

    def _change(self, figure: _One, change: _One, base: _One | None, unit: ChangeUnit) -> ProposedChange:
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


def _room(ones: Iterable[_One]) -> Fraction:
    """How far a sum may be off because its numbers are rounded; nothing for whole numbers without a scale."""
    return sum((one.step / 2 for one in ones if one.step != 1), Fraction())


def _once_a_group(ones: list[_One]) -> list[_One]:
    """Of numbers printed together, the first of each measure."""
    seen = set[tuple[int, Measure | None]]()
    found: list[_One] = []
    for one in ones:
        key = (one.figure.group, one.measure) if one.figure.group is not None else None
        if key is None or key not in seen:
            found.append(one)
        if key is not None:
            seen.add(key)
    return found


def _moves(roles: dict[str, _One]) -> bool | None:
    value = {role: one.value for role, one in roles.items()}
    if any(one.hedged for one in roles.values()):
        return None
    checks: list[bool] = []
    total = value.get("total")
    if {"opening", "arrived"} <= value.keys():
        together = value["opening"] + value["arrived"]
        if total is not None:
            checks.append(together == total)
        total = together if total is None else total
    if total is not None and {"finished", "closing"} <= value.keys():
        checks.append(total == value["finished"] + value["closing"])
    return all(checks) if checks else None


def _first(link: ProposedLink) -> tuple[int, ...]:
    if isinstance(link, ProposedBreakdown):
        return link.total, 0, *link.parts
    if isinstance(link, ProposedRate):
        return link.rate, 1, *link.part
    if isinstance(link, ProposedChange):
        return link.figure, 3, link.change
    places = (link.total, link.opening, link.arrived, link.finished, link.closing)
    return min(one for one in places if one is not None), 2
