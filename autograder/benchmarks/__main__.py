"""The cost of grading: ``python -m autograder.benchmarks [--rounds N] [SLUG…]``.

Prints two times for each exercise and device, on the clock and of CPU. One is that of grading the reference solution on
a warm server. The other calls the same functions with the same inputs bare in one process. CPU counts the judge, the
server and its forks together. Start-up is measured separately. Compare ratios within one run; absolute figures move
with the machine.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.catalogue import Exercise, exercises, select
from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.submission import Answer, Submission

SIX = ("to_matrix", "slices", "add_in_place", "accumulate", "grad_of_square", "detached_product")
"""The six exercises of the stated aim: 150 ms of CPU on cpu and sim together."""
_TICK = os.sysconf("SC_CLK_TCK")


def tree_cpu() -> float:
    """Return the CPU seconds of this process and all below it, the dead ones too."""
    return time.process_time() + sum(_cpu_below(pid) for pid in _children(os.getpid()))


def _cpu_below(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICK + sum(_cpu_below(child) for child in _children(pid))


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def solution_of(chosen: tuple[Exercise, ...], rounds: int) -> Iterator[Submission]:
    """Return the reference solutions, ``rounds`` times."""
    answers = {
        exercise.slug: Answer(path=exercise.file, source=exercise.solution.read_text("utf-8")) for exercise in chosen
    }
    for number in range(rounds):
        yield Submission(f"round {number}", answers)


class Costs:
    """Wall and CPU seconds of each round after the first, which warms up."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []
        self._last: tuple[float, float] | None = None

    def add(self, report: Report) -> None:
        """Note that one round is over."""
        assert report.is_perfect, f"the solutions lost points: {report.score} of {report.max_score}"
        now = time.perf_counter(), tree_cpu()
        if self._last is not None:
            self.wall.append(now[0] - self._last[0])
            self.cpu.append(now[1] - self._last[1])
        self._last = now


def measure(chosen: tuple[Exercise, ...], device: str, rounds: int) -> Costs:
    """Grade the solutions of ``chosen`` on ``device`` again and again."""
    costs = Costs()
    options = Options(only=tuple(exercise.slug for exercise in chosen), devices=tuple(device.split(",")), seed=1)
    grade(solution_of(chosen, rounds + 1), options, costs.add)
    return costs


def bare(exercise: Exercise, rounds: int) -> float:
    """Return the seconds of calling the solution's functions directly, in this process, as often as its grader does."""
    from autograder.grading import answer

    spec = importlib.util.spec_from_file_location(f"bare_{exercise.slug}", exercise.solution)
    assert spec is not None and spec.loader is not None, "a .py file has a loader"
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    calls = _calls_of(exercise, answer.Answer)
    times = []
    for _ in range(rounds):
        fresh = [_bound(module, call) for call in calls]
        started = time.perf_counter()
        for function in fresh:
            try:
                function()
            except (RuntimeError, ValueError):
                continue  # refusing a bad input is part of the work
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _calls_of(exercise: Exercise, fixture: type) -> list[tuple[str, tuple[object, ...]]]:
    """Return the calls that the grader makes, noted while it grades the solution once."""
    calls: list[tuple[str, tuple[object, ...]]] = []
    run = fixture._run  # type: ignore[attr-defined]  # the one place where every call passes

    def noting(self: object, name: str, parameters: tuple[str, ...], *args: object, **kwargs: object) -> object:
        calls.append((name, args))
        return run(self, name, parameters, *args, **kwargs)

    fixture._run = noting  # type: ignore[attr-defined]  # restored below
    try:
        measure((exercise,), "cpu", 0)
    finally:
        fixture._run = run  # type: ignore[attr-defined]  # as above
    return calls


def _bound(module: object, call: tuple[str, tuple[object, ...]]) -> Callable[[], object]:
    name, args = call
    copies = [_copy(value) for value in args]
    return lambda: getattr(module, name)(*copies)


def _copy(value: object) -> object:
    import torch

    if isinstance(value, torch.Tensor):
        return value.detach().clone().requires_grad_(value.requires_grad)
    return [_copy(item) for item in value] if isinstance(value, list) else value


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks", description=__doc__)
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    chosen = select(options.slugs)

    started = time.perf_counter()
    grade(iter(()), Options(only=(chosen[0].slug,)), lambda _: None)
    print(f"start: {time.perf_counter() - started:.2f} s for torch, the walls and one warm server\n")
    print(f"{'exercise':<22}{'device':<8}{'wall ms':>9}{'CPU ms':>9}{'bare ms':>9}{'wall/bare':>11}")
    for exercise in chosen:
        alone = bare(exercise, options.rounds)
        for device in ("cpu", "sim"):
            costs = measure((exercise,), device, options.rounds)
            wall, cpu = statistics.median(costs.wall), statistics.mean(costs.cpu)
            costly = f"{1e3 * wall:>9.1f}{1e3 * cpu:>9.1f}{1e3 * alone:>9.2f}{wall / alone:>11.0f}"
            print(f"{exercise.slug:<22}{device:<8}{costly}")
    for name, group in (("six", tuple(e for e in exercises() if e.slug in SIX)), ("all", exercises())):
        costs = measure(group, "cpu,sim", options.rounds)
        wall, cpu = statistics.median(costs.wall), statistics.mean(costs.cpu)
        print(
            f"\n{name}: {len(group)} exercises on cpu and sim, warm: {1e3 * wall:.0f} ms wall, {1e3 * cpu:.0f} ms CPU"
        )


if __name__ == "__main__":
    main()
