from __future__ import annotations

import gzip
import lzma
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import codec
from qcdc.errors import CodecError
from qcdc.model import Figure, Petition, Report, SteeringCommittee
from qcdc.testing import petitions, reports

TYPES = st.sampled_from([Petition, Report, SteeringCommittee, Figure])
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


def assert_only_codec_errors(data: bytes | str, cls: type[object]) -> None:
    for lines in (False, True):
        try:
            if lines:
                codec.decode(data, cls, format="jsonl")
            else:
                codec.decode(data, cls)
        except CodecError as error:
            assert error.problems
            assert all(problem.path for problem in error.problems)
    codec.check(data, cls)


@never_empty("any bytes and texts are answered")
@given(st.binary(max_size=200) | st.text(max_size=100), TYPES)
def test_no_bytes_raise_anything_but_a_codec_error(data: bytes | str, cls: type[object]) -> None:
    """K6: no bytes, however broken, raise anything but CodecError."""
    assert_only_codec_errors(data, cls)


@never_empty("every example is a damaged document")
@given(petitions() | reports(), st.data())
def test_no_damaged_document_raises_anything_but_a_codec_error(value: object, data: st.DataObject) -> None:
    """K6: nor does a good document with a few bytes changed, added or cut away."""
    raw = bytearray(codec.encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(len(raw) - 1, 0)))
        end = place + data.draw(st.integers(0, 3))
        raw[place:end] = data.draw(st.binary(max_size=3))

    assert_only_codec_errors(bytes(raw), type(value))


@never_empty("any document is answered")
@given(JSON, TYPES)
def test_no_parsed_document_makes_check_raise(document: object, cls: type[object]) -> None:
    """K6: whatever a JSON parser may have made, check answers with problems."""
    assert codec.check(document, cls)


@never_empty("every example is a field with another value")
@given(petitions(), JSON, st.data())
def test_any_value_in_any_field_is_answered(petition: Petition, value: object, data: st.DataObject) -> None:
    """K6: any JSON value in any field of a good document is read or answered with problems."""
    import json

    document = json.loads(codec.encode(petition))
    document[data.draw(st.sampled_from(sorted(document)))] = value

    codec.check(document, Petition)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xef\xbb\xbf{}", "encoding.bom"),
        (b"\xff\xfe{}", "encoding.not_utf8"),
        (gzip.compress(b"{}", mtime=0), "encoding.packed"),
        (lzma.compress(b"{}"), "encoding.packed"),
        (b"", "json.malformed"),
        (b"{", "json.malformed"),
        (b"[" * 200_000, "json.too_deep"),
        (b'{"id":' * 100_000, "json.too_deep"),
        (b'{"id": NaN}', "json.not_a_number"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "json.number_too_long"),
        (b'{"id": 1.' + b"9" * 10_000 + b"}", "json.number_too_long"),
    ],
)
def test_hostile_bytes_have_their_code(data: bytes, code: str) -> None:
    """K6: each well-known kind of damage has its own code."""
    assert [problem.code for problem in codec.check(data, Petition)] == [code]
