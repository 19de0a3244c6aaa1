"""Frames that cannot be counted, and rows that cannot be made."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from qcdc import frames
from qcdc._kernel.extras import needed
from qcdc.model import Figure, Range, Reception, evolve
from qcdc.rules import RULES
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import ANY, H1, figure, visit
from qcdc.vocab import Origin

__all__ = ["REFUSED"]

_ROW = {
    "unit_level": "province",
    "unit_code": "52",
    "unit_on": H1.end,
    "body": "peoples_committee",
    "id": "R-1",
    "day": H1.start,
    "kind": "regular",
    "receiver": "officer",
    "persons": 1,
    "origin": "synthetic",
}
_RUN = {
    **_ROW,
    "petition": "D-1",
    "handling": "X-1",
    "case": "V-1",
    "register": "province 52 peoples_committee",
    "kind": "complaint",
    "instance": "first_instance",
    "channel": "post",
    "subject": "individual",
    "received": H1.start,
    "new_petition": True,
    "state": "received",
    "due_provisional": False,
    "as_of": H1.end,
}


def _made(kind: str, *given: dict[str, Any]) -> Any:
    return frames.frame_of(given, kind, "polars")


def _visits(**wrong: Any) -> Any:
    return _made("receptions", {**_ROW, **wrong})


def _runs(*wrong: dict[str, Any]) -> Any:
    return _made("handlings", *({**_RUN, **one} for one in wrong))


def _moments() -> Any:
    """A frame of pandas whose days have times."""
    frame = frames.frame_of([_ROW], "receptions", "pandas")
    return frame.assign(day=frame["day"] + needed("pandas", "frames", "frame").Timedelta(hours=10))


def _columns(**wrong: Any) -> Any:
    return needed("polars", "frames", "frame").DataFrame([{**_ROW, **wrong}])


_NEEDED = ("narwhals", "pandas", "polars")

_CASES: tuple[RefusedCase, ...] = (
    RefusedCase("a kind of rows that is none", lambda: frames.schema("visits"), "frames.kind", "name"),
    RefusedCase(
        "a column that rows do not have", lambda: frames.schema("receptions").column("x"), "frames.no_column", "name"
    ),
    RefusedCase("something that is no frame", lambda: frames.check_frame(ANY, "receptions"), "frames.engine", "frame"),
    RefusedCase(
        "a frame without a column",
        lambda: frames.check_frame(_columns().drop("day"), "receptions"),
        "frames.missing",
        "day",
    ),
    RefusedCase(
        "a column of another type",
        lambda: frames.check_frame(_columns(persons="1"), "receptions"),
        "frames.type",
        "persons",
    ),
    RefusedCase(
        "a row without a day", lambda: frames.check_frame(_visits(day=None), "receptions"), "frames.empty", "day"
    ),
    RefusedCase(
        "a row with a code that is none",
        lambda: frames.check_frame(_visits(kind="x"), "receptions"),
        "frames.codes",
        "kind",
    ),
    RefusedCase(
        "a row with a negative number",
        lambda: frames.check_frame(_visits(persons=-1), "receptions"),
        "frames.least",
        "persons",
    ),
    RefusedCase("a day with a time", lambda: frames.check_frame(_moments(), "receptions"), "frames.time", "day"),
    RefusedCase(
        "a row twice", lambda: frames.check_frame(_made("receptions", _ROW, _ROW), "receptions"), "frames.twice", "id"
    ),
    RefusedCase(
        "a handling in two registers",
        lambda: frames.check_frame(_runs({}, {"register": "province 64 peoples_committee"}), "handlings"),
        "frames.registers",
        "register",
    ),
    RefusedCase(
        "handlings of a day before the end of the window",
        lambda: frames.tally(_runs({"as_of": H1.start}), "handlings", over=H1),
        "frames.as_of",
        "as_of",
    ),
    RefusedCase(
        "figures that are counted as records",
        lambda: frames.tally(_made("figures"), "figures", over=H1),
        "frames.not_counted",
        "kind",
    ),
    RefusedCase(
        "one kind of rows counted twice",
        lambda: frames.tally(_visits(), "receptions", over=H1) + frames.tally(_visits(), "receptions", over=H1),
        "frames.counted_twice",
        "cells",
    ),
    RefusedCase(
        "rows of handlings without a day", lambda: frames.rows([], "handlings"), "frames.as_of_missing", "as_of"
    ),
    RefusedCase(
        "a row of a computed record",
        lambda: frames.rows([evolve(visit(1, None), origin=Origin.COMPUTED)], "receptions"),
        "frames.origin",
        "origin",
    ),
    RefusedCase(
        "a row of a figure that is a range",
        lambda: frames.rows([evolve(_figure(), value=Range(low=1, high=2))], "figures"),
        "frames.figure",
        "records",
    ),
    RefusedCase(
        "an audit of a frame without the numbers of its rules",
        lambda: frames.FrameAudit(as_of=H1.end, size=1, rules=RULES[:1], numbers=(), statuses=None),
        "frames.numbers",
        "numbers",
    ),
    RefusedCase(
        "rules on a frame that has a column of a rule",
        lambda: frames.run_rules(_columns(reception_answer_late="x"), Reception, as_of=H1.end),
        "frames.column_taken",
        "frame",
    ),
    RefusedCase(
        "a rule that was not checked on a frame",
        lambda: frames.run_rules(_columns(), Reception, as_of=H1.end).counts("petition.acceptance.late"),
        "rules.column_rule",
        "rule",
    ),
    RefusedCase(
        "a time limit from a column that is missing",
        lambda: frames.deadlines(_visits(), "complaint.acceptance", start="accepted"),
        "frames.no_column",
        "start",
    ),
    RefusedCase(
        "a time limit in a column that is there",
        lambda: frames.deadlines(_visits(), "complaint.acceptance", start="day", name="day"),
        "frames.column_taken",
        "name",
    ),
)

REFUSED: tuple[RefusedCase, ...] = _CASES if all(map(find_spec, _NEEDED)) else ()
"""Empty if a library is not installed whose frames are built here."""


def _figure() -> Figure:
    return figure("reception.visits", 1)
