from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from floors import never_empty
from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import Figure, Share, UnitRef, evolve
from qcdc.vocab import Level, Origin, RestatementQuality

VIETNAM = gazetteer.vietnam()
OLD = [unit for unit in VIETNAM.at("2025-06-30") if unit.level is Level.COMMUNE]
SPLIT = [unit for unit in OLD if len(VIETNAM.lineage.successors(unit)) > 1]
AREAS = VIETNAM.comparable_areas("2025-06-30", "2025-07-01")
WINDOW = Period.half_year(2025, 1)
# Ten thousand figures a draw: a handful of draws, and no shrinking, which would take minutes.
FEW = settings(max_examples=4, phases=[Phase.explicit, Phase.generate])


def figure(unit: UnitRef, value: int | Share) -> Figure:
    ratio = isinstance(value, Share)
    return Figure(
        indicator="case.resolved_rate" if ratio else "reception.visits",
        unit=unit,
        period=WINDOW,
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


def series(seed: int, *, shares: bool = False) -> list[Figure]:
    random = Random(seed)
    found: list[Figure] = []
    for unit in OLD:
        whole = random.randrange(0, 60)
        found.append(figure(unit.ref, Share(part=random.randint(0, whole), whole=whole) if shares else whole))
    return found


def weights(seed: int) -> dict[tuple[UnitRef, UnitRef], Fraction]:
    random = Random(seed)
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for unit in SPLIT:
        edges = VIETNAM.lineage.successors(unit)
        parts = [random.randrange(1, 9) for _ in edges]
        for edge, part in zip(edges, parts, strict=True):
            found[unit.ref, edge.target] = Fraction(part, sum(parts))
    return found


@never_empty("every example is a figure for each commune of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_restating_conserves_totals_over_every_area(seed: int) -> None:
    """U5: restating conserves totals over every comparable area."""
    given_figures = series(seed)
    values = {one.unit: one.number or 0 for one in given_figures}

    restated = aggregate.restate(given_figures, onto="2025-07-01", territory=VIETNAM)

    seen: set[object] = set()
    for one in restated:
        assert one.area_figure is not None
        # Five island districts had no communes, so nothing was reported for them: no number, and not zero.
        told = [values[ref] for ref in one.area.before if ref in values]
        assert one.area_figure.number == (sum(told) if told else None)
        assert (one.figure is not None) is (one.quality is RestatementQuality.EXACT) is one.area.single
        seen.update(one.area.before)
    assert len(restated) == 3321
    assert seen >= set(values)


@never_empty("every example is a figure for each commune of the shipped table")
@FEW
@given(st.integers(0, 10**6), st.booleans())
def test_apportioning_loses_nothing_and_makes_nothing(seed: int, shares: bool) -> None:
    """U5: with weights every commune gets a figure, and the whole country keeps its total, shares included."""
    given_figures = series(seed, shares=shares)

    restated = aggregate.restate(given_figures, onto="2025-07-01", territory=VIETNAM, weights=weights(seed))

    figures = [one.figure for one in restated if one.figure is not None]
    assert len(figures) == 3321
    if shares:
        parts = [one.value for one in figures if isinstance(one.value, Share)]
        asked = [one.value for one in given_figures if isinstance(one.value, Share)]
        assert sum(one.part for one in parts) == sum(one.part for one in asked)
        assert sum(one.whole for one in parts) == sum(one.whole for one in asked)
    else:
        assert sum(one.number or 0 for one in figures) == sum(one.number or 0 for one in given_figures)
    for one in restated:
        assert one.quality is (RestatementQuality.EXACT if one.area.single else RestatementQuality.APPORTIONED)


@never_empty("every example is a figure for each commune of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_restating_onto_the_same_day_changes_nothing(seed: int) -> None:
    """U6: restating onto the same day changes nothing."""
    given_figures = series(seed)

    restated = aggregate.restate(given_figures, onto="2025-06-30", territory=VIETNAM)

    assert {one.unit: one.figure.number for one in restated if one.figure is not None} == {
        one.unit: one.number for one in given_figures
    }


def test_a_unit_without_a_figure_is_missing_and_not_zero() -> None:
    """U5, F1: what is missing before is missing after, and the coverage says so."""
    area = next(area for area in AREAS if area.single and len(area.before) == 3)
    given_figures = [figure(ref, 10) for ref in area.before[:2]]

    restated = aggregate.restate(given_figures, onto="2025-07-01", territory=VIETNAM)

    found = next(one for one in restated if one.unit == area.after[0])
    assert found.figure is not None
    assert found.figure.coverage is not None
    assert found.figure.number == 20
    assert (found.figure.coverage.reported, found.figure.coverage.expected) == (2, 3)
    silent = next(one for one in restated if one.area is not found.area and one.figure is not None)
    assert silent.figure is not None
    assert silent.figure.number is None


def test_where_heirs_are_unknown_nothing_is_told_but_the_reason() -> None:
    """U5: a possible receiver of a unit of unknown lineage is not comparable."""
    unknown = next(
        ref
        for ref in sorted(VIETNAM.lineage.unknown, key=lambda ref: ref.sort_key)
        if VIETNAM.resolve(ref).in_force("2023-06-30")
    )
    asked = evolve(figure(unknown, 5), period=Period.half_year(2023, 1))

    restated = aggregate.restate([asked], onto="2025-06-30", territory=VIETNAM)

    touched = [one for one in restated if unknown in one.area.before]
    assert touched
    for one in touched:
        assert one.quality is RestatementQuality.NOT_COMPARABLE
        assert one.figure is None
        assert not one.area.certain


@pytest.mark.parametrize("broken", ["sum", "stranger", "negative"])
def test_weights_that_do_not_add_to_one_are_refused(broken: str) -> None:
    """U5: the weights of a source are fractions, name its heirs, and add to 1."""
    source = SPLIT[0]
    first, *others = VIETNAM.lineage.successors(source)
    given_weights = {
        "sum": {(source.ref, first.target): Fraction(1, 2)},
        "stranger": {(source.ref, source.ref): Fraction(1)},
        "negative": {
            (source.ref, first.target): Fraction(-1),
            **{(source.ref, one.target): Fraction(2, len(others)) for one in others},
        },
    }[broken]

    with pytest.raises(AggregationError) as caught:
        aggregate.restate([figure(source.ref, 5)], onto="2025-07-01", territory=VIETNAM, weights=given_weights)

    assert (caught.value.code, caught.value.attribute) == ("restate.weights", "weights")


def test_a_unit_of_another_day_is_refused() -> None:
    """U5: figures of units that are not there on the day of the figures are named, not dropped."""
    later = VIETNAM.at("2025-07-01").find("phường Pleiku")

    with pytest.raises(AggregationError) as caught:
        aggregate.restate([figure(later.ref, 5)], onto="2025-07-01", territory=VIETNAM)

    assert caught.value.code == "restate.unit"


def test_the_reform_makes_3030_areas() -> None:
    """U5: 3,030 comparable areas, 2,907 of them a single new commune; every commune lies in exactly one."""
    before = [ref for area in AREAS for ref in area.before]
    after = [ref for area in AREAS for ref in area.after]

    assert (len(AREAS), sum(area.single for area in AREAS)) == (3030, 2907)
    assert len(before) == len(set(before)) == 10_035 + 5
    assert len(after) == len(set(after)) == 3321
    assert all(area.certain for area in AREAS)
