"""Save to verdict: ``python -m autograder.benchmarks.watch [--rounds 5]``.

``kata`` runs on a terminal of its own in a new workspace. Right and wrong answers are saved in turns. The clock runs
from the save until the verdict is on the screen. The median stands next to the wall time of ``python -c "import
torch"`` in the same run, before and after. Then the watcher idles: the memory of all its processes (their proportional
share) and their CPU time are measured. Needs the package pexpect.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect

from autograder.benchmarks.__main__ import SIX
from autograder.catalogue import select
from autograder.stub import reference
from autograder.workspace import Workspace
from autograder.workspace.issue import start

_IDLE = 10.0
_TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.watch", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="saves of each exercise")
    rounds = parser.parse_args().rounds
    imports = [_import_torch() for _ in range(3)]
    with tempfile.TemporaryDirectory() as folder:
        workspace, _ = start(Path(folder) / "work", "en")
        child = pexpect.spawn(
            sys.executable,
            ["-m", "autograder", "--lang", "en"],
            cwd=str(workspace.root),
            encoding="utf-8",
            timeout=120,
            dimensions=(60, 120),
        )
        started = time.perf_counter()
        child.expect_exact("q quit")
        first_screen = time.perf_counter() - started
        times = list(_saves(child, workspace, rounds))
        assert child.pid is not None, "it runs"
        tree = list(_tree(child.pid))
        before = sum(map(_cpu, tree))
        time.sleep(_IDLE)
        idle = (sum(map(_cpu, tree)) - before) / _IDLE
        memory = {pid: _share(pid) for pid in tree}
        child.send("q")
        child.expect(pexpect.EOF)
    imports += [_import_torch() for _ in range(3)]
    torch = statistics.median(imports)
    median = statistics.median(times[1:])
    tenth = statistics.quantiles(times[1:], n=10)[-1]
    sys.stdout.write(
        f"import torch: {torch * 1e3:.0f} ms · first screen: {first_screen * 1e3:.0f} ms · "
        f"first verdict, while it warms up: {times[0]:.1f} s\n"
        f"save to verdict, warm, {len(times) - 1} saves of {len(SIX)} exercises on cpu and sim: "
        f"median {median * 1e3:.0f} ms ({median / torch:.3f} of import torch), nine tenths below {tenth * 1e3:.0f} ms\n"
        f"idle: {sum(memory.values()) / 2**20:.0f} MiB ({', '.join(f'{_name(size)}' for size in memory.values())}), "
        f"{idle * 100:.1f} % of a core\n"
    )


def _name(size: int) -> str:
    return f"{size / 2**20:.0f}"


def _import_torch() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import torch"], check=True)
    return time.perf_counter() - began


def _saves(child: pexpect.spawn[str], workspace: Workspace, rounds: int) -> Iterator[float]:
    """Return the seconds from each save to its verdict."""
    for number in range(rounds):
        for exercise in select(SIX):
            text = reference(exercise)
            if number % 2:
                text = text.replace("return ", "return None and ", 1)
            place = workspace.place_of(exercise)
            time.sleep(0.5)  # an editor's user does not save faster
            began = time.perf_counter()
            place.write_text(text, "utf-8")
            child.expect_exact(f"{exercise.slug}  ")
            yield time.perf_counter() - began
            child.expect_exact("q quit")


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for child in Path(f"/proc/{pid}/task").glob("*/children"):
        for below in child.read_text().split():
            yield from _tree(int(below))


def _share(pid: int) -> int:
    """Return the memory of a process, in bytes. Shared memory is divided among its users."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / _TICK


if __name__ == "__main__":
    main()
