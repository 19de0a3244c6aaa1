"""The list of the files of a dataset, which is a document itself: ``dataset.json``."""

from __future__ import annotations

import re
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.errors import InvariantError
from qcdc.vocab import Origin

__all__ = ["MANIFEST", "DatasetManifest", "ManifestEntry", "check_file_name"]

MANIFEST = "dataset.json"
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.jsonl", re.ASCII)


def check_file_name(_: object, attribute: v.Named, value: Any) -> None:
    """The name of a file in the folder itself: never a path, which could lead out of it."""
    if not isinstance(value, str):
        raise v.wrong_type(attribute.name, "a_text", value)
    if not _FILE_NAME.fullmatch(value):
        raise InvariantError("dataset.file_name", attribute.name, value=show(value))


@entity
class ManifestEntry:
    """One file of a dataset (*tệp của bộ dữ liệu*).

    Attributes:
        name: its name in the folder: letters without marks, digits, ``.``, ``_``, ``-``, and ``.jsonl`` at the end.
        type: the type of its documents and their version, such as ``qcdc/petition/1``.
        records: how many documents it has.
    """

    name: str = attrs.field(validator=check_file_name)
    type: str = attrs.field(validator=v.check_identifier)
    records: int = attrs.field(validator=v.check_count)


@entity
class DatasetManifest:
    """The files of a dataset (*bản kê bộ dữ liệu*).

    Attributes:
        files: the files, each name once.
        origins: the origins of the records; empty if no record has one.
    """

    files: tuple[ManifestEntry, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(ManifestEntry)), v.unique(lambda one: one.name.lower(), "file_name"))
    )
    origins: frozenset[Origin] = attrs.field(
        factory=frozenset[Origin], validator=v.each(v.instance(Origin), container=frozenset)
    )
