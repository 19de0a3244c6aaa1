"""A service for petitions (*tiếp nhận, xử lý đơn*): intake, steps, what falls due, the tally of a half-year.

It stores every petition with its names in SQLite, and shows none of them. It reads no clock: every day is in the request.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, Any

from fastapi import Body, FastAPI, HTTPException, Query, Request
from fastapi import Path as InPath
from fastapi.responses import JSONResponse

from pydantic_document import Document
from qcdc import Period, Petition, aggregate, codec, gazetteer, law, render, rules, terms
from qcdc.dates import as_day
from qcdc.errors import QcdcError, TransitionError
from qcdc.model import HandlingEvent
from service.strict_route import StrictRoute

VIETNAM = gazetteer.vietnam()
COUNTED = ("petition.received", "case.resolved", "case.pending")
TABLE = "CREATE TABLE IF NOT EXISTS petitions (number INTEGER PRIMARY KEY, entry TEXT UNIQUE, document BLOB)"

Number = Annotated[int, InPath(ge=1, le=2**53)]
Received = Annotated[Petition, Document("vi", VIETNAM), Body()]
Step = Annotated[HandlingEvent, Document("vi", VIETNAM), Body()]
Shown = Annotated[Petition, Document("vi")]

app = FastAPI(title="Tiếp nhận và xử lý đơn (ví dụ)", max_body_size=1_000_000)
app.router.route_class = StrictRoute
app.state.database = Path(os.environ.get("PETITIONS", "petitions.sqlite3"))


@contextmanager
def database() -> Iterator[sqlite3.Connection]:
    """One transaction, in a file that only its owner can read."""
    app.state.database.touch(mode=0o600)
    with closing(sqlite3.connect(app.state.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            connection.execute(TABLE)
            yield connection


def stored(number: int | None = None) -> list[tuple[int, Petition]]:
    """The petitions with their numbers, or one of them."""
    with database() as db:
        rows = db.execute(
            "SELECT number, document FROM petitions WHERE ?1 IS NULL OR number = ?1", (number,)
        ).fetchall()
    if number is not None and not rows:
        raise HTTPException(404, "Không có đơn mang số này.")
    return [(found, codec.decode(document, Petition)) for found, document in rows]


@app.exception_handler(QcdcError)
def refused(request: Request, error: QcdcError) -> JSONResponse:
    """What the library refuses: 409 for a step that does not fit, with the steps that do; otherwise 422."""
    within = "query" if request.method == "GET" else "petition"
    status = 409 if isinstance(error, TransitionError) else 422
    return JSONResponse({"detail": codec.as_items(error, "vi", within=(within,))}, status)


@app.post("/petitions", status_code=201)
def receive(petition: Received) -> dict[str, int]:
    """Enter a petition; all of its problems are reported at once."""
    try:
        with database() as db:
            insert = "INSERT INTO petitions (entry, document) VALUES (?, ?) RETURNING number"
            row = db.execute(insert, ("|".join(map(str, petition.entry)), codec.encode(petition))).fetchone()
    except sqlite3.IntegrityError:
        raise HTTPException(409, "Đơn đã có trong sổ.") from None
    return {"number": row[0]}


@app.get("/petitions/{number}")
def show(number: Number) -> Shown:
    """A petition without its names."""
    ((_, petition),) = stored(number)
    return petition


@app.post("/petitions/{number}/steps")
def add_step(number: Number, step: Step) -> Shown:
    """Add a step; if it does not fit, the answer lists the steps that do."""
    ((_, petition),) = stored(number)
    grown = petition.with_step(step)
    with database() as db:
        change = "UPDATE petitions SET document = ? WHERE number = ? AND document = ?"
        if not db.execute(change, (codec.encode(grown), number, codec.encode(petition))).rowcount:
            raise HTTPException(409, "Đơn vừa được người khác cập nhật.")
    return grown


@app.get("/due")
def due(since: Annotated[str, Query(alias="from")], until: str, day: str | None = None) -> list[dict[str, Any]]:
    """What falls due between two days, as known on a day (the first if left out); last, what cannot be counted."""
    between = as_day(since, "from"), as_day(until, "until")
    found = [
        (number, one)
        for number, petition in stored()
        for one in rules.due(petition, between=between, as_of=day or since)
    ]
    return [
        {
            "number": number,
            "limit": law.limit(one.key, on=one.day or between[1]).name("vi"),
            "day": one.day,
            "latest": one.latest,
            "status": one.status.text("vi"),
            "provisional": one.provisional,
            "why": one.why and terms.reason(one.why, "vi"),
        }
        for number, one in sorted(found, key=lambda row: str(row[1].day or "9999"))
    ]


@app.get("/tally")
def tally(year: int, half: int, code: str) -> list[dict[str, Any]]:
    """The half-year of a province and its communes, each figure with its marks."""
    window = Period.half_year(year, half)
    tree = VIETNAM.at(window.end)
    top = tree.get(code, "province")
    counts = aggregate.tally([petition for _, petition in stored()], over=window)
    total = aggregate.roll_up(counts, tree=tree, within=top)
    return [
        {"unit": str(unit), **{key: render.figure(total.figure(key, unit), "vi") for key in COUNTED}}
        for unit in (top, *tree.descendants(top))
    ]
