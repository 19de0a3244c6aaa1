"""The entities of the domain: frozen values that refuse to hold nonsense."""

from qcdc._kernel.define import evolve
from qcdc.model.areas import ComparableArea
from qcdc.model.committees import CommitteeEvent, CommitteeNetwork, Seat, SteeringCommittee
from qcdc.model.conferences import Conference, ConnectionPoint, Task
from qcdc.model.figures import Change, Coverage, Figure, Reconciliation, Share
from qcdc.model.heirs import Heirs
from qcdc.model.lineage import Lineage, Succession
from qcdc.model.people import Office, Person, PersonalText
from qcdc.model.petitions import Case, Handling, HandlingEvent, Petition, Petitioner
from qcdc.model.receptions import HeadReceptionDays, Reception
from qcdc.model.reforms import NewUnit, Reform, ReformPart
from qcdc.model.reports import Report, Statement, Submission
from qcdc.model.territory import Territory
from qcdc.model.tree import Tree
from qcdc.model.units import Unit, UnitRef, UnitVersion

__all__ = [
    "Case",
    "Change",
    "CommitteeEvent",
    "CommitteeNetwork",
    "ComparableArea",
    "Conference",
    "ConnectionPoint",
    "Coverage",
    "Figure",
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
    "Petitioner",
    "Reception",
    "Reconciliation",
    "Reform",
    "ReformPart",
    "Report",
    "Seat",
    "Share",
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
    "evolve",
]
