from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import H1, complaint, visit
from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer
from qcdc.dates import Period, as_day, day_after
from qcdc.model import BodyRef, Petition, Reception, Submission, Tree, UnitRef, evolve
from qcdc.testing import territories, windows
from qcdc.vocab import FigureState, Level, Origin

TREES = territories(steady=True).map(lambda territory: territory.at("2023-06-30"))
ORIGINS = (Origin.RECORDED, Origin.SYNTHETIC)
KEYS = ("reception.visits", "reception.groups", "handling.opened", "case.resolved_rate")


@st.composite
def records(draw: st.DrawFn, tree: Tree) -> list[aggregate.Record]:
    """Visits, petitions and hand-ins of the units of a tree, real and synthetic, in the spring of 2023."""
    found: list[aggregate.Record] = []
    lowest = [unit for unit in tree if not tree.children(unit)]
    for number in range(draw(st.integers(4, 12))):
        unit = draw(st.sampled_from(lowest) | st.sampled_from(list(tree))).ref
        day = day_after(as_day("2023-02-20"), draw(st.integers(0, 40)))
        origin = draw(st.sampled_from(ORIGINS))
        match draw(st.sampled_from(["visit", "visit", "paper", "hand-in"])):
            case "visit":
                found.append(evolve(visit(1, None), id=f"R-{number}", unit=unit, day=day, origin=origin))
            case "paper":
                one = complaint(str(day), case=f"V-{number}", name=f"D-{number}")
                found.append(evolve(one, handlings=(evolve(one.handlings[0], unit=unit),), origin=origin))
            case _:
                window = Period.between(as_day("2023-02-01"), as_day("2023-04-30"))
                found.append(
                    Submission(unit=unit, period=window, day=day, nothing_arose=draw(st.booleans()), origin=origin)
                )
    # Two submissions that differ only in their origin are one, given twice.
    return list({_sent(record): record for record in found}.values())


def _sent(record: aggregate.Record) -> object:
    if isinstance(record, Submission):
        return record.unit, record.day, record.nothing_arose
    return record


def unit_of(record: aggregate.Record) -> UnitRef:
    assert isinstance(record, Petition | Reception | Submission)
    return record.handlings[0].unit if isinstance(record, Petition) else record.unit


@floor("units below no other bear different marks")
@given(TREES, st.data())
def test_the_marks_of_a_cell_come_from_its_own_records(tree: Tree, data: st.DataObject) -> None:
    """A10: the records of other units change no mark of a unit's own figure, and a total bears the marks of its parts."""
    found = data.draw(records(tree))
    window = data.draw(windows(found))
    rolled = aggregate.roll_up(aggregate.tally(found, over=window), tree=tree)
    lowest = [unit for unit in tree if not tree.children(unit)]
    marks = {
        tuple(rolled.figure(key, unit).origins for key in KEYS)
        for unit in lowest
        if BodyRef(unit=unit.ref) in rolled.reported
    }
    nonempty(len(marks) > 1)

    for unit in lowest:
        own = [one for one in found if unit_of(one) == unit.ref]
        alone = aggregate.roll_up(aggregate.tally(own, over=window), tree=tree)
        for key in KEYS:
            assert rolled.figure(key, unit).origins == alone.figure(key, unit).origins
            assert rolled.figure(key).origins >= rolled.figure(key, unit).origins


@never_empty("each of the two communes has a record; half of the four pairs differ")
@given(st.sampled_from(ORIGINS), st.sampled_from(ORIGINS))
def test_a_real_figure_beside_a_synthetic_one_is_not_marked(one: Origin, other: Origin) -> None:
    """A10: of two units each bears the mark of its own records, and what lies above bears both."""
    tree = gazetteer.vietnam().at("2023-06-30")
    district = tree.find("huyện Đak Đoa")
    here, there = tree.children(district)[:2]
    records = [
        evolve(visit(1, None), id=f"R-{place}", unit=unit.ref, day=as_day("2023-03-01"), origin=origin)
        for place, (unit, origin) in enumerate(((here, one), (there, other)))
    ]
    rolled = aggregate.roll_up(aggregate.tally(records, over=H1), tree=tree, within=district)

    assert rolled.figure("reception.visits", here).origins == {one, Origin.COMPUTED}
    assert rolled.figure("reception.visits", there).origins == {other, Origin.COMPUTED}
    assert rolled.figure("reception.visits").origins == {one, other, Origin.COMPUTED}
    # A group that did not come is told by the same register.
    assert rolled.figure("reception.groups", here).origins == {one, Origin.COMPUTED}


