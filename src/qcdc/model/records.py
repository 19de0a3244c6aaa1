"""What every record of something that happened shares: where it comes from, and where that stands."""

from __future__ import annotations

from qcdc._kernel.define import Check, Faults, check
from qcdc.errors import InvariantError
from qcdc.vocab import Origin

__all__ = ["at_most", "complete_among", "more", "not_done_among", "sourced"]


@check
def sourced(record: object) -> Faults:
    """A published record must have its source; the check of every record with an origin and a source."""
    origin, source = getattr(record, "origin"), getattr(record, "source")  # noqa: B009 - of any record
    if origin is not Origin.PUBLISHED or source is not None:
        return ()
    return (InvariantError("record.source", "a published record must have its source", "source"),)


def more(part: int | None, whole: int | None, attribute: str) -> Faults:
    """The fault of a part that is more than its whole; either may be unknown."""
    if part is None or whole is None or part <= whole:
        return ()
    return (InvariantError("count.part_above_whole", "{part} of {whole}", attribute, {"part": part, "whole": whole}),)


def not_done_among(*steps: str) -> Check:
    """A check of the field ``not_done``: it names steps of the record that have no day.

    A step without a day is *not stated*, unless the record says expressly that it was not taken.
    """

    @check
    def check_not_done(record: object) -> Faults:
        named: frozenset[str] = getattr(record, "not_done")  # noqa: B009 - of any record
        for step in sorted(named):
            if step not in steps:
                yield InvariantError(
                    "not_done.unknown", "these steps can be named here: {known}", "not_done", {"known": steps}
                )
            elif getattr(record, step) is not None:
                yield InvariantError("not_done.stated", "a step that has a day was taken", step)

    return check_not_done


def complete_among(*lists: str) -> Check:
    """A check of the field ``complete``: it names lists of the record.

    What is missing from a list is *not stated*, unless the record says that the list leaves out nothing.
    """

    @check
    def check_complete(record: object) -> Faults:
        named: frozenset[str] = getattr(record, "complete")  # noqa: B009 - of any record
        for one in sorted(named):
            if one not in lists:
                yield InvariantError(
                    "complete.unknown", "these lists can be named here: {known}", "complete", {"known": lists}
                )

    return check_complete


def at_most(part: str, whole: str) -> Check:
    """A check that the count in one field is at most the count in another; either may be unknown."""

    @check
    def check_at_most(record: object) -> Faults:
        return more(getattr(record, part), getattr(record, whole), part)

    return check_at_most
