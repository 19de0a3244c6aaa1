"""Whether a settlement is late (*quá thời hạn giải quyết*), where the record may not state which time limit applies."""

from __future__ import annotations

from qcdc.model.petitions.settlement import settlement_due
from qcdc.rules.duties import overdue
from qcdc.rules.reasons import NOT_STATED
from qcdc.rules.rule import Result, Skip
from qcdc.rules.runs import Run
from qcdc.vocab import PetitionKind

__all__ = ["settled_late"]


def settled_late(name: str, run: Run) -> Result:
    """The places where a settlement is late in any case.

    It is *not stated* if it is late only by the shorter time limit, and the record does not state whether the longer one
    applies, that of a complex matter or of a remote area.
    """
    found = overdue(name, run)
    known = run.kind is PetitionKind.DENUNCIATION and run.handling.complex is not None
    if isinstance(found, Skip) or found or known:
        return found
    plain = settlement_due(run.handling, run.kind, as_of=run.as_of, book=run.book, recorded=True)
    reached = run.as_of if run.ending is None else run.ending.day
    return NOT_STATED if plain is not None and reached > plain.day else found
