"""Reading the written form of a unit (*cách viết tên đơn vị trong địa chỉ*): ``P4, Q4, TP.HCM``, ``Xã X (Y cũ)``.

A text is read into parts from the smallest unit to the largest, each a name with the kinds that it states. One text may
have several readings, because signs and words have several uses: the hyphen of *Bà Rịa - Vũng Tàu* also separates
levels, and *xã* is a syllable of *Tân Xã*. The readings come in the order in which they are tried; nothing here knows
which units exist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from qcdc._kernel.text import bare_key, even_key
from qcdc.model.places.kind_words import BODIES, COUNTRY, KINDS_AFTER, KINDS_BEFORE, LONGEST_KIND, SHORT_KINDS, VILLAGES
from qcdc.vocab import UnitKind

__all__ = [
    "FOLDS",
    "INITIALS",
    "TIERS",
    "Part",
    "Reading",
    "as_part",
    "before",
    "initials",
    "key_of",
    "names_kind",
    "readings",
    "sound_key",
    "with_numerals",
    "without_brackets",
]

ANY_KIND: frozenset[UnitKind] = frozenset()
_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")
# A slash inside a house number does not separate levels, nor does the full stop of a short kind.
_SEPARATORS = re.compile(r"[,;|_\n\t\\]+|(?<![0-9])/|/(?![0-9])|(?<=[^\W\d_]{3})\.\s+(?=\w)")
_DASHES = re.compile(r"\s+-+\s*|\s*-+\s+|\s*[\u2013\u2014]\s*|-")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_FORMER = re.compile(r"(?:^|\s)(?:cũ|cu|mới|moi)\s*$", re.IGNORECASE)
# "(44)", "(SG)": a code or initials beside the name say nothing that the name does not.
_CODE = re.compile(r"[0-9]{1,5}|[A-ZĐ]{2,5}")
_POSTCODE = re.compile(r"\s+[0-9]{5,6}\s*$")
_LONG = {
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
_TOGETHER = re.compile(r"(?<=[0-9])(?=[pqPQ][0-9])")
_INITIALS = re.compile(r"(?<!\w)(tp|tx)(?=[^\W\d_]{2,4}(?!\w))", re.IGNORECASE)
_CAPITAL_KINDS = frozenset("QPXH")
"""One letter as a word of its own inside a text: ``P 7 Q GV``. The letters of *Châu Thành A* are others."""
_MOST_PARTS = 12
"""The largest number of parts of a text: an address has eight at most."""
_DOTS = re.compile(r"[.\s]")
_ARABIC = {
    str(number): numeral
    for number, numeral in enumerate(
        [
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
            "X",
            "XI",
            "XII",
            "XIII",
            "XIV",
            "XV",
            "XVI",
            "XVII",
            "XVIII",
        ],
        start=1,
    )
}
_ROMAN = {numeral: number for number, numeral in _ARABIC.items()}
_FARM = re.compile(r"(?<!\w)(?:nông\s+trường|nong\s+truong|n\s*\.\s*t\s*\.?|nt)(?=\s)", re.IGNORECASE)
_NUMBER = re.compile(r"0*([0-9]+)")


@attrs.frozen
class Part:
    """One unit of a written form.

    Attributes:
        forms: each reading of it as a name and the kinds that it states; no kinds means any kind.
        text: the words themselves.
    """

    forms: tuple[tuple[str, frozenset[UnitKind]], ...]
    text: str


Reading = tuple[Part, ...]
"""The parts of a text, the smallest unit first."""


@lru_cache(maxsize=65_536)
def _plain(name: str) -> str:
    """A name in which *05* is *5*, and *NT* and *N.T* are *Nông trường*."""
    farm = _FARM.sub("nông trường", name)
    return " ".join(_NUMBER.sub(r"\1", word) if word[:1].isdigit() else word for word in farm.split())


def with_numerals(name: str) -> tuple[str, ...]:
    """A name and, if it has a number, the name with it in the other numerals: *Tam Xuân I*, *Tam Xuân 1*.

    Only names of units are changed, never a text that is looked up: there *VI* may be *Vĩ* without its mark.
    """
    words = _plain(name).split()
    other = [_ROMAN.get(word) or _ARABIC.get(word) or word for word in words]
    return (name,) if other == words else (name, " ".join(other))


@lru_cache(maxsize=65_536)
def _even(name: str) -> str:
    return even_key(_plain(name))


@lru_cache(maxsize=65_536)
def _bare(name: str) -> str:
    return bare_key(_plain(name))


@lru_cache(maxsize=65_536)
def sound_key(name: str) -> str:
    """A name without marks in which ``k`` is ``c``: *Đắc Lắc*, *Bắc Cạn*, *Krông Pắk* are usual."""
    return _bare(name).replace("k", "c")


FOLDS = (_even, _bare, sound_key)
"""The tiers of names: spellings of one name, then names that differ only by marks, then by ``c`` or ``k``. *Nông
trường* and numbers with zeros have one form in all of them."""


INITIALS = len(FOLDS)
"""The tier of initials, after the folds: *TP BMT*, *Q. TB*."""

TIERS = INITIALS + 1
"""The number of tiers."""

# Initials with a vowel could be a syllable.
_NO_SYLLABLE = re.compile(r"[bcdđghklmnpqrstvx]{2,4}", re.IGNORECASE)


def initials(name: str) -> str | None:
    """The initials of a name of two words or more, without marks; ``None`` if they could be a syllable."""
    words = bare_initials(name)
    return words if _NO_SYLLABLE.fullmatch(words) else None


@lru_cache(maxsize=65_536)
def bare_initials(name: str) -> str:
    """The first letters of the words of a name, without marks."""
    return "".join(bare_key(word)[:1] for word in name.split())


def key_of(name: str, tier: int) -> str | None:
    """The key under which a name that was asked for stands in a tier, if it can stand there."""
    if tier != INITIALS:
        return FOLDS[tier](name)
    return bare_key(name) if _NO_SYLLABLE.fullmatch(name) else None


def readings(text: str | Sequence[str], *, turned: bool = True) -> Iterator[Reading]:
    """The readings of a text, or of its parts if they are given, the smallest unit first; each reading once.

    Args:
        text: the text, or its parts.
        turned: also read the parts from the largest unit to the smallest.
    """
    given = [text] if isinstance(text, str) else list(text)
    pieces = _with_their_kinds([_without_body(piece) for one in given for piece in _pieces(one)])
    if len(pieces) > 1 and bare_key(pieces[-1]) in COUNTRY:
        pieces.pop()
    if len(pieces) > 1:
        # A name of one part may end with a number of its own, so there it is read away only at last.
        pieces[-1] = _POSTCODE.sub("", pieces[-1])
    if pieces:
        pieces[-1] = _without_country(pieces[-1])
    seen: set[tuple[str, ...]] = set()
    for found in _divisions([piece for piece in pieces if piece.strip(" .-")], turned=turned):
        key = tuple(found)
        if 0 < len(found) <= _MOST_PARTS and key not in seen:
            seen.add(key)
            yield tuple(as_part(piece) for piece in found)


def _divisions(commas: list[str], *, turned: bool) -> Iterator[list[str]]:
    """The ways to divide a text into parts. Each is made when it is asked for: the first one is nearly always right."""
    yield commas
    kinds = [inner for piece in commas for inner in _at_kinds(piece)]
    yield kinds
    dashes = _with_their_kinds([inner for piece in commas for inner in _DASHES.split(piece) if inner.strip()])
    yield dashes
    both = [inner for piece in dashes for inner in _at_kinds(piece)]
    yield both
    if len(both) > len(kinds):
        # A dash may also belong to a name: "phường 3 - Vũng Tàu - Bà Rịa - Vũng Tàu".
        for place in reversed(range(len(both) - 1)):
            yield _joined(both, place)
    if turned:
        yield commas[::-1]
        yield both[::-1]
    if commas and _POSTCODE.search(commas[-1]):
        yield [*commas[:-1], _POSTCODE.sub("", commas[-1])]


def _joined(pieces: Sequence[str], place: int) -> list[str]:
    return [*pieces[:place], " - ".join(pieces[place : place + 2]), *pieces[place + 2 :]]


def _with_their_kinds(pieces: Sequence[str]) -> list[str]:
    """A piece that is only a kind belongs to the name after it, the last one to the name before it."""
    found: list[str] = []
    waiting = ""
    for piece in pieces:
        if bare_key(piece) in KINDS_BEFORE:
            waiting = piece
        else:
            found.append(f"{waiting} {piece}" if waiting else piece)
            waiting = ""
    if waiting:
        found[-1:] = [f"{waiting} {found[-1]}"] if found else [waiting]
    return found


def _pieces(text: str) -> Iterator[str]:
    """The parts between separators, the brackets after the name they belong to."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    for piece in _SEPARATORS.split(_closed(text)):
        if not piece.strip():
            continue
        outer = " ".join(_BRACKETS.sub(" ", piece).split())
        inner = [(one[0] or one[1]).strip() for one in _BRACKETS.findall(piece)]
        kinds = [one for one in inner if bare_key(one) in KINDS_BEFORE]
        if outer:
            yield f"{kinds[0]} {outer}" if kinds else outer
        # "(Y cũ)" says what the unit was; another bracket says what it is in.
        yield from (
            one
            for one in inner
            if one and one not in kinds and not _FORMER.search(one) and not (outer and _CODE.fullmatch(one))
        )


