from __future__ import annotations

from fractions import Fraction

import pytest

from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, UnitRef
from qcdc.vocab import Level, Origin, RestatementQuality

VIETNAM = gazetteer.vietnam()
OLD = VIETNAM.at("2025-06-30")
WINDOW = Period.half_year(2025, 1)
SPLIT = next(one for one in OLD if one.level is Level.COMMUNE and len(VIETNAM.lineage.successors(one)) == 2)


def figure(unit: UnitRef, value: int) -> Figure:
    return Figure(
        indicator="reception.visits", unit=unit, period=WINDOW, value=value, origins=frozenset({Origin.SYNTHETIC})
    )


def test_a_pair_of_weights_given_twice_is_refused_even_if_the_sum_is_one() -> None:
    """U5: a source named on two days is one source; its weight to one heir stands once, and no last one wins."""
    one, other = (edge.target for edge in VIETNAM.lineage.successors(SPLIT))
    eve = UnitRef.of(SPLIT.level, SPLIT.code, "2025-06-29")
    half = Fraction(1, 2)
    twice = {(SPLIT.ref, one): half, (eve, one): half, (SPLIT.ref, other): half}

    with pytest.raises(AggregationError) as caught:
        aggregate.restate([figure(SPLIT.ref, 5)], onto="2025-07-01", territory=VIETNAM, weights=twice)

    assert (caught.value.code, caught.value.attribute) == ("restate.weights", "weights")


def test_what_goes_whole_into_one_heir_brings_all_of_it_beside_weighted_ones() -> None:
    """U5: beside units with weights, a district whose ground became one commune gives it the whole of its figure."""
    areas = VIETNAM.comparable_areas("2025-06-30", "2025-07-01", level="commune")
    districts = [one.ref for one in OLD if one.level is Level.DISTRICT]
    plain = aggregate.restate(
        [figure(ref, 7) for ref in districts], onto="2025-07-01", territory=VIETNAM, level="commune"
    )
    alone = [one for one in plain if one.quality is RestatementQuality.EXACT]
    shared = next(one for one in plain if len(one.area.before) == 1 and len(one.area.after) > 1)
    heirs = shared.area.after
    weights = {(shared.area.before[0], heir): Fraction(1, len(heirs)) for heir in heirs}

    restated = aggregate.restate(
        [figure(ref, 7) for ref in districts], onto="2025-07-01", territory=VIETNAM, level="commune", weights=weights
    )

    assert areas
    found = {one.unit: one.figure for one in restated if one.unit in {exact.unit for exact in alone}}
    assert len(found) == 13
    assert all(one is not None and one.number == 7 for one in found.values())
