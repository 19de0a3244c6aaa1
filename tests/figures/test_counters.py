"""The catalogue says of every indicator whether it is counted from records, derived, or from reports only."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from builders import visit
from cases import CASES
from cases.movement import model
from commune_records import COMMITTEE, MATTERS
from decided_histories import LIVES
from participation_records import dialogue
from qcdc import aggregate, catalogue
from qcdc.aggregate.tallies import Record
from qcdc.dates import Period, as_day
from qcdc.model import ModelEvent, evolve
from qcdc.vocab import CountedBy, Level, Receiver, Temporal
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


@pytest.fixture(scope="module")
def counted() -> set[str]:
    """The indicators that some record counts for."""
    found = set[str]()
    for record in records():
        if isinstance(record, get_args(Record)):
            count: Any = aggregate.tally
        elif isinstance(record, get_args(aggregate.CivicRecord)):
            count = aggregate.tally_participation
        else:
            continue
        found |= {cell.indicator for year in YEARS for cell in count([record], over=year).counts}
    return found


def test_the_indicators_that_a_tally_counts_are_marked_as_counted(counted: set[str]) -> None:
    assert {one.key for one in catalogue.shipped() if one.counted_by is CountedBy.COUNTED} == counted


def test_a_ratio_is_derived_if_its_terms_are_counted(counted: set[str]) -> None:
    for one in catalogue.shipped():
        if one.temporal is Temporal.RATIO:
            terms = (*(one.part or ()), *(one.whole or ()))
            derived = bool(terms) and all(not term.categories and term.indicator in counted for term in terms)
            assert (one.counted_by is CountedBy.DERIVED) is derived, one.key


def test_a_tally_counts_for_no_indicator_that_the_catalogue_does_not_have(counted: set[str]) -> None:
    assert counted - {one.key for one in catalogue.shipped()} == set()
