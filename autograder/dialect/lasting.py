"""What an answer can leave behind in the process that ran it, told from its text."""

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
_LASTING = re.compile(
    r"""\b(
        # switches, and generators of numbers that are not put back
        set_\w+ | use_\w+ | seterr\w* | register\w* | \w*seed\w* | \w*rng_\w+ | random | default_generator
        | \w*options? | backends | autocast | GradScaler | forward_ad | \w+_dual_level | __enter__ | ExitStack
        # files
        | open | save\w* | tofile | to_(csv|excel|feather|html|json|latex|markdown|orc|parquet|stata|string|xml)
    )\b""",
    re.VERBOSE,
)
"""Words for what lasts. One of a name of the answer's own costs it a fork, and no more."""


@functools.lru_cache(maxsize=64)
def leaves_nothing(text: str) -> bool:
    """True when code of this text finds, run anew in the process that ran it before, all as it was the first time.

    Switches that `worker.switches` puts back leave nothing. A text that is no Python leaves something.
    """
    if _LASTING.search(text) is not None:
        return False
    tree = parsed(text)
    return tree is not None and all(module.partition(".")[0] in _PASSING for module in _imported(tree))


def _imported(tree: ast.Module) -> list[str]:
    modules: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append(node.module or "")
    return modules
