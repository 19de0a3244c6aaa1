"""`render.notebook`: IPython shows results as fragments; the example notebook runs and has the outputs that are stored."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from qcdc import law, render, terms
from qcdc.errors import InvariantError
from qcdc.render.fragments import FRAGMENTS

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "examples" / "notebook.ipynb"

IN_IPYTHON = """
import json, tempfile
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

config = Config()
config.HistoryManager.enabled = False
shell = InteractiveShell.instance(config=config, ipython_dir=tempfile.mkdtemp())
from qcdc import gazetteer, law, render
from qcdc.model import Place

vietnam = gazetteer.vietnam()
unit, place = vietnam.get("23677", on="2026-07-02"), Place.nation()


def shown(value):
    return shell.display_formatter.format(value)[0]


found = {"before": sorted(shown(unit))}
render.notebook("vi", territory=vietnam)
found["vi"] = shown(unit)["text/html"] == render.fragment(unit, "vi", territory=vietnam)
render.notebook("en", rows=3)
found["en"] = shown(unit)["text/html"] == render.fragment(unit, "en", rows=3)
tree = vietnam.at("2026-07-02")
found["rows"] = shown(tree)["text/html"] == render.fragment(tree, "en", rows=3)
found["text"] = shown(unit)["text/plain"] == repr(unit)
found["others"] = sorted(shown(place))
found["types"] = sorted(one.__name__ for one in shell.display_formatter.formatters["text/html"].type_printers if one.__module__.startswith("qcdc"))
print(json.dumps(found))
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)


def test_ipython_shows_every_result_as_a_fragment() -> None:
    """In the language and with the arguments of the last call; the text form, and other values, stay as they were."""
    done = run("-W", "error", "-c", IN_IPYTHON)

    assert done.stderr == ""
    assert json.loads(done.stdout) == {
        "before": ["text/plain"],
        "vi": True,
        "en": True,
        "rows": True,
        "text": True,
        "others": ["text/plain"],
        "types": sorted(one.__name__ for one in FRAGMENTS),
    }


def test_the_registered_form_of_a_value_is_its_fragment(monkeypatch: pytest.MonkeyPatch) -> None:
    """With IPython in place of which only the registered functions are kept."""
    registered: dict[type, Any] = {}
    html = SimpleNamespace(for_type=registered.__setitem__)
    shell = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": html}))
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    render.notebook("en", rows=2)
    deadline = law.deadline("complaint.acceptance", start="2026-07-02")

    assert set(registered) == set(FRAGMENTS)
    assert registered[type(deadline)](deadline) == render.fragment(deadline, "en", rows=2)


@pytest.mark.parametrize("imported", [True, False])
def test_outside_ipython_the_error_names_what_works_everywhere(imported: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in a program that has imported IPython without running in it."""
    if imported:
        pytest.importorskip("IPython")
    else:
        monkeypatch.delitem(sys.modules, "IPython", raising=False)
    with pytest.raises(InvariantError) as caught:
        render.notebook("vi")

    assert caught.value.code == "notebook.none"
    assert "render.fragment" in terms.message(caught.value, "vi")
    assert "render.fragment" in terms.message(caught.value, "en")


def test_wrong_arguments_are_told_before_the_place() -> None:
    with pytest.raises(InvariantError) as caught:
        render.notebook("vi", rows=0)

    assert caught.value.code == "fragment.rows"


def test_the_values_do_not_know_how_they_are_rendered() -> None:
    assert [one.__name__ for one in FRAGMENTS if hasattr(one, "_repr_html_")] == []


def test_the_example_notebook_runs_and_its_outputs_are_not_stale() -> None:
    """`python tools/run_notebook.py` stores them again."""
    done = run("tools/run_notebook.py", "--check")

    assert (done.returncode, done.stdout, done.stderr) == (0, "0 cells have other outputs than the stored ones\n", "")


def test_the_example_notebook_shows_results_with_their_marks() -> None:
    cells: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    shown = ["".join(out["data"]["text/html"]) for cell in cells for out in cell.get("outputs", ())]

    assert len(shown) >= 8
    assert any("2/136 People's Committees" in one.replace("&#x27;", "'") for one in shown)
    assert sum("synthetic" in one for one in shown) >= 5
    assert any("số liệu giả lập" in one for one in shown)
    assert all("Người Giả Lập" not in one for one in shown)
