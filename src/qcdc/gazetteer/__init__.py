"""The real units of Vietnam from 1 January 2019 on, shipped with the library and loaded on request.

==============  ==============================================================
`vietnam`       the territory: every unit, from its first to its last day
`places`        the point and the area of each commune of 1 July 2025
`place`         the point and the area of one of them
`read_list`     reads a list of units, as the statistical office publishes it
`compare_list`  how a list differs from the table: reforms, and open questions
==============  ==============================================================

A unit of the first day is at least that old; what there was before is not known. `FIRST_DAY` is that day, and
`CHECKED_UNTIL` the day until which the table was checked. Nothing is read at import. A decision of the library: every unit has a new life from 1 July 2025, even if its code and
name stayed the same, because the two-level reform established each unit anew.
"""

from qcdc.gazetteer.lists import ListedUnit, read_list
from qcdc.gazetteer.renewal import ListDifferences, ListQuestion, compare_list
from qcdc.gazetteer.unit_places import place, places
from qcdc.gazetteer.vietnam import CHECKED_UNTIL, FIRST_DAY, vietnam

__all__ = [
    "CHECKED_UNTIL",
    "FIRST_DAY",
    "ListDifferences",
    "ListQuestion",
    "ListedUnit",
    "compare_list",
    "place",
    "places",
    "read_list",
    "vietnam",
]
