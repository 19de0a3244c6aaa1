"""Counting receptions (*tiếp công dân*)."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from qcdc.aggregate.counters import Count, Counting, counts
from qcdc.model import Reception

__all__ = ["count_reception"]


def _alike(visit: Reception, counting: Counting) -> Hashable:
    over = counting.over
    if not over.start <= visit.day <= over.end:
        return "outside"
    # The cases of a visit are its own.
    if visit.cases:
        return None
    return visit.kind, visit.receiver, None if visit.times is None else visit.times == 1, visit.persons


@counts(Reception, "reception.visits", "reception.persons", "reception.groups", "reception.cases", alike=_alike)
def count_reception(visit: Reception, counting: Counting) -> Iterator[Count]:
    """A visit of the window: itself, its persons, the group if it is one, and its cases, each once for a body."""
    if visit.day not in counting.over:
        return
    how = {"mode": visit.kind.value, "actor": visit.receiver.value}
    by = dict(how)
    if visit.times is not None:
        by["repetition"] = "first" if visit.times == 1 else "repeated"
    yield Count("reception.visits", by=by)
    yield Count("reception.persons", visit.persons, by=by)
    group = _group_size(counting)
    if group is not None and visit.persons >= group:
        yield Count("reception.groups", by=by)
    for case in visit.cases:
        yield Count("reception.cases", by=how, thing=case)


def _group_size(counting: Counting) -> int | None:
    """The smallest number of visitors that is a group, by the law of the last day; ``None`` before that law."""
    try:
        return counting.book.limit("reception.group", on=counting.over.end).count
    except LookupError:
        return None
