"""A part of the test files, and coverage that is not measured where nothing new is reached; a plugin of pytest.

``--part 2/3`` runs the second of three parts; each file is in exactly one of them, all its tests together. The parts run
side by side, without a process that hands out the tests, and none of them collects what another one runs.

Measuring coverage takes longer than most tests. It is measured while qcdc is imported and while a test runs, and no longer
for the cases of a test after many in a row that reached nothing new. What is left out can only make the figure lower.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Generator
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

__all__ = ["QUIET", "part_of"]

QUIET = 40
"""After so many cases of one test in a row that reach nothing new, the others are not measured."""


def part_of(path: str, parts: int) -> int:
    """The part that a file is in, from 1, by its path from the root with slashes."""
    return crc32(path.encode()) % parts + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--part", metavar="I/N", help="run only the files of the part I of N")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    asked: str | None = config.getoption("--part")
    if asked is None or collection_path.is_dir():
        return None
    part, parts = map(int, asked.split("/"))
    path = collection_path.relative_to(config.rootpath).as_posix()
    return True if part_of(path, parts) != part else None


class Measured:
    """Starts and stops the running measurement of coverage."""

    def __init__(self, coverage: Any) -> None:
        self.coverage = coverage
        self.quiet: dict[str, int] = {}
        self.reached = 0

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        test = item.nodeid.split("[")[0]
        if self.quiet.get(test, 0) >= QUIET:
            return (yield)
        self.coverage.start()
        try:
            return (yield)
        finally:
            self.coverage.stop()
            reached = sum(map(len, getattr(self.coverage, "_collector").data.values()))  # noqa: B009 - private
            self.quiet[test] = 0 if reached > self.reached else self.quiet.get(test, 0) + 1
            self.reached = reached


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Import all of qcdc while it is measured, and stop until the first test."""
    if not session.config.pluginmanager.hasplugin("_cov"):
        return
    from coverage import Coverage

    running = Coverage.current()
    if running is None:
        return
    import qcdc

    for module in pkgutil.walk_packages(qcdc.__path__, "qcdc."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    running.stop()
    session.config.pluginmanager.register(Measured(running), "measured coverage")
