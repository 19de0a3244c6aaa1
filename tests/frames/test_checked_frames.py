"""What frames are refused for, column by column, with what the errors say; and the columns of every kind of rows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import polars as pl
import pytest

from qcdc import frames
from qcdc.errors import InvariantError, QcdcError
from qcdc.vocab import Level

ROW: dict[str, Any] = {
    "unit_level": "province",
    "unit_code": "52",
    "unit_on": dt.date(2023, 6, 30),
    "body": "peoples_committee",
    "id": "R-1",
    "day": dt.date(2023, 1, 1),
    "kind": "regular",
    "receiver": "officer",
    "persons": 1,
    "times": None,
    "origin": "synthetic",
}
RUN: dict[str, Any] = {
    **{name: ROW[name] for name in ("unit_level", "unit_code", "unit_on", "body", "origin")},
    "petition": "D-1",
    "handling": "X-1",
    "case": "V-1",
    "register": "province 52 peoples_committee",
    "kind": "complaint",
    "instance": "first_instance",
    "channel": "post",
    "subject": "individual",
    "received": dt.date(2023, 1, 1),
    "new_petition": True,
    "state": "received",
    "due_provisional": False,
    "as_of": dt.date(2023, 6, 30),
}


def made(*given: dict[str, Any], kind: str = "receptions", like: str = "polars") -> Any:
    return frames.frame_of(given, kind, like)


def told(frame: Any, kind: str = "receptions") -> list[tuple[str, str | None, dict[str, Any]]]:
    """The problems of a frame, if there are any."""
    try:
        frames.check_frame(frame, kind)
    except QcdcError as error:
        return [(one.code, one.attribute, one.params) for one in error.problems]
    return []


ENGINES = pytest.mark.parametrize("like", ["polars", "pandas", "pyarrow"])


@ENGINES
def test_good_rows_are_accepted(like: str) -> None:
    """A number of a record belongs to a year: the same number a year later is another record."""
    later = ROW | {"day": dt.date(2024, 1, 1)}

    assert told(made(ROW, ROW | {"id": "R-2"}, later, ROW | {"persons": 0, "id": "R-3"}, like=like)) == []
    assert told(made(like=like)) == []
    assert told(made(RUN, RUN | {"handling": "X-2"}, kind="handlings", like=like), "handlings") == []


@ENGINES
def test_a_record_twice_is_counted_once_less_than_it_is_there(like: str) -> None:
    key = ("unit_level", "unit_code", "body", "id")
    frame = made(ROW, ROW, ROW, ROW | {"id": "R-2"}, ROW | {"id": "R-2", "persons": 7}, like=like)

    assert told(frame) == [("frames.twice", "id", {"count": 3, "known": key})]


def test_only_the_key_says_which_record_a_row_is() -> None:
    for name, other in (("unit_level", "commune"), ("unit_code", "64"), ("body", "inspectorate")):
        assert told(made(ROW, ROW | {name: other})) == []
    for change in ({"unit_on": dt.date(2023, 1, 2)}, {"day": dt.date(2023, 2, 1)}, {"persons": 7}):
        assert [code for code, *_ in told(made(ROW, ROW | change))] == ["frames.twice"]


@ENGINES
def test_a_handling_is_in_one_register(like: str) -> None:
    other = RUN | {"register": "province 64 peoples_committee"}
    more = [one | {"handling": "X-2"} for one in (RUN, other)]

    assert told(made(RUN, other, kind="handlings", like=like), "handlings") == [
        ("frames.registers", "register", {"count": 1})
    ]
    assert told(made(RUN, other, *more, kind="handlings", like=like), "handlings")[0][2] == {"count": 2}


@ENGINES
@pytest.mark.parametrize("count", [1, 2])
def test_wrong_values_are_counted_by_column(like: str, count: int) -> None:
    wrong = {"persons": -1, "kind": "x", "receiver": None, "unit_level": "nation"}
    rows = [ROW | {"id": f"R-{number}"} | (wrong if number < count else {}) for number in range(3)]
    levels = tuple(one.value for one in Level)

    found = {name: (code, params) for code, name, params in told(made(*rows, like=like))}

    assert found.keys() == wrong.keys()
    assert found["persons"] == ("frames.least", {"count": count, "least": 0})
    assert found["receiver"] == ("frames.empty", {"count": count})
    assert found["unit_level"] == ("frames.codes", {"count": count, "known": levels})
    assert (found["kind"][0], found["kind"][1]["count"]) == ("frames.codes", count)


@ENGINES
@pytest.mark.parametrize("name", ["unit_level", "unit_code", "unit_on", "id", "day", "kind", "persons", "origin"])
def test_a_column_that_must_have_values_has_no_empty_ones(like: str, name: str) -> None:
    assert told(made(ROW | {name: None}, ROW | {"id": "R-2"}, like=like)) == [("frames.empty", name, {"count": 1})]


@pytest.mark.parametrize("name", ["body", "times"])
def test_columns_that_may_be_left_out_stand_for_their_defaults(name: str) -> None:
    assert told(made(ROW).drop([name])) == []
    assert told(made(ROW | {name: None})) == []
    # An empty body is the People's Committee, so this is one record twice.
    assert [code for code, *_ in told(made(ROW, ROW | {name: None}))] == ["frames.twice"]


@pytest.mark.parametrize("name", ["unit_level", "unit_code", "unit_on", "id", "day", "kind", "persons", "origin"])
def test_a_column_that_is_missing_is_told_with_how_to_make_it(name: str) -> None:
    ((code, column, params),) = told(made(ROW).drop(name))

    assert (code, column) == ("frames.missing", name)
    assert "remedy" in params


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("persons", ["1"]),
        ("persons", [1.0]),
        ("day", ["2023-01-01"]),
        ("day", [dt.datetime(2023, 1, 1, tzinfo=dt.UTC)]),
        ("unit_code", [52]),
        ("id", [1]),
    ],
)
def test_a_column_of_another_type_is_told_before_its_values(name: str, values: list[Any]) -> None:
    frame = made(ROW | {"kind": "x"}).with_columns(pl.Series(name, values))
    ((code, column, params),) = told(frame)

    assert (code, column) == ("frames.type", name)
    assert str(frame.schema[name])[:3].casefold() == params["found"][:3].casefold()
    assert "remedy" in params


def test_texts_may_be_categories() -> None:
    frame = made(ROW)

    assert told(frame.with_columns(pl.col("kind").cast(pl.Categorical))) == []
    assert told(frame.with_columns(pl.col("kind").cast(pl.Enum(["regular"])))) == []
    assert told(frame.with_columns(pl.col("persons").cast(pl.Int8))) == []


def test_days_of_pandas_have_no_time() -> None:
    frame = made(ROW, ROW | {"id": "R-2"}, like="pandas")
    assert told(frame) == []
    later = frame.assign(day=frame["day"] + pd.to_timedelta([0, 1], unit="s"))
    assert told(later) == [("frames.time", "day", {"count": 1})]
    zoned = frame.assign(day=frame["day"].dt.tz_localize("UTC"))
    assert [(code, name) for code, name, _ in told(zoned)] == [("frames.type", "day")]


def test_a_flag_is_yes_or_no() -> None:
    frame = made(RUN, kind="handlings").with_columns(pl.lit(1).alias("new_petition"))

    assert [(code, name) for code, name, _ in told(frame, "handlings")] == [("frames.type", "new_petition")]


@pytest.mark.parametrize("wrong", [None, 7, "x", [ROW], {"id": ["R-1"]}])
def test_something_that_is_no_frame_is_told_the_engines(wrong: Any) -> None:
    ((code, name, params),) = told(wrong)

    assert (code, name) == ("frames.engine", "frame")
    assert params == {"known": ("duckdb", "pandas", "polars", "pyarrow", "pyspark")}


@pytest.mark.parametrize("wrong", ["visits", "", None, 7])
def test_a_kind_of_rows_that_is_none_is_told_those_that_are(wrong: Any) -> None:
    known = ("receptions", "reception_cases", "handlings", "participation", "submissions", "figures")
    for attempt, name in (
        (lambda: frames.schema(wrong), "name"),
        (lambda: frames.check_frame(made(ROW), wrong), "rows"),
        (lambda: frames.frame_of([], wrong), "kind"),
    ):
        with pytest.raises(InvariantError) as caught:
            attempt()
        assert (caught.value.code, caught.value.attribute, caught.value.params) == (
            "frames.kind",
            name,
            {"known": known},
        )


KEYS = {
    "receptions": ("unit_level", "unit_code", "body", "id"),
    "reception_cases": ("unit_level", "unit_code", "body", "id", "case"),
    "handlings": ("unit_level", "unit_code", "body", "case", "handling", "received", "register", "petition"),
    "participation": ("unit_level", "unit_code", "body", "record", "id"),
    "submissions": ("unit_level", "unit_code", "body", "start", "end", "day", "nothing_arose"),
    "figures": ("unit_level", "unit_code", "body", "indicator", "categories", "start", "end", "nature"),
}


@pytest.mark.parametrize("kind", KEYS)
def test_the_key_of_a_kind_of_rows_is_among_its_columns(kind: str) -> None:
    wanted = frames.schema(kind)

    assert wanted.key == KEYS[kind]
    assert set(wanted.key) <= set(wanted.names)
    assert len(set(wanted.names)) == len(wanted.names)
    assert wanted.names[:4] == ("unit_level", "unit_code", "unit_on", "body")
    assert [wanted.column(name).name for name in wanted.names] == list(wanted.names)
    with pytest.raises(InvariantError) as caught:
        wanted.column("x")
    assert (caught.value.code, caught.value.attribute, caught.value.params) == (
        "frames.no_column",
        "name",
        {"known": wanted.names},
    )


@pytest.mark.parametrize(
    ("kind", "optional", "empty"),
    [
        ("receptions", {"body", "times"}, {"times"}),
        ("reception_cases", {"body"}, frozenset[str]()),
        (
            "handlings",
            {"body", "decides_case", "case_origin"},
            {"content", "accepted", "finished", "way", "finding", "due", "due_latest", "decides_case", "case_origin"},
        ),
        (
            "participation",
            {"body"},
            {"mode", "content", "passed", "money", "labour", "land", "opinions", "settled"},
        ),
        ("submissions", {"body"}, frozenset[str]()),
        (
            "figures",
            {
                "body",
                "categories",
                "part",
                "whole",
                "nature",
                "coverage_reported",
                "coverage_expected",
                "provisional",
                "unplaced",
            },
            {"body", "start", "value", "part", "whole", "coverage_reported", "coverage_expected"},
        ),
    ],
)
def test_which_columns_may_be_left_out_or_be_empty(
    kind: str, optional: set[str], empty: set[str] | frozenset[str]
) -> None:
    columns = frames.schema(kind).columns

    assert {one.name for one in columns if not one.needed} == optional
    assert {one.name for one in columns if one.empty} == empty
    defaults = {one.name: one.default for one in columns if one.default is not None}
    assert (
        defaults.items()
        <= {
            "body": "peoples_committee",
            "categories": "",
            "nature": "result",
            "provisional": False,
            "unplaced": 0,
        }.items()
    )
    assert {one.least for one in columns if one.type == "whole" and one.name != "value"} <= {0}
    assert {one.least for one in columns if one.type != "whole"} <= {None}
