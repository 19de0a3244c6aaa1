"""Records as flat rows (*hồ sơ thành dòng*), so that what is counted of objects and of frames can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pendulum

from qcdc._kernel import validators as v
from qcdc.aggregate.counting import tally
from qcdc.aggregate.handling_counts import entry_values
from qcdc.aggregate.runs import Run
from qcdc.dates import DayLike, Period, WorkCalendar, as_day
from qcdc.errors import InvariantError, Phrase
from qcdc.frames.engines import engine_like
from qcdc.frames.schema import ColumnType, schema_of
from qcdc.law import LawBook
from qcdc.model import (
    Consultation,
    Figure,
    PeoplesDecision,
    Petition,
    PublicDialogue,
    PublishedContent,
    Reception,
    Share,
    Submission,
    UnitBody,
    UnitRef,
    VillageHeadElection,
    WorkplaceConference,
)
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE
from qcdc.vocab import Dimension, HandlingEventKind, Origin, ResourceKind, ResourceSource, WorkplaceKind

__all__ = ["frame_of", "rows"]

Row = dict[str, Any]


def rows(
    records: Iterable[object],
    kind: str,
    *,
    as_of: DayLike | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
) -> tuple[Row, ...]:
    """Records as flat rows with the columns of a schema; records of other types are left out.

    Rows of handlings are made of all petitions together: a handling that two registers record is one row, and whether it
    decides its case depends on the other petitions of the case.

    Args:
        records: petitions, receptions, records of participation, submissions or figures.
        kind: what a row is: ``receptions``, ``reception_cases``, ``handlings``, ``participation``, ``submissions``,
            ``figures``.
        as_of: for handlings the day at whose end the logs are read; required for them.
        calendar: the work calendar to use instead of the decreed one, for time limits.
        book: the law book to use instead of the shipped one.

    Raises:
        InvariantError: no such kind of rows (``frames.kind``), handlings without a day (``frames.as_of_missing``), a
            record of computed origin (``frames.origin``), or a figure that has no columns
            (``frames.figure``).
        AggregationError: a petition is given twice (``tally.duplicate``).
    """
    wanted = schema_of(kind, "kind")
    given = tuple(v.arguments(records, "records"))
    if kind == "handlings":
        if as_of is None:
            raise InvariantError("frames.as_of_missing", "as_of")
        petitions = [one for one in given if isinstance(one, Petition)]
        made = _handlings(petitions, as_day(as_of, "as_of"), calendar, book)
    else:
        made = (row for one in given for row in _MAKERS[kind](one))
    return tuple({name: row.get(name) for name in wanted.names} for row in made)


def frame_of(given: Iterable[Mapping[str, Any]], kind: str, like: object = "polars") -> Any:
    """Flat rows as a frame with the types of the schema.

    Args:
        given: rows, as `rows` gives them.
        kind: what a row is.
        like: ``"polars"``, ``"pandas"`` or ``"pyarrow"``; or a frame, in whose engine it is made (for DuckDB on the same
            connection, for PySpark in the same session).

    Raises:
        InvariantError: no such kind of rows (``frames.kind``) or library (``table.library``), or it is not installed
            (``extra.missing``).
    """
    wanted = schema_of(kind, "kind")
    engine = engine_like(like)
    types: dict[str, ColumnType] = {one.name: one.type for one in wanted.columns}
    return engine.result(engine.table(([row.get(name) for name in types] for row in given), types))


def _where(unit: UnitRef, body: UnitBody) -> Row:
    return {"unit_level": unit.level.value, "unit_code": unit.code, "unit_on": unit.on, "body": str(body)}


_KNOWN = (Origin.RECORDED, Origin.PUBLISHED, Origin.SYNTHETIC)


def _origin(origins: Iterable[Origin]) -> str:
    """Where records come from, as a column holds it."""
    found = set(origins)
    if not found <= set(_KNOWN):
        raise InvariantError("frames.origin", "origin", known=_KNOWN)
    return "+".join(one.value for one in _KNOWN if one in found)


def _visit(one: Reception) -> Row:
    return {
        **_where(one.unit, one.body),
        "id": one.id,
        "day": one.day,
        "kind": one.kind.value,
        "receiver": one.receiver.value,
        "persons": one.persons,
        "times": one.times,
        "origin": _origin({one.origin}),
    }


def _receptions(one: object) -> Iterator[Row]:
    if isinstance(one, Reception):
        yield _visit(one)


def _reception_cases(one: object) -> Iterator[Row]:
    if isinstance(one, Reception):
        for case in sorted(one.cases):
            yield {**_visit(one), "case": case}


def _submissions(one: object) -> Iterator[Row]:
    if isinstance(one, Submission):
        yield {
            **_where(one.unit, one.body),
            "start": one.period.start,
            "end": one.period.end,
            "day": one.day,
            "nothing_arose": one.nothing_arose,
            "origin": _origin({one.origin}),
        }


def _figures(one: object) -> Iterator[Row]:
    if not isinstance(one, Figure):
        return
    wrong = [name for name in _NO_COLUMN if getattr(one, name) is not None]
    if one.indicator is None:
        wrong.append("indicator")
    if one.value is not None and type(one.value) not in {int, Share}:
        wrong.append("value")
    if wrong or one.unit is None:
        raise InvariantError("frames.figure", "records", field=Phrase(wrong[0] if wrong else "unit"))
    value = one.value
    coverage = one.coverage
    yield {
        **_where(one.unit, one.body or PEOPLES_COMMITTEE),
        "body": None if one.body is None else str(one.body),
        "indicator": one.indicator,
        "categories": "; ".join(f"{part.dimension.value}={part.value}" for part in one.categories),
        "start": None if one.period is None else one.period.start,
        "end": one.day,
        "state": one.state.value,
        "value": None if isinstance(value, Share) else one.number,
        "part": value.part if isinstance(value, Share) else None,
        "whole": value.whole if isinstance(value, Share) else None,
        "nature": one.nature.value,
        "coverage_reported": None if coverage is None else coverage.reported,
        "coverage_expected": None if coverage is None else coverage.expected,
        "provisional": one.provisional,
        "unplaced": one.unplaced,
        "origin": "+".join(origin.value for origin in Origin if origin in one.origins),
    }


_NO_COLUMN = ("label", "scope", "place", "window", "measure", "unit_word", "hedge", "temporal")
"""What a figure may have and a row of columns has not."""


def _participation(one: object) -> Iterator[Row]:
    match one:
        case PublishedContent():
            found: Row = {"record": "publication", "day": one.first_day, **_where(one.unit, one.body)}
        case PeoplesDecision():
            passed = one.passed
            gave = {
                name: one.amount(resource, ResourceSource.PEOPLE)
                for name, resource in (
                    ("money", ResourceKind.MONEY),
                    ("labour", ResourceKind.LABOUR),
                    ("land", ResourceKind.LAND),
                )
            }
            found = {
                "record": "decision",
                "day": one.day,
                **_where(one.unit, PEOPLES_COMMITTEE),
                "mode": _FORMS[one.form.value],
                "passed": one.announced if passed is None else passed,
                **gave,
            }
        case Consultation():
            found = {"record": "consultation", "day": one.end, **_where(one.unit, one.body)}
        case PublicDialogue():
            talked = {"opinions": one.opinions, "settled": one.settled}
            found = {"record": "dialogue", "day": one.day, **_where(one.unit, one.body), **talked}
        case VillageHeadElection():
            found = {"record": "election", "day": one.day, **_where(one.village, PEOPLES_COMMITTEE)}
        case WorkplaceConference() if one.day is not None:
            found = {"record": "workplace", "day": one.day, **_where(one.unit, one.body)}
            found["content"] = _WORKPLACES[one.kind]
            if one.extraordinary is not None:
                found["mode"] = "ad_hoc" if one.extraordinary else "regular"
        case _:
            return
    yield {**found, "id": one.id, "origin": _origin({one.origin})}


_FORMS = {"meeting": "meeting", "ballot": "ballot", "online_vote": "online"}
_WORKPLACES = {
    WorkplaceKind.AGENCY: "agency",
    WorkplaceKind.PUBLIC_UNIT: "agency",
    WorkplaceKind.STATE_ENTERPRISE: "state_enterprise",
    WorkplaceKind.OTHER_ENTERPRISE: "enterprise",
}

_MAKERS: Mapping[str, Callable[[object], Iterator[Row]]] = {
    "receptions": _receptions,
    "reception_cases": _reception_cases,
    "participation": _participation,
    "submissions": _submissions,
    "figures": _figures,
}


def _handlings(
    petitions: list[Petition], as_of: pendulum.Date, calendar: WorkCalendar | None, book: LawBook | None
) -> Iterator[Row]:
    """Each handling that had begun, once, as a tally of all days up to one knows it."""
    always = Period.between(pendulum.Date(1, 1, 1), as_of)
    counted = tally(petitions, over=always, by=(Dimension.OUTCOME, Dimension.TIMELINESS), calendar=calendar, book=book)
    papers = {one.entry: one for one in petitions}
    deciding = counted.deciding
    # As in a tally, a petition of a kind that makes no case gives a case no origin, even if it bears the id of one.
    origins: dict[str, set[Origin]] = {}
    for run, found in counted.runs:
        if run.stood.kind.makes_case:
            origins.setdefault(run.case, set()).update(found)
    for run, found in counted.runs:
        paper = run.paper
        petition = papers[paper.level, paper.code, paper.body, paper.year, paper.number]
        yield {
            **_of_run(run, petition, as_of),
            "decides_case": deciding.get(run.case) == run,
            "case_origin": _origin(origins.get(run.case, found)),
            "origin": _origin(found),
        }


def _of_run(run: Run, petition: Petition, as_of: pendulum.Date) -> Row:
    stood, paper = run.stood, run.paper
    values = entry_values(petition, stood)
    (handling,) = (one for one in petition.handlings if one.id == run.id)
    accepted = handling.first(HandlingEventKind.ACCEPT)
    outcomes = {one.indicator: one.values[0] for one in (*run.telling.as_case, *run.telling.told)}
    way = outcomes.get("handling.finished")
    finding = outcomes.get("handling.settled") or outcomes.get("case.resolved")
    return {
        **_where(stood.unit, stood.body),
        "petition": paper.number,
        "handling": run.id,
        "case": run.case,
        "register": f"{paper.level.value} {paper.code} {paper.body}",
        **{name: values.get(name) for name in ("kind", "instance", "channel", "subject", "content")},
        "received": stood.received,
        "new_petition": run.telling.received is not None,
        "accepted": None if accepted is None or accepted.day > as_of else accepted.day,
        "finished": stood.finished,
        "way": way,
        "finding": None if finding in {"", way} else finding,
        "state": stood.state.value,
        "due": run.due,
        "due_latest": run.due_latest,
        "due_provisional": run.due_provisional,
        "as_of": as_of,
    }
