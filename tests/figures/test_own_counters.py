"""What a user's own counter yields is checked, and adds up as what the library counts itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import COMMUNE, GIA_LAI, H1, visit
from floors import floor, nonempty
from qcdc import Reception, aggregate, catalogue, gazetteer, terms
from qcdc.aggregate import Count, Counter, Tally
from qcdc.catalogue import Indicator
from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.model import Share, UnitBody, evolve
from qcdc.vocab import Dimension, Origin

KEY = "library.readers"
DAY = as_day("2023-02-02")
NAME = "Rơ Châm H'Yêng"
TREE = gazetteer.vietnam().at("2023-06-30")


def yields(*found: Any) -> Counter:
    """A counter that yields the same for every visit."""
    return aggregate.counts(Reception, KEY)(lambda _, __: found)


def counted(*found: Any, by: tuple[str, ...] = ("mode",)) -> Tally:
    return aggregate.tally([visit(1, None)], over=H1, by=by, counters=(yields(*found),))


@pytest.mark.parametrize(
    ("found", "code", "field"),
    [
        (Count(KEY, -1), "count.negative", "number"),
        (Count(KEY, True), "type.wrong", "number"),
        (Count(KEY, 1.5), "type.wrong", "number"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(KEY, None), "type.wrong", "number"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(KEY, 10**16), "count.too_large", "number"),
        (Count(KEY, by={"mod": "x"}), "code.not_listed", "by"),
        (Count(KEY, by={"mode": 3}), "type.wrong", "by"),  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
        (Count(KEY, by={"mode": ""}), "text.blank", "by"),
        (Count(KEY, by={"mode": f"{NAME}\n"}), "identifier.malformed", "by"),
        (Count(KEY, by=None), "type.wrong", "by"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(KEY, thing=3), "type.wrong", "thing"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(KEY, 2, thing="V-1"), "counter.thing", "number"),
        (Count(KEY, provisional=1), "type.wrong", "provisional"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(None), "type.wrong", "indicator"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (Count(NAME), "counter.indicator", "counters"),
        (Count("{0}"), "counter.indicator", "counters"),
        ((KEY, 1), "type.wrong", "counters"),
        (NAME, "type.wrong", "counters"),
    ],
)
def test_what_is_not_a_count_is_refused_by_field(found: Any, code: str, field: str) -> None:
    with pytest.raises(QcdcError) as caught:
        counted(found)

    assert (caught.value.code, caught.value.attribute) == (code, field)
    for text in (str(caught.value), terms.message(caught.value, "vi"), repr(caught.value)):
        assert NAME not in text


def test_a_counter_that_returns_nothing_is_refused() -> None:
    silent = aggregate.counts(Reception, KEY)(lambda _, __: None)  # type: ignore[arg-type, return-value]  # pyright: ignore[reportArgumentType]
    with pytest.raises(QcdcError) as caught:
        aggregate.tally([visit(1, None)], over=H1, counters=(silent,))

    assert (caught.value.code, caught.value.attribute) == ("type.wrong", "counters")


@pytest.mark.parametrize(
    "counters",
    [(yields(), yields()), (*aggregate.COUNTERS, aggregate.counts(Reception, "reception.visits")(lambda _, __: ()))],
)
def test_two_counters_of_one_thing_would_count_each_record_twice(counters: tuple[Counter, ...]) -> None:
    with pytest.raises(QcdcError) as caught:
        aggregate.tally([], over=H1, counters=counters)

    assert (caught.value.code, caught.value.attribute) == ("counter.twice", "counters")


def test_things_and_plain_numbers_of_one_indicator_add() -> None:
    found = counted(Count(KEY, 3), Count(KEY, thing="V-1"), Count(KEY, 2), Count(KEY, thing="V-1"))

    assert found.count(KEY) == 6


@st.composite
def some_counts(draw: st.DrawFn) -> list[Count]:
    """Counts with and without things and values, in one or two dimensions."""
    values = st.sampled_from(["none", "regular", "ad_hoc"])
    found: list[Count] = []
    for _ in range(draw(st.integers(1, 6))):
        by = draw(st.dictionaries(st.sampled_from(["mode", Dimension.ACTOR]), values))
        thing = draw(st.sampled_from([None, None, "V-1", "V-2"]))
        found.append(Count(KEY, 1 if thing else draw(st.integers(0, 4)), by=by, thing=thing))
    return found


@floor("something is counted")
@given(st.lists(some_counts(), min_size=2, max_size=3))
def test_own_counts_add_in_any_order_and_their_parts_make_the_total(each: list[list[Count]]) -> None:
    """A1, A10: for things, plain numbers and several dimensions; a part without a value is ``none``."""

    def count(record: Reception, _: object) -> Iterable[Count]:
        return each[int(record.id)]

    def of(*numbers: int) -> Tally:
        records = [evolve(visit(1, None), id=str(number)) for number in numbers]
        return aggregate.tally(records, over=H1, by=("mode", "actor"), counters=(counter,))

    counter = aggregate.counts(Reception, KEY)(count)
    numbers = range(len(each))
    whole = of(*numbers)
    nonempty(whole.counts)

    for order in (numbers, reversed(numbers)):
        parts = [of(number) for number in order]
        total = parts[0]
        for one in parts[1:]:
            total = total + one
        assert total == whole
        ups = [aggregate.roll_up(one, tree=TREE, within=TREE.resolve(GIA_LAI)) for one in (total, whole)]
        assert ups[0] == ups[1]
    plain = sum(one.number for one in (one for found in each for one in found) if one.thing is None)
    things = {one.thing for found in each for one in found if one.thing is not None}
    assert whole.count(KEY) == plain + len(things)
    for name in ("mode", "actor"):
        parts_sum = sum(whole.count(KEY, by={name: value}) for value in ("none", "regular", "ad_hoc"))
        assert parts_sum == whole.count(KEY) if not things else parts_sum >= whole.count(KEY)


def test_a_rate_above_one_is_a_share_if_the_indicator_says_so() -> None:
    """Persons for each visit: the part is not inside the whole."""
    own = Indicator.of(
        "library.each",
        vi="Số người mỗi lượt",
        en="Persons a visit",
        measure="percent",
        temporal="ratio",
        part=["reception.persons"],
        whole=["reception.visits"],
        closed=False,
    )
    found = aggregate.roll_up(
        aggregate.tally([visit(7, None)], over=H1),
        tree=TREE,
        within=TREE.resolve(GIA_LAI),
        catalogue=catalogue.shipped().with_indicators(own),
    )

    assert found.figure("library.each").value == Share(part=7, whole=1, closed=False)


@attrs.frozen
class Loan:
    """A record of the user's own."""

    id: Any = "1"
    unit: Any = COMMUNE
    day: Any = DAY
    origin: Any = Origin.RECORDED
    body: Any = None


