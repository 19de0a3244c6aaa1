"""K12: the fast way of reading gives the same values and the same problems as the converter alone."""

from __future__ import annotations

import ast
import gc
import json
import re
import types
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import combinations
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from every_type import assert_same, entity_types, made
from floors import floor, nonempty
from qcdc import codec, testing
from qcdc._kernel.text import is_clean, is_plain
from qcdc._kernel.values import checks_of, default_of, field_names, field_of, needs_of, unchecked
from qcdc.codec import fast, json_library, json_parsing, writing
from qcdc.codec.register import is_document
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.dates import Period
from qcdc.errors import CodecError
from qcdc.model import Handling, HandlingEvent, Petition, Reception, Unit
from strict_way import converter_alone

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DOCUMENTS = [cls for cls in entity_types() if is_document(cls)]


def named(cls: type[Any]) -> str:
    return cls.__name__


@pytest.fixture(params=["with the extra", "without"])
def either_json_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test runs with the parser and the encoder of the extra and with those of the standard library."""
    if request.param == "without":
        monkeypatch.setattr(json_library, "chosen", json_library.STANDARD)


def read(data: bytes | dict[str, object], cls: type[Any]) -> object:
    """The value, or the problems."""
    try:
        return codec.decode(data, cls)
    except CodecError as error:
        return [(one.code, one.path, str(one.params)) for one in error.problems]


def strictly(data: bytes | dict[str, object], cls: type[Any]) -> object:
    """What the converter alone says."""
    with converter_alone():
        return read(data, cls)


@pytest.mark.usefixtures("either_json_library")
@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_a_document_of_every_type_is_read_alike(cls: type[Any]) -> None:
    """K12: the fast way and the converter read the same value from a document of every type."""
    for value in made(cls):
        for data in (codec.encode(value), codec.encode_masked(value)):
            assert_same(read(data, cls), strictly(data, cls))
            assert_same(read(json.loads(data), cls), strictly(json.loads(data), cls))


def swapped(raw: Any) -> Iterator[bytes]:
    """The document with two days, or two numbers, of one object exchanged: each is valid, together they may not be."""
    for path in places(raw):
        part: Any = raw
        for step in path:
            part = part[step]
        if isinstance(part, dict):
            found = cast("dict[str, Any]", part)
            for one, other in combinations([key for key, held in found.items() if is_ordered(held)], 2):
                found[one], found[other] = found[other], found[one]
                yield json.dumps(raw, ensure_ascii=False).encode()
                found[one], found[other] = found[other], found[one]


def is_ordered(value: object) -> bool:
    return type(value) is int or (type(value) is str and DAY.fullmatch(value) is not None)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_days_and_numbers_that_do_not_fit_are_found_alike(cls: type[Any]) -> None:
    """K12: with two days or two numbers exchanged, in a document of every type, both say the same."""
    for value in made(cls)[:12]:
        for document in swapped(json.loads(codec.encode(value))):
            assert_same(read(document, cls), strictly(document, cls))


@pytest.mark.usefixtures("either_json_library")
@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_a_value_of_every_type_is_written_as_the_converter_writes_it(cls: type[Any]) -> None:
    """K12: the same keys, in the same order, with the same values; and the same bytes whichever encoder writes them."""
    for value in made(cls):
        for masked in (False, True):
            written = {KEY: schema_name(cls)} | codec.make_converter(masked=masked).unstructure(value)
            data = codec.encode_masked(value) if masked else codec.encode(value)
            assert data == (json.dumps(written, ensure_ascii=False, indent=2) + "\n").encode()


@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_a_line_of_every_type_is_written_as_the_converter_writes_it(cls: type[Any]) -> None:
    """K12: a line of JSON Lines has the same keys and values, in the same order, without space between them."""
    for value in made(cls):
        for masked in (False, True):
            line = {KEY: schema_name(cls)} | codec.make_converter(masked=masked).unstructure(value)
            data = (codec.encode_masked if masked else codec.encode)([value], format="jsonl")
            assert data == (json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


@pytest.mark.usefixtures("either_json_library")
@pytest.mark.parametrize("cls", [Petition, Reception, Period, Unit, Handling, HandlingEvent], ids=named)
def test_a_document_is_read_in_the_fast_way(cls: type[Any]) -> None:
    """K12: no valid document is left to the converter, whether or not its texts have only ordinary letters."""
    for value in made(cls):
        for data in (codec.encode(value), codec.encode_masked(value)):
            assert_same(fast.read(data, cls), value) if data == codec.encode(value) else fast.read(data, cls)
            fast.read(json.dumps(json.loads(data)).encode(), cls)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_what_is_generated_can_be_printed(cls: type[Any]) -> None:
    """K12: the functions that read and write a type are Python that can be read, with every field by its name."""
    for text in (fast.source(cls), fast.source(cls, clean=False), writing.source(cls), writing.line_source(cls)):
        assert isinstance(ast.parse(text).body[0], ast.FunctionDef)
        assert all(f".{name}" in text for name in field_names(cls))


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("line", [b'{"kind":"month"}', b"{"])
def test_the_garbage_collector_is_as_before(line: bytes, running: bool) -> None:
    """K12: reading many documents leaves the garbage collector as it was, also when it fails."""
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        with pytest.raises(CodecError):
            codec.decode(line, Period, format="jsonl")
        assert gc.isenabled() is running
        assert codec.decode(codec.encode([Period.year(2023)], format="jsonl"), Period, format="jsonl")
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()


@floor("clean", share=0.3)
@given(st.text(st.characters(codec="utf-8", max_codepoint=0x2FF) | st.sampled_from("ạộḀỿἄ\u200b "), max_size=12))
def test_a_clean_document_has_only_valid_texts(text: str) -> None:
    """K12: a text of a clean document is valid in form: printable, NFC."""
    data = text.encode()

    clean = is_clean(data)

    nonempty(clean)
    if clean:
        held = text.translate(dict.fromkeys(map(ord, "\t\n\r"), " "))
        assert is_plain(held)
        assert unicodedata.is_normalized("NFC", held)


def test_every_letter_of_a_clean_document_is_valid() -> None:
    """K12: each character of the Latin alphabets that makes no document unclean can be in a text, next to any other."""
    letters = [chr(one) for one in range(0x20, 0x1F00) if is_clean(chr(one).encode())]
    assert {"ă", "ư", "ộ", "ỿ", "~"} <= set(letters)
    assert not {"\\", "\x7f", " ", "­", "́", "ἀ"} & set(letters)
    assert all(is_plain(one) for one in letters)
    assert all(unicodedata.is_normalized("NFC", "a" + one + "a") and not unicodedata.combining(one) for one in letters)


JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        "",
        " ",
        "x",
        "***",
        "2023-02-30",
        "2023-1-1",
        "\u00e9",
        "e\u0301",
        "\u200b",
        "\ud800",
        0,
        1,
        -1,
        10**20,
        1.5,
        True,
        None,
        [],
        {},
        [None],
    ]
)


def places(raw: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every part of a parsed document."""
    below: Any = ()
    if isinstance(raw, dict):
        below = cast("dict[str, Any]", raw).items()
    elif isinstance(raw, list):
        below = enumerate(raw)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return [path, *(found for key, value in below for found in places(value, (*path, key)))]


