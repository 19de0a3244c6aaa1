"""Kind words as people write them (*cách viết tên loại đơn vị*): ``tỉnh``, ``TP.``, ``tx``, ``P.``, ``Ward``.

The keys are folded, because people type them without marks and with dots.
"""

from __future__ import annotations

from qcdc._kernel.text import bare_key
from qcdc.vocab import UnitKind

__all__ = ["BODIES", "COUNTRY", "KINDS_AFTER", "KINDS_BEFORE", "LONGEST_KIND", "SHORT_KINDS", "VILLAGES"]

_CITY = frozenset({UnitKind.THANH_PHO, UnitKind.THANH_PHO_TRUNG_UONG})
_TINH = frozenset({UnitKind.TINH})
_QUAN = frozenset({UnitKind.QUAN})
_HUYEN = frozenset({UnitKind.HUYEN})
_THI_XA = frozenset({UnitKind.THI_XA})
_XA = frozenset({UnitKind.XA})
_PHUONG = frozenset({UnitKind.PHUONG})
_THI_TRAN = frozenset({UnitKind.THI_TRAN})
_DAC_KHU = frozenset({UnitKind.DAC_KHU})
_DISTRICT = _QUAN | _HUYEN | _THI_XA

KINDS_BEFORE: dict[str, frozenset[UnitKind]] = {
    bare_key(words): kinds
    for words, kinds in {
        "tỉnh": _TINH,
        "t": _TINH,
        "thành phố": _CITY,
        "thành phố trực thuộc trung ương": _CITY,
        "tp": _CITY,
        "quận": _QUAN,
        "q": _QUAN,
        "huyện": _HUYEN,
        "huyện đảo": _HUYEN,
        "h": _HUYEN,
        "thị xã": _THI_XA,
        "tx": _THI_XA,
        "xã": _XA,
        "xã đảo": _XA,
        "x": _XA,
        "phường": _PHUONG,
        "p": _PHUONG,
        "f": _PHUONG,
        "thị trấn": _THI_TRAN,
        "tt": _THI_TRAN,
        "đặc khu": _DAC_KHU,
        "đk": _DAC_KHU,
        "thôn": frozenset({UnitKind.THON}),
        "làng": frozenset({UnitKind.LANG}),
        "buôn": frozenset({UnitKind.BUON}),
        "bản": frozenset({UnitKind.BAN}),
        "ấp": frozenset({UnitKind.AP}),
        "khóm": frozenset({UnitKind.KHOM}),
        "tổ dân phố": frozenset({UnitKind.TO_DAN_PHO}),
        "tdp": frozenset({UnitKind.TO_DAN_PHO}),
        "khu phố": frozenset({UnitKind.KHU_PHO}),
        "province": _TINH,
        "city": _CITY,
        "district": _DISTRICT,
        "town": _THI_XA | _THI_TRAN,
        "township": _THI_TRAN,
        "ward": _PHUONG,
        "commune": _XA,
    }.items()
}
"""The kinds that words before a name state."""

KINDS_AFTER: dict[str, frozenset[UnitKind]] = {
    "province": _TINH,
    "city": _CITY,
    "district": _DISTRICT,
    "town": _THI_XA | _THI_TRAN,
    "township": _THI_TRAN,
    "ward": _PHUONG,
    "commune": _XA,
}
"""The kinds that an English word after a name states."""

LONGEST_KIND = 6
"""The largest number of words of a kind."""

SHORT_KINDS = frozenset({"t", "q", "h", "x", "p", "f"})
"""Kinds of one letter: inside a text they count only with a dot or before a number."""

BODIES = tuple(
    bare_key(words) for words in ("ủy ban nhân dân", "UBND", "ủy ban", "hội đồng nhân dân", "HĐND", "đảng ủy")
)
"""Bodies that share the name of their unit: *UBND xã Ia Kring*."""

VILLAGES = frozenset(
    bare_key(words)
    for words in ("tổ", "tổ dân phố", "tdp", "khu phố", "kp", "khu", "khóm", "ấp", "thôn", "xóm", "đội", "buôn", "bản")
)
"""Villages and parts of them that bear numbers in addresses."""

COUNTRY = frozenset({"vietnam", "vn"})
"""The country at the end of an address."""
