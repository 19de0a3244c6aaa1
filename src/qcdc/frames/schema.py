"""The columns of flat rows (*cấu trúc bảng phẳng*): their names, their types, and what each of them holds.

A row is one reception, one handling of a petition, one record of participation, one submission or one figure. A frame
of such rows may be made by `rows`, or from the files of an office. Names and types are the same on every engine. A unit
is three columns, because a code alone does not identify a unit: its level, its code, and a day on which the unit had the
code. A body is one column, as `str(UnitBody)` writes it: ``peoples_committee``, ``department Sở Nội vụ``.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from types import MappingProxyType
from typing import Literal, NamedTuple

from qcdc.errors import InvariantError
from qcdc.vocab import (
    Channel,
    Instance,
    Level,
    Origin,
    Receiver,
    ReceptionKind,
)

__all__ = ["SCHEMAS", "ColumnType", "FrameColumn", "FrameSchema", "schema", "schema_of"]

ColumnType = Literal["text", "day", "whole", "flag"]
"""What a column holds: texts, days without a time, whole numbers, or yes and no."""


class FrameColumn(NamedTuple):
    """One column (*một cột*).

    Attributes:
        name: its name.
        type: what it holds.
        needed: whether a frame must have it. A column that is left out stands for its `default` in every row.
        empty: whether a row may have no value (null).
        default: the value of every row if the column is left out.
        codes: the codes that it may hold; empty for any text.
        least: the smallest whole number that it may hold.
    """

    name: str
    type: ColumnType
    needed: bool = True
    empty: bool = False
    default: str | int | bool | None = None
    codes: tuple[str, ...] = ()
    least: int | None = None


class FrameSchema(NamedTuple):
    """The columns of one kind of rows (*cấu trúc của một loại dòng*).

    Attributes:
        name: what a row is: ``receptions``, ``reception_cases``, ``handlings``, ``participation``, ``submissions``,
            ``figures``.
        columns: the columns, in their order.
        key: the columns that together identify a row; two rows with the same values are one record twice. Registers are
            kept by year, so the year of the day belongs to it.
    """

    name: str
    columns: tuple[FrameColumn, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(one.name for one in self.columns)

    def column(self, name: str) -> FrameColumn:
        """The column with a name.

        Raises:
            InvariantError: no such column (``frames.no_column``).
        """
        for one in self.columns:
            if one.name == name:
                return one
        raise InvariantError("frames.no_column", "name", known=self.names)


def _text(name: str, *, empty: bool = False, codes: tuple[str, ...] = ()) -> FrameColumn:
    return FrameColumn(name, "text", empty=empty, codes=codes)


def _day(name: str, *, empty: bool = False) -> FrameColumn:
    return FrameColumn(name, "day", empty=empty)


def _optional(
    name: str, type: ColumnType, *, default: str | int | bool | None = None, least: int | None = None
) -> FrameColumn:
    return FrameColumn(name, type, needed=False, empty=default is None, default=default, least=least)


_UNIT = (
    _text("unit_level", codes=tuple(one.value for one in Level)),
    _text("unit_code"),
    _day("unit_on"),
    _optional("body", "text", default="peoples_committee"),
)
_ONE_ORIGIN = (Origin.RECORDED.value, Origin.PUBLISHED.value, Origin.SYNTHETIC.value)
_ORIGIN = _text("origin", codes=_ONE_ORIGIN)
_SEVERAL = tuple("+".join(some) for count in (1, 2, 3) for some in combinations(_ONE_ORIGIN, count))
_ORIGINS = _text("origin", codes=_SEVERAL)
_KINDS = tuple(one.value for one in ReceptionKind)
_RECEIVERS = tuple(one.value for one in Receiver)

_RECEPTIONS = FrameSchema(
    "receptions",
    (
        *_UNIT,
        _text("id"),
        _day("day"),
        _text("kind", codes=_KINDS),
        _text("receiver", codes=_RECEIVERS),
        FrameColumn("persons", "whole", least=0),
        _optional("times", "whole", least=0),
        _ORIGIN,
    ),
    ("unit_level", "unit_code", "body", "id"),
)
"""One row for each `qcdc.Reception`; the names are those of its document, with the unit in three columns."""

_RECEPTION_CASES = FrameSchema(
    "reception_cases",
    (
        *_UNIT,
        _text("id"),
        _day("day"),
        _text("kind", codes=_KINDS),
        _text("receiver", codes=_RECEIVERS),
        _text("case"),
        _ORIGIN,
    ),
    ("unit_level", "unit_code", "body", "id", "case"),
)
"""One row for each case that a visit was about, because a visit may be about several."""

_HANDLINGS = FrameSchema(
    "handlings",
    (
        *_UNIT,
        _text("petition"),
        _text("handling"),
        _text("case"),
        _text("register"),
        _text("kind", codes=("complaint", "denunciation", "feedback", "mixed")),
        _text("instance", codes=tuple(f"{one.value}_instance" for one in Instance)),
        _text("channel", codes=tuple(one.value for one in Channel)),
        _text("subject", codes=("individual", "collective", "organisation", "anonymous")),
        _text("content", empty=True),
        _day("received"),
        FrameColumn("new_petition", "flag"),
        _day("accepted", empty=True),
        _day("finished", empty=True),
        _text("way", empty=True),
        _text("finding", empty=True),
        _text("state"),
        _day("due", empty=True),
        _day("due_latest", empty=True),
        FrameColumn("due_provisional", "flag"),
        _day("as_of"),
        _optional("decides_case", "flag"),
        _optional("case_origin", "text"),
        _ORIGINS,
    ),
    ("unit_level", "unit_code", "body", "case", "handling", "received", "register", "petition"),
)
"""One row for each handling, counted once, as the registers had it at the end of the day ``as_of``.

