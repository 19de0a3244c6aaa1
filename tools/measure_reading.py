"""How well `qcdc.reading` reads passages whose reading was decided by hand: ``measure_reading.py PATH [--half odd]``.

The file is YAML: ``passages`` with ``id``, ``lang``, ``text``, ``spans`` (text, at, value, unit, hedge, kind, direction,
fact), ``not_figures`` and ``links``. Passages with odd and with even numbers are reported apart, so that one half can be
kept unseen while the reader is written.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from qcdc.reading import (
    ProposedBreakdown,
    ProposedChange,
    ProposedLink,
    ProposedMovement,
    ProposedRate,
    ReadFigure,
    Scan,
    propose,
    scan,
)

HALVES = ("odd", "even")


def passages(path: Path) -> list[dict[str, Any]]:
    """The passages of a file."""
    try:
        import yaml  # noqa: PLC0415 - only this tool needs it
    except ImportError:
        sys.exit("This tool reads YAML. Install it with: pip install pyyaml")
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["passages"]
    return found


def half_of(passage: dict[str, Any]) -> str:
    """Whether the number of a passage is odd or even."""
    return "odd" if int(re.sub(r"\D", "", str(passage["id"]))) % 2 else "even"


def matched(found: Scan, spans: list[dict[str, Any]]) -> list[ReadFigure | None]:
    """The figure for each expected span: it overlaps the span and has its value."""
    left = list(found.figures)
    result: list[ReadFigure | None] = []
    for span in spans:
        start, end = span["at"]
        value = Decimal(str(span["value"]))
        one = next((one for one in left if one.start < end and start < one.end and one.value == value), None)
        if one is not None:
            left.remove(one)
        result.append(one)
    return result


def compare(passage: dict[str, Any], count: Counter[str], lines: list[str]) -> None:
    """Count what was read rightly, and keep a line for what was not."""
    found = scan(passage["text"], passage.get("lang") or "vi")
    spans = passage["spans"]
    figures = matched(found, spans)
    count["expected"] += len(spans)
    for span, one in zip(spans, figures, strict=True):
        if one is None:
            lines.append(f"{passage['id']}: not found: {span['text']!r}")
            continue
        count["number and place"] += 1
        said = {
            "whole span": (one.text, span["text"]),
            "unit": (one.unit_words.casefold(), (span.get("unit") or "").casefold()),
            "hedge": (one.hedge_word.casefold(), (span.get("hedge") or "").casefold()),
            "kind": (str(one.kind), span["kind"]),
            "direction": (one.direction.vi if one.direction else None, span.get("direction")),
        }
        for name, (read, expected) in said.items():
            count[name] += read == expected
            if read != expected:
                lines.append(f"{passage['id']}: {name} of {span['text']!r}: read {read!r}, expected {expected!r}")
    for one in found.figures:
        if not any(one is other for other in figures):
            count["false figures"] += 1
            lines.append(f"{passage['id']}: not expected: {one.text!r} ({one.kind})")
    compare_others(passage, found, count, lines)
    compare_links(passage, found, figures, count, lines)


Key = tuple[object, ...]


def local(fact: str | None) -> str | None:
    """The id of a figure inside its report: ``a2`` of ``C01.a2``, ``a.comparison`` of ``C40.a.comparison``."""
    return None if not fact else fact.split(".", 1)[1]


def _several(given: str | list[str] | None) -> list[str]:
    return sorted(given) if isinstance(given, list) else [given] if given else []


def expected_links(passage: dict[str, Any]) -> dict[Key, object]:
    """The stated links, by what they join, with what the words say of the parts."""
    found: dict[Key, object] = {}
    for link in passage.get("links") or ():
        if link["kind"] == "breakdown":
            stated = link.get("exhaustive")
            found["breakdown", link["of"], *sorted(link["parts"])] = stated if isinstance(stated, bool) else None
        elif link["kind"] == "rate_of":
            part, whole = (_several(link.get(name)) for name in ("part", "whole"))
            # A rate whose part or whole is not printed has no link that a reader could propose.
            if part and whole:
                found["rate", link["rate"], *part, "+".join(whole)] = None
        elif link["kind"] == "change":
            found["change", link["of"], link.get("change"), link.get("base")] = None
        else:
            found["movement", *(link.get(role) for role in ("opening", "in", "out", "closing", "total"))] = None
    for span in passage["spans"]:
        name = local(span.get("fact"))
        if name and name.endswith(".comparison"):
            found["change", name.removesuffix(".comparison"), name, None] = None
    return found


def key_of(link: ProposedLink, names: dict[int, str | None]) -> Key:
    """What a proposal joins, by the ids of the figures."""

    def many(places: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(sorted(names.get(one) or "?" for one in places))

    def one(place: int | None) -> str | None:
        return None if place is None else names.get(place) or "?"

    match link:
        case ProposedBreakdown():
            return "breakdown", one(link.total), *many(link.parts)
        case ProposedRate():
            return "rate", one(link.rate), *many(link.part), "+".join(many(link.whole))
        case ProposedChange():
            return "change", one(link.figure), one(link.change), one(link.base)
        case ProposedMovement():
            places = (link.opening, link.arrived, link.finished, link.closing, link.total)
            return "movement", *(one(place) for place in places)


def compare_links(
    passage: dict[str, Any], found: Scan, figures: list[ReadFigure | None], count: Counter[str], lines: list[str]
) -> None:
    """Proposed links against those that are stated; a proposal with a figure that has no id cannot be compared."""
    names: dict[int, str | None] = {}
    for span, figure in zip(passage["spans"], figures, strict=True):
        names |= {at: local(span.get("fact")) for at, one in enumerate(found.figures) if one is figure}
    expected = expected_links(passage)
    count["links expected"] += len(expected)
    left = dict(expected)
    for link in propose(found):
        key = key_of(link, names)
        shown = f"{passage['id']}: {key} ({getattr(link, 'cue', '')!r}, agrees: {link.agrees})"
        if "?" in key:
            count["links with a figure that has no id"] += 1
        elif key in left:
            stated = left.pop(key)
            count["links right"] += 1
            if isinstance(link, ProposedBreakdown):
                count["breakdowns right"] += 1
                count["exhaustive right"] += link.exhaustive == stated
                if link.exhaustive != stated:
                    lines.append(f"{shown}: exhaustive {link.exhaustive}, stated {stated}")
        elif key not in expected:
            count["links not stated"] += 1
            lines.append(f"{shown}: proposed, not stated")
    lines += [f"{passage['id']}: {key}: stated, not proposed" for key in left]


def compare_others(passage: dict[str, Any], found: Scan, count: Counter[str], lines: list[str]) -> None:
    """Numbers that are no figures."""
    for other in passage.get("not_figures") or ():
        count["not figures expected"] += 1
        start, end = other["at"]
        if any(one.start < end and start < one.end for one in found.not_figures):
            count["not figures"] += 1
        elif not any(one.start < end and start < one.end for one in found.figures):
            count["not figures, not seen at all"] += 1
        else:
            lines.append(f"{passage['id']}: read as a figure: {other['text']!r}")


def main() -> None:
    """Measure a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--quiet", action="store_true", help="only the counts")
    asked = parser.parse_args()
    for half in (asked.half,) if asked.half else HALVES:
        count, lines = Counter[str](), list[str]()
        chosen = [one for one in passages(asked.path) if half_of(one) == half]
        for passage in chosen:
            compare(passage, count, lines)
        print(f"{half}: {len(chosen)} passages")
        for name, number in count.items():
            print(f"  {name}: {number}")
        if not asked.quiet:
            print(*(f"  - {line}" for line in lines), sep="\n")


if __name__ == "__main__":
    main()
