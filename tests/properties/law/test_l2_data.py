from __future__ import annotations

import datetime as dt
import tomllib
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from qcdc import law
from qcdc.dates import as_day, day_after
from qcdc.errors import UnknownCodeError

ROWS: dict[str, list[dict[str, Any]]] = {
    key: entry["rows"]
    for file in (files("qcdc.law") / "data" / "limits").iterdir()
    if file.name.endswith(".toml")
    for key, entry in tomllib.loads(file.read_text(encoding="utf-8")).items()
    if key != "checked"
}
"""What the shipped tables say, read without the library."""


def test_the_tables_hold_every_limit_and_no_other() -> None:
    """L2: every limit of the tables is there, and none that is in no table."""
    assert set(law.limit_keys()) == set(ROWS)


@pytest.mark.parametrize("key", sorted(ROWS))
def test_a_limit_is_that_of_its_row_on_the_edges_of_its_force(key: str) -> None:
    """L2: on the day before, the first, the last and the day after, the row in force answers, or none does."""
    rows = ROWS[key]
    for row in rows:
        since, until = row["since"], row.get("until")
        for day in (since, *(() if until is None else (until,))):
            found = law.limit(key, on=day)
            assert (found.count, found.unit.value, len(found.citations)) == (
                row["count"],
                row["unit"],
                len(row["cite"]),
            )
    for earlier, later in pairwise(rows):
        assert later["since"] - earlier["until"] == dt.timedelta(days=1)
    outside = [day_after(as_day(rows[0]["since"]), -1)]
    if "until" in rows[-1]:
        outside.append(day_after(as_day(rows[-1]["until"])))
    for beyond in outside:
        with pytest.raises(UnknownCodeError) as caught:
            law.limit(key, on=beyond)
        assert (caught.value.code, caught.value.attribute) == ("limit.out_of_force", "on")
