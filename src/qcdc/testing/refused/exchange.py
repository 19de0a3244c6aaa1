"""Exchange with other systems that is refused."""

from __future__ import annotations

import datetime as dt
from typing import NoReturn

from qcdc.dates import Period, as_day
from qcdc.exchange import dhis2, ical
from qcdc.gazetteer import vietnam
from qcdc.model import Figure, Place, Share, Window
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import GIA_LAI, H1

__all__ = ["REFUSED"]

_ELEMENT = "f7n9E0hX8qk"
_STAMP = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)


def _figure(**fields: object) -> Figure:
    given: dict[str, object] = {"indicator": "reception.visits", "unit": GIA_LAI, "value": 3, "period": H1}
    return Figure.of(**{**given, "origins": "synthetic", **fields})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _left_out(*figures: Figure) -> NoReturn:
    """Raise the reason for which the last of some figures, or the only one that is left out, is not written."""
    written = dhis2.write_values(figures, data_elements={"reception.visits": _ELEMENT}, units=vietnam())
    raise written.left_out[-1].reason


REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("units of no day for DHIS2", lambda: dhis2.write_units(vietnam()), "dhis2.day", "on"),
    RefusedCase(
        "units of a tree and of another day for DHIS2",
        lambda: dhis2.write_units(vietnam().at("2023-06-30"), on="2024-01-01"),
        "dhis2.day",
        "on",
    ),
    RefusedCase(
        "units of a window of one day for DHIS2",
        lambda: dhis2.write_units(vietnam(), between=("2023-06-30",)),  # type: ignore[arg-type]
        "due.between",
        "between",
    ),
    RefusedCase(
        "a code as the id of the country in DHIS2",
        lambda: dhis2.write_units(vietnam(), on="2023-06-30", root="VN"),
        "dhis2.uid",
        "root",
    ),
    RefusedCase("a file name instead of a document of DHIS2", lambda: dhis2.read_units(3), "codec.data", "document"),  # type: ignore[arg-type]
    RefusedCase(
        "a data element by its name",
        lambda: dhis2.write_values([], data_elements={"reception.visits": "visits"}, units=vietnam()),
        "dhis2.uid",
        "data_elements",
    ),
    RefusedCase(
        "the half-year of the Inspectorate in DHIS2",
        lambda: dhis2.period_name(Period.statutory_half_year(2023, 1)),
        "dhis2.period",
        "period",
    ),
    RefusedCase(
        "a figure without a data element",
        lambda: _left_out(_figure(indicator="petition.received")),
        "dhis2.no_element",
        "indicator",
    ),
    RefusedCase(
        "a figure without an indicator in DHIS2",
        lambda: _left_out(_figure(indicator=None, label="lượt tiếp (giả lập)")),
        "dhis2.no_element",
        "indicator",
    ),
    RefusedCase(
        "a missing figure in DHIS2",
        lambda: _left_out(_figure(value=None, state="not_reported")),
        "dhis2.state",
        "state",
    ),
    RefusedCase("a rate in DHIS2", lambda: _left_out(_figure(value=Share(part=1, whole=2))), "dhis2.value", "value"),
    RefusedCase("a plan in DHIS2", lambda: _left_out(_figure(nature="plan")), "dhis2.nature", "nature"),
    RefusedCase(
        "a figure of a part of the work in DHIS2", lambda: _left_out(_figure(scope="ngày 15/4")), "dhis2.scope", "scope"
    ),
    RefusedCase(
        "a figure of the nation in DHIS2",
        lambda: _left_out(Figure.of("reception.visits", Place.nation(), 3, period=H1, origins="synthetic")),
        "dhis2.unit",
        "unit",
    ),
    RefusedCase(
        "a figure of an open window in DHIS2",
        lambda: _left_out(_figure(period=None, window=Window(label="đến nay", to_date=True))),
        "dhis2.window",
        "window",
    ),
    RefusedCase("a figure twice in DHIS2", lambda: _left_out(_figure(), _figure(value=4)), "dhis2.twice", "figures"),
    RefusedCase(
        "a total beside its part in DHIS2",
        lambda: _left_out(_figure(), _figure(unit=vietnam().get("622", on="2023-06-30"))),
        "dhis2.total",
        "unit",
    ),
    RefusedCase(
        "a calendar made on a day instead of a moment",
        lambda: ical.write_deadlines({}, stamp=as_day("2026-11-25")),  # type: ignore[arg-type]
        "ical.stamp",
        "stamp",
    ),
    RefusedCase(
        "a calendar made at a moment without a time zone",
        lambda: ical.write_deadlines({}, stamp=_STAMP.replace(tzinfo=None)),
        "ical.stamp",
        "stamp",
    ),
    RefusedCase(
        "a calendar of a day that is no deadline",
        lambda: ical.write_deadlines({"T-1": as_day("2026-11-25")}, stamp=_STAMP),  # type: ignore[dict-item]
        "type.wrong",
        "deadlines",
    ),
    RefusedCase(
        "a calendar of receptions that are no days",
        lambda: ical.write_receptions([as_day("2026-11-25")], stamp=_STAMP),  # type: ignore[list-item]
        "type.wrong",
        "days",
    ),
)
