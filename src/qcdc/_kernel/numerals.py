"""Numerals as Vietnamese and English reports print them: ``1.202``, ``09``, ``13,2``, ``14,5 triệu``; ``21.6 billion``.

Vietnamese groups digits with a dot and writes a decimal comma, English the other way round. A text in one language may
have numerals in the style of the other, so `read_numeral` gives every reading, the likeliest first.

==================  ====================================================================
`read_numeral`      every reading of a text that is one numeral
`write_numeral`     the text of a numeral
`numeral_of`        a value as a numeral, in a given style
`scale_of`          the power of ten of a scale word
==================  ====================================================================
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from attrs import field

from qcdc._kernel.language import LANGUAGES, Language, as_language
from qcdc._kernel.text import show
from qcdc._kernel.validators import Named, argument, check_flag, maybe, number
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError

__all__ = [
    "SCALES",
    "Numeral",
    "NumeralStyle",
    "numeral_of",
    "plain_digits",
    "read_numeral",
    "scale_of",
    "write_numeral",
]

SCALES: Mapping[str, int] = MappingProxyType(
    {
        "nghìn": 3,
        "ngàn": 3,
        "vạn": 4,
        "triệu": 6,
        "tỷ": 9,
        "tỉ": 9,
        "nghìn tỷ": 12,
        "nghìn tỉ": 12,
        "ngàn tỷ": 12,
        "ngàn tỉ": 12,
        "thousand": 3,
        "million": 6,
        "billion": 9,
        "thousand billion": 12,
        "trillion": 12,
    }
)
"""The scale words of both languages, each with its power of ten."""

MAX_DIGITS = 15
"""The most digits of a numeral before the decimal mark, and after it."""
# 15 digits with a sign, marks, decimals and the longest scale word are shorter than this.
_LONGEST = 80
_SPACE = "\u00a0"
_MARKS: dict[Language, tuple[str, str]] = {"vi": (".", ","), "en": (",", ".")}
_PLAIN = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "．": ".",
        "，": ",",
        "\u2009": _SPACE,
        "\u202f": _SPACE,
        "\u2007": _SPACE,
        "−": "-",
        "＋": "+",
        "－": "-",
    }
)


def _grammar(language: Language) -> re.Pattern[str]:
    group, mark = map(re.escape, _MARKS[language])
    grouped = rf"[1-9][0-9]{{0,2}}(?:(?P<group>{group}|{_SPACE})[0-9]{{3}})(?:(?P=group)[0-9]{{3}}){{0,3}}"
    return re.compile(
        rf"(?P<sign>[+-]?)(?P<whole>{grouped}|[0-9]{{1,{MAX_DIGITS}}})(?:{mark}(?P<decimals>[0-9]{{1,{MAX_DIGITS}}}))?"
    )


_GRAMMARS: dict[Language, re.Pattern[str]] = {language: _grammar(language) for language in LANGUAGES}
_PARTS = re.compile(
    r"(?P<digits>[+-]?[0-9][0-9.,\u00a0]*(?<![\u00a0]))[\s\u00a0]*(?P<scale>[^\W\d_]+(?:\s+[^\W\d_]+)?)?"
)


def _ten(power: int) -> int:
    """A power of ten."""
    return int("1".ljust(power + 1, "0"))


def plain_digits(text: str) -> str:
    """A text with ASCII digits and marks for full-width ones, and one no-break space for each thin space.

    The result has as many characters as the text.
    """
    return text if text.isascii() else text.translate(_PLAIN)


def scale_of(word: str) -> int | None:
    """The power of ten of a scale word of either language, in any case; ``None``: it is none."""
    return SCALES.get(" ".join(word.casefold().split()))


def _check_digits(_: object, attribute: Named, value: Any) -> None:
    del attribute
    given = argument(value, str, "text")
    if len(given) > _LONGEST or not any(grammar.fullmatch(given) for grammar in _GRAMMARS.values()):
        raise InvariantError("numeral.malformed", "text", value=show(given), limit=MAX_DIGITS)


def _check_language(_: object, attribute: Named, value: Any) -> None:
    del attribute
    as_language(argument(value, str, "language"))


def _check_scale(_: object, attribute: Named, value: Any) -> None:
    del attribute
    given = argument(value, str, "scale_word")
    if given and (len(given) > _LONGEST or scale_of(given) is None or given != " ".join(given.split())):
        raise InvariantError("numeral.scale_unknown", "scale_word", value=show(given), known=tuple(SCALES))


def _vietnamese() -> Language:
    return "vi"


@entity
class Numeral:
    """A number as printed (*số như bản in*): its digits and its scale word, and exactly what they mean.

    Attributes:
        text: the digits with their marks, as printed but in ASCII, without the scale word: ``"1.202"``, ``"09"``.
        language: the language whose marks are read. A numeral without marks has the language of its text.
        scale_word: the scale word as printed, ``"triệu"``; empty if there is none.
        foreign: whether the marks are those of the other language than that of the text it stands in.

    Raises:
        InvariantError: digits that are no numeral of the language (``numeral.malformed``), an unknown scale word
            (``numeral.scale_unknown``).
    """

    text: str = field(validator=_check_digits)
    language: Language = field(factory=_vietnamese, validator=_check_language)
    scale_word: str = field(default="", validator=_check_scale)
    foreign: bool = field(default=False, validator=check_flag)

    @check
    def _fits(self) -> Faults:
        if not _GRAMMARS[self.language].fullmatch(self.text):
            yield InvariantError("numeral.malformed", "text", value=show(self.text), limit=MAX_DIGITS)

    def _parts(self) -> tuple[str, str, str, str]:
        """Sign, digits of the whole part, mark of the groups, decimals."""
        found = _GRAMMARS[self.language].fullmatch(self.text)
        assert found is not None
        group = found["group"] or ""
        whole: str = found["whole"]
        return found["sign"], whole.replace(group, "") if group else whole, group, found["decimals"] or ""

    @property
    def number(self) -> int | Decimal:
        """The number without its scale word, with the decimals that are printed."""
        sign, whole, _, decimals = self._parts()
        return Decimal(f"{sign}{whole}.{decimals}") if decimals else int(sign + whole)

    @property
    def scale(self) -> int:
        """The power of ten of the scale word; 0 without one."""
        return SCALES[" ".join(self.scale_word.casefold().split())] if self.scale_word else 0

    @property
    def decimals(self) -> int:
        """How many digits are printed after the decimal mark."""
        return len(self._parts()[3])

    @property
    def value(self) -> int | Decimal:
        """The value with its scale: a whole number if it is one and has a scale or no decimals.

        Without a scale word the printed decimals are kept: ``89,0`` is ``Decimal("89.0")``.
        """
        number = self.number
        if isinstance(number, int):
            return number * _ten(self.scale)
        if not self.scale:
            return number
        scaled = Fraction(number) * _ten(self.scale)
        if scaled.denominator == 1:
            return scaled.numerator
        return number.scaleb(self.scale, _CONTEXT)

    @property
    def step(self) -> Fraction:
        """The value of one unit of the last printed digit: 1 for ``1.202``, 100,000 for ``14,5 triệu``."""
        return Fraction(_ten(self.scale), _ten(self.decimals))

    @property
    def significant_step(self) -> Fraction:
        """The value of one unit of the last digit that is not a trailing zero of a whole number.

        It is 100 for ``2.900`` and 1 for ``3.162``. Printed decimals are never trailing zeros of a whole number. For a
        zero it is the `step`.
        """
        _, whole, _, decimals = self._parts()
        kept = whole.rstrip("0")
        if decimals or not kept:
            return self.step
        return self.step * _ten(len(whole) - len(kept))

    @property
    def style(self) -> NumeralStyle:
        """How it is printed, to print another value in the same way."""
        _, whole, group, decimals = self._parts()
        return NumeralStyle(
            language=self.language,
            group=group if group or len(whole) > 3 else _MARKS[self.language][0],
            decimals=len(decimals),
            width=len(whole) if whole.startswith("0") else 1,
            scale_word=self.scale_word,
        )


_CONTEXT = Context(prec=60)


def _check_group(_: object, attribute: Named, value: Any) -> None:
    del attribute
    given = argument(value, str, "group")
    if given not in {"", ".", ",", _SPACE}:
        raise InvariantError("numeral.group_unknown", "group", value=show(given))


def _check_size(_: object, attribute: Named, value: Any) -> None:
    name = attribute.name
    given = argument(value, int, name)
    if not 0 <= given <= MAX_DIGITS:
        raise InvariantError("numeral.size", name, limit=MAX_DIGITS)


@entity
class NumeralStyle:
    """How a numeral is printed (*cách ghi số*).

    Attributes:
        language: whose marks: Vietnamese ``1.202,5`` or English ``1,202.5``.
        group: the mark between groups of three digits: that of the language, a no-break space, or empty for none.
        decimals: the number of decimals; ``None``: as many as the value needs.
        width: the least number of digits before the decimal mark; ``2`` writes ``09``.
        scale_word: the scale word; empty for none.
    """

    language: Language = field(factory=_vietnamese, validator=_check_language)
    group: str = field(default=".", validator=_check_group)
    decimals: int | None = field(default=None, validator=maybe(_check_size))
    width: int = field(default=1, validator=_check_size)
    scale_word: str = field(default="", validator=_check_scale)

    @check
    def _marks_differ(self) -> Faults:
        if self.group == _MARKS[self.language][1]:
            yield InvariantError("numeral.group_unknown", "group", value=show(self.group))


def read_numeral(text: str, language: Language) -> tuple[Numeral, ...]:
    """Every reading of a text that is one numeral, the likeliest first; none if it is not a numeral.

    The marks of the language come first, then those of the other language, with `Numeral.foreign` set. A scale word
    of either language may follow. Full-width digits, and no-break or thin spaces between groups, are read; digits of
    other scripts are not, nor are two numbers with a space between them.

    Raises:
        InvariantError: not a text (``type.wrong``), an unknown language (``language.unknown``).

    >>> [one.value for one in read_numeral("12,345", "vi")]
    [Decimal('12.345'), 12345]
    >>> read_numeral("14,5 triệu", "vi")[0].value
    14500000
    """
    given = argument(text, str, "text")
    asked = as_language(language)
    if len(given) > _LONGEST:
        return ()
    found = _PARTS.fullmatch(plain_digits(given).strip())
    if found is None:
        return ()
    word = " ".join((found["scale"] or "").split())
    if word and scale_of(word) is None:
        return ()
    readings: list[Numeral] = []
    other: Language = "en" if asked == "vi" else "vi"
    both: tuple[Language, ...] = (asked, other)
    for one in both:
        fits = _GRAMMARS[one].fullmatch(found["digits"])
        # Without a mark that tells the languages apart, both readings are the same.
        if fits and (one == asked or not readings or fits["decimals"] or fits["group"] in {".", ","}):
            readings.append(Numeral(text=found["digits"], language=one, scale_word=word, foreign=one != asked))
    return tuple(readings)


def write_numeral(numeral: Numeral) -> str:
    """The text of a numeral with its scale word: ``14,5 triệu``.

    Raises:
        InvariantError: not a numeral (``type.wrong``).
    """
    given = argument(numeral, Numeral, "numeral")
    return f"{given.text} {given.scale_word}" if given.scale_word else given.text


def numeral_of(value: int | Decimal | Fraction, style: NumeralStyle, *, rounded: bool = False) -> Numeral:
    """A value as a numeral in a style.

    Args:
        value: the value, with its scale: 14500000 for ``14,5 triệu``.
        style: how to print it; `Numeral.style` gives that of a printed one.
        rounded: round to the decimals of the style (half away from zero), or to 15 decimals if it has none.

    Raises:
        InvariantError: the style has too few decimals for the value and it must not be rounded
            (``numeral.not_exact``); a value of more than 15 digits before the decimal mark (``number.too_large``).

    >>> write_numeral(numeral_of(14_500_000, NumeralStyle(scale_word="triệu")))
    '14,5 triệu'
    """
    given: object = value  # callers without a type checker pass anything
    form = argument(style, NumeralStyle, "style")
    if not isinstance(given, Fraction):
        number(None, _VALUE, given)
        given = Fraction(value)
    elif abs(given) >= 10**60 or given.denominator >= 10**60:
        raise InvariantError("number.too_large", "value")
    scaled = given / _ten(scale_of(form.scale_word) or 0)
    most = MAX_DIGITS if form.decimals is None else form.decimals
    shifted = scaled * _ten(most)
    units = shifted.numerator if shifted.denominator == 1 else _rounded(shifted, form.decimals, rounded=rounded)
    digits = str(abs(units)).rjust(most + 1, "0")
    whole, decimals = digits[: len(digits) - most], digits[len(digits) - most :]
    if form.decimals is None:
        decimals = decimals.rstrip("0")
    if len(whole) > MAX_DIGITS:
        raise InvariantError("number.too_large", "value")
    whole = whole.rjust(form.width, "0")
    if form.group and not whole.startswith("0"):
        whole = f"{int(whole):,}".replace(",", form.group)
    mark = _MARKS[form.language][1]
    return Numeral(
        text=("-" if units < 0 else "") + whole + (mark + decimals if decimals else ""),
        language=form.language,
        scale_word=form.scale_word,
    )


def _rounded(shifted: Fraction, decimals: int | None, *, rounded: bool) -> int:
    if not rounded:
        raise InvariantError("numeral.not_exact", "value", decimals=MAX_DIGITS if decimals is None else decimals)
    size, rest = divmod(abs(shifted.numerator), shifted.denominator)
    size += 2 * rest >= shifted.denominator
    return size if shifted > 0 else -size


class _Value:
    """The name of the argument, for the validator of numbers."""

    name = "value"


_VALUE = _Value()
