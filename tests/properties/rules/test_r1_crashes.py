from __future__ import annotations

import datetime as dt

from hypothesis import given, settings

from floors import never_empty
from qcdc import rules
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import Petition, evolve
from qcdc.testing import days, petitions
from qcdc.vocab import VerdictStatus

SAID = "Nguyễn Văn Lộ"
MODEL = next(rule for rule in rules.RULES if rule.id == "unit.unknown")


def breaks(_: object, __: object) -> list[rules.Gap]:
    raise RuntimeError(SAID)


def breaks_later(_: object, __: object) -> object:
    yield rules.Gap(at=rules.Place.of("handlings[0]"))
    raise ZeroDivisionError(SAID)


def refuses(_: object, __: object) -> list[rules.Gap]:
    raise InvariantError("made.up", "name", name=SAID)


CRASHING = [
    evolve(MODEL, id=f"made_up.{check.__name__}", subject=Petition, territory=False, check=check)
    for check in (breaks, breaks_later, refuses)
]


@never_empty("every example is a petition and three rules that break on it")
@settings(max_examples=10)
@given(petitions(), days(as_day("2012-07-01")))
def test_a_rule_that_breaks_is_a_verdict_of_its_own_and_stops_no_other(paper: Petition, day: dt.date) -> None:
    """R1: each broken rule gives one crashed verdict a subject, by its kind alone; the other rules go on."""
    alone = rules.run(paper, as_of=day, rules=[MODEL])

    audit = rules.run(paper, as_of=day, rules=[MODEL, *CRASHING])

    told = sorted((verdict.subject_id, verdict.rule.id, verdict.reason) for verdict in audit.crashed)
    kinds = {"breaks": "RuntimeError", "breaks_later": "ZeroDivisionError", "refuses": "made.up"}
    assert told == sorted((paper.id, f"made_up.{name}", kind) for name, kind in kinds.items())
    assert [one for one in audit if one.status is not VerdictStatus.CRASHED] == list(alone)
    assert all(verdict.gaps == () for verdict in audit.crashed)
    assert SAID not in f"{audit!r}{audit.crashed!r}{[one.text('vi') + one.text('en') for one in audit]}"
