"""Links between the figures of a report (*quan hệ giữa các số liệu*), as the report states them.

A report says that some figures are the parts of another (*trong đó, gồm, còn lại*), that a rate is the rate of two
others, that an opening stock and the arrivals make a closing stock, or that a figure changed by another. A link names
figures by their ids. Whether the numbers agree is another question: `qcdc.auditing.audit` answers it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.errors import InvariantError
from qcdc.vocab import ChangeUnit, ReadFrom

__all__ = ["Breakdown", "ChangeOf", "Link", "Movement", "RateOf", "ids_of"]

_ID = v.check_identifier
_IDS = v.all_of(v.each(_ID), v.not_empty, v.unique(lambda one: one, "id"))


@entity
class Breakdown:
    """A figure and its parts (*tổng và các thành phần*).

    Attributes:
        total: id of the total.
        parts: ids of the parts.
        exhaustive: whether the parts make up the whole total, by the words of the text: *gồm*, *còn lại* leave no
            other part; *trong đó có* picks out some. ``None``: the text does not say; then parts that add up to less
            than the total leave a remainder, and contradict nothing.
        cue: the words of the text that make the link.
        read_from: whether the link was read in the source.
        note: a remark on the link.
    """

    total: str = attrs.field(validator=_ID)
    parts: tuple[str, ...] = attrs.field(validator=_IDS)
    exhaustive: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    cue: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    read_from: ReadFrom = attrs.field(default=ReadFrom.SOURCE, validator=v.instance(ReadFrom))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_itself(self) -> Faults:
        if self.total in self.parts:
            yield InvariantError("breakdown.itself", "parts", id=self.total)


@entity
class RateOf:
    """A rate and what it is a rate of (*tỷ lệ của phần trên tổng thể*).

    Attributes:
        rate: id of the rate.
        part: ids of the figures that together are the part; empty if the text does not print it.
        whole: ids of the figures that together are the whole; empty if the text does not print it.
        named: whether the text names the whole; if not, the whole given here is the reading of whoever copied it.
        cue: the words of the text that make the link.
        read_from: whether the link was read in the source.
        note: a remark on the link.
    """

    rate: str = attrs.field(validator=_ID)
    part: tuple[str, ...] = attrs.field(default=(), validator=v.all_of(v.each(_ID), v.unique(lambda one: one, "id")))
    whole: tuple[str, ...] = attrs.field(default=(), validator=v.all_of(v.each(_ID), v.unique(lambda one: one, "id")))
    named: bool = attrs.field(default=True, validator=v.check_flag)
    cue: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    read_from: ReadFrom = attrs.field(default=ReadFrom.SOURCE, validator=v.instance(ReadFrom))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_itself(self) -> Faults:
        for name in ("part", "whole"):
            if self.rate in getattr(self, name):
                yield InvariantError("rate_of.itself", name, id=self.rate)


@entity
class Movement:
    """Stocks and flows of one window (*kỳ trước chuyển sang, phát sinh, giải quyết xong, còn lại*).

    Opening stock and arrivals make the total; the total is what was finished and the closing stock.

    Attributes:
        opening: id of the opening stock; ``None`` if not printed, as for the other four.
        arrived: id of the arrivals.
        finished: id of what was finished.
        closing: id of the closing stock.
        total: id of opening stock and arrivals together.
        cue: the words of the text that make the link.
        read_from: whether the link was read in the source.
        note: a remark on the link.
    """

    opening: str | None = attrs.field(default=None, validator=v.maybe(_ID))
    arrived: str | None = attrs.field(default=None, validator=v.maybe(_ID))
    finished: str | None = attrs.field(default=None, validator=v.maybe(_ID))
    closing: str | None = attrs.field(default=None, validator=v.maybe(_ID))
    total: str | None = attrs.field(default=None, validator=v.maybe(_ID))
    cue: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    read_from: ReadFrom = attrs.field(default=ReadFrom.SOURCE, validator=v.instance(ReadFrom))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_two(self) -> Faults:
        named = [
            one for one in (self.opening, self.arrived, self.finished, self.closing, self.total) if one is not None
        ]
        if len(named) < 2:
            yield InvariantError("movement.too_few", "opening")
        if len(set(named)) < len(named):
            yield InvariantError("movement.twice", "opening")


@entity
class ChangeOf:
    """A change that is a figure of the report (*mức tăng, giảm so với kỳ trước*).

    Attributes:
        figure: id of the later figure.
        base: id of the earlier figure.
        change: id of the change.
        unit: what the change is given in; not in words.
        cue: the words of the text that make the link.
        read_from: whether the link was read in the source.
        note: a remark on the link.
    """

    figure: str = attrs.field(validator=_ID)
    base: str = attrs.field(validator=_ID)
    change: str = attrs.field(validator=_ID)
    unit: ChangeUnit = attrs.field(validator=v.instance(ChangeUnit))
    cue: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    read_from: ReadFrom = attrs.field(default=ReadFrom.SOURCE, validator=v.instance(ReadFrom))
    note: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_itself(self) -> Faults:
        if len({self.figure, self.base, self.change}) < 3:
            yield InvariantError("change_of.itself", "change")

    @check
    def _check_unit(self) -> Faults:
        if self.unit is ChangeUnit.WORDS:
            yield InvariantError("change_of.words", "unit")


Link = Breakdown | RateOf | Movement | ChangeOf


def ids_of(link: Link) -> Iterator[tuple[str, str]]:
    """The field and the id of every figure that a link names."""
    for name in field_names(type(link)):
        value = getattr(link, name)
        if name in _NO_IDS or value is None:
            continue
        for one in cast("tuple[str, ...]", value) if isinstance(value, tuple) else (value,):
            yield name, one


_NO_IDS = frozenset({"cue", "exhaustive", "named", "note", "read_from", "unit"})
