"""Keys of names (*khóa so khớp tên*): the tiers in which a name is compared with the names of units.

A tier is a way of folding a name to a key; names with equal keys are spellings of one name in that tier.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qcdc._kernel.text import bare_key, even_key

__all__ = ["FOLDS", "INITIALS", "TIERS", "even_name", "index_keys", "key_of", "sound_key"]

_NUMERALS = [
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
]
_ROMAN = {str(number): numeral for number, numeral in enumerate(_NUMERALS, start=1)}
_OTHER_NUMERAL = _ROMAN | {numeral: number for number, numeral in _ROMAN.items()}
_FARM = re.compile(r"(?<!\w)(?:nông\s+trường|nong\s+truong|n\s*\.\s*t\s*\.?|nt)(?=\s)", re.IGNORECASE)
_NUMBER = re.compile(r"0*([0-9]+)")
# Initials with a vowel could be a syllable.
_NO_SYLLABLE = re.compile(r"[bcdđghklmnpqrstvx]{2,4}", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def _plain(name: str) -> str:
    """A name in which *05* is *5*, and *NT* and *N.T* are *Nông trường*."""
    farm = _FARM.sub("nông trường", name)
    return " ".join(_NUMBER.sub(r"\1", word) if word[:1].isdigit() else word for word in farm.split())


@lru_cache(maxsize=65_536)
def even_name(name: str) -> str:
    """The key of the first tier: spellings of one name."""
    return even_key(_plain(name))


@lru_cache(maxsize=65_536)
def _bare(name: str) -> str:
    """The key of the second tier: a name without marks."""
    return bare_key(_plain(name))


@lru_cache(maxsize=65_536)
def sound_key(name: str) -> str:
    """The key of the third tier: a name without marks in which ``k`` is ``c`` (*Đắc Lắc*, *Bắc Cạn*, *Krông Pắk*)."""
    return _bare(name).replace("k", "c")


FOLDS = (even_name, _bare, sound_key)
"""The tiers of whole names."""

INITIALS = len(FOLDS)
"""The tier of initials, after the folds: *TP BMT*, *Q. TB*."""

TIERS = INITIALS + 1
"""The number of tiers."""


def key_of(name: str, tier: int) -> str | None:
    """The key of a name that is looked up in a tier; ``None`` if it cannot be there."""
    if tier != INITIALS:
        return FOLDS[tier](name)
    return bare_key(name) if _NO_SYLLABLE.fullmatch(name) else None


def index_keys(name: str, tier: int) -> set[str]:
    """The keys under which the name of a unit is found in a tier."""
    if tier != INITIALS:
        return {FOLDS[tier](form) for form in _with_numerals(name)}
    first_letters = "".join(bare_key(word)[:1] for word in name.split())
    return {first_letters} if _NO_SYLLABLE.fullmatch(first_letters) else set()


def _with_numerals(name: str) -> tuple[str, ...]:
    """A name and, if it has a number, the name with it in the other numerals: *Tam Xuân I*, *Tam Xuân 1*.

    Only names of units are changed, never a text that is looked up: there *VI* may be *Vĩ* without its mark.
    """
    words = _plain(name).split()
    other = [_OTHER_NUMERAL.get(word, word) for word in words]
    return (name,) if other == words else (name, " ".join(other))
