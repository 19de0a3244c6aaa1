"""The guides show the files of the examples, and what the service really answers."""

from __future__ import annotations

import ast
import json
import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from fences import fences_of
from service_client import serving

ROOT = Path(__file__).parents[2]
SHOWN = [
    ("use-in-fastapi", "pydantic_document.py"),
    ("use-in-fastapi", "strict_route.py"),
    ("use-in-django", "django_document_field.py"),
]


def guide(name: str, tongue: str = "en") -> str:
    return (ROOT / "docs" / tongue / "how-to" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("page", "example"), SHOWN)
def test_a_guide_shows_the_file_that_it_names(page: str, example: str) -> None:
    """The page shows the same code, in narrower lines."""
    text = (ROOT / "examples" / example).read_text(encoding="utf-8")
    _, _, code = text.partition("from __future__ import annotations\n")
    code = re.sub(r"__all__ = .*\n", "", code)
    shown = [ast.dump(ast.parse(block)) for language, block in fences_of(guide(page)) if language == "python"]

    assert f"examples/{example}" in guide(page)
    assert ast.dump(ast.parse(code)) in shown


def commands(tongue: str) -> list[tuple[str, Any]]:
    """The commands of the transcript with the answers that are shown."""
    blocks = re.findall(r"^```console\n(\$ curl .*?)^```", guide("use-in-fastapi", tongue), re.MULTILINE | re.DOTALL)
    found: list[tuple[str, Any]] = []
    for one in re.split(r"^\$ ", "".join(blocks), flags=re.MULTILINE)[1:]:
        end = re.search(r"('|[0-9a-z])\n(?=[\[{])", one)
        assert end is not None
        found.append((one[: end.end()], json.loads(one[end.end() :])))
    return found


def test_the_service_answers_what_the_guide_shows() -> None:
    asked = commands("en")
    with serving() as client:
        for command, shown in asked:
            _, _, address, *body = shlex.split(command)
            path = urlsplit(address)._replace(scheme="", netloc="").geturl()
            answer = client.post(path, json=json.loads(body[1])) if body else client.get(path)
            found = answer.json()
            assert (found[:2] if path.startswith("/tally") else found) == shown, command
        described = client.get("/openapi.json").json()["paths"]["/petitions"]["post"]["requestBody"]

    assert len(asked) == 7
    (excerpt,) = re.findall(r"^```json\n(.*?)^```", guide("use-in-fastapi"), re.MULTILINE | re.DOTALL)
    assert json.loads(excerpt) == described
