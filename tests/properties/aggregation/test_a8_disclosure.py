from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders import complaint
from floors import floor, nonempty
from qcdc import aggregate, gazetteer
from qcdc.aggregate.suppression import JOINED, Row, add, suppress
from qcdc.dates import Period
from qcdc.dates.days import day_from_ordinal
from qcdc.errors import AggregationError, InvariantError
from qcdc.model import PersonalText, Petition, Petitioner, Signatory, Unit, evolve
from qcdc.vocab import FigureState, PetitionerKind, PetitionKind
from solver import Published, follows, small_sums, solutions

TREE = gazetteer.vietnam().at("2023-06-30")
COUNTS = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 9])


@st.composite
def tables(draw: st.DrawFn, each: st.SearchStrategy[int] = COUNTS) -> Row:
    """A total with up to three parts, each with up to two of its own; one to three columns; one or two windows."""
    columns = "abc"[: draw(st.integers(1, 3))]
    windows = draw(st.integers(1, 2))
    counts = st.tuples(*[each] * windows)

    def leaf(*place: int) -> Row:
        return Row(place, {column: draw(counts) for column in columns})

    def sums(below: list[Row], *place: int) -> Row:
        return Row(place, {column: add(row.cells[column] for row in below) for column in columns}, below)

    parts: list[Row] = []
    for number in range(draw(st.integers(2, 3))):
        inside = draw(st.integers(0, 2))
        parts.append(sums([leaf(number, inner) for inner in range(inside)], number) if inside else leaf(number))
    return sums(parts)


def shown_of(
    top: Row, leaves: dict[Hashable, list[Hashable]], joined: frozenset[Hashable], columns: str, window: int
) -> list[Published]:
    """Every sum that is shown, as a set of the smallest cells."""
    found: list[Published] = []
    for row in top:
        inside = leaves[row.key]
        if row.total_shown:
            found.append((frozenset(product(inside, columns)), row.total[window]))
        if row.cells_shown:
            for column, counts in row.cells.items():
                meant = joined if column == JOINED else {column}
                found.append((frozenset(product(inside, meant)), counts[window]))
    return found


@floor("cells are hidden")
@given(tables(), st.integers(2, 6))
def test_no_small_sum_follows_from_what_is_shown(top: Row, threshold: int) -> None:
    """A8: every sum of hidden counts that follows from what is shown is zero or reaches the threshold."""
    columns = "".join(str(column) for column in top.cells)
    leaves: dict[Hashable, list[Hashable]] = {row.key: [one.key for one in row if not one.below] for row in top}
    counted = {(row.key, column): counts for row in top if not row.below for column, counts in row.cells.items()}
    assume(len(counted) <= 9)

    joined = suppress(top, threshold)

    nonempty(not all(row.cells_shown for row in top))
    for window in range(len(top.total)):
        truth: dict[Hashable, int] = {place: counts[window] for place, counts in counted.items()}
        assert small_sums(truth, shown_of(top, leaves, joined, columns, window), threshold) == []


@floor("a count is not zero")
@given(tables(st.sampled_from([0, 6, 7, 20])), st.integers(2, 6))
def test_what_reaches_the_threshold_everywhere_is_shown(top: Row, threshold: int) -> None:
    """A8: a table without a small count is shown whole; hiding everything would be no answer."""
    nonempty(any(top.total))
    joined = suppress(top, threshold)

    assert not joined
    assert all(row.total_shown and row.cells_shown for row in top)


def test_the_solver_sees_what_is_left_open() -> None:
    """A8: the checker of these tests finds a cell that a margin gives away, and only that."""
    truth: dict[Hashable, int] = {"a": 9, "b": 1, "c": 1}
    whole: Published = (frozenset(truth), 11)
    one: Published = (frozenset("a"), 9)

    assert small_sums(truth, [whole, one], 5) == [(frozenset("bc"), 2)]
    assert small_sums(truth, [whole], 5) == []
    assert {found["a"] for found in solutions(["a", "b", "c"], [whole], 11)} == set(range(12))
    assert {found["b"] for found in solutions(["a", "b", "c"], [whole, one], 11)} == {0, 1, 2}


