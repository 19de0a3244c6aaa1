"""Arguments of another type than asked for: callers without a type checker get our errors too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import GIA_LAI, H1, committee, complaint, report
from qcdc import aggregate, codec, gazetteer, law, render, rules, terms
from qcdc.dates import DecreedCalendar, OpenPeriod, Period, as_day, count_from, roll_forward
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import PersonalText, Report, Share, Territory

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
DAY = as_day("2023-01-01")
WRONG: list[Any] = [None, 5, 1.5, True, b"x", [], {}, object()]


def no_mapping(wrong: Any) -> Any:
    """The wrong value itself, or 5 where an empty mapping would be right."""
    return 5 if wrong == {} else wrong


def hashable(wrong: Any) -> Any:
    """The wrong value itself, or bytes where it cannot be a key."""
    return b"x" if isinstance(wrong, list | dict) else wrong


def given(wrong: Any) -> Any:
    """The wrong value itself, or 5 where nothing at all would be right."""
    return 5 if wrong is None else wrong


# Every function takes one argument that must be of some type; none of the values above is.
ASKED: dict[str, Callable[[Any], object]] = {
    "Territory.at": VIETNAM.at,
    "Territory.get": VIETNAM.get,
    "Territory.get on": lambda wrong: VIETNAM.get("64", on=given(wrong)),
    "Territory.resolve": VIETNAM.resolve,
    "Territory": lambda wrong: Territory([wrong], known=OpenPeriod()),
    "Territory known": lambda wrong: Territory([], known=wrong),
    "Tree.get": TREE.get,
    "Tree.find": TREE.find,
    "Tree.candidates": TREE.candidates,
    "Tree.find level": lambda wrong: TREE.find("Gia Lai", level=wrong or "x"),
    "Tree.find kind": lambda wrong: TREE.find("Gia Lai", kind=wrong or "x"),
    "Tree.children": TREE.children,
    "Tree.path": TREE.path,
    "Tree.resolve": TREE.resolve,
    "as_day": as_day,
    "Period.half_year": lambda wrong: Period.half_year(wrong, 1),
    "Period.parts": H1.parts,
    "Period.between": lambda wrong: Period.between(wrong, "2023-01-01"),
    "in Period": lambda wrong: wrong in H1,
    "count_from": lambda wrong: count_from("2023-01-01", wrong),
    "roll_forward": lambda wrong: roll_forward("2023-01-01", calendar=wrong),
    "DecreedCalendar first": lambda wrong: DecreedCalendar(first=wrong, last=DAY, off={}),
    "DecreedCalendar last": lambda wrong: DecreedCalendar(first=DAY, last=wrong, off={}),
    "DecreedCalendar off": lambda wrong: DecreedCalendar(first=DAY, last=DAY, off=no_mapping(wrong)),
    "DecreedCalendar a day off": lambda wrong: DecreedCalendar(first=DAY, last=DAY, off={hashable(wrong): "decreed"}),
    "DecreedCalendar a worked day": lambda wrong: DecreedCalendar(
        first=DAY,
        last=DAY,
        off={},
        worked=[wrong],  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ),
    "law.limit": lambda wrong: law.limit(wrong, on="2023-01-01"),
    "law.act": law.act,
    "law.deadline calendar": lambda wrong: law.deadline(
        "complaint.acceptance", start="2023-01-01", calendar=given(wrong)
    ),
    "Citation.of": lambda wrong: law.Citation.of("02/2011/QH13", given(wrong)),
    "Citation.text acts": lambda wrong: law.Citation.of("02/2011/QH13").text("vi", acts=no_mapping(given(wrong))),
    "tally": lambda wrong: aggregate.tally([wrong], over=H1),
    "tally over": lambda wrong: aggregate.tally([], over=wrong),
    "tally by": lambda wrong: aggregate.tally([], over=H1, by=wrong),
    "roll_up": lambda wrong: aggregate.roll_up(wrong, tree=TREE),
    "roll_up tree": lambda wrong: aggregate.roll_up(aggregate.tally([], over=H1), tree=wrong),
    "roll_up within": lambda wrong: aggregate.roll_up(aggregate.tally([], over=H1), tree=TREE, within=wrong),
    "sum_over_units": lambda wrong: aggregate.sum_over_units([wrong], unit=GIA_LAI),
    "compare": lambda wrong: aggregate.compare(wrong, wrong),
    "rules.run": lambda wrong: rules.run([wrong], as_of="2023-01-01"),
    "rules.run as_of": lambda wrong: rules.run([], as_of=wrong),
    "configure_converter": codec.configure_converter,
    "decode type": lambda wrong: codec.decode("{}", wrong),
    "encode": codec.encode,
    "read": lambda wrong: codec.read(given(wrong), Report, format="json"),
    "PersonalText.of": lambda wrong: PersonalText.of(given(wrong)),
    "committee.roster": committee().roster,
    "petition.state": complaint("2023-01-02").state,
    "terms.of": terms.of,
    "terms.message": lambda wrong: terms.message(wrong, "vi"),
    "render.number": lambda wrong: render.number(None if isinstance(wrong, int) else wrong, "vi"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
}


# What each is refused as: the code, and the argument by its own name.
REFUSED_AS: dict[str, tuple[str, str]] = {
    "Territory.at": ("day.malformed", "day"),
    "Territory.get": ("type.wrong", "code"),
    "Territory.get on": ("day.malformed", "on"),
    "Territory.resolve": ("type.wrong", "ref"),
    "Territory": ("type.wrong", "units"),
    "Territory known": ("type.wrong", "known"),
    "Tree.get": ("type.wrong", "code"),
    "Tree.find": ("type.wrong", "text"),
    "Tree.candidates": ("type.wrong", "text"),
    "Tree.find level": ("level.unknown", "level"),
    "Tree.find kind": ("kind.unknown", "kind"),
    "Tree.children": ("type.wrong", "unit"),
    "Tree.path": ("type.wrong", "unit"),
    "Tree.resolve": ("type.wrong", "ref"),
    "as_day": ("day.malformed", "day"),
    "Period.half_year": ("period.year", "year"),
    "Period.parts": ("type.wrong", "kind"),
    "Period.between": ("day.malformed", "start"),
    "in Period": ("day.malformed", "day"),
    "count_from": ("type.wrong", "term"),
    "roll_forward": ("calendar.none", "calendar"),
    "DecreedCalendar first": ("day.malformed", "first"),
    "DecreedCalendar last": ("day.malformed", "last"),
    "DecreedCalendar off": ("type.wrong", "off"),
    "DecreedCalendar a day off": ("day.malformed", "off"),
    "DecreedCalendar a worked day": ("day.malformed", "worked"),
    "law.limit": ("type.wrong", "key"),
    "law.act": ("type.wrong", "number"),
    "law.deadline calendar": ("calendar.none", "calendar"),
    "Citation.of": ("type.wrong", "place"),
    "Citation.text acts": ("type.wrong", "acts"),
    "tally": ("tally.record", "records"),
    "tally over": ("type.wrong", "over"),
    "tally by": ("tally.dimension", "by"),
    "roll_up": ("type.wrong", "counted"),
    "roll_up tree": ("type.wrong", "tree"),
    "roll_up within": ("type.wrong", "within"),
    "sum_over_units": ("type.wrong", "figures"),
    "compare": ("type.wrong", "current"),
    "rules.run": ("rules.subjects", "subjects"),
    "rules.run as_of": ("day.malformed", "as_of"),
    "configure_converter": ("type.wrong", "converter"),
    "decode type": ("codec.type", "type"),
    "encode": ("codec.type", "value"),
    "read": ("codec.path", "path"),
    "PersonalText.of": ("type.wrong", "text"),
    "committee.roster": ("day.malformed", "on"),
    "petition.state": ("day.malformed", "on"),
    "terms.of": ("term.not_a_type", "subject"),
    "terms.message": ("type.wrong", "error"),
    "render.number": ("type.wrong", "value"),
}
# Where one of the values is something else: several values at once.
ELSE: dict[tuple[str, int], tuple[str, str]] = {
    ("encode", WRONG.index([])): ("codec.several", "value"),
}
# What the sentence of a code is filled with.
PARAMS: dict[str, set[str]] = {
    "calendar.none": set(),
    "codec.path": set(),
    "codec.several": set(),
    "codec.type": {"name"},
    "day.malformed": {"value"},
    "kind.unknown": {"kinds", "near"},
    "level.unknown": {"levels", "near", "value"},
    "period.year": {"first", "last", "value"},
    "rules.subjects": {"index", "value"},
    "tally.dimension": {"known", "value"},
    "tally.record": {"value"},
    "term.not_a_type": {"value"},
    "term.unknown": {"expected", "value"},
    "type.wrong": {"expected", "value"},
}


@pytest.mark.parametrize("name", ASKED)
def test_a_wrong_argument_is_refused_in_our_words(name: str) -> None:
    for index, wrong in enumerate(WRONG):
        if (name, wrong) == ("roll_up within", None):
            # Without a unit, the whole country is rolled up.
            continue
        with pytest.raises(QcdcError) as caught:
            ASKED[name](wrong)

        error = caught.value
        assert (error.code, error.attribute) == ELSE.get((name, index), REFUSED_AS[name])
        assert error.params.keys() == PARAMS[error.code]
        assert terms.message(error, "vi") not in {error.message, terms.message(error, "en")}


@pytest.mark.parametrize("wrong", [None, 5, 1.5, object(), [], {}])
def test_a_document_of_another_type_is_refused(wrong: Any) -> None:
    with pytest.raises(QcdcError):
        codec.decode(wrong, Report)
    assert codec.check(wrong, Report)


@pytest.mark.parametrize("path", ["a\0.json", Path("a\0.json")])
def test_a_path_no_disk_can_hold_is_refused(path: Any) -> None:
    for use in (lambda: codec.read(path, Report), lambda: codec.store(path, report())):
        with pytest.raises(QcdcError) as caught:
            use()
        assert caught.value.code == "codec.path"


def test_a_place_deeper_than_a_point_is_not_cut_short() -> None:
    with pytest.raises(QcdcError) as caught:
        law.Citation.of("02/2011/QH13", "1.2.3.4")

    assert caught.value.code == "citation.too_deep"


def test_a_table_with_cells_missing_is_not_cut_short() -> None:
    with pytest.raises(QcdcError) as caught:
        render.table(["a", "b"], [["1"]])

    assert caught.value.code == "table.ragged"


def test_a_rate_is_shown_with_a_sensible_number_of_digits() -> None:
    with pytest.raises(QcdcError):
        Share(part=1, whole=2).percent(-1)
    with pytest.raises(TypeError):
        _ = Share(part=1, whole=2) + 1  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]


def test_a_format_that_is_none_is_refused() -> None:
    with pytest.raises(QcdcError) as caught:
        codec.decode(b"{}", Report, format="xml")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]

    assert caught.value.code == "codec.format"


def test_a_territory_that_is_none_is_refused_by_the_rules() -> None:
    with pytest.raises(InvariantError) as caught:
        rules.run([], as_of="2023-01-01", territory="nonsense")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert caught.value.attribute == "territory"
