"""Named validators for the fields of our values: each raises an `InvariantError` that names the field.

They are plain functions with the signature that attrs requires, ``(instance, attribute, value)``, so the codec
can run them field by field and report every problem of a document at once. A validator returns ``None``, or the value
to hold instead of the given one: a day for a ``datetime.date``, a reference for a unit.
"""

from qcdc._kernel.validators.classes import (
    all_arguments,
    argument,
    arguments,
    exact_class,
    instance,
    mapping,
    member,
)
from qcdc._kernel.validators.combining import all_of, each, leaves, mapping_of, maybe, parts_of
from qcdc._kernel.validators.days import (
    day,
    day_or_partial,
    end_before_start,
    in_order,
    moment,
    refuse_end_before_start,
)
from qcdc._kernel.validators.elements import not_empty, ordered, ordered_days, unique
from qcdc._kernel.validators.naming import naming
from qcdc._kernel.validators.scalars import (
    MAX_COUNT,
    MAX_IDENTIFIER,
    MAX_TEXT,
    check_count,
    check_flag,
    check_identifier,
    check_text,
    number,
    text_fault,
    unit_code,
)
from qcdc._kernel.validators.signature import Argument, Named, Validator, wrong_type

__all__ = [
    "MAX_COUNT",
    "MAX_IDENTIFIER",
    "MAX_TEXT",
    "Argument",
    "Named",
    "Validator",
    "all_arguments",
    "all_of",
    "argument",
    "arguments",
    "check_count",
    "check_flag",
    "check_identifier",
    "check_text",
    "day",
    "day_or_partial",
    "each",
    "end_before_start",
    "exact_class",
    "in_order",
    "instance",
    "leaves",
    "mapping",
    "mapping_of",
    "maybe",
    "member",
    "moment",
    "naming",
    "not_empty",
    "number",
    "ordered",
    "ordered_days",
    "parts_of",
    "refuse_end_before_start",
    "text_fault",
    "unique",
    "unit_code",
    "wrong_type",
]