LOANS = aggregate.counts(Loan, KEY)(lambda _, __: (Count(KEY),))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"id": 3}, "type.wrong"),
        ({"unit": "23677"}, "type.wrong"),
        ({"unit": None}, "type.wrong"),
        ({"day": "2023-02-02"}, "type.wrong"),
        ({"day": dt.datetime(2023, 2, 2, tzinfo=dt.UTC)}, "day.is_moment"),
        ({"origin": "recorded"}, "type.wrong"),
        ({"body": NAME}, "type.wrong"),
        ({"body": UnitBody.of("ministry", "Bộ Nội vụ")}, "body.national"),
        ({"body": UnitBody.of("department", "Sở Nội vụ")}, "body.level"),
    ],
)
def test_a_wrong_field_of_an_own_record_is_named(wrong: dict[str, object], code: str) -> None:
    """A body that is not one must not count as the People's Committee."""
    with pytest.raises(QcdcError) as caught:
        aggregate.tally([Loan(**wrong)], over=H1, counters=(LOANS,))

    assert (caught.value.code, caught.value.attribute) == (code, next(iter(wrong)))
    assert NAME not in str(caught.value)


def test_a_unit_and_a_plain_day_do_in_an_own_record() -> None:
    records = [Loan(unit=TREE.resolve(COMMUNE)), Loan(id="2", day=dt.date(2023, 2, 2))]

    assert aggregate.tally(records, over=H1, counters=(LOANS,)).count(KEY) == 2
