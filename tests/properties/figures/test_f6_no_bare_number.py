from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import COMMUNE, H1, committee
from floors import floor, nonempty
from qcdc import gazetteer, render
from qcdc.aggregate import AreaComparison, Comparison, Restated
from qcdc.errors import QcdcError
from qcdc.model import CommitteeNetwork, ComparableArea, Coverage, Figure, Share, Tree, UnitRef, evolve
from qcdc.model.figures.values import Number
from qcdc.terms import Language
from qcdc.vocab import FigureState, Hedge, Level, Origin, RestatementQuality, RestatementReason

LANGUAGES: tuple[Language, ...] = ("vi", "en")
PARTIAL, WHOLE = Coverage(reported=108, expected=136), Coverage(reported=136, expected=136)
OTHER = UnitRef.of(Level.COMMUNE, "23680", "2023-06-30")
WORDS = {"provisional": ("tạm tính", "provisional"), "apportioned": ("phân bổ theo trọng số", "apportioned")}

VALUES: tuple[Number | Share, ...] = (1202, Decimal("38.5"), Share(part=33, whole=37))
KINDS = tuple(itertools.product(VALUES, (None, WHOLE, PARTIAL), (False, True), (False, True), (0, 2), (None, *Hedge)))


def made(kind: tuple[Any, ...]) -> Figure:
    value, coverage, synthetic, provisional, unplaced, hedge = kind
    return Figure(
        indicator="petition.received",
        unit=COMMUNE,
        period=H1,
        value=value,
        coverage=coverage,
        origins=frozenset({Origin.COMPUTED, Origin.SYNTHETIC} if synthetic else {Origin.COMPUTED}),
        provisional=provisional,
        unplaced=unplaced,
        hedge=hedge,
    )


def restated(figure: Figure, quality: RestatementQuality) -> Restated:
    alone = quality is not RestatementQuality.AREA_ONLY
    return Restated(
        unit=COMMUNE,
        quality=quality,
        reason=RestatementReason.WEIGHTS_GIVEN if alone else RestatementReason.SPLIT,
        because=(COMMUNE,),
        area=ComparableArea(before=(COMMUNE,), after=(COMMUNE, OTHER), certain=True),
        figure=figure if alone else None,
        area_figure=figure,
    )


def texts(shown: object, function: Callable[..., Any], language: Language) -> Iterator[str]:
    """What one function makes of a number, called in every way that a caller could think of."""
    ways: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
        ((shown, language), {}),
        ((shown,), {}),
        ((shown,), {"language": language}),
        (([shown], language), {}),
        (([shown],), {}),
        ((["a"], [[shown], [shown]]), {"language": language}),
        ((["a"], [[shown]]), {"language": language}),
        ((["a"], [[shown]]), {}),
    )
    for given_, named in ways:
        try:
            text = function(*given_, **named)
        except (QcdcError, TypeError):
            continue  # refused: nothing is shown
        yield "; ".join(cast("tuple[str, ...]", text)) if isinstance(text, tuple) else str(text)


def needed(figure: Figure, language: Language) -> set[str]:
    """The words without which this figure would be a bare number."""
    en = LANGUAGES.index(language)
    words: set[str] = set()
    if figure.coverage is not None and not figure.coverage.complete:
        words.add(f"{figure.coverage.reported}/{figure.coverage.expected}")
    if Origin.SYNTHETIC in figure.origins:
        words.add(Origin.SYNTHETIC.text(language))
    if figure.provisional:
        words.add(WORDS["provisional"][en])
    if figure.unplaced:
        words.add(f"{figure.unplaced} {('đơn chưa xếp', 'records not placed')[en]}")
    if figure.hedge is not None:
        words.add(figure.hedge.text(language))
    return words


def functions() -> dict[str, Callable[..., Any]]:
    found = {name: getattr(render, name) for name in render.__all__}
    return {name: one for name, one in found.items() if not isinstance(one, type)}


def bare(
    shown: object, words: Callable[[Language], set[str]], all_functions: dict[str, Callable[..., Any]]
) -> tuple[list[str], set[str]]:
    """Every text without one of its marks, and the functions that said anything."""
    found: list[str] = []
    spoke: set[str] = set()
    for name, function in all_functions.items():
        for language in LANGUAGES:
            for text in texts(shown, function, language):
                spoke.add(name)
                found += [f"{name}: {text!r} without {word!r}" for word in words(language) if word not in text]
    return found, spoke


