"""A cold ``kata check``: ``python -m autograder.benchmarks.cold [--rounds 5]``.

A right answer, an untouched stub, a syntax error, and three answers together, in turns with ``python -c "import
torch"``. Prints the medians, and each next to that of the import.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from autograder.catalogue import find
from autograder.stub import reference
from autograder.workspace.issue import start

_CHECK = [sys.executable, "-m", "autograder", "check"]
_COMMANDS = {
    "import torch": [sys.executable, "-c", "import torch"],
    "a right answer": [*_CHECK, "add_in_place"],
    "a stub": [*_CHECK, "transpose"],
    "a syntax error": [*_CHECK, "slices"],
    "three answers": [*_CHECK, "add_in_place", "to_matrix", "means"],
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.cold", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each command")
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in _COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        workspace, _ = start(Path(folder), "en")
        for slug in ("add_in_place", "to_matrix", "means"):
            workspace.place_of(find(slug)).write_text(reference(find(slug)), "utf-8")
        workspace.place_of(find("slices")).write_text("def slices(x:\n", "utf-8")
        for _ in range(rounds):
            for name, command in _COMMANDS.items():
                began = time.perf_counter()
                subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - fixed words
                times[name].append(time.perf_counter() - began)
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    for name, median in medians.items():
        sys.stdout.write(f"{name:<16} {median * 1e3:7.0f} ms   {median / medians['import torch']:.2f}\n")


if __name__ == "__main__":
    main()
