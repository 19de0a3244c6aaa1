"""Mutants: small changes to the code, and whether some test notices each. ``make mutants`` runs it.

The steps, each in a module of its own:

1. `places` lists every place of a module that can be changed, and how; `drawing` chooses modules and, with a seed, some
   of their places.
2. `tracing` runs all tests once, with few examples, and keeps which test reaches which line.
3. `workers` runs the tests that reach a changed line, quickest first, until one fails. Code of functions is swapped
   into a forked process; code that runs at import is written into a copy of the tree.
4. `report` tells what was killed, what survived, and where.

Nothing is written outside ``.mutants``: the tests run in copies of the tree. What was run stays there, so an
interrupted run goes on where it stopped, as long as neither code nor tests changed.
"""
