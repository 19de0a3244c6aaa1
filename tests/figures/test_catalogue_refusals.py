"""A catalogue of one's own: what it refuses, with what the errors say, and how it is extended."""

from __future__ import annotations

from typing import Any

import pytest

from builders import figure
from qcdc import catalogue
from qcdc.catalogue import (
    Catalogue,
    CategoryName,
    Identity,
    Indicator,
    StockMovement,
    Term,
)
from qcdc.catalogue.figure_names import figure_name
from qcdc.catalogue.indicators import Disaggregation
from qcdc.errors import QcdcError
from qcdc.law import Citation
from qcdc.model import Category, evolve
from qcdc.vocab import Dimension, Measure

SHIPPED = catalogue.shipped()


def indicator(key: str, measure: str = "case", **more: Any) -> Indicator:
    return Indicator.of(key, vi=f"Chỉ tiêu {key}", en=f"Indicator {key}", measure=measure, temporal="flow", **more)


A, B, C, D = (indicator(f"own.{name}") for name in "abcd")
PEOPLE = indicator("own.people", "person")
BY_KIND = indicator("own.kinds", dimensions=[Disaggregation(dimension=Dimension.KIND, adds=True, values=("x",))])
OWN = Catalogue(indicators=(A, B, C, D, PEOPLE, BY_KIND))


def told(attempt: Any) -> QcdcError:
    with pytest.raises(QcdcError) as caught:
        attempt()
    return caught.value


def total(of: Term | str, *parts: Term | str) -> Identity:
    terms = tuple(Term(indicator=one) if isinstance(one, str) else one for one in (of, *parts))
    return Identity(total=terms[0], parts=terms[1:], exhaustive=True)


def ratio(part: Any, whole: Any) -> Indicator:
    return Indicator.of(
        "own.rate", vi="Tỷ lệ", en="Rate", measure="percent", temporal="ratio", part=[part], whole=[whole]
    )


@pytest.mark.parametrize(
    ("add", "field"),
    [
        (lambda: OWN.with_indicators(ratio("own.a", "own.z")), "indicators"),
        (lambda: OWN.with_indicators(ratio("own.z", "own.a")), "indicators"),
        (lambda: OWN.with_identities(total("own.z", "own.a")), "identities"),
        (lambda: OWN.with_identities(total("own.a", "own.b", "own.z")), "identities"),
        (
            lambda: OWN.with_identities(
                StockMovement(opening="own.a", arrived="own.b", finished="own.c", closing="own.z")
            ),
            "movements",
        ),
        (
            lambda: OWN.with_identities(
                StockMovement(opening="own.a", arrived="own.b", finished="own.c", closing="own.d", total="own.z")
            ),
            "movements",
        ),
    ],
)
def test_a_term_of_no_indicator_is_refused_by_its_key(add: Any, field: str) -> None:
    error = told(add)

    assert (error.code, error.attribute, error.params) == ("catalogue.unknown", field, {"key": "own.z"})


@pytest.mark.parametrize(
    ("add", "field"),
    [
        (lambda: OWN.with_identities(total("own.a", "own.b", "own.people")), "identities"),
        (lambda: OWN.with_identities(total("own.a", "own.people")), "identities"),
        (
            lambda: OWN.with_identities(
                StockMovement(opening="own.a", arrived="own.b", finished="own.c", closing="own.people")
            ),
            "movements",
        ),
    ],
)
def test_different_units_of_measure_cannot_be_added(add: Any, field: str) -> None:
    error = told(add)

    assert (error.code, error.attribute) == ("catalogue.measures", field)
    assert error.params == {
        "key": "own.a",
        "measure": Measure.CASE,
        "other_key": "own.people",
        "other": Measure.PERSON,
    }


def test_a_ratio_is_of_two_different_units_if_need_be() -> None:
    assert len(OWN.with_indicators(ratio("own.a", "own.people"))) == 7


def test_a_term_by_a_dimension_that_its_indicator_does_not_have_is_refused() -> None:
    fits = Term(indicator="own.kinds", categories=(Category(dimension=Dimension.KIND, value="y"),))
    wrong = evolve(fits, indicator="own.b")

    assert OWN.with_identities(total("own.a", fits)).identities
    error = told(lambda: OWN.with_identities(total("own.a", wrong)))
    assert (error.code, error.attribute) == ("catalogue.dimension", "identities")
    assert error.params == {"key": "own.b", "dimension": Dimension.KIND}


