"""Organisation charts (*sơ đồ tổ chức*): of one committee and of a network, as Mermaid text or as a still picture (SVG)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.aggregate.marks import bracketed, flags
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.model import CommitteeNetwork, Seat, SteeringCommittee, Territory, Tree, Unit, UnitRef
from qcdc.model.places.naming import named_in
from qcdc.model.places.units import as_level
from qcdc.vocab import Level, Origin, Role

__all__ = ["Box", "committee_chart", "mermaid", "network_chart", "svg"]

_WORDS = {
    "on": ("ngày {day}", "on {day}"),
    "standing": ("Cơ quan thường trực", "Standing agency"),
    "secretariat": ("Tổ thư ký, giúp việc", "Secretariat"),
    "vacant": ("Khuyết", "Vacant"),
    "lacking": ("chưa có Ban Chỉ đạo", "no committee"),
    "perhaps": ("chưa rõ có Ban Chỉ đạo hay không", "not certain whether there is a committee"),
    "below": ("{have}/{all} Ban Chỉ đạo {level}", "{have}/{all} committees, {level}"),
    "adrift": ("Ban Chỉ đạo của đơn vị không còn: {count}", "Committees of units that ended: {count}"),
}


_DEEPEST = 65


@entity
class Box:
    """One box of a chart and the boxes below it.

    Attributes:
        lines: what is written in it, top line first; at least one.
        below: the boxes under it, at most 64 levels of them.
    """

    lines: tuple[str, ...] = attrs.field(validator=v.all_of(v.each(v.check_text), v.not_empty))
    below: tuple[Box, ...] = attrs.field(
        default=(),
        validator=lambda box, field, value: v.each(v.instance(Box))(box, field, value),  # noqa: PLW0108 - no Box yet
        repr=lambda below: f"<{len(below)} boxes>",
    )

    @check
    def _check_depth(self) -> Faults:
        level = self.below
        for _ in range(_DEEPEST):
            if not level:
                return
            level = tuple(inner for box in level for inner in box.below)
        # A deeper chart could be built but not compared, because Python limits the depth of recursion.
        yield InvariantError("chart.too_deep", "below", limit=_DEEPEST - 1)


def _say(key: str, language: Language, **values: object) -> str:
    return choose(language, *_WORDS[key]).format(**values)


def committee_chart(
    committee: SteeringCommittee, *, on: DayLike, language: Language, territory: Territory | None = None
) -> Box:
    """One committee on a day: head, deputies, members, secretary; standing agency and secretariat beside it.

    The topmost box of a chart of synthetic committees is marked as synthetic.

    Args:
        committee: the committee.
        on: the day.
        language: of the words.
        territory: the units, so that the standing agency is shown by its title, *Ban Dân vận Tỉnh ủy Gia Lai*; without
            it by its own name.

    Raises:
        InvariantError: the committee does not exist on the day (``chart.no_committee``).
        UnknownCodeError: its members on the day are not certain (``day.not_certain``).
    """
    day, chosen = as_day(on, "on"), as_language(language)
    if not v.argument(committee, SteeringCommittee, "committee").exists(day):
        raise InvariantError("chart.no_committee", "on", day=day)
    by_role = {role: committee.holders(role, day) for role in Role}
    inner = [_box(seat, chosen) for role in (Role.DEPUTY, Role.MEMBER, Role.SECRETARY) for seat in by_role[role]]
    empty = {role: [one for one in committee.vacated(day) if one.role is role] for role in Role}
    inner += [_vacant(one, chosen) for role in (Role.DEPUTY, Role.MEMBER, Role.SECRETARY) for one in empty[role]]
    leading: list[Box] = []
    for role in (Role.HEAD, Role.STANDING_DEPUTY):
        leading += [_box(seat, chosen) for seat in by_role[role]] + [_vacant(one, chosen) for one in empty[role]]
    below = tuple(inner)
    for box in reversed(leading):
        below = (Box(lines=box.lines, below=below),)
    aside: list[Box] = []
    if territory is not None:
        v.argument(territory, Territory, "territory")
    if committee.standing_agency is not None:
        aside.append(Box(lines=(_say("standing", chosen), named_in(territory, committee.standing_agency, chosen))))
    helpers = [one for one in committee.secretariat if one.serves(day)]
    if helpers:
        aside.append(Box(lines=(_say("secretariat", chosen), *(one.person.name or one.person.id for one in helpers))))
    title = (committee.named(day), _say("on", chosen, day=say_day(day, chosen)))
    return Box(lines=(*title, *_label([committee], chosen)), below=(*below, *aside))


def _label(committees: Iterable[SteeringCommittee], language: Language, *, provisional: bool = False) -> list[str]:
    """The marks of all counts of a chart, shown in its topmost box."""
    said = flags(language, provisional=provisional, synthetic=any(one.origin is Origin.SYNTHETIC for one in committees))
    return [bracketed("", said).strip()] if said else []


def _vacant(seat: Seat, language: Language) -> Box:
    """A vacant seat: its role and its office, but not its last holder."""
    office = () if seat.office is None else (seat.office.title,)
    return Box(lines=(seat.role.text(language), _say("vacant", language), *office))


def _box(seat: Seat, language: Language) -> Box:
    held = [] if seat.person is None else [seat.person.name or seat.person.id]
    held += [] if seat.office is None else [seat.office.title]
    return Box(lines=(seat.role.text(language), *held))


def network_chart(
    network: CommitteeNetwork,
    *,
    on: DayLike,
    territory: Territory,
    language: Language,
    down_to: Level | str = Level.DISTRICT,
) -> Box:
    """A network on a day: a box for each unit down to a level, and a count of the units below.

    The topmost box shows the marks of all counts of the chart: synthetic committees, and units of a provisional day.

    Args:
        network: the committees.
        on: the day of the units and committees.
        territory: the units.
        language: of the words.
        down_to: the last level that is drawn unit by unit.

    Raises:
        UnknownCodeError: the unit at the top is not in force on the day, or the day is before the territory's first
            day.
    """
    chosen = as_language(language)
    last = as_level(down_to, "down_to")
    tree = v.argument(territory, Territory, "territory").at(as_day(on, "on"))
    without = {
        unit.ref: "lacking"
        for unit in v.argument(network, CommitteeNetwork, "network").lacking(on=on, territory=territory)
    }
    without |= {unit.ref: "perhaps" for unit in network.perhaps_lacking(on=on, territory=territory)}
    box = _unit_box(tree, tree.resolve(network.unit), without, last, chosen)
    lines = (*box.lines, *_label(network.on(on), chosen, provisional=tree.provisional))
    adrift = len(network.adrift(on=on, territory=territory))
    outside = [Box(lines=(_say("adrift", chosen, count=adrift),))] if adrift else []
    return Box(lines=lines, below=(*box.below, *outside))


def _unit_box(tree: Tree, unit: Unit, without: dict[UnitRef, str], down_to: Level, language: Language) -> Box:
    name = choose(language, unit.title, f"{unit.name} {unit.kind.text(language)}")
    lines = (name, _say(without[unit.ref], language)) if unit.ref in without else (name,)
    children = tree.children(unit)
    drawn = [one for one in children if one.level.depth <= down_to.depth]
    below = [_unit_box(tree, one, without, down_to, language) for one in drawn]
    for level in Level:
        counted = [one for one in children if one.level is level and one not in drawn]
        if counted:
            have = sum(one.ref not in without for one in counted)
            perhaps = sum(without.get(one.ref) == "perhaps" for one in counted)
            said = _say("below", language, have=have, all=len(counted), level=level.text(language))
            more = (f"{perhaps}: {_say('perhaps', language)}",) if perhaps else ()
            below.append(Box(lines=(said, *more)))
    return Box(lines=lines, below=tuple(below))


def mermaid(box: Box) -> str:
    """The chart as Mermaid text (``flowchart TD``): boxes are numbered in order, so the text is stable."""
    lines = ["flowchart TD"]
    for number, above, one in _walk(v.argument(box, Box, "box")):
        shown = "<br/>".join(map(_quoted, one.lines))
        lines.append(f'    n{number}["{shown}"]')
        if above is not None:
            lines.append(f"    n{above} --> n{number}")
    return "\n".join([*lines, ""])


_MEANT = frozenset('#"<>&%`{}\\')
"""Characters with a meaning in Mermaid: entities, quotes, tags, directives, Markdown."""


def _quoted(text: str) -> str:
    """Text inside a Mermaid label: special characters as entities, no control characters."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return "".join(f"#{ord(sign)};" if sign in _MEANT else sign for sign in plain)


