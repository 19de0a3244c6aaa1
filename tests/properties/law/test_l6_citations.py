"""L6: several citations in one phrase."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import law

ACTS = ("25/2018/QH14", "02/2011/QH13", "999/2031/NĐ-CP")
PLACES = (None, "4", "4.1", "4.2", "4.3", "4.2.a", "4.2.b", "4.2.đ", "4.1.a", "14", "14.1", "4-14")
RUNS = st.lists(st.tuples(st.sampled_from(ACTS), st.lists(st.sampled_from(PLACES), max_size=5)), max_size=3)
CITATIONS = RUNS.map(lambda runs: [law.Citation.of(act, place) for act, places in runs for place in places])


def _numbers(phrase: str, word: str) -> list[str]:
    """The numbers after a word: *khoản 1 và khoản 2*, *các khoản 1, 2 và 3*."""
    several = re.search(rf"các {word} ((?:\w+, )+\w+ và \w+) ", phrase)
    return re.split(r", | và ", several[1]) if several else re.findall(rf"{word} (\w+)", phrase)


def read(said: str) -> list[law.Citation]:
    """The citations of a phrase in Vietnamese, as a reader understands it."""
    found: list[law.Citation] = []
    for phrase in said.split("; ") if said else []:
        (act,) = [one for one in ACTS if one in phrase]
        article = re.search(r"Điều (\d+)|các điều từ (\d+) đến (\d+)", phrase)
        clauses, points = (_numbers(phrase, word) for word in ("khoản", "điểm"))
        if article is None:
            found.append(law.Citation.of(act))
            continue
        at = article[1] or f"{article[2]}-{article[3]}"
        assert not points or len(clauses) == 1
        found += [
            law.Citation(act=act, article=at, clause=clause, point=point)
            for clause in clauses or (None,)
            for point in points or (None,)
        ]
    return found


@floor("an article has several places in a row", share=0.1)
@given(CITATIONS)
def test_a_phrase_names_the_same_places(citations: list[law.Citation]) -> None:
    """L6: the phrase is read back as the citations, each once, in their order."""
    said = law.cite(citations, "vi")

    nonempty(said.count("; ") + 1 < len(dict.fromkeys(citations)))
    assert read(said) == list(dict.fromkeys(citations))


@floor("something is cited")
@given(CITATIONS)
def test_both_languages_group_alike(citations: list[law.Citation]) -> None:
    """L6: in English the same places stand together, each by its numbers."""
    nonempty(citations)
    vi, en = (law.cite(citations, language).split("; ") for language in ("vi", "en"))

    assert len(vi) == len(en)
    for one in citations:
        numbers = [re.split(r"[ ,]+", phrase) for phrase in en if one.act in phrase]
        assert not one.number or any(one.number in several for several in numbers)


@floor("three places or more stand together", share=0.05)
@given(CITATIONS)
def test_of_three_places_or_more_the_word_is_said_once(citations: list[law.Citation]) -> None:
    """L6: *khoản 1 và khoản 2*, but *các khoản 1, 2 và 3*: the word stands once before three places or more."""
    for phrase in law.cite(citations, "vi").split("; "):
        for word in ("khoản", "điểm"):
            many = len(_numbers(phrase, word))
            nonempty(many > 2)
            assert phrase.count(f"{word} ") == (1 if many > 2 else many)
            assert (f"các {word} " in phrase) == (many > 2)


def test_one_citation_is_as_it_says_itself() -> None:
    """L6: of one citation, the phrase is its own text."""
    for act in ACTS:
        for place in PLACES:
            one = law.Citation.of(act, place)
            assert [law.cite([one], "vi"), law.cite([one], "en")] == [one.text("vi"), one.text("en")]
