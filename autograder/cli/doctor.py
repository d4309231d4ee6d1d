"""The command ``kata doctor``: the abilities of this machine, and ways to improve them."""

from __future__ import annotations

import platform
import time

import click

import autograder
from autograder.cli.language import Command, echo
from autograder.language import Text, same, spoken
from autograder.report.words import WALLS, labelled
from autograder.terminals import width

_COUNT = Text("{version}, {count} exercises in {place}", "{version}，{count} 道题，在 {place}")
_ON = Text("{python} on {system}", "{python}，系统 {system}")
_NOT_HERE = Text("not available; checks on it are reported as not run", "没有；在它上面的检查会报告为未运行")
_READY = Text("ready ({time:.0f} ms for a fork)", "可用（建一个进程 {time:.0f} 毫秒）")
_SERVER = Text("server", "服务")
_WARM = Text("warm after {time:.1f} s", "{time:.1f} 秒后就绪")


@click.command(
    "doctor",
    cls=Command,
    told=Text(
        "Examine this machine: versions, walls, devices, and whether a trial answer can be graded.",
        "检查这台机器：版本、隔离、设备，以及能不能评一份试验答案。",
    ),
)
@click.pass_context
def command(context: click.Context) -> None:
    """``kata doctor``."""
    import pandas
    import torch

    from autograder.catalogue import ROOT, exercises
    from autograder.grading.walls import strongest

    walls = strongest()
    _row(same("kata"), _COUNT.format(version=autograder.__version__, count=len(exercises()), place=ROOT))
    system = f"{platform.system()} {platform.release()}"
    _row(same("python"), _ON.format(python=platform.python_version(), system=system))
    _row(same("torch"), same(torch.__version__))
    _row(same("pandas"), same(pandas.__version__))
    _row(WALLS, labelled(same(walls.level), walls.level.protection))
    for level, reason in walls.reasons.items():
        _row(same(""), Text(f"not available: {level}: {reason.en}", f"没有 {level}：{reason.zh}"))
        _row(same(""), Text(f"to raise it: {level.raising.en}", f"怎样提高：{level.raising.zh}"))
    context.exit(_try_out())


def _try_out() -> int:
    from autograder.grading.levels import server_at
    from autograder.grading.options import DEVICES
    from autograder.grading.walls import strongest
    from autograder.worker import wire

    started = time.perf_counter()
    with server_at(strongest()) as server:
        warm = time.perf_counter() - started
        for device in DEVICES:
            if device not in server.devices:
                _row(same(device), _NOT_HERE)
                continue
            forked = time.perf_counter()
            worker = server.worker()
            worker.load(wire.Load("def answer():\n    return 42\n", "trial.py", device))
            worker.end()
            _row(same(device), _READY.format(time=1000 * (time.perf_counter() - forked)))
    _row(_SERVER, _WARM.format(time=warm))
    return 0


def _row(name: Text, text: Text) -> None:
    lang = spoken()
    echo(f"{name[lang]}{' ' * (8 - width(name[lang]))} {text[lang]}")
