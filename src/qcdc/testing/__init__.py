"""Hypothesis strategies for the library's values: for our own properties, and for the tests of applications.

Everything drawn is valid, and everything that identifies a person is made up and says so. Needs the extra
``testing``.
"""

from __future__ import annotations

from importlib.util import find_spec

if find_spec("hypothesis") is None:  # pragma: no cover - the tests have it
    raise ImportError("qcdc.testing needs Hypothesis: pip install 'qcdc[testing]'")

from qcdc.testing.committees import committees, seats
from qcdc.testing.figures import figures, reports, shares, submissions
from qcdc.testing.petitions import handlings, petitioners, petitions
from qcdc.testing.receptions import head_reception_days, receptions
from qcdc.testing.reforms import histories, reforms
from qcdc.testing.units import territories, unit_refs
from qcdc.testing.values import days, identifiers, made_up_names, periods, texts

__all__ = [
    "committees",
    "days",
    "figures",
    "handlings",
    "head_reception_days",
    "histories",
    "identifiers",
    "made_up_names",
    "periods",
    "petitioners",
    "petitions",
    "receptions",
    "reforms",
    "reports",
    "seats",
    "shares",
    "submissions",
    "territories",
    "texts",
    "unit_refs",
]
