"""Reasons why a function returned None, read off its text. Nothing is said that is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from autograder.feedback import Feedback, say
from autograder.syntax import only_function


def why_none(source: str, function: str) -> Feedback:
    """Say why this function of ``source`` returned None."""
    own = only_function(source, function)
    body = [] if own is None else own.body
    if body and not any(isinstance(node, ast.Return) and node.value is not None for node in _own_nodes(body)):
        return say(
            f"{function}(…) returned None: no `return` with a value stands in it.",
            f"{function}(…) 返回的是 None：函数里没有带值的 `return`。",
            "nothing returned",
        )
    match _only_way_out(body):
        case ast.Attribute(attr="grad"):
            return say(
                f"{function}(…) returned a `.grad` that is None: only a leaf that records gets a gradient, and only "
                "when a pass ran that goes back to it. Whose `.grad` is it, and does the graph lead there?",
                f"{function}(…) 返回的 `.grad` 是 None：只有在记录的叶子才会得到梯度，而且要有反向传播走到它。"
                "这是谁的 `.grad`？图通到那里吗？",
                "grad is None",
            )
        case ast.Call(func=ast.Attribute(attr="backward")):
            return say(
                f"{function}(…) returned what `backward()` gives, and that is None: the gradient is left in the "
                "leaf's `.grad`.",
                f"{function}(…) 返回的是 `backward()` 的结果，而那是 None：梯度留在叶子的 `.grad` 里。",
                "returned backward()",
            )
    return say(
        f"{function}(…) returned None. Does every way through it reach a `return`, and is what stands there a result?",
        f"{function}(…) 返回的是 None。每条路径都会走到 `return` 吗？`return` 后面的东西有结果吗？",
        "nothing returned",
    )


def _only_way_out(body: list[ast.stmt]) -> ast.expr | None:
    """Return the value of the only `return`, if it is the last statement and so is always reached."""
    returns = [node for node in _own_nodes(body) if isinstance(node, ast.Return)]
    return returns[0].value if len(returns) == 1 and body[-1] is returns[0] else None


def _own_nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Yield the nodes of these statements, without those of inner functions and classes."""
    left: list[ast.AST] = list(body)
    while left:
        node = left.pop()
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            yield node
            left.extend(ast.iter_child_nodes(node))
