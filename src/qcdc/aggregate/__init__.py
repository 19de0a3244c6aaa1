"""Aggregation: tally, roll up, add and compare; every total states which bodies are missing.

=====================  ==============================================================
`tally`                counts the records of a window: petitions, receptions, participation …
`counts`               makes a function a counter of one's own indicators
`roll_up`              adds the counts of a tally up the tree of units, to the whole country
`sum_over_units`       adds the figures of several units
`sum_over_time`        adds one unit's figures over consecutive windows
`compare`              compares a figure with an earlier one
`compare_areas`        compares two series area by area, across a reform
`restate`              restates figures of the units of one day onto those of another
`restate_columns`      restates a column of numbers; several times faster
`people_weights`       weights by population for restating figures
`area_weights`         weights by area for restating figures; an estimate
`responsible_units`    the unit that takes over each open record on a day
`find_repeats`         petitions that repeat an earlier one
`group_counts`         the persons of each group, as far as they may be published
`publish`              the figures of every unit, with the small ones hidden
=====================  ==============================================================
"""

from qcdc.aggregate.comparisons import AreaComparison, Comparison, compare, compare_areas
from qcdc.aggregate.counters import Count, Counter, Counting, counts
from qcdc.aggregate.counting import tally
from qcdc.aggregate.disclosure import PublishedFigure, publish
from qcdc.aggregate.figure_tables import FigureTable
from qcdc.aggregate.group_counts import SENSITIVE, GroupCount, GroupCounts, group_counts
from qcdc.aggregate.handling_counts import HandlingAtEnd
from qcdc.aggregate.held import Unplaced
from qcdc.aggregate.repeats import PetitionKey, Repeat, find_repeats
from qcdc.aggregate.responsibility import ResponsibleUnit, responsible_units
from qcdc.aggregate.restated_columns import RestatedColumns, restate_columns
from qcdc.aggregate.restating import Restated, restate
from qcdc.aggregate.rolling import roll_up
from qcdc.aggregate.rollups import RollUp
from qcdc.aggregate.shipped_counters import COUNTERS, Record
from qcdc.aggregate.spreading import Weights, area_weights, people_weights
from qcdc.aggregate.submissions import Revision
from qcdc.aggregate.tallies import Tally
from qcdc.aggregate.times import Times
from qcdc.aggregate.totals import sum_over_time, sum_over_units

__all__ = [
    "COUNTERS",
    "SENSITIVE",
    "AreaComparison",
    "Comparison",
    "Count",
    "Counter",
    "Counting",
    "FigureTable",
    "GroupCount",
    "GroupCounts",
    "HandlingAtEnd",
    "PetitionKey",
    "PublishedFigure",
    "Record",
    "Repeat",
    "ResponsibleUnit",
    "Restated",
    "RestatedColumns",
    "Revision",
    "RollUp",
    "Tally",
    "Times",
    "Unplaced",
    "Weights",
    "area_weights",
    "compare",
    "compare_areas",
    "counts",
    "find_repeats",
    "group_counts",
    "people_weights",
    "publish",
    "responsible_units",
    "restate",
    "restate_columns",
    "roll_up",
    "sum_over_time",
    "sum_over_units",
    "tally",
]
