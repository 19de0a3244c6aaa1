"""Reading and writing: our values beside pydantic, msgspec and cattrs, whose classes are made from ours."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import cattrs
import pendulum
from benchmarks import nation, peers
from benchmarks.goals import Found
from benchmarks.measure import child, interleaved, scaled

from qcdc import codec
from qcdc.errors import CodecError
from qcdc.model import Petition, Reception

__all__ = ["bad_documents", "naive", "petitions", "receptions", "struct", "without_extras", "written"]

MANY = 10_000
_SLOW = 1_500
_MAKERS: dict[type, Callable[..., Iterator[nation.Claim]]] = {
    Petition: nation.petitions,
    Reception: nation.receptions,
}


def register(cls: type, count: int, *, rich: bool = False) -> bytes:
    """A register as one document, half of it in the tree of 2023, half in that of today."""
    half = scaled(count) // 2
    return b"".join(nation.data(_MAKERS[cls](half, days=days, rich=rich)) for days in (nation.DISTRICTS, nation.TODAY))


def beside_pydantic(cls: type, *, rich: bool, paused: bool = False) -> float:
    """How many times as fast as pydantic a register is read."""
    data = register(cls, MANY, rich=rich)
    lines = data.splitlines()
    validate = peers.adapter(cls).validate_json
    theirs, ours = interleaved(
        lambda: [validate(line) for line in lines], lambda: codec.decode(data, cls, format="jsonl"), paused=paused
    )
    return theirs / ours


def petitions() -> Iterator[Found]:
    """G1: petitions, with the collector as callers have it, without it, and with long texts."""
    yield Found("petitions", beside_pydantic(Petition, rich=False))
    yield Found("petitions.paused", beside_pydantic(Petition, rich=False, paused=True))
    yield Found("petitions.rich", beside_pydantic(Petition, rich=True))


def receptions() -> Iterator[Found]:
    """G1r: receptions."""
    yield Found("receptions", beside_pydantic(Reception, rich=False))
    yield Found("receptions.rich", beside_pydantic(Reception, rich=True))


def struct() -> Iterator[Found]:
    """G1s: structs of msgspec."""
    import msgspec  # noqa: PLC0415 - see peers.struct

    data = register(Petition, MANY)
    lines = data.splitlines()
    decode = msgspec.json.Decoder(peers.struct(Petition)).decode
    theirs, ours = interleaved(
        lambda: [decode(line) for line in lines], lambda: codec.decode(data, Petition, format="jsonl"), paused=True
    )
    yield Found("struct", theirs / ours)


def naive() -> Iterator[Found]:
    """G2: what one would write without a library: cattrs on plain classes, and `pendulum.parse` for days."""
    data = register(Petition, _SLOW)
    lines = data.splitlines()
    converter = cattrs.Converter()
    converter.register_structure_hook(pendulum.Date, lambda value, _: pendulum.parse(value).date())  # type: ignore[union-attr]
    cls = peers.plain_attrs(Petition)
    theirs, ours = interleaved(
        lambda: [converter.structure(json.loads(line), cls) for line in lines],
        lambda: codec.decode(data, Petition, format="jsonl"),
        rounds=3,
    )
    yield Found("naive", theirs / ours)


_WITHOUT = """
import sys
sys.modules["orjson"] = sys.modules["msgspec"] = None
from benchmarks.reading import beside_pydantic
from qcdc import model
print(beside_pydantic(getattr(model, sys.argv[1]), rich=False))
"""


def without_extras() -> Iterator[Found]:
    """G3: in a process in which orjson and msgspec cannot be imported."""
    yield Found("plain", float(child(_WITHOUT, "Petition")))
    yield Found("plain.receptions", float(child(_WITHOUT, "Reception")))


def written() -> Iterator[Found]:
    """G3e: writing. Theirs leaves out what has its default, as ours does."""
    for cls, key in ((Petition, "written"), (Reception, "written.receptions")):
        data = register(cls, MANY)
        peer = peers.adapter(cls)
        ours, theirs = codec.decode(data, cls, format="jsonl"), [peer.validate_json(line) for line in data.splitlines()]
        dump = partial(peer.dump_json, exclude_defaults=True)

        def by_pydantic(values: list[Any] = theirs, dump: Callable[..., bytes] = dump) -> bytes:
            return b"\n".join([dump(value) for value in values])

        slow, quick = interleaved(by_pydantic, partial(codec.encode, ours, format="jsonl"))
        yield Found(key, slow / quick)


def bad_documents() -> Iterator[Found]:
    """K8: files of bad lines beside as many good ones: seconds, and the most memory held."""
    whole = register(Petition, 8_000)
    good = whole.splitlines(keepends=True)
    kinds = {
        "bad.empty": b"{}\n" * len(good),
        "bad.json": b"{\n" * len(good),
        "bad.day": b"".join(line.replace(b'"received":"2', b'"received":"x') for line in good),
    }

    def read(data: bytes) -> object:
        try:
            return codec.decode(data, Petition, format="jsonl")
        except CodecError as error:
            return error

    def peak(data: bytes) -> int:
        tracemalloc.start()
        try:
            read(data)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    held = peak(whole)
    for key, data in kinds.items():
        fine, bad = interleaved(partial(read, whole), partial(read, data), rounds=3)
        yield Found(key, bad / fine)
        yield Found(f"{key}.mb", peak(data) / held)
