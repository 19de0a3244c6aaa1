"""List the targets of the Makefile with their descriptions."""

import re
import sys
from pathlib import Path

for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    found = re.fullmatch(r"([a-z-]+):.*?## (.*)", line)
    if found:
        print(f"make {found[1]:<13} {found[2]}")
