"""Text files: their encoding and their delimiter (*bảng mã, dấu phân cách*); old Vietnamese encodings are named.

Texts in TCVN3 (ABC), VNI and Windows-1258 are bytes that mean nothing in UTF-8. They are refused by name, because a
conversion chosen wrongly would change names without anybody noticing.
"""

from __future__ import annotations

import csv
import re
from collections import Counter

from qcdc.errors import CodecError, ProblemError

__all__ = ["decoded", "delimiter_of", "is_utf16", "legacy_encoding", "legacy_font"]

_DELIMITERS = ",;\t|"
_HIGH = re.compile(rb"[\x80-\xff]")
# The bytes of frequent Vietnamese letters, behind a letter or at the beginning of a word, in each encoding.
_TCVN3 = re.compile(rb"[A-Za-z][\xa8-\xae\xb5-\xfe][A-Za-z]?|\b\xae[\xa8-\xad\xb5-\xfe]")
_TCVN3_D = re.compile(rb"(?<![A-Za-z\x80-\xff])[\xae\xa7][A-Za-z\xa8-\xad\xb5-\xfe]")
_VNI = re.compile(
    rb"[AaEeOoUuYy][\xe0\xe1\xe2\xe3\xe4\xe5\xe8\xe9\xea\xeb\xef\xf5\xf8\xf9\xfa\xfb\xfc]"
    rb"|[AaEeOoUuYy][\xc0-\xc5\xc8-\xcb\xcf\xd5\xd8-\xdc]|(?<![A-Za-z\x80-\xff])[\xf1\xd1][A-Za-z]|[A-Za-z][\xf4\xf6]"
)
_WINDOWS_1258 = re.compile(
    rb"[AaEeIiOoUuYy\xc2\xca\xd4\xe2\xea\xf4\xc3\xe3\xd5\xf5\xdd\xfd][\xcc\xd2\xde\xec\xf2]"
    rb"|(?<![A-Za-z\x80-\xff])[\xf0\xd0][A-Za-z\xe2\xe3\xea\xf4\xf5\xfd]"
)
# Letters of Vietnamese that are not Latin-1: no text in an old encoding is shown with them.
_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
_FEWEST, _FEWEST_SHOWN = 6, 20
"""The fewest bytes, or shown letters, from which an encoding is named: short texts fit several."""


def is_utf16(data: bytes) -> bool:
    """Whether a text is in UTF-16: it has the mark, or many of its bytes are zero."""
    start = data[:400]
    return start[:2] in {b"\xff\xfe", b"\xfe\xff"} or (start.count(0) * 4 > len(start) and b"\0\0\0" not in start)


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte-order mark.

    Raises:
        CodecError: another encoding: ``encoding.utf16``, ``encoding.legacy`` (with its name) or ``encoding.table``.
    """
    if is_utf16(data):
        raise CodecError([ProblemError("encoding.utf16", "$")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        named = legacy_encoding(data[:200_000])
        if named:
            raise CodecError([ProblemError("encoding.legacy", "$", encoding=named)]) from None
        raise CodecError([ProblemError("encoding.table", "$", offset=error.start)]) from None


def legacy_encoding(data: bytes) -> str:
    """The old Vietnamese encoding that a text is probably in; empty if it is none of them."""
    high = len(_HIGH.findall(data))
    if high < _FEWEST:
        return ""
    scores = {
        "TCVN3 (ABC)": len(_TCVN3.findall(data)) + 3 * len(_TCVN3_D.findall(data)),
        "VNI": 2 * len(_VNI.findall(data)),
        "Windows-1258": 3 * len(_WINDOWS_1258.findall(data)),
    }
    found, score = max(scores.items(), key=lambda one: one[1])
    return found if score * 3 >= high else ""


def legacy_font(text: str) -> str:
    """The old encoding of a text that a workbook shows only in an old font (*.VnTime*, *VNI-Times*); else empty.

    Such a text consists of Latin letters with marks that Vietnamese does not have, so it must hold none that it has.
    """
    if sum(not sign.isascii() for sign in text) < _FEWEST_SHOWN or _VIETNAMESE.search(text):
        return ""
    try:
        data = text.encode("cp1252")
    except UnicodeEncodeError:
        try:
            data = text.encode("latin-1")
        except UnicodeEncodeError:
            return ""
    return legacy_encoding(data)


def delimiter_of(text: str) -> str:
    """The delimiter of a CSV file: the sign that divides most of its first lines into equally many parts."""
    if text[:4].lower() == "sep=" and text[5:6] in {"\r", "\n"}:
        return text[4]
    lines = text[:20_000].splitlines()[:30]
    return max(_DELIMITERS, key=lambda sign: _regular(lines, sign))


def _regular(lines: list[str], sign: str) -> tuple[int, ...]:
    """How many lines a delimiter divides into equally many parts, and into how many; empty if it divides none."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if len(row) > 1)
    except csv.Error:
        return ()
    return max(((times, width) for width, times in widths.items()), default=())
