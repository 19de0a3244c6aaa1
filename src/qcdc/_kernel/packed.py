"""Compressed data (*dữ liệu nén*) where text is expected: the error names its format, because saving it as UTF-8 would not help."""

from __future__ import annotations

from qcdc.errors import ProblemError

__all__ = ["not_utf8", "packed_as"]

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
    """The format of compressed data, by its first bytes; empty if it is not a known one."""
    return next((name for mark, name in _FORMATS if data.startswith(mark)), "")


def not_utf8(data: bytes, error: UnicodeDecodeError, path: str = "$") -> ProblemError:
    """The problem of data that is not UTF-8.

    Args:
        data: the data.
        error: why it cannot be read as text.
        path: the place of the problem.
    """
    if packed := packed_as(data):
        return ProblemError("encoding.packed", path, format=packed)
    return ProblemError("encoding.not_utf8", path, offset=error.start)
