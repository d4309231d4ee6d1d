"""Hand in anything: ``python -m autograder.tests.fuzz [--inputs 10000] [--graded 300] [--replies 3000] [--seed 1]``.

So many inputs are read, in equal parts of every way to hand in. Of those that hold answers, so many are graded. So many
results, exceptions and replies of each kind cross the boundary between worker and judge. Prints what it took. A failing
input is reduced to a small one and shown.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
import warnings
from collections import Counter

from hypothesis import HealthCheck, Phase, seed, settings

from autograder.submission import Submission
from autograder.tests.fuzz.boundary import BOUNDARY
from autograder.tests.fuzz.inputs import WAYS
from autograder.tests.fuzz.properties import check_verdicts, reading


def main() -> None:
    """Fuzz and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--graded", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replies", type=int, default=3_000)
    options = parser.parse_args()
    for way in BOUNDARY:
        _cross(way, options.replies, options.seed)
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
    _settled(inputs)(property_of_reading)()
    refused = sum(submission.problem is not None for submission in read)
    print(  # noqa: T201 - as above
        f"{way}: {len(read)} read, {refused} refused, {time.process_time() - started:.0f} s of CPU, "
        f"at most {_peak() - before} MiB more in memory",
        flush=True,
    )
    return read


def _cross(way: str, examples: int, number: int) -> None:
    seen: Counter[str] = Counter()
    started = time.process_time()
    with warnings.catch_warnings(action="ignore"):  # odd things have libraries that say so
        _settled(examples)(seed(number)(BOUNDARY[way](lambda kind: seen.update([kind]))))()
    told = ", ".join(f"{kind} {count}" for kind, count in seen.most_common())
    print(f"{way}: {told}; {time.process_time() - started:.0f} s of CPU", flush=True)  # noqa: T201 - the command's output


def _settled(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
