"""Checkers for the rules, counters and indicators of an application: what must be true of each of them, on drawn records.

Each runs in a test of its own, and raises an `AssertionError` that says what is wrong and what to do. They check what
the library can know of a rule, not whether it states the law: that needs decided cases.
"""

from __future__ import annotations

import difflib
from collections import Counter as Numbers
from collections.abc import Callable, Collection, Iterable
from typing import Any, NoReturn

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from qcdc import aggregate, law, render, rules
from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.aggregate import Counter, Tally
from qcdc.catalogue import Catalogue, Indicator, shipped
from qcdc.dates import DayLike
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import LawBook
from qcdc.model import Figure, Handling, Petition, Share, Territory, evolve
from qcdc.rules import Register, Rule, Verdict
from qcdc.testing.registering import strategy_of
from qcdc.testing.units import unit_refs
from qcdc.testing.unstated import paths_of, without_each
from qcdc.testing.values import days, periods
from qcdc.testing.windows import windows
from qcdc.vocab import Basis, Confidence, Origin, Temporal, VerdictStatus

__all__ = ["check_counter", "check_indicator", "check_rule"]

_PARTS = 12
"""How many facts of the parts of a subject are taken away at most, because each costs a run of the rule."""
_DECIDED = frozenset({VerdictStatus.PASSED, VerdictStatus.FAILED})


def check_rule(
    rule: Rule,
    *,
    subjects: st.SearchStrategy[Any] | None = None,
    on: st.SearchStrategy[DayLike] | None = None,
    territory: Territory | None = None,
    book: LawBook | None = None,
    register: Register | None = None,
    needs: Collection[str] = (),
    examples: int = 100,
) -> None:
    """Check a rule of your own.

    If it is based on law, its acts are in the law book; if it was verified in their texts, it cites the articles. On drawn
    subjects it never crashes; it gives the same verdict again, beside other subjects and in any order; a fact that is
    taken away is no new breach; every verdict has a sentence in both languages; and it decides some subjects at all.

    Args:
        rule: the rule.
        subjects: what to check; the strategy of its type if left out. Give one that draws subjects that it decides on,
            such as a few written ones, `hypothesis.strategies.sampled_from`.
        on: the days of the audits; any day from 2021 to 2026 if left out.
        territory: the units, for a rule that needs them.
        book: the law book; the shipped one if left out.
        register: the records beside which the subjects are checked.
        needs: the fields of the subject, or of its parts (``"handlings.officer"``), whose absence says something, such as
            the day of an end, or that the rule itself asks for: without them it may find a breach.
        examples: how many to draw.

    Raises:
        AssertionError: something of this is not so.
        InvariantError: a value of another type, or a field in ``needs`` that no drawn subject has (``testing.needs``).
    """
    v.argument(rule, Rule, "rule")
    wanted = frozenset(v.all_arguments(needs, str, "needs"))
    _check_citations(rule, law.shipped() if book is None else book)
    drawn = st.one_of([strategy_of(cls) for cls in rule.subjects]) if subjects is None else subjects
    decided = Numbers[VerdictStatus]()
    known: set[str] = set()

    def verdicts(asked: list[Any], day: DayLike) -> list[Verdict]:
        audit = rules.run(asked, as_of=day, rules=[rule], territory=territory, book=book, register=register)
        return list(audit)

    def check(found: list[Any], day: DayLike, turn: int) -> None:
        first = verdicts(found, day)
        decided.update(one.status for one in first)
        _check_verdicts(rule, first)
        if Numbers(map(repr, first)) != Numbers(map(repr, verdicts(found, day))):
            _fail(rule, "gives another verdict on the same subject; let it depend on the subject and the context only")
        alone = [one for subject in reversed(found) for one in verdicts([subject], day)]
        if register is None and Numbers(map(repr, first)) != Numbers(map(repr, alone)):
            _fail(rule, "gives another verdict beside other subjects; let it keep nothing between them")
        for subject in found:
            if wanted:
                known.update(paths_of(subject))
            _check_unstated(rule, subject, wanted, turn, lambda one: verdicts([one], day))

    several = st.lists(drawn, min_size=1, max_size=3)
    _run(check, several, days() if on is None else on, st.sampled_from(range(_PARTS)), examples=examples)
    _check_needs(wanted, known)
    if not _DECIDED & decided.keys():
        _fail(rule, "decided none of the drawn subjects; give subjects= that it decides on")


