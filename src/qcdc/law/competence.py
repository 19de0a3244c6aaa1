"""Competence (*thẩm quyền giải quyết*) as dated data: who settles a complaint or a denunciation, with the citations."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import OpenPeriod
from qcdc.errors import InvariantError
from qcdc.law.citations import Citation, read_citations
from qcdc.law.table_reader import Row
from qcdc.vocab import Authority, Confidence, Instance, Proceeding, Situation

__all__ = ["Competence", "CompetenceRow", "competence_on", "in_order", "parse_competence"]


@entity
class Competence:
    """Who settles, with the citations (*thẩm quyền*).

    Attributes:
        settles: who; ``None`` if it is not known.
        citations: the provision, or the one that should name it.
        confidence: how certain it is.
        vi: a remark in Vietnamese, such as why it is not known.
        en: the same in English.
    """

    settles: Authority | None = attrs.field(default=None, validator=v.maybe(v.instance(Authority)))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_reason(self) -> Faults:
        if (self.vi is None) != (self.en is None):
            yield InvariantError("competence.words", "vi")
        if self.settles is None and self.vi is None:
            yield InvariantError("competence.reason", "vi")

    @property
    def known(self) -> bool:
        """Whether it is known who settles."""
        return self.settles is not None

    def note(self, language: Language) -> str:
        """The remark: why it is not known, or a caution; empty if there is none."""
        return choose(language, self.vi, self.en) or ""


@entity
class CompetenceRow:
    """A competence during one period of force (*quy định về thẩm quyền giải quyết*).

    Attributes:
        key: the matter, the instance and the author of the contested act, such as ``"complaint.first.minister"``.
        competence: who settles.
        as_before: whether the authority is the one competent for the post that the person denounced held at the time of
            the act.
        force: first and last day.
    """

    key: str = attrs.field(validator=v.check_identifier)
    competence: Competence = attrs.field(validator=v.instance(Competence))
    as_before: bool = attrs.field(default=False, validator=v.check_flag)
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))


def competence_on(rows: tuple[CompetenceRow, ...], day: pendulum.Date) -> CompetenceRow | None:
    """The row in force on a day."""
    return next((row for row in rows if day in row.force), None)


def parse_competence(tables: Mapping[str, Any]) -> dict[str, tuple[CompetenceRow, ...]]:
    """Competences from a table of facts: for each key its rows, oldest first; between rows it is not known.

    Raises:
        InvariantError: a key that does not name a matter, an instance and an authority (``law.competence``), a field
            that is missing, unknown or of the wrong type (``law.row``), or rows that overlap (``law.rows``).
    """
    found: dict[str, tuple[CompetenceRow, ...]] = {}
    for key, raw in tables.items():
        _refuse_key(key)
        table = Row(key, raw)
        found[key] = in_order(key, tuple(_row(key, row) for row in table.rows("rows")))
        table.finish()
    return found


def _row(key: str, row: Row) -> CompetenceRow:
    as_before = row.flag("as_before")
    competence = row.build(
        Competence,
        settles=row.member("settles", Authority) if row.has("settles") else None,
        citations=read_citations(row, "cite"),
        confidence=row.member("confidence", Confidence),
        vi=row.maybe_text("vi"),
        en=row.maybe_text("en"),
    )
    made = row.build(CompetenceRow, key=key, competence=competence, as_before=as_before, force=row.force())
    row.finish()
    return made


def _refuse_key(key: str) -> None:
    parts = key.split(".")
    lists: list[tuple[type[Proceeding | Instance | Authority | Situation], ...]] = [
        (Proceeding, Instance, Authority),
        (Proceeding, Situation),
    ]
    if not any(
        len(parts) == len(kinds) and all(part in set(kind) for part, kind in zip(parts, kinds, strict=True))
        for kinds in lists
    ):
        raise InvariantError("law.competence", "competence", value=show(key))


def in_order(key: str, rows: tuple[CompetenceRow, ...]) -> tuple[CompetenceRow, ...]:
    """The rows, if each begins after the one before has ended.

    Raises:
        InvariantError: two rows overlap (``law.rows``).
    """
    for earlier, later in pairwise(rows):
        until, since = earlier.force.until, later.force.since
        assert since is not None, "a row must begin on a day"
        if until is None or since <= until:
            raise InvariantError("law.rows", "competence", key=key, day=since)
    return rows
