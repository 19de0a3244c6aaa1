from __future__ import annotations

import unicodedata
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc._kernel.codes import Code
from qcdc._kernel.text import even_key
from qcdc.errors import UnknownCodeError
from qcdc.terms.tables import LISTS
from qcdc.vocab import (
    Channel,
    Outcome,
    PetitionKind,
    Receiver,
    ReceptionKind,
    Satisfaction,
    Sex,
    UnitKind,
    find,
)
from qcdc.vocab.usual_words import USUAL_WORDS

MEMBERS = [member for listed in LISTS for member in listed]
SPELT = [("ỳ", "ì"), ("ý", "í"), ("oà", "òa"), ("uỷ", "ủy"), ("-", " "), (" ", "  ")]
"""Other ways to write the same word, each way round."""
TURNS = ("không", "chưa", "not")


@st.composite
def spellings(draw: st.DrawFn) -> tuple[Code, str, str]:
    """A member, one of its terms, and the term as somebody else would write it."""
    member = draw(st.sampled_from(MEMBERS))
    term = draw(st.sampled_from([member.vi, member.en]))
    spelt = term
    for pair in draw(st.lists(st.sampled_from(SPELT))):
        old, new = draw(st.permutations(pair))
        if even_key(spelt.replace(old, new)) == even_key(term):
            spelt = spelt.replace(old, new)
    spelt = draw(st.sampled_from([spelt, spelt.upper(), spelt.title(), spelt.casefold()]))
    return member, term, f" {unicodedata.normalize('NFD', spelt) if draw(st.booleans()) else spelt} "


@never_empty("every list is asked, with every member")
@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.__name__)
def test_every_code_has_its_own_term_in_both_languages(listed: type[Code]) -> None:
    """W1: a code has a term in both languages, in NFC, that no other code of its list has, in whatever spelling."""
    assert len(listed) > 0
    for words in ([member.vi for member in listed], [member.en for member in listed]):
        assert all(word.strip() == word and unicodedata.is_normalized("NFC", word) for word in words)
        assert all(words)
        assert len({even_key(word) for word in words}) == len(words)


@never_empty("every list is asked, with every member")
@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.__name__)
def test_every_term_and_every_code_finds_the_code(listed: type[Code]) -> None:
    """W1: the term in either language and the code itself find the code."""
    for member in listed:
        for words in (member.vi, member.en, str(member), member.name):
            assert find(listed, words) is member


def named_by(error: UnknownCodeError) -> list[str]:
    """The codes that an error names, with their terms."""
    return [str(one) for one in cast("tuple[object, ...]", error.params["codes"])]


@floor("the term is written in another way")
@given(spellings())
def test_any_spelling_of_a_term_finds_the_code(drawn: tuple[Code, str, str]) -> None:
    """W1: case, Unicode form, spaces, hyphens, the place of the tone and i/y make no difference to what is found."""
    member, term, spelt = drawn
    nonempty(spelt.strip() != term)

    assert find(type(member), spelt) is member


@floor("the words around a term or a part of one are told apart", share=0.3)
@given(st.sampled_from(MEMBERS), st.data())
def test_a_part_finds_its_code_or_is_refused_with_it(member: Code, data: st.DataObject) -> None:
    """W1: some words of a term find its code, or another term they are, or are refused with all the codes they fit."""
    words = data.draw(st.sampled_from([member.vi, member.en])).split()
    first = data.draw(st.integers(0, len(words) - 1))
    part = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    listed = type(member)
    try:
        found = find(listed, part)
    except UnknownCodeError as error:
        nonempty(error.code == "code.ambiguous")
        named = named_by(error)
        assert error.code == "code.no_term" or any(one.startswith(f"{member} (") for one in named)
        return
    nonempty(part not in {member.vi, member.en})
    assert found is member or even_key(part) in {even_key(found.vi), even_key(found.en)}


@never_empty("every text is asked")
def test_what_registers_usually_write_is_of_one_member_or_ambiguous() -> None:
    """W1: a usual text is no term or code of its list, and finds the members that have it."""
    for listed, usual in USUAL_WORDS.items():
        terms = {even_key(text) for one in listed for text in (one.vi, one.en, one.value)}
        for member, texts in usual.items():
            for text in texts:
                having = {one for one, others in usual.items() if text in others}
                assert even_key(text) not in terms
                if len(having) == 1:
                    assert find(listed, text) is member
                else:
                    with pytest.raises(UnknownCodeError) as caught:
                        find(listed, text)
                    assert {one.split(" ")[0] for one in named_by(caught.value)} == having


@never_empty("every member is asked with every negation")
@pytest.mark.parametrize("turn", TURNS)
def test_a_negation_is_never_read_over(turn: str) -> None:
    """W1: a term behind a negation does not find the code of the term without it."""
    for member in MEMBERS:
        for term in (member.vi, member.en):
            try:
                found = find(type(member), f"{turn} {term}")
            except UnknownCodeError:
                continue
            assert found is not member


