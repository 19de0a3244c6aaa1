"""O2: no text of a record becomes a formula, a link or a control character in a file."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import COMMUNE
from floors import floor, nonempty
from qcdc import Reception, tables
from qcdc.errors import QcdcError
from qcdc.terms import Language
from table_records import dangerous


def parts_of(path: Path) -> str:
    """All XML of a workbook."""
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode("utf-8") for name in book.namelist())


@floor("a record can hold the text")
@settings(max_examples=40)
@given(text=dangerous(), identities=st.booleans())
def test_a_text_of_a_record_is_never_a_formula(
    text: str, identities: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """O2: neither in a register nor in a table of all fields; masked, no part of a name is in the file."""
    place = tmp_path_factory.mktemp("o2") / "o.xlsx"
    kept = f"{text} Lộ Danh"
    try:
        visit = Reception.of(
            COMMUNE,
            "2023-03-01",
            id="1",
            kind="regular",
            receiver="officer",
            persons=1,
            origin="synthetic",
            settled_by=text,
            content=kept,
        )
    except QcdcError:
        nonempty(False)
        return
    nonempty(True)

    languages: tuple[Language | None, ...] = ("vi", None)
    for language in languages:
        tables.write(place, visit, language=language, identities=identities)
        xml = parts_of(place)
        assert not re.search(r"<f[ >/]|<hyperlink", xml)
        assert ("Lộ Danh" in xml) is identities
        assert not identities or place.stat().st_mode & 0o777 == 0o600