``kind``, ``instance``, ``channel``, ``subject`` and ``content`` are the values that a tally counts by. ``register`` names
the body whose register has the entry. ``new_petition`` says whether the petition is a new one in this register.
``accepted`` is the acceptance by this body; ``way`` is ``settled``, or how else it ended; ``finding`` is the outcome on the
merits; ``due`` is the last day for the settlement, empty if there is none or if it cannot be determined; ``due_latest``
is the last day if something that the record does not state (whether the matter is complex, whether the area is remote, an
extension) made the time limit longer: a settlement between the two is *undetermined*.
``decides_case`` says whether it is the decisive handling of its case on that day, and ``case_origin`` where all petitions
that make the case come from.
"""

_PARTICIPATION = FrameSchema(
    "participation",
    (
        *_UNIT,
        _text("record", codes=("publication", "decision", "consultation", "dialogue", "election", "workplace")),
        _text("id"),
        _day("day"),
        _text("mode", empty=True),
        _text("content", empty=True),
        FrameColumn("passed", "flag", empty=True),
        *(
            FrameColumn(name, "whole", empty=True, least=0)
            for name in ("money", "labour", "land", "opinions", "settled")
        ),
        _ORIGIN,
    ),
    ("unit_level", "unit_code", "body", "record", "id"),
)
"""One row for each record that counts by one day. ``money``, ``labour`` and ``land`` are what the people gave."""

_SUBMISSIONS = FrameSchema(
    "submissions",
    (
        *_UNIT,
        _day("start"),
        _day("end"),
        _day("day"),
        FrameColumn("nothing_arose", "flag"),
        _ORIGIN,
    ),
    ("unit_level", "unit_code", "body", "start", "end", "day", "nothing_arose"),
)
"""One row for each submission of a register for a period."""

_FIGURES = FrameSchema(
    "figures",
    (
        *_UNIT[:3],
        _optional("body", "text"),
        _text("indicator"),
        _optional("categories", "text", default=""),
        _day("start", empty=True),
        _day("end"),
        _text("state"),
        FrameColumn("value", "whole", empty=True),
        _optional("part", "whole", least=0),
        _optional("whole", "whole", least=0),
        _optional("nature", "text", default="result"),
        _optional("coverage_reported", "whole", least=0),
        _optional("coverage_expected", "whole", least=0),
        _optional("provisional", "flag", default=False),
        _optional("unplaced", "whole", default=0, least=0),
        _text("origin"),
    ),
    ("unit_level", "unit_code", "body", "indicator", "categories", "start", "end", "nature"),
)
"""One row for each figure; ``start`` is empty for the figure of a day, which is ``end``."""

SCHEMAS: Mapping[str, FrameSchema] = MappingProxyType(
    {one.name: one for one in (_RECEPTIONS, _RECEPTION_CASES, _HANDLINGS, _PARTICIPATION, _SUBMISSIONS, _FIGURES)}
)
"""The columns of every kind of rows, by its name."""


def schema(name: str) -> FrameSchema:
    """The columns of a kind of rows.

    Raises:
        InvariantError: no such kind (``frames.kind``).
    """
    return schema_of(name, "name")


def schema_of(given: object, argument: str) -> FrameSchema:
    """The same, for an argument of another name."""
    if not isinstance(given, str) or given not in SCHEMAS:
        raise InvariantError("frames.kind", argument, known=tuple(SCHEMAS))
    return SCHEMAS[given]
