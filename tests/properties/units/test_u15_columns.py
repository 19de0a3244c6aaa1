"""U15: the columns of restated numbers say row by row what `restate` says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import aggregate, gazetteer
from qcdc.aggregate import RestatedColumns, Weights
from qcdc.dates import as_day
from qcdc.model import Figure, Reform, Share, Territory, Unit, UnitRef
from qcdc.testing import histories, territories
from qcdc.vocab import FigureState, Level, Origin, RestatementQuality

VIETNAM = gazetteer.vietnam()
START, END = "2021-12-31", "2026-08-15"
# Ten thousand numbers a draw: one draw a run, and no shrinking, which would take minutes.
FEW = settings(max_examples=1, phases=[Phase.explicit, Phase.generate])
History = tuple[Territory, tuple[Reform, ...]]
Number = int | Decimal | Share
KINDS = ("whole", "decimal", "share")


def numbers(units: list[Unit], kind: str, random: Random) -> dict[UnitRef, Number | None]:
    """Numbers of some of the units; some of those given did not report."""
    found: dict[UnitRef, Number | None] = {}
    for unit in units:
        whole = random.randrange(0, 60)
        value: Number = whole
        if kind == "decimal":
            value = Decimal(whole) / 10
        elif kind == "share":
            value = Share(part=random.randint(0, whole), whole=whole)
        if random.random() < 0.9:
            found[unit.ref] = value if random.random() < 0.9 else None
    return found


def weights(territory: Territory, units: list[Unit], day: str, onto: str, random: Random) -> Weights:
    """Weights for most of the communes that were split on the first day on which they gave something away."""
    found: dict[tuple[UnitRef, UnitRef], Fraction] = {}
    for unit in units:
        edges = [edge for edge in territory.lineage.from_ref(unit.ref) if as_day(day) < edge.day <= as_day(onto)]
        edges = [edge for edge in edges if edge.day == edges[0].day]
        if unit.level is Level.COMMUNE and len(edges) > 1 and random.random() < 0.9:
            parts = [random.randrange(1, 9) for _ in edges]
            for edge, part in zip(edges, parts, strict=True):
                found[unit.ref, edge.target] = Fraction(part, sum(parts))
    return found


def assert_same(
    values: dict[UnitRef, Number | None], territory: Territory, *, day: str, onto: str, kind: str, **options: object
) -> RestatedColumns:
    """Both answers, or the same refusal."""
    indicator = "case.resolved_rate" if kind == "share" else "selfgov.members"
    figures = [
        Figure(
            indicator=indicator,
            unit=ref,
            as_of=as_day(day),
            state=FigureState.NOT_REPORTED if value is None else FigureState.VALUE,
            value=value,
            origins=frozenset({Origin.SYNTHETIC}),
        )
        for ref, value in values.items()
    ]
    asked: dict[str, object] = {"onto": onto, "territory": territory, **options}
    restated = aggregate.restate(figures, **asked)  # type: ignore[arg-type]
    columns = aggregate.restate_columns(
        values.keys(),
        values.values(),
        indicator=indicator,
        day=day,
        **asked,  # type: ignore[arg-type]
    )

    assert len(columns) == len(restated)
    assert columns.units == tuple(one.unit for one in restated)
    assert columns.qualities == tuple(one.quality for one in restated)
    assert columns.reasons == tuple(one.reason for one in restated)
    assert columns.because == tuple(one.because for one in restated)
    assert columns.areas == tuple(one.area for one in restated)
    assert columns.presumed == tuple(bool(one.presumed) for one in restated)
    for row, one in enumerate(restated):
        total = one.area_figure
        assert columns.numbers[row] == (None if one.figure is None else one.figure.value)
        assert columns.area_numbers[row] == (None if total is None else total.value)
        coverage = None if total is None else total.coverage
        assert columns.reported[row] == (None if coverage is None else coverage.reported)
        assert columns.expected[row] == (None if coverage is None else coverage.expected)
        assert one.checked_until == columns.checked_until
        if total is not None:
            assert columns.provisional[row] is total.provisional
        if one.figure is not None:
            assert type(columns.numbers[row]) is type(one.figure.value)
    # One row of each kind, because sentences take long.
    for row in {(one.quality, one.reason, one.presumed == ()): row for row, one in enumerate(restated)}.values():
        for language in ("vi", "en"):
            assert columns.text(row, language, territory=territory) == restated[row].text(language, territory=territory)
    return columns


@never_empty("every example has numbers of communes of the shipped table")
@FEW
@given(st.integers(0, 10**6), st.sampled_from(KINDS), st.booleans())
def test_columns_of_the_reform_say_what_restate_says(seed: int, kind: str, weighted: bool) -> None:
    """U15: the 10,035 communes of the reform, with missing ones, with and without weights, asked within a province."""
    random = Random(seed)
    day, onto = "2025-06-30", random.choice(["2025-07-01", "2027-01-01"])
    communes = [unit for unit in VIETNAM.at(day) if unit.level is Level.COMMUNE]
    values = numbers(communes, kind, random)
    given_weights = (
        weights(VIETNAM, communes, day, onto, random) if weighted else dict[tuple[UnitRef, UnitRef], Fraction]()
    )
    # A province of which communes were split.
    province = VIETNAM.at(onto).find("tỉnh Gia Lai")

    columns = assert_same(values, VIETNAM, day=day, onto=onto, kind=kind, weights=given_weights, within=province)

    assert len(columns) == 135
    assert (RestatementQuality.APPORTIONED in columns.qualities) is weighted


@never_empty("every example has numbers of communes of the shipped table")
@FEW
@given(st.integers(0, 10**6))
def test_columns_over_presumed_heirs_say_what_restate_says(seed: int) -> None:
    """U15: communes of 2023, of which the heirs of many are presumed and those of some unknown."""
    random = Random(seed)
    communes = [unit for unit in VIETNAM.at("2023-06-30") if unit.level is Level.COMMUNE]
    values = numbers(communes, "whole", random)

    columns = assert_same(values, VIETNAM, day="2023-06-30", onto="2025-07-01", kind="whole", presumed=True)

    assert RestatementQuality.PRESUMED in columns.qualities
    assert RestatementQuality.NOT_COMPARABLE in columns.qualities


@floor("a unit of the later day has a number")
@given(histories(), st.integers(0, 10**6), st.sampled_from(KINDS), st.sampled_from(list(Level)[:3]), st.booleans())
def test_columns_after_reforms_say_what_restate_says(
    history: History, seed: int, kind: str, level: Level, presumed: bool
) -> None:
    """U15: mergers, splits, transfers and moves, onto communes, districts and provinces."""
    before, reforms = history
    territory = before.with_reforms(reforms)
    random = Random(seed)
    communes = [unit for unit in before.at(START) if unit.level is Level.COMMUNE]
    values = numbers(communes, kind, random)
    assume(values and territory.at(END).counts()[level])
    given_weights = weights(territory, communes, START, END, random)

    columns = assert_same(
        values,
        territory,
        day=START,
        onto=END,
        kind=kind,
        level=level,
        weights=given_weights if random.random() < 0.7 else {},
        within=random.choice([None, *territory.at(END)]),
        presumed=presumed,
    )

    nonempty(any(number is not None for number in columns.numbers))


@floor("a commune has a number")
@given(territories(), st.integers(0, 10**6))
def test_a_code_on_the_day_is_its_unit(territory: Territory, seed: int) -> None:
    """U15: a column of codes means the units that have them on the day."""
    communes = [unit for unit in territory.at(START) if unit.level is Level.COMMUNE]
    assume(communes)
    values = numbers(communes, "whole", Random(seed))
    assume(values)
    nonempty(any(value is not None for value in values.values()))

    by_key, by_code = (
        aggregate.restate_columns(
            names, values.values(), indicator="reception.visits", day=START, onto=END, territory=territory
        )
        for names in (values.keys(), [ref.code for ref in values])
    )

    assert by_key == by_code
