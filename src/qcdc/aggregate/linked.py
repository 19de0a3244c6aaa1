"""What can be computed from several indicators that are published together (*số liệu có liên hệ với nhau*).

The catalogue states which indicators are parts of others, and which make up a total. From a total and all parts but one
the last part follows, and from a total and one part the rest of it. These numbers are counts of people too, so a table
must not reveal them either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from qcdc.catalogue import Catalogue, Identity, StockMovement

__all__ = ["Combined", "computable", "groups", "through_a_dimension"]

Combined = Mapping[str, int]
"""How often each indicator is added, or subtracted, in a number that can be computed."""


def computable(given: Collection[str], catalogue: Catalogue) -> tuple[Combined, ...]:
    """The counts that follow from the given indicators by a subtraction, each once; always in the same order."""
    known: dict[str, dict[str, int]] = {key: {key: 1} for key in given}
    sums = tuple(_sums(catalogue))
    while True:
        before = len(known)
        for total, parts in sums:
            missing = [key for key in (total, *parts) if key not in known]
            if len(missing) == 1:
                (last,) = missing
                known[last] = _plus(known, parts) if last == total else _rest(known, total, [*parts])
        if len(known) == before:
            break
    found = [number for key, number in known.items() if key not in given]
    for total, parts in chain(sums, _partial(catalogue)):
        inside = [key for key in parts if key in known]
        if total in known and inside:
            found.append(_rest(known, total, inside))
    for inner, outers in _inside(catalogue).items():
        found += [_rest(known, outer, [inner]) for outer in sorted(outers) if inner in known and outer in known]
    once = {tuple(sorted(one.items())): one for one in found if any(times < 0 for times in one.values())}
    return tuple(once.values())


def groups(given: Sequence[str], catalogue: Catalogue) -> tuple[tuple[tuple[str, ...], tuple[Combined, ...]], ...]:
    """The given indicators in groups, with what can be computed in each; those of two groups have nothing in common."""
    numbers = computable(given, catalogue)
    group = {key: {key} for key in given}
    for number in numbers:
        joined = set[str]().union(*(group[key] for key in number))
        group |= dict.fromkeys(joined, joined)
    every = {id(one): tuple(key for key in given if key in one) for one in group.values()}
    return tuple((keys, tuple(one for one in numbers if set(one) <= set(keys))) for keys in every.values())


def through_a_dimension(
    given: Collection[str], catalogue: Catalogue, dimensions: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of given indicators of which one is a value of a dimension of the other: settled, and finished by outcome.

    In a table with this dimension, a total of the first would be a cell of the second.
    """
    for identity in catalogue.identities:
        for part in identity.parts:
            pair = (identity.total.indicator, part.indicator)
            by = {str(one.dimension) for term in (identity.total, part) for one in term.categories}
            if pair[0] != pair[1] and set(pair) <= set(given) and by & set(dimensions):
                yield pair


def _sums(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Totals with all of their parts, each of which is an indicator."""
    for one in catalogue.identities:
        if one.exhaustive and _bare(one):
            yield one.total.indicator, tuple(term.indicator for term in one.parts)
    for movement in catalogue.movements:
        # Without a total of its own, the sum of both sides is one all the same.
        total = movement.total or f"{movement.opening} + {movement.arrived}"
        yield total, (movement.opening, movement.arrived)
        yield total, (movement.finished, movement.closing)


def _partial(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Totals with some of their parts."""
    for one in catalogue.identities:
        if not one.exhaustive and len(one.parts) > 1 and _bare(one):
            yield one.total.indicator, tuple(term.indicator for term in one.parts)


def _bare(identity: Identity) -> bool:
    return not any(term.categories for term in (identity.total, *identity.parts))


def _inside(catalogue: Catalogue) -> dict[str, set[str]]:
    """The indicators that each indicator is a part of, or a part of a part."""
    found: dict[str, set[str]] = {}
    for one in catalogue.identities:
        total = one.total.indicator
        wholes = {term.indicator for term in one.parts}
        for term in one.parts:
            if not one.total.categories and term.indicator != total and not term.categories:
                found.setdefault(term.indicator, set()).add(total)
        if one.exhaustive and len(wholes) == 1 and total not in wholes:
            # What was settled is what was finished with this outcome, so it is a part of all that was finished.
            found.setdefault(total, set()).update(wholes)
    for movement in catalogue.movements:
        for key in _sides(movement) if movement.total is not None else ():
            found.setdefault(key, set()).add(str(movement.total))
    while True:
        more = {
            key: set(outers).union(*(found.get(one, set()) for one in outers)) - {key} for key, outers in found.items()
        }
        if more == found:
            return found
        found = more


def _sides(movement: StockMovement) -> tuple[str, ...]:
    return movement.opening, movement.arrived, movement.finished, movement.closing


def _plus(known: Mapping[str, Combined], keys: Collection[str]) -> dict[str, int]:
    return _added(*((known[key], 1) for key in keys))


def _rest(known: Mapping[str, Combined], total: str, parts: Collection[str]) -> dict[str, int]:
    """A total without those of its parts that are known."""
    return _added((known[total], 1), *((known[key], -1) for key in parts if key in known))


def _added(*numbers: tuple[Combined, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, sign in numbers:
        for key, times in number.items():
            found[key] = found.get(key, 0) + sign * times
    return {key: times for key, times in found.items() if times}
