"""Which demand of the law on petitions, receptions and grassroots democracy has its rule, and where none does, why."""

from __future__ import annotations

from functools import cache

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.define import entity

__all__ = ["Demand", "demands"]


@entity
class Demand:
    """One demand of the law (*yêu cầu của pháp luật*) and what the library does about it.

    Attributes:
        part: which part of the law, in English.
        what: the demand in a few words.
        basis: where it stands.
        rules: ids of the rules that report its breach.
        deadlines: duties of `qcdc.rules.deadlines` that carry it.
        refused: why the model cannot hold the opposite.
        why: why there is no rule.
    """

    part: str = attrs.field(validator=v.check_text)
    what: str = attrs.field(validator=v.check_text)
    basis: str = attrs.field(validator=v.check_text)
    rules: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_identifier))
    deadlines: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_identifier))
    refused: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    why: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@cache
def demands() -> tuple[Demand, ...]:
    """Every demand on petitions, receptions and grassroots democracy, in the order of the laws."""
    return tuple(
        Demand(
            part=part["en"],
            what=row["what"],
            basis=row["basis"],
            rules=tuple(row.get("rules", ())),
            deadlines=tuple(row.get("deadlines", ())),
            refused=row.get("refused"),
            why=row.get("why"),
        )
        for part in package_toml("rules", "coverage.toml").values()
        for row in part["rows"]
    )
