"""Finding a code by its term, in Vietnamese or English, as registers and spreadsheets write it."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from qcdc._kernel.codes import Code
from qcdc._kernel.text import bare_key, bears_marks, even_key, exact_key, show, strict_key
from qcdc._kernel.validators import argument, wrong_type
from qcdc.errors import Phrase, UnknownCodeError
from qcdc.vocab.usual_words import USUAL_WORDS

__all__ = ["find"]

C = TypeVar("C", bound=Code)
Words = tuple[str, ...]

_LONGEST = 200
"""The length of the longest term; further characters are not compared."""
_SHORTEST = 4
"""The minimum number of letters of a part, because *và* or *of* occurs in many terms."""
_CLOSE = 0.8
"""How near a term must be to be offered alone: one that only looks similar would be taken for the right one."""
_WORD = re.compile(r"\w+")
_ALTERNATIVE = re.compile(r"[/|;+&]|\b(?:hoặc|hay|or)\b", re.IGNORECASE)
# "Chưa hài lòng" contains "hài lòng" but means the opposite.
_NEGATIONS = ("không", "chưa", "chẳng", "phi", "trừ", "ngoài", "not", "no", "non", "never", "without")


def find(listed: type[C], text: str, *, field: str = "text") -> C:
    """The member of a code list that a text names: by its term in Vietnamese or English, or by the code itself.

    Case, Unicode form (NFC or NFD), spaces, hyphens, the place of the tone mark and i/y as a whole rhyme do not matter
    (*Định kì* is *định kỳ*); marks do not matter for a text without any. A text that is not a term may be a part of one
    (*định kỳ*) or contain one (*tiếp công dân định kỳ*). The part must have at least four letters, its words must be in
    the same order, and none of the other words may be a negation. A text that contains terms of two members is ambiguous
    (*đúng hay sai*), however short they are, and a text of alternatives (*trực tiếp/khác*) must name all of them. What
    registers usually write instead of a term (*bưu điện*, *TC*) is read as well, as a whole text.

    Args:
        listed: the code list, such as `ReceptionKind`.
        text: the term or the code.
        field: the field or column that an error names.

    Raises:
        UnknownCodeError: no member fits (``code.no_term``, with the nearest ones, or all if none is near), or several do
            (``code.ambiguous``, with all of them).
        InvariantError: not a code list, or not a text (``type.wrong``).

    >>> from qcdc.vocab import ReceptionKind
    >>> find(ReceptionKind, "Định kì")
    <ReceptionKind.PERIODIC: 'periodic'>
    """
    if not issubclass(argument(listed, type, "listed"), Code):
        raise wrong_type("listed", "a_code_list", listed)
    given = argument(text, str, field)[:_LONGEST]
    found = _find(listed, given)
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownCodeError(
            "code.ambiguous", field, value=show(text), count=len(found), name=listed, codes=_named(found)
        )
    raise UnknownCodeError(
        "code.no_term", field, value=show(text), name=listed, codes=_named(_near(listed, given) or listed)
    )


@dataclass(frozen=True, slots=True)
class _Term:
    """One term of a member, ready to be compared: with its marks, and without."""

    place: int
    even: str
    bare: str
    words: Words
    bare_words: Words


@cache
def _terms(listed: type[Code]) -> tuple[_Term, ...]:
    return tuple(_term(place, term) for place, one in enumerate(listed) for term in (one.vi, one.en))


@cache
def _usual(listed: type[Code]) -> tuple[_Term, ...]:
    usual = USUAL_WORDS.get(listed, {})
    return tuple(_term(place, words) for place, one in enumerate(listed) for words in usual.get(one, ()))


def _term(place: int, text: str) -> _Term:
    return _Term(place, even_key(text), bare_key(text), _words(text, bare=False), _words(text, bare=True))


def _words(text: str, *, bare: bool) -> Words:
    return tuple((bare_key if bare else strict_key)(word) for word in _WORD.findall(exact_key(text)))


_TURNS = {bare: frozenset(word for one in _NEGATIONS for word in _words(one, bare=bare)) for bare in (False, True)}


def _find(listed: type[C], given: str) -> list[C]:
    """The members found by the first kind of match that finds any."""
    members, terms = list(listed), _terms(listed)
    code = exact_key(given).casefold()
    if code in set(members):
        return [listed(code)]
    bare = not bears_marks(given)
    places = _same(listed, given, bare=bare)
    several = _alternatives(listed, given)
    if not places and several is not None:
        places = several
    elif not places:
        words = _words(given, bare=bare)
        rows = [(one.place, one.bare_words if bare else one.words) for one in terms]
        places = _containing(words, rows, _TURNS[bare]) | _contained(words, rows, _TURNS[bare])
        if places:
            usual = [(one.place, one.bare_words if bare else one.words) for one in _usual(listed)]
            places |= _rivals(words, [*rows, *usual], places)
    return [members[place] for place in sorted(places)]


def _same(listed: type[Code], given: str, *, bare: bool) -> set[int]:
    """The members of which the whole text is a term, or what registers usually write."""
    key = even_key(given)
    places = {one.place for one in (*_terms(listed), *_usual(listed)) if one.even == key}
    if not places and bare:
        plain = bare_key(given)
        places = {one.place for one in (*_terms(listed), *_usual(listed)) if plain and one.bare == plain}
    return places


def _alternatives(listed: type[Code], given: str) -> set[int] | None:
    """The members that a text names as alternatives; none if one of them is unknown (*trực tiếp/khác*).

    ``None``: the text names no alternatives.
    """
    parts = [part for part in _ALTERNATIVE.split(given) if part.strip()]
    named = [_same(listed, part, bare=not bears_marks(part)) for part in parts]
    if len(parts) < 2 or not any(named):
        return None
    every = set[int]().union(*named)
    return every if all(named) or len(every) > 1 else set()


def _rivals(words: Words, rows: Rows, places: set[int]) -> set[int]:
    """The members with a term, however short, in the words that no term of the members found needs."""
    used = [Counter(term) for place, term in rows if place in places and _is_part(term, words, frozenset())]
    left = Counter(words)
    for term in used:
        left -= term
    rest = tuple(word for word in words if word in left)
    return {
        place
        for place, term in rows
        if place not in places and term and not Counter(term) - left and _in_order(term, rest)
    }


Rows = list[tuple[int, Words]]


def _containing(words: Words, rows: Rows, turns: frozenset[str]) -> set[int]:
    """Whether a text is a part of the term."""
    return {place for place, term in rows if _is_part(words, term, turns)}


def _contained(words: Words, rows: Rows, turns: frozenset[str]) -> set[int]:
    """Whether a term is a part of the text, but not of a longer term in it: *xã* in *thị xã*."""
    within = [(place, term) for place, term in rows if _is_part(term, words, turns)]
    return {
        place
        for place, term in within
        if not any(len(other) > len(term) and _is_part(term, other, frozenset()) for _, other in within)
    }


def _is_part(part: Words, whole: Words, turns: frozenset[str]) -> bool:
    """Whether another text contains the words in order, and the other words do not negate them."""
    if sum(sign.isalnum() for word in part for sign in word) < _SHORTEST:
        return False
    return _in_order(part, whole) and not turns & (Counter(whole) - Counter(part)).keys()


def _in_order(part: Words, whole: Words) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


def _near(listed: type[C], given: str) -> list[C]:
    """The members of the nearest terms; none for a negated text, whose nearest term means the opposite."""
    bare = not bears_marks(given)
    if _TURNS[bare] & set(_words(given, bare=bare)):
        return []
    members, rows = list(listed), {one.even: one.place for one in reversed(_terms(listed))}
    close = difflib.get_close_matches(even_key(given), rows, n=3, cutoff=_CLOSE)
    return [members[place] for place in dict.fromkeys(rows[one] for one in close)]


def _named(members: Iterable[Code]) -> tuple[Phrase, ...]:
    """Codes with their terms, because the user searched for a term."""
    return tuple(Phrase("code_and_term", code=str(one), vi=one.vi, en=one.en) for one in members)
