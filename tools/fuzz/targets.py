"""The targets: for each reader, documents to start from and a function that reads any bytes.

A function returns for whatever the reader answers on purpose; anything else that it raises is a finding.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any, cast

from hypothesis import strategies as st

from fuzz.files import FILES
from fuzz.target import Target, drawn
from qcdc import codec, gazetteer
from qcdc.errors import CodecError
from qcdc.exchange import dhis2
from qcdc.model import Figure, Petition, Reception, Report, SteeringCommittee
from qcdc.testing import committees, figures, petitions, receptions, reports, territories

__all__ = ["TARGETS", "Target"]


# The first byte of an input chooses the type.
TYPES = (Petition, Reception, Report, SteeringCommittee, Figure)
STRATEGIES: tuple[Callable[[], st.SearchStrategy[Any]], ...] = (petitions, receptions, reports, committees, figures)


@cache
def values() -> list[tuple[int, Any]]:
    """Values of each type, with the number of the type."""
    return [(place, one) for place, strategy in enumerate(STRATEGIES) for one in drawn(strategy(), 6)]


def documents() -> list[bytes]:
    """A document of one value each, behind the number of its type."""
    return [bytes([place]) + codec.encode(one) for place, one in values()]


def lines() -> list[bytes]:
    """JSON Lines of two values each, behind the number of their type."""
    return [bytes([place]) + codec.encode([one, one], format="jsonl") for place, one in values()]


def type_of(data: bytes) -> type[object]:
    """The type that the first byte chooses."""
    return TYPES[data[0] % len(TYPES)] if data else Petition


def decode(data: bytes) -> None:
    """``codec.decode`` of JSON; what can be read is written and read again."""
    with suppress(CodecError):
        value = codec.decode(data[1:], type_of(data))
        assert codec.decode(codec.encode(value), type_of(data)) == value


def decode_lines(data: bytes) -> None:
    """``codec.decode`` of JSON Lines."""
    with suppress(CodecError):
        codec.decode(data[1:], type_of(data), format="jsonl")


def check(data: bytes) -> None:
    """``codec.check`` with the table of units; every problem has its sentence."""
    for problem in codec.check(data[1:], type_of(data), territory=gazetteer.vietnam()):
        str(problem)
    codec.as_items(codec.check(data[1:], type_of(data)), "vi")


@cache
def keys() -> list[str]:
    """The keys and the short texts of the documents."""
    found: set[str] = set()
    waiting: list[Any] = [json.loads(one[1:]) for one in documents()]
    while waiting:
        one: Any = waiting.pop()
        if isinstance(one, dict):
            fields = cast("dict[str, Any]", one)
            found |= fields.keys()
            waiting += fields.values()
        elif isinstance(one, list):
            waiting.extend(cast("list[object]", one))
        elif isinstance(one, str) and len(one) < 20:
            found.add(one)
    return sorted(found)


def unit_documents() -> list[bytes]:
    """Organisation units with and without our attribute."""
    found: list[bytes] = []
    for territory in drawn(territories(), 12):
        written = dhis2.write_units(territory, on="2024-01-01")
        plain = json.loads(written)
        for one in plain["organisationUnits"]:
            del one["attributeValues"]
        found += [written, json.dumps(plain, ensure_ascii=False).encode()]
    return found


def read_units(data: bytes) -> None:
    """``dhis2.read_units``: nothing is raised, and each organisation unit is a unit or has a problem."""
    read = dhis2.read_units(data)
    for problem in read.problems:
        str(problem)
    assert read.units or read.problems or b"organisationUnits" in data


def unit_words() -> list[str]:
    """The keys of organisation units."""
    return ["organisationUnits", "openingDate", "closedDate", "parent", "path", "level", "attributeValues", "QCDC_UNIT"]


TARGETS: dict[str, Target] = {
    "codec.decode": Target(documents, decode, keys),
    "codec.decode jsonl": Target(lines, decode_lines, keys),
    "codec.check": Target(documents, check, keys),
    "exchange.dhis2.read_units": Target(unit_documents, read_units, unit_words),
    **FILES,
}
