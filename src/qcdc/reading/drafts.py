"""A draft of a report read from its text (*bản nháp báo cáo đọc từ văn bản*): figures, proposed links, and no decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.values import entity
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import (
    Breakdown,
    Change,
    ChangeOf,
    Figure,
    Movement,
    Place,
    Print,
    RateOf,
    Report,
    Unit,
    UnitRef,
    Window,
)
from qcdc.reading.links import ProposedBreakdown, ProposedChange, ProposedLink, ProposedMovement, ProposedRate
from qcdc.reading.proposing import propose
from qcdc.reading.scanning import scan
from qcdc.reading.scans import ReadFigure, Scan
from qcdc.vocab import Direction, Measure, NumberStyle, SpanKind, Temporal

__all__ = ["Draft", "figure_id", "read"]

_LONGEST_LABEL = 80
_STOPS = ".;:()\n"


def figure_id(place: int) -> str:
    """The id in the report of a figure of the text, by its place in `Scan.figures`: ``"s0"``."""
    return f"s{place}"


@entity
class Draft:
    """What was read in a text, for a person to confirm (*bản nháp*).

    Correct a figure in ``scan`` and a link in ``links`` with `qcdc.model.evolve`, or pass other links to `confirm`.

    Attributes:
        scan: the text with its figures.
        links: the links that the words of the text, or arithmetic, suggest.
    """

    scan: Scan = attrs.field(validator=v.instance(Scan))
    links: tuple[ProposedLink, ...] = attrs.field(default=())

    @property
    def stated(self) -> tuple[ProposedLink, ...]:
        """The links that the words of the text make; the others are proposed by arithmetic alone."""
        return tuple(link for link in self.links if link.cue)

    def confirm(
        self,
        unit: Unit | UnitRef | Place,
        period: Period | Window,
        *,
        links: Iterable[ProposedLink] | None = None,
        indicators: Mapping[int, str] | None = None,
        **fields: Any,
    ) -> Report:
        """The report that the text is, as confirmed by a person.

        Args:
            unit: the unit or place of the report.
            period: its window.
            links: the links that the text states; those with words that make them, if left out.
            indicators: the indicators of figures, by their place in `Scan.figures`, where they are known.
            fields: the other fields of the report: ``id``, ``title``, ``origin``, ``source`` …

        Raises:
            InvariantError: an indicator for a figure that is not there (``draft.figure``), or any error of the
                constructor.
        """
        known: Mapping[int, str] = {} if indicators is None else v.mapping(indicators, "indicators")
        for place in known:
            if type(place) is not int or not 0 <= place < len(self.scan.figures):
                raise InvariantError("draft.figure", "indicators", place=str(place), last=len(self.scan.figures) - 1)
        chosen = self.stated if links is None else tuple(map(_proposed, v.arguments(links, "links")))
        earlier = {link.base for link in chosen if isinstance(link, ProposedChange)}
        origins, source = fields.get("origin", "published"), fields.get("source")
        figures = [
            _figure(
                self.scan,
                place,
                unit=unit,
                period=Window(label="kỳ trước") if place in earlier or one.kind is SpanKind.OLD else period,
                indicator=known.get(place),
                changes=_changes(self.scan, place, chosen),
                origins=origins,
                source=source,
            )
            for place, one in enumerate(self.scan.figures)
        ]
        fields |= {"origin": origins}
        return Report.of(fields.pop("id", "draft"), unit, period, figures, **(fields | _links(chosen)))


def read(text: str, language: Language = "vi") -> Draft:
    """Read the figures of a text and propose their links; a person confirms them with `Draft.confirm`.

    Args:
        text: the text, at most a million characters.
        language: its language.

    Raises:
        InvariantError: not a text (``type.wrong``), one that is too long (``text.too_long``), or an unknown language.

    >>> draft = read("Đã giải quyết 33/37 vụ việc, đạt 89,2%.")
    >>> [one.text for one in draft.scan.figures], len(draft.stated)
    (['33', '37 vụ việc', '89,2%'], 2)
    """
    found = scan(text, language)
    return Draft(scan=found, links=propose(found))


def _proposed(link: Any) -> ProposedLink:
    """A link, if it is one."""
    if type(link) not in {ProposedBreakdown, ProposedRate, ProposedMovement, ProposedChange}:
        v.argument(link, ProposedBreakdown, "links")
    found: ProposedLink = link
    return found


def _figure(found: Scan, place: int, *, unit: Any, period: Any, indicator: str | None, **fields: Any) -> Figure:
    one = found.figures[place]
    rate, change = one.kind is SpanKind.RATE, one.kind is SpanKind.CHANGE
    measure = one.measure
    if measure is None and one.unit_words:
        measure = Measure.OTHER
    return Figure.of(
        indicator,
        unit,
        _signed(one),
        id=figure_id(place),
        label=_label(found, place),
        **{"window" if isinstance(period, Window) else "period": period},
        measure=measure,
        unit_word=one.unit_words or None,
        hedge=one.hedge,
        temporal=Temporal.CHANGE if change else Temporal.RATIO if rate else None,
        print=_print(one),
        **fields,
    )


def _signed(one: ReadFigure) -> Any:
    """A decrease is negative; its sign is in the word before the number."""
    down = one.kind is SpanKind.CHANGE and one.direction is Direction.DOWN
    return -one.value if down else one.value


def _print(one: ReadFigure) -> Print:
    style = NumberStyle.ENGLISH if one.numeral.language == "en" else NumberStyle.VIETNAMESE
    text = " ".join(one.text.split())
    return Print(text=text, scale=one.scale, decimals=one.numeral.decimals, style=style, start=one.start)


def _label(found: Scan, place: int) -> str:
    """The words before a figure, back to the last stop or the figure before it."""
    one = found.figures[place]
    first = found.figures[place - 1].end if place else 0
    before = found.text[max(first, one.start - _LONGEST_LABEL) : one.start]
    cut = max(before.rfind(stop) for stop in _STOPS) + 1
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in before[cut:]).strip(" ,/–-").split())
    return words or one.unit_words or " ".join(one.text.split())


def _changes(found: Scan, place: int, links: Iterable[ProposedLink]) -> tuple[Change, ...]:
    """The changes printed beside a figure whose earlier figure the text does not print."""
    beside = [
        (link.unit, found.figures[link.change])
        for link in links
        if isinstance(link, ProposedChange) and link.figure == place and link.base is None
    ]
    return tuple(
        Change(
            unit=unit,
            amount=_signed(one),
            hedge=one.hedge,
            print=_print(one),
        )
        for unit, one in beside
    )


def _links(links: Iterable[ProposedLink]) -> dict[str, Any]:
    """The links of a report, by field."""
    found: dict[str, list[Any]] = {"breakdowns": [], "rates": [], "movements": [], "changes": []}
    for link in links:
        cue = link.cue or None
        match link:
            case ProposedBreakdown():
                parts = tuple(map(figure_id, link.parts))
                made = Breakdown(total=figure_id(link.total), parts=parts, exhaustive=link.exhaustive, cue=cue)
                found["breakdowns"].append(made)
            case ProposedRate():
                sides: dict[str, Any] = {name: tuple(map(figure_id, getattr(link, name))) for name in ("part", "whole")}
                found["rates"].append(RateOf(rate=figure_id(link.rate), cue=cue, **sides))
            case ProposedMovement():
                names = ("opening", "arrived", "finished", "closing", "total")
                given: dict[str, Any] = {
                    name: figure_id(one) for name in names if (one := getattr(link, name)) is not None
                }
                found["movements"].append(Movement(cue=cue, **given))
            case ProposedChange(base=int(base)):
                ids: dict[str, Any] = {
                    "figure": figure_id(link.figure),
                    "base": figure_id(base),
                    "change": figure_id(link.change),
                }
                found["changes"].append(ChangeOf(unit=link.unit, cue=cue, **ids))
            case _:
                pass
    return {name: tuple(made) for name, made in found.items()}
