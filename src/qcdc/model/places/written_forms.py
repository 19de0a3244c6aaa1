"""Reading the written form of a unit (*cách viết tên đơn vị trong địa chỉ*): ``P4, Q4, TP.HCM``, ``Xã X (Y cũ)``.

A text is read into parts from the smallest unit to the largest, each a name with the kinds that it states. One text may
have several readings, because signs and words have several uses: the hyphen of *Bà Rịa - Vũng Tàu* also separates
levels, and *xã* is a syllable of *Tân Xã*. The readings come in the order in which they are tried; nothing here depends
on which units exist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from qcdc._kernel.text import bare_key
from qcdc.model.places.kind_words import BODIES, COUNTRY, KINDS_BEFORE
from qcdc.model.places.kinds_in_text import divided_at_kinds, names_and_kinds, spaced
from qcdc.vocab import UnitKind

__all__ = ["Part", "Reading", "as_part", "before", "has_blank_part", "in_brackets", "readings", "without_brackets"]

_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")
# A slash inside a house number does not separate levels, nor does the full stop of a short kind.
_SEPARATORS = re.compile(r"[,;|_\n\t\\]+|(?<![0-9])/|/(?![0-9])|(?<=[^\W\d_]{3})\.\s+(?=\w)")
_BLANK_BETWEEN = re.compile(r"[,;|]")
_DASHES = re.compile(r"\s+-+\s*|\s*-+\s+|\s*[\u2013\u2014]\s*|-")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_FORMER = re.compile(r"(?:^|\s)(?:cũ|cu|mới|moi)\s*$", re.IGNORECASE)
# "(44)", "(SG)": a code or initials beside the name say nothing that the name does not.
_CODE = re.compile(r"[0-9]{1,5}|[A-ZĐ]{2,5}")
_POSTCODE = re.compile(r"\s+[0-9]{5,6}\s*$")
_MOST_PARTS = 12
"""The largest number of parts of a text: an address has eight at most."""


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
        # A name of one part may end with a number of its own, so there the number is left out only in the last reading.
        pieces[-1] = _POSTCODE.sub("", pieces[-1])
    if pieces:
        pieces[-1] = _without_country(pieces[-1])
    seen: set[tuple[str, ...]] = set()
    for found in _divisions([piece for piece in pieces if piece.strip(" .-")], turned=turned):
        key = tuple(found)
        if 0 < len(found) <= _MOST_PARTS and key not in seen:
            seen.add(key)
            yield tuple(as_part(piece) for piece in found)


def has_blank_part(text: str | Sequence[str]) -> bool:
    """Whether a level is left blank between others: ``Vĩnh Hưng, , Long An``, as in a column without a value."""
    pieces = _BLANK_BETWEEN.split(text) if isinstance(text, str) else text
    return any(not piece.strip() for piece in pieces[:-1])


def _divisions(commas: list[str], *, turned: bool) -> Iterator[list[str]]:
    """The ways to divide a text into parts. Each is made when it is asked for: the first one is nearly always right."""
    yield commas
    kinds = [inner for piece in commas for inner in divided_at_kinds(piece)]
    yield kinds
    dashes = _with_their_kinds([inner for piece in commas for inner in _DASHES.split(piece) if inner.strip()])
    yield dashes
    both = [inner for piece in dashes for inner in divided_at_kinds(piece)]
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


def in_brackets(text: str) -> tuple[str, ...]:
    """What stands in brackets in a text."""
    return tuple(one or other for one, other in _BRACKETS.findall(text))


def without_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    return _BRACKETS.sub(" ", text)


def _closed(text: str) -> str:
    """A separator inside a bracket does not separate levels."""
    return _BRACKETS.sub(lambda found: _SEPARATORS.sub(" ", found[0]), text)


def _without_country(piece: str) -> str:
    words = piece.split()
    for count in (2, 1):
        if len(words) > count and bare_key(" ".join(words[-count:])) in COUNTRY:
            return " ".join(words[:-count])
    return piece


@lru_cache(maxsize=16_384)
def as_part(piece: str) -> Part:
    """A piece of a text as one unit, in each way in which its words may be kinds or belong to the name."""
    return Part(forms=names_and_kinds(piece), text=piece)


def _without_body(piece: str) -> str:
    words = piece.strip(" .").split()
    for length in range(min(4, len(words) - 1), 0, -1):
        if bare_key(" ".join(words[:length])) in BODIES:
            return " ".join(words[length:])
    return " ".join(words)


def before(text: str, parts: Reading) -> str:
    """The words of a text that its first parts were read from, with the commas between them."""
    left = sum(len(spaced(part.text).split()) for part in parts)
    found: list[str] = []
    for piece in next(readings(text), ()):
        if left <= 0:
            break
        words = spaced(piece.text).split()
        found.append(piece.text if len(words) <= left else " ".join(words[:left]))
        left -= len(words)
    return ", ".join(found)