@never_empty("decided by hand")
@pytest.mark.parametrize(
    ("listed", "text", "member"),
    [
        (ReceptionKind, "Định kỳ", ReceptionKind.PERIODIC),
        (ReceptionKind, "định kì", ReceptionKind.PERIODIC),
        (ReceptionKind, "Tiếp công dân định kỳ", ReceptionKind.PERIODIC),
        (ReceptionKind, "TIEP DINH KY", ReceptionKind.PERIODIC),
        (ReceptionKind, "Ad-hoc", ReceptionKind.AD_HOC),
        (UnitKind, "Thị xã An Khê", UnitKind.THI_XA),
        (Satisfaction, "hoàn toàn không hài lòng", Satisfaction.DISSATISFIED),
        (Sex, "NỮ", Sex.FEMALE),
        (Channel, "Bưu điện", Channel.POST),
        (Channel, "qua đường bưu điện", Channel.POST),
        (Channel, "Nộp trực tiếp tại trụ sở", Channel.IN_PERSON),
        (Channel, "Trực tiếp/nộp trực tiếp", Channel.IN_PERSON),
        (Outcome, "Có đúng, có sai", Outcome.PARTLY_RIGHT),
        (Outcome, "Tố cáo có đúng có sai", Outcome.PARTLY_RIGHT),
        (Outcome, "Khiếu nại đúng một phần", Outcome.PARTLY_RIGHT),
        (PetitionKind, "TC", PetitionKind.DENUNCIATION),
        (PetitionKind, "Khiếu nại về đất đai, môi trường", PetitionKind.COMPLAINT),
        (Receiver, "chủ tịch UBND xã", Receiver.HEAD),
    ],
)
def test_what_registers_write_finds_the_code(listed: type[Code], text: str, member: Code) -> None:
    """W1: parts of a term, a term in more words, and a term without its marks find the code; the longer term wins."""
    assert find(listed, text) is member


@never_empty("decided by hand")
@pytest.mark.parametrize(
    ("listed", "text", "code", "codes"),
    [
        (ReceptionKind, "tiếp", "code.ambiguous", {"regular", "periodic", "ad_hoc"}),
        (ReceptionKind, "tiếp địnhkỳ hạn", "code.no_term", {"periodic"}),
        (ReceptionKind, "linh tinh", "code.no_term", {"regular", "periodic", "ad_hoc"}),
        (ReceptionKind, "", "code.no_term", {"regular", "periodic", "ad_hoc"}),
        (UnitKind, "thành phố", "code.ambiguous", {"thanh_pho", "thanh_pho_trung_uong"}),
        (Satisfaction, "chưa hài lòng", "code.no_term", set(Satisfaction)),
        (Outcome, "Chưa đúng", "code.no_term", set(Outcome)),
        (Outcome, "đúng hay sai", "code.ambiguous", {"right", "wrong"}),
        (Outcome, "Đúng, sai", "code.ambiguous", {"right", "wrong"}),
        # Two of three alternatives are known: the text names both, whatever the third one is.
        (Channel, "Trực tiếp/bưu điện/khác lạ", "code.ambiguous", {"in_person", "post"}),
        (Outcome, "Một phần đúng, còn lại là sai", "code.ambiguous", {"right", "wrong"}),
        (Channel, "trực tiếp/bưu điện", "code.ambiguous", {"in_person", "post"}),
        (Channel, "Trực tiếp / cách khác", "code.no_term", set(Channel)),
        (Channel, "bưu tá", "code.no_term", set(Channel)),
        (PetitionKind, "KN", "code.ambiguous", {"complaint", "recommendation"}),
        (PetitionKind, "Không phải khiếu nại", "code.no_term", set(PetitionKind)),
        (Receiver, "Phó Chủ tịch UBND xã", "code.no_term", set(Receiver)),
        (Sex, "Nguyễn Văn Nam", "code.no_term", {"male", "female"}),
    ],
)
def test_what_is_refused_names_the_codes_to_choose_from(
    listed: type[Code], text: str, code: str, codes: set[str]
) -> None:
    """W1: a refusal names the field, and the codes to choose from with both terms, and never repeats the text."""
    with pytest.raises(UnknownCodeError) as caught:
        find(listed, text, field="kind")
    error = caught.value
    assert (error.code, error.attribute) == (code, "kind")
    named = named_by(error)
    assert {one.split(" ")[0] for one in named} == codes
    assert all(f"({listed(one.split(' ')[0]).vi}; {listed(one.split(' ')[0]).en})" in one for one in named)
    assert str(error.params["value"]) == f"a text of {len(text)} characters"
