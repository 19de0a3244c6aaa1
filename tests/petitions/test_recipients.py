"""What is owed to whom: one table, read across the laws, that duties and rules take their recipients from."""

from __future__ import annotations

import pytest

from qcdc import rules
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Forwarding
from qcdc.rules.duties import DUTIES
from qcdc.rules.owed import OWED, Owed, owed
from qcdc.vocab import ForwarderKind, HandlingEventKind, PetitionKind, Recipient, VerdictStatus
from steps import COMPLAINT, DENUNCIATION, life, told

K, R, F = HandlingEventKind, Recipient, ForwarderKind
RULES = {rule.id: rule for rule in rules.RULES}
ACCEPTED, DECIDED, CONCLUDED = "accept 2023-03-06", "decide 2023-04-05", "conclude:right 2023-04-05"


@pytest.mark.parametrize("row", OWED, ids=lambda row: f"{row.kind}: {'/'.join(row.steps)} to {row.to}")
def test_every_place_of_the_table_was_in_force_at_some_time(row: Owed) -> None:
    book = book_or_shipped(None, None)

    assert all(book.force_of(place) is not None for place in row.citations)


@pytest.mark.parametrize("duty", sorted({row.duty for row in OWED if row.duty is not None}))
def test_the_rule_of_a_duty_cites_what_the_table_cites(duty: str) -> None:
    """A rule may cite a clause wider than the table does, never another article."""
    rows = [row for row in OWED if row.duty == duty]
    cited = {(place.act, str(place.article)) for place in RULES[f"{duty}.late"].citations}

    assert duty in {one.id for one in DUTIES}
    assert any((place.act, str(place.article)) in cited for row in rows for place in row.citations)


def findings(petition: object) -> dict[str, VerdictStatus]:
    audit = rules.run(petition, as_of="2023-06-30")
    return {one.rule.id: one.status for one in audit.verdicts}


def complained(kind: ForwarderKind, *more: object) -> object:
    return life(COMPLAINT, "2023-03-01", ACCEPTED, DECIDED, *more, forwarding=Forwarding(kind=kind))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [F.PRESS, F.FRONT, F.PARTY_BODY, F.STATE_BODY])
def test_law_42_binds_for_bodies_of_the_assembly_deputies_and_reception_boards_alone(kind: ForwarderKind) -> None:
    """F5: told long after seven working days, which Law 42/2013 art. 27.2 sets for others than these."""
    found = findings(complained(kind, told("decide", "2023-06-01", R.FORWARDER)))

    assert found["petition.forwarder_told_result.late"] is VerdictStatus.SKIPPED
    assert found["complaint.forwarder_told.late"] is VerdictStatus.FAILED, "but Law 02/2011 art. 32 is for everybody"


@pytest.mark.parametrize("kind", [F.ASSEMBLY_BODY, F.DEPUTIES, F.RECEPTION_BOARD])
def test_they_are_owed_the_result_within_seven_working_days(kind: ForwarderKind) -> None:
    """From Wednesday 5 April 2023 to Friday 14 April."""
    in_time, late = (complained(kind, told("decide", day, R.FORWARDER)) for day in ("2023-04-14", "2023-04-17"))

    assert findings(in_time)["petition.forwarder_told_result.late"] is VerdictStatus.PASSED
    assert findings(late)["petition.forwarder_told_result.late"] is VerdictStatus.FAILED


def test_the_press_is_owed_one_word_on_a_denunciation_and_a_deputy_two() -> None:
    """F5: Law 25/2018 art. 26.2 from the receipt; Law 42/2013 art. 27.2 from the conclusion as well."""
    steps = (
        ACCEPTED,
        told("accept", "2023-03-10", R.FORWARDER),
        CONCLUDED,
        told("conclude", "2023-05-30", R.FORWARDER),
    )
    press, deputy = (
        findings(life(DENUNCIATION, "2023-03-01", *steps, forwarding=Forwarding(kind=kind)))
        for kind in (F.PRESS, F.DEPUTIES)
    )

    assert (
        press["denunciation.forwarder_told.late"] is deputy["denunciation.forwarder_told.late"] is VerdictStatus.PASSED
    )
    assert press["petition.forwarder_told_result.late"] is VerdictStatus.SKIPPED
    assert deputy["petition.forwarder_told_result.late"] is VerdictStatus.FAILED


def test_nobody_is_owed_word_by_a_law_that_is_not_in_force() -> None:
    assert not owed(PetitionKind.DENUNCIATION, on="2014-06-30")
    assert {one.to for one in owed(PetitionKind.DENUNCIATION, on="2018-12-31")} == {R.FORWARDER, R.PETITIONER}
    stopped = {(one.kind, K.SUSPEND in one.steps) for one in owed(PetitionKind.COMPLAINT, on="2026-06-30")}

    assert (PetitionKind.COMPLAINT, True) not in stopped
    assert any(K.SUSPEND in one.steps for one in owed(PetitionKind.COMPLAINT, on="2026-07-01"))


def test_a_recommendation_is_owed_to_nobody_who_forwarded_it() -> None:
    for kind in (PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK):
        assert R.FORWARDER not in {one.to for one in owed(kind, on="2026-08-03")}
