"""Code lists of figures (*số liệu*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["FigureState", "Hedge", "Measure", "Nature", "Origin", "RestatementQuality", "RestatementReason", "Temporal"]


class FigureState(Code):
    """What is known of a figure (*tình trạng số liệu*). Only ``value`` has a number; none of the others is zero."""

    VALUE = "value"
    NIL = "nil"
    NOT_REPORTED = "not_reported"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    SUPPRESSED = "suppressed"


class Hedge(Code):
    """A word that turns a printed value into a bound (*từ ước lượng*)."""

    NEARLY = "nearly"
    MORE_THAN = "more_than"
    ABOUT = "about"


class Nature(Code):
    """What a figure says of the world (*tính chất*): what was done, what is planned, what is prescribed."""

    RESULT = "result"
    PLAN = "plan"
    NORM = "norm"


class Origin(Code):
    """Where a record or a figure comes from (*nguồn gốc*)."""

    RECORDED = "recorded"
    PUBLISHED = "published"
    COMPUTED = "computed"
    SYNTHETIC = "synthetic"


class Temporal(Code):
    """How an indicator behaves over time (*tính chất theo thời gian*).

    ``carried`` is an opening stock plus what came in (*kỳ trước chuyển sang + phát sinh*): it belongs to its own
    window, and adding two windows would count the open cases twice.
    """

    FLOW = "flow"
    STOCK = "stock"
    OPENING_STOCK = "opening_stock"
    CARRIED = "carried"
    RATIO = "ratio"


class RestatementQuality(Code):
    """How good a figure is that was told of the units of another day (*chất lượng quy đổi*)."""

    EXACT = "exact"
    APPORTIONED = "apportioned"
    AREA_ONLY = "area_only"
    NOT_COMPARABLE = "not_comparable"


class RestatementReason(Code):
    """Why a restated figure has its quality (*lý do*)."""

    UNCHANGED = "unchanged"
    WHOLE_UNITS = "whole_units"
    WEIGHTS_GIVEN = "weights_given"
    SPLIT = "split"
    UNKNOWN_LINEAGE = "unknown_lineage"
    NOTHING_BEFORE = "nothing_before"


class Measure(Code):
    """Unit of measure (*đơn vị tính*). Figures of different measures are never added."""

    VISIT = "visit"
    PERSON = "person"
    CASE = "case"
    PETITION = "petition"
    HANDLING = "handling"
    GROUP = "group"
    DAY = "day"
    GUILD = "guild"
    MODEL = "model"
    COMMITTEE = "committee"
    POINT = "point"
    ITEM = "item"
    DECISION = "decision"
    CONSULTATION = "consultation"
    DIALOGUE = "dialogue"
    OPINION = "opinion"
    ELECTION = "election"
    BOARD = "board"
    INSPECTION = "inspection"
    RECOMMENDATION = "recommendation"
    CONFERENCE = "conference"
    DONG = "dong"
    LABOUR_DAY = "labour_day"
    SQUARE_METRE = "square_metre"
    PERCENT = "percent"
