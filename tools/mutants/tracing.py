"""Which test reaches which line, and how long it takes: one run of all tests with few examples."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Generator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage, CoverageData

from mutants.drawing import PACKAGE, Mutant

__all__ = ["Reached", "forget", "record", "trace"]

PROFILE = "trace"
ARGS = ["-q", "--no-header", "--tb=no", "-p", "no:randomly", "-p", "no:cov", "-n0"]
AT_IMPORT = ""
SHIPPED = frozenset(
    {
        "catalogue/shipped_catalogue.py",
        "codec/schema_names.py",
        "gazetteer/unit_places.py",
        "gazetteer/vietnam.py",
        "law/acts.py",
        "law/days_off.py",
        "law/shipped_book.py",
    }
)
"""Modules that read shipped data once. If each traced test read it again, tracing all tests would take hours; a change in
these modules counts as reached by every test of the module."""
_SEARCHED: dict[tuple[str, ...], tuple[set[str], list[Any]]] = {}
CACHED = type(cache(len))
"""The type of what ``functools.cache`` makes."""


class Recorder:
    """Pytest plugin: names the test whose lines are traced, and records its duration."""

    def __init__(self, coverage: Coverage, part: int, parts: int, modules: list[str]) -> None:
        self.coverage = coverage
        self.modules = modules
        self.part, self.parts = part, parts
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Every second file; the examples of one page stay together."""
        files = sorted({item.nodeid.partition("::")[0] for item in items})
        mine = set(files[self.part :: self.parts])
        items[:] = [item for item in items if item.nodeid.partition("::")[0] in mine]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        forget([module for module in self.modules if module not in SHIPPED])
        self.coverage.switch_context(item.nodeid)
        result = yield
        self.coverage.switch_context(AT_IMPORT)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration


def forget(modules: list[str]) -> None:
    """Clear what functions keep: a value made for one test would hide its lines, or their change, from the next ones.

    Args:
        modules: those of the package whose own functions forget, not those that they import; the helpers of the tests
            always do.
    """
    tops = (f"{Path('tests').resolve()}/", *(str((PACKAGE / name).resolve()) for name in modules))
    # A test is run for each of thousands of changes: only modules that were loaded since are searched.
    searched, found = _SEARCHED.setdefault(tops, (set(), []))
    for name, module in list(sys.modules.items()):
        if name not in searched:
            searched.add(name)
            if (getattr(module, "__file__", None) or "").startswith(tops):
                named: list[Any] = list(vars(module).values())
                found += [one for one in named if isinstance(one, CACHED) and one.__module__ == name]
    for one in found:
        one.cache_clear()


def record(into: Path, part: int, parts: int, modules: list[str], tests: list[str]) -> None:
    """Run a part of the tests in this process, whose working directory is a copy of the tree."""
    coverage = Coverage(data_file=str(into / f"lines{part}"), source=["src/qcdc"], branch=False, config_file=False)
    coverage.start()
    recorder = Recorder(coverage, part, parts, modules)
    pytest.main([*ARGS, f"--hypothesis-profile={PROFILE}", *tests], plugins=[recorder])
    coverage.stop()
    coverage.save()
    (into / f"seconds{part}.json").write_text(json.dumps(recorder.seconds), encoding="utf-8")


def trace(trees: list[Path], state: Path, modules: list[str], tests: list[str]) -> None:
    """Run all tests (or those of some paths), a part in each tree at the same time; existing records are kept."""
    running: list[subprocess.Popen[bytes]] = []
    for part, tree in enumerate(trees):
        if not (state / f"seconds{part}.json").exists():
            given = [str(state), str(part), str(len(trees)), ",".join(modules), *tests]
            command = [sys.executable, "-m", "mutants", "record", *given]
            log = (state / f"trace{part}.log").open("wb")
            running.append(subprocess.Popen(command, cwd=tree, stdout=log, stderr=log))  # noqa: S603 - ourselves
    for one in running:
        one.wait()
    missing = [part for part in range(len(trees)) if not (state / f"seconds{part}.json").exists()]
    if missing:
        raise SystemExit(f"tracing failed: see {[str(state / f'trace{part}.log') for part in missing]}")


class Reached:
    """The results of the traced run: the tests that reach a change, quickest first."""

    def __init__(self, state: Path, parts: int) -> None:
        self.seconds: dict[str, float] = {}
        self._data = [CoverageData(str(state / f"lines{part}")) for part in range(parts)]
        for part, data in enumerate(self._data):
            data.read()
            self.seconds.update(json.loads((state / f"seconds{part}.json").read_text(encoding="utf-8")))
        self._lines: dict[str, dict[int, set[str]]] = {}

    def lines(self, module: str) -> dict[int, set[str]]:
        """The tests that reach each line of a module."""
        if module not in self._lines:
            found: dict[int, set[str]] = defaultdict(set)
            for data in self._data:
                for path in data.measured_files():
                    if path.endswith(str(PACKAGE / module)):
                        for line, tests in data.contexts_by_lineno(path).items():
                            found[line].update(tests)
            self._lines[module] = found
        return self._lines[module]

    def tests(self, mutant: Mutant) -> tuple[list[str], bool, bool]:
        """The tests that reach a change, quickest first; whether it is in code of a module; whether it runs at import.

        Code outside functions, and of a module in `SHIPPED`, counts as reached by every test that executes a line of the
        module; a table, of which no line is executed later, counts as reached by every test.
        """
        lines, place = self.lines(mutant.module), mutant.place
        reach = {test for line in range(place.statement, place.end[0] + 1) for test in lines.get(line, ())}
        found, at_import = reach - {AT_IMPORT}, AT_IMPORT in reach
        if place.at_import or not found or mutant.module in SHIPPED:
            found |= {test for tests in lines.values() for test in tests if test}
        found = found or set(self.seconds)
        return sorted(found, key=lambda test: (self.seconds.get(test, 0.0), test)), place.at_import, at_import
