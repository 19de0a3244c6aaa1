"""Finding the figures of a text: numbers with their hedges, unit words and directions, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from qcdc._kernel.language import Language, as_language
from qcdc._kernel.numerals import SCALES, Numeral, read_numeral
from qcdc._kernel.validators import argument
from qcdc.errors import InvariantError
from qcdc.reading.plain import PlainText
from qcdc.reading.scans import MAX_TEXT, NotFigure, ReadFigure, Scan
from qcdc.reading.skipping import Skipped, skipped
from qcdc.reading.words import in_words
from qcdc.terms.prints import HEDGES, likeliest, unit_at
from qcdc.vocab import Direction, Hedge, Measure, NotFigureKind, SpanKind

__all__ = ["scan"]

K = SpanKind

_TOKEN = re.compile(r"[0-9]+(?:(?:[.,]|\u00a0(?=[0-9]{3}(?![0-9])))[0-9]+)*")
_SPACES = r"[ \t\u00a0]*(?:\r?\n)?[ \t\u00a0]*"
_SCALE = re.compile(
    _SPACES
    + "(?P<scale>"
    + "|".join(one.replace(" ", r"\s") for one in sorted(SCALES, key=len, reverse=True))
    + r")(?!\w)",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?<!\w)(?P<word>"
    + "|".join(sorted((one.replace(" ", r"\s") for one in HEDGES), key=len, reverse=True))
    + r")\s+$",
    re.IGNORECASE,
)
# "cao hơn 5 %" compares, "hơn 5 %" hedges; "33 trên 37" is a fraction.
_NO_HEDGE = re.compile(
    r"(?:\b(?:cao|thấp|nhiều|ít|lớn|nhỏ|kém|tốt|nhanh|chậm|dựa|căn cứ|carried|handed|took)|[0-9]%?)\s+$", re.IGNORECASE
)
_TAIL = (
    r"(?:\s+(?:thêm|đi|bớt|được|tới|đến|là|bình quân|tương ứng|tương đương|khoảng|chỉ tiêu|kế hoạch|mức|"
    r"năm trước|năm ngoái|cùng kỳ(?: năm trước)?)|\s*[,:]?\s*so với[^.;:()\n]{0,60}?"
    r"|\s*\(so với[^.;:()\n]{0,60}\)\s*:?)*\s*$"
)
_UP_OR_DOWN = re.compile(
    r"(?<!\w)(?P<word>(?P<up>tăng|cao hơn|nhiều hơn|vượt)|(?P<down>giảm|thấp hơn|ít hơn))(?!\w)" + _TAIL, re.IGNORECASE
)
_CHANGED = re.compile(
    r"(?<!\w)(?P<word>(?P<up>up|rose|risen|increased?|increasing|increases|rise|growth)|(?P<down>down|fell|fallen|"
    r"decreased?|decreasing|decreases|declined?|declining|dropped|drop|reduced|reduction|fall))"
    r"(?:\s+(?:by|of|sharply|slightly)){0,2}\s+$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?P<word>(?P<up>higher|more than|increase|rise)|(?P<down>lower|less than|fewer|decrease|drop|reduction))(?!\w)",
    re.IGNORECASE,
)
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
_CURRENCY = re.compile(r"(?<!\w)(?P<sign>VND|VNĐ|USD|US\$|\$)[ \u00a0]?$")
_COMPARED = re.compile(r"(?<!\w)(?:so với|cùng kỳ|năm trước|kỳ trước)(?!\w)|(?<!\w)(?:tăng|giảm)\s*\($", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:từ|from)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"(?<!\w)(?:tổng số|số|tổng|number of|total of)\s+", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_ADJECTIVE = re.compile(r"[ \u00a0]+[A-Za-z]+(?:-[A-Za-z]+)?(?=[ \u00a0])")
_COMRADES = re.compile(r"[ \u00a0]?đ/c(?!\w)", re.IGNORECASE)
_CAPITAL = re.compile(r"(?:^|\s)[A-ZĐÀ-Ỵ][^\W\d_]*\s+$")
_BEGINS = re.compile(r"(?:^|[.:;!?]|\n)\s*[A-ZĐÀ-Ỵ][^\W\d_]*\s+$")
# No unit words: a word that goes on with the sentence.
_NO_UNIT = frozenset(
    [
        "và",
        "hoặc",
        "của",
        "là",
        "trong",
        "trên",
        "tại",
        "so",
        "với",
        "thì",
        "đã",
        "đang",
        "được",
        "có",
        "theo",
        "từ",
        "đến",
        "do",
        "để",
        "còn",
        "nhưng",
        "cho",
        "về",
        "nên",
        "khi",
        "nếu",
        "bằng",
        "đạt",
        "chiếm",
        "tăng",
        "giảm",
        "nay",
        "này",
        "đó",
        "sau",
        "trước",
        "mà",
        "vào",
        "ở",
        "gồm",
        "không",
        "chưa",
        "bị",
        "qua",
        "as",
        "and",
        "or",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "from",
        "were",
        "was",
        "is",
        "are",
        "had",
        "have",
        "has",
        "been",
        "by",
        "compared",
        "while",
        "which",
        "that",
        "than",
        "the",
        "a",
        "an",
        "people's",
        "were",
        "out",
        "per",
        "during",
        "since",
    ]
)
# What does not stand before a number in words.
_NO_WORDS = re.compile(
    r"(?:\b(?:thứ|lần|tháng|quý|ngày|trong|mỗi|hàng|hằng|cả|đầu|cuối|giữa|nửa|kỳ|so với|của|qua|theo|từng|một|là|như|nhiều|các|"
    r"những|vài|mấy|từ|đến|sang|hết|mùng|mồng|năm|này|no|day|one)|[0-9])[ \u00a0]+$",
    re.IGNORECASE,
)
_ONE_OF = frozenset({Measure.CASE, Measure.PETITION})
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
_WINDOW = 120
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[\"“(]?[A-ZĐÀ-Ỵ])|\n\s*\n")


@dataclass(slots=True)
class _Number:
    """A number while it is read. Places are those of the plain text."""

    start: int
    end: int
    """Behind the digits and the scale word."""
    readings: tuple[Numeral, ...]
    in_words: bool = False
    unit: tuple[int, int] | None = None
    measure: Measure | None = None
    unit_elsewhere: bool = False
    currency: int | None = None
    """Where the sign of a currency before the number begins."""
    hedge: tuple[int, int, Hedge] | None = None
    direction: tuple[int, int, Direction] | None = None
    kind: SpanKind | None = None
    group: int | None = None
    kept: bool = field(default=True)

    @property
    def stop(self) -> int:
        return self.end if self.unit is None or self.unit_elsewhere else max(self.end, self.unit[1])

    @property
    def begin(self) -> int:
        return self.hedge[0] if self.hedge else self.start if self.currency is None else self.currency

    @property
    def bare(self) -> bool:
        return self.unit is None

    @property
    def value(self) -> Numeral:
        return likeliest(self.readings, self.measure)[0]


def scan(text: str, language: Language = "vi") -> Scan:
    """The numbers of a text: figures with their places, and the numbers that are none.

    Vietnamese and English numbers and words are read in either language; the language only decides what a dot and a
    comma mean first. A digit that belongs to a word, such as *m2*, is no number. The time that it takes grows with the
    length of the text and not faster.

    Args:
        text: the text, at most a million characters.
        language: its language.

    Raises:
        InvariantError: not a text (``type.wrong``), a longer text (``text.too_long``), an unknown language
            (``language.unknown``).

    >>> found = scan("Năm 2023, xã Giả Lập (giả định) đã giải quyết 33/37 vụ việc, đạt 89,2%.")
    >>> [(one.text, str(one.kind)) for one in found.figures]
    [('33', 'part'), ('37 vụ việc', 'whole'), ('89,2%', 'rate')]
    >>> [(one.text, str(one.kind)) for one in found.not_figures]
    [('2023', 'year')]
    """
    given = argument(text, str, "text")
    asked = as_language(language)
    if len(given) > MAX_TEXT:
        raise InvariantError("text.too_long", "text", limit=MAX_TEXT)
    plain = PlainText(given)
    left_out = skipped(plain.text)
    reader = _Reader(plain.text, asked, left_out)
    numbers = reader.read()
    return Scan(
        text=given,
        language=asked,
        figures=_figures(plain, numbers),
        not_figures=tuple(
            NotFigure(start=start, end=end, text=given[start:end], kind=kind)
            for start, end, kind in sorted(
                (plain.place(start), plain.place(end), kind) for start, end, kind in (*left_out, *reader.others)
            )
        ),
    )


def _figures(plain: PlainText, numbers: list[_Number]) -> tuple[ReadFigure, ...]:
    def cut(span: tuple[int, int] | None) -> tuple[int, int, str]:
        if span is None:
            return 0, 0, ""
        start, end = plain.place(span[0]), plain.place(span[1])
        return start, end, plain.given[start:end]

    found: list[ReadFigure] = []
    for one in numbers:
        start, end, text = cut((one.begin, one.stop))
        readings = likeliest(one.readings, one.measure)
        found.append(
            ReadFigure(
                start=start,
                end=end,
                text=text,
                numeral=readings[0],
                others=readings[1:],
                kind=one.kind or K.LEVEL,
                unit_words=" ".join(cut(one.unit)[2].split()),
                unit_elsewhere=one.unit_elsewhere,
                measure=one.measure,
                hedge=one.hedge[2] if one.hedge else None,
                hedge_word=cut(one.hedge and one.hedge[:2])[2],
                direction=one.direction[2] if one.direction else None,
                direction_word=cut(one.direction and one.direction[:2])[2],
                group=one.group,
                in_words=one.in_words,
            )
        )
    return tuple(found)


class _Reader:
    """One reading of a text, step by step."""

    def __init__(self, text: str, language: Language, left_out: list[Skipped]) -> None:
        self.text = text
        self.language: Language = language
        self.others: list[Skipped] = []
        self._taken = bytearray(len(text) + 1)
        for start, end, _ in left_out:
            self._taken[start:end] = b"\1" * (end - start)

    def read(self) -> list[_Number]:
        """The figures, in the order of the text."""
        numbers = sorted((*self._in_digits(), *self._in_words()), key=lambda one: one.start)
        numbers = list(_apart(numbers))
        for one in numbers:
            self._see_before(one)
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

    # --- numbers -------------------------------------------------------------------------------------------------

    def _in_digits(self) -> Iterator[_Number]:
        for found in _TOKEN.finditer(self.text):
            start, end = found.span()
            if any(self._taken[start : min(end, start + 60)]):
                continue
            before = self.text[start - 1 : start]
            if before.isalpha() or before == "_":
                continue
            for piece_start, piece_end in self._pieces(start, end):
                number = self._number(piece_start, piece_end)
                if number is not None:
                    yield number

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The whole token; or, if it is no numeral, its pieces between no-break spaces."""
        token = self.text[start:end]
        if "\u00a0" in token and len(token) < 200 and not read_numeral(token, self.language):
            for piece in re.finditer(r"[^\u00a0]+", token):
                yield start + piece.start(), start + piece.end()
        else:
            yield start, end

    def _number(self, start: int, end: int) -> _Number | None:
        scale = _SCALE.match(self.text, end, min(len(self.text), end + 40))
        digits = self.text[start:end]
        word = "" if scale is None else " ".join(scale["scale"].split())
        readings = read_numeral(f"{digits} {word}".strip(), self.language) if len(digits) <= 60 else ()
        if not readings:
            self.others.append((start, end, NotFigureKind.UNREADABLE))
            return None
        number = _Number(start, end if scale is None else scale.end(), readings)
        self._see_unit(number)
        behind = self.text[number.end : number.end + 1]
        if number.bare and (behind.isalpha() or behind == "_"):
            self.others.append((start, end, NotFigureKind.LABEL))
            return None
        return number

    def _see_unit(self, number: _Number) -> None:
        comrades = _COMRADES.match(self.text, number.end)
        if comrades is not None:
            number.unit, number.measure = (comrades.end() - 3, comrades.end()), Measure.PERSON
            return
        found = unit_at(self.text, number.end)
        begin = number.end
        for _ in range(2):
            if found is not None or self.language != "en":
                break
            adjective = _ADJECTIVE.match(self.text, begin, min(len(self.text), begin + 30))
            if adjective is None or adjective[0].strip().casefold() in _NO_UNIT:
                break
            begin = adjective.end()
            found = unit_at(self.text, begin)
        if found is None:
            return
        start = number.end
        while self.text[start].isspace():
            start += 1
        if "\n" in self.text[number.end : start] and "\n" in self.text[number.end : start].replace("\n", "", 1):
            return
        number.unit, number.measure = (start, found[0]), found[1]

    def _in_words(self) -> Iterator[_Number]:
        for start, end, value in in_words(self.text):
            if any(self._taken[start:end]) or _NO_WORDS.search(self.text, max(0, start - 12), start):
                continue
            if self.text[max(0, start - 12) : start] and _NO_WORDS.search(self.text[max(0, start - 12) : start]):
                continue
            readings = read_numeral(str(value), self.language)
            if not readings:
                continue
            number = _Number(start, end, readings, in_words=True)
            self._see_unit(number)
            if number.measure in {None, Measure.PERCENT} or (value == 1 and number.measure not in _ONE_OF):
                continue
            yield number

    # --- what stands before a number -----------------------------------------------------------------------------

    def _before(self, place: int, width: int = _WINDOW) -> str:
        """What stands before a place, at most back to the end of the sentence before."""
        window = self.text[max(0, place - width) : place]
        ends = list(_SENTENCE_END.finditer(window))
        return window[ends[-1].end() :] if ends else window

    def _see_before(self, one: _Number) -> None:
        before = self._before(one.start)
        currency = _CURRENCY.search(before) if one.bare else None
        if currency is not None:
            one.currency = one.start - len(before) + currency.start("sign")
            one.unit = one.currency, one.currency + len(currency["sign"])
            one.measure = Measure.DONG if currency["sign"].startswith("VN") else Measure.OTHER
            before = self._before(one.currency)
        hedge = _HEDGE.search(before[-24:])
        if hedge is not None:
            start = one.begin - len(before[-24:]) + hedge.start("word")
            if not _NO_HEDGE.search(self._before(start, 12)):
                word = hedge["word"]
                one.hedge = start, start + len(word), HEDGES[" ".join(word.casefold().split())]
                before = self._before(start)
        changed = _last(_UP_OR_DOWN, before) or _CHANGED.search(before[-40:])
        if changed is not None:
            offset = one.begin - len(changed.string)
            start, end = changed.span("word")
            direction = Direction.UP if changed["up"] else Direction.DOWN
            one.direction = offset + start, offset + end, direction
            return
        behind = _BEHIND.match(self.text, one.stop) if one.measure is Measure.PERCENT else None
        if behind is not None:
            direction = Direction.UP if behind["up"] else Direction.DOWN
            one.direction = *behind.span("word"), direction

    # --- numbers that belong together ----------------------------------------------------------------------------

    def _group_slashes(self, numbers: list[_Number]) -> None:
        index = 0
        while index < len(numbers) - 1:
            last = index
            while last + 1 < len(numbers) and last - index < 3 and self._slash(numbers[last], numbers[last + 1]):
                last += 1
            if last > index:
                self._see_fraction(numbers[index : last + 1], index, numbers[max(0, index - 13) : index])
            index = last + 1

    def _slash(self, one: _Number, other: _Number) -> bool:
        found = _SLASH.match(self.text, one.stop)
        return found is not None and found.end() == other.begin

    def _see_fraction(self, together: list[_Number], index: int, earlier: list[_Number]) -> None:
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

    def _see_two_units(self, together: list[_Number]) -> None:
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
    def _pair_before(last: _Number, earlier: list[_Number]) -> _Number | None:
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

    def _unit_from_before(self, first: _Number, last: _Number, earlier: list[_Number]) -> None:
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
        before = re.split(r"[;:()]\s*", self._before(place, 90))[-1]
        offset = place - len(before)
        found: tuple[tuple[int, int], Measure] | None = None
        for word in re.finditer(r"[^\W\d_]+", before):
            unit = unit_at(self.text, offset + word.start())
            if unit is not None and unit[1] in _SUBJECTS and unit[0] <= place:
                found = (offset + word.start(), unit[0]), unit[1]
        return found

    def _is_new_and_old(self, first: _Number, last: _Number, earlier: list[_Number]) -> bool:
        """A bracket with two numbers behind a change: *giảm 7 vụ (233/240)*, *bằng 97 % so với cùng kỳ (233/240)*."""
        start = max(first.begin - 80, earlier[-1].stop if earlier else 0)
        between = self.text[start : first.begin]
        opened = between.rstrip().endswith("(") and not re.search(r"[.;]\s", between)
        closed = self.text[last.stop : last.stop + 3].lstrip()[:1] in {")", ",", ";"}
        if not opened or not closed:
            return False
        if earlier and earlier[-1].stop == start and earlier[-1].direction is not None:
            return True
        return _COMPARED.search(between) is not None

    def _see_ranges(self, numbers: list[_Number]) -> None:
        for index, (one, other) in enumerate(pairwise(numbers)):
            if one.kind is not None or other.kind is not None or other.begin - one.stop > 60:
                continue
            between = self.text[one.stop : other.begin]
            started = _FROM.search(self._before(one.begin, 12)) is not None
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

    def _became(self, one: _Number, between: str) -> bool:
        """*từ 12 vụ xuống còn 5 vụ*; *fell from 12 to 5*, while *from 5 to 12* is a range."""
        if _BECAME.fullmatch(between) is None:
            return False
        return (
            between.strip().casefold() != "to"
            or _MOVED.search(re.split(r"[;,]\s", self._before(one.begin, 60))[-1]) is not None
        )

    @staticmethod
    def _see_range(one: _Number, other: _Number) -> None:
        if one.value.value < other.value.value and not other.bare:
            one.kind, other.kind = K.LOW, K.HIGH

    # --- kinds and units -----------------------------------------------------------------------------------------

    def _give_kinds(self, numbers: list[_Number]) -> None:
        before: _Number | None = None
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
    def _governed(before: _Number | None, one: _Number) -> bool:
        """Whether the number before is a change of the same pair."""
        return before is not None and before.kind is K.CHANGE and before.group == one.group

    def _see_further_change(self, before: _Number, one: _Number) -> None:
        """*giảm 146 lượt tiếp, 127 lượt người*; *giảm 7 vụ (2,9%)*: one word governs two numbers."""
        if before.kind is not K.CHANGE or before.direction is None or one.begin - before.stop > 30:
            return
        between = self.text[before.stop : one.begin]
        if not _AND_ALSO.fullmatch(between) or one.bare or before.bare:
            return
        if one.measure is not before.measure and (before.measure is not Measure.PERCENT or "(" in between):
            one.direction = before.direction

    def _give_units(self, numbers: list[_Number]) -> None:
        for index, one in enumerate(numbers):
            if not one.bare:
                continue
            if one.group is not None:
                self._give_fraction_unit(one, numbers[index - 1] if index else None)
                continue
            before = self._before(one.begin, 60)
            clause = re.split(r"[,;()]\s", before)[-1]
            counted = _last(_COUNTED, clause)
            if counted is not None:
                at = one.begin - len(clause) + counted.end()
                found = unit_at(self.text, at)
                if found is not None and found[0] <= one.begin:
                    one.unit, one.measure, one.unit_elsewhere = (at, found[0]), found[1], True
                    continue
            word = _NEXT_WORD.match(self.text, one.end, min(len(self.text), one.end + 40))
            if word is None or word[1].casefold() in _NO_UNIT or word[1][0].isupper():
                continue
            # An English unit word is a plural.
            if self.language == "vi" or word[1].endswith("s"):
                one.unit = word.span(1)

    def _give_fraction_unit(self, one: _Number, before: _Number | None) -> None:
        """*1/3 số hộ*, *12/12 chốt*: the unit words of both numbers of a fraction."""
        if before is None or before.group != one.group or one.kind is not K.WHOLE:
            return
        counted = _COUNTED.match(self.text, min(len(self.text), one.end + 1))
        found = unit_at(self.text, counted.end()) if counted else None
        if counted is not None and found is not None:
            one.unit, one.measure, one.unit_elsewhere = (counted.end(), found[0]), found[1], True
        else:
            word = _NEXT_WORD.match(self.text, one.end, min(len(self.text), one.end + 40))
            if word is None or word[1].casefold() in _NO_UNIT or word[1][0].isupper():
                return
            one.unit = word.span(1)
        if before.bare:
            before.unit, before.measure, before.unit_elsewhere = one.unit, one.measure, True

    def _is_figure(self, one: _Number, numbers: list[_Number], index: int) -> bool:
        if one.measure is not None or one.hedge or one.group is not None or one.kind is K.CHANGE or one.unit:
            return True
        nearby = numbers[index + 1] if index + 1 < len(numbers) else None
        if nearby is not None and self.text[one.end : nearby.start].strip(" \t\u00a0") == "":
            self.others.append((one.start, one.end, NotFigureKind.UNREADABLE))
            return False
        before = self._before(one.start, 40)
        if one.value.value < 100 and _CAPITAL.search(before) and not _BEGINS.search(before):
            self.others.append((one.start, one.end, NotFigureKind.LABEL))
            return False
        return True


def _apart(numbers: list[_Number]) -> Iterator[_Number]:
    """Without numbers that begin inside the one before."""
    end = 0
    for one in numbers:
        if one.start >= end:
            yield one
            end = one.stop


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match of a pattern in a short text."""
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found
