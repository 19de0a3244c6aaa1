"""R5: no rule breaks in the first or the last years that can be written; what cannot be counted is not judged."""

from __future__ import annotations

import re
from typing import Any

import pytest

from cases import CASES
from qcdc import codec, gazetteer, rules
from qcdc.errors import CodecError
from qcdc.vocab import VerdictStatus

VIETNAM = gazetteer.vietnam()
# One subject for each rule: the other cases of a rule differ by a day or a head.
SUBJECTS: dict[Any, None] = dict.fromkeys({case.rule: case.subject for case in CASES}.values())
_YEAR = re.compile(r'"((?:19|20)\d\d)(?=-\d\d-\d\d")')
_EXTREME = ("0001-01-01", "9998-12-31", "9999-12-31")


def _moved(subject: Any, kind: Any, years: int) -> Any:
    """The subject with every day so many years later; ``None`` where there is no such subject (no 29 February)."""
    text = codec.encode(subject).decode()
    try:
        return codec.decode(_YEAR.sub(lambda found: f'"{int(found[1]) + years:04}', text), kind)
    except CodecError:
        return None


@pytest.mark.parametrize("years", [0, 7_972, 7_973, -2_000])
def test_no_rule_breaks_on_a_decided_subject_moved_to_an_extreme_year(years: int) -> None:
    """R5: every decided subject, moved to the years 1 to 30 and 9992 to 9999, judged on the first and the last days."""
    moved = [found for subject in SUBJECTS if (found := _moved(subject, type(subject), years)) is not None]
    judged = 0
    for day in _EXTREME:
        audit = rules.run(moved, as_of=day, territory=VIETNAM)
        assert [(one.rule.id, one.reason) for one in audit.crashed] == []
        assert not re.search(r"[a-z]\.[a-z]", audit.text("vi"))
        judged += sum(one.status is not VerdictStatus.SKIPPED for one in audit)

    # Windows with a name end with the year 2200, so some subjects cannot be moved; half of them can.
    assert len(moved) > len(SUBJECTS) / 2
    assert judged > 100
