"""Q9: rules on frames give the statuses of the records."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from frame_engines import ENGINES, FEWER, rows_of
from qcdc import frames, rules, tables
from qcdc._kernel.extras import needed
from qcdc.dates import day_after
from qcdc.errors import InvariantError
from qcdc.frames.judging import column_of
from qcdc.model import Reception, ReceptionSlot
from qcdc.testing import reception_slots, receptions
from qcdc.vocab import VerdictStatus

FEW = st.lists(receptions(), max_size=8) | st.lists(reception_slots(), max_size=8)
EVERY = st.lists(receptions(), min_size=1, max_size=8) | st.lists(reception_slots(), min_size=1, max_size=8)


def made(records: list[Any], subject: type[Any], engine: str) -> Any:
    """Records as a frame of an engine, with the number of the row."""
    library: Any = engine if engine in {"pandas", "polars"} else "pyarrow"
    frame = tables.to_frame(records, library, language=None, type=subject)
    numbers = list(range(len(records)))
    if engine == "pandas":
        return frame.assign(row=numbers)
    polars, arrow = needed("polars", "frames", "frame"), needed("pyarrow", "frames", "frame")
    if engine == "polars":
        return frame.with_columns(row=polars.Series(numbers, dtype=polars.Int64))
    frame = frame.append_column("row", arrow.array(numbers, arrow.int64()))
    if engine == "polars lazy":
        return polars.from_arrow(frame).lazy()
    return _connection().from_arrow(frame) if engine == "duckdb" else frame


@cache
def _connection() -> Any:
    return needed("duckdb", "frames", "frame").connect()


@floor("a rule passed or failed")
@FEWER
@given(EVERY, st.integers(0, 400), st.sampled_from(ENGINES))
def test_a_frame_says_what_its_records_say(
    records: list[Reception] | list[ReceptionSlot], wait: int, engine: str
) -> None:
    """Q9: on every engine each row of a frame has the status that each rule gives to its record, and the counts are theirs."""
    subject: type[Any] = type(records[0])
    as_of = day_after(min(one.day for one in records), wait)
    audit = frames.run_rules(made(records, subject, engine), subject, as_of=as_of)
    rows = {row["row"]: row for row in rows_of(audit.statuses)}
    scalar = [rule for rule in rules.RULES if subject in rule.subjects and rule.reads]
    nonempty(
        any(
            audit.counts(rule.id)[VerdictStatus.PASSED] + audit.counts(rule.id)[VerdictStatus.FAILED]
            for rule in audit.rules
        )
    )

    assert sorted(rows) == list(range(len(records)))
    assert {rule.id for rule in audit.rules} <= {rule.id for rule in scalar}
    assert {rule.id for rule in scalar if "delegate" not in rule.reads} <= {rule.id for rule in audit.rules}
    for rule in audit.rules:
        statuses = [next(iter(rules.run(one, as_of=as_of, rules=[rule]))).status for one in records]
        assert [rows[row][column_of(rule.id)] for row in range(len(records))] == [one.value for one in statuses]
        assert audit.counts(rule.id) == {status: statuses.count(status) for status in VerdictStatus}
        failed = rows_of(audit.failed(rule.id))
        assert sorted(row["row"] for row in failed) == [
            place for place, status in enumerate(statuses) if status is VerdictStatus.FAILED
        ]
        assert all(column_of(one.id) not in row for row in failed for one in audit.rules)


@never_empty("an empty frame is a frame")
@FEWER
@given(FEW, st.data(), st.sampled_from(ENGINES))
def test_a_column_that_is_left_out_is_not_stated(
    records: list[Reception] | list[ReceptionSlot], data: st.DataObject, engine: str
) -> None:
    """Q9: without a column a rule is left out if every record must state it, and otherwise says what defaults say."""
    subject: type[Any] = type(records[0]) if records else Reception
    frame = made(records, subject, "polars")
    names = [name for rule in rules.RULES if subject in rule.subjects for name in rule.reads]
    gone = data.draw(st.sets(st.sampled_from(sorted(set(names)))))
    frame = frame.drop([name for name in gone if name in frame.columns])
    given = frame.lazy() if engine == "polars lazy" else frame
    audit = frames.run_rules(given, subject, as_of="2027-01-01")
    checked = {rule.id: rule for rule in audit.rules}

    assert audit.size == len(records)
    for rule in (*audit.rules, *audit.left_out):
        needs_day = "day" in gone and "day" in rule.reads
        assert not (needs_day and rule.id in checked)
    if "answered" in gone and "reception.answer.late" in checked:
        assert audit.counts("reception.answer.late")[VerdictStatus.PASSED] == 0


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"day": "2026-01-01"}, "frames.type", "day"),
        ({"refusal_ground": "x"}, "frames.codes", "refusal_ground"),
        ({"persons": -1}, "frames.least", "persons"),
        ({"persons": None}, "frames.empty", "persons"),
        ({"reception_answer_late": "passed"}, "frames.column_taken", "frame"),
    ],
)
def test_columns_that_are_wrong_are_refused(change: dict[str, object], code: str, field: str) -> None:
    """Q9: a column that a rule reads has the type and the values of its field, or is refused by name."""
    polars = needed("polars", "frames", "frame")
    frame = tables.to_frame([], "polars", language=None, type=Reception)
    types = dict(frame.schema) | {"day": polars.String if "day" in change else polars.Date}
    row = dict.fromkeys(frame.columns) | {"persons": 1, "day": dt.date(2026, 1, 5)} | change
    wrong = polars.DataFrame([row], schema={name: types.get(name, polars.String) for name in row})

    with pytest.raises(InvariantError) as refused:
        frames.run_rules(wrong, Reception, as_of="2026-06-30")
    found = {(one.code, one.attribute) for one in (refused.value, *refused.value.others)}
    assert (code, field) in found
