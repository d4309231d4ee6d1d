"""``kata doctor``: what this machine can do, and what would make it do more."""

from __future__ import annotations

import platform
import time

import click

from autograder import __version__


@click.command("doctor")
@click.pass_context
def command(context: click.Context) -> None:
    """Examine this machine: versions, walls, devices, and whether a trial answer can be graded."""
    import pandas
    import torch

    from autograder.catalogue import ROOT, exercises
    from autograder.grading.walls import PROTECTION, RAISING, Level, strongest

    walls = strongest()
    _row("kata", f"{__version__}, {len(exercises())} exercises in {ROOT}")
    _row("python", f"{platform.python_version()} on {platform.system()} {platform.release()}")
    _row("torch", torch.__version__)
    _row("pandas", pandas.__version__)
    _row("walls", f"{walls.level}: {PROTECTION[walls.level]}")
    for reason in walls.reasons:
        _row("", f"not available: {reason}")
        _row("", f"to raise it: {RAISING[Level(reason.partition(':')[0])]}")
    context.exit(_try_out())


def _try_out() -> int:
    from autograder.grading.server import Server
    from autograder.grading.walls import strongest
    from autograder.worker import wire

    started = time.perf_counter()
    with Server(strongest()) as server:
        warm = time.perf_counter() - started
        for device in ("cpu", "sim", "cuda"):
            if device not in server.devices:
                _row(device, "not here; checks on it are reported as not run")
                continue
            forked = time.perf_counter()
            worker = server.fork()
            worker.load(wire.Load("def answer():\n    return 42\n", "trial.py", device))
            worker.end()
            _row(device, f"ready ({1000 * (time.perf_counter() - forked):.0f} ms for a fork)")
    _row("server", f"warm after {warm:.1f} s")
    return 0


def _row(name: str, text: str) -> None:
    click.echo(f"{name:<8} {text}")
