"""Two made-up provinces, four communes, two transfers and their figures. Everything here is synthetic."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.model import (
    Figure,
    Reform,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
)
from qcdc.vocab import Level, Origin, UnitKind

BORN = "2020-01-01"


P, Q = (UnitRef.of(Level.PROVINCE, code, BORN) for code in ("01", "02"))


H1 = Period.half_year(2022, 1)


def commune(code: str, on: str = BORN) -> UnitRef:
    return UnitRef.of(Level.COMMUNE, code, on)


def unit(level: Level, code: str, kind: UnitKind, parent: UnitRef | None = None) -> Unit:
    day = as_day(BORN)
    return Unit(
        level=level,
        code=code,
        versions=(UnitVersion(since=day, name=f"Đơn vị {code} (giả lập)", kind=kind, parent=parent),),
        seen=day,
    )


PLAIN = Territory(
    [
        *(unit(Level.PROVINCE, one.code, UnitKind.TINH) for one in (P, Q)),
        *(unit(Level.COMMUNE, code, UnitKind.XA, P) for code in ("c0", "c1", "c2", "c3")),
    ],
    known=OpenPeriod.between(BORN, "2030-01-01"),
)


def figure(code: str, value: int | Decimal, on: str = BORN, period: Period = H1) -> Figure:
    return Figure(
        indicator="petition.received",
        unit=commune(code, on),
        period=period,
        value=value,
        origins=frozenset({Origin.SYNTHETIC}),
    )


TWICE = PLAIN.with_reforms(
    [
        Reform.transfer(commune("c0"), to=commune("c1"), effect="2023-01-01"),
        Reform.transfer(commune("c0"), to=commune("c2"), effect="2024-01-01"),
    ]
)


FIGURES = [figure("c0", 100), figure("c1", 0), figure("c2", 0)]


FIRST = {(commune("c0"), commune("c1")): Fraction(1, 4), (commune("c0"), commune("c0")): Fraction(3, 4)}


LATER = commune("c0", "2023-06-01")


SECOND = {(LATER, commune("c2")): Fraction(1, 3), (LATER, commune("c0")): Fraction(2, 3)}
