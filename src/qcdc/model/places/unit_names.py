"""Kind words in front of a name: ``tỉnh Gia Lai``, ``TP. Pleiku``, ``tx An Khê``, ``P.5``."""

from __future__ import annotations

import re

from qcdc._kernel.text import bare_key
from qcdc.vocab import UnitKind

__all__ = ["spell_out", "split_kind"]

_CITY = frozenset({UnitKind.THANH_PHO, UnitKind.THANH_PHO_TRUNG_UONG})
# Keys are folded words, because people type them without marks and with dots.
_WORDS: dict[str, frozenset[UnitKind]] = {
    bare_key(words): kinds
    for words, kinds in {
        "tỉnh": frozenset({UnitKind.TINH}),
        "thành phố": _CITY,
        "tp": _CITY,
        "quận": frozenset({UnitKind.QUAN}),
        "q": frozenset({UnitKind.QUAN}),
        "huyện": frozenset({UnitKind.HUYEN}),
        "h": frozenset({UnitKind.HUYEN}),
        "thị xã": frozenset({UnitKind.THI_XA}),
        "tx": frozenset({UnitKind.THI_XA}),
        "xã": frozenset({UnitKind.XA}),
        "x": frozenset({UnitKind.XA}),
        "phường": frozenset({UnitKind.PHUONG}),
        "p": frozenset({UnitKind.PHUONG}),
        "thị trấn": frozenset({UnitKind.THI_TRAN}),
        "tt": frozenset({UnitKind.THI_TRAN}),
        "đặc khu": frozenset({UnitKind.DAC_KHU}),
        "thôn": frozenset({UnitKind.THON}),
        "làng": frozenset({UnitKind.LANG}),
        "buôn": frozenset({UnitKind.BUON}),
        "bản": frozenset({UnitKind.BAN}),
        "ấp": frozenset({UnitKind.AP}),
        "khóm": frozenset({UnitKind.KHOM}),
        "tổ dân phố": frozenset({UnitKind.TO_DAN_PHO}),
        "tdp": frozenset({UnitKind.TO_DAN_PHO}),
        "khu phố": frozenset({UnitKind.KHU_PHO}),
    }.items()
}
_LONGEST = 3
# The only place usually written by its initials, with or without "TP" and with any dots or spaces.
_INITIALS = re.compile(r"^\s*((?:tp)?[.\s]*)hcm\s*$", re.IGNORECASE | re.ASCII)
_PIECES = re.compile(r"[.\s]+")


def spell_out(text: str) -> str:
    """The full name of a place that is written by its initials: ``TP.HCM``.

    >>> spell_out("TPHCM")
    'TP Hồ Chí Minh'
    """
    found = _INITIALS.match(text)
    return text if found is None else f"{found[1].strip()} Hồ Chí Minh".strip()


def split_kind(text: str) -> tuple[str, frozenset[UnitKind]]:
    """Split a name from the kind words before it; no kinds if there is none or nothing would be left."""
    words = [(match.start(), match.end()) for match in _PIECES.finditer(text.strip())]
    trimmed = text.strip()
    for start, end in reversed(words[:_LONGEST]):
        kinds = _WORDS.get(bare_key(trimmed[:start]))
        if kinds and trimmed[end:]:
            return trimmed[end:], kinds
    return trimmed, frozenset()
