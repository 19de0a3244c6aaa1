"""What was agreed on mutants is still about the code."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutants.drawing import PACKAGES, equivalents, first_modules
from mutants.places import candidates

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "qcdc"
AGREED = sorted(equivalents())

pytestmark = pytest.mark.skipif(not PACKAGE.is_dir(), reason="the tests run against an installed wheel")


@pytest.mark.parametrize(("module", "line", "operator", "new"), AGREED, ids=lambda one: one[:40])
def test_an_agreed_change_is_one_of_the_code(module: str, line: str, operator: str, new: str) -> None:
    """If the line was rewritten, the agreement goes with it."""
    source = (PACKAGE / module).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = [one for one in candidates(source) if one.operator == operator and one.new == new]

    assert line in {lines[one.line - 1].strip() for one in found}


def test_the_modules_that_are_always_measured_exist() -> None:
    assert [one for one in first_modules() if not (PACKAGE / one).is_file()] == []


TABLES = {"_messages", "code_lists", "testing", "vocab"}
"""Packages of words and of strategies: what they say is checked by tests of all of them."""


def test_every_package_of_code_is_drawn_from() -> None:
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

    assert set(PACKAGES) | TABLES == packages
    assert TABLES.isdisjoint(PACKAGES)
