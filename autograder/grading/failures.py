"""What a student is told when there is nothing to judge: the file did not load, or its process did not answer."""

from __future__ import annotations

from autograder.grading.feedback import Feedback, say
from autograder.grading.server import WorkerDied
from autograder.worker import wire


def why_not_loaded(error: wire.Raised, line: int | None) -> Feedback:
    """The file's own top level raised; no hidden input is known there, so the exception's text may be shown."""
    where_en, where_zh = (f", line {line}", f"，第 {line} 行") if line else ("", "")
    text = f": {error.text}" if error.text else ""
    hint_en, hint_zh = ("", "")
    if "immutable type" in error.text:
        hint_en = ". The classes of PyTorch and pandas stay as they are here: write functions of your own instead."
        hint_zh = "。这里不能改动 PyTorch 和 pandas 的类：请改写成自己的函数。"
    kind = (
        "missing module"
        if "ImportError" in error.bases
        else "syntax error"
        if "SyntaxError" in error.bases
        else "not loaded"
    )
    return Feedback(
        f"the file cannot be loaded{where_en}: {error.type}{text}{hint_en}",
        f"文件无法加载{where_zh}：{error.type}{text}{hint_zh}",
        kind,
        None,
        line,
    )


STATUS = {"timeout": "timeout", "tampering": "tampering"}
"""The verdict for each cause of death that is no mere crash."""


def tampered(function: str, what: str) -> Feedback:
    """The answer reached for what observes it; ``what`` that is, instructors alone are told."""
    return say(
        f"{function}(…) was stopped and is not judged: it reaches for what observes it, which no exercise needs. "
        "If you think that this is a mistake, show your code to your instructor.",
        f"{function}(…) 被停止，不予评判：它触及了观察它的程序，没有哪道题需要这样做。"
        "如果你认为弄错了，请把代码给老师看。",
        "tampering",
        detail=f"it reached for {what}",
    )


def why_dead(died: WorkerDied, function: str) -> Feedback:
    """The fork ended, or was ended, within a call."""
    match died.cause:
        case "tampering":
            return tampered(function, died.what)
        case "timeout":
            return say(
                f"{function}(…) did not finish within the time limit. Is there a loop that never ends?",
                f"{function}(…) 在时限内没有结束。有没有停不下来的循环？",
                "endless",
            )
        case "memory":
            return say(
                f"{function}(…) used more memory than allowed and was stopped.",
                f"{function}(…) 用的内存超过上限，已被停止。",
                "too much memory",
            )
        case "signal":
            return say(
                f"the process crashed in {function}(…) (signal {died.status}).",
                f"{function}(…) 使进程崩溃（信号 {died.status}）。",
                "crash",
            )
        case "exited" | "killed":
            return say(
                f"{function}(…) ended the whole Python process instead of returning.",
                f"{function}(…) 没有返回，而是结束了整个 Python 进程。",
                "exit",
            )
        case _:
            return say(
                f"what {function}(…) gave back cannot be read.",
                f"{function}(…) 传回的内容无法读取。",
                "garbled",
                detail=died.what or None,
            )
