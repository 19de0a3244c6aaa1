"""Sixty-one mistakes of new users: each message names the field, the value where it may be read, and the remedy.

The names of rows say what was given for what. A text that may name somebody is shown by its length.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import qcdc
from builders import H1, complaint, figure, visit
from qcdc import aggregate, catalogue, codec, gazetteer, law, render, rules, terms, vocab
from qcdc.dates import Period, as_day
from qcdc.errors import QcdcError
from qcdc.model import Petitioner, Reception, UnitRef, evolve
from qcdc.vocab import Level, Origin, ReceptionKind

VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
VISIT = visit(2, None)
TALLY = aggregate.tally([VISIT], over=H1)
GIA_LAI = TREE.find("tỉnh Gia Lai")
TOTAL = aggregate.roll_up(TALLY, tree=TREE, within=GIA_LAI)
NOWHERE = Path("nowhere")


def wrong(value: object) -> Any:
    """What a user without a type checker passes."""
    return value


def changed(**changes: object) -> Callable[[], object]:
    """The reception, with fields changed."""
    return lambda: evolve(VISIT, **changes)


def subclass() -> object:
    """A type of the user's own, made of ours."""
    return type("Ours", (Reception,), {})


def set_persons() -> object:
    """A field set on a value that exists."""
    wrong(VISIT).persons = 3
    return VISIT


def import_from_the_root() -> object:
    """A name of a package, imported from the root."""
    exec("from qcdc import UnitVersion", {})
    return None


ATTEMPTS: dict[str, Callable[[], object]] = {
    # Of a record.
    "text for a day": changed(day="2023-03-06"),
    "a moment for a day": changed(day=dt.datetime(2023, 3, 6, 8, tzinfo=dt.UTC)),
    "text for a code": changed(kind="regular"),
    "text for a number": changed(persons="2"),
    "a float for a number": changed(persons=2.0),
    "nobody at a visit": changed(persons=0),
    "a code for a unit": changed(unit="23677"),
    "one origin for several": lambda: evolve(figure("reception.visits", 3), origins=Origin.SYNTHETIC),
    "a set for a frozenset": changed(petition_kinds={vocab.PetitionKind.COMPLAINT}),
    "a list for a tuple": lambda: evolve(complaint("2023-03-01"), handlings=[]),
    "a name as text": lambda: Petitioner(kind=vocab.PetitionerKind.INDIVIDUAL, name=wrong("Nguyễn Văn Giả Lập")),
    "a float for a decimal": lambda: evolve(figure("reception.visits", 3), value=2.5),
    "a number for a code of a unit": lambda: UnitRef(level=Level.COMMUNE, code=wrong(23677), on=as_day("2023-03-06")),
    "missing fields": lambda: codec.decode('{"id": "T-1"}', Reception),
    "fields not given": lambda: wrong(Reception)(id="T-1"),
    "an unknown field": lambda: evolve(VISIT, who=1),
    "fields by position": lambda: wrong(Reception)("T-1"),
    "a window and a day": lambda: evolve(figure("reception.visits", 3), as_of=as_day("2023-06-30")),
    "published without a source": lambda: evolve(figure("reception.visits", 3), origins=frozenset({Origin.PUBLISHED})),
    "a field set": set_persons,
    "a subclass": subclass,
    # Of days and windows.
    "a day as Vietnam writes it": lambda: as_day("05/03/2023"),
    "a year for a day": lambda: VIETNAM.at(wrong(2023)),
    "a third half-year": lambda: Period.half_year(2023, wrong(3)),
    "a year for a window": lambda: aggregate.tally([VISIT], over=wrong(2023)),
    "a text for a window": lambda: aggregate.tally([VISIT], over=wrong("2023-H1")),
    "a day before the table": lambda: VIETNAM.at("2018-12-31"),
    # Of units.
    "a territory for a tree": lambda: aggregate.roll_up(TALLY, tree=wrong(VIETNAM)),
    "a unit by name in a roll-up": lambda: aggregate.roll_up(TALLY, tree=TREE, within=wrong("tỉnh Gia Lai")),
    "a unit by name in a figure": lambda: TOTAL.figure("reception.visits", wrong("tỉnh Gia Lai")),
    "a figure by what nobody counted": lambda: aggregate.roll_up(TALLY, tree=TREE).figure(
        "reception.visits", by={"mode": "regular"}
    ),
    "an ambiguous name": lambda: TREE.find("Tân Thành"),
    "a misspelt name": lambda: TREE.find("Plieku"),
    "a level in Vietnamese": lambda: TREE.find("Gia Lai", level=wrong("tỉnh")),
    "a code used twice": lambda: VIETNAM.get("52"),
    "units that differ": lambda: aggregate.compare(
        figure("reception.visits", 3),
        evolve(figure("reception.visits", 3), unit=UnitRef.of(Level.PROVINCE, "52", "2023-06-30")),
    ),
    "a figure outside the roll-up": lambda: TOTAL.figure("reception.visits", TREE.find("tỉnh Kon Tum")),
    # Of keys and words.
    "a misspelt indicator": lambda: catalogue.shipped().indicator("reception.visit"),
    "an own indicator without its catalogue": lambda: TOTAL.figure("library.visits"),
    "a name for an indicator": lambda: TOTAL.figure("Nguyễn A"),
    "a misspelt limit": lambda: law.limit("complaint.acceptence", on="2023-01-01"),
    "a limit out of force": lambda: law.limit("complaint.acceptance", on="1990-01-01"),
    "a term for a code": lambda: ReceptionKind("định kỳ"),
    "a text for a term": lambda: terms.of(wrong("complaint")),
    "a language that is none": lambda: render.number(3, wrong("vn")),
    # Of records in bulk.
    "one record for several": lambda: aggregate.tally(wrong(VISIT), over=H1),
    "objects for records": lambda: aggregate.tally(wrong([{"id": "T-1"}]), over=H1),
    "an unknown dimension": lambda: aggregate.tally([VISIT], over=H1, by=("knd",)),
    "a dimension as text": lambda: aggregate.tally([VISIT], over=H1, by=wrong("kind")),
    "a record given twice": lambda: aggregate.tally([VISIT, VISIT], over=H1),
    "an object to judge": lambda: rules.run({"id": 1}, as_of="2023-06-30"),
    "no day of judgement": lambda: wrong(rules.run)(VISIT),
    # Of documents and packages.
    "a missing file": lambda: codec.read(NOWHERE / "report.json", Reception),
    "a spreadsheet": lambda: codec.read("visits.xlsx", Reception),
    "a table as text": lambda: codec.read("visits.csv", Reception),
    "a value as a document": lambda: codec.decode(wrong(VISIT), Reception),
    "a name of a package from the root": import_from_the_root,
    "a misspelt name of the root": lambda: wrong(qcdc).aggregat,
}

