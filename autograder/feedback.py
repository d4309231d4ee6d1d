"""Feedback for a student: one sentence in both languages, and the name of the mistake if the evidence shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """``mistake`` is the short, stable English name of the trap, or None. ``detail`` is only for instructors.

    ``raised`` is the type of the unexpected exception that ended the call.
    """

    en: str
    zh: str
    mistake: str | None = None
    detail: str | None = None
    line: int | None = None
    raised: str | None = None

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en

    def __str__(self) -> str:
        return f"{self.en} | {self.zh}"


def say(en: str, zh: str, mistake: str | None = None, detail: str | None = None) -> Feedback:
    """Return feedback for an ``assert``: ``assert kept, say("x moved …", "x 换了 …", "rebinding")``."""
    return Feedback(en=en, zh=zh, mistake=mistake, detail=detail)


NOT_IMPLEMENTED = "not implemented"
"""The mistake of a function that still is its stub."""


def element_loop(en: str, zh: str) -> Feedback:
    """Return feedback for work that grows with the elements. ``en`` and ``zh`` give the counts that show it."""
    return say(f"{en}: a Python loop goes over the elements.", f"{zh}：有 Python 循环在逐个处理元素。", "element loop")


THROUGH_PYTHON = element_loop(
    "the elements were taken out of the tensors as Python numbers", "元素被取出来变成了 Python 的数"
)
"""For results that no operation made from the inputs: the numbers went through Python one by one."""


class Wrong(AssertionError):
    """Raised for an answer that is wrong."""

    def __init__(self, feedback: Feedback) -> None:
        super().__init__(feedback)
        self.feedback = feedback


class Died(Wrong):
    """Raised for an answer whose process died first. ``status`` is ``timeout``, ``crashed`` or ``tampering``."""

    def __init__(self, feedback: Feedback, status: str) -> None:
        super().__init__(feedback)
        self.status = status
