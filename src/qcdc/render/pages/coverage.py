"""Who has not reported: a square for each body."""

from __future__ import annotations

from qcdc.aggregate import RollUp
from qcdc.model import BodyRef, UnitRef
from qcdc.render.pages.cells import covered, label
from qcdc.render.pages.drawings import SquareRow, Squares, Standing
from qcdc.render.pages.given import Given, Source
from qcdc.render.pages.lines import as_of_mark, where
from qcdc.render.pages.values import Cell, Chart, Entry, Mark, Sign, Table, Tone
from qcdc.render.pages.words import Words, days, joined, name, number, say, term
from qcdc.vocab import Origin

__all__ = ["coverage"]


def _standing(rolled: RollUp, body: BodyRef, *, upper: bool) -> Standing:
    if body not in rolled.reported:
        return Standing.MISSING
    if body in rolled.nothing_arose:
        return Standing.NIL
    return Standing.UPPER if upper else Standing.GIVEN


def _groups(source: Source) -> list[tuple[Words, list[BodyRef], UnitRef | None]]:
    """The expected bodies by unit below the top; units without units below them are one group."""
    rolled, tree = source.rolled, source.rolled.tree
    by_unit: dict[UnitRef, list[BodyRef]] = {}
    for one in sorted(rolled.expected, key=lambda one: one.sort_key):
        if one.unit is not None:
            by_unit.setdefault(one.unit, []).append(one)
    found: list[tuple[Words, list[BodyRef], UnitRef | None]] = []
    alone: list[BodyRef] = []
    for place in source.units:
        assert place.unit is not None, "units below the top"
        inside = [one for unit in (place.unit, *tree.descendants(place.unit)) for one in by_unit.get(unit.ref, ())]
        if len(inside) == 1 and not tree.children(place.unit):
            alone += inside
        elif inside:
            found.append((place.title, inside, place.unit.ref))
    if alone:
        level = alone[0].unit.level if alone[0].unit is not None else None
        found.append((say("Đơn vị", "Units") if level is None else _upper(term(level)), alone, None))
    own = [] if rolled.within is None else by_unit.get(rolled.within.ref, [])
    if own and source.own is not None:
        found.append((source.own.title, own, rolled.within.ref if rolled.within is not None else None))
    elif own:
        found.append((name(rolled.within.title if rolled.within is not None else ""), own, None))
    return found


def _upper(words: Words) -> Words:
    return Words(vi=words.vi[:1].upper() + words.vi[1:], en=words.text("en")[:1].upper() + words.text("en")[1:])


def coverage(given: Given) -> Chart | None:
    """Who has not reported: a square for each body."""
    source = given.current
    if source is None or not source.rolled.expected:
        return None
    rolled = source.rolled
    rows: list[tuple[Cell, ...]] = []
    drawn: list[SquareRow] = []
    for title, bodies, upper in _groups(source):
        standings = tuple(_standing(rolled, one, upper=one.unit == upper) for one in bodies)
        given_in = sum(one is not Standing.MISSING for one in standings)
        shown = number(given_in) + Words(vi="/") + number(len(bodies))
        drawn.append(SquareRow(name=title, standings=standings, shown=shown))
        rows.append(_coverage_cells(title, standings))
    every = tuple(one for row in drawn for one in row.standings)
    rows.append(_coverage_cells(say("Tổng", "Total"), every))
    whole = rolled.coverage
    missing = rolled.missing
    headline = (
        say(
            "Cả {n} đơn vị đã gửi số liệu; số liệu đầy đủ",
            "All {n} units reported; the figures are complete",
            n=whole.expected,
        )
        if not missing
        else say(
            "{part} trong {n} đơn vị chưa gửi số liệu",
            "{part} of {n} units has not reported" if len(missing) == 1 else "{part} of {n} units have not reported",
            part=len(missing),
            n=whole.expected,
        )
    )
    legend = [
        Entry(symbol="sq-upper", words=say("cơ quan của chính đơn vị", "the unit itself")),
        Entry(symbol="sq-given", words=say("đơn vị bên dưới", "a unit below it")),
    ]
    if Standing.NIL in every:
        legend.append(Entry(symbol="sq-nil", words=say("gửi, không phát sinh", "reported, nothing arose")))
    if missing:
        legend.append(Entry(symbol="sq-missing", words=say("chưa gửi", "not reported")))
    heads = (
        say("Đơn vị", "Unit"),
        say("Phải gửi", "Expected"),
        say("Đã gửi", "Reported"),
        say("Không phát sinh", "Nothing arose"),
        say("Chưa gửi", "Missing"),
    )
    marks = (covered(whole), as_of_mark(source))
    return Chart(
        headline=headline,
        subtitle=say(
            "Mỗi ô là một cơ quan phải gửi số liệu, {where}, {days}.",
            "A square for each body that is expected to report, {where}, {days}.",
            where=where(given),
            days=days(rolled.tally.over),
        ),
        legend=tuple(legend),
        drawing=Squares(rows=tuple(drawn)),
        alternative=headline + Words(vi=". ") + _named_missing(given, missing, most=len(missing)),
        table=Table(head=heads, rows=tuple(rows), total=True),
        note=_named_missing(given, missing, most=60) if missing else None,
        marks=marks
        if Origin.SYNTHETIC not in rolled.tally.origins
        else (Mark(sign=Sign.SYNTHETIC, words=say("Giả lập", "Synthetic")), *marks),
    )


def _named_missing(given: Given, missing: tuple[BodyRef, ...], *, most: int) -> Words:
    if not missing:
        return say("Không có đơn vị nào thiếu.", "No unit is missing.")
    named = joined([given.title_of(one) for one in missing[:most]], "; ")
    more = len(missing) - most
    rest = say(" và {n} đơn vị khác", " and {n} more", n=more) if more > 0 else Words(vi="")
    return say("Chưa gửi: ", "Not reported: ") + named + rest + Words(vi=".")


def _coverage_cells(title: Words, standings: tuple[Standing, ...]) -> tuple[Cell, ...]:
    missing = sum(one is Standing.MISSING for one in standings)
    nil = sum(one is Standing.NIL for one in standings)

    def plain(count: int, *, tone: Tone | None = None) -> Cell:
        return Cell(words=number(count), value=str(count), state="value", tone=tone)

    return (
        label(title),
        plain(len(standings)),
        plain(len(standings) - missing),
        plain(nil),
        plain(missing, tone=Tone.BAD if missing else None),
    )
