"""No request makes the service fail: every answer is below 500, in whatever order the requests come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from builders import complaint
from qcdc import Petition, codec
from qcdc.errors import QcdcError, TransitionError
from qcdc.model import HandlingEvent
from qcdc.vocab import HandlingEventKind
from service_client import JSON, document, entered, serving
from taints import TAINT

GOOD = codec.encode(complaint("2023-03-01"), format="json")
HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "json.malformed"),
    "broken": (b'{"id": ', "json.malformed"),
    "brackets": (b"[" * 10_000, "json.too_deep"),
    "objects": (b'{"id":' * 10_000, "json.too_deep"),
    "nan": (GOOD.replace(b'"V-1"', b"NaN"), "json.not_a_number"),
    "doubled": (GOOD.replace(b'"case"', b'"case": "V-0", "case"', 1), "key.doubled"),
    "long_number": (b"9" * 10_000, "json.number_too_long"),
    "huge_number": (b'{"obstacle_days": 1e999999999}', "type.wrong"),
    "surrogate": (GOOD.replace(b"V-1", rb"\ud800"), "text.control_character"),
    "nul": (GOOD.replace(b"V-1", rb"\u0000"), "text.control_character"),
    "mark": (b"\xef\xbb\xbf" + GOOD, "encoding.bom"),
    "utf16": (GOOD.decode().encode("utf-16"), "encoding.not_utf8"),
    "null": (b"null", "type.wrong"),
    "list": (b"[]", "json.several"),
    "number": (b"7", "type.wrong"),
    "types": (GOOD.replace(b'"received": "2023-03-01"', b'"received": {"day": [1]}'), "type.wrong"),
    "unit": (GOOD.replace(b"23677", b"99999"), "unit.unknown"),
    "keys": (json.dumps({f"k{number}": 0 for number in range(5_000)}).encode(), "problems.more"),
}
WEIRD_IDS = [
    "'; DROP TABLE petitions; --",
    "1 OR 1=1",
    "../../etc/passwd",
    "%00",
    "💥",
    "-1",
    "0",
    "9" * 30,
    "1e3",
    "NaN",
]


@pytest.fixture
def client() -> Iterator[Any]:
    with serving() as client:
        yield client


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_answered_with_its_problem(client: Any, name: str) -> None:
    data, code = HOSTILE[name]
    number = entered(client, complaint("2023-03-02", name="D-2"))

    answer = client.post("/petitions", content=data, headers=JSON)
    step = client.post(f"/petitions/{number}/steps", content=data, headers=JSON)

    assert answer.status_code == step.status_code == 422
    assert code in {one["type"] for one in answer.json()["detail"]}


def test_a_body_that_is_too_large_is_not_read(client: Any) -> None:
    answer = client.post("/petitions", content=iter([b" " * 100_000] * 1_000), headers=JSON)

    assert answer.status_code == 413


def test_any_content_type_is_read_as_json(client: Any) -> None:
    assert client.post("/petitions", content=b"{").json()["detail"][0]["type"] == "json.malformed"
    assert client.post("/petitions", content=GOOD, headers={"content-type": "text/plain"}).status_code == 201


@pytest.mark.parametrize("number", WEIRD_IDS)
def test_a_number_that_is_none_is_not_found(client: Any, number: str) -> None:
    entered(client, complaint("2023-03-01"))

    assert client.get(f"/petitions/{number}").status_code in {404, 422}
    assert client.post(f"/petitions/{number}/steps", json={"kind": "accept", "day": "2023-03-02"}).status_code in {
        404,
        405,
        422,
    }
    assert client.get("/petitions/1").status_code == 200


def test_an_id_that_looks_like_sql_is_only_a_text(client: Any) -> None:
    number = entered(client, complaint("2023-03-01", name=WEIRD_IDS[0]))

    assert client.get(f"/petitions/{number}").json()["id"] == WEIRD_IDS[0]
    assert entered(client, complaint("2023-03-01", name="D-2")) == number + 1


DAYS = st.sampled_from(["2023-03-01", "2023-03-06", "2023-04-10", "2026-11-20", "2026-12-30", "2023-02-30", "", "x"])
VALUES: st.SearchStrategy[Any] = st.sampled_from([None, True, -1, "", TAINT, "2023-02-30", [], {}, [TAINT], {TAINT: 1}])


class Requests(RuleBasedStateMachine):
    """Requests in any order, beside a model: the petitions as the library would have them."""

    def __init__(self) -> None:
        super().__init__()
        self.serving = serving()
        self.client = self.serving.__enter__()
        self.model: dict[int, Petition] = {}
        self.last = 200

    def teardown(self) -> None:
        """Close the service."""
        self.serving.__exit__(None, None, None)

    @rule(day=st.sampled_from(["2023-03-01", "2026-11-17"]), name=st.sampled_from(["D-1", "D-2"]))
    def enter(self, day: str, name: str) -> None:
        petition = complaint(day, name=name)
        answer = self.client.post("/petitions", json=document(petition))
        self.last = answer.status_code
        known = petition.entry in {one.entry for one in self.model.values()}
        assert answer.status_code == (409 if known else 201)
        if not known:
            self.model[answer.json()["number"]] = petition

    @rule(
        key=st.sampled_from(["schema", "kind", "received", "petitioner", "channel", "handlings", "origin"]),
        value=VALUES,
    )
    def enter_a_wrong_one(self, key: str, value: Any) -> None:
        answer = self.client.post("/petitions", json=document(complaint("2023-03-01", name="X")) | {key: value})
        self.last = answer.status_code
        assert self.last == 422
        assert TAINT not in answer.text

    @rule(number=st.integers(0, 3), kind=st.sampled_from(HandlingEventKind), day=DAYS, more=st.none() | VALUES)
    def step(self, number: int, kind: HandlingEventKind, day: str, more: Any) -> None:
        step = {"kind": kind.value, "day": day} | ({} if more is None else {"outcome": more})
        answer = self.client.post(f"/petitions/{number}/steps", json=step)
        self.last = answer.status_code
        if number not in self.model:
            assert answer.status_code in {404, 422}
            return
        try:
            grown = self.model[number].with_step(codec.decode(step, HandlingEvent))
        except QcdcError as error:
            assert answer.status_code == (409 if isinstance(error, TransitionError) else 422)
            assert answer.json()["detail"]
        else:
            assert answer.status_code == 200
            self.model[number] = grown

    @rule(first=DAYS, last=DAYS, day=st.none() | DAYS)
    def due(self, first: str, last: str, day: str | None) -> None:
        asked = {"from": first, "until": last} | ({} if day is None else {"day": day})
        self.last = self.client.get("/due", params=asked).status_code

    @invariant()
    def no_answer_is_a_failure(self) -> None:
        assert self.last < 500

    @invariant()
    def the_service_has_what_was_accepted(self) -> None:
        for number, petition in self.model.items():
            assert self.client.get(f"/petitions/{number}").json() == json.loads(codec.encode_masked(petition))


TestRequests = Requests.TestCase
TestRequests.settings = settings(max_examples=5, stateful_step_count=12, deadline=None)
