"""The overhead of ``sim``: ``python -m autograder.benchmarks.sim [--rounds 30]``.

Every operator of PyTorch's own database is called with its first sample of float32. The calls run on the CPU and on
``sim`` in turns. Prints the quantiles of the ratio of the fastest calls. Needs the packages expecttest and scipy.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

import torch
from torch.utils._pytree import tree_map_only

from autograder.worker import sim


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.benchmarks.sim", description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="calls of each operator on each device")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    assert sim.enable(), "PyTorch is too old for sim"
    from torch.testing._internal.common_methods_invocations import op_db

    ratios = [
        ratio
        for op in op_db
        if torch.float32 in op.supported_dtypes("cpu")
        if (ratio := _ratio(op, options.rounds)) is not None
    ]
    quarter, median, three_quarters = statistics.quantiles(ratios, n=4)
    sys.stdout.write(
        f"PyTorch {torch.__version__}, {len(ratios)} operators, one thread: an operation on sim takes {median:.1f} "
        f"times as long as on the CPU in the median, {quarter:.1f} and {three_quarters:.1f} in the quartiles\n"
    )


def _ratio(op: Any, rounds: int) -> float | None:
    """Return how many times as long the operator takes on sim. None if it does not take float32 on both."""
    try:
        sample = next(iter(op.sample_inputs("cpu", torch.float32, requires_grad=False)))
        here = (sample.input, sample.args, sample.kwargs)
        there = tree_map_only(torch.Tensor, lambda tensor: tensor.to("sim"), here)
        calls = [_called(op, *here), _called(op, *there)]
        fastest = [_seconds(call) for call in calls]
    except Exception:  # noqa: BLE001 - operators that one of them refuses are not a part of this
        return None
    for _ in range(rounds - 1):
        fastest = [min(best, _seconds(call)) for best, call in zip(fastest, calls, strict=True)]
    return fastest[1] / fastest[0]


def _called(op: Any, first: Any, args: Any, kwargs: Any) -> Callable[[], Any]:
    return lambda: op.op(first, *args, **kwargs)


def _seconds(call: Callable[[], Any]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