@pytest.mark.parametrize(
    ("cells", "threshold"),
    [
        ([[2, 5], [6, 7]], 3),
        ([[2, 1], [1, 5]], 3),
        ([[1, 3], [3, 0]], 3),
        ([[0, 3], [3, 1], [2, 2]], 3),
        ([[1, 1], [1, 1], [1, 1]], 2),
    ],
)
def test_whole_numbers_from_zero_up_do_not_tell_a_small_count_either(cells: list[list[int]], threshold: int) -> None:
    """A8: there are at least two tables of counts that show the same and differ in every small count that is hidden."""
    rows = [
        Row(number, {str(column): (count,) for column, count in enumerate(row)}) for number, row in enumerate(cells)
    ]
    columns = [str(column) for column in range(len(cells[0]))]
    top = Row("all", {column: add(row.cells[column] for row in rows) for column in columns}, rows)
    truth = {(row.key, column): row.cells[column][0] for row in rows for column in columns}
    leaves: dict[Hashable, list[Hashable]] = {"all": [row.key for row in rows], **{row.key: [row.key] for row in rows}}

    joined = suppress(top, threshold)

    shown = shown_of(top, leaves, joined, "".join(columns), 0)
    found = list(solutions(list(truth), shown, max(truth.values()) + 2))
    assert len(found) > 1
    for place, count in truth.items():
        if 0 < count < threshold:
            assert len({one[place] for one in found}) > 1


def flat(*cells: tuple[int, ...]) -> Row:
    rows = [Row(number, {"abc"[at]: (count,) for at, count in enumerate(row)}) for number, row in enumerate(cells)]
    return Row("all", {column: add(row.cells[column] for row in rows) for column in rows[0].cells}, rows)


def test_a_row_whose_total_is_hidden_hides_its_cells() -> None:
    """A8: the second row is hidden for the sake of the first; its cells, of which none is small, would tell it."""
    top = flat((2, 0), (0, 6), (10, 10))
    truth: dict[Hashable, int] = {(row.key, column): row.cells[column][0] for row in top.below for column in "ab"}

    joined = suppress(top, 3)

    leaves: dict[Hashable, list[Hashable]] = {"all": [0, 1, 2], **{number: [number] for number in range(3)}}
    assert [row.total_shown for row in top.below] == [False, False, True]
    assert not any(row.cells_shown for row in top.below)
    assert small_sums(truth, shown_of(top, leaves, joined, "ab", 0), 3) == []


def test_a_rare_kind_costs_the_next_rarest_and_no_more() -> None:
    """A8: a column too small for the whole is joined with the smallest other, and the others stay."""
    top = flat((1, 5, 9), (0, 4, 9))

    assert suppress(top, 3) == {"a", "b"}
    assert top.cells == {"c": (18,), JOINED: (10,)}
    assert all(row.cells_shown for row in top)


# A district of few communes: what lies below it and what it counted itself.
DISTRICT = min(
    (unit for unit in TREE if unit.level.value == "district" and len(TREE.children(unit)) > 2),
    key=lambda unit: (len(TREE.children(unit)), unit.code),
)
UNITS: tuple[Unit, ...] = (DISTRICT, *TREE.children(DISTRICT)[:3])
KINDS = (PetitionKind.COMPLAINT, PetitionKind.FEEDBACK)
YEAR, HALF, QUARTER = Period.year(2023), Period.half_year(2023, 1), Period.quarter(2023, 1)


def paper(number: int, unit: Unit, kind: PetitionKind, quarter: int) -> Petition:
    day = day_from_ordinal(QUARTER.start.toordinal() + 91 * quarter + 5)
    plain = complaint(day.isoformat(), name=f"D-{number}", case=f"V-{number}")
    return evolve(plain, kind=kind, handlings=(evolve(plain.handlings[0], unit=unit.ref),))


