"""Datasets and mappings that cannot be built."""

from __future__ import annotations

from qcdc.datasets import DataFile, Dataset, DataTable, DocumentStore, ManifestEntry
from qcdc.model import Petition, Reception, evolve
from qcdc.tables import Mapping
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import VISITS

_TYPE = "qcdc/reception/1"
_TABLE = DataTable(content=b"1", records=(), mapping="a.toml", mapping_content=b"2")
_FILE = DataFile(name="a.csv", of_type=Reception, records=(), table=_TABLE)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a file outside the folder",
        lambda: ManifestEntry(name="../a.jsonl", type=_TYPE, records=1),
        "dataset.file_name",
        "name",
    ),
    RefusedCase(
        "a table with a number of records",
        lambda: ManifestEntry(name="a.csv", type=_TYPE, records=1),
        "dataset.table_count",
        "records",
    ),
    RefusedCase(
        "lines without a number of records",
        lambda: ManifestEntry(name="a.jsonl", type=_TYPE),
        "field.missing",
        "records",
    ),
    RefusedCase(
        "lines with a mapping",
        lambda: ManifestEntry(name="a.jsonl", type=_TYPE, records=1, mapping="a.toml"),
        "dataset.no_table",
        "mapping",
    ),
    RefusedCase(
        "a mapping without its content",
        lambda: DataTable(content=b"1", records=(), mapping="a.toml"),
        "dataset.mapping_content",
        "mapping_content",
    ),
    RefusedCase(
        "a table that was not read",
        lambda: DataFile(name="a.csv", of_type=Reception, records=()),
        "dataset.table_content",
        "table",
    ),
    RefusedCase(
        "a table with other records",
        lambda: evolve(_FILE, records=(VISITS,)),
        "dataset.table_records",
        "records",
    ),
    RefusedCase(
        "one mapping with two contents",
        lambda: Dataset(files=(_FILE, evolve(_FILE, name="b.csv", table=evolve(_TABLE, mapping_content=b"3")))),
        "dataset.mapping_differs",
        "files",
    ),
    RefusedCase("a mapping of another form", lambda: Mapping.parse(b"", ".yaml"), "mapping.suffix", "suffix"),
    RefusedCase(
        "a store of no documents",
        lambda: DocumentStore("a.sqlite3", int, key=lambda _: ()),
        "codec.type",
        "type",
    ),
    RefusedCase(
        "a foreign value for a store",
        lambda: DocumentStore("a.sqlite3", Petition, key=lambda one: one.entry).add(7),  # type: ignore[arg-type]
        "type.wrong",
        "value",
    ),
)
