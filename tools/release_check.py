"""``make release-check``: the distributions of a release, built twice, installed alone and tested.

1. The wheel and the sdist are built twice from the same commit; the bytes must be equal.
2. ``twine check`` reads their metadata.
3. For each interpreter: the wheel is installed into an empty environment, the example of the README runs there,
   every extra that is missing is named with the words that install it, and ``import qcdc`` takes at most 10 ms.
4. The tests run against the installed wheel, in a copy of the sdist without ``src``.
5. ``pip-audit`` compares the pinned versions with the known vulnerabilities. It needs a vulnerability service; where
   none answers, this step says that it did not run.

The exit code is 1 if a step failed. A step that could not run is printed as such and is not counted as passed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DEFAULT_PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
MOST_MILLISECONDS = 10
"""``import qcdc`` may take so much longer than an interpreter that imports nothing."""
IMPORTS = """
import os, statistics, subprocess, sys

def milliseconds(code):
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True)
    after = os.times()
    return (after.children_user + after.children_system - before.children_user - before.children_system) * 1000

# In turn, so that both see the same machine; the clock of the system counts in hundredths of a second.
runs = [(milliseconds("pass"), milliseconds("import qcdc")) for _ in range(60)]
bare, imported = (statistics.fmean(column) for column in zip(*runs))
print(f"{imported - bare:.1f}")
"""
WITHOUT_EXTRAS = """
import datetime as dt, sys
from qcdc import law, tables
from qcdc.exchange import ical
from qcdc.model import Reception

def testing():
    import qcdc.testing

CALLS = {
    "calendar": lambda: law.propose_calendar([2027]),
    "excel": lambda: tables.write_template("template.xlsx", Reception),
    "frames": lambda: tables.to_frame([], "polars", type=Reception),
    "ical": lambda: ical.write_receptions([], stamp=dt.datetime.now(dt.timezone.utc)),
    "testing": testing,
}
# It only makes the reader faster: the command line has just read and written without it.
NOT_NEEDED = {"fast"}
silent = [f"{extra}: nothing asks for it here" for extra in set(sys.argv[1:]) ^ (set(CALLS) | NOT_NEEDED)]
for extra, call in CALLS.items():
    try:
        call()
    except ImportError as error:
        if f'pip install "qcdc[{extra}]"' not in str(error):
            silent.append(f"{extra}: {error!r}")
    else:
        silent.append(f"{extra}: no error")
