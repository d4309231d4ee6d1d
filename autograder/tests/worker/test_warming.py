"""Preparation of a process before the first answer, each in a fork of this one."""

from __future__ import annotations

import gc
import os
import sys

import torch

from autograder.tests.worker.forked import in_a_fork
from autograder.worker import tables, warming, wire


def test_a_process_greets_the_judge() -> None:
    """With its level, and the devices that it has. Its modules are closed to answers."""

    def warmed() -> list[object]:
        ready, warm = warming.warm_up("limits")
        threads = torch.get_num_threads()
        left = [name for name in sys.modules if name.startswith("autograder.worker")]
        return [
            ready.walls,
            ready.devices[:2],
            ready.torch,
            ready.pid == os.getpid(),
            threads,
            warm.printed.take(),
            left,
        ]

    assert in_a_fork(warmed) == ["limits", ["cpu", "sim"], torch.__version__, True, 1, "", []]


def test_tables_are_prepared_and_closed() -> None:
    """They can be built and described, and evaluate no text."""

    def imported() -> list[object]:
        warming.import_part("tables")
        import pandas as pd

        try:
            pd.eval("1 + 1")
        except NameError as refused:
            return [type(tables.describe(pd.Series([1]))) is wire.Series, "mask" in str(refused)]
        return []

    assert in_a_fork(imported) == [True, True]


def test_what_gradients_need_is_imported() -> None:
    """A transform needs more."""

    def imported() -> list[bool]:
        transforms = "torch._dynamo"
        for name in [name for name in sys.modules if name.startswith(transforms)]:
            del sys.modules[name]
        warming.import_part("gradients")
        return ["torch.fx.experimental.symbolic_shapes" in sys.modules, transforms in sys.modules]

    assert in_a_fork(imported) == [True, False]


def test_settling_leaves_the_collector_little_to_look_at() -> None:
    """It goes on with what is made later."""

    def settled() -> list[bool]:
        gc.disable()
        warming.settle()
        return [gc.isenabled(), gc.get_freeze_count() > 0, len(gc.get_objects()) < 1_000]

    assert in_a_fork(settled) == [True, True, True]
