from __future__ import annotations

import json
import pickle

from hypothesis import assume, given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import aggregate, codec, rules, terms
from qcdc.dates import Period
from qcdc.errors import CodecError, QcdcError
from qcdc.model import (
    CommitteeEvent,
    Person,
    PersonalText,
    Petition,
    Petitioner,
    Reception,
    Seat,
    Signatory,
    SteeringCommittee,
    evolve,
    pseudonym,
)
from qcdc.testing import committees, made_up_names, petitions, receptions
from qcdc.vocab import CommitteeEventKind, PetitionerKind, Role
from taints import TAINT, taint


def tainted() -> st.SearchStrategy[Petition]:
    """Petitions in which every text that may name somebody says the same telling name."""
    return petitions().map(taint)


@never_empty("every petition holds the telling name")
@given(tainted())
def test_no_identity_reaches_repr_str_or_default_output(petition: Petition) -> None:
    """P7: no identity reaches repr, str, format or default codec output; it is there when asked for by name."""
    shown = [
        repr(petition),
        str(petition),
        f"{petition.petitioner.name}",
        codec.encode_masked(petition).decode("utf-8"),
    ]

    assert not any("Lộ Danh" in text for text in shown)
    assert TAINT in codec.encode(petition).decode("utf-8")
    assert petition.petitioner.name is not None
    assert petition.petitioner.name.reveal() == TAINT


@floor("a petition holds the telling name")
@HALF
@given(st.lists(tainted(), max_size=4, unique_by=lambda petition: petition.id))
def test_no_identity_reaches_tallies_verdicts_or_their_pickles(records: list[Petition]) -> None:
    """P7: what is computed from petitions holds no identity, not even inside a pickle."""
    nonempty(records)
    counted = aggregate.tally(records, over=Period.year(2023))
    audit = rules.run(records, as_of="2023-12-31")
    texts = [repr(counted), repr(audit), *(verdict.text("vi") for verdict in audit)]

    assert not any("Lộ Danh" in text for text in texts)
    assert "Lộ Danh".encode() not in pickle.dumps(counted)


@never_empty("every document holds the telling name")
@given(tainted(), st.sampled_from(["id", "kind", "received", "case", "channel", "origin", "handlings", "petitioner"]))
def test_no_identity_reaches_an_error(petition: Petition, field: str) -> None:
    """P7: a name typed into the wrong field does not travel with the complaint about it."""
    document = json.loads(codec.encode(petition))
    document[field] = {"Nguyễn Thị Lộ Danh": TAINT} if field == "petitioner" else f"{TAINT}\u0000"
    document["petitioner_name"] = TAINT

    problems = codec.check(document, Petition)

    assert problems
    for problem in problems:
        assert "Lộ Danh" not in str(problem) + repr(problem) + terms.message(problem, "vi")
    try:
        codec.decode(json.dumps(document), Petition)
    except CodecError as error:
        assert "Lộ Danh" not in str(error) + repr(error)


@never_empty("every example is a name")
@given(made_up_names())
def test_a_moment_of_carelessness_with_a_plain_name_does_not_print_it(name: str) -> None:
    """P7: constructors that refuse a name in the wrong place do not show it."""
    assume(len(name) > 10)
    for build in (lambda: Period.between(name, name), lambda: PersonalText.of(name + "\u0007")):
        try:
            build()
        except QcdcError as error:
            assert name not in str(error) + repr(error) + terms.message(error, "vi")


@never_empty("every example is a name and two keys")
@given(made_up_names(), st.binary(min_size=16, max_size=64), st.binary(min_size=16, max_size=64))
def test_a_pseudonym_needs_the_key(name: str, key: bytes, other: bytes) -> None:
    """P7: one spelling or another gives one pseudonym; another key or purpose gives another; no name is in it."""
    assume(key != other)
    code = pseudonym(PersonalText.of(name), key=key, purpose="2023")

    assert code == pseudonym(PersonalText.of(name.upper()), key=key, purpose="2023")
    assert code != pseudonym(PersonalText.of(name), key=other, purpose="2023")
    assert code != pseudonym(PersonalText.of(name), key=key, purpose="2024")
    assert len(code) == 32


