"""Pages in every state, for the tests of `render` and of the browser. Everything in them is synthetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import gia_lai_2023h1
import gia_lai_page
from qcdc import aggregate, gazetteer, render, rules
from qcdc.aggregate import RollUp
from qcdc.dates import OpenPeriod, Period, as_day
from qcdc.model import (
    Conference,
    ConnectionPoint,
    Figure,
    HeadReceptionDays,
    Reception,
    Report,
    Statement,
    Submission,
    Task,
    Territory,
    Tree,
    Unit,
    UnitRef,
    UnitVersion,
)
from qcdc.render import Page, Words
from qcdc.vocab import Level, Origin, Trend, UnitKind

__all__ = ["CASES", "HOSTILE", "LONG", "districts", "hostile", "pages", "report", "small", "states"]

BORN = "2020-01-01"
H1 = Period.half_year(2023, 1)

HOSTILE = (
    "<script>window.hostile=1</script>",
    '"><img src=x onerror="window.hostile=1">',
    "</style><script>window.hostile=1</script>",
    "]]><svg onload=window.hostile=1>",
    "&lt;b onclick='window.hostile=1'&gt;",
    "{n} %s \\ ` | # * [x](javascript:window.hostile=1)",
)
LONG = tuple(f"Đơn vị hành chính có tên rất dài, gồm sáu mươi chữ cái, số {at:02}" for at in range(6))


def territory(names: Iterable[str], *, districts: int = 0) -> Territory:
    """A made-up province with a commune for each name, in so many districts or in none."""
    day = as_day(BORN)
    province = UnitRef.of(Level.PROVINCE, "01", BORN)

    def unit(level: Level, code: str, name: str, kind: UnitKind, parent: UnitRef | None) -> Unit:
        return Unit(
            level=level, code=code, versions=(UnitVersion(since=day, name=name, kind=kind, parent=parent),), seen=day
        )

    given = list(names)
    above = [UnitRef.of(Level.DISTRICT, f"d{at}", BORN) for at in range(districts)] or [province]
    return Territory(
        [
            unit(Level.PROVINCE, "01", given[0], UnitKind.TINH, None),
            *(unit(Level.DISTRICT, f"d{at}", f"Ví Dụ {at}", UnitKind.HUYEN, province) for at in range(districts)),
            *(
                unit(Level.COMMUNE, f"c{at}", name, UnitKind.XA, above[at % len(above)])
                for at, name in enumerate(given)
            ),
        ],
        known=OpenPeriod.between(BORN, "2030-01-01"),
    )


def visits(tree: Tree, counts: Iterable[int], period: Period = H1) -> list[Reception]:
    """So many visits at the communes, in their order, through the months of a window."""
    units = [one for one in tree if one.level is Level.COMMUNE]
    return [
        Reception.of(
            unit, period.start.add(days=number * 29 % 170), id=f"T-{unit.code}-{number}", kind="regular",
            receiver="officer", persons=2, origin="synthetic",
        )
        for unit, count in zip(units, counts, strict=False)
        for number in range(count)
    ]  # fmt: skip


def submissions(units: Iterable[Unit], period: Period = H1, *, nothing_arose: bool = False) -> list[Submission]:
    """A submission of each unit for a window."""
    return [
        Submission(unit=one.ref, period=period, day=period.end, nothing_arose=nothing_arose, origin=Origin.SYNTHETIC)
        for one in units
    ]


def both(records: list[Reception], *given: list[Submission]) -> list[aggregate.Record]:
    """Visits and submissions together."""
    return [*records, *(one for many in given for one in many)]


def roll_up(tree: Tree, records: Iterable[aggregate.Record], period: Period = H1) -> RollUp:
    """The totals of the made-up province."""
    return aggregate.roll_up(aggregate.tally(records, over=period), tree=tree, within=tree.tops[0])


def small(
    names: Iterable[str], counts: Iterable[int] = (9, 4, 7, 3, 6, 2), before: Iterable[int] = (8, 5, 7, 1, 9)
) -> Page:
    """A page of a made-up province; the last commune has handed in nothing in the year before."""
    land = territory(names)
    tree, then = land.at(H1.end), H1.year_before()
    now = both(visits(tree, counts), submissions(tree))
    earlier = both(visits(tree, before, then), submissions(list(tree)[:-1], then))
    months = [roll_up(tree, now, Period.month(2023, month)) for month in range(1, 7)]
    title = next(iter(names))
    return render.page(
        title=Words(vi=title),
        over=Words(vi=title),
        header=Words(vi=title),
        banner=Words(vi=title),
        current=roll_up(tree, now),
        previous=roll_up(tree, earlier, then),
        months=months,
        report=Report(
            id="R-1",
            title=title,
            unit=tree.tops[0].ref,
            period=H1,
            figures=(
                Figure(
                    label=title,
                    unit=tree.tops[0].ref,
                    period=H1,
                    value=7,
                    source=title,
                    origins=frozenset({Origin.PUBLISHED}),
                ),
            ),
            statements=tuple(Statement(id=trend.value, vi=title, en=title, trend=trend) for trend in Trend),
            origin=Origin.PUBLISHED,
            source=title,
        ),
        audit=rules.run(
            [
                HeadReceptionDays(
                    unit=one.ref, period=H1, held=frozenset(), delegated=frozenset(), origin=Origin.SYNTHETIC
                )
                for one in tree
            ],
            as_of=H1.end,
            territory=land,
        ),
        conference=Conference(
            id="HN-1",
            title=title,
            unit=tree.tops[0].ref,
            points=tuple(ConnectionPoint(unit=one.ref, linked=at != 2) for at, one in enumerate(tree)),
            tasks=(
                Task(id="1", vi=title, owner=title, basis=title, due=as_day("2023-05-01")),
                Task(id="2", vi=title, en=title),
            ),
            origin=Origin.SYNTHETIC,
        ),
        territory=land,
    )


def hostile() -> Page:
    """Every text that a user can give is hostile."""
    return small(HOSTILE)


@cache
def states() -> Page:
    """Units that have not handed in, nothing arose, withheld, no number of the year before."""
    land = territory([f"Xã Ví Dụ {at}" for at in range(8)])
    tree, then = land.at(H1.end), H1.year_before()
    communes = [one for one in tree if one.level is Level.COMMUNE]
    given = [one for one in tree if one.code not in {"c5", "c6"}]
    now = both(visits(tree, (9, 4, 7, 2, 8)), submissions(given[:-1]), submissions(given[-1:], nothing_arose=True))
    earlier = both(visits(tree, (8, 5, 7, 1, 9, 4, 3, 5), then), submissions([tree.tops[0], *communes[1:]], then))
    current, previous = roll_up(tree, now), roll_up(tree, earlier, then)
    return render.page(
        title=Words(vi="Trạng thái của số liệu", en="States of figures"),
        current=current,
        previous=previous,
        months=[roll_up(tree, now, Period.month(2023, month)) for month in range(1, 7)],
        may_publish=aggregate.publish([current, previous], indicators="reception.persons", threshold=10),
        territory=land,
    )


@cache
def districts() -> Page:
    """One district is complete; in the other a commune is missing."""
    land = territory([f"Xã Ví Dụ {at}" for at in range(6)], districts=2)
    tree, then = land.at(H1.end), H1.year_before()
    now = both(visits(tree, (9, 4, 7, 2, 8)), submissions(one for one in tree if one.code != "c5"))
    earlier = both(visits(tree, (8, 5, 7, 1, 9, 3), then), submissions(tree, then))
    return render.page(
        title=Words(vi="Hai huyện", en="Two districts"),
        current=roll_up(tree, now),
        previous=roll_up(tree, earlier, then),
        territory=land,
    )


@cache
def report() -> Page:
    """The example of Gia Lai, with every block."""
    return gia_lai_page.page(gia_lai_2023h1.work(gia_lai_2023h1.read(gia_lai_2023h1.DATA)))


@cache
def communes() -> Page:
    """A province of today, whose communes have points: its page has a map."""
    vietnam = gazetteer.vietnam()
    tree = vietnam.at("2025-07-01")
    province = tree.find("tỉnh Gia Lai")
    window = Period.between("2025-07-01", "2025-12-31")
    units = tree.descendants(province)
    records = [
        Reception.of(
            unit,
            "2025-08-01",
            id=f"T-{unit.code}-{number}",
            kind="regular",
            receiver="officer",
            persons=1,
            origin="synthetic",
        )
        for at, unit in enumerate(units)
        for number in range(at * 7 % 23)
    ]
    rolled = aggregate.roll_up(aggregate.tally(records, over=window), tree=tree, within=province)
    ward = vietnam.at("2025-06-30").find("phường Hoa Lư", within=vietnam.at("2025-06-30").find("tỉnh Gia Lai"))
    return render.page(
        title=Words(vi="Một tỉnh hai cấp", en="A province of two levels"),
        current=rolled,
        territory=vietnam,
        successors_of=ward,
    )


def pages() -> dict[str, Callable[[], Page]]:
    """The pages by name."""
    return {
        "report": report,
        "states": states,
        "districts": districts,
        "hostile": hostile,
        "long": lambda: small(LONG),
        "one": lambda: small(["Một xã"]),
        "communes": communes,
    }


def _written(make: Callable[[], Page]) -> Callable[[], str]:
    return lambda: render.html(make(), "vi")


CASES: dict[str, Callable[[], str]] = {name: _written(make) for name, make in pages().items()}
"""The pages by name, as HTML."""
