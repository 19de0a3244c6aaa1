"""The shipped lists as they are written, before they are values."""

from __future__ import annotations

from functools import cache
from typing import Any

from qcdc._kernel.codes import Code
from qcdc._kernel.data import package_toml
from qcdc.vocab import Channel, Confidence, Sex

__all__ = ["EDITIONS", "raw_list", "shipped_codes"]

EDITIONS = {"channels": ("1",), "ethnic_groups": ("2008", "1979"), "sex": ("1",), "topics": ("2025", "2021")}
"""The editions of each list, the newest first."""

_VOCABULARY: dict[str, tuple[type[Code], str, str]] = {
    "channels": (Channel, "Nguồn đơn", "Channels of petitions"),
    "sex": (Sex, "Giới tính", "Sex"),
}


@cache
def raw_list(id: str, version: str) -> dict[str, Any]:
    """The table of one edition."""
    if id not in _VOCABULARY:
        return package_toml("code_lists", f"{id}.{version}.toml")
    listed, vi, en = _VOCABULARY[id]
    return {
        "id": id,
        "version": version,
        "vi": vi,
        "en": en,
        "source": "qcdc",
        "confidence": Confidence.KNOWN.value,
        "entries": [{"code": one.value, "vi": one.vi, "en": one.en} for one in listed],
    }


@cache
def shipped_codes(id: str, version: str) -> frozenset[str]:
    """The codes of a shipped edition; none if it is not shipped."""
    if version not in EDITIONS.get(id, ()):
        return frozenset()
    return frozenset(one["code"] for one in raw_list(id, version)["entries"])
