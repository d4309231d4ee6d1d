"""Commands in forks of a process that has imported them once: to import takes most of the time of one."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    ["nbgrader.apps.nbgraderapp", "autograder.cli", "autograder.course.nbgrader.exporter", __name__]
)
_SECONDS = 300


def run(
    module: str, arguments: Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m module`` with these arguments in a process of its own."""
    command = [module, *arguments]
    with tempfile.TemporaryDirectory() as folder:
        said = [Path(folder, name) for name in ("out", "err")]
        process = _FORKS.Process(target=_run, args=(command, cwd, dict(environment), said))
        process.start()
        process.join(_SECONDS)
        process.kill()
        process.join()
        out, err = (path.read_text("utf-8") for path in said)
    assert process.exitcode is not None, "it was waited for"
    return subprocess.CompletedProcess(command, process.exitcode, out, err)


def _run(command: Sequence[str], cwd: Path, environment: Mapping[str, str], said: Sequence[Path]) -> None:
    for number, path in enumerate(said, 1):
        with path.open("wb") as file:
            os.dup2(file.fileno(), number)
    sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115 - no paths, and open to the end
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = list(command)
    try:
        runpy.run_module(command[0], run_name="__main__")
    finally:
        atexit._run_exitfuncs()  # which a fork leaves out
