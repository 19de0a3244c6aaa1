"""Drawings as a reader sees them: the shapes and the texts of an SVG, with the room that each takes."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest

from qcdc._kernel.language import LANGUAGES, Language
from qcdc.render.pages.canvas import LINE
from qcdc.render.pages.drawings import Drawing
from qcdc.render.pages.painting import drawn

__all__ = ["Box", "Label", "Picture", "Shape", "overlapping", "pictures"]

LETTER = 0.48
"""The mean width of a letter of a sans-serif font, in sizes of the font: no reader has the same fonts."""
SIZES = {"small": 12.5, "tiny": 9.0, "big": 16.0}


class Box(NamedTuple):
    """A rectangle around something."""

    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: Box, *, slack: float = 0.5) -> bool:
        """Whether two rectangles have an area in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack

    def inside(self, width: float, height: float) -> bool:
        """Whether it is inside a drawing of that size; a pixel may be lost to rounding."""
        return self.left >= -1 and self.top >= -1 and self.right <= width + 1 and self.bottom <= height + 1

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


class Shape(NamedTuple):
    """A shape with its look."""

    tag: str
    look: str
    box: Box
    points: tuple[tuple[float, float], ...]


class Label(NamedTuple):
    """A text in one language with its look."""

    text: str
    look: str
    box: Box


class Picture(NamedTuple):
    """One form of a drawing."""

    narrow: bool
    width: float
    height: float
    shapes: tuple[Shape, ...]
    labels: dict[Language, tuple[Label, ...]]

    def of(self, *looks: str) -> list[Shape]:
        """The shapes of some looks, in their order."""
        return [one for one in self.shapes if one.look in looks]

    def names(self, language: Language = "vi") -> list[str]:
        """The names of rows in their order, those of two lines as one text."""
        found: list[tuple[str, float]] = []
        for one in (one for one in self.labels[language] if one.look == "t"):
            if found and one.box.bottom - found[-1][1] == pytest.approx(LINE):
                found[-1] = (f"{found[-1][0]} {one.text}", one.box.bottom)
            else:
                found.append((one.text, one.box.bottom))
        return [name for name, _ in found]

    def lines(self, language: Language = "vi") -> dict[float, list[Label]]:
        """The texts by their line, from the left."""
        found: dict[float, list[Label]] = {}
        for one in sorted(self.labels[language], key=lambda one: one.box.left):
            found.setdefault(one.box.bottom, []).append(one)
        return found


def pictures(drawing: Drawing) -> tuple[Picture, Picture]:
    """Both forms of a drawing: for a screen of an office, and for a phone."""
    found = [_picture(one) for one in ET.fromstring(f"<both>{drawn(drawing, title='t', description=None)}</both>")]
    wide, narrow = found
    assert (wide.narrow, narrow.narrow) == (False, True)
    return wide, narrow


def overlapping(labels: Iterable[Label]) -> list[tuple[str, str]]:
    """The pairs of texts that are written over each other."""
    return [(one.text, other.text) for one, other in itertools.combinations(labels, 2) if one.box.over(other.box)]


def _picture(svg: ET.Element) -> Picture:
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    shapes = tuple(_shape(one) for one in svg if one.tag != "text")
    labels: dict[Language, tuple[Label, ...]] = {
        one: tuple(_labels((each for each in svg if each.tag == "text"), one)) for one in LANGUAGES
    }
    return Picture("narrow" in svg.get("class", "").split(), width, height, shapes, labels)


def _shape(one: ET.Element) -> Shape:
    def at(name: str) -> float:
        return float(one.get(name, "nan"))

    points: tuple[tuple[float, float], ...]
    if one.tag == "rect":
        x, y = at("x"), at("y")
        points = ((x, y), (x + at("width"), y + at("height")))
    elif one.tag == "circle":
        x, y, r = at("cx"), at("cy"), at("r")
        points = ((x - r, y - r), (x + r, y + r))
    elif one.tag == "line":
        points = ((at("x1"), at("y1")), (at("x2"), at("y2")))
    else:
        points = tuple(_path(one.get("d", "")))
    xs, ys = zip(*points, strict=True)
    return Shape(one.tag, one.get("class", ""), Box(min(xs), min(ys), max(xs), max(ys)), tuple(points))


def _path(told: str) -> Iterator[tuple[float, float]]:
    """The points of a path of straight lines, curves and arcs."""
    for command, given in re.findall(r"([MLCA])([^MLCAZ]*)", told):
        numbers = [float(one) for one in given.split()]
        if command == "A":
            yield numbers[5] + numbers[0], numbers[6] - numbers[1]
            numbers = numbers[5:]
        yield from zip(numbers[::2], numbers[1::2], strict=True)


def _labels(texts: Iterable[ET.Element], language: Language) -> Iterator[Label]:
    for one in texts:
        said = one.text or "".join(each.text or "" for each in one if each.get("lang") == language)
        if not said:
            continue
        look = one.get("class", "")
        size = next((SIZES[name] for name in look.split() if name in SIZES), 13.5)
        x, y, width = float(one.get("x", "nan")), float(one.get("y", "nan")), len(said) * size * LETTER
        left = {"start": x, "middle": x - width / 2, "end": x - width}[one.get("text-anchor", "start")]
        yield Label(said, look, Box(left, y - size * 0.72, left + width, y))
