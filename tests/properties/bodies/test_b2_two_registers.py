from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import aggregate, gazetteer
from qcdc.dates import Period
from qcdc.errors import AggregationError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    BodyRef,
    Consultation,
    Petition,
    PublicDialogue,
    Reception,
    SteeringCommittee,
    Submission,
    UnitBody,
    WorkplaceConference,
    evolve,
)
from qcdc.testing import (
    body_refs,
    committees,
    consultations,
    petitions,
    public_dialogues,
    receptions,
    submissions,
    unit_bodies,
    unit_refs,
    workplace_conferences,
)
from qcdc.vocab import BodyKind, Level, WorkplaceKind

VIETNAM = gazetteer.vietnam()
UNITS = st.sampled_from([unit.ref for unit in VIETNAM.at("2023-06-30") if unit.level is not Level.COMMUNE])
ALWAYS = Period.between("2000-01-01", "2060-12-31")


def first_body(record: Petition | Reception | Submission) -> BodyRef:
    return BodyRef.named_by(record.handlings[0] if isinstance(record, Petition) else record)


def of_body(record: Petition | Reception | Submission, body: UnitBody) -> Petition | Reception | Submission:
    """The same record in the register of another body of the unit."""
    if isinstance(record, Petition):
        first, *others = record.handlings
        return evolve(record, handlings=(evolve(first, body=body), *others))
    return evolve(record, body=body)


@floor("two bodies of one unit")
@given(receptions(units=UNITS) | petitions(units=UNITS) | submissions(units=UNITS), st.data())
def test_two_bodies_of_one_unit_may_use_one_number(
    record: Petition | Reception | Submission, data: st.DataObject
) -> None:
    """B2: registers of two bodies of one unit may use one number; in the register of one body it names one record."""
    own = first_body(record)
    assert own.unit is not None
    bodies = unit_bodies(level=own.unit.level)
    body = data.draw(bodies.filter(lambda one: one != own.body) | bodies)
    other = of_body(record, body)
    two = body != own.body
    nonempty(two)
    for territory in (None, VIETNAM):
        if not two:
            with pytest.raises(AggregationError) as caught:
                aggregate.tally([record, other], over=ALWAYS, territory=territory)
            assert caught.value.code == "tally.duplicate"
            continue
        both = aggregate.tally([record, other], over=ALWAYS, territory=territory)
        one, another = (aggregate.tally([found], over=ALWAYS, territory=territory) for found in (record, other))
        assert both == one + another
        assert {one.body for one in both.cells} >= {one.body for one in (*one.cells, *another.cells)}
        if isinstance(record, Reception):
            # A case heard by two bodies of a unit is one case of the unit; everything else is counted by each.
            assert both.counts == {
                key: count if key == "reception.cases" else 2 * count for key, count in one.counts.items()
            }


@floor("two bodies of one unit")
@given(consultations() | committees(units=UNITS) | public_dialogues() | workplace_conferences(), st.data())
def test_two_bodies_of_one_unit_may_use_one_id(
    record: Consultation | PublicDialogue | SteeringCommittee | WorkplaceConference, data: st.DataObject
) -> None:
    """B2: records of participation of two bodies of one unit may have one id, and are counted both."""
    kinds = [BodyKind.ENTERPRISE] if isinstance(record, WorkplaceConference) else BodyKind
    changes = {"kind": WorkplaceKind.STATE_ENTERPRISE} if isinstance(record, WorkplaceConference) else {}
    bodies = unit_bodies(level=record.unit.level, kinds=kinds)
    other = evolve(record, body=data.draw(bodies.filter(lambda one: one != record.body) | bodies), **changes)
    nonempty(other.body != record.body)
    if other.body == record.body:
        with pytest.raises(AggregationError) as caught:
            aggregate.tally([record, other], over=ALWAYS)
        assert caught.value.code == "tally.duplicate"
        return
    one, another = (aggregate.tally([found], over=ALWAYS) for found in (record, other))
    assert aggregate.tally([record, other], over=ALWAYS) == one + another


@floor("the submission is of another body than the People's Committee", share=0.3)
@given(submissions(units=UNITS), submissions(units=UNITS))
def test_another_body_hands_in_for_itself(handed: Submission, other: Submission) -> None:
    """B2: what another body hands in counts for that body, and not for the People's Committee of the unit."""
    tree = VIETNAM.at("2023-06-30")
    top = next(unit for unit in (tree.path(tree.resolve(handed.unit)))[:1])
    beside = evolve(other, unit=handed.unit, body=handed.body, period=handed.period)
    nonempty(handed.body != PEOPLES_COMMITTEE)
    silent = aggregate.roll_up(aggregate.tally([], over=handed.period), tree=tree, within=top)
    found = aggregate.roll_up(aggregate.tally([beside], over=handed.period), tree=tree, within=top)

    assert silent.handed_in == frozenset()
    at = BodyRef(unit=tree.resolve(handed.unit).ref, body=handed.body)
    spoke = at in found.expected
    assert spoke is (handed.body == PEOPLES_COMMITTEE and handed.unit.level is not Level.VILLAGE)
    assert found.handed_in == (frozenset({at}) if spoke else frozenset())
    assert found.nothing_arose == (frozenset({at}) if beside.nothing_arose else frozenset())
    assert found.contradicted == frozenset()


@never_empty("every example is a petition that is handed over")
@HALF
@given(petitions().filter(lambda one: one.handlings[-1].finished is None), body_refs(units=unit_refs()))
def test_a_hand_over_names_the_body_that_takes_over(petition: Petition, heir: BodyRef) -> None:
    """B2: after a hand-over the case is at the body that took over, of whatever kind."""
    day = petition.handlings[-1].events[-1].day
    moved = petition.handed_over(heir, on=day, handling="B2/1")

    assert BodyRef.named_by(moved.handlings[-1]) == heir
    assert moved.handlings[-2].events[-1].to == heir
    unit = heir.unit
    assert unit is not None
    assert petition.handed_over(unit, on=day, handling="B2/1") == petition.handed_over(
        BodyRef.of(unit), on=day, handling="B2/1"
    )
