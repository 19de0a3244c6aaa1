"""R8: a reference to a unit that does not exist is reported at its path, and at no other."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from every_type import class_of
from floors import floor, nonempty
from qcdc import codec, rules
from qcdc._kernel.values import evolve
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import QcdcError
from qcdc.model import Territory, Unit, UnitRef, UnitVersion
from qcdc.rules.units import RULES, references
from qcdc.testing import petitions, receptions, reports
from qcdc.vocab import Level, UnitKind
from subjects import CIVIC

SUBJECTS = st.one_of(petitions(), receptions(), reports(), CIVIC)
EVERY = OpenPeriod(since=as_day("1900-01-01"), until=as_day("2100-01-01"))
KIND = {
    Level.PROVINCE: UnitKind.TINH,
    Level.DISTRICT: UnitKind.HUYEN,
    Level.COMMUNE: UnitKind.XA,
    Level.VILLAGE: UnitKind.THON,
}
TOP = "0"
ENDED, LOST, UNKNOWN = "E1", "777", "U1"
SOME = settings(max_examples=60)


def _unit(level: Level, code: str, *, until: str | None = None) -> Unit:
    since = as_day("1900-01-01")
    parent = None if level is Level.PROVINCE else UnitRef(level=Level.PROVINCE, code=TOP, on=since)
    version = UnitVersion(
        since=since,
        until=None if until is None else as_day(until),
        name=f"{code} (giả lập)",
        kind=KIND[level],
        parent=parent,
    )
    return Unit(level=level, code=code, versions=(version,), seen=since)


def _territory(subject: object) -> Territory:
    """A territory of the units that a record names, and one of each level that ended long ago or begins with zeros."""
    named = {(ref.level, ref.code) for _, ref in references(subject)} | {(Level.PROVINCE, TOP)}
    return Territory(
        [
            *(_unit(level, code) for level, code in sorted(named)),
            *(_unit(level, ENDED, until="1900-12-31") for level in Level),
            *(_unit(level, f"00{LOST}") for level in Level),
        ],
        known=EVERY,
    )


def _with(value: Any, path: str, code: str) -> Any:
    """A value with another code in the reference at a path."""
    if not path:
        return evolve(value, code=code)
    step = re.match(r"(\w+)(?:\[(\d+)\])?\.?", path)
    assert step is not None
    held, rest = getattr(value, step[1]), path[step.end() :]
    if step[2] is None:
        return evolve(value, **{step[1]: _with(held, rest, code)})
    index = int(step[2])
    return evolve(value, **{step[1]: (*held[:index], _with(held[index], rest, code), *held[index + 1 :])})


def _found(subject: object, territory: Territory) -> dict[tuple[str, str], str]:
    audit = rules.run(subject, as_of="2100-01-01", territory=territory, rules=RULES)
    return {
        (verdict.rule.id, ".".join(map(str, gap.at.path))): str(gap.instead)
        for verdict in audit.failed
        for gap in verdict.gaps
        if verdict.rule.id != "unit.window"
    }


def _dotted(path: str) -> str:
    return path.replace("[", ".").replace("]", "")


@floor("a reference was replaced")
@SOME
@given(SUBJECTS, st.sampled_from([ENDED, LOST, UNKNOWN]), st.data())
def test_exactly_the_reference_that_was_replaced_is_reported(subject: object, code: str, data: st.DataObject) -> None:
    """R8: of all references of a record exactly the wrong one is reported, by the rules and by the reader of documents."""
    territory = _territory(subject)
    assert _found(subject, territory) == {}
    known = list(references(subject))
    assume(known)
    path, ref = data.draw(st.sampled_from(known))
    # There is no complete table of villages, so one of them is not known to be wrong.
    assume(code != UNKNOWN or ref.level is not Level.VILLAGE)
    try:
        wrong = _with(subject, path, code)
    except QcdcError:
        # Some records only refer to units of one register, or in one order.
        return
    nonempty(True)

    rule = "unit.not_in_force" if code == ENDED else "unit.unknown"
    zeros = f"{KIND[ref.level].vi} 00{LOST} (giả lập) (00{LOST})"
    assert _found(wrong, territory) == {(rule, _dotted(path)): zeros if code == LOST else "None"}
    cls = class_of(wrong)
    if cls in codec.documents():
        problems = codec.check(codec.encode(wrong), cls, territory=territory)
        assert [(problem.path, problem.code) for problem in problems] == [
            (f"$.{path}", "unit.ended" if code == ENDED else "unit.unknown")
        ]
        assert codec.check(codec.encode(subject), cls, territory=territory) == ()