MAKE_A_DAY = ("qcdc.dates.as_day", "qcdc.dates.as_day")
FIND = ("tree.find", "tree.find")
A_FROZENSET = ("frozenset({…})", "frozenset({…})")
A_PERIOD = ("Period.half_year(2023, 1)", "Period.half_year(2023, 1)")
A_TUPLE = ("('kind',)", "('kind',)")
FORMAT = ("pass format=", "hãy nêu format=")

# The field, the value as it is shown in English and in Vietnamese, and the remedy in each.
TOLD: dict[str, tuple[str, tuple[str, str], tuple[str, str]]] = {
    "text for a day": ("day", ("'2023-03-06'", "'2023-03-06'"), MAKE_A_DAY),
    "a moment for a day": ("day", ("a moment with a time", "thời điểm có giờ"), (".date()", ".date()")),
    "text for a code": ("kind", ("'regular'", "'regular'"), ("ReceptionKind.REGULAR", "ReceptionKind.REGULAR")),
    "text for a number": ("persons", ("'2'", "'2'"), ("a whole number", "số nguyên")),
    "a float for a number": ("persons", ("2.0", "2.0"), ("int(…)", "int(…)")),
    "nobody at a visit": ("persons", ("", ""), ("at least one person", "ít nhất một người")),
    "a code for a unit": ("unit", ("'23677'", "'23677'"), ("UnitRef.of", "UnitRef.of")),
    "one origin for several": ("origins", ("Origin.SYNTHETIC", "Origin.SYNTHETIC"), A_FROZENSET),
    "a set for a frozenset": ("petition_kinds", ("a value of type set", "kiểu (set)"), A_FROZENSET),
    "a list for a tuple": ("handlings", ("a list of 0", "danh sách 0 phần tử"), ("tuple(…)", "tuple(…)")),
    "a name as text": ("name", ("a text of 18", "một chuỗi 18"), ("PersonalText.of", "PersonalText.of")),
    "a float for a decimal": ("value", ("2.5", "2.5"), ("Decimal('2.5')", "Decimal('2.5')")),
    "a number for a code of a unit": ("code", ("23677", "23677"), ("leading zeros", "số 0 ở đầu")),
    "missing fields": ("$.unit", ("", ""), ("the field is missing", "thiếu trường này")),
    "an unknown field": ("changes", ("", ""), ("the fields are id, unit", "hiện có: id, unit")),
    "a window and a day": ("period", ("", ""), ("exactly one of a period, a day", "đúng một trong ba")),
    "published without a source": ("source", ("", ""), ("must have its source", "phải có nguồn")),
    "a field set": ("persons", ("", ""), ("evolve(value, persons=…)", "evolve(value, persons=…)")),
    "a day as Vietnam writes it": ("day", ("'05/03/2023'", "'05/03/2023'"), ("YYYY-MM-DD", "YYYY-MM-DD")),
    "a year for a day": ("day", ("2023", "2023"), ("YYYY-MM-DD", "YYYY-MM-DD")),
    "a third half-year": ("half", ("3", "3"), ("from 1 to 2", "từ 1 đến 2")),
    "a year for a window": ("over", ("2023", "2023"), A_PERIOD),
    "a text for a window": ("over", ("a text of 7", "một chuỗi 7"), A_PERIOD),
    "a day before the table": ("day", ("2018-12-31", "31/12/2018"), ("2019-01-01", "01/01/2019")),
    "a territory for a tree": (
        "tree",
        ("a value of type Territory", "(Territory)"),
        ("territory.at(day)", "territory.at(day)"),
    ),
    "a unit by name in a roll-up": ("within", ("a text of 12", "một chuỗi 12"), FIND),
    "a unit by name in a figure": ("unit", ("a text of 12", "một chuỗi 12"), FIND),
    "a figure by what nobody counted": (
        "by",
        ("'mode'", "'mode'"),
        ("pass the dimension as by=", "hãy đếm lại với by="),
    ),
    "an ambiguous name": ("text", ("", ""), ("xã Tân Thành (01162, Bắc Quang)", "xã Tân Thành (01162, Bắc Quang)")),
    "a misspelt name": ("text", ("", ""), ("nearest: thành phố Pleiku (622", "gần giống: thành phố Pleiku (622")),
    "a level in Vietnamese": ("level", ("'tỉnh'", "'tỉnh'"), ("nearest: province", "gần nhất: cấp tỉnh (province)")),
    "a code used twice": ("on", ("52", "52"), ("give the day", "hãy nêu ngày")),
    "units that differ": ("territory", ("52", "52"), ("pass territory=", "danh mục đơn vị hành chính vào territory=")),
    "a figure outside the roll-up": (
        "unit",
        ("tỉnh Kon Tum (62) is outside tỉnh Gia Lai (64)", "tỉnh Kon Tum (62)"),
        ("roll up a unit that contains both", "bao trùm cả hai"),
    ),
    "a misspelt indicator": (
        "indicator",
        ("reception.visit", "reception.visit"),
        ("nearest: reception.visits", "gần giống: reception.visits"),
    ),
    "an own indicator without its catalogue": (
        "indicator",
        ("library.visits", "library.visits"),
        ("catalogue=", "catalogue="),
    ),
    "a name for an indicator": (
        "indicator",
        ("text of 8 characters", "một chuỗi 8 ký tự"),
        ("catalogue=", "catalogue="),
    ),
    "a misspelt limit": ("key", ("", ""), ("nearest: complaint.acceptance", "gần giống: complaint.acceptance")),
    "a limit out of force": ("on", ("1990-01-01", "01/01/1990"), ("expected a day in 2012-07-01", "từ 01/07/2012")),
    "a text for a term": (
        "subject",
        ("a text of 9", "một chuỗi 9"),
        ("member.text(language)", "member.text(language)"),
    ),
    "a language that is none": ("language", ("'vn'", "'vn'"), ("'vi' or 'en'", "'vi' hoặc 'en'")),
    "one record for several": ("records", ("a value of type Reception", "(Reception)"), ("[value]", "[value]")),
    "objects for records": ("records", ("an object", "đối tượng"), ("codec.decode", "codec.decode")),
    "an unknown dimension": ("by", ("a text of 3", "một chuỗi 3"), A_TUPLE),
    "a dimension as text": ("by", ("'kind'", "'kind'"), A_TUPLE),
    "a record given twice": (
        "records",
        ("records[1]", "records[1]"),
        ("leave out one of the two", "hãy bỏ một trong hai"),
    ),
    "an object to judge": ("subjects", ("an object", "đối tượng"), ("codec.decode", "codec.decode")),
    "a missing file": ("$", ("", ""), ("there is no such file", "không có tệp này")),
    "a spreadsheet": ("path", (".xlsx", ".xlsx"), FORMAT),
    "a table as text": ("path", (".csv", ".csv"), FORMAT),
    "a value as a document": ("data", ("a value of type Reception", "(Reception)"), ("codec.read", "codec.read")),
}
# A code list is no field of anything; which code was meant is asked for in the tests of terms.
WITHOUT_A_FIELD = {"a term for a code": ("ReceptionKind", "all: regular", "gồm: tiếp thường xuyên (regular)")}
# What Python itself refuses, in its own type of error.
PYTHON: dict[str, tuple[type[Exception], str]] = {
    "fields not given": (TypeError, "'unit', 'day', 'kind', 'receiver', 'persons', and 'origin'"),
    "fields by position": (TypeError, "positional argument"),
    "a subclass": (TypeError, "compose it, do not subclass it"),
    "no day of judgement": (TypeError, "'as_of'"),
    "a name of a package from the root": (ImportError, "UnitVersion is in qcdc.model"),
    "a misspelt name of the root": (AttributeError, "aggregat"),
}
# What a value may be, although it looks wrong: a rule may speak of it.
ACCEPTED: dict[str, Callable[[], object]] = {
    "a unit for its reference": changed(unit=TREE.get("23677", "commune")),
    "a stock of a window": lambda: figure("case.pending", 3),
    "a flow of a day": lambda: evolve(figure("reception.visits", 3), period=None, as_of=as_day("2023-06-30")),
}


