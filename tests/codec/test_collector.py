"""Reading and the garbage collector of a program that has chosen which objects the collector ignores."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from qcdc._kernel import collector
from qcdc._kernel.collector import collector_paused


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The collector runs, and nothing is known of the program."""
    running, ignoring = gc.isenabled(), gc.get_freeze_count()
    gc.enable()
    monkeypatch.setattr(collector.Program, "freezes", False)
    yield
    (gc.freeze if ignoring else gc.unfreeze)()
    (gc.enable if running else gc.disable)()


def paused(times: int) -> None:
    for _ in range(times):
        with collector_paused():
            pass


def test_ignored_objects_are_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counting them looks at each of them: it took four fifths of the time of some properties."""
    answers = iter([1_000_000])
    monkeypatch.setattr(gc, "get_freeze_count", lambda: next(answers))

    paused(5)

    assert list(answers) == []


def test_what_the_program_ignores_stays_ignored() -> None:
    """A program that freezes its objects, before or between two readings, still has them frozen afterwards."""
    gc.unfreeze()
    paused(1)
    gc.freeze()
    ignored = gc.get_freeze_count()

    paused(3)

    assert ignored
    assert gc.get_freeze_count() == ignored


def test_nothing_is_ignored_afterwards() -> None:
    """A program that ignores nothing does not do so after a reading either."""
    gc.unfreeze()

    paused(2)

    assert gc.get_freeze_count() == 0
