"""Ids that are none, and the head of a calendar."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
import pytest

from qcdc import gazetteer
from qcdc.errors import InvariantError
from qcdc.exchange import dhis2, ical
from qcdc.terms import Language

VIETNAM = gazetteer.vietnam()


@pytest.mark.parametrize("root", ["", "a", "1abcdefghij", "abcdefghij", "abcdefghijkl", "abcdefghij-", 7])
def test_a_root_that_is_no_id_of_dhis2_is_refused(root: Any) -> None:
    """An id has eleven letters and digits, and begins with a letter."""
    with pytest.raises(InvariantError) as caught:
        dhis2.write_units(VIETNAM, on="2026-01-01", root=root)

    assert (caught.value.code, caught.value.attribute) == ("dhis2.uid", "root")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_calendar_says_who_made_it_in_which_language_and_version(language: Language) -> None:
    stamp = dt.datetime(2026, 11, 25, 8, 30, tzinfo=dt.UTC)
    written = ical.write_receptions([], stamp=stamp, language=language)
    calendar: Any = icalendar.Calendar.from_ical(written.document)

    assert str(calendar["PRODID"]) == f"-//qcdc//qcdc//{language.upper()}"
    assert str(calendar["VERSION"]) == "2.0"
