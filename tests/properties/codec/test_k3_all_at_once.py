from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import codec
from qcdc.errors import CodecError, ProblemError
from qcdc.model import Petition
from qcdc.testing import petitions

# What is broken, the broken value, and the problem it gives.
BREAKS: dict[str, tuple[Any, str]] = {
    "id": ("", "text.blank"),
    "kind": ("complant", "code.unknown"),
    "received": ("2023-02-30", "day.impossible"),
    "case": (7, "type.wrong"),
    "channel": (None, "code.unknown"),
    "origin": ("SYNTHETIC", "code.unknown"),
    "handlings": ({}, "type.wrong"),
}


FIELDS = sorted(BREAKS)
SEVERAL = st.sets(st.sampled_from(FIELDS), min_size=2)


@floor("two fields or more are broken")
@given(petitions(), SEVERAL | SEVERAL | st.sampled_from(FIELDS).map(lambda one: {one}))
def test_all_problems_come_at_once(petition: Petition, broken: set[str]) -> None:
    """K3: all problems of a document come at once, each with its path and code."""
    nonempty(len(broken) > 1)
    document = json.loads(codec.encode(petition))
    for field in broken:
        document[field] = BREAKS[field][0]
    expected = {(f"$.{field}", BREAKS[field][1]) for field in broken}

    found = {(problem.path, problem.code) for problem in codec.check(document, Petition)}
    with pytest.raises(CodecError) as caught:
        codec.decode(json.dumps(document), Petition)

    assert found == expected
    assert {(problem.path, problem.code) for problem in caught.value.problems} == expected


ALONE = st.sampled_from([[True], [False]])


@floor("a good line and a bad one")
@given(
    petitions(), st.lists(st.booleans(), max_size=4).flatmap(lambda more: st.permutations([True, False, *more])) | ALONE
)
def test_all_lines_are_read_before_anything_is_said(petition: Petition, good: list[bool]) -> None:
    """K3: of many lines, every bad one is named."""
    nonempty(len(set(good)) > 1)
    line = codec.encode([petition], format="jsonl")
    data = b"".join(line if one else b"{}\n" for one in good)

    problems = codec.check(data, Petition, format="jsonl")

    named = {problem.path.split(":")[0] for problem in problems}
    assert named == {f"line {number}" for number, one in enumerate(good, start=1) if not one}


def test_a_codec_error_is_caught_either_way() -> None:
    """K3: as one error, or problem by problem."""
    caught: list[str] = []
    try:
        codec.decode("{}", Petition)
    except* ProblemError as group:
        caught = [str(problem) for problem in group.exceptions]

    assert len(caught) == 8
