"""Links between the figures of a text, as proposals: a person confirms or corrects them."""

from __future__ import annotations

from typing import Any

from attrs import field

from qcdc._kernel.validators import (
    Named,
    all_of,
    argument,
    check_count,
    check_flag,
    each,
    instance,
    maybe,
    not_empty,
)
from qcdc._kernel.values import entity
from qcdc.vocab import ChangeUnit

__all__ = ["ProposedBreakdown", "ProposedChange", "ProposedLink", "ProposedMovement", "ProposedRate"]


def _check_cue(_: object, attribute: Named, value: Any) -> None:
    argument(value, str, attribute.name)


_PLACES = each(check_count)


@entity
class ProposedBreakdown:
    """A figure and its parts (*tổng và các thành phần*). Every figure is given by its place in `Scan.figures`.

    Attributes:
        total: the total.
        parts: the parts.
        exhaustive: whether the words leave no other part: ``True`` after *gồm*, with *còn lại*, for *đã … đang*, *cũ …
            mới*; ``False`` after *trong đó có*, *qua phân loại có*, and for a fraction; ``None``: they do not say.
        cue: the words that make the link; empty if only arithmetic proposes it.
        agrees: whether the parts add up to the total or, if they need not, to no more than it; ``None``: a hedge or
            different units leave it open.
    """

    total: int = field(validator=check_count)
    parts: tuple[int, ...] = field(validator=all_of(_PLACES, not_empty))
    exhaustive: bool | None = field(default=None, validator=maybe(check_flag))
    cue: str = field(default="", validator=_check_cue)
    agrees: bool | None = field(default=None, validator=maybe(check_flag))


@entity
class ProposedRate:
    """A rate and what it is a rate of (*tỷ lệ của phần trên tổng thể*). Figures are places in `Scan.figures`.

    Attributes:
        rate: the rate.
        part: the figures that together are the part.
        whole: the figures that together are the whole.
        cue: the words that make the link; empty if only arithmetic proposes it.
        agrees: whether the quotient has the printed digits, rounded or cut off; ``None``: a hedge leaves it open.
    """

    rate: int = field(validator=check_count)
    part: tuple[int, ...] = field(validator=all_of(_PLACES, not_empty))
    whole: tuple[int, ...] = field(validator=all_of(_PLACES, not_empty))
    cue: str = field(default="", validator=_check_cue)
    agrees: bool | None = field(default=None, validator=maybe(check_flag))


@entity
class ProposedMovement:
    """Stocks and flows of one period (*kỳ trước chuyển sang, phát sinh, giải quyết xong, còn lại*).

    Attributes:
        opening: the opening stock, as a place in `Scan.figures`; ``None`` if not printed, as for the other four.
        arrived: the arrivals.
        finished: what was finished.
        closing: the closing stock.
        total: opening stock and arrivals together.
        cue: the words that make the link.
        agrees: whether the figures that are printed fit; ``None``: too few are printed.
    """

    opening: int | None = field(default=None, validator=maybe(check_count))
    arrived: int | None = field(default=None, validator=maybe(check_count))
    finished: int | None = field(default=None, validator=maybe(check_count))
    closing: int | None = field(default=None, validator=maybe(check_count))
    total: int | None = field(default=None, validator=maybe(check_count))
    cue: str = field(default="", validator=_check_cue)
    agrees: bool | None = field(default=None, validator=maybe(check_flag))


@entity
class ProposedChange:
    """A change and the figure that changed (*mức tăng, giảm so với kỳ trước*). Figures are places in `Scan.figures`.

    Attributes:
        figure: the later figure.
        change: the change.
        base: the earlier figure; ``None`` if the text does not print it.
        unit: what the change is given in.
        cue: the words that make the link.
        agrees: whether the three fit; ``None`` without the base or with a hedge.
    """

    figure: int = field(validator=check_count)
    change: int = field(validator=check_count)
    base: int | None = field(default=None, validator=maybe(check_count))
    unit: ChangeUnit = field(validator=instance(ChangeUnit))
    cue: str = field(default="", validator=_check_cue)
    agrees: bool | None = field(default=None, validator=maybe(check_flag))


ProposedLink = ProposedBreakdown | ProposedRate | ProposedMovement | ProposedChange
"""A link that a text seems to state. A proposal accuses nobody: two prints that disagree may both be right."""
