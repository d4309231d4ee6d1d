"""Hand in anything: ``python -m autograder.tests.fuzz [--inputs 10000] [--graded 300] [--seed 1]``.

So many inputs are read, in equal parts of every way to hand in; of those, so many that hold answers are graded.
Prints what it took.
A failing input is reduced to a small one and shown.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter

from hypothesis import HealthCheck, Phase, seed, settings

from autograder.submission import Submission
from autograder.tests.fuzz.inputs import WAYS
from autograder.tests.fuzz.properties import check_verdicts, reading


def main() -> None:
    """Fuzz and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--graded", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sample: list[Submission] = []
    for way in WAYS:
        sample += _read(way, options.inputs // len(WAYS), options.seed)
    started = time.monotonic()
    answered = [submission for submission in sample if submission.answers]
    chosen = random.Random(options.seed).sample(answered, min(options.graded, len(answered)))
    verdicts = Counter(exercise.status for report in check_verdicts(chosen) for exercise in report.exercises)
    told = ", ".join(f"{status} {count}" for status, count in verdicts.most_common())
    print(f"graded {len(chosen)} of them in {time.monotonic() - started:.0f} s: {told}")  # noqa: T201 - the command's output


def _read(way: str, inputs: int, number: int) -> list[Submission]:
    read: list[Submission] = []
    before, started = _peak(), time.process_time()
    property_of_reading = seed(number)(reading(way, read.append))
    chosen = settings(
        max_examples=inputs,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    chosen(property_of_reading)()
    refused = sum(submission.problem is not None for submission in read)
    print(  # noqa: T201 - as above
        f"{way}: {len(read)} read, {refused} refused, {time.process_time() - started:.0f} s of CPU, "
        f"at most {_peak() - before} MiB more in memory",
        flush=True,
    )
    return read


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
