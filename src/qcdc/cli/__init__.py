"""The command line: ``qcdc check FILE``, ``qcdc deadline KEY DAY``; also ``python -m qcdc``.

======  ================================================================
`main`  runs a command and returns its exit status
======  ================================================================

Exit statuses: 0 nothing was found, 1 there are findings or problems or nothing answers the question, 2 wrong use, 3 a file
cannot be read or written, 130 interrupted, 141 the reader of the output went away.
"""

from qcdc.cli.program import main

__all__ = ["main"]
