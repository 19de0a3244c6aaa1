"""Terms of the movement *Dân vận khéo*."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "FarmersGuild": term("nông hội", "farmers’ guild"),
    "GrassrootsDays": term("ngày đi cơ sở", "days at the grassroots"),
    "GuildCount": term("số thành viên nông hội tại một ngày", "members of a guild on a day"),
    "ModelEvent": term("sự kiện của mô hình", "event of a model"),
    "SkilfulModel": term("mô hình “Dân vận khéo”", "“Dân vận khéo” model"),
}
