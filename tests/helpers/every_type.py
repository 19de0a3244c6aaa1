"""Every type of the library's values, and made-up values of each in which every field says something.

The values are found, not written: each field is tried with a few things of its kind until the constructor takes them.
They are synthetic and mean nothing.
"""

from __future__ import annotations

import enum
import itertools
import pkgutil
import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

import attrs
import pendulum

import participation_records
import qcdc
from qcdc import catalogue, code_lists, law, reading
from qcdc._kernel.values import field_names, field_of, is_entity
from qcdc.code_lists import CodeList, CodePair, ListedCode
from qcdc.datasets import DataFile, DataTable, ManifestEntry
from qcdc.dates import Period, as_day
from qcdc.errors import QcdcError
from qcdc.identifiers import AgencyId, NumberTemplate, RegisterNumber, parse_agency_id
from qcdc.law import Limit, Replacement
from qcdc.model import (
    Breakdown,
    Change,
    ChangeOf,
    Coverage,
    Figure,
    HandlingEvent,
    Matter,
    Movement,
    NewUnit,
    PeoplesDecision,
    PersonalText,
    Place,
    Print,
    RateOf,
    Reform,
    Report,
    Share,
    StageException,
    Statement,
    UnitBody,
    UnitRef,
    Window,
    evolve,
)
from qcdc.vocab import ChangeUnit, DecisionForm, HandlingEventKind, Level, NoPartner, Recipient, Stage, Trend, UnitKind

__all__ = ["assert_same", "class_of", "entity_types", "made", "optional"]

K = HandlingEventKind
TRIES = 400
COMMUNES = tuple(UnitRef.of(Level.COMMUNE, code, "2023-02-01") for code in ("23563", "23602"))
PROVINCE = UnitRef.of(Level.PROVINCE, "64", "2023-02-01")
# What a field of a plain kind is tried with, the likeliest first.
PLAIN: dict[object, tuple[object, ...]] = {
    str: (
        "T-1",
        "Giả lập",
        "64",
        "01/2024/NĐ-CP",
        "complaint.acceptance",
        "reception.visits",
        "0" * 64,
        "0" * 16,
        "a",
        "CT",
    ),
    int: (1, 2, 30, 2023, 0, 3_000),
    bool: (True, False),
    Decimal: (Decimal("1.50"), Decimal("0.00"), Decimal(-3)),
    pendulum.Date: tuple(
        map(as_day, ("2023-02-01", "2023-03-01", "2023-01-01", "2023-12-31", "2026-07-02", "2021-12-01"))
    ),
    PersonalText: (PersonalText.of("Người giả lập"), PersonalText.withheld()),
    Period: (Period.half_year(2023, 1), Period.year(2023), Period.quarter(2023, 1), Period.month(2023, 2)),
    UnitRef: (
        COMMUNES[0],
        PROVINCE,
        UnitRef.of(Level.VILLAGE, "V1", "2023-02-01"),
        UnitRef.of(Level.DISTRICT, "622", "2023-02-01"),
        COMMUNES[1],
    ),
    Share: (Share(part=1, whole=2),),
}

