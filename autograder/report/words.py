"""Words that several views say. Those of verdicts and faults are in ``autograder/verdicts.py``."""

from __future__ import annotations

from autograder.language import Text

WALLS = Text("walls", "隔离")
DEVICES = Text("devices", "设备")
LINE = Text("line {line}", "第 {line} 行")
EXAMPLES_HOLD = Text("the visible examples hold ({count})", "看得到的例子都成立（{count} 个）")
NOT_YOUR_FAULT = Text(
    "Something other than the answers is broken: this grading does not count. Please tell your instructor.",
    "有答案之外的东西出了问题：这次评分不算数。请告诉老师。",
)
_ONE_WAITS = Text("1 more check waits until this one passes", "这一项通过后，还有 1 项要检查")
_MANY_WAIT = Text("{count} more checks wait until this one passes", "这一项通过后，还有 {count} 项要检查")
_LABELLED = Text("{name}: {said}", "{name}：{said}")


def waiting(count: int) -> Text:
    """Return that so many checks wait."""
    return _ONE_WAITS if count == 1 else _MANY_WAIT.format(count=count)


def labelled(name: Text, said: object) -> Text:
    """Return what is said, after its name and a colon. ``said`` may be a text in both languages."""
    return _LABELLED.format(name=name, said=said)
