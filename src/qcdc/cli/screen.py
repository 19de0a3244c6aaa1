"""Writing to standard output and standard error, always in UTF-8."""

from __future__ import annotations

import sys
from typing import Any

from qcdc._kernel.language import Language, choose

__all__ = ["Progress", "read_input", "write"]

_WIDTH = 30


def write(text: str, *, error: bool = False) -> None:
    """Write a text; a character that UTF-8 does not have (half a surrogate pair) is written as an escape."""
    stream: Any = sys.stderr if error else sys.stdout
    if stream is None:
        # A program without a console.
        return
    data = text.encode("utf-8", "backslashreplace")
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode("utf-8"))
    else:
        buffer.write(data)
    stream.flush()


def read_input() -> bytes:
    """Everything on standard input."""
    stream: Any = sys.stdin
    data: bytes = b"" if stream is None else stream.buffer.read()
    return data


class Progress:
    """A progress bar on standard error, if that is a terminal and there is enough to do.

    It reads no clock: it is drawn again when a whole per cent more is done.
    """

    def __init__(self, language: Language, *, label: str | None = None, least: int = 500) -> None:
        self._label = label or choose(language, "Đang kiểm tra", "Checking")
        self._least = least
        stream: Any = sys.stderr
        self._shown = stream is not None and stream.isatty()
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar."""
        percent = done * 100 // total
        if not self._shown or total < self._least or percent == self._percent:
            return
        self._percent = percent
        filled = "█" * (percent * _WIDTH // 100)
        end = "\r\x1b[K" if done == total else ""
        write(f"\r{self._label} [{filled.ljust(_WIDTH)}] {percent:3}%{end}", error=True)