def _check_verdicts(rule: Rule, found: Iterable[Verdict]) -> None:
    for one in found:
        if one.crash == "type.wrong":
            _fail(rule, "returns no list of gaps (type.wrong); let it return a list of Gap, empty if nothing is wrong")
        if one.status is VerdictStatus.CRASHED:
            _fail(rule, f"crashes ({one.crash}); let it return NOT_STATED or a reason for skipping instead")
        for language in ("vi", "en"):
            assert one.text(language), "a verdict has a sentence"


def _check_citations(rule: Rule, book: LawBook) -> None:
    if rule.basis is not Basis.LAW:
        return
    if rule.confidence is Confidence.VERIFIED and any(one.article is None for one in rule.citations):
        _fail(rule, f"cites {rule.citations[0].act} as a whole; cite the article")
    for one in rule.citations:
        try:
            book.act(one.act)
        except QcdcError as error:
            _fail(rule, f"cites an act that the law book does not have; add it with LawBook.with_act ({error})")


def _check_unstated(
    rule: Rule, subject: object, needs: Collection[str], turn: int, verdicts: Callable[[Any], list[Verdict]]
) -> None:
    """Without a fact that need not be stated, the rule finds no gap that it did not find with it.

    Of the facts of its parts, some are taken away, others for each subject.
    """
    facts = [(path, less) for path, less in without_each(subject) if path not in needs]
    own = [(path, less) for path, less in facts if "." not in path]
    below = [(path, less) for path, less in facts if "." in path]
    before = {_place(gap) for one in verdicts(subject) for gap in one.gaps}
    every = -(-len(below) // _PARTS) or 1
    for path, less in (*own, *below[turn % every :: every]):
        after = {_place(gap) for one in verdicts(less) for gap in one.gaps}
        if after - before:
            _fail(
                rule,
                f"finds a breach where {path} is not stated; return NOT_STATED where a fact is missing, or give "
                f'needs=["{path}"] if the rule asks for the fact itself',
            )


def _check_needs(needs: Collection[str], known: Collection[str]) -> None:
    """A path that no drawn subject has would leave out nothing."""
    for path in needs:
        if path not in known:
            near = tuple(difflib.get_close_matches(path, known, n=3))
            raise InvariantError("testing.needs", "needs", value=show(path), near=near)


def _place(gap: rules.Gap) -> tuple[object, object]:
    return gap.at, gap.about


def check_counter(
    counter: Counter,
    *,
    records: st.SearchStrategy[Any] | None = None,
    examples: int = 100,
) -> None:
    """Check a counter of your own.

    On drawn records it never raises; it gives the same counts again; what it counts is registered; the counts of a
    register do not depend on the order of the records, are those of its parts together, and never fall when records are
    added; its quick function ``alike`` changes nothing; and it counts some records at all.

    Args:
        counter: the counter.
        records: what to count; the strategy of its type if left out, petitions for a counter of handlings.
        examples: how many registers to draw.

    Raises:
        AssertionError: something of this is not so.
        InvariantError: a value of another type.
    """
    v.argument(counter, Counter, "counter")
    named = f"the counter of {', '.join(counter.indicators)}"
    drawn = strategy_of(Petition if counter.record is Handling else counter.record) if records is None else records
    counted = Numbers[str]()

    def tally(given: Iterable[Any], over: Any, one: Counter = counter) -> Tally:
        try:
            return aggregate.tally(given, over=over, counters=(one,))
        except Exception as error:
            error.add_note(f"{named} raises this on a drawn record; what it yields must be counts that are valid")
            raise AssertionError(f"{named} raises {type(error).__name__}: {error}") from error

    def check(found: list[Any], data: st.DataObject) -> None:
        over = data.draw(windows(found))
        cut = data.draw(st.integers(0, len(found)))
        whole, cut = tally(found, over), data.draw(st.integers(0, len(found)))
        counted.update({name: number for name, number in whole.counts.items() if number})
        if whole != tally(found, over):
            _wrong(named, "counts the same records differently; let it depend on the record and the window only")
        if counter.alike is not None and whole != tally(found, over, evolve(counter, alike=None)):
            _wrong(named, "has a function alike that leaves out something on which its counts depend")
        if whole != tally(found[::-1], over):
            _wrong(named, "depends on the order of the records; let it keep nothing between them")
        _check_parts(named, whole, tally(found[:cut], over), tally(found[cut:], over))

    _run(check, _several(drawn), st.data(), examples=examples)
    if not counted:
        _wrong(named, "counts none of the drawn records; give records= that it counts")


def _check_parts(named: str, whole: Tally, *parts: Tally) -> None:
    """The parts together are the whole, and none of them is more."""
    if parts[0] + parts[1] != whole:
        _wrong(named, "counts a register differently from its parts; let it count each record by itself")
    for part in parts:
        for name, number in part.counts.items():
            if number > whole.counts.get(name, 0):
                _wrong(named, f"counts fewer {name} when records are added")


def _several(drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Records of one register: no two have the same identity."""
    return st.lists(drawn, min_size=1, max_size=4, unique_by=lambda one: getattr(one, "id", repr(one)))


def check_indicator(indicator: Indicator, *, catalogue: Catalogue | None = None, examples: int = 50) -> None:
    """Check an indicator of your own.

    It fits into the catalogue; its acts are in the shipped law book; its two names differ; a figure of it is printed in
    both languages with its marks, and is part of a report that the rules check without complaint about the indicator.

    Args:
        indicator: the indicator.
        catalogue: the catalogue that it belongs to; the shipped one if left out. Terms of a ratio are looked up in it.
        examples: how many figures to draw.

    Raises:
        AssertionError: something of this is not so.
        InvariantError: a value of another type.
    """
    v.argument(indicator, Indicator, "indicator")
    given_in = shipped() if catalogue is None else catalogue
    known = {one.key for one in given_in.indicators}
    try:
        whole = given_in if indicator.key in known else given_in.with_indicators(indicator)
    except QcdcError as error:
        raise AssertionError(f"{indicator.key} does not fit into the catalogue: {error}") from error
    if whole.get(indicator.key) != indicator:
        _wrong(indicator.key, "is the key of another indicator of the catalogue; choose another key")
    if indicator.vi.casefold() == indicator.en.casefold():
        _wrong(indicator.key, "has the same name in both languages; translate it")
    for one in indicator.citations:
        try:
            law.shipped().act(one.act)
        except QcdcError as error:
            raise AssertionError(f"{indicator.key} cites an act that the law book does not have: {error}") from error

    def check(unit: Any, period: Any, number: int) -> None:
        ratio = indicator.temporal is Temporal.RATIO
        when = {"as_of": period.end} if indicator.temporal is Temporal.STOCK else {"period": period}
        value = Share(part=min(number, 100), whole=100) if ratio else number
        figure = Figure.of(indicator.key, unit, value, origins={Origin.SYNTHETIC}, **when)
        for language in ("vi", "en"):
            if not render.figure(figure, language, catalogue=whole):
                _wrong(indicator.key, "has a figure that is not printed")

    _run(check, unit_refs(), periods(), st.integers(0, 10**6), examples=examples)


def _run(check: Callable[..., None], *drawn: st.SearchStrategy[Any], examples: int) -> None:
    """Call a check with what is drawn; the smallest failing example is in the notes of its error."""
    settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example),
    )(given(*drawn)(check))()


def _fail(rule: Rule, what: str) -> NoReturn:
    _wrong(f"the rule {rule.id}", what)


def _wrong(which: str, what: str) -> NoReturn:
    raise AssertionError(f"{which} {what}")
