"""``python -m mutants run``: draw, trace, run and report; it calls the other commands."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

from mutants.drawing import Mutant, draw, drawn_modules, equivalents, first_modules
from mutants.report import line, table
from mutants.tracing import Reached, record, trace
from mutants.workers import UNDECIDED, Job, Outcome, run_all, run_written

ROOT = Path(__file__).parents[2]
COPIED = ("src", "tests", "docs", "examples", "tools", "benchmarks", "changelog.d")


def fingerprint() -> str:
    """A hash of everything that can change a result."""
    found = hashlib.sha256()
    for top in ("src", "tests", "tools", "examples", "docs"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.is_file() and path.suffix in {".py", ".csv", ".json", ".jsonl", ".md"}:
                found.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return found.hexdigest()[:12]


def copies(state: Path, workers: int) -> list[Path]:
    """A fresh copy of the tree for each worker."""
    found: list[Path] = []
    for number in range(workers):
        tree = state / f"tree{number}"
        shutil.rmtree(tree, ignore_errors=True)
        for name in COPIED:
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", "_build"))
        for path in ROOT.iterdir():
            # Some tests read them: the citation, the hooks, the pages at the root.
            if path.is_file() and not path.name.startswith((".coverage", ".git")):
                shutil.copy2(path, tree / path.name)
        found.append(tree)
    return found


def results(state: Path, name: str) -> dict[str, Outcome]:
    """The results of earlier runs, by key; undecided mutants are run again."""
    found: dict[str, Outcome] = {}
    for path in state.glob(f"{name}.*.jsonl"):
        for row in path.read_text(encoding="utf-8").splitlines():
            key, *rest = json.loads(row)
            found[key] = Outcome(*rest)
    return found


def run(given: argparse.Namespace) -> int:
    """All steps."""
    modules = chosen(given)
    of = f"{fingerprint()} {given.tests} {given.workers} {modules}"
    state = ROOT / ".mutants" / hashlib.sha256(of.encode()).hexdigest()[:12]
    state.mkdir(parents=True, exist_ok=True)
    mutants = draw(ROOT, modules, seed=given.seed, count=given.count)
    name = hashlib.sha256(f"{given.seed} {given.count} {modules}".encode()).hexdigest()[:8]
    trees = copies(state, given.workers)
    for tree in trees:
        os.environ["PYTHONPATH"] = os.pathsep.join(["src", "tools", "tests", "tests/helpers", "examples"])
        (tree / "note.json").unlink(missing_ok=True)
    print(f"{len(mutants)} mutants of {len(modules)} modules, seed {given.seed}; state in {state}", flush=True)
    trace(trees, state, modules, given.tests.split())
    reached = Reached(state, given.workers)
    jobs = [Job(one, *reached.tests(one)) for one in mutants]
    before = results(state, name)
    todo = [job for job in jobs if before.get(job.mutant.key, Outcome(UNDECIDED, None, 0)).outcome == UNDECIDED]
    children: list[int] = []
    for number, tree in enumerate(trees):
        child = os.fork()
        if child == 0:
            os._exit(work(tree, state / f"{name}.{number}.jsonl", todo[number :: len(trees)], cap=given.cap))
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    tell(jobs, results(state, name))
    return max(codes)


def chosen(given: argparse.Namespace) -> list[str]:
    """The requested modules: some by name, the first fourteen, or others drawn with the seed."""
    if given.modules == "first":
        return first_modules()
    if given.modules:
        return [one.removeprefix("src/qcdc/") for one in given.modules.split(",")]
    return drawn_modules(ROOT, seed=given.seed, count=28)


def work(tree: Path, into: Path, jobs: list[Job], *, cap: float) -> int:
    """One worker: its share of the jobs; each result is written immediately."""
    sys.path[:0] = [str(tree / name) for name in ("src", "tools", "tests", "tests/helpers", "examples")]

    def told(job: Job, found: Outcome) -> None:
        with into.open("a", encoding="utf-8") as file:
            file.write(json.dumps([job.mutant.key, found.outcome, found.killer, found.seconds]) + "\n")

    try:
        run_all(tree, jobs, cap=cap, told=told)
    except BaseException as error:  # noqa: BLE001 - a fork must never continue as its parent
        print(f"a worker stopped: {error!r}", file=sys.stderr)
        return 1
    return 0


def tell(jobs: list[Job], found: dict[str, Outcome]) -> None:
    """Survivors and undecided ones line by line, then the table."""
    agreed = equivalents()
    rows: dict[str, tuple[Mutant, str]] = {}
    for job in sorted(jobs, key=lambda one: (one.mutant.module, one.mutant.place.line)):
        mutant = job.mutant
        if mutant.key in found:
            one = found[mutant.key]
            same = (mutant.module, mutant.text, mutant.place.operator, mutant.place.new) in agreed
            outcome = "equivalent" if same and one.outcome != "killed" else one.outcome
            rows[mutant.key] = mutant, outcome
            if outcome in {"survived", "undecided"}:
                print(line(mutant, outcome, one, len(job.tests)))
    print("\n".join(table(rows, len(jobs))))


def main() -> int:
    """Parse the command."""
    parser = argparse.ArgumentParser(prog="mutants")
    commands = parser.add_subparsers(required=True, dest="command")
    one = commands.add_parser("run")
    one.add_argument("--modules", default="", help="paths below src/qcdc, 'first', or empty for other modules, drawn")
    one.add_argument("--seed", type=int, default=20261125)
    one.add_argument("--count", type=int, default=350)
    one.add_argument("--cap", type=float, default=60.0, help="seconds per mutant")
    one.add_argument("--workers", type=int, default=2)
    one.add_argument("--tests", default="", help="paths of tests; all by default")
    one = commands.add_parser("record")
    for name, kind in (("into", Path), ("part", int), ("parts", int)):
        one.add_argument(name, type=kind)
    one.add_argument("modules")
    one.add_argument("tests", nargs="*")
    one = commands.add_parser("one")
    for name in ("order", "note"):
        one.add_argument(name, type=Path)
    given = parser.parse_args()
    if given.command == "record":
        record(given.into, given.part, given.parts, given.modules.split(","), given.tests)
        return 0
    if given.command == "one":
        return run_written(given.order, given.note)
    return run(given)


if __name__ == "__main__":
    sys.exit(main())
