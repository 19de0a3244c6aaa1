"""The only module that reads the data files of the library."""

from __future__ import annotations

import gzip
import tomllib
from importlib import resources
from typing import Any

__all__ = ["package_bytes", "package_toml"]


def package_bytes(package: str, name: str) -> bytes:
    """The bytes of a data file of one of our packages, decompressed if its name ends with ``.gz``."""
    raw = resources.files("qcdc").joinpath(package, "data", name).read_bytes()
    return gzip.decompress(raw) if name.endswith(".gz") else raw


def package_toml(package: str, name: str) -> dict[str, Any]:
    """A table of facts written in TOML, UTF-8."""
    return tomllib.loads(package_bytes(package, name).decode("utf-8"))
