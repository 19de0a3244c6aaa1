"""Units and trees as short documents."""

from __future__ import annotations

from collections import Counter

import pendulum

from qcdc.aggregate.marks import flags
from qcdc.model import Tree, Unit
from qcdc.render.forms import Asked, Form, Number
from qcdc.render.numbers import day
from qcdc.vocab import Level

__all__ = ["tree_form", "unit_form"]


def unit_form(shown: Unit, asked: Asked) -> Form:
    """A unit as it is seen on its day, and its versions if it has several."""
    until = shown.valid_until
    parent = shown.parent
    facts: list[tuple[str, str | Number]] = [
        (asked.say("Mã", "Code"), shown.code),
        (asked.say("Loại", "Kind"), shown.kind.text(asked.language)),
    ]
    if parent is not None:
        facts.append((asked.say("Thuộc", "Within"), asked.unit(parent)))
    facts.append((asked.say("Tồn tại", "In force"), _days(asked, shown.valid_from, until)))
    facts.append((asked.say("Xem tại ngày", "Seen on"), day(shown.seen, asked.language)))
    rows = tuple(
        (
            _days(asked, one.since, one.until),
            f"{one.kind.vi} {one.name}",
            "" if one.parent is None else asked.unit(one.parent),
        )
        for one in shown.versions
    )
    return Form(
        shown.title,
        marks=flags(asked.language, provisional=shown.provisional, synthetic=False),
        facts=tuple(facts),
        head=(asked.say("Thời gian", "Days"), asked.say("Tên", "Name"), asked.say("Thuộc", "Within")),
        rows=rows if len(rows) > 1 else (),
    )


def _days(asked: Asked, since: pendulum.Date, until: pendulum.Date | None) -> str:
    first = day(since, asked.language)
    if until is None:
        return asked.say(f"từ {first}", f"since {first}")
    return f"{first} – {day(until, asked.language)}"


def tree_form(shown: Tree, asked: Asked) -> Form:
    """The units in force between two changes: their number by level, and the units at the top."""
    since, until = shown.stretch.since, shown.stretch.until
    levels = Counter(one.level for one in shown)
    below = {one.ref: Counter(each.level for each in shown.descendants(one)) for one in shown.tops[: asked.rows]}
    lower = [one for one in Level if any(counts[one] for counts in below.values())]
    title = asked.say("Đơn vị hành chính", "Administrative units")
    if since is not None:
        title = f"{title}, {_days(asked, since, until)}"
    return Form(
        title,
        marks=flags(asked.language, provisional=shown.provisional, synthetic=False),
        facts=tuple((one.text(asked.language), asked.whole(levels[one])) for one in Level if levels[one]),
        head=(
            asked.say("Đơn vị", "Unit"),
            asked.say("Mã", "Code"),
            *(one.text(asked.language) for one in lower),
        ),
        rows=tuple(
            (one.title, one.code, *(Number(asked.whole(below[one.ref][level])) for level in lower))
            for one in shown.tops[: asked.rows]
        ),
        more=max(len(shown.tops) - asked.rows, 0),
    )
