"""Traces that an answer can leave behind in the process that ran it, told from its text."""

from __future__ import annotations

import ast
import functools
import re

from autograder.syntax import parsed

_PASSING = frozenset(
    (
        *("__future__", "abc", "bisect", "cmath", "collections", "contextlib", "copy", "dataclasses", "enum"),
        *("fractions", "functools", "heapq", "itertools", "math", "numbers", "numpy", "operator", "pandas", "re"),
        *("statistics", "string", "time", "torch", "typing", "typing_extensions", "warnings"),
    )
)
"""Packages whose functions return what they made and keep nothing, but for those that are called as below."""
_SETTING = r"""
    set_\w+ | use_\w+ | seterr\w* | setcontext | getcontext | register\w* | \w*options? | backends | \w+_dual_level
    | environ | basicConfig | getLogger | setrecursionlimit | setfirstweekday | field_size_limit | tzset
    | __enter__ | ExitStack | DataLoader
"""
"""Words for switches that stay as they are set, and for what runs on by itself."""
_LASTING = re.compile(
    rf"""\b( {_SETTING} | autocast | GradScaler | forward_ad
        # generators of numbers
        | \w*seed\w* | \w*rng_\w+ | random | default_generator
        # files
        | open | save\w* | tofile | to_(csv|excel|feather|html|json|latex|markdown|orc|parquet|stata|string|xml)
    )\b""",
    re.VERBOSE,
)
"""Words for what lasts. One of a name of the answer's own costs it a fork, and no more."""
_STAYING = re.compile(rf"\b({_SETTING})\b", re.VERBOSE)


@functools.lru_cache(maxsize=64)
def leaves_nothing(text: str) -> bool:
    """True when this text, run again in the same process, finds everything as it was the first time.

    Switches that `worker.switches` restores leave nothing. A text that is not Python leaves something.
    """
    if _LASTING.search(text) is not None:
        return False
    tree = parsed(text)
    return tree is not None and all(module.partition(".")[0] in _PASSING for module in _imported(tree))


def stays(text: str) -> bool:
    """True when this text may leave something that a new folder and restarted random numbers do not undo."""
    return _STAYING.search(text) is not None


def _imported(tree: ast.Module) -> list[str]:
    modules: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append(node.module or "")
    return modules
