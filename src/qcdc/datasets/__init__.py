"""A folder of documents as one value: read, checked across its files, stored unchanged, exported without names.

A dataset folder has a file of JSON Lines for each type, tables that people keep, and ``dataset.json``, which lists them.

===================  ========================================================================
`open`               reads a folder: the records, and all problems with their file and line
`store`              writes a folder completely, with every name
`export`             writes a folder to hand on: ``***`` instead of every personal text
`Dataset`            the records by type; `Dataset.of` makes one from records
`DocumentStore`      documents of a service, in a file of SQLite
===================  ========================================================================
"""

from qcdc.datasets.manifests import DatasetManifest, ManifestEntry
from qcdc.datasets.reading import open  # noqa: A004 - as in `gzip`
from qcdc.datasets.stores import DocumentStore
from qcdc.datasets.values import DataFile, DataProblem, Dataset, DataTable
from qcdc.datasets.writing import export, store

__all__ = [
    "DataFile",
    "DataProblem",
    "DataTable",
    "Dataset",
    "DatasetManifest",
    "DocumentStore",
    "ManifestEntry",
    "export",
    "open",
    "store",
]
