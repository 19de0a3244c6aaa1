"""What one record counts for, worked out by hand; and that every indicator is decided so somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import COMMUNE, visit
from cases.committees import YEAR as COMMITTEE_YEAR
from cases.movement import guild, model
from participation_records import at_work
from qcdc import aggregate, catalogue
from qcdc.dates import Period, as_day
from qcdc.model import CommitteeInspection, ModelEvent, evolve
from qcdc.vocab import CountedBy, Level, Receiver
from qcdc.vocab import ModelEventKind as M
from steps import COMPLAINT, life

YEAR = Period.year(2023)


def counts(record: aggregate.Record) -> dict[str, int]:
    return dict(aggregate.tally([record], over=YEAR).counts)


@pytest.mark.parametrize(
    ("step", "way"), [("guide", "guided"), ("return", "returned"), ("refuse", "refused"), ("file", "filed")]
)
def test_a_complaint_that_is_not_accepted_is_counted_by_the_way_it_ended(step: str, way: str) -> None:
    ended = life(COMPLAINT, "2023-03-01", f"{step} 2023-03-06")

    counted = aggregate.tally([ended], over=YEAR, by=("outcome",))

    assert counted.counts == {"petition.received": 1, "handling.opened": 1, "handling.finished": 1}
    assert counted.count("handling.finished", by={"outcome": way}) == 1


@pytest.mark.parametrize(("step", "way"), [("withdraw", "withdrawn"), ("terminate", "terminated")])
def test_a_complaint_that_ended_after_its_acceptance_is_counted_by_the_way(step: str, way: str) -> None:
    ended = life(COMPLAINT, "2023-03-01", "accept 2023-03-06", f"{step} 2023-03-20")

    counted = aggregate.tally([ended], over=YEAR, by=("outcome",))

    assert {key: number for key, number in counted.counts.items() if key.startswith("handling.")} == {
        "handling.opened": 1,
        "handling.accepted": 1,
        "handling.finished": 1,
    }
    assert counted.count("handling.finished", by={"outcome": way}) == counted.count(
        "case.resolved", by={"outcome": way}
    )


def test_a_visit_that_the_head_receives_is_counted_for_the_head() -> None:
    received = evolve(visit(3, None), receiver=Receiver.HEAD)

    counted = aggregate.tally([received], over=YEAR, by=("actor", "mode"))

    assert counted.counts == {"reception.visits": 1, "reception.persons": 3}
    assert counted.count("reception.persons", by={"actor": "head"}) == 3
    assert counted.count("reception.persons", by={"actor": "officer"}) == 0


def test_a_model_counts_for_each_stage_it_has_reached() -> None:
    registered = model((M.REGISTER, "2023-01-10"))
    built = model((M.REGISTER, "2022-01-10"), (M.BUILD, "2023-03-10"))
    found = model((M.REGISTER, "2022-01-10"), (M.BUILD, "2023-03-10"), (M.FIND_EFFECTIVE, "2023-05-10"))
    recognised = evolve(
        found, events=(*found.events, ModelEvent(kind=M.RECOGNISE, day=as_day("2023-06-10"), level=Level.COMMUNE))
    )

    assert counts(registered) == {"danvan.models.registered": 1}
    assert counts(built) == {"danvan.models": 1}
    assert counts(found) == {"danvan.models": 1, "danvan.models.effective": 1}
    assert counts(recognised) == {"danvan.models": 1, "danvan.models.effective": 1, "danvan.models.recognised": 1}


def test_a_guild_of_31_members_is_one_group() -> None:
    assert counts(guild(31)) == {"selfgov.groups": 1, "selfgov.members": 31}


def test_a_conference_at_work_is_counted_in_the_year_in_which_it_is_held() -> None:
    assert counts(at_work("2023-12-20")) == {"workplace.conferences": 1}
    assert counts(at_work("2024-01-20")) == {}
    assert counts(at_work("")) == {}


def test_two_inspections_of_a_committee_in_a_year_are_two() -> None:
    inspections = tuple(
        CommitteeInspection(id=day, unit=COMMUNE, start=as_day(day)) for day in ("2023-03-01", "2023-09-01")
    )

    assert counts(evolve(COMMITTEE_YEAR, inspections=inspections)) == {"committee.inspections": 2}


def test_every_indicator_has_a_count_decided_by_hand() -> None:
    """A decided count names the key of the indicator: rates are decided with the figures they are made of."""
    here = Path(__file__).parents[1]
    tests = "".join(
        path.read_text(encoding="utf-8") for path in sorted(here.rglob("test_*.py")) if path.name != "test_counters.py"
    )
    keys = [one.key for one in catalogue.shipped() if one.counted_by is CountedBy.COUNTED]

    assert [key for key in keys if f'"{key}"' not in tests] == []
