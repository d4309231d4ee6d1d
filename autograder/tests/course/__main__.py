"""Kills while a class is graded: ``python -m autograder.tests.course [--trials N] [--people N] [--seed N]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from autograder.tests import postgres
from autograder.tests.course.kills import VICTIMS, Bench


def main() -> None:
    """Run trials, and print what they went for."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.course", description=__doc__)
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--victims", default=",".join(VICTIMS))
    options = parser.parse_args()
    victims = tuple(options.victims.split(","))
    with tempfile.TemporaryDirectory() as folder, postgres.database("class") as database:
        bench = Bench(Path(folder), options.people, database)
        sys.stdout.write(f"{options.people} people, undisturbed in {bench.undisturbed:.0f} s\n")
        counts: Counter[str] = Counter()
        for number in range(options.trials):
            counts[bench.trial(options.seed, number, victims)] += 1
            sys.stdout.write(f"{number + 1}: {dict(counts)}\n")
            sys.stdout.flush()
    sys.stdout.write("nothing lost, doubled or wrong\n")


if __name__ == "__main__":
    main()
