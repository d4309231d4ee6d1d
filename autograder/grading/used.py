"""Uses of the arguments in a wrong answer's text: none, only the shape, or the memory without strides.

The uses are read off the text and compared with those of the solution.
"""

from __future__ import annotations

import ast

from autograder.feedback import Feedback, say
from autograder.syntax import only_function

_OUTSIDE = frozenset(
    {
        *("shape", "dtype", "device", "size", "dim", "ndim", "numel", "layout", "stride", "is_contiguous"),
        *("new_tensor", "new_zeros", "new_ones", "new_full", "new_empty", "element_size", "itemsize", "nbytes"),
    }
)
"""Attributes of a tensor that say nothing of its numbers."""
_IN_MEMORY = frozenset(("as_strided", "as_strided_", "set_", "untyped_storage", "storage", "data_ptr", "from_blob"))


def unused(source: str, solution: str, function: str) -> Feedback | None:
    """Name the parameter that this function never reads, or reads only for its shape, though the solution does.

    Or None.
    """
    own, right = only_function(source, function), only_function(solution, function)
    if own is None or right is None:
        return None
    parameters = _parameters(own)
    if len(parameters) != len(_parameters(right)):
        return None
    pairs = list(zip(parameters, _parameters(right), strict=True))
    for name, there in pairs:
        if not _reads(own, name) and _reads(right, there):
            return say(
                f"`{name}` is never used, and the result depends on it.",
                f"`{name}` 从头到尾没有用到，而结果取决于它。",
                "unused parameter",
            )
    for name, there in pairs:
        if not _looks_inside(own, name) and _looks_inside(right, there):
            return say(
                f"what `{name}` holds is never used: the text takes no more than its shape, dtype or device.",
                f"`{name}` 里的内容从头到尾没有用到：代码只取了它的形状、dtype 或设备。",
                "unused contents",
            )
    return None


def memory_as_it_lies(source: str, function: str) -> Feedback | None:
    """Say that this function reads or arranges memory without regard to its inputs' strides, or return None."""
    own = only_function(source, function)
    found = None if own is None else next((name for name in _attributes(own) if name in _IN_MEMORY), None)
    if found is None:
        return None
    return say(
        f"`{found}` goes by the memory as it lies, and not every tensor lies there in order: look at the strides of "
        "what comes in.",
        f"`{found}` 直接按内存里的存放方式来，而张量在内存中不一定是按顺序的：请看看传进来的张量的步长。",
        "memory as it lies",
    )


def _parameters(node: ast.FunctionDef) -> list[str]:
    """Return the parameters in order, without the device parameter."""
    return [parameter.arg for parameter in (*node.args.posonlyargs, *node.args.args) if parameter.arg != "device"]


def _reads(node: ast.FunctionDef, name: str) -> list[ast.Name]:
    """Return the places that read the caller's value. There are none if the name is bound to something else first."""
    if _is_replaced(node, name):
        return []
    return [place for place in _places(node, name) if not isinstance(place.ctx, ast.Store) or _is_updated(node, place)]


def _places(node: ast.AST, name: str) -> list[ast.Name]:
    return [part for part in ast.walk(node) if isinstance(part, ast.Name) and part.id == name]


def _is_replaced(node: ast.FunctionDef, name: str) -> bool:
    first = next((statement for statement in node.body if _places(statement, name)), None)
    return isinstance(first, ast.Assign) and _places(first, name) == [first.targets[0]]


def _is_updated(node: ast.AST, place: ast.Name) -> bool:
    return any(isinstance(part, ast.AugAssign) and part.target is place for part in ast.walk(node))


def _looks_inside(node: ast.FunctionDef, name: str) -> bool:
    outside = {
        id(part.value)
        for part in ast.walk(node)
        if isinstance(part, ast.Attribute) and part.attr in _OUTSIDE and isinstance(part.value, ast.Name)
    } | {
        id(part.args[0])
        for part in ast.walk(node)
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "len" and part.args
    }
    return any(id(place) not in outside for place in _reads(node, name))


def _attributes(node: ast.FunctionDef) -> list[str]:
    return [part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)]
