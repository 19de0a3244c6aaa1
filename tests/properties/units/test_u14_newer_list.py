"""U14: a newer list of units becomes reforms where it can only mean one thing, and questions everywhere else."""

from __future__ import annotations

import pendulum
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import gazetteer
from qcdc.dates import as_day
from qcdc.gazetteer import ListedUnit
from qcdc.model import Reform, Territory, Unit, evolve
from qcdc.testing import days, territories
from qcdc.vocab import Level, ListQuestionKind, ReformKind, UnitKind

KINDS = (UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN)
DAYS = days(as_day("2021-11-02"), as_day("2027-11-25"))
SOME = settings(max_examples=60)


def _list(territory: Territory, day: pendulum.Date) -> list[ListedUnit]:
    return [ListedUnit.of(unit) for unit in territory.at(day)]


def _changed(row: ListedUnit, change: ReformKind, districts: list[str]) -> ListedUnit:
    match change:
        case ReformKind.CHANGE_OF_KIND if row.level is Level.COMMUNE:
            return evolve(row, kind=next(kind for kind in KINDS if kind is not row.kind))
        case ReformKind.CHANGE_OF_PARENT if row.level is Level.COMMUNE and districts != [row.parent]:
            return evolve(row, parent=next(code for code in districts if code != row.parent))
        case _:
            return evolve(row, name=f"{row.name} mới")


def _kind_of_change(row: ListedUnit, new: ListedUnit) -> ReformKind:
    if row.name != new.name:
        return ReformKind.RENAME
    return ReformKind.CHANGE_OF_KIND if row.kind is not new.kind else ReformKind.CHANGE_OF_PARENT


def _units(found: tuple[Reform, ...]) -> list[tuple[str, ReformKind]]:
    return sorted((reform.unit.code, reform.kind) for reform in found if reform.unit is not None)


@floor("something is in force below the province")
@SOME
@given(territories(), DAYS)
def test_a_list_made_from_the_table_differs_in_nothing(territory: Territory, day: pendulum.Date) -> None:
    """U14: on every day the list of the table's own units differs from it in nothing."""
    rows = _list(territory, day)
    nonempty(len(rows) > 1)

    assert gazetteer.compare_list(rows, on=day, territory=territory).none


@floor("a unit changed")
@SOME
@given(territories(steady=True), DAYS, st.data())
def test_k_changes_are_k_reforms_and_then_nothing_differs(
    territory: Territory, day: pendulum.Date, data: st.DataObject
) -> None:
    """U14: k units with another name, kind or unit above are exactly k reforms, after which nothing differs."""
    rows = _list(territory, day)
    districts = sorted(row.code for row in rows if row.level is Level.DISTRICT)
    changing = st.lists(st.sampled_from([None, None, *list(ReformKind)[3:6]]), min_size=len(rows), max_size=len(rows))
    drawn = list(zip(rows, data.draw(changing), strict=True))
    listed = [row if change is None else _changed(row, change, districts) for row, change in drawn]
    expected = sorted(
        (row.code, _kind_of_change(row, new)) for row, new in zip(rows, listed, strict=True) if row != new
    )
    nonempty(bool(expected))

    found = gazetteer.compare_list(data.draw(st.permutations(listed)), on=day, territory=territory)

    assert _units(found.reforms) == expected
    assert found.questions == ()
    renewed = territory.with_reforms(found.reforms)
    assert gazetteer.compare_list(listed, on=day, territory=renewed).none
    assert [unit.ref for unit in renewed.units] == [unit.ref for unit in territory.units]


@floor("a code is gone or new")
@SOME
@given(territories(), DAYS, st.data())
def test_a_code_that_is_gone_or_new_is_a_question_and_so_is_what_changed_beside_it(
    territory: Territory, day: pendulum.Date, data: st.DataObject
) -> None:
    """U14: nothing is lost: every difference is a reform or a question, and nothing beside an open one is a reform."""
    rows = _list(territory, day)
    communes = [row for row in rows if row.level is Level.COMMUNE]
    fates = data.draw(
        st.lists(st.sampled_from(["gone", "named", "", ""]), min_size=len(communes), max_size=len(communes))
    )
    fate = {row.code: drawn for row, drawn in zip(communes, fates, strict=True)}
    new = [
        ListedUnit(code=f"999{number:02}", name=f"Mới {number}", kind=UnitKind.XA, parent=row.code)
        for number, row in enumerate(rows)
        if row.level is Level.DISTRICT and data.draw(st.booleans())
    ]
    listed = [
        evolve(row, name=f"{row.name} mới") if fate.get(row.code) == "named" else row
        for row in rows
        if fate.get(row.code) != "gone"
    ]
    gone = {code for code, drawn in fate.items() if drawn == "gone"}
    named = {code for code, drawn in fate.items() if drawn == "named"}
    founded = {unit.code for unit in territory.at(day) if unit.valid_from == day}
    still = {row.parent for row in communes if row.code in gone} | {row.parent for row in new}
    beside = {row.code for row in communes if row.code in named and row.parent in still}
    nonempty(bool(gone or new))

    found = gazetteer.compare_list([*listed, *new], on=day, territory=territory)
    asked: dict[ListQuestionKind, set[str]] = {kind: set() for kind in ListQuestionKind}
    for question in found.questions:
        one = question.unit or question.listed
        assert one is not None
        asked[question.kind].add(one.code)

    # The district is not listed anew, so its communes still have it above them.
    assert asked == {
        ListQuestionKind.GONE: gone if any(row.level is Level.COMMUNE for row in [*listed, *new]) else set(),
        ListQuestionKind.NEW: {row.code for row in new},
        ListQuestionKind.CHANGED: beside - founded,
        ListQuestionKind.FOUNDED: named & founded,
    }
    assert {code for code, _ in _units(found.reforms)} == named - beside - founded
    for question in found.questions:
        near = {_place(unit) for unit in question.gone}
        assert near <= {_place(question.unit or question.listed)}
        assert all(question.text(language) for language in ("vi", "en"))


def _place(one: Unit | ListedUnit | None) -> str | None:
    match one:
        case Unit(parent=parent):
            return None if parent is None else parent.code
        case ListedUnit(parent=code):
            return code
        case None:
            return None
