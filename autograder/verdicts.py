"""Verdicts and owners of faults: one table of each, with its words and all that views ask of them."""

from __future__ import annotations

import enum
from typing import Any, Self

from autograder.language import Text


class _Kind(enum.Enum):
    """The consequence of a verdict."""

    EARNED = enum.auto()
    WRONG = enum.auto()
    """There is a result, and it is wrong."""
    NO_RESULT = enum.auto()
    """The answer came to no result that could be wrong."""
    UNANSWERED = enum.auto()
    """Nobody has written an answer."""
    WAITING = enum.auto()
    """The check did not run, and that says nothing about the answer."""


class Status(enum.StrEnum):
    """A verdict, in the order in which views list them. REFUSED and the unanswered are about exercises only."""

    word: Text
    _kind: _Kind

    def __new__(cls, value: str, *facts: Any) -> Self:
        """Return the verdict with its kind, and the word that people read."""
        status = str.__new__(cls, value)
        status._value_ = value
        status._kind, status.word = facts
        return status

    PASSED = "passed", _Kind.EARNED, Text("passed", "通过")
    FAILED = "failed", _Kind.WRONG, Text("failed", "未通过")
    ERROR = "error", _Kind.NO_RESULT, Text("error", "出错")
    TIMEOUT = "timeout", _Kind.NO_RESULT, Text("timeout", "超时")
    CRASHED = "crashed", _Kind.NO_RESULT, Text("crashed", "崩溃")
    TAMPERING = "tampering", _Kind.NO_RESULT, Text("tampering", "干预评分")
    NOT_ATTEMPTED = "not_attempted", _Kind.UNANSWERED, Text("not attempted", "未作答")
    MISSING = "missing", _Kind.UNANSWERED, Text("missing", "未交")
    REFUSED = "refused", _Kind.NO_RESULT, Text("refused", "不予运行")
    NOT_REACHED = "not_reached", _Kind.WAITING, Text("not reached", "未轮到")
    NOT_RUN = "not_run", _Kind.WAITING, Text("not run", "未运行")

    @property
    def is_lost(self) -> bool:
        """True for a verdict on an answer that earned nothing."""
        return self._kind in (_Kind.WRONG, _Kind.NO_RESULT)

    @property
    def is_error(self) -> bool:
        """True without a result that could be wrong. Formats that know errors next to failures report it as one."""
        return self._kind is _Kind.NO_RESULT

    @property
    def is_unanswered(self) -> bool:
        """True when nobody has written an answer."""
        return self._kind is _Kind.UNANSWERED

    @property
    def is_idle(self) -> bool:
        """True when nothing was judged: there is no answer, or the check did not run."""
        return self._kind in (_Kind.UNANSWERED, _Kind.WAITING)

    @property
    def sign(self) -> str:
        """The sign next to the word."""
        return "·" if self.is_idle else "✗" if self.is_lost else "✓"


class Fault(enum.StrEnum):
    """The owner of the fault for a lost point."""

    word: Text
    is_ours: bool
    """True when the verdict is not about the answer."""

    def __new__(cls, value: str, *facts: Any) -> Self:
        """Return the owner with the word that people read."""
        fault = str.__new__(cls, value)
        fault._value_ = value
        fault.is_ours, fault.word = facts
        return fault

    SUBMISSION = "submission", False, Text("submission", "提交")
    GRADER = "grader", True, Text("grader", "评分程序")
    MACHINE = "machine", True, Text("machine", "运行环境")
