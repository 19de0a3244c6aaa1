from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, never_empty, nonempty
from qcdc import code_lists, codec
from qcdc._kernel.text import bare_key, bears_marks
from qcdc.aggregate import group_counts
from qcdc.code_lists import CodeList, CodeMapping, ListedCode
from qcdc.code_lists.data_files import shipped_codes
from qcdc.errors import QcdcError
from qcdc.model import PersonalText, Petitioner, Signatory, Topic, evolve
from qcdc.testing.coding import code_lists as drawn_lists
from qcdc.testing.coding import code_mappings, listed_codes
from qcdc.vocab import Confidence, NoPartner, PetitionerKind

LISTS = [one for name in code_lists.list_ids() for one in code_lists.editions(name)]
PAIRS = [(one, other) for one in LISTS for other in LISTS if one.id == other.id and one is not other]
G79, G08 = code_lists.get("ethnic_groups", "1979"), code_lists.get("ethnic_groups", "2008")
SPELT = [("-", " "), ("-", ""), (" ", "-"), ("'", "’")]


@never_empty("every pair of editions is asked")
@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[f"{a.key} to {b.key}" for a, b in PAIRS])
def test_every_code_has_one_partner_or_a_reason(one: CodeList, other: CodeList) -> None:
    """V1: each code of an edition has exactly one partner in the other, or the reason why it has none."""
    found = code_lists.mapping(one.id, one.version, other.version)
    assert [pair.code for pair in found.pairs] == [entry.code for entry in one]
    for entry in one:
        partner = found.partner(entry.code)
        assert (partner is None) is (found.reason(entry.code) is not None)
        assert partner is None or partner in other
    assert found.left_out(one) == ()


def test_the_partner_of_an_ethnic_group_is_the_same_group() -> None:
    """V1: a group of 2008 is the group of 1979 with its name, both ways; the others are named as not established."""
    there, back = (
        code_lists.mapping("ethnic_groups", "1979", "2008"),
        code_lists.mapping("ethnic_groups", "2008", "1979"),
    )
    for entry in G08:
        partner = back.partner(entry.code)
        assert partner is not None
        assert there.partner(partner) == G08.code(entry.code)
        assert G79.find(entry.vi) == partner
    lost = {G79.entry(pair.code).vi for pair in there.without_partner()}
    assert lost == set(G08.not_established)
    assert {pair.reason for pair in there.without_partner()} == {NoPartner.NOT_ESTABLISHED}
    assert len(G79) == 54 == len(G08) + len(G08.not_established)


def test_what_was_read_of_the_lists() -> None:
    """V1: the codes that were read in a reproduction of the decisions are marked, the others are not."""
    read79 = [entry.vi for entry in G79 if entry.confidence is Confidence.VERIFIED]
    assert read79 == ["Kinh", "Tày", "Thái", "Hoa", "Khơ-me", "Mường", "Nùng", "Hmông", "Dao"]
    read08 = {entry.code: entry.vi for entry in G08 if entry.confidence is Confidence.VERIFIED}
    assert (len(read08), read08["04"], read08["06"], read08["12"]) == (13, "Mường", "Hoa", "Ba-na")
    assert [G79.entry(code).vi for code in ("10", "12", "13")] == ["Gia-rai", "Ê-đê", "Ba-na"]


@pytest.mark.parametrize("bare", ["12", "1", "04", "33", "99"])
def test_a_bare_code_is_refused_with_its_meanings(bare: str) -> None:
    """V2: a number without its list has no meaning; the error names what it would mean in each edition."""
    with pytest.raises(QcdcError) as caught:
        code_lists.read(bare, "ethnic_groups")
    assert caught.value.code == "code_list.bare"
    said = str(caught.value)
    for codes in (G79, G08):
        if bare.zfill(2) in codes:
            assert f"{codes.key}:{bare.zfill(2)} {codes.entry(bare.zfill(2)).vi}" in said
    assert ("not established in ethnic_groups.2008" in said) is (bare.zfill(2) not in G08)


@st.composite
def spelt_groups(draw: st.DrawFn) -> tuple[CodeList, str, str]:
    """A list, a code, and one of its names as somebody else writes it."""
    codes = draw(st.sampled_from(LISTS))
    entry = draw(st.sampled_from(codes.entries))
    name = draw(st.sampled_from([entry.vi, *entry.names]))
    for old, new in draw(st.lists(st.sampled_from(SPELT))):
        name = name.replace(old, new)
    name = draw(st.sampled_from([name, name.upper(), name.casefold(), unicodedata.normalize("NFD", name)]))
    if draw(st.booleans()) and _alone(codes, name):
        name = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
        name = name.translate(str.maketrans("đĐ", "dD"))
    return codes, entry.code, f" {name} "


def _alone(codes: CodeList, name: str) -> bool:
    """Whether no other entry has the name without its marks."""
    having = [one for one in codes if any(bare_key(word) == bare_key(name) for word in (one.vi, *one.names))]
    return len(having) == 1


@floor("it has marks", share=0.4)
@given(spelt_groups())
def test_every_name_in_any_spelling_finds_its_code(spelt: tuple[CodeList, str, str]) -> None:
    """V2: a name finds its code in whatever case, form, hyphens; without marks too, if no other entry has it so."""
    codes, code, name = spelt
    nonempty(bears_marks(name))
    assert codes.find(name) == ListedCode(list=codes.key, code=code)


