from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import codec
from qcdc.model import Petition
from qcdc.testing import petitions


def objects(document: Any, path: str = "$") -> list[tuple[str, dict[str, Any]]]:
    """Every object of a document with its path."""
    found: list[tuple[str, dict[str, Any]]] = []
    inside: list[tuple[str, Any]] = []
    match document:
        case {**keys}:
            found.append((path, document))
            inside = [(f"{path}.{key}", value) for key, value in keys.items()]
        case [*elements]:
            inside = [(f"{path}[{index}]", value) for index, value in enumerate(elements)]
        case _:
            pass
    return found + [below for place, value in inside for below in objects(value, place)]


@never_empty("every example is a document with a key too many")
@given(petitions(), st.data())
def test_an_unknown_key_is_a_problem_with_a_path(petition: Petition, data: st.DataObject) -> None:
    """K2: an unknown key is a problem with a path, wherever it stands, and the near key is told."""
    document = json.loads(codec.encode(petition))
    path, place = data.draw(st.sampled_from(objects(document)))
    meant = data.draw(st.sampled_from(sorted(place)))
    place[f"{meant}s_"] = place[meant]

    problems = codec.check(document, Petition)

    (one,) = problems
    shown = len(meant) >= 5
    assert (one.code, one.path) in {("key.unknown", f"{path}.{meant}s_"), ("key.unknown", f"{path}.?")}
    assert not shown or (one.path.endswith(f".{meant}s_") and meant in str(one.params["near"]))


@never_empty("every example is a document with a key that is near to no other")
@given(petitions(), st.data())
def test_an_unknown_key_that_is_no_misspelling_is_not_repeated(petition: Petition, data: st.DataObject) -> None:
    """K2: a key may be a name: unless a known one is near, only its number and its length are told."""
    document = json.loads(codec.encode(petition))
    path, place = data.draw(st.sampled_from(objects(document)))
    key = data.draw(st.sampled_from(["BiMat_NguyenVanTeo", "nguyen_thi_lo_danh", "Lộ Danh", "rocham", "0905123456"]))
    place[key] = 1

    (one,) = codec.check(document, Petition)

    assert (one.code, one.path) == ("key.unknown", f"{path}.?")
    assert (one.params["position"], one.params["length"]) == (len(place), len(key))
    assert key not in str(one) + repr(one)


@never_empty("every example is a document with a key twice")
@given(petitions(), st.data())
def test_a_doubled_key_is_a_problem_with_a_path(petition: Petition, data: st.DataObject) -> None:
    """K2: a key that stands twice is not silently the last one."""
    text = codec.encode(petition).decode("utf-8")
    key = data.draw(st.sampled_from(["id", "kind", "received", "case"]))
    doubled = text.replace("{", '{"' + key + '": "x",', 1)

    problems = codec.check(doubled, Petition)

    assert ("key.doubled", f"$.{key}") in [(problem.code, problem.path) for problem in problems]
