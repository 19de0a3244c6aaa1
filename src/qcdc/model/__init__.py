"""The entities of the domain: frozen values that cannot hold impossible data.

============  ==========================================
`categories`  the categories of a figure, by dimension
`evolve`      a copy of a value with some fields changed
`pseudonym`   a stable code instead of a person's name
============  ==========================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # When the program runs, `__getattr__` loads the names.
    from qcdc._kernel.values import evolve
    from qcdc.model.committees.committee_events import CommitteeEvent, Seat
    from qcdc.model.committees.committee_work import (
        CommitteeFinding,
        CommitteeInspection,
        CommitteeYear,
        Guidance,
        ReportDue,
    )
    from qcdc.model.committees.committees import CommitteeStanding, OfficeHolding, SecretariatMember, SteeringCommittee
    from qcdc.model.committees.networks import CommitteeNetwork
    from qcdc.model.documents import Attachment, DocumentRef
    from qcdc.model.extras import Extra
    from qcdc.model.figures.categories import Category, categories
    from qcdc.model.figures.expected import ExpectedBodies
    from qcdc.model.figures.figures import Figure, Reconciliation
    from qcdc.model.figures.links import Breakdown, ChangeOf, Link, Movement, RateOf
    from qcdc.model.figures.prints import Change, Print
    from qcdc.model.figures.reports import Report, Statement, Submission
    from qcdc.model.figures.values import Coverage, Range, Share
    from qcdc.model.figures.windows import Place, Window
    from qcdc.model.offices import Office
    from qcdc.model.participation.boards import Board, BoardMember, BoardPlan, BoardReport, VillageCount
    from qcdc.model.participation.conferences import (
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
    from qcdc.model.participation.consultations import Consultation, ConsultationResult
    from qcdc.model.participation.conventions import Convention, ConventionObjection, ConventionReport
    from qcdc.model.participation.decision_steps import Annulment, Initiative, Recognition, Resource, VotingTeam
    from qcdc.model.participation.dialogues import CommuneYear, PublicDialogue, VillageConference
    from qcdc.model.participation.mass_mobilisation import (
        FarmersGuild,
        GrassrootsDays,
        GuildCount,
        ModelEvent,
        SkilfulModel,
    )
    from qcdc.model.participation.matters import Benefit, Matter, SatisfactionCount, StageEntry, StageException, Works
    from qcdc.model.participation.oversight import Oversight, Recommendation
    from qcdc.model.participation.peoples_decisions import PeoplesDecision
    from qcdc.model.participation.publicity import CouncilReport, PublicationRegister, PublicationRun, PublishedContent
    from qcdc.model.participation.village_heads import Candidate, Dismissal, VillageHeadElection, VillageHeadTerm
    from qcdc.model.participation.votes import Ballot, VillageVote, VotingSession
    from qcdc.model.participation.workplaces import StaffBallot, WorkplaceConference, WorkplaceDialogue, WorkplaceYear
    from qcdc.model.people import Person, PersonalText
    from qcdc.model.petitions.cases import Case
    from qcdc.model.petitions.decisions import Amounts, Decision, Discipline, EnforcementRecord, Publication
    from qcdc.model.petitions.handling_notes import Complexity, Examination, RoutingStep
    from qcdc.model.petitions.handling_steps import (
        Assignment,
        Classification,
        DialogueRecord,
        HandlingEvent,
        TeamMember,
    )
    from qcdc.model.petitions.handlings import Handling
    from qcdc.model.petitions.petition_history import EarlierSettlement, Forwarding, PetitionLink
    from qcdc.model.petitions.petitioners import AuthorisedPerson, Petitioner, Respondent, Signatory
    from qcdc.model.petitions.petitions import Petition
    from qcdc.model.petitions.receptions import DutyDay, HeadReceptionDays, Reception, ReceptionSlot
    from qcdc.model.petitions.topics import Topic
    from qcdc.model.places.areas import ComparableArea
    from qcdc.model.places.bodies import Bodies, Body
    from qcdc.model.places.body_references import BodyRef
    from qcdc.model.places.lineage import Lineage, Renaming, Succession
    from qcdc.model.places.matches import AddressMatch, NameMatch
    from qcdc.model.places.other_names import OtherName
    from qcdc.model.places.reforms import NewUnit, Reform, ReformPart
    from qcdc.model.places.successors import Heirs
    from qcdc.model.places.territory import Territory
    from qcdc.model.places.tree import Tree
    from qcdc.model.places.unit_bodies import PARTY_COMMITTEE, PEOPLES_COMMITTEE, UnitBody
    from qcdc.model.places.unit_places import UnitPlace
    from qcdc.model.places.units import Unit, UnitRef, UnitVersion
    from qcdc.model.pseudonyms import pseudonym

__all__ = [
    "PARTY_COMMITTEE",
    "PEOPLES_COMMITTEE",
    "AddressMatch",
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
    "Bodies",
    "Body",
    "BodyRef",
    "Breakdown",
    "Candidate",
    "Case",
    "Category",
    "Chair",
    "Change",
    "ChangeOf",
    "Classification",
    "CommitteeEvent",
    "CommitteeFinding",
    "CommitteeInspection",
    "CommitteeNetwork",
    "CommitteeStanding",
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
    "ExpectedBodies",
    "Extra",
    "FarmersGuild",
    "Figure",
    "FollowUp",
    "Forwarding",
    "GrassrootsDays",
    "Guidance",
    "GuildCount",
    "Handling",
    "HandlingEvent",
    "HeadReceptionDays",
    "Heirs",
    "Initiative",
    "Lineage",
    "Link",
    "Matter",
    "ModelEvent",
    "Movement",
    "NameMatch",
    "NewUnit",
    "Office",
    "OfficeHolding",
    "OtherName",
    "Oversight",
    "PeoplesDecision",
    "Person",
    "PersonalText",
    "Petition",
    "PetitionLink",
    "Petitioner",
    "Place",
    "Print",
    "Proposal",
    "PublicDialogue",
    "Publication",
    "PublicationRegister",
    "PublicationRun",
    "PublishedContent",
    "Range",
    "RateOf",
    "Reception",
    "ReceptionSlot",
    "Recognition",
    "Recommendation",
    "Reconciliation",
    "Reform",
    "ReformPart",
    "Renaming",
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
    "StageEntry",
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
    "UnitBody",
    "UnitPlace",
    "UnitRef",
    "UnitVersion",
    "VillageConference",
    "VillageCount",
    "VillageHeadElection",
    "VillageHeadTerm",
    "VillageVote",
    "VotingSession",
    "VotingTeam",
    "Window",
    "WorkplaceConference",
    "WorkplaceDialogue",
    "WorkplaceYear",
    "Works",
    "categories",
    "evolve",
    "pseudonym",
]

# The names of each module: a module is loaded when one of its names is used, with those that it needs.
_MODULES = {
    "_kernel.values": "evolve",
    "model.committees.committee_events": "CommitteeEvent Seat",
    "model.committees.committee_work": "CommitteeFinding CommitteeInspection CommitteeYear Guidance ReportDue",
    "model.committees.committees": "CommitteeStanding OfficeHolding SecretariatMember SteeringCommittee",
    "model.committees.networks": "CommitteeNetwork",
    "model.documents": "Attachment DocumentRef",
    "model.extras": "Extra",
    "model.figures.categories": "Category categories",
    "model.figures.expected": "ExpectedBodies",
    "model.figures.figures": "Figure Reconciliation",
    "model.figures.links": "Breakdown ChangeOf Link Movement RateOf",
    "model.figures.prints": "Change Print",
    "model.figures.reports": "Report Statement Submission",
    "model.figures.values": "Coverage Range Share",
    "model.figures.windows": "Place Window",
    "model.offices": "Office",
    "model.participation.boards": "Board BoardMember BoardPlan BoardReport VillageCount",
    "model.participation.conferences": "Attendance Chair Conference ConferenceSeries ConnectionPoint FollowUp Proposal ReportRead Task",
    "model.participation.consultations": "Consultation ConsultationResult",
    "model.participation.conventions": "Convention ConventionObjection ConventionReport",
    "model.participation.decision_steps": "Annulment Initiative Recognition Resource VotingTeam",
    "model.participation.dialogues": "CommuneYear PublicDialogue VillageConference",
    "model.participation.mass_mobilisation": "FarmersGuild GrassrootsDays GuildCount ModelEvent SkilfulModel",
    "model.participation.matters": "Benefit Matter SatisfactionCount StageEntry StageException Works",
    "model.participation.oversight": "Oversight Recommendation",
    "model.participation.peoples_decisions": "PeoplesDecision",
    "model.participation.publicity": "CouncilReport PublicationRegister PublicationRun PublishedContent",
    "model.participation.village_heads": "Candidate Dismissal VillageHeadElection VillageHeadTerm",
    "model.participation.votes": "Ballot VillageVote VotingSession",
    "model.participation.workplaces": "StaffBallot WorkplaceConference WorkplaceDialogue WorkplaceYear",
    "model.people": "Person PersonalText",
    "model.petitions.cases": "Case",
    "model.petitions.decisions": "Amounts Decision Discipline EnforcementRecord Publication",
    "model.petitions.handling_notes": "Complexity Examination RoutingStep",
    "model.petitions.handling_steps": "Assignment Classification DialogueRecord HandlingEvent TeamMember",
    "model.petitions.handlings": "Handling",
    "model.petitions.petition_history": "EarlierSettlement Forwarding PetitionLink",
    "model.petitions.petitioners": "AuthorisedPerson Petitioner Respondent Signatory",
    "model.petitions.petitions": "Petition",
    "model.petitions.receptions": "DutyDay HeadReceptionDays Reception ReceptionSlot",
    "model.petitions.topics": "Topic",
    "model.places.areas": "ComparableArea",
    "model.places.bodies": "Bodies Body",
    "model.places.body_references": "BodyRef",
    "model.places.lineage": "Lineage Renaming Succession",
    "model.places.matches": "AddressMatch NameMatch",
    "model.places.other_names": "OtherName",
    "model.places.reforms": "NewUnit Reform ReformPart",
    "model.places.successors": "Heirs",
    "model.places.territory": "Territory",
    "model.places.tree": "Tree",
    "model.places.unit_bodies": "PARTY_COMMITTEE PEOPLES_COMMITTEE UnitBody",
    "model.places.unit_places": "UnitPlace",
    "model.places.units": "Unit UnitRef UnitVersion",
    "model.pseudonyms": "pseudonym",
}
_WHERE = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a name when it is first used."""
    from importlib import import_module  # noqa: PLC0415 - few programs need every type

    if name not in _WHERE:
        raise AttributeError(
            f"module 'qcdc.model' has no attribute {name!r}", name=name, obj=import_module("qcdc.model")
        )
    found = globals()[name] = getattr(import_module(f"qcdc.{_WHERE[name]}"), name)
    return found


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted({*globals(), *__all__})
