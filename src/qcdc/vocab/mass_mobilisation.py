"""Code lists of the movement *Dân vận khéo* (skilful mass mobilisation)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ModelEventKind", "ModelField", "ModelHolder", "ModelStage"]


class ModelField(Code):
    """Field of a model (*lĩnh vực*)."""

    ECONOMY = "economy", "kinh tế", "economy"
    CULTURE_SOCIETY = "culture_society", "văn hóa - xã hội", "culture and society"
    DEFENCE_SECURITY = "defence_security", "quốc phòng - an ninh", "defence and security"
    POLITICAL_SYSTEM = "political_system", "xây dựng hệ thống chính trị", "political system"


class ModelHolder(Code):
    """The holder of a model (*tập thể, cá nhân*)."""

    COLLECTIVE = "collective", "tập thể", "collective"
    INDIVIDUAL = "individual", "cá nhân", "individual"


class ModelEventKind(Code):
    """An event in the life of a model (*sự kiện của mô hình*); ``keep`` registers it for another year."""

    REGISTER = "register", "đăng ký mới", "registered"
    KEEP = "keep", "duy trì", "kept"
    BUILD = "build", "xây dựng xong", "built"
    FIND_EFFECTIVE = "find_effective", "đánh giá hiệu quả", "found effective"
    RECOGNISE = "recognise", "công nhận", "recognised"
    STOP = "stop", "dừng", "stopped"


class ModelStage(Code):
    """The stage of a model (*giai đoạn của mô hình*). A figure is about one stage; stages are never mixed."""

    REGISTERED = "registered", "mô hình đã đăng ký", "registered model"
    BUILT = "built", "mô hình đã xây dựng", "built model"
    EFFECTIVE = "effective", "mô hình hoạt động hiệu quả", "effective model"
    RECOGNISED = "recognised", "mô hình được công nhận", "recognised model"
    STOPPED = "stopped", "mô hình đã dừng", "stopped model"
