"""The fields of one organisation unit, read one by one; each fault is told at its field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

import pendulum

from qcdc._kernel.text import show
from qcdc.codec import make_converter
from qcdc.codec.json_parsing import parse_json
from qcdc.codec.problems import Fault, Faults, located, problem
from qcdc.dates import as_day
from qcdc.errors import CodecError, InvariantError, Phrase, ProblemError, QcdcError
from qcdc.exchange.dhis2.uids import ATTRIBUTE, ATTRIBUTE_CODE, is_uid
from qcdc.exchange.dhis2.unit_writing import LIFE_SIGN
from qcdc.model import Unit, UnitRef
from qcdc.vocab import UnitKind

__all__ = [
    "KIND_AND_NAME",
    "is_ours",
    "kind_of",
    "missing",
    "parent_id",
    "read_day_of",
    "reference_of",
    "tell",
    "whole_of",
    "wrong_type",
]

_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00)?", re.ASCII)
_TIME = re.compile(r"T[0-9:.]{2,18}(?:Z|[+-][0-9:]{4,5})?", re.ASCII)
_CITY = "thành phố"
_KINDS = {
    **{kind.vi: kind for kind in UnitKind if kind not in {UnitKind.THANH_PHO, UnitKind.THANH_PHO_TRUNG_UONG}},
    _CITY: UnitKind.THANH_PHO,
}
KIND_AND_NAME = re.compile(rf"({'|'.join(sorted(_KINDS, key=len, reverse=True))})\s+(\S.*)", re.IGNORECASE | re.DOTALL)


def wrong_type(expected: str, value: object) -> Fault:
    """A value of another type than the field has."""
    return problem("type.wrong", expected=Phrase(expected), value=show(value))


def missing(field: str) -> Fault:
    """A field that must be given."""
    return problem("field.missing")._replace(step=f".{field}")


def _values(raw: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    listed = raw.get("attributeValues")
    for index, one in enumerate(cast("list[object]", listed) if isinstance(listed, list) else ()):
        if isinstance(one, Mapping):
            yield index, cast("Mapping[str, Any]", one)


def is_ours(value: object) -> bool:
    """Whether an attribute value is the one that holds the whole unit."""
    attribute = cast("Mapping[str, Any]", value).get("attribute") if isinstance(value, Mapping) else None
    if not isinstance(attribute, Mapping):
        return False
    named = cast("Mapping[str, Any]", attribute)
    return named.get("id") == ATTRIBUTE or named.get("code") == ATTRIBUTE_CODE


@cache
def _converter() -> Any:
    return make_converter()


def whole_of(raw: Mapping[str, Any], faults: Faults) -> Unit | None:
    """The unit of the attribute, if there is one that can be read."""
    for index, one in _values(raw):
        if not is_ours(one):
            continue
        step = f".attributeValues[{index}].value"
        text = one.get("value")
        if not isinstance(text, str):
            faults.add(wrong_type("a_text", text)._replace(step=step))
            return None
        try:
            return cast("Unit", _converter().structure(parse_json(text), Unit))
        except CodecError as error:
            for found in error.problems:
                faults.add(located(step, _below(found)))
        except RecursionError:
            faults.add(problem("json.too_deep")._replace(step=step))
        return None
    return None


def _below(found: ProblemError) -> ProblemError:
    """A problem with its path from the place of its document on."""
    return ProblemError(found.code, found.path.removeprefix("$"), **found.params)


def reference_of(raw: Mapping[str, Any], faults: Faults, root: str | None) -> UnitRef | None:
    """Level, code and first day, from the fields of the organisation unit."""
    kind = kind_of(raw, faults, root)
    day = read_day_of(raw, "openingDate", faults, needed=True)
    code = raw.get("code")
    if code is None:
        faults.add(missing("code"))
    if kind is None or day is None or code is None:
        return None
    try:
        return UnitRef(level=kind.level, code=_plain_code(code, day), on=day)
    except QcdcError as error:
        tell(error, faults)
    return None


def _plain_code(code: Any, day: pendulum.Date) -> Any:
    """The code without the first day of a life whose code another unit has later."""
    ending = f"{LIFE_SIGN}{day.isoformat()}"
    return code.removesuffix(ending) if isinstance(code, str) else code


def kind_of(raw: Mapping[str, Any], faults: Faults, root: str | None) -> UnitKind | None:
    """The kind of a unit, which stands before its name."""
    name = raw.get("name")
    if not isinstance(name, str):
        faults.add(missing("name") if name is None else wrong_type("a_text", name)._replace(step=".name"))
        return None
    found = KIND_AND_NAME.fullmatch(unicodedata.normalize("NFC", name))
    if found is None:
        faults.add(problem("dhis2.kind")._replace(step=".name"))
        return None
    kind = _KINDS[found[1].lower()]
    if kind is UnitKind.THANH_PHO and _id_of(raw.get("parent")) in {None, root}:
        return UnitKind.THANH_PHO_TRUNG_UONG
    return kind


_FIELDS = {"since": "openingDate", "until": "closedDate", "on": "openingDate", "kind": "name", "versions": "name"}


def tell(error: QcdcError, faults: Faults) -> None:
    """The faults of a unit, at the fields of the organisation unit."""
    for one in error.problems:
        field = one.attribute or ""
        faults.add(Fault(f".{_FIELDS.get(field, field)}", one.code, one.params))


def read_day_of(raw: Mapping[str, Any], field: str, faults: Faults, *, needed: bool = False) -> pendulum.Date | None:
    """A day, which DHIS2 writes with or without the time of midnight."""
    given = raw.get(field)
    if given is None:
        if needed:
            faults.add(missing(field))
        return None
    if not isinstance(given, str):
        faults.add(wrong_type("a_day_as_text", given)._replace(step=f".{field}"))
        return None
    day, time = given[:10], given[10:]
    if time and _TIME.fullmatch(time) and not _MIDNIGHT.fullmatch(time):
        faults.add(problem("dhis2.time")._replace(step=f".{field}"))
        return None
    try:
        return as_day(day if _MIDNIGHT.fullmatch(time) else given)
    except InvariantError as error:
        faults.add(Fault(f".{field}", error.code, error.params))
    return None


def _id_of(raw: object) -> object:
    return cast("Mapping[str, object]", raw).get("id") if isinstance(raw, Mapping) else None


def parent_id(raw: Mapping[str, Any], faults: Faults) -> str | None:
    """The id of the parent; an organisation unit without one is at the top."""
    given = raw.get("parent")
    if given is None:
        return None
    if not isinstance(given, Mapping):
        faults.add(wrong_type("an_object", given)._replace(step=".parent"))
        return None
    parent = _id_of(cast("object", given))
    if not is_uid(parent):
        found = problem("field.missing") if parent is None else problem("dhis2.uid", value=show(parent))
        faults.add(found._replace(step=".parent.id"))
        return None
    return cast("str", parent)
