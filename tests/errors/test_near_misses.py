"""Near misses: refused by their known code, naming their field, in both languages; and what is unlawful is reported."""

from __future__ import annotations

import re

import pytest

from builders import committee
from participation_records import board
from qcdc import gazetteer, rules, terms
from qcdc.errors import QcdcError
from qcdc.model import UnitRef
from qcdc.testing import NEAR_MISSES, NearMiss
from qcdc.vocab import Level


@pytest.mark.parametrize("miss", NEAR_MISSES, ids=lambda miss: miss.name)
def test_a_near_miss_is_refused_by_code_and_field(miss: NearMiss) -> None:
    with pytest.raises(QcdcError) as caught:
        miss.build()

    assert (caught.value.code, caught.value.attribute) == (miss.code, miss.attribute)
    field = f"{miss.attribute}: " if miss.attribute else ""
    vi, en = (terms.message(caught.value, language) for language in terms.LANGUAGES)
    assert vi.startswith(field)
    assert en.startswith(field)
    vi, en = (said.splitlines()[0].removeprefix(field) for said in (vi, en))
    assert vi not in {en, caught.value.message}
    assert re.search(r"[à-ỹđ]", vi.lower()), "a Vietnamese sentence has letters of its own"
    assert re.search(r"\b[a-z]+_[a-z_]+\b|[{}]", vi) is None, "no code and no placeholder is left in it"


def test_what_exists_and_is_unlawful_is_built_and_reported() -> None:
    """An office that ended, a district's committee after June 2025, a board under its minimum."""
    district = UnitRef.of(Level.DISTRICT, "626", "2023-06-30")
    stale = committee(head="2023-01-01", office_until="2023-06-29")
    audit = rules.run([stale, committee(unit=district), board(4)], as_of="2025-07-01", territory=gazetteer.vietnam())

    found = {(verdict.rule.id, str(gap.at)) for verdict in audit.failed for gap in verdict.gaps}

    assert {
        ("committee.seat.office_ended", "seat truong-ban"),
        ("committee.unit.ended", "unit"),
        ("board.size", "members"),
    } <= found
