"""The root: light, short, and only what is promised."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import qcdc

HEAVY = ("attr", "attrs", "cattrs", "pendulum", "hypothesis", "holidays", "pandas", "polars", "narwhals", "dateutil")
CONTRACT = {
    "Board",
    "Case",
    "Conference",
    "Figure",
    "Handling",
    "Level",
    "Matter",
    "Origin",
    "PeoplesDecision",
    "Period",
    "Petition",
    "Reception",
    "Report",
    "Share",
    "SteeringCommittee",
    "Territory",
    "Unit",
    "UnitRef",
    "as_day",
    "evolve",
}


def test_importing_the_root_loads_nothing_heavy() -> None:
    probe = f"import sys, qcdc; print([name for name in {HEAVY!r} if name in sys.modules])"

    shown = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)

    assert shown.stdout.strip() == "[]"


def test_using_the_library_reads_no_units_before_they_are_asked_for() -> None:
    probe = "import qcdc, sys; qcdc.gazetteer; qcdc.rules; print(sys.modules['qcdc.gazetteer.vietnam']._vietnam.cache_info().currsize)"

    shown = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)

    assert shown.stdout.strip() == "0"


def test_the_root_lists_its_nouns_and_nothing_else() -> None:
    assert set(qcdc.__all__) == CONTRACT | {"__version__"}
    assert set(dir(qcdc)) == set(qcdc.__all__) | set(PACKAGES)
    for name in CONTRACT:
        assert getattr(qcdc, name).__name__ == name


PACKAGES = (
    "aggregate",
    "catalogue",
    "cli",
    "code_lists",
    "codec",
    "datasets",
    "dates",
    "errors",
    "exchange",
    "findings",
    "frames",
    "gazetteer",
    "identifiers",
    "law",
    "model",
    "reading",
    "render",
    "rules",
    "schemas",
    "tables",
    "terms",
    "testing",
    "vocab",
)


@pytest.mark.parametrize("name", PACKAGES)
def test_the_packages_are_reached_from_the_root(name: str) -> None:
    package = getattr(qcdc, name)

    assert package.__name__ == f"qcdc.{name}"
    assert list(package.__all__) == sorted(package.__all__, key=lambda one: (one.upper() != one, one[0].islower(), one))
    assert all(hasattr(package, public) for public in package.__all__)


def test_a_name_that_is_none_is_refused() -> None:
    root: Any = qcdc
    with pytest.raises(AttributeError, match="petition"):
        _ = root.petition


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("UnitVersion", "UnitVersion is in qcdc.model"),
        ("tally", "tally is in qcdc.aggregate and in qcdc.frames"),
        ("Topic", "Topic is in qcdc.model and in qcdc.rules"),
    ],
)
def test_a_name_of_a_package_is_told_its_package(name: str, said: str) -> None:
    with pytest.raises(ImportError) as imported:
        exec(f"from qcdc import {name}", {})
    with pytest.raises(AttributeError) as asked:
        getattr(qcdc, name)

    assert (str(imported.value), str(asked.value)) == (said, said)
    assert not hasattr(qcdc, name)


def test_what_is_private_is_still_imported() -> None:
    from qcdc import _kernel

    assert _kernel.__name__ == "qcdc._kernel"
    with pytest.raises(ImportError, match="cannot import name 'Petitoin'"):
        exec("from qcdc import Petitoin", {})
