"""Terms of village heads."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

_LAW = "10/2022/QH15"

MODEL: dict[str, Term] = {
    "Candidate": term("người ứng cử Trưởng thôn, Tổ trưởng tổ dân phố", "candidate", _LAW),
    "Dismissal": term("cho thôi làm Trưởng thôn, Tổ trưởng tổ dân phố", "dismissal of a village head", _LAW),
    "VillageHeadElection": term("bầu Trưởng thôn, Tổ trưởng tổ dân phố", "election of a village head", _LAW),
    "VillageHeadTerm": term("nhiệm kỳ Trưởng thôn, Tổ trưởng tổ dân phố", "term of a village head", _LAW),
}
