"""The example service: what it takes, stores, lists and counts, and that it shows no name."""

from __future__ import annotations

import ast
import json
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from builders import complaint
from qcdc import Petition, codec, gazetteer, rules, schemas
from qcdc.errors import InvariantError, TransitionError
from qcdc.model import HandlingEvent
from qcdc.testing import petitions
from qcdc.vocab import HandlingEventKind as Kind
from service.app import app
from service_client import document, entered, placed, serving
from taints import TAINT, taint

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def client() -> Iterator[Any]:
    with serving() as client:
        yield client


def test_every_problem_of_a_petition_is_reported_at_once_in_vietnamese(client: Any) -> None:
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


@settings(max_examples=10)
@given(petitions().map(taint))
def test_names_are_stored_and_never_shown(drawn: Petition) -> None:
    petition = codec.decode(placed(document(drawn)), Petition)
    year = petition.received.year
    days = {"from": f"{year}-01-01", "until": f"{year}-12-31"}
    with serving() as client:
        number = entered(client, petition)
        shown = client.get(f"/petitions/{number}")
        answers = [
            client.get("/due", params=days),
            client.post(f"/petitions/{number}/steps", json={"kind": "urge", "day": "2030-01-01", "note": TAINT}),
            client.post(f"/petitions/{number}/steps", json={"kind": TAINT, "day": TAINT, TAINT: TAINT}),
            client.post("/petitions", json=document(petition)),
            client.post("/petitions", json=document(petition) | {"petitioner": TAINT}),
        ]
        stored = app.state.register.path.read_bytes()

    assert shown.json() == json.loads(codec.encode_masked(petition))
    assert [answer.text for answer in (shown, *answers) if TAINT in answer.text or "500" in str(answer)] == []
    assert TAINT.encode() in stored


def test_the_database_is_private(client: Any) -> None:
    entered(client, complaint("2023-03-01"))

    assert stat.S_IMODE(app.state.register.path.stat().st_mode) == 0o600


def test_a_petition_is_entered_once(client: Any) -> None:
    petition = complaint("2023-03-01")
    entered(client, petition)

    again = client.post("/petitions", json=document(petition))
    other_year = client.post("/petitions", json=document(complaint("2024-03-01")))

    (problem,) = again.json()["detail"]
    assert (again.status_code, problem["type"]) == (409, "store.entered")
    assert problem["msg"].startswith("đã có trong sổ")
    assert other_year.status_code == 201


def test_a_step_that_does_not_fit_is_answered_with_those_that_do(client: Any) -> None:
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
    earlier = client.post(
        f"/petitions/{number}/steps", json={"kind": "decide", "day": "2023-03-07", "outcome": "right"}
    )
    assert (earlier.status_code, earlier.json()["detail"][0]["type"]) == (422, "list.unordered")


def test_what_falls_due_has_its_marks_one_by_one(client: Any) -> None:
    """From the middle of November, a time limit runs into a year whose days off are not decreed."""
    entered(client, complaint("2026-11-17", name="D-17"))
    entered(client, complaint("2026-12-21", name="D-18"))

    answer = client.get("/due", params={"from": "2026-11-23", "until": "2027-03-31", "day": "2026-12-25"})

    expected = rules.due(
        [complaint("2026-11-17", name="D-17"), complaint("2026-12-21", name="D-18")],
        between=("2026-11-23", "2027-03-31"),
        as_of="2026-12-25",
    )
    assert answer.status_code == 200
    assert answer.json() == [json.loads(codec.encode(one)) for one in expected]
    marks = {(row["petition"], row.get("provisional", False), row.get("why")) for row in answer.json()}
    assert marks >= {("D-17", False, None), ("D-17", True, "calendar.unknown"), ("D-18", True, "calendar.unknown")}


