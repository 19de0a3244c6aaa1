"""The example notebook in a real kernel: what the cells show is what is stored in it."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "examples" / "notebook.ipynb"


def shown(cells: list[Any]) -> list[str]:
    """What the cells show, as HTML."""
    return ["".join(out["data"]["text/html"]) for cell in cells for out in cell.get("outputs", ()) if "data" in out]


def test_the_notebook_runs_in_a_kernel() -> None:
    # Both are installed by `make test-desktop` only.
    notebook: Any = import_module("nbformat").read(NOTEBOOK, as_version=4)
    import_module("nbclient").NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    stored = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]

    assert len(shown(stored)) >= 8
    assert shown(notebook.cells) == shown(stored)
