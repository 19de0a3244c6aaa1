"""Closed code lists (*danh mục*). Values are ASCII slugs, written on the wire as they stand; they never change."""

from qcdc.vocab.boards import BoardKind, BoardRole, Incompatibility, Overseer, OversightKind, RecommendationOutcome
from qcdc.vocab.committees import CommitteeEventKind, Role
from qcdc.vocab.conferences import TaskState
from qcdc.vocab.dialogues import DialogueBasis, WorkplaceKind
from qcdc.vocab.figures import FigureState, Hedge, Measure, Nature, Origin, RestatementQuality, Temporal
from qcdc.vocab.participation import (
    BallotChoice,
    BallotGround,
    ConsultationForm,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    Majority,
    MatterKind,
    PublicationForm,
    PublicationHeading,
    Publisher,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
    Satisfaction,
    Signatory,
    Stage,
)
from qcdc.vocab.petitions import (
    Channel,
    HandlingEventKind,
    HandlingState,
    Instance,
    Outcome,
    PetitionerKind,
    PetitionKind,
)
from qcdc.vocab.receptions import Receiver, ReceptionKind
from qcdc.vocab.reports import Trend
from qcdc.vocab.rules import Severity, VerdictStatus
from qcdc.vocab.units import Level, LineageShare, UnitKind
from qcdc.vocab.village_heads import DismissalGround

__all__ = [
    "BallotChoice",
    "BallotGround",
    "BoardKind",
    "BoardRole",
    "Channel",
    "CommitteeEventKind",
    "ConsultationForm",
    "DecisionForm",
    "DecisionScope",
    "DecisionSubject",
    "DialogueBasis",
    "DismissalGround",
    "FigureState",
    "HandlingEventKind",
    "HandlingState",
    "Hedge",
    "Incompatibility",
    "Instance",
    "Level",
    "LineageShare",
    "Majority",
    "MatterKind",
    "Measure",
    "Nature",
    "Origin",
    "Outcome",
    "Overseer",
    "OversightKind",
    "PetitionKind",
    "PetitionerKind",
    "PublicationForm",
    "PublicationHeading",
    "Publisher",
    "Receiver",
    "ReceptionKind",
    "RecognisingBody",
    "RecognitionOutcome",
    "RecommendationOutcome",
    "ResourceKind",
    "ResourceSource",
    "RestatementQuality",
    "Role",
    "Satisfaction",
    "Severity",
    "Signatory",
    "Stage",
    "TaskState",
    "Temporal",
    "Trend",
    "UnitKind",
    "VerdictStatus",
    "WorkplaceKind",
]
