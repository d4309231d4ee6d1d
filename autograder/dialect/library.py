"""The things of libraries that a text can name. Every dot is followed on the real modules, as far as the table goes."""

from __future__ import annotations

import builtins
import functools
import importlib
import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from types import ModuleType
from typing import Any

from autograder.dialect import outside, table


@dataclass(frozen=True)
class Thing:
    """The target of a name: its dotted path, and the object itself."""

    path: str
    object: Any

    @property
    def is_module(self) -> bool:
        """True when it is a module of the table or of the submission."""
        return isinstance(self.object, (ModuleType, Helper))

    @property
    def is_beside(self) -> bool:
        """True when it belongs to a package that answers are run without."""
        return self.object is _BESIDE

    def rule(self) -> str | None:
        """Return the name under which the table restricts its use."""
        return _restricted().get(id(self.object))


@dataclass(frozen=True)
class Helper:
    """A module of the submission: its names, and the possible values of each."""

    meaning: Callable[[str], tuple[Thing, ...]]
    binds: Callable[[str], bool]


class NotThere(Exception):
    """Raised for a path that leaves the language, with the module that it leads to, if any."""

    def __init__(self, path: str, leads_to: str | None = None) -> None:
        super().__init__(path)
        self.path = path
        self.leads_to = leads_to


_BESIDE, OUTSIDE = object(), object()
"""Signs for a thing whose package answers are run without, and for one that leads out of the language."""


def builtin(name: str) -> tuple[Thing, ...]:
    """Return Python's own function or class of that name."""
    return (Thing(name, getattr(builtins, name)),) if hasattr(builtins, name) else ()


@functools.cache
def module(name: str) -> tuple[Thing, ...]:
    """Return the module of that name, or nothing if Python will report that it does not exist. Raises NotThere."""
    if name in table.BESIDE:
        return (Thing(name, _BESIDE),)
    if name in table.MODULES:
        try:
            return (Thing(name, importlib.import_module(name)),)
        except ImportError:
            return ()
    parent = name.rpartition(".")[0]
    is_slip = not _exists(name) if parent in table.MODULES else not _exists(name.partition(".")[0])
    if is_slip and not outside.knows(name):
        return ()
    raise NotThere(name)


@functools.cache
def _exists(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ValueError:
        return name in sys.modules  # a module without a specification, such as the program itself
    except (ImportError, AttributeError):
        return False


def step(thing: Thing, attribute: str) -> tuple[Thing, ...]:
    """Return the target of a dot after a thing, or nothing if it has no such attribute. Raises NotThere."""
    path = f"{thing.path}.{attribute}"
    if thing.is_beside:
        return _beside(thing, attribute, path)
    if isinstance(thing.object, Helper):
        return thing.object.meaning(attribute)
    if thing.is_module:
        found = _of_module(thing, attribute)
    else:
        try:
            found = (Thing(path, getattr(thing.object, attribute)),)
        except Exception:  # noqa: BLE001 - a property of a library may raise anything
            return ()
    for there in found:
        _must_stay_inside(there)
    return found


def _of_module(thing: Thing, attribute: str) -> tuple[Thing, ...]:
    path, name = f"{thing.path}.{attribute}", thing.object.__name__
    below = f"{name}.{attribute}"
    there = getattr(thing.object, attribute, None)
    if below in table.MODULES or (isinstance(there, ModuleType) and there.__name__ in table.MODULES):
        known = below if there is None or below in table.MODULES else there.__name__
        return tuple(Thing(path, found.object) for found in module(known))
    if isinstance(there, ModuleType):
        raise NotThere(path, there.__name__)
    if _is_listed(name, attribute):
        return (Thing(path, there),) if hasattr(thing.object, attribute) else ()
    if hasattr(thing.object, attribute) or _exists(below):
        raise NotThere(path)
    return ()


def _beside(thing: Thing, attribute: str, path: str) -> tuple[Thing, ...]:
    if path in table.BESIDE:
        return module(path)
    if thing.path in table.BESIDE and not (_matches(table.BESIDE[thing.path], attribute) and _is_plain(attribute)):
        raise NotThere(path)
    if thing.path not in table.BESIDE and not _is_plain(attribute):
        raise NotThere(path)
    return (Thing(path, _BESIDE),)


def _is_plain(name: str) -> bool:
    """True when a name of an unexamined package is not that of a module."""
    return not name.startswith("_") and name not in sys.stdlib_module_names - {"select", "copy", "code"}


@functools.cache
def _is_listed(name: str, attribute: str) -> bool:
    public = getattr(sys.modules[name], "__all__", None)
    is_public = not attribute.startswith("_") if public is None else attribute in public
    return _matches(table.MODULES[name], attribute, is_public, sys.modules[name])


def _matches(row: str, name: str, is_public: bool = True, home: ModuleType | None = None) -> bool:
    rules = row.split()
    if any(fnmatchcase(name, rule[1:]) for rule in rules if rule.startswith("-")):
        return name in rules
    if any(fnmatchcase(name, rule) for rule in rules if rule[0] not in "-@" and rule != "*"):
        return True
    return ("*" in rules and is_public and not name.startswith("_")) or any(
        rule[0] == "@" and home is not None and _KINDS[rule](home, name) for rule in rules
    )


def _is_operation(torch: ModuleType, name: str) -> bool:
    return not name.startswith("_") and (
        hasattr(torch._C._VariableFunctions, name)
        or getattr(getattr(torch, name, None), "__module__", None) == "torch.functional"
    )


def _is_type(torch: ModuleType, name: str) -> bool:
    return isinstance(getattr(torch, name, None), (torch.dtype, torch.layout, torch.memory_format))


_KINDS = {"@operations": _is_operation, "@types": _is_type}


def _must_stay_inside(thing: Thing) -> None:
    if isinstance(thing.object, ModuleType) and thing.object.__name__ not in table.MODULES:
        raise NotThere(thing.path, thing.object.__name__)
    is_container = isinstance(thing.object, (dict, list, set, bytearray))
    if is_container and thing.path.partition(".")[0] not in vars(builtins) and not is_readable(thing.path):
        raise NotThere(thing.path)


def has(thing: Thing, name: str) -> bool:
    """True when a star import of that module binds the name."""
    if isinstance(thing.object, Helper):
        return thing.object.binds(name)
    return hasattr(thing.object, name)


def is_readable(path: str) -> bool:
    """True when the container at that path may be read."""
    return path in table.READABLE_CONTAINERS or path.startswith(table.WRITABLE)


def is_settable(path: str) -> bool:
    """True when an answer may set the value at that path."""
    return path in table.SETTABLE or path.startswith(tuple(f"{name}." for name in table.WRITABLE))


def is_no_base(thing: Thing) -> bool:
    """True when no class may be derived from it: a class of data, or the class of classes."""
    return isinstance(thing.object, type) and issubclass(thing.object, _no_bases())


@functools.cache
def _no_bases() -> tuple[type, ...]:
    return tuple(_at(path) for path in table.NO_BASES)


@functools.cache
def _restricted() -> dict[int, str]:
    return {id(_at(path)): path for path in [*table.CALLS, *table.BASES_ONLY]}


def _at(path: str) -> Any:
    owner, _, name = path.rpartition(".")
    return getattr(importlib.import_module(owner) if owner else builtins, name)
