"""What the problems of documents and files say beside their code: numbers, limits, positions and reasons."""

from __future__ import annotations

import errno
import json
import os
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from qcdc import codec
from qcdc.codec import json_library
from qcdc.codec.decoding import counted_together
from qcdc.codec.json_parsing import parse_json
from qcdc.codec.problems import MOST
from qcdc.dates import OpenPeriod
from qcdc.errors import CodecError, InvariantError, Phrase, ProblemError, QcdcError
from qcdc.model import Petition, Share

SHARE = Share(part=1, whole=2)
ANY: Any = object()


def told(attempt: Any) -> QcdcError:
    """The only problem."""
    with pytest.raises(QcdcError) as caught:
        attempt()
    (problem,) = caught.value.problems
    return problem


def document(number: bytes) -> bytes:
    return b'{"part": ' + number + b', "whole": 2}'


@pytest.mark.parametrize("name", ["a.json", "a.JSON", "a.b.Json"])
def test_a_name_shows_that_there_is_one_value(tmp_path: Path, name: str) -> None:
    codec.store(tmp_path / name, SHARE)

    assert codec.read(tmp_path / name, Share) == SHARE


@pytest.mark.parametrize("name", ["a.jsonl", "a.JSONL", "a.ndjson", "a.json.NDJSON"])
def test_a_name_shows_that_there_are_lines(tmp_path: Path, name: str) -> None:
    codec.store(tmp_path / name, [SHARE, SHARE])

    assert codec.read(tmp_path / name, Share) == (SHARE, SHARE)


def test_the_given_format_counts_more_than_the_name(tmp_path: Path) -> None:
    codec.store(tmp_path / "a.json", [SHARE], format="jsonl")
    codec.store(tmp_path / "a.txt", SHARE, format="json")

    assert codec.read(tmp_path / "a.json", Share, format="jsonl") == (SHARE,)
    assert codec.read(tmp_path / "a.txt", Share, format="json") == SHARE


@pytest.mark.parametrize("name", ["a.gz", "a.table", "a.json.gz"])
def test_a_short_suffix_is_shown(name: str) -> None:
    error = told(lambda: codec.read(name, Share))

    assert (error.code, error.attribute) == ("codec.suffix", "path")
    assert error.params == {"suffix": Path(name).suffix}


@pytest.mark.parametrize("name", ["a", "a.tables", "a.Tèo", "a.Teo1", ".json"])
def test_any_other_suffix_may_be_a_name_and_is_not_shown(name: str) -> None:
    error = told(lambda: codec.read(name, Share))

    assert error.code == "codec.suffix"
    assert str(error.params["suffix"]) == f"a text of {len(Path(name).suffix)} characters"


@pytest.mark.parametrize("wrong", ["xml", "JSON", "", None, 7, ["json"]])
def test_an_unknown_format_is_told_the_known_ones(wrong: Any) -> None:
    for attempt in (partial(codec.decode, "{}", Share, format=wrong), partial(codec.encode, SHARE, format=wrong)):
        error = told(attempt)
        assert (error.code, error.attribute, error.params) == (
            "codec.format",
            "format",
            {"known": ("json", "jsonl")},
        )


@pytest.mark.parametrize("several", [[SHARE], (SHARE,), {SHARE}, frozenset([SHARE]), []])
def test_several_values_are_no_document(several: Any) -> None:
    error = told(lambda: codec.encode(several))

    assert (error.code, error.attribute) == ("codec.several", "value")


@pytest.mark.parametrize("wrong", [SHARE, 7, None, "text", b"bytes", {"part": SHARE}])
def test_lines_are_made_from_several_values(wrong: Any) -> None:
    error = told(lambda: codec.encode(wrong, format="jsonl"))

    assert (error.code, error.attribute) == ("codec.lines", "value")


@pytest.mark.parametrize("several", [[SHARE, SHARE], (SHARE, SHARE), iter([SHARE, SHARE])])
def test_lines_are_made_from_any_iterable(several: Any) -> None:
    assert codec.encode(several, format="jsonl").count(b"\n") == 2
    assert codec.encode([], format="jsonl") == b""
    assert codec.encode({SHARE}, format="jsonl").count(b"\n") == 1


class Bytes:
    """A path that is not a text."""

    def __fspath__(self) -> bytes:
        return b"a.json"