@st.composite
def registers(draw: st.DrawFn) -> list[Petition]:
    """Petitions of a district and three communes, in three quarters of one year."""
    places = list(product(UNITS, KINDS, range(3)))
    counts = draw(st.lists(st.sampled_from([0, 0, 1, 1, 2, 3, 4]), min_size=len(places), max_size=len(places)))
    said = [place for place, count in zip(places, counts, strict=True) for _ in range(count)]
    return [paper(number, *place) for number, place in enumerate(said)]


@floor("a figure is suppressed")
@settings(max_examples=30)
@given(registers(), st.integers(2, 4), st.sets(st.sampled_from([YEAR, HALF, QUARTER]), min_size=1))
def test_nothing_small_follows_from_published_tallies(
    records: list[Petition], threshold: int, over: set[Period]
) -> None:
    """A8: of units, kinds and windows within each other no hidden small count can be computed, nor a difference."""
    windows = sorted(over, key=lambda one: one.end)
    rolled = [
        aggregate.roll_up(aggregate.tally(records, over=one, by=("kind",)), tree=TREE, within=DISTRICT)
        for one in windows
    ]
    counted = Counter(
        (one.handlings[0].unit.code, one.kind.value, min(n for n, w in enumerate(windows) if one.received in w))
        for one in records
        if one.received in windows[-1]
    )

    published = aggregate.publish(rolled, indicators="petition.received", threshold=threshold)

    inside = {
        unit.code: {one.code for one in (unit, *TREE.descendants(unit))}
        for unit in (DISTRICT, *TREE.descendants(DISTRICT))
    }
    kinds = {one.kind.value for one in records} | {kind.value for kind in KINDS}
    truth: dict[Hashable, int] = {
        (code, kind, n): counted[code, kind, n] for code in inside for kind in kinds for n in range(len(windows))
    }
    shown: list[Published] = []
    wanted: list[frozenset[Hashable]] = []
    for one in published:
        figure = one.figure
        assert figure.period is not None
        assert figure.unit is not None
        last = windows.index(figure.period)
        # Of each window, and of what a longer window has beyond a shorter one.
        wanted.extend(
            frozenset(
                product(inside[figure.unit.code], [c.value for c in figure.categories] or kinds, range(first, last + 1))
            )
            for first in range(last + 1)
        )
        whole = frozenset(
            product(inside[figure.unit.code], [c.value for c in figure.categories] or kinds, range(last + 1))
        )
        if figure.state is FigureState.VALUE:
            assert isinstance(figure.value, int)
            shown.append((whole, figure.value))
        elif figure.state is FigureState.NOT_REPORTED:
            shown.append((whole, 0))
    small = [found for found, total in follows(truth, shown, wanted) if 0 < total < threshold]
    nonempty(any(one.figure.state is FigureState.SUPPRESSED for one in published))

    assert small == []


def test_windows_that_overlap_in_part_are_not_published_together() -> None:
    """A8: of windows that overlap in part it is not known what lies in both."""
    records = [paper(1, DISTRICT, KINDS[0], 0)]
    rolled = [
        aggregate.roll_up(aggregate.tally(records, over=one), tree=TREE, within=DISTRICT)
        for one in (Period.between("2023-01-01", "2023-04-30"), Period.between("2023-03-01", "2023-06-30"))
    ]

    with pytest.raises(AggregationError) as caught:
        aggregate.publish(rolled, indicators="petition.received", threshold=3)
    assert caught.value.code == "disclosure.windows"
    with pytest.raises(AggregationError):
        aggregate.publish([rolled[0], rolled[0]], indicators="petition.received", threshold=3)


def test_windows_whose_counts_do_not_add_up_are_not_published_together() -> None:
    """A8: a quarter that counted more than its half-year was counted from other records."""
    records = [paper(number, DISTRICT, KINDS[0], 0) for number in range(4)]
    half, quarter = (
        aggregate.roll_up(aggregate.tally(some, over=one), tree=TREE, within=DISTRICT)
        for some, one in ((records[:3], HALF), (records, QUARTER))
    )

    with pytest.raises(AggregationError) as caught:
        aggregate.publish([half, quarter], indicators="petition.received", threshold=2)
    assert caught.value.code == "disclosure.windows"


