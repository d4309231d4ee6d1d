"""A workspace's task for VS Code: check the open file, with each problem at its line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from autograder.language import Text
from autograder.verdicts import Status

TASKS = Path(".vscode", "tasks.json")
"""The place where VS Code looks for tasks."""

_LABEL = Text("kata: check this file", "kata：检查这个文件")


def tasks(language: str) -> str:
    """Return the tasks as JSON. They run the present Python, so VS Code need not know its environment.

    Source: https://code.visualstudio.com/docs/debugtest/tasks
    """
    task = {
        "label": _LABEL[language],
        "type": "process",
        "command": sys.executable,
        "args": ["-m", "autograder", "--lang", language, "check", "--format", "log", "${file}"],
        "options": {"cwd": "${workspaceFolder}", "env": {"PYTHONIOENCODING": "utf-8"}},
        "group": {"kind": "build", "isDefault": True},
        "presentation": {"clear": True, "showReuseMessage": False},
        "problemMatcher": [_matcher(language, is_advice=False), _matcher(language, is_advice=True)],
    }
    return json.dumps({"version": "2.0.0", "tasks": [task]}, ensure_ascii=False, indent=2) + "\n"


def _matcher(language: str, *, is_advice: bool) -> dict[str, Any]:
    """Return the pattern for file, line and sentence: of lost checks, or of advice on passed ones."""
    passed = Status.PASSED.word[language]
    verdict = passed if is_advice else rf"(?!{passed} )\S+(?: \S+)?"
    return {
        "owner": "kata-advice" if is_advice else "kata",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "severity": "info" if is_advice else "error",
        "pattern": {"regexp": rf"^(.+\.py):(\d+): {verdict} (\w+: .+)$", "file": 1, "line": 2, "message": 3},
    }
