"""The verdicts as words."""

from __future__ import annotations

from autograder.catalogue import Text
from autograder.report.model import Status

WORDS = {
    Status.PASSED: Text("passed", "通过"),
    Status.FAILED: Text("failed", "未通过"),
    Status.ERROR: Text("error", "出错"),
    Status.TIMEOUT: Text("timeout", "超时"),
    Status.CRASHED: Text("crashed", "崩溃"),
    Status.TAMPERING: Text("tampering", "干预评分"),
    Status.NOT_ATTEMPTED: Text("not attempted", "未作答"),
    Status.REFUSED: Text("refused", "不予运行"),
    Status.MISSING: Text("missing", "未交"),
    Status.NOT_REACHED: Text("waits", "等待"),
    Status.NOT_RUN: Text("not run", "未运行"),
}
