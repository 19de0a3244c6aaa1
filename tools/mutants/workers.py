"""Running the tests that reach a mutant: in a forked process with its code swapped in, or with its file written."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from mutants.drawing import PACKAGE, Mutant
from mutants.places import changed
from mutants.tracing import forget

__all__ = ["Job", "Outcome", "run_all", "run_written"]

ARGS = ["-p", "no:terminal", "-p", "no:randomly", "-p", "no:cov", "-n0", "--hypothesis-profile=mutants"]
KILLED, SURVIVED, UNDECIDED = "killed", "survived", "undecided"
SURVIVED_CODE, KILLED_CODE, NOT_SWAPPED_CODE = 0, 1, 4


@dataclass(frozen=True)
class Job:
    """A mutant with the tests that reach it.

    Attributes:
        mutant: the change.
        tests: quickest first.
        written: whether it is outside functions, so that its file must be written.
        at_import: whether its function also runs at import; a survivor is then written and run again.
    """

    mutant: Mutant
    tests: list[str]
    written: bool
    at_import: bool


@dataclass(frozen=True)
class Outcome:
    """The result of a mutant: killed by a test, survived, or undecided after the maximum time."""

    outcome: str
    killer: str | None
    seconds: float


Told = Callable[[Job, Outcome], None]


def run_all(tree: Path, jobs: list[Job], *, cap: float, told: Told) -> None:
    """Run the jobs in a tree; first those that can be swapped in, in one process that collects the tests once."""
    os.chdir(tree)
    left = [job for job in jobs if job.written]
    swapped = [job for job in jobs if not job.written]
    if swapped:
        loop = _Forks(tree, swapped, cap, told)
        pytest.main([*ARGS, *_files(test for job in swapped for test in job.tests)], plugins=[loop])
        if not loop.begun:
            raise SystemExit("the tests could not be collected on the unchanged code")
        left = [*loop.again, *left]
    for job in left:
        told(job, _written(tree, job, cap))


class _Forks:
    """Pytest plugin: instead of all tests, runs the tests of each mutant in a fork."""

    def __init__(self, tree: Path, jobs: list[Job], cap: float, told: Told) -> None:
        self.tree, self.jobs, self.cap, self.told = tree, jobs, cap, told
        self.begun = False
        self.again: list[Job] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            # If a file of tests could not be collected, the results would be wrong.
            return True
        self.begun = True
        for job in self.jobs:
            note = self.tree / "note.json"
            note.unlink(missing_ok=True)
            begun = time.monotonic()
            child = os.fork()
            if child == 0:
                os.setsid()
                os._exit(_in_child(session, self.tree, job, note))
            code = _wait(child, begun, self.cap)
            if code == NOT_SWAPPED_CODE or (code == SURVIVED_CODE and job.at_import):
                self.again.append(job)
            else:
                self.told(job, _outcome(code, note, time.monotonic() - begun))
        return True


def _in_child(session: pytest.Session, tree: Path, job: Job, note: Path) -> int:
    """Swap the code in and run; any error outside a test is caused by the mutant and kills it."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    watch = _Watch(note)
    try:
        if not _swap(tree, job.mutant):
            return NOT_SWAPPED_CODE
        forget([job.mutant.module])
        session.config.pluginmanager.register(watch)
        items = _chosen(session.items, job.tests)
        if not items:
            return NOT_SWAPPED_CODE
        for item, following in zip(items, [*items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if watch.failed:
                return KILLED_CODE
    except BaseException as error:  # noqa: BLE001 - the fork must not continue as a second pytest
        watch.fail(f"broken: {type(error).__name__}")
        return KILLED_CODE
    return SURVIVED_CODE


class _Watch:
    """Pytest plugin: records the first test that fails."""

    def __init__(self, note: Path) -> None:
        self.note, self.failed = note, False

    def fail(self, test: str) -> None:
        if not self.failed:
            self.failed = True
            self.note.write_text(json.dumps(test), encoding="utf-8")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.fail(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.fail(f"import: {report.nodeid}")


def _files(tests: Iterable[str]) -> list[str]:
    """The files of some tests in the order in which all tests are run.

    Docstrings come after the tests: when pytest imports ``qcdc.gazetteer.vietnam`` for its examples, the module replaces
    the function of that name.
    """
    return sorted({test.partition("::")[0] for test in tests}, key=lambda file: (not file.startswith("tests/"), file))


def _chosen(items: list[pytest.Item], tests: list[str]) -> list[pytest.Item]:
    """The tests in order; pages come last, as a whole, because the examples of a page share their names."""
    ranks = {test: rank for rank, test in enumerate(tests)}
    pages = {test.partition("::")[0] for test in tests if "::line:" in test}
    plain = [item for item in items if item.nodeid in ranks and "::line:" not in item.nodeid]
    examples = [item for item in items if "::line:" in item.nodeid and item.nodeid.partition("::")[0] in pages]
    return [*sorted(plain, key=lambda item: ranks[item.nodeid]), *examples]


def _codes(code: CodeType) -> list[CodeType]:
    inner = [one for const in code.co_consts if isinstance(const, CodeType) for one in _codes(const)]
    return [code, *inner]


def _swap(tree: Path, mutant: Mutant) -> bool:
    """Replace the code of the loaded functions; false if the structure differs."""
    path = tree / PACKAGE / mutant.module
    source = path.read_text(encoding="utf-8")
    before = _codes(compile(source, str(path), "exec", dont_inherit=True))
    after = _codes(compile(changed(source, mutant.place)[0], str(path), "exec", dont_inherit=True))
    if [one.co_qualname for one in before] != [one.co_qualname for one in after]:
        return False
    turned = {old: new for old, new in zip(before[1:], after[1:], strict=True) if old != new}
    swapped = False
    for found in gc.get_objects():
        if type(found) is FunctionType and found.__code__.co_filename.endswith(str(PACKAGE / mutant.module)):
            new = turned.get(found.__code__)
            if new is not None:
                if new.co_freevars != found.__code__.co_freevars:
                    return False
                found.__code__ = new
                swapped = True
    return swapped


def _written(tree: Path, job: Job, cap: float) -> Outcome:
    """Write the changed file into the copy of the tree and run a new pytest."""
    path = tree / PACKAGE / job.mutant.module
    kept = path.read_text(encoding="utf-8")
    note, order = tree / "note.json", tree / "job.json"
    note.unlink(missing_ok=True)
    order.write_text(json.dumps(job.tests), encoding="utf-8")
    begun = time.monotonic()
    try:
        path.write_text(changed(kept, job.mutant.place)[0], encoding="utf-8")
        child = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-m", "mutants", "one", str(order), str(note)],
            cwd=tree,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        code = _wait(child.pid, begun, cap)
    finally:
        path.write_text(kept, encoding="utf-8")
    return _outcome(code, note, time.monotonic() - begun)


def run_written(order: Path, note: Path) -> int:
    """In a new process, with a changed file in place: run the tests of a job."""
    tests: list[str] = json.loads(order.read_text(encoding="utf-8"))
    watch = _Watch(note)

    class Order:
        def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
            items[:] = _chosen(items, tests)

    try:
        code = int(pytest.main([*ARGS, "-x", *_files(tests)], plugins=[watch, Order()]))
    except BaseException as error:  # noqa: BLE001 - a conftest that cannot be imported ends here
        watch.fail(f"import: {type(error).__name__}")
        return KILLED_CODE
    return SURVIVED_CODE if code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED} else KILLED_CODE


def _wait(child: int, begun: float, cap: float) -> int | None:
    """The exit code of a child, or ``None`` after the maximum time."""
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() - begun > cap:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.02)


def _outcome(code: int | None, note: Path, seconds: float) -> Outcome:
    killer: Any = json.loads(note.read_text(encoding="utf-8")) if note.exists() else None
    outcome = UNDECIDED if code is None else SURVIVED if code == SURVIVED_CODE else KILLED
    return Outcome(outcome, None if outcome != KILLED else str(killer or f"exit {code}"), round(seconds, 2))
