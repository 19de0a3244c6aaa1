"""Handlings as registers record them (*lần xử lý trong các sổ*): which entries are one handling, and which is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs
import pendulum

from qcdc.model import UnitBody
from qcdc.model.petitions.case_state import RunStanding
from qcdc.vocab import Instance, Level, Origin

__all__ = ["Paper", "Run", "RunKey", "Telling", "Told", "each_once"]


class Paper(NamedTuple):
    """The identity of one entry of a register; registers are kept by body and year.

    Attributes:
        level: of the unit whose body keeps the register.
        code: the code of the unit.
        body: which body of the unit.
        year: of the receipt.
        number: in that register.
    """

    level: Level
    code: str
    body: UnitBody
    year: int
    number: str

    @property
    def register(self) -> tuple[Level, str, UnitBody]:
        """The body that keeps the register, whatever the year."""
        return self.level, self.code, self.body


class RunKey(NamedTuple):
    """The identity of a handling in any register: its case, its id, its body and the day of receipt."""

    case: str
    run: str
    level: Level
    code: str
    body: UnitBody
    received: pendulum.Date


class Told(NamedTuple):
    """One count of a handling, with the values of the dimensions of the tally.

    Attributes:
        indicator: key of the indicator.
        number: how many.
        values: the value of each dimension of the tally; empty if there is none.
        provisional: whether a value depends on days off that are assumed.
    """

    indicator: str
    number: int
    values: tuple[str, ...]
    provisional: bool


@attrs.frozen(slots=True, cache_hash=True)
class Telling:
    """What a handling counts for in the window; that of alike handlings is one value.

    Attributes:
        told: its own counts.
        received: what its petition counts for if it was received with it, in the window.
        as_case: what its case counts for if this is the decisive handling.
    """

    told: tuple[Told, ...]
    received: Told | None
    as_case: tuple[Told, ...]

    @property
    def every(self) -> tuple[Told, ...]:
        """The counts of the handling and of its petition."""
        return self.told if self.received is None else (*self.told, self.received)

    @property
    def without_petition(self) -> Telling:
        """The same, but its petition was received with another record."""
        return self if self.received is None else Telling(self.told, None, self.as_case)


class Run(NamedTuple):
    """The data that a tally keeps of one handling, as one register records it.

    Attributes:
        case: the id of its case.
        id: its own id.
        code: the code of the unit, by which the registers of its body are known.
        paper: the entry of the register.
        before: the preceding handling in that entry.
        stood: its state at the end of the window.
        telling: what it counts for in the window.
        due: the last day of its time limit for the settlement, if there is one.
        due_latest: the last day if what the record does not state made that time limit longer; not before `due`.
        due_provisional: whether these days depend on days off that are assumed.
        steps: how many steps the register has of it, including later ones.
        last: the day of the last step.
        origin: where the record comes from.
    """

    case: str
    id: str
    code: str
    paper: Paper
    before: RunKey | None
    stood: RunStanding
    telling: Telling
    due: pendulum.Date | None
    due_latest: pendulum.Date | None
    due_provisional: bool
    steps: int
    last: pendulum.Date
    origin: Origin

    def __hash__(self) -> int:
        return hash((self.paper.number, self.id))

    @property
    def key(self) -> RunKey:
        """The identity of the handling."""
        stood = self.stood
        return RunKey(self.case, self.id, stood.unit.level, self.code, stood.body, stood.received)

    @property
    def own(self) -> bool:
        """Whether the register is that of the handling body."""
        return self.paper.register == (self.stood.unit.level, self.code, self.stood.body)


def each_once(runs: Iterable[Run]) -> Iterator[tuple[Run, frozenset[Origin]]]:
    """Each handling once, with the origins of all its records, even if several registers record it.

    The entries of one register are different petitions, even if their handlings have the same id. Entries of two
    registers are one handling if the preceding handling is the same. A handling that a sender records elsewhere is the
    one that the receiving body entered as a received petition. If both record it, the register of the receiving body is
    used, and its entry is not a new petition.
    """
    found: dict[RunKey, list[Run]] = {}
    for some in _by_name(runs):
        # Most are the only one of their name.
        if len(some) == 1:
            yield some[0], _ORIGIN[some[0].origin]
        else:
            for run in some:
                found.setdefault(run.key, []).append(run)
    for same in found.values():
        yield from _once(same)


def _by_name(runs: Iterable[Run]) -> Iterable[list[Run]]:
    """The handlings with one case and one id."""
    named: dict[tuple[str, str], list[Run]] = {}
    for run in runs:
        name = run.case, run.id
        if name in named:
            named[name].append(run)
        else:
            named[name] = [run]
    return named.values()


def _once(same: list[Run]) -> Iterator[tuple[Run, frozenset[Origin]]]:
    """The entries of one identity, each handling once."""
    if len({run.paper.register for run in same}) == 1:
        for run in same:
            yield run, _ORIGIN[run.origin]
        return
    origins = frozenset(run.origin for run in same)
    entered = sorted((run for run in same if run.before is None), key=_facts)
    sent: list[Run] = []
    for told in _by_way(same):
        if told[0].own:
            yield from ((run, origins) for run in told)
        else:
            sent += told
    for place, run in enumerate(entered):
        yield (run if place >= len(sent) else run._replace(telling=run.telling.without_petition)), origins
    yield from ((run, origins) for run in sorted(sent, key=_facts)[len(entered) :])


def _by_way(same: Iterable[Run]) -> Iterator[list[Run]]:
    """Of the records of one handling, the record of the register that is used."""
    ways: dict[RunKey, dict[tuple[Level, str, UnitBody], list[Run]]] = {}
    for run in same:
        if run.before is not None:
            ways.setdefault(run.before, {}).setdefault(run.paper.register, []).append(run)
    for registers in ways.values():
        yield max(registers.values(), key=_weight)


_ORIGIN = {origin: frozenset({origin}) for origin in Origin}


def _weight(told: list[Run]) -> tuple[object, ...]:
    """The sort key of a register: number of records, owner, more steps, later steps, counts; never an id."""
    return (
        len(told),
        told[0].own,
        sum(run.steps for run in told),
        max(run.last for run in told),
        sorted(map(_facts, told)),
    )


def _facts(run: Run) -> tuple[object, ...]:
    """The indicators of a handling, in a fixed order: registers with equal sort keys differ only in them."""
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
        run.telling.told,
        run.telling.received or (),
        run.telling.as_case,
        run.due is not None,
        run.due or run.last,
        run.due_latest or run.last,
        run.due_provisional,
        stood.place,
        run.origin.value,
    )
