"""SVG from a few shapes: colours are classes of the style sheet, texts are texts, and the same input gives the same bytes."""

from __future__ import annotations

from typing import NamedTuple

from qcdc._kernel.language import LANGUAGES
from qcdc.render.pages.escaping import spans
from qcdc.render.pages.words import Words

__all__ = ["LINE", "NARROW", "WIDE", "Canvas", "Form", "axis", "fitted", "lines_of", "width_of"]

_LETTER = 7.3
"""The width of a letter of 13.5 px, with a tenth to spare: the fonts of the reader are not known."""


LINE = 14.0
"""From one line of a name to the next."""


class Form(NamedTuple):
    """The two forms of a drawing: for a screen of an office, and for a phone."""

    name: str
    width: int

    @property
    def narrow(self) -> bool:
        """Whether it is the form for a phone."""
        return self.name == "narrow"


WIDE, NARROW = Form("wide", 760), Form("narrow", 352)


def width_of(words: Words) -> float:
    """The width of a text in the longer of the two languages; an estimate on the safe side."""
    return max(len(words.text(one)) for one in LANGUAGES) * _LETTER


def fitted(words: Words, width: float) -> Words:
    """A text cut to a width; the table behind the drawing has all of it."""
    most = _letters(width)
    return Words(vi=_cut(words.vi, most), en=None if words.en is None else _cut(words.en, most))


def _broken(text: str, most: int) -> list[str]:
    """A text in one or two lines of so many letters, broken between words; what does not fit is cut."""
    first, rest = "", text.split(" ")
    while rest and len(f"{first} {rest[0]}".strip()) <= most:
        first = f"{first} {rest.pop(0)}".strip()
    if not rest or not first:
        return [_cut(text, most)]
    return [first, _cut(" ".join(rest), most)]


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def lines_of(words: Words, width: float) -> int:
    """How many lines a name takes in a width, in the language that needs more: one or two."""
    return max(len(_broken(words.text(one), _letters(width))) for one in LANGUAGES)


def _letters(width: float) -> int:
    return max(int(width / _LETTER), 4)


def axis(numbers: list[int]) -> tuple[int, int, int]:
    """The first and the last tick of an axis, and the step between them: round numbers, four to eight steps."""
    low, high = min(numbers), max(numbers)
    step = 1
    for factor in (size * base for base in (1, 10, 100, 1000, 10000, 100000, 1000000) for size in (1, 2, 5)):
        step = factor
        if (high - low) / factor <= 7:
            break
    first = low // step * step
    last = -(-high // step) * step
    return first, last if last > first else first + step, step


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


class Canvas:
    """A drawing that grows shape by shape."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self._parts: list[str] = []

    def rect(self, x: float, y: float, width: float, height: float, look: str, *, round_by: float = 0) -> None:
        """A rectangle."""
        corner = f' rx="{_n(round_by)}"' if round_by else ""
        self._add(
            f'<rect class="{look}" x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{corner}/>',
            y + height,
        )

    def circle(self, x: float, y: float, radius: float, look: str) -> None:
        """A circle."""
        self._add(f'<circle class="{look}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"/>', y + radius)

    def line(self, x: float, y: float, x2: float, y2: float, look: str) -> None:
        """A straight line."""
        self._add(f'<line class="{look}" x1="{_n(x)}" y1="{_n(y)}" x2="{_n(x2)}" y2="{_n(y2)}"/>', max(y, y2))

    def cross(self, x: float, y: float, size: float, look: str) -> None:
        """A cross."""
        a, b, c, d = _n(x - size), _n(y - size), _n(x + size), _n(y + size)
        self._add(f'<path class="{look}" d="M{a} {b}L{c} {d}M{a} {d}L{c} {b}"/>', y + size)

    def half(self, x: float, y: float, radius: float, look: str) -> None:
        """The right half of a disc: a number that is known in part."""
        top, bottom, r = _n(y - radius), _n(y + radius), _n(radius)
        self._add(f'<path class="{look}" d="M{_n(x)} {top}A{r} {r} 0 0 1 {_n(x)} {bottom}Z"/>', y + radius)

    def band(self, x: float, y: float, x2: float, y2: float, look: str, *, thickness: float) -> None:
        """A band between two places."""
        middle, half = _n((x + x2) / 2), thickness / 2
        top, bottom, top2, bottom2 = _n(y - half), _n(y + half), _n(y2 - half), _n(y2 + half)
        self._add(
            f'<path class="{look}" d="M{_n(x)} {top}C{middle} {top} {middle} {top2} {_n(x2)} {top2}'
            f'L{_n(x2)} {bottom2}C{middle} {bottom2} {middle} {bottom} {_n(x)} {bottom}Z"/>',
            max(y, y2) + half,
        )

    def text(self, x: float, y: float, words: Words | str, look: str = "t", *, anchor: str = "start") -> None:
        """A text; ``anchor`` is ``start``, ``middle`` or ``end``."""
        shown = spans(words if isinstance(words, Words) else Words(vi=words), "tspan")
        side = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._add(f'<text class="{look}" x="{_n(x)}" y="{_n(y)}"{side}>{shown}</text>', y + 4)

    def name(
        self, x: float, base: float, words: Words, width: float, look: str = "t", *, anchor: str = "start"
    ) -> None:
        """A name that may take two lines, as many above its line as below."""
        lines: dict[float, dict[str, str]] = {}
        for one in LANGUAGES:
            broken = _broken(words.text(one), _letters(width))
            for at, line in enumerate(broken):
                lines.setdefault(base + LINE * (at - (len(broken) - 1) / 2), {})[one] = line
        for y, said in sorted(lines.items()):
            vi, en = said.get("vi", ""), said.get("en", "")
            self.text(x, y, Words(vi=vi, en=None if vi == en else en), look, anchor=anchor)

    def _add(self, part: str, bottom: float) -> None:
        self._parts.append(part)
        self.height = max(self.height, bottom)

    def svg(self, form: Form, *, title: str, description: str | None) -> str:
        """The drawing, named and described by elements of the page.

        Args:
            form: which of the two forms it is.
            title: the id of the element that names it.
            description: the id of the element that describes it.
        """
        told = "" if description is None else f' aria-describedby="{description}"'
        return (
            f'<svg class="draw {form.name}" viewBox="0 0 {_n(self.width)} {_n(self.height + 2)}" role="img" '
            f'aria-labelledby="{title}"{told} focusable="false">{"".join(self._parts)}</svg>'
        )