# What takes several fields that must agree.
WRITTEN: dict[object, tuple[object, ...]] = {
    Replacement: (Replacement(by="1/2027/QH16", articles="11-45"),),
    Matter: (
        participation_records.matter(
            publications=(participation_records.posted("2023-10-02", "2023-11-12", ""),),
            decisions=(participation_records.decision(90, 80),),
            exceptions=(StageException(stage=Stage.DISCUSS, reason="Giả lập"),),
        ),
    ),
    Limit: tuple(row for key in law.limit_keys() for row in law.limit_history(key) if row.out_of or row.more_than)[:3],
    HandlingEvent: (
        HandlingEvent(kind=K.NOTIFY, day=as_day("2023-02-01"), about=K.DECIDE, recipient=Recipient.PETITIONER),
    ),
    PeoplesDecision: (
        participation_records.decision(90, 80, form=DecisionForm.BALLOT, team=participation_records.team()),
    ),
    Figure: (
        Figure.of(
            "reception.visits",
            PROVINCE,
            14_500_000,
            by={"mode": "regular"},
            period=Period.half_year(2023, 1),
            label="lượt tiếp",
            body=UnitBody.of("reception_board"),
            scope="tại Trụ sở Tiếp công dân",
            measure="visit",
            unit_word="lượt",
            hedge="more_than",
            nature="plan",
            temporal="flow",
            origins="synthetic",
            source="Giả lập",
            changes=[Change.of("absolute", -108, Period.half_year(2022, 1))],
            coverage=Coverage(reported=1, expected=2),
            provisional=True,
            unplaced=1,
            id="a",
            print=Print(text="hơn 14,5 triệu lượt", scale=6, decimals=1, note="Giả lập"),
        ),
        Figure.of(
            None,
            Place.nation(),
            label="lượt tiếp",
            window=Window(label="đến nay", to_date=True),
            state="unknown",
            origins="synthetic",
        ),
        Figure.of("case.pending", PROVINCE, 4, as_of="2023-06-30", origins="synthetic"),
    ),
    Report: (
        Report.of(
            "BC",
            PROVINCE,
            Period.half_year(2023, 1),
            [
                Figure.of(
                    "case.in_authority",
                    PROVINCE,
                    number,
                    period=Period.half_year(2023, 1),
                    origins="synthetic",
                    id=name,
                )
                for name, number in (("a", 37), ("b", 33), ("c", 4))
            ],
            title="Giả lập",
            label="6 tháng đầu năm 2023",
            breakdowns=[Breakdown(total="a", parts=("b", "c"), exhaustive=True)],
            rates=[RateOf(rate="c", part=("b",), whole=("a",), named=False)],
            movements=[Movement(opening="b", arrived="c", total="a")],
            changes=[ChangeOf(figure="a", base="b", change="c", unit=ChangeUnit.ABSOLUTE)],
            statements=[Statement(id="1", vi="Giả lập", trend=Trend.ROSE)],
            origin="synthetic",
            source="Giả lập",
            dated=as_day("2023-06-09"),
            published=as_day("2023-07-01"),
            note="Giả lập",
        ),
        Report.of("BC", Place.nation(), Window(label="đến nay", to_date=True), [], title="Giả lập", origin="synthetic"),
    ),
    reading.Scan: (reading.scan("Ngày 15/12/2022 giải quyết 33/37 vụ việc, đạt 89,2%."),),
    reading.Draft: (reading.read("Đã giải quyết 33/37 vụ việc, đạt 89,2%."),),
    # All of its keys are different; a catalogue has every indicator of its movements.
    catalogue.StockMovement: catalogue.shipped().movements[:1],
    catalogue.Catalogue: (
        catalogue.Catalogue(
            indicators=tuple(one for one in catalogue.shipped() if one.key.startswith("handling.")),
            movements=(catalogue.shipped().movements[1],),
            names=catalogue.shipped().names[:2],
        ),
    ),
    AgencyId: (parse_agency_id("000.00.12.H49"), parse_agency_id("H49.12")),
    ListedCode: (ListedCode(list="topics.2021", code="1.2"), ListedCode(list="ethnic_groups.2008", code="12")),
    NumberTemplate: (NumberTemplate(pattern="{agency}-{serial:4}/{year}"),),
    RegisterNumber: (RegisterNumber(serial=1, year=2026, agency="H49.12"),),
    CodeList: (
        code_lists.get("topics", "2021").with_entry("1.2.1", "Giả lập"),
        code_lists.get("ethnic_groups", "2008"),
    ),
    CodePair: (CodePair(code="1", to="2"), CodePair(code="1", reason=NoPartner.SEVERAL)),
    ManifestEntry: (
        ManifestEntry(name="reception.jsonl", type="qcdc/reception/1", records=2),
        ManifestEntry(name="reception.xlsx", type="qcdc/reception/1", mapping="reception.toml"),
    ),
    DataTable: (
        DataTable(content=b"a", records=(Share(part=1, whole=2),), unread=1, mapping="a.toml", mapping_content=b"b"),
    ),
    DataFile: (
        DataFile(name="share.jsonl", of_type=Share, records=(Share(part=1, whole=2),)),
        DataFile(name="share.csv", of_type=Share, records=(), table=DataTable(content=b"a", records=())),
    ),
    Reform: (
        Reform.merge(
            COMMUNES, into=NewUnit(code="1", name="Giả lập", kind=UnitKind.XA, parent=PROVINCE), effect="2025-07-01"
        ),
        Reform.rename(COMMUNES[0], "Giả lập", effect="2025-07-01"),
        Reform.change_kind(COMMUNES[0], UnitKind.PHUONG, effect="2025-07-01"),
        Reform.move(COMMUNES[0], to=PROVINCE, effect="2025-07-01"),
    ),
}

# Of these no value is found with two of the fields that may be left out, however many are tried.
NEED_MORE = {Figure}


def entity_types() -> tuple[type[Any], ...]:
    """Every class made by `entity`, public or not, in the order of their names."""
    found: set[type[Any]] = set()
    for module in pkgutil.walk_packages(qcdc.__path__, "qcdc."):
        found |= {one for one in vars(import_module(module.name)).values() if is_entity(one)}
    return tuple(sorted(found, key=lambda cls: (cls.__name__, cls.__module__)))


def optional(cls: type[Any]) -> dict[str, object]:
    """The fields that may be left out, with what they hold then."""
    found: dict[str, object] = {}
    for name in field_names(cls):
        default: Any = field_of(cls, name).default
        # A default that depends on the value has no value of its own.
        if default is not attrs.NOTHING and not getattr(default, "takes_self", False):
            found[name] = default.factory() if hasattr(default, "factory") else default
    return found


