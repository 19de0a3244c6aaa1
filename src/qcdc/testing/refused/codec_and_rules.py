"""Codec and rules that cannot be built or asked."""

from __future__ import annotations

from qcdc import codec, rules
from qcdc.model import Figure, evolve
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    VISITS,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("reading a foreign type", lambda: codec.decode("{}", int), "codec.type", "type"),
    RefusedCase("reading an audit", lambda: codec.decode("{}", rules.Audit), "codec.type", "type"),
    RefusedCase("a count of one value", lambda: codec.decode("{}", Figure, count=1), "codec.count", "count"),  # type: ignore[call-overload]
    RefusedCase(
        "a negative count", lambda: codec.decode("", Figure, format="jsonl", count=-1), "count.negative", "count"
    ),
    RefusedCase(
        "a longest line of nothing", lambda: codec.read("a.json", Figure, longest=0), "codec.longest", "longest"
    ),
    RefusedCase("writing a foreign value", lambda: codec.encode(7), "codec.type", "type"),
    RefusedCase("lines of one value", lambda: codec.encode(VISITS, format="jsonl"), "codec.lines", "value"),
    RefusedCase("a file of no known format", lambda: codec.store("a.xml", VISITS), "codec.suffix", "path"),
    RefusedCase(
        "a rule on text",
        lambda: evolve(rules.RULES[0], subject=str),
        "rule.subject",
        "subject",
    ),
)
