"""Hypothesis strategies for the library's values: for our own properties, and for the tests of applications.

Everything drawn is valid, and everything that identifies a person is made up and says so. Needs the extra
``testing``.
"""

from __future__ import annotations

from importlib.util import find_spec

if find_spec("hypothesis") is None:  # pragma: no cover - the tests have it
    raise ImportError("qcdc.testing needs Hypothesis: pip install 'qcdc[testing]'")

from qcdc.testing.committees import committees, seats
from qcdc.testing.decisions import amounts, decisions, enforcement_records, publications
from qcdc.testing.documents import attachments, documents
from qcdc.testing.figures import figures, reports, shares, submissions
from qcdc.testing.handlings import handling_events, handlings
from qcdc.testing.petitioners import petitioners, respondents, signatories
from qcdc.testing.petitions import petitions
from qcdc.testing.receptions import duty_days, head_reception_days, reception_slots, receptions
from qcdc.testing.reforms import histories, reforms
from qcdc.testing.units import territories, unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, periods, texts

__all__ = [
    "amounts",
    "attachments",
    "committees",
    "days",
    "decisions",
    "documents",
    "duty_days",
    "enforcement_records",
    "figures",
    "handling_events",
    "handlings",
    "head_reception_days",
    "histories",
    "identifiers",
    "made_up_names",
    "periods",
    "petitioners",
    "petitions",
    "publications",
    "reception_slots",
    "receptions",
    "reforms",
    "reports",
    "respondents",
    "seats",
    "shares",
    "signatories",
    "submissions",
    "territories",
    "texts",
    "unit_refs",
]
