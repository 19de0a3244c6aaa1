"""What was agreed on mutants is still about the code."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutants.drawing import drawn_modules, equivalents, first_modules
from mutants.places import places

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "qcdc"
AGREED = sorted(equivalents())

pytestmark = pytest.mark.skipif(not PACKAGE.is_dir(), reason="the tests run against an installed wheel")


@pytest.mark.parametrize(("module", "line", "operator", "new"), AGREED, ids=lambda one: one[:40])
def test_an_agreed_change_is_one_of_the_code(module: str, line: str, operator: str, new: str) -> None:
    """If the line was rewritten, the agreement goes with it."""
    source = (PACKAGE / module).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = [one for one in places(source) if one.operator == operator and one.new == new]

    assert line in {lines[one.line - 1].strip() for one in found}


def test_the_modules_that_are_always_measured_exist() -> None:
    assert [one for one in first_modules() if not (PACKAGE / one).is_file()] == []


def test_a_draw_has_a_module_of_each_package_that_has_a_large_one() -> None:
    drawn = drawn_modules(ROOT, seed=1, count=28)
    packages = {one.partition("/")[0] for one in drawn}

    assert len(drawn) == len(set(drawn)) == 28
    assert packages >= {"auditing", "reading", "tables", "frames", "codec", "rules", "render", "cli", "exchange"}
    assert drawn == drawn_modules(ROOT, seed=1, count=28) != drawn_modules(ROOT, seed=2, count=28)
