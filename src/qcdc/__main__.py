"""``python -m qcdc`` is the command ``qcdc``."""

from __future__ import annotations

import sys

from qcdc.cli import main

if __name__ == "__main__":
    sys.exit(main())