def test_what_is_published_together_is_alike() -> None:
    """A8: other units, other dimensions, a ratio and nothing at all are refused by name."""
    plain = aggregate.roll_up(aggregate.tally([], over=HALF), tree=TREE, within=DISTRICT)
    kinds = aggregate.roll_up(aggregate.tally([], over=QUARTER, by=("kind",)), tree=TREE, within=DISTRICT)
    lower = aggregate.roll_up(aggregate.tally([], over=QUARTER), tree=TREE, within=UNITS[1])
    for rolled, indicator, code in (
        ([plain, kinds], "petition.received", "disclosure.mismatch"),
        ([plain, lower], "petition.received", "disclosure.mismatch"),
        (plain, "case.resolved_rate", "disclosure.ratio"),
        ([], "petition.received", "total.nothing"),
    ):
        with pytest.raises(AggregationError) as caught:
            aggregate.publish(rolled, indicators=indicator, threshold=2)
        assert caught.value.code == code


def test_what_is_published_is_whole_or_suppressed_and_a_quarter_stays_hidden() -> None:
    """A8: alone the half-year shows its seven; with its first quarter the one of the second would follow."""
    commune = UNITS[1]
    records = [paper(number, commune, KINDS[0], int(number == 6)) for number in range(7)]
    half, quarter = (
        aggregate.roll_up(aggregate.tally(records, over=one), tree=TREE, within=DISTRICT) for one in (HALF, QUARTER)
    )

    def at(published: tuple[aggregate.PublishedFigure, ...]) -> list[tuple[FigureState, object]]:
        return [(one.figure.state, one.figure.value) for one in published if one.figure.unit == commune.ref]

    assert at(aggregate.publish(half, indicators="petition.received", threshold=3)) == [(FigureState.VALUE, 7)]
    assert (
        at(aggregate.publish([half, quarter], indicators="petition.received", threshold=3))
        == [(FigureState.SUPPRESSED, None)] * 2
    )


def signed(*groups: str, **known: Any) -> tuple[Signatory, ...]:
    return tuple(Signatory(ethnicity=PersonalText.of(group), **known) for group in groups)


def listed(*people: Signatory, day: str = "2023-03-01", name: str = "D-1") -> Petition:
    who = Petitioner(kind=PetitionerKind.ORGANISATION, persons=max(1, len(people)), signatories=people)
    return evolve(complaint(day, name=name, case=name), petitioner=who)


def counts(*papers: Petition, threshold: int = 2, **options: Any) -> tuple[dict[str, int], int | None]:
    found = aggregate.group_counts(papers, by="ethnicity", threshold=threshold, **options)
    return {one.group: one.persons for one in found.groups}, found.rest


def numbered(group: str, *numbers: int) -> tuple[Signatory, ...]:
    return tuple(signed(group, id_number=PersonalText.of(f"{number:012}"))[0] for number in numbers)


def test_two_small_groups_do_not_betray_each_other() -> None:
    """A8: 9, 1 and 1 of a total of 11 are hidden together: two hidden groups that share two would be one each."""
    assert counts(listed(*signed(*["Jrai"] * 9, "Bahnar", "Kinh")), threshold=5) == ({}, 11)
    assert counts(listed(*signed(*["Jrai"] * 9, *["Kinh"] * 6, "Bahnar")), threshold=5) == ({"Jrai": 9}, 7)


def test_one_person_with_five_papers_is_one_person() -> None:
    """A8: persons are counted, not signatures, whichever way the person is known."""
    others = listed(*numbered("Kinh", 1, 2, 3), *numbered("Jrai", 4, 5, 6), name="D-0")
    name, place = PersonalText.of("Người Giả Lập"), PersonalText.of("Làng Giả Định")
    for who in (
        numbered("Bahnar", 9),
        signed("Bahnar", name=name, address=place),
        signed("Bahnar", name=name),
        signed("Bahnar"),
    ):
        papers = [listed(*who, name=f"D-{number}") for number in range(1, 6)]
        assert counts(others, *papers) == ({"Kinh": 3}, 4)


