"""Transitional provisions (*quy định chuyển tiếp*): rules of an act for matters under way when it came into force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import entity
from qcdc.law.citations import Citation, read_citations
from qcdc.law.table_reader import Row
from qcdc.vocab import Confidence

__all__ = ["Transition", "parse_transitions"]


@entity
class Transition:
    """One transitional provision, or the lack of one (*quy định chuyển tiếp*).

    Attributes:
        id: dotted name.
        vi: its content.
        en: the same in English.
        since: the first day of the new law.
        keys: the limits that it affects if they were running on that day.
        new_keys: the limits that the new law introduced, and that also apply to matters under way.
        citations: the articles.
        confidence: how certain it is.
    """

    id: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    since: pendulum.Date = attrs.field(validator=v.day)
    keys: tuple[str, ...] = attrs.field(validator=v.all_of(v.each(v.check_identifier), v.not_empty))
    new_keys: tuple[str, ...] = attrs.field(default=(), validator=v.each(v.check_identifier))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))

    def text(self, language: Language) -> str:
        """Its content."""
        return choose(language, self.vi, self.en)


def parse_transitions(tables: Mapping[str, Any]) -> tuple[Transition, ...]:
    """Transitional provisions from a table of facts."""
    found: list[Transition] = []
    for name, raw in tables.items():
        row = Row(name, raw)
        found.append(
            row.build(
                Transition,
                id=name,
                vi=row.text("vi"),
                en=row.text("en"),
                since=row.day("since"),
                keys=row.texts("keys"),
                new_keys=row.maybe_texts("new_keys"),
                citations=read_citations(row, "cite"),
                confidence=row.member("confidence", Confidence),
            )
        )
        row.finish()
    return tuple(found)
