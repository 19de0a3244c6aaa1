"""Aggregation in which no sum lies: tally, roll up, add, compare, always with who is missing."""

from qcdc.aggregate.breakdowns import breakdown
from qcdc.aggregate.comparisons import Comparison, compare
from qcdc.aggregate.repeats import PetitionKey, SameAgain, same_again
from qcdc.aggregate.restating import Restated, Weights, restate
from qcdc.aggregate.rollups import RollUp, Unplaced, roll_up
from qcdc.aggregate.tallies import Cell, Record, Tally, tally
from qcdc.aggregate.totals import sum_over_time, sum_over_units

__all__ = [
    "Cell",
    "Comparison",
    "PetitionKey",
    "Record",
    "Restated",
    "RollUp",
    "SameAgain",
    "Tally",
    "Unplaced",
    "Weights",
    "breakdown",
    "compare",
    "restate",
    "roll_up",
    "same_again",
    "sum_over_time",
    "sum_over_units",
    "tally",
]
