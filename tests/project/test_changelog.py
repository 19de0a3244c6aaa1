"""The changelog: the section of the version at hand, and what the next release would add."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import qcdc

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
TYPES = [one["directory"] for one in CONFIG["type"]]
FRAGMENT = re.compile(rf"[a-z0-9-]+\.({'|'.join(TYPES)})\.md")


def sections() -> list[tuple[str, str]]:
    """The version and the day of each release, newest first."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$", text, re.MULTILINE)


def test_the_newest_section_is_of_the_version_and_the_day_of_the_citation() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    (day,) = re.findall(r'^date-released: "([\d-]+)"$', citation, re.MULTILINE)

    assert sections()[0] == (qcdc.__version__, day)
    assert [day for _, day in sections()] == sorted((day for _, day in sections()), reverse=True)


def test_a_release_says_what_was_added_what_the_law_is_and_what_it_cannot_do() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first = text.split("\n## ")[-1]

    assert re.findall(r"^### (.*)$", first, re.MULTILINE) == ["Added", "Law", "Known limits"]


def test_every_fragment_has_a_known_type() -> None:
    names = {path.name for path in (ROOT / "changelog.d").iterdir()} - {"README.md"}

    assert [name for name in names if FRAGMENT.fullmatch(name) is None] == []


def test_the_next_release_takes_the_fragments_of_each_type_in_order(tmp_path: Path) -> None:
    """A change of the law has a heading of its own, and the file that explains the folder is no fragment."""
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    fragments = tmp_path / "changelog.d"
    fragments.mkdir()
    shutil.copy(ROOT / "changelog.d" / "README.md", fragments)
    for kind in TYPES:
        (fragments / f"one.{kind}.md").write_text(f"A change that is {kind}.\n", encoding="utf-8")
    build = (
        sys.executable,
        "-m",
        "towncrier",
        "build",
        "--yes",
        "--version",
        "9.9.9",
        "--date",
        "2030-01-02",
    )
    done = subprocess.run([*build, "--dir", str(tmp_path)], capture_output=True, text=True, check=False)
    text = (tmp_path / "CHANGELOG.md").read_text(encoding="utf-8")
    added = text.partition("## 9.9.9 (2030-01-02)")[2].partition("\n## ")[0]

    assert done.returncode == 0, done.stderr
    assert re.findall(r"^### (.*)$", added, re.MULTILINE) == [one["name"] for one in CONFIG["type"]]
    assert all(f"A change that is {kind}." in added for kind in TYPES)
    assert {path.name for path in fragments.iterdir()} == {"README.md"}
    assert text.index("## 9.9.9") < text.index(f"## {qcdc.__version__}")