def without_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    return _BRACKETS.sub(" ", text)


def _closed(text: str) -> str:
    """A separator inside a bracket does not separate levels."""
    return _BRACKETS.sub(lambda found: _SEPARATORS.sub(" ", found[0]), text)


def _without_country(piece: str) -> str:
    words = piece.split()
    for count in (2, 1):
        if len(words) > count and bare_key(" ".join(words[-count:])) == "vietnam":
            return " ".join(words[:-count])
    return piece


@lru_cache(maxsize=16_384)
def _spaced(piece: str) -> str:
    """A piece with its short kinds written out and apart from the names: ``P.5`` and ``P5`` are ``phường 5``."""
    apart = _TOGETHER.sub(" ", piece)
    for pattern in (_DOTTED, _NUMBERED, _CAPITAL, _JOINED, _INITIALS):
        apart = pattern.sub(_written_out, apart)
    return apart


def _written_out(found: re.Match[str]) -> str:
    word = found[0]
    plain = _DOTS.sub("", word).casefold()
    before = " " if found.start() and found.string[found.start() - 1].isalnum() else ""
    return f"{before}{_LONG.get(plain, word.strip())} "


@lru_cache(maxsize=16_384)
def _at_kinds(piece: str) -> tuple[str, ...]:
    """A piece divided before each kind word inside it: ``Huyện Càng Long Tỉnh Trà Vinh``."""
    words = _spaced(piece).split()
    found: list[list[str]] = [[]]
    place = 0
    while place < len(words):
        numbered = _numbered_village(words, place)
        if numbered and place + numbered < len(words):
            found[-1:] = [found[-1] + words[place : place + numbered], []]
            place += numbered
            continue
        length = _kind_at(words, place)
        follows = place + length < len(words) and not _kind_at(words, place + length)
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


