"""Without an extra, the error is ours and has the command that installs it; what works without it goes on working."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

BEFORE = "import sys\nfor name in {names!r}: sys.modules[name] = None\n"
AFTER = """
except ImportError as error:
    from qcdc import terms
    from qcdc.errors import MissingExtraError
    assert isinstance(error, MissingExtraError) and error.code == "extra.missing", error
    print(terms.message(error, "vi"), terms.message(error, "en"), sep="\\n")
"""
READ = "from qcdc import Reception, tables\ntry: tables.read(b'PK\\x03\\x04', Reception)"
MADE = "from qcdc import Period, tables\nhalf = Period.half_year(2026, 1)\n"


CASES = [
    ("excel", ["python_calamine"], READ),
    ("excel", ["xlsxwriter"], MADE + "try: tables.write('never.xlsx', half)"),
    (
        "excel",
        ["xlsxwriter"],
        MADE + "from qcdc import Reception\ntry: tables.write_template('never.xlsx', Reception)",
    ),
    ("frames", ["narwhals"], "from qcdc import Reception, tables\ntry: tables.read(object(), Reception)"),
    ("frames", ["narwhals"], MADE + "try: tables.to_frame(half)"),
    ("calendar", ["holidays"], "from qcdc import law\ntry: law.propose_calendar([2027])"),
    (
        "ical",
        ["icalendar"],
        "from qcdc.exchange import ical\nimport datetime as dt\n"
        "try: ical.write_receptions([], stamp=dt.datetime(2026, 7, 1, tzinfo=dt.timezone.utc))",
    ),
]
"""What asks for each extra, and the library that is missing."""


@pytest.mark.parametrize(("extra", "names", "program"), CASES)
def test_a_missing_extra_is_our_error_with_the_command(extra: str, names: list[str], program: str) -> None:
    whole = BEFORE.format(names=names) + program + AFTER
    done = subprocess.run([sys.executable, "-c", whole], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    vi, en = done.stdout.splitlines()
    assert vi.endswith(f'cần cài thêm thư viện: pip install "qcdc[{extra}]"')
    assert en.endswith(f'a library must be installed first: pip install "qcdc[{extra}]"')


def test_every_extra_of_the_project_is_tried() -> None:
    """Without `testing` there is no package to ask, and `fast` is never needed: see the tests below."""
    pyproject = Path(__file__).parents[2] / "pyproject.toml"
    extras = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["optional-dependencies"]

    assert {extra for extra, _, _ in CASES} | {"testing", "fast", "all"} == set(extras)
    assert extras["all"] == [f"qcdc[{','.join(sorted(set(extras) - {'all'}))}]"]


def test_without_hypothesis_the_strategies_say_how_to_install_it() -> None:
    program = BEFORE.format(names=[]) + (
        "import importlib.util\n"
        "find = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name: None if name == 'hypothesis' else find(name)\n"
        "try: import qcdc.testing"
    )
    done = subprocess.run([sys.executable, "-c", program + AFTER], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert 'pip install "qcdc[testing]"' in done.stdout


def test_without_orjson_json_is_read_and_written_all_the_same() -> None:
    program = BEFORE.format(names=["orjson"]) + (
        "from qcdc import Share, codec\nshare = Share(part=1, whole=2)\n"
        "assert codec.decode(codec.encode(share), Share) == share\nprint('same')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("same\n", "")