def test_every_kind_of_figure_says_its_marks_in_every_function() -> None:
    """F6: no public function of render shows a figure without its marks, whatever they are."""
    spoke: set[str] = set()
    for kind in KINDS:
        figure = made(kind)
        lacking, said = bare(figure, lambda language, figure=figure: needed(figure, language), functions())  # type: ignore[misc]
        spoke |= said
        assert lacking == []
    assert spoke == {"figure", "fragment", "rate", "marks", "table"}


@pytest.mark.parametrize("quality", [RestatementQuality.APPORTIONED, RestatementQuality.AREA_ONLY])
def test_every_restated_figure_says_how_it_was_made(quality: RestatementQuality) -> None:
    """F6: a restated figure also says that it was apportioned, or that it is of a whole area."""
    extra = {
        RestatementQuality.APPORTIONED: WORDS["apportioned"],
        RestatementQuality.AREA_ONLY: ("2 đơn vị", "2 units"),
    }
    for kind in KINDS:
        figure = made(kind)

        def words(language: Language, figure: Figure = figure) -> set[str]:
            return needed(figure, language) | {extra[quality][LANGUAGES.index(language)]}

        lacking, spoke = bare(restated(figure, quality), words, functions())
        assert lacking == []
        assert spoke == {"figure", "fragment", "marks", "table"}