def _kind_at(words: Sequence[str], place: int) -> int:
    """The number of words of the longest kind at a place; none for one letter that does not stand before a number."""
    for length in range(min(LONGEST_KIND, len(words) - place), 0, -1):
        key = bare_key(" ".join(words[place : place + length]))
        if key in KINDS_BEFORE:
            after = words[place + length] if place + length < len(words) else ""
            if key not in SHORT_KINDS or place == 0 or after[:1].isdigit() or words[place] in _CAPITAL_KINDS:
                return length
    return 0


@lru_cache(maxsize=16_384)
def as_part(piece: str) -> Part:
    """A piece of a text as one unit, in each way in which its words may be kinds or belong to the name."""
    name = piece.strip(" .")
    # What looks like a short kind may belong to the name: *Chư HDrông*.
    ways = dict.fromkeys((name, _DOTTED.sub(_written_out, name), _spaced(name)))
    forms = [form for way in ways for form in _forms(way)]
    return Part(forms=tuple(dict.fromkeys(forms)), text=piece)


def _forms(name: str) -> Iterator[tuple[str, frozenset[UnitKind]]]:
    """A name as it is, and without each kind that it may begin or end with."""
    words = name.split()
    yield name, ANY_KIND
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


def _without_body(piece: str) -> str:
    words = piece.strip(" .").split()
    for length in range(min(4, len(words) - 1), 0, -1):
        if bare_key(" ".join(words[:length])) in BODIES:
            return " ".join(words[length:])
    return " ".join(words)


def before(text: str, parts: Reading) -> str:
    """The words of a text that its first parts were read from, with the commas between them."""
    left = sum(len(_spaced(part.text).split()) for part in parts)
    found: list[str] = []
    for piece in next(readings(text), ()):
        if left <= 0:
            break
        words = _spaced(piece.text).split()
        found.append(piece.text if len(words) <= left else " ".join(words[:left]))
        left -= len(words)
    return ", ".join(found)


def names_kind(piece: str) -> frozenset[UnitKind]:
    """The kinds that a piece of a text states, in front of a name or inside it; none if it states none."""
    words = _spaced(piece).split()
    found: set[UnitKind] = set(KINDS_AFTER.get(words[-1].casefold(), ())) if len(words) > 1 else set()
    for place in range(len(words) - 1):
        length = _kind_at(words, place)
        if length:
            found |= KINDS_BEFORE[bare_key(" ".join(words[place : place + length]))]
    return frozenset(found)
