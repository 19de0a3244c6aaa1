from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, codec, rules
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import (
    PEOPLES_COMMITTEE,
    BodyRef,
    Conference,
    DutyDay,
    Handling,
    HeadReceptionDays,
    Petition,
    PublicDialogue,
    Reception,
    ReceptionSlot,
    Submission,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.testing import (
    body_refs,
    conferences,
    duty_days,
    handlings,
    head_reception_days,
    petitions,
    public_dialogues,
    reception_slots,
    receptions,
    submissions,
    unit_refs,
)
from qcdc.vocab import BodyKind, HeadKind

Named = Conference | DutyDay | Handling | HeadReceptionDays | PublicDialogue | Reception | ReceptionSlot | Submission
NAMED: st.SearchStrategy[Named] = st.one_of(
    conferences(),
    duty_days(),
    handlings(),
    head_reception_days(),
    public_dialogues(),
    reception_slots(),
    receptions(),
    submissions(),
)
LONG = '"body":{"kind":"peoples_committee"},'


def of_the_committee(record: Named) -> Named:
    """The same record, of the People's Committee of its unit."""
    if isinstance(record, HeadReceptionDays):
        return evolve(record, body=PEOPLES_COMMITTEE, holder=HeadKind.CHAIR)
    return evolve(record, body=PEOPLES_COMMITTEE)


@never_empty("every example is a record that names a body")
@given(NAMED)
def test_a_document_with_the_unit_alone_names_its_committee(record: Named) -> None:
    """B1: a document that gives the unit alone equals one that names its People's Committee, and is the one written."""
    committee = of_the_committee(record)
    short = codec.encode(committee).decode()
    long = short.replace('"unit":', LONG + '"unit":', 1)

    assert '"body":{"kind":"peoples_committee"' not in short
    assert codec.decode(short.encode(), type(record)) == codec.decode(long.encode(), type(record)) == committee
    assert codec.encode(codec.decode(long.encode(), type(record))).decode() == short


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
    holder = HeadKind.CHAIR if body == PEOPLES_COMMITTEE else HeadKind.ADMINISTRATIVE
    changes = {"holder": holder} if isinstance(record, HeadReceptionDays) else {}
    try:
        found = evolve(record, body=body, **changes)
    except InvariantError as error:
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
@given(st.lists(receptions(), max_size=3, unique_by=lambda one: (one.id, one.unit)), petitions())
def test_the_body_moves_no_count(visits: list[Reception], petition: Petition) -> None:
    """B1: a count stands at the unit of the body, whichever body of the unit it is."""
    window = Period.between(petition.received, "2027-12-31")
    committees = [evolve(one, body=PEOPLES_COMMITTEE) for one in visits]
    plain = evolve(petition, handlings=tuple(evolve(one, body=PEOPLES_COMMITTEE) for one in petition.handlings))
    found = aggregate.tally([*visits, petition], over=window)
    told = aggregate.tally([*committees, plain], over=window)
    nonempty(found.counts)

    assert dict(found.cells) == dict(told.cells)


@never_empty("every example is a body")
@given(body_refs(), unit_refs())
def test_a_unit_stands_for_its_committee_alone(named: BodyRef, unit: UnitRef) -> None:
    """B1: references to bodies are equal if unit, kind and name are; a unit gives that of its People's Committee."""
    assert BodyRef.of(unit) == BodyRef(unit=unit) == BodyRef(unit=unit, body=PEOPLES_COMMITTEE)
    assert (named == BodyRef.of(named.unit)) is (named.body == PEOPLES_COMMITTEE)
    assert codec.decode(codec.encode(named), BodyRef) == named
