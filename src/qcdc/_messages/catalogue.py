"""The catalogue, joined from the files of its topics."""

from __future__ import annotations

from functools import cache
from importlib import import_module

__all__ = ["TOPICS", "sentences"]

TOPICS = (
    "boards",
    "bodies",
    "cli",
    "code_lists",
    "codec",
    "committees",
    "conferences",
    "datasets",
    "dates",
    "decisions",
    "dialogues",
    "exchange",
    "figures",
    "findings",
    "frame_files",
    "frames",
    "handlings",
    "identifiers",
    "indicators",
    "law",
    "mass_mobilisation",
    "participation",
    "people",
    "petitioners",
    "petitions",
    "reading",
    "receptions",
    "rendering",
    "rules",
    "tables",
    "testing",
    "units",
    "values",
    "village_heads",
    "workbooks",
)


@cache
def sentences() -> dict[str, tuple[str, str]]:
    """Every code of an error with its Vietnamese and its English sentence; the names in braces are its parameters.

    A part in square brackets with a parameter inside is left out where that parameter is empty. No error imports the
    catalogue before it is shown: ``import qcdc`` stays light.
    """
    found: dict[str, tuple[str, str]] = {}
    for topic in TOPICS:
        rows: dict[str, tuple[str, str]] = import_module(f"qcdc._messages.{topic}").SENTENCES
        assert not found.keys() & rows.keys(), f"{topic} repeats a code"
        found |= rows
    return found
