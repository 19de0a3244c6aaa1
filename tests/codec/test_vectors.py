"""The vectors: documents of every release still load, and this version writes exactly what its vectors say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from every_type import assert_same
from qcdc import codec
from schema_validity import assert_valid, is_valid
from vectors import by_slug, current, releases

TYPES = by_slug()
FILES = [
    pytest.param(release, path, id=f"{release.name}-{path.stem}")
    for release in releases()
    for path in sorted((release / "expected").iterdir())
]
TEXTS = json.loads((current() / "invalid-texts.json").read_bytes())


@pytest.mark.parametrize(("release", "path"), FILES)
def test_a_document_of_a_release_loads(release: Path, path: Path) -> None:
    cls = TYPES[path.stem]
    written = path.read_bytes()
    value = codec.decode(written, cls)

    assert_same(codec.decode((release / "valid" / path.name).read_bytes(), cls), value)
    assert_same(codec.decode(codec.encode(value), cls), value)
    if release == current():
        assert codec.encode(value) == written
        assert_valid(written, cls)


def test_every_type_has_its_vectors() -> None:
    for folder in ("valid", "expected", "invalid"):
        assert {path.stem for path in (current() / folder).iterdir()} == TYPES.keys(), "run make vectors"


@pytest.mark.parametrize("name", TYPES)
def test_a_document_that_is_not_valid_has_these_problems(name: str) -> None:
    found = json.loads((current() / "invalid" / f"{name}.json").read_bytes())

    assert len(found) >= 4
    for case in found:
        assert told(codec.check(json.dumps(case["document"]), TYPES[name])) == case["problems"], case["why"]
        # That a type without fields says nothing is between its fields, which a schema does not see.
        assert case["why"] == "no field" or not is_valid(case["document"], TYPES[name]), case["why"]


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case["why"])
def test_a_text_that_is_not_valid_has_these_problems(case: dict[str, Any]) -> None:
    cls = TYPES[case["schema"].split("/")[1]]

    assert case["problems"]
    assert told(codec.check(case["text"], cls)) == case["problems"]
    assert told(codec.check(case["text"].encode(), cls)) == case["problems"]


def told(problems: tuple[Any, ...]) -> list[dict[str, str]]:
    return [{"code": one.code, "path": one.attribute} for one in problems]
