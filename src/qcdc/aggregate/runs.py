"""Runs as registers tell them (*lần xử lý trong các sổ*): which of them are one, and whose word is taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pendulum

from qcdc.model.standing import RunStanding
from qcdc.vocab import Instance, Level, Origin

__all__ = ["Paper", "Run", "RunKey", "each_once"]


class Paper(NamedTuple):
    """What names one entry of a register: registers are kept by body and year.

    Attributes:
        level: of the body that keeps the register.
        code: its code.
        year: of the receipt.
        number: in that register.
    """

    level: Level
    code: str
    year: int
    number: str


class RunKey(NamedTuple):
    """What names one run, whichever register tells of it: its case, its id there, its body and the day it came in."""

    case: str
    run: str
    level: Level
    code: str
    received: pendulum.Date


class Run(NamedTuple):
    """What a tally remembers of one run, as one register tells it.

    Attributes:
        key: which run it is.
        paper: in which entry of which register it stands.
        before: the run it came from, in that entry.
        stood: how it stood at the end of the window.
        told: what it counts for in the window, as indicators.
        new: whether its paper came in with it, in the window.
        steps: how many steps the register knows of it, later ones too.
        last: the day of the last one.
        origin: where the record comes from.
    """

    key: RunKey
    paper: Paper
    before: RunKey | None
    stood: RunStanding
    told: tuple[str, ...]
    new: bool
    steps: int
    last: pendulum.Date
    origin: Origin

    @property
    def own(self) -> bool:
        """Whether the register is that of the body that runs it."""
        return (self.paper.level, self.paper.code) == (self.key.level, self.key.code)


def each_once(runs: Iterable[Run]) -> Iterator[tuple[Run, frozenset[Origin]]]:
    """Every run once, and where what is known of it comes from, however many registers tell of it.

    The entries of one register are different papers, even where their runs bear one id. What two registers tell is
    one run where it came from the same run; and what senders tell of runs elsewhere are those that the body itself
    entered as papers that came in. Where both tell, the body itself is believed, and its entry is no new paper.
    """
    found: dict[RunKey, list[Run]] = {}
    for run in runs:
        found.setdefault(run.key, []).append(run)
    for same in found.values():
        if len({run.paper[:2] for run in same}) == 1:
            for run in same:
                yield run, _ORIGIN[run.origin]
            continue
        origins = frozenset(run.origin for run in same)
        entered = sorted((run for run in same if run.before is None), key=_facts)
        sent: list[Run] = []
        for told in _by_way(same):
            if told[0].own:
                yield from ((run, origins) for run in told)
            else:
                sent += told
        for place, run in enumerate(entered):
            yield run._replace(new=run.new and place >= len(sent)), origins
        yield from ((run, origins) for run in sorted(sent, key=_facts)[len(entered) :])


def _by_way(same: Iterable[Run]) -> Iterator[list[Run]]:
    """Of what came from one run: the word of the register that is believed."""
    ways: dict[RunKey, dict[tuple[Level, str], list[Run]]] = {}
    for run in same:
        if run.before is not None:
            ways.setdefault(run.before, {}).setdefault(run.paper[:2], []).append(run)
    for registers in ways.values():
        yield max(registers.values(), key=_weight)


_ORIGIN = {origin: frozenset({origin}) for origin in Origin}


def _weight(told: list[Run]) -> tuple[object, ...]:
    """How much the word of a register weighs: by how many, whose it is, more steps, later ones, what counts; by no id."""
    return (
        len(told),
        told[0].own,
        sum(run.steps for run in told),
        max(run.last for run in told),
        sorted(map(_facts, told)),
    )


def _facts(run: Run) -> tuple[object, ...]:
    """What a run counts for, in an order: where two registers weigh the same, they differ in nothing else."""
    stood = run.stood
    return (
        stood.finished is not None,
        stood.finished or run.last,
        stood.accepted is not None,
        stood.accepted or run.last,
        stood.instance is Instance.SECOND,
        stood.kind.value,
        stood.state.value,
        stood.annulled,
        stood.outcome,
        stood.unit.on,
        run.told,
        run.new,
        stood.place,
        run.origin.value,
    )
