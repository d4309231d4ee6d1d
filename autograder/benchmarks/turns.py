"""The cost of grading next to another version: ``python -m autograder.benchmarks.turns PYTHON [--turns N] [SLUG…]``.

``PYTHON`` is the interpreter of an environment in which the other version is installed. The two grade the reference
solutions in turns, each time in a new process. So both run under the same load. Without slugs these are the six of the
stated aim. Compare the medians, and on a busy machine the smallest.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys

from autograder.benchmarks.__main__ import SIX

_TURN = """
import sys
from autograder.benchmarks.__main__ import measure
from autograder.catalogue import exercises
chosen = tuple(exercise for exercise in exercises() if exercise.slug in sys.argv[2:])
print(*measure(chosen, "cpu,sim", int(sys.argv[1])).cpu)
"""
"""The program that either version runs, in words that both understand."""


def turn(python: str, slugs: list[str], rounds: int) -> list[float]:
    """Return the CPU seconds of each round, in a process of that interpreter."""
    command = [python, "-c", _TURN, str(rounds), *slugs]
    # Elsewhere than here: what lies in the working directory is imported before what is installed.
    ran = subprocess.run(command, cwd="/", capture_output=True, text=True, check=True)  # noqa: S603 - fixed words
    return [float(cost) for cost in ran.stdout.split()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.turns", description=__doc__)
    parser.add_argument("python", metavar="PYTHON")
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    there: list[float] = []
    here: list[float] = []
    for number in range(options.turns):
        for python, costs in ((options.python, there), (sys.executable, here)):
            costs.extend(turn(python, options.slugs or list(SIX), options.rounds))
        print(f"turn {number + 1}: {_told(there)} there, {_told(here)} here", flush=True)
    medians, smallest = statistics.median(here) / statistics.median(there), min(here) / min(there)
    print(f"\nhere takes {medians:.2f} of the CPU there (medians), {smallest:.2f} (smallest)")


def _told(costs: list[float]) -> str:
    return f"{1e3 * statistics.median(costs):.0f} ms CPU a round (smallest {1e3 * min(costs):.0f})"


if __name__ == "__main__":
    main()
