"""What every record of something that happened shares: where it comes from, and where that stands."""

from __future__ import annotations

from qcdc.errors import InvariantError
from qcdc.vocab import Origin

__all__ = ["refuse_more", "refuse_unsourced"]


def refuse_unsourced(origin: Origin, source: str | None) -> None:
    """What was taken from a publication says from which."""
    if origin is Origin.PUBLISHED and source is None:
        raise InvariantError("record.source", "what was published carries its source", "source")


def refuse_more(part: int | None, whole: int | None, attribute: str) -> None:
    """A part of so many things is not more than all of them; either may be unknown."""
    if part is not None and whole is not None and part > whole:
        raise InvariantError("count.part_above_whole", "{part} of {whole}", attribute, {"part": part, "whole": whole})