def test_a_person_is_known_by_the_number_then_by_name_and_address() -> None:
    """A8: a paper without the number is of the person whose name and address another paper has with it."""
    name, place = PersonalText.of("Người Giả Lập"), PersonalText.of("Làng Giả Định")
    (full,) = signed("Bahnar", name=name, address=place, id_number=PersonalText.of("001 234"))
    (bare,) = signed("Bahnar", name=PersonalText.of("NGƯỜI giả  lập"), address=place)
    (dotted,) = signed("Bahnar", id_number=PersonalText.of("001.234"))
    (named,) = signed("Bahnar", name=name)
    others = numbered("Kinh", 1, 2)

    assert counts(
        listed(full, *others), listed(bare, name="D-2"), listed(dotted, name="D-3"), listed(named, name="D-4")
    ) == (
        {},
        3,
    )
    home = listed(evolve(bare, address=None), name="D-5")
    home = evolve(home, petitioner=evolve(home.petitioner, address=place))
    assert counts(listed(full, *others), home) == ({}, 3)
    (son,) = signed("Bahnar", name=name, address=place, id_number=PersonalText.of("001 235"))
    assert counts(listed(full, son, *others)) == ({"Bahnar": 2, "Kinh": 2}, 0)


def test_the_latest_paper_says_to_which_group_a_person_belongs() -> None:
    """A8: a person stands in one group; whom two papers of one day put into two is unstated."""
    kinh = listed(*numbered("Kinh", 1, 2, 3))
    later = listed(*numbered("Jrai", 1, 2, 3), day="2023-04-01", name="D-2")
    same = listed(*numbered("Jrai", 1, 2, 3), name="D-2")

    assert counts(kinh, later) == counts(later, kinh) == ({"Jrai": 3}, 0)
    assert counts(kinh, same) == ({}, 0)
    assert aggregate.group_counts([kinh, same], by="ethnicity", threshold=2).unstated == 3


def test_spellings_of_a_group_are_one_group_under_the_commonest_or_the_agreed() -> None:
    """A8: case, spaces, hyphens and the place of the tone make no group; marks do."""
    paper = listed(*signed("Jrai", "Jrai", "jrai", "JRAI", "Hoà", "Hòa", "Hòa", "Hoa", "Hoa"))

    assert counts(paper) == ({"Hoa": 2, "Hòa": 3, "Jrai": 4}, 0)
    assert counts(paper, groups=("JRAI",)) == ({"JRAI": 4}, 5)


def test_a_total_below_the_threshold_is_not_told_and_nobody_is_nobody() -> None:
    """A8: three people in all say too much; that nobody signed says nothing of anybody."""
    small = aggregate.group_counts([listed(*signed("Jrai", "Kinh", "Kinh"))], by="ethnicity", threshold=5)

    assert (small.groups, small.rest, small.unstated) == ((), None, None)
    assert counts() == ({}, 0)


def test_a_number_in_the_field_is_no_group() -> None:
    """A8: what holds a digit or is long was typed into the wrong field."""
    assert counts(listed(*signed(*["0905 123"] * 5, *["Kinh"] * 5, *["x" * 41] * 5))) == ({"Kinh": 5}, 10)


@pytest.mark.parametrize("threshold", [1, 0, -3])
def test_a_threshold_below_two_hides_nobody(threshold: int) -> None:
    """A8: it is refused for groups and for tallies."""
    rolled = aggregate.roll_up(aggregate.tally([], over=HALF), tree=TREE, within=DISTRICT)
    for attempt in (
        lambda: aggregate.group_counts([], by="religion", threshold=threshold),
        lambda: aggregate.publish(rolled, indicators="petition.received", threshold=threshold),
    ):
        with pytest.raises(InvariantError) as caught:
            attempt()
        assert caught.value.code == "group_counts.threshold"
