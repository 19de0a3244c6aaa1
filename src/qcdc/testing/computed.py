"""Values that the verbs of the library compute, and its rules, counters and books: made by asking for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from qcdc import aggregate, codec, frames, law, rules
from qcdc.aggregate import Counting, FigureTable, PetitionKey, Repeat, RollUp, Tally
from qcdc.datasets import DataFile, DataProblem, Dataset, DatasetManifest, DataTable, ManifestEntry
from qcdc.dates import DecreedCalendar, WorkCalendar, as_day, day_after
from qcdc.errors import ProblemError
from qcdc.findings import Accepted, AcceptedFindings
from qcdc.frames import FrameColumn, FrameSchema
from qcdc.law import LawBook
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Lineage,
    Petition,
    Reception,
    Reconciliation,
    Succession,
    Tree,
    UnitRef,
    evolve,
)
from qcdc.rules import Audit, Context, Gap, Judged, Place, Register, RuleColumn, Topic, Verdict
from qcdc.tables import Mapping, Suggestion
from qcdc.testing.built import a_value_of
from qcdc.testing.choices import Choices, made
from qcdc.testing.figures import figures
from qcdc.testing.receptions import receptions
from qcdc.testing.units import territories
from qcdc.testing.values import a_day, a_text, an_identifier, periods
from qcdc.testing.windows import windows
from qcdc.vocab import Basis, Dimension, Likeness, LikenessKey

__all__ = ["COMPUTED"]


def _some_receptions(choices: Choices) -> tuple[Reception, ...]:
    return choices.several(lambda more: more.of(receptions), least=1, most=3, unique=lambda visit: visit.id)


@made
def tallies(choices: Choices) -> Tally:
    """Counts of one to three receptions, in a window around one of them."""
    visits = _some_receptions(choices)
    return aggregate.tally(visits, over=choices.draw(windows(visits)))


@made
def trees(choices: Choices) -> Tree:
    """Trees of small territories."""
    return choices.of(territories).at(a_day(choices))


@made
def lineages(choices: Choices) -> Lineage:
    """Lineages of up to two successions."""
    successions = choices.several(
        lambda more: a_value_of(more, Succession), unique=lambda one: (one.source, one.target)
    )
    verified = tuple(one for one in successions if not one.presumed)
    known = {one.source for one in verified}
    return Lineage(verified, presumed=[one for one in successions if one.presumed and one.source not in known])


@made
def roll_ups(choices: Choices) -> RollUp:
    """Totals of the units of a small territory; what lies elsewhere is unplaced."""
    return aggregate.roll_up(choices.of(tallies), tree=choices.of(trees))


@made
def figure_tables(choices: Choices) -> FigureTable:
    """Figures of the units of a small territory."""
    return choices.of(roll_ups).table("reception.visits")


@made
def reconciliations(choices: Choices) -> Reconciliation:
    """A printed figure, and one that was counted: the same number or another one."""
    printed = choices.of(figures)
    if not isinstance(printed.value, int):
        return Reconciliation(published=printed, tallied=printed)
    return Reconciliation(published=printed, tallied=evolve(printed, value=printed.value + choices.below(3)))


@made
def counters(choices: Choices) -> aggregate.Counter:
    """The counters of the library."""
    return choices.pick(tuple(aggregate.COUNTERS))


@made
def counts(choices: Choices) -> aggregate.Count:
    """Counts of a reception."""
    by = {"mode": choices.pick(("regular", "periodic"))} if choices.yes() else {}
    return aggregate.Count("reception.visits", choices.between(1, 5), by, choices.maybe(an_identifier))


@made
def what_counters_use(choices: Choices) -> Counting:
    """What a counter may use besides the record."""
    return Counting(choices.of(periods), law.shipped(), choices.yes())


@made
def petition_keys(choices: Choices) -> PetitionKey:
    """Identities of petitions."""
    return PetitionKey(
        UnitRef.of("commune", "23563", a_day(choices)),
        PEOPLES_COMMITTEE,
        choices.between(2021, 2026),
        an_identifier(choices),
    )


@made
def repeats(choices: Choices) -> Repeat:
    """A petition that repeats or continues an earlier one."""
    return Repeat(
        earlier=choices.of(petition_keys),
        later=choices.of(petition_keys),
        likeness=choices.member(Likeness),
        by=choices.subset(LikenessKey),
    )


@made
def shipped_rules(choices: Choices) -> rules.Rule:
    """The rules of the library."""
    return choices.pick(rules.RULES)


@made
def rule_topics(choices: Choices) -> Topic[Any]:
    """Topics without a rule yet, on petitions or receptions."""
    return Topic("own", choices.pick((Petition, Reception)), basis=Basis.PRACTICE)


@made
def registers_beside(choices: Choices) -> Register:
    """Registers of one to three receptions."""
    return Register(_some_receptions(choices))


@made
def contexts(choices: Choices) -> Context:
    """A day of an audit, with the shipped law book."""
    return Context(as_of=a_day(choices), book=law.shipped())


@made
def audits(choices: Choices) -> Audit:
    """Audits of a reception by every rule about receptions."""
    visit = choices.of(receptions)
    return rules.run(visit, as_of=day_after(visit.day, choices.between(0, 60)))


@made
def verdicts(choices: Choices) -> Verdict:
    """Verdicts on a reception."""
    return choices.pick(tuple(choices.of(audits).verdicts))


@made
def gaps(choices: Choices) -> Gap:
    """Places at which a rule fails."""
    return Gap(
        at=Place.of(choices.pick(("day", "events[0]", "handlings[0].events[1]"))),
        about=choices.maybe_member(Dimension),
        found=choices.between(0, 20),
        expected=choices.between(0, 20),
        difference=choices.maybe_between(1, 20),
    )


@made
def judgements(choices: Choices) -> Judged:
    """Results of a rule on several places."""
    return Judged(gaps=choices.several(lambda more: more.of(gaps)))


@made
def column_audits(choices: Choices) -> rules.ColumnAudit:
    """Outcomes of the rules on the rows of a table of receptions."""
    visits = _some_receptions(choices)
    columns = {name: [getattr(visit, name) for visit in visits] for name in ("id", "day", "kind", "persons")}
    return rules.run_columns(Reception, columns, as_of=a_day(choices))


@made
def rule_columns(choices: Choices) -> RuleColumn:
    """Outcomes of one rule on no row."""
    return RuleColumn(rule=choices.of(shipped_rules), outcomes=(), which=())


@made
def law_books(choices: Choices) -> LawBook:
    """The shipped law book, or one with another calendar."""
    book = law.shipped()
    return book.with_calendar(choices.of(calendars)) if choices.yes() else book


@made
def calendars(choices: Choices) -> DecreedCalendar:
    """Calendars of one year with up to three days off."""
    year = choices.between(2022, 2026)
    first, last = as_day(f"{year}-01-01"), as_day(f"{year}-12-31")
    return DecreedCalendar(
        first=first, last=last, off={a_day(choices, first, last): "Nghỉ (giả lập)" for _ in range(choices.below(4))}
    )


@made
def mappings(choices: Choices) -> Mapping:
    """Mappings of the columns of a table of receptions."""
    return Mapping(type=Reception, columns={"Số": "id", "Ngày": "day"}, header_row=choices.maybe_between(1, 5))


@made
def suggestions(choices: Choices) -> Suggestion:
    """Proposed mappings without a doubt."""
    return Suggestion(mapping=choices.of(mappings), doubts=())


@made
def frame_schemas(choices: Choices) -> FrameSchema:
    """The structures of rows that the library reads and writes."""
    return choices.pick(tuple(frames.SCHEMAS.values()))


@made
def frame_columns(choices: Choices) -> FrameColumn:
    """Columns of these structures."""
    return choices.pick(choices.of(frame_schemas).columns)


@made
def problems(choices: Choices) -> ProblemError:
    """Problems of a document that is empty or of another type, as its reader names them."""
    return choices.pick(tuple(codec.check(choices.pick(({}, {"id": 1})), Reception)))


@made
def data_problems(choices: Choices) -> DataProblem:
    """Problems of a dataset, each at a line of a file."""
    return DataProblem("reception.jsonl", choices.maybe_between(1, 99), choices.of(problems))


@made
def data_tables(choices: Choices) -> DataTable:
    """Tables of a dataset."""
    return DataTable(content=a_text(choices).encode(), records=_some_receptions(choices))


@made
def data_files(choices: Choices) -> DataFile:
    """Files of receptions."""
    return DataFile(name="reception.jsonl", of_type=Reception, records=_some_receptions(choices))


@made
def datasets(choices: Choices) -> Dataset:
    """Datasets of one file."""
    return Dataset(files=(choices.of(data_files),))


@made
def manifest_entries(choices: Choices) -> ManifestEntry:
    """Entries of the list of files of a dataset: lines of records, or a table with its mapping."""
    if choices.yes():
        return ManifestEntry(name="reception.xlsx", type="qcdc/reception/1", mapping="reception.toml")
    return ManifestEntry(name="reception.jsonl", type="qcdc/reception/1", records=choices.between(0, 99))


@made
def manifests(choices: Choices) -> DatasetManifest:
    """Lists of one file."""
    return DatasetManifest(files=(choices.of(manifest_entries),))


@made
def accepted_findings(choices: Choices) -> AcceptedFindings:
    """Lists of up to two findings that somebody accepted."""
    return AcceptedFindings(
        accepted=choices.several(lambda more: a_value_of(more, Accepted), unique=lambda one: one.fingerprint)
    )


COMPUTED: dict[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
    AcceptedFindings: accepted_findings,
    Audit: audits,
    Context: contexts,
    Counting: what_counters_use,
    DataFile: data_files,
    DataProblem: data_problems,
    DataTable: data_tables,
    Dataset: datasets,
    DatasetManifest: manifests,
    DecreedCalendar: calendars,
    FigureTable: figure_tables,
    FrameColumn: frame_columns,
    FrameSchema: frame_schemas,
    Gap: gaps,
    Judged: judgements,
    LawBook: law_books,
    Lineage: lineages,
    ManifestEntry: manifest_entries,
    Mapping: mappings,
    PetitionKey: petition_keys,
    ProblemError: problems,
    Reconciliation: reconciliations,
    Register: registers_beside,
    Repeat: repeats,
    RollUp: roll_ups,
    RuleColumn: rule_columns,
    Suggestion: suggestions,
    Tally: tallies,
    Topic: rule_topics,
    Tree: trees,
    Verdict: verdicts,
    WorkCalendar: calendars,
    aggregate.Count: counts,
    aggregate.Counter: counters,
    rules.ColumnAudit: column_audits,
    rules.Rule: shipped_rules,
}
"""For each type the function that returns its strategy, without arguments."""
