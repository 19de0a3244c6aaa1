"""Codec and rules that cannot be built or asked."""

from __future__ import annotations

from qcdc import codec, rules
from qcdc.model import Figure, Reception, evolve
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
    RefusedCase("writing a foreign value", lambda: codec.encode(7), "codec.type", "value"),
    RefusedCase("lines of one value", lambda: codec.encode(VISITS, format="jsonl"), "codec.lines", "value"),
    RefusedCase("a file of no known format", lambda: codec.store("a.xml", VISITS), "codec.suffix", "path"),
    RefusedCase(
        "a rule on fields and parts",
        lambda: evolve(next(one for one in rules.RULES if one.each is not None), reads=("day",)),
        "rule.reads",
        "reads",
    ),
    RefusedCase(
        "a column that is no field",
        lambda: rules.run_columns(Figure, {"counter": [1]}, as_of="2026-01-01"),
        "rules.column_field",
        "columns",
    ),
    RefusedCase(
        "columns of different lengths",
        lambda: rules.run_columns(Reception, {"persons": [1, 2], "representatives": [None]}, as_of="2026-01-01"),
        "rules.column_length",
        "columns",
    ),
    RefusedCase(
        "the outcome of a row that a table does not have",
        lambda: (
            rules.run_columns(Reception, {"persons": [1], "representatives": [None]}, as_of="2026-01-01")
            .found[0]
            .outcome(1)
        ),
        "columns.row",
        "row",
    ),
    RefusedCase(
        "a rule that was not checked on columns",
        lambda: rules.run_columns(Reception, {"persons": [1]}, as_of="2026-01-01").of("reception.answer.late"),
        "rules.column_rule",
        "rule",
    ),
    RefusedCase(
        "a rule on text",
        lambda: evolve(rules.RULES[0], subject=str),
        "rule.subject",
        "subject",
    ),
)
