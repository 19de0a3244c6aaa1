"""The entry point ``hypothesis``: after it, ``hypothesis.strategies.from_type`` knows the types of the library.

Hypothesis calls `register` when it is imported, in every program beside which the library is installed. So nothing is
loaded here: the classes of a module are registered when the module is loaded, and their strategies are made when they
are first asked for.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader, SourcelessFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_LIBRARY = "qcdc."


def register() -> None:
    """Register the classes of the modules that are loaded, and those of the others when they are."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_LIBRARY):
            _register(module)


class _Finder:
    """Finds the modules of the library as usual, and has their classes registered after they were executed."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module of the library with this name; no other module."""
        if not name.startswith(_LIBRARY):
            return None
        found = PathFinder.find_spec(name, path, target)
        # A loader of another kind may be shared by modules: what it loads is left to it.
        if found is not None and isinstance(found.loader, SourceFileLoader | SourcelessFileLoader):
            loader: Any = found.loader
            loader.exec_module = _then_register(loader.exec_module)
        return found


def _then_register(execute: Callable[[ModuleType], None]) -> Callable[[ModuleType], None]:
    def exec_module(module: ModuleType) -> None:
        execute(module)
        _register(module)

    return exec_module


def _register(module: ModuleType) -> None:
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 - it is being imported

    found: Any
    for name, found in tuple(vars(module).items()):
        ours = isinstance(found, type) and found.__module__ == module.__name__ and not name.startswith("_")
        # Hypothesis knows what to draw of an enumeration, and nobody draws an error.
        if ours and not issubclass(found, enum.Enum | BaseException):
            register_type_strategy(cast("type[Any]", found), _strategy)


def _strategy(cls: type[Any]) -> SearchStrategy[Any]:
    found: SearchStrategy[Any] = import_module("qcdc.testing.registering").strategy_of(cls)
    return found