@st.composite
def changed(draw: st.DrawFn, value: object) -> bytes:
    """A document with one change: a part replaced, left out, repeated, or a key added; or other white space."""
    data = codec.encode(value, format="json")
    raw = json.loads(data)
    *above, last = draw(st.sampled_from(places(raw)[1:]))
    part: Any = raw
    for step in above:
        part = part[step]
    how = draw(st.sampled_from(["replace", "remove", "add", "double", "space"]))
    if how == "replace":
        part[last] = draw(JUNK)
    elif how == "remove":
        del part[last]
    elif how == "add" and isinstance(part, dict):
        part[draw(st.sampled_from(["x", "id", "kind", "unit"]))] = draw(JUNK)
    elif how == "add":
        part.insert(last, part[last])
    text = json.dumps(raw, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    if how == "double":
        # The first keys of one object, which may be deep inside.
        parts = text.split(b'{"')
        at = draw(st.integers(1, len(parts) - 1))
        key = parts[at].split(b'"')[0]
        return b'{"'.join([*parts[:at], key + b'":"x","' + parts[at], *parts[at + 1 :]])
    return text.replace(b'":', b'"\n :', draw(st.integers(0, 3))) if how == "space" else text


@floor("the changed document is still valid", share=0.02)
@given(value=testing.petitions() | testing.receptions() | testing.figures() | testing.periods(), data=st.data())
def test_a_changed_document_is_read_alike(value: object, data: st.DataObject) -> None:
    """K12: a change anywhere in a document: a part replaced, removed, added or repeated, white space before a colon."""
    document = data.draw(changed(value))

    strict = strictly(document, type(value))

    nonempty(not isinstance(strict, list))
    assert_same(read(document, type(value)), strict)


@floor("the changed document is still valid", share=0.02)
@given(value=testing.petitions() | testing.receptions() | testing.figures() | testing.periods(), data=st.data())
def test_a_changed_object_from_a_parser_is_read_alike(value: object, data: st.DataObject) -> None:
    """K12: the same for an object that a JSON parser has made, such as the body of a request; it stays as it was."""
    document = data.draw(changed(value))
    parsed = json.loads(document)
    before = deepcopy(parsed)

    strict = strictly(parsed, type(value))

    nonempty(not isinstance(strict, list))
    assert_same(read(parsed, type(value)), strict)
    assert parsed == before


@pytest.mark.parametrize("strange", [types.MappingProxyType, OrderedDict], ids=["a view", "a subclass"])
def test_an_object_of_another_type_is_left_to_the_converter(strange: Callable[[dict[str, object]], Any]) -> None:
    """K12: what is not of the types of JSON alone may give another answer each time; the converter reads it."""
    (value, *_) = made(Petition)
    parsed = json.loads(codec.encode(value))
    given = strange(parsed | {"petitioner": strange(parsed["petitioner"])})

    assert not json_parsing.has_json_types(given)
    assert_same(read(given, Petition), value)


def test_an_object_that_contains_itself_is_no_document() -> None:
    """K12: an object that contains itself is refused like one that is nested too deeply."""
    parsed = json.loads(codec.encode(made(Petition)[0]))
    parsed["handlings"] = [parsed]

    assert not json_parsing.has_json_types(parsed)
    with pytest.raises(CodecError):
        codec.decode(parsed, Petition)


@pytest.mark.parametrize("cls", entity_types(), ids=named)
def test_a_check_finds_nothing_without_the_fields_that_it_needs(cls: type[Any]) -> None:
    """K12: with its fields at their defaults, a check that needs one of them finds nothing."""
    for check in checks_of(cls):
        for value in made(cls):
            defaults = {name: default_of(field_of(cls, name), value) for name in needs_of(check)}
            if defaults and attrs.NOTHING not in defaults.values():
                given: dict[str, Any] = {
                    str(field_of(cls, name).alias): getattr(value, name) for name in field_names(cls)
                }
                assert list(check(unchecked(cls)(**given | defaults))) == []
