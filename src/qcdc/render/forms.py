"""What a fragment consists of, before it is written as HTML: a title, facts, a table, folded lists and notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, choose
from qcdc.aggregate.marks import Marked, number_marks
from qcdc.catalogue import Catalogue
from qcdc.catalogue.figure_names import figure_name
from qcdc.model import Figure, Territory, UnitRef
from qcdc.model.figures.windows import body_text
from qcdc.model.places.naming import unit_text
from qcdc.render.numbers import day, window
from qcdc.render.sentences import bare
from qcdc.vocab import FigureState, PlaceKind

__all__ = ["Asked", "Fold", "Form", "Number"]


class Number(NamedTuple):
    """A number as it is written, with its marks.

    Attributes:
        text: the number, or its state in words.
        marks: its marks, those that all numbers of a table share left out.
        known: whether it is a number, not a state in words.
    """

    text: str
    marks: tuple[str, ...] = ()
    known: bool = True


class Fold(NamedTuple):
    """A folded list.

    Attributes:
        title: what it lists.
        lines: the lines that are shown.
        more: how many are not.
    """

    title: str
    lines: tuple[str, ...]
    more: int = 0


class Form(NamedTuple):
    """A value as a short document.

    Attributes:
        title: what it is.
        marks: the marks of the whole.
        facts: names with texts or numbers.
        head: the names of the columns.
        rows: the rows of the table, each as long as the head.
        more: how many rows are not shown.
        folds: folded lists.
        notes: sentences at the end.
    """

    title: str
    marks: tuple[str, ...] = ()
    facts: tuple[tuple[str, str | Number], ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str | Number, ...], ...] = ()
    more: int = 0
    folds: tuple[Fold, ...] = ()
    notes: tuple[str, ...] = ()


class Asked(NamedTuple):
    """How a value is shown.

    Attributes:
        language: the language.
        territory: the units, for their names.
        catalogue: the catalogue of indicators.
        rows: how many rows of a table, and lines of a list, are shown.
    """

    language: Language
    territory: Territory | None
    catalogue: Catalogue
    rows: int

    def say(self, vi: str, en: str) -> str:
        """A text in the language."""
        return choose(self.language, vi, en)

    def whole(self, number: int) -> str:
        """A whole number."""
        return say_number(number, self.language)

    def and_more(self, number: int) -> str:
        """How many rows or lines are not shown."""
        return self.say(f"và {self.whole(number)} dòng khác", f"and {self.whole(number)} more")

    def fold(self, title: str, lines: Iterable[str], total: int) -> Fold:
        """A folded list of the first lines; its title has the total."""
        shown = tuple(line for line, _ in zip(lines, range(self.rows), strict=False))
        return Fold(f"{title}: {self.whole(total)}", shown, total - len(shown))

    def number(self, shown: Marked) -> Number:
        """A figure or a comparison with all of its marks."""
        marks = number_marks(shown, self.language, written=True, catalogue=self.catalogue)
        known = not isinstance(shown, Figure) or shown.state is FigureState.VALUE
        return Number(bare(shown, self.language), marks, known)

    def unit(self, ref: UnitRef | None) -> str:
        """A unit by its name if the territory has it."""
        if ref is None:
            return PlaceKind.NATION.text(self.language)
        return unit_text(ref, self.territory, self.language)

    def indicator(self, figure: Figure) -> str:
        """What a figure counts."""
        return figure_name(figure, self.catalogue, self.language)

    def place(self, figure: Figure) -> str:
        """What a figure is about: its unit or place, and the body whose work it counts."""
        where = self.unit(figure.unit) if figure.place is None else figure.place.text(self.language)
        body = body_text(figure, self.territory, self.language)
        return ", ".join(one for one in (body, where, figure.scope) if one is not None)

    def time(self, figure: Figure) -> str:
        """The window or the day of a figure."""
        if figure.period is not None:
            return window(figure.period, self.language)
        if figure.as_of is not None:
            return self.say("đến ngày ", "on ") + day(figure.as_of, self.language)
        return "" if figure.window is None else figure.window.text(self.language)
