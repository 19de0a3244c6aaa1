"""Which modules are mutated, and at which places."""

from __future__ import annotations

import random  # noqa: TID251 - a sample, drawn with a seed
import tomllib
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from mutants.places import Place, candidates, changed, compiles

__all__ = ["Mutant", "draw", "drawn_modules", "equivalents", "first_modules"]

PACKAGE = Path("src/qcdc")
PACKAGES = (
    "model",
    "rules",
    "law",
    "aggregate",
    "auditing",
    "reading",
    "dates",
    "codec",
    "tables",
    "frames",
    "datasets",
    "exchange",
    "findings",
    "identifiers",
    "schemas",
    "cli",
    "render",
    "terms",
    "catalogue",
    "gazetteer",
    "_kernel",
)
LEAST_PLACES = 20
MOST_STRINGS = 5
"""The maximum number of keys among the places of a module; otherwise most places in tables would be keys."""
AGREED = Path(__file__).with_name("agreed.toml")


@dataclass(frozen=True)
class Mutant:
    """One change of one module.

    Attributes:
        module: its path below ``src/qcdc``.
        number: its number among the drawn mutants of its module.
        place: the change.
        text: the line in which it begins, stripped.
        old: the original text.
    """

    module: str
    number: int
    place: Place
    text: str
    old: str

    @property
    def key(self) -> str:
        """Its key in the state file."""
        return f"{self.module}#{self.number}"


def first_modules() -> list[str]:
    """The fourteen modules that are measured every time."""
    found: list[str] = tomllib.loads(AGREED.read_text(encoding="utf-8"))["modules"]
    return found


def drawn_modules(root: Path, *, seed: int, count: int) -> list[str]:
    """Other modules with twenty places or more: first one of each package, then any up to the count."""
    known = set(first_modules())
    large: dict[str, list[str]] = {}
    for package in PACKAGES:
        for path in sorted((root / PACKAGE / package).rglob("*.py")):
            name = str(path.relative_to(root / PACKAGE))
            if name not in known and sum(1 for _ in candidates(path.read_text(encoding="utf-8"))) >= LEAST_PLACES:
                large.setdefault(package, []).append(name)
    dice = random.Random(f"{seed} modules")  # noqa: S311 - a sample, not a secret
    chosen = [dice.choice(names) for names in large.values()]
    others = sorted({name for names in large.values() for name in names} - set(chosen))
    return sorted([*chosen, *dice.sample(others, max(0, min(len(others), count - len(chosen))))])


def draw(root: Path, modules: list[str], *, seed: int, count: int) -> list[Mutant]:
    """Places of the modules, drawn with a seed: as many of each, one of each module in turn.

    The modules are in a drawn order, so that a run that was interrupted is still a fair sample of all packages.
    """
    each = -(-count // len(modules))
    dice = random.Random(f"{seed} order")  # noqa: S311 - a sample, not a secret
    order = dice.sample(modules, len(modules))
    found = [one for module in order for one in _of_module(root, module, seed=seed, count=each)]
    return sorted(found, key=lambda one: one.number)[:count]


def _of_module(root: Path, module: str, *, seed: int, count: int) -> list[Mutant]:
    source = (root / PACKAGE / module).read_text(encoding="utf-8")
    lines, every = source.splitlines(), list(candidates(source))
    random.Random(f"{seed} {PACKAGE / module}").shuffle(every)  # noqa: S311 - a sample, not a secret
    later = {id(one) for one in [one for one in every if one.operator == "string"][MOST_STRINGS:]}
    # Compiling takes longest: only as many are compiled as are needed.
    fitting = (one for one in every if id(one) not in later and compiles(changed(source, one)[0]))
    taken = list(islice(fitting, count))
    return [
        Mutant(module, number, one, lines[one.line - 1].strip(), " ".join(changed(source, one)[1].split()))
        for number, one in enumerate(taken)
    ]


def equivalents() -> set[tuple[str, str, str, str]]:
    """Agreed changes that do not affect the behaviour: module, line, operator and new text."""
    rows = tomllib.loads(AGREED.read_text(encoding="utf-8")).get("equivalent", [])
    return {(row["module"], row["line"], row["operator"], row["new"]) for row in rows}
