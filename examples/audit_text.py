"""Audit the figures of a paragraph: a file or standard input, a verdict in Vietnamese, and a marked page.

``python examples/audit_text.py report.txt --page build/audit.html``

The links that the words of the text make are taken as stated; those that only arithmetic proposes are not. A person
confirms them before anything is published: this program does not.

Exit status: 0 when nothing disagrees, 1 when something does, 2 when the text cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from qcdc import auditing, reading, render, terms
from qcdc.errors import QcdcError
from qcdc.model import Place, Window
from qcdc.vocab import PlaceKind


def main(arguments: Sequence[str] | None = None) -> int:
    """Audit a text."""
    parser = argparse.ArgumentParser(description="Đối chiếu các số liệu của một đoạn văn")
    parser.add_argument("file", nargs="?", type=Path, help="tệp văn bản UTF-8; bỏ trống để đọc từ bàn phím")
    parser.add_argument("--page", type=Path, help="ghi trang HTML có đánh dấu từng số")
    given = parser.parse_args(arguments)
    name = "văn bản" if given.file is None else given.file.name
    try:
        raw = sys.stdin.buffer.read() if given.file is None else given.file.read_bytes()
        draft = reading.read(raw.decode("utf-8"))
        report = draft.confirm(
            Place(kind=PlaceKind.UNNAMED),
            Window(label="kỳ của văn bản"),
            id="text",
            title=name,
            origin="published",
            source=name,
        )
    except (OSError, UnicodeDecodeError):
        _print(f"{name}: không đọc được tệp, hoặc tệp không phải UTF-8\n")
        return 2
    except QcdcError as error:
        _print(f"{name}: {terms.message(error, 'vi')}\n")
        return 2
    audit = auditing.audit(report)
    _print(render.marked_text(draft, audit, "vi"))
    if given.page is not None:
        given.page.parent.mkdir(parents=True, exist_ok=True)
        given.page.write_text(render.marked_html(draft, audit, "vi", title=f"Đối chiếu: {name}"), encoding="utf-8")
    return 1 if audit.disagreeing else 0


def _print(text: str) -> None:
    # The text is UTF-8, whatever the locale of the terminal.
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