@pytest.mark.parametrize("wrong", [7, None, b"a.json", Bytes(), "a\0.json", "\ud800.json", "a\udfff.json"])
def test_a_path_is_a_text_that_a_file_name_can_be(wrong: Any) -> None:
    for attempt in (lambda: codec.read(wrong, Share), lambda: codec.store(wrong, SHARE)):
        error = told(attempt)
        assert (error.code, error.attribute) == ("codec.path", "path")


def test_letters_on_both_sides_of_the_surrogates_are_part_of_a_path(tmp_path: Path) -> None:
    for letter in ("\ud7ff", "\ue000", "ệ"):
        codec.store(tmp_path / f"{letter}.json", SHARE)
        assert codec.read(tmp_path / f"{letter}.json", Share) == SHARE


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOENT, "file_missing"),
        (errno.EACCES, "file_denied"),
        (errno.EPERM, "file_denied"),
        (errno.EISDIR, "file_is_a_folder"),
        (errno.ENOTDIR, "file_below_a_file"),
        (errno.ENOSPC, "file_full"),
        (errno.ENAMETOOLONG, "file_name_too_long"),
        (errno.EIO, "file_other"),
        (None, "file_other"),
    ],
)
def test_the_reason_of_the_system_is_told_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None, reason: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused") if number is not None else OSError("refused")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "open", refuse)
    unread = told(lambda: codec.read("a.json", Share))
    # A system without nameless files, where every file has a name from the beginning.
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    unwritten = told(lambda: codec.store(tmp_path / "a.json", SHARE))

    assert (unread.code, unwritten.code) == ("file.unreadable", "file.unwritable")
    assert (unread.attribute, unwritten.attribute) == ("$", "$")
    assert [repr(one.params["reason"]) for one in (unread, unwritten)] == [repr(Phrase(reason))] * 2


