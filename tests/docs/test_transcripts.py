"""The commands of the pages print what the pages show."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from qcdc.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [path for path in sorted((ROOT / "docs/en").rglob("*.md")) if "\n$ qcdc " in path.read_text(encoding="utf-8")]


class Shell:
    """As much of a shell as the pages need."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self._capture = capture
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
        assert program == "qcdc", line
        self._status = main(words)
        out, err = self._capture.readouterr()
        return (out + err).decode("utf-8")


def transcript(block: str, shell: Shell) -> str:
    """A block with what its commands print now."""
    commands = re.findall(r"^\$ (.*)\n", block, re.MULTILINE)
    return "".join(f"$ {line}\n{shell.run(line)}" for line in commands)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_what_its_commands_print(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "examples" / "data")
    monkeypatch.chdir(tmp_path)
    shell = Shell(capfdbinary)
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    shown = [block for block in blocks if "$ qcdc" in block]

    assert shown
    assert [transcript(block, shell) for block in shown] == shown
