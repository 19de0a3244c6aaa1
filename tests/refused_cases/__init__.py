"""What cannot be built or asked, with the code of the answer and the field it names."""

from __future__ import annotations

from refused_cases import aggregation, codec_and_rules, committees, figures, law_and_terms, periods, petitions, units
from refused_cases.shared import TREE, VIETNAM, RefusedCases

__all__ = ["REFUSED", "TREE", "VIETNAM"]

REFUSED: RefusedCases = {
    **aggregation.REFUSED,
    **codec_and_rules.REFUSED,
    **committees.REFUSED,
    **figures.REFUSED,
    **law_and_terms.REFUSED,
    **periods.REFUSED,
    **petitions.REFUSED,
    **units.REFUSED,
}
