"""Lines of a file that may be of any size: only one block of them is in memory, and no line that is too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

__all__ = ["LONGEST", "blocks"]

LONGEST = 64 * 1024 * 1024
"""The largest size of a document, or of a line of JSON Lines, in a file; in bytes."""
_BLOCK = 1024 * 1024


def blocks(file: BinaryIO, longest: int) -> Iterator[tuple[bytes, list[bytes | None]]]:
    """The lines of a file in groups.

    Args:
        file: the file.
        longest: the largest size of a line, in bytes.

    Returns:
        For each group its bytes, and its lines; ``None`` stands for a line that is too long, which is skipped.
    """
    rest, skipping = b"", False
    while block := file.read(_BLOCK):
        first, *others = block.split(b"\n")
        if not others:
            rest, skipping = _longer(rest, first, longest, skipping=skipping)
            continue
        last = others.pop()
        head = None if skipping or len(rest) + len(first) > longest else rest + first
        block = b"\n".join([head or b"", *others])
        yield block, [head, *(None if len(line) > longest else line for line in others)]
        rest, skipping = _longer(b"", last, longest, skipping=False)
    if rest or skipping:
        yield rest, [None if skipping else rest]


def _longer(rest: bytes, more: bytes, longest: int, *, skipping: bool) -> tuple[bytes, bool]:
    """The beginning of a line with what follows; nothing is kept of a line that is too long."""
    if skipping or len(rest) + len(more) > longest:
        return b"", True
    return rest + more, False
