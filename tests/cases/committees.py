"""Decided cases of the rules on committees."""

from __future__ import annotations

from builders import (
    committee,
    network,
)
from cases.case import FAILED, PASSED, SKIPPED, Case

__all__ = ["CASES"]


CASES: tuple[Case, ...] = (
    Case("committee.head.missing", "with a head", PASSED, committee(head="2023-01-01")),
    Case("committee.head.missing", "without", FAILED, committee()),
    Case("committee.head.missing", "a head too late", FAILED, committee(head="2023-07-01")),
    Case("committee.head.missing", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.seat.office_ended", "alive", PASSED, committee(head="2023-01-01", office_until="2023-06-30")),
    Case(
        "committee.seat.office_ended",
        "ended the day before",
        FAILED,
        committee(head="2023-01-01", office_until="2023-06-29"),
    ),
    Case("committee.seat.office_ended", "nobody by office", SKIPPED, committee(), reason="no_office"),
    Case("committee.seat.office_ended", "not founded", SKIPPED, committee(), "2022-12-31", reason="does_not_exist"),
    Case("committee.network.unit_without", "all of them", PASSED, network(missing=0)),
    Case("committee.network.unit_without", "two lack one", FAILED, network(missing=2)),
    Case("committee.network.unit_without", "without a territory", SKIPPED, network(missing=0), reason="no_territory"),
)
