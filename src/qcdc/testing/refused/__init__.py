"""What cannot be built or asked, with the code of the error and the field it names: one list, for tests.

Applications that pass the errors on can test with it that they show each of them.
"""

from __future__ import annotations

from qcdc.testing.refused import (
    aggregation,
    boards,
    bodies,
    codec_and_rules,
    committees,
    conferences,
    datasets,
    days_and_periods,
    decisions,
    exchange,
    figures,
    files_of_rows,
    frames,
    identifiers_and_lists,
    law_and_terms,
    movement,
    petitions,
    publicity,
    reading,
    rendering,
    testing,
    units,
    village_heads_and_dialogues,
)
from qcdc.testing.refused.case import RefusedCase

__all__ = ["REFUSED_CASES", "RefusedCase"]

REFUSED_CASES: tuple[RefusedCase, ...] = (
    *aggregation.REFUSED,
    *boards.REFUSED,
    *bodies.REFUSED,
    *codec_and_rules.REFUSED,
    *committees.REFUSED,
    *conferences.REFUSED,
    *datasets.REFUSED,
    *days_and_periods.REFUSED,
    *decisions.REFUSED,
    *exchange.REFUSED,
    *figures.REFUSED,
    *files_of_rows.REFUSED,
    *frames.REFUSED,
    *identifiers_and_lists.REFUSED,
    *law_and_terms.REFUSED,
    *movement.REFUSED,
    *petitions.REFUSED,
    *publicity.REFUSED,
    *reading.REFUSED,
    *rendering.REFUSED,
    *testing.REFUSED,
    *units.REFUSED,
    *village_heads_and_dialogues.REFUSED,
)
"""Every refused construction, with its code and field; the names are unique."""
