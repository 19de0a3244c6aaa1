"""The law as dated data: acts, citations, limits with their periods of force, deadlines, days off.

======================  =================================================================
`deadline`              the last day of a statutory time limit, with its explanation
`latest_before`         the latest day for an act that is due before an event
`working_days_between`  the number of working days between two days
`work_calendar`         the days off that are decreed
`propose_calendar`      days off of years that are not decreed yet
`limit`                 one limit, as of a day
`limit_history`         a limit through time
`limit_keys`            the keys of all limits
`why_no_limit`          why a limit has no value on a day
`act`                   one act by its number
`all_acts`              every act
`acts_in_force`         the acts in force on a day
`in_force`              whether a place in an act is in force on a day
`force_of`              the first and the last day on which a place in an act is in force
`older_laws`            the acts that a later act replaced
`cite`                  several citations in one phrase
`parse_reference`       reads the number of an act or document
`changes`               what changed in the law between two days
`compare`               the differences between two law books
`transitions`           the transitional provisions
`split`                 the parts of a window in which the law does not change
`shipped`               the law book that is shipped
======================  =================================================================

Every function takes a *day*. For a limit that is not in force on that day it raises an error that states when it was.
"""

from qcdc.law.acts import Act, Amendment, Replacement, act, acts_in_force, all_acts
from qcdc.law.book import LawBook
from qcdc.law.changes import LawChange
from qcdc.law.citations import Citation, cite
from qcdc.law.competence import Competence, CompetenceRow
from qcdc.law.days_off import SkippedDay
from qcdc.law.deadlines import Deadline, LatestDay
from qcdc.law.limits import Conflict, Limit
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
    transitions,
    why_no_limit,
    work_calendar,
    working_days_between,
)
from qcdc.law.transitions import Transition

__all__ = [
    "Act",
    "Amendment",
    "Citation",
    "Competence",
    "CompetenceRow",
    "Conflict",
    "Deadline",
    "DocumentReference",
    "Extension",
    "LatestDay",
    "LawBook",
    "LawChange",
    "Limit",
    "Pause",
    "PauseProvision",
    "Provision",
    "Replacement",
    "SkippedDay",
    "Transition",
    "act",
    "acts_in_force",
    "all_acts",
    "changes",
    "cite",
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
    "transitions",
    "why_no_limit",
    "work_calendar",
    "working_days_between",
]
