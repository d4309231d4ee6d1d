"""Feedback when there is nothing to judge: the file did not load, or its process did not answer."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from autograder.catalogue import Text
from autograder.dialect.refusal import Refusal
from autograder.feedback import Feedback, say
from autograder.syntax import parsed
from autograder.worker import wire

if TYPE_CHECKING:
    from autograder.grading.budget import WorkerDied


@dataclass(frozen=True)
class OwnCall:
    """A call of one of the exercise's functions that the file makes itself when it is loaded."""

    function: str
    line: int


def own_call(source: str, line: int | None, functions: Sequence[str]) -> OwnCall | None:
    """Find the file's own call of one of these functions on its top level, in the statement of this line."""
    tree = parsed(source)
    for statement in () if tree is None else tree.body:
        if line is None or not statement.lineno <= line <= (statement.end_lineno or line):
            continue
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            continue
        names = (node.id for node in ast.walk(statement) if isinstance(node, ast.Name))
        return next((OwnCall(name, line) for name in names if name in functions), None)
    return None


def why_not_loaded(
    error: wire.Raised, line: int | None, mistake: str | None, why: Text, caller: OwnCall | None
) -> Feedback:
    """Say that the file's own top level raised.

    No hidden input is known there, so the exception's text may be shown.
    """
    where_en, where_zh = (f", line {line}", f"，第 {line} 行") if line else ("", "")
    text = f": {error.text}" if error.text else ""
    kind = (
        "missing module"
        if "ImportError" in error.bases
        else "syntax error"
        if "SyntaxError" in error.bases
        else "not loaded"
    )
    more_en, more_zh = why.en, why.zh
    if caller is not None:
        more_en += (
            f" It is the file's own call of `{caller.function}` in line {caller.line} that failed, when the file was "
            "loaded; the grader has not called anything yet."
        )
        more_zh += (
            f"出错的是文件第 {caller.line} 行自己对 `{caller.function}` 的调用，发生在加载文件时；"
            "评分程序还没有调用任何函数。"
        )
    stop_en, stop_zh = (".", "。") if more_en else ("", "")
    return Feedback(
        en=f"the file cannot be loaded{where_en}: {error.type}{text}{stop_en}{more_en}",
        zh=f"文件无法加载{where_zh}：{error.type}{text}{stop_zh}{more_zh}",
        mistake=mistake or kind,
        detail=None,
        line=line,
    )


_TOLD = 3
"""Refusals that a message spells out; it counts the others."""


def why_refused(refused: Sequence[Refusal]) -> Feedback:
    """Say that the answer is not run: each line, the name in it, and its replacement."""
    told, more = refused[:_TOLD], len(refused) - _TOLD
    en = [f"{_place(one, 'en')}{one.why.en}. {one.instead.en}" for one in told]
    zh = [f"{_place(one, 'zh')}{one.why.zh}。{one.instead.zh}" for one in told]
    if more > 0:
        lines = ", ".join(dict.fromkeys(str(one.line) for one in refused[_TOLD:][:_TOLD_LINES]))
        en.append(f"{more} more of this kind, in line {lines}.")
        zh.append(f"这样的地方还有 {more} 处：第 {lines} 行。")
    names = ", ".join(dict.fromkeys(one.name for one in refused if one.name))
    line = next((one.line for one in refused if one.line and not one.helper), None)
    return Feedback(
        en=f"this exercise was not run, because the code uses what is not part of an answer. {' '.join(en)}",
        zh=f"这道练习没有运行，因为代码用到了答案里不用的东西。{''.join(zh)}",
        mistake="not in the language",
        detail=names[:200],
        line=line,
    )


_TOLD_LINES = 10


def _place(refusal: Refusal, lang: str) -> str:
    if refusal.helper:
        en, zh = f"{refusal.helper}, line {refusal.line}: ", f"{refusal.helper} 第 {refusal.line} 行："
    elif not refusal.line:
        en, zh = "The text before the answer: ", "答案之前的文字："
    else:
        en, zh = f"Line {refusal.line}: ", f"第 {refusal.line} 行："
    return zh if lang == "zh" else en


STATUS = {"timeout": "timeout", "exercise's time": "timeout", "submission's time": "timeout", "tampering": "tampering"}
"""The verdict for each cause of death that is more than a crash."""


def why_dead(died: WorkerDied, function: str) -> Feedback:
    """Say that the fork ended, or was ended, during a call."""
    match died.cause:
        case "tampering":
            return say(
                f"{function}(…) was stopped and is not judged: a forged reply came on the channel between the judge "
                "and the process that runs the answer. If you think that this is a mistake, show your code to your "
                "instructor.",
                f"{function}(…) 被停止，不予评判：评分程序与运行答案的进程之间出现了伪造的回复。"
                "如果你认为弄错了，请把代码给老师看。",
                "tampering",
            )
        case "timeout":
            return say(
                f"{function}(…) did not finish within the time limit. Is there a loop that never ends?",
                f"{function}(…) 在时限内没有结束。有没有停不下来的循环？",
                "endless",
            )
        case "exercise's time":
            return say(
                f"all calls of this exercise together took more than {died.what} seconds, although each came back in "
                f"time; {function}(…) was the last. Does it wait for something, or do far more than the task needs?",
                f"这道题的所有调用加起来超过了 {died.what} 秒，虽然每一次都在时限内返回；最后一次是 {function}(…)。"
                "它是不是在等什么，或者做了远超题目需要的事？",
                "slow in all",
            )
        case "submission's time":
            return say(
                f"the answers of this submission together took more than {died.what} seconds; {function}(…) was "
                "running when that time was up. Look at the exercises that are slow or do not end.",
                f"这份提交的所有答案加起来超过了 {died.what} 秒；时间用完时正在运行 {function}(…)。"
                "请看看哪些题很慢或停不下来。",
                "out of time",
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
            return why_garbled(function, died.what or None)


def why_garbled(function: str, detail: str | None = None) -> Feedback:
    """Explain that a reply is not what a worker says."""
    return say(
        f"what {function}(…) gave back cannot be read.", f"{function}(…) 传回的内容无法读取。", "garbled", detail=detail
    )


def not_run(seconds: float) -> Feedback:
    """Say that the answers before this one used up the submission's time."""
    return say(
        f"not run: the answers before this one used up the {seconds:g} seconds that a submission has. "
        "Repair those that time out, and hand in again.",
        f"没有运行：前面的答案用完了一份提交的 {seconds:g} 秒。请改好超时的那些题，再交一次。",
        "out of time",
    )
