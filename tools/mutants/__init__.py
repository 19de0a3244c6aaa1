"""Mutation tests: small changes to the code, and whether a test detects each. Run ``make mutants``.

There is one module for each step:

1. `places` lists every place of a module that can be changed, and how; `drawing` chooses modules and, with a seed, some
   of their places.
2. `tracing` runs all tests once, with few examples, and records which test reaches which line.
3. `workers` runs the tests that reach a changed line, quickest first, until one fails. Code of functions is swapped
   into a forked process; code that runs at import is written into a copy of the tree.
4. `report` lists what was killed, what survived, and where.

Nothing is written outside ``.mutants``: the tests run in copies of the tree. Results are stored there, so an interrupted
run continues where it stopped, as long as neither code nor tests changed.
"""
