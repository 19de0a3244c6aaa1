"""Every kind of number through everything that writes numbers: with all of its marks, or a state in words."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from builders import COMMUNE, GIA_LAI, H1, committee
from qcdc import auditing, gazetteer, reading, render, rules
from qcdc.aggregate import AreaComparison, Comparison, GroupCount, GroupCounts, PublishedFigure, Restated
from qcdc.auditing import ReportAudit
from qcdc.dates import as_day
from qcdc.errors import QcdcError
from qcdc.model import (
    Breakdown,
    Change,
    CommitteeNetwork,
    ComparableArea,
    Coverage,
    Figure,
    Place,
    Print,
    Range,
    Reconciliation,
    Report,
    Share,
    Tree,
    UnitRef,
    Window,
    evolve,
)
from qcdc.reading import Draft
from qcdc.terms import Language
from qcdc.vocab import (
    BodyKind,
    ChangeUnit,
    FigureState,
    Hedge,
    Level,
    Measure,
    Origin,
    PlaceKind,
    RestatementQuality,
    RestatementReason,
)

LANGUAGES: tuple[Language, ...] = ("vi", "en")
Words = tuple[str, str]

SYNTHETIC = ("số liệu giả lập", "synthetic")
PROVISIONAL = ("tạm tính", "provisional")
SUPPRESSED = ("không công bố", "suppressed")
UNPLACED = ("2 đơn chưa xếp được vào cơ quan, đơn vị", "2 records not placed in any unit")
PARTIAL = Coverage(reported=108, expected=136)
OF_BODIES = evolve(PARTIAL, kind=BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE)
COVERAGE = ("108/136 cơ quan, đơn vị", "108/136 units")
COVERAGE_OF_BODIES = ("108/136 UBND cấp xã", "108/136 People's Committees (commune level)")


class Kind(NamedTuple):
    """A number, as it is written in both languages, and everything that must be written with it."""

    shown: Any
    number: Words | None
    words: tuple[Words, ...] = ()

    def bare(self, text: str, language: Language) -> list[str]:
        """What a text lacks; empty if it shows the number with all of its marks, or does not show it."""
        at = LANGUAGES.index(language)
        lacks = [one[at] for one in self.words if one[at] not in text]
        return lacks if self.shows(text, language) else []

    def shows(self, text: str, language: Language) -> bool:
        """Whether a text has the number, or the state."""
        written = self.words[0] if self.number is None else self.number
        return written[LANGUAGES.index(language)] in text


def figure(value: Any = 1202, **fields: Any) -> Figure:
    given: dict[str, Any] = {"origins": frozenset({Origin.COMPUTED}), **fields}
    return Figure(indicator="petition.received", unit=COMMUNE, period=H1, value=value, **given)


ONE = ("1.202", "1,202")
MADE_UP = frozenset({Origin.COMPUTED, Origin.SYNTHETIC})
EVERYTHING: dict[str, Any] = {
    "coverage": OF_BODIES,
    "origins": MADE_UP,
    "provisional": True,
    "unplaced": 2,
    "hedge": Hedge.ABOUT,
}
ALL_WORDS = (COVERAGE_OF_BODIES, SYNTHETIC, PROVISIONAL, UNPLACED, ("khoảng", "about"))

VALUES = {
    "plain": Kind(figure(), ONE),
    "complete": Kind(figure(coverage=Coverage(reported=136, expected=136)), ONE),
    "partial": Kind(figure(coverage=PARTIAL), ONE, (COVERAGE,)),
    "partial, of bodies": Kind(figure(coverage=OF_BODIES), ONE, (COVERAGE_OF_BODIES,)),
    "synthetic": Kind(figure(origins=MADE_UP), ONE, (SYNTHETIC,)),
    "provisional": Kind(figure(provisional=True), ONE, (PROVISIONAL,)),
    "unplaced": Kind(figure(unplaced=2), ONE, (UNPLACED,)),
    **{f"hedged: {one.value}": Kind(figure(hedge=one), ONE, ((one.vi, one.en),)) for one in Hedge},
    "everything": Kind(figure(**EVERYTHING), ONE, ALL_WORDS),
}
"""Kinds of the number 1202."""

OTHERS = {
    "decimal": Kind(figure(Decimal("38.5"), **EVERYTHING), ("38,5", "38.5"), ALL_WORDS),
    "rate": Kind(figure(Decimal("38.5"), measure=Measure.PERCENT, provisional=True), ("38,5", "38.5"), (PROVISIONAL,)),
    "share": Kind(figure(Share(part=33, whole=37), **EVERYTHING), ("33/37", "33/37"), ALL_WORDS),
    "range": Kind(figure(Range(low=12, high=45), **EVERYTHING), ("12–45", "12–45"), ALL_WORDS),
    "nil": Kind(
        figure(None, state=FigureState.NIL, origins=MADE_UP), None, (("không phát sinh", "nothing arose"), SYNTHETIC)
    ),
}

STATES = {
    one.value: Kind(
        figure(None, state=one, origins=MADE_UP, provisional=True, coverage=PARTIAL),
        None,
        ((one.vi, one.en), SYNTHETIC, PROVISIONAL, COVERAGE),
    )
    for one in FigureState
    if one not in {FigureState.VALUE, FigureState.NIL}
}

FIGURES = VALUES | OTHERS | STATES

HIDDEN = figure(None, state=FigureState.SUPPRESSED, origins=MADE_UP, unplaced=2)
NOT_PLACED = ("đơn chưa xếp được vào cơ quan, đơn vị", "records not placed in any unit")
PUBLISHED = {
    "a published cell": Kind(
        PublishedFigure(figure=figure(**EVERYTHING)),
        ONE,
        (
            COVERAGE_OF_BODIES,
            SYNTHETIC,
            PROVISIONAL,
            NOT_PLACED,
            ("khoảng", "about"),
        ),
    ),
    "a hidden cell": Kind(PublishedFigure(figure=HIDDEN), None, (SUPPRESSED, SYNTHETIC, NOT_PLACED)),
    "a hidden figure": Kind(HIDDEN, None, (SUPPRESSED, SYNTHETIC, NOT_PLACED)),
}

OTHER_UNIT = UnitRef.of(Level.COMMUNE, "23680", "2023-06-30")
AREA = ComparableArea(before=(COMMUNE,), after=(COMMUNE, OTHER_UNIT), certain=True)
WHOLE_AREA = ("số của cả khu vực 2 đơn vị", "of a whole area of 2 units")
APPORTIONED = ("phân bổ theo trọng số", "apportioned")
PRESUMED_AREA = evolve(AREA, presumed=(COMMUNE,))
PRESUMED = ("suy đoán", "presumed")
RESTATED_WORD = ("đã quy đổi", "restated")


def restated(quality: RestatementQuality, reason: RestatementReason, one: Figure | None, **fields: Any) -> Restated:
    alone = quality in {RestatementQuality.EXACT, RestatementQuality.APPORTIONED, RestatementQuality.PRESUMED}
    fields.setdefault("area", AREA)
    return Restated(
        unit=COMMUNE,
        quality=quality,
        reason=reason,
        because=(COMMUNE,),
        figure=one if alone else None,
        area_figure=one,
        **fields,
    )


Q, R = RestatementQuality, RestatementReason
RESTATED = {
    "unchanged": Kind(restated(Q.EXACT, R.UNCHANGED, figure(**EVERYTHING)), ONE, ALL_WORDS),
    "restated": Kind(restated(Q.EXACT, R.WHOLE_UNITS, figure(**EVERYTHING)), ONE, (*ALL_WORDS, RESTATED_WORD)),
    "apportioned": Kind(restated(Q.APPORTIONED, R.WEIGHTS_GIVEN, figure(**EVERYTHING)), ONE, (*ALL_WORDS, APPORTIONED)),
    "of a whole area": Kind(restated(Q.AREA_ONLY, R.SPLIT, figure(**EVERYTHING)), ONE, (*ALL_WORDS, WHOLE_AREA)),
    "provisionally restated": Kind(
        restated(Q.EXACT, R.WHOLE_UNITS, figure(), checked_until=as_day("2026-09-20")),
        ONE,
        (RESTATED_WORD, PROVISIONAL),
    ),
    "presumed": Kind(
        restated(Q.PRESUMED, R.PRESUMED_HEIRS, figure(**EVERYTHING), area=PRESUMED_AREA), ONE, (*ALL_WORDS, PRESUMED)
    ),
    "a whole area, presumed": Kind(
        restated(Q.AREA_ONLY, R.SPLIT, figure(**EVERYTHING), area=PRESUMED_AREA),
        ONE,
        (*ALL_WORDS, WHOLE_AREA, PRESUMED),
    ),
    "restated, hidden": Kind(restated(Q.EXACT, R.WHOLE_UNITS, HIDDEN), None, (SUPPRESSED, SYNTHETIC, RESTATED_WORD)),
    "not comparable": Kind(
        restated(Q.NOT_COMPARABLE, R.UNKNOWN_LINEAGE, None), None, ((Q.NOT_COMPARABLE.vi, Q.NOT_COMPARABLE.en),)
    ),
}

DIFFERENCE = ("302", "302")
NOT_ENOUGH = ("chưa đủ số liệu để so sánh", "not enough figures to compare")


def compared(now: Figure, then: Figure, **fields: Any) -> Comparison:
    return Comparison(current=now, previous=evolve(then, period=H1.year_before()), **fields)


BEFORE = figure(900)
SMALLER = evolve(OF_BODIES, reported=100)
COMPARISONS = {
    "both plain": Kind(compared(figure(), BEFORE), DIFFERENCE),
    "both alike": Kind(compared(figure(**EVERYTHING), figure(900, **EVERYTHING)), DIFFERENCE, ALL_WORDS),
    "both partial": Kind(
        compared(figure(coverage=OF_BODIES), figure(900, coverage=SMALLER)),
        DIFFERENCE,
        (("108/136 so với 100/136 UBND cấp xã", "108/136 against 100/136 People's Committees (commune level)"),),
    ),
    "later only": Kind(compared(figure(**EVERYTHING), BEFORE), DIFFERENCE, (*ALL_WORDS, ("kỳ này", "later figure"))),
    "earlier only": Kind(
        compared(figure(), figure(900, **EVERYTHING)), DIFFERENCE, (*ALL_WORDS, ("kỳ trước", "earlier figure"))
    ),
    "earlier apportioned": Kind(
        compared(figure(), BEFORE, restated=restated(Q.APPORTIONED, R.WEIGHTS_GIVEN, BEFORE)),
        DIFFERENCE,
        (APPORTIONED,),
    ),
    "itself provisional": Kind(compared(figure(), BEFORE, provisional=True), DIFFERENCE, (PROVISIONAL,)),
    "later hidden": Kind(compared(HIDDEN, BEFORE), None, (NOT_ENOUGH, SUPPRESSED, ("kỳ này", "later figure"))),
    "earlier hidden": Kind(compared(figure(), HIDDEN), None, (NOT_ENOUGH, SUPPRESSED, ("kỳ trước", "earlier figure"))),
    **{f"earlier {name}": Kind(compared(figure(), kind.shown), None, (NOT_ENOUGH,)) for name, kind in STATES.items()},
}
AREAS = {
    **{
        f"of an area: {name}": Kind(AreaComparison(area=AREA, comparison=kind.shown), kind.number, (*kind.words, *more))
        for name, kind in COMPARISONS.items()
        for more in [(WHOLE_AREA,) if kind.number is not None else ()]
    },
    "of an unknown area": Kind(AreaComparison(area=AREA), None, (NOT_ENOUGH,)),
    "of a presumed area": Kind(
        AreaComparison(area=PRESUMED_AREA, comparison=compared(figure(), BEFORE)), DIFFERENCE, (WHOLE_AREA, PRESUMED)
    ),
}

PERCENT, POINTS, ABSOLUTE = ChangeUnit.PERCENT, ChangeUnit.POINTS, ChangeUnit.ABSOLUTE
CHANGES = {
    "a change": Kind(Change(unit=ABSOLUTE, amount=-108), ("giảm 108", "down 108")),
    "a hedged change": Kind(
        Change(unit=PERCENT, amount=Decimal("8.2"), hedge=Hedge.ABOUT), ("tăng khoảng 8,2%", "up about 8.2%")
    ),
    "a change in points": Kind(Change(unit=POINTS, amount=-3), ("giảm 3 điểm phần trăm", "down 3 percentage points")),
    "a change in words": Kind(
        Change(unit=ChangeUnit.WORDS, words="tương đương"), None, (("tương đương", "tương đương"),)
    ),
}

GROUPS = {
    "groups": Kind(
        GroupCounts(
            by="ethnicity",
            threshold=5,
            groups=(GroupCount(group="Jrai", persons=1202),),
            rest=7,
            unstated=None,
            origins=frozenset({Origin.SYNTHETIC}),
        ),
        ONE,
        (SYNTHETIC, SUPPRESSED),
    )
}
SHARES = {"share": FIGURES["share"]._replace(number=("89,19%", "89.19%"))}

Table = dict[str, Kind]
Writer = Callable[[Any, Language], Iterable[str]]


# --- what writes numbers -------------------------------------------------------------------------------------------


def _table(shown: Any, language: Language) -> Iterator[str]:
    yield render.table(["a"], [[shown]], language=language)
    yield render.table(["a", "b"], [["x", shown], ["y", shown]], language=language)


def _fragment(shown: Any, language: Language) -> Iterator[str]:
    """The words of a fragment."""
    yield html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", render.fragment(shown, language)))


def _words_of(function: Callable[[str], str]) -> Writer:
    """A renderer of texts, given the text of a number."""

    def write(shown: Any, language: Language) -> Iterator[str]:
        with pytest.raises(QcdcError):
            function(shown)
        yield re.sub(r"\s+", " ", function(_sentence(shown, language)))

    return write


def _sentence(shown: Any, language: Language) -> str:
    of_two = isinstance(shown, Comparison | AreaComparison)
    return render.comparison(shown, language) if of_two else render.figure(shown, language)


def _in_mermaid(text: str) -> str:
    drawn = render.mermaid(render.Box(lines=(text,)))
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), drawn)


def _in_svg(text: str) -> str:
    return html.unescape(render.svg(render.Box(lines=(text,))))


def _report(*figures: Figure, **links: Any) -> Report:
    return Report(
        id="BC", title="Báo cáo", unit=GIA_LAI, period=H1, figures=figures, origin=Origin.COMPUTED, source="x", **links
    )


def _audit_text(shown: Figure, language: Language) -> Iterator[str]:
    """The figure alone, and as a total and a part in a comparison."""
    yield auditing.audit(_report(shown)).text(language)
    for total, parts in ((shown, (figure(7), figure(8))), (figure(2000), (shown, figure(8)))):
        named = [evolve(one, id=name) for one, name in zip((total, *parts), "abc", strict=True)]
        found = auditing.audit(_report(*named, breakdowns=(Breakdown(total="a", parts=("b", "c"), exhaustive=True),)))
        checks = [check for check in found if {one.figure.id for one in check.operands} >= set("abc")]
        assert checks
        yield from (check.text(language) for check in checks)


def _audit_of_print(shown: Figure, language: Language) -> Iterator[str]:
    """The same, of a figure that keeps its print: the print says less than the figure."""
    yield from _audit_text(
        evolve(shown, print=Print(text="1.202 đơn" if language == "vi" else "1,202 petitions")), language
    )


def _marked(shown: Figure, language: Language) -> tuple[Draft, ReportAudit]:
    draft = reading.read("Đã nhận 1.202 đơn." if language == "vi" else "There were 1,202 petitions.", language)
    report = draft.confirm(
        Place(kind=PlaceKind.UNNAMED), Window(label="kỳ"), id="t", title="t", origin="published", source="s"
    )
    (printed,) = report.figures
    fields = {name: getattr(shown, name) for name in ("state", "value", "hedge", "coverage", "provisional", "unplaced")}
    fields |= {"origins": shown.origins, "indicator": shown.indicator}
    one = evolve(printed, **fields)
    return draft, auditing.audit(evolve(report, figures=(one,), origin=Origin.COMPUTED))


def _marked_text(shown: Figure, language: Language) -> Iterator[str]:
    text = render.marked_text(*_marked(shown, language), language)
    yield from text.split("\n\n", 1)


def _marked_html(shown: Figure, language: Language) -> Iterator[str]:
    text = render.marked_html(*_marked(shown, language), language, title="x")
    yield html.unescape(re.search(r'<p class="text">.*</p>', text)[0])  # type: ignore[index]  # pyright: ignore[reportOptionalSubscript]


def _marked_data(shown: Figure, language: Language) -> Iterator[str]:
    data = render.marked_data(*_marked(shown, language), language)
    yield json.dumps(data["figures"], ensure_ascii=False)
    yield data["result"]
    yield f"{data['text']} {data['figures'][0]['marks']}"


def _verdicts(shown: Figure, language: Language) -> Iterator[str]:
    """The figure beside a printed one, and as a total and a part in a report."""
    other = figure(7)
    subjects: list[Any] = [
        Reconciliation(published=shown, tallied=other),
        Reconciliation(published=other, tallied=shown),
    ]
    for total, parts in ((shown, (figure(7), figure(8))), (figure(3), (shown, figure(8)))):
        named = [evolve(one, id=name) for one, name in zip((total, *parts), "abc", strict=True)]
        subjects.append(_report(*named, breakdowns=(Breakdown(total="a", parts=("b", "c"), exhaustive=True),)))
    found = rules.run(subjects, as_of="2023-12-31", unstated=True)
    yield from (verdict.text(language) for verdict in found)
    yield from (verdict.details(language) for verdict in found)
    yield found.findings(language)


ALL: Table = FIGURES | PUBLISHED | RESTATED | COMPARISONS | AREAS
RENDERERS: dict[str, tuple[Writer, Table]] = {
    "figure": (lambda shown, language: [render.figure(shown, language)], FIGURES | PUBLISHED | RESTATED),
    "table": (_table, ALL),
    "comparison": (lambda shown, language: [render.comparison(shown, language)], COMPARISONS | AREAS),
    "change": (lambda shown, language: [render.change(shown, language)], COMPARISONS | AREAS | CHANGES),
    "group_counts": (lambda shown, language: [render.group_counts(shown, language)], GROUPS),
    "rate": (lambda shown, language: [render.rate(shown, language)], SHARES),
    "fragment": (_fragment, ALL),
    "heading": (_words_of(render.heading), ALL),
    "paragraph": (_words_of(render.paragraph), ALL),
    "bullets": (_words_of(lambda text: render.bullets([text])), ALL),
    "document": (_words_of(lambda text: render.document([text])), ALL),
    "mermaid": (_words_of(_in_mermaid), ALL),
    "svg": (_words_of(_in_svg), ALL),
    "report": (lambda shown, language: [render.report(_report(shown), language)], FIGURES),
    "marked_text": (_marked_text, VALUES),
    "marked_html": (_marked_html, VALUES),
    "marked_data": (_marked_data, VALUES),
}
"""Every function of `render` that writes the number of a figure, and the kinds that it writes."""

PLAIN = {"number", "day", "window", "coverage", "notebook"}
"""The functions that are given no figure: they refuse every kind."""

CHARTS = {"committee_chart", "network_chart"}
"""The functions whose numbers are counted from records; see the test of charts."""

PAGES = {"page", "html", "markdown", "plain"}
"""The functions of whole pages, whose marks have signs; see the tests of pages. They refuse a figure alone."""

ELSEWHERE: dict[str, tuple[Writer, Table]] = {
    "audit": (_audit_text, FIGURES | {"a hidden figure": PUBLISHED["a hidden figure"]}),
    "audit of a print": (_audit_of_print, VALUES),
}
"""Texts of the audit, which is below `render`."""


@pytest.mark.parametrize("renderer", [*RENDERERS, *ELSEWHERE])
def test_every_number_is_shown_with_all_of_its_marks(renderer: str) -> None:
    write, table = (RENDERERS | ELSEWHERE)[renderer]
    bare: list[tuple[str, list[str], str]] = []
    for (name, kind), language in itertools.product(table.items(), LANGUAGES):
        texts = list(write(kind.shown, language))
        assert any(kind.shows(text, language) for text in texts), (name, texts)
        bare += [(name, lacks, text) for text in texts if (lacks := kind.bare(text, language))]

    assert bare == []


def test_the_table_has_every_renderer() -> None:
    functions = {name for name in render.__all__ if not isinstance(getattr(render, name), type)}

    assert functions == set(RENDERERS) | PLAIN | CHARTS | PAGES | {"marks"}


@pytest.mark.parametrize(
    "name",
    sorted(
        set(RENDERERS) - {"table", "figure", "comparison", "change", "rate", "group_counts", "fragment"} | PLAIN | PAGES
    ),
)
def test_every_other_function_refuses_a_number_that_has_marks(name: str) -> None:
    for kind, language in itertools.product((ALL | CHANGES).values(), LANGUAGES):
        for given in ((kind.shown,), (kind.shown, language), (kind.shown, kind.shown, language)):
            with pytest.raises((QcdcError, TypeError)):
                getattr(render, name)(*given)


@pytest.mark.parametrize("name", ["figure", "comparison", "change", "rate", "group_counts", "fragment"])
def test_a_function_refuses_the_kinds_that_it_does_not_write(name: str) -> None:
    for kind in set(ALL | CHANGES) - set(RENDERERS[name][1]):
        with pytest.raises(QcdcError):
            getattr(render, name)((ALL | CHANGES)[kind].shown, "vi")


def test_the_marks_alone_are_all_of_them() -> None:
    """The words that stand in the place of a number are no marks; that it is hidden is one."""
    in_its_place = {NOT_ENOUGH, *((one.vi, one.en) for one in FigureState if one is not FigureState.SUPPRESSED)}
    in_its_place.add((Q.NOT_COMPARABLE.vi, Q.NOT_COMPARABLE.en))
    for (name, kind), (at, language) in itertools.product(ALL.items(), enumerate(LANGUAGES)):
        said = "; ".join(render.marks(kind.shown, language))
        assert [one for one in kind.words if one not in in_its_place and one[at] not in said] == [], name


def test_no_verdict_shows_a_bare_number() -> None:
    shown: set[str] = set()
    for (name, kind), language in itertools.product(FIGURES.items(), LANGUAGES):
        texts = list(_verdicts(kind.shown, language))
        assert [(lacks, text) for text in texts if (lacks := kind.bare(text, language))] == []
        shown |= {name for text in texts if kind.number is not None and kind.shows(text, language)}

    # The rules skip the other kinds; without these, the test would be empty.
    assert shown == {*VALUES, "decimal", "rate"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hidden_number_is_not_printed_by_an_audit(language: Language) -> None:
    """Also not if the figure still has the print that it was read from."""
    hidden = evolve(HIDDEN, print=Print(text="1.202 đơn"))
    draft, audit = _marked(HIDDEN, language)
    texts = [
        auditing.audit(_report(hidden)).text(language),
        *_audit_text(hidden, language),
        render.marked_text(draft, audit, language),
        render.marked_html(draft, audit, language, title="x"),
        json.dumps(render.marked_data(draft, audit, language), ensure_ascii=False),
    ]

    for text in texts:
        assert not re.search(r"1[.,]202", text)
        assert SUPPRESSED[LANGUAGES.index(language)] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_keeps_its_hedge(language: Language) -> None:
    """A change printed beside a figure, without its print, in the text of an audit."""
    change = Change(unit=ChangeUnit.ABSOLUTE, amount=-108, hedge=Hedge.ABOUT, versus=H1.year_before())
    now, then = figure(changes=(change,)), evolve(figure(1310), period=H1.year_before())
    report = _report(evolve(now, value=900), then)
    texts = [check.text(language) for check in auditing.audit(_report(now, then))]
    texts += [verdict.details(language) for verdict in rules.run([report], as_of="2023-12-31").failed]

    about = Hedge.ABOUT.text(language)
    assert len(texts) == 2
    assert f"{about} 108" in texts[0]
    assert f"-108 [{'ghi' if language == 'vi' else 'printed as'} “{about}”]" in texts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_has_its_marks(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tree, "provisional", property(lambda _: True))
    one = committee()
    network = CommitteeNetwork(unit=one.unit, committees=(one,))
    boxes = {
        "committee_chart": render.committee_chart(one, on="2023-06-30", language=language),
        "network_chart": render.network_chart(
            network, on="2023-06-30", territory=gazetteer.vietnam(), language=language
        ),
    }
    at = LANGUAGES.index(language)

    assert set(boxes) == CHARTS
    for box in boxes.values():
        assert SYNTHETIC[at] in render.mermaid(box)
    assert PROVISIONAL[at] in render.svg(boxes["network_chart"])