print("; ".join(silent))
"""


class Steps:
    """The steps that ran, with what became of them."""

    def __init__(self) -> None:
        self.failed: list[str] = []
        self.not_run: list[str] = []

    def passed(self, name: str, done: subprocess.CompletedProcess[str], *, ok: bool = True, shows: str = "") -> bool:
        """Whether a command ended well and its output is what it should be."""
        ok = ok and done.returncode == 0 and shows in done.stdout
        print(f"{'passed ' if ok else 'FAILED '} {name}", flush=True)
        if not ok:
            self.failed.append(name)
            print(
                "\n".join(f"    {line}" for line in (done.stdout + done.stderr).strip().splitlines()[-30:]), flush=True
            )
        return ok

    def skipped(self, name: str, why: str) -> None:
        """A step that could not run here."""
        print(f"not run {name}: {why}", flush=True)
        self.not_run.append(name)


def run(
    *command: str | Path, cwd: Path = ROOT, extra: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command without the paths of the checkout, and keep what it prints."""
    outside = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    return subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command],
        cwd=cwd,
        env={**outside, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(extra or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def build(tools: Path, steps: Steps, folder: Path) -> tuple[Path, Path] | None:
    """Build the distributions twice from the committed files: the wheel and the sdist."""
    # Both builds are of one commit, even if another one is made meanwhile.
    commit, day = run("git", "log", "-1", "--format=%H %ct").stdout.split()
    made: list[dict[str, str]] = []
    for name in ("first", "second"):
        source, out = folder / f"source-{name}", folder / name
        cloned = run("git", "clone", "--quiet", "--no-local", "--no-checkout", ROOT, source)
        checked_out = run("git", "checkout", "--quiet", "--detach", commit, cwd=source)
        build = (tools, "-m", "build", "--outdir", out, source)
        if not steps.passed("a clone of the commit", checked_out, ok=cloned.returncode == 0):
            return None
        if not steps.passed(f"the {name} build", run(*build, extra={"SOURCE_DATE_EPOCH": day})):
            return None
        made.append({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.iterdir())})
    paths = sorted((folder / "first").iterdir())
    steps.passed("two builds have the same bytes", run("git", "--version"), ok=made[0] == made[1])
    steps.passed("the metadata", run(tools, "-m", "twine", "check", "--strict", *paths))
    return next(path for path in paths if path.suffix == ".whl"), next(path for path in paths if path.suffix == ".gz")


def environment(python: str, folder: Path) -> Path:
    """An empty environment of an interpreter: its Python."""
    run(python, "-m", "venv", folder)
    return folder / "bin" / "python"


def examples_of(readme: str) -> str:
    """The Python of a page, as one program."""
    parts = readme.split("```python\n")[1:]
    return "\n".join(part.split("```", 1)[0] for part in parts)


def unpacked(sdist: Path, folder: Path) -> Path:
    """What the sdist contains, without the code of the library."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (content,) = (path for path in folder.iterdir() if path.name.startswith("qcdc-"))
    shutil.rmtree(content / "src")
    return content


def alone(python: Path, wheel: Path, content: Path, steps: Steps, version: str) -> None:
    """The wheel in an empty environment, without any extra."""
    installed = run(python, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", wheel)
    if not steps.passed(f"{version}: the wheel installs", installed):
        return
    program = content / "readme.py"
    program.write_text(examples_of((content / "README.md").read_text(encoding="utf-8")), encoding="utf-8")
    steps.passed(f"{version}: the examples of the README run", run(python, program, cwd=content))
    steps.passed(
        f"{version}: the command line runs",
        run(python, "-m", "qcdc", "deadline", "complaint.acceptance", "2026-07-02", cwd=content),
        shows="13/07/2026",
    )
    extras = [extra for extra in PROJECT["project"]["optional-dependencies"] if extra != "all"]
    missing = run(python, "-c", WITHOUT_EXTRAS, *extras, cwd=content)
    steps.passed(
        f"{version}: each missing extra is named with the words that install it",
        missing,
        ok=not missing.stdout.strip(),
    )
    took = run(python, "-c", IMPORTS, cwd=content)
    steps.passed(
        f"{version}: import qcdc takes {took.stdout.strip()} ms more than a bare interpreter",
        took,
        ok=bool(took.stdout) and float(took.stdout) <= MOST_MILLISECONDS,
    )


def against(
    python: Path, wheel: Path, content: Path, steps: Steps, *, version: str, workers: str, paths: Sequence[str]
) -> None:
    """The tests of the sdist, or some of them, against the installed wheel."""
    packages = (f"{wheel}[all]", *PROJECT["dependency-groups"]["dev"])
    installed = run(python, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", *packages)
    if not steps.passed(f"{version}: the packages of the tests install", installed):
        return
    done = run(python, "-m", "pytest", "-q", "-n", workers, "--hypothesis-profile=ci", *paths, cwd=content)
    steps.passed(f"{version}: the tests pass against the wheel ({' '.join(paths)})", done)
    print("       ", (done.stdout.strip().splitlines() or ["nothing was printed"])[-1], flush=True)


def audited(tools: Path, steps: Steps) -> None:
    """The pinned versions beside the known vulnerabilities."""
    # Without --strict, a package that the service does not know counts as one without a vulnerability.
    pinned = (
        "--strict",
        "--no-deps",
        "--disable-pip",
        "--progress-spinner=off",
        "--requirement",
        ROOT / "constraints.txt",
    )
    done = run(tools, "-m", "pip_audit", *pinned)
    if done.returncode and not re.search(r"Found \d+ known vulnerabilit", done.stderr):
        steps.skipped("pip-audit", (done.stderr.strip().splitlines() or ["it printed nothing"])[-1])
        return
    steps.passed("pip-audit: no known vulnerability", done)


def found(pythons: Sequence[str], steps: Steps) -> list[tuple[str, str]]:
    """The interpreters that exist here, each with its version."""
    here: list[tuple[str, str]] = []
    for name in pythons:
        path = shutil.which(name)
        done = run(path, "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])") if path else None
        if path and done and done.returncode == 0:
            here.append((path, done.stdout.strip()))
        else:
            steps.skipped(name, "this interpreter is not installed")
    return here


def main() -> int:
    """Run the steps.

    Returns:
        1 if a step failed, otherwise 0.
    """
    parser = argparse.ArgumentParser(prog="release_check", description=__doc__)
    parser.add_argument("--pythons", default=",".join(DEFAULT_PYTHONS), help="interpreters, separated by commas")
    parser.add_argument("--tests", default="python3.11", help="the interpreters that run the tests; 'all' or 'none'")
    parser.add_argument("--paths", default="tests", help="the tests that are run, separated by spaces")
    parser.add_argument("--workers", default="2")
    given = parser.parse_args()
    steps = Steps()
    if run("git", "status", "--porcelain").stdout.strip():
        print("the tree has changes that are not committed: they are not part of what is built")
    with tempfile.TemporaryDirectory(prefix="qcdc-release-") as name:
        folder = Path(name)
        tools = environment(sys.executable, folder / "tools")
        group = PROJECT["dependency-groups"]["release"]
        installed = run(tools, "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", *group)
        built = build(tools, steps, folder) if steps.passed("the packages of the checks install", installed) else None
        if built is None:
            return 1
        wheel, sdist = built
        for python, version in found(given.pythons.split(","), steps):
            place = folder / version
            place.mkdir()
            content = unpacked(sdist, place)
            alone(environment(python, place / "alone"), wheel, content, steps, version)
            if given.tests == "all" or version.rpartition(".")[0] in given.tests:
                against(
                    environment(python, place / "tested"),
                    wheel,
                    content,
                    steps,
                    version=version,
                    workers=given.workers,
                    paths=given.paths.split(),
                )
        audited(tools, steps)
    print(f"{len(steps.failed)} failed, {len(steps.not_run)} not run")
    return 1 if steps.failed else 0


if __name__ == "__main__":
    sys.exit(main())