@floor("both sides bear marks")
@given(
    st.sampled_from(KINDS),
    st.sampled_from(KINDS),
    st.sampled_from((None, *RestatementQuality)),
    st.booleans(),
)
def test_every_comparison_says_the_marks_of_both_sides(
    now: tuple[Any, ...], then: tuple[Any, ...], quality: RestatementQuality | None, area: bool
) -> None:
    """F6: a comparison says the marks of both of its figures, and how the earlier one was made."""
    share = isinstance(now[0], Share)
    current = made(now)
    previous = evolve(
        made((VALUES[2] if share else then[0] if not isinstance(then[0], Share) else 7, *then[1:])),
        period=H1.year_before(),
        unplaced=3 if then[4] else 0,
        coverage=Coverage(reported=100, expected=136) if then[1] is PARTIAL else then[1],
    )
    apportioned = quality is RestatementQuality.APPORTIONED
    compared = Comparison(
        current=current, previous=previous, restated=restated(previous, quality) if apportioned and quality else None
    )

    def words(language: Language) -> set[str]:
        found = needed(current, language) | needed(previous, language)
        return found | ({WORDS["apportioned"][LANGUAGES.index(language)]} if apportioned else set())

    both = [one.coverage is not None and not one.coverage.complete for one in (current, previous)]
    nonempty(needed(current, "vi") and needed(previous, "vi"))
    whole = AreaComparison(
        area=ComparableArea(before=(COMMUNE,), after=(COMMUNE, OTHER), certain=True), comparison=compared
    )
    lacking, spoke = bare(whole if area else compared, words, functions())

    assert lacking == []
    assert spoke == {"change", "comparison", "fragment", "marks", "table"}
    if all(both):
        assert "108/136 so với 100/136 cơ quan, đơn vị" in render.comparison(compared, "vi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_says_its_marks(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """F6: a chart of synthetic committees on a day that is not known yet says both, in words and as a picture."""
    monkeypatch.setattr(Tree, "provisional", property(lambda _: True))
    vietnam = gazetteer.vietnam()
    on = "2023-06-30"
    network = CommitteeNetwork(unit=committee().unit, committees=(committee(),))
    charts = (
        render.committee_chart(committee(), on=on, language=language),
        render.network_chart(network, on=on, territory=vietnam, language=language),
    )
    for chart in charts:
        for text in (render.mermaid(chart), render.svg(chart)):
            assert Origin.SYNTHETIC.text(language) in text
    for text in (render.mermaid(charts[1]), render.svg(charts[1])):
        assert WORDS["provisional"][LANGUAGES.index(language)] in text


@pytest.mark.parametrize(
    "forgotten",
    [
        None,
        {"coverage": None},
        {"unplaced": 0},
        {"provisional": False},
        {"hedge": None},
        {"origins": frozenset({Origin.COMPUTED})},
    ],
)
def test_the_sweep_finds_a_function_that_forgets_a_mark(forgotten: dict[str, object] | None) -> None:
    """F6: a function that forgets any one of the marks, or all of them, is found by the same sweep."""
    figure = made((1202, PARTIAL, True, True, 2, Hedge.ABOUT))

    def forgetful(shown: Figure, language: Language) -> str:
        if not isinstance(shown, Figure):
            raise TypeError
        return (
            render.number(shown.number or 0, language)
            if forgotten is None
            else render.figure(evolve(shown, **forgotten), language)
        )

    lacking, spoke = bare(figure, lambda language: needed(figure, language), {"forgetful": forgetful})

    assert spoke == {"forgetful"}
    assert lacking


def test_the_marks_of_both_sides_stand_once_where_they_are_alike() -> None:
    """F6: what is said of both figures is said once; what differs names its side."""
    current = made((900, PARTIAL, True, True, 2, None))
    previous = evolve(current, period=H1.year_before(), value=1100, coverage=Coverage(reported=100, expected=136))
    alike, apart = (
        Comparison(current=current, previous=previous),
        Comparison(current=evolve(current, provisional=False, coverage=None), previous=evolve(previous, unplaced=1)),
    )

    assert render.comparison(alike, "vi") == (
        "giảm 200 (18,18%) [108/136 so với 100/136 cơ quan, đơn vị; mỗi kỳ 2 đơn chưa xếp được vào cơ quan, đơn vị; tạm tính; số liệu giả lập]"
    )
    assert render.comparison(alike, "en") == (
        "down 200 (18.18%) [108/136 against 100/136 units; on each side 2 records not placed in any unit; provisional; "
        "synthetic]"
    )
    assert render.comparison(apart, "vi") == (
        "giảm 200 (18,18%) [kỳ trước: 100/136 cơ quan, đơn vị; kỳ này: 2 đơn chưa xếp được vào cơ quan, đơn vị; "
        "kỳ trước: 1 đơn chưa xếp được vào cơ quan, đơn vị; kỳ trước: tạm tính; số liệu giả lập]"
    )


def test_a_table_says_once_what_all_of_its_numbers_have() -> None:
    """F6: the marks that every number of a table has stand below it, the others in the cell."""
    whole, partial = made((90, None, True, False, 0, None)), made((1202, PARTIAL, True, False, 0, None))

    assert render.table(["Xã", "Số đơn"], [["A", whole], ["B", partial], ["C", "-"]], language="vi").splitlines() == [
        "Xã                           Số đơn",
        "--  -------------------------------",
        "A                                90",
        "B   1.202 [108/136 cơ quan, đơn vị]",
        "C                                 -",
        "[Mọi số liệu trong bảng: số liệu giả lập]",
    ]


def test_a_unit_that_did_not_report_says_it_once() -> None:
    """F6: *not reported* of one unit needs no 0/1; of many it does."""
    silent = evolve(made((1, None, False, False, 0, None)), state=FigureState.NOT_REPORTED, value=None)

    assert render.figure(evolve(silent, coverage=Coverage(reported=0, expected=1)), "vi") == "chưa báo cáo"
    assert (
        render.figure(evolve(silent, coverage=Coverage(reported=0, expected=136)), "vi")
        == "chưa báo cáo [0/136 cơ quan, đơn vị]"
    )


def test_a_zero_without_a_record_does_not_hide_that_a_table_is_made_up() -> None:
    """F6: a table of synthetic records is synthetic, also where a cell of it counts nothing."""
    one, none = made((90, None, True, False, 0, None)), made((0, PARTIAL, False, False, 0, None))

    assert render.table(["Xã", "Số đơn"], [["A", one], ["B", none]], language="vi").splitlines()[2:] == [
        "A                            90",
        "B   0 [108/136 cơ quan, đơn vị]",
        "[Mọi số liệu trong bảng: số liệu giả lập]",
    ]
    assert "Mọi" not in render.table(["Xã"], [[one], [made((1, None, False, False, 0, None))]], language="vi")


def test_a_table_with_a_figure_needs_a_language() -> None:
    """F6: a figure in a table is shown with its marks, so the table must know in which language."""
    with pytest.raises(QcdcError) as caught:
        render.table(["Số"], [[made(KINDS[0])]])

    assert caught.value.code == "table.language"
