from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import never_empty
from qcdc import codec, terms
from qcdc.codec.problems import MOST
from qcdc.errors import CodecError, ProblemError
from qcdc.model import Petition
from qcdc.vocab import HandlingEventKind
from strict_way import converter_alone

GOOD = codec.encode([complaint("2023-01-02", (HandlingEventKind.ACCEPT, "2023-01-05"))], format="jsonl")
EMPTY = len(codec.check(b"{}", Petition))
# A bad document of a size, and how many problems it has.
BAD: dict[str, Callable[[int], tuple[bytes, int]]] = {
    "empty lines": lambda size: (b"{}\n" * size, EMPTY * size),
    "broken lines": lambda size: (b"{\n" * size, size),
    "unknown keys": lambda size: (b"{" + b",".join(b'"k%d":1' % key for key in range(size)) + b"}", EMPTY + size),
    "bad elements": lambda size: (b'{"handlings":[' + b",".join([b"1"] * size) + b"]}", EMPTY - 1 + size),
    "bad days": lambda size: (GOOD.replace(b'"received":"2023-01-02"', b'"received":"2023-02-30"') * size, size),
}


def lines(data: bytes) -> Callable[[], object]:
    """To look for the problems of a document."""
    return partial(codec.check, data, Petition, format="jsonl")


def work(task: Callable[[], object]) -> int:
    """How many functions are called: unlike a clock, the same on any machine."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        task()
    finally:
        sys.setprofile(before)
    return calls


def peak(task: Callable[[], object]) -> int:
    """The most memory held at once."""
    tracemalloc.start()
    try:
        task()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@never_empty("every bad document has a problem")
@given(st.sampled_from(sorted(BAD)), st.sampled_from([1, 2, 124, 125, 126, 130, 999, 1_000, 1_001, 1_010]))
def test_every_problem_is_counted_and_a_thousand_are_told(kind: str, size: int) -> None:
    """K8: every problem is counted, at most a thousand are told, and what is told does not grow with the document."""
    data, count = BAD[kind](size)
    with pytest.raises(CodecError) as caught:
        codec.decode(data, Petition, format="jsonl")

    told = caught.value.problems
    assert caught.value.count == caught.value.params["count"] == count
    assert len(told) == min(count, MOST + 1)
    if count > MOST:
        rest = count - MOST
        assert (told[-1].code, told[-1].path, told[-1].params) == ("problems.more", "$", {"count": rest})
        assert str(caught.value).endswith(f"$: and {rest} more [problems.more]")
        assert terms.message(caught.value, "vi").endswith(f"$: và {rest} lỗi khác")
    assert len(str(caught.value)) < 1_000 * MOST


def test_no_more_problems_are_made_than_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """K8: a problem that is only counted is never made into an error with a path."""
    made = 0
    build = ProblemError.__init__

    def counted(self: ProblemError, *args: Any, **rest: Any) -> None:
        nonlocal made
        made += 1
        build(self, *args, **rest)

    monkeypatch.setattr(ProblemError, "__init__", counted)
    codec.check(b"{}\n" * 2_000, Petition, format="jsonl")

    assert made == MOST + 1


def test_bad_lines_are_no_more_work_than_good_ones() -> None:
    """K8: reading bad lines takes at most twice the calls of reading as many good ones with the converter."""
    with converter_alone():
        good = work(lines(GOOD * 100))
    for kind in ("empty lines", "broken lines", "bad days"):
        once, twice = (work(lines(BAD[kind](size)[0])) for size in (100, 200))
        assert once <= 2 * good, kind
        assert twice <= 2.2 * once, kind


def test_bad_lines_take_no_more_memory_than_good_ones() -> None:
    """K8: reading bad lines holds at most twice the memory of as many good ones."""
    good = peak(lambda: codec.decode(GOOD * 500, Petition, format="jsonl"))

    for kind in ("empty lines", "broken lines", "bad days"):
        assert peak(lines(BAD[kind](500)[0])) <= 2 * good, kind


def test_one_bad_value_is_linear_in_its_size() -> None:
    """K8: the same inside one value: unknown keys and bad elements cost the same each, however many."""
    for kind in ("unknown keys", "bad elements"):
        once, twice = (work(lines(BAD[kind](size)[0])) for size in (1_500, 3_000))
        assert twice <= 2.2 * once, kind


def test_the_first_good_lines_do_not_hide_the_bad_one() -> None:
    """K8: one bad line among many good ones is one problem with its line."""
    data = GOOD * 1_200 + b"{}\n" + GOOD

    assert {one.path.split(":")[0] for one in codec.check(data, Petition, format="jsonl")} == {"line 1201"}