@never_empty("every roster holds the telling name")
@HALF
@given(tainted(), committees())
def test_a_roster_prints_the_same_whether_or_not_a_member_petitioned(
    petition: Petition, committee: SteeringCommittee
) -> None:
    """P7: a roster prints its office-holders the same whether or not one of them has petitioned."""
    seat = Seat(id="ghe", role=Role.MEMBER, person=Person(id="P", name=TAINT))
    appointed = CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=committee.events[0].day, seat=seat)
    roster = evolve(committee, events=(committee.events[0], appointed))
    alone = (repr(roster), codec.encode(roster))

    assert petition.petitioner.name is not None
    assert petition.petitioner.name.reveal() == TAINT
    aggregate.tally([petition], over=Period.year(2023))
    rules.run([petition, roster], as_of="2023-06-30")

    assert (repr(roster), codec.encode(roster)) == alone
    assert TAINT in repr(seat)
    assert TAINT in alone[1].decode("utf-8")


def test_ethnicity_and_religion_leave_in_counts_only_and_no_small_one() -> None:
    """P7: ethnicity and religion are counted, a small count is withheld, and no single one can be worked out."""
    people = [Signatory(ethnicity=PersonalText.of(one)) for one in ["Gia Rai"] * 9 + ["Ba Na"] * 6 + ["Kinh"] * 2]
    group = Petitioner(kind=PetitionerKind.GROUP, persons=len(people), signatories=tuple(people))
    petition = evolve(complaint("2023-03-01"), petitioner=group)

    found = aggregate.group_counts([petition], by="ethnicity", threshold=5)

    # The next smallest is withheld as well: 17 signatories less 15 would tell the two.
    assert [(one.group, one.persons) for one in found.groups] == [("Gia Rai", 9)]
    assert found.rest == 8
    assert "Ba Na" not in repr(found)
    assert "Gia Rai" not in repr(petition) + codec.encode_masked(petition).decode("utf-8")


@never_empty("one paper always has twenty-one signatories with the telling name in the field")
@HALF
@given(st.lists(tainted(), max_size=3, unique_by=lambda petition: petition.id), st.sampled_from(aggregate.SENSITIVE))
def test_a_name_in_the_field_of_a_group_is_never_told(records: list[Petition], by: str) -> None:
    """P7: a name typed into the field of ethnicity or religion is no group, however often it stands there."""
    signed = Signatory(
        name=PersonalText.of(TAINT.upper()), ethnicity=PersonalText.of(TAINT), religion=PersonalText.of(TAINT)
    )
    others = tuple(
        evolve(signed, name=None, id_number=PersonalText.of(f"0000000000{number:02}")) for number in range(20)
    )
    who = Petitioner(kind=PetitionerKind.GROUP, persons=21, signatories=(signed, *others))
    found = aggregate.group_counts([*records, evolve(complaint("2023-03-01"), petitioner=who)], by=by, threshold=2)

    assert found.groups == ()
    assert found.rest is not None
    assert found.rest >= 21
    assert "Lộ Danh" not in repr(found)


@never_empty("every reception holds the telling name")
@given(receptions().map(taint))
def test_no_identity_reaches_the_output_of_a_reception(reception: Reception) -> None:
    """P7: a reception shows neither who came nor what was said."""
    shown = [repr(reception), str(reception), codec.encode_masked(reception).decode("utf-8")]
    shown += [verdict.text("vi") for verdict in rules.run(reception, as_of="2026-09-20")]

    assert not any("Lộ Danh" in text for text in shown)
    assert "Lộ Danh" in codec.encode(reception).decode("utf-8")
