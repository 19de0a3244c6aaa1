"""Finding the numbers of a text, each with its unit words, and with the words before it: hedge, direction, currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qcdc._kernel.language import Language
from qcdc._kernel.numerals import SCALES, Numeral, read_numeral
from qcdc.reading.skipping import Skipped
from qcdc.reading.words import in_words
from qcdc.terms.prints import HEDGES, likeliest, unit_at
from qcdc.vocab import Direction, Hedge, Measure, NotFigureKind, SpanKind

__all__ = ["NO_UNIT", "Number", "Numbers", "last_match"]

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
_CURRENCY = re.compile(r"(?<!\w)(?P<sign>VND|VNĐ|USD|US\$|\$)[ \u00a0]?$")
_ADJECTIVE = re.compile(
    r"[ \u00a0]+(?!(?:hundred|thousand|[mb]illion|dozen)[ \u00a0])[A-Za-z]+(?:-[A-Za-z]+)?(?=[ \u00a0])", re.IGNORECASE
)
# What multiplies a number or adds to it, and is read in numbers in words only: "3 chục vụ", "5 hundred cases".
_GOES_ON = re.compile(_SPACES + r"(?:mươi|chục|trăm|rưỡi|hundred|dozen)(?!\w)", re.IGNORECASE)
# Behind a scale word: "3 triệu hai trăm nghìn đồng".
_ADDS = re.compile(
    _SPACES + rf"(?:(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\w)|năm{_SPACES}(?:mươi|trăm|nghìn|ngàn|triệu)(?!\w))",
    re.IGNORECASE,
)
# Before digits: the end of a number in words, which has no unit of its own: "hai tỷ 300 triệu đồng".
_IN_WORDS_BEFORE = re.compile(
    rf"(?<!\w)(?P<word>nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion){_SPACES}$", re.IGNORECASE
)
_COMRADES = re.compile(r"[ \u00a0]?đ/c(?!\w)", re.IGNORECASE)
# No unit words: a word that goes on with the sentence.
NO_UNIT = frozenset(
    {
        *("và", "hoặc", "của", "là", "trong", "trên", "tại", "so", "với", "thì", "đã", "đang", "được", "có"),
        *("theo", "từ", "đến", "do", "để", "còn", "nhưng", "cho", "về", "nên", "khi", "nếu", "bằng", "đạt"),
        *("chiếm", "tăng", "giảm", "nay", "này", "đó", "sau", "trước", "mà", "vào", "ở", "gồm", "không", "chưa"),
        *("bị", "qua", "as", "and", "or", "of", "in", "on", "at", "to", "for", "with", "from", "were", "was"),
        *("is", "are", "had", "have", "has", "been", "by", "compared", "while", "which", "that", "than", "the"),
        *("a", "an", "people's", "were", "out", "per", "during", "since"),
    }
)
# What does not stand before a number in words.
_NO_WORDS = re.compile(
    r"(?:\b(?:thứ|lần|tháng|quý|ngày|trong|mỗi|hàng|hằng|cả|đầu|cuối|giữa|nửa|kỳ|so với|của|qua|theo|từng|một|là|như|nhiều|các|"
    r"những|vài|mấy|từ|đến|sang|hết|mùng|mồng|năm|này|no|day|one)|[0-9])[ \u00a0]+$",
    re.IGNORECASE,
)
_ONE_OF = frozenset({Measure.CASE, Measure.PETITION})
_WINDOW = 120
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[\"“(]?[A-ZĐÀ-Ỵ])|\n\s*\n")


@dataclass(slots=True)
class Number:
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

    @property
    def stop(self) -> int:
        """Where it ends with its unit words."""
        return self.end if self.unit is None or self.unit_elsewhere else max(self.end, self.unit[1])

    @property
    def begin(self) -> int:
        """Where it begins with its hedge or currency."""
        return self.hedge[0] if self.hedge else self.start if self.currency is None else self.currency

    @property
    def bare(self) -> bool:
        """Whether it has no unit words."""
        return self.unit is None

    @property
    def value(self) -> Numeral:
        """Its likeliest reading."""
        return likeliest(self.readings, self.measure)[0]


class Numbers:
    """The numbers of a text, with what stands at each of them."""

    def __init__(self, text: str, language: Language, left_out: list[Skipped]) -> None:
        self.text = text
        self.language: Language = language
        self.others: list[Skipped] = []
        self._taken = bytearray(len(text))
        for start, end, _ in left_out:
            self._taken[start:end] = b"\1" * (end - start)

    def all(self) -> list[Number]:
        """Every number that is not left out, in the order of the text."""
        numbers = self._single(list(_apart(sorted((*self._in_digits(), *self._in_words()), key=lambda one: one.start))))
        for one in numbers:
            self._see_before(one)
        return numbers

    def _single(self, numbers: list[Number]) -> list[Number]:
        """Without the pieces of a number in several scales, *1 tỷ 200 triệu đồng*, which no single one of them is."""
        pieces = set[int]()
        for place, (one, other) in enumerate(pairwise(numbers)):
            scale, smaller = one.readings[0].scale, other.readings[0].scale
            if one.bare and 0 < smaller < scale and not self.text[one.end : other.start].strip():
                pieces |= {place, place + 1}
        ends = {one.end for one in numbers}
        for place, one in enumerate(numbers):
            scaled = _IN_WORDS_BEFORE.search(self.text, max(0, one.start - 12), one.start)
            if scaled is not None and not one.in_words and scaled.end("word") not in ends:
                pieces.add(place)
        self.others += [(one.start, one.end, NotFigureKind.UNREADABLE) for one in map(numbers.__getitem__, pieces)]
        return [one for place, one in enumerate(numbers) if place not in pieces]

    def _in_digits(self) -> Iterator[Number]:
        for found in _TOKEN.finditer(self.text):
            start, end = found.span()
            if any(self._taken[start:end]):
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

    def _number(self, start: int, end: int) -> Number | None:
        scale = _SCALE.match(self.text, end, end + 40)
        digits = self.text[start:end]
        word = "" if scale is None else " ".join(scale["scale"].split())
        readings = read_numeral(f"{digits} {word}".strip(), self.language) if len(digits) <= 60 else ()
        if not readings:
            self.others.append((start, end, NotFigureKind.UNREADABLE))
            return None
        number = Number(start, end if scale is None else scale.end(), readings)
        if _GOES_ON.match(self.text, number.end) or (scale is not None and _ADDS.match(self.text, number.end)):
            self.others.append((start, number.end, NotFigureKind.UNREADABLE))
            return None
        self._see_unit(number)
        behind = self.text[number.end : number.end + 1]
        if number.bare and (behind.isalpha() or behind == "_"):
            self.others.append((start, end, NotFigureKind.LABEL))
            return None
        return number

    def _see_unit(self, number: Number) -> None:
        comrades = _COMRADES.match(self.text, number.end)
        if comrades is not None:
            number.unit, number.measure = (comrades.end() - 3, comrades.end()), Measure.PERSON
            return
        found = unit_at(self.text, number.end)
        begin = number.end
        for _ in range(2):
            if found is not None or self.language != "en":
                break
            adjective = _ADJECTIVE.match(self.text, begin, begin + 30)
            if adjective is None or adjective[0].strip().casefold() in NO_UNIT:
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

    def _in_words(self) -> Iterator[Number]:
        for start, end, value in in_words(self.text):
            if any(self._taken[start:end]) or _NO_WORDS.search(self.text, max(0, start - 12), start):
                continue
            readings = read_numeral(str(value), self.language)
            if not readings:
                continue
            number = Number(start, end, readings, in_words=True)
            self._see_unit(number)
            if number.measure in {None, Measure.PERCENT} or (value == 1 and number.measure not in _ONE_OF):
                continue
            yield number

    def before(self, place: int, width: int = _WINDOW) -> str:
        """What stands before a place, at most back to the end of the sentence before."""
        window = self.text[max(0, place - width) : place]
        ends = list(_SENTENCE_END.finditer(window))
        return window[ends[-1].end() :] if ends else window

    def _see_before(self, one: Number) -> None:
        before = self.before(one.start)
        currency = _CURRENCY.search(before) if one.bare else None
        if currency is not None:
            one.currency = one.start - len(before) + currency.start("sign")
            one.unit = one.currency, one.currency + len(currency["sign"])
            one.measure = Measure.DONG if currency["sign"].startswith("VN") else Measure.OTHER
            before = self.before(one.currency)
        hedge = _HEDGE.search(before[-24:])
        if hedge is not None:
            start = one.begin - len(before[-24:]) + hedge.start("word")
            if not _NO_HEDGE.search(self.before(start, 12)):
                word = hedge["word"]
                one.hedge = start, start + len(word), HEDGES[" ".join(word.casefold().split())]
                before = self.before(start)
        changed = last_match(_UP_OR_DOWN, before) or _CHANGED.search(before[-40:])
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


def _apart(numbers: list[Number]) -> Iterator[Number]:
    """Without numbers that begin inside the one before."""
    end = 0
    for one in numbers:
        if one.start >= end:
            yield one
            end = one.stop


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match of a pattern in a short text."""
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found
