"""A service for petitions (*tiếp nhận, xử lý đơn*): intake, steps, what falls due, the tally of a half-year.

It stores every petition with its names, and shows none of them. It reads no clock: every day is in the request.
"""

from __future__ import annotations

import os
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse

from qcdc import Period, Petition, aggregate, codec, datasets, gazetteer, rules, schemas, tables
from qcdc.dates import as_day
from qcdc.errors import InvariantError, TransitionError, UnknownCodeError
from qcdc.model import HandlingEvent

VIETNAM = gazetteer.vietnam()
COUNTED = ("petition.received", "case.resolved", "case.pending")
STATUS = {"store.missing": 404, "store.entered": 409, "store.changed": 409}


class Service(FastAPI):
    """A service that describes itself with the schemas of the library."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document."""
        found = super().openapi()
        found["components"]["schemas"] |= schemas.openapi_components([Petition, HandlingEvent, rules.DueDay])["schemas"]
        return found


def refused(request: Request, error: Any) -> JSONResponse:
    """What the library refuses; for a step that does not fit, with the steps that do."""
    status = STATUS.get(error.code, 409 if isinstance(error, TransitionError) else 422)
    within = "query" if request.method == "GET" else "petition"
    return JSONResponse({"detail": codec.as_items(error, "vi", within=[within])}, status)


KINDS: dict[Any, Any] = dict.fromkeys((InvariantError, UnknownCodeError, TransitionError), refused)
app = Service(title="Tiếp nhận và xử lý đơn (ví dụ)", max_body_size=1_000_000, exception_handlers=KINDS)
PATH = os.environ.get("PETITIONS", "petitions.sqlite3")
app.state.register = datasets.DocumentStore(PATH, Petition, key=lambda petition: petition.entry)


def body(cls: type[Any]) -> Any:
    """The document in the body of a request; all of its problems are reported at once."""

    async def read(request: Request) -> Any:
        data = await request.body()
        if problems := codec.check(data, cls, territory=VIETNAM):
            raise HTTPException(422, codec.as_items(problems, "vi"))
        return codec.decode(data, cls)

    return Depends(read)


def shown(value: object) -> Response:
    """An answer without names."""
    return Response(codec.encode_masked(value), media_type="application/json")


PAPER = {"content": schemas.openapi_content(Petition)}
STEP = {"content": schemas.openapi_content(HandlingEvent)}


@app.post("/petitions", status_code=201, openapi_extra={"requestBody": {"required": True, **PAPER}})
def receive(petition: Annotated[Petition, body(Petition)]) -> dict[str, int]:
    """Enter a petition."""
    return {"number": app.state.register.add(petition)}


@app.get("/petitions/{number}", responses={200: PAPER})
def show(number: int) -> Response:
    """A petition without its names."""
    return shown(app.state.register[number])


@app.post("/petitions/{number}/steps", responses={200: PAPER}, openapi_extra={"requestBody": STEP})
def add_step(number: int, step: Annotated[HandlingEvent, body(HandlingEvent)]) -> Response:
    """Add a step; if it does not fit, the answer lists the steps that do."""
    read = app.state.register[number]
    grown = read.with_step(step)
    app.state.register.replace(number, read, grown)
    return shown(grown)


@app.get("/due", responses={200: {"content": schemas.openapi_content(rules.DueDay, several=True)}})
def due(since: Annotated[str, Query(alias="from")], until: str, day: str | None = None) -> Response:
    """What falls due between two days, as known on a day (the first if left out); last, what cannot be counted."""
    between, as_of = (as_day(since, "from"), as_day(until, "until")), as_day(day or since, "day")
    found = rules.due(app.state.register, between=between, as_of=as_of)
    return Response(b"[" + b",".join(map(codec.encode_masked, found)) + b"]", media_type="application/json")


@app.get("/tally")
def tally(year: int, half: int, code: str) -> list[dict[str, Any]]:
    """The half-year of a province and its communes, each figure with its marks."""
    window = Period.half_year(year, half)
    tree = VIETNAM.at(window.end)
    top = tree.get(code, "province")
    total = aggregate.roll_up(aggregate.tally(app.state.register, over=window), tree=tree, within=top)
    return [dict(row) for row in tables.to_rows(total, indicators=COUNTED, wide=True)]
