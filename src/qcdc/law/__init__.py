"""The law as dated data: acts, citations, limits with their periods of force, deadlines, days off.

Everything here answers for a *day*. A limit asked for outside its time raises and says when it held.
"""

from qcdc.law.acts import Act, Amendment, Replacement, act, acts_in_force, all_acts
from qcdc.law.book import LawBook
from qcdc.law.changes import LawChange
from qcdc.law.citations import Citation
from qcdc.law.competence import Competence, CompetenceRow
from qcdc.law.days_off import SkippedDay
from qcdc.law.deadlines import ROLL_FORWARD, Deadline, Notice
from qcdc.law.limits import Limit, Reading
from qcdc.law.pauses import Extension, Pause, PauseProvision
from qcdc.law.proposed_days_off import propose_calendar
from qcdc.law.provisions import Provision
from qcdc.law.references import DocumentReference, parse_reference
from qcdc.law.shipped_book import (
    changes,
    compare,
    deadline,
    force_of,
    in_force,
    latest_before,
    limit,
    limit_history,
    limit_keys,
    older_laws,
    shipped,
    split,
    statutes,
    transitions,
    why_no_limit,
    work_calendar,
    working_days_between,
)
from qcdc.law.transitions import Transition

__all__ = [
    "ROLL_FORWARD",
    "Act",
    "Amendment",
    "Citation",
    "Competence",
    "CompetenceRow",
    "Deadline",
    "DocumentReference",
    "Extension",
    "LawBook",
    "LawChange",
    "Limit",
    "Notice",
    "Pause",
    "PauseProvision",
    "Provision",
    "Reading",
    "Replacement",
    "SkippedDay",
    "Transition",
    "act",
    "acts_in_force",
    "all_acts",
    "changes",
    "compare",
    "deadline",
    "force_of",
    "in_force",
    "latest_before",
    "limit",
    "limit_history",
    "limit_keys",
    "older_laws",
    "parse_reference",
    "propose_calendar",
    "shipped",
    "split",
    "statutes",
    "transitions",
    "why_no_limit",
    "work_calendar",
    "working_days_between",
]
