"""O1: records come back from their rows, whatever carried them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from table_records import RECORDS
from every_type import assert_same
from floors import never_empty
from qcdc import tables
from qcdc.tables.safe import unescaped

FEW = settings(max_examples=12)


@pytest.mark.parametrize("name", RECORDS)
@never_empty("every example is a record")
@FEW
@given(data=st.data())
def test_records_come_back_from_their_rows(name: str, data: st.DataObject) -> None:
    """O1: from_rows(to_rows(x)) is x, with equal types; every row of a type has the same keys."""
    values = data.draw(st.lists(RECORDS[name], min_size=1, max_size=2))

    rows = tables.to_rows(values, identities=True)

    assert len({tuple(row) for row in rows}) == 1
    for back, value in zip(tables.from_rows(rows, type(values[0])), values, strict=True):
        assert_same(back, value)
