"""Packed data (*dữ liệu nén*) that was given as text: it is named, because saving it as UTF-8 would not help."""

from __future__ import annotations

__all__ = ["packed_as"]

_FORMATS = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"PK\x03\x04", "zip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
)


def packed_as(data: bytes) -> str:
    """The format of packed data by its first bytes; empty if it is none of those known."""
    return next((name for mark, name in _FORMATS if data.startswith(mark)), "")
