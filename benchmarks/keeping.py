"""Memory: what values and audits keep, as the growth of a process of its own."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks import nation, peers
from benchmarks.goals import Found
from benchmarks.measure import child, held_bytes, scaled
from benchmarks.reading import register

from qcdc import codec, rules
from qcdc.dates import as_day
from qcdc.model import Petition, Reception

__all__ = ["audits", "records"]

_CHILD = """
import sys
from benchmarks.keeping import grown
print(grown(*sys.argv[1:]))
"""
_MANY = 40_000
_AFTERWARDS = as_day("2024-06-30")


def records() -> Iterator[Found]:
    """G4: the bytes of a petition and of a reception."""
    yield Found("bytes.petition", _in_child("ours", "Petition", "plain"))
    yield Found("bytes.reception", _in_child("ours", "Reception", "plain"))
    ours, theirs = (_in_child(way, "Petition", "rich") for way in ("ours", "pydantic"))
    yield Found("bytes.petition.rich", ours / theirs)


def audits() -> Iterator[Found]:
    """G5: the bytes that an audit keeps for a petition without a fault."""
    yield Found("rules.bytes", _in_child("audit", "Petition", "plain"))


def _in_child(*way: str) -> float:
    return float(child(_CHILD, *way))


def grown(way: str, name: str, texts: str) -> float:
    """The bytes by which this process grows for each record, after it has read a few others."""
    cls = {"Petition": Petition, "Reception": Reception}[name]
    make: Callable[[bytes], Any]
    if way == "pydantic":
        validate = peers.adapter(cls).validate_json
        make = lambda data: [validate(line) for line in data.splitlines()]  # noqa: E731
    else:
        make = lambda data: codec.decode(data, cls, format="jsonl")  # noqa: E731
    if way == "audit":
        return _audited()
    few = register(cls, 4_000, rich=texts == "rich")
    data = register(cls, _MANY, rich=texts == "rich")
    count = data.count(b"\n")
    make(few)
    return _growth(lambda: make(data)) / count


def _audited() -> float:
    """The same for the audits of petitions without a fault."""
    claims = nation.petitions(scaled(_MANY))
    values = codec.decode(nation.data(one for one in claims if not one.faults), Petition, format="jsonl")
    # Memories of the library are filled first: they do not grow with the register.
    rules.run(values[: len(values) // 4], as_of=_AFTERWARDS)
    return _growth(lambda: rules.run(values, as_of=_AFTERWARDS)) / len(values)


def _growth(work: Callable[[], object]) -> int:
    gc.collect()
    before = held_bytes()
    kept = work()
    gc.collect()
    grown = held_bytes() - before
    assert sys.getrefcount(kept) > 1
    return grown
