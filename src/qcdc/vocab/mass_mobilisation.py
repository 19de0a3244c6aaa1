"""Code lists of the movement *Dân vận khéo* (skilful mass mobilisation)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ModelEventKind", "ModelField", "ModelHolder", "ModelStage"]


class ModelField(Code):
    """Field of a model (*lĩnh vực*)."""

    ECONOMY = "economy"
    CULTURE_SOCIETY = "culture_society"
    DEFENCE_SECURITY = "defence_security"
    POLITICAL_SYSTEM = "political_system"


class ModelHolder(Code):
    """Whose model it is (*tập thể, cá nhân*)."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


class ModelEventKind(Code):
    """What can happen to a model (*sự kiện của mô hình*); ``keep`` registers it for another year."""

    REGISTER = "register"
    KEEP = "keep"
    BUILD = "build"
    FIND_EFFECTIVE = "find_effective"
    RECOGNISE = "recognise"
    STOP = "stop"


class ModelStage(Code):
    """How far a model has come (*giai đoạn của mô hình*). A figure tells of one stage; stages are never mixed."""

    REGISTERED = "registered"
    BUILT = "built"
    EFFECTIVE = "effective"
    RECOGNISED = "recognised"
    STOPPED = "stopped"
