"""Kill what grades, at random moments: ``python -m autograder.tests.faults [--trials 200] [--seed 1] [--jobs 2]``.

A trial that came too late to kill anybody is not counted: as many follow as it takes. Exit code 0: every trial held.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from autograder.tests.faults.trials import Bench

_FAILED = "failed"


def main() -> int:
    """Run the trials and print what they found."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.faults", description=__doc__)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="trials at a time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kata-faults-") as folder:
        counted = Counter(_outcomes(Bench(Path(folder)), options.trials, options.seed, options.jobs))
    told = ", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
    print(f"{options.trials} trials of seed {options.seed}: {told}")  # noqa: T201 - the command's output
    return 1 if counted[_FAILED] else 0


def _outcomes(bench: Bench, trials: int, seed: int, jobs: int) -> Iterator[str]:
    """Whom each trial killed, or that it failed; as many trials as it takes to kill ``trials`` times."""
    numbers = itertools.count()

    def one(_: int) -> str:
        while (outcome := _outcome(bench, seed, next(numbers))) is None:
            pass
        return outcome

    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(one, range(trials))


def _outcome(bench: Bench, seed: int, number: int) -> str | None:
    try:
        return bench.trial(seed, number)
    except AssertionError as broken:
        print(f"trial {number} of seed {seed}: {broken}", flush=True)  # noqa: T201 - as above
        return _FAILED


if __name__ == "__main__":
    raise SystemExit(main())
