"""The only door through which the library reads the files it ships."""

from __future__ import annotations

import gzip
import tomllib
from importlib import resources
from typing import Any

__all__ = ["package_bytes", "package_toml"]


def package_bytes(package: str, name: str) -> bytes:
    """The bytes of a data file of one of our packages, unpacked if its name ends with ``.gz``."""
    raw = resources.files("qcdc").joinpath(package, "data", name).read_bytes()
    return gzip.decompress(raw) if name.endswith(".gz") else raw


def package_toml(package: str, name: str) -> dict[str, Any]:
    """A table of facts written in TOML, UTF-8."""
    return tomllib.loads(package_bytes(package, name).decode("utf-8"))
