"""The example service on an empty database, and requests to it."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fastapi.testclient import TestClient

from qcdc import Petition, codec, datasets
from service.app import app

__all__ = ["JSON", "document", "entered", "placed", "serving"]

JSON = {"content-type": "application/json"}


@contextmanager
def serving() -> Generator[Any]:
    """A client of the service with its own database; an error inside becomes the status 500."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "petitions.sqlite3"
        app.state.register = datasets.DocumentStore(path, Petition, key=lambda petition: petition.entry)
        # The client has no types for a type checker.
        client: Any = TestClient(app, raise_server_exceptions=False)
        with client:
            yield client


def document(petition: Petition) -> dict[str, Any]:
    """A petition as a parsed document, with its names."""
    parsed: dict[str, Any] = json.loads(codec.encode(petition))
    return parsed


def entered(client: Any, petition: Petition) -> int:
    """The number of a petition that is sent to the service."""
    answer = client.post("/petitions", json=document(petition))
    assert answer.status_code == 201, answer.text
    number: int = answer.json()["number"]
    return number


_CODES = {"province": "64", "district": "626", "commune": "23677", "village": "9900101"}


def placed(document: Any) -> Any:
    """The same document, with every reference to a unit replaced by one to a unit that the service knows."""
    value: Any = document
    if isinstance(document, list):
        return [placed(one) for one in value]
    if isinstance(document, dict) and value.keys() == {"level", "code", "on"}:
        return value | {"code": _CODES[value["level"]], "on": "2023-03-01"}
    return {key: placed(inner) for key, inner in value.items()} if isinstance(document, dict) else document
