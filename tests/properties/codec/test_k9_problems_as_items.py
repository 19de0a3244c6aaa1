from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import codec, terms
from qcdc.testing import boards, committees, petitions, receptions, reports
from taints import TAINT, taint

Place = tuple[str | int, ...]

DOCUMENTS = petitions() | receptions() | reports() | committees() | boards()
WRONG: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 7, -1, 10**12, "", "7", TAINT, f"2023-02-30 {TAINT}", "2023-02-30", [], [TAINT], {}, {TAINT: TAINT}]
)


def places(document: Any, before: Place = ()) -> Iterator[Place]:
    """Every place of a parsed document except the document itself."""
    holder: Any = document
    keys: Any = holder if isinstance(document, dict) else range(len(holder) if isinstance(document, list) else 0)
    for key in keys:
        yield (*before, key)
        yield from places(document[key], (*before, key))


def inside(document: Any, place: Place) -> Any:
    for step in place:
        document = document[step]
    return document


@st.composite
def mutated(draw: st.DrawFn) -> tuple[Any, type[Any]]:
    """A document with a telling name in every personal text, changed in a few places, and its type."""
    value = taint(draw(DOCUMENTS))
    document = json.loads(codec.encode(value))
    for _ in range(draw(st.integers(1, 4))):
        *above, last = draw(st.sampled_from(sorted(places(document), key=str)))
        holder = inside(document, tuple(above))
        action = draw(st.sampled_from(["wrong", "wrong", "delete", "add"]))
        if action == "wrong":
            holder[last] = draw(WRONG)
        elif action == "delete" and len(document) > 1:
            del holder[last]
        elif isinstance(holder, dict):
            holder[draw(st.sampled_from([TAINT, f"{last}s", "origins"]))] = draw(WRONG)
    cls: type[Any] = value.__class__
    return document, cls


@floor("the document has a problem", share=0.7)
@given(mutated(), st.sampled_from(terms.LANGUAGES))
def test_every_problem_of_every_document_fits_an_answer(
    mutation: tuple[Any, type[Any]], language: terms.Language
) -> None:
    """K9: every problem is plain data for JSON, at a place of the document, and no item contains a personal text."""
    document, cls = mutation
    problems = codec.check(document, cls)
    nonempty(bool(problems))

    items = codec.as_items(problems, language)
    written = json.dumps(items, ensure_ascii=False)

    assert json.loads(written) == items
    assert TAINT not in written
    assert [one["type"] for one in items] == [problem.code for problem in problems]
    for item, problem in zip(items, problems, strict=True):
        assert item["msg"] == terms.sentence(problem, language)
        assert item["ctx"]["path"] == problem.path
        assert item["loc"][0] == "body"
        place = tuple(item["loc"][1:])
        if place:
            # A field that is missing has no value, but the object that must have it is there.
            holder = inside(document, place[:-1])
            last = place[-1]
            assert last.isidentifier() if isinstance(holder, dict) else last in range(len(holder))
        if item["input"] is not None:
            assert inside(document, place) == item["input"]
