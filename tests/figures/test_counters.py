"""Every indicator of the catalogue is counted from records, derived from others, or found in reports only."""

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
from qcdc.vocab import Level, Receiver, Temporal
from qcdc.vocab import ModelEventKind as M
from steps import COMPLAINT, life

FROM_REPORTS_ONLY: dict[str, str] = {}
"""Indicators that no record states: the key, and where the figure comes from."""
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


def test_every_indicator_is_counted_derived_or_listed_as_from_reports_only(counted: set[str]) -> None:
    keys = {one.key for one in catalogue.shipped() if one.temporal is not Temporal.RATIO}

    assert keys - counted - FROM_REPORTS_ONLY.keys() == set(), "no tally counts these indicators"
    assert FROM_REPORTS_ONLY.keys() - (keys - counted) == set(), "take these off the list"


def test_a_tally_counts_for_no_indicator_that_the_catalogue_does_not_have(counted: set[str]) -> None:
    assert counted - {one.key for one in catalogue.shipped()} == set()


def test_a_ratio_is_of_two_indicators_that_are_there() -> None:
    keys = {one.key for one in catalogue.shipped()}

    for one in catalogue.shipped():
        assert {term.indicator for term in (*(one.part or ()), *(one.whole or ()))} <= keys
