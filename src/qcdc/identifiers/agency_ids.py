"""Electronic identifiers of bodies (*mã định danh điện tử của cơ quan, tổ chức*), in both shapes.

QCVN 102:2016/BTTTT (Circular 10/2016/TT-BTTTT): ``V1V2V3.Z1Z2.Y1Y2.M`` with the highest level at the right, such as
``000.00.00.H49``. Decision 20/2020/QĐ-TTg: the highest level at the left, at most 35 characters, such as ``H49.12``.
Both are in use. Decision 09/2025/QĐ-TTg amends Decision 20/2020; its content is not known here.
"""

from __future__ import annotations

import re

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.errors import InvariantError
from qcdc.vocab import AgencyIdShape

__all__ = ["AgencyId", "parse_agency_id"]

_LONGEST = 35
_WIDTHS = (3, 2, 2, 3)
_GROUP = re.compile(r"[0-9A-Z]+", re.ASCII)
_TOP = re.compile(r"[A-Z][0-9]{2}", re.ASCII)
_OLD = re.compile(r"[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.[A-Z][0-9]{2}", re.ASCII)
RIGHT, LEFT = AgencyIdShape.RIGHT_TO_LEFT, AgencyIdShape.LEFT_TO_RIGHT


@entity
class AgencyId:
    """The electronic identifier of a body (*mã định danh điện tử của cơ quan, tổ chức*).

    It states groups, not names: the body, and the unit it belongs to, must come from a table of the user. A code of the
    older shape does not tell the one of the newer shape.

    Attributes:
        shape: how the groups are written.
        groups: the groups from the highest level down. The older shape always has four; a group of zeros is empty.

    >>> str(parse_agency_id("000.00.12.H49").parent)
    '000.00.00.H49'
    >>> parse_agency_id("H49.12").groups
    ('H49', '12')
    """

    shape: AgencyIdShape = attrs.field(validator=v.instance(AgencyIdShape))
    groups: tuple[str, ...] = attrs.field(validator=v.all_of(v.each(v.check_identifier), v.not_empty))

    @check
    def _check_groups(self) -> Faults:
        if not all(_GROUP.fullmatch(group) for group in self.groups):
            yield InvariantError("agency_id.group", "groups")
        elif self.shape is RIGHT and not _OLD.fullmatch(".".join(reversed(self.groups))):
            yield InvariantError("agency_id.old", "groups")
        elif len(".".join(self.groups)) > _LONGEST:  # the older shape is never so long
            yield InvariantError("agency_id.too_long", "groups", limit=_LONGEST)

    @property
    def top(self) -> str:
        """The group of the highest level: ``H49``."""
        return self.groups[0]

    @property
    def level(self) -> int:
        """The level of the body: 1 for the highest."""
        if self.shape is LEFT:
            return len(self.groups)
        return max((place for place, group in enumerate(self.groups, start=1) if not _empty(group)), default=1)

    @property
    def parent(self) -> AgencyId | None:
        """The identifier one level up; ``None`` for the highest level. Whether a body has it is not known."""
        below = self.level - 1
        if not below:
            return None
        if self.shape is LEFT:
            return evolve(self, groups=self.groups[:-1])
        return evolve(self, groups=(*self.groups[:below], "0" * len(self.groups[below]), *self.groups[below + 1 :]))

    def __str__(self) -> str:
        return ".".join(self.groups if self.shape is LEFT else reversed(self.groups))


def _empty(group: str) -> bool:
    return not group.strip("0")


def parse_agency_id(text: str, *, shape: AgencyIdShape | None = None) -> AgencyId:
    """Read the electronic identifier of a body, in either shape.

    Args:
        text: the identifier; spaces around it and small letters do not matter.
        shape: the shape, for the rare text that fits both, such as ``H49.01.02.H08``.

    Raises:
        InvariantError: not such an identifier (``agency_id.malformed``), too long (``agency_id.too_long``), or it fits
            both shapes and none is given (``agency_id.ambiguous``).

    >>> parse_agency_id("000.00.00.H49").shape.value, parse_agency_id("h55.242").level
    ('right_to_left', 2)
    """
    bare = v.argument(text, str, "text").strip().upper()
    groups = tuple(bare.split("."))
    old = bool(_OLD.fullmatch(bare))
    if shape is None:
        if old and _TOP.fullmatch(groups[0]):
            raise InvariantError("agency_id.ambiguous", "text")
        shape = RIGHT if old else LEFT
    v.argument(shape, AgencyIdShape, "shape")
    if not all(_GROUP.fullmatch(group) for group in groups) or (shape is RIGHT and not old):
        raise InvariantError("agency_id.malformed", "text")
    if len(bare) > _LONGEST:
        raise InvariantError("agency_id.too_long", "text", limit=_LONGEST)
    return AgencyId(shape=shape, groups=groups if shape is LEFT else tuple(reversed(groups)))
