"""A unit is taken wherever its reference is asked for."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from importlib import import_module
from typing import Any, cast

import attrs
import pytest

from builders import H1, conference
from every_type import class_of, entity_types, made
from qcdc import aggregate, gazetteer
from qcdc._kernel.values import is_entity
from qcdc.dates import Period
from qcdc.errors import QcdcError
from qcdc.model import (
    Bodies,
    Body,
    BodyRef,
    DutyDay,
    ExpectedBodies,
    Figure,
    Handling,
    HeadReceptionDays,
    Lineage,
    NewUnit,
    Petition,
    Petitioner,
    Reception,
    Reform,
    Report,
    Submission,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.vocab import Origin, Receiver, ReceptionKind, UnitKind

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
PLEIKU = TREE.get("622")
ONE, OTHER = TREE.children(PLEIKU)[:2]
BODIES = Bodies(entries=(Body(unit=ONE.ref, since=ONE.valid_from),))
LATER = VIETNAM.at("2026-07-02").get("23677")
REFERRING = [
    cls
    for cls in entity_types()
    if any("UnitRef" in str(one.type) for one in (attrs.fields(cls) if attrs.has(cls) else ()))
]


def unit_of(ref: UnitRef) -> Unit:
    """Some unit, as its table gives it, whose level is that of a reference."""
    known = {unit.level: unit for unit in (*TREE.path(ONE), LATER)}
    return known[ref.level] if ref.level in known else village(ref)


def village(ref: UnitRef) -> Unit:
    version = UnitVersion(since=ref.on, name="Giả lập", kind=UnitKind.LANG, parent=ONE.ref)
    return Unit(level=ref.level, code=ref.code, versions=(version,), seen=ref.on)


def units_for(value: object, used: dict[str, Unit]) -> tuple[Any, Any]:
    """A value of a field with units for its references, and with the references of those units."""
    if isinstance(value, UnitRef):
        unit = used.setdefault(f"{value.level} {value.code}", unit_of(value))
        return unit, unit.ref
    if isinstance(value, tuple | frozenset):
        found = [units_for(one, used) for one in cast("tuple[object, ...]", value)]
        return class_of(value)(one for one, _ in found), class_of(value)(one for _, one in found)  # type: ignore[call-arg]
    return value, value


@pytest.mark.parametrize("cls", REFERRING, ids=lambda cls: cls.__name__)
def test_every_field_that_asks_for_a_reference_takes_a_unit(cls: type[Any]) -> None:
    """E3: a value given units is the value given their references, or is refused for the same reason."""
    tried = 0
    for value in made(cls):
        fields = {one.alias: units_for(getattr(value, one.name), {}) for one in attrs.fields(cls)}
        tried += any(one is not other for one, other in fields.values())
        with_units, with_refs = ({name: pair[side] for name, pair in fields.items()} for side in (0, 1))
        assert outcome(cls, with_units) == outcome(cls, with_refs)
    assert tried or not made(cls) or cls.__name__ in KEYED


KEYED = frozenset({"RollUp"})
"""Keyed by references: `roll_up` alone makes one."""


def outcome(cls: type[Any], fields: dict[str, Any]) -> tuple[Any, str | None]:
    """What is built, or why not."""
    try:
        return cls(**fields), None
    except QcdcError as error:
        return None, str(error)


FIGURE = Figure.of("reception.visits", ONE, 2, period=H1, origins="synthetic")
NEW = NewUnit(code="99999", name="Mới", kind=UnitKind.XA, parent=PLEIKU.ref)
PAPER: dict[str, Any] = {
    "id": "D-1",
    "case": "V-1",
    "petitioner": Petitioner.of("individual"),
    "channel": "post",
    "origin": "synthetic",
}
VISIT: dict[str, Any] = {"id": "T-1", "kind": "regular", "receiver": "officer", "persons": 1, "origin": "synthetic"}
DUTY = DutyDay(
    unit=ONE.ref,
    day=H1.start,
    kind=ReceptionKind.PERIODIC,
    receiver=Receiver.HEAD,
    visits=0,
    origin=Origin.SYNTHETIC,
)
SPLIT = next(
    edge
    for edge in VIETNAM.lineage.successions
    if len(VIETNAM.lineage.from_ref(edge.source)) > 1 and edge.day.year == 2025 and edge.source.level.value == "commune"
)


def weighed(give: Callable[[Unit], Any]) -> object:
    """Weights of a split, its units named by what `give` makes of them."""
    edges = VIETNAM.lineage.from_ref(SPLIT.source)
    figure = evolve(FIGURE, unit=SPLIT.source, period=Period.half_year(2025, 1))
    weights = {(of(one.source, give), of(one.target, give)): Fraction(int(one is edges[0])) for one in edges}
    return aggregate.restate([figure], onto="2025-07-01", territory=VIETNAM, weights=weights)


def of(ref: UnitRef, give: Callable[[Unit], Any]) -> Any:
    return give(VIETNAM.resolve(ref))


# Each public function that asks for a reference, called with what `give` makes of a unit.
CALLS: dict[str, Callable[[Callable[[Unit], Any]], object]] = {
    "aggregate.restate": lambda give: (
        aggregate.restate([FIGURE], onto="2023-06-30", territory=VIETNAM, within=give(PLEIKU)),
        weighed(give),
    ),
    "aggregate.restate_columns": lambda give: aggregate.restate_columns(
        [give(PLEIKU)],
        [3],
        indicator="reception.visits",
        day="2023-06-30",
        onto="2023-06-30",
        territory=VIETNAM,
        within=give(PLEIKU),
    ),
    "aggregate.compare_areas": lambda give: aggregate.compare_areas(
        [evolve(FIGURE, period=Period.half_year(2024, 1))], [FIGURE], territory=VIETNAM, within=give(PLEIKU)
    ),
    "aggregate.responsible_units": lambda give: [
        one.heirs for one in aggregate.responsible_units([give(ONE)], on="2025-07-01", territory=VIETNAM)
    ],
    "aggregate.sum_over_units": lambda give: aggregate.sum_over_units([FIGURE], unit=give(PLEIKU)),
    "aggregate.Tally.count": lambda give: aggregate.tally([Reception.of(ONE, "2023-03-01", **VISIT)], over=H1).count(
        "reception.visits", unit=give(ONE)
    ),
    "model.Conference.missing": lambda give: conference(linked=1, unlinked=1).missing(frozenset({give(ONE)})),
    "model.ExpectedBodies.of": lambda give: ExpectedBodies.of([give(ONE)]),
    "model.Figure.of": lambda give: Figure.of("reception.visits", give(ONE), 2, period=H1, origins="synthetic"),
    "model.Handling.of": lambda give: Handling.of(give(LATER), "2026-07-02", id="X-1"),
    "model.HeadReceptionDays.from_duty": lambda give: HeadReceptionDays.from_duty(
        [DUTY], unit=give(ONE), period=H1, origin=Origin.SYNTHETIC
    ),
    "model.Lineage.from_ref": lambda give: VIETNAM.lineage.from_ref(give(ONE)),
    "model.Lineage.to_ref": lambda give: VIETNAM.lineage.to_ref(give(LATER)),
    "aggregate.area_weights": lambda give: aggregate.area_weights(
        VIETNAM, "2025-06-30", "2025-07-01", places=gazetteer.places(), units=[give(TREE.get("23563"))]
    ),
    "gazetteer.place": lambda give: gazetteer.place(give(LATER)),
    "gazetteer.compare_list": lambda give: gazetteer.compare_list(
        [gazetteer.ListedUnit.of(VIETNAM.resolve(LATER))], on=LATER.valid_from, within=give(LATER)
    ),
    "model.Lineage.renamed": lambda give: VIETNAM.lineage.renamed(give(VIETNAM.get("12424", on="2024-12-01"))),
    "model.Lineage": lambda give: Lineage(unknown=[give(ONE)]),
    "model.Petition.of": lambda give: Petition.of("complaint", "2026-07-02", give(LATER), **PAPER),
    "model.Petition.handed_over": lambda give: Petition.of("complaint", "2026-07-02", LATER, **PAPER).handed_over(
        give(ONE), on="2026-07-03", handling="X-2"
    ),
    "model.Reception.of": lambda give: Reception.of(give(ONE), "2023-03-01", **VISIT),
    "model.Reform.merge": lambda give: (
        Reform.merge([give(ONE), give(OTHER)], into=NEW, effect="2024-01-01"),
        Reform.merge([give(ONE)], into=give(OTHER), effect="2024-01-01"),
    ),
    "model.Reform.split": lambda give: Reform.split(give(ONE), into=[NEW, give(OTHER)], effect="2024-01-01"),
    "model.Reform.transfer": lambda give: Reform.transfer(give(ONE), to=give(OTHER), effect="2024-01-01"),
    "model.Reform.rename": lambda give: Reform.rename(give(ONE), "Mới", effect="2024-01-01"),
    "model.Reform.change_kind": lambda give: Reform.change_kind(give(ONE), UnitKind.XA, effect="2024-01-01"),
    "model.Reform.move": lambda give: Reform.move(give(ONE), to=give(PLEIKU), effect="2024-01-01"),
    "model.Report.of": lambda give: Report.of("BC", give(ONE), H1, (), title="BC", origin="synthetic"),
    "model.Submission.of": lambda give: Submission.of(
        give(ONE), H1, "2023-07-02", nothing_arose=True, origin="synthetic"
    ),
    "model.Territory.resolve": lambda give: VIETNAM.resolve(give(ONE)),
    "model.Territory.canonical_ref": lambda give: VIETNAM.canonical_ref(give(ONE)),
    "model.Territory.heirs": lambda give: VIETNAM.heirs(give(ONE), on="2025-07-01"),
    "model.Territory.names": lambda give: VIETNAM.names(give(ONE)),
    "model.Tree.resolve": lambda give: TREE.resolve(give(ONE)),
    "model.Tree.around": lambda give: TREE.around(give(ONE)),
    "model.BodyRef.of": lambda give: BodyRef.of(give(ONE)),
    "model.Bodies.resolve": lambda give: BODIES.resolve(give(ONE)),
}
ASIDE = frozenset({"aggregate.compare"})
"""Passes its weights on to `restate`."""


def asking() -> set[str]:
    """The public functions with a parameter that is a reference, or holds some."""
    found: set[str] = set()
    for name in ("aggregate", "catalogue", "codec", "gazetteer", "law", "model", "render", "rules", "terms"):
        package = import_module(f"qcdc.{name}")
        for public in package.__all__:
            thing = getattr(package, public)
            found |= {f"{name}.{path}" for path, one in functions(public, thing) if asks(one)}
    return found


def functions(name: str, thing: object) -> Iterator[tuple[str, Any]]:
    if inspect.isfunction(thing):
        yield name, thing
    if inspect.isclass(thing):
        for inner, one in vars(thing).items():
            if not inner.startswith("_"):
                yield f"{name}.{inner}", getattr(one, "__func__", one)
        if not is_entity(thing):
            yield name, vars(thing).get("__init__")


def asks(function: Any) -> bool:
    if not inspect.isfunction(function):
        return False
    given = inspect.signature(function).parameters.values()
    return any(
        re.search(r"UnitRef|Weights|Holder\b", str(one.annotation)) and "SearchStrategy" not in str(one.annotation)
        for one in given
    )


def test_every_function_that_asks_for_a_reference_is_called() -> None:
    """E3: the calls below are those of every public function with a reference among its parameters."""
    assert asking() - ASIDE == CALLS.keys()


@pytest.mark.parametrize("name", CALLS)
def test_every_function_that_asks_for_a_reference_takes_a_unit(name: str) -> None:
    """E3: given a unit, a function answers as for its reference."""
    assert CALLS[name](lambda unit: unit) == CALLS[name](lambda unit: unit.ref)
