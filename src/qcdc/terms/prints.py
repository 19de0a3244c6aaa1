"""Numbers with their words, as reports print them: ``hơn 5,3 tỷ đồng``, ``09 vụ``, ``giảm 13,2 %``.

===============  =================================================================
`read_print`     what a printed number says: direction, hedge, numeral, measure
`measure_of`     the measure that unit words mean
`measure_words`  all unit words, by measure
===============  =================================================================
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from attrs import field

from qcdc._kernel.data import package_toml
from qcdc._kernel.language import LANGUAGES, Language, as_language
from qcdc._kernel.numerals import SCALES, Numeral, plain_digits, read_numeral
from qcdc._kernel.text import exact_key, is_plain, strict_key
from qcdc._kernel.validators import Named, argument, check_text, each, instance, maybe
from qcdc._kernel.values import entity
from qcdc.vocab import Direction, Hedge, Measure

__all__ = [
    "DIRECTIONS",
    "HEDGES",
    "PrintedNumber",
    "folded",
    "likeliest",
    "measure_of",
    "measure_words",
    "read_print",
    "unit_at",
]

_HEDGES: dict[Hedge, tuple[str, ...]] = {
    Hedge.NEARLY: (
        *("gần", "ngót", "dưới", "chưa đến", "chưa tới"),
        *("nearly", "almost", "under", "just under", "close to", "less than", "fewer than"),
    ),
    Hedge.MORE_THAN: ("hơn", "trên", "more than", "over", "above", "upwards of"),
    Hedge.ABOUT: (
        *("khoảng", "khoảng hơn", "khoảng gần", "xấp xỉ", "chừng", "ước", "ước tính", "ước khoảng", "ước đạt"),
        *("about", "around", "approximately", "roughly", "some", "an estimated"),
    ),
}
HEDGES: Mapping[str, Hedge] = MappingProxyType({word: hedge for hedge, words in _HEDGES.items() for word in words})
"""The words before a number that make it approximate or a bound."""

_DIRECTIONS: dict[Direction, tuple[str, ...]] = {
    Direction.UP: (
        *("tăng", "tăng thêm", "tăng lên"),
        *("up", "up by", "increased by", "increasing by", "increase of", "an increase of", "rose by", "a rise of"),
    ),
    Direction.DOWN: (
        *("giảm", "giảm đi", "giảm bớt"),
        *("down", "down by", "decreased by", "decreasing by", "decrease of", "a decrease of", "fell by", "a fall of"),
        *("a drop of", "dropped by", "reduced by"),
    ),
}
DIRECTIONS: Mapping[str, Direction] = MappingProxyType(
    {word: direction for direction, words in _DIRECTIONS.items() for word in words}
)
"""The words before a number that make it a change."""

# What is counted in whole numbers: all but these, and sums of money only if they have no scale word.
_DIVISIBLE = frozenset(
    {
        Measure.SQUARE_METRE,
        Measure.HECTARE,
        Measure.METRE,
        Measure.KILOMETRE,
        Measure.TONNE,
        Measure.KILOGRAM,
        Measure.SCORE,
        Measure.PERCENT,
        Measure.PERCENTAGE_POINT,
        Measure.LABOUR_DAY,
        Measure.OTHER,
    }
)
_TOKEN = re.compile(
    r"[^\W\d_](?:[-'’]?[^\W\d_\u0300-\u036f]|[\u0300-\u036f])*(?:[2²]|['’](?=\s))?(?!\w)|%(?: points)?|,"
)
_FURTHEST = 80
"""The longest unit words, in characters."""
_LONGEST = 400
T = TypeVar("T")


def folded(word: str) -> str:
    """A word as it is compared: in lower case, NFC, with one place for the tone mark."""
    return strict_key(word)


class _Words(dict[str, "_Words"]):
    """The phrases that go on from here, by their next word; and the measure of the phrase that ends here."""

    measure: Measure | None = None


@cache
def measure_words() -> Mapping[Measure, Mapping[Language, tuple[str, ...]]]:
    """The unit words that the library knows, by measure and language."""
    table = package_toml("terms", "measure_words.toml")
    return MappingProxyType(
        {
            one: MappingProxyType({language: tuple(table[language].get(one.value, ())) for language in LANGUAGES})
            for one in Measure
        }
    )


@cache
def _phrases() -> _Words:
    found = _Words()
    for measure, words in measure_words().items():
        for phrase in (one for language in LANGUAGES for one in words[language]):
            at = found
            for token in _TOKEN.findall(phrase):
                at = at.setdefault(folded(token), _Words())
            at.measure = measure
    return found


def unit_at(text: str, start: int) -> tuple[int, Measure] | None:
    """The end of the longest unit words of a text from a place on, and what they mean; ``None``: none stand there.

    Spaces before them are skipped.
    """
    at = _phrases()
    found: tuple[int, Measure] | None = None
    stop = min(len(text), start + _FURTHEST)
    place = start
    while place < stop:
        place = _past_spaces(text, place, stop)
        token = _TOKEN.match(text, place, min(len(text), stop + 1))
        if token is None:
            break
        after = at.get(folded(token[0]))
        if after is None:
            break
        at, place = after, token.end()
        if at.measure is not None:
            found = place, at.measure
    return found


def _past_spaces(text: str, place: int, stop: int) -> int:
    while place < stop and text[place].isspace():
        place += 1
    return place


def measure_of(words: str) -> Measure | None:
    """The measure that unit words mean, or the longest phrase that they begin with; ``None``: the library knows none.

    >>> measure_of("lượt người"), measure_of("Tổ hoà giải ở cơ sở")
    (<Measure.PERSON_VISIT: 'person_visit'>, <Measure.TEAM: 'team'>)
    """
    found = unit_at(argument(words, str, "words"), 0)
    return None if found is None else found[1]


def likeliest(readings: tuple[Numeral, ...], measure: Measure | None) -> tuple[Numeral, ...]:
    """The readings of a number, the likeliest first, if it counts in this measure.

    What is counted has no decimals, so ``12,345 đơn`` is twelve thousand; a rate above 1,000 % is less likely than one
    with three decimals.
    """

    def unlikely(one: Numeral) -> bool:
        if measure in {Measure.PERCENT, Measure.PERCENTAGE_POINT}:
            return not -1000 <= one.value <= 1000
        return measure is not None and measure not in _DIVISIBLE and not one.scale and one.decimals > 0

    return tuple(sorted(readings, key=unlikely))


def _check_words(instance: object, attribute: Named, value: object) -> None:
    if value != "":
        check_text(instance, attribute, value)


@entity
class PrintedNumber:
    """A number with its words, as a report prints it (*số liệu như bản in*).

    Attributes:
        text: the print in Unicode form NFC, without spaces around it.
        numeral: the number with its scale word, in its likeliest reading.
        others: other readings of the same digits.
        hedge: whether it is approximate or a bound.
        direction: whether it is an increase or a decrease; ``None``: it is a level, or the print does not say.
        unit_words: the words after the number, as printed; empty if there are none.
        measure: what these words mean; ``None``: there are none, or the library does not know them.
    """

    text: str = field(validator=check_text)
    numeral: Numeral = field(validator=instance(Numeral))
    others: tuple[Numeral, ...] = field(default=(), validator=each(instance(Numeral)))
    hedge: Hedge | None = field(default=None, validator=maybe(instance(Hedge)))
    direction: Direction | None = field(default=None, validator=maybe(instance(Direction)))
    unit_words: str = field(default="", validator=_check_words)
    measure: Measure | None = field(default=None, validator=maybe(instance(Measure)))

    @property
    def percent(self) -> bool:
        """Whether it is printed in per cent."""
        return self.measure is Measure.PERCENT


def _either(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(words, key=len, reverse=True))


_FOOTNOTES = r"(?:\s*(?:\(\s*\d{1,3}\s*\)|\[\s*\d{1,3}\s*\]|\*{1,3}|[¹²³⁴-⁹†‡]+))*"
_PRINT = re.compile(
    rf"(?:(?P<direction>{_either(DIRECTIONS)})\s+)?(?:(?P<hedge>{_either(HEDGES)})\s+)?"
    rf"(?P<digits>[+-]?[0-9][0-9.,\u00a0]*(?:(?<=[0-9]))(?![0-9.,]))"
    rf"(?:\s*(?P<scale>{_either(SCALES)})(?!\w))?"
    rf"\s*(?P<unit>\D*?(?:[mM]2)?\D*?){_FOOTNOTES}",
    re.IGNORECASE,
)


def read_print(text: str, language: Language) -> PrintedNumber | None:
    """What a printed number says, with its words; ``None``: it is not one number with its words.

    Footnote marks behind it are left out: ``(1)``, ``*``.

    Raises:
        InvariantError: not a text (``type.wrong``), an unknown language (``language.unknown``).

    >>> found = read_print("giảm hơn 5,3 tỷ đồng (2)", "vi")
    >>> found.direction, found.hedge, found.numeral.value, found.measure
    (<Direction.DOWN: 'down'>, <Hedge.MORE_THAN: 'more_than'>, 5300000000, <Measure.DONG: 'dong'>)
    """
    as_language(language)
    given = argument(text, str, "text")
    if len(given) > _LONGEST:
        return None
    stripped = exact_key(given)
    found = _PRINT.fullmatch(plain_digits(stripped))
    if found is None:
        return None
    unit = " ".join(found["unit"].split())
    measure = measure_of(unit)
    word = " ".join((found["scale"] or "").split())
    readings = likeliest(read_numeral(f"{found['digits']} {word}".strip(), language), measure)
    if not readings or not is_plain(stripped):
        return None
    return PrintedNumber(
        text=stripped,
        numeral=readings[0],
        others=readings[1:],
        hedge=_said(HEDGES, found["hedge"]),
        direction=_said(DIRECTIONS, found["direction"]),
        unit_words=unit,
        measure=measure,
    )


def _said(words: Mapping[str, T], said: str | None) -> T | None:
    return None if said is None else words[" ".join(said.casefold().split())]
