"""Finding the figures of a text, with their places."""

from __future__ import annotations

from qcdc._kernel.language import Language, as_language
from qcdc._kernel.validators import argument
from qcdc.errors import InvariantError
from qcdc.reading.grouping import Grouping
from qcdc.reading.numbers import Number, Numbers
from qcdc.reading.plain import PlainText
from qcdc.reading.scans import MAX_TEXT, NotFigure, ReadFigure, Scan
from qcdc.reading.skipping import skipped
from qcdc.terms.prints import likeliest
from qcdc.vocab import Direction, Hedge, SpanKind

__all__ = ["scan"]

K = SpanKind


def scan(text: str, language: Language = "vi") -> Scan:
    """The numbers of a text: figures with their places, and the numbers that are none.

    Vietnamese and English numbers and words are read in either language; the language only decides what a dot and a
    comma mean first. A digit that belongs to a word, such as *m2*, is no number. The time that it takes grows with the
    length of the text and not faster.

    Args:
        text: the text, at most a million characters.
        language: its language.

    Raises:
        InvariantError: not a text (``type.wrong``), a longer text (``text.too_long``), an unknown language
            (``language.unknown``).

    >>> found = scan("Năm 2023, xã Giả Lập (giả định) đã giải quyết 33/37 vụ việc, đạt 89,2%.")
    >>> [(one.text, str(one.kind)) for one in found.figures]
    [('33', 'part'), ('37 vụ việc', 'whole'), ('89,2%', 'rate')]
    >>> [(one.text, str(one.kind)) for one in found.not_figures]
    [('2023', 'year')]
    """
    given = argument(text, str, "text")
    asked = as_language(language)
    if len(given) > MAX_TEXT:
        raise InvariantError("text.too_long", "text", limit=MAX_TEXT)
    plain = PlainText(given)
    left_out = skipped(plain.text)
    numbers = Numbers(plain.text, asked, left_out)
    grouping = Grouping(numbers)
    figures = grouping.figures()
    return Scan(
        text=given,
        language=asked,
        figures=_figures(plain, figures),
        not_figures=tuple(
            NotFigure(start=start, end=end, text=given[start:end], kind=kind)
            for start, end, kind in sorted(
                (plain.place(start), plain.place(end), kind)
                for start, end, kind in (*left_out, *numbers.others, *grouping.others)
            )
        ),
    )


def _figures(plain: PlainText, numbers: list[Number]) -> tuple[ReadFigure, ...]:
    def cut(span: tuple[int, int] | tuple[int, int, Hedge] | tuple[int, int, Direction] | None) -> str:
        return "" if span is None else plain.given[plain.place(span[0]) : plain.place(span[1])]

    found: list[ReadFigure] = []
    for one in numbers:
        readings = likeliest(one.readings, one.measure)
        found.append(
            ReadFigure(
                start=plain.place(one.begin),
                end=plain.place(one.stop),
                text=cut((one.begin, one.stop)),
                numeral=readings[0],
                others=readings[1:],
                kind=one.kind or K.LEVEL,
                unit_words=" ".join(cut(one.unit).split()),
                unit_elsewhere=one.unit_elsewhere,
                measure=one.measure,
                hedge=one.hedge[2] if one.hedge else None,
                hedge_word=cut(one.hedge),
                direction=one.direction[2] if one.direction else None,
                direction_word=cut(one.direction),
                group=one.group,
                in_words=one.in_words,
            )
        )
    return tuple(found)
