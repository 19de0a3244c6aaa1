"""One target with the coverage-guided fuzzer: ``python -m fuzz.guided NAME FOLDER SECONDS``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

fuzzer: Any = import_module("atheris")

with fuzzer.instrument_imports(include=["qcdc"]):
    from fuzz.targets import TARGETS
    from fuzz.watch import Watch

EVERY = 200
"""After how many inputs the counts are written: the fuzzer ends the process without a word."""


def main(name: str, place: str, seconds: str) -> None:
    """Run a target."""
    folder, target = Path(place), TARGETS[name]
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    watch = Watch(target, folder / "findings")
    with fuzzer.instrument_imports(include=["qcdc"]):
        # Modules that are imported on first use are instrumented as well.
        for number, seed in enumerate(target.seeds()):
            (corpus / f"seed{number:03}").write_bytes(seed)
            target.read(seed)
    flags = [f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=3000", "-max_len=20000"]
    listed = [word for word in target.words() if word]
    if listed:
        words = folder / "words.dict"
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in listed), encoding="ascii")
        flags.append(f"-dict={words}")

    def one_input(data: bytes) -> None:
        watch(data)
        if watch.count % EVERY == 0:
            watch.save(folder / "guided.json")

    watch.save(folder / "guided.json")
    fuzzer.Setup([sys.argv[0], *flags, f"-artifact_prefix={folder}/findings-", str(corpus)], one_input)
    fuzzer.Fuzz()


def _escaped(word: str) -> str:
    """A word as dictionaries of the fuzzer write it."""
    return "".join(
        chr(sign) if 32 <= sign < 127 and sign not in b'"\\' else f"\\x{sign:02x}" for sign in word.encode("utf-8")
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
