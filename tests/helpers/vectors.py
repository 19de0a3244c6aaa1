"""The language-neutral documents of ``tests/vectors``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import qcdc
from qcdc import codec, schemas

__all__ = ["FOLDER", "by_slug", "current", "expected", "releases", "slug"]

FOLDER = Path(__file__).parents[1] / "vectors"


def current() -> Path:
    """The folder of this version."""
    return FOLDER / qcdc.__version__


def releases() -> list[Path]:
    """The folders of all releases, and of this version."""
    return sorted(path for path in FOLDER.iterdir() if path.is_dir())


def slug(cls: type[Any]) -> str:
    """The name of a type in a schema and of its files: ``peoples-decision``."""
    return schemas.name(cls).split("/")[1]


def by_slug() -> dict[str, type[Any]]:
    """The types by these names."""
    return {slug(cls): cls for cls in codec.documents()}


def expected(release: Path, cls: type[Any]) -> bytes:
    """The document of a type as that release wrote it."""
    return (release / "expected" / f"{slug(cls)}.json").read_bytes()
