"""PyTorch's operator database as judge of sim: ``python -m autograder.tests.sim [--only REGEX] [--samples 6]``.

Every operator that the CPU supports runs on the CPU and on sim, with the database's own samples. Numbers, shapes,
strides, aliases, versions and autograd are compared. Each operator and dtype runs in a fork of its own. Prints the
table of ``docs/sim.md`` and every operator that differs. Needs the packages expecttest and scipy. With ``--behaviours``
it tries the table of behaviours instead, on ``--device sim`` or, where there is one, ``cuda``.
"""

from __future__ import annotations

import argparse
import functools
import gc
import re
import sys
import time
import warnings
from typing import Any

import torch

from autograder.tests.sim import behaviours
from autograder.tests.sim.forks import outcomes
from autograder.tests.sim.table import Row, table
from autograder.tests.sim.trials import PHASES, Limits
from autograder.worker import sim


@functools.cache
def prepared_database() -> tuple[Any, ...]:
    """PyTorch's operators, and everything imported that forks would import again and again. No gradient is taken."""
    from torch.testing._internal.common_methods_invocations import op_db

    torch.set_num_threads(1)
    one = torch.ones(2)
    torch.func.jvp(torch.sin, (one,), (one,))
    next(iter(op_db[0].sample_inputs("cpu", torch.float32, requires_grad=True)))
    gc.collect()
    gc.freeze()
    return tuple(op_db)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.sim", description=__doc__)
    parser.add_argument("--only", default="", metavar="REGEX", help="operators whose full name matches")
    parser.add_argument("--dtypes", default="float32,int64,bool,complex64")
    parser.add_argument("--phases", default=",".join(PHASES))
    parser.add_argument("--samples", type=int, default=6, help="of each operator and dtype")
    parser.add_argument("--behaviours", action="store_true", help="try the table of behaviours instead")
    parser.add_argument("--device", default="sim", help="for the behaviours")
    options = parser.parse_args()
    if options.behaviours:
        sys.exit(behaviours.main(options.device))
    warnings.simplefilter("ignore")
    assert sim.enable(), "PyTorch is too old for sim"
    limits = Limits(samples=options.samples, phases=tuple(options.phases.split(",")))
    started, rows = time.monotonic(), []
    for number, op in enumerate(prepared_database()):
        if number % 50 == 0:
            print(f"{number} operators, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        for dtype in (getattr(torch, name) for name in options.dtypes.split(",")):
            if re.search(options.only, op.full_name) and dtype in op.supported_dtypes("cpu"):
                rows += [Row(op.full_name, str(dtype)[6:], outcome) for outcome in outcomes(op, dtype, limits)]
    print(f"PyTorch {torch.__version__}, {time.monotonic() - started:.0f} s")
    print(table(rows))


if __name__ == "__main__":
    main()