@floor("two units answer differently")
@given(TREES, st.data())
def test_three_answers_stay_three(tree: Tree, data: st.DataObject) -> None:
    """A10, F1: nothing arose, handed in without a record, and silence are three answers, and so are their totals."""
    answers = {unit: data.draw(st.sampled_from([None, True, False])) for unit in tree if not tree.children(unit)}
    handed = [
        Submission(unit=unit.ref, period=H1, day=H1.end, nothing_arose=said, origin=Origin.RECORDED)
        for unit, said in answers.items()
        if said is not None
    ]
    expected = {None: FigureState.NOT_REPORTED, True: FigureState.NIL, False: FigureState.VALUE}
    rolled = aggregate.roll_up(aggregate.tally(handed, over=H1), tree=tree, expected=tuple(answers))
    nonempty(len(set(answers.values())) > 1)

    for unit, said in answers.items():
        for key in ("reception.visits", "petition.received", "case.pending", "case.resolved_rate"):
            assert rolled.figure(key, unit).state is expected[said]
    said_all = set(answers.values())
    total = rolled.figure("reception.visits")
    if said_all == {None}:
        assert total.state is FigureState.NOT_REPORTED
    elif said_all == {True}:
        assert total.state is FigureState.NIL
    else:
        assert (total.state, total.value) == (FigureState.VALUE, 0)


@never_empty("every example is a unit that has a record and says that nothing arose")
@given(TREES, st.data())
def test_a_record_counts_whatever_was_said(tree: Tree, data: st.DataObject) -> None:
    """A10: who says that nothing arose and has a record has a number, and it is counted."""
    unit = data.draw(st.sampled_from(list(tree)))
    seen = evolve(visit(1, None), unit=unit.ref, day=as_day("2023-03-01"))
    said = Submission(unit=unit.ref, period=H1, day=H1.end, nothing_arose=True, origin=Origin.RECORDED)
    rolled = aggregate.roll_up(aggregate.tally([seen, said], over=H1), tree=tree)

    for key, count in (("reception.visits", 1), ("petition.received", 0)):
        assert (rolled.figure(key, unit).state, rolled.figure(key, unit).value) == (FigureState.VALUE, count)
    assert rolled.contradicted == {BodyRef(unit=unit.ref)}


@floor("two hand-ins that are not the same one twice")
@given(TREES, st.data())
def test_the_later_of_two_hand_ins_holds(tree: Tree, data: st.DataObject) -> None:
    """A10: of two hand-ins of one unit and window the later one revises the earlier one; of one day neither is nil."""
    unit = data.draw(st.sampled_from(list(tree)))
    first, second = data.draw(st.sampled_from([(True, False), (False, True), (True, True), (False, False)]))
    later = data.draw(st.sampled_from([1, 0]))
    handed = {
        Submission(
            unit=unit.ref,
            period=H1,
            day=as_day(f"2023-07-0{1 + place * later}"),
            nothing_arose=said,
            origin=Origin.RECORDED,
        )
        for place, said in enumerate((first, second))
    }
    nonempty(len(handed) > 1)
    rolled = aggregate.roll_up(aggregate.tally(handed, over=H1), tree=tree, expected=[unit])

    assert (BodyRef(unit=unit.ref) in rolled.contradicted) is (first is not second and not later)
    (revision,) = rolled.revised if later else (None,)
    if revision is not None:
        assert (revision.by, revision.period, revision.nothing_arose) == (BodyRef(unit=unit.ref), H1, second)
        assert (revision.replaced, revision.received) == ((as_day("2023-07-01"),), as_day("2023-07-02"))
    nil = second if later else first and second
    assert rolled.figure("reception.visits", unit).state is (FigureState.NIL if nil else FigureState.VALUE)


@floor("a visit to a unit nobody knows lies in the window")
@given(TREES, st.data())
def test_a_record_of_an_unknown_unit_is_named_in_the_figure_it_is_missing_from(tree: Tree, data: st.DataObject) -> None:
    """A10: counts that no unit took stand beside the figure of the top, by indicator; what lies elsewhere does not."""
    found = data.draw(records(tree))
    strangers: list[aggregate.Record] = [
        evolve(one, id=f"{one.id}~", unit=UnitRef.of(Level.COMMUNE, "99999", "2023-06-30"))
        for one in found
        if isinstance(one, Reception)
    ]
    window = data.draw(windows(found))
    lost = sum(isinstance(one, Reception) and one.day in window for one in strangers)
    nonempty(lost)

    for within in (next(iter(tree)), list(tree)[-1]):
        rolled = aggregate.roll_up(aggregate.tally([*found, *strangers], over=window), tree=tree, within=within)
        assert rolled.figure("reception.visits").unplaced == lost
        assert rolled.figure("petition.received").unplaced == 0
        for unit in tree.descendants(within):
            assert rolled.figure("reception.visits", unit).unplaced == 0