def test_a_file_may_be_as_long_as_allowed_and_no_longer(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    codec.store(place, SHARE)
    size = place.stat().st_size

    assert codec.read(place, Share, longest=size) == SHARE
    error = told(lambda: codec.read(place, Share, longest=size - 1))
    assert (error.code, error.attribute, error.params) == ("document.too_long", "$", {"limit": size - 1})


def test_a_line_may_be_as_long_as_allowed_and_no_longer(tmp_path: Path) -> None:
    place = tmp_path / "a.jsonl"
    line = codec.encode([SHARE], format="jsonl")
    size = len(line) - 1
    for before in (b"", b"\n", line):
        for end in (b"", b"\n"):
            number = before.count(b"\n") + 1
            place.write_bytes(before + line.strip() + end)
            assert codec.read(place, Share, format="jsonl", longest=size)[-1] == SHARE
            place.write_bytes(before + b" " + line.strip() + end)
            if before != line:
                error = told(lambda: codec.read(place, Share, longest=size))
                assert (error.code, error.attribute) == ("document.too_long", f"line {number}: $")
                assert error.params == {"limit": size}
            assert codec.read(place, Share, format="jsonl", longest=size + 1)[-1] == SHARE


@pytest.mark.parametrize("longest", [0, -1])
def test_a_longest_size_is_one_byte_at_least(tmp_path: Path, longest: int) -> None:
    error = told(lambda: codec.read(tmp_path / "a.json", Share, longest=longest))

    assert (error.code, error.attribute, str(error.params["value"])) == ("codec.longest", "longest", str(longest))
    (tmp_path / "a.json").write_bytes(b"7")
    assert told(lambda: codec.read(tmp_path / "a.json", Share, longest=1)).code == "type.wrong"


def test_without_a_longest_size_it_is_64_mebibytes(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    with place.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)

    assert told(lambda: codec.read(place, Share)).params == {"limit": 67_108_864}


def test_a_malformed_document_has_its_line_and_column() -> None:
    error = told(lambda: codec.decode(b'{"part": 1,\n "whole": x}', Share))
    of_lines = told(lambda: codec.decode(b'\n\n{"part": 1, x', Share, format="jsonl"))

    assert (error.code, error.params) == ("json.malformed", {"line": 2, "column": 11})
    assert (of_lines.attribute, of_lines.params) == ("line 3: $", {"line": 3, "column": 13})


def test_only_what_is_malformed_has_the_number_of_the_line() -> None:
    error = told(lambda: codec.decode(b'\n{"part": -1, "whole": 2}', Share, format="jsonl"))

    assert (error.attribute, error.code) == ("line 2: $.part", "count.negative")
    assert "line" not in error.params


def test_a_number_has_forty_digits_at_most() -> None:
    for allowed in (b"9" * 40, b"1." + b"9" * 38, b"-" + b"9" * 39):
        assert told(partial(codec.decode, document(allowed), Share)).attribute == "$.part"
    for number in (b"9" * 41, b"1." + b"9" * 39, b"-" + b"9" * 40):
        error = told(partial(codec.decode, document(number), Share))
        assert (error.code, error.attribute, error.params) == ("json.number_too_long", "$", {"limit": 40})
    error = told(lambda: codec.decode(document(b"1e" + b"9" * 30), Share))
    assert (error.code, error.attribute) == ("json.number_too_large", "$")


def test_a_list_of_documents_has_its_length() -> None:
    for several in (b"[]", b"[1]", b"[1, 2]"):
        error = told(partial(codec.decode, several, Share))
        assert (error.code, error.attribute) == ("json.several", "$")
        assert error.params == {"count": len(json.loads(several))}


def test_the_first_byte_that_is_not_utf8_is_told() -> None:
    error = told(lambda: codec.decode(b'{"a": "\xff"}', Share))

    assert (error.code, error.attribute, error.params) == ("encoding.not_utf8", "$", {"offset": 7})


def test_an_unknown_key_has_its_position_its_length_and_what_is_near() -> None:
    first, second = codec.check({"part": 1, "wholee": 2, "whole": 2, "Tèo": 1}, Share)

    assert (first.attribute, second.attribute) == ("$.wholee", "$.?")
    assert first.params == {
        "position": 2,
        "length": 6,
        "known": ("schema", "part", "whole", "closed"),
        "near": ("whole",),
    }
    assert second.params == {
        "position": 4,
        "length": 3,
        "known": ("schema", "part", "whole", "closed"),
        "near": (),
    }


def test_two_similar_keys_are_told_at_most() -> None:
    (error,) = [one for one in codec.check({"handling_": 1}, Petition) if one.code == "key.unknown"]

    assert 1 <= len(error.params["near"]) <= 2  # type: ignore[arg-type]
    assert "handlings" in error.params["near"]  # type: ignore[operator]


def test_of_many_unknown_keys_the_first_twenty_are_compared() -> None:
    """Searching for a similar name is slow: the twenty-first misspelt key is not shown."""
    found = codec.check({f"wholee{number}": 1 for number in range(30)}, Share)
    shown = [one.attribute for one in found if one.code == "key.unknown" and one.attribute != "$.?"]

    assert shown == [f"$.wholee{number}" for number in range(20)]


def test_a_key_is_shown_if_it_is_a_plain_word_of_forty_letters_at_most() -> None:
    for key, place in [("whole_", "$.whole_"), ("wholè", "$.?"), ("whole-", "$.?"), ("w hole", "$.?")]:
        found = codec.check({"part": 1, "whole": 2, key: 3}, Share)
        assert [one.attribute for one in found] == [place]


def test_a_doubled_key_is_shown_if_it_is_known() -> None:
    found = codec.check('{"part": 1, "part": 1, "whole": 2, "Tèo": 1, "Tèo": 2, "Tí": 1, "Tí": 2}', Share)

    assert sorted((one.code, str(one.attribute)) for one in found) == [
        ("key.doubled", "$.?"),
        ("key.doubled", "$.part"),
        ("key.unknown", "$.?"),
        ("key.unknown", "$.?"),
    ]


@pytest.mark.parametrize("count", [0, 1])
def test_a_count_of_one_value_is_refused_before_anything_is_read(count: int) -> None:
    error = told(lambda: codec.decode("{", Share, count=count))  # type: ignore[call-overload]

    assert (error.code, error.attribute) == ("codec.count", "count")


def test_a_negative_count_is_told() -> None:
    error = told(lambda: codec.decode("", Share, format="jsonl", count=-1))

    assert (error.code, error.attribute, error.params) == ("count.negative", "count", {"value": -1})
    assert codec.decode("", Share, format="jsonl", count=0) == ()


@pytest.mark.parametrize("wrong", [7, None, [], {"part": 1}])
def test_lines_are_bytes_or_text(wrong: Any) -> None:
    error = told(lambda: codec.decode(wrong, Share, format="jsonl"))

    assert (error.code, error.attribute) == ("codec.data", "data")


@pytest.mark.parametrize("wrong", [{1, 2}, object(), (1, 2), memoryview(b"{}")])
def test_what_no_parser_returns_is_no_document(wrong: Any) -> None:
    error = told(lambda: codec.decode(wrong, Share))

    assert (error.code, error.attribute) == ("codec.data", "data")


@pytest.mark.parametrize("parsed", [[1], 7, 1.5, None, True])
def test_what_a_parser_may_return_is_a_problem_of_the_document(parsed: Any) -> None:
    with pytest.raises(CodecError):
        codec.decode(parsed, Share)


def test_a_line_without_fields_has_the_schema_alone() -> None:
    assert codec.encode([OpenPeriod()], format="jsonl") == b'{"schema":"qcdc/open-period/1"}\n'
    assert codec.decode(b"{}", OpenPeriod) == OpenPeriod()


@pytest.fixture(params=["with the extra", "without"])
def either_json_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser of the extra, and that of the standard library."""
    if request.param == "without":
        monkeypatch.setattr(json_library, "chosen", json_library.STANDARD)


@pytest.mark.usefixtures("either_json_library")
def test_space_after_a_document_is_read_and_anything_else_is_not() -> None:
    for after in (b"", b" ", b"\n", b" \t\r\n"):
        assert codec.decode(document(b"1") + after, Share) == SHARE
    for after in (b"x", b"{}", b"\0", b"\xc2\xa0", b" x"):
        assert told(partial(codec.decode, document(b"1") + after, Share)).code == "json.malformed"


@pytest.mark.parametrize("data", [b"{", "{", b"\xff", b"[1e99999999999999999999]"])
def test_a_parser_for_other_formats_gives_public_errors(data: bytes | str) -> None:
    with pytest.raises(CodecError) as caught:
        parse_json(data)

    assert [problem.path for problem in caught.value.problems] == ["$"]


def test_a_decimal_is_a_text_or_a_number_with_a_point() -> None:
    structure = codec.make_converter().structure

    assert structure("1.50", Decimal) == structure(Decimal("1.50"), Decimal) == Decimal("1.5")
    for wrong in (1, 1.5, True, None, "1,5", "x", "1e5", ["1"]):
        error = told(partial(structure, wrong, Decimal))
        assert (error.code, error.attribute) == ("type.wrong", "$")


def test_the_name_of_a_foreign_type_is_told() -> None:
    assert told(lambda: codec.decode("{}", int)).params == {"name": int}
    error = told(lambda: codec.decode("{}", ANY))
    assert (error.code, error.attribute) == ("codec.type", "type")
    assert isinstance(error, InvariantError)


@pytest.mark.parametrize("key", [1, None, (1, 2), b"part"])
def test_a_key_that_is_no_text_is_unknown(key: object) -> None:
    """An object of another parser may have such keys."""
    (error,) = codec.check({"part": 1, key: 3, "whole": 2}, Share)

    assert (error.code, error.attribute, error.params["position"]) == ("key.unknown", "$.?", 2)
    assert error.params["length"] == len(str(key))


def problems_of(count: int, *, more: int = 0) -> tuple[ProblemError, ...]:
    found = tuple(ProblemError("field.missing", f"$.{number}") for number in range(count))
    return (*found, ProblemError("problems.more", "$", count=more)) if more else found


@pytest.mark.parametrize(
    ("own", "more", "listed", "others"),
    [
        (problems_of(2), problems_of(3), 5, 0),
        (problems_of(MOST), problems_of(1), MOST, 1),
        (problems_of(MOST, more=7), problems_of(0), MOST, 7),
        (problems_of(MOST, more=7), problems_of(3), MOST, 10),
        (problems_of(0), problems_of(MOST + 2), MOST, 2),
        (problems_of(0), problems_of(0), 0, 0),
    ],
)
def test_problems_of_two_kinds_are_countedcounted_together(
    own: tuple[ProblemError, ...], more: tuple[ProblemError, ...], listed: int, others: int
) -> None:
    found = counted_together(own, list(more))

    assert len([one for one in found if one.code == "field.missing"]) == listed
    assert [one.params["count"] for one in found if one.code == "problems.more"] == ([others] if others else [])
