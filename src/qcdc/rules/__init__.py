"""Rules that cite their articles, with their periods of force, and the engine that runs them.

================  ================================================================
`run`             checks values by every rule for their types
`run_columns`     checks the rows of a table by the rules on a few fields
`deadlines`       the deadlines of a petition or of a handling
`due`             the deadlines that end between two days
`owed`            the notices that are due about a petition, with their recipients
`competent`       who settles a complaint or a denunciation
`rules_of_stage`  the rules of a stage (*dân biết … thụ hưởng*)
================  ================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from qcdc._kernel import validators as v
from qcdc.catalogue import Catalogue
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model import Territory
from qcdc.rules import (
    ballots,
    board_members,
    board_terms,
    boards,
    committees,
    commune_years,
    complaints,
    conferences,
    convention_objections,
    conventions,
    decision_effects,
    denunciations,
    dialogues,
    elections,
    mass_mobilisation,
    meetings,
    oversight,
    participation,
    peoples_decisions,
    personal_numbers,
    petitions,
    publicity,
    receptions,
    records,
    registers,
    report_figures,
    reports,
    units,
    village_heads,
    workplace_years,
    workplaces,
)
from qcdc.rules.columns import ColumnAudit, RuleColumn, check_columns
from qcdc.rules.competence import competent
from qcdc.rules.deadlines import HandlingDeadline, deadlines
from qcdc.rules.due import DueDay, due
from qcdc.rules.engine import run_rules
from qcdc.rules.owed import Owed, owed
from qcdc.rules.place import Place
from qcdc.rules.records import Register
from qcdc.rules.results import Audit
from qcdc.rules.rule import AS_OF, Context, Gap, Judged, Rule, Skip, Unjudged
from qcdc.rules.verdicts import Verdict
from qcdc.rules.writing import NOT_STATED, Topic
from qcdc.vocab import Stage

__all__ = [
    "AS_OF",
    "NOT_STATED",
    "RULES",
    "Audit",
    "ColumnAudit",
    "Context",
    "DueDay",
    "Gap",
    "HandlingDeadline",
    "Judged",
    "Owed",
    "Place",
    "Register",
    "Rule",
    "RuleColumn",
    "Skip",
    "Topic",
    "Unjudged",
    "Verdict",
    "competent",
    "deadlines",
    "due",
    "owed",
    "rules_of_stage",
    "run",
    "run_columns",
]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *committees.RULES,
            *commune_years.RULES,
            *complaints.RULES,
            *conferences.RULES,
            *convention_objections.RULES,
            *conventions.RULES,
            *decision_effects.RULES,
            *denunciations.RULES,
            *personal_numbers.RULES,
            *petitions.RULES,
            *receptions.RULES,
            *records.RULES,
            *reports.RULES,
            *report_figures.RULES,
            *board_members.RULES,
            *board_terms.RULES,
            *boards.RULES,
            *workplaces.RULES,
            *workplace_years.RULES,
            *oversight.RULES,
            *ballots.RULES,
            *meetings.RULES,
            *peoples_decisions.RULES,
            *dialogues.RULES,
            *elections.RULES,
            *mass_mobilisation.RULES,
            *participation.RULES,
            *publicity.RULES,
            *registers.RULES,
            *units.RULES,
            *village_heads.RULES,
        ),
        key=lambda rule: rule.id,
    )
)
"""Every rule that the library ships."""


def __dir__() -> list[str]:
    """The public names, without those that are only imported for use in this module."""
    return sorted(__all__)


def run(
    subjects: object,
    *,
    as_of: DayLike,
    territory: Territory | None = None,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    catalogue: Catalogue | None = None,
    rules: Iterable[Rule] | None = None,
    register: Register | None = None,
    unstated: bool = True,
    only_failures: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> Audit:
    """Check one value, or several, by every rule for their types. No content of a value makes it raise an error.

    Args:
        subjects: one of the library's values, or an iterable of them.
        as_of: the day of the audit; later events are ignored.
        territory: the units; rules that need them are skipped without it.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one, for limits, acts and days off.
        catalogue: the catalogue of indicators to use instead of the shipped one, for reports.
        rules: the rules to use instead of the shipped ones (`RULES`).
        register: the records beside which those of the run are checked: whether the records they are linked to exist,
            and whether a number is used twice; the records of the run if left out. A link to a record that is not in
            the register could not be checked, unless the register is complete.
        unstated: whether the audit reports facts that are not stated (*chưa có thông tin*) with a separate status;
            otherwise such a rule is skipped.
        only_failures: whether only the subjects for which a rule failed are kept; of all others the numbers by rule,
            status and reason. The subjects are then taken one by one, so that a stream of any length needs little
            memory, and nothing is compared with the other records of the run unless a `register` is given.
        progress: a function that is called with the number of subjects checked so far, and of all of them; of a stream
            both are the number so far.
    """
    chosen = RULES if rules is None else rules
    return run_rules(
        chosen,
        subjects,
        as_of=as_of,
        territory=territory,
        calendar=calendar,
        book=book,
        catalogue=catalogue,
        register=register,
        unstated=unstated,
        only_failures=only_failures,
        progress=progress,
    )


def run_columns(
    subject: type[Any],
    columns: Mapping[str, Sequence[object]],
    *,
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    book: LawBook | None = None,
    rules: Iterable[Rule] | None = None,
) -> ColumnAudit:
    """Check the rows of a table by the rules that read only a few fields, without an object for each row.

    The outcomes are those of `run`. A rule that needs whole records, or a column that is not given and has no default,
    is left out and listed.

    Args:
        subject: the type of the records, such as `qcdc.model.Reception`.
        columns: by the name of the field the value of each row, as the field holds it: days, counts, members of code
            lists, ``None`` for what is not stated.
        as_of: the day of the audit; later events are ignored.
        calendar: the work calendar to use instead of the decreed one.
        book: the law book to use instead of the shipped one.
        rules: the rules to use instead of the shipped ones (`RULES`).

    Raises:
        InvariantError: the type has no such field (``rules.column_field``), the columns have different lengths
            (``rules.column_length``), or a value is not valid for its field.

    >>> from qcdc.model import Reception
    >>> days = [as_day("2026-03-02"), as_day("2026-03-03")]
    >>> audit = run_columns(Reception, {"day": days, "answered": [as_day("2026-03-10"), None]}, as_of="2026-06-30")
    >>> [status.value for status, many in audit.of("reception.answer.late").counts.items() if many]
    ['passed', 'unstated']
    """
    return check_columns(RULES if rules is None else rules, subject, columns, as_of=as_of, calendar=calendar, book=book)


def rules_of_stage(
    stage: Stage, *, on: DayLike, book: LawBook | None = None, rules: Iterable[Rule] | None = None
) -> tuple[Rule, ...]:
    """The rules of one of the six stages (*dân biết … thụ hưởng*) that are in force on a day.

    A rule of practice does not cite an act and is always in force.

    >>> [rule.id for rule in rules_of_stage(Stage.DO, on="2023-07-01")]
    ['matter.done_unapproved']
    """
    wanted, day = v.argument(stage, Stage, "stage"), as_day(on, "on")
    laws = book_or_shipped(book, None)
    chosen = RULES if rules is None else v.all_arguments(rules, Rule, "rules")
    return tuple(rule for rule in chosen if wanted in rule.stages and (not rule.citations or rule.in_force(day, laws)))
