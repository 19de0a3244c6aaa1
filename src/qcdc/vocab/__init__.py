"""Closed code lists (*danh mục*). Values are ASCII slugs, written on the wire as they stand; they never change."""

from qcdc.vocab.committees import CommitteeEventKind, Role
from qcdc.vocab.conferences import TaskState
from qcdc.vocab.decisions import DisciplineKind, Outcome, PublicationForm, Ruling
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
from qcdc.vocab.handlings import (
    Authority,
    ComplexityGround,
    DeadlineStatus,
    Ground,
    HandlingEventKind,
    HandlingState,
    Recipient,
    TeamRole,
)
from qcdc.vocab.petitioners import AuthorisedKind, PetitionerKind, RespondentKind, Sex
from qcdc.vocab.petitions import (
    Channel,
    ForwarderKind,
    Instance,
    Likeness,
    LikenessKey,
    LinkKind,
    PetitionKind,
    UnfitGround,
)
from qcdc.vocab.receptions import HeadKind, Receiver, ReceptionKind
from qcdc.vocab.reports import Trend
from qcdc.vocab.rules import Severity, VerdictStatus
from qcdc.vocab.units import HeirState, Level, LineageShare, ReformKind, UnitKind

__all__ = [
    "AuthorisedKind",
    "Authority",
    "Channel",
    "CommitteeEventKind",
    "ComplexityGround",
    "DeadlineStatus",
    "DisciplineKind",
    "FigureState",
    "ForwarderKind",
    "Ground",
    "HandlingEventKind",
    "HandlingState",
    "HeadKind",
    "Hedge",
    "HeirState",
    "Instance",
    "Level",
    "Likeness",
    "LikenessKey",
    "LineageShare",
    "LinkKind",
    "Measure",
    "Nature",
    "Origin",
    "Outcome",
    "PetitionKind",
    "PetitionerKind",
    "PublicationForm",
    "Receiver",
    "ReceptionKind",
    "Recipient",
    "ReformKind",
    "RespondentKind",
    "RestatementQuality",
    "RestatementReason",
    "Role",
    "Ruling",
    "Severity",
    "Sex",
    "TaskState",
    "TeamRole",
    "Temporal",
    "Trend",
    "UnfitGround",
    "UnitKind",
    "VerdictStatus",
]
