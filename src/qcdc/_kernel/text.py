"""Vietnamese text: the three tiers of matching, collation, and what may be shown in a message.

A name stays as it was written (NFC). Only *keys* are folded, and never further than a tier says.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import cast

__all__ = ["bare_key", "collation_key", "even_key", "exact_key", "is_plain", "show", "strict_key"]

# The signs people use for the apostrophe of "H'Neng", "M’Drắk"; U+0027 is the office's own.
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u0060\u00b4\u02b9\u2032", "'"))
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
# In a key a tone must not be taken for a digit of the text.
_TONE_SIGNS = {mark: chr(0xE000 + int(rank)) for mark, rank in _TONES.items()}
_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
# Codes and days may be read by anybody. Words may be a name, long numbers a person: numbers of staff have seven or
# eight digits, of identity papers nine or twelve, of phones seven (without the area) to eleven.
_HARMLESS = re.compile(r"[0-9./-]{1,10}")
_LONG_NUMBER = re.compile(r"(?:[0-9][./-]?){7}")
_DAY = re.compile(
    r"(?:19|20)[0-9]{2}([./-]?)[01]?[0-9]\1[0-3]?[0-9]|[0-3]?[0-9]([./-]?)[01]?[0-9]\2(?:19|20)[0-9]{2}", re.ASCII
)


def exact_key(text: str) -> str:
    """Tier 1: the text itself, NFC, without spaces around it."""
    return unicodedata.normalize("NFC", text).strip()


@lru_cache(maxsize=65_536)
def even_key(text: str) -> str:
    """Tier 2: case, spaces, apostrophes, hyphens, place of the tone and i/y evened out; marks kept.

    The tone of each syllable moves to its end, so ``Hòa`` and ``Hoà`` give one key while ``Hoa`` gives another.
    """
    words = _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_APOSTROPHES)).strip().casefold()
    words = words.replace("ð", "đ").replace("' ", "'").replace("'", "").replace("-", " ")
    return "".join(_even_syllable(word) for word in words.split())


@lru_cache(maxsize=65_536)
def strict_key(text: str) -> str:
    """For identities: case, apostrophes, runs of spaces and the place of the tone evened out, and nothing else.

    Marks, punctuation and the borders of words stay, so that ``1-23`` is not ``12-3`` and ``1,5 ha`` not ``15 ha``.
    """
    words = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold().replace("ð", "đ").split()
    return " ".join(_even_syllable(word) for word in words)


def _even_syllable(word: str) -> str:
    letters: list[str] = []
    tones: list[str] = []
    for sign in unicodedata.normalize("NFD", word):
        (tones if sign in _TONES else letters).append(_TONE_SIGNS.get(sign, sign))
    body = unicodedata.normalize("NFC", "".join(letters)).replace("y", "i")
    return body + "".join(tones)


@lru_cache(maxsize=65_536)
def bare_key(text: str) -> str:
    """Tier 3: marks and ``đ`` dropped as well, only letters and digits left."""
    stripped = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return _NOT_WORD.sub("", stripped.translate(_D).casefold()).replace("y", "i")


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
_PIECES = re.compile(r"[0-9]+|.", re.DOTALL)


@lru_cache(maxsize=65_536)
def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """A sort key of the Vietnamese alphabet: letters first (a ă â … d đ …), tones second, the text last.

    Runs of digits sort as numbers and before letters, so ward 5 stands before ward 10.
    """
    letters: list[int] = []
    tones: list[int] = []
    for piece in _PIECES.findall(unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).casefold()):
        if piece.isascii() and piece.isdigit():
            letters.append(min(int(piece[:9]), 10**9) - 10**10)
            continue
        parts = unicodedata.normalize("NFD", piece)
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
        if base.isspace():
            letters.append(0)  # a word that ends stands before a longer one
        elif base in _RANK:
            letters.append(_RANK[base])
            tones.append(next((int(_TONES[mark]) for mark in parts if mark in _TONES), 0))
        else:
            letters.append(100 + ord(base[0]) if base else 0)
    return tuple(letters), tuple(tones), text


def is_plain(text: str) -> bool:
    """Whether a text can be written in UTF-8 and holds no control, invisible or private character.

    Line breaks are control characters; what turns the direction of writing, or has no width, is invisible.
    """
    # What is printable holds none of them; only the rest needs a look at every sign.
    return text.isprintable() or all(
        unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for sign in text
    )


def show(value: object) -> str:
    """A value as a message may show it: codes, days and small numbers as they are, the rest by its shape.

    Messages end in logs. A name typed into the wrong column must not travel there with the complaint about it.
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value) if _may_be_read(str(value)) else "a number of more than 6 digits"
    if isinstance(value, str):
        return f"'{value}'" if _may_be_read(value) else f"a text of {len(value)} characters"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return f"a list of {len(cast('list[object]', value))}"
    return f"a {type(value).__name__}"


def _may_be_read(text: str) -> bool:
    return bool(_HARMLESS.fullmatch(text) and (not _LONG_NUMBER.search(text) or _DAY.fullmatch(text)))
