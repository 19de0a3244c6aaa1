"""`hypothesis.strategies.from_type` knows our types: applications annotate their tests with them."""

from __future__ import annotations

import enum
import os
import pkgutil
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import qcdc
from qcdc import testing
from qcdc.errors import UnknownCodeError
from qcdc.testing.registering import NOT_DRAWN, STRATEGIES, strategy_of

ROOT = Path(__file__).parents[2]


def public_types() -> dict[type[Any], str]:
    """Every class that a public package lists, but codes and errors, with the package."""
    found: dict[type[Any], str] = {}
    for module in pkgutil.walk_packages(qcdc.__path__, "qcdc."):
        if module.ispkg and "._" not in module.name:
            package = import_module(module.name)
            for name in getattr(package, "__all__", ()):
                one: Any = getattr(package, name)
                if isinstance(one, type) and not issubclass(one, enum.Enum | BaseException):
                    found.setdefault(cast("type[Any]", one), module.name)
    return found


PUBLIC = public_types()
DRAWN = [cls for cls in PUBLIC if cls.__name__ not in NOT_DRAWN]


@pytest.mark.parametrize("cls", DRAWN, ids=lambda cls: f"{PUBLIC[cls]}.{cls.__name__}")
def test_a_public_type_is_drawn(cls: type[Any]) -> None:
    @settings(
        max_examples=3,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(strategy_of(cls))
    def draw(value: object) -> None:
        # A protocol has no values of its own class.
        assert type(value) is cls or (getattr(cls, "_is_protocol", False) and isinstance(value, cls))

    draw()


def test_the_types_that_are_not_drawn_exist_and_are_refused() -> None:
    others = {cls.__name__: cls for cls in PUBLIC if cls not in DRAWN}

    assert others.keys() == NOT_DRAWN.keys()
    for cls in others.values():
        with pytest.raises(UnknownCodeError) as caught:
            strategy_of(cls)
        assert caught.value.code == "testing.not_drawn"


ASKED = """
import sys
{first}
{second}
from hypothesis import strategies as st
from qcdc.rules import Verdict
assert "qcdc.testing" not in sys.modules, "the strategies were loaded before one was asked for"
for cls in (Petition, Tally, Verdict):
    print(repr(st.from_type(cls)))
    value = st.from_type(cls).example()
    assert type(value) is cls
"""
IMPORTS = "import hypothesis", "from qcdc.model import Petition; from qcdc.aggregate import Tally"


def run(program: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A program beside the library as it is installed, with the entry points of the project file."""
    points: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"][
        "hypothesis"
    ]
    info = folder / "qcdc-0.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: qcdc\nVersion: 0.0\n", "utf-8")
    lines = "\n".join(f"{name} = {place}" for name, place in points.items())
    (info / "entry_points.txt").write_text(f"[hypothesis]\n{lines}\n", "utf-8")
    path = os.pathsep.join((str(folder), str(ROOT / "src")))
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        env={**os.environ, "PYTHONPATH": path, **more},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("order", [IMPORTS, IMPORTS[::-1]], ids=["Hypothesis first", "the library first"])
def test_a_fresh_program_draws_our_types_without_importing_the_strategies(
    order: tuple[str, str], tmp_path: Path
) -> None:
    done = run(ASKED.format(first=order[0], second=order[1]), tmp_path)

    assert done.returncode == 0, done.stderr


def test_hypothesis_loads_nothing_of_the_library_for_those_who_do_not_use_it(tmp_path: Path) -> None:
    program = "import hypothesis, sys; print(sorted(name for name in sys.modules if name.startswith('qcdc')))"

    assert run(program, tmp_path).stdout.strip() == "['qcdc', 'qcdc._hypothesis']"


def test_without_plugins_hypothesis_and_the_library_still_work(tmp_path: Path) -> None:
    program = "import hypothesis; from qcdc.model import Petition; import qcdc.testing; print(Petition.__name__)"
    done = run(program, tmp_path, HYPOTHESIS_NO_PLUGINS="1")

    assert done.stdout.strip() == "Petition", done.stderr


def test_every_public_strategy_of_a_type_is_registered() -> None:
    """A new strategy without arguments must be registered too, or stand here with its reason."""
    known = {strategy.__name__ for strategy in STRATEGIES.values()}
    others = {
        # texts and days of the standard library or pendulum
        *("days", "identifiers", "made_up_names", "texts"),
        # need an argument, or draw several things
        *("handling_events", "histories", "reforms", "windows"),
        # another strategy of a type that has one
        "partly_dated_committees",
        # a part of what `body_refs` draws
        "national_bodies",
        # checks, not strategies
        *("check_counter", "check_indicator", "check_rule"),
    }
    public = {name for name in testing.__all__ if name.islower()}

    assert public - others <= known
