"""People and committees that cannot be built or asked."""

from __future__ import annotations

import unicodedata

from qcdc.dates import as_day
from qcdc.model import (
    CommitteeEvent,
    CommitteeFinding,
    CommitteeNetwork,
    CommitteeYear,
    Office,
    PersonalText,
    Seat,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    committee_event,
    committee_of,
    seat_of,
)
from qcdc.testing.refused.samples import (
    DAY,
    GIA_LAI,
    appoint,
    committee,
    seat,
    visit,
)
from qcdc.vocab import (
    CommitteeEventKind,
    FindingState,
    Origin,
    Role,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a meeting of another year",
        lambda: CommitteeYear(
            committee="BCĐ-1", unit=GIA_LAI, year=2022, meetings=frozenset({DAY}), origin=Origin.SYNTHETIC
        ),
        "year.other",
        "year",
    ),
    RefusedCase(
        "a name in NFD",
        lambda: PersonalText.of(unicodedata.normalize("NFD", "Nguyễn")),
        "text.not_nfc",
        "text",
    ),
    RefusedCase("a name of nothing", lambda: PersonalText.of("  "), "text.blank", "text"),
    RefusedCase("a name with a bell", lambda: PersonalText.of("A\u0007"), "text.control_character", "text"),
    RefusedCase("a name of 20,001 signs", lambda: PersonalText.of("a" * 20_001), "text.too_long", "text"),
    RefusedCase("the mask as a name", lambda: PersonalText.of("***"), "personal.mask_as_value", "text"),
    RefusedCase("revealing what was withheld", lambda: PersonalText.withheld().reveal(), "personal.withheld", "value"),
    RefusedCase("an id of two lines", lambda: visit(1, None, name="a\nb"), "identifier.malformed", "id"),
    RefusedCase(
        "an office that ends before it starts",
        lambda: Office(title="A", since=DAY, until=as_day("2022-12-31")),
        "period.end_before_start",
        "until",
    ),
    RefusedCase("a seat of nobody", lambda: Seat(id="a", role=Role.HEAD), "seat.empty", "person"),
    RefusedCase(
        "two heads on one day",
        lambda: evolve(
            committee(head="2023-01-01"),
            events=(*committee(head="2023-01-01").events, appoint("2023-02-01", seat(Role.HEAD))),
        ),
        "committee.two_heads",
        "events",
    ),
    RefusedCase(
        "two standing deputies",
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
    RefusedCase(
        "a seat filled twice",
        lambda: evolve(
            committee(), events=(*committee().events, appoint("2023-02-01", seat()), appoint("2023-03-01", seat()))
        ),
        "committee.seat_taken",
        "events",
    ),
    RefusedCase(
        "leaving an empty seat",
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
    RefusedCase(
        "a committee never founded",
        lambda: evolve(committee(), events=(appoint("2023-02-01", seat()),)),
        "committee.not_founded",
        "events",
    ),
    RefusedCase(
        "a committee founded twice",
        lambda: evolve(committee(), events=committee().events * 2),
        "committee.life",
        "events",
    ),
    RefusedCase(
        "events in a wrong order",
        lambda: evolve(committee(), events=(*committee().events, appoint("2022-02-01", seat()))),
        "list.unordered",
        "events",
    ),
    RefusedCase(
        "an event on a day of the month before it",
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
    RefusedCase(
        "an event in an earlier month",
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
    RefusedCase(
        "two heads from some day of a month",
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
    RefusedCase(
        "a roster within a month",
        lambda: evolve(
            committee(), events=(*committee().events, CommitteeEvent.of("appoint", "2023-07", seat=seat()))
        ).roster("2023-07-15"),
        "day.not_certain",
        "on",
    ),
    RefusedCase(
        "an appointment to nothing",
        lambda: CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=DAY),
        "event.seat",
        "seat",
    ),
    RefusedCase(
        "a founding that leaves a seat",
        lambda: CommitteeEvent(kind=CommitteeEventKind.FOUND, day=DAY, seat_id="ghe"),
        "event.seat_id",
        "seat_id",
    ),
    RefusedCase(
        "a committee twice in a network",
        lambda: CommitteeNetwork(unit=GIA_LAI, committees=(committee(), committee())),
        "list.duplicate",
        "committees",
    ),
    RefusedCase(
        "a committee nobody founded",
        lambda: committee_of(committee_event(CommitteeEventKind.APPOINT, seat=seat_of("uv"))),
        "committee.not_founded",
        "events",
    ),
    RefusedCase(
        "a member of two seats",
        lambda: committee_of(
            committee_event(CommitteeEventKind.FOUND),
            committee_event(CommitteeEventKind.APPOINT, seat=seat_of("uv-1")),
            committee_event(CommitteeEventKind.APPOINT, seat=seat_of("uv-2")),
        ),
        "committee.person_twice",
        "events",
    ),
    RefusedCase(
        "a membership before the founding",
        lambda: committee_of(
            committee_event(CommitteeEventKind.FOUND),
            CommitteeEvent(kind=CommitteeEventKind.APPOINT, day=as_day("2023-10-09"), seat=seat_of("uv")),
        ),
        "list.unordered",
        "events",
    ),
    RefusedCase(
        "somebody sits after the end",
        lambda: committee_of(
            committee_event(CommitteeEventKind.FOUND),
            committee_event(CommitteeEventKind.END),
            committee_event(CommitteeEventKind.APPOINT, seat=seat_of("uv")),
        ),
        "committee.life",
        "events",
    ),
    RefusedCase(
        "an empty seat is left",
        lambda: committee_of(
            committee_event(CommitteeEventKind.FOUND), committee_event(CommitteeEventKind.LEAVE, seat_id="uv")
        ),
        "committee.seat_empty",
        "events",
    ),
    RefusedCase(
        "resumed without a rest",
        lambda: committee_of(committee_event(CommitteeEventKind.FOUND), committee_event(CommitteeEventKind.RESUME)),
        "committee.suspension",
        "events",
    ),
    RefusedCase("re-formed with nobody", lambda: committee_event(CommitteeEventKind.REFORM), "event.seats", "seats"),
    RefusedCase("renamed to nothing", lambda: committee_event(CommitteeEventKind.RENAME), "event.name", "name"),
    RefusedCase("merged into nothing", lambda: committee_event(CommitteeEventKind.MERGE), "event.handed_to", "to"),
    RefusedCase(
        "a finding set right on no day",
        lambda: CommitteeFinding(id="HC", text="Giả lập", state=FindingState.SET_RIGHT),
        "finding.closed",
        "closed",
    ),
)
