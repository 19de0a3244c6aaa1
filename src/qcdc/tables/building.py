"""Records from the values of a row (*lập hồ sơ từ một dòng*): nested values, and what registers leave unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from qcdc._kernel.values import field_names
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import (
    DocumentRef,
    Extra,
    Handling,
    HandlingEvent,
    Petition,
    Petitioner,
    Signatory,
    evolve,
)
from qcdc.tables.cells import fold
from qcdc.tables.columns import STEPS
from qcdc.vocab import HandlingEventKind, PetitionerKind

__all__ = ["Refused", "build"]

T = TypeVar("T")
Values = Mapping[str, Any]

_ANONYMOUS = frozenset(map(fold, ("Nặc danh", "Đơn nặc danh", "Không tên", "Không ghi tên", "Giấu tên", "Mạo danh")))
_STEPS = {kind.value: kind for kind in STEPS}
_RESULTS = frozenset({HandlingEventKind.DECIDE, HandlingEventKind.CONCLUDE})


class Refused(Exception):  # noqa: N818 - never leaves the package
    """The faults of a row, each with the path of its field."""

    def __init__(self, faults: Iterable[tuple[str, QcdcError]]) -> None:
        self.faults = tuple(faults)
        super().__init__()


def build(cls: type[T], values: Values, extras: tuple[tuple[str, Any], ...]) -> T:
    """Make a record.

    Args:
        cls: its type.
        values: the values by their paths; none that is empty.
        extras: what no field holds: header and text.

    Raises:
        Refused: every fault of the record.
    """
    found: dict[str, Any] = {path: value for path, value in values.items() if "." not in path}
    faults: list[tuple[str, QcdcError]] = []
    whole: Any = cls
    nested = "petitioner" if cls is Petition else "visitor"
    inner = _below(values, nested)
    if inner and nested in field_names(whole):
        try:
            found[nested] = _petitioner(inner, found.get("persons"))
        except Refused as error:
            faults += [(f"{nested}.{path}" if path else nested, one) for path, one in error.faults]
    if cls is Petition:
        try:
            found["handlings"] = (_handling(_below(values, "handling"), found),)
        except Refused as error:
            faults += [(f"handling.{path}" if path else "", one) for path, one in error.faults]
    if extras and "extras" in field_names(whole):
        found["extras"] = tuple(Extra(name=name, text=text) for name, text in extras)
    if faults:
        raise Refused(faults)
    try:
        return cls(**found)
    except QcdcError as error:
        raise Refused((one.attribute or "", one) for one in error.problems) from None


def _below(values: Values, prefix: str) -> dict[str, Any]:
    start = f"{prefix}."
    return {path.removeprefix(start): value for path, value in values.items() if path.startswith(start)}


def _made(cls: type[T], given: dict[str, Any]) -> T:
    try:
        return cls(**given)
    except QcdcError as error:
        raise Refused((one.attribute or "", one) for one in error.problems) from None


def _petitioner(values: dict[str, Any], persons: int | None) -> Petitioner:
    """A petitioner; without a stated kind an individual, or a group if the register counts several persons."""
    own = {path: value for path, value in values.items() if not path.startswith("signatory.")}
    details = _below(values, "signatory")
    name = own.get("name")
    if name is not None and not name.is_withheld and fold(name.reveal()) in _ANONYMOUS:
        del own["name"]
        own["anonymous"] = True
    if "kind" not in own:
        several = own.get("persons") or persons or 1
        own["kind"] = PetitionerKind.GROUP if several > 1 else PetitionerKind.INDIVIDUAL
        if several > 1:
            own.setdefault("persons", several)
    if details:
        own["signatories"] = (_made(Signatory, details),)
    return _made(Petitioner, own)


def _handling(values: dict[str, Any], petition: Values) -> Handling:
    """The only handling of a petition: received with it, then a step for each day that is stated."""
    received = petition.get("received")
    fields = {path: value for path, value in values.items() if path in field_names(Handling)}
    if received is None or "unit" not in fields:
        # The missing field has its own problem.
        raise Refused([("", InvariantError("field.missing", "unit"))] if received is not None else [])
    steps = [HandlingEvent(kind=HandlingEventKind.RECEIVE, day=received)]
    steps += [HandlingEvent(kind=kind, day=values[name]) for name, kind in _STEPS.items() if name in values]
    steps[1:] = sorted(steps[1:], key=lambda step: step.day)
    outcome, number = values.get("outcome"), values.get("document")
    result = next((place for place, step in reversed(list(enumerate(steps))) if step.kind in _RESULTS), None)
    if outcome is not None:
        if result is None:
            raise Refused([("outcome", InvariantError("tables.outcome", "outcome"))])
        steps[result] = evolve(steps[result], outcome=outcome)
    if number is not None:
        place = len(steps) - 1 if result is None else result
        steps[place] = evolve(steps[place], document=DocumentRef(number=number))
    fields.setdefault("id", petition.get("id"))
    return _made(Handling, fields | {"events": tuple(steps)})