def test_a_half_year_is_counted_by_commune_with_marks(client: Any) -> None:
    entered(client, complaint("2023-03-01"))

    rows = client.get("/tally", params={"year": 2023, "half": 1, "code": "64"}).json()

    shown = {row["unit"]: (row["petition.received"], row["petition.received.marks"]) for row in rows}
    assert len(rows) == 238
    assert shown["tỉnh Gia Lai"] == (1, "1/238 UBND; số liệu giả lập")
    assert shown["thị trấn Đăk Đoa"] == (1, "số liệu giả lập")
    assert [row["petition.received"] for row in rows if row["petition.received.marks"] is None].count(
        "not_reported"
    ) == (220 - 1)
    later = client.get("/tally", params={"year": 2026, "half": 2, "code": "52"}).json()
    assert "tạm tính" in later[0]["petition.received.marks"]


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/due?from=x&until=2026-01-01", "from"),
        ("/due?from=2026-01-01&until=31/12", "until"),
        ("/due?from=2026-01-02&until=2026-01-01", "between"),
        ("/due?from=2026-01-01&until=2026-01-02&day=2026", "day"),
        ("/tally?year=0&half=1&code=52", "year"),
        ("/tally?year=2026&half=3&code=52", "half"),
        ("/tally?year=2026&half=2&code=99", "code"),
    ],
)
def test_a_wrong_question_is_answered_in_vietnamese(client: Any, path: str, field: str) -> None:
    answer = client.get(path)

    (item,) = answer.json()["detail"]
    assert (answer.status_code, item["loc"]) == (422, ["query", field])
    assert not item["msg"].isascii()


def test_the_openapi_document_shows_a_petition(client: Any) -> None:
    found = client.get("/openapi.json").json()
    components = found["components"]["schemas"]
    ours = schemas.openapi_components([Petition, HandlingEvent, rules.DueDay])["schemas"]

    body = found["paths"]["/petitions"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    shown = found["paths"]["/petitions/{number}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert body == shown == {"$ref": "#/components/schemas/PetitionDocument"}
    assert {name: components[name] for name in ours} == ours
    for target in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(found)):
        assert target in components
    whole = {"$ref": "#/components/schemas/PetitionDocument", "components": found["components"]}
    Draft202012Validator.check_schema(whole)
    validator: Any = Draft202012Validator(whole)
    assert validator.is_valid(document(complaint("2023-03-01")))
    assert not validator.is_valid(document(complaint("2023-03-01")) | {"kind": "x"})


def test_the_problems_have_the_shape_that_the_openapi_document_states(client: Any) -> None:
    found = client.get("/openapi.json").json()
    shape = {"$ref": "#/components/schemas/HTTPValidationError", "components": found["components"]}
    validator: Any = Draft202012Validator(shape)
    answer = client.post("/petitions", json={"kind": 7, "received": "2023-02-30"})

    assert len(answer.json()["detail"]) > 5
    assert list(validator.iter_errors(answer.json())) == []


def code_lines(path: Path) -> int:
    """The lines of a module without comments, docstrings and blank lines."""
    text = path.read_text(encoding="utf-8")
    described = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    ]
    first = [node.body[0] for node in described if ast.get_docstring(node) is not None]
    docstrings = {line for node in first for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    lines = enumerate(text.splitlines(), start=1)
    return sum(1 for number, line in lines if number not in docstrings and line.strip() and line.strip()[0] != "#")


def test_all_endpoints_are_short() -> None:
    (whole,) = (EXAMPLES / "service").glob("*.py")

    assert code_lines(whole) <= 60
    assert "examples" not in whole.read_text(encoding="utf-8")


def test_a_step_that_is_too_late_is_not_stored(client: Any) -> None:
    """Two people read a petition and both add a step."""
    number = entered(client, complaint("2023-03-01", (Kind.ACCEPT, "2023-03-06")))
    register = app.state.register
    read = register[number]
    step = {"kind": "verify", "day": "2023-03-08"}
    assert client.post(f"/petitions/{number}/steps", json=step).status_code == 200

    with pytest.raises(InvariantError) as caught:
        register.replace(number, read, read.with_step("verify", on="2023-03-09"))
    assert caught.value.code == "store.changed"
    assert register[number] == read.with_step("verify", on="2023-03-08")
