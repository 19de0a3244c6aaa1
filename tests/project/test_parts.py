"""The tests run in parts, side by side: each file is in exactly one of them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from parts import Measured, pytest_ignore_collect

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("tests/**/test_*.py"), *ROOT.glob("docs/en/**/*.md")]


def asked(part: str | None) -> Any:
    """The configuration of a run of one part."""
    return SimpleNamespace(rootpath=ROOT, getoption={"--part": part}.__getitem__)


@pytest.mark.parametrize("parts", [2, 3, 4])
def test_every_file_is_in_exactly_one_part_and_no_part_is_small(parts: int) -> None:
    configs = [asked(f"{part}/{parts}") for part in range(1, parts + 1)]

    found = [[one for one in FILES if not pytest_ignore_collect(one, config)] for config in configs]

    assert sorted(path for part in found for path in part) == sorted(FILES)
    assert all(len(part) > len(FILES) / parts / 2 for part in found)


def test_without_a_part_every_file_is_run() -> None:
    assert not any(pytest_ignore_collect(one, asked(None)) for one in FILES)


class Recorder:
    """Stands for a measurement; the cases before ``until`` reach something new each."""

    def __init__(self, until: int) -> None:
        self.until, self.runs = until, 0
        self._collector = SimpleNamespace(data={"a.py": set[int]()})

    def start(self) -> None:
        self.runs += 1

    def stop(self) -> None:
        if self.runs <= self.until:
            self._collector.data["a.py"].add(self.runs)


@pytest.mark.parametrize(("until", "measured"), [(0, 40), (5, 45), (100, 100)])
def test_the_cases_of_a_test_are_measured_until_forty_in_a_row_reach_nothing_new(until: int, measured: int) -> None:
    recorder = Recorder(until)
    plugin = Measured(recorder)
    ran = 0

    for number in range(100):
        item: Any = SimpleNamespace(nodeid=f"tests/test_a.py::test_b[{number}]")
        around = plugin.pytest_runtest_call(item)
        next(around)
        ran += 1
        with pytest.raises(StopIteration):
            around.send(None)

    assert (ran, recorder.runs) == (100, measured)
