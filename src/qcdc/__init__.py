"""Grassroots democracy in Vietnam (*Quy chế dân chủ ở cơ sở*) as typed records, each with a date and checks.

=============  ===============================================================
Package        What it does
=============  ===============================================================
`aggregate`    counts records, rolls them up, restates and compares
`catalogue`    the standard indicators
`cli`          the command line
`code_lists`   code lists with editions: ethnic groups, topics; what corresponds to what
`codec`        reads, checks, stores and exports documents
`datasets`     a folder of documents, checked across its files
`dates`        days, periods, durations and work calendars
`errors`       the errors
`exchange`     units and figures for DHIS2, deadlines for calendars
`findings`     findings as data: stored, compared from run to run, accepted
`frames`       counts rows of data frames, rolls them up, restates and compares
`gazetteer`    the units of Vietnam through time
`identifiers`  identifiers of bodies, personal numbers, numbers of registers
`law`          acts, limits and deadlines, as of a day
`model`        the values: petitions, receptions, committees, reports …
`reading`      finds the figures of a report's prose, and proposes their links
`render`       figures, tables and charts in Vietnamese and English
`rules`        checks values and reports, and finds what is due
`schemas`      JSON Schema of every document
`tables`       reads and writes registers: workbooks, CSV files, data frames
`terms`        the terms of codes and the sentences of errors, in both languages
`testing`      strategies for the tests of applications
`vocab`        the code lists
=============  ===============================================================

The root also has the names that are typed first, such as `Petition`, `Period`, `UnitRef` and `as_day`; they can be
imported from their packages as well. Importing ``qcdc`` loads nothing else until a name is used.
"""

from __future__ import annotations

# The names are loaded by `__getattr__`.
# pyright: reportUnsupportedDunderAll=false

# Types are in `__init__.pyi`: importing them here, even for type checkers only, would take longer than all the rest.
__all__ = [
    "Board",
    "Case",
    "Conference",
    "Figure",
    "Handling",
    "Level",
    "Matter",
    "Origin",
    "PeoplesDecision",
    "Period",
    "Petition",
    "Reception",
    "Report",
    "Share",
    "SteeringCommittee",
    "Territory",
    "Unit",
    "UnitRef",
    "__version__",
    "as_day",
    "evolve",
]

__version__ = "0.1.0"

_PACKAGES = (
    "aggregate",
    "catalogue",
    "cli",
    "code_lists",
    "codec",
    "datasets",
    "dates",
    "errors",
    "exchange",
    "findings",
    "frames",
    "gazetteer",
    "identifiers",
    "law",
    "model",
    "reading",
    "render",
    "rules",
    "schemas",
    "tables",
    "terms",
    "testing",
    "vocab",
)
# All other names of the root are in `model`.
_ELSEWHERE = {"Level": "vocab", "Origin": "vocab", "Period": "dates", "as_day": "dates"}


def __getattr__(name: str) -> object:
    """Load a name of the root, or one of the packages, when it is first used."""
    from importlib import import_module  # noqa: PLC0415 - the root imports nothing before it must

    if name in _PACKAGES:
        try:
            return import_module(f"qcdc.{name}")
        except ImportError as error:
            # An extra is missing: ``help(qcdc)`` looks at every name and skips one that is missing.
            raise AttributeError(str(error), name=name) from error
    if name in __all__:
        return getattr(import_module(f"qcdc.{_ELSEWHERE.get(name, 'model')}"), name)
    if homes := _homes(name):
        said = f"{name} is in {' and in '.join(homes)}"
        # ``from qcdc import …`` would replace the text of an AttributeError by its own.
        raise ImportError(said, name="qcdc") if _is_from_import() else AttributeError(said, name=name)
    # Given the name and the module, Python itself suggests the nearest name: "Did you mean: 'aggregate'?"
    raise AttributeError(f"module 'qcdc' has no attribute {name!r}", name=name, obj=import_module("qcdc"))


def _homes(name: str) -> list[str]:
    """The packages that have a public name."""
    from importlib import import_module  # noqa: PLC0415 - as above

    homes: list[str] = []
    for package in () if name.startswith("_") else _PACKAGES:
        try:
            if name in import_module(f"qcdc.{package}").__all__:
                homes.append(f"qcdc.{package}")
        except ImportError:
            # `testing` without its extra.
            continue
    return homes


def _is_from_import() -> bool:
    """Whether `__getattr__` was called for ``from qcdc import …``: the interpreter then looks from this function."""
    import sys  # noqa: PLC0415 - as above

    caller = sys._getframe(2)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - nothing public tells it
    return caller.f_code.co_name == "_handle_fromlist"


def __dir__() -> list[str]:
    """The public names: those of the root, and the packages."""
    return sorted({*__all__, *_PACKAGES})
