"""Write the outputs of the commands into the pages that show them, in both languages. Run ``make reference``."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from qcdc.cli import main as qcdc

__all__ = ["pages"]

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


class _Shell:
    """As much of a shell as the pages need."""

    def __init__(self) -> None:
        self._status = 0

    def run(self, line: str) -> str:
        """What a line prints."""
        if line == "echo $?":
            return f"{self._status}\n"
        program, *words = shlex.split(line)
        if program == "cat":
            return "".join(Path(word).read_text(encoding="utf-8") for word in words)
        if program == "cp":
            shutil.copy(*words)
            return ""
        if program != "qcdc":
            raise SystemExit(line)
        printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            self._status = qcdc(words)
        written: bytes = printed.buffer.getvalue()
        return written.decode("utf-8")

    def block(self, found: re.Match[str]) -> str:
        """A block with what its commands print now; one without our command stays as it is."""
        if "$ qcdc " not in found[0]:
            return found[0]
        return "".join(f"$ {line}\n{self.run(line)}" for line in re.findall(r"^\$ (.*)\n", found[0], re.MULTILINE))


def pages() -> dict[Path, str]:
    """The pages with transcripts, and their text with what the commands print now."""
    found: dict[Path, str] = {}
    before = Path.cwd()
    for page in sorted((ROOT / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        if "_build" in page.parts or "\n$ qcdc " not in text:
            continue
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "examples" / "data", Path(folder) / "examples" / "data")
            os.chdir(folder)
            try:
                found[page] = _BLOCK.sub(_Shell().block, text)
            finally:
                os.chdir(before)
    return found


def main() -> None:
    """Write the pages."""
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
