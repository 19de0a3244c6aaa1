"""Village heads, dialogues and conferences at work that cannot be built."""

from __future__ import annotations

from qcdc.model import (
    CommuneYear,
    Dismissal,
    PublicDialogue,
    StaffBallot,
    VillageConference,
    VillageHeadElection,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    DAY,
    MADE_UP,
    NEXT_DAY,
    VILLAGE,
    at_work,
)
from qcdc.vocab import (
    DismissalGround,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a head elected in a commune",
        lambda: VillageHeadElection(
            id="BC", village=COMMUNE, day=DAY, households=1, present=1, candidates=(), origin=MADE_UP
        ),
        "election.village",
        "village",
    ),
    RefusedCase(
        "a petition of households behind an own request",
        lambda: Dismissal(ground=DismissalGround.OWN_REQUEST, day=DAY, petitioned=1),
        "dismissal.households",
        "petitioned",
    ),
    RefusedCase(
        "more answers than opinions",
        lambda: PublicDialogue(id="DT", unit=COMMUNE, day=DAY, opinions=3, answered=4, origin=MADE_UP),
        "count.part_above_whole",
        "answered",
    ),
    RefusedCase(
        "answered, and nobody knows of how many",
        lambda: PublicDialogue(id="DT", unit=COMMUNE, day=DAY, answered=4, origin=MADE_UP),
        "dialogue.opinions",
        "answered",
    ),
    RefusedCase(
        "asked for by voters, and periodic",
        lambda: PublicDialogue(id="DT", unit=COMMUNE, day=DAY, requested=4, voters=9, origin=MADE_UP),
        "dialogue.request",
        "requested",
    ),
    RefusedCase(
        "the conference of another year",
        lambda: CommuneYear(
            unit=COMMUNE,
            year=2024,
            villages=1,
            conferences=(VillageConference(village=VILLAGE, day=DAY, households=1, present=1),),
            origin=MADE_UP,
        ),
        "year.other",
        "conferences",
    ),
    RefusedCase(
        "more votes than came to work",
        lambda: at_work(present=4, yes=5),
        "count.part_above_whole",
        "yes",
    ),
    RefusedCase(
        "more came than were convened", lambda: at_work(convened=3, present=4), "count.part_above_whole", "present"
    ),
    RefusedCase(
        "a yearly conference that the staff asked for",
        lambda: at_work(extraordinary=False, asked=4),
        "workplace.asked",
        "asked",
    ),
    RefusedCase(
        "a conference and a ballot in its place",
        lambda: at_work(day=NEXT_DAY, ballot=StaffBallot(day=NEXT_DAY)),
        "workplace.ballot",
        "ballot",
    ),
    RefusedCase(
        "a next conference on the same day",
        lambda: at_work(day=NEXT_DAY, next_day=NEXT_DAY),
        "workplace.next",
        "next_day",
    ),
)
