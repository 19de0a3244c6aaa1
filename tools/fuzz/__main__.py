"""``python -m fuzz``: run the targets, one after the other, and print executions and findings."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
ENGINES = ("guided", "drawn")
GRACE = 600
"""Seconds that a process may need to start and to end."""


def run(engine: str, name: str, folder: Path, seconds: int) -> tuple[int, list[str]]:
    """Run one target with one engine: how many inputs, and the kinds of findings."""
    result = folder / f"{engine}.json"
    result.unlink(missing_ok=True)
    paths = (ROOT / "tools", ROOT / "src", ROOT / "tests" / "helpers", ROOT / "examples")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))}
    command = [sys.executable, "-m", f"fuzz.{engine}", name, str(folder), str(seconds)]
    with (folder / f"{engine}.log").open("wb") as log:
        try:
            done = subprocess.run(  # noqa: S603 - our own command
                command, env=environment, stdout=log, stderr=log, timeout=seconds + GRACE, check=False
            )
        except subprocess.TimeoutExpired:
            return 0, ["did not end"]
    told: dict[str, Any] = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {}
    found: list[str] = told.get("found", [])
    return told.get("count", 0), found if done.returncode == 0 else [
        *found,
        f"ended with {done.returncode}; see the log",
    ]


def main() -> int:
    """Run what was asked for.

    Returns:
        1 if there is a finding, otherwise 0.
    """
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for each target and engine")
    parser.add_argument("--targets", default="", help="names, or beginnings of names, separated by commas")
    parser.add_argument("--state", type=Path, default=ROOT / ".fuzz")
    given = parser.parse_args()
    wanted = [one.strip() for one in given.targets.split(",") if one.strip()]
    names = [name for name in TARGETS if not wanted or any(name.startswith(one) for one in wanted)]
    engines = [one for one in ENGINES if one != "guided" or find_spec("atheris") is not None]
    if len(engines) < len(ENGINES):
        print("atheris is not installed: only Hypothesis is used")
    findings = 0
    for name in names:
        folder = given.state / name.replace(" ", "-")
        folder.mkdir(parents=True, exist_ok=True)
        for engine in engines:
            count, found = run(engine, name, folder, given.seconds)
            findings += len(found)
            print(f"{name:32} {engine:7} {count:>9,} inputs {len(found):>3} findings", flush=True)
            for kind in found:
                print(f"    {kind}", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
