"""Modules that an answer imports and brings along: other files of the same submission, as source text."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Mapping, Sequence

from . import guard


def offer(sources: Mapping[str, str]) -> None:
    """Make these modules importable, each loaded anew, and those of an earlier call no longer."""
    for earlier in [finder for finder in sys.meta_path if isinstance(finder, _Helpers)]:
        sys.meta_path.remove(earlier)
        for name in earlier.loaded:
            sys.modules.pop(name, None)
    if sources:
        sys.meta_path.append(_Helpers(sources))  # last, so that none takes the place of a library


class _Helpers(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self.loaded: set[str] = set()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if name not in self._sources:
            return None
        holds_others = any(other.startswith(f"{name}.") for other in self._sources)
        return importlib.machinery.ModuleSpec(name, self, is_package=holds_others)

    def exec_module(self, module: types.ModuleType) -> None:
        self.loaded.add(module.__name__)
        guard.run(self._sources[module.__name__], f"{module.__name__.replace('.', '/')}.py", module)
