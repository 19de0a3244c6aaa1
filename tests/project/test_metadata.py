"""What the project says of itself: one version, one author that is no person, and no address of a server."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import qcdc

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CITATION = (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["version"] == qcdc.__version__
    assert f"\nversion: {qcdc.__version__}\n" in CITATION


def test_the_author_is_no_person() -> None:
    assert PROJECT["authors"] == [{"name": "The qcdc contributors"}]
    assert re.findall(r"^  - name: (.*)$", CITATION, re.MULTILINE) == ["The qcdc contributors"]
    assert "The qcdc contributors" in (ROOT / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["pyproject.toml", "CITATION.cff", "SECURITY.md", "CHANGELOG.md", "constraints.txt"])
def test_no_server_is_named(name: str) -> None:
    assert re.search(r"https?:|www\.|@\w+\.\w", (ROOT / name).read_text(encoding="utf-8")) is None


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="the tests run against an installed wheel")
def test_what_is_shipped_with_the_source_exists() -> None:
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]

    assert [
        path for path in shipped["targets"]["sdist"]["include"] if not (ROOT / path.removeprefix("/")).exists()
    ] == []
