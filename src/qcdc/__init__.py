"""qcdc: grassroots democracy in Vietnam (*Quy chế dân chủ ở cơ sở*) as typed, dated, checked values.

The root holds the nouns; verbs live in their packages: `qcdc.codec`, `qcdc.aggregate`, `qcdc.rules`,
`qcdc.law`, `qcdc.gazetteer`, `qcdc.render`. Importing ``qcdc`` loads nothing else until a name is used.
"""

from __future__ import annotations

# Type checkers take the name for true. To import it from `typing` would be all that ``import qcdc`` costs.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from qcdc.dates import Period
    from qcdc.model import (
        Case,
        Figure,
        Handling,
        Petition,
        Reception,
        Report,
        Share,
        SteeringCommittee,
        Territory,
        Unit,
    )

__all__ = [
    "Case",
    "Figure",
    "Handling",
    "Period",
    "Petition",
    "Reception",
    "Report",
    "Share",
    "SteeringCommittee",
    "Territory",
    "Unit",
    "__version__",
]

__version__ = "0.1.0"

_PACKAGES = frozenset(
    {
        "aggregate",
        "catalogue",
        "codec",
        "dates",
        "errors",
        "gazetteer",
        "law",
        "model",
        "render",
        "rules",
        "terms",
        "testing",
        "vocab",
    }
)


def __getattr__(name: str) -> object:
    """Load a noun, or one of the packages, when it is first used."""
    from importlib import import_module  # noqa: PLC0415 - the root imports nothing before it must

    if name in _PACKAGES:
        try:
            return import_module(f"qcdc.{name}")
        except ImportError as error:
            # An extra is missing: ``help(qcdc)`` looks at every name, and goes on over one that is not there.
            raise AttributeError(str(error), name=name) from error
    if name == "Period":
        return import_module("qcdc.dates").Period
    if name in __all__:
        return getattr(import_module("qcdc.model"), name)
    # With the name and the module Python itself suggests the nearest: "Did you mean: 'aggregate'?"
    raise AttributeError(f"module 'qcdc' has no attribute {name!r}", name=name, obj=import_module("qcdc"))


def __dir__() -> list[str]:
    """What is promised: the nouns, and the packages with the verbs."""
    return sorted({*__all__, *_PACKAGES})