@pytest.mark.parametrize("place", range(4))
def test_a_movement_has_different_indicators(place: int) -> None:
    keys = ["own.a", "own.b", "own.c", "own.d"]
    names = ["opening", "arrived", "finished", "closing"]
    good = StockMovement(**dict(zip(names, keys, strict=True)))
    assert good.keys == tuple(keys)
    with_total = StockMovement(**dict(zip(names, keys, strict=True)), total="own.people")
    assert with_total.keys == (*keys, "own.people")

    keys[place] = keys[place - 1]
    error = told(lambda: StockMovement(**dict(zip(names, keys, strict=True))))
    assert (error.code, error.attribute) == ("identity.itself", "closing")
    error = told(lambda: evolve(good, total=good.keys[place]))
    assert (error.code, error.attribute) == ("identity.itself", "closing")


def test_a_total_is_not_its_own_part() -> None:
    error = told(lambda: total("own.a", "own.b", "own.a"))

    assert (error.code, error.attribute) == ("identity.itself", "parts")
    assert told(lambda: total("own.a")).attribute == "parts"
    assert told(lambda: total("own.a", "own.b", "own.b")).code == "list.duplicate"


@pytest.mark.parametrize(
    "fields",
    [
        {"part": ["own.a"]},
        {"whole": ["own.a"]},
        {"part": ["own.a"], "whole": ["own.b"], "temporal": "flow"},
    ],
)
def test_a_ratio_has_both_parts_and_is_a_ratio(fields: dict[str, Any]) -> None:
    plain: Any = {"vi": "a", "en": "b", "measure": "percent", "temporal": "ratio"}
    error = told(lambda: Indicator.of("own.rate", **plain | fields))

    assert (error.code, error.attribute) == ("indicator.ratio", "part")
    assert Indicator.of("own.rate", **plain).part is None


def test_a_definition_is_in_both_languages() -> None:
    for name in ("definition_vi", "definition_en"):
        error = told(lambda of=name: indicator("own.x", **{of: "x"}))
        assert (error.code, error.attribute) == ("indicator.definition", "definition_en")
    both = indicator("own.x", definition_vi="một", definition_en="one")
    assert (both.definition("vi"), both.definition("en")) == ("một", "one")
    assert (A.definition("vi"), A.definition("en")) == (None, None)
    assert told(lambda: A.definition("fr")).attribute == "language"  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_the_source_of_an_indicator_is_its_acts_with_the_form_or_practice() -> None:
    cited = indicator("own.x", citations=["02/2021/TT-TTCP 5", "10/2022/QH15"], form="01/TCD")

    assert cited.source("en") == "; ".join(one.short("en") for one in cited.citations) + " (form 01/TCD)"
    assert cited.source("vi").endswith(" (biểu 01/TCD)")
    assert cited.citations == (Citation.of("02/2021/TT-TTCP", "5"), Citation.of("10/2022/QH15"))
    assert A.source("vi") == "thông lệ báo cáo"
    assert A.source("en") == "reporting practice"


def test_an_indicator_expects_its_units_and_knows_its_dimensions() -> None:
    one = indicator("own.x", measures=["person"])

    assert [each for each in Measure if one.expects(each)] == [
        each for each in Measure if each in {Measure.CASE, Measure.PERSON}
    ]
    found = BY_KIND.by(Dimension.KIND)
    assert found is not None
    assert found.values == ("x",)
    assert [each for each in Dimension if BY_KIND.by(each)] == [Dimension.KIND]
    for attempt in (lambda: one.expects("case"), lambda: one.by("kind")):  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert told(attempt).attribute in {"measure", "dimension"}


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("own.x", True),
        ("own.x_1.y.z", True),
        ("own." + "a" * 31, True),
        ("own." + "a" * 32, False),
        ("own", False),
        ("own.a.b.c.d", False),
        ("Own.x", False),
        ("own.x2023", False),
        ("own.x202", True),
        ("own.tèo", False),
    ],
)
def test_an_unknown_key_is_shown_if_it_can_be_one(key: str, shown: bool) -> None:
    error = told(lambda: OWN.indicator(key))

    assert (error.code, error.attribute) == ("indicator.unknown", "indicator")
    assert (error.params["key"] == key) is shown
    assert OWN.get(key) is None
    assert key not in OWN


