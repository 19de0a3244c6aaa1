"""What follows from published sums, found without the library: exact linear algebra over unknown counts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from fractions import Fraction
from itertools import product

__all__ = ["Published", "follows", "small_sums", "solutions"]

Published = tuple[frozenset[Hashable], int]
"""A set of unknowns and the sum of them that was shown."""


def _null_space(rows: list[list[Fraction]], width: int) -> list[list[Fraction]]:
    """A basis of what the equations leave open."""
    rows = [list(row) for row in rows]
    pivots: list[int] = []
    for column in range(width):
        place = next((index for index in range(len(pivots), len(rows)) if rows[index][column]), None)
        if place is None:
            continue
        here = len(pivots)
        rows[here], rows[place] = rows[place], rows[here]
        rows[here] = [one / rows[here][column] for one in rows[here]]
        for index, row in enumerate(rows):
            if index != here and row[column]:
                rows[index] = [one - row[column] * other for one, other in zip(row, rows[here], strict=True)]
        pivots.append(column)
    found: list[list[Fraction]] = []
    for free in (column for column in range(width) if column not in pivots):
        vector = [Fraction(0)] * width
        vector[free] = Fraction(1)
        for index, column in enumerate(pivots):
            vector[column] = -rows[index][free]
        found.append(vector)
    return found


def _left_open(order: list[Hashable], truth: dict[Hashable, int], shown: Iterable[Published]) -> list[list[Fraction]]:
    place = {name: index for index, name in enumerate(order)}
    rows: list[list[Fraction]] = []
    for unknowns, total in shown:
        assert total == sum(truth[name] for name in unknowns), "what is shown is true"
        row = [Fraction(0)] * len(order)
        for name in unknowns:
            row[place[name]] = Fraction(1)
        rows.append(row)
    return _null_space(rows, len(order))


def small_sums(
    truth: dict[Hashable, int], shown: Iterable[Published], threshold: int
) -> list[tuple[frozenset[Hashable], int]]:
    """Every set of unknowns whose sum follows from what is shown and is neither zero nor at the threshold.

    A sum follows exactly when no solution of the equations without right side changes it: when the vector of the set
    is orthogonal to the null space, that is, lies in the row space.
    """
    names = [name for name, count in truth.items() if count]
    # What is zero adds nothing to a sum, but may stand in an equation: it stays an unknown there.
    order = names + [name for name, count in truth.items() if not count]
    open_ = _left_open(order, truth, shown)
    zeros = len(order) - len(names)
    found: list[tuple[frozenset[Hashable], int]] = []
    for taken in product((False, True), repeat=len(names)):
        total = sum(truth[name] for name, one in zip(names, taken, strict=True) if one)
        if not 0 < total < threshold:
            continue
        for more in product((False, True), repeat=zeros):
            chosen = [index for index, one in enumerate((*taken, *more)) if one]
            if all(sum(vector[index] for index in chosen) == 0 for vector in open_):
                found.append((frozenset(order[index] for index in chosen), total))
                break
    return found


def solutions(names: list[Hashable], shown: list[Published], most: int) -> Iterable[dict[Hashable, int]]:
    """Every way in which whole numbers from zero up make up what is shown: slow, and sure."""
    for counts in product(range(most + 1), repeat=len(names)):
        found = dict(zip(names, counts, strict=True))
        if all(sum(found[name] for name in unknowns) == total for unknowns, total in shown):
            yield found


def follows(
    truth: dict[Hashable, int], shown: Iterable[Published], wanted: Iterable[frozenset[Hashable]]
) -> list[tuple[frozenset[Hashable], int]]:
    """Which of some sets of unknowns have a sum that follows from what is shown, with that sum."""
    order = list(truth)
    open_ = _left_open(order, truth, shown)
    place = {name: index for index, name in enumerate(order)}
    return [
        (names, sum(truth[name] for name in names))
        for names in dict.fromkeys(wanted)
        if all(sum(vector[place[name]] for name in names) == 0 for vector in open_)
    ]
