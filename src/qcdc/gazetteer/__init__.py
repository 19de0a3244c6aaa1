"""The real units of Vietnam from 1 November 2021 on, shipped with the library and loaded on request.

=========  =========================================================
`vietnam`  the territory: every unit, from its first to its last day
=========  =========================================================

Nothing is read at import. Where we are opinionated: 1 July 2025 ends *every* life, also where the code and
the name went on, because the two-level reform gave each unit a new legal beginning.
"""

from qcdc.gazetteer.vietnam import FIRST_DAY, LAST_CHANGE, vietnam

__all__ = ["FIRST_DAY", "LAST_CHANGE", "vietnam"]
