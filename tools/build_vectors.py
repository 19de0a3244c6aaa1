"""Write the documents of ``tests/vectors`` that are missing for the current version. Run ``make vectors``.

A document that is there stays as it is: other programs may use it. Before a release, ``--rewrite`` writes all of them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from every_type import made
from qcdc import __version__, codec, schemas
from qcdc._kernel.values import field_names
from qcdc.errors import QcdcError
from qcdc.model import evolve
from qcdc.vocab import Origin

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "vectors" / __version__
LARGEST = 3_000


def example(cls: type[Any]) -> Any:
    """A value of a type in which as many fields as possible say something, if its document stays short."""
    bare, *others = made(cls)
    value = evolve(bare, origin=Origin.SYNTHETIC) if "origin" in field_names(cls) else bare
    for other in others:
        for name in field_names(cls):
            if getattr(other, name) != getattr(bare, name) == getattr(value, name):
                try:
                    changed = evolve(value, **{name: getattr(other, name)})
                except QcdcError:
                    continue
                if len(codec.encode(changed)) <= LARGEST:
                    value = changed
    return value


def as_others_write(written: bytes) -> bytes:
    """The same document without the key ``schema``, the keys of every object sorted, on one line, in ASCII."""
    document = json.loads(written)
    del document["schema"]
    return json.dumps(document, sort_keys=True).encode("ascii") + b"\n"


def faults(cls: type[Any]) -> Iterator[tuple[str, Any]]:
    """Documents that are not valid, each with what is wrong."""
    document = json.loads(codec.encode(made(cls)[0]))
    del document["schema"]
    other = "qcdc/range/1" if schemas.name(cls) == "qcdc/share/1" else "qcdc/share/1"
    yield "no field", {}
    yield "an unknown key", {**document, "qwxz": 1}
    yield "a field holds an unknown object", {**document, next(iter(document), "qwxz"): {"qwxz": 1}}
    yield "the name of another type", {"schema": other}
    yield "a later version", {"schema": schemas.name(cls).removesuffix("1") + "2"}
    yield "a list", [{}]


def cases(cls: type[Any]) -> list[dict[str, Any]]:
    """The documents that are not valid, with the codes and paths of their problems."""
    found: list[dict[str, Any]] = []
    for why, document in faults(cls):
        problems = codec.check(json.dumps(document), cls)
        if problems:
            told = [{"code": one.code, "path": one.attribute} for one in problems]
            found.append({"why": why, "document": document, "problems": told})
    return found


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rewrite", action="store_true", help="also write the files that exist")
    rewrite = parser.parse_args().rewrite
    for cls in codec.documents():
        name = f"{schemas.name(cls).split('/')[1]}.json"
        written = codec.encode(example(cls)) if rewrite or not (FOLDER / "expected" / name).exists() else b""
        if not written:
            continue
        wrong = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases(cls))
        invalid = f"[\n{wrong}\n]\n".encode()
        for folder, data in (("valid", as_others_write(written)), ("expected", written), ("invalid", invalid)):
            (FOLDER / folder).mkdir(parents=True, exist_ok=True)
            (FOLDER / folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
