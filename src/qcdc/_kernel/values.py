"""One way to define a value: frozen, slotted, keyword-only, compared by value, closed to subclassing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, partial, wraps
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform, overload

import attrs

from qcdc.errors import FrozenError, InvariantError, QcdcError

__all__ = [
    "Check",
    "Faults",
    "check",
    "checks_of",
    "default_of",
    "entity",
    "evolve",
    "faults",
    "field_names",
    "field_of",
    "is_entity",
    "needed_fields",
    "needs_of",
    "opaque",
    "open_twin",
    "together",
    "unchecked",
]

T = TypeVar("T")

# Set on the class of a value: its checks. Set on a method that is a check: the fields that it needs.
_MARK = "__qcdc_entity__"
_CHECK = "__qcdc_check__"


def _refuse_subclass(cls: type[Any], /, **_: object) -> NoReturn:
    base = cls.__mro__[1].__name__
    msg = f"{base} is closed: compose it, do not subclass it (a subclass would escape its invariants)"
    raise TypeError(msg)


def _refuse_change(self: object, name: str, *given: object) -> NoReturn:
    """Setting or deleting a field; the field is named if the value has it."""
    del given  # a tool that prints the local variables of a traceback would show it
    field = name if name in field_names(type(self)) else "field"
    raise FrozenError("value.frozen", field, argument=field)


Faults = Iterable[QcdcError]
Check = Callable[[Any], Faults]


@overload
def check(method: Callable[[T], Faults], /) -> Callable[[T], Faults]: ...
@overload
def check(*, needs: tuple[str, ...]) -> Callable[[Callable[[T], Faults]], Callable[[T], Faults]]: ...
def check(
    method: Callable[[T], Faults] | None = None, /, *, needs: tuple[str, ...] = ()
) -> Callable[[T], Faults] | Callable[[Callable[[T], Faults]], Callable[[T], Faults]]:
    """Mark a method of a value as a check across its fields; it yields every fault it finds and raises nothing.

    With `needs`, the check is left out if none of these fields is given: it never finds a fault between their defaults
    and whatever the other fields are.

    The constructor raises the faults of all checks as one error; `faults` returns them.
    Each check is called separately, so it cannot rely on the results of other checks. It may be called on a value
    with unknown fields; reading such a field ends the check.
    """
    if method is None:
        return partial(_mark, needs=needs)
    return _mark(method, needs=())


def _mark(method: Callable[[T], Faults], *, needs: tuple[str, ...]) -> Callable[[T], Faults]:
    setattr(method, _CHECK, frozenset(needs))
    return method


def needs_of(one: Check) -> frozenset[str]:
    """The fields of which at least one must be given for a check to find a fault; empty: it may always find one."""
    return cast("frozenset[str]", getattr(one, _CHECK))


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=True, field_specifiers=(attrs.field,))
def entity(cls: type[T]) -> type[T]:
    """Make a class one of our values."""
    checks = tuple(one for one in vars(cls).values() if hasattr(one, _CHECK))
    validated: list[attrs.Attribute[Any]] = []

    def bare(_: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
        validated.extend(fields)
        return [field.evolve(validator=None) for field in fields]

    made: Any = attrs.define(
        cls, frozen=True, slots=True, weakref_slot=False, kw_only=True, eq=True, field_transformer=bare
    )
    # The validators are part of the attrs fields, but our own constructor runs them.
    made.__attrs_attrs__ = type(made.__attrs_attrs__)(validated)
    made.__init_subclass__ = classmethod(_refuse_subclass)
    made.__setattr__, made.__delattr__ = _refuse_change, _refuse_change
    if checks or any(field.validator is not None for field in validated):
        made.__init__ = _constructor(made.__init__, made.__attrs_attrs__, checks)
    setattr(made, _MARK, checks)
    return cast("type[T]", made)


def _constructor(build: Any, fields: tuple[attrs.Attribute[Any], ...], checks: tuple[Check, ...]) -> Any:
    """Make a constructor that validates the given fields (the others have their defaults), then runs the checks.

    A validator returns the value to hold instead of the given one, or ``None`` to hold the given one. The constructor
    deletes the given values before it raises an error: a name typed into the wrong field would otherwise be among the
    local variables of our own frames, which some tools print.
    """
    needed = tuple((one, needs_of(one)) for one in checks)
    validators = {_key(field): (field.validator, field) for field in fields if field.validator is not None}

    @wraps(build)
    def __init__(self: object, /, **given: object) -> None:  # noqa: N807 - it is one
        try:
            for name, value in given.items():
                if name in validators:
                    validator, field = validators[name]
                    held = validator(None, field, value)
                    if held is not None:
                        given[name] = held
            build(self, **given)
            for one, needs in needed:
                if needs and needs.isdisjoint(given):
                    continue
                for fault in one(self):
                    raise fault
        except QcdcError as error:
            found = error
        else:
            return
        found = together(faults(type(self), given) or (found,))
        given.clear()
        name, value = "", None
        # An incomplete value has no repr, and a tool that prints local variables would fail on it.
        del self
        raise found

    return __init__


def together(every: Iterable[QcdcError]) -> QcdcError:
    """The first fault, with all the others in ``others``, in the given order, each once.

    Their tracebacks are removed, because the frames hold the values.
    """
    once = {(one.attribute, one.code, str(one.params)): one.with_traceback(None) for one in every}
    first, *others = once.values()
    first.others = tuple(others)
    return first


def faults(cls: type[Any], given: Mapping[str, object], unread: Collection[str] = ()) -> tuple[QcdcError, ...]:
    """Every fault of a value that could not be built: of its fields, and between its valid fields.

    Args:
        cls: the class of the value.
        given: the fields by name.
        unread: fields that were given and are not known.
    """
    sound, found = _field_faults(cls, given)
    checks: tuple[Check, ...] = vars(cls)[_MARK]
    if not checks:
        return tuple(found)
    unsound = {*unread, *(fault.attribute for fault in found)}
    partial = object.__new__(cls)
    known: set[str] = set()
    for key, field in _keyed_fields(cls):
        value = sound.get(key, attrs.NOTHING) if key in given else _default(field, partial)
        if key not in unsound and value is not attrs.NOTHING:
            object.__setattr__(partial, field.name, value)
            known.add(field.name)
    for one in checks:
        try:
            for fault in one(partial):
                found.append(fault)
        except QcdcError as error:
            found.append(error)
        except AttributeError as error:
            # A check that reads an unknown field cannot find anything more.
            if error.obj is not partial or error.name in known:
                raise
    return tuple(found)


def _key(field: attrs.Attribute[Any]) -> str:
    """The name under which the constructor takes a field."""
    return field.alias or field.name


_KEYED: dict[type[Any], tuple[tuple[str, attrs.Attribute[Any]], ...]] = {}
"""The results of `_keyed_fields` so far."""


def _keyed_fields(cls: type[Any]) -> tuple[tuple[str, attrs.Attribute[Any]], ...]:
    """The fields of a type of values with the names under which its constructor takes them."""
    found = _KEYED.get(cls)
    if found is None:
        # Two threads may make the same fields; those made first are kept.
        found = _KEYED.setdefault(cls, tuple((_key(field), field) for field in attrs.fields(cls)))
    return found


def default_of(field: attrs.Attribute[Any], of: object) -> object:
    """The default of a field; ``NOTHING`` for a required field.

    Args:
        field: the field.
        of: the value, with the fields before this one, on which the default may depend.
    """
    default: Any = field.default
    if not isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        return default
    return default.factory(of) if default.takes_self else default.factory()


def _default(field: attrs.Attribute[Any], partial: object) -> object:
    """The default of a field of a value that could not be built; none if it depends on a field that is not known."""
    try:
        return default_of(field, partial)
    except AttributeError as error:
        if error.obj is not partial:
            raise
        return attrs.NOTHING


def _field_faults(cls: type[Any], given: Mapping[str, object]) -> tuple[dict[str, object], list[QcdcError]]:
    """What the valid ones of the given fields hold, and the errors of the others, in the order of the fields."""
    sound: dict[str, object] = {}
    found: list[QcdcError] = []
    for key, field in _keyed_fields(cls):
        if key in given:
            try:
                held = None if field.validator is None else field.validator(None, field, given[key])
            except QcdcError as error:
                found.append(error)
            else:
                sound[key] = given[key] if held is None else held
    return sound, found


def opaque(cls: type[T]) -> type[T]:
    """Make a class one of our values without fields, so that no tool that takes values apart can read it."""
    cls.__init_subclass__ = classmethod(_refuse_subclass)  # type: ignore[assignment]
    setattr(cls, _MARK, ())
    return cls


def is_entity(cls: object) -> bool:
    """Whether a class was made by `entity` or `opaque`."""
    return isinstance(cls, type) and _MARK in vars(cls)


def evolve(instance: T, /, **changes: object) -> T:
    """A copy with some fields changed; every validator runs again.

    Raises:
        InvariantError: not one of the library's values, or a value without fields (``evolve.foreign``); a field that
            the value does not have (``evolve.field``).
    """
    cls: Any = type(instance)
    if not is_entity(cls) or not attrs.has(cls):
        raise InvariantError("evolve.foreign", "instance")
    same = {key: getattr(instance, field.name) for key, field in _keyed_fields(cls)}
    if not changes.keys() <= same.keys():
        changes.clear()
        raise InvariantError("evolve.field", "changes", known=tuple(same))
    try:
        return cast("T", cls(**(same | changes)))
    except QcdcError as error:
        found = error.with_traceback(None)
    # As in the constructor: the error must not carry the given values in its frames.
    changes.clear()
    raise found


def unchecked(cls: type[T]) -> Callable[..., T]:
    """A function that builds values of a class from fields known to be valid, without validators and checks.

    For rows of shipped data that a test checks, and for fields that were taken from a valid value.
    """
    build: Any = cls.__init__
    build = getattr(build, "__wrapped__", build)
    new = cls.__new__

    def make(**given: object) -> T:
        made = new(cls)
        build(made, **given)
        return made

    return make


def checks_of(cls: type[Any]) -> tuple[Check, ...]:
    """The checks across the fields of a type of values."""
    return cast("tuple[Check, ...]", vars(cls)[_MARK])


def open_twin(cls: type[Any]) -> type[Any]:
    """A class whose instances can be filled field by field and then become values of `cls`.

    Filling an instance and setting its class is many times faster than a constructor, which must go around the refusal
    to change a value. Nothing is validated: it is for readers that have validated every field themselves.
    """
    sealed = cls.__dict__["__init_subclass__"]
    del cls.__init_subclass__
    try:
        # Both methods, or Python keeps neither of its quick ways to store a field.
        body = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        return type(f"Open{cls.__name__}", (cls,), {**body, "__init__": object.__init__})
    finally:
        cls.__init_subclass__ = sealed


def field_of(cls: type[Any], name: str) -> attrs.Attribute[Any]:
    """The attrs description of one field."""
    return attrs.fields_dict(cls)[name]


def field_names(cls: type[Any]) -> tuple[str, ...]:
    """The names of the fields, in the order of the class; none for an opaque class."""
    return () if not attrs.has(cls) else tuple(attrs.fields_dict(cls))


@cache
def needed_fields(cls: Any) -> tuple[str, ...]:
    """The names of the fields without a default, in the order of the class."""
    return tuple(name for name in field_names(cls) if field_of(cls, name).default is attrs.NOTHING)
