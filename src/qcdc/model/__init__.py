"""The entities of the domain: frozen values that refuse to hold nonsense."""

from qcdc._kernel.define import evolve
from qcdc.model.areas import ComparableArea
from qcdc.model.boards import Board, BoardMember, BoardReport, Oversight, Recommendation
from qcdc.model.committees import CommitteeEvent, CommitteeNetwork, Seat, SteeringCommittee
from qcdc.model.conferences import Conference, ConnectionPoint, Task
from qcdc.model.consultations import Consultation, ConsultationResult
from qcdc.model.decisions import (
    Ballot,
    BallotTeam,
    Initiative,
    PeoplesDecision,
    Recognition,
    Resource,
    VillageVote,
    VotingSession,
)
from qcdc.model.dialogues import CommuneYear, PublicDialogue, VillageConference, WorkplaceConference, WorkplaceDialogue
from qcdc.model.figures import Change, Coverage, Figure, Reconciliation, Share
from qcdc.model.lineage import Lineage, Succession
from qcdc.model.matters import Benefit, Happening, Matter, SatisfactionCount, StageException, Works
from qcdc.model.people import Office, Person, PersonalText
from qcdc.model.petitions import Case, Handling, HandlingEvent, Petition, Petitioner
from qcdc.model.publications import CouncilReport, Publication, PublicationRegister, PublicationRun
from qcdc.model.receptions import HeadReceptionDays, Reception
from qcdc.model.reports import Report, Statement, Submission
from qcdc.model.territory import Territory, Tree
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.model.village_heads import Candidate, Dismissal, VillageHeadElection, VillageHeadTerm

__all__ = [
    "Ballot",
    "BallotTeam",
    "Benefit",
    "Board",
    "BoardMember",
    "BoardReport",
    "Candidate",
    "Case",
    "Change",
    "CommitteeEvent",
    "CommitteeNetwork",
    "CommuneYear",
    "ComparableArea",
    "Conference",
    "ConnectionPoint",
    "Consultation",
    "ConsultationResult",
    "CouncilReport",
    "Coverage",
    "Dismissal",
    "Figure",
    "Handling",
    "HandlingEvent",
    "Happening",
    "HeadReceptionDays",
    "Initiative",
    "Lineage",
    "Matter",
    "Office",
    "Oversight",
    "PeoplesDecision",
    "Person",
    "PersonalText",
    "Petition",
    "Petitioner",
    "PublicDialogue",
    "Publication",
    "PublicationRegister",
    "PublicationRun",
    "Reception",
    "Recognition",
    "Recommendation",
    "Reconciliation",
    "Report",
    "Resource",
    "SatisfactionCount",
    "Seat",
    "Share",
    "StageException",
    "Statement",
    "SteeringCommittee",
    "Submission",
    "Succession",
    "Task",
    "Territory",
    "Tree",
    "Unit",
    "UnitRef",
    "UnitVersion",
    "VillageConference",
    "VillageHeadElection",
    "VillageHeadTerm",
    "VillageVote",
    "VotingSession",
    "WorkplaceConference",
    "WorkplaceDialogue",
    "Works",
    "evolve",
]