@floor("the list is changed", share=0.5)
@given(drawn_lists())
def test_an_adapted_list_keeps_all_codes_and_every_mapping(codes: CodeList) -> None:
    """V3: renaming and adding lose no code, no old name and no partner; the mapping tells which codes it does not know."""
    shipped = shipped_codes(codes.id, codes.version)
    nonempty(codes not in LISTS)
    assert {entry.code for entry in codes} >= shipped
    for one, other in PAIRS:
        if one.key == codes.key:
            found = code_lists.mapping(one.id, one.version, other.version)
            assert all(found.pair(entry.code) for entry in codes if entry.code in shipped)
            assert set(found.left_out(codes)) == {entry.code for entry in codes} - shipped
            assert all(codes.find(entry.vi).code == entry.code for entry in one)


@never_empty("every list is tried")
@given(st.sampled_from(LISTS), st.data())
def test_a_shipped_list_cannot_be_broken(codes: CodeList, data: st.DataObject) -> None:
    """V3: no code of a shipped list can be removed or changed, and none can be added but below a leaf."""
    entry = data.draw(st.sampled_from(codes.entries))
    without = tuple(one for one in codes.entries if one is not entry)
    for entries in (without, (*without, evolve(entry, code="z9"))):
        with pytest.raises(QcdcError) as caught:
            evolve(codes, entries=entries)
        assert {"code_list.lost", "list.empty"} & {one.code for one in caught.value.problems}
    with pytest.raises(QcdcError) as caught:
        codes.with_entry("z9", "Mục mới giả lập")
    assert caught.value.code == "code_list.not_below_leaf"


@never_empty("every value is written and read")
@given(st.one_of(drawn_lists(), code_mappings(), listed_codes()))
def test_lists_are_stored(value: CodeList | CodeMapping | ListedCode) -> None:
    """V4: a list, a mapping and a code are read as they are written; a full code is read from its text."""
    assert codec.decode(codec.encode(value), type(value)) == value
    if isinstance(value, ListedCode):
        assert ListedCode.parse(str(value)) == value
        assert code_lists.read(str(value), value.list.partition(".")[0]) == value


def test_a_stored_list_that_lost_a_code_is_refused() -> None:
    """V4: what an office did to a list in a text editor is seen when it is read."""
    text = codec.encode(code_lists.get("topics", "2021")).decode().replace('"code": "2"', '"code": "7"')
    text = text.replace('"code":"2"', '"code":"7"')
    with pytest.raises(QcdcError) as caught:
        codec.decode(text, CodeList)
    assert "lacks 1 of its codes: 2" in str(caught.value)


def test_a_listed_code_is_a_topic() -> None:
    """V4: a record takes a code of a list as its topic."""
    paper = complaint("2023-03-01")
    topics: tuple[object, ...] = (code_lists.get("topics", "2021").find("đất đai"),)
    assert evolve(paper, topics=topics).topics == (Topic(scheme="topics.2021", code="1.2"),)


WRITTEN = [
    "Jrai",
    "jrai",
    "Gia Rai",
    "Gia-rai",
    "GIA RAI",
    "Giơ-rai",
    "gia rai",
    "ethnic_groups.2008:10",
    "ethnic_groups.1979:10",
]


@never_empty("somebody signed")
@given(
    st.lists(st.sampled_from(WRITTEN), min_size=2, max_size=9),
    st.lists(st.sampled_from(["Bahnar", "Ba Na"]), max_size=9),
)
def test_groups_are_counted_by_code(jrai: list[str], bahnar: list[str]) -> None:
    """V5: with a list, all names and codes of a group are one group, shown by the title of the code."""
    names = [*jrai, *bahnar]
    signed = tuple(
        Signatory(
            name=PersonalText.of(f"Người giả lập {index}"),
            ethnicity=PersonalText.of(name),
            id_number=PersonalText.of(f"{index:012}"),
        )
        for index, name in enumerate(names)
    )
    who = Petitioner(kind=PetitionerKind.GROUP, persons=len(names), signatories=signed)
    counts = group_counts([evolve(complaint("2023-03-01"), petitioner=who)], by="ethnicity", threshold=2, codes=G79)
    shown = {one.group: one.persons for one in counts.groups}
    assert set(shown) <= {"Gia-rai", "Ba-na"}
    assert sum(shown.values()) + (counts.rest or 0) == len(names) or counts.rest is None
    if len(bahnar) != 1:
        assert shown == {"Gia-rai": len(jrai)} | ({"Ba-na": len(bahnar)} if bahnar else {})


def test_a_bare_number_and_an_unknown_name_are_no_group() -> None:
    """V5: what does not tell its list, or is in no list, goes into the rest."""
    signed = tuple(
        Signatory(ethnicity=PersonalText.of(name), id_number=PersonalText.of(f"{index:012}"))
        for index, name in enumerate(["Jrai", "Jrai", "12", "Không có", "ethnic_groups.2008:77"])
    )
    who = Petitioner(kind=PetitionerKind.GROUP, persons=5, signatories=signed)
    counts = group_counts([evolve(complaint("2023-03-01"), petitioner=who)], by="ethnicity", threshold=2, codes=G79)
    assert [(one.group, one.persons) for one in counts.groups] == [("Gia-rai", 2)]
    assert counts.rest == 3