def test_at_most_three_near_keys_are_told() -> None:
    assert len(told(lambda: OWN.indicator("own.e")).params["near"]) == 3  # type: ignore[arg-type]
    assert told(lambda: OWN.indicator("own.peopl")).params["near"][0] == "own.people"  # type: ignore[index]
    assert told(lambda: OWN.indicator("zzzzzzzz")).params["near"] == ()


def test_indicators_are_looked_up_by_their_keys() -> None:
    assert OWN.indicator("own.b") is B
    assert OWN.get("own.b") is B
    assert OWN.get(None) is None
    assert "own.b" in OWN
    assert 7 not in OWN
    assert list(OWN) == list(OWN.indicators)
    assert len(OWN) == 6
    assert OWN.find("OWN.B") == (B,)
    assert OWN.find("chi tieu own.c") == (C,)
    assert OWN.find("Indicator own.d") == (D,)
    assert OWN.find("nothing") == ()
    assert OWN.find("own.people") == (PEOPLE,)
    for attempt in (lambda: OWN.indicator(7), lambda: OWN.get(7)):  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        assert told(attempt).attribute == "key"


def test_a_catalogue_says_how_much_it_has() -> None:
    movement = StockMovement(opening="own.a", arrived="own.b", finished="own.c", closing="own.d")
    names = CategoryName.of("kind", "x", vi="loại x", en="kind x")
    full = OWN.with_identities(total("own.a", "own.b"), movement).with_names(names)

    assert repr(full) == (
        "Catalogue(indicators=<6 indicators>, identities=<1 identities>, movements=<1 movements>, names=<1 names>)"
    )
    assert (len(full.identities), full.movements) == (1, (movement,))
    assert dict(full.continues) == {"own.a": "own.d"}
    for attempt in (
        lambda: full.with_identities(movement),
        lambda: full.with_identities(total("own.a", "own.b")),
        lambda: full.with_names(names),
        lambda: full.with_indicators(A),
    ):
        assert told(attempt).code == "list.duplicate"
    wrong: Any = A
    assert told(lambda: full.with_identities(wrong)).attribute == "identities"
    assert told(lambda: full.with_names(wrong)).attribute == "names"


def test_the_name_of_a_value() -> None:
    named = OWN.with_names(CategoryName.of("kind", "x", vi="loại x", en="kind x"))
    x, y, none = (Category(dimension=Dimension.KIND, value=one) for one in ("x", "y", "none"))

    assert (named.name(x, "vi"), named.name(x, "en")) == ("loại x", "kind x")
    assert named.name(y, "vi") == "y"
    assert (named.name(none, "vi"), named.name(none, "en")) == ("không phân loại", "not classified")
    own_none = named.with_names(CategoryName.of("kind", "none", vi="khác", en="other"))
    assert own_none.name(none, "vi") == "khác"


def test_the_name_of_a_figure_is_its_label_or_that_of_its_indicator_with_the_values() -> None:
    of_kind = evolve(figure("own.kinds", 1), label=None, categories=(Category(dimension=Dimension.KIND, value="x"),))
    named = OWN.with_names(CategoryName.of("kind", "x", vi="loại x", en="kind x"))

    assert figure_name(of_kind, named, "vi") == "Chỉ tiêu own.kinds (loại x)"
    assert figure_name(of_kind, OWN, "en") == "Indicator own.kinds (x)"
    assert figure_name(evolve(of_kind, categories=()), OWN, "en") == "Indicator own.kinds"
    assert figure_name(evolve(of_kind, label="Nhãn"), OWN, "en") == "Nhãn"
    assert figure_name(evolve(of_kind, indicator="own.z"), OWN, "en") == "own.z"


def test_a_key_of_more_than_eight_parts_is_not_read() -> None:
    long = evolve(A, key="own.b.c.d.e.f.g.h")
    longer = evolve(A, key="own.b.c.d.e.f.g.h.i")
    known = Catalogue(indicators=(long, longer))

    assert catalogue.read_key(long.key, catalogue=known) == Term(indicator=long.key)
    assert catalogue.read_key(longer.key, catalogue=known) is None


def test_a_term_is_written_with_its_values() -> None:
    assert str(Term.of("own.kinds")) == "own.kinds"
    assert str(Term.of("own.kinds", kind="x", mode="y")) == "own.kinds[kind=x, mode=y]"
