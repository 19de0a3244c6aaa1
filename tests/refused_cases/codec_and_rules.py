"""Codec and rules that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from qcdc import codec, rules
from qcdc.model import Figure, evolve
from refused_cases.shared import (
    VISITS,
    RefusedCases,
)

REFUSED: RefusedCases = {
    "reading a foreign type": (lambda: codec.decode("{}", int), "codec.type", "type"),
    "reading an audit": (lambda: codec.decode("{}", rules.Audit), "codec.type", "type"),
    "a count of one value": (lambda: codec.decode("{}", Figure, count=1), "codec.count", "count"),  # type: ignore[call-overload]
    "a negative count": (lambda: codec.decode("", Figure, format="jsonl", count=-1), "count.negative", "count"),
    "writing a foreign value": (lambda: codec.encode(7), "codec.type", "type"),
    "lines of one value": (lambda: codec.encode(VISITS, format="jsonl"), "codec.lines", "value"),
    "a file of no known format": (lambda: codec.store("a.xml", VISITS), "codec.suffix", "path"),
    "a rule on text": (
        lambda: evolve(rules.RULES[0], subject=str),
        "rule.subject",
        "subject",
    ),
}
