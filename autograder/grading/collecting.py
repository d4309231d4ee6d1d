"""Graders on their way to pytest's items, and the reason when one cannot be collected."""

from __future__ import annotations

import importlib.util
import sys
import traceback
import types
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from autograder.errors import BrokenGrader
from autograder.grading.checks import check_of
from autograder.language import Text

GRADERS = Path(__file__).resolve().parent.parent / "graders"


class GraderModule(pytest.Module):
    """A grader file, imported once per process. Its asserts are left plain, since each carries its own message."""

    def _getobj(self) -> types.ModuleType:
        name = f"{GRADERS.parent.name}.graders.{self.path.parent.name}.{self.path.stem}"
        if name not in sys.modules:
            spec = importlib.util.spec_from_file_location(name, self.path)
            assert spec is not None and spec.loader is not None, "a .py file has a loader"
            module = importlib.util.module_from_spec(spec)
            try:
                spec.loader.exec_module(module)
            except (Exception, SystemExit) as raised:
                raise uncollected(self.path, raised) from raised
            sys.modules[name] = module
        return sys.modules[name]


def uncollected(grader: Path, raised: BaseException) -> BrokenGrader:
    """Return the error that says why a grader cannot be collected."""
    place, said = place_of(raised) or grader, f"{type(raised).__name__}: {raised}"
    return BrokenGrader(
        Text(f"{place}: the grader cannot be collected: {said}", f"{place}：评分程序无法载入：{said}"),
        Text("Repair it, then prove it with `kata dev check SLUG`.", "请改好它，再用 `kata dev check SLUG` 验证。"),
    )


def place_of(raised: BaseException) -> str | None:
    """Return the grader's file and line where an exception arose, if it passed through one."""
    if isinstance(raised, SyntaxError) and raised.filename is not None:
        return f"{raised.filename}:{raised.lineno}"
    frames = traceback.extract_tb(raised.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(GRADERS)]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else None


def missing(items: Sequence[pytest.Item], graders: Iterable[Path]) -> BrokenGrader | None:
    """Return the reason when some test is not a check, or one of these ``graders`` has no check."""
    for item in items:
        if check_of(getattr(item, "obj", None)) is None:
            path, line, name = item.reportinfo()
            place = f"{path}:{(line or 0) + 1}"
            return BrokenGrader(
                Text(f"{place}: {name} is not a check", f"{place}：{name} 不是检查项"),
                Text("Mark it with @check(points=…).", "请用 @check(points=…) 标记。"),
            )
    judged = {item.path for item in items}
    for grader in graders:
        if grader not in judged:
            return BrokenGrader(
                Text(f"{grader}: the grader has no check", f"{grader}：评分程序里没有检查项"),
                Text("Write one, marked with @check(points=…).", "请写一个，用 @check(points=…) 标记。"),
            )
    if not items:
        return BrokenGrader(
            Text(f"{GRADERS}: there is no exercise to grade", f"{GRADERS}：没有可以评分的题"),
            Text("Add one with `kata dev new`.", "请用 `kata dev new` 添加一道题。"),
        )
    return None
