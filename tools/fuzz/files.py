"""Targets that read files and short texts: tables, mappings, datasets, the command line, identifiers."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from fuzz.target import Target, drawn
from qcdc import cli, codec, datasets, gazetteer, identifiers, tables
from qcdc.datasets import Dataset
from qcdc.errors import CodecError, QcdcError
from qcdc.model import Petition, Reception
from qcdc.testing import petitions, receptions

__all__ = ["FILES"]

PARTS = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml")
SUFFIXES = (".json", ".jsonl", ".txt")


@cache
def folder() -> Path:
    """A folder of this process."""
    return Path(tempfile.mkdtemp(prefix="qcdc-fuzz-"))


@cache
def workbook() -> bytes:
    """A workbook of some receptions."""
    path = folder() / "seed.xlsx"
    tables.write(path, drawn(receptions(), 5), territory=gazetteer.vietnam())
    return path.read_bytes()


def workbooks() -> list[bytes]:
    """Workbooks: of receptions, of petitions, and an empty template."""
    found = [workbook()]
    for cls, strategy in ((Petition, petitions()), (Reception, receptions())):
        path = folder() / "seed2.xlsx"
        tables.write(path, drawn(strategy, 3))
        found.append(path.read_bytes())
        tables.write_template(path, cls)
        found.append(path.read_bytes())
    return found


def csv_files() -> list[bytes]:
    """CSV files of receptions, in several encodings and with other signs between the cells."""
    path = folder() / "seed.csv"
    tables.write(path, drawn(receptions(), 4))
    text = path.read_text(encoding="utf-8-sig")
    written = (
        "Sổ tiếp công dân (giả lập)\nSTT;Ngày tiếp;Số người;Hình thức tiếp;Người tiếp;Ghi chú\n"
        "1;05/01/2026;2;tiếp thường xuyên;người tiếp công dân;\n2;31/02/2026;1.202;định kỳ;;\nCộng;;3;;;\n"
    )
    return [one.encode(code) for one in (text, written, written.replace(";", "\t")) for code in ("utf-8", "utf-16")]


def sheets() -> list[bytes]:
    """The parts of a workbook, each behind its number."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        return [bytes([place]) + archive.read(part) for place, part in enumerate(PARTS) if part in archive.namelist()]


def _read(data: bytes) -> None:
    with suppress(CodecError):
        found = tables.read(data, Reception)
        for problem in found.problems:
            str(problem)


def read_part(data: bytes) -> None:
    """``tables.read`` of a workbook of which one part is replaced."""
    if not data:
        return
    wanted, made = PARTS[data[0] % len(PARTS)], io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive, zipfile.ZipFile(made, "w") as changed:
        for name in archive.namelist():
            changed.writestr(name, data[1:] if name == wanted else archive.read(name))
    _read(made.getvalue())


def mapping_files() -> list[bytes]:
    """Mappings as TOML and JSON, behind the number of their form."""
    found: list[bytes] = []
    for place, suffix in enumerate((".toml", ".json")):
        for cls in (Reception, Petition):
            path = folder() / f"seed{suffix}"
            tables.suggest(csv_files()[0], cls).mapping.write(path)
            found.append(bytes([place]) + path.read_bytes())
    return found


def read_mapping(data: bytes) -> None:
    """``tables.Mapping.read``, and a table read with the mapping."""
    path = folder() / f"mapping{('.toml', '.json')[data[0] % 2] if data else '.toml'}"
    path.write_bytes(data[1:])
    with suppress(QcdcError):
        mapping = tables.Mapping.read(path)
        tables.read(csv_files()[0], mapping.type, mapping)


@cache
def dataset() -> Path:
    """A dataset folder."""
    place = folder() / "dataset"
    datasets.store(place, Dataset.of([*drawn(petitions(), 3), *drawn(receptions(), 3)]))
    return place


@cache
def dataset_files() -> list[bytes]:
    """The files of a dataset, each behind its number."""
    return [bytes([place]) + path.read_bytes() for place, path in enumerate(sorted(dataset().iterdir()))]


def open_dataset(data: bytes) -> None:
    """``datasets.open`` of a folder of which one file is replaced."""
    whole = [one[1:] for one in dataset_files()]
    paths = sorted(dataset().iterdir())
    place = data[0] % len(paths) if data else 0
    paths[place].write_bytes(data[1:])
    try:
        with suppress(CodecError):
            for problem in datasets.open(dataset()).problems:
                str(problem)
    finally:
        paths[place].write_bytes(whole[place])


def checked_files() -> list[bytes]:
    """Documents of petitions, behind the number of their suffix."""
    values = drawn(petitions(), 4)
    return [
        *(bytes([0]) + codec.encode(one) for one in values),
        bytes([1]) + codec.encode(values, format="jsonl"),
        "\x02Đã giải quyết 33/37 vụ việc, đạt 89,2%.".encode(),
    ]


def check_file(data: bytes) -> None:
    """``qcdc check`` and ``qcdc audit``: a status, and never an error that was not expected."""
    place = data[0] % len(SUFFIXES) if data else 0
    path = folder() / f"checked{SUFFIXES[place]}"
    path.write_bytes(data[1:])
    verb = ["audit"] if place == 2 else ["check", "--on", "2026-06-30", "--type", "petition"]
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(io.StringIO()):
        status = cli.main([verb[0], str(path), *verb[1:], "--json"])
    said = json.loads(told.getvalue())
    assert status in {0, 1, 2, 3}
    assert "cli.unexpected" not in told.getvalue(), said


def numbers() -> list[bytes]:
    """Identifiers as they are written."""
    texts = (
        "000.00.19.H26",
        "H26.19.0001",
        "G22.99",
        "064 085 000 001",
        "230123456",
        "017/2026/KN",
        "{serial:3}/{year}/KN",
    )
    return [one.encode() for one in texts]


def parse_number(data: bytes) -> None:
    """The parsers of identifiers; a personal number never shows its digits."""
    text = data.decode("utf-8", "surrogateescape")
    with suppress(QcdcError):
        str(identifiers.parse_agency_id(text))
    with suppress(QcdcError):
        found = identifiers.PersonalNumber.of(text)
        for ask in (found.prefix, found.birth_year, found.oddities):
            ask()
    with suppress(QcdcError):
        identifiers.NumberTemplate(pattern="{serial:3}/{year}/KN").parse(text)
    with suppress(QcdcError):
        template = identifiers.NumberTemplate(pattern=text)
        template.parse("017/2026/KN")


FILES: dict[str, Target] = {
    "tables.read csv": Target(csv_files, _read),
    "tables.read xlsx": Target(workbooks, _read),
    "tables.read parts of xlsx": Target(sheets, read_part),
    "tables.Mapping.read": Target(mapping_files, read_mapping),
    "datasets.open": Target(dataset_files, open_dataset),
    "cli check and audit": Target(checked_files, check_file),
    "identifiers": Target(numbers, parse_number),
}
