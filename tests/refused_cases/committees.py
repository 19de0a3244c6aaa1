"""People and committees that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

import unicodedata

from builders import GIA_LAI, committee, visit
from qcdc.dates import as_day
from qcdc.model import (
    CommitteeEvent,
    CommitteeNetwork,
    Office,
    PersonalText,
    Seat,
    evolve,
)
from qcdc.vocab import (
    CommitteeEventKind,
    Role,
)
from refused_cases.shared import (
    DAY,
    RefusedCases,
    appoint,
    seat,
)

REFUSED: RefusedCases = {
    "a name in NFD": (
        lambda: PersonalText.of(unicodedata.normalize("NFD", "Nguyễn")),
        "text.not_nfc",
        "value",
    ),
    "a name of nothing": (lambda: PersonalText.of("  "), "text.blank", "value"),
    "a name with a bell": (lambda: PersonalText.of("A\u0007"), "text.control_character", "value"),
    "a name of 20,001 signs": (lambda: PersonalText.of("a" * 20_001), "text.too_long", "value"),
    "the mask as a name": (lambda: PersonalText.of("***"), "personal.mask_as_value", "value"),
    "revealing what was withheld": (lambda: PersonalText.withheld().reveal(), "personal.withheld", "value"),
    "an id of two lines": (lambda: visit(1, None, name="a\nb"), "identifier.malformed", "id"),
    "an office that ends before it starts": (
        lambda: Office(title="A", body="B", since=DAY, until=as_day("2022-12-31")),
        "period.end_before_start",
        "until",
    ),
    "a seat of nobody": (lambda: Seat(id="a", role=Role.HEAD), "seat.empty", "person"),
    "two heads on one day": (
        lambda: evolve(
            committee(head="2023-01-01"),
            events=(*committee(head="2023-01-01").events, appoint("2023-02-01", seat(Role.HEAD))),
        ),
        "committee.two_heads",
        "events",
    ),
    "two standing deputies": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                appoint("2023-02-01", seat(Role.STANDING_DEPUTY, "a")),
                appoint("2023-02-01", seat(Role.STANDING_DEPUTY, "b")),
            ),
        ),
        "committee.two_standing_deputies",
        "events",
    ),
    "a seat filled twice": (
        lambda: evolve(
            committee(), events=(*committee().events, appoint("2023-02-01", seat()), appoint("2023-03-01", seat()))
        ),
        "committee.seat_taken",
        "events",
    ),
    "leaving an empty seat": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                CommitteeEvent(kind=CommitteeEventKind.LEAVE, day=as_day("2023-02-01"), seat_id="ghe"),
            ),
        ),
        "committee.seat_empty",
        "events",
    ),
    "a committee never founded": (
        lambda: evolve(committee(), events=(appoint("2023-02-01", seat()),)),
        "committee.not_founded",
        "events",
    ),
    "a committee founded twice": (
        lambda: evolve(committee(), events=committee().events * 2),
        "committee.life",
        "events",
    ),
    "events in a wrong order": (
        lambda: evolve(committee(), events=(*committee().events, appoint("2022-02-01", seat()))),
        "list.unordered",
        "events",
    ),
    "an event on a day of the month before it": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                CommitteeEvent.of("rename", "2023-07", name="A"),
                CommitteeEvent.of("rename", "2023-07-15", name="B"),
            ),
        ),
        "list.order_not_certain",
        "events",
    ),
    "an event in an earlier month": (
        lambda: evolve(
            committee(),
            events=(
                *committee().events,
                CommitteeEvent.of("rename", "2023-07", name="A"),
                CommitteeEvent.of("rename", "2023-06", name="B"),
            ),
        ),
        "list.unordered",
        "events",
    ),
    "two heads from some day of a month": (
        lambda: evolve(
            committee(head="2023-01-01"),
            events=(
                *committee(head="2023-01-01").events,
                CommitteeEvent.of("appoint", "2023-07", seat=seat(Role.HEAD)),
                CommitteeEvent.of("leave", "2023-08-01", seat_id="truong-ban"),
            ),
        ),
        "committee.two_heads",
        "events",
    ),
    "a roster within a month": (
        lambda: evolve(
            committee(), events=(*committee().events, CommitteeEvent.of("appoint", "2023-07", seat=seat()))
        ).roster("2023-07-15"),
        "day.not_certain",
        "on",
    ),
    "an appointment to nothing": (
        lambda: CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=DAY),
        "event.seat",
        "seat",
    ),
    "a founding that leaves a seat": (
        lambda: CommitteeEvent(kind=CommitteeEventKind.FOUND, day=DAY, seat_id="ghe"),
        "event.seat_id",
        "seat_id",
    ),
    "a committee twice in a network": (
        lambda: CommitteeNetwork(unit=GIA_LAI, committees=(committee(), committee())),
        "list.duplicate",
        "committees",
    ),
}
