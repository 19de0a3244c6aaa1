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
def changed_values(draw: st.DrawFn, seeds: list[tuple[int, bytes]]) -> bytes:
    """A document of JSON, or one line of JSON Lines, with values replaced and fields left out, doubled or renamed."""
    head, chosen = draw(st.sampled_from(seeds))
    lines = [chosen[head:]] if _is_json(chosen[head:]) else chosen[head:].splitlines()
    place = draw(st.integers(0, len(lines) - 1))
    tree: list[Any] = [json.loads(lines[place])]
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, tree)
    text = json.dumps(tree[0], ensure_ascii=False) if tree else ""
    lines[place] = text.encode("utf-8", "surrogatepass")
    return chosen[:head] + b"\n".join(lines)


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


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _with_json(seeds: list[bytes]) -> list[tuple[int, bytes]]:
    """The seeds that are JSON or JSON Lines, with the place where it begins: some have a number before it."""
    return [
        (head, one)
        for one in seeds
        for head in (0, 1)
        if one[head:].strip() and (_is_json(one[head:]) or all(map(_is_json, one[head:].splitlines())))
    ]


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs for a target."""
    seeds = target.seeds()
    json_seeds = _with_json(seeds)
    return damaged_bytes(seeds) | changed_values(json_seeds) if json_seeds else damaged_bytes(seeds)


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
