"""The example service: what it takes, stores, lists and counts, and that it shows no name."""

from __future__ import annotations

import ast
import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import complaint
from qcdc import Petition, codec, gazetteer, rules
from qcdc.errors import TransitionError
from qcdc.model import PersonalText, evolve
from qcdc.testing import petitions
from qcdc.vocab import HandlingEventKind as Kind
from service.app import app
from service_client import document, entered, serving
from taints import TAINT, taint

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def client() -> Iterator[TestClient]:
    with serving() as client:
        yield client


def test_every_problem_of_a_petition_is_reported_at_once_in_vietnamese(client: TestClient) -> None:
    wrong: dict[str, Any] = document(complaint("2023-03-01"))
    wrong |= {"kind": "complant", "received": "2023-02-30", "colour": TAINT}
    del wrong["case"]
    wrong["handlings"][0]["unit"]["code"] = "99999"

    answer = client.post("/petitions", json=wrong)

    problems = codec.check(wrong, Petition, territory=gazetteer.vietnam())
    assert answer.status_code == 422
    assert answer.json() == {"detail": codec.as_items(problems, "vi")}
    assert {one["type"] for one in answer.json()["detail"]} == {
        "key.unknown",
        "code.unknown",
        "day.impossible",
        "field.missing",
        "unit.unknown",
    }
    assert "thiếu trường này, cần bổ sung" in answer.text
    assert TAINT not in answer.text


@settings(max_examples=15)
@given(st.one_of(petitions()).map(taint))
def test_names_are_stored_and_never_shown(petition: Petition) -> None:
    with serving() as client:
        sent = client.post("/petitions", content=codec.encode(petition), headers={"content-type": "application/json"})
        if sent.status_code == 422:  # a unit that the table does not have
            assert TAINT not in sent.text
            return
        number = sent.json()["number"]
        year = petition.received.year
        days = {"from": f"{year}-01-01", "until": f"{year}-12-31"}
        step = {"kind": "urge", "day": "2030-01-01", "note": TAINT}
        answers = [
            sent,
            client.get(f"/petitions/{number}"),
            client.get("/due", params=days),
            client.post(f"/petitions/{number}/steps", json=step),
            client.post("/petitions", json=document(petition)),
        ]

        assert [answer.status_code for answer in answers[:3]] == [201, 200, 200]
        assert answers[1].content.strip() == codec.encode_masked(petition, format="jsonl").strip()
        assert [answer.text for answer in answers if TAINT in answer.text] == []
        assert TAINT.encode() in app.state.database.read_bytes()


def test_the_database_is_private(client: TestClient) -> None:
    entered(client, complaint("2023-03-01"))

    assert stat.S_IMODE(app.state.database.stat().st_mode) == 0o600


def test_a_petition_is_entered_once(client: TestClient) -> None:
    petition = complaint("2023-03-01")
    entered(client, petition)

    again = client.post("/petitions", json=document(petition))
    other_year = client.post("/petitions", json=document(complaint("2024-03-01")))

    assert (again.status_code, again.json()) == (409, {"detail": "Đơn đã có trong sổ."})
    assert other_year.status_code == 201


def test_a_step_that_does_not_fit_is_answered_with_those_that_do(client: TestClient) -> None:
    petition = complaint("2023-03-01", (Kind.ACCEPT, "2023-03-06"))
    number = entered(client, petition)

    answer = client.post(f"/petitions/{number}/steps", json={"kind": "accept", "day": "2023-03-08"})

    with pytest.raises(TransitionError) as caught:
        petition.with_step("accept", on="2023-03-08")
    assert answer.status_code == 409
    assert answer.json() == {"detail": codec.as_items(caught.value, "vi", within=["petition"])}
    fits = answer.json()["detail"][0]["ctx"]["fits"]
    assert fits == list(petition.next_steps(on="2023-03-08"))
    assert "verify" in fits

    assert client.post(f"/petitions/{number}/steps", json={"kind": "verify", "day": "2023-03-08"}).status_code == 200
    earlier = client.post(f"/petitions/{number}/steps", json={"kind": "decide", "day": "2023-03-07", "outcome": "right"})
    assert (earlier.status_code, earlier.json()["detail"][0]["type"]) == (422, "list.unordered")


