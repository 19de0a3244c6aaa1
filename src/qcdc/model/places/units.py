"""Administrative units (*đơn vị hành chính*): one life of a code, with dated versions.

A code does not identify a unit. On 1 July 2025 codes were re-used: 52 was Bình Định and is now Gia Lai. So a unit is
*one life of a code*, with a first and a last day; changes of its name, kind or parent are its versions. Records refer
to a unit with a `UnitRef`: level, code and a day on which the unit had the code.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.given import stands_for
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity, evolve, unchecked
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError, Param, Phrase, UnknownCodeError
from qcdc.vocab import Confidence, Level, UnitKind

__all__ = ["Unit", "UnitRef", "UnitVersion", "as_level", "maybe_level", "view"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CITIES = frozenset({UnitKind.THANH_PHO, UnitKind.THANH_PHO_TRUNG_UONG})


def as_level(level: object, name: str = "level") -> Level:
    """A level given as a member or by its code.

    Raises:
        InvariantError: not a level (``level.unknown``), or a day in its place (``level.day``).
    """
    if isinstance(level, Level):
        return level
    if isinstance(level, str) and level in set(Level):
        return Level(level)
    if isinstance(level, str) and _DAY.fullmatch(level):
        raise InvariantError("level.day", name, day=level)
    word = level.strip().casefold() if isinstance(level, str) else ""
    near = (_LEVELS[word],) if word in _LEVELS else ()
    raise InvariantError(
        "level.unknown", name, levels=tuple(Level), value=f"'{word}'" if near else show(level), near=near
    )


# The usual official terms for units of a level.
_LEVELS = {
    **dict.fromkeys(("tỉnh", "cấp tỉnh", "tinh", "thành phố", "tp"), Level.PROVINCE),
    **dict.fromkeys(("huyện", "cấp huyện", "huyen", "quận", "thị xã"), Level.DISTRICT),
    **dict.fromkeys(("xã", "cấp xã", "xa", "phường", "phuong", "thị trấn", "đặc khu"), Level.COMMUNE),
    **dict.fromkeys(("thôn", "thon", "tổ dân phố", "làng", "ấp", "bản", "buôn"), Level.VILLAGE),
}


def maybe_level(level: object, name: str = "level") -> Level | None:
    """Like `as_level`; ``None`` stays ``None``, which means any level."""
    return None if level is None else as_level(level, name)


@entity
class UnitRef:
    """The unit that had a code on a day (*mã đơn vị tại một ngày*).

    Attributes:
        level: province, district, commune or village; commune and district codes are always different, but their names
            may be equal.
        code: text with its leading zeros.
        on: a day on which the unit had the code. In `Unit.ref` it is the first day of its life, which makes that
            reference the key of the unit.
    """

    level: Level = attrs.field(validator=v.instance(Level))
    code: str = attrs.field(validator=v.unit_code)
    on: pendulum.Date = attrs.field(validator=v.day)

    @classmethod
    def of(cls, level: Level | str, code: str, on: DayLike) -> UnitRef:
        """Short form: ``UnitRef.of("commune", "23677", "2026-07-02")``; the level by its code, the day as text.

        Raises:
            InvariantError: not a level (``level.unknown``), not a day (`as_day`), or not a code of a unit.
        """
        return cls(level=as_level(level), code=code, on=as_day(on, "on"))

    # The key of most tables: without the level, which nearly every code implies, it takes half the time.
    def __hash__(self) -> int:
        return hash((self.code, self.on))

    def __str__(self) -> str:
        return f"{self.code} ({self.on.isoformat()})"

    def text(self, language: Language) -> str:
        """The reference in words: *đơn vị cấp xã mã 23677, ngày 02/07/2026*; only a territory knows the name."""
        day = say_day(self.on, language)
        return choose(
            language, f"đơn vị {self.level.vi} mã {self.code}, ngày {day}", f"{self.level} {self.code} on {day}"
        )

    @property
    def sort_key(self) -> tuple[int, str, pendulum.Date]:
        """Provinces first, then by code, then by day."""
        return self.level.depth, self.code, self.on


_make_ref = unchecked(UnitRef)


@entity
class UnitVersion:
    """The name, kind and parent of a unit during a part of its life.

    Attributes:
        since: first day.
        until: last day; ``None``: it has not ended.
        name: without the kind, NFC, in the official spelling.
        kind: commune, ward, township … (*xã, phường, thị trấn …*).
        parent: the unit above; ``None`` for a province.
        act: number of the act that made the version, if known.
        confidence: how sure its first and last day are: *verified* if a text was read, *known* if only dated lists give
            them, *uncertain* if sources differ.
    """

    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    name: str = attrs.field(validator=v.check_text)
    kind: UnitKind = attrs.field(validator=v.instance(UnitKind))
    parent: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    confidence: Confidence = attrs.field(default=Confidence.VERIFIED, validator=v.instance(Confidence))

    _until_after_since = v.in_order("since", "until")

    @check
    def _check_parent(self) -> Faults:
        if (self.parent is None) is not (self.kind.level is Level.PROVINCE):
            yield InvariantError("unit.parent", "parent")

    @check
    def _check_parent_level(self) -> Faults:
        if self.parent is not None and self.parent.level.depth >= self.kind.level.depth:
            yield InvariantError("unit.parent_level", "parent")


@entity
class Unit:
    """An administrative unit (*đơn vị hành chính*), seen on a day.

    Two units are equal if they are the same unit, regardless of the day on which they are seen: a commune that became a
    ward is still the same unit.

    Attributes:
        level: province, district, commune or village.
        code: the code; another unit may have it at another time.
        versions: dated versions, oldest first, without a gap.
        seen: the day of `name`, `kind` and `parent`.
        provisional: whether that day is after the day until which its table was checked.
    """

    level: Level = attrs.field(validator=v.instance(Level))
    code: str = attrs.field(validator=v.unit_code)
    versions: tuple[UnitVersion, ...] = attrs.field(
        hash=False, repr=False, validator=v.all_of(v.each(v.instance(UnitVersion)), v.not_empty)
    )
    seen: pendulum.Date = attrs.field(eq=False, validator=v.day)
    provisional: bool = attrs.field(default=False, eq=False, validator=v.check_flag)

    @check
    def _check_level(self) -> Faults:
        for version in self.versions:
            if version.kind.level is not self.level:
                yield InvariantError("unit.level", "versions")

    @check
    def _check_gap(self) -> Faults:
        for earlier, later in pairwise(self.versions):
            if earlier.until is None or later.since.toordinal() != earlier.until.toordinal() + 1:
                yield InvariantError("unit.gap", "versions")

    @check
    def _check_seen(self) -> Faults:
        self.at(self.seen)
        yield from ()

    def __repr__(self) -> str:
        mark = ", provisional" if self.provisional else ""
        return f"<Unit {self.title}, {self.level.value} {self.code}, seen on {self.seen.isoformat()}{mark}>"

    def __str__(self) -> str:
        return f"{self.title} ({self.code})"

    @property
    def title(self) -> str:
        """Kind and name as people write them: ``tỉnh Gia Lai``, ``thành phố Pleiku``."""
        # Both kinds of city have "thành phố" before their name; their terms state to which unit they belong.
        kind = "thành phố" if self.kind in _CITIES else self.kind.vi
        return f"{kind} {self.name}"

    @property
    def valid_from(self) -> pendulum.Date:
        """First day of the life (in the shipped table 2019-01-01 means *at least since*)."""
        return self.versions[0].since

    @property
    def valid_until(self) -> pendulum.Date | None:
        """Last day of the life; ``None``: it has not ended."""
        return self.versions[-1].until

    @cached_property
    def ref(self) -> UnitRef:
        """The key of the life: level, code, first day."""
        return _make_ref(level=self.level, code=self.code, on=self.valid_from)

    @cached_property
    def version(self) -> UnitVersion:
        """The version in force on the day the unit is seen."""
        return self.at(self.seen)

    @property
    def name(self) -> str:
        """The name without the kind."""
        return self.version.name

    @property
    def kind(self) -> UnitKind:
        """The kind on the day the unit is seen."""
        return self.version.kind

    @property
    def parent(self) -> UnitRef | None:
        """The unit above on the day the unit is seen."""
        return self.version.parent

    @property
    def days(self) -> OpenPeriod:
        """The days of its life: from its founding to its last day, which is open while it exists."""
        return OpenPeriod(since=self.valid_from, until=self.valid_until)

    def in_force(self, on: DayLike) -> bool:
        """Whether the unit exists on a day."""
        day = as_day(on, "on")
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def at(self, on: DayLike) -> UnitVersion:
        """The version in force on a day.

        Raises:
            UnknownCodeError: the unit does not exist on that day (``unit.not_in_force``).
        """
        day = as_day(on, "on")
        for version in self.versions:
            if version.since <= day and (version.until is None or day <= version.until):
                return version
        raise UnknownCodeError(
            "unit.not_in_force",
            "on",
            level=self.level,
            code=self.code,
            day=Phrase("on_day", day=day),
            lives=said_days(self.days),
        )

    def seen_on(self, on: DayLike) -> Unit:
        """The same unit seen on another day. Only the table knows whether that day is provisional."""
        day = as_day(on, "on")
        return evolve(self, seen=day, provisional=self.provisional and day >= self.seen)


_make_unit = unchecked(Unit)

stands_for(UnitRef, Unit, lambda unit: unit.ref)


def said(unit: Unit | UnitRef) -> Param:
    """A unit as errors show it: by its name with its code, a reference by level, code and day."""
    return str(unit) if isinstance(unit, Unit) else unit


def said_life(unit: Unit, first: pendulum.Date | None) -> Phrase:
    """A unit as errors show it: by its last name, with its code and its days; names of places are public.

    Args:
        unit: the unit.
        first: the first day of its table; a unit of that day may be older.
    """
    title = unit.seen_on(unit.versions[-1].since).title
    days = said_days(unit.days)
    if unit.valid_from == first:
        days = Phrase("span_or_earlier", first=unit.valid_from, last=unit.valid_until or Phrase("now"))
    return Phrase("unit_of_days", title=title, code=unit.code, days=days)


def said_days(days: OpenPeriod) -> Phrase:
    """A range of days as errors show it."""
    return Phrase.span(days.since, days.until)


def view(unit: Unit, day: pendulum.Date, *, provisional: bool) -> Unit:
    """A unit seen on a day on which it is in force; not checked again, because a tree has thousands of units."""
    made = _make_unit(level=unit.level, code=unit.code, versions=unit.versions, seen=day, provisional=provisional)
    # The views of a life share its key.
    object.__setattr__(made, "ref", unit.ref)
    if len(unit.versions) == 1:
        object.__setattr__(made, "version", unit.versions[0])
    return made
