"""The catalogue says of every indicator whether it is counted from records, derived, or from reports only."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, get_args

import pytest

from builders import visit
from cases import CASES
from cases.movement import model
from commune_records import COMMITTEE, MATTERS
from decided_histories import LIVES
from participation_records import dialogue
from qcdc import aggregate, catalogue, gazetteer
from qcdc.dates import Period, as_day
from qcdc.errors import AggregationError
from qcdc.model import ModelEvent, Petition, evolve
from qcdc.vocab import CountedBy, Dimension, Level, Receiver, Temporal
from qcdc.vocab import ModelEventKind as M
from steps import COMPLAINT, life

YEARS = [Period.year(year) for year in range(2022, 2027)]


def records() -> list[Any]:
    """Records of every kind that is counted, of which each is counted alone."""
    registered, built = (M.REGISTER, "2023-01-10"), (M.BUILD, "2023-03-10")
    found = (M.FIND_EFFECTIVE, "2023-05-10")
    recognised = ModelEvent(kind=M.RECOGNISE, day=as_day("2023-06-10"), level=Level.COMMUNE)
    return [
        *(case.subject for case in CASES),
        *(one.petition for one in LIVES),
        *(decision for matter in MATTERS for decision in matter.decisions),
        life(COMPLAINT, "2023-03-01", "return 2023-03-06"),
        evolve(visit(1, None), receiver=Receiver.HEAD, cases=frozenset({"V-1"})),
        evolve(visit(1, None), receiver=Receiver.DELEGATE),
        dialogue("2023-05-10", opinions=3, answered=2, settled=1),
        evolve(model(registered, built, found), events=(*model(registered, built, found).events, recognised)),
        COMMITTEE,
    ]


DAYS = {"handling.settlement_days", "handling.open_days", "handling.days_left"}
"""The numbers of days of handlings: a roll-up takes their statistics."""


@pytest.fixture(scope="module")
def counted() -> set[tuple[str, str, str]]:
    """The indicators that some record counts for, with each dimension and value."""
    found = set[tuple[str, str, str]]()
    for record in records():
        if isinstance(record, get_args(aggregate.Record)):
            for year in YEARS:
                for cell in aggregate.tally([record], over=year, by=tuple(Dimension)).cells:
                    found |= {
                        (cell.indicator, name.value, value) for name, value in zip(Dimension, cell.values, strict=True)
                    }
    return found


def test_every_counter_counts_what_it_is_registered_for(counted: set[tuple[str, str, str]]) -> None:
    registered = set(aggregate.tally([], over=YEARS[0]).registers)

    assert {key for key, _, _ in counted} == registered - DAYS


def test_the_indicators_that_a_tally_counts_are_marked_as_counted() -> None:
    registered = set(aggregate.tally([], over=YEARS[0]).registers)

    assert {one.key for one in catalogue.shipped() if one.counted_by is CountedBy.COUNTED} == registered


def test_a_count_has_only_dimensions_and_values_of_its_indicator(counted: set[tuple[str, str, str]]) -> None:
    known = catalogue.shipped()
    for key, name, value in sorted(counted):
        if value and name != "tier":
            found = known.indicator(key).by(Dimension(name))
            assert found is not None, (key, name)
            # The topics of petitions are those of the user's own scheme.
            assert value in found.values or ":" in value or value == "several", (key, name, value)


def test_every_counted_value_has_a_name_in_both_languages(counted: set[tuple[str, str, str]]) -> None:
    named = {(one.dimension.value, one.value) for one in catalogue.shipped().names}

    # The topics of petitions are those of the user's own scheme.
    assert {(name, value) for _, name, value in counted if value and ":" not in value} <= named


def test_a_ratio_is_derived_if_its_terms_are_counted() -> None:
    known, registered = catalogue.shipped(), aggregate.tally([], over=YEARS[0]).registers
    for one in known:
        if one.temporal is Temporal.RATIO:
            terms = (*(one.part or ()), *(one.whole or ()))
            derived = bool(terms) and all(term.indicator in registered for term in terms)
            assert (one.counted_by is CountedBy.DERIVED) is derived, one.key


def test_the_parts_of_every_dimension_add_up_to_the_total_of_every_unit() -> None:
    """A10: for every counted indicator and every dimension whose parts add, with the part that has no value."""
    known = catalogue.shipped()
    tally = aggregate.tally([], over=YEARS[1], by=tuple(Dimension))
    for number, record in enumerate(records()):
        if isinstance(record, get_args(aggregate.Record)):
            numbered = {"id": f"D-{number}", "case": f"V-{number}"} if isinstance(record, Petition) else {}
            with suppress(AggregationError):
                # Some of the decided records are the same record in another state.
                tally += aggregate.tally([evolve(record, **numbered)], over=YEARS[1], by=tally.by)
    rolled = aggregate.roll_up(tally, tree=gazetteer.vietnam().at("2023-06-30"))
    added = set[str]()
    lost = {one.unit for one in rolled.unplaced}
    values: dict[tuple[str, Dimension], set[str]] = {}
    for cell in tally.cells:
        for name, value in zip(Dimension, cell.values, strict=True):
            values.setdefault((cell.indicator, name), set()).add(value or "none")
    for unit in {rolled.tree.resolve(one) for one in tally.units - lost}:
        for key in tally.counts:
            entry, total = known.indicator(key), rolled.own(key, unit)
            for one in (by for by in entry.dimensions if total and by.adds):
                parts = values[key, one.dimension]
                assert sum(rolled.own(key, unit, by={one.dimension: value}) for value in parts) == total
                added.add(one.dimension.value)
    assert added >= {"kind", "outcome", "channel", "mode", "actor", "subject", "stage", "timeliness", "tier"}