def test_there_are_sixty_one() -> None:
    assert len(ATTEMPTS) + len(ACCEPTED) == 61
    assert TOLD.keys() | WITHOUT_A_FIELD.keys() | PYTHON.keys() == ATTEMPTS.keys()


def said(name: str) -> tuple[QcdcError, str, str]:
    """The error of a mistake, and its sentences in English and Vietnamese."""
    with pytest.raises(QcdcError) as caught:
        ATTEMPTS[name]()
    return caught.value, terms.message(caught.value, "en"), terms.message(caught.value, "vi")


@pytest.mark.parametrize("name", TOLD)
def test_a_mistake_is_told_field_value_and_remedy_in_both_languages(name: str) -> None:
    field, shown, remedies = TOLD[name]
    error, *sentences = said(name)

    assert f"{field}: " in str(error)
    for sentence, value, remedy in zip(sentences, shown, remedies, strict=True):
        assert f"{field}: " in sentence
        assert value in sentence
        assert remedy in sentence


@pytest.mark.parametrize("name", TOLD)
def test_both_ways_to_a_sentence_say_the_same(name: str) -> None:
    error, english, _ = said(name)

    told = str(error).splitlines()
    assert len(told) == len(english.splitlines())
    assert all(long.startswith(short) for long, short in zip(told, english.splitlines(), strict=True))


@pytest.mark.parametrize("name", WITHOUT_A_FIELD)
def test_a_word_that_is_no_code_is_told_the_list(name: str) -> None:
    listed, in_english, in_vietnamese = WITHOUT_A_FIELD[name]
    _, english, vietnamese = said(name)

    assert listed in english
    assert listed in vietnamese
    assert in_english in english
    assert in_vietnamese in vietnamese


@pytest.mark.parametrize("name", PYTHON)
def test_what_python_refuses_says_what_was_wrong(name: str) -> None:
    cls, told = PYTHON[name]

    with pytest.raises(cls) as caught:
        ATTEMPTS[name]()

    assert told in str(caught.value)


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_may_be_is_built(name: str) -> None:
    assert ACCEPTED[name]()


def test_errors_about_what_is_not_known_name_the_argument_that_makes_it_known() -> None:
    """An own indicator needs its catalogue, a record of an own type its counter."""
    for name, argument in (
        ("an own indicator without its catalogue", "catalogue="),
        ("objects for records", "counters="),
    ):
        with pytest.raises(QcdcError) as caught:
            ATTEMPTS[name]()
        assert argument in caught.value.message
        assert argument in terms.message(caught.value, "vi")
