"""Convert published reports, retyped as data in a YAML file, to documents of the library.

Usage: ``python tools/convert_reports.py FILE.yaml FOLDER`` writes one JSON document for each report of the file.

The file has a list ``cases``; each case is a report with its ``facts`` (figures with their prints) and its links
(``breakdowns``, ``rate_of``, ``movements``, ``changes``). What a report is expected to show (``checks``), remarks on why
it is hard (``tricky``) and glosses are not read. Needs PyYAML: ``pip install PyYAML``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from qcdc import codec, gazetteer
from qcdc._kernel.numerals import SCALES
from qcdc.catalogue import read_key
from qcdc.dates import PartialDate, Period, PeriodKind, as_day, as_day_or_partial, day_before
from qcdc.errors import QcdcError
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
    Share,
    UnitRef,
    Window,
)
from qcdc.terms.prints import HEDGES, PrintedNumber, measure_of, read_print
from qcdc.vocab import (
    ChangeUnit,
    FigureState,
    Hedge,
    Level,
    Measure,
    Nature,
    NumberStyle,
    Origin,
    PlaceKind,
    ReadFrom,
    Temporal,
)

__all__ = ["reports_of"]

Row = dict[str, Any]

_TEMPORAL = {
    "flow": Temporal.FLOW,
    "ratio": Temporal.RATIO,
    "stock": Temporal.STOCK,
    "stock_closing": Temporal.STOCK,
    "stock_opening": Temporal.OPENING_STOCK,
    "cumulative": Temporal.CUMULATIVE,
    "stock_cumulative": Temporal.CUMULATIVE,
    "plan": None,
    "norm": None,
}
_NATURE = {"plan": Nature.PLAN, "norm": Nature.NORM}
_STYLE = {"en": NumberStyle.ENGLISH, None: NumberStyle.VIETNAMESE}
_LEVELS = {
    "province": Level.PROVINCE,
    "district": Level.DISTRICT,
    "commune": Level.COMMUNE,
    "village": Level.VILLAGE,
}
_LINK_FROM = {"source": ReadFrom.SOURCE, "file": ReadFrom.RECONSTRUCTED, None: ReadFrom.SOURCE}
_FIRST_DAY = "2021-11-01"


def reports_of(data: Row) -> list[Report]:
    """The reports of a file that was read."""
    return [_Case(case).report() for case in data["cases"]]


class _Case:
    """One case of the file."""

    def __init__(self, case: Row) -> None:
        self._case = case
        self._source = case["source"]
        self._period: Row = case.get("period") or {}
        self._label = str(self._period.get("label") or "không nêu")

    def report(self) -> Report:
        figures = [self._figure(fact) for fact in (*self._case["facts"], *self._case.get("also_printed", ()))]
        time = self._time()
        published = _day(self._source.get("published"))
        return Report(
            id=self._case["id"],
            title=self._case["title"],
            **self._place(),
            period=time if isinstance(time, Period) else None,
            window=time if isinstance(time, Window) else None,
            label=self._label,
            figures=tuple(figures),
            breakdowns=tuple(self._breakdowns()),
            rates=tuple(map(_rate, self._case.get("rate_of", ()))),
            movements=tuple(map(_movement, self._case.get("movements", ()))),
            changes=tuple(map(_change_of, self._case.get("changes", ()))),
            origin=Origin.PUBLISHED,
            source=str(self._source["url"]),
            published=published,
            dated=_day(self._period.get("report_dated")),
            note=self._note(published),
        )

    def _note(self, published: object) -> str:
        """What the fields of a report have no place for."""
        told: dict[str, Any] = {
            "topic": self._case.get("topic"),
            "text seen": self._source.get("text_seen"),
            "published": None if published is not None else self._source.get("published"),
            "period": self._period.get("note"),
            "kind of period": self._period.get("kind"),
            "level": self._case["place"].get("level"),
            "place": self._case["place"].get("note"),
        }
        return "; ".join(f"{name}: {value}" for name, value in told.items() if value)

    def _place(self) -> dict[str, Any]:
        place = self._case["place"]
        name, level = str(place["name"]), str(place.get("level") or "")
        plain = next((found for word, found in _LEVELS.items() if level.split(" ", maxsplit=1)[0] == word), None)
        if level.startswith("national"):
            return {"place": Place(kind=PlaceKind.NATION, name=name)}
        if re.search(r"not named|không nêu tên|not given", name):
            return {"place": Place(kind=PlaceKind.UNNAMED, level=plain)}
        if ";" in name or "/" in level or "+" in level:
            return {"place": Place(kind=PlaceKind.SEVERAL, name=name)}
        unit = self._unit(name, plain)
        return {"unit": unit} if unit is not None else {"place": Place(kind=PlaceKind.NAMED, name=name, level=plain)}

    def _unit(self, name: str, level: Level | None) -> UnitRef | None:
        """The unit of a name on the last day of the window, if the table of units reaches back that far."""
        time = self._time()
        if level is None or not isinstance(time, Period) or time.end < as_day(_FIRST_DAY):
            return None
        tree = gazetteer.vietnam().at(time.end)
        own, *above = [re.sub(r"\s*\([^)]*\)", "", part).strip() for part in name.split(",")]
        try:
            top = tree.find(above[-1], level=Level.PROVINCE) if above else None
            return tree.find(own, level=level, within=top).ref
        except QcdcError:
            return None

    def _time(self) -> Period | Window:
        start, end = _day(self._period.get("from")), _day(self._period.get("to"))
        if any(day is None or isinstance(day, PartialDate) for day in (start, end)):
            return Window(label=self._label, since=start, until=end)
        return Period.named(start, end)

    def _figure(self, fact: Row) -> Figure:
        term = read_key(str(fact.get("key") or "")) if fact.get("key") not in {None, "delta", "rate"} else None
        scale, word = (0, None) if fact["unit"] is None else _unit_words(str(fact["unit"]))
        value = _value(fact, scale)
        nature = _NATURE.get(fact["temporal"], Nature.RESULT)
        temporal = Temporal.CHANGE if fact.get("key") == "delta" else _TEMPORAL[fact["temporal"]]
        own_key = fact.get("key") if term is None and fact.get("key") not in {None, "delta", "rate"} else None
        return Figure(
            id=str(fact["id"]),
            indicator=own_key if term is None else term.indicator,
            label=str(fact["quantity"]),
            categories=() if term is None else term.categories,
            scope=fact.get("scope"),
            **self._place(),
            **self._when(fact),
            state=FigureState.UNKNOWN if value is None else FigureState.VALUE,
            value=value,
            measure=None if word is None else measure_of(word) or Measure.OTHER,
            unit_word=word,
            hedge=_hedge(fact.get("approx")) if value is not None else None,
            nature=nature,
            temporal=temporal,
            origins=frozenset({Origin.PUBLISHED}),
            source=str(fact.get("printed_source") or self._source["url"]),
            changes=tuple(self._changes(fact.get("comparison"), scale)),
            print=_print(fact, scale),
        )

    def _when(self, fact: Row) -> dict[str, Any]:
        time = self._time()
        label = fact.get("window") or fact.get("as_of")
        if label is not None:
            found = _window(str(label))
            return {"period" if isinstance(found, Period) else "window": found}
        kind = fact["temporal"]
        if isinstance(time, Window):
            return {"window": time}
        if kind == "stock_closing":
            return {"as_of": time.end}
        if kind == "stock_opening":
            return {"as_of": day_before(time.start)}
        if kind == "stock":
            return {"window": Window(label=self._label)}
        if kind == "stock_cumulative":
            return {"window": Window(label=self._label, to_date=True)}
        return {"period": time}

    def _changes(self, comparison: Row | None, scale: int) -> list[Change]:
        if comparison is None:
            return []
        versus = None if comparison.get("vs") is None else self._versus(str(comparison["vs"]))
        printed = comparison.get("printed")
        how: dict[str, Any] = {
            "text": printed,
            "read_from": ReadFrom(comparison.get("printed_from", "not_printed")),
            "style": _STYLE[comparison.get("printed_lang")],
            "window": comparison.get("vs"),
            "note": comparison.get("note"),
        }
        found: list[Change] = []
        for name, unit in (("absolute", ChangeUnit.ABSOLUTE), ("percent", ChangeUnit.PERCENT)):
            if comparison.get(name) is not None:
                number = _number(comparison[name])
                absolute = unit is ChangeUnit.ABSOLUTE
                read = _change_print(printed, comparison.get("printed_lang"), percent=not absolute)
                print_ = Print(
                    **how,
                    decimals=_places(number) if read is None else read.numeral.decimals,
                    scale=0 if not absolute else scale if read is None else read.numeral.scale,
                )
                hedge = _hedge(comparison.get("approx")) or (None if read is None else read.hedge)
                amount = _scaled(number, scale) if absolute else number
                found.append(Change(unit=unit, amount=amount, hedge=hedge, versus=versus, print=print_))
        if comparison.get("qualitative"):
            words = Print(**how)
            found.append(Change(unit=ChangeUnit.WORDS, words=comparison["qualitative"], versus=versus, print=words))
        return found

    def _versus(self, label: str) -> Period | Window:
        time = self._time()
        if isinstance(time, Period) and time.kind is not PeriodKind.DAYS:
            before = time.year_before()
            year = re.fullmatch(r"(?:cùng kỳ\s*(?:năm\s*)?)?(\d{4})?", label)
            calendar = time.start.year == time.end.year
            if year and (year[1] is None or (calendar and int(year[1]) == before.end.year)):
                return before
        return _window(label)

    def _breakdowns(self) -> list[Breakdown]:
        found = [
            Breakdown(
                total=row["of"],
                parts=tuple(row["parts"]),
                exhaustive=None if row["exhaustive"] == "unknown" else row["exhaustive"],
                cue=row.get("cue"),
                read_from=_LINK_FROM[row.get("link_from")],
                note=row.get("note"),
            )
            for row in self._case.get("breakdowns", ())
        ]
        linked = {(one.total, part) for one in found for part in one.parts}
        linked |= {
            (one.get("total"), one.get(name))
            for one in self._case.get("movements", ())
            for name in ("opening", "in", "out", "closing")
        }
        return found + [
            Breakdown(total=fact["of"], parts=(fact["id"],), exhaustive=False, read_from=ReadFrom.RECONSTRUCTED)
            for fact in self._case["facts"]
            if fact.get("of") is not None and (fact["of"], fact["id"]) not in linked
        ]


def _rate(row: Row) -> RateOf:
    cue = row.get("as_stated")
    unnamed = cue is None or bool(re.match(r"mẫu số không nêu|base not named", cue))
    return RateOf(
        rate=row["rate"],
        part=_ids(row.get("part")),
        whole=_ids(row.get("whole")),
        named=not unnamed,
        cue=cue,
        read_from=_LINK_FROM[row.get("link_from")],
        note=row.get("note"),
    )


def _ids(given: str | list[str] | None) -> tuple[str, ...]:
    return () if given is None else (given,) if isinstance(given, str) else tuple(given)


def _movement(row: Row) -> Movement:
    return Movement(
        opening=row.get("opening"),
        arrived=row.get("in"),
        finished=row.get("out"),
        closing=row.get("closing"),
        total=row.get("total"),
        cue=row.get("cue"),
        read_from=_LINK_FROM[row.get("link_from")],
        note=row.get("note"),
    )


def _change_of(row: Row) -> ChangeOf:
    return ChangeOf(
        figure=row["of"],
        base=row["base"],
        change=row["change"],
        unit=ChangeUnit(row["unit"]),
        cue=row.get("cue"),
        read_from=_LINK_FROM[row.get("link_from")],
        note=row.get("note"),
    )


def _unit_words(unit: str) -> tuple[int, str]:
    """The power of ten of a scale word before the unit, and the unit: *tỷ đồng*."""
    for word in sorted(SCALES, key=len, reverse=True):
        if unit.startswith(f"{word} "):
            return SCALES[word], unit[len(word) + 1 :]
    return 0, unit


def _number(value: object) -> int | Decimal:
    return value if isinstance(value, int) else Decimal(str(value))


def _value(fact: Row, scale: int) -> int | Decimal | Share | None:
    if fact["value"] is None:
        return None
    number = _number(fact["value"])
    if fact.get("denominator") is not None:
        return Share(part=int(number), whole=int(fact["denominator"]), closed=number <= fact["denominator"])
    return _scaled(number, scale)


def _scaled(number: int | Decimal, scale: int) -> int | Decimal:
    """The number meant by a number before a scale word."""
    if not scale:
        return number
    scaled = Decimal(number).scaleb(scale)
    return int(scaled) if scaled == int(scaled) else scaled


def _change_print(printed: str | None, language: str | None, *, percent: bool) -> PrintedNumber | None:
    """What the print of a change says of its difference or of its percentage: *tăng 1,2 tỷ đồng (14,0%)*."""
    for piece in () if printed is None else (printed, *re.split(r"[()]|, |; ", printed)):
        found = read_print(piece, "en" if language == "en" else "vi")
        if found is not None and found.percent is percent:
            return found
    return None


def _hedge(word: str | None) -> Hedge | None:
    return None if word is None else HEDGES[word]


def _print(fact: Row, scale: int) -> Print:
    printed, language = fact.get("printed"), fact.get("printed_lang")
    read_from = ReadFrom(fact.get("printed_from", "reconstructed" if printed else "not_printed"))
    return Print(
        text=printed,
        token=fact.get("printed_in"),
        scale=scale,
        decimals=0 if fact["value"] is None else _decimals(_number(fact["value"]), printed, language),
        style=_STYLE[language],
        read_from=read_from,
        window=fact.get("window") or fact.get("as_of"),
        note=fact.get("printed_note"),
    )


def _decimals(number: int | Decimal, printed: str | None, language: str | None) -> int:
    """How many decimals are printed: those of the print, if it can be read, since 80,0 and 80 are one number."""
    found = None if printed is None else read_print(printed, "en" if language == "en" else "vi")
    if found is not None:
        return found.numeral.decimals
    return _places(number)


def _places(number: int | Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent)) if isinstance(number, Decimal) else 0


def _day(text: object) -> Any:
    """A day, a month or a year; ``None`` for any other text."""
    try:
        return None if text is None else as_day_or_partial(str(text))
    except QcdcError:
        return None


def _window(label: str) -> Period | Window:
    """The window that a label names, if it names one without doubt."""
    patterns: list[tuple[str, Callable[[re.Match[str]], Period | Window]]] = [
        (r"(\d{4})", lambda found: Period.year(int(found[1]))),
        (r"6T/(\d{4})", lambda found: Period.half_year(int(found[1]), 1)),
        (r"9T/(\d{4})", lambda found: Period.nine_months(int(found[1]))),
        (r"quý (IV|I{1,3})/(\d{4})", lambda found: Period.quarter(int(found[2]), _ROMAN.index(found[1]))),
        (r"(?:tháng )?(\d{1,2})/(\d{4})", lambda found: Period.month(int(found[2]), int(found[1]))),
        (r"\d{4}-\d{2}", lambda found: Window(label=label, until=PartialDate.of(found[0]))),
        (
            r"(\d{4})[–-](\d{4})",
            lambda found: Window(label=label, since=PartialDate.of(found[1]), until=PartialDate.of(found[2])),
        ),
        (r"đến nay", lambda _: Window(label=label, to_date=True)),
    ]
    for pattern, make in patterns:
        found = re.fullmatch(pattern, label)
        if found:
            return make(found)
    return Window(label=label)


_ROMAN = ("", "I", "II", "III", "IV")


def main(path: str, folder: str) -> None:
    """Write the documents."""
    yaml: Any = import_module("yaml")
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for report in reports_of(yaml.safe_load(Path(path).read_text(encoding="utf-8"))):
        codec.store(target / f"{report.id}.json", report)
        print(report.id, len(report.figures), "figures", len(report.links), "links")


if __name__ == "__main__":
    main(*sys.argv[1:3])
