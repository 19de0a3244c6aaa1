"""Kinds of units inside a text (*tên loại đơn vị trong một chuỗi*): ``P.5``, ``Q10``, ``TXHồng Lĩnh``, ``Quận 1 TP HCM``.

Short kinds are written out and put apart from the names; then a text can be divided before each kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qcdc._kernel.text import bare_key, bears_marks, even_key
from qcdc.model.places.kind_words import KINDS_AFTER, KINDS_BEFORE, LONGEST_KIND, SHORT_KINDS, VILLAGES
from qcdc.vocab import UnitKind

__all__ = ["divided_at_kinds", "kind_at", "kinds_named", "names_and_kinds", "spaced"]

_ANY_KIND: frozenset[UnitKind] = frozenset()
_WRITTEN_OUT = {
    "t": "t",
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "đk": "đặc khu",
    "q": "quận",
    "h": "huyện",
    "x": "xã",
    "p": "phường",
    "f": "phường",
}
"""Short kinds; ``T.`` may be *tỉnh* or *thôn*, so it stays short."""

_ONE_SYLLABLE = {bare_key(word): even_key(word) for word in ("thôn", "làng", "buôn", "bản", "ấp", "khóm")}
"""The villages that are also, with other marks, syllables of many names."""

# "P.5", "TP. HCM": a dot ends a short kind.
_DOTTED = re.compile(
    r"(?<![^\W\d_])(?<!\.)(t\s?\.\s?p|t\s?\.\s?x|t\s?\.\s?t|tp|tx|tt|đk|[tqhxpf])\s*\.\s*(?=\S)", re.IGNORECASE
)
# "P5", "Q10", "HCMQ1": a number follows it without a space.
_NUMBERED = re.compile(
    r"(?:(?<![^\W\d_])|(?<=[A-Z]{2}))(phường|phuong|quận|quan|ward|district|[pqf])(?=[0-9])", re.IGNORECASE
)
# "PHoà Quý", "TGia Lai", "TPHà Nội", "XãĐông": it is followed by a capital without a space.
_CAPITAL = re.compile(r"(?<!\w)(TP|Tp|TX|Tx|TT|[TQHXPF])(?=[A-ZĐÂĂÁÀÊÔƠƯÍÝ][a-zàáảãạăâđèéêìíòóôơùúưỳý'])")
_JOINED = re.compile(r"(?<!\w)(?i:(?:thành\s*)?phố|thị\s*xã|thị\s*trấn|xã|phường|huyện|quận|tỉnh)(?=[A-ZĐ])")
# "TPHCM", "TXHB": it is followed by two to four letters, which are initials.
_BEFORE_INITIALS = re.compile(r"(?<!\w)(tp|tx)(?=[^\W\d_]{2,4}(?!\w))", re.IGNORECASE)
# "P15Q10": two short kinds with numbers are written as one word.
_TOGETHER = re.compile(r"(?<=[0-9])(?=[pqPQ][0-9])")
_DOTS = re.compile(r"[.\s]")
_CAPITAL_KINDS = frozenset("QPXH")
"""One letter as a word of its own inside a text: ``P 7 Q GV``. The letters of *Châu Thành A* are others."""


@lru_cache(maxsize=16_384)
def spaced(piece: str) -> str:
    """A piece with its short kinds written out and apart from the names: ``P.5`` and ``P5`` are ``phường 5``."""
    apart = _TOGETHER.sub(" ", piece)
    for pattern in (_DOTTED, _NUMBERED, _CAPITAL, _JOINED, _BEFORE_INITIALS):
        apart = pattern.sub(_write_out, apart)
    return apart


def _write_out(found: re.Match[str]) -> str:
    word = found[0]
    plain = _DOTS.sub("", word).casefold()
    before = " " if found.start() and found.string[found.start() - 1].isalnum() else ""
    return f"{before}{_WRITTEN_OUT.get(plain, word.strip())} "


@lru_cache(maxsize=16_384)
def divided_at_kinds(piece: str) -> tuple[str, ...]:
    """A piece divided before each kind inside it: ``Huyện Càng Long Tỉnh Trà Vinh``."""
    words = spaced(piece).split()
    found: list[list[str]] = [[]]
    place = 0
    while place < len(words):
        numbered = _numbered_village(words, place)
        if numbered and place + numbered < len(words):
            found[-1:] = [found[-1] + words[place : place + numbered], []]
            place += numbered
            continue
        length = kind_at(words, place)
        follows = place + length < len(words) and not kind_at(words, place + length)
        if length and follows and found[-1]:
            found.append([])
        step = max(length, 1)
        found[-1] += words[place : place + step]
        place += step
    return tuple(" ".join(one) for one in found if one)


def _numbered_village(words: Sequence[str], place: int) -> int:
    """The number of words of a village with a number: ``Tổ 03``, ``Khu phố 3``; a name after it is of another unit."""
    for length in (3, 2, 1):
        end = place + length
        key = bare_key(" ".join(words[place:end]))
        if key in VILLAGES and end < len(words) and words[end][:1].isdigit():
            return length + 1
    return 0


def kind_at(words: Sequence[str], place: int) -> int:
    """The number of words of the longest kind at a place; 0 if there is none.

    A kind of one letter counts only at the beginning, before a number, or as a capital.
    """
    for length in range(min(LONGEST_KIND, len(words) - place), 0, -1):
        key = bare_key(" ".join(words[place : place + length]))
        if key in KINDS_BEFORE and not _is_syllable(key, words[place]):
            after = words[place + length] if place + length < len(words) else ""
            if key not in SHORT_KINDS or place == 0 or after[:1].isdigit() or words[place] in _CAPITAL_KINDS:
                return length
    return 0


def _is_syllable(key: str, word: str) -> bool:
    """Whether a word with marks only resembles a kind of village: *Láng Lớn*, *Lạng Sơn* are not *làng*."""
    return key in _ONE_SYLLABLE and bears_marks(word) and even_key(word) != _ONE_SYLLABLE[key]


def kinds_named(piece: str) -> frozenset[UnitKind]:
    """The kinds that a piece of a text states, in front of a name or inside it; none if it states none."""
    words = spaced(piece).split()
    found: set[UnitKind] = set(KINDS_AFTER.get(words[-1].casefold(), ())) if len(words) > 1 else set()
    for place in range(len(words) - 1):
        length = kind_at(words, place)
        if length:
            found |= KINDS_BEFORE[bare_key(" ".join(words[place : place + length]))]
    return frozenset(found)


def names_and_kinds(piece: str) -> tuple[tuple[str, frozenset[UnitKind]], ...]:
    """Each way to read a piece as one unit: its name, and the kinds that the piece states; none if it states none."""
    name = piece.strip(" .")
    # What looks like a short kind may belong to the name: *Chư HDrông*.
    ways = dict.fromkeys((name, _DOTTED.sub(_write_out, name), spaced(name)))
    return tuple(dict.fromkeys(form for way in ways for form in _with_and_without_kind(way)))


def _with_and_without_kind(name: str) -> Iterator[tuple[str, frozenset[UnitKind]]]:
    """A name as it is, and without each kind that it may begin or end with."""
    words = name.split()
    yield name, _ANY_KIND
    for length in range(1, min(LONGEST_KIND + 1, len(words))):
        kinds = KINDS_BEFORE.get(bare_key(" ".join(words[:length])))
        if kinds:
            yield " ".join(words[length:]), kinds
    if len(words) > 1 and (after := KINDS_AFTER.get(words[-1].casefold())):
        yield " ".join(words[:-1]), after
    if len(words) == 1:
        yield from _in_one_word(words[0])


def _in_one_word(word: str) -> list[tuple[str, frozenset[UnitKind]]]:
    """A kind and a name written as one word: ``QUANBADINH``."""
    key = bare_key(word)
    return [
        (key[len(kind) :], kinds)
        for kind, kinds in KINDS_BEFORE.items()
        if len(kind) > len("tp") and key.startswith(kind) and len(key) > len(kind) + 1
    ]
