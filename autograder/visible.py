"""The visible examples of an answer, run as by hand. The copy for students can check nothing more.

It is the author's own code on the author's own machine, so a process with a time limit is enough.
"""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from autograder.catalogue import PACKAGE, Exercise, select
from autograder.example import Example
from autograder.language import Text, spoken
from autograder.stub import is_untouched
from autograder.submission.model import Answer, Submission
from autograder.terminals import fitted
from autograder.verdicts import Status

_SECONDS = 60
"""For all examples of one exercise, torch's import too."""
_START = "import sys; sys.path.insert(0, {path!r}); from {module} import serve; serve()"
_HOLD = Text("✓ {slug}: {count} of {count} examples hold", "✓ {slug}：{count} 个例子全部成立")
_FAIL = Text("✗ {slug}: {failed} of {count} examples fail", "✗ {slug}：{count} 个例子中有 {failed} 个不成立")
_UNTOUCHED = Text("· {slug}: {word}", "· {slug}：{word}")
_UNREADABLE = Text("✗ {slug}: the file cannot be read: {reason}", "✗ {slug}：文件读不了：{reason}")
_LATE = Text("✗ {slug}: no end within {seconds} s", "✗ {slug}：{seconds} 秒内没有结束")
_DIED = Text("✗ {slug}: the process ended early", "✗ {slug}：进程提前结束")
_ONLY = Text(
    "Only the visible examples were run. When you hand in, hidden checks look at more: memory, autograd, devices.",
    "这里只运行了看得到的例子。交上去之后，隐藏的检查还会看内存、自动求导和设备。",
)


@dataclass(frozen=True)
class _Ran:
    """The outcome of an exercise's examples: their number, and those that fail."""

    count: int
    failed: list[dict[str, str]]


def check(chosen: Iterable[tuple[Submission, Iterable[str]]]) -> int:
    """Run the examples of these answers, or of the whole submission without slugs. Return 0 if all hold, else 1."""
    is_fine = True
    for submission, slugs in chosen:
        wanted = tuple(slugs)
        for exercise in select(wanted):
            answer = submission.answers.get(exercise.slug)
            if answer is not None:
                is_fine &= _check(exercise, answer)
    _say(_ONLY)
    return 0 if is_fine else 1


def _say(text: Text, **values: object) -> None:
    sys.stdout.write(fitted(text.format(**values)[spoken()]) + "\n")


def _check(exercise: Exercise, answer: Answer) -> bool:
    slug = exercise.slug
    if answer.problem is not None:
        _say(_UNREADABLE, slug=slug, reason=answer.problem[spoken()])
    elif is_untouched(exercise, answer.source):
        _say(_UNTOUCHED, slug=slug, word=Status.NOT_ATTEMPTED.word)
    else:
        return _run(exercise, answer)
    return False


def _run(exercise: Exercise, answer: Answer) -> bool:
    slug, start = exercise.slug, _START.format(path=str(PACKAGE.parent), module=__name__)
    examples = [(function.name, function.docstring) for function in exercise.functions]
    asked = json.dumps([answer.path, f"{answer.before}\n{answer.source}" if answer.before else answer.source, examples])
    try:
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", start], input=asked, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        _say(_LATE, slug=slug, seconds=_SECONDS)
        return False
    try:
        ran = _Ran(**json.loads(done.stdout.rpartition("\n")[2]))
    except (ValueError, TypeError):
        _say(_DIED, slug=slug)
        sys.stdout.write(fitted(done.stderr[-2_000:]))
        return False
    _say(_FAIL if ran.failed else _HOLD, slug=slug, count=ran.count, failed=len(ran.failed))
    for failed in ran.failed:
        for line in Example(**failed).lines(spoken()):
            sys.stdout.write(fitted(f"  {line}\n"))
    return not ran.failed


# --- the process ------------------------------------------------------------------------------------------------


class _Runner(doctest.DocTestRunner):
    """A doctest runner that keeps the failures."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.kept: list[dict[str, str]] = []

    def _keep(self, example: doctest.Example, got: str) -> None:
        self.kept.append({"source": example.source.strip(), "want": example.want.strip(), "got": got.strip()})

    def report_start(self, *_: object) -> None:
        """Say nothing."""

    def report_failure(self, _out: object, _test: object, example: doctest.Example, got: str) -> None:
        """Keep the actual output."""
        self._keep(example, got)

    def report_unexpected_exception(self, _out: object, _test: object, example: doctest.Example, info: Any) -> None:
        """Keep the exception."""
        self._keep(example, f"{info[0].__name__}: {info[1]}")


def serve() -> None:
    """Run the examples that standard input names, and print the outcome as the last line."""
    path, source, examples = json.loads(sys.stdin.read())
    module = {"__name__": "answer", "__file__": path}
    runner, count = _Runner(), 0
    exec(compile(source, path, "exec", dont_inherit=True), module)  # noqa: S102 - the author's own, on their own machine
    for name, docstring in examples:
        test = doctest.DocTestParser().get_doctest(docstring, module, name, path, 0)
        count += len(test.examples)
        runner.run(test, out=lambda _: None)
    sys.stdout.write("\n" + json.dumps({"count": count, "failed": runner.kept}))
