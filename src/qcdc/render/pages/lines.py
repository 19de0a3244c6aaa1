"""What the blocks of a roll-up have in common: coverage, closing day, place, and how many units handed in."""

from __future__ import annotations

from qcdc.aggregate import PublishedFigure
from qcdc.model import Figure
from qcdc.render.pages.cells import covered, text
from qcdc.render.pages.given import Given, Place, Source
from qcdc.render.pages.values import Cell, Mark, Sign, Tone
from qcdc.render.pages.words import Words, number, on_day, say
from qcdc.vocab import FigureState

__all__ = ["CASES", "VISITS", "as_of_mark", "block_lines", "count_of", "handed_in", "state_of", "where"]

VISITS = "reception.visits"
CASES = ("case.in_authority", "case.resolved", "case.pending")


def as_of_mark(source: Source) -> Mark:
    """The closing day of a block."""
    return Mark(sign=Sign.PLAIN, words=say("chốt {day}", "as of {day}", day=on_day(source.rolled.tally.over.end)))


def block_lines(given: Source, key: str | None = None) -> tuple[Mark, ...]:
    """Coverage and closing day: the line of marks of a tallied block."""
    coverage = given.rolled.coverage_of(indicator=key)
    return (covered(coverage), as_of_mark(given)) if coverage.expected else (as_of_mark(given),)


def count_of(shown: Figure | PublishedFigure) -> int | None:
    """The number of a figure; ``None`` if it has none."""
    figure = shown.figure if isinstance(shown, PublishedFigure) else shown
    return figure.value if isinstance(figure.value, int) else None


def state_of(shown: Figure | PublishedFigure) -> FigureState:
    """The state of a figure."""
    return (shown.figure if isinstance(shown, PublishedFigure) else shown).state


def where(given: Given) -> Words:
    """The place of a block: *toàn tỉnh*, or the name of the unit."""
    assert given.current is not None, "only asked beside a roll-up"
    unit = given.current.rolled.within
    return say("cả nước", "whole country") if unit is None else Words(vi=unit.title, en=f"{unit.name} {unit.kind.en}")


def handed_in(source: Source, place: Place) -> Cell:
    """How many units handed in."""
    expected, reported = source.rolled.expected, source.rolled.reported
    if place.below:
        coverage = source.rolled.coverage_of(place.unit)
        told, all_of = coverage.reported, coverage.expected
    else:
        ref = None if place.unit is None else place.unit.ref
        bodies = [one for one in expected if one.unit == ref]
        told, all_of = sum(one in reported for one in bodies), len(bodies)
    return text(number(told) + Words(vi="/") + number(all_of), tone=Tone.WARN if told < all_of else None)
