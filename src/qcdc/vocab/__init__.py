"""Closed code lists (*danh mục*). Values are ASCII slugs, written on the wire as they stand; they never change."""

from qcdc.vocab.committees import CommitteeEventKind, Role
from qcdc.vocab.conferences import TaskState
from qcdc.vocab.figures import (
    FigureState,
    Hedge,
    Measure,
    Nature,
    Origin,
    RestatementQuality,
    RestatementReason,
    Temporal,
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
from qcdc.vocab.units import HeirState, Level, LineageShare, ReformKind, UnitKind

__all__ = [
    "Channel",
    "CommitteeEventKind",
    "FigureState",
    "HandlingEventKind",
    "HandlingState",
    "Hedge",
    "HeirState",
    "Instance",
    "Level",
    "LineageShare",
    "Measure",
    "Nature",
    "Origin",
    "Outcome",
    "PetitionKind",
    "PetitionerKind",
    "Receiver",
    "ReceptionKind",
    "ReformKind",
    "RestatementQuality",
    "RestatementReason",
    "Role",
    "Severity",
    "TaskState",
    "Temporal",
    "Trend",
    "UnitKind",
    "VerdictStatus",
]
