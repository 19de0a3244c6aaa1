"""Proposing the links between the figures of a text: from its words first, from arithmetic where no word stands."""

from __future__ import annotations

from qcdc._kernel.validators import argument
from qcdc.reading.breakdowns import Breakdowns
from qcdc.reading.changes import Changes
from qcdc.reading.links import ProposedBreakdown, ProposedChange, ProposedLink, ProposedRate
from qcdc.reading.movements import Movements
from qcdc.reading.rates import Rates
from qcdc.reading.scans import Scan
from qcdc.reading.standing import Context

__all__ = ["propose"]


def propose(found: Scan) -> tuple[ProposedLink, ...]:
    """The links that the text seems to state, in the order of their first figure.

    Words propose first: *gồm*, *trong đó*, *còn lại*, *đạt tỷ lệ*, *giảm … so với cùng kỳ*. Where no word stands,
    figures that add up or give a printed rate are proposed too; such links have no cue. Small numbers may fit by chance,
    so a person confirms.

    Raises:
        InvariantError: not a scan (``type.wrong``).

    >>> from qcdc.reading import scan
    >>> propose(scan("Đã giải quyết 33/37 vụ việc, đạt 89,2%."))[-1]
    ProposedRate(rate=2, part=(0,), whole=(1,), cue='đạt', agrees=True)
    """
    context = Context(argument(found, Scan, "found"))
    breakdowns = Breakdowns(context)
    links: list[ProposedLink] = [
        *breakdowns.all(),
        *Rates(context, breakdowns.total_of).all(),
        *Movements(context).all(),
        *Changes(context).all(),
    ]
    return tuple(sorted(dict.fromkeys(links), key=_first))


def _first(link: ProposedLink) -> tuple[int, ...]:
    if isinstance(link, ProposedBreakdown):
        return link.total, 0, *link.parts
    if isinstance(link, ProposedRate):
        return link.rate, 1, *link.part
    if isinstance(link, ProposedChange):
        return link.figure, 3, link.change
    places = (link.total, link.opening, link.arrived, link.finished, link.closing)
    return min(one for one in places if one is not None), 2
