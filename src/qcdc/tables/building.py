"""Records from the values of a row (*lập hồ sơ từ một dòng*): nested values, and what registers leave unsaid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from qcdc._kernel.values import faults as every_fault
from qcdc._kernel.values import field_names, needed_fields
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


def build(
    cls: type[T],
    values: Values,
    extras: tuple[tuple[str, Any], ...],
    wrong: Collection[str] = (),
    before: object = None,
) -> T:
    """Make a record.

    Args:
        cls: its type.
        values: the values by their paths; none that is empty.
        extras: what no field holds: header and text.
        wrong: the paths of fields that could not be read, so that no record can be made: only its other faults are
            found.
        before: the record of the row above. A petition that goes on in a row has the handlings of both.

    Raises:
        Refused: every fault of the record; none, if fields could not be read and there is no other fault.
    """
    found: dict[str, Any] = {path: value for path, value in values.items() if "." not in path}
    unread = {path.partition(".")[0] for path in wrong}
    faults: list[tuple[str, QcdcError]] = []
    whole: Any = cls
    nested = "petitioner" if whole is Petition else "visitor"
    inner = _below(values, nested)
    if inner and nested in field_names(cls):
        try:
            found[nested] = _petitioner(inner, found.get("persons"), _inside(wrong, nested))
        except Refused as error:
            faults += [(f"{nested}.{path}" if path else nested, one) for path, one in error.faults]
            unread.add(nested)
    handling: Handling | None = None
    if whole is Petition:
        unread.discard("handling")
        try:
            handling = _handling(_below(values, "handling"), found, _inside(wrong, "handling"))
        except Refused as error:
            faults += [(f"handling.{path}" if path else "", one) for path, one in error.faults]
            unread.add("handlings")
    if extras and "extras" in field_names(cls):
        found["extras"] = tuple(Extra(name=name, text=text) for name, text in extras)
    if handling is not None:
        found["handlings"] = _continued(before, found, handling)
    return _made(cls, found, unread, faults)


def _continued(before: object, found: dict[str, Any], handling: Handling) -> tuple[Handling, ...]:
    """The handlings of the petition of a row: those of the row above as well, if the rows are about one petition.

    They are if they differ in nothing but the handling, which has another id.
    """
    if not isinstance(before, Petition) or before.id != found.get("id"):
        return (handling,)
    if any(one.id == handling.id for one in before.handlings):
        return (handling,)
    try:
        same = Petition(**found, handlings=before.handlings) == before
    except QcdcError:
        same = False
    return (*before.handlings, handling) if same else (handling,)


def _below(values: Values, prefix: str) -> dict[str, Any]:
    start = f"{prefix}."
    return {path.removeprefix(start): value for path, value in values.items() if path.startswith(start)}


def _inside(wrong: Collection[str], prefix: str) -> set[str]:
    return {path.removeprefix(f"{prefix}.") for path in wrong if path.startswith(f"{prefix}.")}


def _made(
    cls: type[T], given: dict[str, Any], unread: Collection[str] = (), faults: Iterable[tuple[str, QcdcError]] = ()
) -> T:
    """The value, or every fault of it and of what it consists of; with fields that could not be read there is none."""
    whole: Any = cls
    lacking = {name for name in needed_fields(whole) if name not in given and name not in unread}
    before = [*faults, *((name, InvariantError("field.missing", name)) for name in sorted(lacking))]
    if unread or before:
        left = {*unread, *lacking}
        found = every_fault(cls, {name: value for name, value in given.items() if name not in left}, left)
        raise Refused([*before, *((one.attribute or "", one) for one in found)])
    try:
        return cls(**given)
    except QcdcError as error:
        raise Refused((one.attribute or "", one) for one in error.problems) from None


def _petitioner(values: dict[str, Any], persons: int | None, wrong: Collection[str]) -> Petitioner:
    """A petitioner; without a stated kind an individual, or a group if the register counts several persons."""
    own = {path: value for path, value in values.items() if not path.startswith("signatory.")}
    details = _below(values, "signatory")
    name = own.get("name")
    if name is not None and not name.is_withheld and fold(name.reveal()) in _ANONYMOUS:
        del own["name"]
        own["anonymous"] = True
    if "kind" not in own and not {"kind", "persons"} & {*wrong}:
        several = own.get("persons") or persons or 1
        own["kind"] = PetitionerKind.GROUP if several > 1 else PetitionerKind.INDIVIDUAL
        if several > 1:
            own.setdefault("persons", several)
    if details:
        own["signatories"] = (_made(Signatory, details, _inside(wrong, "signatory")),)
    return _made(Petitioner, own, {path.partition(".")[0] for path in wrong})


def _handling(values: dict[str, Any], petition: Values, wrong: Collection[str]) -> Handling:
    """The handling of a row: received with the petition or on its own day, then a step for each day that is stated."""
    received = values.get("receive", petition.get("received"))
    fields = {path: value for path, value in values.items() if path in field_names(Handling)}
    if received is None or "unit" not in fields:
        # The missing field has its own problem.
        raise Refused([])
    steps = [HandlingEvent(kind=HandlingEventKind.RECEIVE, day=received)]
    early = [name for name in _STEPS if name in values and values[name] < received]
    if early:
        raise Refused(
            (name, InvariantError("tables.before_receipt", name, day=values[name], received=received)) for name in early
        )
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
    unread = {"events" if path in {*_STEPS, "receive", "outcome", "document"} else path for path in wrong}
    if fields["id"] is None:
        del fields["id"]
        unread.add("id")
    return _made(Handling, fields | {"events": tuple(steps)}, unread)
