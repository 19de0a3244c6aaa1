"""Small caches that are safe under threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from typing import Any, Generic, TypeVar
from weakref import WeakValueDictionary

__all__ = ["Kept", "Made"]

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """The most recently used values, each made once.

    Args:
        most: the largest number of values kept; the least recently used one is dropped first.
        lock: held while a value is looked up or made. Caches that make each other's values share one.
        shared: whether a dropped value can still be looked up as long as it is referenced elsewhere. Such values must
            support weak references.
    """

    __slots__ = ("_alive", "_last", "_lock", "_most")

    def __init__(self, most: int, lock: AbstractContextManager[object], *, shared: bool = False) -> None:
        self._most = most
        self._lock = lock
        self._last: OrderedDict[K, V] = OrderedDict()
        self._alive: WeakValueDictionary[K, V] | None = WeakValueDictionary() if shared else None

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made first if there is none yet."""
        with self._lock:
            found = self._last.get(key)
            if found is None and self._alive is not None:
                found = self._alive.get(key)
            if found is None:
                found = make()
                if self._alive is not None:
                    self._alive[key] = found
            self._last[key] = found
            self._last.move_to_end(key)
            if len(self._last) > self._most:
                self._last.popitem(last=False)
            return found


class Made(dict[Any, Any]):
    """Values by what they are made from, each made when it is first asked for; two threads may make the same one.

    Args:
        make: makes a value; what it raises is raised, and nothing is kept.
        most: the largest number of values kept; then all are dropped, so that those needed now are kept again.
    """

    def __init__(self, make: Callable[[Any], Any], most: int) -> None:
        self._make = make
        self._most = most

    def __missing__(self, key: Any) -> Any:
        made = self._make(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = made
        return made
