"""The entities of the domain: frozen values that refuse to hold nonsense.

===========  ==========================================
`evolve`     a copy of a value with some fields changed
`pseudonym`  a stable code instead of a person's name
===========  ==========================================
"""

from qcdc._kernel.define import evolve
from qcdc.model.areas import ComparableArea
from qcdc.model.boards import Board, BoardMember, BoardPlan, BoardReport, VillageCount
from qcdc.model.cases import Case
from qcdc.model.committee_events import CommitteeEvent, Seat
from qcdc.model.committee_work import CommitteeFinding, CommitteeInspection, CommitteeYear, Guidance, ReportDue
from qcdc.model.committees import OfficeHolding, SecretariatMember, SteeringCommittee
from qcdc.model.conferences import (
    Attendance,
    Chair,
    Conference,
    ConferenceSeries,
    ConnectionPoint,
    FollowUp,
    Proposal,
    ReportRead,
    Task,
)
from qcdc.model.consultations import Consultation, ConsultationResult
from qcdc.model.conventions import Convention, ConventionObjection, ConventionReport
from qcdc.model.decision_steps import Annulment, Initiative, Recognition, Resource, VotingTeam
from qcdc.model.decisions import Amounts, Decision, Discipline, EnforcementRecord, Publication
from qcdc.model.dialogues import CommuneYear, PublicDialogue, VillageConference
from qcdc.model.documents import Attachment, DocumentRef
from qcdc.model.figures import Change, Coverage, Figure, Reconciliation, Share
from qcdc.model.handling_steps import Assignment, Classification, DialogueRecord, HandlingEvent, TeamMember
from qcdc.model.handlings import Complexity, Examination, Handling, RoutingStep
from qcdc.model.heirs import Heirs
from qcdc.model.lineage import Lineage, Succession
from qcdc.model.matters import Benefit, Happening, Matter, SatisfactionCount, StageException, Works
from qcdc.model.movement import FarmersGuild, GrassrootsDays, GuildCount, ModelEvent, SkilfulModel
from qcdc.model.networks import CommitteeNetwork
from qcdc.model.oversight import Oversight, Recommendation
from qcdc.model.people import Office, Person, PersonalText
from qcdc.model.peoples_decisions import PeoplesDecision
from qcdc.model.petitioners import AuthorisedPerson, Petitioner, Respondent, Signatory
from qcdc.model.petitions import EarlierSettlement, Forwarding, Petition, PetitionLink, Topic
from qcdc.model.pseudonyms import pseudonym
from qcdc.model.publicity import CouncilReport, PublicationRegister, PublicationRun, PublishedContent
from qcdc.model.receptions import DutyDay, HeadReceptionDays, Reception, ReceptionSlot
from qcdc.model.reforms import NewUnit, Reform, ReformPart
from qcdc.model.reports import Report, Statement, Submission
from qcdc.model.territory import Territory
from qcdc.model.tree import Tree
from qcdc.model.units import Unit, UnitRef, UnitVersion
from qcdc.model.village_heads import Candidate, Dismissal, VillageHeadElection, VillageHeadTerm
from qcdc.model.votes import Ballot, VillageVote, VotingSession
from qcdc.model.workplaces import StaffBallot, WorkplaceConference, WorkplaceDialogue, WorkplaceYear

__all__ = [
    "Amounts",
    "Annulment",
    "Assignment",
    "Attachment",
    "Attendance",
    "AuthorisedPerson",
    "Ballot",
    "Benefit",
    "Board",
    "BoardMember",
    "BoardPlan",
    "BoardReport",
    "Candidate",
    "Case",
    "Chair",
    "Change",
    "Classification",
    "CommitteeEvent",
    "CommitteeFinding",
    "CommitteeInspection",
    "CommitteeNetwork",
    "CommitteeYear",
    "CommuneYear",
    "ComparableArea",
    "Complexity",
    "Conference",
    "ConferenceSeries",
    "ConnectionPoint",
    "Consultation",
    "ConsultationResult",
    "Convention",
    "ConventionObjection",
    "ConventionReport",
    "CouncilReport",
    "Coverage",
    "Decision",
    "DialogueRecord",
    "Discipline",
    "Dismissal",
    "DocumentRef",
    "DutyDay",
    "EarlierSettlement",
    "EnforcementRecord",
    "Examination",
    "FarmersGuild",
    "Figure",
    "FollowUp",
    "Forwarding",
    "GrassrootsDays",
    "Guidance",
    "GuildCount",
    "Handling",
    "HandlingEvent",
    "Happening",
    "HeadReceptionDays",
    "Heirs",
    "Initiative",
    "Lineage",
    "Matter",
    "ModelEvent",
    "NewUnit",
    "Office",
    "OfficeHolding",
    "Oversight",
    "PeoplesDecision",
    "Person",
    "PersonalText",
    "Petition",
    "PetitionLink",
    "Petitioner",
    "Proposal",
    "PublicDialogue",
    "Publication",
    "PublicationRegister",
    "PublicationRun",
    "PublishedContent",
    "Reception",
    "ReceptionSlot",
    "Recognition",
    "Recommendation",
    "Reconciliation",
    "Reform",
    "ReformPart",
    "Report",
    "ReportDue",
    "ReportRead",
    "Resource",
    "Respondent",
    "RoutingStep",
    "SatisfactionCount",
    "Seat",
    "SecretariatMember",
    "Share",
    "Signatory",
    "SkilfulModel",
    "StaffBallot",
    "StageException",
    "Statement",
    "SteeringCommittee",
    "Submission",
    "Succession",
    "Task",
    "TeamMember",
    "Territory",
    "Topic",
    "Tree",
    "Unit",
    "UnitRef",
    "UnitVersion",
    "VillageConference",
    "VillageCount",
    "VillageHeadElection",
    "VillageHeadTerm",
    "VillageVote",
    "VotingSession",
    "VotingTeam",
    "WorkplaceConference",
    "WorkplaceDialogue",
    "WorkplaceYear",
    "Works",
    "evolve",
    "pseudonym",
]
