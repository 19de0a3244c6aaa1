"""The law as dated data: acts, citations, limits with their periods of force, deadlines, days off.

Everything here answers for a *day*. A limit asked for outside its time raises and says when it held.
"""

from qcdc.law.acts import Act, Citation, Confidence, act, all_acts
from qcdc.law.days_off import work_calendar
from qcdc.law.deadlines import ROLL_FORWARD, Deadline, SkippedDay, deadline
from qcdc.law.limits import Limit, LimitUnit, Reading, limit, limit_history, limit_keys

__all__ = [
    "ROLL_FORWARD",
    "Act",
    "Citation",
    "Confidence",
    "Deadline",
    "Limit",
    "LimitUnit",
    "Reading",
    "SkippedDay",
    "act",
    "all_acts",
    "deadline",
    "limit",
    "limit_history",
    "limit_keys",
    "work_calendar",
]