def candidates(hint: Any) -> tuple[object, ...]:
    """A few things that a field of this kind might hold."""
    if hint in PLAIN:
        return PLAIN[hint]
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return tuple(one for part in typing.get_args(hint) if part is not types.NoneType for one in candidates(part))
    if typing.get_origin(hint) in {tuple, frozenset}:
        inner = candidates(typing.get_args(hint)[0])
        container: Any = typing.get_origin(hint)
        return (*(container([one]) for one in inner[:12]), container(dict.fromkeys(inner[:2])), container())
    if is_entity(hint):
        return () if hint in _BEING_MADE else made(hint)
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return tuple(hint)
    return ()


def made(cls: type[Any]) -> tuple[Any, ...]:
    """Values of a type: one with what is needed, and for each other field some that it says something in."""
    if cls is PersonalText:
        return PLAIN[PersonalText]
    if cls not in _MADE:
        # A chart hangs below a chart: inside itself it is left out.
        _BEING_MADE.add(cls)
        _MADE[cls] = tuple(_made(cls, typing.get_type_hints(cls), optional(cls)))
        _BEING_MADE.discard(cls)
    return _MADE[cls]


_MADE: dict[object, tuple[Any, ...]] = {}
_BEING_MADE: set[object] = set()


def _made(cls: type[Any], hints: dict[str, Any], free: dict[str, object]) -> list[Any]:
    needed, written = [name for name in field_names(cls) if name not in free], WRITTEN.get(cls, ())
    # Some say "this or that": neither is needed, and one must be there.
    pairs = () if cls in NEED_MORE else itertools.combinations(free, 2)
    ways = [needed, *([*needed, one] for one in free), *([*needed, *two] for two in pairs)]
    first = next((one for way in ways for one in _built(cls, way, hints)), None)
    if first is None:
        return list(written)
    found = [first]
    for name, nothing in free.items():
        if any(getattr(one, name) != nothing for one in written):
            continue
        taken = list(itertools.islice(_filled(first, name, nothing, hints), 3))
        if not taken:
            # It is about something that another field says.
            also = (one for base in found for one in _changed(base, name, nothing, hints))
            taken = list(itertools.islice(also, 1))
        if not taken:
            # It belongs to another kind of the thing, or goes with another field.
            ways = [[*needed, name], *([*needed, name, other] for other in free if other != name)]
            built = (one for way in ways for one in _built(cls, way, hints) if getattr(one, name) != nothing)
            taken = list(itertools.islice(built, 1))
        found += taken
    return [*found, *written]


def _built(cls: type[Any], needed: list[str], hints: dict[str, Any]) -> Iterator[Any]:
    choices = [candidates(hints[name]) for name in needed]
    for values in itertools.islice(_near_first(choices), TRIES):
        try:
            yield cls(**dict(zip(needed, values, strict=True)))
        except QcdcError:
            continue


def _near_first(choices: list[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Every choice of one thing for each field, those that differ in few fields from the likeliest first."""
    if not all(choices):
        return
    likeliest = [one[0] for one in choices]
    for changed in range(len(choices) + 1):
        for fields in itertools.combinations(range(len(choices)), changed):
            for values in itertools.product(*(choices[field][1:] for field in fields)):
                chosen = list(likeliest)
                for field, value in zip(fields, values, strict=True):
                    chosen[field] = value
                yield tuple(chosen)


def _filled(base: Any, name: str, nothing: object, hints: dict[str, Any]) -> Iterator[Any]:
    """The value with one field more, and where it is refused alone, with another one changed as well."""
    yield from _changed(base, name, nothing, hints)
    told = [one for one in candidates(hints[name]) if one != nothing]
    for one, other in itertools.product(told[:4], hints):
        for second in candidates(hints[other])[:8] if other != name else ():
            try:
                yield evolve(base, **{name: one, other: second})
            except QcdcError:
                continue


def _changed(base: Any, name: str, nothing: object, hints: dict[str, Any]) -> Iterator[Any]:
    # What names other fields of the value: the steps that were not taken, the lists that are complete.
    named = tuple(frozenset({other}) for other in hints) if hints[name] == frozenset[str] else ()
    for one in (*candidates(hints[name]), *named):
        if one != nothing:
            try:
                yield evolve(base, **{name: one})
            except QcdcError:
                continue


def assert_same(one: Any, other: Any) -> None:
    """Equal, and of equal types all the way down (a ``date`` equals a ``pendulum.Date``)."""
    cls = class_of(one)
    assert class_of(other) is cls
    if is_entity(cls) and cls is not PersonalText:
        for name in field_names(cls):
            assert_same(getattr(one, name), getattr(other, name))
    elif cls is tuple:
        for left, right in zip(one, other, strict=True):
            assert_same(left, right)
    else:
        assert one == other
        # 1.5 equals 1.50, and is printed otherwise.
        assert cls is not Decimal or str(one) == str(other)


def class_of(value: object) -> type[object]:
    """The exact class, told to a type checker without guesses about its parameters."""
    return type(value)
