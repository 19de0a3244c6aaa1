"""Run ``examples/notebook.ipynb`` and store its outputs in it: ``python tools/run_notebook.py``.

The cells run in IPython's own shell, in one process and without a kernel: that is all that HTML forms need. The test of
the example compares what is stored with what the cells give now (`--check`), and ``make test-desktop`` runs the same
notebook in a real kernel.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = ROOT / "examples" / "notebook.ipynb"


def outputs_of(cells: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """What the cells show, one list a cell; code cells run in order, in one shell.

    Raises:
        RuntimeError: a cell failed.
    """
    # Neither of them has whole types.
    config: Any = import_module("traitlets.config").Config()
    config.HistoryManager.enabled = False
    interactive: Any = import_module("IPython.core.interactiveshell")
    with tempfile.TemporaryDirectory() as folder:
        shell: Any = interactive.InteractiveShell.instance(config=config, ipython_dir=folder)
        shell.run_line_magic("colors", "nocolor")
        return [_outputs(shell, cell, at) for at, cell in enumerate(cells)]


def _outputs(shell: Any, cell: dict[str, Any], at: int) -> list[dict[str, Any]]:
    if cell["cell_type"] != "code":
        return []
    # IPython also prints what a cell ends with.
    with contextlib.redirect_stdout(io.StringIO()):
        done = shell.run_cell("".join(cell["source"]), store_history=False)
    if not done.success:
        raise RuntimeError(f"cell {at} failed: {done.error_in_exec or done.error_before_exec!r}")
    if done.result is None:
        return []
    shown, _ = shell.display_formatter.format(done.result)
    # The text form of a value lists sets in an order that differs from process to process.
    data = {kind: text.splitlines(keepends=True) for kind, text in shown.items() if kind == "text/html"}
    return [{"data": data, "execution_count": None, "metadata": {}, "output_type": "execute_result"}]


def main() -> int:
    """Run the notebook.

    Returns:
        1 if ``--check`` found other outputs than the stored ones, otherwise 0.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; compare with the stored outputs")
    given = parser.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    notebook: dict[str, Any] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    stale = 0
    for cell, outputs in zip(notebook["cells"], outputs_of(notebook["cells"]), strict=True):
        if cell["cell_type"] == "code":
            stale += cell["outputs"] != outputs
            cell["outputs"] = outputs
    if given.check:
        print(f"{stale} cells have other outputs than the stored ones")
        return int(stale > 0)
    NOTEBOOK.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
