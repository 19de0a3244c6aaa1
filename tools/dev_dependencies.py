"""Print a dependency group of ``pyproject.toml``, because older versions of pip do not support groups."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
print(" ".join(project["dependency-groups"][sys.argv[1] if len(sys.argv) > 1 else "dev"]))
