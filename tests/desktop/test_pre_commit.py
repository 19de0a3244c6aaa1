"""The hook of ``.pre-commit-hooks.yaml``, installed and run by pre-commit itself; run by ``make test-desktop``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from builders import complaint
from qcdc import codec

ROOT = Path(__file__).parents[2]
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture(scope="module")
def pre_commit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, in an environment of its own."""
    folder = tmp_path_factory.mktemp("pre-commit")
    venv.create(folder, with_pip=True)
    program = folder / "bin" / "python"
    done = subprocess.run([program, "-m", "pip", "install", "--quiet", "pre-commit"], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("pre-commit cannot be installed")
    return program


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the hook and the library, as pre-commit clones it."""
    folder = tmp_path_factory.mktemp("source")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        if name.startswith(("src/", "LICENSE", "NOTICE", "README", "pyproject.toml", ".pre-commit-hooks.yaml")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "All"], ["tag", "v0"]):
        subprocess.run([*GIT, *words], cwd=folder, check=True)
    return folder


def checked(program: Path, source: Path, folder: Path, args: str) -> subprocess.CompletedProcess[str]:
    """A repository of records in which pre-commit ran."""
    config = f"repos:\n  - repo: {source}\n    rev: v0\n    hooks:\n      - id: qcdc-check\n        args: {args}\n"
    (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    if not (folder / ".git").exists():
        subprocess.run([*GIT, "init", "--quiet"], cwd=folder, check=True)
    subprocess.run([*GIT, "add", "."], cwd=folder, check=True)
    home = os.environ | {"PRE_COMMIT_HOME": str(source.parent / "pre-commit-home")}
    command: list[str | Path] = [program, "-m", "pre_commit", "run", "--all-files", "--verbose"]
    return subprocess.run(command, cwd=folder, env=home, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are those of POSIX")
def test_the_hook_checks_the_records_of_a_repository(pre_commit: Path, source: Path, tmp_path: Path) -> None:
    codec.store(tmp_path / "don.jsonl", [complaint("2023-03-01")])
    (tmp_path / "ghi-chu.txt").write_text("not a record", encoding="utf-8")

    done = checked(pre_commit, source, tmp_path, "[]")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "qcdc check" in done.stdout
    assert "don.jsonl: 1 đơn" in done.stdout
    assert "ghi-chu.txt" not in done.stdout

    found = checked(pre_commit, source, tmp_path, '["--on", "2023-06-30", "--lang", "en"]')
    assert found.returncode == 1
    assert "finding" in found.stdout

    (tmp_path / "don.jsonl").write_text('{"schema": "qcdc/petition/1", "kind": "x"}\n', encoding="utf-8")
    wrong = checked(pre_commit, source, tmp_path, "[]")
    assert wrong.returncode == 1
    assert "$.kind" in wrong.stdout
