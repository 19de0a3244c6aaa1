from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import aggregate, codec, rules
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import (
    PARTY_COMMITTEE,
    PEOPLES_COMMITTEE,
    Board,
    Body,
    BodyRef,
    CommitteeYear,
    Conference,
    Consultation,
    DutyDay,
    Handling,
    HandlingEvent,
    HeadReceptionDays,
    Petition,
    PublicationRegister,
    PublicDialogue,
    PublishedContent,
    Reception,
    ReceptionSlot,
    SteeringCommittee,
    Submission,
    UnitBody,
    UnitRef,
    WorkplaceConference,
    WorkplaceDialogue,
    WorkplaceYear,
    evolve,
)
from qcdc.testing import (
    boards,
    body_refs,
    committee_years,
    committees,
    conferences,
    consultations,
    duty_days,
    handlings,
    head_reception_days,
    petitions,
    public_dialogues,
    publication_registers,
    published_contents,
    reception_slots,
    receptions,
    submissions,
    unit_refs,
    workplace_conferences,
    workplace_dialogues,
    workplace_years,
)
from qcdc.vocab import BodyKind, HeadKind, Publisher, WorkplaceKind

Named = (
    Conference
    | Consultation
    | DutyDay
    | Handling
    | HeadReceptionDays
    | PublicationRegister
    | PublicDialogue
    | PublishedContent
    | Reception
    | ReceptionSlot
    | Submission
    | WorkplaceConference
    | WorkplaceDialogue
    | WorkplaceYear
)
NAMED: st.SearchStrategy[Named] = st.one_of(
    conferences(),
    consultations(),
    duty_days(),
    handlings(),
    head_reception_days(),
    public_dialogues(),
    publication_registers(),
    published_contents(),
    reception_slots(),
    receptions(),
    submissions(),
    workplace_conferences(),
    workplace_dialogues(),
    workplace_years(),
)
LONG = {"kind": "peoples_committee"}


def suited(record: Named, body: UnitBody) -> dict[str, Any]:
    """What a record must say beside another body: its own kind of head, of publisher, of place of work."""
    if isinstance(record, HeadReceptionDays):
        return {"holder": HeadKind.CHAIR if body == PEOPLES_COMMITTEE else HeadKind.ADMINISTRATIVE}
    enterprise = body.kind is BodyKind.ENTERPRISE
    if isinstance(record, PublishedContent):
        return {"publisher": Publisher.STATE_ENTERPRISE if enterprise else Publisher.AGENCY, "heading": None}
    if isinstance(record, WorkplaceConference | WorkplaceYear):
        school = WorkplaceKind.PUBLIC_UNIT if body.kind is BodyKind.SCHOOL else WorkplaceKind.AGENCY
        kind = {"kind": WorkplaceKind.STATE_ENTERPRISE if enterprise else school}
        if isinstance(record, WorkplaceYear):
            return {**kind, "dialogues": tuple(evolve(one, body=body) for one in record.dialogues)}
        return kind
    return {}


def of_the_committee(record: Named) -> Named:
    """The same record, of the People's Committee of its unit."""
    return evolve(record, body=PEOPLES_COMMITTEE, **suited(record, PEOPLES_COMMITTEE))


@never_empty("every example is a record that names a body")
@given(NAMED)
def test_a_document_with_the_unit_alone_names_its_committee(record: Named) -> None:
    """B1: a document that gives the unit alone equals one that names its People's Committee, and is the one written."""
    committee = of_the_committee(record)
    short = json.loads(codec.encode(committee))
    long = {**short, "body": LONG}

    assert "body" not in short
    assert codec.decode(short, type(record)) == codec.decode(long, type(record)) == committee
    assert json.loads(codec.encode(codec.decode(long, type(record)))) == short


Own = Board | CommitteeYear | SteeringCommittee
OWN: st.SearchStrategy[Own] = st.one_of(boards(), committee_years(), committees())


@floor("the record names another body than the one it has by default", share=0.2)
@given(OWN)
def test_a_document_without_a_body_has_the_default_of_its_type(record: Own) -> None:
    """B1: a committee without a body is that of the Party committee; a board without one states none."""
    default = None if isinstance(record, Board) else PARTY_COMMITTEE
    plain: Own = evolve(record, body=default)
    short = json.loads(codec.encode(plain))
    nonempty(record.body != default)

    assert "body" not in short
    assert codec.decode(short, type(record)) == plain
    long = {**short, "body": None if default is None else {"kind": "party_committee"}}
    assert codec.decode(long, type(record)) == plain
    assert codec.decode(codec.encode(record), type(record)) == record
    assert record.body is None or record.unit.level in record.body.kind.levels


