"""A service for petitions (*tiếp nhận, xử lý đơn*): intake, steps, what falls due, the tally of a half-year.

It stores every petition with its names, and shows none of them. It reads no clock: every day is in the request.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

from fastapi import Body, FastAPI, Query, Request
from fastapi import Path as InPath
from fastapi.responses import JSONResponse

from pydantic_document import Document
from qcdc import Period, Petition, aggregate, codec, gazetteer, render, rules
from qcdc.dates import as_day
from qcdc.errors import InvariantError, QcdcError, TransitionError, UnknownCodeError
from qcdc.model import HandlingEvent
from service.register import Register
from service.strict_route import StrictRoute

VIETNAM = gazetteer.vietnam()
COUNTED = ("petition.received", "case.resolved", "case.pending")

Number = Annotated[int, InPath(ge=1, le=2**53)]
Received = Annotated[Petition, Document("vi", VIETNAM), Body()]
Step = Annotated[HandlingEvent, Document("vi", VIETNAM), Body()]
Shown = Annotated[Petition, Document("vi")]
Due = Annotated[rules.DueDay, Document("vi")]

REFUSED = {404: "không có đơn này", 409: "không phù hợp với đơn đang lưu", 413: "nội dung quá dài"}
ANSWERS: dict[int | str, dict[str, Any]] = {code: {"description": text} for code, text in REFUSED.items()}
app = FastAPI(title="Tiếp nhận và xử lý đơn (ví dụ)", max_body_size=1_000_000, responses=ANSWERS)
app.router.route_class = StrictRoute
app.state.register = Register(Path(os.environ.get("PETITIONS", "petitions.sqlite3")))


@app.exception_handler(InvariantError)
@app.exception_handler(UnknownCodeError)
@app.exception_handler(TransitionError)
def refused(request: Request, error: QcdcError) -> JSONResponse:
    """What the library refuses: 409 for a step that does not fit, with the steps that do; otherwise 422."""
    within = "query" if request.method == "GET" else "petition"
    status = 409 if isinstance(error, TransitionError) else 422
    return JSONResponse({"detail": codec.as_items(error, "vi", within=[within])}, status)


@app.post("/petitions", status_code=201)
def receive(petition: Received) -> dict[str, int]:
    """Enter a petition; all of its problems are reported at once."""
    return {"number": app.state.register.add(petition)}


@app.get("/petitions/{number}")
def show(number: Number) -> Shown:
    """A petition without its names."""
    petition: Petition = app.state.register[number]
    return petition


@app.post("/petitions/{number}/steps")
def add_step(number: Number, step: Step) -> Shown:
    """Add a step; if it does not fit, the answer lists the steps that do."""
    read: Petition = app.state.register[number]
    grown = read.with_step(step)
    app.state.register.replace(number, read, grown)
    return grown


@app.get("/due")
def due(since: Annotated[str, Query(alias="from")], until: str, day: str | None = None) -> list[Due]:
    """What falls due between two days, as known on a day (the first if left out); last, what cannot be counted."""
    between, as_of = (as_day(since, "from"), as_day(until, "until")), as_day(day or since, "day")
    return list(rules.due(app.state.register, between=between, as_of=as_of))


@app.get("/tally")
def tally(year: int, half: int, code: str) -> list[dict[str, Any]]:
    """The half-year of a province and its communes, each figure with its marks."""
    window = Period.half_year(year, half)
    tree = VIETNAM.at(window.end)
    top = tree.get(code, "province")
    total = aggregate.roll_up(aggregate.tally(app.state.register, over=window), tree=tree, within=top)
    return [
        {"unit": str(unit), **{key: render.figure(total.figure(key, unit), "vi") for key in COUNTED}}
        for unit in (top, *tree.descendants(top))
    ]
