"""Vietnamese text: two tiers of matching, collation, and values as a message may show them.

A name stays as it was written (NFC). Only *keys* are folded, and only as far as their tier allows.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from functools import lru_cache
from typing import cast

from qcdc._messages import Phrase

__all__ = [
    "bare_key",
    "bears_marks",
    "collation_key",
    "compatible_sign",
    "even_key",
    "exact_key",
    "holds_unseen",
    "is_clean",
    "is_plain",
    "show",
    "strict_key",
]

# The signs that people use for the apostrophe of "H'Neng", "M’Drắk"; official lists use U+0027.
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u0060\u00b4\u02b9\u2032", "'"))
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
# In a key a tone must not be taken for a digit of the text.
_TONE_SIGNS = {mark: chr(0xE000 + int(rank)) for mark, rank in _TONES.items()}
_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
_D_SIGNS = frozenset("đĐðÐ")
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
# Codes and days may be shown to anyone. A word may be a name, and a long number may identify a person: staff numbers
# have seven or eight digits, identity documents nine or twelve, phone numbers seven (without the area code) to eleven.
_HARMLESS = re.compile(r"[0-9./-]{1,10}")
_LONG_NUMBER = re.compile(r"(?:[0-9][./-]?){7}")
_DAY = re.compile(
    r"(?:19|20)[0-9]{2}([./-]?)[01]?[0-9]\1[0-3]?[0-9]|[0-3]?[0-9]([./-]?)[01]?[0-9]\2(?:19|20)[0-9]{2}", re.ASCII
)


def exact_key(text: str) -> str:
    """The text in Unicode form NFC, without surrounding spaces."""
    return unicodedata.normalize("NFC", text).strip()


# The patterns below match decomposed text (NFD), in which a mark follows its letter.
_MARKS = r"\u0300-\u036f"
_VOWELS = re.compile(rf"(?:[aeiouy][{_MARKS}]*)+")
_LETTER = r"[^\W\d_]"
# i and y are interchangeable in a syllable whose rhyme is that one letter (Lý/Lí, Mỹ/Mĩ, Quý/Quí, ý/í). In ay, ây, uy
# and yê they are different sounds: Mai is not May, Thúy is not Thúi. "c", "g" and "ng" are never followed by "y".
_ONSETS = "b|ch|d|đ|gh|h|k|kh|l|m|n|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_WHOLE_RHYME = re.compile(
    rf"(?<!{_LETTER})(?<![{_MARKS}\ue001-\ue005])((?:{_ONSETS})?)[iy]([\ue001-\ue005]*)(?!{_LETTER}|[{_MARKS}\ue001-\ue005])"
)
_BARE_RHYME = re.compile(rf"(?:(?<![aeiou])|(?<=qu))y(?!{_LETTER})")
# In a key without spaces, "Ma Y" must not become "Mai".
_RHYME_SIGN = "\ue006"


@lru_cache(maxsize=65_536)
def even_key(text: str) -> str:
    """Tier 1: ignores case, spaces, apostrophes, hyphens, the place of the tone mark and i/y as a whole rhyme.

    The tone of each syllable moves behind its vowels, so ``Hòa`` and ``Hoà`` give one key while ``Hoa`` gives another.
    """
    words = _SPACES.sub(" ", _lower(text)).strip().replace("' ", "'")
    return _even(words, _RHYME_SIGN).translate(_NO_BORDERS)


@lru_cache(maxsize=65_536)
def strict_key(text: str) -> str:
    """For identities: ignores only case, apostrophes, runs of spaces, place of the tone mark and i/y as a whole rhyme.

    Marks, punctuation and the borders of words stay, so that ``1-23`` is not ``12-3`` and ``1,5 ha`` not ``15 ha``.
    """
    return _even(" ".join(_lower(text).split()), "i")


_NO_BORDERS = str.maketrans(dict.fromkeys("'- "))


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold().replace("ð", "đ")


def _even(words: str, rhyme: str) -> str:
    return " ".join(_even_word(word, rhyme) for word in words.split(" "))


@lru_cache(maxsize=16_384)
def _even_word(word: str, rhyme: str) -> str:
    # Vietnamese has a few thousand syllables, which recur in all texts.
    tones_last = _VOWELS.sub(_tones_last, unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _WHOLE_RHYME.sub(rf"\1{rhyme}\2", tones_last))


def _tones_last(vowels: re.Match[str]) -> str:
    letters: list[str] = []
    tones: list[str] = []
    for sign in vowels[0]:
        (tones if sign in _TONES else letters).append(_TONE_SIGNS.get(sign, sign))
    return "".join(letters + tones)


@lru_cache(maxsize=65_536)
def bare_key(text: str) -> str:
    """Tier 2: ignores marks as well, and reads ``đ`` as ``d``; only letters and digits are left.

    Here too i and y are equal only at the end of a word after a consonant: without marks, *Lay* still differs from
    *Lai*.
    """
    signs = unicodedata.normalize("NFD", text.translate(_APOSTROPHES))
    stripped = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return _NOT_WORD.sub("", _BARE_RHYME.sub("i", stripped.translate(_D).casefold()))


def bears_marks(text: str) -> bool:
    """Whether a letter of a text has a mark, or is ``đ``."""
    return any(sign in _D_SIGNS or unicodedata.combining(sign) for sign in unicodedata.normalize("NFD", text))


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
_NUMBER = re.compile(r"[0-9]+")
_LAST_SIGN = 0x10FFFF


@lru_cache(maxsize=65_536)
def collation_key(text: str) -> tuple[str, str, str]:
    """A sort key of the Vietnamese alphabet: letters first (a ă â … d đ …), tones second, the text last.

    Runs of digits sort as numbers and before letters, so ward 5 sorts before ward 10.
    """
    even = unicodedata.normalize("NFC", text).casefold()
    return _NUMBER.sub(_in_order, even).translate(_LETTERS), even.translate(_TONES_ONLY), text


def _in_order(number: re.Match[str]) -> str:
    """A number of which the text sorts as the number does: always nine digits."""
    return f"{int(number[0][:9]):09}"


class _Letters(dict[int, str]):
    """For each sign its place in the alphabet, as a character; made when the sign is first met."""

    def __missing__(self, sign: int) -> str:
        base, _ = _base_and_tone(chr(sign).translate(_APOSTROPHES))
        # A word sorts before any longer word that begins with it, so a space is before the letters.
        place = _RANK.get(base, 100 + ord(base[0])) if base.strip() else 0
        return self.setdefault(sign, chr(min(_AFTER_DIGITS + place, _LAST_SIGN)))


class _Tones(dict[int, str]):
    """For each letter of the alphabet its tone, as a character; other signs have none."""

    def __missing__(self, sign: int) -> str:
        base, tone = _base_and_tone(chr(sign))
        return self.setdefault(sign, tone if base in _RANK else "")


def _base_and_tone(sign: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", sign)
    base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    return base, next((_TONES[mark] for mark in parts if mark in _TONES), "0")


_AFTER_DIGITS = 11
_LETTERS = _Letters({ord("0") + digit: chr(1 + digit) for digit in range(10)})
_TONES_ONLY = _Tones()


# Default_Ignorable_Code_Point of Unicode 16.0 (DerivedCoreProperties.txt), which Python's own tables do not include:
# characters that are displayed as nothing. Some are letters (the Hangul fillers), some marks (variation selectors).
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Characters that look blank but are not spaces: the Braille blank, the null notehead, the hieroglyphic blanks.
_BLANK = "\u2800\U0001d159\U00013441-\U00013442"
_UNSEEN = re.compile(f"[{_IGNORABLE}{_BLANK}]")
# The characters of almost every text, all of them visible: a quick test before the slow one.
_ORDINARY = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*")
_STYLES = frozenset("\ufe0e\ufe0f")


def is_plain(text: str) -> bool:
    """Whether a text can be written in UTF-8 and contains no control, invisible or private character.

    Line breaks are control characters. Characters that change the direction of writing, that have no width, or that
    Unicode calls default ignorable are invisible: two names that differ only in them look alike. Only the two selectors
    for text and colour symbols (U+FE0E, U+FE0F) are allowed, and only after a symbol or a punctuation mark.
    """
    if text.isascii():
        return text.isprintable()
    if _ORDINARY.fullmatch(text):
        return True
    for found in _UNSEEN.finditer(text):
        behind = text[found.start() - 1 : found.start()]
        if found[0] not in _STYLES or not behind or unicodedata.category(behind)[0] not in "SP":
            return False
    # Printable text contains none of them; only other text must be examined character by character.
    return text.isprintable() or all(
        unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for sign in text
    )


# The bytes of ASCII, except the controls and the backslash; the first bytes of U+00C0 to U+023F; all bytes that follow
# a first byte.
_ORDINARY_BYTES = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0xC0), *range(0xC3, 0xC9)} - {*b"\\"})
_TONED = (b"\xe1\xb8", b"\xe1\xb9", b"\xe1\xba", b"\xe1\xbb")
"""How the letters from U+1E00 to U+1EFF begin; among them are the Vietnamese letters with tones."""


def is_clean(data: bytes) -> bool:
    """Whether every text in a JSON document is printable and in form NFC, because of its letters alone.

    They are those of ASCII and of the Latin alphabets, with their marks, and none is escaped.
    """
    left = data.translate(None, _ORDINARY_BYTES)
    return not left or len(left) == left.count(b"\xe1") == sum(map(data.count, _TONED))


def holds_unseen(text: str) -> bool:
    """Whether a text contains any character that is displayed as nothing, selectors after symbols included."""
    return not text.isascii() and _UNSEEN.search(text) is not None


def compatible_sign(text: str) -> tuple[str, str] | None:
    """The code point of the first character of a text that Unicode form NFKC replaces, and the replacement.

    Examples are full-width digits, ligatures, superscripts and no-break spaces: with them two identifiers look alike.

    >>> compatible_sign("D\uff11")
    ('U+FF11', '1')
    """
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return None
    plainer = ((sign, unicodedata.normalize("NFKC", sign)) for sign in text)
    return next(((f"U+{ord(sign):04X}", plain) for sign, plain in plainer if plain != sign), None)


def show(value: object) -> str | Phrase:
    """A value as a message may show it: codes, days and small numbers as they are, the rest by its shape.

    Messages end up in logs. A name typed into the wrong column must not get there through the error about it.
    """
    if value is None:
        return Phrase("nothing")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, enum.Enum) and type(value).__module__.startswith("qcdc."):
        return Phrase("member", type=type(value).__name__, name=value.name, term=str(getattr(value, "vi", value.value)))
    if isinstance(value, int):
        # Compared first: Python refuses to write out a number of thousands of digits.
        return str(value) if abs(value) < 10**9 and _may_be_read(str(value)) else Phrase("long_number")
    if isinstance(value, str):
        return f"'{value}'" if _may_be_read(value) else Phrase("text_of", count=len(value))
    if isinstance(value, float):
        return repr(value) if _may_be_read(repr(value)) else Phrase("number_with_a_point")
    if isinstance(value, dict):
        return Phrase("an_object")
    if isinstance(value, list | tuple):
        return Phrase("list_of", count=len(cast("list[object]", value)))
    return Phrase("value_of_type", type=type(value))


def _may_be_read(text: str) -> bool:
    return bool(_HARMLESS.fullmatch(text) and (not _LONG_NUMBER.search(text) or _DAY.fullmatch(text)))