@never_empty("every example is a board or a committee")
@given(OWN, st.sampled_from([kind for kind in BodyKind if not kind.levels]))
def test_a_board_or_a_committee_is_of_a_body_of_its_unit(record: Own, kind: BodyKind) -> None:
    """B1: a body that no unit has is refused in boards and committees too."""
    with pytest.raises(InvariantError) as caught:
        evolve(record, body=UnitBody(kind=kind, name="Giả lập"))
    assert caught.value.attribute == "body"


@floor("the record names another body than the People's Committee", share=0.15)
@given(NAMED)
def test_a_record_names_a_body_of_its_own_unit(record: Named) -> None:
    """B1: the body of a record is one of its unit, at whose level bodies of that kind exist."""
    named = BodyRef.named_by(record)
    nonempty(record.body != PEOPLES_COMMITTEE)

    assert (named.unit, named.kind, named.name) == (record.unit, record.body.kind, record.body.name)
    assert record.unit.level in named.kind.levels
    assert named == BodyRef.of(record.unit, named.kind.value, named.name)
    assert (named == BodyRef.of(record.unit)) is (record.body == PEOPLES_COMMITTEE)


@floor("the level has no bodies of the kind", share=0.3)
@given(NAMED, st.data())
def test_a_body_that_cannot_exist_at_the_level_is_refused(record: Named, data: st.DataObject) -> None:
    """B1: a body of a kind that the level of the unit does not have is refused in every record."""
    missing = [kind for kind in BodyKind if record.unit.level not in kind.levels]
    kind = data.draw(st.sampled_from(missing) | st.sampled_from(BodyKind))
    body = UnitBody(kind=kind, name="Giả lập" if kind.needs_name else None)
    nonempty(record.unit.level not in kind.levels)
    at_work = isinstance(record, WorkplaceConference | WorkplaceYear)
    try:
        found = evolve(record, body=body, **suited(record, body))
    except InvariantError as error:
        if at_work and kind is BodyKind.VILLAGE:
            return
        assert (error.code, error.attribute) == ("body.level" if kind.levels else "body.national", "body")
        assert record.unit.level not in kind.levels
    else:
        assert record.unit.level in kind.levels
        assert found.body == body


@floor("a rule has judged the record")
@given(NAMED)
def test_the_short_form_has_the_verdicts_of_the_long_form(record: Named) -> None:
    """B1: the same verdicts, whichever way the People's Committee is named."""
    short = of_the_committee(record)
    long = evolve(short, body=UnitBody.of("peoples_committee"))
    verdicts = [list(rules.run([one], as_of="2026-08-01").verdicts) for one in (short, long)]
    nonempty(verdicts[0])

    assert verdicts[0] == verdicts[1]


@floor("something is counted")
@HALF
@given(st.lists(receptions(), max_size=3, unique_by=lambda one: (one.id, one.unit)), petitions())
def test_the_body_moves_no_count(visits: list[Reception], petition: Petition) -> None:
    """B1: a count stands at the unit of the body, whichever body of the unit it is."""
    window = Period.between(petition.received, "2027-12-31")
    committees = [evolve(one, body=PEOPLES_COMMITTEE) for one in visits]
    plain = evolve(petition, handlings=tuple(evolve(one, body=PEOPLES_COMMITTEE) for one in petition.handlings))
    found = aggregate.tally([*visits, petition], over=window)
    told = aggregate.tally([*committees, plain], over=window)
    nonempty(found.counts)

    assert found.counts == told.counts
    for unit in found.units:
        assert {key: found.count(key, unit=unit) for key in found.counts} == {
            key: told.count(key, unit=unit) for key in told.counts
        }


@never_empty("every example is a body")
@given(body_refs(units=unit_refs()), unit_refs())
def test_a_unit_stands_for_its_committee_alone(named: BodyRef, unit: UnitRef) -> None:
    """B1: references to bodies are equal if unit, kind and name are; a unit gives that of its People's Committee."""
    assert BodyRef.of(unit) == BodyRef(unit=unit) == BodyRef(unit=unit, body=PEOPLES_COMMITTEE)
    assert named.unit is not None
    assert (named == BodyRef.of(named.unit)) is (named.body == PEOPLES_COMMITTEE)
    assert codec.decode(codec.encode(named), BodyRef) == named
    day = unit.on
    assert HandlingEvent.of("transfer", day, to=unit) == HandlingEvent.of("transfer", day, to=BodyRef.of(unit))
    ended = Body(unit=unit, since=day, until=day)
    assert evolve(ended, heirs=(unit,)) == evolve(ended, heirs=(BodyRef.of(unit),))