def test_what_falls_due_has_its_marks_one_by_one(client: TestClient) -> None:
    """From the middle of November, a time limit runs into a year whose days off are not decreed."""
    number = entered(client, complaint("2026-11-17", name="D-17"))
    entered(client, complaint("2026-12-21", name="D-18"))

    answer = client.get("/due", params={"from": "2026-11-23", "until": "2027-03-31", "day": "2026-12-25"})

    rows = answer.json()
    assert answer.status_code == 200
    assert {row["number"] for row in rows} == {number, number + 1}
    sure = [row for row in rows if not row["provisional"] and row["why"] is None]
    unsure = [row for row in rows if row["provisional"] or row["why"] is not None]
    assert sure
    assert unsure
    assert all(row["why"] and "." not in row["why"] for row in unsure if row["day"] is None or row["provisional"])
    expected = rules.due(
        [complaint("2026-11-17", name="D-17"), complaint("2026-12-21", name="D-18")],
        between=("2026-11-23", "2027-03-31"),
        as_of="2026-12-25",
    )
    assert [row["day"] for row in rows] == [None if one.day is None else one.day.isoformat() for one in expected]


def test_a_half_year_is_counted_by_commune_with_marks(client: TestClient) -> None:
    entered(client, complaint("2023-03-01"))

    rows = client.get("/tally", params={"year": 2023, "half": 1, "code": "64"}).json()

    shown = {row["unit"]: row["petition.received"] for row in rows}
    assert len(rows) == 238
    assert shown["tỉnh Gia Lai (64)"] == "1 [1/238 UBND; số liệu giả lập]"
    assert shown["thị trấn Đăk Đoa (23677)"] == "1 [số liệu giả lập]"
    assert list(shown.values()).count("chưa báo cáo") == 220 - 1
    later = client.get("/tally", params={"year": 2026, "half": 2, "code": "52"}).json()
    assert "tạm tính" in later[0]["petition.received"]


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/due?from=x&until=2026-01-01", "from"),
        ("/due?from=2026-01-01&until=31/12", "until"),
        ("/due?from=2026-01-02&until=2026-01-01", "between"),
        ("/due?from=2026-01-01&until=2026-01-02&day=2026", "as_of"),
        ("/tally?year=0&half=1&code=52", "year"),
        ("/tally?year=2026&half=3&code=52", "half"),
        ("/tally?year=2026&half=2&code=99", "code"),
    ],
)
def test_a_wrong_question_is_answered_in_vietnamese(client: TestClient, path: str, field: str) -> None:
    answer = client.get(path)

    (item,) = answer.json()["detail"]
    assert (answer.status_code, item["loc"]) == (422, ["query", field])
    assert not item["msg"].isascii()


def test_the_openapi_document_shows_a_petition(client: TestClient) -> None:
    found = client.get("/openapi.json").json()

    assert set(found["paths"]) == {
        "/petitions",
        "/petitions/{number}",
        "/petitions/{number}/steps",
        "/due",
        "/tally",
    }
    body = found["paths"]["/petitions"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/Petition"}


def code_lines(path: Path) -> int:
    """The lines of a module without comments, docstrings and blank lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    described = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)]
    for node in described:
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    kept = {line for node in ast.walk(tree) if isinstance(node, ast.stmt) for line in spanned(node)}
    text = path.read_text(encoding="utf-8").splitlines()
    return sum(1 for number in kept if text[number - 1].strip() and not text[number - 1].strip().startswith("#"))


def spanned(node: ast.stmt) -> range:
    """The lines of a statement; of a compound one, those of its head and its decorators."""
    first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
    inner: list[ast.stmt] = getattr(node, "body", [])
    return range(first, inner[0].lineno if inner else (node.end_lineno or first) + 1)
