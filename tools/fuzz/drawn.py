"""One target with Hypothesis: ``python -m fuzz.drawn NAME FOLDER SECONDS``.

It takes documents apart as JSON and changes values, which bytes changed at random rarely do and stay a document.
"""

from __future__ import annotations

import json
import sys
from copy import deepcopy
from pathlib import Path
from time import perf_counter
from typing import Any

from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from fuzz.target import EVERY_CHECK, Target
from fuzz.targets import TARGETS
from fuzz.watch import Watch

__all__ = ["inputs"]

ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**15 + 1, 10**400, 1.5, "", " ", "\ud800", "\u200b", "2023-02-30", "0001-01-01"),
    *("9999-12-31", "NaN", "=1+1", "a" * 25_000, [], {}, [[]], [None] * 50, {"": {}}, "\u0000", "1,202", "1.202"),
)
JSON: st.SearchStrategy[Any] = st.sampled_from(ODD) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@st.composite
def damaged_bytes(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """A document with a few bytes changed, added or cut away; or any bytes."""
    raw = bytearray(draw(st.sampled_from(seeds) | st.binary(max_size=200)))
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, max(len(raw) - 1, 0)))
        raw[place : place + draw(st.integers(0, 8))] = draw(
            st.binary(max_size=6) | st.just(b"[" * 3_000) | st.just(b"\xff\xfe")
        )
    return bytes(raw)


@st.composite
def changed_values(draw: st.DrawFn, seeds: list[bytes], head: int) -> bytes:
    """A document of JSON with some of its values replaced, its fields left out, doubled or renamed."""
    given = draw(st.sampled_from(seeds))
    tree: Any = [json.loads(given[head:])]
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, tree)
    text = json.dumps(tree[0], ensure_ascii=False) if tree else ""
    return given[:head] + text.encode("utf-8", "surrogatepass")


def _change(draw: st.DrawFn, tree: list[Any]) -> None:
    """Change one place of a tree of lists and objects."""
    place: Any = tree
    for _ in range(draw(st.integers(0, 8))):
        inner: list[Any] = [one for one in _fields(place).values() if isinstance(one, dict | list) and one]
        if not inner:
            break
        place = draw(st.sampled_from(inner))
    if not place:
        return
    key = draw(st.sampled_from(list(_fields(place))))
    # Lists and objects among the values must not be changed themselves.
    match draw(st.integers(0, 3)):
        case 0:
            del place[key]
        case 1 if key == 0:
            place.append(deepcopy(place[key]))
        case 1 if isinstance(key, str):
            place[draw(st.text(max_size=8))] = deepcopy(place[key])
        case _:
            place[key] = deepcopy(draw(JSON))


def _fields(place: Any) -> dict[Any, Any]:
    """The values of an object by their keys, or those of a list by their numbers."""
    return dict(place.items()) if hasattr(place, "items") else dict(enumerate(list[Any](place)))


def _head(one: bytes) -> int | None:
    """Where the JSON of a seed begins; ``None`` if it is another format."""
    for head in (0, 1):
        try:
            json.loads(one[head:])
        except ValueError:
            continue
        return head
    return None


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs for a target."""
    seeds = target.seeds()
    head = _head(seeds[0])
    return damaged_bytes(seeds) if head is None else damaged_bytes(seeds) | changed_values(seeds, head)


def main(name: str, place: str, seconds: str) -> None:
    """Run a target."""
    folder, target = Path(place), TARGETS[name]
    folder.mkdir(parents=True, exist_ok=True)
    watch, strategy = Watch(target, folder / "findings"), inputs(target)
    end, number = perf_counter() + float(seconds), 0
    while perf_counter() < end:
        number += 1

        @seed(number)
        @settings(
            max_examples=200,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=EVERY_CHECK,
        )
        @given(strategy)
        def run(data: bytes) -> None:
            if perf_counter() < end:
                watch(data)

        run()
    watch.save(folder / "drawn.json")


if __name__ == "__main__":
    main(*sys.argv[1:])