def _walk(box: Box) -> Iterator[tuple[int, int | None, Box]]:
    """Every box with its number and the number of the box above, top first."""
    waiting: list[tuple[int | None, Box]] = [(None, box)]
    number = 0
    while waiting:
        above, one = waiting.pop(0)
        yield number, above, one
        waiting = [(number, below) for below in one.below] + waiting
        number += 1


_INDENT, _ROW, _GAP, _SIGN, _PAD = 36, 18, 10, 8, 12


def svg(box: Box) -> str:
    """The chart as a still picture: one box under the other, lower levels further to the right.

    Raises:
        InvariantError: more than 500 boxes (``chart.too_large``), which would not be readable.
    """
    boxes = list(_walk(v.argument(box, Box, "box")))
    if len(boxes) > 500:
        raise InvariantError("chart.too_large", "box", limit=500)
    depth: dict[int, int] = {}
    middle: dict[int, int] = {}
    parts: list[str] = []
    top, right = _GAP, 0
    for number, above, one in boxes:
        depth[number] = 0 if above is None else depth[above] + 1
        left = _GAP + _INDENT * depth[number]
        height = _ROW * len(one.lines) + _PAD
        width = _SIGN * max(map(len, one.lines)) + 2 * _PAD
        middle[number] = top + height // 2
        if above is not None:
            x = _GAP + _INDENT * depth[above] + _INDENT // 2
            parts.append(f'<path d="M {x} {middle[above]} V {middle[number]} H {left}" fill="none" stroke="#888"/>')
        parts.append(
            f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="4" fill="#f5f5f5" stroke="#444"/>'
        )
        for row, line in enumerate(one.lines, start=1):
            weight = ' font-weight="bold"' if row == 1 else ""
            parts.append(f'<text x="{left + _PAD}" y="{top + _ROW * row}"{weight}>{escape(line)}</text>')
        top += height + _GAP
        right = max(right, left + width)
    lines = [part for part in parts if part.startswith("<path")]
    drawn = [part for part in parts if not part.startswith("<path")]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{right + _GAP}" height="{top}" '
        f'viewBox="0 0 {right + _GAP} {top}" font-family="sans-serif" font-size="13">'
    )
    return "\n".join([head, *lines, *drawn, "</svg>", ""])
