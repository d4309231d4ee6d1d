"""Parameters in another order than the stub's, read off the answer's text."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from autograder.catalogue import Function
from autograder.feedback import Feedback, say
from autograder.syntax import parsed


def reordered(source: str, functions: Sequence[Function]) -> Feedback | None:
    """Say that a parameter of the stub is in another place, or return None.

    Other names in the right places do no harm.
    """
    for function in functions:
        for own in _parameters(source, function.name):
            if _moved(own, function.parameters):
                have, should = ", ".join(own), ", ".join(function.parameters)
                return say(
                    f"`{function.name}` takes its parameters in another order than the stub: ({have}) instead of "
                    f"({should}). It is called by position, so each value reaches another name.",
                    f"`{function.name}` 的参数次序与题目不同：写的是 ({have})，应当是 ({should})。"
                    "函数是按位置调用的，所以每个值都到了别的名字里。",
                    "parameters reordered",
                )
    return None


def _moved(own: tuple[str, ...], stub: tuple[str, ...]) -> bool:
    return len(own) == len(stub) and any(name in stub and name != there for name, there in zip(own, stub, strict=True))


def _parameters(source: str, name: str) -> Iterator[tuple[str, ...]]:
    tree = parsed(source)
    for node in () if tree is None else tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == name and not node.decorator_list:
            yield tuple(parameter.arg for parameter in (*node.args.posonlyargs, *node.args.args))
