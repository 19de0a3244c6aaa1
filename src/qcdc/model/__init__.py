"""The entities of the domain: frozen values that refuse to hold nonsense."""

from qcdc._kernel.define import evolve
from qcdc.model.areas import ComparableArea
from qcdc.model.cases import Case
from qcdc.model.committees import CommitteeEvent, CommitteeNetwork, Seat, SteeringCommittee
from qcdc.model.conferences import Conference, ConnectionPoint, Task
from qcdc.model.decisions import Amounts, Decision, Discipline, EnforcementRecord, Publication
from qcdc.model.documents import Attachment, DocumentRef
from qcdc.model.figures import Change, Coverage, Figure, Reconciliation, Share
from qcdc.model.handling_steps import Assignment, Classification, DialogueRecord, HandlingEvent, TeamMember
from qcdc.model.handlings import Complexity, Handling, RoutingStep
from qcdc.model.heirs import Heirs
from qcdc.model.lineage import Lineage, Succession
from qcdc.model.people import Office, Person, PersonalText
from qcdc.model.petitioners import AuthorisedPerson, Petitioner, Respondent, Signatory
from qcdc.model.petitions import EarlierSettlement, Forwarding, Petition, PetitionLink, Topic
from qcdc.model.pseudonyms import pseudonym
from qcdc.model.receptions import DutyDay, HeadReceptionDays, Reception, ReceptionSlot
from qcdc.model.reforms import NewUnit, Reform, ReformPart
from qcdc.model.reports import Report, Statement, Submission
from qcdc.model.territory import Territory
from qcdc.model.tree import Tree
from qcdc.model.units import Unit, UnitRef, UnitVersion

__all__ = [
    "Amounts",
    "Assignment",
    "Attachment",
    "AuthorisedPerson",
    "Case",
    "Change",
    "Classification",
    "CommitteeEvent",
    "CommitteeNetwork",
    "ComparableArea",
    "Complexity",
    "Conference",
    "ConnectionPoint",
    "Coverage",
    "Decision",
    "DialogueRecord",
    "Discipline",
    "DocumentRef",
    "DutyDay",
    "EarlierSettlement",
    "EnforcementRecord",
    "Figure",
    "Forwarding",
    "Handling",
    "HandlingEvent",
    "HeadReceptionDays",
    "Heirs",
    "Lineage",
    "NewUnit",
    "Office",
    "Person",
    "PersonalText",
    "Petition",
    "PetitionLink",
    "Petitioner",
    "Publication",
    "Reception",
    "ReceptionSlot",
    "Reconciliation",
    "Reform",
    "ReformPart",
    "Report",
    "Respondent",
    "RoutingStep",
    "Seat",
    "Share",
    "Signatory",
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
    "evolve",
    "pseudonym",
]
