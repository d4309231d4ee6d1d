"""Reasons why a call raised when it should have returned, or raised another exception."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.feedback import Feedback, say
from autograder.grading.kinds import told_exception
from autograder.grading.observation import SeenTensor
from autograder.grading.source import Source
from autograder.grading.traits import told_inputs
from autograder.worker import wire


def why_raised(
    function: str,
    error: wire.Raised,
    source: Source,
    device: str,
    given: Sequence[tuple[str, SeenTensor]],
    wanted: str | None = None,
) -> Feedback:
    """Explain an exception: its place, the meaning of its text, and which one was ``wanted``, if any."""
    line = source.line(error.line)
    where_en, where_zh = (f" in line {line}", f"（第 {line} 行）") if line else ("", "")
    if line is None and "TypeError" in error.bases:
        return say(
            f"{function}(…) cannot be called with the arguments that the stub names. Keep its parameters: "
            "their names, their order and their defaults.",
            f"{function}(…) 不能用题目给出的参数调用。请保留原来的参数：名字、次序和默认值。",
            "other parameters",
            detail=f"{error.type}: {error.text}",
        )
    place_en, place_zh = ("", "") if device == "cpu" else (f" with inputs on {device}", f"（输入在 {device} 上）")
    should_en, should_zh = (
        (f"; it should raise {wanted}", f"；应当抛出 {wanted.replace(' or ', ' 或 ')}") if wanted else ("", "")
    )
    kind_en, kind_zh = told_exception(error)
    mistake, why = source.explained(error)
    given_en, given_zh = told_inputs(given)
    return Feedback(
        en=f"{function}(…) raised {kind_en}{where_en}{place_en}{should_en}.{why.en}{given_en}",
        zh=f"{function}(…) 抛出了 {kind_zh}{where_zh}{place_zh}{should_zh}。{why.zh}{given_zh}",
        mistake="wrong exception" if wanted and device == "cpu" else mistake or "raised",
        detail=f"{error.type}: {error.text}",
        line=line,
        raised=error.type,
    )


def why_no_room(function: str, error: wire.Raised) -> Feedback:
    """Explain that a call raised with room only for its result, and did not raise with enough room."""
    return say(
        f"{function}(…) was allowed just enough memory for its result, and ran out: somewhere it makes "
        "another copy of its input.",
        f"只给 {function}(…) 留出放结果的内存时，它不够用：它在某处另外复制了一份输入。",
        "hidden copy",
        detail=f"{error.type}: {error.text}",
    )


def why_puzzled(function: str, error: wire.Raised) -> Feedback:
    """Explain that a program could not use the function's result."""
    kind_en, kind_zh = told_exception(error)
    return say(
        f"{function}(…) returned, but what it gave cannot be used as the task says: that raised {kind_en}. "
        "Compare it with what the task asks for: its kind, its parts and their shapes.",
        f"{function}(…) 返回了，但得到的东西无法照题目说的那样使用：使用时抛出了 {kind_zh}。"
        "请对照题目的要求：它的种类、它的各部分以及形状。",
        "unusable result",
        detail=f"{error.type}: {error.text}",
    )
