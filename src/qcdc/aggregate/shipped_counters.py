"""The counters that the library ships."""

from __future__ import annotations

from typing import TypeAlias

from qcdc.aggregate.handling_counts import count_handling
from qcdc.aggregate.participation_counts import CIVIC_COUNTERS
from qcdc.aggregate.reception_counts import count_reception
from qcdc.model import (
    Board,
    CommitteeYear,
    Consultation,
    FarmersGuild,
    PeoplesDecision,
    Petition,
    PublicDialogue,
    PublishedContent,
    Reception,
    SkilfulModel,
    SteeringCommittee,
    Submission,
    VillageHeadElection,
    WorkplaceConference,
)

__all__ = ["COUNTERS", "Record"]

Record: TypeAlias = (
    Board
    | CommitteeYear
    | Consultation
    | FarmersGuild
    | PeoplesDecision
    | Petition
    | PublicDialogue
    | PublishedContent
    | Reception
    | SkilfulModel
    | SteeringCommittee
    | Submission
    | VillageHeadElection
    | WorkplaceConference
)
"""The records that the library counts; with a counter of your own, `tally` counts records of other types too."""

COUNTERS = (count_handling, count_reception, *CIVIC_COUNTERS)
"""The counters of every type of record that the library counts; `tally` uses them if no others are given."""
