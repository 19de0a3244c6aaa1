"""Terms of the movement *Dân vận khéo*."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import ModelEventKind, ModelField, ModelHolder, ModelStage

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        None,
        {
            ModelField.ECONOMY: ("kinh tế", "economy"),
            ModelField.CULTURE_SOCIETY: ("văn hóa - xã hội", "culture and society"),
            ModelField.DEFENCE_SECURITY: ("quốc phòng - an ninh", "defence and security"),
            ModelField.POLITICAL_SYSTEM: ("xây dựng hệ thống chính trị", "political system"),
        },
    ),
    **members(
        None,
        {
            ModelHolder.COLLECTIVE: ("tập thể", "collective"),
            ModelHolder.INDIVIDUAL: ("cá nhân", "individual"),
        },
    ),
    **members(
        None,
        {
            ModelEventKind.REGISTER: ("đăng ký mới", "registered"),
            ModelEventKind.KEEP: ("duy trì", "kept"),
            ModelEventKind.BUILD: ("xây dựng xong", "built"),
            ModelEventKind.FIND_EFFECTIVE: ("đánh giá hiệu quả", "found effective"),
            ModelEventKind.RECOGNISE: ("công nhận", "recognised"),
            ModelEventKind.STOP: ("dừng", "stopped"),
        },
    ),
    **members(
        None,
        {
            ModelStage.REGISTERED: ("mô hình đã đăng ký", "registered model"),
            ModelStage.BUILT: ("mô hình đã xây dựng", "built model"),
            ModelStage.EFFECTIVE: ("mô hình hoạt động hiệu quả", "effective model"),
            ModelStage.RECOGNISED: ("mô hình được công nhận", "recognised model"),
            ModelStage.STOPPED: ("mô hình đã dừng", "stopped model"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "FarmersGuild": term("nông hội", "farmers’ guild"),
    "GrassrootsDays": term("ngày đi cơ sở", "days at the grassroots"),
    "GuildCount": term("số thành viên nông hội tại một ngày", "members of a guild on a day"),
    "ModelEvent": term("sự kiện của mô hình", "event of a model"),
    "SkilfulModel": term("mô hình “Dân vận khéo”", "“Dân vận khéo” model"),
}


ERRORS: dict[str, str] = {
    "model.level": "chỉ việc công nhận mới nêu cấp công nhận, và bắt buộc phải nêu",
    "model.life": "sự kiện {index} ({kind}) không phù hợp với quá trình của mô hình; các sự kiện phù hợp: {fits}",
}
